//! Where a codec reads a message.

use bytes::{Buf, Bytes};

/// The bytes of one message, for a [`Codec`](crate::Codec) to read.
///
/// They lie together: [`chunk`](Buf::chunk) is all that is left of them. [`copy_to_bytes`](Buf::copy_to_bytes) and
/// [`into_bytes`](Self::into_bytes) copy nothing: they share the memory in which the bytes arrived, which may be that of
/// other messages as well. What a codec does not read is skipped.
#[derive(Debug)]
pub struct DecodeBuffer<'a> {
    /// What has arrived.
    arrived: &'a Bytes,
    /// What is left of the message, which is part of it. A slice is what parsers read fastest.
    left: &'a [u8],
}

impl<'a> DecodeBuffer<'a> {
    /// The first `len` bytes of `arrived`, of which there are as many.
    #[inline]
    pub(crate) fn new(arrived: &'a Bytes, len: usize) -> Self {
        let left = &arrived[..len];
        Self { arrived, left }
    }

    /// What is left of the message.
    #[must_use]
    pub fn into_bytes(mut self) -> Bytes {
        self.copy_to_bytes(self.left.len())
    }

    #[inline]
    fn take(&mut self, count: usize) -> &'a [u8] {
        assert!(count <= self.left.len(), "a codec reads beyond its message");
        let (taken, left) = self.left.split_at(count);
        self.left = left;
        taken
    }
}

impl Buf for DecodeBuffer<'_> {
    #[inline]
    fn remaining(&self) -> usize {
        self.left.len()
    }

    #[inline]
    fn chunk(&self) -> &[u8] {
        self.left
    }

    #[inline]
    fn advance(&mut self, count: usize) {
        self.take(count);
    }

    #[inline]
    fn copy_to_bytes(&mut self, len: usize) -> Bytes {
        let taken = self.take(len);
        self.arrived.slice_ref(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARRIVED: &[u8] = b"messagenext";

    #[test]
    fn ends_where_the_message_ends() {
        let arrived = Bytes::from_static(ARRIVED);
        let mut buffer = DecodeBuffer::new(&arrived, 7);
        assert_eq!(buffer.chunk(), b"message");
        buffer.advance(4);
        assert_eq!((buffer.remaining(), buffer.chunk()), (3, &b"age"[..]));
        let bytes = buffer.copy_to_bytes(2);
        assert_eq!(bytes.as_ptr(), ARRIVED[4..].as_ptr(), "shared");
        assert_eq!(buffer.into_bytes(), "e");
    }

    #[test]
    #[should_panic(expected = "beyond its message")]
    fn nothing_is_read_beyond_the_message() {
        DecodeBuffer::new(&Bytes::from_static(ARRIVED), 7).advance(8);
    }
}
