//! How much is decompressed before other tasks can run.

/// The work of decompression that is left before the task yields, for one message or several.
///
/// The unit is a byte of output. Each encoding converts other work, such as reading a table, to this unit.
#[derive(Debug)]
pub(crate) struct Turn {
    left: usize,
}

impl Turn {
    pub(crate) fn new() -> Self {
        Self { left: TURN_BYTES }
    }

    /// Bytes that are left.
    #[cfg(any(feature = "gzip", feature = "deflate"))]
    pub(crate) fn left(&self) -> usize {
        self.left
    }

    pub(crate) fn is_over(&self) -> bool {
        self.left == 0
    }

    pub(crate) fn spend(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
    }
}

/// Bytes of a turn, which take at most about a millisecond.
const TURN_BYTES: usize = 512 * 1024;
