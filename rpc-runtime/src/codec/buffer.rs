//! The buffer that a codec writes a message to.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;
use std::mem;

use bytes::{Bytes, BytesMut};

/// Receives the bytes of one message from a [`Codec`](crate::Codec).
///
/// [`writer`](Self::writer) is for serialisers that append to a buffer, [`put`](Self::put) for those that return their
/// bytes. Several calls append to the same message, in order.
pub struct EncodeBuffer {
    /// All bytes in order, except those of `large`.
    small: BytesMut,
    /// Payloads that are too large to copy.
    large: VecDeque<Large>,
    /// The total length of `large`.
    large_len: usize,
    /// How many bytes of `small` precede the last payload of `large`.
    placed: usize,
    /// Whether the message being written has space for its prefix. The space is reserved with the first bytes, so that
    /// one allocation serves both.
    prefixed: bool,
}

/// A payload, and how many bytes of `small` are between it and the previous one.
struct Large {
    gap: usize,
    payload: Bytes,
}

/// The state to which a failed message is rolled back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    small: usize,
    large: usize,
    large_len: usize,
    placed: usize,
}

impl EncodeBuffer {
    pub(crate) fn new() -> Self {
        Self {
            small: BytesMut::new(),
            large: VecDeque::new(),
            large_len: 0,
            placed: 0,
            prefixed: false,
        }
    }

    /// The buffer to append to, with room for `len_hint` bytes.
    ///
    /// The hint may be wrong: the buffer grows as needed. With an exact hint, a call with one message allocates once.
    ///
    /// The buffer may already hold other messages. The call panics if the codec removes bytes from it.
    #[inline]
    pub fn writer(&mut self, len_hint: usize) -> &mut BytesMut {
        if self.prefixed {
            self.small.reserve(len_hint);
        } else {
            self.small.reserve(len_hint.saturating_add(PREFIX));
            self.small.extend_from_slice(&[0; PREFIX]);
            self.prefixed = true;
        }
        &mut self.small
    }

    /// Appends serialised bytes. A `payload` of more than 4 KiB is not copied.
    pub fn put(&mut self, payload: Vec<u8>) {
        if payload.len() <= COPY_LIMIT_BYTES {
            self.writer(payload.len()).extend_from_slice(&payload);
            return;
        }
        self.writer(0);
        self.place(payload.into());
    }

    /// Begins a message, which [`EncodeBuffer::undo`] or [`EncodeBuffer::seal`] ends.
    #[inline]
    pub(crate) fn begin(&mut self) -> Mark {
        self.prefixed = false;
        Mark {
            small: self.small.len(),
            large: self.large.len(),
            large_len: self.large_len,
            placed: self.placed,
        }
    }

    /// Removes what was written since `mark`.
    #[inline]
    pub(crate) fn undo(&mut self, mark: Mark) {
        // Restores the length after a codec that removed bytes and panicked, so that the positions stay valid.
        self.small.resize(mark.small, 0);
        self.large.truncate(mark.large);
        self.large_len = mark.large_len;
        self.placed = mark.placed;
    }

    /// The length of the message that was written since `mark`, without its prefix.
    #[inline]
    pub(crate) fn message_len(&mut self, mark: Mark) -> usize {
        // An empty message has a prefix too.
        let small = if self.prefixed {
            self.small.len()
        } else {
            self.writer(0).len()
        };
        assert!(
            small >= self.placed && small >= mark.small + PREFIX,
            "a codec removed bytes from its EncodeBuffer"
        );
        (small - mark.small - PREFIX) + (self.large_len - mark.large_len)
    }

    /// The message that was written since `mark`, without its prefix. It is copied only if its
    /// bytes are not contiguous.
    pub(crate) fn message(&self, mark: Mark) -> Cow<'_, [u8]> {
        let small = &self.small[mark.small + PREFIX..];
        let mut large = self.large.range(mark.large..).peekable();
        match large.peek() {
            None => return Cow::Borrowed(small),
            Some(only) if small.is_empty() && self.large.len() == mark.large + 1 => {
                return Cow::Borrowed(&only.payload);
            }
            Some(_) => {}
        }
        let mut message = Vec::with_capacity(small.len() + self.large_len - mark.large_len);
        let mut copied = 0;
        let mut end = mark.placed;
        for Large { gap, payload } in large {
            end += gap;
            let before = end - mark.small - PREFIX;
            message.extend_from_slice(&small[copied..before]);
            message.extend_from_slice(payload);
            copied = before;
        }
        message.extend_from_slice(&small[copied..]);
        Cow::Owned(message)
    }

    /// Writes the prefix of the message that was written since `mark`.
    #[inline]
    pub(crate) fn seal(&mut self, mark: Mark, flag: u8, len: u32) {
        let prefix = &mut self.small[mark.small..mark.small + PREFIX];
        prefix[0] = flag;
        prefix[1..].copy_from_slice(&len.to_be_bytes());
    }

    /// Appends a chunk of another buffer.
    pub(crate) fn append(&mut self, chunk: Bytes) {
        if chunk.len() <= COPY_LIMIT_BYTES {
            self.small.extend_from_slice(&chunk);
        } else {
            self.place(chunk);
        }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.small.len() + self.large_len
    }

    /// Takes the contiguous bytes at the front.
    pub(crate) fn take_chunk(&mut self) -> Option<Bytes> {
        let Some(next) = self.large.front_mut() else {
            return self.take_small();
        };
        let gap = mem::take(&mut next.gap);
        if gap == 0 {
            let payload = self.large.pop_front()?.payload;
            self.large_len -= payload.len();
            return Some(payload);
        }
        self.placed -= gap;
        if gap == self.small.len() {
            return self.take_small();
        }
        Some(self.small.split_to(gap).freeze())
    }

    fn place(&mut self, payload: Bytes) {
        let before = self.small.len();
        self.large_len += payload.len();
        self.large.push_back(Large {
            gap: before - self.placed,
            payload,
        });
        self.placed = before;
    }

    fn take_small(&mut self) -> Option<Bytes> {
        if self.small.is_empty() {
            return None;
        }
        if self.small.capacity() - self.small.len() < MIN_REUSED_BYTES {
            return Some(mem::take(&mut self.small).freeze());
        }
        Some(self.small.split().freeze())
    }
}

/// Shows the number of buffered bytes, not the messages.
impl fmt::Debug for EncodeBuffer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EncodeBuffer")
            .field("len", &self.len())
            .finish_non_exhaustive()
    }
}

/// The length of a message's prefix on the wire, in bytes.
pub(crate) const PREFIX: usize = 5;

/// Up to this many bytes, a copy costs less than a separate DATA frame.
const COPY_LIMIT_BYTES: usize = 4096;

/// The rest of an allocation is reused for the next messages if it has at least this many bytes.
const MIN_REUSED_BYTES: usize = 512;
