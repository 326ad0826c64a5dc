//! Work that a handler starts and that continues after its call has ended.

use std::fmt;
use std::future::Future;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::task::JoinHandle;
use tracing::Instrument;

/// Spawns `work` on its own task, so that it completes even if the handler that starts it is dropped.
///
/// A handler is dropped at an `await` when its call is cancelled or its deadline passes. Detach work that must not stop
/// halfway:
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
/// The work runs in the tracing span of the call. Calls that it makes do not inherit the call's deadline. If it panics,
/// awaiting the returned [`Detached`] panics too. A server that stops does not wait for detached work, which ends with
/// the runtime at the latest.
///
/// # Panics
///
/// If it is called outside a Tokio runtime.
pub fn detached<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> Detached<T> {
    Detached(tokio::spawn(work.in_current_span()))
}

/// A future for the output of [`detached`] work. Dropping it does not stop the work.
pub struct Detached<T>(JoinHandle<T>);

impl<T> Future for Detached<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        match ready!(Pin::new(&mut self.0).poll(context)) {
            Ok(output) => Poll::Ready(output),
            Err(error) => match error.try_into_panic() {
                Ok(panic) => resume_unwind(panic),
                // The runtime is shutting down, and the task that awaits this ends with it.
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
