//! The seam for calls that a client makes in protocols other than gRPC. Calls of gRPC have no dialect.
//!
//! Inside of the client a call is always the same: the head of a gRPC request, messages with gRPC's prefix, the head of a gRPC
//! response, a status and metadata. A dialect converts these at the edge, for each attempt: the head of the request, the bytes of the
//! requests ([`OutboundFraming`]), the head of the response, and its bytes and its end ([`InboundFraming`]). It knows no sockets and no
//! clock.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;
use http::response::Parts;

use crate::call_limits::CallLimits;
use crate::method::MethodKind;
use crate::protocol::dialect::InboundFraming;
use crate::status::Status;

/// A protocol other than gRPC in which a channel makes its calls.
pub(crate) trait ClientDialect: fmt::Debug + Send + Sync {
    /// Converts the headers of a gRPC request. They are converted each time that the request is sent, after `grpc-timeout` was set:
    /// the headers of a request that is sent again were converted before.
    fn request(&self, kind: MethodKind, headers: &mut HeaderMap);

    /// The conversion of the requests of an attempt; `None` if they are framed as in gRPC.
    fn requests(&self, kind: MethodKind) -> Option<Box<dyn OutboundFraming>>;

    /// Converts the head of a response to that of a gRPC response with the HTTP status 200, and returns the conversion of its body.
    /// If the head contains `grpc-status` then, and ends the stream, it ends the call.
    ///
    /// # Errors
    ///
    /// The status for the HTTP status of a response that is not in this dialect, and `UNKNOWN` if that is 200.
    fn response(
        &self,
        head: &mut Parts,
        limits: CallLimits,
    ) -> Result<Box<dyn InboundFraming>, Status>;
}

/// Converts messages with gRPC's prefix to the body of a request.
pub(crate) trait OutboundFraming: Send + fmt::Debug {
    /// Converts bytes of messages. They may begin and end anywhere.
    fn convert(&mut self, bytes: Bytes) -> Bytes;
}
