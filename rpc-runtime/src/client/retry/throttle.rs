//! The tokens of a channel, which stop retries and hedges while many attempts fail (gRFC A6, "Throttling Retry Attempts and Hedged
//! RPCs").

use std::sync::atomic::{AtomicU32, Ordering};

use crate::client::service_config::retry_throttling::RetryThrottling;

/// The tokens of a channel.
#[derive(Debug)]
pub(crate) struct Throttle {
    pub(crate) config: RetryThrottling,
    /// In thousandths.
    tokens: AtomicU32,
    most: u32,
    per_success: u32,
}

impl Throttle {
    /// All tokens are there.
    pub(crate) fn new(config: RetryThrottling) -> Self {
        let most = config.max_tokens.saturating_mul(TOKEN);
        Self {
            config,
            tokens: AtomicU32::new(most),
            most,
            per_success: config.ratio_thousandths(),
        }
    }

    /// A call has succeeded.
    pub(crate) fn succeeded(&self) {
        self.change(|tokens| tokens.saturating_add(self.per_success).min(self.most));
    }

    /// An attempt has failed in a way that counts.
    pub(crate) fn failed(&self) {
        self.change(|tokens| tokens.saturating_sub(TOKEN));
    }

    /// Whether a further attempt may be made.
    pub(crate) fn allows(&self) -> bool {
        self.tokens.load(Ordering::Relaxed) > self.most / 2
    }

    fn change(&self, change: impl Fn(u32) -> u32) {
        let changed = |tokens| Some(change(tokens));
        // Never fails, because the closure always returns a value.
        let _ = self
            .tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, changed);
    }
}

const TOKEN: u32 = 1000;

#[cfg(test)]
mod tests {
    use super::*;

    fn run(throttle: &Throttle, events: &str) -> String {
        let step = |event| {
            match event {
                'F' => throttle.failed(),
                _ => throttle.succeeded(),
            }
            if throttle.allows() { 'y' } else { 'n' }
        };
        events.chars().map(step).collect()
    }

    #[test]
    fn half_of_the_tokens_are_not_enough() {
        let config = RetryThrottling::max_tokens(10).token_ratio(0.5);
        let throttle = Throttle::new(config);
        assert!(throttle.allows());
        assert_eq!(run(&throttle, "FFFFF"), "yyyyn");
        assert_eq!(run(&throttle, "sFss"), "ynny");
    }

    #[test]
    fn tokens_are_never_below_none_or_above_the_most() {
        let config = RetryThrottling::max_tokens(4).token_ratio(1.0);
        let throttle = Throttle::new(config);
        assert_eq!(run(&throttle, "FFFFFFFF"), "ynnnnnnn");
        assert_eq!(run(&throttle, "sss"), "nny");
        assert_eq!(run(&throttle, "sssssFF"), "yyyyyyn");
    }
}
