//! Containment of panics in the application's code.
//!
//! Futures and values of the application are polled and dropped in tasks that also serve other calls.
//! [`limits`](crate::limits#panics) documents the effect of a panic in each place.

use std::any::Any;
use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

/// The application's code panicked; the panic hook has reported it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Panicked;

/// Runs `work` and catches its panic. State that `work` left inconsistent must not be used again, except to drop it.
#[inline]
pub(crate) fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(work)).map_err(Panicked::from)
}

/// Drops `value` and ignores a panic.
#[inline]
pub(crate) fn discard<T>(value: T) {
    let _ = catch(|| drop(value));
}

impl From<Box<dyn Any + Send>> for Panicked {
    /// Drops the payload of a panic.
    #[cold]
    fn from(payload: Box<dyn Any + Send>) -> Self {
        // That may panic with another payload, and so on: forget the second one.
        if let Err(second) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
            mem::forget(second);
        }
        Self
    }
}

pin_project! {
    /// Runs a future and returns its panic as an error. The future is dropped as soon as it is ready; a panic of that
    /// drop is ignored.
    pub(crate) struct Contained<F> {
        #[pin]
        future: Option<F>,
    }

    impl<F> PinnedDrop for Contained<F> {
        fn drop(this: Pin<&mut Self>) {
            this.end();
        }
    }
}

impl<F> Contained<F> {
    pub(crate) fn new(future: F) -> Self {
        Self {
            future: Some(future),
        }
    }

    fn end(self: Pin<&mut Self>) {
        let mut future = self.project().future;
        if future.is_some() {
            // `set` leaves `None` even when the drop panics.
            let _ = catch(|| future.set(None));
        }
    }
}

impl<F: Future> Future for Contained<F> {
    type Output = Result<F::Output, Panicked>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let polled = match self.as_mut().project().future.as_pin_mut() {
            Some(future) => catch(|| future.poll(context)),
            None => Err(Panicked),
        };
        let output = match polled {
            Ok(Poll::Pending) => return Poll::Pending,
            Ok(Poll::Ready(output)) => Ok(output),
            Err(Panicked) => Err(Panicked),
        };
        self.end();
        Poll::Ready(output)
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn};
    use std::panic::panic_any;
    use std::pin::pin;
    use std::task::Waker;

    use super::*;

    /// Panics when dropped, with a payload that panics `self.0 - 1` times more.
    struct Bomb(u32);

    impl Drop for Bomb {
        fn drop(&mut self) {
            match self.0 {
                0 => {}
                left => panic_any(Self(left - 1)),
            }
        }
    }

    fn poll<F: Future>(future: F) -> Poll<F::Output> {
        pin!(future).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn a_payload_that_panics_when_dropped_is_contained() {
        assert_eq!(catch(|| 7), Ok(7));
        for panics in 1..5 {
            assert_eq!(catch(|| panic_any(Bomb(panics))), Err::<(), _>(Panicked));
            discard(Bomb(panics));
        }
    }

    #[test]
    fn a_future_may_panic_when_polled_and_when_dropped() {
        let polled = Bomb(2);
        let panics = poll_fn::<(), _>(move |_| {
            let _ = &polled;
            panic!("on purpose");
        });
        assert_eq!(poll(Contained::new(panics)), Poll::Ready(Err(Panicked)));
        let ready = Bomb(1);
        let ready = poll_fn(move |_| {
            let _ = &ready;
            Poll::Ready(7)
        });
        assert_eq!(poll(Contained::new(ready)), Poll::Ready(Ok(7)));
        let waits = Bomb(1);
        let waits = async move {
            pending::<()>().await;
            drop(waits);
        };
        assert_eq!(poll(Contained::new(waits)), Poll::Pending);
    }
}
