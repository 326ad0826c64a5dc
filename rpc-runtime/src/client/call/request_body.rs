//! The HTTP body of a request, which reads the messages that the application has written from their queue.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame};

use crate::call_body::abort::{Abortable, RequestAbort, RequestSource};
use crate::call_body::message_queue::{MessageQueue, Read};
use crate::call_body::replay_buffer::ReaderId;
use crate::protocol::client_dialect::OutboundFraming;
use crate::status::Status;
use crate::transport::http2::error::ResetStream;

/// The requests of a call, and what is known of the call.
pub(crate) type RequestQueue = MessageQueue<CallNotes>;

/// What the parts of a call tell each other beside its requests.
#[derive(Debug, Default)]
pub(crate) struct CallNotes {
    /// Once it is known.
    pub(crate) status: Option<Status>,
    /// How often an attempt was sent again that no server had processed, since it was last told.
    pub(crate) sent_again: u32,
}

/// The body of one attempt. It reads the queue from the first message, whatever other attempts have read. Dropping the last
/// body of a queue tells the writer.
#[derive(Debug)]
pub(crate) struct RequestBody {
    queue: Arc<RequestQueue>,
    reader: ReaderId,
    /// `None` if the body is framed as in gRPC. The second box makes it a thin pointer: a request is moved often.
    pub(crate) framing: Option<Box<Box<dyn OutboundFraming>>>,
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
            framing: None,
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
        match ready!(self.queue.poll_read(self.reader, context)) {
            Read::Chunk(chunk) => {
                self.has_data = true;
                match &mut self.framing {
                    None => Poll::Ready(Some(Ok(Frame::data(chunk)))),
                    Some(framing) => poll_converted(&mut ***framing, chunk, context),
                }
            }
            Read::Finished => Poll::Ready(None),
            Read::Aborted => Poll::Ready(Some(Err(ResetStream::cancel()))),
        }
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

/// Converts messages to a frame of a body that is not framed as in gRPC.
#[cold]
fn poll_converted(
    framing: &mut dyn OutboundFraming,
    messages: Bytes,
    context: &Context<'_>,
) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
    let converted = framing.convert(messages);
    if converted.is_empty() {
        // The frame needs further messages, which may have been written already.
        context.waker().wake_by_ref();
        return Poll::Pending;
    }
    Poll::Ready(Some(Ok(Frame::data(converted))))
}
