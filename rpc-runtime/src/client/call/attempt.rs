//! An attempt at a call: sends the request, and repeats that while no server has processed it (gRFC A6, "Transparent Retries").

use std::future::Future;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use http::uri;
use http::{HeaderName, HeaderValue, Uri, header};

use crate::balance::picker::PickCall;
use crate::balance::subchannel_id::SubchannelId;
use crate::client::call::request_body::{RequestBody, RequestQueue};
use crate::client::call::response_reader::{AttemptResponse, Head, StartedAttempt};
use crate::client::channel::{Channel, LONGEST_PATH, Shared};
use crate::client::channel_task::handle::Picked;
use crate::client::credentials::Credentials;
use crate::client::phase::deadline_exceeded;
use crate::client::retry::attempt_log::AttemptLog;
use crate::client::service_config::method_config::AttemptPolicy;
use crate::dynamic_method::MethodPath;
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::method::MethodKind;
use crate::peer::PeerAddress;
use crate::protocol::{grpc, timeout};
use crate::request::RequestHead;
use crate::status::Status;
use crate::status::code::Code;
use crate::timer::now;
use crate::transport::http2::body::IncomingResponse;
use crate::transport::http2::client::{AnnouncedBody, ConnectionFacts, ReservedStream, SendError};
use crate::transport::http2::error::status_from_hyper;

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
    pub(crate) requests: Arc<RequestQueue>,
    commit: Commit,
}

/// Which of several attempts one is. Those of a call without a policy are all the first.
#[derive(Clone, Copy, Default)]
pub(crate) struct AttemptNumber<'a> {
    /// How many attempts were made before it.
    pub(crate) before: usize,
    /// The endpoints that they went to, and this one should not.
    pub(crate) avoid: &'a [SubchannelId],
    /// Absent without a policy.
    pub(crate) log: Option<&'a AttemptLog>,
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

    /// Starts the attempt, or the first of several if the method has a policy for them. `drive` may move it to its own task.
    pub(crate) fn begin(
        self,
        policy: Option<&Arc<AttemptPolicy>>,
        drive: impl FnOnce(Head) -> Head,
    ) -> StartedAttempt {
        if let Some(policy) = policy {
            return self.begin_several(Arc::clone(policy), drive);
        }
        let requests = Arc::clone(&self.requests);
        let send = async move {
            let _unsent = CommitOnPanic(&self);
            let body = RequestBody::new(&self.requests);
            let response = self.send(body, AttemptNumber::default()).await;
            self.commit();
            response
        };
        StartedAttempt {
            head: drive(Box::pin(send)),
            requests,
            log: None,
            response_limit: None,
        }
    }

    /// Starts the first of several attempts, of which one has the response.
    #[cold]
    fn begin_several(
        self,
        policy: Arc<AttemptPolicy>,
        drive: impl FnOnce(Head) -> Head,
    ) -> StartedAttempt {
        let requests = Arc::clone(&self.requests);
        let mut limits = self.shared.config.retry_limits();
        limits.max_attempts = self.shared.settings.max_attempts;
        limits.call_started();
        let log = Arc::new(AttemptLog::new(limits));
        let started = Arc::clone(&log);
        let send = async move {
            let _unsent = CommitOnPanic(&self);
            let response = match &*policy {
                AttemptPolicy::Retry(policy) => self.retry(policy, &log).await,
                AttemptPolicy::Hedge(policy) => self.hedge(policy, &log).await,
            };
            self.commit();
            response
        };
        StartedAttempt {
            head: drive(Box::pin(send)),
            requests,
            log: Some(started),
            response_limit: None,
        }
    }

    /// Sends the request. Sends it again if the connection was lost before any of it was sent, and once if the server has
    /// refused it without processing it: the transparent retries of gRFC A6.
    pub(crate) async fn send(
        &self,
        mut body: Option<RequestBody>,
        number: AttemptNumber<'_>,
    ) -> Result<AttemptResponse, Status> {
        let tasks = &self.shared.tasks;
        let mut task = self.shared.task()?;
        let mut authorization = self.authorization().await?;
        let call = PickCall {
            path: self.path.as_str(),
            metadata: &self.metadata,
            avoid: number.avoid,
        };
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
                subchannel,
                mut tracked,
            } = picked;
            let peer = stream.peer;
            let request = match returned.take() {
                Some(mut request) => {
                    // The authority may be another.
                    *request.uri_mut() = self.uri(&stream)?;
                    *request
                }
                None => {
                    self.request(&stream, body.take(), authorization.as_ref(), number.before)?
                }
            };
            if let Some(log) = number.log {
                log.sent(number.before, subchannel, peer);
            }
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
                    if number.log.is_none() {
                        self.commit();
                    }
                    authorization = self.authorization().await?;
                }
                Err(SendError::Failed(error)) => {
                    if let Some(tracked) = tracked {
                        tracked.ended(Code::Unavailable);
                    }
                    return Err(status_from_hyper(error, &self.waiting_for(peer)));
                }
            }
            self.requests.lock().side_data.sent_again += 1;
        }
    }

    /// Whether the deadline is before the end of a pause that begins now.
    pub(crate) fn ends_within(&self, pause: Duration) -> bool {
        let end = Instant::now().checked_add(pause);
        self.deadline
            .zip(end)
            .is_some_and(|(deadline, end)| deadline <= end)
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
        attempts_before: usize,
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
        if attempts_before > 0 {
            headers.insert(PREVIOUS_ATTEMPTS, HeaderValue::from(attempts_before));
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
            let left = deadline.saturating_duration_since(now());
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

/// How many attempts were made before (gRFC A6, "Exposed Retry Metadata").
const PREVIOUS_ATTEMPTS: HeaderName = HeaderName::from_static("grpc-previous-rpc-attempts");

type Sent = Result<http::Response<IncomingResponse>, SendError<RequestBody>>;
