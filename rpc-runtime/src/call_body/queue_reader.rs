//! A reader of a message queue: the body of one attempt at a call.

use std::sync::Arc;
use std::task::{Context, Poll};

use crate::call_body::abort::{Abortable, RequestAbort};
use crate::call_body::message_queue::{MessageQueue, Read};
use crate::call_body::replay_buffer::ReaderId;

/// Reads a queue from its first message on, whatever others have read. Dropping it tells the writer, if it was the last.
#[derive(Debug)]
pub(crate) struct QueueReader<X> {
    queue: Arc<MessageQueue<X>>,
    id: ReaderId,
    /// Whether more could be written when the reader was made.
    was_open: bool,
}

impl<X> QueueReader<X> {
    /// A reader of `queue`; `None` if its first message may be gone.
    pub(crate) fn new(queue: &Arc<MessageQueue<X>>) -> Option<Self> {
        let mut state = queue.lock();
        let id = state.add_reader()?;
        let was_open = state.is_open();
        drop(state);
        Some(Self {
            queue: Arc::clone(queue),
            id,
            was_open,
        })
    }

    /// Waits for what comes next.
    #[inline]
    pub(crate) fn poll_read(&self, context: &Context<'_>) -> Poll<Read> {
        self.queue.poll_read(self.id, context)
    }

    /// Whether the writer has finished, and this has read everything.
    pub(crate) fn is_read(&self) -> bool {
        self.queue.lock().is_read(self.id)
    }
}

impl<X: Send + 'static> QueueReader<X> {
    /// Tells when the writer gives up; `None` if it had finished before.
    pub(crate) fn abort(&self) -> Option<RequestAbort> {
        if !self.was_open {
            return None;
        }
        let queue: Arc<dyn Abortable> = Arc::<MessageQueue<X>>::clone(&self.queue);
        Some(RequestAbort::new(queue, self.id))
    }
}

impl<X> Drop for QueueReader<X> {
    fn drop(&mut self) {
        self.queue.lock().remove_reader(self.id);
    }
}
