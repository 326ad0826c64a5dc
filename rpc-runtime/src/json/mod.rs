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
mod duration;
mod failure;
mod field_mask;
mod field_set;
mod map_keys;
mod number;
mod options;
mod output;
mod place;
mod reader;
mod schema;
mod string;
#[cfg(test)]
mod tests;
mod timestamp;
mod transcoder;
mod writer;

pub use crate::json::options::JsonOptions;
pub use crate::json::transcoder::{MessageType, Transcoder};
