//! Receive-side flow control of a connection: RFC 9113 section 5.2.
//!
//! h2 returns the credit of a stream and of the connection together, when the application reads. A call that is not read
//! would then block the others, and every announced window is memory that a peer can make us hold. Therefore h2 is
//! configured with the largest windows, and this module decides what the peer may send.
//! [`Inbound`](crate::transport::http2::frames::inbound) counts received bytes,
//! [`FrameGuard`](crate::transport::http2::frames::guard) announces grants and removes h2's own announcements, and the
//! reader of a body reports what it has read.
//!
//! The rules:
//!
//! - Credit of the connection is returned on receipt. Only the credit of streams limits a peer.
//! - Each stream may have [`LEAST_WINDOW_BYTES`] unread, independently of other streams.
//! - Grants beyond that come from a pool that the connection's streams share. A message that is longer is admitted as a
//!   whole, so that it can be completed; while the pool has no room, messages wait in order of arrival. One message is
//!   admitted however full the pool is, so that progress is always possible.
//! - The window of a stream doubles each time that a whole window was read, up to [`LARGEST_WINDOW_BYTES`], while the lower
//!   half of the pool has room and no message waits.
//!
//! No clock, no I/O.

use std::collections::VecDeque;
use std::collections::hash_map::{Entry, RandomState};
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, MutexGuard};
use std::task::Waker;

use bytes::BytesMut;
use fnv::FnvHashMap;

use crate::call_body::memory::ServerMemory;
use crate::mutex::Mutex;

/// The state that a connection and the readers of its streams share.
#[derive(Debug)]
pub(crate) struct Flow {
    /// Whether there are updates or frames for the connection's task.
    signal: AtomicBool,
    /// The number of streams without a reader.
    unclaimed: AtomicUsize,
    /// The number of headers that were tagged with their stream and not yet read.
    tags: AtomicUsize,
    /// Distinguishes our tags from headers of the same name that a peer sends, because no peer knows it.
    secret: u64,
    state: Mutex<FlowState>,
}

#[derive(Debug)]
pub(crate) struct FlowState {
    pool: Pool,
    streams: FnvHashMap<u32, Stream>,
    /// Streams whose next message has no room, in order of arrival.
    waiting: VecDeque<u32>,
    /// The number of messages that were admitted and not yet delivered.
    let_in: usize,
    updates: Vec<WindowUpdate>,
    /// Streams with held bytes whose readers have caught up.
    caught_up: Vec<u32>,
    /// Wakes the connection's task.
    waker: Option<Waker>,
}

/// The memory for grants beyond the least windows.
#[derive(Debug)]
struct Pool {
    limit: usize,
    used: usize,
    server: Option<Arc<ServerMemory>>,
}

/// Credit to announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WindowUpdate {
    pub(crate) stream: u32,
    pub(crate) increment: u32,
}

/// A stream that has not fully arrived, or whose reader exists. Positions are bytes from its beginning.
#[derive(Debug)]
struct Stream {
    granted: u64,
    received: u64,
    /// The end of what was delivered to the application.
    delivered: u64,
    /// The end of the message that is being received.
    needed: u64,
    /// How many bytes may be unread at a time.
    window: u64,
    /// The value of `delivered` when the window was set.
    window_set: u64,
    /// Bytes charged to the pool.
    used: usize,
    /// The end of an admitted message that is longer than the least window, until it is delivered.
    let_in: Option<u64>,
    /// Frames that were passed to h2 and not read.
    unread_frames: usize,
    /// Bytes of small frames that were not passed to h2.
    held: BytesMut,
    has_reader: bool,
    has_ended: bool,
}

/// The reader of a stream.
#[derive(Debug)]
pub(crate) struct StreamReader {
    flow: Arc<Flow>,
    stream: u32,
    read: u64,
    /// The value of `delivered` at the last report.
    settled: u64,
    /// Frames and bytes that were read since the last report.
    frames: usize,
    bytes: usize,
    /// Whether bytes are held until all frames were read and reported.
    is_held: bool,
    /// Up to where the peer may send, or will be granted to.
    covered: u64,
}

/// How a DATA frame is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// It is passed to h2.
    Pass,
    /// It is empty and dropped.
    Discard,
    /// It is small, and its reader has several unread frames: it is held until they are read.
    Hold,
    /// It exceeds what the peer was granted.
    Excess,
}

impl Flow {
    pub(crate) fn new(pool: usize, server: Option<Arc<ServerMemory>>) -> Arc<Self> {
        Arc::new(Self {
            signal: AtomicBool::new(false),
            unclaimed: AtomicUsize::new(0),
            tags: AtomicUsize::new(0),
            secret: RandomState::new().build_hasher().finish(),
            state: Mutex::new(FlowState {
                pool: Pool {
                    limit: pool,
                    used: 0,
                    server,
                },
                streams: FnvHashMap::default(),
                waiting: VecDeque::new(),
                let_in: 0,
                updates: Vec::new(),
                caught_up: Vec::new(),
                waker: None,
            }),
        })
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, FlowState> {
        self.state.lock()
    }

    /// Requests that the connection's task looks for updates and held frames.
    pub(crate) fn set_signal(&self) {
        self.signal.store(true, Ordering::Release);
    }

    /// Whether that was requested since the last call.
    pub(crate) fn take_signal(&self) -> bool {
        self.signal.load(Ordering::Relaxed) && self.signal.swap(false, Ordering::Acquire)
    }

    /// Whether streams have no reader yet.
    pub(crate) fn has_unclaimed(&self) -> bool {
        self.unclaimed.load(Ordering::Relaxed) > 0
    }

    pub(crate) fn secret(&self) -> u64 {
        self.secret
    }

    /// Whether tagged headers were not read yet.
    pub(crate) fn has_tags(&self) -> bool {
        self.tags.load(Ordering::Relaxed) > 0
    }

    /// Counts tagged headers as read.
    pub(crate) fn take_tag(&self) {
        self.tags.fetch_sub(1, Ordering::Relaxed);
    }

    /// Opens a stream that has not fully arrived. Its headers are tagged.
    pub(crate) fn open(&self, stream: u32) {
        self.tags.fetch_add(1, Ordering::Relaxed);
        let mut state = self.lock();
        if let Entry::Vacant(place) = state.streams.entry(stream) {
            place.insert(Stream::new());
            self.unclaimed.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Creates the reader of `stream`; `None` if the stream has fully arrived.
    pub(crate) fn claim(self: &Arc<Self>, stream: u32) -> Option<StreamReader> {
        let mut state = self.lock();
        let found = state.streams.get_mut(&stream)?;
        if std::mem::replace(&mut found.has_reader, true) {
            return None;
        }
        self.unclaimed.fetch_sub(1, Ordering::Relaxed);
        drop(state);
        Some(StreamReader {
            flow: Arc::clone(self),
            stream,
            read: 0,
            settled: 0,
            frames: 0,
            bytes: 0,
            is_held: false,
            covered: LEAST_WINDOW_BYTES,
        })
    }

    /// Marks `stream` as fully arrived, or as reset by one side: its reader may still read what has arrived. Returns its held
    /// bytes.
    pub(crate) fn end(&self, stream: u32) -> BytesMut {
        let mut state = self.lock();
        let Some(found) = state.streams.get_mut(&stream) else {
            return BytesMut::new();
        };
        let held = std::mem::take(&mut found.held);
        if found.has_reader {
            found.has_ended = true;
            found.granted = found.received;
            state.account(stream);
        } else {
            state.streams.remove(&stream);
            self.unclaimed.fetch_sub(1, Ordering::Relaxed);
        }
        self.unlock(state);
        held
    }

    /// Unlocks `state`, and wakes the connection's task if there is something to do.
    fn unlock(&self, state: MutexGuard<'_, FlowState>) {
        if state.updates.is_empty() && state.caught_up.is_empty() {
            return;
        }
        self.set_signal();
        let waker = state.waker.clone();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl FlowState {
    /// Counts a DATA frame of `length` bytes. `joins`: h2 sees it as part of the previous frame, or it is the last one.
    /// `is_empty`: it has no data.
    pub(crate) fn receive(
        &mut self,
        stream: u32,
        length: usize,
        joins: bool,
        is_empty: bool,
    ) -> Arrival {
        let found = self.streams.get_mut(&stream);
        let Some(found) = found.filter(|stream| !stream.has_ended) else {
            // The stream has no reader any more, or has fully arrived.
            return Arrival::Pass;
        };
        if is_empty {
            self.give_back(stream, length);
            return Arrival::Discard;
        }
        found.received += length as u64;
        if found.received > found.granted {
            return Arrival::Excess;
        }
        let behind = found.unread_frames >= MAX_UNREAD_FRAMES;
        if !found.held.is_empty() || (behind && length < SMALL_FRAME_BYTES && !joins) {
            return Arrival::Hold;
        }
        found.unread_frames += usize::from(!joins);
        Arrival::Pass
    }

    /// Holds bytes that are not passed to h2 yet.
    pub(crate) fn hold(&mut self, stream: u32, bytes: &[u8]) {
        if let Some(found) = self.streams.get_mut(&stream) {
            found.held.extend_from_slice(bytes);
        }
    }

    /// Returns the credit of padding, which is never read. `is_all`: the frame has no data.
    pub(crate) fn pad(&mut self, stream: u32, bytes: usize, is_all: bool) {
        let found = self.streams.get_mut(&stream);
        let Some(found) = found.filter(|stream| !stream.has_ended) else {
            return;
        };
        // The reader sees neither, so neither counts as received.
        found.received = found.received.saturating_sub(bytes as u64);
        if is_all {
            found.unread_frames = found.unread_frames.saturating_sub(1);
        }
        self.give_back(stream, bytes);
    }

    /// Returns credit for bytes that no reader will report.
    fn give_back(&mut self, stream: u32, bytes: usize) {
        let Ok(increment @ 1..) = u32::try_from(bytes) else {
            return;
        };
        if let Some(last) = self.updates.last_mut()
            && last.stream == stream
            && let Some(sum) = last.increment.checked_add(increment)
        {
            last.increment = sum;
        } else {
            self.updates.push(WindowUpdate { stream, increment });
        }
    }

    /// Takes the credit to announce.
    pub(crate) fn take_updates(&mut self) -> Vec<WindowUpdate> {
        std::mem::take(&mut self.updates)
    }

    /// Takes the held bytes of a stream whose reader has caught up.
    pub(crate) fn take_held(&mut self) -> Option<(u32, BytesMut)> {
        while let Some(stream) = self.caught_up.pop() {
            if let Some(found) = self.streams.get_mut(&stream)
                && !found.held.is_empty()
            {
                found.unread_frames += found.held.len().div_ceil(DEFAULT_MAX_FRAME_BYTES);
                return Some((stream, std::mem::take(&mut found.held)));
            }
        }
        None
    }

    /// Sets the waker of the connection's task.
    pub(crate) fn set_waker(&mut self, waker: &Waker) {
        match &mut self.waker {
            Some(current) => current.clone_from(waker),
            None => self.waker = Some(waker.clone()),
        }
    }

    /// Records a report of the reader of `stream`: it has read `frames` more, delivered up to `delivered`, and its current
    /// message ends at `needed`. Returns whether bytes are held until the reader has reported all frames, and the offset up to which the peer
    /// may send or will be granted to.
    fn settle(&mut self, stream: u32, frames: usize, delivered: u64, needed: u64) -> (bool, u64) {
        let Some(found) = self.streams.get_mut(&stream) else {
            return (false, u64::MAX);
        };
        found.unread_frames = found.unread_frames.saturating_sub(frames);
        let is_held = !found.held.is_empty();
        if found.unread_frames == 0 && is_held {
            self.caught_up.push(stream);
        }
        found.delivered = delivered;
        found.needed = needed;
        if found.used > 0 || found.let_in.is_some() {
            self.account(stream);
        }
        self.replenish(stream);
        let granted = self.streams.get(&stream).map(|stream| stream.granted);
        (is_held, needed.max(granted.unwrap_or_default()))
    }

    /// Grants `stream` the rest of its message, and a window.
    fn replenish(&mut self, stream: u32) {
        let found = self.streams.get_mut(&stream);
        let Some(found) = found.filter(|stream| !stream.has_ended) else {
            return;
        };
        if found.is_fast() && self.waiting.is_empty() && self.pool.has_half(found.window) {
            found.window = (found.window * 2).min(LARGEST_WINDOW_BYTES);
            found.window_set = found.delivered;
        }
        let window = if self.waiting.is_empty() {
            found.window
        } else {
            LEAST_WINDOW_BYTES
        };
        let most = found.delivered + LEAST_WINDOW_BYTES + self.pool.half_left(found.used);
        let level = (found.delivered + window).min(most);
        if level.saturating_sub(found.granted) >= LEAST_WINDOW_BYTES.min(window) / 2 {
            self.grant(stream, level);
        }
        if (self.is_in_turn(stream) && self.admit(stream)) || self.waiting.contains(&stream) {
            return;
        }
        self.waiting.push_back(stream);
    }

    /// Whether the message of `stream` need not wait behind others.
    fn is_in_turn(&self, stream: u32) -> bool {
        self.waiting.front().is_none_or(|&front| front == stream)
            || self.streams.get(&stream).is_none_or(|stream| {
                stream.let_in.is_some() || stream.needed <= stream.delivered + LEAST_WINDOW_BYTES
            })
    }

    /// Grants the rest of the message of `stream`; `false` if there is no room for it.
    fn admit(&mut self, stream: u32) -> bool {
        let Some(found) = self.streams.get(&stream) else {
            return true;
        };
        if found.has_ended || found.needed <= found.granted {
            return true;
        }
        let beyond = (found.needed - found.delivered).saturating_sub(LEAST_WINDOW_BYTES);
        let beyond = usize::try_from(beyond).unwrap_or(usize::MAX);
        // Grants to others that are not admitted messages may last forever, so they must not block the only message.
        let is_first = self.let_in == usize::from(found.let_in.is_some());
        if beyond > 0 && !is_first && !self.pool.has_room(beyond, found.used) {
            return false;
        }
        // A message may be longer than the largest window: it is then granted in steps.
        let level = found.needed.min(found.received + MAX_GRANT_BYTES);
        let needed = found.needed;
        if beyond > 0
            && let Some(found) = self.streams.get_mut(&stream)
            && found.let_in.replace(needed).is_none()
        {
            self.let_in += 1;
        }
        self.grant(stream, level);
        true
    }

    fn grant(&mut self, stream: u32, level: u64) {
        let Some(found) = self.streams.get_mut(&stream) else {
            return;
        };
        let increment = level.saturating_sub(found.granted);
        let Ok(increment @ 1..) = u32::try_from(increment) else {
            return;
        };
        found.granted = level;
        self.updates.push(WindowUpdate { stream, increment });
        let before = found.used;
        found.used = found.beyond_least();
        self.pool.change(before, found.used);
    }

    /// Returns unused bytes of `stream` to the pool, and admits waiting messages.
    fn account(&mut self, stream: u32) {
        if let Some(found) = self.streams.get_mut(&stream) {
            let before = found.used;
            found.used = found.beyond_least();
            self.pool.change(before, found.used);
            let is_in = |end: &mut u64| !found.has_ended && found.delivered < *end;
            let has_left = found.let_in.take_if(|end| !is_in(end)).is_some();
            self.let_in -= usize::from(has_left);
            if found.used >= before && !has_left {
                return;
            }
        }
        self.let_others_in();
    }

    fn let_others_in(&mut self) {
        while let Some(&next) = self.waiting.front() {
            if !self.admit(next) {
                return;
            }
            self.waiting.pop_front();
        }
    }

    fn close(&mut self, stream: u32) {
        if let Some(closed) = self.streams.remove(&stream) {
            self.pool.change(closed.used, 0);
            self.let_in -= usize::from(closed.let_in.is_some());
            self.waiting.retain(|&waiting| waiting != stream);
            self.let_others_in();
        }
    }
}

impl Stream {
    fn new() -> Self {
        Self {
            granted: LEAST_WINDOW_BYTES,
            received: 0,
            delivered: 0,
            needed: 0,
            window: LEAST_WINDOW_BYTES,
            window_set: 0,
            used: 0,
            let_in: None,
            unread_frames: 0,
            held: BytesMut::new(),
            has_reader: false,
            has_ended: false,
        }
    }

    /// The bytes beyond the least window that the peer can make us hold.
    fn beyond_least(&self) -> usize {
        let outstanding = self.granted.saturating_sub(self.delivered);
        usize::try_from(outstanding.saturating_sub(LEAST_WINDOW_BYTES)).unwrap_or(usize::MAX)
    }

    /// Whether a whole window was read since it was set, and nothing is unread but for one frame, which the reader of an
    /// incomplete message may have read and not reported.
    fn is_fast(&self) -> bool {
        self.window < LARGEST_WINDOW_BYTES
            && self.delivered - self.window_set >= self.window
            && self.unread_frames <= 1
    }
}

impl Pool {
    /// Whether a stream that is charged `has` bytes may be charged `wanted`.
    fn has_room(&self, wanted: usize, has: usize) -> bool {
        let others = self.used.saturating_sub(has);
        let more = wanted.saturating_sub(has);
        others.saturating_add(wanted) <= self.limit
            && self.server.as_ref().is_none_or(|server| server.has(more))
    }

    /// Whether the lower half has room for `more` bytes.
    fn has_half(&self, more: u64) -> bool {
        self.half_left(0) >= more
    }

    /// The bytes left in the lower half for a stream that is charged `has`.
    fn half_left(&self, has: usize) -> u64 {
        let left = (self.limit / 2).saturating_sub(self.used.saturating_sub(has));
        let left = match &self.server {
            Some(server) => left.min(has + server.left()),
            None => left,
        };
        left as u64
    }

    fn change(&mut self, before: usize, after: usize) {
        self.used = self.used.saturating_sub(before).saturating_add(after);
        if let Some(server) = &self.server {
            server.change(before, after);
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.change(self.used, 0);
    }
}

impl StreamReader {
    /// Counts a frame of `bytes` as read.
    pub(crate) fn read(&mut self, bytes: usize) {
        self.read += bytes as u64;
        self.bytes += bytes;
        self.frames += 1;
    }

    /// Reports what became of the bytes that were read, before more are read: the last `buffered` bytes belong to an
    /// incomplete message, of which `missing` bytes were not read yet.
    ///
    /// Not every call is passed on: [`MAX_UNREAD_FRAMES`] allows for one unreported frame, and half a window is granted in
    /// advance, unless the buffered bytes have used it up.
    #[inline]
    pub(crate) fn settle(&mut self, buffered: usize, missing: usize) {
        let delivered = self.read.saturating_sub(buffered as u64);
        let has_read = self.frames > 0 && (self.is_held || missing > MAX_UNREPORTED_BYTES);
        let needed = self.read.saturating_add(missing as u64);
        if has_read
            || needed > self.covered
            || self.frames > 1
            || self.bytes > DEFAULT_MAX_FRAME_BYTES
            || delivered > self.settled + MAX_UNREPORTED_BYTES as u64
        {
            self.settle_now(delivered, needed);
        }
    }

    fn settle_now(&mut self, delivered: u64, needed: u64) {
        let mut state = self.flow.lock();
        (self.is_held, self.covered) = state.settle(self.stream, self.frames, delivered, needed);
        self.settled = delivered;
        self.frames = 0;
        self.bytes = 0;
        self.flow.unlock(state);
    }
}

impl Drop for StreamReader {
    fn drop(&mut self) {
        let mut state = self.flow.lock();
        state.close(self.stream);
        self.flow.unlock(state);
    }
}

/// The least window of each stream: the default of HTTP/2, which applies before a peer has received any SETTINGS.
pub(crate) const LEAST_WINDOW_BYTES: u64 = 65_535;

/// The largest window of a stream that is read quickly.
const LARGEST_WINDOW_BYTES: u64 = 4 * 1024 * 1024;

/// Bytes that a reader may deliver, or that its message may lack, before it reports. Together with one frame they are less
/// than half the least window, which is always granted.
const MAX_UNREPORTED_BYTES: usize = 8_000;

/// The largest grant beyond what was received: RFC 9113 section 6.9.1.
const MAX_GRANT_BYTES: u64 = (1 << 31) - 1;

/// Only frames below this size are held.
const SMALL_FRAME_BYTES: usize = 4 * 1024;

/// Frames of a stream that h2 may hold before small ones are held back. For each, h2 uses some 300 bytes and keeps the
/// buffer that it was read into until all frames in that buffer were read.
const MAX_UNREAD_FRAMES: usize = 4;

/// The largest frame that every peer accepts: RFC 9113 section 4.2.
pub(crate) const DEFAULT_MAX_FRAME_BYTES: usize = 16 * 1024;

#[cfg(test)]
mod tests;
