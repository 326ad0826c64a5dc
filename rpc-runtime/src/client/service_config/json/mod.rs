//! The JSON form of a service config, by the rules of protobuf's JSON (<https://protobuf.dev/programming-guides/json/>).
//!
//! The text may come from a peer, by DNS. It is parsed once, and a value that is not valid is reported with the path to it.

pub(crate) mod choice;
mod duration;
pub(crate) mod invalid;
mod method_config;
mod policy;
pub(crate) mod service_config;
pub(crate) mod value;
