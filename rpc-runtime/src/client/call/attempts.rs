//! Makes the attempts of a call, and sends them.
//!
//! A call has one attempt, or more: a transparent retry (gRFC A6) sends the request again when the server has certainly not
//! processed it, and the interceptors of a unary call may run it again.

use std::future::Future;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use http::uri;
use http::{HeaderValue, Uri, header};

use crate::balance::picker::PickCall;
use crate::call_body::message_queue::MessageQueue;
use crate::call_body::message_writer::MessageWriter;
use crate::client::call::call_task::spawned;
use crate::client::call::request_body::{RequestBody, RequestQueue};
use crate::client::call::response_reader::{AttemptResponse, Head, StartedAttempt};
use crate::client::channel::{Channel, LONGEST_PATH, Shared};
use crate::client::channel_task::handle::Picked;
use crate::client::credentials::Credentials;
use crate::client::phase::deadline_exceeded;
use crate::dynamic_method::{CalledMethod, MethodPath};
use crate::encoding::Encoding;
use crate::interceptor::interception::{Interception, runs_once};
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::method::MethodKind;
use crate::peer::PeerAddress;
use crate::protocol::{grpc, timeout};
use crate::request::RequestHead;
use crate::side::Side;
use crate::status::Status;
use crate::status::code::Code;
use crate::transport::http2::body::IncomingResponse;
use crate::transport::http2::client::{AnnouncedBody, ConnectionFacts, ReservedStream, SendError};
use crate::transport::http2::error::status_from_hyper;

/// Makes the attempts at one call. Nothing else makes attempts.
///
/// In a call without interceptors the type is known, so no box is needed.
pub(crate) trait Attempts: Send {
    /// Starts an attempt over `channel`. `head` is the head of the request, which interceptors may have changed.
    ///
    /// # Errors
    ///
    /// The error of encoding the request; `INTERNAL` for a second attempt at a call with streams.
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status>;
}

/// Makes attempts at a call with one request, which is encoded when the first attempt starts.
pub(crate) struct OneRequest<Req: 'static, Res: 'static> {
    pub(crate) method: CalledMethod<Req, Res>,
    pub(crate) message: Req,
    pub(crate) kind: MethodKind,
    pub(crate) interception: Option<Arc<Interception>>,
    /// The largest request, in bytes.
    pub(crate) limit: usize,
    /// `None` until the request is encoded.
    pub(crate) requests: Option<Arc<RequestQueue>>,
    pub(crate) has_started: bool,
}

impl<Req: Send + 'static, Res: 'static> OneRequest<Req, Res> {
    fn write(&self, channel: &Channel, head: &RequestHead) -> Result<Arc<RequestQueue>, Status> {
        let retained = match self.commit() {
            Commit::WithResponse => TRANSPARENT_RETRY_LIMIT_BYTES,
            Commit::WithCall => usize::MAX,
        };
        let requests = MessageQueue::retaining(None, retained);
        let settings = &channel.shared.settings;
        let codec = self.method.request();
        let writer = MessageWriter::new(Side::Client, requests, codec, self.limit, None);
        let queue = writer.queue.lock();
        writer.write(queue, settings.encoding(head), &self.message)?;
        writer.queue.finish();
        Ok(writer.queue)
    }

    /// The interceptors of a unary call may run it again, whatever the server has answered.
    fn commit(&self) -> Commit {
        match (&self.interception, self.kind) {
            (Some(_), MethodKind::Unary) => Commit::WithCall,
            _ => Commit::WithResponse,
        }
    }
}

impl<Req: Send + 'static, Res: 'static> Attempts for OneRequest<Req, Res> {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        if std::mem::replace(&mut self.has_started, true) && self.kind != MethodKind::Unary {
            return Err(runs_once());
        }
        let requests = match self.requests.take() {
            Some(requests) => requests,
            None => self.write(channel, &head)?,
        };
        if let Some(interception) = &self.interception {
            let size = requests.lock().last_size();
            // Kept for another attempt even if a watcher refuses the message now.
            self.requests = Some(Arc::clone(&requests));
            interception.see_request(&self.message, size)?;
        }
        let path = self.method.path();
        let attempt = Attempt::new(channel, path, self.kind, head, requests, self.commit());
        Ok(attempt.begin(|head| head))
    }
}

/// Makes the attempt at a call whose requests the application writes.
pub(crate) struct StreamedRequests {
    pub(crate) path: MethodPath,
    pub(crate) kind: MethodKind,
    /// `None` once the attempt has started.
    pub(crate) requests: Option<Arc<RequestQueue>>,
}

impl StreamedRequests {
    /// The queue that the application writes to.
    pub(crate) fn new_queue() -> Arc<RequestQueue> {
        MessageQueue::retaining(None, TRANSPARENT_RETRY_LIMIT_BYTES)
    }
}

impl Attempts for StreamedRequests {
    fn start(&mut self, channel: &Channel, head: RequestHead) -> Result<StartedAttempt, Status> {
        let requests = self.requests.take().ok_or_else(runs_once)?;
        requests.unblock_writer();
        let attempt = Attempt::new(
            channel,
            self.path.clone(),
            self.kind,
            head,
            requests,
            Commit::WithResponse,
        );
        Ok(attempt.begin(spawned))
    }
}

/// An attempt that has not started.
///
/// Its size matters: it is part of the future of each call.
pub(crate) struct Attempt {
    shared: Arc<Shared>,
    credentials: Option<Credentials>,
    path: MethodPath,
    kind: MethodKind,
    metadata: Metadata,
    deadline: Option<Instant>,
    wait_for_ready: bool,
    /// The encoding of the requests.
    encoding: Encoding,
    requests: Arc<RequestQueue>,
    commit: Commit,
}

/// When the requests of a call are released, because no further attempt sends them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commit {
    /// When the attempt has a response or has failed.
    WithResponse,
    /// When the call has ended.
    WithCall,
}

impl Attempt {
    pub(crate) fn new(
        channel: &Channel,
        path: MethodPath,
        kind: MethodKind,
        head: RequestHead,
        requests: Arc<RequestQueue>,
        commit: Commit,
    ) -> Self {
        let shared = Arc::clone(&channel.shared);
        Self {
            credentials: channel.credentials.clone(),
            path,
            kind,
            encoding: shared.settings.encoding(&head),
            metadata: head.metadata,
            deadline: head.deadline,
            wait_for_ready: head.wait_for_ready.unwrap_or_default(),
            requests,
            commit,
            shared,
        }
    }

    /// Starts the attempt. `drive` may move it to its own task.
    pub(crate) fn begin(self, drive: impl FnOnce(Head) -> Head) -> StartedAttempt {
        let requests = Arc::clone(&self.requests);
        let send = async move {
            let _unsent = CommitOnPanic(&self);
            let response = self.send_until_processed().await;
            self.commit();
            response
        };
        let head = drive(Box::pin(send));
        StartedAttempt { head, requests }
    }

    /// Sends the request. Sends it again if the connection was lost before any of it was sent, and once if the server has
    /// refused it without processing it: the transparent retries of gRFC A6.
    async fn send_until_processed(&self) -> Result<AttemptResponse, Status> {
        let tasks = &self.shared.tasks;
        let mut task = self.shared.task()?;
        let mut authorization = self.authorization().await?;
        let call = PickCall {
            path: self.path.as_str(),
            metadata: &self.metadata,
        };
        let mut body = RequestBody::new(&self.requests);
        let mut is_refused = false;
        let mut returned: Option<Box<http::Request<_>>> = None;
        loop {
            let picked = if let Some(picked) = task.pick_now(&call, self.deadline) {
                picked
            } else {
                let pick = tasks.pick(&mut task, &call, self.wait_for_ready, self.deadline);
                // Boxed, because most calls do not wait, and their futures are smaller without it.
                Box::pin(pick).await?
            };
            let Picked {
                stream,
                mut tracked,
            } = picked;
            let peer = stream.peer;
            let request = match returned.take() {
                Some(mut request) => {
                    // The authority may be another.
                    *request.uri_mut() = self.uri(&stream)?;
                    *request
                }
                None => self.request(&stream, body.take(), authorization.as_ref())?,
            };
            let response = self.send_over(stream, request)?;
            match response.await {
                Ok(response) => {
                    if let Some(tracked) = &mut tracked {
                        tracked.answered();
                    }
                    return Ok(AttemptResponse { response, tracked });
                }
                Err(SendError::NotSent(request)) => returned = Some(request),
                Err(SendError::Unprocessed(error)) => {
                    // Before waiting: the queue may release the first message at any time.
                    body = RequestBody::new(&self.requests);
                    if body.is_none() || std::mem::replace(&mut is_refused, true) {
                        return Err(status_from_hyper(error, &self.waiting_for(peer)));
                    }
                    self.commit();
                    authorization = self.authorization().await?;
                }
                Err(SendError::Failed(error)) => {
                    if let Some(tracked) = tracked {
                        tracked.ended(Code::Unavailable);
                    }
                    return Err(status_from_hyper(error, &self.waiting_for(peer)));
                }
            }
        }
    }

    /// Releases the requests, unless they are kept until the call ends.
    fn commit(&self) {
        if self.commit == Commit::WithResponse {
            self.requests.commit();
        }
    }

    /// The phase of an attempt that was sent to `peer`, for error texts.
    fn waiting_for(&self, peer: PeerAddress) -> String {
        let target = &self.shared.target;
        format!("waiting for the response of {target} at {peer}")
    }

    /// The metadata of the call credentials.
    async fn authorization(&self) -> Result<Option<Metadata>, Status> {
        match &self.credentials {
            Some(credentials) => {
                let metadata = credentials.metadata(&self.shared.target, self.path.as_str());
                metadata.await.map(Some)
            }
            None => Ok(None),
        }
    }

    fn request(
        &self,
        connection: &ConnectionFacts,
        body: Option<RequestBody>,
        authorization: Option<&Metadata>,
    ) -> Result<http::Request<AnnouncedBody<RequestBody>>, Status> {
        let mut body =
            body.ok_or_else(|| Status::internal("the requests of the call were sent already"))?;
        if let Some(dialect) = &self.shared.settings.dialect {
            body.framing = dialect.requests(self.kind).map(Box::new);
        }
        let mut request = http::Request::new(AnnouncedBody::new(body));
        *request.method_mut() = http::Method::POST;
        *request.version_mut() = http::Version::HTTP_2;
        *request.uri_mut() = self.uri(connection)?;
        let headers = request.headers_mut();
        headers.clone_from(&self.shared.headers);
        if !self.metadata.is_empty() {
            self.metadata.append_to(headers);
            // A proxy may forward the metadata of its client, but the user agent is that of this client.
            headers.insert(header::USER_AGENT, self.shared.settings.user_agent.clone());
        }
        if self.encoding != Encoding::Identity {
            let encoding = HeaderValue::from_static(self.encoding.name());
            headers.insert(grpc::GRPC_ENCODING, encoding);
        }
        if let Some(authorization) = authorization {
            authorization.append_to(headers);
        }
        Ok(request)
    }

    /// The URI of a request over `connection`, whose endpoint may have an authority of its own (gRFC A81).
    fn uri(&self, connection: &ConnectionFacts) -> Result<Uri, Status> {
        let target = &self.shared.target;
        let authority = connection.authority.as_ref();
        let mut parts = uri::Parts::default();
        parts.scheme = Some(target.scheme());
        parts.authority = Some(authority.unwrap_or(&target.authority).clone());
        parts.path_and_query = Some(self.path.to_path_and_query());
        Uri::from_parts(parts)
            .map_err(|error| Status::internal("the method has no valid path").with_source(error))
    }

    /// Sends a request with the time that is left.
    fn send_over(
        &self,
        stream: ReservedStream<RequestBody>,
        mut request: http::Request<AnnouncedBody<RequestBody>>,
    ) -> Result<impl Future<Output = Sent> + use<>, Status> {
        if let Some(deadline) = self.deadline {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let target = &self.shared.target;
                let doing = format!("starting a call to {target} at {}", stream.peer);
                return Err(deadline_exceeded(&doing));
            }
            let headers = request.headers_mut();
            headers.insert(grpc::GRPC_TIMEOUT, timeout::encode(left));
        }
        if let Some(dialect) = &self.shared.settings.dialect {
            dialect.request(self.kind, request.headers_mut());
        }
        let limit = stream.header_list_limit();
        if limit != HeaderListLimit::NONE && self.is_large(limit) {
            self.check_size(&request, limit)?;
        }
        Ok(stream.send(request))
    }

    /// Whether the headers of the request may exceed the limit of the server.
    fn is_large(&self, limit: HeaderListLimit) -> bool {
        let is_plain = self.metadata.is_empty() && self.credentials.is_none();
        !is_plain
            || !limit.takes(self.shared.plain_header_bytes)
            || self.path.as_str().len() > LONGEST_PATH
    }

    /// Refuses a request whose headers exceed the limit of the server, which could end the connection because of them.
    #[cold]
    fn check_size(
        &self,
        request: &http::Request<AnnouncedBody<RequestBody>>,
        limit: HeaderListLimit,
    ) -> Result<(), Status> {
        let target = &self.shared.target;
        let pseudo_headers = target.pseudo_header_bytes() + self.path.as_str().len();
        let Some((size, limit)) = limit.exceeded_by(request.headers(), pseudo_headers) else {
            return Ok(());
        };
        Err(Status::resource_exhausted(format!(
            "the call was not sent: with its metadata it has {size} bytes of headers, and the server of {target} accepts \
             {limit} bytes"
        )))
    }
}

/// Tells the writer of the requests when the credentials panic, possibly on a task that no other task awaits.
struct CommitOnPanic<'a>(&'a Attempt);

impl Drop for CommitOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.commit();
        }
    }
}

type Sent = Result<http::Response<IncomingResponse>, SendError<RequestBody>>;

/// Bytes of a call's requests that are retained for a transparent retry. They are shared with the bytes that are being sent.
const TRANSPARENT_RETRY_LIMIT_BYTES: usize = 256 * 1024;
