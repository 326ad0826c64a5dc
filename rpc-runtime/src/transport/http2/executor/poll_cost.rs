//! What polling a handler costs, to decide where the next call of its method runs.

use std::hint::black_box;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A moving figure of the time that one poll of a method's handlers takes.
#[derive(Debug, Default)]
pub(crate) struct PollCost {
    nanoseconds: AtomicU32,
}

impl PollCost {
    /// Takes one poll into account, with a weight of an eighth, or as more if it blocked. Returns how long it took, in
    /// nanoseconds.
    pub(crate) fn record(&self, poll: Duration) -> u32 {
        self.record_with(poll, heavy())
    }

    /// Whether a poll takes so long that other streams of the connection must not wait for it.
    pub(crate) fn is_heavy(&self) -> bool {
        self.nanoseconds.load(Ordering::Relaxed) > heavy()
    }

    /// Whether a poll is over so soon, for certain, that a task would cost more than it is worth. Of a method that was
    /// never polled nobody knows.
    pub(crate) fn is_light(&self) -> bool {
        let average = self.nanoseconds.load(Ordering::Relaxed);
        average != 0 && average < heavy() / 2
    }

    fn record_with(&self, poll: Duration, heavy: u32) -> u32 {
        // Its thread may have been interrupted. Where three times as many threads are busy as there are cores, one in a
        // thousand polls of 4 us and one in sixty of 40 us look long, but hardly ever six in a row. The processor time of the
        // thread would tell, at the price of two system calls for each poll.
        let took = nanoseconds(poll);
        let sample = took.min(heavy.saturating_mul(2));
        // Two threads may overwrite each other: one sample more or less does not matter.
        let average = self.nanoseconds.load(Ordering::Relaxed);
        let mut average = (average - average / WEIGHT).saturating_add(sample / WEIGHT);
        if took >= heavy.saturating_mul(BLOCKING) {
            average = average.max(after_blocking(took, heavy));
        }
        self.nanoseconds.store(average.max(1), Ordering::Relaxed);
        took
    }
}

/// The least average after a poll that blocked others for as long as `took`: the next ones must not do so as well.
#[cold]
fn after_blocking(took: u32, heavy: u32) -> u32 {
    if took >= heavy.saturating_mul(CERTAINLY_BLOCKING) {
        // As after many: six short polls end it.
        heavy.saturating_mul(2)
    } else {
        // One short poll ends it.
        heavy.saturating_add(heavy / WEIGHT)
    }
}

/// The nanoseconds from which on a poll is heavy: what a fixed piece of work takes on this machine, about 50,000.
///
/// Work rather than time, so that a slow machine, or one under a profiler, decides as a fast one does.
pub(crate) fn heavy() -> u32 {
    static HEAVY: OnceLock<u32> = OnceLock::new();
    *HEAVY.get_or_init(|| {
        let runs = (0..3).map(|_| {
            let started = Instant::now();
            // Sums of products alone would not do: the compiler takes many of their steps as one.
            black_box((0..WORK).fold(black_box(1_u64), |mixed, _| {
                (mixed ^ (mixed >> 29)).wrapping_mul(6_364_136_223_846_793_005)
            }));
            nanoseconds(started.elapsed())
        });
        // The fastest run is the one that nothing interrupted.
        runs.min().unwrap_or_default().max(1)
    })
}

fn nanoseconds(duration: Duration) -> u32 {
    u32::try_from(duration.as_nanos()).unwrap_or(u32::MAX)
}

/// Steps that each wait for the one before, of which one takes about five cycles.
const WORK: u64 = 36_000;

const WEIGHT: u32 = 8;

/// How many heavy polls one takes that makes its method heavy by itself: 1 ms, which is all that a turn has.
pub(crate) const BLOCKING: u32 = 20;

/// How many heavy polls one takes whose thread was not merely interrupted, most likely: 100 ms.
const CERTAINLY_BLOCKING: u32 = 2000;

#[cfg(test)]
mod tests {
    use super::*;

    const HEAVY: u32 = 50_000;

    fn is_heavy(cost: &PollCost) -> bool {
        cost.nanoseconds.load(Ordering::Relaxed) > HEAVY
    }

    /// How many short polls it takes until a method is not heavy.
    fn short_polls(cost: &PollCost) -> usize {
        let mut polls = 0;
        while is_heavy(cost) {
            cost.record_with(Duration::from_micros(2), HEAVY);
            polls += 1;
        }
        polls
    }

    #[test]
    fn a_method_is_heavy_after_six_long_polls_and_light_again_after_short_ones() {
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
    fn a_method_is_heavy_after_one_poll_that_blocks() {
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
