//! The deadline that a call inherits: that of the call whose handler makes it.
//!
//! A handler's deadline is there while the handler is polled, on the thread that polls it: keeping it costs nothing
//! per call. A task that a handler spawns has none.

use std::cell::Cell;
use std::time::Instant;

thread_local! {
    static HANDLED: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// The deadline of the call whose handler is at work on this thread; `None` if it has none, or there is no handler.
pub(crate) fn inherited() -> Option<Instant> {
    HANDLED.get()
}

/// Lets calls that are made in `work` inherit `deadline`, and only that.
pub(crate) fn inherit<T>(deadline: Option<Instant>, work: impl FnOnce() -> T) -> T {
    /// Sets back what was, also when `work` panics.
    struct Restore(Option<Instant>);
    impl Drop for Restore {
        fn drop(&mut self) {
            HANDLED.set(self.0);
        }
    }
    let _restore = Restore(HANDLED.replace(deadline));
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_there_while_the_work_is_done() {
        let deadline = Some(Instant::now());
        inherit(deadline, || {
            assert_eq!(inherited(), deadline);
            inherit(None, || assert_eq!(inherited(), None));
            assert_eq!(inherited(), deadline);
            let panicked = std::panic::catch_unwind(|| inherit(None, || panic!("asked to")));
            assert!(panicked.is_err());
            assert_eq!(inherited(), deadline);
        });
        assert_eq!(inherited(), None);
    }
}
