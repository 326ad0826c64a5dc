//! When a call is sent again before it has failed (gRFC A6).

use std::time::Duration;

use crate::client::retry::response_times::ResponseTimes;
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
    /// Absent where the delay is always used.
    percentile: Option<Percentile>,
    /// Each once.
    pub(crate) non_fatal: Vec<Code>,
}

/// A percentile of the measured times.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Percentile {
    percent: u8,
    times: ResponseTimes,
}

impl HedgingPolicy {
    /// Sends another attempt each time that there is no response for `delay`. With a delay of 0 all attempts are sent at once.
    pub fn after(delay: Duration) -> Self {
        Self {
            max_attempts: 2,
            delay: delay.min(LONGEST_TIME),
            percentile: None,
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

    /// Sends another attempt when the first one takes longer than `percent` of those of the last calls, from 1 to 99. The channel
    /// measures how long first attempts take until they have a response, and uses the delay until it knows that of 100.
    ///
    /// With 95, about one call of twenty has a second attempt, however fast the servers are.
    pub fn after_percentile(mut self, percent: u8) -> Self {
        let times = ResponseTimes::default();
        self.percentile = Some(Percentile { percent, times });
        self
    }

    /// The delay that is used now.
    pub(crate) fn current_delay(&self) -> Duration {
        let percentile = self.percentile.as_ref();
        let measured =
            percentile.and_then(|percentile| percentile.times.percentile(percentile.percent));
        measured.unwrap_or(self.delay)
    }

    /// Where the times of first attempts are recorded, if the delay depends on them.
    pub(crate) fn times(&self) -> Option<&ResponseTimes> {
        self.percentile.as_ref().map(|percentile| &percentile.times)
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        MAX_ATTEMPTS.at_least(self.max_attempts, 2)?;
        if let Some(Percentile { percent, .. }) = self.percentile {
            PERCENTILE.at_least(percent, 1)?;
            PERCENTILE.at_most(percent, 99)?;
        }
        Ok(())
    }
}

const MAX_ATTEMPTS: Field = Field::new("HedgingPolicy::max_attempts", "maxAttempts");
const PERCENTILE: Field = Field::only_in_code("HedgingPolicy::after_percentile");
