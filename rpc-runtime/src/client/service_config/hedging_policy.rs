//! When a call is sent again before it has failed (gRFC A6).

use std::time::Duration;

use crate::client::service_config::retry_policy::distinct;
use crate::fault::{Fault, Field};
use crate::setting::LONGEST_TIME;
use crate::status::code::Code;

/// When a call is sent again before its first attempt has ended, for [`MethodConfig::hedge`](crate::MethodConfig::hedge)
/// (gRFC A6).
///
/// The first attempt that gets a response is used, and the others are cancelled. The servers may process a call several times:
/// hedge only methods for which that is safe.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Code, HedgingPolicy};
///
/// let policy = HedgingPolicy::after(Duration::from_millis(20))
///     .max_attempts(3)
///     .non_fatal([Code::Unavailable]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct HedgingPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) delay: Duration,
    /// Each once.
    pub(crate) non_fatal: Vec<Code>,
}

impl HedgingPolicy {
    /// Sends another attempt each time that there is no response for `delay`. With a delay of 0 all attempts are sent at once.
    pub fn after(delay: Duration) -> Self {
        Self {
            max_attempts: 2,
            delay: delay.min(LONGEST_TIME),
            non_fatal: Vec::new(),
        }
    }

    /// The largest number of attempts, the first one included. The default and the minimum are 2; a channel makes
    /// at most 5.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// The codes with which an attempt may fail while others go on; the next one is then sent at once. The default is none: the
    /// first attempt that fails ends the call.
    pub fn non_fatal(mut self, codes: impl IntoIterator<Item = Code>) -> Self {
        self.non_fatal = distinct(codes);
        self
    }

    /// # Errors
    ///
    /// There are too few attempts.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        MAX_ATTEMPTS.at_least(self.max_attempts, 2)
    }
}

const MAX_ATTEMPTS: Field = Field::new("HedgingPolicy::max_attempts", "maxAttempts");
