//! A stream whose polls are added to the cost of its method, and that is reset soon after its deadline.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use crate::call_body::abort::RequestAbort;
use crate::handler_placement::HandlerPlacement;
use crate::timer::{Timer, now};
use crate::transport::http2::executor::box_pool::Pooled;
use crate::transport::http2::executor::budget::Budget;
use crate::transport::http2::executor::poll_cost::PollCost;

/// How the stream of a call is scheduled.
#[derive(Debug)]
pub(crate) struct StreamPolicy {
    pub(crate) placement: HandlerPlacement,
    /// The cost of polls of the method.
    pub(crate) cost: Arc<PollCost>,
    /// The deadline of the call. The handler enforces it, but a peer that does not read can prevent the stream from being
    /// polled: the stream is reset [`RESET_LEEWAY`] later.
    pub(crate) deadline: Option<Instant>,
}

/// A stream, which is the future `F`.
#[derive(Debug)]
pub(crate) struct MeteredStream<F = Box<dyn Pooled>> {
    future: F,
    origin: Origin,
    overdue: Timer,
}

/// Whose future a stream is.
#[derive(Debug)]
enum Origin {
    /// A call to a handler.
    Handler(StreamPolicy),
    /// hyper's own, such as a connection or a response.
    Hyper,
    /// hyper's own, which sends the requests of a call that the application may give up.
    ///
    /// While the server grants no credit, that future neither polls the body nor learns that the response was dropped, and it
    /// keeps h2 from resetting the stream: the server would never hear of the cancellation. So it is dropped.
    Requests(RequestAbort),
}

/// What a connection does with a stream that is ready to be polled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheduling {
    /// Poll it now.
    PollNow,
    /// Poll it in the next turn.
    NextTurn,
    /// Spawn a task for it.
    Spawn,
}

impl<F: Future<Output = ()> + Unpin> MeteredStream<F> {
    /// The stream of a call to a handler.
    pub(crate) fn of_handler(future: F, policy: StreamPolicy) -> Self {
        Self::new(future, Origin::Handler(policy))
    }

    /// A future of hyper's; `abort` tells when the requests that it sends are given up.
    pub(crate) fn of_hyper(future: F, abort: Option<RequestAbort>) -> Self {
        Self::new(future, abort.map_or(Origin::Hyper, Origin::Requests))
    }

    fn new(future: F, origin: Origin) -> Self {
        Self {
            future,
            origin,
            overdue: Timer::default(),
        }
    }

    /// What the connection does with the stream, given the rest of the budget.
    pub(crate) fn scheduling(&self, budget: &Budget) -> Scheduling {
        let Origin::Handler(policy) = &self.origin else {
            return Scheduling::PollNow;
        };
        match policy.placement {
            HandlerPlacement::Task => Scheduling::Spawn,
            HandlerPlacement::Automatic if policy.cost.is_heavy() => Scheduling::Spawn,
            _ if !budget.is_spent() => Scheduling::PollNow,
            HandlerPlacement::Automatic if !policy.cost.is_light() => Scheduling::Spawn,
            HandlerPlacement::Automatic | HandlerPlacement::Connection => Scheduling::NextTurn,
        }
    }

    /// Whether the stream may return from its own task to the connection's.
    pub(crate) fn may_return(&self) -> bool {
        let Origin::Handler(policy) = &self.origin else {
            return true;
        };
        match policy.placement {
            HandlerPlacement::Automatic => policy.cost.is_light(),
            HandlerPlacement::Connection => true,
            HandlerPlacement::Task => false,
        }
    }

    /// Polls the stream. Also returns the cost in nanoseconds.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> (Poll<()>, u32) {
        let policy = match &self.origin {
            Origin::Handler(policy) => policy,
            Origin::Hyper => return (Pin::new(&mut self.future).poll(context), 0),
            Origin::Requests(abort) => {
                let polled = match Pin::new(&mut self.future).poll(context) {
                    // It has not seen by itself that the requests were given up.
                    Poll::Pending => abort.poll_aborted(context),
                    ready @ Poll::Ready(()) => ready,
                };
                return (polled, 0);
            }
        };
        let started = now();
        let mut polled = Pin::new(&mut self.future).poll(context);
        let took = policy.cost.record(now().saturating_duration_since(started));
        let overdue = policy
            .deadline
            .and_then(|deadline| deadline.checked_add(RESET_LEEWAY));
        if let (Poll::Pending, Some(overdue)) = (polled, overdue) {
            polled = self.overdue.poll(overdue.into(), context);
        }
        (polled, took)
    }
}

impl MeteredStream {
    /// Drops the future and returns the box for reuse.
    ///
    /// # Panics
    ///
    /// If dropping it panics.
    pub(crate) fn end(mut self) -> Box<dyn Pooled> {
        self.future.clear();
        self.future
    }
}

/// How long after its deadline a stream is reset, if the peer has not received its status.
const RESET_LEEWAY: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transport::http2::executor::poll_cost::heavy;

    fn scheduling(placement: HandlerPlacement, cost: Duration, spent: u32) -> Scheduling {
        let method = PollCost::default();
        for _ in 0..100 {
            method.record(cost);
        }
        let policy = StreamPolicy {
            placement,
            cost: Arc::new(method),
            deadline: None,
        };
        let budget = Budget::default();
        for _ in 0..spent {
            budget.spend(heavy());
        }
        MeteredStream::of_handler(std::future::ready(()), policy).scheduling(&budget)
    }

    #[test]
    fn with_a_spent_budget_light_streams_wait_and_others_are_spawned() {
        use HandlerPlacement::{Automatic, Connection, Task};
        use Scheduling::{NextTurn, PollNow, Spawn};
        let limit = Duration::from_nanos(heavy().into());
        let table = [
            (Automatic, limit / 4, PollNow, NextTurn),
            (Automatic, limit * 3 / 4, PollNow, Spawn),
            (Automatic, limit * 3 / 2, Spawn, Spawn),
            (Connection, limit / 4, PollNow, NextTurn),
            (Connection, limit * 3 / 2, PollNow, NextTurn),
            (Task, limit / 4, Spawn, Spawn),
        ];
        for (placement, cost, fresh, spent) in table {
            let found = [0, 100].map(|polls| scheduling(placement, cost, polls));
            assert_eq!(found, [fresh, spent], "{placement:?}, {cost:?}");
        }
    }
}
