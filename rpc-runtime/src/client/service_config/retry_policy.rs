//! When a failed call is attempted again (gRFC A6).

use std::time::Duration;

use crate::fault::{Fault, Field};
use crate::setting::LONGEST_TIME;
use crate::status::code::Code;

/// When a call that failed is attempted again, for [`MethodConfig::retry`](crate::MethodConfig::retry) (gRFC A6).
///
/// Before the nth retry there is a pause of `initial_backoff * backoff_multiplier ^ (n - 1)`, at most `max_backoff`, made up to
/// 20 % shorter or longer at random. The server can set another pause, or none, with `grpc-retry-pushback-ms`.
///
/// Nothing is retried after a response has begun, or after more requests were sent than are
/// [kept](crate::limits#calls) for another attempt.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Code, RetryPolicy};
///
/// let policy = RetryPolicy::on([Code::Unavailable])
///     .max_attempts(4)
///     .initial_backoff(Duration::from_millis(100))
///     .max_backoff(Duration::from_secs(2));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) initial_backoff: Duration,
    pub(crate) max_backoff: Duration,
    pub(crate) backoff_multiplier: f64,
    pub(crate) attempt_timeout: Option<Duration>,
    /// At least one, each once.
    pub(crate) codes: Vec<Code>,
}

impl RetryPolicy {
    /// Retries calls that failed with one of `codes`. There must be at least one.
    ///
    /// The server may have processed a call that failed: name only codes after which the method can be called again.
    pub fn on(codes: impl IntoIterator<Item = Code>) -> Self {
        Self {
            max_attempts: 3,
            initial_backoff: Duration::from_millis(25),
            max_backoff: Duration::from_millis(250),
            backoff_multiplier: 2.0,
            attempt_timeout: None,
            codes: distinct(codes),
        }
    }

    /// The largest number of attempts, the first one included. The default is 3, the minimum 2; a channel makes at
    /// most 5.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// The pause before the first retry. The default is 25 ms; it must be more than 0.
    pub fn initial_backoff(mut self, pause: Duration) -> Self {
        self.initial_backoff = pause.min(LONGEST_TIME);
        self
    }

    /// The longest pause. The default is 250 ms; it must be more than 0.
    pub fn max_backoff(mut self, pause: Duration) -> Self {
        self.max_backoff = pause.min(LONGEST_TIME);
        self
    }

    /// How much longer each pause is than the one before. The default is 2; it must be more than 0.
    pub fn backoff_multiplier(mut self, multiplier: f64) -> Self {
        self.backoff_multiplier = multiplier;
        self
    }

    /// How long an attempt may be without a response. One that is longer is cancelled, and the call is retried as if it had failed with
    /// one of the codes. The default is no limit but the deadline of the call; it must be more than 0.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout.min(LONGEST_TIME));
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        MAX_ATTEMPTS.at_least(self.max_attempts, 2)?;
        INITIAL_BACKOFF.at_least(self.initial_backoff, SHORTEST_BACKOFF)?;
        MAX_BACKOFF.at_least(self.max_backoff, SHORTEST_BACKOFF)?;
        MULTIPLIER.positive(self.backoff_multiplier)?;
        if let Some(timeout) = self.attempt_timeout {
            ATTEMPT_TIMEOUT.at_least(timeout, SHORTEST_BACKOFF)?;
        }
        if self.codes.is_empty() {
            return Err(CODES.fault("must have at least one code, and has none"));
        }
        Ok(())
    }
}

/// `codes` in the order of their numbers, each once, so that equal policies compare equal.
pub(crate) fn distinct(codes: impl IntoIterator<Item = Code>) -> Vec<Code> {
    let mut codes: Vec<_> = codes.into_iter().collect();
    codes.sort_by_key(|code| code.as_i32());
    codes.dedup();
    codes
}

const SHORTEST_BACKOFF: Duration = Duration::from_nanos(1);

const MAX_ATTEMPTS: Field = Field::new("RetryPolicy::max_attempts", "maxAttempts");
const INITIAL_BACKOFF: Field = Field::new("RetryPolicy::initial_backoff", "initialBackoff");
const MAX_BACKOFF: Field = Field::new("RetryPolicy::max_backoff", "maxBackoff");
const MULTIPLIER: Field = Field::new("RetryPolicy::backoff_multiplier", "backoffMultiplier");
const ATTEMPT_TIMEOUT: Field = Field::new("RetryPolicy::attempt_timeout", "perAttemptRecvTimeout");
const CODES: Field = Field::new("RetryPolicy::on", "retryableStatusCodes");
