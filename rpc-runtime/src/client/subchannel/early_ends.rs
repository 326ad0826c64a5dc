//! When a subchannel may connect again although its connections end as soon as they are made: a state machine without I/O and
//! without a clock.
//!
//! A server that is overloaded, or a proxy without one, often accepts a connection and ends it at once. To connect succeeds, so the
//! pauses after failures to connect do not apply.

use std::time::{Duration, Instant};

use crate::client::backoff::Backoff;

/// The connections in succession that have ended early: soon after they were made, and before a call was answered.
#[derive(Clone, Debug, Default)]
pub(crate) struct EarlyEnds {
    count: u32,
    last: Option<Instant>,
    backoff: Backoff,
    next_attempt: Option<Instant>,
}

impl EarlyEnds {
    /// A connection that was made at `made` has ended. `jitter` is from 0 to 1.
    pub(crate) fn ended(&mut self, made: Instant, has_answered: bool, now: Instant, jitter: f64) {
        let is_early = !has_answered && now < made + EARLY;
        if !is_early || !self.matter(now) {
            *self = Self::default();
        }
        if !is_early {
            return;
        }
        self.count = self.count.saturating_add(1);
        self.last = Some(now);
        if self.count > WITHOUT_PAUSE {
            self.next_attempt = Some(now + self.backoff.pause(jitter));
        }
    }

    /// Whether the last one is so recent that a further one would be in succession.
    pub(crate) fn matter(&self, now: Instant) -> bool {
        self.last.is_some_and(|last| now < last + LONGEST_GAP)
    }

    /// When the next attempt may start; `None` if at once.
    pub(crate) fn next_attempt(&self) -> Option<Instant> {
        self.next_attempt
    }
}

/// A connection that ends before this time has passed may have ended early.
const EARLY: Duration = Duration::from_secs(1);

/// So many early ends are not followed by a pause.
const WITHOUT_PAUSE: u32 = 3;

/// Early ends that are further apart are not in succession. It is more than the longest pause.
const LONGEST_GAP: Duration = Duration::from_secs(5 * 60);

#[cfg(test)]
mod tests {
    use super::*;

    const MILLISECOND: Duration = Duration::from_millis(1);

    #[test]
    fn connections_that_end_early_are_followed_by_longer_pauses() {
        // How long a connection lasts in milliseconds, whether a call was answered, and the pause that follows.
        let first_three = [(0, false, 0), (999, false, 0), (5, false, 0)];
        for (then, pause) in [
            (vec![(1, false)], 1000),
            (vec![(1, false), (1, false)], 1600),
            (vec![(1, false), (1, false), (999, false)], 2560),
            (vec![(1, false), (1, true)], 0),
            (vec![(1, false), (1000, false)], 0),
            (vec![(1, false), (1000, false), (1, false)], 0),
            (vec![(1, true), (1, false), (1, false), (1, false)], 0),
            (vec![(1, false); 40], 120_000),
        ] {
            let mut now = Instant::now();
            let mut ends = EarlyEnds::default();
            let then = then.iter().map(|&(life, answered)| (life, answered, None));
            let first = first_three.map(|(life, answered, pause)| (life, answered, Some(pause)));
            let mut last = 0;
            for (life, has_answered, expected) in first.into_iter().chain(then) {
                let made = now;
                now += life * MILLISECOND;
                ends.ended(made, has_answered, now, 0.5);
                let next = ends.next_attempt();
                // Pauses are products of fractions.
                last = next.map_or(0, |at| (at - now + MILLISECOND / 2).as_millis());
                assert!(expected.is_none_or(|expected| last == expected));
                now = next.unwrap_or(now);
            }
            assert_eq!(last, pause);
        }
    }

    #[test]
    fn early_ends_that_are_far_apart_are_not_counted_together() {
        let mut now = Instant::now();
        let mut ends = EarlyEnds::default();
        for _ in 0..10 {
            ends.ended(now, false, now, 0.5);
            assert_eq!(ends.next_attempt(), None);
            now += LONGEST_GAP;
        }
    }
}
