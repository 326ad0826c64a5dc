//! When a call that failed is attempted again (gRFC A6, "Retry Policy").

use std::time::Duration;

use crate::client::retry::limits::RetryLimits;
use crate::client::retry::pushback::Pushback;
use crate::client::retry::stop::Stop;
use crate::client::service_config::retry_policy::RetryPolicy;
use crate::jitter::spread;
use crate::status::code::Code;

/// A call that is retried, until it has ended.
#[derive(Debug)]
pub(crate) struct Retrying {
    attempts: u32,
    /// Retries since the server has set a pause.
    pauses: u32,
}

/// How an attempt has failed that did not have a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) code: Code,
    pub(crate) pushback: Pushback,
}

impl Retrying {
    /// A call whose first attempt is made.
    pub(crate) fn new() -> Self {
        Self {
            attempts: 1,
            pauses: 0,
        }
    }

    /// The pause before the next attempt, after one that has failed. `random` is from 0 to 1.
    ///
    /// # Errors
    ///
    /// Why there is no further attempt.
    pub(crate) fn failed(
        &mut self,
        Failure { code, pushback }: Failure,
        policy: &RetryPolicy,
        limits: &RetryLimits,
        random: f64,
    ) -> Result<Duration, Stop> {
        if pushback == Pushback::Never {
            limits.failed();
            return Err(Stop::PushedBack);
        }
        if !policy.codes.contains(&code) {
            return Err(Stop::Code(code));
        }
        self.next(pushback, policy, limits, random)
    }

    /// The same after an attempt that had no response in time, and was cancelled.
    ///
    /// # Errors
    ///
    /// Why there is no further attempt.
    pub(crate) fn timed_out(
        &mut self,
        policy: &RetryPolicy,
        limits: &RetryLimits,
        random: f64,
    ) -> Result<Duration, Stop> {
        self.next(Pushback::None, policy, limits, random)
    }

    fn next(
        &mut self,
        pushback: Pushback,
        policy: &RetryPolicy,
        limits: &RetryLimits,
        random: f64,
    ) -> Result<Duration, Stop> {
        limits.failed();
        limits.check()?;
        let most = policy.max_attempts.min(limits.max_attempts);
        if self.attempts >= most {
            return Err(Stop::Attempts(most));
        }
        limits.spend()?;
        self.attempts += 1;
        if let Pushback::After(pause) = pushback {
            self.pauses = 0;
            return Ok(pause);
        }
        let pause = pause(policy, self.pauses);
        self.pauses += 1;
        Ok(pause.mul_f64(spread(0.2, random)))
    }
}

/// The pause after so many pauses, without jitter.
fn pause(policy: &RetryPolicy, before: u32) -> Duration {
    let exponent = i32::try_from(before).unwrap_or(i32::MAX);
    let longest = policy.max_backoff.as_secs_f64();
    let pause = policy.initial_backoff.as_secs_f64() * policy.backoff_multiplier.powi(exponent);
    // No pause is longer than the longest, which is a duration.
    Duration::try_from_secs_f64(pause.min(longest)).unwrap_or(policy.max_backoff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::service_config::retry_throttling::RetryThrottling;
    use crate::client::service_config::service_config::ServiceConfig;

    const NONE: Pushback = Pushback::None;
    const MS: Duration = Duration::from_millis(1);

    fn policy() -> RetryPolicy {
        RetryPolicy::on([Code::Unavailable, Code::AlreadyExists])
            .max_attempts(4)
            .initial_backoff(10 * MS)
            .max_backoff(35 * MS)
            .backoff_multiplier(2.0)
    }

    fn status(code: Code, pushback: Pushback) -> Failure {
        Failure { code, pushback }
    }

    fn unavailable(pushback: Pushback) -> Failure {
        status(Code::Unavailable, pushback)
    }

    /// What follows each failure, without jitter.
    fn steps(policy: &RetryPolicy, failures: &[Failure]) -> Vec<Result<Duration, Stop>> {
        let mut call = Retrying::new();
        let mut step =
            |failure: &Failure| call.failed(*failure, policy, &RetryLimits::default(), 0.5);
        failures.iter().map(&mut step).collect()
    }

    #[test]
    fn pauses_grow_until_the_attempts_are_used() {
        assert_eq!(
            steps(&policy(), &[unavailable(NONE); 4]),
            [
                Ok(10 * MS),
                Ok(20 * MS),
                Ok(35 * MS),
                Err(Stop::Attempts(4))
            ]
        );
        let limits = RetryLimits::default();
        let mut call = Retrying::new();
        let mut timed_out = || call.timed_out(&policy(), &limits, 0.5);
        assert_eq!([timed_out(), timed_out()], [Ok(10 * MS), Ok(20 * MS)]);
        assert_eq!(
            steps(&policy().max_attempts(100), &[unavailable(NONE); 5])[4],
            Err(Stop::Attempts(5))
        );
    }

    #[test]
    fn grfc_a6_jitter_is_a_fifth() {
        for (random, expected) in [(0.0, 8 * MS), (0.5, 10 * MS), (1.0, 12 * MS)] {
            let pause = Retrying::new().failed(
                unavailable(NONE),
                &policy(),
                &RetryLimits::default(),
                random,
            );
            assert_eq!(pause, Ok(expected));
        }
    }

    #[test]
    fn only_the_codes_of_the_policy_are_retried() {
        let internal = status(Code::Internal, NONE);
        assert_eq!(
            steps(&policy(), &[status(Code::AlreadyExists, NONE), internal]),
            [Ok(10 * MS), Err(Stop::Code(Code::Internal))]
        );
        // A pause that the server sets does not make a code retryable.
        let paused = status(Code::Internal, Pushback::After(MS));
        assert_eq!(
            steps(&policy(), &[paused]),
            [Err(Stop::Code(Code::Internal))]
        );
    }

    #[test]
    fn a_server_sets_the_pause_or_refuses() {
        let after = |pause| unavailable(Pushback::After(pause));
        assert_eq!(
            steps(
                &policy(),
                &[unavailable(NONE), after(700 * MS), unavailable(NONE)]
            ),
            [Ok(10 * MS), Ok(700 * MS), Ok(10 * MS)]
        );
        let never = unavailable(Pushback::Never);
        assert_eq!(steps(&policy(), &[never]), [Err(Stop::PushedBack)]);
        let never = status(Code::Internal, Pushback::Never);
        assert_eq!(steps(&policy(), &[never]), [Err(Stop::PushedBack)]);
    }

    #[test]
    fn tokens_are_taken_by_failures_that_could_be_retried() {
        let throttling = RetryThrottling::max_tokens(10).token_ratio(0.5);
        let config = ServiceConfig::default().retry_throttling(throttling);
        let limits = RetryLimits::of(&config, &RetryLimits::default());
        let policy = policy();
        let fail = |failure| Retrying::new().failed(failure, &policy, &limits, 0.5);
        for _ in 0..20 {
            assert!(matches!(
                fail(status(Code::Internal, NONE)),
                Err(Stop::Code(_))
            ));
        }
        for _ in 0..3 {
            assert_eq!(fail(unavailable(NONE)), Ok(10 * MS));
        }
        assert_eq!(fail(unavailable(Pushback::Never)), Err(Stop::PushedBack));
        assert_eq!(fail(unavailable(NONE)), Err(Stop::Throttled));
        limits.succeeded();
        limits.succeeded();
        limits.succeeded();
        assert_eq!(fail(unavailable(NONE)), Ok(10 * MS));
        assert_eq!(fail(unavailable(NONE)), Err(Stop::Throttled));
    }
}
