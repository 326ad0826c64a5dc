//! The service of the bench on connectrpc, with the views of the buffa crate.

#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated code")]
mod all {
    connectrpc::include_generated!();
}

pub use all::bench::v1::*;

measure::order!(pub, OrderView<'_>, as_option);
