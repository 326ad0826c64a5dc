//! How many messages are read before the task yields, if the next message has always arrived already.
//!
//! The reader shares its task with others: without this limit, it would read a whole window of empty messages in one poll.

use std::task::{Context, Poll};

/// The bytes that are left of a stretch.
#[derive(Debug)]
pub(crate) struct Stretch(usize);

impl Stretch {
    pub(crate) fn new() -> Self {
        Self(STRETCH_BYTES)
    }

    /// Pending once at the end of a stretch. It wakes the task at once, so that reading continues after other tasks have run.
    #[inline]
    pub(crate) fn poll_next(&mut self, context: &Context<'_>) -> Poll<()> {
        if self.0 > 0 {
            return Poll::Ready(());
        }
        self.pause(context)
    }

    /// Ends the stretch: returns `Pending`, and wakes the task.
    #[cold]
    pub(crate) fn pause<T>(&mut self, context: &Context<'_>) -> Poll<T> {
        *self = Self::new();
        context.waker().wake_by_ref();
        Poll::Pending
    }

    /// Counts a message of `len` bytes.
    #[inline]
    pub(crate) fn read(&mut self, len: usize) {
        self.0 = self.0.saturating_sub(len.saturating_add(MESSAGE_BYTES));
    }
}

/// Bytes of a stretch: enough that its end costs little, and less than a millisecond to decompress.
const STRETCH_BYTES: usize = 512 * 1024;

/// Each message counts as this many bytes in addition to its own, so that a stretch has at most 1024 messages.
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
