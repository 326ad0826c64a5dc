//! A stream of which each poll is counted to the cost of its method, and that does not outlive its deadline by much.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::time::{Sleep, sleep_until};

use crate::handler_placement::HandlerPlacement;
use crate::transport::http2::executor::box_pool;
use crate::transport::http2::executor::box_pool::{Reusable, Reused};
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
pub(crate) struct Measured<F = Box<dyn Reusable>> {
    future: F,
    /// Absent in what hyper runs for itself.
    policy: Option<StreamPolicy>,
    overdue: Option<Pin<Box<Sleep>>>,
}

/// What a connection does with a stream that is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It polls it.
    Poll,
    /// It polls it in its next turn.
    Wait,
    /// It gives it a task of its own.
    Leave,
}

impl<F: Future<Output = ()> + Unpin> Measured<F> {
    pub(crate) fn new(future: F, policy: Option<StreamPolicy>) -> Self {
        Self {
            future,
            policy,
            overdue: None,
        }
    }

    /// What its connection does with it now that it is ready, given what is left of the budget.
    pub(crate) fn verdict(&self, budget: &Budget) -> Verdict {
        let Some(policy) = &self.policy else {
            return Verdict::Poll;
        };
        match policy.placement {
            HandlerPlacement::Task => Verdict::Leave,
            HandlerPlacement::Automatic if policy.cost.is_heavy() => Verdict::Leave,
            _ if !budget.is_spent() => Verdict::Poll,
            HandlerPlacement::Automatic if !policy.cost.is_light() => Verdict::Leave,
            HandlerPlacement::Automatic | HandlerPlacement::Connection => Verdict::Wait,
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

impl<F: Future<Output = ()> + Send + Unpin + 'static> Measured<Reused<F>> {
    /// Moves it into a box: `spare`, if that is for streams of its type.
    pub(crate) fn into_box(mut self, spare: Option<Box<dyn Reusable>>) -> Measured {
        Measured {
            future: box_pool::boxed(self.future.take(), spare),
            policy: self.policy,
            overdue: self.overdue,
        }
    }
}

impl<F: Reusable> Measured<F> {
    /// Drops what has ended.
    ///
    /// # Panics
    ///
    /// If that does.
    pub(crate) fn clear(&mut self) {
        self.future.clear();
    }
}

impl Measured {
    /// Ends it, and returns its box for another.
    ///
    /// # Panics
    ///
    /// If what it holds does where it is dropped.
    pub(crate) fn end(mut self) -> Box<dyn Reusable> {
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

    fn verdict(placement: HandlerPlacement, cost: Duration, spent: u32) -> Verdict {
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
        Measured::new(std::future::ready(()), Some(policy)).verdict(&budget)
    }

    #[test]
    fn what_is_heavy_leaves_and_what_is_light_waits_when_the_budget_is_spent() {
        use HandlerPlacement::{Automatic, Connection, Task};
        use Verdict::{Leave, Poll, Wait};
        let limit = Duration::from_nanos(heavy().into());
        let table = [
            (Automatic, limit / 4, Poll, Wait),
            (Automatic, limit * 3 / 4, Poll, Leave),
            (Automatic, limit * 3 / 2, Leave, Leave),
            (Connection, limit / 4, Poll, Wait),
            (Connection, limit * 3 / 2, Poll, Wait),
            (Task, limit / 4, Leave, Leave),
        ];
        for (placement, cost, fresh, spent) in table {
            let found = [0, 100].map(|polls| verdict(placement, cost, polls));
            assert_eq!(found, [fresh, spent], "{placement:?}, {cost:?}");
        }
    }
}
