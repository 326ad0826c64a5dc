//! Encoded messages that wait between the application and a body that hyper polls.
//!
//! A queue has one writer (a sink) and usually one reader (the body); on a client each attempt at the call is a reader. It holds
//! messages up to a limit: many small messages become one DATA frame, and a writer that is faster than the peer waits. Usually
//! one task polls both ends, so there is no contention for the lock.

use std::sync::{Arc, MutexGuard};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;

use crate::call_body::abort::Abortable;
use crate::call_body::memory::{Charge, LEAST_CHARGE, SendMemory};
use crate::call_body::replay_buffer::{ReaderId, ReplayBuffer};
use crate::call_body::replay_memory::ReplayMemory;
use crate::mutex::Mutex;
use crate::protocol::envelope::encoder::Encoder;
use crate::wakers::{register, wake};

/// A queue that also keeps the side data `X`, such as the head and the trailers of a response.
#[derive(Debug)]
pub(crate) struct MessageQueue<X> {
    /// The memory that the messages are charged to. Absent on a client, whose application decides how much it sends.
    memory: Option<Arc<SendMemory>>,
    state: Mutex<QueueState<X>>,
}

/// A locked queue.
pub(crate) type LockedQueue<'a, X> = MutexGuard<'a, QueueState<X>>;

#[derive(Debug)]
pub(crate) struct QueueState<X> {
    pub(crate) messages: Encoder,
    pub(crate) side_data: X,
    /// The charge of the messages; absent while they have few bytes.
    charge: Option<Charge>,
    /// The charge is updated when the messages have at least this many bytes.
    charge_from: usize,
    /// Bytes of the last message that was written.
    last_size: usize,
    writing: Writing,
    /// Whether the writer waits even if there is room.
    is_writer_blocked: bool,
    replay: ReplayBuffer,
    writer: Option<Waker>,
    /// The task that waits for [`is_cut_off`](Self::is_cut_off).
    abort_waker: Option<Waker>,
    /// Whether the reader was dropped because the writer has aborted. It could not reset the stream then.
    is_cut_off: bool,
}

/// Whether more messages will come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Open,
    Finished,
    Aborted,
}

/// What a reader gets from the queue.
#[derive(Debug)]
pub(crate) enum Read {
    /// The next bytes.
    Chunk(Bytes),
    /// The writer has finished, and everything was read.
    Finished,
    /// The writer has aborted: the peer must not take what it received for a complete stream.
    Aborted,
}

impl<X> MessageQueue<X> {
    /// A queue with one reader, which [`QueueState::read`]s each message once.
    #[inline]
    pub(crate) fn new(side_data: X, memory: Option<&Arc<SendMemory>>) -> Arc<Self> {
        Self::with_replay(side_data, memory, ReplayBuffer::read_once())
    }

    /// A queue without readers. Each reader (`add_reader`) reads all messages, and can
    /// be made until more than `limit` bytes were read, or until [`commit`](Self::commit).
    pub(crate) fn retaining(side_data: X, limit: usize) -> Arc<Self> {
        Self::with_replay(side_data, None, ReplayBuffer::retaining(limit))
    }

    /// The same, where the calls of a channel share `replay_memory` for what they retain.
    pub(crate) fn retaining_in(
        side_data: X,
        replay_memory: &Arc<ReplayMemory>,
        limit: usize,
    ) -> Arc<Self> {
        let replay = ReplayBuffer::retaining_in(replay_memory, limit);
        Self::with_replay(side_data, None, replay)
    }

    #[inline]
    fn with_replay(
        side_data: X,
        memory: Option<&Arc<SendMemory>>,
        replay: ReplayBuffer,
    ) -> Arc<Self> {
        Arc::new(Self {
            memory: memory.cloned(),
            state: Mutex::new(QueueState {
                messages: Encoder::new(),
                charge: None,
                charge_from: LEAST_CHARGE,
                last_size: 0,
                side_data,
                writing: Writing::Open,
                is_writer_blocked: false,
                replay,
                writer: None,
                abort_waker: None,
                is_cut_off: false,
            }),
        })
    }

    /// Waits, before a handler begins, until its response has room.
    pub(crate) fn poll_room(&self, context: &Context<'_>) -> Poll<()> {
        self.poll_memory(context, SendMemory::is_full)
    }

    /// Waits until the socket accepts bytes. Until then messages wait here, and not as frames in h2.
    pub(crate) fn poll_socket(&self, context: &Context<'_>) -> Poll<()> {
        self.poll_memory(context, SendMemory::is_blocked)
    }

    #[inline]
    fn poll_memory(
        &self,
        context: &Context<'_>,
        is_shut: impl Fn(&SendMemory) -> bool,
    ) -> Poll<()> {
        match &self.memory {
            Some(memory) if is_shut(memory) && memory.wait(context, self.address(), is_shut) => {
                Poll::Pending
            }
            _ => Poll::Ready(()),
        }
    }

    /// The address of this queue. Its two ends wait with different addresses: this one and the next byte.
    fn address(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// Locks the queue. No user code runs under the lock, except a message's serialiser: if that panics, its message is not in
    /// the queue, and the other messages are unchanged.
    pub(crate) fn lock(&self) -> LockedQueue<'_, X> {
        self.state.lock()
    }

    /// Accounts for a message of `size` bytes that was added to the [messages](QueueState::messages), and wakes the reader.
    #[inline]
    pub(crate) fn written(&self, mut state: LockedQueue<'_, X>, size: usize) {
        state.last_size = size;
        if let Some(memory) = &self.memory
            && state.messages.len() >= state.charge_from
        {
            state.charge(memory);
        }
        state.wake_reader();
    }

    /// Waits until a further message may be written, and locks the queue for it; `None` if no reader is left.
    pub(crate) fn poll_writable(
        &self,
        context: &mut Context<'_>,
    ) -> Poll<Option<LockedQueue<'_, X>>> {
        let mut state = self.lock();
        if !state.replay.is_wanted() || state.writing != Writing::Open {
            return Poll::Ready(None);
        }
        if state.messages.len() < HIGH_WATER && !state.is_writer_blocked {
            match &self.memory {
                Some(memory) if memory.is_tight() && !state.may_write_when_tight(memory) => {
                    let is_shut = |memory: &SendMemory| {
                        memory.is_tight() && !state.may_write_when_tight(memory)
                    };
                    let waits = memory.wait(context, self.address() + 1, is_shut);
                    if !waits {
                        return Poll::Ready(Some(state));
                    }
                }
                _ => return Poll::Ready(Some(state)),
            }
        }
        register(&mut state.writer, context);
        Poll::Pending
    }

    /// Waits, as a reader, for the next chunk or the end.
    #[inline]
    pub(crate) fn poll_read(&self, id: ReaderId, context: &Context<'_>) -> Poll<Read> {
        let mut state = self.lock();
        // Usually it is the first reader, which needs no search.
        let read = if id == ReaderId::FIRST {
            state.read()
        } else {
            state.read_further(id)
        };
        if read.is_none() {
            state.register_reader(id, context);
        }
        read.map_or(Poll::Pending, Poll::Ready)
    }

    /// Waits, as the one reader, until `take` finds something.
    pub(crate) fn poll_reader<T>(
        &self,
        context: &mut Context<'_>,
        take: impl FnOnce(&mut QueueState<X>) -> Option<T>,
    ) -> Poll<T> {
        let mut state = self.lock();
        let taken = take(&mut state);
        if taken.is_none() {
            state.register_reader(ReaderId::FIRST, context);
        }
        taken.map_or(Poll::Pending, Poll::Ready)
    }

    /// Lets the writer wait until [`unblock_writer`](Self::unblock_writer).
    pub(crate) fn block_writer(&self) {
        self.lock().is_writer_blocked = true;
    }

    pub(crate) fn unblock_writer(&self) {
        let mut state = self.lock();
        state.is_writer_blocked = false;
        wake(state.writer.take());
    }

    /// Lets the reader finish once it has read everything.
    pub(crate) fn finish(&self) {
        self.end_writing(Writing::Finished);
    }

    /// Makes the reader reset its stream, unless the writer has finished.
    pub(crate) fn abort(&self) {
        self.end_writing(Writing::Aborted);
    }

    /// Makes the readers reset their streams, even if the writer has finished: the call has ended.
    pub(crate) fn cancel(&self) {
        let mut state = self.lock();
        if state.writing != Writing::Aborted {
            state.end_writing(Writing::Aborted);
        }
    }

    /// Tells the writer that the only reader reads no more.
    pub(crate) fn close_reader(&self) {
        self.lock().remove_reader(ReaderId::FIRST);
    }

    /// Drops the chunks that every reader has read. No reader can be added afterwards.
    pub(crate) fn commit(&self) {
        let mut state = self.lock();
        state.replay.commit();
        state.wake_unread_writer();
    }

    fn end_writing(&self, end: Writing) {
        let mut state = self.lock();
        if state.writing == Writing::Open {
            state.end_writing(end);
        }
    }

    /// Waits until the reader is dropped because the writer has aborted. The caller then ends the call.
    pub(crate) fn poll_cut_off(&self, context: &Context<'_>) -> Poll<()> {
        let mut state = self.lock();
        if state.is_cut_off {
            return Poll::Ready(());
        }
        if state.writing != Writing::Finished {
            register(&mut state.abort_waker, context);
        }
        Poll::Pending
    }
}

impl<X: Send> Abortable for MessageQueue<X> {
    fn poll_aborted(&self, reader: ReaderId, context: &Context<'_>) -> Poll<()> {
        let mut state = self.lock();
        if state.writing == Writing::Aborted {
            state.is_cut_off = true;
            wake(state.abort_waker.take());
            return Poll::Ready(());
        }
        state.register_reader(reader, context);
        Poll::Pending
    }
}

impl<X> QueueState<X> {
    /// Drops the messages that were not read.
    pub(crate) fn clear(&mut self) {
        self.messages = Encoder::new();
        self.charge = None;
        self.charge_from = LEAST_CHARGE;
    }

    #[cold]
    fn charge(&mut self, memory: &Arc<SendMemory>) {
        let bytes = self.messages.len();
        self.charge_from = bytes + CHARGE_STEP;
        self.charge
            .get_or_insert_with(|| Charge::none(memory))
            .set(bytes);
    }

    /// Whether a further message may be written while the memory of the connection is tight. Small messages do not wait for
    /// other streams. A stream without unsent bytes may write one message of any size, unless the memory is used up.
    fn may_write_when_tight(&self, memory: &SendMemory) -> bool {
        let is_all_sent = || self.charge.as_ref().is_none_or(Charge::is_all_sent);
        self.messages.len() < TIGHT_HIGH_WATER
            && (self.last_size <= HIGH_WATER
                || (self.messages.is_empty() && !memory.is_full() && is_all_sent()))
    }

    /// Pays for `converted`, which is sent instead of `chunk`.
    pub(crate) fn exchange(&mut self, chunk: &Bytes, converted: Bytes) -> Bytes {
        match &mut self.charge {
            Some(charge) if converted.as_ptr() != chunk.as_ptr() => charge.pay_more(converted),
            _ => converted,
        }
    }

    /// Bytes of the last message that was written, encoded and uncompressed.
    pub(crate) fn last_size(&self) -> usize {
        self.last_size
    }

    /// Whether the writer has finished and a reader has read everything.
    pub(crate) fn is_read(&mut self, id: ReaderId) -> bool {
        self.writing == Writing::Finished && self.messages.is_empty() && self.replay.is_read(id)
    }

    /// Whether more was read than is retained while there were several readers, of which one goes on.
    pub(crate) fn is_outgrown(&self) -> bool {
        self.replay.is_outgrown()
    }

    /// A reader that begins with the first message; `None` if that may have been dropped.
    pub(crate) fn add_reader(&mut self) -> Option<ReaderId> {
        self.replay.add_reader()
    }

    pub(crate) fn remove_reader(&mut self, id: ReaderId) {
        self.replay.remove_reader(id);
        self.wake_unread_writer();
    }

    /// Wakes the writer if no reader is left.
    fn wake_unread_writer(&mut self) {
        if !self.replay.is_wanted() {
            wake(self.writer.take());
        }
    }

    fn end_writing(&mut self, end: Writing) {
        self.writing = end;
        self.wake_reader();
        wake(self.writer.take());
    }

    /// Wakes the readers.
    #[inline]
    pub(crate) fn wake_reader(&mut self) {
        self.replay.wake_readers();
    }

    /// [`read_next`](Self::read_next) of the first reader, which is usually the only one.
    pub(crate) fn read(&mut self) -> Option<Read> {
        self.read_next(ReaderId::FIRST)
    }

    #[cold]
    fn read_further(&mut self, id: ReaderId) -> Option<Read> {
        self.read_next(id)
    }

    /// Takes the next chunk of a reader, and removes its waker. A reader that polls the writer itself reads again afterwards,
    /// so the writer must not wake it.
    #[allow(
        clippy::inline_always,
        reason = "the reader is a constant on the path of most calls"
    )]
    #[inline(always)]
    fn read_next(&mut self, id: ReaderId) -> Option<Read> {
        if let Some(waker) = self.replay.waker(id) {
            *waker = None;
        }
        if self.writing == Writing::Aborted || self.replay.is_given_up(id) {
            return Some(Read::Aborted);
        }
        if let Some(chunk) = self.replay.next(id) {
            return Some(Read::Chunk(chunk));
        }
        if let Some(mut chunk) = self.messages.take_chunk() {
            self.replay.read(id, &chunk);
            if let Some(charge) = &mut self.charge {
                chunk = charge.pay(chunk);
                self.charge_from = LEAST_CHARGE;
                if self.messages.is_empty() {
                    charge.set(0);
                }
            }
            if self.messages.len() < HIGH_WATER {
                wake(self.writer.take());
            }
            return Some(Read::Chunk(chunk));
        }
        match self.writing {
            Writing::Finished => Some(Read::Finished),
            Writing::Open | Writing::Aborted => None,
        }
    }

    #[inline]
    fn register_reader(&mut self, id: ReaderId, context: &Context<'_>) {
        if let Some(waker) = self.replay.waker(id) {
            register(waker, context);
        }
    }
}

/// A writer waits if a queue has at least this many bytes. If it has fewer, a message of any size may be written.
const HIGH_WATER: usize = 64 * 1024;

/// Bytes of small messages that are charged together.
const CHARGE_STEP: usize = 16 * 1024;

/// Replaces [`HIGH_WATER`] while the memory of the connection is tight.
const TIGHT_HIGH_WATER: usize = 8 * 1024;
