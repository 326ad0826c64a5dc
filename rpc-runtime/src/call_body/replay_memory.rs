//! The memory for the requests that a channel keeps for further attempts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The bytes that the calls of a channel keep together.
#[derive(Debug, Default)]
pub(crate) struct ReplayMemory(AtomicUsize);

/// What one call keeps, until this is dropped.
#[derive(Debug)]
pub(crate) struct ReplayCharge {
    memory: Arc<ReplayMemory>,
    bytes: usize,
}

impl ReplayCharge {
    pub(crate) fn none(memory: &Arc<ReplayMemory>) -> Self {
        Self {
            memory: Arc::clone(memory),
            bytes: 0,
        }
    }

    /// Adds to the charge; returns whether the channel may keep so much.
    pub(crate) fn add(&mut self, bytes: usize) -> bool {
        let add = |used: usize| used.checked_add(bytes).filter(|used| *used <= LIMIT_BYTES);
        let used = &self.memory.0;
        let added = used
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, add)
            .is_ok();
        if added {
            self.bytes += bytes;
        }
        added
    }

    pub(crate) fn subtract(&mut self, bytes: usize) {
        let bytes = bytes.min(self.bytes);
        self.bytes -= bytes;
        self.memory.0.fetch_sub(bytes, Ordering::Relaxed);
    }
}

impl Drop for ReplayCharge {
    fn drop(&mut self) {
        self.memory.0.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

/// The most bytes that a channel keeps.
const LIMIT_BYTES: usize = 16 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calls_of_a_channel_share_the_memory() {
        let memory = Arc::default();
        let [mut first, mut second] = [(); 2].map(|()| ReplayCharge::none(&memory));
        assert!(first.add(LIMIT_BYTES - 10));
        assert!(!second.add(11));
        assert!(second.add(10));
        assert!(!first.add(1));
        first.subtract(5);
        assert!(second.add(5));
        drop(second);
        assert!(first.add(15));
        first.subtract(usize::MAX);
        assert_eq!(memory.0.load(Ordering::Relaxed), 0);
        assert!(!first.add(usize::MAX));
    }
}
