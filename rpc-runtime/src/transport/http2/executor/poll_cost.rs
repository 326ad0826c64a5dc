//! The measured cost of polling the handlers of a method.

use std::hint::black_box;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A moving average of the time that a poll of a method's handlers takes.
#[derive(Debug, Default)]
pub(crate) struct PollCost {
    nanoseconds: AtomicU32,
}

impl PollCost {
    /// Adds a poll, with a weight of one eighth or more if it blocked. Returns its duration in nanoseconds.
    pub(crate) fn record(&self, poll: Duration) -> u32 {
        self.record_with(poll, heavy())
    }

    /// Whether polls take so long that other streams of the connection must not wait for them.
    pub(crate) fn is_heavy(&self) -> bool {
        self.nanoseconds.load(Ordering::Relaxed) > heavy()
    }

    /// Whether polls are certainly so short that a separate task would cost more. `false` for a method that was never
    /// polled.
    pub(crate) fn is_light(&self) -> bool {
        let average = self.nanoseconds.load(Ordering::Relaxed);
        average != 0 && average < heavy() / 2
    }

    fn record_with(&self, poll: Duration, heavy: u32) -> u32 {
        // The thread may have been interrupted. With three times as many busy threads as cores, one in a thousand polls of
        // 4 µs and one in sixty of 40 µs appear long, but hardly ever six in a row. The thread's CPU time would distinguish
        // the cases, at the cost of two system calls for each poll.
        let took = nanoseconds(poll);
        let sample = took.min(heavy.saturating_mul(2));
        // Threads may overwrite each other's sample, which is harmless.
        let average = self.nanoseconds.load(Ordering::Relaxed);
        let mut average = (average - average / SAMPLE_WEIGHT_DIVISOR)
            .saturating_add(sample / SAMPLE_WEIGHT_DIVISOR);
        if took >= heavy.saturating_mul(BLOCKING_POLL_FACTOR) {
            average = average.max(after_blocking(took, heavy));
        }
        self.nanoseconds.store(average.max(1), Ordering::Relaxed);
        took
    }
}

/// The minimum average after a poll that blocked for `took` nanoseconds, so that the next polls do not block too.
#[cold]
fn after_blocking(took: u32, heavy: u32) -> u32 {
    if took >= heavy.saturating_mul(CERTAINLY_BLOCKING_POLL_FACTOR) {
        // Six short polls end this.
        heavy.saturating_mul(2)
    } else {
        // One short poll ends this.
        heavy.saturating_add(heavy / SAMPLE_WEIGHT_DIVISOR)
    }
}

/// The nanoseconds above which a poll is heavy: the duration of a fixed piece of work on this machine, about 50,000.
///
/// Work rather than time, so that a slow machine, or one with a profiler, makes the same decisions as a fast one.
pub(crate) fn heavy() -> u32 {
    static HEAVY: OnceLock<u32> = OnceLock::new();
    *HEAVY.get_or_init(|| {
        let runs = (0..3).map(|_| {
            let started = Instant::now();
            // Not a sum of products, because the compiler would combine its steps.
            black_box((0..CALIBRATION_STEPS).fold(black_box(1_u64), |mixed, _| {
                (mixed ^ (mixed >> 29)).wrapping_mul(6_364_136_223_846_793_005)
            }));
            nanoseconds(started.elapsed())
        });
        // Nothing interrupted the fastest run.
        runs.min().unwrap_or_default().max(1)
    })
}

fn nanoseconds(duration: Duration) -> u32 {
    u32::try_from(duration.as_nanos()).unwrap_or(u32::MAX)
}

/// Steps of about five cycles, each of which depends on the previous one.
const CALIBRATION_STEPS: u64 = 36_000;

/// A sample has a weight of one eighth.
const SAMPLE_WEIGHT_DIVISOR: u32 = 8;

/// A poll as long as this many heavy polls makes its method heavy at once: 1 ms, which is the whole budget of a turn.
pub(crate) const BLOCKING_POLL_FACTOR: u32 = 20;

/// A poll as long as this many heavy polls was most likely not a mere interruption of the thread: 100 ms.
const CERTAINLY_BLOCKING_POLL_FACTOR: u32 = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    const HEAVY: u32 = 50_000;

    fn is_heavy(cost: &PollCost) -> bool {
        cost.nanoseconds.load(Ordering::Relaxed) > HEAVY
    }

    /// The number of short polls until a method is no longer heavy.
    fn short_polls(cost: &PollCost) -> usize {
        let mut polls = 0;
        while is_heavy(cost) {
            cost.record_with(Duration::from_micros(2), HEAVY);
            polls += 1;
        }
        polls
    }

    #[test]
    fn six_long_polls_make_a_method_heavy_until_short_ones_follow() {
        let cost = PollCost::default();
        for _ in 0..5 {
            cost.record_with(Duration::from_micros(900), HEAVY);
            assert!(!is_heavy(&cost));
        }
        cost.record_with(Duration::from_micros(900), HEAVY);
        assert!(is_heavy(&cost));
        assert_eq!(short_polls(&cost), 1);
        for _ in 0..100 {
            cost.record_with(Duration::from_micros(900), HEAVY);
        }
        assert_eq!(short_polls(&cost), 6);
    }

    #[test]
    fn one_blocking_poll_makes_a_method_heavy() {
        for (milliseconds, short) in [(1, 1), (10, 1), (99, 1), (100, 6), (5000, 6), (u64::MAX, 6)]
        {
            let cost = PollCost::default();
            cost.record_with(Duration::from_micros(2), HEAVY);
            let took = cost.record_with(Duration::from_millis(milliseconds), HEAVY);
            assert_eq!(
                u64::from(took),
                (milliseconds.saturating_mul(1_000_000)).min(u32::MAX.into())
            );
            assert!(is_heavy(&cost), "{milliseconds} ms");
            assert_eq!(short_polls(&cost), short, "{milliseconds} ms");
        }
    }

    #[test]
    fn a_method_that_was_never_polled_is_neither_heavy_nor_light() {
        let cost = PollCost::default();
        assert!(!cost.is_heavy() && !cost.is_light());
        cost.record(Duration::ZERO);
        assert!(!cost.is_heavy() && cost.is_light());
    }

    #[test]
    fn short_polls_are_never_heavy() {
        let cost = PollCost::default();
        for _ in 0..1000 {
            cost.record_with(Duration::from_micros(45), HEAVY);
        }
        assert!(!is_heavy(&cost));
    }
}
