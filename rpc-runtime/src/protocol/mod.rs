//! gRPC and its dialects without I/O: bytes and headers in, messages and statuses out.
//!
//! Nothing here uses hyper, tokio, `async` or a clock. Specification:
//! <https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md>.

pub(crate) mod client_dialect;
pub(crate) mod compression;
#[cfg(feature = "connect")]
pub(crate) mod connect;
pub(crate) mod dialect;
pub(crate) mod dialects;
pub(crate) mod envelope;
pub(crate) mod error_details;
pub(crate) mod grpc;
#[cfg(feature = "grpc-web")]
pub(crate) mod grpc_web;
#[cfg(feature = "health")]
pub(crate) mod health;
pub(crate) mod message_codec;
pub(crate) mod orca;
pub(crate) mod percent;
pub(crate) mod protobuf;
#[cfg(feature = "reflection")]
pub(crate) mod reflection;
pub(crate) mod refusal;
pub(crate) mod timeout;
#[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
pub(crate) mod transcoding;
