//! The weight that follows from the load reports of a server (gRFC A58).

use std::time::{Duration, Instant};

use crate::balance::config::weighted_round_robin::WeightedRoundRobin;
use crate::load_report::LoadReport;

/// How a weight follows from a report.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WeightRule {
    /// How much errors reduce the weight: `errorUtilizationPenalty`.
    pub(crate) error_penalty: f64,
    /// `metricNamesForComputingUtilization`.
    pub(crate) metrics: Vec<String>,
    /// Whether reports in responses count, or else those on a stream.
    pub(crate) weighs_calls: bool,
}

impl WeightRule {
    pub(crate) fn of(config: &WeightedRoundRobin) -> Self {
        Self {
            error_penalty: config.error_utilization_penalty,
            metrics: config.utilization_metrics.clone(),
            weighs_calls: config.out_of_band_period.is_none(),
        }
    }

    /// The weight of the server that sent `report`; `None` if it does not say how many requests it handles or how busy it is.
    pub(crate) fn weight(&self, report: &LoadReport) -> Option<f64> {
        let rate = positive(report.requests_per_second)?;
        let named = self
            .metrics
            .iter()
            .filter_map(|name| positive(report.metric(name)?));
        let utilization = named
            .reduce(f64::max)
            .or_else(|| positive(report.application_utilization))
            .or_else(|| positive(report.cpu_utilization))?;
        let errors = positive(report.errors_per_second).unwrap_or(0.0);
        positive(rate / (utilization + errors / rate * self.error_penalty))
    }
}

impl LoadReport {
    /// Whether `name` is that of a metric.
    pub(crate) fn may_have(name: &str) -> bool {
        match name.split_once('.') {
            Some((map, key)) => matches!(map, "named_metrics" | "utilization") && !key.is_empty(),
            None => Self::default().metric(name).is_some(),
        }
    }

    /// `cpu_utilization`, or `named_metrics.K` for a key of a map (gRFC A114).
    fn metric(&self, name: &str) -> Option<f64> {
        match name.split_once('.') {
            Some(("named_metrics", key)) => self.named_metrics.get(key).copied(),
            Some(("utilization", key)) => self.utilization.get(key).copied(),
            Some(_) => None,
            None => match name {
                "application_utilization" => Some(self.application_utilization),
                "cpu_utilization" => Some(self.cpu_utilization),
                "mem_utilization" => Some(self.memory_utilization),
                _ => None,
            },
        }
    }
}

/// The weight of a connection, and since when its server has reported.
#[derive(Debug, Default)]
pub(crate) struct ReportedWeight {
    weight: f64,
    /// The first and the last report; `None` before the first one and after the last has expired.
    reported: Option<(Instant, Instant)>,
}

impl ReportedWeight {
    pub(crate) fn set(&mut self, weight: f64, now: Instant) {
        let first = self.reported.map_or(now, |(first, _)| first);
        self.weight = weight;
        self.reported = Some((first, now));
    }

    /// The weight, where there have been reports for as long as `blackout`, and the last is no older than `expiration`.
    pub(crate) fn current(
        &mut self,
        blackout: Duration,
        expiration: Duration,
        now: Instant,
    ) -> Option<f64> {
        let (first, last) = self.reported?;
        if now.saturating_duration_since(last) >= expiration {
            // Reports that begin again are not believed at once either.
            self.reported = None;
            return None;
        }
        (now.saturating_duration_since(first) >= blackout).then_some(self.weight)
    }
}

/// `None` for zero, negative numbers, infinity and NaN.
fn positive(number: f64) -> Option<f64> {
    (number > 0.0 && number.is_finite()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(requests_per_second: f64) -> LoadReport {
        LoadReport {
            requests_per_second,
            ..LoadReport::default()
        }
    }

    #[test]
    fn grfc_a58_weights() {
        let busy = LoadReport {
            application_utilization: 0.5,
            cpu_utilization: 0.25,
            memory_utilization: 0.8,
            ..report(100.0)
        }
        .utilization("disk", 2.0)
        .utilization("a.b", 4.0)
        .named_metric("queue", f64::NAN)
        .named_metric("zero", 0.0);
        let cpu = |cpu_utilization| LoadReport {
            cpu_utilization,
            ..report(100.0)
        };
        let failing = LoadReport {
            errors_per_second: 50.0,
            ..busy.clone()
        };
        for (report, penalty, metrics, weight) in [
            (&busy, 1.0, &[][..], Some(200.0)),
            (&cpu(0.25), 1.0, &[], Some(400.0)),
            (&cpu(0.0), 1.0, &[], None),
            (&cpu(f64::NAN), 1.0, &[], None),
            (&cpu(f64::INFINITY), 1.0, &[], None),
            (
                &LoadReport {
                    requests_per_second: 0.0,
                    ..busy.clone()
                },
                1.0,
                &[],
                None,
            ),
            (
                &LoadReport {
                    requests_per_second: -1.0,
                    ..busy.clone()
                },
                1.0,
                &[],
                None,
            ),
            (&failing, 1.0, &[], Some(100.0)),
            (&failing, 3.0, &[], Some(50.0)),
            (&failing, 0.0, &[], Some(200.0)),
            (&busy, 1.0, &["cpu_utilization"], Some(400.0)),
            (
                &busy,
                1.0,
                &["mem_utilization", "cpu_utilization"],
                Some(125.0),
            ),
            (&busy, 1.0, &["application_utilization"], Some(200.0)),
            (&busy, 1.0, &["utilization.disk"], Some(50.0)),
            // Split at the first dot.
            (&busy, 1.0, &["utilization.a.b"], Some(25.0)),
            // Metrics that are absent, zero or no number fall back.
            (
                &busy,
                1.0,
                &["named_metrics.queue", "named_metrics.zero"],
                Some(200.0),
            ),
            (
                &busy,
                1.0,
                &["named_metrics.none", "none", "none.disk"],
                Some(200.0),
            ),
        ] {
            let rule = WeightRule {
                error_penalty: penalty,
                metrics: metrics.iter().map(|&name| name.to_owned()).collect(),
                weighs_calls: true,
            };
            assert_eq!(
                rule.weight(report),
                weight,
                "{report:?} {penalty} {metrics:?}"
            );
        }
    }

    #[test]
    fn grfc_a58_blackout_and_expiration() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut weight = ReportedWeight::default();
        let current = |weight: &mut ReportedWeight, seconds| {
            weight.current(
                Duration::from_secs(10),
                Duration::from_secs(180),
                at(seconds),
            )
        };
        assert_eq!(current(&mut weight, 0), None);
        weight.set(3.0, at(0));
        assert_eq!(current(&mut weight, 9), None, "blackout");
        weight.set(4.0, at(9));
        assert_eq!(current(&mut weight, 10), Some(4.0));
        assert_eq!(current(&mut weight, 188), Some(4.0));
        assert_eq!(current(&mut weight, 189), None, "expired");
        weight.set(5.0, at(200));
        assert_eq!(current(&mut weight, 209), None, "the blackout begins again");
        assert_eq!(current(&mut weight, 210), Some(5.0));
    }
}
