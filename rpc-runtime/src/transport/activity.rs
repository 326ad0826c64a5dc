//! Whether a connection has calls, and since when it has none.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep};

/// The calls of one connection. Shared by the connection and its calls.
#[derive(Debug)]
pub(super) struct Activity(Mutex<State>);

#[derive(Debug)]
struct State {
    calls: usize,
    /// When something was last seen of a call, for as long as there is none. Absent until somebody waits for idleness:
    /// reading the clock for each call is not free.
    last: Option<Instant>,
}

/// A call that is open until this is dropped.
#[derive(Debug)]
pub(super) struct OpenCall(Arc<Activity>);

impl Activity {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(State {
            calls: 0,
            last: None,
        })))
    }

    pub(super) fn open_call(self: Arc<Self>) -> OpenCall {
        self.lock().calls += 1;
        OpenCall(self)
    }

    pub(super) fn calls(&self) -> usize {
        self.lock().calls
    }

    /// Something of a call went over the connection, which may be after the call has ended for its application.
    pub(super) fn touch(&self) {
        self.lock().touch();
    }

    /// Waits until there was no call for as long as `duration`. What was before anybody waited does not count. Never ready
    /// if `duration` is `None`.
    pub(super) async fn idle_for(&self, duration: Option<Duration>) {
        let Some(duration) = duration else {
            return std::future::pending().await;
        };
        loop {
            let left = duration.saturating_sub(self.idle());
            if left.is_zero() {
                return;
            }
            // Boxed: most connections have no use for a timer.
            Box::pin(sleep(left)).await;
        }
    }

    fn idle(&self) -> Duration {
        let mut state = self.lock();
        let last = *state.last.get_or_insert_with(Instant::now);
        match state.calls {
            0 => last.elapsed(),
            _ => Duration::ZERO,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn touch(&mut self) {
        if self.calls == 0
            && let Some(last) = &mut self.last
        {
            *last = Instant::now();
        }
    }
}

impl Drop for OpenCall {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.calls -= 1;
        state.touch();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn idle_is_counted_from_the_end_of_the_last_call() {
        let activity = Activity::new();
        let start = Instant::now();
        let [first, second] = [(); 2].map(|()| Arc::clone(&activity).open_call());
        let calls = async {
            sleep(5 * SECOND).await;
            drop(first);
            sleep(20 * SECOND).await;
            drop(second);
        };
        tokio::join!(calls, activity.idle_for(Some(10 * SECOND)));
        assert_eq!(start.elapsed().as_secs(), 35);
        assert_eq!(activity.calls(), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_sent_counts_as_activity() {
        let activity = Activity::new();
        let start = Instant::now();
        let touch = async {
            sleep(5 * SECOND).await;
            activity.touch();
        };
        tokio::join!(touch, activity.idle_for(Some(10 * SECOND)));
        assert_eq!(start.elapsed().as_secs(), 15);
    }
}
