//! What holds for every handler, whatever its call type: the deadline, which further calls inherit, and that a panic
//! ends only its call.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use pin_project_lite::pin_project;
use tokio::time::Sleep;

use super::admission::Admitted;
use super::service::Handler;
use crate::deadline::inherit;
use crate::status::Status;

/// A handler that ends at its deadline, and takes the place of the call that was `admitted` for as long as it lives.
pub(super) fn supervise(
    deadline: Option<Instant>,
    admitted: Admitted,
    handle: impl Future<Output = Result<(), Status>> + Send + 'static,
) -> Handler {
    let timer = deadline.map(|deadline| tokio::time::sleep_until(deadline.into()));
    Handler::new(Supervised {
        handle,
        timer,
        _admitted: admitted,
    })
}

pin_project! {
    struct Supervised<F> {
        #[pin]
        handle: F,
        #[pin]
        timer: Option<Sleep>,
        _admitted: Admitted,
    }
}

impl<F: Future<Output = Result<(), Status>>> Future for Supervised<F> {
    type Output = Result<(), Status>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        // After a panic the future is dropped and never polled again, so nobody sees a state it broke.
        let handle = AssertUnwindSafe(|| this.handle.poll(context));
        let deadline = this.timer.as_ref().as_pin_ref();
        let deadline = deadline.map(|timer| timer.deadline().into_std());
        let handled = inherit(deadline, || catch_unwind(handle));
        match handled {
            Ok(Poll::Ready(result)) => return Poll::Ready(result),
            Ok(Poll::Pending) => {}
            Err(_panic) => {
                return Poll::Ready(Err(Status::unknown("the handler of the call panicked")));
            }
        }
        match this.timer.as_pin_mut() {
            Some(timer) => timer.poll(context).map(|()| {
                Err(Status::deadline_exceeded(
                    "the deadline passed before the handler returned",
                ))
            }),
            None => Poll::Pending,
        }
    }
}
