//! How many messages are read at a stretch, where the next one is always there already.
//!
//! Whoever reads them shares its task with others: without this, a window of empty messages is one poll.

use std::task::{Context, Poll};

/// What is left of a stretch, in bytes.
#[derive(Debug)]
pub(crate) struct Stretch(usize);

impl Stretch {
    pub(crate) fn new() -> Self {
        Self(STRETCH_BYTES)
    }

    /// Is pending once at the end of a stretch, and wakes who asks: it goes on when the others had their turn.
    #[inline]
    pub(crate) fn poll_next(&mut self, context: &Context<'_>) -> Poll<()> {
        if self.0 > 0 {
            return Poll::Ready(());
        }
        self.pause(context)
    }

    /// Ends the stretch: is pending, and wakes who asks.
    #[cold]
    pub(crate) fn pause<T>(&mut self, context: &Context<'_>) -> Poll<T> {
        *self = Self::new();
        context.waker().wake_by_ref();
        Poll::Pending
    }

    /// Takes a message of `len` bytes.
    #[inline]
    pub(crate) fn read(&mut self, len: usize) {
        self.0 = self.0.saturating_sub(len.saturating_add(MESSAGE_BYTES));
    }
}

/// Bytes of a stretch: long enough that its end costs nothing, and less than a millisecond to decompress.
const STRETCH_BYTES: usize = 512 * 1024;

/// As how many bytes a message counts beside its own, so that a stretch has no more than 1024.
const MESSAGE_BYTES: usize = 512;

#[cfg(test)]
mod tests {
    use std::task::Waker;

    use super::*;

    fn messages(len: usize) -> usize {
        let context = Context::from_waker(Waker::noop());
        let mut stretch = Stretch::new();
        let mut messages = 0;
        while stretch.poll_next(&context).is_ready() {
            stretch.read(len);
            messages += 1;
        }
        assert!(stretch.poll_next(&context).is_ready());
        messages
    }

    #[test]
    fn a_stretch_ends_by_the_number_and_by_the_size_of_its_messages() {
        for (len, expected) in [(0, 1024), (512, 512), (1 << 20, 1), (usize::MAX, 1)] {
            assert_eq!(messages(len), expected, "{len}");
        }
    }
}
