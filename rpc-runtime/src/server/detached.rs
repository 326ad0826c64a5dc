//! Work of a handler that outlives its call.

use std::fmt;
use std::future::Future;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::task::JoinHandle;
use tracing::Instrument;

/// Starts `work`, and lets it finish whatever becomes of the call that it is part of.
///
/// A handler is dropped where it waits when its call is cancelled or its deadline passes. What must not be left half
/// done is detached:
///
/// ```
/// # use rpc_runtime::{Request, Response, Status, detached};
/// # async fn transfer(_: u64) -> Result<(), Status> { Ok(()) }
/// async fn pay(request: Request<u64>) -> Result<Response<()>, Status> {
///     let amount = request.into_message();
///     detached(async move { transfer(amount).await }).await?;
///     Ok(Response::new(()))
/// }
/// ```
///
/// The work is a task of its own, in the span of the call. Calls that it makes do not inherit the deadline. A panic
/// goes on in whoever waits for the work. A server that stops does not wait for detached work; it ends with the
/// runtime.
///
/// # Panics
///
/// Outside of a Tokio runtime.
pub fn detached<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> Detached<T> {
    Detached(tokio::spawn(work.in_current_span()))
}

/// What waits for [`detached`] work. Dropping it changes nothing for the work.
pub struct Detached<T>(JoinHandle<T>);

impl<T> Future for Detached<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        match ready!(Pin::new(&mut self.0).poll(context)) {
            Ok(output) => Poll::Ready(output),
            Err(error) => match error.try_into_panic() {
                Ok(panic) => resume_unwind(panic),
                // The runtime is shutting down, and whoever waits here with it.
                Err(_cancelled) => Poll::Pending,
            },
        }
    }
}

impl<T> fmt::Debug for Detached<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Detached")
    }
}
