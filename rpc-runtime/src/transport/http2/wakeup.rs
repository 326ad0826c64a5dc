//! Distinguishes wake-ups from inside a task from those from outside.
//!
//! Streams wake their connection, and the connection wakes its streams. While one task polls both, such a wake-up needs no
//! scheduling: the task polls again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Wake, Waker};

use atomic_waker::AtomicWaker;

/// The waker for everything that the task polls.
#[derive(Debug, Default)]
pub(crate) struct Wakeup {
    state: AtomicU8,
    task: AtomicWaker,
}

impl Wakeup {
    pub(crate) fn new() -> (Arc<Self>, Waker) {
        let wakeup = Arc::new(Self::default());
        let waker = Waker::from(Arc::clone(&wakeup));
        (wakeup, waker)
    }

    /// Begins a round. Until it ends, wake-ups are recorded and do not wake `task`.
    pub(crate) fn begin(&self, task: &Waker) {
        self.task.register(task);
        self.state.store(POLLING, Ordering::Release);
    }

    /// Whether a wake-up was recorded since the round began.
    pub(crate) fn is_woken(&self) -> bool {
        self.state.load(Ordering::Relaxed) == WOKEN
    }

    /// Ends the round and returns whether no wake-up was recorded. If so, the next wake-up wakes the task.
    pub(crate) fn end(&self) -> bool {
        self.state
            .compare_exchange(POLLING, IDLE, Ordering::AcqRel, Ordering::Acquire)
            .is_ok()
    }
}

impl Wake for Wakeup {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if self.state.swap(WOKEN, Ordering::AcqRel) == IDLE {
            self.task.wake();
        }
    }
}

/// The task is not being polled, and no wake-up was recorded.
const IDLE: u8 = 0;
const POLLING: u8 = 1;
/// A wake-up was recorded. If the task was idle, it was woken.
const WOKEN: u8 = 2;

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    /// Counts how often it is woken.
    #[derive(Default)]
    pub(crate) struct Count(AtomicUsize);

    impl Count {
        pub(crate) fn get(&self) -> usize {
            self.0.load(Ordering::Relaxed)
        }
    }

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn wakes_the_task_once_and_only_from_outside() {
        let count = Arc::new(Count::default());
        let task = Waker::from(Arc::clone(&count));
        let woken = || count.get();
        let (wakeup, waker) = Wakeup::new();

        wakeup.begin(&task);
        waker.wake_by_ref();
        assert!(!wakeup.end(), "woken while it was polled");
        wakeup.begin(&task);
        assert!(wakeup.end());
        assert_eq!(woken(), 0);

        waker.wake_by_ref();
        waker.wake_by_ref();
        assert_eq!(woken(), 1);
        wakeup.begin(&task);
        assert!(wakeup.end());
        waker.wake_by_ref();
        assert_eq!(woken(), 2);
    }
}
