//! How much is decompressed before other calls have their turn.

/// What may be decompressed until others have their turn, of one message or of several.
///
/// It is counted in bytes of output; each encoding says as how many of them it counts what else takes time.
#[derive(Debug)]
pub(crate) struct Turn {
    left: usize,
}

impl Turn {
    pub(crate) fn new() -> Self {
        Self { left: TURN_BYTES }
    }

    /// Bytes that are left of it.
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

/// Bytes of a turn: at the worst about a millisecond.
const TURN_BYTES: usize = 512 * 1024;
