//! The configuration of the policy `peak_ewma`: an exponentially weighted moving average of the latency, which follows
//! peaks at once.

use std::time::Duration;

use crate::balance::config::least_request::{CHOICES, MAX_CHOICES, MIN_CHOICES};
use crate::balance::config::slow_start::SlowStart;
use crate::fault::{Fault, Field};
use crate::setting::{LONGEST_TIME, SHORTEST_TIME};

/// How [`Balance::peak_ewma`](crate::Balance::peak_ewma) estimates the latency of an endpoint.
///
/// A call that takes longer than the estimate replaces it at once. A shorter one moves it, the more the longer the last
/// call was ago. Calls that fail do not make an endpoint look fast. An endpoint that has answered no call is compared with others by
/// the calls in flight alone, so that it gets its share at once and is not flooded.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Balance, PeakEwma};
///
/// let latency = PeakEwma::default().decay(Duration::from_secs(5));
/// let balance = Balance::peak_ewma(latency);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct PeakEwma {
    pub(crate) decay: Duration,
    /// From 2 to [`MAX_CHOICES`].
    pub(crate) choices: u32,
    pub(crate) slow_start: Option<SlowStart>,
}

impl PeakEwma {
    /// The time in which an old estimate loses 63 % of its weight. The default is 10 seconds, the minimum 1 ms.
    pub fn decay(mut self, decay: Duration) -> Self {
        self.decay = decay.min(LONGEST_TIME);
        self
    }

    pub(crate) fn choices(mut self, choices: u32) -> Self {
        self.choices = choices.min(MAX_CHOICES);
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        DECAY.at_least(self.decay, SHORTEST_TIME)?;
        CHOICES.at_least(self.choices, MIN_CHOICES)?;
        self.slow_start
            .map_or(Ok(()), |slow_start| slow_start.check())
    }
}

/// A decay of 10 seconds, and two choices.
impl Default for PeakEwma {
    fn default() -> Self {
        Self {
            decay: Duration::from_secs(10),
            choices: MIN_CHOICES,
            slow_start: None,
        }
    }
}

const DECAY: Field = Field::new("PeakEwma::decay", "decay");
