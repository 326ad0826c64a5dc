//! The pauses of gRPC's "Connection Backoff Protocol".

use std::time::Duration;

use crate::jitter::spread;

/// The pauses between attempts, each counted from the start of the last attempt.
#[derive(Clone, Debug, Default)]
pub(crate) struct Backoff {
    attempts: i32,
}

impl Backoff {
    /// The next pause; `jitter` is from 0 to 1.
    pub(crate) fn pause(&mut self, jitter: f64) -> Duration {
        let base = (FIRST_PAUSE * GROWTH.powi(self.attempts)).min(LONGEST_PAUSE);
        self.attempts = self.attempts.saturating_add(1);
        Duration::from_secs_f64(base * spread(SPREAD, jitter))
    }
}

/// Seconds.
const FIRST_PAUSE: f64 = 1.0;
const GROWTH: f64 = 1.6;
/// Seconds.
const LONGEST_PAUSE: f64 = 120.0;
const SPREAD: f64 = 0.2;

#[cfg(test)]
mod tests {
    use super::*;

    /// Without jitter in either direction.
    const MIDDLE: f64 = 0.5;

    #[test]
    fn pauses_grow_to_two_minutes() {
        let mut backoff = Backoff::default();
        let pauses: Vec<_> = (0..14)
            .map(|_| backoff.pause(MIDDLE).as_secs_f64())
            .collect();
        assert!(
            (pauses[0] - 1.0).abs() < 1e-9 && (pauses[1] - 1.6).abs() < 1e-9,
            "{pauses:?}"
        );
        assert!((pauses[13] - 120.0).abs() < 1e-9, "{pauses:?}");
        assert!(pauses.is_sorted());
    }

    #[test]
    fn jitter_spreads_a_pause_by_a_fifth() {
        let pause = |jitter| Backoff::default().pause(jitter).as_secs_f64();
        assert!((pause(0.0) - 0.8).abs() < 1e-9 && (pause(1.0) - 1.2).abs() < 1e-9);
    }
}
