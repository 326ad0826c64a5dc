//! Reusable boxes for futures. Streams are large, and many begin and end together, which allocators are slow at. Values that
//! a stream holds belong to the application: a panic when they are dropped must not end the connection's other streams.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::panics::catch;

/// A boxed future whose box can be reused for another future of its type.
pub(crate) trait Pooled: Future<Output = ()> + Send + Unpin + Any {
    /// Drops the future.
    ///
    /// # Panics
    ///
    /// If dropping it panics. The future is gone in that case too.
    fn clear(&mut self);
}

/// A future whose drop may panic. The panic is caught if the box is dropped.
#[derive(Debug)]
pub(crate) struct PooledBox<F>(Option<F>);

impl<F> Drop for PooledBox<F> {
    fn drop(&mut self) {
        if self.0.is_some() {
            let _ = catch(|| self.0 = None);
        }
    }
}

/// Boxes `future`, in the box `spare` if that is for futures of its type.
#[inline]
pub(crate) fn boxed<F>(future: F, spare: Option<Box<dyn Pooled>>) -> Box<dyn Pooled>
where
    F: Future<Output = ()> + Send + Unpin + 'static,
{
    let spare = spare.and_then(|spare| (spare as Box<dyn Any>).downcast::<PooledBox<F>>().ok());
    match spare {
        Some(mut spare) => {
            spare.0 = Some(future);
            spare
        }
        None => Box::new(PooledBox(Some(future))),
    }
}

impl<F: Future<Output = ()> + Send + Unpin + 'static> Pooled for PooledBox<F> {
    fn clear(&mut self) {
        self.0 = None;
    }
}

impl<F: Future<Output = ()> + Unpin> Future for PooledBox<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match &mut self.0 {
            Some(future) => Pin::new(future).poll(context),
            None => Poll::Ready(()),
        }
    }
}

impl fmt::Debug for dyn Pooled {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pooled")
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Ready, ready};
    use std::task::Waker;

    use super::*;

    fn poll(boxed: &mut Box<dyn Pooled>) -> Poll<()> {
        Pin::new(boxed).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn a_box_is_reused_for_futures_of_its_type() {
        let mut first = boxed(ready(()), None);
        assert!(poll(&mut first).is_ready());
        first.clear();
        let place = &raw const *first;
        let mut second = boxed(ready(()), Some(first));
        assert!(std::ptr::addr_eq(place, &raw const *second));
        assert!(poll(&mut second).is_ready());
    }

    #[test]
    fn a_box_of_another_type_is_not_reused() {
        let spare: Box<dyn Pooled> = Box::new(PooledBox::<Ready<()>>(None));
        let mut pending = boxed(std::future::pending(), Some(spare));
        assert!(poll(&mut pending).is_pending());
    }

    #[test]
    fn values_of_a_future_are_dropped_with_it() {
        let held = std::sync::Arc::new(());
        let holder = std::sync::Arc::clone(&held);
        let mut future = boxed(Box::pin(async move { drop(holder) }), None);
        future.clear();
        assert_eq!(std::sync::Arc::strong_count(&held), 1);
    }

    #[test]
    fn a_future_may_panic_when_dropped() {
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                panic!("dropped on purpose");
            }
        }
        let waits = || {
            let waits = Box::pin(async {
                let _bomb = Bomb;
                std::future::pending::<()>().await;
            });
            let mut future = boxed(waits, None);
            assert!(poll(&mut future).is_pending());
            future
        };
        drop(waits());
        let mut future = waits();
        assert!(catch(|| future.clear()).is_err());
        assert!(poll(&mut future).is_ready());
    }
}
