//! The descriptors of `.proto` files that generated code carries, as they are read for JSON and for reflection.
//!
//! Names are borrowed from the bytes of the descriptors. Source: `google/protobuf/descriptor.proto`.

pub(crate) mod enumeration;
pub(crate) mod features;
pub(crate) mod field;
pub(crate) mod file;
pub(crate) mod message;
pub(crate) mod name;
