//! Where the streams of a connection run: on the connection's own task, as long as that holds nobody up.
//!
//! hyper hands each stream to an executor. A task for each would be woken across threads for every message, and each
//! would make the connection write by itself: together that is half of what a small call costs. So a stream is polled
//! once where it arrives, which is all that most unary calls need, and then together with the connection, whose output
//! is written once for all of them.
//!
//! A handler that computes for long would hold up every other stream of its connection. What polls cost is measured per
//! method ([`PollCost`](crate::transport::http2::executor::poll_cost::PollCost)): a stream of a method whose polls are heavy gets a task of its own, and comes back
//! when it has become light again. Many polls that are not heavy hold the others up as well, so there is a [`Budget`] for
//! those that arrive in a turn of the connection, and one for the others: beyond it light streams wait until what was said
//! is written, and those in between leave. [`HandlerPlacement`](crate::HandlerPlacement) tells users.

use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

use crate::panics::catch;
use crate::transport::http2::executor::box_pool;
use crate::transport::http2::executor::box_pool::{Pooled, PooledBox};
use crate::transport::http2::executor::budget;
use crate::transport::http2::executor::budget::Budget;
use crate::transport::http2::executor::handler_tasks::{CountedTask, HandlerTaskCounter};
use crate::transport::http2::executor::metered::{MeteredStream, Scheduling, StreamPolicy};

/// hyper's executor for the streams of one connection.
#[derive(Clone, Debug)]
pub(crate) struct LocalExecutor(Arc<Inner>);

/// Who has something to say on the streams of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// The streams themselves: they poll handlers.
    Server,
    /// The tasks of the callers.
    Client,
}

#[derive(Debug)]
struct Inner {
    speakers: Side,
    /// What streams may take of a turn when they arrive.
    arrival_budget: Budget,
    /// What the others may take of it.
    budget: Budget,
    /// Counts handlers with tasks of their own. A client has none.
    handler_tasks: Option<HandlerTaskCounter>,
    shared: Mutex<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    /// Streams on their way to the connection's task.
    arrivals: Vec<MeteredStream>,
    /// Boxes of streams that have ended.
    spare: Vec<Box<dyn Pooled>>,
    /// The slots of the streams to poll.
    woken: Vec<usize>,
    /// What holds for the stream that hyper is about to execute.
    next: Option<StreamPolicy>,
    /// The connection's task, once it polls streams and as long as it does.
    connection_waker: Option<Waker>,
}

/// The streams that the connection's task polls.
///
/// Not a `FuturesUnordered`: h2 wakes a stream while it sends, and that one takes a rest after two futures that were
/// woken while they were polled, so that the connection would write after every second message.
#[derive(Debug)]
pub(crate) struct RunQueue {
    shared: LocalExecutor,
    slots: Vec<Slot>,
    /// Those of the slots that have no stream.
    free: Vec<usize>,
    /// How many streams were open at once of late.
    recent_streams: usize,
    /// The slots that are polled in this round; between two, those for which there was no time.
    round: Vec<usize>,
    /// How many of them had their turn.
    polled: usize,
    /// How many of those have to wait, which are the first ones.
    waiting: usize,
    arrivals: Vec<MeteredStream>,
    /// Boxes of streams that have ended in this round.
    spare: Vec<Box<dyn Pooled>>,
}

/// Where a stream is polled, and another one after it.
#[derive(Debug)]
struct Slot {
    stream: Option<MeteredStream>,
    shared_waker: Arc<SlotWaker>,
    waker: Waker,
}

/// Wakes the stream at a slot.
#[derive(Debug)]
struct SlotWaker {
    slot: usize,
    /// Whether the slot is among those to poll.
    is_queued: AtomicBool,
    shared: LocalExecutor,
}

/// A stream with a task of its own. It goes back to the connection's when its method has become light.
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

    fn new(speakers: Side, handler_tasks: Option<HandlerTaskCounter>) -> Self {
        Self(Arc::new(Inner {
            speakers,
            handler_tasks,
            arrival_budget: Budget::default(),
            budget: Budget::default(),
            shared: Mutex::default(),
        }))
    }

    /// Says what holds for the next stream. hyper executes a stream right after it has called the service.
    pub(crate) fn announce(&self, policy: Option<StreamPolicy>) {
        self.lock().next = policy;
    }

    /// Polls streams in the task that `waker` wakes.
    pub(crate) fn run(&self, waker: Waker) -> RunQueue {
        self.lock().connection_waker = Some(waker);
        RunQueue {
            shared: self.clone(),
            slots: Vec::new(),
            free: Vec::new(),
            recent_streams: 0,
            round: Vec::new(),
            polled: 0,
            waiting: 0,
            arrivals: Vec::new(),
            spare: Vec::new(),
        }
    }

    /// Gives `stream` a task of its own.
    fn spawn(&self, stream: MeteredStream) {
        tokio::spawn(SpawnedStream {
            stream: Some(stream),
            shared: self.clone(),
            _counted: self.0.handler_tasks.as_ref().map(HandlerTaskCounter::count),
        });
    }

    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.0.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    /// Takes from `budget` what a poll took; and from the other one, if it took all.
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
        let Some(policy) = shared.next.take() else {
            let future = box_pool::boxed(Some(future), shared.spare.pop());
            shared.arrivals.push(MeteredStream::new(future, None));
            return;
        };
        drop(shared);
        let mut stream = MeteredStream::new(PooledBox::new(future), Some(policy));
        let budget = &self.0.arrival_budget;
        let scheduling = stream.scheduling(budget);
        if scheduling == Scheduling::PollNow {
            // The connection's task polls it again and leaves its waker: nothing is lost with this one.
            let mut context = Context::from_waker(Waker::noop());
            let polled = catch(|| {
                let (polled, took) = stream.poll(&mut context);
                self.0.spend(budget, took);
                if polled.is_ready() {
                    stream.clear();
                }
                polled
            });
            if polled != Ok(Poll::Pending) {
                return;
            }
        }
        let mut shared = self.lock();
        let stream = stream.into_box(shared.spare.pop());
        if scheduling == Scheduling::Spawn {
            drop(shared);
            self.spawn(stream);
        } else {
            shared.arrivals.push(stream);
        }
    }
}

impl RunQueue {
    /// Begins a turn of the connection, after which it writes what the streams have said.
    pub(crate) fn begin_turn(&mut self) {
        self.recent_streams -= self.recent_streams.div_ceil(FORGOTTEN);
        self.shared.0.arrival_budget.renew();
        self.shared.0.budget.renew();
    }

    /// Polls what has arrived and what was woken, each once, as far as a budget goes.
    pub(crate) fn poll(&mut self) {
        let mut shared = self.shared.lock();
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
            // One for all, which is why a stream that panics is looked for.
            while catch(|| self.poll_round()).is_err() {
                self.remove_panicked();
            }
            self.round.truncate(self.waiting);
            (self.polled, self.waiting) = (0, 0);
        }
        if !self.spare.is_empty() {
            let mut shared = self.shared.lock();
            shared.spare.append(&mut self.spare);
            shared.spare.truncate(SPARE);
        }
    }

    /// Gives `stream` a slot.
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
                shared_waker: slot_waker,
            });
            self.slots.len() - 1
        });
        self.slots[key].stream = Some(stream);
        key
    }

    /// Polls those that have not had their turn.
    ///
    /// # Panics
    ///
    /// If the last one does that had its turn.
    fn poll_round(&mut self) {
        while let Some(&slot) = self.round.get(self.polled) {
            self.polled += 1;
            if self.poll_slot(slot) == Scheduling::NextTurn {
                // No further than where it was.
                self.round[self.waiting] = slot;
                self.waiting += 1;
            }
        }
    }

    /// Ends the stream that has panicked: where it was polled, or where it was dropped after that.
    #[cold]
    fn remove_panicked(&mut self) {
        let key = self.round[self.polled - 1];
        // Dropping it may panic again, and it keeps that to itself.
        if self.slots[key].stream.take().is_some() {
            self.free.push(key);
        }
    }

    fn poll_slot(&mut self, key: usize) -> Scheduling {
        let slot = &mut self.slots[key];
        // It may have ended by now, or another may be here, which one poll more does no harm.
        let Some(stream) = &mut slot.stream else {
            return Scheduling::Spawn;
        };
        let budget = &self.shared.0.budget;
        let scheduling = stream.scheduling(budget);
        if scheduling == Scheduling::NextTurn {
            return scheduling;
        }
        slot.shared_waker.is_queued.store(false, Ordering::Release);
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

    /// Whether there are streams that wait for the next turn.
    pub(crate) fn are_waiting(&self) -> bool {
        !self.round.is_empty()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.open() == 0
    }

    fn open(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Whether several tasks may be about to say something. That few streams are open now says nothing: callers whose
    /// calls have just ended are those that begin others.
    ///
    /// Server with tasks of their own do not count: they take so long that none should wait for another.
    pub(crate) fn is_crowded(&self) -> bool {
        self.shared.0.speakers == Side::Client && self.recent_streams > OF_ONE_CALL
    }
}

impl Drop for RunQueue {
    fn drop(&mut self) {
        let mut shared = self.shared.lock();
        shared.connection_waker = None;
        // What hyper still holds of this must not keep streams.
        let arrivals = mem::take(&mut shared.arrivals);
        drop(shared);
        drop(arrivals);
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
        // Whoever was the first since the connection's task has looked wakes it.
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

/// The streams of a client's connection while one call is open: its request, its response, and h2's connection.
const OF_ONE_CALL: usize = 3;

/// In each turn an eighth of the count of recent streams is dropped.
const FORGOTTEN: usize = 8;

/// How many boxes a connection keeps for the streams to come.
const SPARE: usize = 64;

#[cfg(test)]
mod tests {
    use std::future::ready;

    use hyper::rt::Executor as _;

    use super::*;

    fn crowded(speakers: Side, streams: usize) -> RunQueue {
        let shared = LocalExecutor::new(speakers, None);
        let mut running = shared.run(Waker::noop().clone());
        for _ in 0..streams {
            shared.execute(ready(()));
        }
        running.poll();
        assert!(running.is_empty());
        running
    }

    #[test]
    fn a_client_is_crowded_when_several_of_its_calls_were_open_of_late() {
        assert!(!crowded(Side::Client, OF_ONE_CALL).is_crowded());
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
