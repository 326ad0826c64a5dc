//! What a status holds for `grpc-status-details-bin`.

use bytes::Bytes;

/// An encoded `google.rpc.Status`, by where it comes from.
#[derive(Clone, Debug)]
pub(crate) enum Details {
    /// Whatever a peer sent or the application encoded; empty if there is none.
    Encoded(Bytes),
    /// Encoded by us. What comes before the details is `head` bytes long.
    Typed { encoded: Bytes, head: usize },
    /// A peer sent what is not even bytes.
    NotBase64,
}

impl Details {
    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            Self::Encoded(encoded) | Self::Typed { encoded, .. } => encoded,
            Self::NotBase64 => &[],
        }
    }
}

impl Default for Details {
    fn default() -> Self {
        Self::Encoded(Bytes::new())
    }
}
