//! The output buffer of processed frames.

use std::ops::Range;

use bytes::BytesMut;

use crate::transport::http2::flow::DEFAULT_MAX_FRAME_BYTES;
use crate::transport::http2::frames::frame::{DATA, END_STREAM, FRAME_HEADER_BYTES, FrameHeader};

/// The bytes for h2. They are written to the front of the buffer that was read into, as long as they do not overwrite
/// unprocessed bytes; the rest is spilled to a separate buffer.
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

    /// Keeps the bytes at `range`.
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

    /// Appends `bytes`. Bytes before `taken` were processed and may be overwritten.
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

    /// Keeps the frame header that was at `header`, and returns its new position.
    #[inline]
    pub(crate) fn pass(&mut self, header: Range<usize>, frame: FrameHeader) -> usize {
        let at = self.position();
        if header.len() == FRAME_HEADER_BYTES {
            self.keep(header);
        } else {
            self.put(&frame.to_bytes(), header.end);
        }
        at
    }

    /// Appends `data` in DATA frames.
    pub(crate) fn put_data(&mut self, stream: u32, data: &[u8], ends: bool, taken: usize) {
        let mut rest = data;
        let mut is_due = ends;
        while is_due || !rest.is_empty() {
            let (chunk, after) = rest.split_at(rest.len().min(DEFAULT_MAX_FRAME_BYTES));
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

    pub(crate) fn overwrite(&mut self, at: usize, header: [u8; FRAME_HEADER_BYTES]) {
        let place = match at.checked_sub(self.len) {
            Some(at) if self.is_spilling => self.spill.get_mut(at..at + FRAME_HEADER_BYTES),
            _ => self.bytes.get_mut(at..at + FRAME_HEADER_BYTES),
        };
        if let Some(place) = place {
            place.copy_from_slice(&header);
        }
    }
}
