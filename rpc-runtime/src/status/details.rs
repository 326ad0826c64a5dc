//! The value of `grpc-status-details-bin` in a status.

use bytes::Bytes;

/// An encoded `google.rpc.Status`, by its origin.
#[derive(Clone, Debug)]
pub(crate) enum Details {
    /// Sent by a peer or encoded by the application; empty if there is none.
    Encoded(Bytes),
    /// Encoded by this crate. The fields before the details are `head` bytes long.
    Typed { encoded: Bytes, head: usize },
    /// A peer sent a value that is not base64.
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
