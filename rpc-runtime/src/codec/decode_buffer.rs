//! Where a codec reads a message.

use bytes::{Buf, Bytes};

/// The bytes of one message, for a [`Codec`](crate::Codec) to read.
///
/// They lie together: [`chunk`](Buf::chunk) is all that is left of them. [`copy_to_bytes`](Buf::copy_to_bytes) and
/// [`into_bytes`](Self::into_bytes) copy nothing: they share the memory in which the bytes arrived, which may be that of
/// other messages as well. What a codec does not read is skipped.
#[derive(Debug)]
pub struct DecodeBuffer<'a> {
    /// What has arrived, with the rest of the message first.
    arrived: &'a mut Bytes,
    /// The bytes of it that are the message's.
    left: usize,
}

impl<'a> DecodeBuffer<'a> {
    /// The first `len` bytes of `arrived`, of which there are as many.
    #[inline]
    pub(crate) fn new(arrived: &'a mut Bytes, len: usize) -> Self {
        debug_assert!(len <= arrived.len());
        Self { arrived, left: len }
    }

    /// What is left of the message.
    #[must_use]
    pub fn into_bytes(mut self) -> Bytes {
        self.copy_to_bytes(self.left)
    }
}

impl Buf for DecodeBuffer<'_> {
    #[inline]
    fn remaining(&self) -> usize {
        self.left
    }

    #[inline]
    fn chunk(&self) -> &[u8] {
        &self.arrived[..self.left]
    }

    #[inline]
    fn advance(&mut self, count: usize) {
        assert!(count <= self.left, "a codec reads beyond its message");
        self.arrived.advance(count);
        self.left -= count;
    }

    #[inline]
    fn copy_to_bytes(&mut self, len: usize) -> Bytes {
        assert!(len <= self.left, "a codec reads beyond its message");
        self.left -= len;
        self.arrived.split_to(len)
    }
}

impl Drop for DecodeBuffer<'_> {
    #[inline]
    fn drop(&mut self) {
        self.arrived.advance(self.left);
        if self.arrived.is_empty() {
            // The memory is free for the next bytes.
            *self.arrived = Bytes::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARRIVED: &[u8] = b"messagenext";

    #[test]
    fn ends_where_the_message_ends() {
        let mut arrived = Bytes::from_static(ARRIVED);
        let mut buffer = DecodeBuffer::new(&mut arrived, 7);
        assert_eq!(buffer.chunk(), b"message");
        buffer.advance(4);
        assert_eq!((buffer.remaining(), buffer.chunk()), (3, &b"age"[..]));
        let bytes = buffer.copy_to_bytes(2);
        assert_eq!(bytes.as_ptr(), ARRIVED[4..].as_ptr(), "shared");
        assert_eq!(buffer.into_bytes(), "e");
        assert_eq!(arrived, "next");
    }

    #[test]
    fn what_is_not_read_is_skipped() {
        let mut arrived = Bytes::from_static(ARRIVED);
        drop(DecodeBuffer::new(&mut arrived, 7));
        assert_eq!(arrived, "next");
    }

    #[test]
    #[should_panic(expected = "beyond its message")]
    fn nothing_is_read_beyond_the_message() {
        let mut arrived = Bytes::from_static(ARRIVED);
        DecodeBuffer::new(&mut arrived, 7).advance(8);
    }
}
