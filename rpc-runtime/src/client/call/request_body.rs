//! The HTTP body of a request, which reads the messages that the application has written from their queue.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame};

use crate::call_body::abort::{Abortable, RequestAbort, RequestSource};
use crate::call_body::message_queue::{MessageQueue, Read};
use crate::call_body::replay_buffer::ReaderId;
use crate::status::Status;
use crate::transport::http2::error::ResetStream;

/// The requests of a call, and the status of the call once it is known.
pub(crate) type RequestQueue = MessageQueue<Option<Status>>;

/// The body of one attempt. It reads the queue from the first message, whatever other attempts have read. Dropping the last
/// body of a queue tells the writer.
#[derive(Debug)]
pub(crate) struct RequestBody {
    queue: Arc<RequestQueue>,
    reader: ReaderId,
    has_data: bool,
}

impl RequestBody {
    /// A body with the messages of `queue`; `None` if the first message was released already.
    pub(crate) fn new(queue: &Arc<RequestQueue>) -> Option<Self> {
        let mut state = queue.lock();
        let reader = state.add_reader()?;
        drop(state);
        Some(Self {
            queue: Arc::clone(queue),
            reader,
            has_data: false,
        })
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = ResetStream;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
        self.queue
            .poll_read(self.reader, context)
            .map(|read| match read {
                Read::Chunk(chunk) => {
                    self.has_data = true;
                    Some(Ok(Frame::data(chunk)))
                }
                Read::Finished => None,
                Read::Aborted => Some(Err(ResetStream::cancel())),
            })
    }

    /// A stream without messages ends with an empty DATA frame, not with its headers (PROTOCOL-HTTP2, "Requests"): grpc-go
    /// would wait for more.
    fn is_end_stream(&self) -> bool {
        self.has_data && self.queue.lock().is_read(self.reader)
    }
}

impl RequestSource for RequestBody {
    fn abort(&self) -> RequestAbort {
        let queue: Arc<dyn Abortable> = Arc::<RequestQueue>::clone(&self.queue);
        RequestAbort::new(queue, self.reader)
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        self.queue.lock().remove_reader(self.reader);
    }
}
