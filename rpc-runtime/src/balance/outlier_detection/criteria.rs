//! Which endpoints are outliers by the calls of an interval: the algorithms of gRFC A50, as functions of numbers.

use crate::balance::config::outlier_detection::{FailurePercentageEjection, SuccessRateEjection};
use crate::balance::load::CallCounts;

impl SuccessRateEjection {
    /// The positions of those whose share of successful calls is far below the mean.
    pub(crate) fn outliers(&self, counts: &[CallCounts]) -> Vec<usize> {
        let shares = shares(counts, self.request_volume, self.minimum_hosts, |counts| {
            counts.succeeded
        });
        let number = float(shares.iter().map(|_| 1).sum());
        let mean = shares.iter().map(|(_, share)| share).sum::<f64>() / number;
        let squares = shares.iter().map(|(_, share)| (share - mean).powi(2));
        let deviation = (squares.sum::<f64>() / number).sqrt();
        let least = mean - deviation * f64::from(self.stdev_factor) / 1000.0;
        positions(shares, |share| share < least)
    }
}

impl FailurePercentageEjection {
    /// The positions of those whose share of failed calls is above the threshold.
    pub(crate) fn outliers(&self, counts: &[CallCounts]) -> Vec<usize> {
        let shares = shares(counts, self.request_volume, self.minimum_hosts, |counts| {
            counts.failed
        });
        positions(shares, |share| share * 100.0 > f64::from(self.threshold))
    }
}

/// The positions that have had enough calls, each with the share of those calls that `count` counts. None if they are fewer
/// than `minimum_hosts`.
fn shares(
    counts: &[CallCounts],
    request_volume: u32,
    minimum_hosts: u32,
    count: impl Fn(&CallCounts) -> u64,
) -> Vec<(usize, f64)> {
    let mut shares = Vec::new();
    for (position, counts) in counts.iter().enumerate() {
        let calls = counts.succeeded.saturating_add(counts.failed);
        if calls >= u64::from(request_volume.max(1)) {
            shares.push((position, float(count(counts)) / float(calls)));
        }
    }
    let is_enough = u32::try_from(shares.len()).is_ok_and(|hosts| hosts >= minimum_hosts);
    if is_enough { shares } else { Vec::new() }
}

fn positions(shares: Vec<(usize, f64)>, is_outlier: impl Fn(f64) -> bool) -> Vec<usize> {
    let outliers = shares.into_iter().filter(|(_, share)| is_outlier(*share));
    outliers.map(|(position, _)| position).collect()
}

/// A number of calls in an interval.
fn float(calls: u64) -> f64 {
    f64::from(u32::try_from(calls).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(counts: &[(u64, u64)]) -> Vec<CallCounts> {
        let counts = counts.iter();
        counts
            .map(|&(succeeded, failed)| CallCounts { succeeded, failed })
            .collect()
    }

    #[test]
    fn grfc_a50_success_rate() {
        let default = SuccessRateEjection::default;
        let good = [(100, 0), (99, 1), (100, 0), (98, 2), (100, 0)];
        let bad = [(100, 0), (99, 1), (100, 0), (98, 2), (100, 0), (50, 50)];
        for (criterion, all, expected) in [
            (default(), &bad[..], &[5][..]),
            // The deviation of the six is 0.181, and their mean 0.911.
            (default().stdev_factor(2300), &bad, &[]),
            (default().stdev_factor(0), &bad, &[5]),
            (default(), &good, &[]),
            (default(), &bad[2..], &[]),
            (default().minimum_hosts(4), &bad[2..], &[]),
            (
                default().minimum_hosts(4).stdev_factor(1000),
                &bad[2..],
                &[3],
            ),
            (default().request_volume(101), &bad, &[]),
            (default().minimum_hosts(0).request_volume(0), &[(0, 0)], &[]),
            (default(), &[], &[]),
        ] {
            assert_eq!(
                criterion.outliers(&counts(all)),
                expected,
                "{criterion:?} {all:?}"
            );
        }
    }

    #[test]
    fn grfc_a50_failure_percentage() {
        let default = FailurePercentageEjection::default;
        let all = [(50, 0), (7, 43), (8, 42), (0, 50), (0, 49)];
        for (criterion, all, expected) in [
            (default().minimum_hosts(4), &all[..], &[1, 3][..]),
            // Above the threshold, not at it.
            (default().minimum_hosts(4).threshold(84), &all, &[1, 3]),
            (default().minimum_hosts(4).threshold(83), &all, &[1, 2, 3]),
            (default().minimum_hosts(4).threshold(100), &all, &[]),
            (default(), &all, &[]),
            (default().request_volume(49), &all, &[1, 3, 4]),
            (default().minimum_hosts(0).request_volume(0), &[(0, 0)], &[]),
        ] {
            assert_eq!(
                criterion.outliers(&counts(all)),
                expected,
                "{criterion:?} {all:?}"
            );
        }
    }
}
