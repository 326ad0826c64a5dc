//! A task for the part of a call that must make progress while the application does not read the responses.

use std::future::{Future, ready};
use std::pin::Pin;

use tokio::runtime::Handle;
use tokio::task::JoinSet;

use crate::status::Status;

/// Work of a call. Boxed, because its type cannot be named or is known only to the application.
pub(crate) type CallWork<T> = Pin<Box<dyn Future<Output = Result<T, Status>> + Send>>;

/// Spawns a task for `work`. The task is aborted when the returned future is dropped.
pub(crate) fn spawned<T: Send + 'static>(work: CallWork<T>) -> CallWork<T> {
    let runtime = match Handle::try_current() {
        Ok(runtime) => runtime,
        Err(error) => {
            let status = Status::internal("a call must be made inside a Tokio runtime");
            return Box::pin(ready(Err(status.with_source(error))));
        }
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
