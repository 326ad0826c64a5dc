//! The one path of a call on the client: every call has a pipe of requests and a stream of responses. A call whose
//! client does not stream has written its one request before it starts; one whose server does not, reads one.

use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;

use http::uri::PathAndQuery;
use http::{HeaderValue, Uri, header};
use tokio::runtime::Handle;
use tokio::task::JoinSet;

use super::around::{Around, AroundFuture, Outcome};
use super::attempt::{Begun, Cardinality, Head, Reading};
use super::channel::{Channel, Shared};
use super::credentials::Credentials;
use super::future::ResponseFuture;
use super::requests::{RequestBody, RequestPipe, RequestSink, deadline_exceeded};
use super::responses::ResponseStream;
use crate::deadline::inherited;
use crate::encoding::Encoding;
use crate::interceptor::{InterceptedCall, Interception, once_only};
use crate::method::Method;
use crate::protocol::envelope::Encoder;
use crate::protocol::{grpc, timeout};
use crate::request::{Request, RequestHead};
use crate::span::CallSpan;
use crate::status::Status;
use crate::transport::client::SendError;
use crate::transport::{Incoming, Pipe, status_from_hyper};

impl Channel {
    /// Calls a method that takes one request and gives one response. Generated clients call this.
    ///
    /// The call starts when the future is first polled, and is cancelled when it is dropped.
    pub fn unary<Req: Send + 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
    ) -> ResponseFuture<Res> {
        ResponseFuture::new(self.call_once(method, request, Cardinality::One))
    }

    /// Calls a method that takes one request and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts when the stream is first polled, and is cancelled when it is dropped.
    pub fn server_streaming<Req: Send + 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
    ) -> ResponseStream<Res> {
        self.call_once(method, request, Cardinality::Many)
    }

    /// Calls a method that takes a stream of requests and gives one response. Generated clients call this.
    ///
    /// The call starts at once. It is cancelled when the future is dropped, and when the sink is dropped before it
    /// is closed.
    pub fn client_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseFuture<Res>) {
        let (requests, responses) = self.call_streaming(method, request, Cardinality::One);
        (requests, ResponseFuture::new(responses))
    }

    /// Calls a method that takes a stream of requests and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts at once, and both halves are there before the server has answered. It is cancelled when the
    /// stream is dropped, and when the sink is dropped before it is closed.
    pub fn bidi_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        self.call_streaming(method, request, Cardinality::Many)
    }

    /// A call of one request, which is written when an attempt begins.
    fn call_once<Req: Send + 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
        cardinality: Cardinality,
    ) -> ResponseStream<Res> {
        let (message, head) = request.into_parts();
        let mut begun = false;
        let attempt = move |channel: &Self, head, intercepted| {
            if std::mem::replace(&mut begun, true) && cardinality == Cardinality::Many {
                return Err(once_only());
            }
            let pipe = new_requests();
            let requests = channel.sink(method, &head, Arc::clone(&pipe), intercepted);
            requests.write(&message)?;
            requests.close();
            Ok(Call::new(channel, method.descriptor().path(), head, pipe).begin(|head| head))
        };
        let intercepted = self.interceptors.interception();
        self.start(method, head, cardinality, intercepted, attempt, None)
    }

    /// A call whose requests the application writes.
    fn call_streaming<Req: 'static, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
        cardinality: Cardinality,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        let ((), mut head) = request.into_parts();
        head.deadline = self.deadline(&head);
        let path = method.descriptor().path();
        let intercepted = self.interceptors.interception();
        let pipe = new_requests();
        if intercepted.is_some() {
            // The application writes nothing before the interceptors let the call go on.
            pipe.hold();
        }
        let mut sink = self.sink(method, &head, Arc::clone(&pipe), intercepted.clone());
        sink.set_deadline(head.deadline, &self.shared);
        let mut fresh = Some(Arc::clone(&pipe));
        let attempt = move |channel: &Self, head, _| {
            let requests = fresh.take().ok_or_else(once_only)?;
            requests.release();
            Ok(Call::new(channel, path, head, requests).begin(spawned))
        };
        let responses = self.start(method, head, cardinality, intercepted, attempt, Some(pipe));
        (sink, responses)
    }

    /// Starts a call with an attempt, or with the interceptors around its attempts. `requests` are those that the
    /// application writes.
    fn start<Req, Res: 'static>(
        &self,
        method: &'static Method<Req, Res>,
        mut head: RequestHead,
        cardinality: Cardinality,
        intercepted: Option<Arc<Interception>>,
        mut attempt: impl FnMut(&Self, RequestHead, Option<Arc<Interception>>) -> Result<Begun, Status>
        + Send
        + 'static,
        requests: Option<Arc<RequestPipe>>,
    ) -> ResponseStream<Res> {
        head.deadline = self.deadline(&head);
        let descriptor = method.descriptor();
        let span = CallSpan::client(descriptor.path(), &self.shared.target);
        let reading = Reading {
            codec: method.response,
            shared: Arc::clone(&self.shared),
            cardinality,
            intercepted: intercepted.clone(),
        };
        let deadline = head.deadline;
        let Some(intercepted) = intercepted else {
            let begun = span.in_scope(|| attempt(self, head, None));
            let mut responses = ResponseStream::new(reading, deadline, span);
            responses.begin(begun);
            return responses;
        };
        let path = descriptor.path();
        let call = InterceptedCall::new(path, Some(descriptor), head, intercepted);
        // An application that writes requests need not read responses for the call to go on, nor to hear that it ended.
        let writes = requests.clone();
        let drive = |around: AroundFuture| match writes {
            Some(requests) => spawned(Box::pin(until_ended(around, Unanswered(requests)))),
            None => around,
        };
        let around = span.in_scope(|| Around::new(self, call, attempt, drive));
        let mut responses = ResponseStream::new(reading, deadline, span);
        responses.begin_around(around, requests);
        responses
    }

    fn sink<Req: 'static, Res>(
        &self,
        method: &'static Method<Req, Res>,
        head: &RequestHead,
        requests: Arc<RequestPipe>,
        intercepted: Option<Arc<Interception>>,
    ) -> RequestSink<Req> {
        let settings = &self.shared.settings;
        RequestSink::new(
            requests,
            method.request,
            settings.limits.send_message,
            settings.encoding(head),
            intercepted,
        )
    }

    /// The deadline of a call: its own or else that of the channel, and no later than one that it inherits.
    fn deadline(&self, head: &RequestHead) -> Option<Instant> {
        let timeout = self.shared.settings.timeout;
        let own = head
            .deadline
            .or_else(|| Instant::now().checked_add(timeout?));
        let inherited = inherited().filter(|_| !head.ignores_inherited_deadline);
        own.into_iter().chain(inherited).min()
    }
}

/// An attempt that has not begun.
struct Call {
    shared: Arc<Shared>,
    credentials: Option<Credentials>,
    path: &'static str,
    head: RequestHead,
    /// How the requests are compressed.
    encoding: Encoding,
    requests: Arc<RequestPipe>,
}

impl Call {
    fn new(
        channel: &Channel,
        path: &'static str,
        head: RequestHead,
        requests: Arc<RequestPipe>,
    ) -> Self {
        let shared = Arc::clone(&channel.shared);
        let encoding = shared.settings.encoding(&head);
        Self {
            shared,
            credentials: channel.credentials.clone(),
            path,
            head,
            encoding,
            requests,
        }
    }

    fn begin(self, drive: impl FnOnce(Head) -> Head) -> Begun {
        let requests = Arc::clone(&self.requests);
        let head = drive(Box::pin(self.send()));
        Begun { head, requests }
    }

    /// Sends the call.
    async fn send(self) -> Result<http::Response<Incoming>, Status> {
        let response = self.send_until_processed().await;
        self.requests.commit();
        response
    }

    /// Sends the call, and again if a connection was lost before anything of it was sent, and once more if the server
    /// refused it unseen. gRPC's A6 calls either a transparent retry.
    async fn send_until_processed(&self) -> Result<http::Response<Incoming>, Status> {
        let connector = self.shared.connector()?;
        let wait_for_ready = self.head.wait_for_ready;
        let deadline = self.head.deadline;
        let mut request = self.request().await?;
        loop {
            let mut connection = match connector.ready_now() {
                Some(connection) => connection,
                None => connector.ready(wait_for_ready).await?,
            };
            if let Some(deadline) = deadline {
                let left = deadline.saturating_duration_since(Instant::now());
                if left.is_zero() {
                    let target = &self.shared.target;
                    let doing = format!("a call to {target} at {} began", connection.peer);
                    return Err(deadline_exceeded(&doing));
                }
                request
                    .headers_mut()
                    .insert(grpc::GRPC_TIMEOUT, timeout::encode(left));
            }
            let peer = connection.peer;
            let waiting = |error| {
                let target = &self.shared.target;
                let doing = format!("waiting for the response of {target} at {peer}");
                status_from_hyper(error, &doing)
            };
            match connection.send(request).await {
                Ok(response) => return Ok(response),
                Err(SendError::Failed(error)) => return Err(waiting(error)),
                Err(SendError::NotSent(returned)) => request = *returned,
                Err(SendError::Unprocessed(error)) => {
                    if !self.requests.rewind() {
                        return Err(waiting(error));
                    }
                    request = self.request().await?;
                }
            }
        }
    }

    async fn request(&self) -> Result<http::Request<RequestBody>, Status> {
        let target = &self.shared.target;
        let uri = Uri::builder()
            .scheme(target.scheme())
            .authority(target.authority.clone())
            .path_and_query(PathAndQuery::from_static(self.path))
            .build()
            .map_err(|error| Status::internal("the method has no valid path").with_source(error))?;
        let mut request = http::Request::new(RequestBody::new(Arc::clone(&self.requests)));
        *request.method_mut() = http::Method::POST;
        *request.version_mut() = http::Version::HTTP_2;
        *request.uri_mut() = uri;
        let headers = request.headers_mut();
        *headers = self.head.metadata.clone().into_headers();
        headers.insert(header::TE, grpc::TE_VALUE);
        headers.insert(header::CONTENT_TYPE, grpc::CONTENT_TYPE_VALUE);
        headers.insert(header::USER_AGENT, self.shared.settings.user_agent.clone());
        if self.encoding != Encoding::Identity {
            let encoding = HeaderValue::from_static(self.encoding.name());
            headers.insert(grpc::GRPC_ENCODING, encoding);
        }
        if let Some(accepted) = self.shared.settings.compression.accept.advertised() {
            headers.insert(grpc::GRPC_ACCEPT_ENCODING, accepted);
        }
        if let Some(credentials) = &self.credentials {
            let metadata = credentials.metadata(target, self.path).await?;
            metadata.append_to(headers);
        }
        Ok(request)
    }
}

/// The requests of a call that its interceptors have not ended. However they do, nobody takes any more.
struct Unanswered(Arc<RequestPipe>);

impl Drop for Unanswered {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn until_ended(around: AroundFuture, requests: Unanswered) -> Result<Outcome, Status> {
    let ended = around.await;
    requests.0.lock().extra = ended.as_ref().err().cloned();
    ended
}

/// Where the requests of an attempt are written.
fn new_requests() -> Arc<RequestPipe> {
    let requests = Pipe::new(Encoder::new(), None);
    requests.keep();
    requests
}

/// Starts `work` in a task of its own, which ends when the returned future is dropped.
fn spawned<T: Send + 'static>(work: Work<T>) -> Work<T> {
    let runtime = match Handle::try_current() {
        Ok(runtime) => runtime,
        Err(error) => {
            let status = Status::internal("a call must be made inside a Tokio runtime");
            return Box::pin(ready(Err(status.with_source(error))));
        }
    };
    let mut task = JoinSet::new();
    task.spawn_on(work, &runtime);
    Box::pin(async move {
        match task.join_next().await {
            Some(Ok(done)) => done,
            Some(Err(error)) => {
                Err(Status::internal("the task of the call ended").with_source(error))
            }
            None => Err(Status::internal("the task of the call is gone")),
        }
    })
}

type Work<T> = Pin<Box<dyn Future<Output = Result<T, Status>> + Send>>;
