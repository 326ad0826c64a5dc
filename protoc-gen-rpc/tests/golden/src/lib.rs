//! The generated code of every case, mounted as a library mounts it.
#![deny(
    warnings,
    missing_docs,
    rust_2018_idioms,
    single_use_lifetimes,
    unreachable_pub,
    unused_qualifications,
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    rustdoc::all
)]

include!(concat!(env!("OUT_DIR"), "/cases.rs"));

/// Messages for another crate.
pub mod shared_protobuf {
    include!(concat!(env!("OUT_DIR"), "/shared/protobuf/mod.rs"));
}

/// Messages for another crate.
pub mod shared_prost {
    include!(concat!(env!("OUT_DIR"), "/shared/prost/mod.rs"));
}

/// Messages for another crate.
pub mod shared_buffa {
    include!(concat!(env!("OUT_DIR"), "/shared/buffa/mod.rs"));
}

// A crate mapping looks for the module of each file at the root of a crate.
pub use shared_protobuf::generated::*;
