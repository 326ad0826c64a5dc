//! The generated code of every case in `tests/golden`, compiled with the lints a user may deny.
#![cfg(all(feature = "prost", feature = "buffa"))]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    rustdoc::all
)]
#![allow(
    dead_code,
    reason = "no test calls the code, and a user's crate exports it"
)]

#[path = "golden"]
mod protobuf {
    #[path = "calls/protobuf/mod.rs"]
    mod calls;
    #[path = "comments/protobuf/mod.rs"]
    mod comments;
    #[path = "editions/protobuf/mod.rs"]
    mod editions;
    #[path = "folders/protobuf/mod.rs"]
    mod folders;
    #[path = "messages/protobuf/mod.rs"]
    mod messages;
    #[path = "messages_protobuf/protobuf/mod.rs"]
    mod messages_protobuf;
    #[path = "names/protobuf/mod.rs"]
    mod names;
}

#[path = "golden"]
mod prost {
    #[path = "calls/prost/mod.rs"]
    mod calls;
    #[path = "comments/prost/mod.rs"]
    mod comments;
    #[path = "folders/prost/mod.rs"]
    mod folders;
    #[path = "messages/prost/mod.rs"]
    mod messages;
    #[path = "names/prost/mod.rs"]
    mod names;
}

#[path = "golden"]
mod buffa {
    #[path = "calls/buffa/mod.rs"]
    mod calls;
    #[path = "comments/buffa/mod.rs"]
    mod comments;
    #[path = "editions/buffa/mod.rs"]
    mod editions;
    #[path = "folders/buffa/mod.rs"]
    mod folders;
    #[path = "messages_buffa/buffa/mod.rs"]
    mod messages_buffa;
    #[path = "names/buffa/mod.rs"]
    mod names;
}
