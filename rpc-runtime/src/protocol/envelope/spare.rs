//! Memory for messages that arrive in several chunks, kept for the next messages of the same thread.
//!
//! An allocator returns freed memory of this size to the system, and a new page costs more time than copying one.

use std::cell::RefCell;

use bytes::BytesMut;

/// Memory for a message of `len` bytes. It is kept memory of about that size if some is no longer used, and otherwise empty.
pub(crate) fn take(len: usize) -> BytesMut {
    if len < SMALLEST {
        return BytesMut::new();
    }
    KEPT.with_borrow_mut(|kept| {
        let fits = kept
            .iter_mut()
            .position(|memory| memory.try_reclaim(len) && memory.capacity() / 2 <= len);
        fits.map(|place| kept.swap_remove(place))
            .unwrap_or_default()
    })
}

/// Keeps the memory of the message that was split off `rest`. It can be used again when that message is dropped.
pub(crate) fn put(rest: BytesMut, len: usize) {
    if !(SMALLEST..=LARGEST).contains(&len) {
        return;
    }
    KEPT.with_borrow_mut(|kept| {
        kept.truncate(MOST - 1);
        kept.insert(0, rest);
    });
}

thread_local! {
    static KEPT: RefCell<Vec<BytesMut>> = const { RefCell::new(Vec::new()) };
}

/// The most pieces of memory that a thread keeps.
const MOST: usize = 2;

/// The memory of messages between these sizes is kept, in bytes.
const SMALLEST: usize = 64 * 1024;
const LARGEST: usize = 2 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps the memory of a message, and returns the message.
    fn keep(len: usize) -> BytesMut {
        let mut memory = BytesMut::zeroed(len);
        let message = memory.split();
        put(memory, len);
        message
    }

    #[test]
    fn memory_is_used_again_once_its_message_is_dropped() {
        let message = keep(SMALLEST);
        let place = message.as_ptr();
        assert_eq!(take(SMALLEST).capacity(), 0);
        drop(message);
        let again = take(SMALLEST);
        assert_eq!(again.as_ptr(), place);
        assert_eq!(again.capacity(), SMALLEST);
        assert_eq!(take(SMALLEST).capacity(), 0);
    }

    #[test]
    fn memory_is_used_only_for_messages_of_about_its_size() {
        drop(keep(4 * SMALLEST));
        assert_eq!(take(8 * SMALLEST).capacity(), 0);
        assert_eq!(take(SMALLEST).capacity(), 0);
        assert_eq!(take(2 * SMALLEST).capacity(), 4 * SMALLEST);
    }

    #[test]
    fn few_pieces_of_memory_are_kept() {
        for len in [SMALLEST - 1, LARGEST + 1] {
            drop(keep(len));
            assert_eq!(take(len).capacity(), 0);
        }
        for _ in 0..10 {
            drop(keep(LARGEST));
        }
        KEPT.with_borrow(|kept| assert_eq!(kept.len(), MOST));
    }
}
