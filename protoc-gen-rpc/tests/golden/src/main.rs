//! Generated code as a program mounts it: in private modules, and most of it not used.
#![deny(
    warnings,
    missing_docs,
    rust_2018_idioms,
    single_use_lifetimes,
    unreachable_pub,
    unused_qualifications,
    clippy::all,
    clippy::nursery,
    clippy::pedantic
)]

mod protobuf {
    mod calls {
        include!(concat!(env!("OUT_DIR"), "/protobuf/calls/mod.rs"));
    }
    mod calls_only_client {
        include!(concat!(
            env!("OUT_DIR"),
            "/protobuf/calls_only_client/mod.rs"
        ));
    }
    mod calls_only_server {
        include!(concat!(
            env!("OUT_DIR"),
            "/protobuf/calls_only_server/mod.rs"
        ));
    }
    mod deprecated {
        include!(concat!(env!("OUT_DIR"), "/protobuf/deprecated/mod.rs"));
    }
    mod folders {
        include!(concat!(env!("OUT_DIR"), "/protobuf/folders/mod.rs"));
    }
    mod no_package {
        include!(concat!(env!("OUT_DIR"), "/protobuf/no_package/mod.rs"));
    }
}

mod prost {
    mod calls {
        include!(concat!(env!("OUT_DIR"), "/prost/calls/mod.rs"));
    }
    mod calls_only_client {
        include!(concat!(env!("OUT_DIR"), "/prost/calls_only_client/mod.rs"));
    }
    mod calls_only_server {
        include!(concat!(env!("OUT_DIR"), "/prost/calls_only_server/mod.rs"));
    }
    mod deprecated {
        include!(concat!(env!("OUT_DIR"), "/prost/deprecated/mod.rs"));
    }
    mod folders {
        include!(concat!(env!("OUT_DIR"), "/prost/folders/mod.rs"));
    }
    mod no_package {
        include!(concat!(env!("OUT_DIR"), "/prost/no_package/mod.rs"));
    }
}

mod buffa {
    mod calls {
        include!(concat!(env!("OUT_DIR"), "/buffa/calls/mod.rs"));
    }
    mod calls_only_client {
        include!(concat!(env!("OUT_DIR"), "/buffa/calls_only_client/mod.rs"));
    }
    mod calls_only_server {
        include!(concat!(env!("OUT_DIR"), "/buffa/calls_only_server/mod.rs"));
    }
    mod deprecated {
        include!(concat!(env!("OUT_DIR"), "/buffa/deprecated/mod.rs"));
    }
    mod folders {
        include!(concat!(env!("OUT_DIR"), "/buffa/folders/mod.rs"));
    }
    mod no_package {
        include!(concat!(env!("OUT_DIR"), "/buffa/no_package/mod.rs"));
    }
}

const fn main() {}
