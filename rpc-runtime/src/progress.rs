//! How far a message has been received.

/// The progress of a message that is not complete.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Progress {
    /// Bytes that have arrived.
    pub(crate) buffered: usize,
    /// A lower bound of the bytes that have not arrived.
    pub(crate) missing: usize,
}
