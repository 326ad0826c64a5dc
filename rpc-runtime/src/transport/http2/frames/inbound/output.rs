//! Where frames are put for h2.

use std::ops::Range;

use bytes::BytesMut;

use crate::transport::http2::flow::LONGEST_FRAME;
use crate::transport::http2::frames::frame::{DATA, END_STREAM, FrameHeader, HEADER};

/// The bytes for h2: at the front of those that were read, as long as there is room before those that are still to be
/// looked at, and the rest apart.
pub(crate) struct Output<'a> {
    pub(crate) bytes: &'a mut [u8],
    pub(crate) len: usize,
    pub(crate) spill: &'a mut BytesMut,
    pub(crate) is_spilling: bool,
}

impl<'a> Output<'a> {
    pub(crate) fn spilling(spill: &'a mut BytesMut) -> Self {
        Self {
            bytes: &mut [],
            len: 0,
            spill,
            is_spilling: true,
        }
    }

    /// Keeps what is at `range`.
    #[inline]
    pub(crate) fn keep(&mut self, range: Range<usize>) {
        if self.is_spilling {
            let bytes = self.bytes.get(range).unwrap_or_default();
            self.spill.extend_from_slice(bytes);
            return;
        }
        let len = range.len();
        if self.len < range.start {
            self.bytes.copy_within(range, self.len);
        }
        self.len += len;
    }

    /// Adds `bytes`. Those that were read before `taken` may be overwritten.
    pub(crate) fn put(&mut self, bytes: &[u8], taken: usize) {
        let end = self.len + bytes.len();
        if !self.is_spilling
            && end <= taken
            && let Some(place) = self.bytes.get_mut(self.len..end)
        {
            place.copy_from_slice(bytes);
            self.len = end;
            return;
        }
        self.is_spilling |= !bytes.is_empty();
        self.spill.extend_from_slice(bytes);
    }

    /// Passes the header of a frame on that was at `header`, and says where it is now.
    #[inline]
    pub(crate) fn pass(&mut self, header: Range<usize>, frame: FrameHeader) -> usize {
        let at = self.position();
        if header.len() == HEADER {
            self.keep(header);
        } else {
            self.put(&frame.to_bytes(), header.end);
        }
        at
    }

    /// Adds DATA frames with `data`.
    pub(crate) fn put_data(&mut self, stream: u32, data: &[u8], ends: bool, taken: usize) {
        let mut rest = data;
        let mut is_due = ends;
        while is_due || !rest.is_empty() {
            let (chunk, after) = rest.split_at(rest.len().min(LONGEST_FRAME));
            let is_last = ends && after.is_empty();
            is_due = false;
            rest = after;
            let frame = FrameHeader {
                length: chunk.len(),
                kind: DATA,
                flags: if is_last { END_STREAM } else { 0 },
                stream,
            };
            self.put(&frame.to_bytes(), taken);
            self.put(chunk, taken);
        }
    }

    #[inline]
    pub(crate) fn position(&self) -> usize {
        self.len + self.spill.len()
    }

    pub(crate) fn overwrite(&mut self, at: usize, header: [u8; HEADER]) {
        let place = match at.checked_sub(self.len) {
            Some(at) if self.is_spilling => self.spill.get_mut(at..at + HEADER),
            _ => self.bytes.get_mut(at..at + HEADER),
        };
        if let Some(place) = place {
            place.copy_from_slice(&header);
        }
    }
}
