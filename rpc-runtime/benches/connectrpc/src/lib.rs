//! The service of the bench on connectrpc, with the views of the buffa crate.

#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated code")]
mod all {
    connectrpc::include_generated!();
}

pub use all::bench::v1::*;

/// The order that the client sends.
#[must_use]
pub fn order() -> Order {
    measure::order!()
}

/// The sum that the server answers.
#[must_use]
pub fn total(order: &OrderView<'_>) -> u64 {
    measure::total!(order, as_option)
}
