//! Messages on their way from the application to a body that hyper polls.
//!
//! A pipe has one writing end (a sink) and one reading end (the body). It holds encoded messages up to a limit:
//! many small messages leave as one DATA frame, and a writer that is faster than the peer waits. Both ends are
//! mostly polled by one task, so the lock is free when it is taken.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;

use crate::call_body::memory::{Charge, LEAST_CHARGE, SendMemory};
use crate::call_body::replay_buffer::Replay;
use crate::codec::buffer::EncodeBuffer;
use crate::encoding::Encoding;
use crate::protocol::envelope::encoder::Encoder;
use crate::status::Status;

/// A pipe that also keeps `X`: what one side of the call has to say beside its messages.
#[derive(Debug)]
pub(crate) struct Pipe<X> {
    /// What the messages are counted to. Absent on a client, whose application decides how much it sends.
    memory: Option<Arc<SendMemory>>,
    state: Mutex<PipeState<X>>,
}

/// A pipe that nobody else reads or writes for now.
pub(crate) type LockedPipe<'a, X> = MutexGuard<'a, PipeState<X>>;

#[derive(Debug)]
pub(crate) struct PipeState<X> {
    pub(crate) messages: Encoder,
    pub(crate) extra: X,
    /// What the messages take, where there are many bytes of them.
    charge: Option<Charge>,
    /// Bytes of messages from which on the charge is set anew.
    charge_from: usize,
    /// Bytes of the last message that was written.
    last_size: usize,
    writing: Writing,
    /// The writer waits, whether there is room or not.
    held: bool,
    reader_gone: bool,
    /// How often reading began anew. A reader of before has no say any more.
    rewound: u32,
    /// Of requests only.
    replay: Replay,
    reader: Option<Waker>,
    writer: Option<Waker>,
}

/// Whether more messages will come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Open,
    Finished,
    Aborted,
}

/// What the reading end finds.
#[derive(Debug)]
pub(crate) enum Read {
    /// The next bytes.
    Chunk(Bytes),
    /// The writer has finished, and everything was read.
    Finished,
    /// The writer gave up: what is left in the pipe must not look like a complete stream.
    Aborted,
}

impl<X> Pipe<X> {
    #[inline]
    pub(crate) fn new(extra: X, memory: Option<&Arc<SendMemory>>) -> Arc<Self> {
        Arc::new(Self {
            memory: memory.cloned(),
            state: Mutex::new(PipeState {
                messages: Encoder::new(),
                charge: None,
                charge_from: LEAST_CHARGE,
                last_size: 0,
                extra,
                writing: Writing::Open,
                held: false,
                reader_gone: false,
                rewound: 0,
                replay: Replay::Over,
                reader: None,
                writer: None,
            }),
        })
    }

    /// Waits, before a handler begins, until its response has room.
    pub(crate) fn poll_room(&self, context: &Context<'_>) -> Poll<()> {
        self.poll_memory(context, SendMemory::is_full)
    }

    /// Waits until the socket takes bytes: until then messages are gathered here, and not as frames in h2.
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

    /// Where it is. The next byte is its own as well: the two ends wait with one each.
    fn address(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// Locks the pipe. No user code runs under the lock, except a message's serialiser: if that panics, the
    /// message is not in the pipe, and the rest is whole.
    pub(crate) fn lock(&self) -> LockedPipe<'_, X> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds the message that `write` writes, see [`Encoder::message`], and tells the reader. `state` is the pipe, locked.
    ///
    /// `check` is told the length of the message, and may keep it out.
    ///
    /// What takes time is done without the lock: while one call compresses, the connection serves the others.
    pub(crate) fn write<'a>(
        &'a self,
        mut state: LockedPipe<'a, X>,
        write: impl FnOnce(&mut EncodeBuffer) -> Result<(), Status>,
        limit: usize,
        encoding: Encoding,
        check: Option<impl FnOnce(usize) -> Result<(), Status>>,
    ) -> Result<(), Status> {
        if encoding == Encoding::Identity && check.is_none() {
            state.last_size = state.messages.message(write, limit, encoding)?;
        } else {
            drop(state);
            let mut apart = Encoder::new();
            let size = apart.message(write, limit, encoding)?;
            check.map_or(Ok(()), |check| check(size))?;
            state = self.lock();
            state.messages.append(apart);
            state.last_size = size;
        }
        if let Some(memory) = &self.memory
            && state.messages.len() >= state.charge_from
        {
            state.charge(memory);
        }
        state.wake_reader();
        Ok(())
    }

    /// Waits until a further message may be written, and locks the pipe for it; `None` says that nobody will read it.
    pub(crate) fn poll_writable(
        &self,
        context: &mut Context<'_>,
    ) -> Poll<Option<LockedPipe<'_, X>>> {
        let mut state = self.lock();
        let ended = state.reader_gone && !state.is_kept();
        if ended || state.writing != Writing::Open {
            return Poll::Ready(None);
        }
        if state.messages.len() < HIGH_WATER && !state.held {
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

    /// Waits, as the reading end, until `take` finds something.
    pub(crate) fn poll_reader<T>(
        &self,
        context: &mut Context<'_>,
        take: impl FnOnce(&mut PipeState<X>) -> Option<T>,
    ) -> Poll<T> {
        let mut state = self.lock();
        let taken = take(&mut state);
        if taken.is_none() {
            register(&mut state.reader, context);
        }
        taken.map_or(Poll::Pending, Poll::Ready)
    }

    /// Lets the writer wait until [`release`](Self::release).
    pub(crate) fn hold(&self) {
        self.lock().held = true;
    }

    /// Lets the writer go on.
    pub(crate) fn release(&self) {
        let mut state = self.lock();
        state.held = false;
        wake(state.writer.take());
    }

    /// Lets the reader finish once it has read everything.
    pub(crate) fn finish(&self) {
        self.end_writing(Writing::Finished);
    }

    /// Lets the reader reset its stream, unless everything was said already.
    pub(crate) fn abort(&self) {
        self.end_writing(Writing::Aborted);
    }

    /// Tells the writer that nobody reads any more.
    pub(crate) fn close_reader(&self) {
        self.lock().close_reader();
    }

    /// Keeps what is read, so that it can be [read again](Self::rewind), until [`commit`](Self::commit).
    pub(crate) fn keep(&self) {
        self.lock().replay = Replay::keep();
    }

    /// Begins reading anew, once; `false` if too much was read, or none of it kept.
    pub(crate) fn rewind(&self) -> bool {
        let mut state = self.lock();
        let rewound = state.replay.rewind();
        if rewound {
            state.rewound += 1;
            state.reader_gone = false;
        }
        rewound
    }

    /// Says that what was read need not be read again.
    pub(crate) fn commit(&self) {
        let mut state = self.lock();
        state.replay.commit();
        if state.reader_gone {
            wake(state.writer.take());
        }
    }

    fn end_writing(&self, end: Writing) {
        let mut state = self.lock();
        if state.writing == Writing::Open {
            state.writing = end;
            wake(state.reader.take());
            wake(state.writer.take());
        }
    }
}

impl<X> PipeState<X> {
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

    /// Whether there is room for one message more where the connection has little: small messages do not wait for those of
    /// other streams, and who has nothing under way may write one of any size unless all is used.
    fn may_write_when_tight(&self, memory: &SendMemory) -> bool {
        let is_all_sent = || self.charge.as_ref().is_none_or(Charge::is_all_sent);
        self.messages.len() < TIGHT_HIGH_WATER
            && (self.last_size <= HIGH_WATER
                || (self.messages.is_empty() && !memory.is_full() && is_all_sent()))
    }

    /// Whether the writer has finished and everything was read.
    pub(crate) fn is_read(&self) -> bool {
        self.writing == Writing::Finished && self.messages.is_empty() && self.replay.is_read()
    }

    /// Which reader counts: the number of times that reading began anew.
    pub(crate) fn rewound(&self) -> u32 {
        self.rewound
    }

    /// Tells the writer that nobody reads any more, unless reading may begin anew.
    pub(crate) fn close_reader(&mut self) {
        self.reader_gone = true;
        wake(self.writer.take());
    }

    /// Whether what was read can still be read again.
    fn is_kept(&self) -> bool {
        self.replay.is_kept()
    }

    /// Tells the reader that there is something new.
    pub(crate) fn wake_reader(&mut self) {
        wake(self.reader.take());
    }

    /// Takes what the writer has to say next, without waiting for it any longer: a reader that lets the writer go on
    /// itself, and looks again then, must not be woken by it.
    pub(crate) fn read(&mut self) -> Option<Read> {
        self.reader = None;
        if self.writing == Writing::Aborted {
            return Some(Read::Aborted);
        }
        if let Some(chunk) = self.replay.next() {
            return Some(Read::Chunk(chunk));
        }
        if let Some(mut chunk) = self.messages.take_chunk() {
            self.replay.read(&chunk);
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
}

fn register(slot: &mut Option<Waker>, context: &Context<'_>) {
    match slot {
        Some(waker) => waker.clone_from(context.waker()),
        None => *slot = Some(context.waker().clone()),
    }
}

fn wake(waker: Option<Waker>) {
    if let Some(waker) = waker {
        waker.wake();
    }
}

/// Bytes in a pipe from which on a writer waits. A message that is written below it may be of any size.
const HIGH_WATER: usize = 64 * 1024;

/// Bytes of small messages that are charged together.
const CHARGE_STEP: usize = 16 * 1024;

/// The same where the connection has little memory left.
const TIGHT_HIGH_WATER: usize = 8 * 1024;
