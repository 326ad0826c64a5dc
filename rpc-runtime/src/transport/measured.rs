//! A stream of which each poll is counted to the cost of its method, and that does not outlive its deadline by much.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::time::{Sleep, sleep_until};

use super::poll_cost::PollCost;
use super::reused::Reusable;

/// What is known of the stream of a call.
#[derive(Debug)]
pub(crate) struct StreamPolicy {
    /// What polling costs.
    pub(crate) cost: Arc<PollCost>,
    /// When the call should have ended. Its handler sees to that, but a peer that takes nothing in can keep it from being
    /// polled: what is still there a little later is reset.
    pub(crate) deadline: Option<Instant>,
}

/// A stream.
#[derive(Debug)]
pub(super) struct Measured {
    future: Box<dyn Reusable>,
    /// Absent in what hyper runs for itself.
    policy: Option<StreamPolicy>,
    overdue: Option<Pin<Box<Sleep>>>,
}

impl Measured {
    pub(super) fn new(future: Box<dyn Reusable>, policy: Option<StreamPolicy>) -> Self {
        Self {
            future,
            policy,
            overdue: None,
        }
    }

    /// Whether others should not wait for it.
    pub(super) fn is_heavy(&self) -> bool {
        let policy = self.policy.as_ref();
        policy.is_some_and(|policy| policy.cost.is_heavy())
    }

    /// Whether others may wait for it again.
    pub(super) fn is_light(&self) -> bool {
        let policy = self.policy.as_ref();
        policy.is_none_or(|policy| policy.cost.is_light())
    }

    /// Ends it, and returns its box for another.
    pub(super) fn end(mut self) -> Box<dyn Reusable> {
        self.future.clear();
        self.future
    }
}

impl Future for Measured {
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

/// How long after its deadline a stream is reset, if its peer has not taken in how the call ended.
const LEEWAY: Duration = Duration::from_secs(1);
