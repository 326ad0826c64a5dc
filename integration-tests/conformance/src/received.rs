//! What a handler echoes of a call: its metadata, its timeout and its requests.

use std::time::Instant;

use prost::Message;
use prost_types::Any;
use rpc_runtime::Request;

use crate::generated::v1::Header;
use crate::generated::v1::conformance_payload::RequestInfo;
use crate::headers;

/// What was received of a call so far.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    headers: Vec<Header>,
    timeout_milliseconds: Option<i64>,
    requests: Vec<Any>,
}

impl Received {
    pub(crate) fn new<T>(request: &Request<T>) -> Self {
        let timeout = request
            .deadline()
            .map(|deadline| deadline.saturating_duration_since(Instant::now()));
        Self {
            headers: headers::from_metadata(request.metadata()),
            timeout_milliseconds: timeout
                .map(|timeout| i64::try_from(timeout.as_millis()).unwrap_or(i64::MAX)),
            requests: Vec::new(),
        }
    }

    /// Adds a request, a message of the type `name`.
    pub(crate) fn push(&mut self, name: &str, request: &impl Message) {
        self.requests.push(to_any(name, request));
    }

    /// Everything, for the first response of a call or for its error.
    pub(crate) fn all(&mut self) -> RequestInfo {
        RequestInfo {
            request_headers: self.headers.clone(),
            timeout_ms: self.timeout_milliseconds,
            requests: std::mem::take(&mut self.requests),
            ..RequestInfo::default()
        }
    }

    /// The requests that were received since [`all`](Self::all) or this was last called, if any.
    pub(crate) fn new_requests(&mut self) -> Option<RequestInfo> {
        let requests = std::mem::take(&mut self.requests);
        (!requests.is_empty()).then(|| RequestInfo {
            requests,
            ..RequestInfo::default()
        })
    }
}

/// A message of the suite's type `name` in an `Any`.
pub(crate) fn to_any(name: &str, message: &impl Message) -> Any {
    Any {
        type_url: format!("type.googleapis.com/connectrpc.conformance.v1.{name}"),
        value: message.encode_to_vec(),
    }
}
