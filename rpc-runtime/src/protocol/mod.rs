//! The gRPC protocol without I/O: bytes and headers in, messages and statuses out.
//!
//! Nothing here knows hyper, tokio, `async` or a clock. Specification:
//! <https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md>.

pub(crate) mod compression;
pub(crate) mod envelope;
mod error_details;
pub(crate) mod grpc;
#[cfg(feature = "health")]
pub(crate) mod health;
pub(crate) mod metadata_size;
mod percent;
mod protobuf;
pub(crate) mod timeout;
