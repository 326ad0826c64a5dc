//! Scans a read for whole calls, which need no processing.

use crate::transport::http2::frames::frame::{
    DATA, END_HEADERS, END_STREAM, FRAME_HEADER_BYTES, FrameHeader, HEADERS, PRIORITY,
    WINDOW_UPDATE,
};

/// The result of scanning a read.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Bytes of DATA frames.
    pub(crate) data: usize,
    /// Streams with HEADERS that do not end them.
    pub(crate) heads: Vec<u32>,
    /// Streams that end.
    ends: Vec<u32>,
    /// Streams with DATA that does not end them; once for each run of such frames.
    parts: Vec<u32>,
}

impl Scan {
    /// Scans `bytes`, in which the first frame begins after `skip`. `true` if they contain only whole frames of whole calls:
    /// no credit has to be granted, and h2 may receive them unchanged.
    #[inline]
    pub(crate) fn look(&mut self, mut skip: usize, bytes: &[u8]) -> bool {
        if self.parts.capacity() > MAX_KEPT_PARTS {
            *self = Self::default();
        }
        self.data = 0;
        self.heads.clear();
        self.ends.clear();
        self.parts.clear();
        let mut is_ordinary = true;
        let mut in_order = true;
        let mut pieces = 0;
        let mut rest = bytes;
        while let Some(after) = rest.get(skip..)
            && let Some((header, after)) = after.split_first_chunk::<FRAME_HEADER_BYTES>()
        {
            let frame = FrameHeader::parse(*header);
            let FrameHeader { stream, flags, .. } = frame;
            if frame.kind == DATA {
                self.data += frame.length;
            }
            match frame.kind {
                DATA | HEADERS if flags & END_STREAM != 0 && frame.length <= after.len() => {
                    // Mostly they end in the order in which they began.
                    in_order &= self.heads.get(self.ends.len()) == Some(&stream);
                    is_ordinary &=
                        in_order || (self.heads.contains(&stream) && !self.ends.contains(&stream));
                    self.ends.push(stream);
                }
                DATA => {
                    is_ordinary &= self.heads.contains(&stream);
                    pieces += 1;
                    if self.parts.last() != Some(&stream) {
                        self.parts.push(stream);
                    }
                }
                HEADERS => {
                    let is_new = self.heads.last().is_none_or(|&last| last < stream)
                        || !self.heads.contains(&stream);
                    is_ordinary &= is_new && flags & END_HEADERS != 0;
                    self.heads.push(stream);
                }
                WINDOW_UPDATE | PRIORITY => {}
                _ => is_ordinary = false,
            }
            rest = after;
            skip = frame.length;
        }
        is_ordinary
            && rest.len() == skip
            && self.heads.len() == self.ends.len()
            && pieces <= self.heads.len()
    }

    /// Whether the whole call with these `headers` was read, in few frames.
    pub(crate) fn has_whole(&self, headers: FrameHeader) -> bool {
        let stream = headers.stream;
        headers.flags & END_HEADERS != 0
            && self.ends.contains(&stream)
            && self.parts.iter().filter(|&&part| part == stream).count() < MAX_PARTS_OF_A_CALL
    }
}

/// A call with at least this many runs of DATA before its end is not treated as whole.
const MAX_PARTS_OF_A_CALL: usize = 3;

/// A larger list of parts is freed before the next scan.
const MAX_KEPT_PARTS: usize = 1024;
