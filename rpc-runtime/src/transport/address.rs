//! The other end of a connection.

use std::fmt;
use std::net::SocketAddr;

/// The address of the other end of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PeerAddress {
    /// A TCP socket.
    Tcp(SocketAddr),
    /// A Unix socket. The connecting end of one has no name.
    Unix,
    /// The same process, see [`testing`](crate::testing).
    InMemory,
}

impl fmt::Display for PeerAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(formatter),
            Self::Unix => formatter.write_str("unix"),
            Self::InMemory => formatter.write_str("in-memory"),
        }
    }
}
