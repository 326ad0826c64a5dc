//! The service of the bench on volo-grpc, with the messages of the pilota crate.

#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated code")]
mod all {
    include!(concat!(env!("OUT_DIR"), "/volo_gen.rs"));
}

pub use all::volo_gen::bench::v1::*;

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
