//! Where the streams of a connection run: on the connection's own task, as long as that holds nobody up.
//!
//! hyper hands each stream to an executor. A task for each would be woken across threads for every message, and each
//! would make the connection write by itself: together that is half of what a small call costs. So a stream is polled
//! once where it arrives, which is all that most unary calls need, and then together with the connection, whose output
//! is written once for all of them.
//!
//! A handler that computes for long would hold up every other stream of its connection. What polls cost is measured per
//! method ([`PollCost`]): the streams of a method whose polls are heavy get tasks of their own, and those that arrive
//! when it has become light stay with the connection again.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use futures_util::stream::{FuturesUnordered, StreamExt};
use tokio::time::{Sleep, sleep_until};

use super::poll_cost::PollCost;

/// hyper's executor for the streams of one connection.
#[derive(Clone, Debug, Default)]
pub(super) struct Streams(Arc<Mutex<Arrivals>>);

/// Streams on their way to the connection's task.
#[derive(Debug, Default)]
struct Arrivals {
    streams: Vec<Stream>,
    /// What holds for the stream that hyper is about to execute.
    next: Option<StreamPolicy>,
}

/// The streams that the connection's task polls.
#[derive(Debug)]
pub(super) struct Running {
    arrivals: Streams,
    streams: FuturesUnordered<Stream>,
}

/// A stream that the connection's task polls. It gives itself away when its method has become heavy.
struct Stream(Option<Measured<Pin<Box<dyn Future<Output = ()> + Send>>>>);

/// What is known of the stream of a call.
#[derive(Debug)]
pub(crate) struct StreamPolicy {
    /// What polling costs.
    pub(crate) cost: Arc<PollCost>,
    /// When the call should have ended. Its handler sees to that, but a peer that takes nothing in can keep it from being
    /// polled: what is still there a little later is reset.
    pub(crate) deadline: Option<Instant>,
}

/// A stream of which each poll is counted to the cost of its method.
struct Measured<F> {
    future: F,
    /// Absent in what hyper runs for itself.
    policy: Option<StreamPolicy>,
    overdue: Option<Pin<Box<Sleep>>>,
}

impl Streams {
    /// Says what holds for the next stream. hyper executes a stream right after it has called the service.
    pub(super) fn announce(&self, policy: Option<StreamPolicy>) {
        self.lock().next = policy;
    }

    pub(super) fn run(&self) -> Running {
        Running {
            arrivals: self.clone(),
            streams: FuturesUnordered::new(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Arrivals> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F: Future<Output = ()> + Send + Unpin + 'static> hyper::rt::Executor<F> for Streams {
    fn execute(&self, future: F) {
        let policy = self.lock().next.take();
        let mut stream = Measured {
            future,
            policy,
            overdue: None,
        };
        if stream.is_heavy() {
            tokio::spawn(stream);
            return;
        }
        if stream.policy.is_some() {
            // The connection's task polls it again and leaves its waker: nothing is lost with this one.
            let mut context = Context::from_waker(Waker::noop());
            if Pin::new(&mut stream).poll(&mut context).is_ready() {
                return;
            }
        }
        let future: Pin<Box<dyn Future<Output = ()> + Send>> = Box::pin(stream.future);
        let stream = Stream(Some(Measured {
            future,
            policy: stream.policy,
            overdue: stream.overdue,
        }));
        self.lock().streams.push(stream);
    }
}

impl Running {
    /// Polls what has arrived and what was woken.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) {
        self.streams.extend(self.arrivals.lock().streams.drain(..));
        while let Poll::Ready(Some(heavy)) = self.streams.poll_next_unpin(context) {
            if let Some(stream) = heavy {
                tokio::spawn(stream);
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }
}

impl Future for Stream {
    type Output = Option<Measured<Pin<Box<dyn Future<Output = ()> + Send>>>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(stream) = &mut self.0 else {
            return Poll::Ready(None);
        };
        match Pin::new(&mut *stream).poll(context) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending if stream.is_heavy() => Poll::Ready(self.0.take()),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<F> Measured<F> {
    fn is_heavy(&self) -> bool {
        let policy = self.policy.as_ref();
        policy.is_some_and(|policy| policy.cost.is_heavy())
    }
}

impl<F: Future<Output = ()> + Unpin> Future for Measured<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        let Some(policy) = &this.policy else {
            return Pin::new(&mut this.future).poll(context);
        };
        let started = Instant::now();
        let polled = Pin::new(&mut this.future).poll(context);
        policy.cost.record(started.elapsed());
        match policy
            .deadline
            .and_then(|deadline| deadline.checked_add(LEEWAY))
        {
            Some(overdue) if polled.is_pending() => {
                let timer = || Box::pin(sleep_until(overdue.into()));
                this.overdue
                    .get_or_insert_with(timer)
                    .as_mut()
                    .poll(context)
            }
            _ => polled,
        }
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Stream")
    }
}

/// How long after its deadline a stream is reset, if its peer has not taken in how the call ended.
const LEEWAY: Duration = Duration::from_secs(1);
