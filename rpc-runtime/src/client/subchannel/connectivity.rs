//! When a subchannel connects: a state machine without I/O and without a clock.
//!
//! The states are those of gRPC's "Connectivity Semantics and API", and the pauses those of its "Connection Backoff
//! Protocol", with one difference: after a failure the subchannel connects again by itself, and its state remains
//! `TransientFailure` meanwhile, so that calls fail at once.

use std::time::{Duration, Instant};

use crate::balance::connectivity_state::ConnectivityState;

/// The state of a subchannel, and when it may connect next.
#[derive(Debug)]
pub(crate) struct Connectivity {
    state: ConnectivityState,
    backoff: Backoff,
    /// The earliest start of the next attempt. The pause counts from the start of the last attempt.
    next_attempt: Option<Instant>,
}

/// An event of a subchannel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// A call needs a connection.
    ConnectionRequested,
    /// The attempt to connect succeeded.
    Connected,
    /// The attempt to connect failed.
    ConnectFailed,
    /// Time has passed.
    TimerFired,
    /// The connection has ended or was dropped.
    Disconnected,
}

/// The next step of the task of a subchannel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Waits until a call needs a connection.
    AwaitRequest,
    /// Attempts to connect.
    Connect,
    /// Waits until this moment.
    AwaitTimer(Instant),
    /// Keeps the connection until it ends.
    KeepConnection,
}

impl Connectivity {
    pub(crate) fn new() -> Self {
        Self {
            state: ConnectivityState::Idle,
            backoff: Backoff::default(),
            next_attempt: None,
        }
    }

    pub(crate) fn state(&self) -> ConnectivityState {
        self.state
    }

    /// Handles `event` at the time `now`. Returns `None` if nothing is to be done in this state. `jitter` is from 0 to 1.
    pub(crate) fn handle(&mut self, event: Event, now: Instant, jitter: f64) -> Option<Action> {
        use ConnectivityState::{Connecting, Idle, Ready, TransientFailure};
        match (self.state, event) {
            (Idle, Event::ConnectionRequested) => {
                self.state = Connecting;
                Some(self.connect(now, jitter))
            }
            (Connecting | TransientFailure, Event::Connected) => {
                self.state = Ready;
                self.backoff = Backoff::default();
                self.next_attempt = None;
                Some(Action::KeepConnection)
            }
            (Connecting | TransientFailure, Event::ConnectFailed) => {
                self.state = TransientFailure;
                Some(Action::AwaitTimer(self.next_attempt.unwrap_or(now)))
            }
            (TransientFailure, Event::TimerFired) => match self.next_attempt {
                Some(next_attempt) if next_attempt > now => Some(Action::AwaitTimer(next_attempt)),
                _ => Some(self.connect(now, jitter)),
            },
            (Ready, Event::Disconnected) => {
                self.state = Idle;
                Some(Action::AwaitRequest)
            }
            _ => None,
        }
    }

    fn connect(&mut self, now: Instant, jitter: f64) -> Action {
        self.next_attempt = Some(now + self.backoff.pause(jitter));
        Action::Connect
    }
}

/// The pauses between attempts, each counted from the start of the last attempt.
#[derive(Debug, Default)]
struct Backoff {
    attempts: i32,
}

impl Backoff {
    /// The next pause; `jitter` is from 0 to 1.
    fn pause(&mut self, jitter: f64) -> Duration {
        let base = (FIRST_PAUSE * GROWTH.powi(self.attempts)).min(LONGEST_PAUSE);
        self.attempts = self.attempts.saturating_add(1);
        Duration::from_secs_f64(base * (1.0 - SPREAD + 2.0 * SPREAD * jitter))
    }
}

/// Seconds.
const FIRST_PAUSE: f64 = 1.0;
const GROWTH: f64 = 1.6;
/// Seconds.
const LONGEST_PAUSE: f64 = 120.0;
const SPREAD: f64 = 0.2;

#[cfg(test)]
mod tests {
    use super::*;
    use ConnectivityState::{Connecting, Idle, Ready, TransientFailure};

    /// Without jitter in either direction.
    const MIDDLE: f64 = 0.5;

    /// Milliseconds since the start, an event, and the expected action; an action with milliseconds waits until that time.
    type Step = (u64, Event, ConnectivityState, Option<Next>);

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Next {
        AwaitRequest,
        Connect,
        AwaitTimer(u64),
        KeepConnection,
    }

    fn check(steps: &[Step]) {
        let start = Instant::now();
        let mut connectivity = Connectivity::new();
        assert_eq!(connectivity.state(), Idle);
        for (index, &(at, event, state, next)) in steps.iter().enumerate() {
            let now = start + Duration::from_millis(at);
            let action = connectivity.handle(event, now, MIDDLE);
            let action = action.map(|action| match action {
                Action::AwaitRequest => Next::AwaitRequest,
                Action::Connect => Next::Connect,
                Action::AwaitTimer(until) => {
                    // Pauses are products of fractions.
                    let micros = (until - start).as_micros() + 500;
                    Next::AwaitTimer(u64::try_from(micros / 1000).unwrap())
                }
                Action::KeepConnection => Next::KeepConnection,
            });
            assert_eq!(
                (connectivity.state(), action),
                (state, next),
                "step {index}: {event:?} at {at} ms"
            );
        }
    }

    #[test]
    fn a_connection_is_made_when_it_is_asked_for_and_again_after_it_was_lost() {
        check(&[
            (
                0,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (10, Event::Connected, Ready, Some(Next::KeepConnection)),
            (20, Event::Disconnected, Idle, Some(Next::AwaitRequest)),
            (
                20,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (30, Event::Connected, Ready, Some(Next::KeepConnection)),
        ]);
    }

    #[test]
    fn a_failure_is_followed_by_longer_pauses_until_there_is_a_connection() {
        check(&[
            (
                0,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (
                100,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(1000)),
            ),
            (
                1000,
                Event::TimerFired,
                TransientFailure,
                Some(Next::Connect),
            ),
            (
                1100,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(2600)),
            ),
            (
                2600,
                Event::TimerFired,
                TransientFailure,
                Some(Next::Connect),
            ),
            (
                2700,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(5160)),
            ),
            (
                5160,
                Event::TimerFired,
                TransientFailure,
                Some(Next::Connect),
            ),
            (5200, Event::Connected, Ready, Some(Next::KeepConnection)),
            (9000, Event::Disconnected, Idle, Some(Next::AwaitRequest)),
            (
                9000,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (
                9100,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(10_000)),
            ),
        ]);
    }

    #[test]
    fn a_pause_counts_from_the_start_of_the_attempt() {
        check(&[
            (
                0,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (
                20_000,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(1000)),
            ),
            (
                20_000,
                Event::TimerFired,
                TransientFailure,
                Some(Next::Connect),
            ),
        ]);
    }

    #[test]
    fn a_timer_that_fires_early_is_waited_for_again() {
        check(&[
            (
                0,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (
                100,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(1000)),
            ),
            (
                900,
                Event::TimerFired,
                TransientFailure,
                Some(Next::AwaitTimer(1000)),
            ),
        ]);
    }

    #[test]
    fn an_event_that_the_state_does_not_expect_changes_nothing() {
        check(&[
            (0, Event::Connected, Idle, None),
            (0, Event::ConnectFailed, Idle, None),
            (0, Event::TimerFired, Idle, None),
            (0, Event::Disconnected, Idle, None),
            (
                0,
                Event::ConnectionRequested,
                Connecting,
                Some(Next::Connect),
            ),
            (1, Event::ConnectionRequested, Connecting, None),
            (1, Event::TimerFired, Connecting, None),
            (1, Event::Disconnected, Connecting, None),
            (
                2,
                Event::ConnectFailed,
                TransientFailure,
                Some(Next::AwaitTimer(1000)),
            ),
            (3, Event::ConnectionRequested, TransientFailure, None),
            (3, Event::Disconnected, TransientFailure, None),
            (
                1000,
                Event::TimerFired,
                TransientFailure,
                Some(Next::Connect),
            ),
            (1001, Event::Connected, Ready, Some(Next::KeepConnection)),
            (1002, Event::ConnectionRequested, Ready, None),
            (1002, Event::Connected, Ready, None),
            (1002, Event::ConnectFailed, Ready, None),
            (1002, Event::TimerFired, Ready, None),
        ]);
    }

    #[test]
    fn pauses_grow_to_two_minutes() {
        let mut backoff = Backoff::default();
        let pauses: Vec<_> = (0..14)
            .map(|_| backoff.pause(MIDDLE).as_secs_f64())
            .collect();
        assert!(
            (pauses[0] - 1.0).abs() < 1e-9 && (pauses[1] - 1.6).abs() < 1e-9,
            "{pauses:?}"
        );
        assert!((pauses[13] - 120.0).abs() < 1e-9, "{pauses:?}");
        assert!(pauses.is_sorted());
    }

    #[test]
    fn jitter_spreads_a_pause_by_a_fifth() {
        let pause = |jitter| Backoff::default().pause(jitter).as_secs_f64();
        assert!((pause(0.0) - 0.8).abs() < 1e-9 && (pause(1.0) - 1.2).abs() < 1e-9);
    }
}
