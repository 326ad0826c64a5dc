//! Tells a wake-up from inside a task from one from outside.
//!
//! What a connection's streams do wakes the connection, and the other way round. As long as one task polls both, such a
//! wake-up is no reason to go through the scheduler: the task goes round once more.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Wake, Waker};

use atomic_waker::AtomicWaker;

/// The waker of what a task polls.
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

    /// Begins a round. Wake-ups from here on are noted, and `task` is left alone.
    pub(crate) fn begin(&self, task: &Waker) {
        self.task.register(task);
        self.state.store(POLLING, Ordering::Release);
    }

    /// Whether something was woken since the round began.
    pub(crate) fn is_woken(&self) -> bool {
        self.state.load(Ordering::Relaxed) == WOKEN
    }

    /// Ends a round; `true` if nothing was woken since it began. From then on a wake-up wakes the task.
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

/// Nothing is being polled, and nothing was woken.
const IDLE: u8 = 0;
const POLLING: u8 = 1;
/// Woken; if by an idle task's waker, the task was woken with it.
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
    fn wakes_the_task_only_from_outside_and_once() {
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
