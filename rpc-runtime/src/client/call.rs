//! The one path of a call on the client: every call has a pipe of requests and a stream of responses. A call whose
//! client does not stream has written its one request before it starts; one whose server does not, reads one.

use std::future::ready;
use std::sync::Arc;
use std::time::Instant;

use http::uri::PathAndQuery;
use http::{HeaderValue, Uri, header};
use tokio::runtime::Handle;
use tokio::task::JoinSet;

use super::channel::{Channel, Shared};
use super::credentials::Credentials;
use super::future::ResponseFuture;
use super::requests::{RequestBody, RequestPipe, RequestSink, deadline_exceeded};
use super::responses::{Head, ResponseStream};
use crate::codec::Codec;
use crate::deadline::inherited;
use crate::encoding::Encoding;
use crate::method::Method;
use crate::protocol::envelope::Encoder;
use crate::protocol::{grpc, timeout};
use crate::request::{Request, RequestHead};
use crate::span::CallSpan;
use crate::status::Status;
use crate::transport::client::SendError;
use crate::transport::{Incoming, Pipe};

impl Channel {
    /// Calls a method that takes one request and gives one response. Generated clients call this.
    ///
    /// The call starts when the future is first polled, and is cancelled when it is dropped.
    pub fn unary<Req, Res>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
    ) -> ResponseFuture<Res> {
        ResponseFuture::new(self.server_streaming(method, request))
    }

    /// Calls a method that takes one request and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts when the stream is first polled, and is cancelled when it is dropped.
    pub fn server_streaming<Req, Res>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<Req>,
    ) -> ResponseStream<Res> {
        let (message, head) = request.into_parts();
        let call = Call::new(self, method.descriptor().path(), head);
        let requests = call.request_sink(method.request);
        let written = requests.write(&message);
        requests.close();
        call.response_stream(method.response, |head| match written {
            Ok(()) => head,
            Err(status) => Box::pin(ready(Err(status))),
        })
    }

    /// Calls a method that takes a stream of requests and gives one response. Generated clients call this.
    ///
    /// The call starts at once. It is cancelled when the future is dropped, and when the sink is dropped before it
    /// is closed.
    pub fn client_streaming<Req, Res>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseFuture<Res>) {
        let (requests, responses) = self.bidi_streaming(method, request);
        (requests, ResponseFuture::new(responses))
    }

    /// Calls a method that takes a stream of requests and gives a stream of responses. Generated clients call this.
    ///
    /// The call starts at once, and both halves are there before the server has answered. It is cancelled when the
    /// stream is dropped, and when the sink is dropped before it is closed.
    pub fn bidi_streaming<Req, Res>(
        &self,
        method: &'static Method<Req, Res>,
        request: Request<()>,
    ) -> (RequestSink<Req>, ResponseStream<Res>) {
        let ((), head) = request.into_parts();
        let call = Call::new(self, method.descriptor().path(), head);
        let requests = call.request_sink(method.request);
        (requests, call.response_stream(method.response, spawned))
    }
}

/// A call that has not started.
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
    fn new(channel: &Channel, path: &'static str, mut head: RequestHead) -> Self {
        let shared = Arc::clone(&channel.shared);
        let own = head
            .deadline
            .or_else(|| Instant::now().checked_add(shared.settings.timeout?));
        let inherited = inherited().filter(|_| !head.ignores_inherited_deadline);
        head.deadline = own.into_iter().chain(inherited).min();
        let encoding = head.encoding.unwrap_or(shared.settings.compression.send);
        let requests = Pipe::new(Encoder::new(), None);
        requests.keep();
        Self {
            shared,
            credentials: channel.credentials.clone(),
            path,
            head,
            encoding,
            requests,
        }
    }

    fn request_sink<Req>(&self, codec: Codec<Req>) -> RequestSink<Req> {
        let limit = self.shared.settings.limits.max_send_message_size;
        let requests = Arc::clone(&self.requests);
        RequestSink::new(requests, codec, limit, self.encoding, self.head.deadline)
    }

    fn response_stream<Res>(
        self,
        codec: Codec<Res>,
        start: impl FnOnce(Head) -> Head,
    ) -> ResponseStream<Res> {
        let limit = self.shared.settings.limits.max_receive_message_size;
        let accept = self.shared.settings.compression.accept;
        let deadline = self.head.deadline;
        let requests = Arc::clone(&self.requests);
        let span = CallSpan::client(self.path, &self.shared.target);
        let head = span.in_scope(|| start(Box::pin(self.send())));
        ResponseStream::new(head, codec, limit, accept, deadline, requests, span)
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
                    return Err(deadline_exceeded("the call was about to be sent"));
                }
                request
                    .headers_mut()
                    .insert(grpc::GRPC_TIMEOUT, timeout::encode(left));
            }
            match connection.send(request).await {
                Ok(response) => return Ok(response),
                Err(SendError::Failed(status)) => return Err(status),
                Err(SendError::NotSent(returned)) => request = *returned,
                Err(SendError::Unprocessed(status)) => {
                    if !self.requests.rewind() {
                        return Err(status);
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

/// Starts `head` in a task of its own, which ends when the returned future is dropped.
fn spawned(head: Head) -> Head {
    let runtime = match Handle::try_current() {
        Ok(runtime) => runtime,
        Err(error) => {
            let status = Status::internal("a call must be made inside a Tokio runtime");
            return Box::pin(ready(Err(status.with_source(error))));
        }
    };
    let mut task = JoinSet::new();
    task.spawn_on(head, &runtime);
    Box::pin(async move {
        match task.join_next().await {
            Some(Ok(response)) => response,
            Some(Err(error)) => {
                Err(Status::internal("the task of the call ended").with_source(error))
            }
            None => Err(Status::internal("the task of the call is gone")),
        }
    })
}
