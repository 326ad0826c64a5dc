//! Makes one DATA frame of several that follow each other on one stream.
//!
//! Most implementations of gRPC send each message in a frame of its own. h2 keeps some hundred bytes for each frame that
//! the application has not read, and ends a connection that has too many small ones, though nothing is wrong with them:
//! a client may stream small messages to a slow handler. It is also slower to take in many frames than one.

use std::io;

use super::frames::{DATA, END_STREAM, FrameHeader, FrameScanner, HEADER};

/// Joins frames in `bytes`, which were read just now, and gives the number of bytes that are left.
///
/// `see` is told of the frames as they came, and its error ends it.
pub(super) fn join(
    scanner: &mut FrameScanner,
    bytes: &mut [u8],
    mut see: impl FnMut(FrameHeader) -> io::Result<()>,
) -> io::Result<usize> {
    let mut kept = Kept { bytes, len: 0 };
    let mut last: Option<Joinable> = None;
    let mut start = 0;
    loop {
        let mut rest = kept.bytes.get(start..).unwrap_or_default();
        let found = scanner.next(&mut rest);
        let end = kept.bytes.len() - rest.len();
        let Some(frame) = found else {
            kept.keep(start, end);
            return Ok(kept.len);
        };
        see(frame)?;
        // What is there before the header belongs to the frame before; a header may also have begun earlier.
        let payload_end = end.saturating_sub(HEADER).max(start);
        let whole = end - payload_end == HEADER;
        let joined = last.as_ref().and_then(|last| last.joined_with(frame));
        if let (Some(last), Some(joined)) = (&mut last, joined) {
            kept.keep(start, payload_end);
            kept.overwrite(last.at, joined.to_bytes());
            last.frame = joined;
        } else {
            kept.keep(start, end);
            last = whole.then(|| Joinable {
                at: kept.len - HEADER,
                frame,
            });
        }
        start = end;
    }
}

/// A frame whose header may still be changed.
struct Joinable {
    at: usize,
    frame: FrameHeader,
}

impl Joinable {
    /// The header of this frame with the `next` one in it, if they may be one.
    fn joined_with(&self, next: FrameHeader) -> Option<FrameHeader> {
        let Self { frame, .. } = self;
        let length = frame.length + next.length;
        // h2 counts empty frames, and is right to do so.
        let both = frame.kind == DATA && next.kind == DATA && frame.stream == next.stream;
        let plain = frame.flags == 0 && next.flags & !END_STREAM == 0;
        let small = frame.length > 0 && next.length > 0 && length <= MAX_LENGTH;
        (both && plain && small).then_some(FrameHeader { length, ..next })
    }
}

/// The bytes that stay, at the front of those that were read.
struct Kept<'a> {
    bytes: &'a mut [u8],
    len: usize,
}

impl Kept<'_> {
    fn keep(&mut self, start: usize, end: usize) {
        if self.len < start {
            self.bytes.copy_within(start..end, self.len);
        }
        self.len += end - start;
    }

    fn overwrite(&mut self, at: usize, header: [u8; HEADER]) {
        if let Some(old) = self.bytes.get_mut(at..at + HEADER) {
            old.copy_from_slice(&header);
        }
    }
}

/// Bytes of a frame that any peer takes: RFC 9113 section 4.2.
const MAX_LENGTH: usize = 16 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame on stream 1.
    fn frame(kind: u8, flags: u8, payload: &[u8]) -> Vec<u8> {
        on_stream(1, kind, flags, payload)
    }

    fn on_stream(stream: u32, kind: u8, flags: u8, payload: &[u8]) -> Vec<u8> {
        let length = payload.len();
        let header = FrameHeader {
            length,
            kind,
            flags,
            stream,
        };
        [&header.to_bytes()[..], payload].concat()
    }

    /// What is left of `reads`, and the number of frames that were seen.
    fn joined(reads: &[&[u8]]) -> (Vec<u8>, usize) {
        let mut scanner = FrameScanner::new(0);
        let mut seen = 0;
        let mut all = Vec::new();
        for read in reads {
            let mut bytes = read.to_vec();
            let count = |_| {
                seen += 1;
                Ok(())
            };
            let left = join(&mut scanner, &mut bytes, count).unwrap();
            all.extend_from_slice(&bytes[..left]);
        }
        (all, seen)
    }

    #[test]
    fn small_frames_of_one_stream_become_one() {
        let read = [
            frame(DATA, 0, b"ab"),
            frame(DATA, 0, b"c"),
            frame(DATA, END_STREAM, b"de"),
            on_stream(3, DATA, 0, b"f"),
        ]
        .concat();
        let expected = [
            frame(DATA, END_STREAM, b"abcde"),
            on_stream(3, DATA, 0, b"f"),
        ]
        .concat();
        assert_eq!(joined(&[&read]), (expected, 4));
    }

    #[test]
    fn what_has_a_meaning_of_its_own_stays() {
        let padded = 0x8;
        for frames in [
            [frame(DATA, 0, b"a"), on_stream(3, DATA, 0, b"b")],
            [frame(DATA, END_STREAM, b"a"), frame(DATA, 0, b"b")],
            [frame(DATA, 0, b"a"), frame(DATA, padded, b"\x01b\0")],
            [frame(DATA, padded, b"\x01a\0"), frame(DATA, 0, b"b")],
            [frame(DATA, 0, b""), frame(DATA, 0, b"b")],
            [frame(DATA, 0, b"a"), frame(DATA, 0, b"")],
            [frame(DATA, 0, b"a"), frame(DATA, END_STREAM, b"")],
            [frame(1, 0, b"a"), frame(1, 0, b"b")],
            [frame(DATA, 0, b"a"), frame(1, END_STREAM, b"b")],
            [frame(DATA, 0, &[7; MAX_LENGTH]), frame(DATA, 0, b"b")],
        ] {
            let read = frames.concat();
            assert_eq!(joined(&[&read]), (read, 2));
        }
    }

    #[test]
    fn wherever_the_bytes_are_cut_the_payload_is_the_same() {
        let frames = [
            frame(DATA, 0, b"ab"),
            frame(DATA, 0, b"cde"),
            frame(4, 0, b""),
            frame(DATA, 0, b"f"),
            frame(DATA, END_STREAM, b"gh"),
        ]
        .concat();
        for size in 1..=frames.len() {
            let reads: Vec<_> = frames.chunks(size).collect();
            let (left, seen) = joined(&reads);
            assert_eq!(seen, 5, "in reads of {size}");
            let mut scanner = FrameScanner::new(0);
            let mut rest = &left[..];
            let mut payload = Vec::new();
            while let Some(frame) = scanner.next(&mut rest) {
                payload.extend_from_slice(&rest[..frame.length]);
            }
            assert_eq!(payload, b"abcdefgh", "in reads of {size}");
            assert!(rest.is_empty() && scanner.is_between_frames());
        }
    }
}
