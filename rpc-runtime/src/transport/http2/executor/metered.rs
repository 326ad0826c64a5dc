//! A stream of which each poll is counted to the cost of its method, and that does not outlive its deadline by much.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::time::{Sleep, sleep_until};

use crate::handler_placement::HandlerPlacement;
use crate::transport::http2::executor::box_pool;
use crate::transport::http2::executor::box_pool::{Pooled, PooledBox};
use crate::transport::http2::executor::budget::Budget;
use crate::transport::http2::executor::poll_cost::PollCost;

/// What is known of the stream of a call.
#[derive(Debug)]
pub(crate) struct StreamPolicy {
    pub(crate) placement: HandlerPlacement,
    /// What polling costs.
    pub(crate) cost: Arc<PollCost>,
    /// When the call should have ended. Its handler sees to that, but a peer that takes nothing in can keep it from being
    /// polled: what is still there a little later is reset.
    pub(crate) deadline: Option<Instant>,
}

/// A stream `F`.
#[derive(Debug)]
pub(crate) struct MeteredStream<F = Box<dyn Pooled>> {
    future: F,
    /// Absent in what hyper runs for itself.
    policy: Option<StreamPolicy>,
    overdue: Option<Pin<Box<Sleep>>>,
}

/// What a connection does with a stream that is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheduling {
    /// It polls it.
    PollNow,
    /// It polls it in its next turn.
    NextTurn,
    /// It gives it a task of its own.
    Spawn,
}

impl<F: Future<Output = ()> + Unpin> MeteredStream<F> {
    pub(crate) fn new(future: F, policy: Option<StreamPolicy>) -> Self {
        Self {
            future,
            policy,
            overdue: None,
        }
    }

    /// What its connection does with it now that it is ready, given what is left of the budget.
    pub(crate) fn scheduling(&self, budget: &Budget) -> Scheduling {
        let Some(policy) = &self.policy else {
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

    /// Whether it may leave the task that it has.
    pub(crate) fn may_return(&self) -> bool {
        let policy = self.policy.as_ref();
        policy.is_none_or(|policy| match policy.placement {
            HandlerPlacement::Automatic => policy.cost.is_light(),
            HandlerPlacement::Connection => true,
            HandlerPlacement::Task => false,
        })
    }

    /// Polls it; with what that counts of a budget.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> (Poll<()>, u32) {
        let Some(policy) = &self.policy else {
            return (Pin::new(&mut self.future).poll(context), 0);
        };
        let started = Instant::now();
        let mut polled = Pin::new(&mut self.future).poll(context);
        let took = policy.cost.record(started.elapsed());
        let overdue = policy
            .deadline
            .and_then(|deadline| deadline.checked_add(LEEWAY));
        if let (Poll::Pending, Some(overdue)) = (polled, overdue) {
            let timer = || Box::pin(sleep_until(overdue.into()));
            let timer = self.overdue.get_or_insert_with(timer);
            polled = timer.as_mut().poll(context);
        }
        (polled, took)
    }
}

impl<F: Future<Output = ()> + Send + Unpin + 'static> MeteredStream<PooledBox<F>> {
    /// Moves it into a box: `spare`, if that is for streams of its type.
    pub(crate) fn into_box(mut self, spare: Option<Box<dyn Pooled>>) -> MeteredStream {
        MeteredStream {
            future: box_pool::boxed(self.future.take(), spare),
            policy: self.policy,
            overdue: self.overdue,
        }
    }
}

impl<F: Pooled> MeteredStream<F> {
    /// Drops what has ended.
    ///
    /// # Panics
    ///
    /// If that does.
    pub(crate) fn clear(&mut self) {
        self.future.clear();
    }
}

impl MeteredStream {
    /// Ends it, and returns its box for another.
    ///
    /// # Panics
    ///
    /// If what it holds does where it is dropped.
    pub(crate) fn end(mut self) -> Box<dyn Pooled> {
        self.future.clear();
        self.future
    }
}

/// How long after its deadline a stream is reset, if its peer has not taken in how the call ended.
const LEEWAY: Duration = Duration::from_secs(1);

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
        MeteredStream::new(std::future::ready(()), Some(policy)).scheduling(&budget)
    }

    #[test]
    fn what_is_heavy_leaves_and_what_is_light_waits_when_the_budget_is_spent() {
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
