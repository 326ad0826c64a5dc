//! The error type of the crate: the outcome of a failed call.
//!
//! A handler returns a [`Status`], the trailers carry it, and the caller receives it. `protocol::grpc` converts it to
//! trailers and back.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use crate::metadata::Metadata;
use crate::metadata::error::{MetadataError, MetadataErrorKind};

pub(crate) mod code;
pub(crate) mod details;
pub(crate) mod printable;
pub(crate) mod reset_code;

use crate::status::code::Code;
use crate::status::details::Details;
use crate::status::printable::Printable;

/// Why a call failed: a [`Code`], a message for developers, and optional details and metadata.
///
/// Code, message, details and metadata are sent to the peer. The [source](Error::source) stays in the process, so that no
/// text of the operating system or of a library reaches a peer unless it is put into the message. Parts that exceed the
/// client's limit are [cut](crate::limits#the-peers-limit-on-headers).
///
/// ```
/// use rpc_runtime::{Code, Status};
///
/// let status = Status::not_found("no such user");
/// assert_eq!(status.code(), Code::NotFound);
/// assert_eq!(status.to_string(), "NOT_FOUND: no such user");
/// ```
#[derive(Clone)]
pub struct Status(Box<Inner>);

#[derive(Clone)]
struct Inner {
    code: Code,
    remote: bool,
    message: Cow<'static, str>,
    details: Details,
    metadata: Metadata,
    source: Option<Arc<dyn Error + Send + Sync>>,
}

impl Status {
    /// A status of this process with `code` and `message`.
    ///
    /// The message is for developers and is sent to the peer. [`Code::Ok`] is not an error: a status with it is sent as
    /// [`Code::Unknown`], because the call has no response.
    #[must_use]
    #[cold]
    pub fn new(code: Code, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            code,
            remote: false,
            message: message.into(),
            details: Details::default(),
            metadata: Metadata::new(),
            source: None,
        }))
    }

    /// A status of [`Code::Cancelled`].
    #[must_use]
    pub fn cancelled(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Cancelled, message)
    }

    /// A status of [`Code::Unknown`].
    #[must_use]
    pub fn unknown(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unknown, message)
    }

    /// A status of [`Code::InvalidArgument`].
    #[must_use]
    pub fn invalid_argument(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::InvalidArgument, message)
    }

    /// A status of [`Code::DeadlineExceeded`].
    #[must_use]
    pub fn deadline_exceeded(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::DeadlineExceeded, message)
    }

    /// A status of [`Code::NotFound`].
    #[must_use]
    pub fn not_found(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::NotFound, message)
    }

    /// A status of [`Code::AlreadyExists`].
    #[must_use]
    pub fn already_exists(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::AlreadyExists, message)
    }

    /// A status of [`Code::PermissionDenied`].
    #[must_use]
    pub fn permission_denied(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::PermissionDenied, message)
    }

    /// A status of [`Code::ResourceExhausted`].
    #[must_use]
    pub fn resource_exhausted(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::ResourceExhausted, message)
    }

    /// A status of [`Code::FailedPrecondition`].
    #[must_use]
    pub fn failed_precondition(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::FailedPrecondition, message)
    }

    /// A status of [`Code::Aborted`].
    #[must_use]
    pub fn aborted(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Aborted, message)
    }

    /// A status of [`Code::OutOfRange`].
    #[must_use]
    pub fn out_of_range(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::OutOfRange, message)
    }

    /// A status of [`Code::Unimplemented`].
    #[must_use]
    pub fn unimplemented(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unimplemented, message)
    }

    /// A status of [`Code::Internal`].
    #[must_use]
    pub fn internal(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Internal, message)
    }

    /// A status of [`Code::Unavailable`].
    #[must_use]
    pub fn unavailable(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unavailable, message)
    }

    /// A status of [`Code::DataLoss`].
    #[must_use]
    pub fn data_loss(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::DataLoss, message)
    }

    /// A status of [`Code::Unauthenticated`].
    #[must_use]
    pub fn unauthenticated(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Code::Unauthenticated, message)
    }

    /// The code, which the caller can act on.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The message for developers; empty if there is none. It is unchanged and may come from an untrusted peer:
    /// [`Display`](fmt::Display) escapes it for logs and terminals.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The bytes of `grpc-status-details-bin`: an encoded `google.rpc.Status`, or empty.
    ///
    /// A peer may send malformed bytes. [`error_details`](Self::error_details) decodes them.
    #[must_use]
    pub fn details(&self) -> &[u8] {
        self.0.details.bytes()
    }

    /// The metadata that is sent with the status, in the trailers.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.0.metadata
    }

    /// The metadata that is sent with the status, mutably.
    #[must_use]
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.0.metadata
    }

    /// Whether the peer sent this status. `false` if this process made it, for example because the connection broke or
    /// the deadline passed.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        self.0.remote
    }

    /// Attaches an encoded `google.rpc.Status`, which is sent unchanged as `grpc-status-details-bin`.
    /// [`with_error_details`](Self::with_error_details) encodes one.
    #[must_use]
    pub fn with_details(self, details: impl Into<Bytes>) -> Self {
        self.with_encoded(Details::Encoded(details.into()))
    }

    /// Attaches metadata, which is sent in the trailers. Replaces the previous metadata.
    #[must_use]
    pub fn with_metadata(mut self, metadata: Metadata) -> Self {
        self.0.metadata = metadata;
        self
    }

    /// Attaches the cause, which [`Error::source`] returns. It is not sent.
    #[must_use]
    #[cold]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.0.source = Some(Arc::from(source.into()));
        self
    }

    /// The first status in the chain of `error` and its sources.
    #[cfg(feature = "tower")]
    pub(crate) fn found_in<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a Self> {
        std::iter::successors(Some(error), |&error| error.source())
            .find_map(|error| error.downcast_ref())
    }

    /// Prefixes the message with the operation that failed: `context: message`.
    #[must_use]
    #[cold]
    pub fn with_context(mut self, context: impl fmt::Display) -> Self {
        self.0.message = if self.0.message.is_empty() {
            Cow::Owned(context.to_string())
        } else {
            Cow::Owned(format!("{context}: {}", self.0.message))
        };
        self
    }

    pub(crate) fn encoded(&self) -> &Details {
        &self.0.details
    }

    pub(crate) fn with_encoded(mut self, details: Details) -> Self {
        self.0.details = details;
        self
    }

    pub(crate) fn with_message(mut self, message: String) -> Self {
        self.0.message = Cow::Owned(message);
        self
    }

    /// Marks the status as sent by the peer.
    pub(crate) fn remote(mut self) -> Self {
        self.0.remote = true;
        self
    }
}

impl From<MetadataError> for Status {
    fn from(error: MetadataError) -> Self {
        let code = match error.kind {
            MetadataErrorKind::NotAllowed => Code::Internal,
            MetadataErrorKind::TooMany => Code::ResourceExhausted,
            MetadataErrorKind::Malformed => Code::InvalidArgument,
        };
        Self::new(code, error.text)
    }
}

/// The code's name and the message: `NOT_FOUND: no such user`.
///
/// The message may come from a peer: line breaks, other control characters and bidirectional formatting characters are
/// escaped (`\n`, `\u{1b}`). [`message`](Self::message) returns it unchanged.
impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.code)?;
        if !self.0.message.is_empty() {
            write!(formatter, ": {}", Printable(&self.0.message))?;
        }
        Ok(())
    }
}

/// Code and message, and the other parts if present.
impl fmt::Debug for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut fields = formatter.debug_struct("Status");
        fields.field("code", &inner.code);
        if !inner.message.is_empty() {
            fields.field("message", &inner.message);
        }
        if !self.details().is_empty() {
            fields.field("details", &Bytes::copy_from_slice(self.details()));
        }
        if !inner.metadata.is_empty() {
            fields.field("metadata", &inner.metadata);
        }
        if inner.remote {
            fields.field("remote", &true);
        }
        if let Some(source) = &inner.source {
            fields.field("source", source);
        }
        fields.finish()
    }
}

impl Error for Status {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0.source {
            Some(source) => Some(&**source),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_as_large_as_a_pointer() {
        assert_eq!(size_of::<Option<Status>>(), size_of::<usize>());
    }

    #[test]
    fn every_code_has_its_constructor() {
        let constructed = [
            Status::cancelled("m"),
            Status::unknown("m"),
            Status::invalid_argument("m"),
            Status::deadline_exceeded("m"),
            Status::not_found("m"),
            Status::already_exists("m"),
            Status::permission_denied("m"),
            Status::resource_exhausted("m"),
            Status::failed_precondition("m"),
            Status::aborted("m"),
            Status::out_of_range("m"),
            Status::unimplemented("m"),
            Status::internal("m"),
            Status::unavailable("m"),
            Status::data_loss("m"),
            Status::unauthenticated("m"),
        ];
        for (number, status) in (1..).zip(constructed) {
            assert_eq!(status.code().as_i32(), number);
            assert_eq!(status.message(), "m");
            assert!(!status.is_remote());
        }
    }

    #[test]
    fn a_message_of_a_peer_is_displayed_on_one_line() {
        let status = Status::aborted("a\r\n\u{1b}[2Jb\u{202e}").remote();
        assert_eq!(status.to_string(), "ABORTED: a\\r\\n\\u{1b}[2Jb\\u{202e}");
        assert_eq!(status.message(), "a\r\n\u{1b}[2Jb\u{202e}");
        let outer = Status::internal("outer").with_source(status.clone());
        for text in [format!("{status:?}"), format!("{outer:?}")] {
            assert!(!text.contains(['\n', '\r', '\u{1b}', '\u{202e}']), "{text}");
        }
    }

    #[test]
    fn displays_code_and_message() {
        assert_eq!(Status::aborted("").to_string(), "ABORTED");
        assert_eq!(
            Status::aborted(String::from("lost")).to_string(),
            "ABORTED: lost"
        );
        let status = Status::unavailable("connection refused").with_context("calling db:80");
        assert_eq!(
            status.to_string(),
            "UNAVAILABLE: calling db:80: connection refused"
        );
        assert_eq!(Status::aborted("").with_context("here").message(), "here");
    }

    #[test]
    fn debug_leaves_out_what_is_absent() {
        assert_eq!(
            format!("{:?}", Status::not_found("no such user")),
            r#"Status { code: NotFound, message: "no such user" }"#
        );
        let status = Status::internal("")
            .with_details(vec![8, 1])
            .with_source("broken")
            .remote();
        assert_eq!(
            format!("{status:?}"),
            r#"Status { code: Internal, details: b"\x08\x01", remote: true, source: "broken" }"#
        );
    }

    #[test]
    fn clones_share_the_source() {
        let status = Status::internal("disk").with_source(std::io::Error::other("sector 7"));
        for status in [status.clone(), status] {
            assert_eq!(status.source().unwrap().to_string(), "sector 7");
        }
        assert!(Status::internal("disk").source().is_none());
    }

    #[test]
    fn is_an_error_that_crosses_threads() {
        fn check<T: Error + Send + Sync + 'static>() {}
        check::<Status>();
    }
}
