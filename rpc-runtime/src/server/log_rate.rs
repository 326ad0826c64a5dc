//! Rate limit for log lines that any client can cause.

use std::time::{Duration, Instant};

/// Admits one line per second, and counts the suppressed ones.
#[derive(Debug, Default)]
pub(crate) struct LogRate {
    last: Option<Instant>,
    suppressed: u64,
}

impl LogRate {
    /// Returns the number of lines suppressed since the last admitted one if a line may be logged at `now`; otherwise `None`.
    pub(crate) fn admit(&mut self, now: Instant) -> Option<u64> {
        if self
            .last
            .is_some_and(|last| now.saturating_duration_since(last) < INTERVAL)
        {
            self.suppressed = self.suppressed.saturating_add(1);
            return None;
        }
        self.last = Some(now);
        Some(std::mem::take(&mut self.suppressed))
    }
}

const INTERVAL: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_per_second_is_admitted_with_the_number_of_suppressed_lines() {
        let mut rate = LogRate::default();
        let start = Instant::now();
        for (milliseconds, admitted) in [
            (0, Some(0)),
            (1, None),
            (999, None),
            (1000, Some(2)),
            (1999, None),
            (9000, Some(1)),
            (10_000, Some(0)),
        ] {
            let now = start + Duration::from_millis(milliseconds);
            assert_eq!(rate.admit(now), admitted, "{milliseconds}");
        }
    }
}
