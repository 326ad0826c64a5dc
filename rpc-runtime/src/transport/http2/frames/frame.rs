//! Frame headers of HTTP/2 in a stream of bytes: RFC 9113 section 4.1. Payloads are not parsed.

use crate::transport::http2::frames::partial::Partial;

/// Finds the frame headers in one direction of a connection.
#[derive(Clone, Debug)]
pub(crate) struct FrameScanner {
    /// Bytes until the next header.
    skip: usize,
    partial: Partial<FRAME_HEADER_BYTES>,
}

/// The header of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FrameHeader {
    /// The length of the payload in bytes.
    pub(crate) length: usize,
    pub(crate) kind: u8,
    pub(crate) flags: u8,
    pub(crate) stream: u32,
}

impl FrameScanner {
    /// The first frame begins after `preface` bytes.
    pub(crate) fn new(preface: usize) -> Self {
        Self {
            skip: preface,
            partial: Partial::new(),
        }
    }

    /// Finds the next header in `bytes` and removes everything up to its end; `None` when `bytes` is used up.
    #[inline]
    pub(crate) fn next(&mut self, bytes: &mut &[u8]) -> Option<FrameHeader> {
        let Some(rest) = bytes.get(self.skip..) else {
            self.skip -= bytes.len();
            *bytes = &[];
            return None;
        };
        self.skip = 0;
        *bytes = rest;
        let header = match rest.split_first_chunk() {
            Some((header, rest)) if self.partial.is_empty() => {
                *bytes = rest;
                *header
            }
            _ => self.partial.gather(bytes)?,
        };
        let header = FrameHeader::parse(header);
        self.skip = header.length;
        Some(header)
    }

    /// Whether the next byte begins a frame.
    pub(crate) fn is_between_frames(&self) -> bool {
        self.skip == 0 && self.partial.is_empty()
    }
}

impl FrameHeader {
    pub(crate) fn parse([a, b, c, kind, flags, stream @ ..]: [u8; FRAME_HEADER_BYTES]) -> Self {
        Self {
            length: usize::from(a) << 16 | usize::from(b) << 8 | usize::from(c),
            kind,
            flags,
            stream: u32::from_be_bytes(stream) & STREAM_ID_MASK,
        }
    }

    /// The encoded header. The length is cut to three bytes.
    pub(crate) fn to_bytes(self) -> [u8; FRAME_HEADER_BYTES] {
        let [.., high, middle, low] = self.length.to_be_bytes();
        let [d, e, f, g] = self.stream.to_be_bytes();
        [high, middle, low, self.kind, self.flags, d, e, f, g]
    }
}

/// The size of a frame header.
pub(crate) const FRAME_HEADER_BYTES: usize = 9;

/// The size of the client's connection preface, without SETTINGS: RFC 9113 section 3.4.
pub(crate) const CLIENT_PREFACE_BYTES: usize = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".len();

pub(crate) const DATA: u8 = 0;
pub(crate) const HEADERS: u8 = 1;
pub(crate) const PRIORITY: u8 = 2;
pub(crate) const RST_STREAM: u8 = 3;
pub(crate) const SETTINGS: u8 = 4;
pub(crate) const PING: u8 = 6;
pub(crate) const GOAWAY: u8 = 7;
pub(crate) const WINDOW_UPDATE: u8 = 8;
pub(crate) const CONTINUATION: u8 = 9;
pub(crate) const ACK: u8 = 1;
pub(crate) const END_STREAM: u8 = 1;
pub(crate) const END_HEADERS: u8 = 4;
pub(crate) const PADDED: u8 = 8;

/// The payload of an `RST_STREAM` with the error code CANCEL.
pub(crate) const CANCEL: [u8; 4] = [0, 0, 0, 8];

/// Removes the reserved bit of a stream identifier.
const STREAM_ID_MASK: u32 = u32::MAX >> 1;

#[cfg(test)]
mod tests {
    use super::*;

    const BYTES: &[u8] =
        b"pre\0\0\x02\x00\x01\x80\0\0\x03ab\0\0\0\x04\0\0\0\0\0\0\x01\0\x06\x01\0\0\0\0";

    fn scan(scanner: &mut FrameScanner, mut bytes: &[u8]) -> Vec<FrameHeader> {
        std::iter::from_fn(|| scanner.next(&mut bytes)).collect()
    }

    #[test]
    fn headers_are_found_for_any_split_of_the_bytes() {
        let header = |length, kind, flags, stream| FrameHeader {
            length,
            kind,
            flags,
            stream,
        };
        let expected = [
            header(2, DATA, 1, 3),
            header(0, SETTINGS, 0, 0),
            header(256, PING, ACK, 0),
        ];
        for size in 1..=BYTES.len() {
            let mut scanner = FrameScanner::new(3);
            let found: Vec<_> = BYTES
                .chunks(size)
                .flat_map(|chunk| scan(&mut scanner, chunk))
                .collect();
            assert_eq!(found, expected, "in chunks of {size}");
        }
    }

    #[test]
    fn a_frame_ends_with_its_payload() {
        for (bytes, between) in [
            (&b""[..], true),
            (b"\0", false),
            (b"\0\0\x01\0\0\0\0\0\x01", false),
            (b"\0\0\x01\0\0\0\0\0\x01x", true),
            (b"\0\0\0\x04\0\0\0\0\0", true),
        ] {
            let mut scanner = FrameScanner::new(0);
            scan(&mut scanner, bytes);
            assert_eq!(scanner.is_between_frames(), between, "{bytes:?}");
        }
    }
}
