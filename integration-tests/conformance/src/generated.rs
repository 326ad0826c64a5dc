//! The suite's messages and service; see `build.rs`.

include!(concat!(env!("OUT_DIR"), "/mod.rs"));

pub(crate) use connectrpc::conformance::v1;
