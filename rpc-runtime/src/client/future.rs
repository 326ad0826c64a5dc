//! The one response of a call whose server does not stream.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use super::responses::ResponseStream;
use crate::metadata::Metadata;
use crate::response::Response;
use crate::status::Status;

/// A call that gives one response.
///
/// It borrows nothing, so it can be spawned. Dropping it cancels the call.
#[must_use = "the call is cancelled when this is dropped"]
pub struct ResponseFuture<T> {
    responses: ResponseStream<T>,
    message: Option<T>,
}

impl<T> ResponseFuture<T> {
    pub(super) fn new(responses: ResponseStream<T>) -> Self {
        Self {
            responses,
            message: None,
        }
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

impl<T> Future for ResponseFuture<T> {
    type Output = Result<Response<T>, Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        loop {
            let message = ready!(this.responses.poll_message(context))?;
            match (message, this.message.take()) {
                (Some(message), None) => this.message = Some(message),
                (None, Some(message)) => {
                    let (metadata, trailers) = this.responses.take_metadata();
                    let mut response = Response::from_parts(message, metadata, trailers);
                    response.compressed = this.responses.is_compressed();
                    return Poll::Ready(Ok(response));
                }
                (None, None) => return Poll::Ready(Err(cardinality("none"))),
                (Some(_), Some(_)) => {
                    let status = cardinality("several");
                    return Poll::Ready(Err(this.responses.fail(status)));
                }
            }
        }
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseFuture")
            .finish_non_exhaustive()
    }
}

/// The status of a call with a number of responses that its method does not give.
fn cardinality(sent: &str) -> Status {
    Status::unimplemented(format!(
        "the method gives exactly one response, and the server sent {sent}"
    ))
}
