//! When a subchannel connects: a state machine without I/O and without a clock.
//!
//! The states are those of gRPC's "Connectivity Semantics and API", and the pauses those of its "Connection Backoff
//! Protocol".

use std::time::Instant;

use crate::client::backoff::Backoff;
use crate::connectivity_state::ConnectivityState;

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
    /// The policy wants a connection.
    ConnectionRequested,
    /// The attempt to connect succeeded.
    Connected,
    /// The attempt to connect failed.
    ConnectFailed,
    /// Time has passed.
    TimerFired,
    /// The connection has ended or was dropped.
    Disconnected,
    /// The application does not want to wait for the end of the pause.
    BackoffReset,
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

    /// The end of the pause after a failure, when [`Event::TimerFired`] is due.
    pub(crate) fn timer(&self) -> Option<Instant> {
        self.next_attempt
            .filter(|_| self.state == ConnectivityState::TransientFailure)
    }

    /// Handles `event` at the time `now`; returns whether the state has changed. `jitter` is from 0 to 1.
    pub(crate) fn handle(&mut self, event: Event, now: Instant, jitter: f64) -> bool {
        use ConnectivityState::{Connecting, Idle, Ready, TransientFailure};
        self.state = match (self.state, event) {
            (Idle, Event::ConnectionRequested) => {
                self.next_attempt = Some(now + self.backoff.pause(jitter));
                Connecting
            }
            (Connecting, Event::Connected) => {
                self.backoff = Backoff::default();
                self.next_attempt = None;
                Ready
            }
            (Connecting, Event::ConnectFailed) => TransientFailure,
            (TransientFailure, Event::TimerFired) if self.timer().is_none_or(|at| at <= now) => {
                Idle
            }
            (Ready, Event::Disconnected) => Idle,
            (state, Event::BackoffReset) => {
                self.backoff = Backoff::default();
                if state == TransientFailure {
                    Idle
                } else {
                    state
                }
            }
            _ => return false,
        };
        true
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use ConnectivityState::{Connecting, Idle, Ready, TransientFailure};

    /// Without jitter in either direction.
    const MIDDLE: f64 = 0.5;

    /// Milliseconds since the start, an event, the expected state, and when its timer is due.
    type Step = (u64, Event, ConnectivityState, Option<u64>);

    fn check(steps: &[Step]) {
        let start = Instant::now();
        let mut connectivity = Connectivity::new();
        for (index, &(at, event, state, timer)) in steps.iter().enumerate() {
            let now = start + Duration::from_millis(at);
            let before = connectivity.state();
            let changed = connectivity.handle(event, now, MIDDLE);
            let due = connectivity.timer().map(|until| {
                // Pauses are products of fractions.
                let micros = (until - start).as_micros() + 500;
                u64::try_from(micros / 1000).unwrap()
            });
            assert_eq!(
                (connectivity.state(), due),
                (state, timer),
                "step {index}: {event:?} at {at} ms"
            );
            assert!(changed || before == state, "step {index}");
        }
    }

    #[test]
    fn a_connection_is_made_when_it_is_asked_for_and_again_after_it_was_lost() {
        check(&[
            (0, Event::ConnectionRequested, Connecting, None),
            (10, Event::Connected, Ready, None),
            (20, Event::Disconnected, Idle, None),
            (20, Event::ConnectionRequested, Connecting, None),
            (30, Event::Connected, Ready, None),
        ]);
    }

    #[test]
    fn a_failure_is_followed_by_longer_pauses_until_there_is_a_connection() {
        check(&[
            (0, Event::ConnectionRequested, Connecting, None),
            (100, Event::ConnectFailed, TransientFailure, Some(1000)),
            (900, Event::TimerFired, TransientFailure, Some(1000)),
            (1000, Event::TimerFired, Idle, None),
            (1000, Event::ConnectionRequested, Connecting, None),
            (1100, Event::ConnectFailed, TransientFailure, Some(2600)),
            (2600, Event::TimerFired, Idle, None),
            (2600, Event::ConnectionRequested, Connecting, None),
            (2700, Event::ConnectFailed, TransientFailure, Some(5160)),
            (5160, Event::TimerFired, Idle, None),
            (5160, Event::ConnectionRequested, Connecting, None),
            (5200, Event::Connected, Ready, None),
            (9000, Event::Disconnected, Idle, None),
            (9000, Event::ConnectionRequested, Connecting, None),
            (9100, Event::ConnectFailed, TransientFailure, Some(10_000)),
        ]);
    }

    #[test]
    fn a_pause_counts_from_the_start_of_the_attempt() {
        check(&[
            (0, Event::ConnectionRequested, Connecting, None),
            (20_000, Event::ConnectFailed, TransientFailure, Some(1000)),
            (20_000, Event::TimerFired, Idle, None),
        ]);
    }

    #[test]
    fn a_reset_ends_the_pause_and_begins_with_the_shortest_again() {
        check(&[
            (0, Event::ConnectionRequested, Connecting, None),
            (100, Event::ConnectFailed, TransientFailure, Some(1000)),
            (200, Event::BackoffReset, Idle, None),
            (200, Event::ConnectionRequested, Connecting, None),
            (300, Event::ConnectFailed, TransientFailure, Some(1200)),
        ]);
    }

    #[test]
    fn an_event_that_the_state_does_not_expect_changes_nothing() {
        check(&[
            (0, Event::Connected, Idle, None),
            (0, Event::ConnectFailed, Idle, None),
            (0, Event::TimerFired, Idle, None),
            (0, Event::Disconnected, Idle, None),
            (0, Event::ConnectionRequested, Connecting, None),
            (1, Event::ConnectionRequested, Connecting, None),
            (1, Event::TimerFired, Connecting, None),
            (1, Event::Disconnected, Connecting, None),
            (2, Event::ConnectFailed, TransientFailure, Some(1000)),
            (3, Event::ConnectionRequested, TransientFailure, Some(1000)),
            (3, Event::Disconnected, TransientFailure, Some(1000)),
            (1000, Event::TimerFired, Idle, None),
            (1000, Event::ConnectionRequested, Connecting, None),
            (1001, Event::Connected, Ready, None),
            (1002, Event::ConnectionRequested, Ready, None),
            (1002, Event::Connected, Ready, None),
            (1002, Event::ConnectFailed, Ready, None),
            (1002, Event::TimerFired, Ready, None),
        ]);
    }
}
