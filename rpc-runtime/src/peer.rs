//! The other end of a connection, as a handler sees it.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;

/// Where the other end of a connection is, and who it has proven to be.
#[derive(Clone, Debug)]
pub struct Peer {
    pub(crate) address: PeerAddress,
    /// The certificate in DER, followed by those that lead to a root.
    pub(crate) certificates: Option<Arc<[Bytes]>>,
}

#[cfg(feature = "tower")]
impl Peer {
    /// A peer that has not proven who it is.
    #[must_use]
    pub fn new(address: PeerAddress) -> Self {
        Self {
            address,
            certificates: None,
        }
    }

    /// The peer with the certificates, in DER, that it has proven itself with: its own first, then those that lead
    /// to a root.
    #[must_use]
    pub fn with_certificates(mut self, certificates: impl IntoIterator<Item = Bytes>) -> Self {
        self.certificates = Some(certificates.into_iter().collect());
        self
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &PeerAddress {
        &self.address
    }

    /// The certificates that it has proven itself with, empty if there are none.
    #[must_use]
    pub fn certificates(&self) -> &[Bytes] {
        self.certificates.as_deref().unwrap_or_default()
    }
}

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
