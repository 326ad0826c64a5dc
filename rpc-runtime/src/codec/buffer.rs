//! Where a codec writes a message.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::fmt;
use std::mem;

use bytes::{Bytes, BytesMut};

/// Takes the bytes of one message from a [`Codec`](crate::Codec).
///
/// There are two ways in, for the two kinds of serialisers: [`writer`](Self::writer) for one that
/// appends to a buffer, [`put`](Self::put) for one that returns its bytes. What is given in several
/// steps is one message, in the order of the steps.
pub struct EncodeBuffer {
    /// All bytes in order, but for those of `large`.
    small: BytesMut,
    /// Payloads that were not worth a copy.
    large: VecDeque<Large>,
    /// The bytes of `large` in sum.
    large_len: usize,
    /// How many bytes of `small` come before the last of `large`.
    placed: usize,
    /// Whether the message being written has room for its prefix. That is made with the first
    /// bytes, so that one allocation serves both.
    prefixed: bool,
}

/// A payload and how many bytes of `small` come between it and the one before.
struct Large {
    gap: usize,
    payload: Bytes,
}

/// The state to which a message that failed is undone.
#[derive(Clone, Copy)]
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
    /// The hint may be wrong: the buffer grows as needed. When it is exact, a call of one message
    /// allocates once.
    ///
    /// The buffer may hold other messages already. To remove bytes from it is a mistake, upon which
    /// the call panics.
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

    /// Appends bytes that are serialised already. A large `payload` is sent as it is, without a
    /// copy.
    pub fn put(&mut self, payload: Vec<u8>) {
        if payload.len() <= COPY_LIMIT {
            self.writer(payload.len()).extend_from_slice(&payload);
            return;
        }
        self.writer(0);
        self.place(payload.into());
    }

    /// Begins a message; [`EncodeBuffer::undo`] or [`EncodeBuffer::seal`] ends it.
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
        // Fills up after a codec that removed bytes and panicked for it: the positions hold on.
        self.small.resize(mark.small, 0);
        self.large.truncate(mark.large);
        self.large_len = mark.large_len;
        self.placed = mark.placed;
    }

    /// The length of the message that was written since `mark`, without its prefix.
    #[inline]
    pub(crate) fn message_len(&mut self, mark: Mark) -> usize {
        // A message without a byte has a prefix too.
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
    /// bytes do not lie together.
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

    /// Appends what another buffer gave as a chunk.
    pub(crate) fn append(&mut self, chunk: Bytes) {
        if chunk.len() <= COPY_LIMIT {
            self.small.extend_from_slice(&chunk);
        } else {
            self.place(chunk);
        }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.small.len() + self.large_len
    }

    /// Takes the bytes at the front, as many as lie together.
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
        if self.small.capacity() - self.small.len() < WORTH_KEEPING {
            return Some(mem::take(&mut self.small).freeze());
        }
        Some(self.small.split().freeze())
    }
}

/// Shows how many bytes wait, not the messages.
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

/// Up to this many bytes a copy is cheaper than a DATA frame of its own.
const COPY_LIMIT: usize = 4096;

/// The rest of an allocation is used for the next messages from this many bytes on.
const WORTH_KEEPING: usize = 512;
