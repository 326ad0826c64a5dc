//! The frames of a connection (RFC 9113 section 4), processed between the socket and hyper, which does not expose them.

pub(crate) mod frame;
pub(crate) mod greeting;
pub(crate) mod guard;
pub(crate) mod inbound;
pub(crate) mod outbound;
pub(crate) mod partial;
pub(crate) mod peer_settings;
pub(crate) mod pings;
