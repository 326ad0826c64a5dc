//! How long a connection may poll handlers before it does something else.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::transport::http2::executor::poll_cost::{BLOCKING, heavy};

/// What handlers have taken of the time of their connection.
///
/// Only the connection's task changes it. It is atomic because hyper's executor has to be `Sync`.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    /// In nanoseconds.
    spent: AtomicU32,
}

impl Budget {
    pub(crate) fn renew(&self) {
        self.spent.store(0, Ordering::Relaxed);
    }

    /// Takes what a poll took.
    pub(crate) fn spend(&self, nanoseconds: u32) {
        let spent = self.spent.load(Ordering::Relaxed);
        let spent = spent.saturating_add(nanoseconds);
        self.spent.store(spent, Ordering::Relaxed);
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.spent.load(Ordering::Relaxed) >= limit()
    }
}

/// Whether a poll that took this long spends a budget alone, after which nothing else of the turn is to be polled.
pub(crate) fn is_all(nanoseconds: u32) -> bool {
    nanoseconds >= limit()
}

/// About 1 ms. Smaller budgets cost more writes and tasks than they save time.
fn limit() -> u32 {
    heavy().saturating_mul(BLOCKING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heavy_polls_spend_it() {
        let budget = Budget::default();
        for _ in 0..BLOCKING {
            assert!(!budget.is_spent());
            budget.spend(heavy());
        }
        assert!(budget.is_spent());
        budget.spend(u32::MAX);
        assert!(budget.is_spent());
        assert!(is_all(limit()) && !is_all(limit() - 1));
        budget.renew();
        assert!(!budget.is_spent());
    }
}
