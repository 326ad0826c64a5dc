//! The seam for calls that a server accepts in protocols other than gRPC. A gRPC call has no dialect. The seam of the client is
//! [`ClientDialect`](crate::protocol::client_dialect::ClientDialect); what converts received bytes is the same on both sides.
//!
//! Inside of the server a call is always the same: the head of a gRPC request, messages with gRPC's prefix, a status and metadata. A
//! dialect converts these at five places: the head of the request ([`Dialects::accept`](crate::protocol::dialects::Dialects::accept)), the bytes of the requests
//! ([`InboundFraming`]), the head of the response, the bytes of the responses, and the end ([`Dialect`]). It knows no sockets and no clock.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response};

use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::progress::Progress;
use crate::status::Status;

/// The conversions of one call in a dialect.
#[derive(Debug)]
pub(crate) struct DialectCall {
    /// `None` if requests are framed as in gRPC.
    pub(crate) requests: Option<Box<dyn InboundFraming>>,
    pub(crate) responses: Box<dyn Dialect>,
    /// Why the call fails before its method is called.
    pub(crate) failure: Option<Status>,
}

/// Converts a received body to messages with gRPC's prefix.
pub(crate) trait InboundFraming: Send + Sync + fmt::Debug {
    /// Converts bytes that have arrived. What cannot be converted yet is kept; that is never more than a message of `limit` bytes
    /// needs.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the bytes are malformed, `RESOURCE_EXHAUSTED` if a message exceeds `limit`.
    fn convert(&mut self, bytes: Bytes, limit: usize) -> Result<Bytes, Status>;

    /// Converts what was kept, at the end of the body.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the body must not end here; the status of a call that has failed, if the body contains it.
    fn finish(&mut self) -> Result<Bytes, Status>;

    /// The bytes that are kept, and how many are missing to convert them.
    fn progress(&self) -> Progress;

    /// Takes the trailing metadata that the body contained, after it was [finished](Self::finish). A request has none.
    fn take_trailers(&mut self) -> Metadata {
        Metadata::new()
    }
}

/// Converts a response. The methods are called in this order: [`only`](Self::only) alone, or [`head`](Self::head),
/// [`messages`](Self::messages) any number of times, [`end`](Self::end). If the head [waits](Self::waits_for_end), the messages are
/// converted before it.
pub(crate) trait Dialect: Send + fmt::Debug {
    /// Whether the head waits for the end of the call, because it contains the status or the trailing metadata.
    fn waits_for_end(&self) -> bool;

    /// The headers of a response with messages. The HTTP status is 200.
    fn head(&mut self, fields: &ResponseFields<'_>) -> HeaderMap;

    /// Converts bytes of messages with gRPC's prefix. They may begin and end anywhere.
    ///
    /// # Errors
    ///
    /// The status that ends the call instead.
    fn messages(&mut self, bytes: Bytes) -> Result<Bytes, Status>;

    /// The last bytes of the body; empty if there are none. `status` is `None` for `OK`.
    fn end(&mut self, status: Option<&Status>, trailers: &Metadata) -> Bytes;

    /// The response to a call that failed before its head was sent.
    fn only(&mut self, status: &Status, fields: &ResponseFields<'_>) -> Response<Bytes>;
}

/// What the headers of a response depend on.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(any(feature = "connect", feature = "grpc-web")),
    allow(dead_code, reason = "there is no dialect")
)]
pub(crate) struct ResponseFields<'a> {
    /// The initial metadata; empty in a response without messages.
    pub(crate) metadata: &'a Metadata,
    /// The trailing metadata, if the call has ended. Otherwise they are not known, and empty.
    pub(crate) trailers: &'a Metadata,
    /// The encoding of the messages.
    pub(crate) encoding: Encoding,
    /// The encodings that the server accepts, if the response lists them.
    pub(crate) accept_encoding: Option<&'a HeaderValue>,
    /// The client's limit on headers.
    pub(crate) limit: HeaderListLimit,
}
