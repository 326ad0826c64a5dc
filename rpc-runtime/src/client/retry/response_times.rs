//! How long the first attempts at calls take until they have a response, for hedges after a percentile of that.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// The times of a method. Clones share them, and all are equal: they are no part of a configuration.
#[derive(Clone, Debug)]
pub(crate) struct ResponseTimes(Arc<Histogram>);

#[derive(Debug)]
struct Histogram {
    /// Of all buckets.
    count: AtomicU32,
    buckets: [AtomicU32; BUCKETS],
}

impl ResponseTimes {
    /// Records the time of a first attempt. One that is cancelled counts with its time until then, so that the percentile does not
    /// fall because slow attempts are cancelled.
    pub(crate) fn record(&self, time: Duration) {
        let Histogram { count, buckets } = &*self.0;
        if let Some(bucket) = buckets.get(bucket(time)) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        if count.fetch_add(1, Ordering::Relaxed) + 1 == FORGET_AT {
            // What is older counts half.
            for bucket in buckets {
                let forgotten = bucket.load(Ordering::Relaxed).div_ceil(2);
                bucket.fetch_sub(forgotten, Ordering::Relaxed);
                count.fetch_sub(forgotten, Ordering::Relaxed);
            }
        }
    }

    /// The time within which `percent` of the attempts had a response; `None` while fewer than 100 are known. It is at most an
    /// eighth too long.
    pub(crate) fn percentile(&self, percent: u8) -> Option<Duration> {
        let count = self.0.count.load(Ordering::Relaxed);
        if count < LEAST_COUNT {
            return None;
        }
        let wanted = (u64::from(count) * u64::from(percent)).div_ceil(100);
        let mut seen = 0;
        for (index, bucket) in self.0.buckets.iter().enumerate() {
            seen += u64::from(bucket.load(Ordering::Relaxed));
            if seen >= wanted {
                return Some(end(index));
            }
        }
        None
    }
}

impl Default for ResponseTimes {
    fn default() -> Self {
        Self(Arc::new(Histogram {
            count: AtomicU32::new(0),
            buckets: [const { AtomicU32::new(0) }; BUCKETS],
        }))
    }
}

impl PartialEq for ResponseTimes {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for ResponseTimes {}

/// The bucket of a time: eight for each power of two of microseconds.
fn bucket(time: Duration) -> usize {
    let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX).max(8);
    let power = micros.ilog2();
    let eighth = (micros >> (power - 3)) & 7;
    let index = u64::from(power - 3) * 8 + eighth;
    usize::try_from(index)
        .unwrap_or(usize::MAX)
        .min(BUCKETS - 1)
}

/// The end of a bucket.
fn end(bucket: usize) -> Duration {
    let bucket = u32::try_from(bucket).unwrap_or(u32::MAX);
    let (power, eighth) = (bucket / 8, bucket % 8);
    let micros = u64::from(8 + eighth + 1) << power.min(50);
    Duration::from_micros(micros)
}

/// Up to about an hour.
const BUCKETS: usize = 30 * 8;

/// Fewer attempts say nothing of a percentile.
const LEAST_COUNT: u32 = 100;

const FORGET_AT: u32 = 10_000;

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_percentile_is_at_most_an_eighth_too_long() {
        for micros in [1, 8, 9, 100, 1000, 12_345, 999_999, 3_000_000_000] {
            let times = ResponseTimes::default();
            let time = Duration::from_micros(micros);
            for _ in 0..100 {
                times.record(time);
            }
            for percent in [1, 50, 95, 100] {
                let found = times.percentile(percent).unwrap();
                let longest = time.max(Duration::from_micros(8)).mul_f64(1.13);
                assert!(found > time && found <= longest, "{found:?} for {time:?}");
            }
        }
    }

    #[test]
    fn percentiles_divide_the_attempts() {
        let times = ResponseTimes::default();
        for number in 0..99 {
            times.record(number * MS);
            assert_eq!(times.percentile(50), None);
        }
        times.record(99 * MS);
        for (percent, least, most) in [(50, 49, 57), (95, 94, 108), (99, 98, 113)] {
            let found = times.percentile(percent).unwrap();
            assert!(
                found > least * MS && found < most * MS,
                "{percent}: {found:?}"
            );
        }
    }

    #[test]
    fn old_times_are_forgotten() {
        let times = ResponseTimes::default();
        for _ in 0..FORGET_AT {
            times.record(1000 * MS);
        }
        for _ in 0..10 * FORGET_AT {
            times.record(MS);
        }
        assert!(times.percentile(99).unwrap() < 2 * MS);
        times.record(Duration::MAX);
        assert!(times.percentile(100).unwrap() > Duration::from_secs(3600));
    }
}
