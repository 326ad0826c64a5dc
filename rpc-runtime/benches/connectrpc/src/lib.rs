//! The service of the bench on connectrpc, with the views of the buffa crate.

pub mod order;

#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated code")]
mod all {
    connectrpc::include_generated!();
}

pub use all::bench::v1::*;
