//! Boxes of futures that are used again: streams are large, and many begin at once and end at once, which allocators are
//! slow at.

use std::any::Any;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A future in a box that another of its type can use after it.
pub(super) trait Reusable: Future<Output = ()> + Send + Unpin + Any {
    /// Drops the future.
    fn clear(&mut self);
}

struct Reused<F>(Option<F>);

/// Puts `future` into the box `spare` if that is for futures of its type.
#[inline]
pub(super) fn boxed<F>(future: F, spare: Option<Box<dyn Reusable>>) -> Box<dyn Reusable>
where
    F: Future<Output = ()> + Send + Unpin + 'static,
{
    let spare = spare.and_then(|spare| (spare as Box<dyn Any>).downcast::<Reused<F>>().ok());
    match spare {
        Some(mut spare) => {
            spare.0 = Some(future);
            spare
        }
        None => Box::new(Reused(Some(future))),
    }
}

impl<F: Future<Output = ()> + Send + Unpin + 'static> Reusable for Reused<F> {
    fn clear(&mut self) {
        self.0 = None;
    }
}

impl<F: Future<Output = ()> + Unpin> Future for Reused<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        match &mut self.0 {
            Some(future) => Pin::new(future).poll(context),
            None => Poll::Ready(()),
        }
    }
}

impl fmt::Debug for dyn Reusable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Reusable")
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Ready, ready};
    use std::task::Waker;

    use super::*;

    fn poll(boxed: &mut Box<dyn Reusable>) -> Poll<()> {
        Pin::new(boxed).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[test]
    fn a_box_serves_futures_of_its_type_one_after_the_other() {
        let mut first = boxed(ready(()), None);
        assert!(poll(&mut first).is_ready());
        first.clear();
        let place = &raw const *first;
        let mut second = boxed(ready(()), Some(first));
        assert!(std::ptr::addr_eq(place, &raw const *second));
        assert!(poll(&mut second).is_ready());
    }

    #[test]
    fn a_box_of_another_type_is_not_used() {
        let spare: Box<dyn Reusable> = Box::new(Reused::<Ready<()>>(None));
        let mut pending = boxed(std::future::pending(), Some(spare));
        assert!(poll(&mut pending).is_pending());
    }

    #[test]
    fn what_a_future_holds_is_dropped_with_it() {
        let held = std::sync::Arc::new(());
        let holder = std::sync::Arc::clone(&held);
        let mut future = boxed(Box::pin(async move { drop(holder) }), None);
        future.clear();
        assert_eq!(std::sync::Arc::strong_count(&held), 1);
    }
}
