//! An estimate of the latency of a server that rises at once and falls slowly ("peak EWMA"), without locks.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

/// The latency of a server. A larger value replaces the estimate; a smaller one pulls it down in proportion to the time since
/// the last value. The estimate also falls while there are no calls, so that a server that was slow gets some again.
#[derive(Debug)]
pub(crate) struct LatencyEstimate {
    last: AtomicU64,
    /// The time in which the estimate falls by a factor of e, in milliseconds.
    decay: AtomicU32,
}

/// What the atomic holds. All bits are zero before the first value.
#[derive(Clone, Copy)]
struct Sample {
    seconds: f32,
    /// The time of the value in milliseconds, which wraps after 49 days.
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

    fn decay_seconds(&self) -> f32 {
        let time = Duration::from_millis(self.decay.load(Ordering::Relaxed).into());
        time.as_secs_f32()
    }

    /// `now` is a time since any fixed time.
    pub(crate) fn record(&self, latency: Duration, now: Duration) {
        let at = milliseconds(now);
        // Not zero, which means that there is no value.
        let seconds = latency.as_secs_f32().max(f32::MIN_POSITIVE);
        let _ = self
            .last
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |bits| {
                let next = match Sample::from_bits(bits) {
                    Some(last) if last.seconds > seconds => {
                        let kept = last.share_kept(at, self.decay_seconds());
                        // Within a millisecond nothing is forgotten, and the time of the last value has to stay.
                        if kept >= 1.0 {
                            return None;
                        }
                        last.seconds * kept + seconds * (1.0 - kept)
                    }
                    _ => seconds,
                };
                Some(Sample { seconds: next, at }.to_bits())
            });
    }

    /// Records a call that has failed, as no faster than those before: a server that fails at once is not fast.
    pub(crate) fn record_failure(&self, latency: Duration, now: Duration) {
        let at = milliseconds(now);
        let seconds = latency.as_secs_f32().max(f32::MIN_POSITIVE);
        let _ = self
            .last
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |bits| {
                let last = Sample::from_bits(bits).map_or(0.0, |last| last.seconds);
                let seconds = seconds.max(last);
                Some(Sample { seconds, at }.to_bits())
            });
    }

    /// The estimate in seconds; `None` before the first value.
    pub(crate) fn seconds(&self, now: Duration) -> Option<f32> {
        let last = Sample::from_bits(self.last.load(Ordering::Relaxed))?;
        Some(last.seconds * last.share_kept(milliseconds(now), self.decay_seconds()))
    }
}

impl Sample {
    fn from_bits(bits: u64) -> Option<Self> {
        let seconds = u32::try_from(bits >> 32).ok()?;
        let at = u32::try_from(bits & u64::from(u32::MAX)).ok()?;
        (bits != 0).then(|| Self {
            seconds: f32::from_bits(seconds),
            at,
        })
    }

    fn to_bits(self) -> u64 {
        u64::from(self.seconds.to_bits()) << 32 | u64::from(self.at)
    }

    /// The weight of this value now: 1 at first, 1/e after the time `decay`.
    fn share_kept(self, now: u32, decay: f32) -> f32 {
        let age = now.wrapping_sub(self.at);
        // Another thread may have read the clock later and written first.
        if age == 0 || age > u32::MAX / 2 {
            return 1.0;
        }
        let age = Duration::from_millis(u64::from(age));
        (-age.as_secs_f32() / decay).exp()
    }
}

fn milliseconds(time: Duration) -> u32 {
    let wrapped = time.as_millis() % (u128::from(u32::MAX) + 1);
    u32::try_from(wrapped).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    /// The estimate in milliseconds after values `(when, latency)`, at `now`.
    fn estimate(values: &[(u32, u32)], now: u32) -> Option<f32> {
        let estimate = LatencyEstimate::default();
        for (at, latency) in values {
            estimate.record(*latency * MS, *at * MS);
        }
        estimate.seconds(now * MS).map(|seconds| seconds * 1000.0)
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
                Some(80.0 / std::f32::consts::E + 10.0),
            ),
            (&[(0, 90)], 10_000, Some(90.0 / std::f32::consts::E)),
            // Values within a millisecond neither count nor delay the fall.
            (&[(0, 90), (0, 10), (0, 10)], 0, Some(90.0)),
            // A clock that was read before the last value was written.
            (&[(9, 90), (7, 10)], 5, Some(90.0)),
            // The time wraps after 2^32 ms.
            (&[(u32::MAX, 90)], u32::MAX, Some(90.0)),
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
        let seconds = estimate.seconds(MS * 10_000).unwrap();
        assert!((0.030..0.045).contains(&seconds), "{seconds}");
    }

    #[test]
    fn the_time_of_its_fall_is_a_setting() {
        let estimate = LatencyEstimate::default();
        estimate.record(100 * MS, Duration::ZERO);
        for (decay, expected) in [
            (5000 * MS, 0.0135),
            (10_000 * MS, 0.0368),
            (Duration::MAX, 0.1),
        ] {
            estimate.decay(decay);
            let seconds = estimate.seconds(10_000 * MS).unwrap();
            assert!((seconds - expected).abs() < 0.0001, "{decay:?}: {seconds}");
        }
    }

    #[test]
    fn extreme_values_are_kept() {
        let estimate = LatencyEstimate::default();
        estimate.record(Duration::ZERO, Duration::MAX);
        assert!(estimate.seconds(Duration::MAX).is_some());
        estimate.record(Duration::MAX, Duration::MAX);
        assert!(estimate.seconds(Duration::ZERO).is_some_and(f32::is_finite));
    }
}
