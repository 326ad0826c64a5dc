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

/// Makes `deadline` the inherited deadline until the returned value is dropped.
#[inline]
pub(crate) fn inherit(deadline: Option<Instant>) -> Inheritance {
    Inheritance {
        before: HANDLED.replace(deadline),
    }
}

/// A deadline is inherited until this is dropped.
pub(crate) struct Inheritance {
    before: Option<Instant>,
}

impl Drop for Inheritance {
    #[inline]
    fn drop(&mut self) {
        HANDLED.set(self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_inherited_until_the_guard_is_dropped() {
        let deadline = Some(Instant::now());
        let outer = inherit(deadline);
        assert_eq!(inherited(), deadline);
        let inner = inherit(None);
        assert_eq!(inherited(), None);
        drop(inner);
        assert_eq!(inherited(), deadline);
        let panicked = std::panic::catch_unwind(|| {
            let _inner = inherit(None);
            panic!("asked to");
        });
        assert!(panicked.is_err());
        assert_eq!(inherited(), deadline);
        drop(outer);
        assert_eq!(inherited(), None);
    }
}
