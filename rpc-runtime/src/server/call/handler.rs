//! A running handler, with the rules for handlers of every call type: it ends at the deadline, calls that it makes inherit the
//! deadline, and a panic ends only its call.

use std::fmt;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use crate::deadline::inherit;
use crate::panics::{Panicked, discard};
use crate::server::router::admission::Admitted;
use crate::status::Status;
use crate::timer::Timer;

/// A running call: a future that reads the requests and writes the responses.
///
/// It is boxed once per call for two reasons: a server does not know the types of its services, and the future moves from
/// the head of the HTTP response to its body when there is something to send.
pub struct Handler {
    /// `None` once it has ended.
    running: Option<Running>,
    deadline: Option<Instant>,
    timer: Timer,
    // The permits of the call, until its handler is dropped.
    _admitted: Admitted,
}

type Running = Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>;

impl Handler {
    /// A handler that ends at `deadline` if it has not ended before.
    pub(crate) fn new(
        deadline: Option<Instant>,
        admitted: Admitted,
        running: impl Future<Output = Result<(), Status>> + Send + 'static,
    ) -> Self {
        Self {
            running: Some(Box::pin(running)),
            deadline,
            timer: Timer::default(),
            _admitted: admitted,
        }
    }

    /// A call that ends with `status` without running a handler.
    pub(crate) fn failed(status: Status) -> Self {
        Self::new(None, Admitted::default(), std::future::ready(Err(status)))
    }

    /// A call whose service panicked instead of returning a handler.
    #[cold]
    pub(crate) fn panicked(_: Panicked) -> Self {
        Self::failed(panicked())
    }

    /// Drops the future before it has ended.
    #[cold]
    fn end(&mut self, status: Status) -> Poll<Result<(), Status>> {
        discard(self.running.take());
        Poll::Ready(Err(status))
    }
}

impl Future for Handler {
    type Output = Result<(), Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let deadline = self.deadline;
        let Some(running) = &mut self.running else {
            return Poll::Ready(Err(panicked()));
        };
        let inheritance = inherit(deadline);
        // After a panic the future is dropped and not polled again, so its state cannot be observed.
        let polled = catch_unwind(AssertUnwindSafe(|| running.as_mut().poll(context)));
        drop(inheritance);
        match polled.map_err(Panicked::from) {
            Ok(Poll::Ready(result)) => {
                // The application's values were dropped when the future became ready.
                self.running = None;
                return Poll::Ready(result);
            }
            Ok(Poll::Pending) => {}
            Err(Panicked) => return self.end(panicked()),
        }
        let Some(deadline) = deadline else {
            return Poll::Pending;
        };
        ready!(self.timer.poll(deadline.into(), context));
        self.end(Status::deadline_exceeded(
            "the deadline passed before the handler returned",
        ))
    }
}

impl Drop for Handler {
    /// Dropping the application's values may panic. The panic must not reach the code that drops the handler.
    fn drop(&mut self) {
        if self.running.is_some() {
            discard(self.running.take());
        }
    }
}

#[cold]
fn panicked() -> Status {
    Status::unknown("the handler of the call panicked")
}

impl fmt::Debug for Handler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Handler")
    }
}
