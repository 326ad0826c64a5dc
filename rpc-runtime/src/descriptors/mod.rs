//! The descriptors of `.proto` files that generated code carries, as they are read for JSON, REST and reflection.
//!
//! Names are borrowed from the bytes of the descriptors. Source: `google/protobuf/descriptor.proto`.

pub(crate) mod enumeration;
pub(crate) mod features;
pub(crate) mod field;
pub(crate) mod file;
#[cfg(feature = "rest")]
#[cfg_attr(not(test), allow(dead_code, reason = "the server does not use it yet"))]
pub(crate) mod http_rule;
pub(crate) mod message;
pub(crate) mod name;
