//! Bytes to messages.

use std::fmt;
use std::mem;

use bytes::{Buf, Bytes};

use crate::codec::buffer::PREFIX;
use crate::status::Status;

/// Cuts the bytes of a stream into messages.
///
/// A message that arrives in one chunk is a slice of it. One that is spread over several is
/// gathered in memory that grows with what really arrived, whatever length its prefix announces.
#[derive(Debug)]
pub(crate) struct Decoder {
    side: Side,
    /// What was pushed and not yet read.
    chunk: Bytes,
    /// The first bytes of a prefix of which not all have arrived.
    prefix: Vec<u8>,
    /// What is known of the message being received.
    announced: Option<Announced>,
    /// The bytes of that message which came in earlier chunks.
    partial: Vec<u8>,
}

/// A message as it came.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Frame {
    /// Whether the payload is compressed, in the stream's `grpc-encoding`.
    pub(crate) compressed: bool,
    /// The message's bytes.
    pub(crate) payload: Bytes,
}

/// Which end of the call receives: an error says it, and where the limit is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Side {
    /// Receives requests.
    Server,
    /// Receives responses.
    Client,
}

#[derive(Clone, Copy, Debug)]
struct Announced {
    compressed: bool,
    len: usize,
}

impl Decoder {
    /// A decoder of what `side` receives; does not allocate.
    pub(crate) fn new(side: Side) -> Self {
        Self {
            side,
            chunk: Bytes::new(),
            prefix: Vec::new(),
            announced: None,
            partial: Vec::new(),
        }
    }

    /// Adds bytes that arrived. Call [`Decoder::next`] until it returns `None` in between, which
    /// spares a copy.
    pub(crate) fn push(&mut self, chunk: Bytes) {
        if self.chunk.is_empty() {
            self.chunk = chunk;
        } else {
            self.chunk = [&*self.chunk, &*chunk].concat().into();
        }
    }

    /// The next message; `None` when more bytes are needed.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` when the prefix announces more than `limit` bytes, before any of them
    /// is kept; `INTERNAL` when its flag is neither 0 nor 1. The stream has no further message then
    /// and every later call returns the same error.
    pub(crate) fn next(&mut self, limit: usize) -> Result<Option<Frame>, Status> {
        let announced = match self.announced {
            Some(announced) => announced,
            None => match self.read_prefix(limit)? {
                Some(announced) => announced,
                None => return Ok(None),
            },
        };
        let Some(payload) = self.read_payload(announced.len) else {
            self.announced = Some(announced);
            return Ok(None);
        };
        self.announced = None;
        Ok(Some(Frame {
            compressed: announced.compressed,
            payload,
        }))
    }

    /// Whether no part of a message waits for the rest of it.
    pub(crate) fn is_clean(&self) -> bool {
        self.announced.is_none() && self.prefix.is_empty() && self.chunk.is_empty()
    }

    /// Checks that the stream may end here.
    ///
    /// # Errors
    ///
    /// `INTERNAL` when it ends in the middle of a message.
    pub(crate) fn finish(&self) -> Result<(), Status> {
        if self.is_clean() {
            return Ok(());
        }
        Err(Status::internal(format!(
            "the {} received a stream that ended in the middle of a message",
            self.side
        )))
    }

    fn read_prefix(&mut self, limit: usize) -> Result<Option<Announced>, Status> {
        if self.prefix.is_empty()
            && let Some(prefix) = self.chunk.first_chunk()
        {
            let announced = self.parse_prefix(*prefix, limit)?;
            self.chunk.advance(PREFIX);
            return Ok(Some(announced));
        }
        let missing = PREFIX - self.prefix.len();
        let arrived = missing.min(self.chunk.len());
        self.prefix.extend_from_slice(&self.chunk.split_to(arrived));
        let Some(prefix) = self.prefix.first_chunk() else {
            return Ok(None);
        };
        let announced = self.parse_prefix(*prefix, limit)?;
        self.prefix.clear();
        Ok(Some(announced))
    }

    fn parse_prefix(&self, prefix: [u8; PREFIX], limit: usize) -> Result<Announced, Status> {
        let [flag, length @ ..] = prefix;
        let compressed = match flag {
            0 => false,
            1 => true,
            _ => {
                return Err(Status::internal(format!(
                    "the {} received a message with the flag {flag}: only 0 and 1 are known",
                    self.side
                )));
            }
        };
        let length = u32::from_be_bytes(length);
        match usize::try_from(length) {
            Ok(len) if len <= limit => Ok(Announced { compressed, len }),
            _ => Err(Status::resource_exhausted(format!(
                "the {} received a message of {length} bytes, more than its limit of {limit}: see \
                 `{}::max_receive_message_size`",
                self.side,
                self.side.builder()
            ))),
        }
    }

    /// Takes the `len` bytes of a message, or keeps what there is of them.
    fn read_payload(&mut self, len: usize) -> Option<Bytes> {
        if self.partial.is_empty() && self.chunk.len() >= len {
            return Some(self.chunk.split_to(len));
        }
        let arrived = (len - self.partial.len()).min(self.chunk.len());
        let needed = self.partial.len() + arrived;
        if needed > self.partial.capacity() {
            // Doubles, so that bytes are rarely moved, but never past the message's end.
            let capacity = needed.max(self.partial.capacity() * 2).min(len);
            self.partial.reserve_exact(capacity - self.partial.len());
        }
        self.partial
            .extend_from_slice(&self.chunk.split_to(arrived));
        (self.partial.len() == len).then(|| mem::take(&mut self.partial).into())
    }
}

impl Frame {
    /// The payload of a message on a stream without `grpc-encoding`.
    ///
    /// # Errors
    ///
    /// `INTERNAL` when it claims to be compressed.
    pub(crate) fn uncompressed(self) -> Result<Bytes, Status> {
        if self.compressed {
            return Err(Status::internal(
                "a message is marked as compressed on a stream without `grpc-encoding`",
            ));
        }
        Ok(self.payload)
    }
}

impl Side {
    /// The type that sets the limits of this side.
    fn builder(self) -> &'static str {
        match self {
            Self::Server => "Server",
            Self::Client => "ChannelBuilder",
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Server => "server",
            Self::Client => "client",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Code;

    const NO_LIMIT: usize = usize::MAX;

    /// An empty message, a compressed one and a longer one.
    const STREAM: &[u8] = b"\0\0\0\0\0\x01\0\0\0\x03zip\0\0\0\0\x0bhello world";
    const FRAMES: [Frame; 3] = [
        frame(false, b""),
        frame(true, b"zip"),
        frame(false, b"hello world"),
    ];

    const fn frame(compressed: bool, payload: &'static [u8]) -> Frame {
        Frame {
            compressed,
            payload: Bytes::from_static(payload),
        }
    }

    fn drain(decoder: &mut Decoder) -> Vec<Frame> {
        std::iter::from_fn(|| decoder.next(NO_LIMIT).unwrap()).collect()
    }

    #[test]
    fn chunks_may_end_anywhere() {
        for size in 1..=STREAM.len() {
            let mut decoder = Decoder::new(Side::Server);
            let mut frames = Vec::new();
            for chunk in STREAM.chunks(size) {
                decoder.push(Bytes::from_static(chunk));
                frames.extend(drain(&mut decoder));
            }
            assert_eq!(frames, FRAMES, "chunks of {size}");
            assert!(decoder.is_clean());
        }
    }

    #[test]
    fn chunks_may_be_pushed_without_reading() {
        let mut decoder = Decoder::new(Side::Server);
        for chunk in STREAM.chunks(4) {
            decoder.push(Bytes::from_static(chunk));
            decoder.push(Bytes::new());
        }
        assert_eq!(drain(&mut decoder), FRAMES);
    }

    #[test]
    fn a_message_within_a_chunk_is_not_copied() {
        let mut decoder = Decoder::new(Side::Client);
        decoder.push(Bytes::from_static(STREAM));
        let payload = drain(&mut decoder).pop().unwrap().payload;
        assert_eq!(payload.as_ptr(), STREAM[18..].as_ptr());
    }

    #[test]
    fn a_stream_may_end_between_messages_only() {
        let boundaries = [0, 5, 13, STREAM.len()];
        for end in 0..=STREAM.len() {
            let mut decoder = Decoder::new(Side::Client);
            decoder.push(Bytes::from_static(&STREAM[..end]));
            drain(&mut decoder);
            assert_eq!(decoder.is_clean(), boundaries.contains(&end), "{end}");
            if let Err(status) = decoder.finish() {
                assert_eq!(status.code(), Code::Internal);
                assert!(status.message().contains("middle of a message"));
            }
        }
    }

    #[test]
    fn refuses_a_message_over_the_limit_by_its_prefix() {
        for (side, message) in [
            (
                Side::Server,
                "the server received a message of 5 bytes, more than its limit of 4: see \
                 `Server::max_receive_message_size`",
            ),
            (
                Side::Client,
                "the client received a message of 5 bytes, more than its limit of 4: see \
                 `ChannelBuilder::max_receive_message_size`",
            ),
        ] {
            for size in 1..=5 {
                let mut decoder = Decoder::new(side);
                for chunk in b"\0\0\0\0\x05".chunks(size) {
                    assert!(decoder.next(4).unwrap().is_none());
                    decoder.push(Bytes::from_static(chunk));
                }
                for _ in 0..2 {
                    let status = decoder.next(4).unwrap_err();
                    assert_eq!(status.code(), Code::ResourceExhausted);
                    assert_eq!(status.message(), message);
                    decoder.push(Bytes::from_static(b"hello"));
                }
            }
        }
    }

    #[test]
    fn a_message_of_the_limit_is_accepted() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(b"\0\0\0\0\x04four\0\0\0\0\0"));
        assert_eq!(decoder.next(4).unwrap().unwrap().payload, "four");
        assert_eq!(decoder.next(0).unwrap().unwrap().payload, "");
    }

    #[test]
    fn refuses_unknown_flags() {
        for flag in 2..=255 {
            let mut decoder = Decoder::new(Side::Server);
            decoder.push(Bytes::from(vec![flag, 0, 0, 0, 0]));
            for _ in 0..2 {
                let status = decoder.next(NO_LIMIT).unwrap_err();
                assert_eq!(status.code(), Code::Internal);
            }
        }
    }

    #[test]
    fn memory_grows_with_what_arrived() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(b"\0\xff\xff\xff\xff"));
        for received in 1..=10_000 {
            decoder.push(Bytes::from_static(b"x"));
            assert!(decoder.next(NO_LIMIT).unwrap().is_none());
            assert!(decoder.partial.capacity() <= 2 * received);
        }
        assert!(decoder.chunk.is_empty());
    }

    #[test]
    fn a_gathered_message_has_no_spare_memory() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(b"\0\0\0\0\x64"));
        for _ in 0..99 {
            decoder.push(Bytes::from_static(b"x"));
            assert!(decoder.next(NO_LIMIT).unwrap().is_none());
        }
        assert_eq!(decoder.partial.capacity(), 100);
        decoder.push(Bytes::from_static(b"x"));
        assert_eq!(decoder.next(NO_LIMIT).unwrap().unwrap().payload.len(), 100);
    }

    #[test]
    fn a_compressed_message_needs_an_encoding() {
        assert_eq!(frame(false, b"x").uncompressed().unwrap(), "x");
        let status = frame(true, b"x").uncompressed().unwrap_err();
        assert_eq!(status.code(), Code::Internal);
    }
}
