//! Processes the frames that h2 writes before the peer receives them.
//!
//! h2 announces the largest windows, and returns credit when the application reads. The peer must see neither, because
//! [`Flow`](crate::transport::http2::flow) grants what it may send: the initial window in the first SETTINGS is replaced,
//! and `WINDOW_UPDATE` frames are removed.

use bytes::{BufMut, BytesMut};

use crate::transport::http2::flow::{LEAST_WINDOW_BYTES, WindowUpdate};
use crate::transport::http2::frames::frame::{
    FRAME_HEADER_BYTES, FrameHeader, FrameScanner, GOAWAY, WINDOW_UPDATE,
};

/// The written frames of a connection.
#[derive(Debug)]
pub(crate) struct Outbound {
    /// The first bytes, until the first SETTINGS were written.
    opening: Option<Opening>,
    frames: FrameScanner,
    /// The scanner after the bytes that may be written.
    ahead: FrameScanner,
    /// Bytes that were already inspected, and are offered again because they were not written.
    seen: usize,
    /// Bytes of a removed frame that are still to come.
    left_out: usize,
    /// Our own frames, which go between those of h2.
    own: BytesMut,
}

#[derive(Debug)]
struct Opening {
    preface: usize,
    bytes: BytesMut,
}

/// How bytes that h2 writes are treated.
#[derive(Debug)]
pub(crate) enum Write {
    /// That many bytes are consumed without being written.
    Taken(usize),
    /// That many bytes may be written; the rest must be inspected afterwards.
    Through(usize),
}

impl Outbound {
    /// The first frame begins after `preface` bytes.
    pub(crate) fn new(preface: usize) -> Self {
        Self {
            opening: Some(Opening {
                preface,
                bytes: BytesMut::new(),
            }),
            frames: FrameScanner::new(0),
            ahead: FrameScanner::new(0),
            seen: 0,
            left_out: 0,
            own: BytesMut::new(),
        }
    }

    /// Queues a `WINDOW_UPDATE` for a stream, or for the connection, which is stream 0.
    pub(crate) fn announce(&mut self, update: WindowUpdate) {
        let frame = FrameHeader {
            length: 4,
            kind: WINDOW_UPDATE,
            flags: 0,
            stream: update.stream,
        };
        self.own.extend_from_slice(&frame.to_bytes());
        self.own.put_u32(update.increment);
    }

    /// Queues a GOAWAY.
    pub(crate) fn go_away(&mut self, last_stream: u32, code: u32, text: &str) {
        let frame = FrameHeader {
            length: 8 + text.len(),
            kind: GOAWAY,
            flags: 0,
            stream: 0,
        };
        self.own.extend_from_slice(&frame.to_bytes());
        self.own.put_u32(last_stream);
        self.own.put_u32(code);
        self.own.extend_from_slice(text.as_bytes());
    }

    /// Whether frames of ours are queued.
    #[inline]
    pub(crate) fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Whether so many frames of ours are queued that reading must pause.
    pub(crate) fn has_many_own(&self) -> bool {
        self.own.len() > MAX_OWN_BYTES
    }

    /// Our frames that may be written now, before the next bytes of h2.
    #[inline]
    pub(crate) fn own(&mut self) -> Option<&mut BytesMut> {
        let may_write = !self.own.is_empty() && self.frames.is_between_frames();
        (may_write && self.opening.is_none()).then_some(&mut self.own)
    }

    /// Decides how `bytes` are treated. `see` receives the headers of frames that may be written, with the bytes after
    /// them.
    #[inline]
    pub(crate) fn look(&mut self, bytes: &[u8], mut see: impl FnMut(FrameHeader, &[u8])) -> Write {
        if self.left_out > 0 || self.opening.is_some() {
            return Write::Taken(self.take(bytes));
        }
        self.ahead = self.frames.clone();
        let mut rest = bytes;
        while let Some(frame) = self.ahead.next(&mut rest) {
            if frame.kind == WINDOW_UPDATE {
                return self.leave_out(frame, bytes, rest);
            }
            if bytes.len() - rest.len() > self.seen {
                see(frame, rest);
            }
        }
        self.seen = bytes.len();
        Write::Through(bytes.len())
    }

    /// Records that the first `written` of `bytes` were written.
    #[inline]
    pub(crate) fn written(&mut self, bytes: &[u8], written: usize) {
        self.seen = self.seen.saturating_sub(written);
        if written == bytes.len() {
            self.frames = self.ahead.clone();
        } else {
            let mut bytes = bytes.get(..written).unwrap_or(bytes);
            while self.frames.next(&mut bytes).is_some() {}
        }
    }

    /// Consumes bytes that must not be written unchanged.
    #[cold]
    fn take(&mut self, bytes: &[u8]) -> usize {
        let Some(opening) = &mut self.opening else {
            let len = self.left_out.min(bytes.len());
            self.left_out -= len;
            return len;
        };
        let taken = opening.take(bytes);
        if let Some(patched) = opening.patched() {
            // Grants that are already queued come after it.
            let later = std::mem::replace(&mut self.own, patched);
            self.own.extend_from_slice(&later);
            self.opening = None;
        }
        taken
    }

    /// Allows the bytes before a `WINDOW_UPDATE` to be written, or consumes it. h2 writes such a frame as a whole.
    #[cold]
    fn leave_out(&mut self, frame: FrameHeader, bytes: &[u8], rest: &[u8]) -> Write {
        let before = (bytes.len() - rest.len()).saturating_sub(FRAME_HEADER_BYTES);
        if before == 0 {
            self.left_out = FRAME_HEADER_BYTES + frame.length;
            return Write::Taken(self.take(bytes));
        }
        self.seen = before;
        let mut through = bytes.get(..before).unwrap_or(bytes);
        self.ahead = self.frames.clone();
        while self.ahead.next(&mut through).is_some() {}
        Write::Through(before)
    }
}

impl Opening {
    /// Consumes the part of `bytes` that belongs to it.
    fn take(&mut self, bytes: &[u8]) -> usize {
        let before = self.bytes.len();
        for &byte in bytes {
            if self.is_whole() {
                break;
            }
            self.bytes.put_u8(byte);
        }
        self.bytes.len() - before
    }

    fn is_whole(&self) -> bool {
        self.frame().is_some_and(|frame| {
            self.bytes.len() == self.preface + FRAME_HEADER_BYTES + frame.length
        })
    }

    fn frame(&self) -> Option<FrameHeader> {
        let header = self.bytes.get(self.preface..)?.first_chunk()?;
        Some(FrameHeader::parse(*header))
    }

    /// The preface and the SETTINGS with the initial window for the peer, once complete.
    fn patched(&mut self) -> Option<BytesMut> {
        if !self.is_whole() {
            return None;
        }
        let mut bytes = std::mem::take(&mut self.bytes);
        let settings = bytes
            .get_mut(self.preface + FRAME_HEADER_BYTES..)
            .unwrap_or_default();
        for setting in settings.chunks_exact_mut(SETTING_BYTES) {
            if let [a, b, value @ ..] = setting
                && [*a, *b] == INITIAL_WINDOW_SIZE
                && let Ok(window) = u32::try_from(LEAST_WINDOW_BYTES)
            {
                value.copy_from_slice(&window.to_be_bytes());
            }
        }
        Some(bytes)
    }
}

/// Bytes of our frames that may wait for the peer before reading pauses.
const MAX_OWN_BYTES: usize = 16 * 1024;

/// The size of a setting, and the identifier of the initial window: RFC 9113 section 6.5.
const SETTING_BYTES: usize = 6;
const INITIAL_WINDOW_SIZE: [u8; 2] = [0, 4];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::http2::frames::frame::{DATA, PING, SETTINGS};

    const PREFACE: &[u8] = b"preface";

    fn frame(kind: u8, payload: &[u8]) -> Vec<u8> {
        let header = FrameHeader {
            length: payload.len(),
            kind,
            flags: 0,
            stream: 1,
        };
        [&header.to_bytes()[..], payload].concat()
    }

    /// The bytes on the socket, which takes `size` at a time, when h2 writes `chunks`; and the kinds of inspected frames.
    fn written(chunks: &[Vec<u8>], size: usize) -> (Vec<u8>, Vec<u8>) {
        let mut outbound = Outbound::new(PREFACE.len());
        let mut all = Vec::new();
        let mut kinds = Vec::new();
        for chunk in chunks {
            let mut rest = &chunk[..];
            while !rest.is_empty() {
                if let Some(own) = outbound.own() {
                    all.extend_from_slice(&own.split());
                }
                match outbound.look(rest, |frame, _| kinds.push(frame.kind)) {
                    Write::Taken(taken) => rest = &rest[taken..],
                    Write::Through(through) => {
                        let written = through.min(size);
                        outbound.written(&rest[..through], written);
                        all.extend_from_slice(&rest[..written]);
                        rest = &rest[written..];
                    }
                }
            }
            outbound.announce(WindowUpdate {
                stream: 9,
                increment: 7,
            });
        }
        if let Some(own) = outbound.own() {
            all.extend_from_slice(&own.split());
        }
        (all, kinds)
    }

    #[test]
    fn the_peer_sees_our_windows_and_not_those_of_h2() {
        let settings = |window: u32| {
            let payload = [&[0, 3, 0, 0, 0, 5, 0, 4][..], &window.to_be_bytes()].concat();
            [PREFACE, &frame(SETTINGS, &payload)].concat()
        };
        let update = frame(WINDOW_UPDATE, &[0, 1, 2, 3]);
        let ping = frame(PING, b"12345678");
        let data = frame(DATA, &[8; 100]);
        let h2 = [&settings(u32::MAX >> 1)[..], &update, &ping, &update, &data].concat();
        let ours = [&WINDOW_UPDATE_OF_9[..]].concat();
        for size in 1..150 {
            let (all, kinds) = written(&[h2.clone(), ping.clone()], size);
            let expected = [&settings(65_535)[..], &ping, &data, &ours, &ping, &ours].concat();
            assert_eq!(all, expected, "{size} bytes at a time");
            assert!(kinds.contains(&DATA) && !kinds.contains(&WINDOW_UPDATE));
        }
        // Our frames are not inserted into a frame of h2, however it is split.
        let (first, second) = data.split_at(50);
        let chunks = [settings(7), first.to_vec(), second.to_vec()];
        let expected = [&settings(65_535)[..], &ours, &data, &ours, &ours].concat();
        assert_eq!(written(&chunks, 1000).0, expected);
    }

    const WINDOW_UPDATE_OF_9: [u8; 13] = *b"\0\0\x04\x08\0\0\0\0\x09\0\0\0\x07";
}
