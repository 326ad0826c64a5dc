//! The single path of calls of every type: a method is a function from a stream of requests to a sink of responses. A unary
//! method reads one request and writes one response.

use std::any::Any;
use std::future::Future;
use std::sync::Arc;

use crate::call_limits::CallLimits;
use crate::encoding::Encoding;
use crate::interceptor::interception::Interception;
use crate::method::Method;
use crate::request::{Request, RequestHead};
use crate::response::Response;
use crate::server::call::handler::Handler;
use crate::server::call::incoming_body::IncomingBody;
use crate::server::call::request_stream::RequestStream;
use crate::server::call::response_sink::{ResponseQueue, ResponseSink};
use crate::server::router::admission::Admitted;
use crate::server::router::path::CallPath;
use crate::status::Status;

/// A call that has arrived and was not passed to its handler yet.
///
/// Generated code matches [`method`](Self::method), and calls the function of this type for the method's call type.
#[derive(Debug)]
pub struct ServerCall {
    pub(crate) path: CallPath,
    pub(crate) head: RequestHead,
    pub(crate) source: IncomingBody,
    /// The encoding of the requests.
    pub(crate) encoding: Encoding,
    pub(crate) responses: Arc<ResponseQueue>,
    pub(crate) limits: CallLimits,
    pub(crate) admitted: Admitted,
    /// The message watchers and the response of interceptors, if there are any.
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
        let intercepted = self.intercepted_response();
        let (mut requests, mut head, mut responses, admitted) = self.open(method);
        Handler::new(head.deadline, admitted, async move {
            if let Some(response) = intercepted {
                return responses.send_intercepted(response);
            }
            let request = requests.only().await?;
            head.compressed = requests.is_compressed();
            let response = handle(Request::from_parts(request, head)).await?;
            responses.send_only(response)
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
        let intercepted = self.intercepted_response();
        let (requests, head, mut responses, admitted) = self.open(method);
        Handler::new(head.deadline, admitted, async move {
            if let Some(response) = intercepted {
                return responses.send_intercepted(response);
            }
            let response = handle(Request::from_parts(requests, head)).await?;
            responses.send_only(response)
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
            let request = requests.only().await?;
            head.compressed = requests.is_compressed();
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

    /// The response of an interceptor, which replaces the handler's.
    fn intercepted_response(&self) -> Option<Box<dyn Any + Send>> {
        self.intercepted.as_ref()?.take_response()
    }

    fn open<Req: 'static, Res: 'static>(
        self,
        method: &Method<Req, Res>,
    ) -> (RequestStream<Req>, RequestHead, ResponseSink<Res>, Admitted) {
        let requests = RequestStream::new(
            self.source,
            method.request,
            self.limits.receive_message,
            self.encoding,
            self.intercepted.clone(),
        );
        let responses = ResponseSink::new(
            self.responses,
            method.response,
            self.limits.send_message,
            self.intercepted,
        );
        (requests, self.head, responses, self.admitted)
    }
}

/// The status of a call to an unknown method.
pub(crate) fn unimplemented(path: &str) -> Status {
    Status::unimplemented(format!("no method `{path}` on this server"))
}
