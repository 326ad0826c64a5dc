//! The configuration of `outlier_detection` (gRFC A50), with two additions.

use std::time::Duration;

use crate::fault::{Fault, Field};
use crate::setting::{LONGEST_TIME, SHORTEST_TIME};

/// Which endpoints get no calls for a while because calls to them fail, for [`Balance::eject`](crate::Balance::eject)
/// (gRFC A50).
///
/// An endpoint is ejected by the criteria that are set; the default has none. It keeps its connection, and its ejection is
/// longer each time.
///
/// ```
/// use rpc_runtime::{Balance, OutlierDetection, SuccessRateEjection};
///
/// let outliers = OutlierDetection::default()
///     .consecutive_failures(5)
///     .success_rate(SuccessRateEjection::default());
/// let balance = Balance::least_request().eject(outliers);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct OutlierDetection {
    /// At least [`SHORTEST_TIME`].
    pub(crate) interval: Duration,
    pub(crate) base_ejection_time: Duration,
    pub(crate) max_ejection_time: Duration,
    /// At most 100.
    pub(crate) max_ejection_percent: u32,
    pub(crate) success_rate: Option<SuccessRateEjection>,
    pub(crate) failure_percentage: Option<FailurePercentageEjection>,
    /// At least 1.
    pub(crate) consecutive_failures: Option<u32>,
    /// At most 100.
    pub(crate) panic_threshold_percent: u32,
}

impl OutlierDetection {
    /// Ejects endpoints whose share of successful calls in an interval is far below the mean of all. The default is not to.
    pub fn success_rate(mut self, criterion: SuccessRateEjection) -> Self {
        self.success_rate = Some(criterion);
        self
    }

    /// Ejects endpoints whose share of failed calls in an interval is above a threshold. The default is not to.
    pub fn failure_percentage(mut self, criterion: FailurePercentageEjection) -> Self {
        self.failure_percentage = Some(criterion);
        self
    }

    /// Ejects an endpoint as soon as `calls` in succession have failed, without waiting for the end of the interval. The default
    /// is not to; the minimum is 1.
    pub fn consecutive_failures(mut self, calls: u32) -> Self {
        self.consecutive_failures = Some(calls);
        self
    }

    /// How often the shares of successful and failed calls are compared, and ejections end. The default is 10 seconds; less
    /// than 1 ms counts as 1 ms.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval.clamp(SHORTEST_TIME, LONGEST_TIME);
        self
    }

    /// How long the first ejection is. The second one is twice as long, and so on. The default is 30 seconds.
    pub fn base_ejection_time(mut self, time: Duration) -> Self {
        self.base_ejection_time = time.min(LONGEST_TIME);
        self
    }

    /// The longest ejection, unless the first one is longer. The default is 5 minutes.
    pub fn max_ejection_time(mut self, time: Duration) -> Self {
        self.max_ejection_time = time.min(LONGEST_TIME);
        self
    }

    /// How many of the endpoints are ejected at the same time at most, in percent. The default is 10. One endpoint can always
    /// be ejected.
    pub fn max_ejection_percent(mut self, percent: u32) -> Self {
        self.max_ejection_percent = percent;
        self
    }

    /// When less than `percent` of the endpoints are ready and not ejected, ejected ones are used like the others. The default
    /// is 0, which is never.
    ///
    /// Most endpoints fail at once when what they depend on fails. The calls of all would then go to the few that are left.
    pub fn panic_threshold_percent(mut self, percent: u32) -> Self {
        self.panic_threshold_percent = percent;
        self
    }

    /// Whether anything ejects an endpoint. If not, calls are not counted.
    pub(crate) fn has_criterion(&self) -> bool {
        self.success_rate.is_some()
            || self.failure_percentage.is_some()
            || self.consecutive_failures.is_some()
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        MAX_EJECTION.at_most(self.max_ejection_percent, 100)?;
        PANIC_THRESHOLD.at_most(self.panic_threshold_percent, 100)?;
        if let Some(calls) = self.consecutive_failures {
            CONSECUTIVE_FAILURES.at_least(calls, 1)?;
        }
        if let Some(criterion) = &self.success_rate {
            SUCCESS_RATE_ENFORCEMENT.at_most(criterion.enforcement_percent, 100)?;
        }
        if let Some(criterion) = &self.failure_percentage {
            FAILURE_THRESHOLD.at_most(criterion.threshold, 100)?;
            FAILURE_ENFORCEMENT.at_most(criterion.enforcement_percent, 100)?;
        }
        Ok(())
    }
}

/// The values of gRFC A50, without a criterion.
impl Default for OutlierDetection {
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(10),
            base_ejection_time: Duration::from_secs(30),
            max_ejection_time: Duration::from_secs(300),
            max_ejection_percent: 10,
            success_rate: None,
            failure_percentage: None,
            consecutive_failures: None,
            panic_threshold_percent: 0,
        }
    }
}

/// Ejects endpoints whose share of successful calls is far below the mean of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct SuccessRateEjection {
    pub(crate) stdev_factor: u32,
    /// At most 100.
    pub(crate) enforcement_percent: u32,
    pub(crate) minimum_hosts: u32,
    pub(crate) request_volume: u32,
}

impl SuccessRateEjection {
    /// An endpoint is ejected if its share is more than `thousandths` / 1000 standard deviations below the mean. The default is
    /// 1900, which is 1.9 standard deviations.
    pub fn stdev_factor(mut self, thousandths: u32) -> Self {
        self.stdev_factor = thousandths;
        self
    }

    /// The probability that such an endpoint is ejected, in percent. The default is 100.
    pub fn enforcement_percent(mut self, percent: u32) -> Self {
        self.enforcement_percent = percent;
        self
    }

    /// How many endpoints must have had enough calls. The default is 5.
    pub fn minimum_hosts(mut self, endpoints: u32) -> Self {
        self.minimum_hosts = endpoints;
        self
    }

    /// How many calls in an interval are enough. The default is 100.
    pub fn request_volume(mut self, calls: u32) -> Self {
        self.request_volume = calls;
        self
    }
}

/// The values of gRFC A50.
impl Default for SuccessRateEjection {
    fn default() -> Self {
        Self {
            stdev_factor: 1900,
            enforcement_percent: 100,
            minimum_hosts: 5,
            request_volume: 100,
        }
    }
}

/// Ejects endpoints whose share of failed calls is above a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct FailurePercentageEjection {
    /// At most 100.
    pub(crate) threshold: u32,
    /// At most 100.
    pub(crate) enforcement_percent: u32,
    pub(crate) minimum_hosts: u32,
    pub(crate) request_volume: u32,
}

impl FailurePercentageEjection {
    /// An endpoint is ejected if more than `percent` of its calls have failed. The default is 85.
    pub fn threshold(mut self, percent: u32) -> Self {
        self.threshold = percent;
        self
    }

    /// The probability that such an endpoint is ejected, in percent. The default is 100.
    pub fn enforcement_percent(mut self, percent: u32) -> Self {
        self.enforcement_percent = percent;
        self
    }

    /// How many endpoints must have had enough calls. The default is 5.
    pub fn minimum_hosts(mut self, endpoints: u32) -> Self {
        self.minimum_hosts = endpoints;
        self
    }

    /// How many calls in an interval are enough. The default is 50.
    pub fn request_volume(mut self, calls: u32) -> Self {
        self.request_volume = calls;
        self
    }
}

/// The values of gRFC A50.
impl Default for FailurePercentageEjection {
    fn default() -> Self {
        Self {
            threshold: 85,
            enforcement_percent: 100,
            minimum_hosts: 5,
            request_volume: 50,
        }
    }
}

const MAX_EJECTION: Field = Field::new(
    "OutlierDetection::max_ejection_percent",
    "maxEjectionPercent",
);
const PANIC_THRESHOLD: Field = Field::only_in_code("OutlierDetection::panic_threshold_percent");
const CONSECUTIVE_FAILURES: Field = Field::only_in_code("OutlierDetection::consecutive_failures");
const SUCCESS_RATE_ENFORCEMENT: Field = Field::new(
    "SuccessRateEjection::enforcement_percent",
    "successRateEjection.enforcementPercentage",
);
const FAILURE_THRESHOLD: Field = Field::new(
    "FailurePercentageEjection::threshold",
    "failurePercentageEjection.threshold",
);
const FAILURE_ENFORCEMENT: Field = Field::new(
    "FailurePercentageEjection::enforcement_percent",
    "failurePercentageEjection.enforcementPercentage",
);
