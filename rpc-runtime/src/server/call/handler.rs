//! A call that is being handled, and what holds for every handler, whatever its call type: the deadline, which further
//! calls inherit, and that a panic ends only its call.

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

/// A call that is being handled: a future that reads the requests and writes the responses.
///
/// It is boxed, once per call, for two reasons: a server mounts services whose types it does not know, and the
/// future moves from the head of the HTTP response to its body once it has something to send.
pub struct Handler(
    /// Absent once it has ended.
    Option<Boxed>,
);

type Boxed = Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>;

pin_project! {
    /// What is in the box.
    ///
    /// Nothing of the application is left in it once it is ready.
    struct Handling<F> {
        #[pin]
        handle: Option<F>,
        deadline: Option<Instant>,
        timer: Timer,
        // The place that the call takes for as long as its handler lives.
        admitted: Admitted,
    }
}

impl Handler {
    /// A handler that ends at `deadline` if it has not ended by itself.
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

    /// A call that ends before it has begun.
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
    /// What it holds where it waits is the application's, and may panic: that is nobody's who drops it.
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
        // After a panic the future is dropped and never polled again, so nobody sees a state it broke.
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
    // When this panics the place is empty all the same.
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
