//! The service of the bench on tonic, with the messages that its generator makes by default: those of prost.

#[allow(missing_docs, clippy::pedantic, reason = "generated code")]
mod all {
    tonic::include_proto!("bench.v1");
}

pub use all::*;

measure::order!(pub, Order, as_ref);
