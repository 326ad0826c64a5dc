//! The body of a request: what the application has written, as HTTP/2 takes it.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame};

use crate::call_body::abort::{RequestAbort, RequestSource};
use crate::call_body::message_queue::{MessageQueue, Read};
use crate::call_body::queue_reader::QueueReader;
use crate::status::Status;
use crate::transport::http2::error::ResetStream;

/// The requests on their way to the server, and how the call ended once that is known.
pub(crate) type RequestQueue = MessageQueue<Option<Status>>;

/// The body of a request: a reader of the requests of a call.
#[derive(Debug)]
pub(crate) struct RequestBody {
    requests: QueueReader<Option<Status>>,
    has_data: bool,
}

impl RequestBody {
    pub(crate) fn new(requests: QueueReader<Option<Status>>) -> Self {
        Self {
            requests,
            has_data: false,
        }
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = ResetStream;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
        self.requests.poll_read(context).map(|read| match read {
            Read::Chunk(chunk) => {
                self.has_data = true;
                Some(Ok(Frame::data(chunk)))
            }
            Read::Finished => None,
            Read::Aborted => Some(Err(ResetStream::cancel())),
        })
    }

    /// A stream of no messages ends with an empty DATA frame, never with the headers (PROTOCOL-HTTP2, "Requests"):
    /// grpc-go waits for ever otherwise.
    fn is_end_stream(&self) -> bool {
        self.has_data && self.requests.is_read()
    }
}

impl RequestSource for RequestBody {
    fn abort(&self) -> Option<RequestAbort> {
        self.requests.abort()
    }
}
