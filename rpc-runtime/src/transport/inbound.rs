//! What is done to the frames of a peer before h2 sees them.
//!
//! - DATA frames that follow each other on one stream become one. h2 keeps some hundred bytes for each frame that the
//!   application has not read; most implementations of gRPC send each message in a frame of its own.
//! - Small frames of a stream that nobody reads for now are held, and become one as well.
//! - Empty frames, which say nothing, are dropped: h2 ends a connection that has many.
//! - What arrives is counted for [flow control](super::flow).
//! - Where more of a stream will arrive, a field is added to its headers that says which stream it is: hyper does not, and
//!   who reads the body has to grant credit. RFC 7541 section 6.2.2 has the form that depends on nothing before it.

use std::io;
use std::ops::Range;
use std::sync::Arc;

use bytes::BytesMut;
use http::HeaderMap;

use super::flow::{Arrival, Flow, LONGEST_FRAME, StreamReader};
use super::frames::{
    CONTINUATION, DATA, END_HEADERS, END_STREAM, FrameHeader, HEADER, HEADERS, PADDED, RST_STREAM,
};

/// The frames that arrive on a connection.
#[derive(Debug)]
pub(super) struct Inbound {
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
pub(super) enum Opening {
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
    pub(super) fn new(flow: Arc<Flow>, opening: Opening, preface: usize) -> Self {
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
    /// A call of which only the beginning was read is [left](Self::put_tail) for the next time, unless this `is_all` there is
    /// for now.
    ///
    /// `see` is told of the frames as they came, and its error ends it.
    pub(super) fn take(
        &mut self,
        bytes: &mut [u8],
        is_all: bool,
        mut see: impl FnMut(FrameHeader) -> io::Result<()>,
    ) -> io::Result<usize> {
        if self.seen == 0 && self.is_plain() && self.scan.look(self.left, bytes) {
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
                if self.scan.has_whole(frame) {
                    self.whole.push(frame.stream);
                } else if !is_all && at - start == HEADER && total - start < LONGEST_TAIL {
                    let tail = out.bytes.get(start..).unwrap_or_default();
                    self.tail.extend_from_slice(tail);
                    break;
                }
            }
            see(frame)?;
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
    pub(super) fn release_held(&mut self) {
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
    pub(super) fn take_spilled(&mut self, buffer: &mut tokio::io::ReadBuf<'_>) -> bool {
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
    pub(super) fn has_tail(&self) -> bool {
        !self.tail.is_empty()
    }

    /// Takes what is left, to be looked at with what is read after it.
    pub(super) fn take_tail(&mut self) -> BytesMut {
        std::mem::take(&mut self.tail)
    }

    /// Spills what [`take`](Self::take) left of `bytes`, which were not read to where h2 wants them.
    pub(super) fn spill(&mut self, mut bytes: BytesMut, left: usize) {
        bytes.truncate(left);
        bytes.extend_from_slice(&self.spill);
        self.spill = bytes;
    }

    /// The credit of the connection to give back, once that is worth a frame.
    pub(super) fn take_credit(&mut self) -> Option<u32> {
        let is_worth = self.unacknowledged >= CONNECTION_WINDOW / 2;
        is_worth.then(|| std::mem::take(&mut self.unacknowledged))
    }

    /// Whether there is something to do beside passing frames on.
    #[inline]
    pub(super) fn has_news(&self) -> bool {
        self.has_opened || self.unacknowledged >= CONNECTION_WINDOW / 2
    }

    /// Whether streams were opened since this was last asked.
    pub(super) fn take_opened(&mut self) -> bool {
        std::mem::take(&mut self.has_opened)
    }

    /// Ignores the streams above `last`, as the peer was told.
    pub(super) fn go_away(&mut self, last: u32) {
        self.max_stream = last;
    }

    /// The highest stream that the peer has opened.
    pub(super) fn last_stream(&self) -> u32 {
        self.last_stream
    }

    /// Passes on all that was read.
    #[inline]
    fn pass_all(&mut self, mut see: impl FnMut(FrameHeader) -> io::Result<()>) -> io::Result<()> {
        self.left = 0;
        for &frame in &self.scan.frames {
            see(frame)?;
            if frame.kind == DATA {
                self.unacknowledged = self.unacknowledged.saturating_add(credit(frame));
            }
        }
        let last = self.scan.heads.last().copied().unwrap_or_default();
        self.last_stream = self.last_stream.max(last);
        Ok(())
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
            RST_STREAM => self.flow.reset(frame.stream),
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
        self.unacknowledged = self.unacknowledged.saturating_add(credit(frame));
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
                Arrival::Drop => {
                    self.padded = None;
                    self.payload = Payload::Drop;
                    return Ok(false);
                }
                Arrival::Hold => {
                    self.payload = Payload::Hold { stream, ends };
                    return Ok(false);
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
            return;
        }
        let opens = match self.opening {
            Opening::Request => is_new && stream <= self.max_stream,
            Opening::Response => true,
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
        put_field(&mut tag, frame.stream);
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
                Payload::Pass => self.flow.lock().pad(stream, 1 + self.padding),
                Payload::Hold { stream, .. } => {
                    self.flow.lock().pad(stream, 1 + self.padding);
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

/// The bytes for h2: at the front of those that were read, as long as there is room before those that are still to be
/// looked at, and the rest apart.
struct Output<'a> {
    bytes: &'a mut [u8],
    len: usize,
    spill: &'a mut BytesMut,
    is_spilling: bool,
}

impl<'a> Output<'a> {
    fn spilling(spill: &'a mut BytesMut) -> Self {
        Self {
            bytes: &mut [],
            len: 0,
            spill,
            is_spilling: true,
        }
    }

    /// Keeps what is at `range`.
    #[inline]
    fn keep(&mut self, range: Range<usize>) {
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
    fn put(&mut self, bytes: &[u8], taken: usize) {
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
    fn pass(&mut self, header: Range<usize>, frame: FrameHeader) -> usize {
        let at = self.position();
        if header.len() == HEADER {
            self.keep(header);
        } else {
            self.put(&frame.to_bytes(), header.end);
        }
        at
    }

    /// Adds DATA frames with `data`.
    fn put_data(&mut self, stream: u32, data: &[u8], ends: bool, taken: usize) {
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
    fn position(&self) -> usize {
        self.len + self.spill.len()
    }

    fn overwrite(&mut self, at: usize, header: [u8; HEADER]) {
        let place = match at.checked_sub(self.len) {
            Some(at) if self.is_spilling => self.spill.get_mut(at..at + HEADER),
            _ => self.bytes.get_mut(at..at + HEADER),
        };
        if let Some(place) = place {
            place.copy_from_slice(&header);
        }
    }
}

/// The peer has sent more than it was granted: RFC 9113 section 6.9.1.
#[derive(Debug)]
pub(super) struct FlowControlError;

impl std::fmt::Display for FlowControlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the peer sent more than the windows allow")
    }
}

impl std::error::Error for FlowControlError {}

/// The credit that a DATA frame takes. A length has 24 bits.
fn credit(frame: FrameHeader) -> u32 {
    u32::try_from(frame.length).unwrap_or(u32::MAX)
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

/// What is known of what was read before it is gone through.
#[derive(Debug, Default)]
struct Scan {
    frames: Vec<FrameHeader>,
    /// Streams whose headers are there.
    heads: Vec<u32>,
    /// Streams that end.
    ends: Vec<u32>,
    /// Streams of which there is DATA that does not end them, as often as there is between others.
    parts: Vec<u32>,
}

impl Scan {
    /// Looks at `bytes`, in which the first frame begins after `skip`. `true` says that there are whole frames only, and of
    /// calls that are whole: nobody has to grant anything, and h2 may see them as they are.
    #[inline]
    fn look(&mut self, mut skip: usize, bytes: &[u8]) -> bool {
        if self.frames.capacity() > MOST_KEPT {
            *self = Self::default();
        }
        self.frames.clear();
        self.heads.clear();
        self.ends.clear();
        self.parts.clear();
        let mut is_ordinary = true;
        let mut rest = bytes;
        while let Some(after) = rest.get(skip..)
            && let Some((header, after)) = after.split_first_chunk::<HEADER>()
        {
            let frame = FrameHeader::parse(*header);
            let FrameHeader { stream, flags, .. } = frame;
            match frame.kind {
                DATA | HEADERS if flags & END_STREAM != 0 && frame.length <= after.len() => {
                    // They mostly end in the order in which they began.
                    is_ordinary &= self.heads.get(self.ends.len()) == Some(&stream)
                        || self.heads.contains(&stream);
                    self.ends.push(stream);
                }
                DATA => {
                    is_ordinary &= self.heads.contains(&stream);
                    if self.parts.last() != Some(&stream) {
                        self.parts.push(stream);
                    }
                }
                HEADERS => {
                    is_ordinary &= flags & END_HEADERS != 0;
                    self.heads.push(stream);
                }
                CONTINUATION | RST_STREAM => is_ordinary = false,
                _ => {}
            }
            self.frames.push(frame);
            rest = after;
            skip = frame.length;
        }
        is_ordinary
            && rest.len() == skip
            && self.heads.len() == self.ends.len()
            && self.parts.len() <= self.heads.len()
    }

    /// Whether all of the call with these `headers` is there, in few frames.
    fn has_whole(&self, headers: FrameHeader) -> bool {
        let stream = headers.stream;
        headers.flags & END_HEADERS != 0
            && self.ends.contains(&stream)
            && self.parts.iter().filter(|&&part| part == stream).count() < PARTS_OF_A_CALL
    }
}

/// The field that names `stream`.
fn put_field(block: &mut BytesMut, stream: u32) {
    let [name_len, value_len] = [FIELD.len(), VALUE_LEN].map(|len| len.to_le_bytes()[0]);
    block.extend_from_slice(&[LITERAL_WITHOUT_INDEXING, name_len]);
    block.extend_from_slice(FIELD.as_bytes());
    block.extend_from_slice(&[value_len]);
    block.extend_from_slice(format!("{stream:0VALUE_LEN$x}").as_bytes());
}

/// Begins to read the stream that `headers` name, and takes the field out of them. `None` if all of it has arrived.
#[inline]
pub(super) fn read_stream(flow: &Arc<Flow>, headers: &mut HeaderMap) -> Option<Box<StreamReader>> {
    if flow.has_tags() {
        read_tagged(flow, headers)
    } else {
        None
    }
}

#[cold]
fn read_tagged(flow: &Arc<Flow>, headers: &mut HeaderMap) -> Option<Box<StreamReader>> {
    // A peer may have sent such a field itself. Ours is the last.
    let tag = headers.get_all(FIELD).into_iter().next_back()?;
    let stream = u32::from_str_radix(tag.to_str().ok()?, 16).ok();
    headers.remove(FIELD);
    flow.take_tag();
    flow.read(stream?).map(Box::new)
}

/// The window that a connection begins with: RFC 9113 section 6.9.2.
const INITIAL_WINDOW: u32 = 65_535;

/// What the peer may send on all streams together before we acknowledge any of it.
pub(super) const CONNECTION_WINDOW: u32 = 16 * 1024 * 1024;

/// Frames for which a connection keeps memory.
const MOST_KEPT: usize = 1024;

/// Bytes of a call that is not whole yet, which are looked at once more.
const LONGEST_TAIL: usize = 16 * 1024;

/// Frames of DATA before the last that a call may have that is taken to be whole, and one more.
const PARTS_OF_A_CALL: usize = 3;

const LITERAL_WITHOUT_INDEXING: u8 = 0;
const FIELD: &str = "x-rpc-runtime-stream";
const VALUE_LEN: usize = 8;
const FIELD_LEN: usize = 3 + FIELD.len() + VALUE_LEN;
