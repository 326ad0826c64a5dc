//! What is done to the frames that h2 writes before the peer sees them.
//!
//! h2 announces windows that never run out, and gives credit when the application reads. Neither is for the peer, to which
//! [`Flow`](crate::transport::http2::flow) grants what it may send: the first SETTINGS say another initial window, and `WINDOW_UPDATE`
//! frames are taken out.

use bytes::{BufMut, BytesMut};

use crate::transport::http2::flow::{LEAST_WINDOW, WindowUpdate};
use crate::transport::http2::frames::frame::{
    FrameHeader, FrameScanner, GOAWAY, HEADER, WINDOW_UPDATE,
};

/// The frames that are written on a connection.
#[derive(Debug)]
pub(crate) struct Outbound {
    /// What comes first, until the end of the first SETTINGS has been written.
    opening: Option<Opening>,
    frames: FrameScanner,
    /// The same after what may be written.
    ahead: FrameScanner,
    /// Bytes that were looked at, and are offered again because they were not written.
    seen: usize,
    /// Bytes of a frame that is taken out.
    left_out: usize,
    /// Frames of ours, which go between those of h2.
    own: BytesMut,
}

#[derive(Debug)]
struct Opening {
    preface: usize,
    bytes: BytesMut,
}

/// What becomes of bytes that h2 writes.
#[derive(Debug)]
pub(crate) enum Write {
    /// As many of the first are taken, and not written.
    Taken(usize),
    /// As many of the first may be written, and more looked at then.
    Through(usize),
}

impl Outbound {
    /// The first frame comes after `preface` bytes.
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

    /// Announces credit of a stream, or that of the connection, which is stream 0.
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

    /// Says that the connection ends.
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

    /// Whether there are frames of ours.
    #[inline]
    pub(crate) fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Whether there are so many that no more should be added.
    pub(crate) fn has_many_own(&self) -> bool {
        self.own.len() > MOST_OWN
    }

    /// The frames of ours that may be written now, before any bytes of h2.
    #[inline]
    pub(crate) fn own(&mut self) -> Option<&mut BytesMut> {
        let may_write = !self.own.is_empty() && self.frames.is_between_frames();
        (may_write && self.opening.is_none()).then_some(&mut self.own)
    }

    /// What is to be done with `bytes`. `see` is told of the frames that begin in those that may be written, and what
    /// follows their headers.
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

    /// Notes that of the bytes that may be written, as many were.
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

    /// Takes what is not to be written, or not like this.
    #[cold]
    fn take(&mut self, bytes: &[u8]) -> usize {
        let Some(opening) = &mut self.opening else {
            let len = self.left_out.min(bytes.len());
            self.left_out -= len;
            return len;
        };
        let taken = opening.take(bytes);
        if let Some(patched) = opening.patched() {
            // What is granted at once comes after it.
            let later = std::mem::replace(&mut self.own, patched);
            self.own.extend_from_slice(&later);
            self.opening = None;
        }
        taken
    }

    /// Lets what comes before a `WINDOW_UPDATE` through, or takes it. h2 writes such a frame as a whole.
    #[cold]
    fn leave_out(&mut self, frame: FrameHeader, bytes: &[u8], rest: &[u8]) -> Write {
        let before = (bytes.len() - rest.len()).saturating_sub(HEADER);
        if before == 0 {
            self.left_out = HEADER + frame.length;
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
    /// Takes as much of `bytes` as belongs to it.
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
        self.frame()
            .is_some_and(|frame| self.bytes.len() == self.preface + HEADER + frame.length)
    }

    fn frame(&self) -> Option<FrameHeader> {
        let header = self.bytes.get(self.preface..)?.first_chunk()?;
        Some(FrameHeader::parse(*header))
    }

    /// The preface and the SETTINGS, with the window that the peer is to see.
    fn patched(&mut self) -> Option<BytesMut> {
        if !self.is_whole() {
            return None;
        }
        let mut bytes = std::mem::take(&mut self.bytes);
        let settings = bytes.get_mut(self.preface + HEADER..).unwrap_or_default();
        for setting in settings.chunks_exact_mut(SETTING) {
            if let [a, b, value @ ..] = setting
                && [*a, *b] == INITIAL_WINDOW_SIZE
                && let Ok(window) = u32::try_from(LEAST_WINDOW)
            {
                value.copy_from_slice(&window.to_be_bytes());
            }
        }
        Some(bytes)
    }
}

/// Bytes of frames of ours that may wait for the peer before what causes them is not read any more.
const MOST_OWN: usize = 16 * 1024;

/// Bytes of a setting, and the one that says the window: RFC 9113 section 6.5.
const SETTING: usize = 6;
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

    /// What is written to the socket, which takes `size` bytes at a time, where h2 writes `chunks`.
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
        // Frames of ours do not go into one of h2's, however it is written.
        let (first, second) = data.split_at(50);
        let chunks = [settings(7), first.to_vec(), second.to_vec()];
        let expected = [&settings(65_535)[..], &ours, &data, &ours, &ours].concat();
        assert_eq!(written(&chunks, 1000).0, expected);
    }

    const WINDOW_UPDATE_OF_9: [u8; 13] = *b"\0\0\x04\x08\0\0\0\0\x09\0\0\0\x07";
}
