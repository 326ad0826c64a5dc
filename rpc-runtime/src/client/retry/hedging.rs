//! When a call is sent again that has not ended (gRFC A6, "Hedging Policy").

use std::time::{Duration, Instant};

use crate::client::retry::limits::RetryLimits;
use crate::client::retry::pushback::Pushback;
use crate::client::retry::retrying::Failure;
use crate::client::retry::stop::Stop;
use crate::client::service_config::hedging_policy::HedgingPolicy;

/// A call that is hedged, until it has ended.
#[derive(Debug)]
pub(crate) struct Hedging {
    started: u32,
    open: u32,
    delay: Duration,
    /// When the next attempt starts.
    next: Instant,
    /// Why none starts.
    stop: Option<Stop>,
}

impl Hedging {
    /// A call whose first attempt starts now, and each further one `delay` after the one before.
    pub(crate) fn new(delay: Duration, now: Instant) -> Self {
        Self {
            started: 1,
            open: 1,
            delay,
            next: now + delay,
            stop: None,
        }
    }

    /// Whether a further attempt starts now, which counts as open then.
    pub(crate) fn start(
        &mut self,
        policy: &HedgingPolicy,
        limits: &RetryLimits,
        now: Instant,
    ) -> bool {
        if self.stop.is_some() || now < self.next {
            return false;
        }
        let most = policy.max_attempts.min(limits.max_attempts);
        let allowed = if self.started >= most {
            Err(Stop::Attempts(most))
        } else {
            limits.spend()
        };
        if let Err(stop) = allowed {
            self.stop = Some(stop);
            return false;
        }
        self.started += 1;
        self.open += 1;
        self.next = now + self.delay;
        true
    }

    /// No further attempt starts.
    pub(crate) fn stop(&mut self, stop: Stop) {
        self.stop.get_or_insert(stop);
    }

    /// The number of the attempt that has started last.
    pub(crate) fn latest(&self) -> usize {
        usize::try_from(self.started - 1).unwrap_or(usize::MAX)
    }

    /// An attempt has ended because another has sent more requests than are kept.
    pub(crate) fn given_up(&mut self) {
        self.open -= 1;
        self.stop(Stop::Outgrown);
    }

    /// An attempt that had started could not be sent.
    pub(crate) fn not_sent(&mut self, stop: Stop) {
        self.open -= 1;
        self.started -= 1;
        self.stop(stop);
    }

    /// An attempt has failed.
    ///
    /// # Errors
    ///
    /// The call has failed with it.
    pub(crate) fn failed(
        &mut self,
        failure: Failure,
        policy: &HedgingPolicy,
        limits: &RetryLimits,
        now: Instant,
    ) -> Result<(), Stop> {
        self.open -= 1;
        let Failure { code, pushback } = failure;
        if pushback == Pushback::Never {
            limits.failed();
            self.stop(Stop::PushedBack);
        }
        if !policy.non_fatal.contains(&code) {
            return Err(Stop::Code(code));
        }
        match pushback {
            Pushback::Never => {}
            Pushback::After(pause) => {
                limits.failed();
                self.next = now + pause;
            }
            Pushback::None => {
                limits.failed();
                self.next = now;
            }
        }
        Ok(())
    }

    /// When [`start`](Self::start) is due, if a further attempt may start.
    pub(crate) fn next_tick(&self) -> Option<Instant> {
        self.stop.is_none().then_some(self.next)
    }

    /// Why the call has failed although the last failure was not fatal: no attempt is open, and none starts.
    pub(crate) fn over(&self) -> Option<Stop> {
        self.stop.filter(|_| self.open == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::service_config::retry_throttling::RetryThrottling;
    use crate::client::service_config::service_config::ServiceConfig;
    use crate::status::code::Code;

    const MS: Duration = Duration::from_millis(1);

    /// What happens at a time.
    #[derive(Clone, Copy)]
    enum Event {
        Time,
        Fails(Code, Pushback),
    }
    use Event::{Fails, Time};

    fn nonfatal() -> Event {
        Fails(Code::Unavailable, Pushback::None)
    }

    struct Call {
        hedging: Hedging,
        policy: HedgingPolicy,
        limits: RetryLimits,
        start: Instant,
    }

    impl Call {
        fn new(attempts: u32) -> Self {
            let start = Instant::now();
            let policy = HedgingPolicy::after(10 * MS)
                .max_attempts(attempts)
                .non_fatal([Code::Unavailable]);
            Self {
                hedging: Hedging::new(policy.delay, start),
                policy,
                limits: RetryLimits::default(),
                start,
            }
        }

        /// How the call goes on after an event, in a word: the number of open attempts, `over`, or `fatal`.
        fn step(&mut self, at: u32, event: Event) -> String {
            let now = self.start + at * MS;
            if let Fails(code, pushback) = event {
                let failed = self.hedging.failed(
                    Failure { code, pushback },
                    &self.policy,
                    &self.limits,
                    now,
                );
                if failed.is_err() {
                    return "fatal".to_owned();
                }
            }
            self.hedging.start(&self.policy, &self.limits, now);
            match self.hedging.over() {
                Some(_) => "over".to_owned(),
                None => self.hedging.open.to_string(),
            }
        }

        fn check(&mut self, steps: &[(u32, Event, &str)]) {
            for (index, (at, event, expected)) in steps.iter().enumerate() {
                assert_eq!(self.step(*at, *event), *expected, "step {index}");
            }
        }
    }

    #[test]
    fn an_attempt_starts_after_each_delay() {
        let mut call = Call::new(3);
        call.check(&[
            (5, Time, "1"),
            (10, Time, "2"),
            (12, Time, "2"),
            (21, Time, "3"),
            (31, Time, "3"),
            (100, Time, "3"),
            (101, nonfatal(), "2"),
            (102, nonfatal(), "1"),
            (103, nonfatal(), "over"),
        ]);
        assert_eq!(call.hedging.over(), Some(Stop::Attempts(3)));
    }

    #[test]
    fn a_failure_that_is_not_fatal_starts_the_next_at_once() {
        let mut call = Call::new(3);
        call.check(&[
            (5, nonfatal(), "1"),
            // The delay counts from there.
            (14, Time, "1"),
            (15, Time, "2"),
            (16, Fails(Code::Internal, Pushback::None), "fatal"),
        ]);
    }

    #[test]
    fn a_server_sets_the_time_of_the_next_or_refuses_more() {
        let after = |pause| Fails(Code::Unavailable, Pushback::After(pause));
        let mut call = Call::new(5);
        call.check(&[
            (5, after(50 * MS), "0"),
            (54, Time, "0"),
            (55, Time, "1"),
            (65, Time, "2"),
            (66, Fails(Code::Unavailable, Pushback::Never), "1"),
            (500, Time, "1"),
            (501, nonfatal(), "over"),
        ]);
        assert_eq!(call.hedging.over(), Some(Stop::PushedBack));
    }

    /// A call whose hedges are throttled must end with what it has.
    #[test]
    fn a_throttled_call_ends_with_its_last_attempt() {
        let mut call = Call::new(5);
        let throttling = RetryThrottling::max_tokens(2).token_ratio(0.1);
        let config = ServiceConfig::default().retry_throttling(throttling);
        call.limits = RetryLimits::of(&config, &RetryLimits::default());
        call.check(&[
            (10, Time, "2"),
            (11, nonfatal(), "1"),
            (12, nonfatal(), "over"),
        ]);
        assert_eq!(call.hedging.over(), Some(Stop::Throttled));
    }

    #[test]
    fn a_delay_of_zero_starts_all_at_once() {
        let mut call = Call::new(9);
        call.hedging = Hedging::new(Duration::ZERO, call.start);
        for open in ["2", "3", "4", "5", "5"] {
            assert_eq!(call.step(0, Time), open);
        }
    }
}
