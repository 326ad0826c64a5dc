//! The HTTP response of a call, for hyper: a future of the response head, and then a body with the messages and the trailers.
//! Both poll the same handler, which moves from the future to the body when there is something to send.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http::{HeaderMap, Response};
use http_body::{Body, Frame};

use crate::call_body::message_queue::{QueueState, Read};
#[cfg(feature = "tower")]
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::method::MethodDescriptor;
use crate::observe::observation::Observation;
use crate::panics::discard;
#[cfg(feature = "tower")]
use crate::protocol::dialect::Dialect;
use crate::protocol::dialects::Dialects;
use crate::protocol::refusal::Refusal;
use crate::server::call::handler::Handler;
use crate::server::call::refusal::RefusedRequest;
#[cfg(feature = "tower")]
use crate::server::call::response_head::ResponseHead;
use crate::server::call::response_head::ResponseQueue;
use crate::status::Status;
use crate::status::code::Code;
use crate::transport::http2::body::IncomingRequests;
use crate::transport::http2::error::ResetStream;

/// A handler, and the queue that it writes to.
#[derive(Debug)]
pub(crate) struct ServerStream {
    handler: Option<Handler>,
    status: Option<Status>,
    queue: Arc<ResponseQueue>,
    observation: Observation,
    /// Whether the handler may be polled.
    has_begun: bool,
}

/// A future of the head of the HTTP response.
#[derive(Debug)]
pub(crate) enum ResponseHeadFuture {
    /// A request that is not a call.
    Refused(RefusedRequest),
    Call(ServerStream),
    Done,
}

/// The body of the HTTP response.
#[derive(Debug)]
pub(crate) enum ResponseBody {
    /// No body, or no more of it.
    Empty,
    /// The whole body: why a request is not a gRPC call, or the end of a call that failed in a dialect.
    Whole(Bytes),
    /// The messages, then the trailers.
    Open(ServerStream),
}

impl ResponseHeadFuture {
    /// The response to a request that is not a call. `dialects` are those that the server accepts, `method` is the method at the
    /// path, and `rest` is the body.
    pub(crate) fn refused(
        refusal: Refusal,
        dialects: Dialects,
        method: Option<MethodDescriptor>,
        rest: IncomingRequests,
    ) -> Self {
        Self::Refused(RefusedRequest::new(refusal, dialects, method, rest))
    }

    pub(crate) fn new(
        handler: Result<Handler, Status>,
        queue: Arc<ResponseQueue>,
        observation: Observation,
    ) -> Self {
        Self::Call(ServerStream {
            // A call that has already failed does not wait for memory.
            has_begun: handler.is_err(),
            handler: Some(handler.unwrap_or_else(Handler::failed)),
            status: None,
            queue,
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
            Self::Refused(mut request) => {
                let response = request.poll_response(context);
                if response.is_pending() {
                    *self = Self::Refused(request);
                }
                return response.map(|response| response.map(whole));
            }
            Self::Done => panic!("polled after it was ready"),
        };
        if !stream.has_begun {
            // A handler does not start while the connection's memory for unsent responses is full.
            if stream.queue.poll_room(context).is_pending() {
                *self = Self::Call(stream);
                return Poll::Pending;
            }
            stream.has_begun = true;
        }
        stream.poll_handler(context);
        if let Some(response) = stream.trailers_only() {
            return Poll::Ready(response);
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
            Self::Whole(bytes) => {
                let frame = Frame::data(std::mem::take(bytes));
                *self = Self::Empty;
                return Poll::Ready(Some(Ok(frame)));
            }
            Self::Empty => return Poll::Ready(None),
        };
        let frame = match ready!(stream.poll_read(context)) {
            Read::Chunk(chunk) => Some(Frame::data(chunk)),
            Read::Finished | Read::Aborted => {
                let last = stream.end();
                *self = Self::Empty;
                last
            }
        };
        Poll::Ready(frame.map(Ok))
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

impl ServerStream {
    /// Polls the handler, which writes to the queue.
    fn poll_handler(&mut self, context: &mut Context<'_>) {
        let Some(handler) = &mut self.handler else {
            return;
        };
        let scope = self.observation.enter();
        let polled = Pin::new(handler).poll(context);
        drop(scope);
        if let Poll::Ready(result) = polled {
            self.observation
                .end(result.as_ref().err().map_or(Code::Ok, Status::code));
            if result.is_err() {
                self.queue.lock().withhold();
            }
            self.status = result.err();
            self.handler = None;
            self.queue.finish();
        }
    }

    /// The response to a call that failed before anything was sent (`Trailers-Only`).
    fn trailers_only(&mut self) -> Option<Response<ResponseBody>> {
        let status = self.status.as_ref()?;
        let mut queue = self.queue.lock();
        if !queue.messages.is_empty() || queue.side_data.flush {
            return None;
        }
        Some(queue.side_data.send_only(status).map(whole))
    }

    /// The headers of a call that has something to send.
    fn poll_headers(&mut self, context: &mut Context<'_>) -> Poll<Result<HeaderMap, Status>> {
        self.queue.poll_reader(context, |queue| {
            let begun = !queue.messages.is_empty() && !queue.side_data.held;
            let ready = self.handler.is_none() || queue.side_data.flush || begun;
            ready.then(|| queue.send())
        })
    }

    /// Ends the call with `status` before anything was sent.
    #[cold]
    fn fail(mut self, status: &Status) -> Response<ResponseBody> {
        self.observation.end(status.code());
        self.queue.lock().side_data.send_only(status).map(whole)
    }

    fn poll_read(&mut self, context: &mut Context<'_>) -> Poll<Read> {
        if self.queue.poll_socket(context).is_pending() {
            // The handler may do other work than writing.
            self.poll_handler(context);
            return Poll::Pending;
        }
        // Reads the queue before polling the handler, so that the handler waits while its last messages wait for the peer.
        let waiting = self.queue.lock().read_response();
        if let Some(read) = waiting {
            return Poll::Ready(read);
        }
        self.poll_handler(context);
        self.queue.poll_reader(context, QueueState::read_response)
    }

    /// The last frame: the trailers, or what a dialect has in place of them.
    fn end(&mut self) -> Option<Frame<Bytes>> {
        let mut queue = self.queue.lock();
        if let Some(status) = queue.side_data.take_failure() {
            self.observation.end(status.code());
            self.status = Some(status);
        }
        queue.side_data.end(self.status.as_ref())
    }
}

impl Drop for ServerStream {
    fn drop(&mut self) {
        // Once the handler has returned, nothing can be written.
        if self.handler.is_some() {
            self.queue.close_reader();
        }
        if let Some(status) = self.status.take() {
            // Its source belongs to the application, and may panic when it is dropped.
            discard(status);
        }
    }
}

/// The response to a call that did not reach the router.
#[cfg(feature = "tower")]
pub(crate) fn failed(
    status: &Status,
    limit: HeaderListLimit,
    dialect: Option<Box<dyn Dialect>>,
) -> Response<ResponseBody> {
    let mut head = ResponseHead::unhandled(limit, dialect);
    head.send_only(status).map(whole)
}

/// A body that is known as a whole.
fn whole(bytes: Bytes) -> ResponseBody {
    if bytes.is_empty() {
        ResponseBody::Empty
    } else {
        ResponseBody::Whole(bytes)
    }
}

fn response(headers: HeaderMap, body: ResponseBody) -> Response<ResponseBody> {
    let mut response = Response::new(body);
    *response.headers_mut() = headers;
    response
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn};

    use super::*;
    use crate::call_body::message_queue::MessageQueue;
    use crate::encoding::Encoding;
    use crate::metadata::Metadata;
    use crate::metadata::header_list_limit::HeaderListLimit;
    use crate::protocol::compression::negotiation::Compression;
    use crate::protocol::dialect::{Dialect, ResponseFields};
    use crate::protocol::grpc::headers::GrpcHeaders;
    use crate::server::call::response_head::ResponseHead;
    use crate::server::router::admission::Admitted;

    /// A dialect that converts the first chunk only.
    #[derive(Debug)]
    struct First(bool);

    impl Dialect for First {
        fn waits_for_end(&self) -> bool {
            false
        }

        fn head(&mut self, _fields: &ResponseFields<'_>) -> HeaderMap {
            HeaderMap::new()
        }

        fn messages(&mut self, bytes: Bytes) -> Result<Bytes, Status> {
            if std::mem::replace(&mut self.0, false) {
                return Ok(bytes);
            }
            Err(Status::data_loss("not converted"))
        }

        fn end(&mut self, status: Option<&Status>, _trailers: &Metadata) -> Bytes {
            let message = status.map_or("OK", Status::message);
            Bytes::copy_from_slice(message.as_bytes())
        }

        fn only(&mut self, _status: &Status, _fields: &ResponseFields<'_>) -> Response<Bytes> {
            Response::new(Bytes::new())
        }
    }

    fn write(queue: &ResponseQueue) {
        let mut state = queue.lock();
        let open = state.messages.begin();
        open.buffer.put(vec![7]);
        let size = open.complete(usize::MAX, Encoding::Identity).unwrap();
        queue.written(state, size);
    }

    #[tokio::test]
    async fn a_message_that_its_dialect_cannot_convert_ends_the_call() {
        let head = ResponseHead::new(
            Compression::default(),
            &HeaderMap::new(),
            GrpcHeaders::default(),
            HeaderListLimit::NONE,
            Some(Box::new(First(true))),
        );
        let queue = MessageQueue::new(head, None);
        let writer = Arc::clone(&queue);
        let handler = Handler::new(None, Admitted::default(), async move {
            write(&writer);
            tokio::task::yield_now().await;
            write(&writer);
            pending().await
        });
        let response = ResponseHeadFuture::new(Ok(handler), queue, Observation::default()).await;
        let mut body = response.into_body();
        let mut frames = Vec::new();
        while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            frames.push(frame.unwrap().into_data().unwrap());
        }
        assert_eq!(frames, [&b"\0\0\0\0\x01\x07"[..], b"not converted"]);
    }
}
