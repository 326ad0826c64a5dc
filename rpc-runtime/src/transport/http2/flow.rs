//! Receive-side flow control of one connection: RFC 9113 section 5.2.
//!
//! h2 returns the credit of a stream and that of the connection together, when the application reads: a call that nobody
//! reads would block the others, and every window that is announced is memory that a peer can make us hold. So h2 is
//! configured with windows that never run out, and what the peer may send is decided here. [`Inbound`](crate::transport::http2::frames::inbound)
//! counts what arrives, [`FrameGuard`](crate::transport::http2::frames::guard) announces what is granted and takes h2's own announcements out, and the
//! reader of a body says what it has read.
//!
//! The rules:
//!
//! - The connection's credit returns on receipt. Only the credit of streams holds a peer back.
//! - Each stream may have [`LEAST_WINDOW`] bytes unread, whatever other streams do.
//! - What is granted beyond that comes from a pool that all streams of the connection share. A message that is longer
//!   is let in as a whole, so that it can be completed; where the pool has no room, messages wait for it in order of arrival.
//!   One message is let in however full the pool is, so that there is always one that goes on.
//! - The window of a stream doubles each time that as much was read of it, up to [`LARGEST_WINDOW`], while the lower half
//!   of the pool has room and nobody waits.
//!
//! No clock, no I/O.

use std::collections::VecDeque;
use std::collections::hash_map::{Entry, RandomState};
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Waker;

use bytes::BytesMut;
use fnv::FnvHashMap;

use crate::call_body::memory::ServerMemory;

/// What the parts of a connection share.
#[derive(Debug)]
pub(crate) struct Flow {
    /// Whether there are updates or frames that the connection's task has not seen.
    signal: AtomicBool,
    /// How many streams have no reader yet.
    unclaimed: AtomicUsize,
    /// How many headers were made to name their stream and were not seen since.
    tags: AtomicUsize,
    /// What no peer knows: by it a name that we have given is told from one that a peer has sent.
    secret: u64,
    state: Mutex<FlowState>,
}

#[derive(Debug)]
pub(crate) struct FlowState {
    pool: Pool,
    streams: FnvHashMap<u32, Stream>,
    /// Streams whose next message has no room, in order of arrival.
    waiting: VecDeque<u32>,
    /// How many messages were let in and are not delivered.
    let_in: usize,
    updates: Vec<WindowUpdate>,
    /// Streams that were held back and whose reader has caught up.
    caught_up: Vec<u32>,
    /// Of the connection's task.
    waker: Option<Waker>,
}

/// What streams are granted beyond their least windows.
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

/// A stream that has not arrived as a whole. Positions are counted in bytes from its beginning.
#[derive(Debug)]
struct Stream {
    granted: u64,
    received: u64,
    /// What the application has.
    delivered: u64,
    /// Where the message that is being received ends.
    needed: u64,
    /// How many bytes may be unread at a time.
    window: u64,
    /// What was delivered when the window was set.
    window_set: u64,
    /// What it takes of the pool.
    used: usize,
    /// Where the message ends that was let in although it is longer than the least window, until it is delivered.
    let_in: Option<u64>,
    /// Frames that h2 was given and that were not read.
    unread_frames: usize,
    /// What arrived in small frames and h2 was not given.
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
    /// What was delivered when it was last settled.
    settled: u64,
    /// Frames and bytes that were read and not settled.
    frames: usize,
    bytes: usize,
    /// Whether something is held until all frames are read and settled.
    is_held: bool,
    /// Up to where the peer may send, or will be granted to.
    covered: u64,
}

/// What becomes of a DATA frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// h2 takes it.
    Pass,
    /// There is nothing in it.
    Discard,
    /// Its reader has several small ones before it: it is held until they are read.
    Hold,
    /// The peer has sent more than it was granted.
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
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has the connection's task, which is the one that says so, look at what there is.
    pub(crate) fn set_signal(&self) {
        self.signal.store(true, Ordering::Release);
    }

    /// Whether there is something to [take](FlowState::take_updates), for the first one who asks.
    pub(crate) fn take_signal(&self) -> bool {
        self.signal.load(Ordering::Relaxed) && self.signal.swap(false, Ordering::Acquire)
    }

    /// Whether streams wait for their readers.
    pub(crate) fn has_unclaimed(&self) -> bool {
        self.unclaimed.load(Ordering::Relaxed) > 0
    }

    pub(crate) fn secret(&self) -> u64 {
        self.secret
    }

    /// Whether headers name their stream.
    pub(crate) fn has_tags(&self) -> bool {
        self.tags.load(Ordering::Relaxed) > 0
    }

    /// The headers of a stream were seen.
    pub(crate) fn take_tag(&self) {
        self.tags.fetch_sub(1, Ordering::Relaxed);
    }

    /// A stream begins, of which more will arrive. Its headers name it.
    pub(crate) fn open(&self, stream: u32) {
        self.tags.fetch_add(1, Ordering::Relaxed);
        let mut state = self.lock();
        if let Entry::Vacant(place) = state.streams.entry(stream) {
            place.insert(Stream::new());
            self.unclaimed.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// The application begins to read `stream`; `None` if all of it has arrived.
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
            covered: LEAST_WINDOW,
        })
    }

    /// `stream` has arrived as a whole. Gives what of it is held.
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

    /// One side has reset `stream`. Its reader may still read what has arrived.
    pub(crate) fn reset(&self, stream: u32) {
        self.end(stream);
    }

    /// Unlocks `state`, and has the connection's task look at what there is to do.
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
    /// Notes a DATA frame of `length` bytes. `joins` says that h2 sees it as a part of the frame before or that it is the
    /// last, `is_empty` that there is nothing in it.
    pub(crate) fn receive(
        &mut self,
        stream: u32,
        length: usize,
        joins: bool,
        is_empty: bool,
    ) -> Arrival {
        let found = self.streams.get_mut(&stream);
        let Some(found) = found.filter(|stream| !stream.has_ended) else {
            // Nobody reads it any more, or it has arrived as a whole.
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
        let behind = found.unread_frames >= MOST_UNREAD_FRAMES;
        if !found.held.is_empty() || (behind && length < SMALL_FRAME && !joins) {
            return Arrival::Hold;
        }
        found.unread_frames += usize::from(!joins);
        Arrival::Pass
    }

    /// Holds a part of a frame that is not for h2 yet.
    pub(crate) fn hold(&mut self, stream: u32, bytes: &[u8]) {
        if let Some(found) = self.streams.get_mut(&stream) {
            found.held.extend_from_slice(bytes);
        }
    }

    /// Returns the credit of padding, which nobody reads. `is_all` says that the frame had nothing else.
    pub(crate) fn pad(&mut self, stream: u32, bytes: usize, is_all: bool) {
        let found = self.streams.get_mut(&stream);
        let Some(found) = found.filter(|stream| !stream.has_ended) else {
            return;
        };
        // Neither was received, as far as the reader can tell.
        found.received = found.received.saturating_sub(bytes as u64);
        if is_all {
            found.unread_frames = found.unread_frames.saturating_sub(1);
        }
        self.give_back(stream, bytes);
    }

    /// Announces credit that nobody uses up.
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

    /// The credit to announce.
    pub(crate) fn take_updates(&mut self) -> Vec<WindowUpdate> {
        std::mem::take(&mut self.updates)
    }

    /// What was held of a stream whose reader has caught up.
    pub(crate) fn take_held(&mut self) -> Option<(u32, BytesMut)> {
        while let Some(stream) = self.caught_up.pop() {
            if let Some(found) = self.streams.get_mut(&stream)
                && !found.held.is_empty()
            {
                found.unread_frames += found.held.len().div_ceil(LONGEST_FRAME);
                return Some((stream, std::mem::take(&mut found.held)));
            }
        }
        None
    }

    /// Has the task that `waker` wakes look at what readers say.
    pub(crate) fn set_waker(&mut self, waker: &Waker) {
        match &mut self.waker {
            Some(current) => current.clone_from(waker),
            None => self.waker = Some(waker.clone()),
        }
    }

    /// The reader of `stream` has read `frames` more, has `delivered` to its application, and is in a message that ends at
    /// `needed`. Says whether more of it is held until it is settled that all frames were read, and up to where the stream
    /// is granted or waits to be.
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

    /// Grants `stream` what it needs, and a window more.
    fn replenish(&mut self, stream: u32) {
        let found = self.streams.get_mut(&stream);
        let Some(found) = found.filter(|stream| !stream.has_ended) else {
            return;
        };
        if found.is_fast() && self.waiting.is_empty() && self.pool.has_half(found.window) {
            found.window = (found.window * 2).min(LARGEST_WINDOW);
            found.window_set = found.delivered;
        }
        let window = if self.waiting.is_empty() {
            found.window
        } else {
            LEAST_WINDOW
        };
        let most = found.delivered + LEAST_WINDOW + self.pool.half_left(found.used);
        let level = (found.delivered + window).min(most);
        if level.saturating_sub(found.granted) >= LEAST_WINDOW.min(window) / 2 {
            self.grant(stream, level);
        }
        if (self.is_in_turn(stream) && self.admit(stream)) || self.waiting.contains(&stream) {
            return;
        }
        self.waiting.push_back(stream);
    }

    /// Whether the message of `stream` need not wait for those that wait already.
    fn is_in_turn(&self, stream: u32) -> bool {
        self.waiting.front().is_none_or(|&front| front == stream)
            || self.streams.get(&stream).is_none_or(|stream| {
                stream.let_in.is_some() || stream.needed <= stream.delivered + LEAST_WINDOW
            })
    }

    /// Grants what the message of `stream` still needs; `false` if there is no room for it.
    fn admit(&mut self, stream: u32) -> bool {
        let Some(found) = self.streams.get(&stream) else {
            return true;
        };
        if found.has_ended || found.needed <= found.granted {
            return true;
        }
        let beyond = (found.needed - found.delivered).saturating_sub(LEAST_WINDOW);
        let beyond = usize::try_from(beyond).unwrap_or(usize::MAX);
        // What others have that are not let in may stay for ever: one message goes on whatever that is.
        let is_first = self.let_in == usize::from(found.let_in.is_some());
        if beyond > 0 && !is_first && !self.pool.has_room(beyond, found.used) {
            return false;
        }
        // A message may be longer than a window can be: it is granted in steps then.
        let level = found.needed.min(found.received + LONGEST_GRANT);
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

    /// Returns to the pool what `stream` no longer takes of it, and lets messages in that wait.
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
            granted: LEAST_WINDOW,
            received: 0,
            delivered: 0,
            needed: 0,
            window: LEAST_WINDOW,
            window_set: 0,
            used: 0,
            let_in: None,
            unread_frames: 0,
            held: BytesMut::new(),
            has_reader: false,
            has_ended: false,
        }
    }

    /// What the peer can make us hold of it, beyond its least window.
    fn beyond_least(&self) -> usize {
        let outstanding = self.granted.saturating_sub(self.delivered);
        usize::try_from(outstanding.saturating_sub(LEAST_WINDOW)).unwrap_or(usize::MAX)
    }

    /// Whether a whole window was read since it was set, and nothing is left unread.
    fn is_fast(&self) -> bool {
        self.window < LARGEST_WINDOW
            && self.delivered - self.window_set >= self.window
            && self.unread_frames == 0
    }
}

impl Pool {
    /// Whether a stream that has `has` of the pool may have `wanted`.
    fn has_room(&self, wanted: usize, has: usize) -> bool {
        let others = self.used.saturating_sub(has);
        let more = wanted.saturating_sub(has);
        others.saturating_add(wanted) <= self.limit
            && self.server.as_ref().is_none_or(|server| server.has(more))
    }

    /// Whether the lower half has room for `more`.
    fn has_half(&self, more: u64) -> bool {
        self.half_left(0) >= more
    }

    /// What is left in the lower half for a stream that has `has` of it.
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
    /// A frame with `bytes` was read.
    pub(crate) fn read(&mut self, bytes: usize) {
        self.read += bytes as u64;
        self.bytes += bytes;
        self.frames += 1;
    }

    /// Says what became of what was read, before more is: of it `buffered` bytes are part of a message that is not whole,
    /// and `missing` bytes of that have not been read.
    ///
    /// Not each time: [`MOST_UNREAD_FRAMES`] leaves room for a frame that is not settled, and of what is delivered half a
    /// window is granted before it is needed. What is buffered may have used that up, so that nothing is left for the
    /// rest of its message.
    #[inline]
    pub(crate) fn settle(&mut self, buffered: usize, missing: usize) {
        let delivered = self.read.saturating_sub(buffered as u64);
        let has_read = self.frames > 0 && (self.is_held || missing > UNSETTLED);
        let needed = self.read.saturating_add(missing as u64);
        if has_read
            || needed > self.covered
            || self.frames > 1
            || self.bytes > LONGEST_FRAME
            || delivered > self.settled + UNSETTLED as u64
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

/// What each stream may have unread: HTTP/2's own default, which holds before a peer has seen any setting.
pub(crate) const LEAST_WINDOW: u64 = 65_535;

/// What a stream that is read quickly may have unread.
const LARGEST_WINDOW: u64 = 4 * 1024 * 1024;

/// Bytes that a reader may deliver, or lack, before it settles. With a frame that was read, they are less than what is
/// granted in any case: half the least window.
const UNSETTLED: usize = 8_000;

/// What may be granted at once beyond what was received: RFC 9113 section 6.9.1.
const LONGEST_GRANT: u64 = (1 << 31) - 1;

/// Bytes of frames that are not worth holding.
const SMALL_FRAME: usize = 4 * 1024;

/// Frames that h2 may have of a stream before small ones are held. It takes some 300 bytes for each, and keeps the memory
/// that was read into until all frames in it were read.
const MOST_UNREAD_FRAMES: usize = 4;

/// Bytes of a frame that any peer takes: RFC 9113 section 4.2.
pub(crate) const LONGEST_FRAME: usize = 16 * 1024;

#[cfg(test)]
mod tests;
