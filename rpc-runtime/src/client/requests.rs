//! The requests of a call, as an application writes them.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::time::timeout_at;

use crate::codec::Codec;
use crate::status::Status;
use crate::transport::{Pipe, Read, ResetStream};

/// The requests on their way to the server, and how the call ended once that is known.
pub(super) type RequestPipe = Pipe<Option<Status>>;

/// Where an application writes the requests of a call whose client streams.
///
/// [`close`](Self::close) says that there are no more. Dropping the sink without closing it cancels the call: half a
/// stream must not look like a whole one.
pub struct RequestSink<T> {
    pipe: Arc<RequestPipe>,
    codec: Codec<T>,
    limit: usize,
    deadline: Option<Instant>,
}

impl<T> RequestSink<T> {
    pub(super) fn new(
        pipe: Arc<RequestPipe>,
        codec: Codec<T>,
        limit: usize,
        deadline: Option<Instant>,
    ) -> Self {
        Self {
            pipe,
            codec,
            limit,
            deadline,
        }
    }

    /// Writes a request, after waiting for room if the server reads more slowly than the application writes.
    ///
    /// # Errors
    ///
    /// The status of the call if it has ended; `CANCELLED` while the end of the call is known to the connection but
    /// not yet read from the responses, which have its status. `DEADLINE_EXCEEDED` once the deadline has passed,
    /// `RESOURCE_EXHAUSTED` if the message is over the size limit, `INTERNAL` if it does not serialize; after
    /// these two the call goes on.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped before it is ready, the message was not written and is lost.
    pub async fn send(&mut self, message: T) -> Result<(), Status> {
        let writable = poll_fn(|context| self.pipe.poll_writable(context));
        let writable = match self.deadline {
            Some(deadline) => timeout_at(deadline.into(), writable)
                .await
                .map_err(|_| deadline_exceeded("sending a request"))?,
            None => writable.await,
        };
        if writable {
            return self.write(&message);
        }
        let status = self.pipe.lock().extra.clone();
        Err(status.unwrap_or_else(|| {
            Status::cancelled(
                "the server takes no more requests; the responses have the status of the call",
            )
        }))
    }

    /// Says that there are no more requests. The call goes on until the server ends it.
    pub fn close(self) {
        self.pipe.finish();
    }

    pub(super) fn write(&mut self, message: &T) -> Result<(), Status> {
        let mut pipe = self.pipe.lock();
        pipe.messages
            .message(|buffer| self.codec.encode(message, buffer), self.limit)?;
        pipe.wake_reader();
        Ok(())
    }
}

impl<T> Drop for RequestSink<T> {
    fn drop(&mut self) {
        self.pipe.abort();
    }
}

impl<T> fmt::Debug for RequestSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RequestSink")
            .finish_non_exhaustive()
    }
}

/// The body of a request: the reading end of its pipe.
#[derive(Debug)]
pub(super) struct RequestBody(Arc<RequestPipe>);

impl RequestBody {
    pub(super) fn new(pipe: Arc<RequestPipe>) -> Self {
        Self(pipe)
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = ResetStream;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
        self.0.poll_read(context).map(|read| match read {
            Read::Chunk(chunk) => Some(Ok(Frame::data(chunk))),
            Read::Finished => None,
            Read::Aborted => Some(Err(ResetStream::cancel())),
        })
    }

    fn is_end_stream(&self) -> bool {
        self.0.lock().is_read()
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        self.0.close_reader();
    }
}

/// The status of a call whose deadline passed while the client was `doing` something.
pub(super) fn deadline_exceeded(doing: &str) -> Status {
    Status::deadline_exceeded(format!("the deadline passed while {doing}"))
}
