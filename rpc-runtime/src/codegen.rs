//! The only path of this crate that generated code uses: `use rpc_runtime::codegen as rpc;`.
//!
//! It has names of the standard library too, so that a service called `Send` or `Result` does not shadow a name that generated
//! code needs.

pub use std::future::Future;
pub use std::marker::{Send, Sync};
pub use std::result::Result;
pub use std::sync::Arc;

pub use crate::client::call::{BidiStreaming, Call, ClientStreaming, ServerStreaming, Unary};
pub use crate::client::channel::Channel;
pub use crate::codec::Codec;
#[cfg(feature = "buffa")]
pub use crate::codec::buffa;
#[cfg(feature = "prost")]
pub use crate::codec::prost;
#[cfg(feature = "protobuf")]
pub use crate::codec::protobuf;
pub use crate::method::{Idempotency, Method, MethodDescriptor, ServiceDescriptor};
pub use crate::request::Request;
pub use crate::response::Response;
pub use crate::server::call::handler::Handler;
pub use crate::server::call::request_stream::RequestStream;
pub use crate::server::call::response_sink::ResponseSink;
pub use crate::server::call::server_call::{ServerCall, unimplemented_method};
pub use crate::server::service::Service;
pub use crate::status::Status;
