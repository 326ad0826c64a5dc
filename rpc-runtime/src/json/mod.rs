//! JSON of messages, by the mapping that Protocol Buffers specify.
//!
//! Messages are converted as bytes, by the descriptors that generated code carries. So the JSON is the same for each message
//! crate, and the types of the messages need no trait.
//!
//! ```no_run
//! # use rpc_runtime::ServiceDescriptor;
//! # fn convert(greeter: &ServiceDescriptor, encoded: &[u8]) -> Result<(), rpc_runtime::Status> {
//! use rpc_runtime::json::{JsonOptions, Transcoder};
//!
//! // For generated code: `GreeterServer::new(…).descriptor().file_descriptors()`.
//! let transcoder = Transcoder::new(greeter.file_descriptors().iter().copied())?;
//! if let Some(hello) = transcoder.message("helloworld.HelloRequest") {
//!     let json = hello.to_json(encoded, &JsonOptions::new())?;
//!     assert_eq!(hello.to_wire(&json, &JsonOptions::new())?, encoded);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What is accepted
//!
//! Everything that the mapping describes, in proto2, proto3 and editions, with extensions and the well-known types. Unknown fields
//! of JSON are refused by default; unknown fields of a message are left out. A member that is there twice, a second member of a
//! oneof, and a key of a map that is there twice are refused.
//!
//! Specification: <https://protobuf.dev/programming-guides/json/>.

mod base64;
#[cfg(feature = "rest")]
#[cfg_attr(not(test), allow(dead_code, reason = "the server does not use it yet"))]
pub(crate) mod body_mask;
mod duration;
pub(crate) mod failure;
mod field_mask;
mod field_set;
mod map_keys;
mod number;
mod options;
pub(crate) mod output;
#[cfg(feature = "rest")]
#[cfg_attr(not(test), allow(dead_code, reason = "the server does not use it yet"))]
pub(crate) mod parameter;
mod place;
pub(crate) mod reader;
pub(crate) mod schema;
pub(crate) mod string;
#[cfg(test)]
pub(crate) mod tests;
mod timestamp;
mod transcoder;
pub(crate) mod writer;

pub use crate::json::options::JsonOptions;
pub use crate::json::transcoder::{MessageType, Transcoder};
