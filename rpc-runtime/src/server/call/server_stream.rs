//! A call as hyper sees it: a future that gives the head of the HTTP response, then a body that gives the messages
//! and the trailers. Both poll the same handler; it moves from one to the other when it has something to send.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, Response};
use http_body::{Body, Frame};

use crate::call_body::message_queue::{QueueState, Read};
#[cfg(feature = "tower")]
use crate::metadata::Metadata;
#[cfg(feature = "tower")]
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::observe::observation::Observation;
use crate::panics::discard;
use crate::protocol::grpc::ending;
use crate::server::call::handler::Handler;
use crate::server::call::incoming_body::IncomingBody;
use crate::server::call::refusal::{Refusal, read_rest};
use crate::server::call::response_sink::ResponsePipe;
use crate::status::Status;
use crate::status::code::Code;
use crate::transport::http2::error::ResetStream;

/// A handler with the pipe it writes to.
#[derive(Debug)]
pub(crate) struct ServerStream {
    handler: Option<Handler>,
    status: Option<Status>,
    pipe: Arc<ResponsePipe>,
    observation: Observation,
    /// Whether the handler was polled.
    has_begun: bool,
}

/// The head of the response to a call.
#[derive(Debug)]
pub(crate) enum ResponseHeadFuture {
    /// A request that is not a call.
    Refused(Refusal),
    Call(ServerStream),
    Done,
}

/// What is left of the response after its head.
#[derive(Debug)]
pub(crate) enum ResponseBody {
    /// Nothing: the head said everything.
    Empty,
    /// A sentence for a person: what was refused was not gRPC.
    Text(&'static str),
    /// The messages, then the trailers.
    Open(ServerStream),
}

impl ResponseHeadFuture {
    /// The answer to a request that is no call, of which `rest` is still to come.
    pub(crate) fn refused(refusal: Refusal, rest: IncomingBody) -> Self {
        read_rest(rest);
        Self::Refused(refusal)
    }

    pub(crate) fn new(
        handler: Result<Handler, Status>,
        pipe: Arc<ResponsePipe>,
        observation: Observation,
    ) -> Self {
        Self::Call(ServerStream {
            // What has failed already waits for nothing.
            has_begun: handler.is_err(),
            handler: Some(handler.unwrap_or_else(Handler::failed)),
            status: None,
            pipe,
            observation,
        })
    }
}

impl Future for ResponseHeadFuture {
    type Output = Response<ResponseBody>;

    /// # Panics
    ///
    /// If it is polled after it was ready.
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut stream = match std::mem::replace(&mut *self, Self::Done) {
            Self::Call(stream) => stream,
            Self::Refused(refusal) => {
                return Poll::Ready(refusal.response().map(ResponseBody::Text));
            }
            Self::Done => panic!("polled after it was ready"),
        };
        if !stream.has_begun {
            // What is to be handled waits where too much that was handled waits to be sent.
            if stream.pipe.poll_room(context).is_pending() {
                *self = Self::Call(stream);
                return Poll::Pending;
            }
            stream.has_begun = true;
        }
        stream.poll_handler(context);
        if let Some(headers) = stream.trailers_only() {
            return Poll::Ready(response(headers, ResponseBody::Empty));
        }
        match stream.poll_headers(context) {
            Poll::Ready(Ok(headers)) => Poll::Ready(response(headers, ResponseBody::Open(stream))),
            Poll::Ready(Err(status)) => Poll::Ready(stream.fail(&status)),
            Poll::Pending => {
                *self = Self::Call(stream);
                Poll::Pending
            }
        }
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = ResetStream;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
        let stream = match &mut *self {
            Self::Open(stream) => stream,
            Self::Text(text) => {
                let frame = Frame::data(Bytes::from_static(text.as_bytes()));
                *self = Self::Empty;
                return Poll::Ready(Some(Ok(frame)));
            }
            Self::Empty => return Poll::Ready(None),
        };
        let frame = match ready!(stream.poll_read(context)) {
            Read::Chunk(chunk) => Frame::data(chunk),
            Read::Finished | Read::Aborted => {
                let trailers = stream.trailers();
                *self = Self::Empty;
                Frame::trailers(trailers)
            }
        };
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

impl ServerStream {
    /// Lets the handler go on; what it writes is in the pipe.
    fn poll_handler(&mut self, context: &mut Context<'_>) {
        let Some(handler) = &mut self.handler else {
            return;
        };
        let polled = self
            .observation
            .in_scope(|| Pin::new(handler).poll(context));
        if let Poll::Ready(result) = polled {
            self.observation
                .end(result.as_ref().err().map_or(Code::Ok, Status::code));
            if result.is_err() {
                self.pipe.lock().withhold();
            }
            self.status = result.err();
            self.handler = None;
            self.pipe.finish();
        }
    }

    /// The head of a call that failed before it had anything to send: its headers are its trailers.
    fn trailers_only(&mut self) -> Option<HeaderMap> {
        let status = self.status.as_ref()?;
        let mut pipe = self.pipe.lock();
        if !pipe.messages.is_empty() || pipe.side_data.flush {
            return None;
        }
        Some(pipe.side_data.send_only(status))
    }

    /// The head of a call that has something to send.
    fn poll_headers(&mut self, context: &mut Context<'_>) -> Poll<Result<HeaderMap, Status>> {
        self.pipe.poll_reader(context, |pipe| {
            let begun = !pipe.messages.is_empty() && !pipe.side_data.held;
            let ready = self.handler.is_none() || pipe.side_data.flush || begun;
            ready.then(|| pipe.side_data.send())
        })
    }

    /// Ends the call before anything of it was sent.
    #[cold]
    fn fail(mut self, status: &Status) -> Response<ResponseBody> {
        self.observation.end(status.code());
        let headers = self.pipe.lock().side_data.send_only(status);
        response(headers, ResponseBody::Empty)
    }

    fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Read> {
        if self.pipe.poll_socket(context).is_pending() {
            // The handler may have more to do than to write.
            self.poll_handler(context);
            return Poll::Pending;
        }
        // What is there goes first: the handler is held back while its last messages wait for the peer.
        let waiting = self.pipe.lock().read();
        if let Some(read) = waiting {
            return Poll::Ready(read);
        }
        self.poll_handler(context);
        self.pipe.poll_reader(context, QueueState::read)
    }

    fn trailers(&self) -> HeaderMap {
        let mut pipe = self.pipe.lock();
        let trailers = std::mem::take(&mut pipe.side_data.trailers);
        let limit = pipe.side_data.limit;
        drop(pipe);
        ending::trailers(self.status.as_ref(), &trailers, limit)
    }
}

impl Drop for ServerStream {
    fn drop(&mut self) {
        // Once the handler has returned, nothing can be written.
        if self.handler.is_some() {
            self.pipe.close_reader();
        }
        if let Some(status) = self.status.take() {
            // Its source is the application's.
            discard(status);
        }
    }
}

/// The response to a call that came to no handler.
#[cfg(feature = "tower")]
pub(crate) fn failed(status: &Status, limit: HeaderListLimit) -> Response<ResponseBody> {
    let headers = ending::trailers_only(status, &Metadata::new(), None, limit);
    response(headers, ResponseBody::Empty)
}

fn response(headers: HeaderMap, body: ResponseBody) -> Response<ResponseBody> {
    let mut response = Response::new(body);
    *response.headers_mut() = headers;
    response
}
