//! Panics of an application's code: they end what has panicked, and nothing around it.
//!
//! Whatever the application gives us is polled and dropped in tasks that serve other calls as well. [`limits`](crate::limits)
//! tells users what becomes of a panic in each place.

use std::any::Any;
use std::future::Future;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

/// The application's code has panicked; the panic hook has said how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Panicked;

/// Does `work`, unless that panics. What it has left half done must not be used again, except to drop it.
#[inline]
pub(crate) fn catch<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(work)).map_err(discard_payload)
}

/// Drops `value`, whether that panics or not.
#[inline]
pub(crate) fn discard<T>(value: T) {
    let _ = catch(|| drop(value));
}

#[cold]
fn discard_payload(payload: Box<dyn Any + Send>) -> Panicked {
    // What a panic carries may panic in its turn where it is dropped, and so on: that ends here.
    if let Err(second) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(second);
    }
    Panicked
}

pin_project! {
    /// A future `F` whose panics, those of its drop included, are its output. It is dropped as soon as it is ready.
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
            // When this panics the place is empty all the same.
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

    /// Panics where it is dropped, this often in a row.
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
    fn a_panic_that_carries_what_panics_is_one_as_well() {
        assert_eq!(catch(|| 7), Ok(7));
        for panics in 1..5 {
            assert_eq!(catch(|| panic_any(Bomb(panics))), Err::<(), _>(Panicked));
            discard(Bomb(panics));
        }
    }

    #[test]
    fn a_future_may_panic_where_it_is_polled_and_where_it_is_dropped() {
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
