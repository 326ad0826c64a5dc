//! The address and the certificates of a connection's peer.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;

/// The peer of a connection: its address and its verified certificates. Handlers get that of the client from
/// [`Request::peer`](crate::Request::peer).
#[derive(Clone, Debug)]
pub struct Peer {
    pub(crate) address: PeerAddress,
    /// In DER: its own certificate first, then the intermediate ones.
    pub(crate) certificates: Option<Arc<[Bytes]>>,
}

impl Peer {
    /// A peer without certificates. A server of `tower` that serves this crate's services adds it to the extensions of its
    /// requests (feature `tower`).
    #[must_use]
    pub fn new(address: PeerAddress) -> Self {
        Self {
            address,
            certificates: None,
        }
    }

    /// Sets the certificates that the peer was verified with, in DER: its own first, then the intermediate ones.
    #[must_use]
    pub fn with_certificates(mut self, certificates: impl IntoIterator<Item = Bytes>) -> Self {
        self.certificates = Some(certificates.into_iter().collect());
        self
    }

    /// The address.
    #[must_use]
    pub fn address(&self) -> &PeerAddress {
        &self.address
    }

    /// The certificates that the peer presented in the TLS handshake and that were verified, in DER: its own first, then the
    /// intermediate ones. Empty if the peer presented none or was not asked for one.
    #[must_use]
    pub fn certificates(&self) -> &[Bytes] {
        self.certificates.as_deref().unwrap_or_default()
    }
}

/// The address of a connection's peer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PeerAddress {
    /// A TCP socket.
    Tcp(SocketAddr),
    /// A Unix socket. The client's end has no name.
    Unix,
    /// The in-memory transport of [`testing`](crate::testing).
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
