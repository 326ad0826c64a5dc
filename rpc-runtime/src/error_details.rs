//! Rich error details: structured information that a status carries beside its code and message.
//!
//! They are the messages of `google/rpc/error_details.proto`, as plain values, and are sent in
//! `grpc-status-details-bin`. `protocol::error_details` encodes them.
//!
//! ```
//! use rpc_runtime::Status;
//! use rpc_runtime::error_details::{BadRequest, ErrorDetail, FieldViolation, LocalizedMessage};
//!
//! # fn main() -> Result<(), Status> {
//! let violation = FieldViolation::new("name", "must not be empty");
//! let status = Status::invalid_argument("no name").with_error_details([
//!     ErrorDetail::from(BadRequest::new([violation])),
//!     LocalizedMessage::new("en-US", "Tell us your name.").into(),
//! ]);
//! for detail in status.error_details()? {
//!     if let ErrorDetail::BadRequest(bad) = detail {
//!         assert_eq!(bad.field_violations[0].field, "name");
//!     }
//! }
//! # Ok(())
//! # }
//! ```

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;

pub(crate) mod localized_message;
pub(crate) mod violations;

pub use crate::error_details::localized_message::LocalizedMessage;
pub use crate::error_details::violations::{
    BadRequest, FieldViolation, PreconditionFailure, PreconditionViolation, QuotaFailure,
    QuotaViolation,
};

/// One detail of a status: [`Status::with_error_details`](crate::Status::with_error_details) attaches them,
/// [`Status::error_details`](crate::Status::error_details) reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorDetail {
    /// The cause, for programs.
    ErrorInfo(ErrorInfo),
    /// When the call may be repeated.
    RetryInfo(RetryInfo),
    /// Where in the server the error occurred.
    DebugInfo(DebugInfo),
    /// The quotas that were exceeded.
    QuotaFailure(QuotaFailure),
    /// The preconditions that do not hold.
    PreconditionFailure(PreconditionFailure),
    /// The invalid fields of the request.
    BadRequest(BadRequest),
    /// The identity of the request.
    RequestInfo(RequestInfo),
    /// The resource that was accessed.
    ResourceInfo(ResourceInfo),
    /// Links to more information.
    Help(Help),
    /// A message that can be shown to a user.
    LocalizedMessage(LocalizedMessage),
    /// A detail of another type: a `google.protobuf.Any` as on the wire.
    Unknown {
        /// The type: `type.googleapis.com/package.Message`.
        type_url: String,
        /// The encoded message.
        value: Bytes,
    },
}

/// The cause of an error, for programs: `google.rpc.ErrorInfo`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorInfo {
    /// The cause, defined by the domain: `API_DISABLED`. At most 63 characters of `[A-Z0-9_]`; this is not checked.
    pub reason: String,
    /// The definer of the reason, usually the name of a service: `pubsub.example.com`.
    pub domain: String,
    /// Additional information, by keys of `[a-zA-Z0-9-_]`.
    pub metadata: BTreeMap<String, String>,
}

/// When the call may be repeated: `google.rpc.RetryInfo`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryInfo {
    /// The minimum time to wait; zero if it was not sent. At most 315,576,000,000 seconds are sent.
    pub retry_delay: Duration,
}

/// Where in the server the error occurred: `google.rpc.DebugInfo`. Do not send it to untrusted callers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DebugInfo {
    /// The stack trace of the error.
    pub stack_entries: Vec<String>,
    /// Additional information of the server.
    pub detail: String,
}

/// The identity of a request: `google.rpc.RequestInfo`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequestInfo {
    /// Identifies the request in the service's logs.
    pub request_id: String,
    /// The server that handled the request, in a form that only the service understands.
    pub serving_data: String,
}

/// The resource that was accessed: `google.rpc.ResourceInfo`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResourceInfo {
    /// The type: `sql table`, `file`, or the type URL of a message.
    pub resource_type: String,
    /// The name, unless the caller must not know it.
    pub resource_name: String,
    /// The owner: `user:<email>`, `project:<id>`.
    pub owner: String,
    /// The error that occurred when it was accessed.
    pub description: String,
}

/// Links to more information: `google.rpc.Help`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Help {
    /// One or more links.
    pub links: Vec<HelpLink>,
}

/// A link to more information: `google.rpc.Help.Link`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpLink {
    /// The text of the link.
    pub description: String,
    /// The URL.
    pub url: String,
}

impl ErrorInfo {
    /// The `reason`, which `domain` defines.
    pub fn new(reason: impl Into<String>, domain: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            domain: domain.into(),
            metadata: BTreeMap::new(),
        }
    }
}

impl RetryInfo {
    /// A minimum wait of `retry_delay`.
    #[must_use]
    pub fn new(retry_delay: Duration) -> Self {
        Self { retry_delay }
    }
}

impl DebugInfo {
    /// A text without a stack trace.
    pub fn new(detail: impl Into<String>) -> Self {
        Self {
            stack_entries: Vec::new(),
            detail: detail.into(),
        }
    }
}

impl RequestInfo {
    /// The request with the id `request_id`.
    pub fn new(request_id: impl Into<String>) -> Self {
        Self {
            request_id: request_id.into(),
            serving_data: String::new(),
        }
    }
}

impl ResourceInfo {
    /// The resource `name` of type `kind`.
    pub fn new(kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            resource_type: kind.into(),
            resource_name: name.into(),
            ..Self::default()
        }
    }
}

impl Help {
    /// These links.
    pub fn new(links: impl IntoIterator<Item = HelpLink>) -> Self {
        Self {
            links: links.into_iter().collect(),
        }
    }
}

impl HelpLink {
    /// A link to `url`, with its `description`.
    pub fn new(description: impl Into<String>, url: impl Into<String>) -> Self {
        Self {
            description: description.into(),
            url: url.into(),
        }
    }
}

impl From<ErrorInfo> for ErrorDetail {
    fn from(detail: ErrorInfo) -> Self {
        Self::ErrorInfo(detail)
    }
}

impl From<RetryInfo> for ErrorDetail {
    fn from(detail: RetryInfo) -> Self {
        Self::RetryInfo(detail)
    }
}

impl From<DebugInfo> for ErrorDetail {
    fn from(detail: DebugInfo) -> Self {
        Self::DebugInfo(detail)
    }
}

impl From<QuotaFailure> for ErrorDetail {
    fn from(detail: QuotaFailure) -> Self {
        Self::QuotaFailure(detail)
    }
}

impl From<PreconditionFailure> for ErrorDetail {
    fn from(detail: PreconditionFailure) -> Self {
        Self::PreconditionFailure(detail)
    }
}

impl From<BadRequest> for ErrorDetail {
    fn from(detail: BadRequest) -> Self {
        Self::BadRequest(detail)
    }
}

impl From<RequestInfo> for ErrorDetail {
    fn from(detail: RequestInfo) -> Self {
        Self::RequestInfo(detail)
    }
}

impl From<ResourceInfo> for ErrorDetail {
    fn from(detail: ResourceInfo) -> Self {
        Self::ResourceInfo(detail)
    }
}

impl From<Help> for ErrorDetail {
    fn from(detail: Help) -> Self {
        Self::Help(detail)
    }
}

impl From<LocalizedMessage> for ErrorDetail {
    fn from(detail: LocalizedMessage) -> Self {
        Self::LocalizedMessage(detail)
    }
}
