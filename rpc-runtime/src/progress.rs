//! How far a message has been received.

/// What is known of a message of which not all bytes have arrived.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Progress {
    /// Bytes of it that have arrived.
    pub(crate) buffered: usize,
    /// Bytes of it that have not, at the least.
    pub(crate) missing: usize,
}
