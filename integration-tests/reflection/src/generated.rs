//! The code of each message crate.

/// With messages of `protobuf`.
pub mod catalogue {
    include!(concat!(env!("OUT_DIR"), "/catalogue/mod.rs"));
}

/// With messages of `prost`.
pub mod orders {
    include!(concat!(env!("OUT_DIR"), "/orders/mod.rs"));
}

/// With messages of `buffa`.
pub mod stock {
    include!(concat!(env!("OUT_DIR"), "/stock/mod.rs"));
}

/// Without descriptors.
pub mod hidden {
    include!(concat!(env!("OUT_DIR"), "/hidden/mod.rs"));
}
