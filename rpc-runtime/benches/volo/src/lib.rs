//! The service of the bench on volo-grpc, with the messages of the pilota crate.

#[allow(missing_docs, clippy::all, clippy::pedantic, reason = "generated code")]
mod all {
    include!(concat!(env!("OUT_DIR"), "/volo_gen.rs"));
}

pub use all::volo_gen::bench::v1::*;

measure::order!(pub, Order, as_ref);
