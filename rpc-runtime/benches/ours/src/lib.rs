//! The service of the bench on rpc-runtime, with the messages of each crate that it knows.

#[macro_use]
mod service;
#[macro_use]
mod client;
pub mod buffa;
pub mod prost;
pub mod protobuf;
