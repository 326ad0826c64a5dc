//! The clock of timers, and a timer that exists only when something has to wait.

use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::time::{Instant, Sleep, sleep_until};

/// The time by the clock of timers, which a test may have paused.
pub(crate) fn now() -> std::time::Instant {
    Instant::now().into_std()
}

/// A sleep that is created when it is first polled. Most futures with a deadline are ready before that.
#[derive(Debug, Default)]
pub(crate) struct Timer(Option<Pin<Box<Sleep>>>);

impl Timer {
    /// Whether it was polled. From then on it can also be polled outside of a runtime.
    pub(crate) fn has_started(&self) -> bool {
        self.0.is_some()
    }

    /// Is ready at the deadline of the first poll, which is that of all polls.
    #[inline]
    pub(crate) fn poll(&mut self, deadline: Instant, context: &mut Context<'_>) -> Poll<()> {
        let create = || Box::pin(sleep_until(deadline));
        let sleep = self.0.get_or_insert_with(create);
        sleep.as_mut().poll(context)
    }
}
