//! Sends a call, and again where its server is known to have done nothing with it.

use std::future::Future;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use http::uri;
use http::{HeaderValue, Uri, header};

use crate::balance::picker::PickCall;
use crate::call_body::queue_reader::QueueReader;
use crate::client::call::request_body::{RequestBody, RequestQueue};
use crate::client::call::response_reader::{Head, StartedAttempt};
use crate::client::channel::{Channel, LONGEST_PATH, Shared};
use crate::client::credentials::Credentials;
use crate::client::phase::deadline_exceeded;
use crate::dynamic_method::MethodPath;
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::peer::PeerAddress;
use crate::protocol::{grpc, timeout};
use crate::request::RequestHead;
use crate::status::Status;
use crate::transport::http2::body::IncomingResponse;
use crate::transport::http2::client::{Connection, SendError};
use crate::transport::http2::error::status_from_hyper;

/// An attempt at a call that has not begun.
///
/// What it is made of stays small, for all of it is in the future of each call.
pub(crate) struct Attempt {
    shared: Arc<Shared>,
    credentials: Option<Credentials>,
    path: MethodPath,
    metadata: Metadata,
    deadline: Option<Instant>,
    wait_for_ready: bool,
    /// How the requests are compressed.
    encoding: Encoding,
    requests: Arc<RequestQueue>,
    commit: Commit,
}

/// When the requests of a call need not be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commit {
    /// Once the server of the attempt has answered, or it has failed.
    WithResponse,
    /// Once the call has ended.
    WithCall,
}

impl Attempt {
    pub(crate) fn new(
        channel: &Channel,
        path: MethodPath,
        head: RequestHead,
        requests: Arc<RequestQueue>,
        commit: Commit,
    ) -> Self {
        let shared = Arc::clone(&channel.shared);
        Self {
            credentials: channel.credentials.clone(),
            path,
            encoding: shared.settings.encoding(&head),
            metadata: head.metadata,
            deadline: head.deadline,
            wait_for_ready: head.wait_for_ready,
            requests,
            commit,
            shared,
        }
    }

    /// Begins the attempt. `drive` may give it a task of its own.
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

    /// Sends the call, and again if a connection was lost before anything of it was sent, and once more if the server
    /// refused it unseen. gRPC's A6 calls either a transparent retry.
    async fn send_until_processed(&self) -> Result<http::Response<IncomingResponse>, Status> {
        let subchannels = &self.shared.subchannels;
        let mut subchannel = self.shared.subchannel()?;
        let mut authorization = self.authorization().await?;
        let call = PickCall {
            path: self.path.as_str(),
            metadata: &self.metadata,
        };
        let mut reader = QueueReader::new(&self.requests);
        let mut is_refused = false;
        let mut returned: Option<Box<http::Request<_>>> = None;
        loop {
            let connection = subchannels
                .pick(&mut subchannel, &call, self.wait_for_ready)
                .await?;
            let peer = connection.peer;
            let request = match returned.take() {
                Some(request) => *request,
                None => self.request(reader.take(), authorization.as_ref())?,
            };
            let response = self.send_over(connection, request)?;
            match response.await {
                Ok(response) => return Ok(response),
                Err(SendError::NotSent(request)) => returned = Some(request),
                Err(SendError::Unprocessed(error)) => {
                    // At once: what is sent meanwhile may be too much to be sent again.
                    reader = QueueReader::new(&self.requests);
                    if reader.is_none() || std::mem::replace(&mut is_refused, true) {
                        return Err(status_from_hyper(error, &self.waiting_for(peer)));
                    }
                    self.commit();
                    authorization = self.authorization().await?;
                }
                Err(SendError::Failed(error)) => {
                    return Err(status_from_hyper(error, &self.waiting_for(peer)));
                }
            }
        }
    }

    /// The requests will not be sent again, unless the call says so.
    fn commit(&self) {
        if self.commit == Commit::WithResponse {
            self.requests.commit();
        }
    }

    /// What an attempt is at that was sent to `peer`.
    fn waiting_for(&self, peer: PeerAddress) -> String {
        let target = &self.shared.target;
        format!("waiting for the response of {target} at {peer}")
    }

    /// The metadata that prove who calls.
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
        reader: Option<QueueReader<Option<Status>>>,
        authorization: Option<&Metadata>,
    ) -> Result<http::Request<RequestBody>, Status> {
        let reader =
            reader.ok_or_else(|| Status::internal("the requests of the call were sent already"))?;
        let mut request = http::Request::new(RequestBody::new(reader));
        *request.method_mut() = http::Method::POST;
        *request.version_mut() = http::Version::HTTP_2;
        *request.uri_mut() = self.uri()?;
        let headers = request.headers_mut();
        headers.clone_from(&self.shared.headers);
        if !self.metadata.is_empty() {
            self.metadata.append_to(headers);
            // A proxy may pass on all that its client has said. This is what speaks to the server.
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

    fn uri(&self) -> Result<Uri, Status> {
        let target = &self.shared.target;
        let mut parts = uri::Parts::default();
        parts.scheme = Some(target.scheme());
        parts.authority = Some(target.authority.clone());
        parts.path_and_query = Some(self.path.to_path_and_query());
        Uri::from_parts(parts)
            .map_err(|error| Status::internal("the method has no valid path").with_source(error))
    }

    /// Sends a request, and says how much time is left.
    fn send_over(
        &self,
        connection: Connection<RequestBody>,
        mut request: http::Request<RequestBody>,
    ) -> Result<impl Future<Output = Sent> + use<>, Status> {
        if let Some(deadline) = self.deadline {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let target = &self.shared.target;
                let doing = format!("a call to {target} at {} began", connection.peer);
                return Err(deadline_exceeded(&doing));
            }
            let headers = request.headers_mut();
            headers.insert(grpc::GRPC_TIMEOUT, timeout::encode(left));
        }
        let limit = connection.header_list_limit();
        if limit != HeaderListLimit::NONE && self.is_large(limit) {
            self.check_size(&request, limit)?;
        }
        Ok(connection.send(request))
    }

    /// Whether the headers of the request may be more than a server takes.
    fn is_large(&self, limit: HeaderListLimit) -> bool {
        let is_plain = self.metadata.is_empty() && self.credentials.is_none();
        !is_plain
            || !limit.takes(self.shared.plain_header_bytes)
            || self.path.as_str().len() > LONGEST_PATH
    }

    /// Refuses a request whose headers are more than its server takes: it could end the connection for them.
    #[cold]
    fn check_size(
        &self,
        request: &http::Request<RequestBody>,
        limit: HeaderListLimit,
    ) -> Result<(), Status> {
        let target = &self.shared.target;
        let pseudo_headers = target.pseudo_header_bytes() + self.path.as_str().len();
        let Some((size, limit)) = limit.exceeded_by(request.headers(), pseudo_headers) else {
            return Ok(());
        };
        Err(Status::resource_exhausted(format!(
            "the call was not sent: with its metadata it has {size} bytes of headers, and the server of {target} takes \
             {limit} bytes"
        )))
    }
}

/// Tells who writes the requests when the credentials panic, perhaps in a task that nobody waits for.
struct CommitOnPanic<'a>(&'a Attempt);

impl Drop for CommitOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.commit();
        }
    }
}

type Sent = Result<http::Response<IncomingResponse>, SendError<RequestBody>>;
