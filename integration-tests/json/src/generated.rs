//! The generated messages.

#[allow(unsafe_code, reason = "what protoc writes has it")]
pub(crate) mod protobuf {
    include!(concat!(env!("OUT_DIR"), "/protobuf/mod.rs"));
}

pub(crate) mod buffa {
    include!(concat!(env!("OUT_DIR"), "/buffa/mod.rs"));
}

pub(crate) mod prost {
    include!(concat!(env!("OUT_DIR"), "/prost/mod.rs"));
}

pub(crate) mod runner {
    include!(concat!(env!("OUT_DIR"), "/runner/mod.rs"));
}
