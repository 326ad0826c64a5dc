//! Further attempts as a share of calls: what a channel spends beside its tokens.

use std::sync::atomic::{AtomicU32, Ordering};

/// The further attempts that a channel may make. Each call adds a share of one.
#[derive(Debug)]
pub(crate) struct Budget {
    pub(crate) percent: u32,
    /// In hundredths of an attempt.
    balance: AtomicU32,
}

impl Budget {
    /// A budget of `percent` of the calls.
    pub(crate) fn new(percent: u32) -> Self {
        Self {
            percent,
            balance: AtomicU32::new(FIRST_ATTEMPTS * ATTEMPT),
        }
    }

    /// A call begins.
    pub(crate) fn call_started(&self) {
        let added = |balance: u32| {
            let balance = balance.saturating_add(self.percent);
            Some(balance.min(MOST_ATTEMPTS * ATTEMPT))
        };
        // Never fails, because the closure always returns a value.
        let _ = self
            .balance
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, added);
    }

    /// Spends a further attempt; returns whether there was one.
    pub(crate) fn spend(&self) -> bool {
        let spent = |balance: u32| balance.checked_sub(ATTEMPT);
        self.balance
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, spent)
            .is_ok()
    }
}

/// What a channel may spend before it has made calls.
pub(crate) const FIRST_ATTEMPTS: u32 = 10;

/// What a channel can save.
pub(crate) const MOST_ATTEMPTS: u32 = 100;

const ATTEMPT: u32 = 100;

#[cfg(test)]
mod tests {
    use super::*;

    fn spend(budget: &Budget, most: u32) -> u32 {
        let attempts = (0..most).take_while(|_| budget.spend());
        u32::try_from(attempts.count()).unwrap()
    }

    #[test]
    fn attempts_are_a_share_of_calls() {
        let budget = Budget::new(20);
        assert_eq!(spend(&budget, 1000), FIRST_ATTEMPTS);
        for _ in 0..100 {
            budget.call_started();
        }
        assert_eq!(spend(&budget, 1000), 20);
        for _ in 0..100_000 {
            budget.call_started();
        }
        assert_eq!(spend(&budget, 1000), MOST_ATTEMPTS);
    }
}
