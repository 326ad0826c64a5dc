//! The load generator, of no peer's HTTP/2, and the smallest possible server, on bare h2.

pub mod caller;
pub mod connection;
pub mod fields;
pub mod http2;
pub mod memory;
pub mod messages;
pub mod session;
