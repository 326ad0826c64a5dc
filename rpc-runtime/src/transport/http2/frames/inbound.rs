//! Processes the frames of a peer before h2 receives them.
//!
//! - Consecutive DATA frames of a stream are joined. h2 keeps some hundred bytes for each unread frame, and most gRPC
//!   implementations send each message in its own frame.
//! - Small frames of a stream that is not read are held and joined too.
//! - Empty frames are dropped, because h2 ends a connection that has many.
//! - Received bytes are counted for [flow control](crate::transport::http2::flow).
//! - If a stream has not fully arrived, a field with its identifier (a tag) is added to its headers: hyper does not expose
//!   the identifier, which the reader of the body needs to grant credit. The field has the form of RFC 7541 section 6.2.2,
//!   which does not depend on the state of the compression.

pub(crate) mod output;
pub(crate) mod scan;
pub(crate) mod tag;

use std::collections::VecDeque;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use bytes::BytesMut;

use crate::transport::http2::flow::{Arrival, DEFAULT_MAX_FRAME_BYTES, Flow};
use crate::transport::http2::frames::frame::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, FRAME_HEADER_BYTES, FrameHeader, HEADERS, PADDED,
    RST_STREAM, WINDOW_UPDATE,
};
use crate::transport::http2::frames::inbound::output::Output;
use crate::transport::http2::frames::inbound::scan::Scan;
use crate::transport::http2::frames::inbound::tag::{TAG_BYTES, put_field};
use crate::transport::http2::frames::partial::Partial;

/// The received frames of a connection.
#[derive(Debug)]
pub(crate) struct Inbound {
    flow: Arc<Flow>,
    opening: Opening,
    /// A header that has not arrived completely.
    partial: Partial<FRAME_HEADER_BYTES>,
    /// Bytes of the current frame that have not arrived.
    left: usize,
    /// Bytes of padding at its end, once known.
    padding: usize,
    /// The stream of a padded frame whose next byte is the length of the padding.
    padded: Option<u32>,
    payload: Payload,
    /// The stream whose headers must be tagged.
    untagged: Option<u32>,
    /// The tag to add at the end of the headers.
    tag: Option<BytesMut>,
    /// Whether a header block is incomplete.
    in_headers: bool,
    scan: Scan,
    /// Streams that have fully arrived.
    whole: Vec<u32>,
    last_stream: u32,
    /// Streams that we have reset recently: frames that the peer sent before it knew are ignored.
    given_up: VecDeque<u32>,
    /// Higher streams are ignored, as announced by our GOAWAY.
    max_stream: u32,
    /// Whether held frames must be released as soon as h2 may receive a frame.
    is_due: bool,
    /// Whether streams were opened that need a reader.
    has_opened: bool,
    /// The start of a call that may have been read in part; it is processed again with the next read.
    tail: BytesMut,
    /// Bytes for h2 that did not fit into the buffer that was read into.
    spill: BytesMut,
    /// Credit of the connection to return, in bytes.
    unacknowledged: u32,
}

/// Which HEADERS frames open a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// On a server: those of a new stream.
    Request,
    /// On a client: all that do not end their stream.
    Response,
}

/// How the payload of a frame is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Payload {
    Pass,
    Drop,
    /// Hold the data; the frame may end the stream.
    Hold {
        stream: u32,
        ends: bool,
    },
}

impl Inbound {
    /// The first frame begins after `preface` bytes.
    pub(crate) fn new(flow: Arc<Flow>, opening: Opening, preface: usize) -> Self {
        Self {
            flow,
            opening,
            partial: Partial::new(),
            left: preface,
            padding: 0,
            padded: None,
            payload: Payload::Pass,
            untagged: None,
            tag: None,
            in_headers: false,
            scan: Scan::default(),
            whole: Vec::new(),
            last_stream: 0,
            given_up: VecDeque::new(),
            max_stream: u32::MAX,
            is_due: false,
            has_opened: false,
            tail: BytesMut::new(),
            spill: BytesMut::new(),
            // The connection's window starts with the default of HTTP/2.
            unacknowledged: CONNECTION_WINDOW_BYTES - INITIAL_CONNECTION_WINDOW_BYTES,
        }
    }

    /// Processes `bytes`, which were just read, and returns how many remain at the front. More may have been
    /// [spilled](Self::take_spilled).
    ///
    /// A call of which only the beginning was read is [kept](Self::take_tail) for the next time, unless `is_all`: there is
    /// no more to read for now.
    ///
    /// `see` receives the original frame headers with the bytes after them; its error ends the processing.
    pub(crate) fn take(
        &mut self,
        bytes: &mut [u8],
        is_all: bool,
        mut see: impl FnMut(FrameHeader, &[u8]) -> io::Result<()>,
    ) -> io::Result<usize> {
        // At the start of calls there may be nothing to change; in the middle of a frame a scan would not pay.
        let mut is_scanned = self.left == 0 && self.partial.is_empty() && begins_with_call(bytes);
        if is_scanned && self.is_plain() && self.scan.look(0, bytes) {
            self.pass_all(see)?;
            return Ok(bytes.len());
        }
        self.whole.clear();
        let mut spill = std::mem::take(&mut self.spill);
        let total = bytes.len();
        let mut out = Output {
            bytes,
            len: 0,
            spill: &mut spill,
            is_spilling: false,
        };
        let mut last: Option<Joinable> = None;
        let mut at = 0;
        while at < total {
            if self.left > 0 {
                if self.is_plain() {
                    let end = at + self.left.min(total - at);
                    out.keep(at..end);
                    self.left -= end - at;
                    at = end;
                } else {
                    at = self.take_payload(&mut out, at);
                }
                continue;
            }
            let start = at;
            let header = match out.bytes.get(at..).and_then(<[u8]>::first_chunk) {
                Some(header) if self.partial.is_empty() => {
                    at += FRAME_HEADER_BYTES;
                    *header
                }
                _ => {
                    let mut rest = out.bytes.get(at..).unwrap_or_default();
                    let header = self.partial.gather(&mut rest);
                    at = total - rest.len();
                    match header {
                        Some(header) => header,
                        None => break,
                    }
                }
            };
            let frame = FrameHeader::parse(header);
            if frame.kind == HEADERS && frame.flags & END_STREAM == 0 {
                if !std::mem::replace(&mut is_scanned, true) {
                    let rest = out.bytes.get(at..).unwrap_or_default();
                    self.scan.look(frame.length, rest);
                }
                if self.scan.has_whole(frame) {
                    self.whole.push(frame.stream);
                } else if !is_all
                    && at - start == FRAME_HEADER_BYTES
                    && total - start < MAX_TAIL_BYTES
                {
                    let tail = out.bytes.get(start..).unwrap_or_default();
                    self.tail.extend_from_slice(tail);
                    break;
                }
            }
            see(frame, out.bytes.get(at..).unwrap_or_default())?;
            self.left = frame.length;
            let passes = self.begin(&mut out, start..at, frame, &mut last)?;
            if passes {
                last = None;
            }
            if self.left == 0 && !self.is_plain() {
                self.end_payload(&mut out, at);
            }
        }
        let len = out.len;
        self.spill = spill;
        if self.is_due {
            self.release_held();
        }
        Ok(len)
    }

    /// Passes held bytes of streams whose readers have caught up to h2, as soon as h2 may receive a frame.
    pub(crate) fn release_held(&mut self) {
        self.is_due = self.left > 0 || self.in_headers;
        if self.is_due {
            return;
        }
        while let Some((stream, held)) = { self.flow.lock().take_held() } {
            let mut out = Output::spilling(&mut self.spill);
            out.put_data(stream, &held, false, 0);
        }
    }

    /// Moves spilled bytes to `buffer`; `false` if there are none.
    #[inline]
    pub(crate) fn take_spilled(&mut self, buffer: &mut tokio::io::ReadBuf<'_>) -> bool {
        !self.spill.is_empty() && self.move_spilled(buffer)
    }

    #[cold]
    fn move_spilled(&mut self, buffer: &mut tokio::io::ReadBuf<'_>) -> bool {
        let len = self.spill.len().min(buffer.remaining());
        buffer.put_slice(&self.spill.split_to(len));
        if self.spill.is_empty() {
            self.spill = BytesMut::new();
        }
        true
    }

    /// Whether bytes were kept for the next read.
    #[inline]
    pub(crate) fn has_tail(&self) -> bool {
        !self.tail.is_empty()
    }

    /// Takes the kept bytes, to process them with the next read.
    pub(crate) fn take_tail(&mut self) -> BytesMut {
        std::mem::take(&mut self.tail)
    }

    /// Spills the first `left` of `bytes`, which were processed in a separate buffer.
    pub(crate) fn spill(&mut self, mut bytes: BytesMut, left: usize) {
        bytes.truncate(left);
        bytes.extend_from_slice(&self.spill);
        self.spill = bytes;
    }

    /// Takes the credit of the connection to return, if it is enough for a frame.
    pub(crate) fn take_credit(&mut self) -> Option<u32> {
        let is_worth = self.unacknowledged >= CONNECTION_WINDOW_BYTES / 2;
        is_worth.then(|| std::mem::take(&mut self.unacknowledged))
    }

    /// Whether [`take_opened`](Self::take_opened) or [`take_credit`](Self::take_credit) has something to return.
    #[inline]
    pub(crate) fn has_news(&self) -> bool {
        self.has_opened || self.unacknowledged >= CONNECTION_WINDOW_BYTES / 2
    }

    /// Whether streams were opened since the last call.
    pub(crate) fn take_opened(&mut self) -> bool {
        std::mem::take(&mut self.has_opened)
    }

    /// Ignores the streams above `last`, as our GOAWAY announced.
    pub(crate) fn go_away(&mut self, last: u32) {
        self.max_stream = last;
    }

    /// Marks `stream` as reset by us.
    pub(crate) fn give_up(&mut self, stream: u32) {
        self.flow.end(stream);
        if self.opening == Opening::Response {
            self.given_up.push_back(stream);
            if self.given_up.len() > MAX_REMEMBERED_RESETS {
                self.given_up.pop_front();
            }
        }
    }

    /// The highest stream that the peer has opened.
    pub(crate) fn last_stream(&self) -> u32 {
        self.last_stream
    }

    /// Passes on everything that was read: whole calls, whose headers are passed to `see`, and frames without effect here.
    #[inline]
    fn pass_all(
        &mut self,
        mut see: impl FnMut(FrameHeader, &[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        self.left = 0;
        for &stream in &self.scan.heads {
            self.last_stream = self.last_stream.max(stream);
            let frame = FrameHeader {
                length: 0,
                kind: HEADERS,
                flags: END_HEADERS,
                stream,
            };
            see(frame, &[])?;
        }
        self.acknowledge(self.scan.data);
        Ok(())
    }

    /// Counts credit of the connection to return.
    #[inline]
    fn acknowledge(&mut self, bytes: usize) {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        self.unacknowledged = self.unacknowledged.saturating_add(bytes);
    }

    /// Whether the payload is passed on unchanged.
    #[inline]
    fn is_plain(&self) -> bool {
        self.payload == Payload::Pass && self.padded.is_none() && self.tag.is_none()
    }

    /// Begins a frame whose header is at `header`. `true` if no later frame may be joined with one before it.
    fn begin(
        &mut self,
        out: &mut Output<'_>,
        header: Range<usize>,
        frame: FrameHeader,
        last: &mut Option<Joinable>,
    ) -> io::Result<bool> {
        self.payload = Payload::Pass;
        self.padding = 0;
        match frame.kind {
            DATA => return self.begin_data(out, header, frame, last),
            HEADERS => {
                self.in_headers = frame.flags & END_HEADERS == 0;
                self.see_headers(out, &header, frame);
                return Ok(self.pass_headers(out, header, frame));
            }
            CONTINUATION => {
                self.in_headers = frame.flags & END_HEADERS == 0;
                return Ok(self.pass_headers(out, header, frame));
            }
            RST_STREAM => {
                drop(self.flow.end(frame.stream));
                if self.opening == Opening::Request {
                    // h2 goes on counting a stream that is reset while its last response waits for the window and its
                    // requests have not ended, unless it is about to send of it.
                    let update = FrameHeader {
                        length: 4,
                        kind: WINDOW_UPDATE,
                        flags: 0,
                        stream: frame.stream,
                    };
                    out.put(&update.to_bytes(), header.start);
                    out.put(&1_u32.to_be_bytes(), header.start);
                }
            }
            _ => {}
        }
        out.pass(header, frame);
        Ok(true)
    }

    fn begin_data(
        &mut self,
        out: &mut Output<'_>,
        header: Range<usize>,
        frame: FrameHeader,
        last: &mut Option<Joinable>,
    ) -> io::Result<bool> {
        let FrameHeader { stream, length, .. } = frame;
        let ends = frame.flags & END_STREAM != 0;
        let joined = last.as_ref().and_then(|last| last.joined_with(frame));
        self.acknowledge(length);
        if !self.whole.contains(&stream) {
            let is_empty = !ends && is_empty(frame, out.bytes.get(header.end));
            let joins = joined.is_some() || ends;
            let mut flow = self.flow.lock();
            let arrival = flow.receive(stream, length, joins, is_empty);
            drop(flow);
            if frame.flags & PADDED != 0 {
                self.padded = Some(stream);
            }
            match arrival {
                Arrival::Pass if ends => drop(self.flow.end(stream)),
                Arrival::Pass => {}
                Arrival::Discard => {
                    if length > 0 {
                        self.flow.set_signal();
                    }
                    self.padded = None;
                    self.payload = Payload::Drop;
                    return Ok(false);
                }
                Arrival::Hold => {
                    self.payload = Payload::Hold { stream, ends };
                    // The held bytes come before the end of the stream: nothing may be joined across them.
                    return Ok(ends);
                }
                Arrival::Excess => return Err(io::Error::other(FlowControlError)),
            }
        }
        if let (Some(last), Some(joined)) = (last.as_mut(), joined) {
            out.overwrite(last.at, joined.to_bytes());
            last.frame = joined;
        } else {
            let at = out.pass(header, frame);
            *last = Some(Joinable { at, frame });
        }
        Ok(false)
    }

    /// Processes the first frame of a header block.
    fn see_headers(&mut self, out: &mut Output<'_>, header: &Range<usize>, frame: FrameHeader) {
        let FrameHeader { stream, flags, .. } = frame;
        self.untagged = None;
        let ends = flags & END_STREAM != 0;
        let is_new = stream > self.last_stream;
        self.last_stream = self.last_stream.max(stream);
        if self.whole.contains(&stream) {
            if self.flow.has_unclaimed() {
                // Informational headers may have come before, which opened the stream.
                self.flow.end(stream);
            }
            return;
        }
        let opens = match self.opening {
            Opening::Request => is_new && stream <= self.max_stream,
            Opening::Response => !self.given_up.contains(&stream),
        };
        if ends {
            if !is_new || self.opening == Opening::Response {
                let held = self.flow.end(stream);
                out.put_data(stream, &held, false, header.start);
            }
        } else if opens {
            self.flow.open(stream);
            self.has_opened = true;
            self.untagged = Some(stream);
        }
    }

    /// Passes on a frame of a header block. The tag follows the last one.
    fn pass_headers(
        &mut self,
        out: &mut Output<'_>,
        header: Range<usize>,
        mut frame: FrameHeader,
    ) -> bool {
        if frame.flags & END_HEADERS == 0 || self.untagged != Some(frame.stream) {
            out.pass(header, frame);
            return true;
        }
        self.untagged = None;
        let mut tag = BytesMut::with_capacity(FRAME_HEADER_BYTES + TAG_BYTES);
        if frame.length + TAG_BYTES > DEFAULT_MAX_FRAME_BYTES {
            frame.flags &= !END_HEADERS;
            let continuation = FrameHeader {
                length: TAG_BYTES,
                kind: CONTINUATION,
                flags: END_HEADERS,
                stream: frame.stream,
            };
            tag.extend_from_slice(&continuation.to_bytes());
        } else {
            frame.length += TAG_BYTES;
            if frame.kind == HEADERS && frame.flags & PADDED != 0 {
                self.padded = Some(frame.stream);
            }
        }
        put_field(&mut tag, self.flow.secret(), frame.stream);
        self.tag = Some(tag);
        out.put(&frame.to_bytes(), header.end);
        true
    }

    /// Processes the received part of the payload from `at` on, and returns its end.
    fn take_payload(&mut self, out: &mut Output<'_>, at: usize) -> usize {
        let mut start = at;
        if let Some(stream) = self.padded.take()
            && let Some(&padding) = out.bytes.get(at)
        {
            self.padding = usize::from(padding).min(self.left - 1);
            match self.payload {
                Payload::Pass if self.tag.is_some() => {}
                Payload::Pass => self.give_back(stream),
                Payload::Hold { stream, .. } => {
                    self.give_back(stream);
                    start += 1;
                }
                Payload::Drop => {}
            }
            if start > at {
                self.left -= 1;
            }
        }
        let arrived = self.left.min(out.bytes.len() - start);
        let end = start + arrived;
        // The end of the part before the padding.
        let middle = start + arrived.min(self.left.saturating_sub(self.padding));
        match self.payload {
            Payload::Pass => {
                out.keep(start..middle);
                if self.left - (middle - start) == self.padding
                    && let Some(tag) = self.tag.take()
                {
                    out.put(&tag, middle);
                }
                out.keep(middle..end);
            }
            Payload::Hold { stream, .. } => {
                let bytes = out.bytes.get(start..middle).unwrap_or_default();
                self.flow.lock().hold(stream, bytes);
            }
            Payload::Drop => {}
        }
        self.left -= arrived;
        if self.left == 0 {
            self.end_payload(out, end);
        }
        end
    }

    /// Returns the credit of the frame's padding and of its length byte.
    fn give_back(&self, stream: u32) {
        let is_all = self.left == 1 + self.padding;
        self.flow.lock().pad(stream, 1 + self.padding, is_all);
        self.flow.set_signal();
    }

    fn end_payload(&mut self, out: &mut Output<'_>, at: usize) {
        if let Some(tag) = self.tag.take() {
            out.put(&tag, at);
        }
        self.padded = None;
        if let Payload::Hold { stream, ends: true } = self.payload {
            let held = self.flow.end(stream);
            out.put_data(stream, &held, true, at);
        }
        self.payload = Payload::Pass;
    }
}

/// A DATA frame whose header may still be changed.
struct Joinable {
    at: usize,
    frame: FrameHeader,
}

impl Joinable {
    /// The header of both frames joined, if they can be joined.
    fn joined_with(&self, next: FrameHeader) -> Option<FrameHeader> {
        let Self { frame, .. } = self;
        let length = frame.length + next.length;
        let same = frame.stream == next.stream;
        let plain = frame.flags == 0 && next.flags & !END_STREAM == 0;
        let small = frame.length > 0 && next.length > 0 && length <= DEFAULT_MAX_FRAME_BYTES;
        (same && plain && small).then_some(FrameHeader { length, ..next })
    }
}

/// The peer exceeded a flow-control window: RFC 9113 section 6.9.1.
#[derive(Debug)]
pub(crate) struct FlowControlError;

impl std::fmt::Display for FlowControlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the peer exceeded its flow-control window")
    }
}

impl std::error::Error for FlowControlError {}

/// Whether `bytes` probably begin with calls, perhaps after credit.
fn begins_with_call(bytes: &[u8]) -> bool {
    bytes
        .get(3)
        .is_some_and(|&kind| kind == HEADERS || kind == WINDOW_UPDATE)
}

/// Whether a DATA frame has no data. `first` is the first byte of its payload, if it has arrived.
fn is_empty(frame: FrameHeader, first: Option<&u8>) -> bool {
    let padding = if frame.flags & PADDED == 0 {
        0
    } else {
        first.map_or(0, |&padding| 1 + usize::from(padding))
    };
    frame.length == padding
}

/// The initial window of a connection: RFC 9113 section 6.9.2.
const INITIAL_CONNECTION_WINDOW_BYTES: u32 = 65_535;

/// The bytes that the peer may send on all streams together before credit is returned.
pub(crate) const CONNECTION_WINDOW_BYTES: u32 = 16 * 1024 * 1024;

/// How many streams are remembered after they were reset.
const MAX_REMEMBERED_RESETS: usize = 256;

/// The largest start of a call that is kept for the next read.
const MAX_TAIL_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests;
