//! What is done to the frames of a peer before h2 sees them.
//!
//! - DATA frames that follow each other on one stream become one. h2 keeps some hundred bytes for each frame that the
//!   application has not read; most implementations of gRPC send each message in a frame of its own.
//! - Small frames of a stream that nobody reads for now are held, and become one as well.
//! - Empty frames, which say nothing, are dropped: h2 ends a connection that has many.
//! - What arrives is counted for [flow control](crate::transport::http2::flow).
//! - Where more of a stream will arrive, a field is added to its headers that says which stream it is: hyper does not, and
//!   who reads the body has to grant credit. RFC 7541 section 6.2.2 has the form that depends on nothing before it.

pub(crate) mod output;
pub(crate) mod scan;
pub(crate) mod tag;

use std::collections::VecDeque;
use std::io;
use std::ops::Range;
use std::sync::Arc;

use bytes::BytesMut;

use crate::transport::http2::flow::{Arrival, Flow, LONGEST_FRAME};
use crate::transport::http2::frames::frame::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, FrameHeader, HEADER, HEADERS, PADDED, RST_STREAM,
    WINDOW_UPDATE,
};
use crate::transport::http2::frames::inbound::output::Output;
use crate::transport::http2::frames::inbound::scan::Scan;
use crate::transport::http2::frames::inbound::tag::{FIELD_LEN, put_field};

/// The frames that arrive on a connection.
#[derive(Debug)]
pub(crate) struct Inbound {
    flow: Arc<Flow>,
    opening: Opening,
    /// The header of a frame, of which `seen` bytes have arrived.
    header: [u8; HEADER],
    seen: usize,
    /// Bytes of the frame that have not arrived.
    left: usize,
    /// Bytes at its end that are padding, once that is known.
    padding: usize,
    /// The stream whose frame says with its next byte how much of it is padding.
    padded: Option<u32>,
    payload: Payload,
    /// The stream whose headers are to say which it is.
    untagged: Option<u32>,
    /// What is to be added where the headers end.
    tag: Option<BytesMut>,
    /// Whether h2 waits for more of a block of headers.
    in_headers: bool,
    scan: Scan,
    /// Streams that have arrived as a whole.
    whole: Vec<u32>,
    last_stream: u32,
    /// Streams that we have reset of late: what the peer has sent before it knew is for nobody.
    given_up: VecDeque<u32>,
    /// Streams above are ignored: the peer was told that they would be.
    max_stream: u32,
    /// Streams may have held frames for which h2 was not ready.
    is_due: bool,
    /// Whether streams were opened that readers will read.
    has_opened: bool,
    /// What follows the headers of a call may have been read in part: it is looked at with the rest.
    tail: BytesMut,
    /// What did not fit where it was read to.
    spill: BytesMut,
    /// Bytes of credit of the connection to give back.
    unacknowledged: u32,
}

/// Which HEADERS frames open a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A client's, with a stream that is new.
    Request,
    /// A server's, unless they end the stream.
    Response,
}

/// What becomes of the payload of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Payload {
    Pass,
    Drop,
    /// It is DATA that is held, with which the stream may end.
    Hold {
        stream: u32,
        ends: bool,
    },
}

impl Inbound {
    /// The first frame comes after `preface` bytes.
    pub(crate) fn new(flow: Arc<Flow>, opening: Opening, preface: usize) -> Self {
        Self {
            flow,
            opening,
            header: [0; HEADER],
            seen: 0,
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
            // A connection begins with what a stream begins with.
            unacknowledged: CONNECTION_WINDOW - INITIAL_WINDOW,
        }
    }

    /// Takes `bytes`, which were read just now, and gives the number of those that are left, at the front. More may have been
    /// [spilled](Self::take_spilled).
    ///
    /// A call of which only the beginning was read is [left](Self::take_tail) for the next time, unless this `is_all` there is
    /// for now.
    ///
    /// `see` is told of the frames as they came, with what was read after their headers, and its error ends it.
    pub(crate) fn take(
        &mut self,
        bytes: &mut [u8],
        is_all: bool,
        mut see: impl FnMut(FrameHeader, &[u8]) -> io::Result<()>,
    ) -> io::Result<usize> {
        // Where calls begin, there may be nothing else; where they go on, it is not worth a look.
        let mut is_scanned = self.left == 0 && self.seen == 0 && begins_with_call(bytes);
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
                Some(header) if self.seen == 0 => {
                    at += HEADER;
                    *header
                }
                _ => match self.gather(out.bytes, &mut at) {
                    Some(header) => header,
                    None => break,
                },
            };
            let frame = FrameHeader::parse(header);
            if frame.kind == HEADERS && frame.flags & END_STREAM == 0 {
                if !std::mem::replace(&mut is_scanned, true) {
                    let rest = out.bytes.get(at..).unwrap_or_default();
                    self.scan.look(frame.length, rest);
                }
                if self.scan.has_whole(frame) {
                    self.whole.push(frame.stream);
                } else if !is_all && at - start == HEADER && total - start < LONGEST_TAIL {
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

    /// Gives h2 what was held of streams whose readers have caught up, as soon as it may see a frame.
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

    /// Moves as much of what was spilled to `buffer` as that takes; `false` if nothing was.
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

    /// Whether something is left to be looked at once more was read.
    #[inline]
    pub(crate) fn has_tail(&self) -> bool {
        !self.tail.is_empty()
    }

    /// Takes what is left, to be looked at with what is read after it.
    pub(crate) fn take_tail(&mut self) -> BytesMut {
        std::mem::take(&mut self.tail)
    }

    /// Spills what [`take`](Self::take) left of `bytes`, which were not read to where h2 wants them.
    pub(crate) fn spill(&mut self, mut bytes: BytesMut, left: usize) {
        bytes.truncate(left);
        bytes.extend_from_slice(&self.spill);
        self.spill = bytes;
    }

    /// The credit of the connection to give back, once that is worth a frame.
    pub(crate) fn take_credit(&mut self) -> Option<u32> {
        let is_worth = self.unacknowledged >= CONNECTION_WINDOW / 2;
        is_worth.then(|| std::mem::take(&mut self.unacknowledged))
    }

    /// Whether there is something to do beside passing frames on.
    #[inline]
    pub(crate) fn has_news(&self) -> bool {
        self.has_opened || self.unacknowledged >= CONNECTION_WINDOW / 2
    }

    /// Whether streams were opened since this was last asked.
    pub(crate) fn take_opened(&mut self) -> bool {
        std::mem::take(&mut self.has_opened)
    }

    /// Ignores the streams above `last`, as the peer was told.
    pub(crate) fn go_away(&mut self, last: u32) {
        self.max_stream = last;
    }

    /// `stream` was reset by us.
    pub(crate) fn give_up(&mut self, stream: u32) {
        self.flow.reset(stream);
        if self.opening == Opening::Response {
            self.given_up.push_back(stream);
            if self.given_up.len() > MOST_GIVEN_UP {
                self.given_up.pop_front();
            }
        }
    }

    /// The highest stream that the peer has opened.
    pub(crate) fn last_stream(&self) -> u32 {
        self.last_stream
    }

    /// Passes on all that was read: whole calls, whose headers are told to `see`, and frames that matter to h2 alone.
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

    /// Gives credit of the connection back, as soon as that is worth a frame.
    #[inline]
    fn acknowledge(&mut self, bytes: usize) {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        self.unacknowledged = self.unacknowledged.saturating_add(bytes);
    }

    /// Whether nothing is to be done with a payload but to pass it on.
    #[inline]
    fn is_plain(&self) -> bool {
        self.payload == Payload::Pass && self.padded.is_none() && self.tag.is_none()
    }

    /// A header that does not arrive as a whole.
    #[cold]
    fn gather(&mut self, bytes: &[u8], at: &mut usize) -> Option<[u8; HEADER]> {
        while let Some(&byte) = bytes.get(*at) {
            *at += 1;
            self.header.rotate_left(1);
            let [.., last] = &mut self.header;
            *last = byte;
            self.seen += 1;
            if self.seen == HEADER {
                self.seen = 0;
                return Some(self.header);
            }
        }
        None
    }

    /// Decides on a frame, of which the header was at `header`. `true` says that h2 sees it apart from those before.
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
                self.flow.reset(frame.stream);
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
                    // With the end of the stream comes what was held: nothing is joined across it.
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

    /// Sees the first frame of a block of headers.
    fn see_headers(&mut self, out: &mut Output<'_>, header: &Range<usize>, frame: FrameHeader) {
        let FrameHeader { stream, flags, .. } = frame;
        self.untagged = None;
        let ends = flags & END_STREAM != 0;
        let is_new = stream > self.last_stream;
        self.last_stream = self.last_stream.max(stream);
        if self.whole.contains(&stream) {
            if self.flow.has_unclaimed() {
                // There may have been headers before, which said that others would come.
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

    /// Passes on a frame of a block of headers, and sees to it that the tag follows with the last.
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
        let mut tag = BytesMut::with_capacity(HEADER + FIELD_LEN);
        if frame.length + FIELD_LEN > LONGEST_FRAME {
            frame.flags &= !END_HEADERS;
            let continuation = FrameHeader {
                length: FIELD_LEN,
                kind: CONTINUATION,
                flags: END_HEADERS,
                stream: frame.stream,
            };
            tag.extend_from_slice(&continuation.to_bytes());
        } else {
            frame.length += FIELD_LEN;
            if frame.kind == HEADERS && frame.flags & PADDED != 0 {
                self.padded = Some(frame.stream);
            }
        }
        put_field(&mut tag, self.flow.secret(), frame.stream);
        self.tag = Some(tag);
        out.put(&frame.to_bytes(), header.end);
        true
    }

    /// Takes what has arrived of the payload from `at` on, and gives where it ends.
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
        // What comes before the padding.
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

    /// Returns the credit of the padding of the frame, and of the byte that says how much it is.
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
    /// The header of this frame with the `next` one in it, if they may be one.
    fn joined_with(&self, next: FrameHeader) -> Option<FrameHeader> {
        let Self { frame, .. } = self;
        let length = frame.length + next.length;
        let same = frame.stream == next.stream;
        let plain = frame.flags == 0 && next.flags & !END_STREAM == 0;
        let small = frame.length > 0 && next.length > 0 && length <= LONGEST_FRAME;
        (same && plain && small).then_some(FrameHeader { length, ..next })
    }
}

/// The peer has sent more than it was granted: RFC 9113 section 6.9.1.
#[derive(Debug)]
pub(crate) struct FlowControlError;

impl std::fmt::Display for FlowControlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the peer sent more than the windows allow")
    }
}

impl std::error::Error for FlowControlError {}

/// Whether calls seem to begin in `bytes`: what comes before them is credit, if anything does.
fn begins_with_call(bytes: &[u8]) -> bool {
    bytes
        .get(3)
        .is_some_and(|&kind| kind == HEADERS || kind == WINDOW_UPDATE)
}

/// Whether a DATA frame has no data. `first` is the first byte of its payload, if that has arrived.
fn is_empty(frame: FrameHeader, first: Option<&u8>) -> bool {
    let padding = if frame.flags & PADDED == 0 {
        0
    } else {
        first.map_or(0, |&padding| 1 + usize::from(padding))
    };
    frame.length == padding
}

/// The window that a connection begins with: RFC 9113 section 6.9.2.
const INITIAL_WINDOW: u32 = 65_535;

/// What the peer may send on all streams together before we acknowledge any of it.
pub(crate) const CONNECTION_WINDOW: u32 = 16 * 1024 * 1024;

/// Streams that are remembered after they were reset.
const MOST_GIVEN_UP: usize = 256;

/// Bytes of a call that is not whole yet, which are looked at once more.
const LONGEST_TAIL: usize = 64 * 1024;

#[cfg(test)]
mod tests;
