//! The buffer that a codec reads a message from.

use bytes::{Buf, Bytes};

/// The bytes of one message, for a [`Codec`](crate::Codec) to decode.
///
/// They are contiguous: [`chunk`](Buf::chunk) returns all that is left. [`copy_to_bytes`](Buf::copy_to_bytes) and
/// [`into_bytes`](Self::into_bytes) do not copy: they share the memory in which the bytes were received, which may also
/// hold other messages. Bytes that a codec does not read are skipped.
#[derive(Debug)]
pub struct DecodeBuffer<'a> {
    /// The received bytes.
    arrived: &'a Bytes,
    /// The rest of the message, a part of `arrived`. A slice, because parsers read it fastest.
    left: &'a [u8],
}

impl<'a> DecodeBuffer<'a> {
    /// The first `len` bytes of `arrived`. Panics if there are fewer.
    #[inline]
    pub(crate) fn new(arrived: &'a Bytes, len: usize) -> Self {
        let left = &arrived[..len];
        Self { arrived, left }
    }

    /// The rest of the message.
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
    fn is_limited_to_the_message() {
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
    fn a_read_beyond_the_message_panics() {
        DecodeBuffer::new(&Bytes::from_static(ARRIVED), 7).advance(8);
    }
}
