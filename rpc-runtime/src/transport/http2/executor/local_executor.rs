//! The executor for the streams of a connection: it polls them on the connection's task while that does not delay others.
//!
//! hyper passes each stream to an executor. With a task for each stream, every message would cause a wake-up across threads,
//! and each stream would cause its own write: together half the cost of a small call. Therefore a stream is polled once soon
//! after it arrives, which completes most unary calls, and afterwards together with the connection, with one write for all
//! streams.
//!
//! Receiving a call, handling it and sending its response each take about as much code as the instruction cache of a
//! processor holds. Therefore a connection with many calls receives and handles them in batches.
//!
//! A handler that computes for long would delay all other streams of its connection. The cost of polls is measured for each
//! method ([`PollCost`](crate::transport::http2::executor::poll_cost::PollCost)): a stream of a heavy method gets its own
//! task and returns when the method has become light. Many light polls also add up. Therefore each turn of the connection
//! has a [`Budget`] for streams that arrive and another for the rest: beyond it, streams of light methods wait until the
//! output was written, and others get their own tasks. [`HandlerPlacement`](crate::HandlerPlacement) documents this for
//! users.

use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, MutexGuard};
use std::task::{Context, Poll, Wake, Waker};

use crate::call_body::abort::RequestAbort;
use crate::mutex::Mutex;
use crate::panics::{Panicked, catch};
use crate::transport::http2::executor::box_pool;
use crate::transport::http2::executor::box_pool::Pooled;
use crate::transport::http2::executor::budget;
use crate::transport::http2::executor::budget::Budget;
use crate::transport::http2::executor::handler_tasks::{CountedTask, HandlerTaskCounter};
use crate::transport::http2::executor::metered::{MeteredStream, Scheduling, StreamPolicy};

/// hyper's executor for the streams of one connection.
#[derive(Clone, Debug)]
pub(crate) struct LocalExecutor(Arc<Inner>);

/// The side of a connection, which decides whose tasks produce the output of its streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// The streams themselves: polling them polls handlers.
    Server,
    /// The tasks of the callers.
    Client,
}

#[derive(Debug)]
struct Inner {
    side: Side,
    /// For streams that arrive in this turn.
    arrival_budget: Budget,
    /// For streams that were woken.
    budget: Budget,
    /// Counts handlers on their own tasks. `None` on a client.
    handler_tasks: Option<HandlerTaskCounter>,
    shared: Mutex<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    /// The batch: calls that have arrived and were not polled yet.
    batch: Vec<MeteredStream>,
    /// The batch is polled when it has this many calls, or when hyper has no more.
    batch_size: usize,
    /// How many calls have arrived in this turn.
    calls: usize,
    /// Streams that the connection's task has not seen yet.
    arrivals: Vec<MeteredStream>,
    /// Boxes of streams that have ended, for reuse.
    spare: Vec<Box<dyn Pooled>>,
    /// The slots of the streams to poll.
    woken: Vec<usize>,
    /// The policy of the stream that hyper is about to execute.
    next: Option<StreamPolicy>,
    /// When the request that hyper is about to execute is given up.
    next_abort: Option<RequestAbort>,
    /// Wakes the connection's task, while that polls streams.
    connection_waker: Option<Waker>,
}

/// The streams that the connection's task polls.
///
/// Not a `FuturesUnordered`: h2 wakes a stream while it sends, and `FuturesUnordered` yields after two futures that were
/// woken while they were polled, so that the connection would write after every second message.
#[derive(Debug)]
pub(crate) struct RunQueue {
    shared: LocalExecutor,
    slots: Vec<Slot>,
    /// The slots without a stream.
    free: Vec<usize>,
    /// A decaying maximum of the number of open streams.
    recent_streams: usize,
    /// A decaying maximum of the number of calls that arrived in a turn.
    recent_calls: usize,
    /// The slots to poll in this round; between rounds, those left over for the next turn.
    round: Vec<usize>,
    /// How many slots of `round` were polled.
    polled: usize,
    /// How many slots at the start of `round` must wait for the next turn.
    waiting: usize,
    arrivals: Vec<MeteredStream>,
    /// Boxes of streams that ended in this round.
    spare: Vec<Box<dyn Pooled>>,
}

/// A place for a stream; reused when the stream has ended.
#[derive(Debug)]
struct Slot {
    stream: Option<MeteredStream>,
    wake_state: Arc<SlotWaker>,
    waker: Waker,
}

/// Wakes the stream in a slot.
#[derive(Debug)]
struct SlotWaker {
    slot: usize,
    /// Whether the slot is in the list of woken slots or in the current round.
    is_queued: AtomicBool,
    shared: LocalExecutor,
}

/// A stream with its own task. It returns to the connection's task when its method has become light.
struct SpawnedStream {
    stream: Option<MeteredStream>,
    shared: LocalExecutor,
    /// Dropped after the stream.
    _counted: Option<CountedTask>,
}

impl LocalExecutor {
    /// The streams of a server's connection.
    pub(crate) fn of_handlers(handler_tasks: HandlerTaskCounter) -> Self {
        Self::new(Side::Server, Some(handler_tasks))
    }

    /// The streams of a client's connection.
    pub(crate) fn of_callers() -> Self {
        Self::new(Side::Client, None)
    }

    fn new(side: Side, handler_tasks: Option<HandlerTaskCounter>) -> Self {
        Self(Arc::new(Inner {
            side,
            handler_tasks,
            arrival_budget: Budget::default(),
            budget: Budget::default(),
            shared: Mutex::default(),
        }))
    }

    /// Sets the policy of the next stream. hyper executes a stream right after it has called the service.
    pub(crate) fn announce(&self, policy: StreamPolicy) {
        self.lock().next = Some(policy);
    }

    /// Sets when the request is given up that hyper executes next: it executes the body of a request right after it has asked
    /// whether that is empty.
    pub(crate) fn announce_request(&self, abort: RequestAbort) {
        self.lock().next_abort = Some(abort);
    }

    /// A run queue for the task that `waker` wakes.
    pub(crate) fn run(&self, waker: Waker) -> RunQueue {
        self.lock().connection_waker = Some(waker);
        RunQueue {
            shared: self.clone(),
            slots: Vec::new(),
            free: Vec::new(),
            recent_streams: 0,
            recent_calls: 0,
            round: Vec::new(),
            polled: 0,
            waiting: 0,
            arrivals: Vec::new(),
            spare: Vec::new(),
        }
    }

    /// Polls each call of the batch once, if its policy and the budget allow that.
    fn poll_batch(&self) {
        let mut batch = mem::take(&mut self.lock().batch);
        for call in batch.drain(..) {
            self.poll_new(call);
        }
        self.lock().batch = batch;
    }

    fn poll_new(&self, mut call: MeteredStream) {
        let budget = &self.0.arrival_budget;
        match call.scheduling(budget) {
            Scheduling::Spawn => return self.spawn(call),
            Scheduling::NextTurn => return self.lock().arrivals.push(call),
            Scheduling::PollNow => {}
        }
        let polled = catch(|| {
            // A no-op waker is enough: the connection's task polls the stream again.
            let (polled, took) = call.poll(&mut Context::from_waker(Waker::noop()));
            self.0.spend(budget, took);
            polled
        });
        match polled {
            Ok(Poll::Pending) => self.lock().arrivals.push(call),
            Ok(Poll::Ready(())) => {
                if let Ok(spare) = catch(|| call.end()) {
                    self.lock().spare.push(spare);
                }
            }
            // Its drop catches a further panic.
            Err(Panicked) => {}
        }
    }

    /// Spawns a task for `stream`.
    fn spawn(&self, stream: MeteredStream) {
        tokio::spawn(SpawnedStream {
            stream: Some(stream),
            shared: self.clone(),
            _counted: self.0.handler_tasks.as_ref().map(HandlerTaskCounter::count),
        });
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.0.shared.lock()
    }
}

impl Inner {
    /// Adds the cost of a poll to `budget`, and to both budgets if it uses up a whole one.
    fn spend(&self, budget: &Budget, took: u32) {
        if budget::is_all(took) {
            self.arrival_budget.spend(took);
            self.budget.spend(took);
        } else {
            budget.spend(took);
        }
    }
}

impl<F: Future<Output = ()> + Send + Unpin + 'static> hyper::rt::Executor<F> for LocalExecutor {
    fn execute(&self, future: F) {
        let mut shared = self.lock();
        let future = box_pool::boxed(future, shared.spare.pop());
        let Some(policy) = shared.next.take() else {
            let abort = shared.next_abort.take();
            shared.arrivals.push(MeteredStream::of_hyper(future, abort));
            return;
        };
        shared.batch.push(MeteredStream::of_handler(future, policy));
        shared.calls += 1;
        if shared.batch.len() >= shared.batch_size {
            drop(shared);
            self.poll_batch();
        }
    }
}

impl RunQueue {
    /// Begins a turn of the connection, which ends with a write.
    pub(crate) fn begin_turn(&mut self) {
        self.recent_streams -= self.recent_streams.div_ceil(RECENT_STREAMS_DECAY_DIVISOR);
        self.shared.0.arrival_budget.renew();
        self.shared.0.budget.renew();
        let mut shared = self.shared.lock();
        self.recent_calls -= self.recent_calls.div_ceil(RECENT_STREAMS_DECAY_DIVISOR);
        self.recent_calls = self.recent_calls.max(mem::take(&mut shared.calls));
        // A batch that hyper does not fill costs one more poll of the connection.
        shared.batch_size = self.recent_calls.min(MAX_BATCH_SIZE);
    }

    /// Polls each stream that has arrived or was woken once, within the budget.
    pub(crate) fn poll(&mut self) {
        let mut shared = self.shared.lock();
        if !shared.batch.is_empty() {
            drop(shared);
            self.shared.poll_batch();
            shared = self.shared.lock();
        }
        mem::swap(&mut self.arrivals, &mut shared.arrivals);
        self.round.append(&mut shared.woken);
        drop(shared);
        let mut arrivals = mem::take(&mut self.arrivals);
        for stream in arrivals.drain(..) {
            let slot = self.slot(stream);
            self.round.push(slot);
        }
        self.arrivals = arrivals;
        self.recent_streams = self.recent_streams.max(self.open());
        if !self.round.is_empty() {
            // One `catch` for the whole round; `remove_panicked` finds the stream.
            while catch(|| self.poll_round()).is_err() {
                self.remove_panicked();
            }
            self.round.truncate(self.waiting);
            (self.polled, self.waiting) = (0, 0);
        }
        if !self.spare.is_empty() {
            let mut shared = self.shared.lock();
            shared.spare.append(&mut self.spare);
            shared.spare.truncate(MAX_SPARE_BOXES);
        }
    }

    /// Stores `stream` in a slot.
    fn slot(&mut self, stream: MeteredStream) -> usize {
        let key = self.free.pop().unwrap_or_else(|| {
            let slot_waker = Arc::new(SlotWaker {
                slot: self.slots.len(),
                is_queued: AtomicBool::new(true),
                shared: self.shared.clone(),
            });
            self.slots.push(Slot {
                stream: None,
                waker: Waker::from(Arc::clone(&slot_waker)),
                wake_state: slot_waker,
            });
            self.slots.len() - 1
        });
        self.slots[key].stream = Some(stream);
        key
    }

    /// Polls the remaining slots of the round.
    ///
    /// # Panics
    ///
    /// If the last polled stream panics.
    fn poll_round(&mut self) {
        while let Some(&slot) = self.round.get(self.polled) {
            self.polled += 1;
            if self.poll_slot(slot) == Scheduling::NextTurn {
                // `waiting` is less than `polled`, so no unpolled slot is overwritten.
                self.round[self.waiting] = slot;
                self.waiting += 1;
            }
        }
    }

    /// Removes the stream that panicked, when polled or when dropped after that.
    #[cold]
    fn remove_panicked(&mut self) {
        let key = self.round[self.polled - 1];
        // Its drop catches a further panic.
        if self.slots[key].stream.take().is_some() {
            self.free.push(key);
        }
    }

    fn poll_slot(&mut self, key: usize) -> Scheduling {
        let slot = &mut self.slots[key];
        // The slot may be empty or reused; a spurious poll is harmless.
        let Some(stream) = &mut slot.stream else {
            return Scheduling::Spawn;
        };
        let budget = &self.shared.0.budget;
        let scheduling = stream.scheduling(budget);
        if scheduling == Scheduling::NextTurn {
            return scheduling;
        }
        slot.wake_state.is_queued.store(false, Ordering::Release);
        let mut ended = false;
        if scheduling == Scheduling::PollNow {
            let mut context = Context::from_waker(&slot.waker);
            let (polled, took) = stream.poll(&mut context);
            self.shared.0.spend(budget, took);
            ended = polled.is_ready();
            if !ended {
                return scheduling;
            }
        }
        self.free.push(key);
        if let Some(stream) = slot.stream.take() {
            if ended {
                self.spare.push(stream.end());
            } else {
                self.shared.spawn(stream);
            }
        }
        scheduling
    }

    /// Whether streams wait for the next turn.
    pub(crate) fn are_waiting(&self) -> bool {
        !self.round.is_empty()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.open() == 0
    }

    fn open(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Whether several tasks may be about to send. The number of streams that are open now does not tell: callers whose
    /// calls have just ended are about to begin new ones.
    ///
    /// Handlers on their own tasks do not count: they take so long that none should wait for another.
    pub(crate) fn is_crowded(&self) -> bool {
        self.shared.0.side == Side::Client && self.recent_streams > STREAMS_PER_CALL
    }
}

impl Drop for RunQueue {
    fn drop(&mut self) {
        let mut shared = self.shared.lock();
        shared.connection_waker = None;
        // hyper keeps clones of the executor; they must not keep streams.
        let streams = (
            mem::take(&mut shared.batch),
            mem::take(&mut shared.arrivals),
        );
        drop(shared);
        drop(streams);
    }
}

impl Wake for SlotWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if self.is_queued.swap(true, Ordering::AcqRel) {
            return;
        }
        let mut shared = self.shared.lock();
        // Only the first wake-up since the last poll wakes the connection.
        let first = shared.woken.is_empty();
        shared.woken.push(self.slot);
        let connection_waker = first.then(|| shared.connection_waker.clone()).flatten();
        drop(shared);
        if let Some(connection_waker) = connection_waker {
            connection_waker.wake();
        }
    }
}

impl Future for SpawnedStream {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Self { stream, shared, .. } = &mut *self;
        let Some(measured) = stream else {
            return Poll::Ready(());
        };
        if !matches!(catch(|| measured.poll(context)), Ok((Poll::Pending, _))) {
            return Poll::Ready(());
        }
        if !measured.may_return() {
            return Poll::Pending;
        }
        let mut shared = shared.lock();
        let Some(connection_waker) = shared.connection_waker.clone() else {
            return Poll::Pending;
        };
        shared.arrivals.extend(stream.take());
        drop(shared);
        connection_waker.wake();
        Poll::Ready(())
    }
}

/// The streams of a client's connection with one open call: its request, its response, and h2's connection.
const STREAMS_PER_CALL: usize = 3;

/// Each turn reduces `recent_streams` and `recent_calls` by an eighth.
const RECENT_STREAMS_DECAY_DIVISOR: usize = 8;

/// With 32 calls at a time, a call in a batch of four has 0.75 times the instruction-cache misses of a call alone. Larger
/// batches save few more misses, and cost instructions because allocators cache few blocks of each size.
const MAX_BATCH_SIZE: usize = 4;

/// How many boxes a connection keeps for further streams.
const MAX_SPARE_BOXES: usize = 64;

#[cfg(test)]
mod tests {
    use std::future::ready;
    use std::sync::atomic::AtomicUsize;

    use hyper::rt::Executor as _;

    use super::*;
    use crate::handler_placement::HandlerPlacement;

    fn crowded(side: Side, streams: usize) -> RunQueue {
        let shared = LocalExecutor::new(side, None);
        let mut running = shared.run(Waker::noop().clone());
        for _ in 0..streams {
            shared.execute(ready(()));
        }
        running.poll();
        assert!(running.is_empty());
        running
    }

    #[test]
    fn calls_are_polled_in_batches_while_many_arrive() {
        let shared = LocalExecutor::new(Side::Server, None);
        let mut running = shared.run(Waker::noop().clone());
        let polls = Arc::new(AtomicUsize::new(0));
        let arrive = || {
            shared.announce(StreamPolicy {
                placement: HandlerPlacement::Connection,
                cost: Arc::default(),
                deadline: None,
            });
            let counter = Arc::clone(&polls);
            shared.execute(Box::pin(async move {
                counter.fetch_add(1, Ordering::Relaxed);
            }));
            polls.load(Ordering::Relaxed)
        };
        running.begin_turn();
        assert_eq!([(); 6].map(|()| arrive()), [1, 2, 3, 4, 5, 6]);
        running.begin_turn();
        assert_eq!([(); 6].map(|()| arrive()), [6, 6, 6, 10, 10, 10]);
        running.poll();
        assert_eq!(polls.load(Ordering::Relaxed), 12);
        for _ in 0..10 {
            running.begin_turn();
        }
        assert_eq!([(); 2].map(|()| arrive()), [13, 14]);
    }

    #[test]
    fn a_client_is_crowded_while_several_calls_were_open_recently() {
        assert!(!crowded(Side::Client, STREAMS_PER_CALL).is_crowded());
        assert!(!crowded(Side::Server, 5).is_crowded());
        let mut running = crowded(Side::Client, 200);
        for _ in 0..8 {
            assert!(running.is_crowded());
            running.begin_turn();
        }
        for _ in 0..100 {
            running.begin_turn();
            running.poll();
        }
        assert!(!running.is_crowded());
    }
}
