//! What a call needs of a runtime: timers, and a task for the part that must make progress while the application does not read
//! the responses.

use std::future::{Future, ready};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use tokio::runtime::Handle;
use tokio::task::JoinSet;

use crate::status::Status;
use crate::timer::Timer;

/// Work of a call. Boxed, because its type cannot be named or is known only to the application.
pub(crate) type CallWork<T> = Pin<Box<dyn Future<Output = Result<T, Status>> + Send>>;

/// The runtime that this runs in.
///
/// # Errors
///
/// `INTERNAL` outside of a runtime.
pub(crate) fn current_runtime() -> Result<Handle, Status> {
    Handle::try_current().map_err(|error| {
        Status::internal("a call must be made inside a Tokio runtime").with_source(error)
    })
}

/// Waits for a deadline of a call with its timer.
///
/// # Errors
///
/// `INTERNAL` outside of a runtime, where there are no timers.
pub(crate) fn poll_deadline(
    timer: &mut Timer,
    deadline: Instant,
    context: &mut Context<'_>,
) -> Poll<Result<(), Status>> {
    if !timer.has_started() {
        current_runtime()?;
    }
    timer.poll(deadline.into(), context).map(Ok)
}

/// Spawns a task for `work`. The task is aborted when the returned future is dropped.
pub(crate) fn spawned<T: Send + 'static>(work: CallWork<T>) -> CallWork<T> {
    let runtime = match current_runtime() {
        Ok(runtime) => runtime,
        Err(status) => return Box::pin(ready(Err(status))),
    };
    let mut task = JoinSet::new();
    task.spawn_on(work, &runtime);
    Box::pin(async move {
        match task.join_next().await {
            Some(Ok(done)) => done,
            Some(Err(error)) => Err(Status::internal(
                "the task of the call panicked, or its runtime shut down",
            )
            .with_source(error)),
            None => Err(Status::internal(
                "the task of the call does not exist any more",
            )),
        }
    })
}
