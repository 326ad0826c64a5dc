//! The one response of a call whose server does not stream.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::client::call::response_stream::ResponseStream;
use crate::metadata::Metadata;
use crate::response::Response;
use crate::status::Status;

/// A call that gives one response.
///
/// It borrows nothing, so it can be spawned. Dropping it cancels the call.
#[must_use = "the call is cancelled when this is dropped"]
pub struct ResponseFuture<T> {
    responses: ResponseStream<T>,
}

impl<T: 'static> ResponseFuture<T> {
    pub(crate) fn new(responses: ResponseStream<T>) -> Self {
        Self { responses }
    }

    /// Waits for the initial metadata, which the server sends before its response. It is there also when the call
    /// fails later, unless the server has sent nothing but the status.
    ///
    /// # Errors
    ///
    /// The status of the call if it failed before; there is no response to wait for then.
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn metadata(&mut self) -> Result<&Metadata, Status> {
        self.responses.metadata().await
    }
}

// The message is never pinned.
impl<T> Unpin for ResponseFuture<T> {}

impl<T: 'static> Future for ResponseFuture<T> {
    type Output = Result<Response<T>, Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(message) = ready!(self.responses.poll_message(context))? else {
            return Poll::Ready(Err(Status::internal("the response was taken already")));
        };
        let (metadata, trailers) = self.responses.take_metadata();
        let mut response = Response::from_parts(message, metadata, trailers);
        response.compressed = self.responses.is_compressed();
        Poll::Ready(Ok(response))
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseFuture")
            .finish_non_exhaustive()
    }
}
