//! The service of the bench on tonic, with the messages that its generator makes by default: those of prost.

#[allow(missing_docs, clippy::pedantic, reason = "generated code")]
mod all {
    tonic::include_proto!("bench.v1");
}

pub use all::*;

/// The order that the client sends.
#[must_use]
pub fn order() -> Order {
    measure::order!()
}

/// The sum that the server answers.
#[must_use]
pub fn total(order: &Order) -> u64 {
    measure::total!(order, as_ref)
}
