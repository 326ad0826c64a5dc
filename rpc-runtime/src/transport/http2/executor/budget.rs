//! The time that a connection may poll handlers before it writes and yields.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::transport::http2::executor::poll_cost::{BLOCKING_POLL_FACTOR, heavy};

/// The time that handlers have used in this turn of their connection.
///
/// Only the connection's task changes it. It is atomic because hyper requires a `Sync` executor.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    /// In nanoseconds.
    spent: AtomicU32,
}

impl Budget {
    pub(crate) fn renew(&self) {
        self.spent.store(0, Ordering::Relaxed);
    }

    /// Adds the cost of a poll.
    pub(crate) fn spend(&self, nanoseconds: u32) {
        let spent = self.spent.load(Ordering::Relaxed);
        let spent = spent.saturating_add(nanoseconds);
        self.spent.store(spent, Ordering::Relaxed);
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.spent.load(Ordering::Relaxed) >= limit()
    }
}

/// Whether a poll of this cost uses up a whole budget, so that no other handler is polled in this turn.
pub(crate) fn is_all(nanoseconds: u32) -> bool {
    nanoseconds >= limit()
}

/// About 1 ms. Smaller budgets cost more for writes and tasks than they save.
fn limit() -> u32 {
    heavy().saturating_mul(BLOCKING_POLL_FACTOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heavy_polls_use_it_up() {
        let budget = Budget::default();
        for _ in 0..BLOCKING_POLL_FACTOR {
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
