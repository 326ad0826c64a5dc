//! Whether the application has given up the requests of a call, for whoever sends them.

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use crate::call_body::replay_buffer::ReaderId;

/// The requests of an attempt that the application may give up.
pub(crate) struct RequestAbort {
    queue: Arc<dyn Abortable>,
    reader: ReaderId,
}

/// A queue whose writer may give up. `dyn`, because whoever sends the requests does not know what else the queue keeps.
pub(crate) trait Abortable: Send + Sync {
    /// Ready once the writer has given up: the `reader` must be dropped then, and the queue tells who ends the call. Until then
    /// the task of `context` is woken as a reader that waits.
    fn poll_aborted(&self, reader: ReaderId, context: &Context<'_>) -> Poll<()>;
}

/// A body of requests.
pub(crate) trait RequestSource {
    /// Tells when the application gives up the requests; `None` if they do not wait.
    fn abort(&self) -> Option<RequestAbort>;
}

impl RequestAbort {
    pub(crate) fn new(queue: Arc<dyn Abortable>, reader: ReaderId) -> Self {
        Self { queue, reader }
    }

    /// Ready once the application has given up the requests.
    pub(crate) fn poll_aborted(&self, context: &Context<'_>) -> Poll<()> {
        self.queue.poll_aborted(self.reader, context)
    }
}

impl fmt::Debug for RequestAbort {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RequestAbort")
    }
}
