//! A call that is being handled, and what holds for every handler, whatever its call type: the deadline, which further
//! calls inherit, and that a panic ends only its call.

use std::fmt;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use pin_project_lite::pin_project;
use tokio::time::{Sleep, sleep_until};

use super::admission::Admitted;
use crate::deadline::inherit;
use crate::status::Status;

/// A call that is being handled: a future that reads the requests and writes the responses.
///
/// It is boxed, once per call, for two reasons: a server mounts services whose types it does not know, and the
/// future moves from the head of the HTTP response to its body once it has something to send.
pub struct Handler(Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>);

pin_project! {
    /// What is in the box.
    struct Handling<F> {
        #[pin]
        handle: F,
        deadline: Option<Instant>,
        // Absent until the handler has to wait.
        timer: Option<Pin<Box<Sleep>>>,
        // The place that the call takes for as long as its handler lives.
        admitted: Admitted,
    }
}

impl Handler {
    /// A handler that ends at `deadline` if it has not ended by itself.
    pub(super) fn new(
        deadline: Option<Instant>,
        admitted: Admitted,
        handle: impl Future<Output = Result<(), Status>> + Send + 'static,
    ) -> Self {
        Self(Box::pin(Handling {
            handle,
            deadline,
            timer: None,
            admitted,
        }))
    }

    /// A call that ends before it has begun.
    pub(super) fn failed(status: Status) -> Self {
        Self::new(None, Admitted::default(), std::future::ready(Err(status)))
    }
}

impl Future for Handler {
    type Output = Result<(), Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<F: Future<Output = Result<(), Status>>> Future for Handling<F> {
    type Output = Result<(), Status>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        // After a panic the future is dropped and never polled again, so nobody sees a state it broke.
        let handle = AssertUnwindSafe(|| this.handle.poll(context));
        match inherit(*this.deadline, || catch_unwind(handle)) {
            Ok(Poll::Ready(result)) => return Poll::Ready(result),
            Ok(Poll::Pending) => {}
            Err(_panic) => {
                return Poll::Ready(Err(Status::unknown("the handler of the call panicked")));
            }
        }
        let Some(deadline) = *this.deadline else {
            return Poll::Pending;
        };
        let timer = || Box::pin(sleep_until(deadline.into()));
        let timer = this.timer.get_or_insert_with(timer);
        timer.as_mut().poll(context).map(|()| {
            Err(Status::deadline_exceeded(
                "the deadline passed before the handler returned",
            ))
        })
    }
}

impl fmt::Debug for Handler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Handler")
    }
}
