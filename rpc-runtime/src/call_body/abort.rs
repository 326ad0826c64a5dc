//! Tells the sender of the requests of a call that the application has aborted them.

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use crate::call_body::replay_buffer::ReaderId;

/// The requests of an attempt, which the application may abort.
pub(crate) struct RequestAbort {
    queue: Arc<dyn Abortable>,
    reader: ReaderId,
}

/// A queue whose writer may abort. `dyn`, because the sender of the requests does not know the side data of the queue.
pub(crate) trait Abortable: Send + Sync {
    /// Ready once the writer has aborted. The caller then drops the `reader`, and the queue wakes the task that ends the call.
    /// Until then, the task of `context` is registered as that of the waiting reader.
    fn poll_aborted(&self, reader: ReaderId, context: &Context<'_>) -> Poll<()>;
}

/// A body of requests.
pub(crate) trait RequestSource {
    /// Observes whether the application aborts the requests.
    fn abort(&self) -> RequestAbort;
}

impl RequestAbort {
    pub(crate) fn new(queue: Arc<dyn Abortable>, reader: ReaderId) -> Self {
        Self { queue, reader }
    }

    /// Ready once the application has aborted the requests.
    pub(crate) fn poll_aborted(&self, context: &Context<'_>) -> Poll<()> {
        self.queue.poll_aborted(self.reader, context)
    }
}

impl fmt::Debug for RequestAbort {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RequestAbort")
    }
}
