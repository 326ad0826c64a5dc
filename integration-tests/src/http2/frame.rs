//! Frames: RFC 9113 section 4.1.

/// A frame, whatever it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// One of [`kind`].
    pub kind: u8,
    /// Some of [`flag`].
    pub flags: u8,
    /// The number of its stream; 0 for the connection.
    pub stream: u32,
    /// What comes after the first nine bytes.
    pub payload: Vec<u8>,
}

impl Frame {
    /// A frame of these parts.
    #[must_use]
    pub fn new(kind: u8, flags: u8, stream: u32, payload: impl Into<Vec<u8>>) -> Self {
        Self {
            kind,
            flags,
            stream,
            payload: payload.into(),
        }
    }

    /// A DATA frame.
    #[must_use]
    pub fn data(stream: u32, flags: u8, payload: impl Into<Vec<u8>>) -> Self {
        Self::new(kind::DATA, flags, stream, payload)
    }

    /// A HEADERS frame with a whole block.
    #[must_use]
    pub fn headers(stream: u32, flags: u8, block: impl Into<Vec<u8>>) -> Self {
        Self::new(kind::HEADERS, flags | flag::END_HEADERS, stream, block)
    }

    /// A `RST_STREAM` frame.
    #[must_use]
    pub fn reset(stream: u32, error: u32) -> Self {
        Self::new(kind::RST_STREAM, 0, stream, error.to_be_bytes())
    }

    /// A SETTINGS frame.
    #[must_use]
    pub fn settings(settings: &[(u16, u32)]) -> Self {
        let mut payload = Vec::new();
        for (name, value) in settings {
            payload.extend(name.to_be_bytes());
            payload.extend(value.to_be_bytes());
        }
        Self::new(kind::SETTINGS, 0, 0, payload)
    }

    /// A GOAWAY frame: streams after `last` were not seen.
    #[must_use]
    pub fn goaway(last: u32, error: u32, why: &[u8]) -> Self {
        let payload = [&last.to_be_bytes()[..], &error.to_be_bytes(), why].concat();
        Self::new(kind::GOAWAY, 0, 0, payload)
    }

    /// A `WINDOW_UPDATE` frame.
    #[must_use]
    pub fn window_update(stream: u32, increment: u32) -> Self {
        Self::new(kind::WINDOW_UPDATE, 0, stream, increment.to_be_bytes())
    }

    /// The bytes of the frame.
    ///
    /// # Panics
    ///
    /// If the payload is longer than 4 GiB.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let length = u32::try_from(self.payload.len()).expect("a payload of a few MiB");
        let [_, length @ ..] = length.to_be_bytes();
        let mut bytes = length.to_vec();
        bytes.extend([self.kind, self.flags]);
        bytes.extend(self.stream.to_be_bytes());
        bytes.extend(&self.payload);
        bytes
    }
}

/// The bytes of several frames.
impl FromIterator<Frame> for Vec<u8> {
    fn from_iter<I: IntoIterator<Item = Frame>>(frames: I) -> Self {
        let mut bytes = Self::new();
        for frame in frames {
            bytes.extend(frame.to_bytes());
        }
        bytes
    }
}

/// Kinds of frames.
#[allow(missing_docs, reason = "they have the names of the specification")]
pub mod kind {
    pub const DATA: u8 = 0;
    pub const HEADERS: u8 = 1;
    pub const PRIORITY: u8 = 2;
    pub const RST_STREAM: u8 = 3;
    pub const SETTINGS: u8 = 4;
    pub const PUSH_PROMISE: u8 = 5;
    pub const PING: u8 = 6;
    pub const GOAWAY: u8 = 7;
    pub const WINDOW_UPDATE: u8 = 8;
    pub const CONTINUATION: u8 = 9;
}

/// Flags of frames.
#[allow(missing_docs, reason = "they have the names of the specification")]
pub mod flag {
    pub const NONE: u8 = 0;
    pub const ACK: u8 = 1;
    pub const END_STREAM: u8 = 1;
    pub const END_HEADERS: u8 = 4;
    pub const PADDED: u8 = 8;
    pub const PRIORITY: u8 = 0x20;
}

/// Names of settings.
#[allow(missing_docs, reason = "they have the names of the specification")]
pub mod setting {
    pub const HEADER_TABLE_SIZE: u16 = 1;
    pub const MAX_CONCURRENT_STREAMS: u16 = 3;
    pub const INITIAL_WINDOW_SIZE: u16 = 4;
    pub const MAX_FRAME_SIZE: u16 = 5;
}

/// Error codes.
#[allow(missing_docs, reason = "they have the names of the specification")]
pub mod error {
    pub const NO_ERROR: u32 = 0;
    pub const PROTOCOL_ERROR: u32 = 1;
    pub const INTERNAL_ERROR: u32 = 2;
    pub const FLOW_CONTROL_ERROR: u32 = 3;
    pub const STREAM_CLOSED: u32 = 5;
    pub const FRAME_SIZE_ERROR: u32 = 6;
    pub const REFUSED_STREAM: u32 = 7;
    pub const CANCEL: u32 = 8;
    pub const COMPRESSION_ERROR: u32 = 9;
    pub const ENHANCE_YOUR_CALM: u32 = 11;
    pub const INADEQUATE_SECURITY: u32 = 12;
}
