//! Looks through what was read: which calls are whole, so that nothing has to be done for them.

use crate::transport::http2::frames::frame::{
    DATA, END_HEADERS, END_STREAM, FrameHeader, HEADER, HEADERS, PRIORITY, WINDOW_UPDATE,
};

/// What is known of what was read before it is gone through.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Bytes of DATA frames.
    pub(crate) data: usize,
    /// Streams whose headers are there.
    pub(crate) heads: Vec<u32>,
    /// Streams that end.
    ends: Vec<u32>,
    /// Streams of which there is DATA that does not end them, as often as there is between others.
    parts: Vec<u32>,
}

impl Scan {
    /// Looks at `bytes`, in which the first frame begins after `skip`. `true` says that there are whole frames only, and of
    /// calls that are whole: nobody has to grant anything, and h2 may see them as they are.
    #[inline]
    pub(crate) fn look(&mut self, mut skip: usize, bytes: &[u8]) -> bool {
        if self.parts.capacity() > MOST_KEPT {
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
            && let Some((header, after)) = after.split_first_chunk::<HEADER>()
        {
            let frame = FrameHeader::parse(*header);
            let FrameHeader { stream, flags, .. } = frame;
            if frame.kind == DATA {
                self.data += frame.length;
            }
            match frame.kind {
                DATA | HEADERS if flags & END_STREAM != 0 && frame.length <= after.len() => {
                    // They mostly end in the order in which they began.
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

    /// Whether all of the call with these `headers` is there, in few frames.
    pub(crate) fn has_whole(&self, headers: FrameHeader) -> bool {
        let stream = headers.stream;
        headers.flags & END_HEADERS != 0
            && self.ends.contains(&stream)
            && self.parts.iter().filter(|&&part| part == stream).count() < PARTS_OF_A_CALL
    }
}

/// Frames of DATA before the last that a call may have that is taken to be whole, and one more.
const PARTS_OF_A_CALL: usize = 3;

/// Parts of calls for which a connection keeps memory.
const MOST_KEPT: usize = 1024;
