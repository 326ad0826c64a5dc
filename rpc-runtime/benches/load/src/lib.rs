//! The load generator and the smallest possible server, both on bare h2 and neither of any peer.

pub mod connection;
pub mod memory;
pub mod messages;
pub mod streaming;
pub mod unary;
