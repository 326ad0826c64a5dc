//! The other end of a connection, as a handler sees it.

use std::sync::Arc;

use bytes::Bytes;

use super::PeerAddress;

/// Where the other end is, and who it has proven to be.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    pub(crate) address: PeerAddress,
    /// The certificate in DER, followed by those that lead to a root.
    pub(crate) certificates: Option<Arc<[Bytes]>>,
}
