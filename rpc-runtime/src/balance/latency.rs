//! An estimate of the latency of a server that rises at once and falls slowly ("peak EWMA"), without locks.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

/// The latency of a server. A larger value replaces the estimate; a smaller one pulls it down in proportion to the time since
/// the last value. The estimate also falls while there are no calls, so that a server that was slow gets some again.
///
/// Times are those since any fixed time, which estimates that are compared have in common.
#[derive(Debug)]
pub(crate) struct LatencyEstimate {
    /// A [`Latency`]; all bits are zero before the first value.
    last: AtomicU64,
    /// The time in which the estimate falls by a factor of e, in milliseconds.
    decay: AtomicU32,
}

/// The latency of a server at the time of its last call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Latency {
    seconds: f32,
    /// In milliseconds, which wrap after 49 days.
    at: u32,
}

impl Default for LatencyEstimate {
    /// An estimate that falls by a factor of e in 10 s.
    fn default() -> Self {
        Self {
            last: AtomicU64::new(0),
            decay: AtomicU32::new(10_000),
        }
    }
}

impl LatencyEstimate {
    /// Sets the time in which the estimate falls by a factor of e.
    pub(crate) fn decay(&self, time: Duration) {
        let time = u32::try_from(time.as_millis()).unwrap_or(u32::MAX);
        self.decay.store(time.max(1), Ordering::Relaxed);
    }

    pub(crate) fn record(&self, latency: Duration, now: Duration) {
        let new = Latency::new(latency, now);
        let decay = f64::from(self.decay.load(Ordering::Relaxed));
        self.update(|last| match last {
            Some(last) if last.seconds > new.seconds => {
                let kept = last.share_kept(new.at, decay);
                // Within a millisecond nothing is forgotten, and the time of the last value has to stay.
                let (before, added) = (f64::from(last.seconds), f64::from(new.seconds));
                (kept < 1.0).then(|| Latency {
                    seconds: rounded(before * kept + added * (1.0 - kept)),
                    ..new
                })
            }
            _ => Some(new),
        });
    }

    /// Records a call that has failed, as no faster than those before: a server that fails at once is not fast.
    pub(crate) fn record_failure(&self, latency: Duration, now: Duration) {
        let new = Latency::new(latency, now);
        self.update(|last| {
            let seconds = last.map_or(new.seconds, |last| last.seconds.max(new.seconds));
            Some(Latency { seconds, ..new })
        });
    }

    /// `None` before the first value.
    pub(crate) fn last(&self) -> Option<Latency> {
        Latency::from_bits(self.last.load(Ordering::Relaxed))
    }

    fn update(&self, next: impl Fn(Option<Latency>) -> Option<Latency>) {
        // The result is an error where `next` has returned `None`.
        let _ = self
            .last
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |bits| {
                next(Latency::from_bits(bits)).map(Latency::to_bits)
            });
    }
}

impl Latency {
    fn new(latency: Duration, now: Duration) -> Self {
        Self {
            // Not zero, which means that there is no value.
            seconds: latency.as_secs_f32().max(f32::MIN_POSITIVE),
            at: milliseconds(now),
        }
    }

    /// This latency and another in the same unit, at any time after both: both have fallen since the later one, and so by the same
    /// factor.
    pub(crate) fn compared(self, other: Self, decay: Duration) -> (f64, f64) {
        let (own, others) = (f64::from(self.seconds), f64::from(other.seconds));
        match self.at.wrapping_sub(other.at).cast_signed() {
            0 => (own, others),
            later => (
                own * (f64::from(later) / 1000.0 / decay.as_secs_f64()).exp(),
                others,
            ),
        }
    }

    /// The weight of this value at a later time: 1 at first, 1/e after the time `decay` in milliseconds.
    fn share_kept(self, now: u32, decay: f64) -> f64 {
        let age = now.wrapping_sub(self.at).cast_signed();
        // Another thread may have read the clock later and written first.
        if age <= 0 {
            return 1.0;
        }
        (-f64::from(age) / decay).exp()
    }

    fn from_bits(bits: u64) -> Option<Self> {
        let seconds = u32::try_from(bits >> 32).ok()?;
        let at = u32::try_from(bits & u64::from(u32::MAX)).ok()?;
        (bits != 0).then(|| Self {
            seconds: f32::from_bits(seconds),
            at,
        })
    }

    fn to_bits(self) -> u64 {
        (u64::from(self.seconds.to_bits()) << 32) | u64::from(self.at)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "it is between two numbers of this type"
)]
fn rounded(seconds: f64) -> f32 {
    seconds as f32
}

fn milliseconds(time: Duration) -> u32 {
    let wrapped = time
        .as_secs()
        .wrapping_mul(1000)
        .wrapping_add(time.subsec_millis().into());
    u32::try_from(wrapped & u64::from(u32::MAX)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    /// The estimate in milliseconds after values `(when, latency)`, at `now`.
    fn estimate(values: &[(u32, u32)], now: u32) -> Option<f64> {
        let estimate = LatencyEstimate::default();
        for (at, latency) in values {
            estimate.record(*latency * MS, *at * MS);
        }
        milliseconds_at(&estimate, now * MS)
    }

    fn milliseconds_at(estimate: &LatencyEstimate, now: Duration) -> Option<f64> {
        let decay = Duration::from_millis(estimate.decay.load(Ordering::Relaxed).into());
        Some(ratio(estimate.last()?, Latency::new(MS, now), decay))
    }

    fn ratio(latency: Latency, other: Latency, decay: Duration) -> f64 {
        let (latency, other) = latency.compared(other, decay);
        latency / other
    }

    #[test]
    fn it_rises_at_once_and_falls_by_a_factor_of_e_in_10_s() {
        for (values, now, expected) in [
            (&[][..], 5, None),
            (&[(0, 8)], 0, Some(8.0)),
            (&[(0, 8), (1, 90)], 1, Some(90.0)),
            (
                &[(0, 90), (10_000, 10)],
                10_000,
                Some(80.0 / std::f64::consts::E + 10.0),
            ),
            (&[(0, 90)], 10_000, Some(90.0 / std::f64::consts::E)),
            // Values within a millisecond neither count nor delay the fall.
            (&[(0, 90), (0, 10), (0, 10)], 0, Some(90.0)),
            // A clock that was read before the last value was written.
            (&[(9, 90), (7, 10)], 9, Some(90.0)),
            // The time wraps after 2^32 ms.
            (&[(u32::MAX, 90)], u32::MAX, Some(90.0)),
            (
                &[(u32::MAX - 4999, 90)],
                5000,
                Some(90.0 / std::f64::consts::E),
            ),
        ] {
            match (estimate(values, now), expected) {
                (Some(is), Some(expected)) => {
                    assert!((is - expected).abs() < 0.01, "{values:?}: {is}");
                }
                (is, expected) => assert_eq!(is, expected, "{values:?}"),
            }
        }
    }

    #[test]
    fn many_small_values_in_each_millisecond_pull_it_down_as_one_does() {
        let estimate = LatencyEstimate::default();
        estimate.record(100 * MS, Duration::ZERO);
        for tenth in 0..100_000 {
            estimate.record(MS, MS / 10 * tenth);
        }
        let estimate = milliseconds_at(&estimate, MS * 10_000).unwrap();
        assert!((36.0..40.0).contains(&estimate), "{estimate}");
    }

    #[test]
    fn the_time_of_its_fall_is_a_setting() {
        let estimate = LatencyEstimate::default();
        estimate.record(100 * MS, Duration::ZERO);
        for (decay, expected) in [
            (5000 * MS, 13.53),
            (10_000 * MS, 36.79),
            (Duration::MAX, 99.8),
        ] {
            estimate.decay(decay);
            let estimate = milliseconds_at(&estimate, 10_000 * MS).unwrap();
            assert!((estimate - expected).abs() < 0.3, "{decay:?}: {estimate}");
        }
    }

    #[test]
    fn a_comparison_does_not_depend_on_the_time() {
        let decay = 10_000 * MS;
        let (slow, fast) = (
            Latency::new(1000 * MS, 5000 * MS),
            Latency::new(10 * MS, 25_000 * MS),
        );
        let quotient = ratio(slow, fast, decay);
        assert!(
            (quotient - 100.0 / std::f64::consts::E.powi(2)).abs() < 0.01,
            "{quotient}"
        );
        assert!((quotient * ratio(fast, slow, decay) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn extreme_values_are_kept() {
        for latency in [Duration::ZERO, Duration::MAX] {
            for now in [Duration::ZERO, Duration::MAX] {
                let estimate = LatencyEstimate::default();
                estimate.record(latency, now);
                let last = estimate.last().unwrap();
                assert!(
                    (ratio(last, last, MS) - 1.0).abs() < 1e-9,
                    "{latency:?} at {now:?}"
                );
            }
        }
    }
}
