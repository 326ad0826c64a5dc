//! The configuration of `weighted_round_robin` (gRFC A58, A78, A114).

use std::time::Duration;

use crate::balance::config::slow_start::SlowStart;
use crate::fault::{Fault, Field};
use crate::load_report::LoadReport;
use crate::setting::LONGEST_TIME;

/// How [`Balance::weighted_round_robin`](crate::Balance::weighted_round_robin) weighs the endpoints (gRFC A58).
///
/// The servers report their load (gRFC A51). The weight of an endpoint is its calls per second divided by its utilization, to
/// which errors are added. An endpoint without a weight gets the mean of the others.
///
/// ```
/// use rpc_runtime::{Balance, WeightedRoundRobin};
///
/// let weights = WeightedRoundRobin::default().utilization_metrics(["mem_utilization"]);
/// let balance = Balance::weighted_round_robin(weights);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct WeightedRoundRobin {
    /// How often servers are asked to report on a stream; `None` for reports with each response.
    pub(crate) out_of_band_period: Option<Duration>,
    pub(crate) blackout_period: Duration,
    pub(crate) weight_expiration_period: Duration,
    pub(crate) weight_update_period: Duration,
    pub(crate) error_utilization_penalty: f64,
    pub(crate) utilization_metrics: Vec<String>,
    pub(crate) slow_start: Option<SlowStart>,
}

impl WeightedRoundRobin {
    /// Asks each server for a stream of reports, one each `period`; a server may choose a longer period. The default is reports
    /// with the responses.
    pub fn out_of_band(mut self, period: Duration) -> Self {
        self.out_of_band_period = Some(period.min(LONGEST_TIME));
        self
    }

    /// How long the reports of an endpoint are not used after its first one. The default is 10 seconds.
    pub fn blackout_period(mut self, period: Duration) -> Self {
        self.blackout_period = period.min(LONGEST_TIME);
        self
    }

    /// How long a weight is used after the last report. The default is 3 minutes.
    pub fn weight_expiration_period(mut self, period: Duration) -> Self {
        self.weight_expiration_period = period.min(LONGEST_TIME);
        self
    }

    /// How often the weights are updated. The default is 1 second; less than 100 ms count as 100 ms.
    pub fn weight_update_period(mut self, period: Duration) -> Self {
        self.weight_update_period = period.clamp(MIN_WEIGHT_UPDATE_PERIOD, LONGEST_TIME);
        self
    }

    /// How much the share of calls that fail adds to the utilization. The default is 1; it is 0 or more.
    pub fn error_utilization_penalty(mut self, penalty: f64) -> Self {
        self.error_utilization_penalty = penalty;
        self
    }

    /// The metrics of the reports that are the utilization, of which the largest counts (gRFC A114): `cpu_utilization`,
    /// `mem_utilization`, `application_utilization`, `utilization.NAME` or `named_metrics.NAME`. The default is none:
    /// the utilization of the application if it is reported, and otherwise that of the processor.
    pub fn utilization_metrics(
        mut self,
        metrics: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.utilization_metrics = metrics.into_iter().map(Into::into).collect();
        self
    }

    /// # Errors
    ///
    /// The first value that is out of its range.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        PENALTY.at_least(self.error_utilization_penalty, 0.0)?;
        PENALTY.at_most(self.error_utilization_penalty, f64::MAX)?;
        for name in &self.utilization_metrics {
            if !LoadReport::may_have(name) {
                return Err(METRICS.fault(format!(
                    "must name metrics of a load report, such as `cpu_utilization` or `named_metrics.NAME`, and has `{name}`"
                )));
            }
        }
        self.slow_start
            .map_or(Ok(()), |slow_start| slow_start.check())
    }
}

/// The values of gRFC A58, with reports in the responses.
impl Default for WeightedRoundRobin {
    fn default() -> Self {
        Self {
            out_of_band_period: None,
            blackout_period: Duration::from_secs(10),
            weight_expiration_period: Duration::from_secs(180),
            weight_update_period: Duration::from_secs(1),
            error_utilization_penalty: 1.0,
            utilization_metrics: Vec::new(),
            slow_start: None,
        }
    }
}

const PENALTY: Field = Field::new(
    "WeightedRoundRobin::error_utilization_penalty",
    "errorUtilizationPenalty",
);

const METRICS: Field = Field::new(
    "WeightedRoundRobin::utilization_metrics",
    "metricNamesForComputingUtilization",
);

const MIN_WEIGHT_UPDATE_PERIOD: Duration = Duration::from_millis(100);
