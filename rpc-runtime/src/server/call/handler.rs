//! A running handler, with the rules for handlers of every call type: it ends at the deadline, calls that it makes inherit the
//! deadline, and a panic ends only its call.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use pin_project_lite::pin_project;

use crate::deadline::inherit;
use crate::panics::{catch, discard};
use crate::server::router::admission::Admitted;
use crate::status::Status;
use crate::timer::Timer;

/// A running call: a future that reads the requests and writes the responses.
///
/// It is boxed once per call for two reasons: a server does not know the types of its services, and the future moves from
/// the head of the HTTP response to its body when there is something to send.
pub struct Handler(
    /// `None` once it has ended.
    Option<Boxed>,
);

type Boxed = Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>;

pin_project! {
    /// The content of the box.
    ///
    /// Once it is ready, the application's future was dropped.
    struct Handling<F> {
        #[pin]
        handle: Option<F>,
        deadline: Option<Instant>,
        timer: Timer,
        // The permits of the call, until its handler is dropped.
        admitted: Admitted,
    }
}

impl Handler {
    /// A handler that ends at `deadline` if it has not ended before.
    pub(crate) fn new(
        deadline: Option<Instant>,
        admitted: Admitted,
        handle: impl Future<Output = Result<(), Status>> + Send + 'static,
    ) -> Self {
        Self(Some(Box::pin(Handling {
            handle: Some(handle),
            deadline,
            timer: Timer::default(),
            admitted,
        })))
    }

    /// A call that ends with `status` without running a handler.
    pub(crate) fn failed(status: Status) -> Self {
        Self::new(None, Admitted::default(), std::future::ready(Err(status)))
    }
}

impl Future for Handler {
    type Output = Result<(), Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(handling) = &mut self.0 else {
            return Poll::Ready(Err(panicked()));
        };
        let ended = ready!(handling.as_mut().poll(context));
        self.0 = None;
        Poll::Ready(ended)
    }
}

impl Drop for Handler {
    /// Dropping the application's values may panic. The panic must not reach the code that drops the handler.
    fn drop(&mut self) {
        if self.0.is_some() {
            discard(self.0.take());
        }
    }
}

impl<F: Future<Output = Result<(), Status>>> Future for Handling<F> {
    type Output = Result<(), Status>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        let Some(handle) = this.handle.as_mut().as_pin_mut() else {
            return Poll::Ready(Err(panicked()));
        };
        // After a panic the future is dropped and not polled again, so its state cannot be observed.
        match inherit(*this.deadline, || catch(|| handle.poll(context))) {
            Ok(Poll::Ready(result)) => return Poll::Ready(result),
            Ok(Poll::Pending) => {}
            Err(_) => {
                end(this.handle);
                return Poll::Ready(Err(panicked()));
            }
        }
        let Some(deadline) = *this.deadline else {
            return Poll::Pending;
        };
        ready!(this.timer.poll(deadline.into(), context));
        end(this.handle);
        Poll::Ready(Err(Status::deadline_exceeded(
            "the deadline passed before the handler returned",
        )))
    }
}

/// Drops a handler that has not returned.
#[cold]
fn end<F>(mut handle: Pin<&mut Option<F>>) {
    // If the drop panics, the value is `None` nevertheless.
    let _ = catch(|| handle.set(None));
}

#[cold]
pub(crate) fn panicked() -> Status {
    Status::unknown("the handler of the call panicked")
}

impl fmt::Debug for Handler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Handler")
    }
}
