//! The deadline that a call inherits from the handler that makes it.
//!
//! A handler's deadline is a thread-local that is set while the handler is polled, so it costs no allocation per call.
//! A task that a handler spawns inherits none.

use std::cell::Cell;
use std::time::Instant;

thread_local! {
    static HANDLED: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// The deadline of the call whose handler is polled on this thread; `None` if it has none, or there is no handler.
pub(crate) fn inherited() -> Option<Instant> {
    HANDLED.get()
}

/// Runs `work` with `deadline` as the inherited deadline.
pub(crate) fn inherit<T>(deadline: Option<Instant>, work: impl FnOnce() -> T) -> T {
    /// Restores the previous value, also when `work` panics.
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
    fn is_inherited_only_while_the_work_runs() {
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
