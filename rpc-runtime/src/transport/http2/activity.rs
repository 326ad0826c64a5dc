//! Tracks the open calls and the idle time of a connection.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::mutex::Mutex;

/// The calls of one connection. Shared by the connection and its calls.
pub(crate) struct Activity {
    state: Mutex<State>,
    /// Called when a call has ended.
    ended: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

#[derive(Debug)]
struct State {
    calls: usize,
    /// Whether a call was seen since the idle time is measured.
    used: bool,
    /// When a call was last seen, while there is none. `None` until the idle time is measured, because reading the clock
    /// for each call is not free.
    last: Option<Instant>,
}

/// A call that is open until this is dropped.
#[derive(Debug)]
pub(crate) struct OpenCall(Arc<Activity>);

impl Activity {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::new(State {
                calls: 0,
                used: false,
                last: None,
            }),
            ended: OnceLock::new(),
        })
    }

    pub(crate) fn open_call(self: Arc<Self>) -> OpenCall {
        self.open_counted_call().0
    }

    /// Opens a call; also returns the number of open calls.
    #[inline]
    pub(crate) fn open_counted_call(self: Arc<Self>) -> (OpenCall, usize) {
        let mut state = self.state.lock();
        state.calls += 1;
        let calls = state.calls;
        drop(state);
        (OpenCall(self), calls)
    }

    /// Opens a call if fewer than `limit` are open.
    pub(crate) fn open_call_below(self: Arc<Self>, limit: usize) -> Option<OpenCall> {
        let mut state = self.state.lock();
        if state.calls >= limit {
            return None;
        }
        state.calls += 1;
        drop(state);
        Some(OpenCall(self))
    }

    /// Calls `ended` whenever a call has ended. Only the first function that is given is called.
    pub(crate) fn after_each_call(&self, ended: impl Fn() + Send + Sync + 'static) {
        let _ = self.ended.set(Box::new(ended));
    }

    pub(crate) fn calls(&self) -> usize {
        self.state.lock().calls
    }

    /// Whether there is a call, or was one since `time`, as far as the idle time is measured.
    pub(crate) fn was_used_since(&self, time: std::time::Instant) -> bool {
        let state = self.state.lock();
        let is_later = || state.last.is_some_and(|last| last.into_std() > time);
        state.calls > 0 || (state.used && is_later())
    }

    /// Whether there was no call for `duration`.
    pub(crate) fn is_unused_for(&self, duration: Duration) -> bool {
        self.left(duration).is_zero()
    }

    /// Records traffic of a call, which may come after the application has finished it.
    pub(crate) fn touch(&self) {
        self.state.lock().touch();
    }

    /// Waits until there was no call for `duration`, measured from now. The wait for the first call lasts at least
    /// [`FIRST_CALL_TIMEOUT`]. Never ready if `duration` is `None`.
    pub(crate) async fn idle_for(&self, duration: Option<Duration>) {
        let Some(duration) = duration else {
            return std::future::pending().await;
        };
        loop {
            let left = self.left(duration);
            if left.is_zero() {
                return;
            }
            // Boxed, because most connections never need the timer.
            Box::pin(sleep(left)).await;
        }
    }

    /// Waits for `age`, or for [`FIRST_CALL_TIMEOUT`] if there was no call. Never ready if `age` is `None`.
    pub(crate) async fn old(&self, age: Option<Duration>) {
        let Some(age) = age else {
            return std::future::pending().await;
        };
        // Starts to record calls, if they matter.
        if age < FIRST_CALL_TIMEOUT {
            self.left(age);
        }
        // Boxed, because most connections never need the timer.
        Box::pin(sleep(age)).await;
        if self.is_unused() {
            Box::pin(sleep(FIRST_CALL_TIMEOUT.saturating_sub(age))).await;
        }
    }

    /// A lower bound of the time until the connection was idle for `duration`.
    fn left(&self, duration: Duration) -> Duration {
        let mut state = self.state.lock();
        let last = *state.last.get_or_insert_with(Instant::now);
        let (calls, used) = (state.calls, state.used);
        drop(state);
        let idle = last.elapsed();
        match (calls, used) {
            (0, true) => duration.saturating_sub(idle),
            // In steps of `duration`, because a call may begin and end at any time.
            (0, false) => duration
                .max(FIRST_CALL_TIMEOUT)
                .saturating_sub(idle)
                .min(duration),
            _ => duration,
        }
    }

    fn is_unused(&self) -> bool {
        let state = self.state.lock();
        state.calls == 0 && !state.used
    }
}

impl fmt::Debug for Activity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.state.fmt(formatter)
    }
}

impl State {
    fn touch(&mut self) {
        if self.calls == 0
            && let Some(last) = &mut self.last
        {
            *last = Instant::now();
            self.used = true;
        }
    }
}

impl Drop for OpenCall {
    fn drop(&mut self) {
        let mut state = self.0.state.lock();
        state.calls -= 1;
        state.touch();
        drop(state);
        if let Some(ended) = self.0.ended.get() {
            ended();
        }
    }
}

/// How long a connection waits for its first call, even if less idle time is allowed: a client that has just connected may
/// already have sent a call.
const FIRST_CALL_TIMEOUT: Duration = Duration::from_secs(5);

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
    async fn traffic_counts_as_activity() {
        let activity = Activity::new();
        let start = Instant::now();
        let touch = async {
            sleep(5 * SECOND).await;
            activity.touch();
        };
        tokio::join!(touch, activity.idle_for(Some(10 * SECOND)));
        assert_eq!(start.elapsed().as_secs(), 15);
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_waits_for_its_first_call() {
        for (first, limit, idle, old) in [
            (None, 1, 5, 5),
            (None, 7, 7, 7),
            // A call of two seconds.
            (Some(0), 1, 3, 1),
            (Some(3), 1, 6, 5),
            (Some(4), 9, 15, 9),
        ] {
            let limit = Some(limit * SECOND);
            let activity = Activity::new();
            let start = Instant::now();
            let call = async {
                if let Some(first) = first {
                    sleep(first * SECOND).await;
                    let _call = Arc::clone(&activity).open_call();
                    sleep(2 * SECOND).await;
                }
            };
            let times = tokio::join!(
                async {
                    activity.idle_for(limit).await;
                    start.elapsed().as_secs()
                },
                async {
                    activity.old(limit).await;
                    start.elapsed().as_secs()
                },
                call
            );
            assert_eq!((times.0, times.1), (idle, old), "{first:?} {limit:?}");
        }
    }
}
