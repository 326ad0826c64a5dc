//! The responses of a call, as an application reads them.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use futures_core::Stream;
use http::response::Parts;
use http::{HeaderMap, StatusCode, header};
use http_body::Body;
use tokio::time::{Sleep, sleep_until};

use super::requests::{RequestPipe, deadline_exceeded};
use crate::codec::Codec;
use crate::metadata::Metadata;
use crate::protocol::compression::{Encodings, message_encoding};
use crate::protocol::envelope::{Decoder, Side};
use crate::protocol::grpc;
use crate::span::CallSpan;
use crate::status::{Code, Status};
use crate::transport::{Incoming, status_from_hyper};

/// The head of the response, on its way. Boxed, because it waits for a connection in ways that have no name.
pub(super) type Head =
    Pin<Box<dyn Future<Output = Result<http::Response<Incoming>, Status>> + Send>>;

/// The responses of a call whose server streams, in the order in which they were sent.
///
/// Reading makes room for the server to send more. Dropping the stream before its end cancels the call.
#[must_use = "the call is cancelled when this is dropped"]
pub struct ResponseStream<T> {
    state: State,
    decoder: Decoder,
    codec: Codec<T>,
    limit: usize,
    accept: Encodings,
    deadline: Option<Instant>,
    timer: Option<Pin<Box<Sleep>>>,
    requests: Arc<RequestPipe>,
    metadata: Metadata,
    trailers: Metadata,
    span: CallSpan,
}

enum State {
    Waiting(Head),
    Reading(Incoming),
    /// Every byte is in the decoder, and the call ended like this.
    Received(Result<(), Status>),
    /// The end of the stream, or an error, was reported.
    Done,
}

impl State {
    /// Whether the server may still have something to say.
    fn is_open(&self) -> bool {
        matches!(self, Self::Waiting(_) | Self::Reading(_))
    }
}

impl<T> ResponseStream<T> {
    pub(super) fn new(
        head: Head,
        codec: Codec<T>,
        limit: usize,
        accept: Encodings,
        deadline: Option<Instant>,
        requests: Arc<RequestPipe>,
        span: CallSpan,
    ) -> Self {
        Self {
            state: State::Waiting(head),
            decoder: Decoder::new(Side::Client),
            codec,
            limit,
            accept,
            deadline,
            timer: None,
            requests,
            metadata: Metadata::new(),
            trailers: Metadata::new(),
            span,
        }
    }

    /// Waits for the next response; `None` once the server has ended the call with `OK`.
    ///
    /// # Errors
    ///
    /// The status with which the server ended the call ([`Status::is_remote`]), or with which it failed on the way:
    /// `DEADLINE_EXCEEDED`, `UNAVAILABLE` if there is no connection or it was lost, `RESOURCE_EXHAUSTED` if a
    /// message is over the size limit, `INTERNAL` if it does not decompress or parse. After an error there is nothing
    /// more to read.
    ///
    /// # Cancel safety
    ///
    /// No message is lost when the future is dropped before it is ready.
    pub async fn message(&mut self) -> Result<Option<T>, Status> {
        poll_fn(|context| self.poll_message(context)).await
    }

    /// [`message`](Self::message) for hand-written futures.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn poll_message(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        self.poll_until_deadline(context, Self::poll_decoded)
    }

    /// Waits for the initial metadata, which the server sends before its first response.
    ///
    /// # Errors
    ///
    /// As for [`message`](Self::message).
    ///
    /// # Cancel safety
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn metadata(&mut self) -> Result<&Metadata, Status> {
        poll_fn(|context| self.poll_until_deadline(context, Self::poll_head)).await?;
        Ok(&self.metadata)
    }

    /// Whether the last message that was read came compressed.
    pub fn is_compressed(&self) -> bool {
        self.decoder.was_compressed()
    }

    /// The trailing metadata. It is empty until the stream has ended.
    pub fn trailers(&self) -> &Metadata {
        &self.trailers
    }

    pub(super) fn take_metadata(&mut self) -> (Metadata, Metadata) {
        (
            std::mem::take(&mut self.metadata),
            std::mem::take(&mut self.trailers),
        )
    }

    /// Ends the call with `status`.
    pub(super) fn fail(&mut self, status: Status) -> Status {
        self.state = State::Done;
        self.span.end(status.code());
        self.requests.lock().extra = Some(status.clone());
        self.requests.abort();
        status
    }
}

impl<T> ResponseStream<T> {
    fn poll_until_deadline<R>(
        &mut self,
        context: &mut Context<'_>,
        poll: impl FnOnce(&mut Self, &mut Context<'_>) -> Poll<Result<R, Status>>,
    ) -> Poll<Result<R, Status>> {
        let polled = match poll(self, context) {
            Poll::Pending => ready!(self.poll_timer(context)),
            // A server that never lets the client wait does not keep it past the deadline either.
            Poll::Ready(Ok(_)) if self.state.is_open() && self.is_overdue() => {
                Err(deadline_exceeded("responses kept coming"))
            }
            Poll::Ready(result) => result,
        };
        Poll::Ready(polled.map_err(|status| self.fail(self.blame_deadline(status))))
    }

    fn is_overdue(&self) -> bool {
        self.deadline
            .is_some_and(|deadline| deadline <= Instant::now())
    }

    fn poll_timer<R>(&mut self, context: &mut Context<'_>) -> Poll<Result<R, Status>> {
        let Some(deadline) = self.deadline else {
            return Poll::Pending;
        };
        let timer = self
            .timer
            .get_or_insert_with(|| Box::pin(sleep_until(deadline.into())));
        ready!(timer.as_mut().poll(context));
        Poll::Ready(Err(deadline_exceeded(match self.state {
            State::Waiting(_) => "waiting for the response",
            State::Reading(_) | State::Received(_) | State::Done => "receiving a response",
        })))
    }

    /// A server may reset a call at its deadline before this side's clock has noticed.
    fn blame_deadline(&self, status: Status) -> Status {
        let passed = self.is_overdue();
        if passed && status.code() == Code::Cancelled && !status.is_remote() {
            return deadline_exceeded("the server was at work").with_source(status);
        }
        status
    }

    fn poll_head(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Status>> {
        let State::Waiting(head) = &mut self.state else {
            return Poll::Ready(Ok(()));
        };
        let (mut parts, body) =
            ready!(self.span.in_scope(|| head.as_mut().poll(context)))?.into_parts();
        check_http(&parts)?;
        if body.is_end_stream() {
            self.end(&mut parts.headers);
        } else {
            let encoding = message_encoding(&parts.headers, self.accept, Side::Client)?;
            self.decoder.set_encoding(encoding);
            self.metadata = Metadata::from_headers(parts.headers);
            self.state = State::Reading(body);
        }
        Poll::Ready(Ok(()))
    }

    fn poll_decoded(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        ready!(self.poll_head(context))?;
        loop {
            if let Some(message) = self.decoder.next(self.limit)? {
                return Poll::Ready(self.codec.decode(message).map(Some));
            }
            match &mut self.state {
                State::Reading(body) => match ready!(Pin::new(body).poll_frame(context)) {
                    Some(Ok(frame)) => match frame.into_data() {
                        Ok(data) => self.decoder.push(data),
                        Err(frame) => {
                            if let Ok(mut trailers) = frame.into_trailers() {
                                self.end(&mut trailers);
                            }
                        }
                    },
                    Some(Err(error)) => {
                        return Poll::Ready(Err(status_from_hyper(error, "receiving a response")));
                    }
                    None => self.end(&mut HeaderMap::new()),
                },
                State::Received(ended) => {
                    std::mem::replace(ended, Ok(()))?;
                    self.decoder.finish()?;
                    self.state = State::Done;
                    self.span.end(Code::Ok);
                    // The server has ended the call: it wants no more requests.
                    self.requests.abort();
                    return Poll::Ready(Ok(None));
                }
                State::Waiting(_) | State::Done => return Poll::Ready(Ok(None)),
            }
        }
    }

    /// Takes what the server said last.
    fn end(&mut self, trailers: &mut HeaderMap) {
        let ended = grpc::status_from_trailers(trailers).unwrap_or_else(|| {
            Err(Status::internal(
                "the server ended the call without a grpc-status",
            ))
        });
        self.state = State::Received(ended.map(|trailers| self.trailers = trailers));
    }
}

impl<T> Drop for ResponseStream<T> {
    fn drop(&mut self) {
        self.requests.abort();
    }
}

impl<T> Stream for ResponseStream<T> {
    type Item = Result<T, Status>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_message(context).map(Result::transpose)
    }
}

impl<T> fmt::Debug for ResponseStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseStream")
            .finish_non_exhaustive()
    }
}

/// Refuses a response that is not gRPC, with the status that the specification maps its HTTP status to.
fn check_http(head: &Parts) -> Result<(), Status> {
    if head.headers.contains_key(grpc::GRPC_STATUS) {
        return Ok(());
    }
    if head.status != StatusCode::OK {
        let code = grpc::http_status_to_code(head.status.as_u16());
        return Err(Status::new(
            code,
            format!("the server answered with HTTP status {}", head.status),
        ));
    }
    let content_type = head.headers.get(header::CONTENT_TYPE);
    if content_type.and_then(grpc::ContentType::parse) != Some(grpc::ContentType::Proto) {
        return Err(Status::unknown(format!(
            "the server answered with content-type {content_type:?} instead of application/grpc"
        )));
    }
    Ok(())
}
