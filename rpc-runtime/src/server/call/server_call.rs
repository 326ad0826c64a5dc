//! The single path of calls of every type: a method is a function from a stream of requests to a sink of responses. A unary
//! method reads one request and writes one response.

use std::future::{self, Future, Ready};
use std::sync::Arc;

use crate::call_body::message_reader::MessageReader;
use crate::call_body::message_writer::MessageWriter;
use crate::call_limits::CallLimits;
use crate::encoding::Encoding;
use crate::interceptor::interception::Interception;
use crate::method::Method;
use crate::protocol::dialect::InboundFraming;
use crate::request::{Request, RequestHead};
use crate::response::Response;
use crate::server::call::handler::Handler;
use crate::server::call::request_stream::{RequestReader, RequestStream};
use crate::server::call::response_head::ResponseQueue;
use crate::server::call::response_sink::{ResponseSink, ResponseWriter};
use crate::server::router::admission::Admitted;
use crate::server::router::path::CallPath;
use crate::side::Side;
use crate::status::Status;
use crate::transport::http2::body::IncomingRequests;

/// A call that has arrived and was not passed to its handler yet.
///
/// Generated code matches [`method`](Self::method), and calls the function of this type for the method's call type.
#[derive(Debug)]
pub struct ServerCall {
    pub(crate) path: CallPath,
    pub(crate) head: RequestHead,
    pub(crate) requests: IncomingRequests,
    /// How the requests are framed, where it is not as in gRPC.
    pub(crate) framing: Option<Box<dyn InboundFraming>>,
    /// The encoding of the requests.
    pub(crate) encoding: Encoding,
    pub(crate) responses: Arc<ResponseQueue>,
    pub(crate) limits: CallLimits,
    pub(crate) admitted: Admitted,
    /// The message watchers of interceptors, if there are any.
    pub(crate) intercepted: Option<Arc<Interception>>,
}

impl ServerCall {
    /// `/package.Service/Method`, as it is on the wire.
    #[must_use]
    pub fn path(&self) -> &str {
        self.path.as_str()
    }

    /// The part of the path after the last slash: `SayHello` of `/helloworld.Greeter/SayHello`.
    #[must_use]
    pub fn method(&self) -> &str {
        self.path.method()
    }

    /// Handles the call with a method that has one request and one response.
    pub fn unary<Req, Res, F>(
        self,
        method: &Method<Req, Res>,
        handle: impl FnOnce(Request<Req>) -> F + Send + 'static,
    ) -> Handler
    where
        Req: Send + 'static,
        Res: Send + 'static,
        F: Future<Output = Result<Response<Res>, Status>> + Send + 'static,
    {
        let (mut requests, mut head, responses, admitted) = self.open(method);
        Handler::new(head.deadline, admitted, async move {
            let request = only(&mut requests).await?;
            head.compressed = requests.is_compressed();
            let response = handle(Request::from_parts(request, head)).await?;
            respond(&responses, response)
        })
    }

    /// Handles the call with a method that has streamed requests and one response.
    pub fn client_streaming<Req, Res, F>(
        self,
        method: &Method<Req, Res>,
        handle: impl FnOnce(Request<RequestStream<Req>>) -> F + Send + 'static,
    ) -> Handler
    where
        Req: Send + 'static,
        Res: Send + 'static,
        F: Future<Output = Result<Response<Res>, Status>> + Send + 'static,
    {
        let (requests, head, responses, admitted) = self.open(method);
        Handler::new(head.deadline, admitted, async move {
            let requests = RequestStream::new(requests);
            let response = handle(Request::from_parts(requests, head)).await?;
            respond(&responses, response)
        })
    }

    /// Handles the call with a method that has one request and streamed responses.
    pub fn server_streaming<Req, Res, F>(
        self,
        method: &Method<Req, Res>,
        handle: impl FnOnce(Request<Req>, ResponseSink<Res>) -> F + Send + 'static,
    ) -> Handler
    where
        Req: Send + 'static,
        Res: Send + 'static,
        F: Future<Output = Result<(), Status>> + Send + 'static,
    {
        let (mut requests, mut head, responses, admitted) = self.open(method);
        Handler::new(head.deadline, admitted, async move {
            let request = only(&mut requests).await?;
            head.compressed = requests.is_compressed();
            let responses = ResponseSink::new(responses);
            handle(Request::from_parts(request, head), responses).await
        })
    }

    /// Handles the call with a method that has streamed requests and streamed responses.
    pub fn bidi_streaming<Req, Res, F>(
        self,
        method: &Method<Req, Res>,
        handle: impl FnOnce(Request<RequestStream<Req>>, ResponseSink<Res>) -> F + Send + 'static,
    ) -> Handler
    where
        Req: Send + 'static,
        Res: Send + 'static,
        F: Future<Output = Result<(), Status>> + Send + 'static,
    {
        let (requests, head, responses, admitted) = self.open(method);
        Handler::new(head.deadline, admitted, async move {
            let (requests, responses) =
                (RequestStream::new(requests), ResponseSink::new(responses));
            handle(Request::from_parts(requests, head), responses).await
        })
    }

    /// Ends the call with `status`.
    #[must_use]
    pub fn fail(self, status: Status) -> Handler {
        Handler::failed(status)
    }

    /// Ends the call with `UNIMPLEMENTED`: there is no such method.
    #[must_use]
    pub fn unimplemented(self) -> Handler {
        Handler::failed(unimplemented(self.path.as_str()))
    }

    fn open<Req: 'static, Res: 'static>(
        self,
        method: &Method<Req, Res>,
    ) -> (
        RequestReader<Req>,
        RequestHead,
        ResponseWriter<Res>,
        Admitted,
    ) {
        let mut requests = MessageReader::new(
            Side::Server,
            self.requests,
            method.request,
            self.limits.receive_message,
            self.intercepted.clone(),
        );
        requests.set_encoding(self.encoding);
        requests.set_framing(self.framing);
        let responses = MessageWriter::new(
            Side::Server,
            self.responses,
            method.response,
            self.limits.send_message,
            self.intercepted,
        );
        (requests, self.head, responses, self.admitted)
    }
}

/// Reads the request of a call with a single request.
async fn only<T: 'static>(requests: &mut RequestReader<T>) -> Result<T, Status> {
    let request = requests
        .next()
        .await?
        .ok_or_else(|| cardinality("no request"))?;
    if requests.body.is_ended() && requests.is_clean() {
        return Ok(request);
    }
    // Reads up to the end of the stream: if the response were sent first, HTTP/2 would reset the stream.
    match requests.next().await? {
        None => Ok(request),
        Some(_) => Err(cardinality("several requests")),
    }
}

/// Writes the response of a call with a single response.
fn respond<T: 'static>(responses: &ResponseWriter<T>, response: Response<T>) -> Result<(), Status> {
    let mut queue = responses.queue.lock();
    let message = queue.side_data.take(response);
    let encoding = queue.side_data.encoding;
    responses.write(queue, encoding, &message)
}

/// The status of a call with a single request for which the client sent `sent`.
#[cold]
fn cardinality(sent: &str) -> Status {
    Status::unimplemented(format!(
        "a call of this method has exactly one request, and the client sent {sent}"
    ))
}

/// The result of a method that its service does not implement, which is that of an unknown method.
pub fn unimplemented_method<Req, Res, T>(method: &Method<Req, Res>) -> Ready<Result<T, Status>> {
    future::ready(Err(unimplemented(method.path())))
}

/// The status of a call to an unknown method.
pub(crate) fn unimplemented(path: &str) -> Status {
    Status::unimplemented(format!("no method `{path}` on this server"))
}
