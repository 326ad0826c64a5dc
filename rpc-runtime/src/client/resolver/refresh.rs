//! When the endpoints of a target are resolved again: a state machine without I/O and without a clock.

use std::time::{Duration, Instant};

use crate::jitter::spread;

/// Decides when the resolver is asked again.
#[derive(Debug)]
pub(crate) struct Refresh {
    /// Questions that may be asked at once.
    tokens: u32,
    /// When the last token was added.
    refilled: Instant,
    /// A connection was lost or could not be made since the last question.
    is_wanted: bool,
    /// The end of the last answer's validity; `None` after it was asked again.
    stale_at: Option<Instant>,
    /// When it was asked last.
    asked: Option<Instant>,
    answered: Instant,
}

impl Refresh {
    pub(crate) fn new(now: Instant) -> Self {
        Self {
            tokens: TOKENS,
            refilled: now,
            is_wanted: false,
            stale_at: None,
            asked: None,
            answered: now,
        }
    }

    /// The resolver has answered. `jitter` is from 0 to 1.
    pub(crate) fn answered(&mut self, valid_for: Option<Duration>, now: Instant, jitter: f64) {
        self.answered = now;
        let time = valid_for.unwrap_or(DEFAULT_VALIDITY);
        let time = time.clamp(SHORTEST_VALIDITY, LONGEST_VALIDITY);
        self.stale_at = Some(now + time.mul_f64(spread(SPREAD, jitter)));
    }

    /// A connection was lost or could not be made.
    pub(crate) fn wanted(&mut self) {
        self.is_wanted = true;
    }

    /// Whether the resolver is to be asked now. `is_used` says whether calls were made since a time.
    pub(crate) fn is_due(&mut self, now: Instant, is_used: impl FnOnce(Instant) -> bool) -> bool {
        self.refill(now);
        let is_stale = self.stale_at.is_some_and(|at| at <= now) && is_used(self.answered);
        let is_wanted = self.is_wanted && self.next_question().is_none_or(|at| at <= now);
        if !is_stale && !is_wanted {
            return false;
        }
        self.asked = Some(now);
        self.tokens = self.tokens.saturating_sub(1);
        self.is_wanted = false;
        self.stale_at = None;
        true
    }

    /// When [`is_due`](Self::is_due) is to be asked next.
    pub(crate) fn next_tick(&self, now: Instant) -> Option<Instant> {
        // The answer is stale and nobody calls: the next look is not urgent.
        let look = |at| if at > now { at } else { now + LOOK_AGAIN };
        let stale = self.stale_at.map(look);
        let wanted = self.next_question().filter(|_| self.is_wanted);
        stale.into_iter().chain(wanted).min()
    }

    /// When a loss may be followed by the next question; `None` if at once.
    fn next_question(&self) -> Option<Instant> {
        let refilled = (self.tokens == 0).then(|| self.refilled + REFILL_TIME);
        let spaced = self.asked.map(|asked| asked + SHORTEST_PAUSE);
        refilled.into_iter().chain(spaced).max()
    }

    fn refill(&mut self, now: Instant) {
        while self.tokens < TOKENS && now >= self.refilled + REFILL_TIME {
            self.tokens += 1;
            self.refilled += REFILL_TIME;
        }
        if self.tokens == TOKENS {
            self.refilled = now;
        }
    }
}

const TOKENS: u32 = 3;
const REFILL_TIME: Duration = Duration::from_secs(5);

/// Between two questions after losses. One loss is often followed by another: the connection, then the attempt to connect again.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);

/// That of an answer that does not say how long it is valid.
const DEFAULT_VALIDITY: Duration = Duration::from_secs(30);
const SHORTEST_VALIDITY: Duration = Duration::from_secs(5);
const LONGEST_VALIDITY: Duration = Duration::from_secs(5 * 60);

/// The share of the time by which it varies, so that many clients do not ask at once.
const SPREAD: f64 = 0.1;

/// How long after a look that found no calls the next one is.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn losses_are_answered_at_once_until_the_tokens_are_used_up() {
        let start = Instant::now();
        let mut refresh = Refresh::new(start);
        let mut asked = Vec::new();
        for second in 0..60 {
            let now = start + second * SECOND;
            refresh.wanted();
            if refresh.is_due(now, |_| false) {
                asked.push(second);
            }
        }
        assert_eq!(asked, [0, 1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55]);
        // The last loss waited for a token.
        assert!(refresh.is_due(start + 60 * SECOND, |_| false));
        assert!(!refresh.is_due(start + 90 * SECOND, |_| false));
    }

    #[test]
    fn two_losses_at_once_are_one_question_and_one_a_second_later() {
        let start = Instant::now();
        let mut refresh = Refresh::new(start);
        refresh.wanted();
        assert!(refresh.is_due(start, |_| false));
        refresh.wanted();
        assert!(!refresh.is_due(start, |_| false));
        assert_eq!(refresh.next_tick(start), Some(start + SECOND));
        assert!(refresh.is_due(start + SECOND, |_| false));
    }

    #[test]
    fn an_answer_is_asked_for_again_after_its_validity_while_calls_are_made() {
        for (valid_for, after) in [
            (None, 30),
            (Some(SECOND), 5),
            (Some(20 * SECOND), 20),
            (Some(3600 * SECOND), 300),
        ] {
            let start = Instant::now();
            let mut refresh = Refresh::new(start);
            refresh.answered(valid_for, start, 0.5);
            let (before, due) = (after * 1000 - 1, after * 1000 + 1);
            let at = |milliseconds| start + Duration::from_millis(milliseconds);
            assert!(!refresh.is_due(at(before), |_| true), "{valid_for:?}");
            assert!(!refresh.is_due(at(due), |_| false), "nobody calls");
            assert!(refresh.is_due(at(due), |_| true), "{valid_for:?}");
            let later = at(due) + 600 * SECOND;
            assert!(!refresh.is_due(later, |_| true), "it waits for the answer");
        }
    }

    #[test]
    fn the_next_look_is_always_later() {
        let start = Instant::now();
        let mut refresh = Refresh::new(start);
        assert_eq!(refresh.next_tick(start), None);
        refresh.answered(None, start, 0.5);
        let mut now = start;
        for _ in 0..100 {
            let next = refresh.next_tick(now).expect("an answer becomes stale");
            assert!(next > now);
            now = next;
            assert!(!refresh.is_due(now, |_| false));
        }
        assert!(now < start + 600 * SECOND, "a call is noticed soon");
    }
}
