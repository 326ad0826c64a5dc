//! The bytes that come out of a conversion, up to a limit.

use crate::json::failure::Failure;
use crate::protocol::protobuf::append_varint;

/// Bytes that never take more memory than the limit.
#[derive(Debug)]
pub(crate) struct Output {
    bytes: Vec<u8>,
    limit: usize,
}

/// Where the bytes of a length-delimited value begin, after the byte for its length.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub(crate) struct Start(usize);

impl Output {
    /// With memory for `expected` bytes.
    pub(crate) fn new(expected: usize, limit: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(expected.min(limit)),
            limit,
        }
    }

    /// Makes room for `additional` bytes.
    #[inline]
    pub(crate) fn reserve(&mut self, additional: usize) -> Result<(), Failure> {
        if self.bytes.capacity() - self.bytes.len() >= additional {
            return Ok(());
        }
        self.grow(additional)
    }

    #[cold]
    fn grow(&mut self, additional: usize) -> Result<(), Failure> {
        let length = self.bytes.len();
        let needed = length.checked_add(additional);
        match needed.filter(|needed| *needed <= self.limit) {
            Some(needed) => {
                let doubled = length.saturating_mul(2).max(SMALLEST_ALLOCATION);
                let capacity = doubled.min(self.limit).max(needed);
                self.bytes.reserve_exact(capacity - length);
                Ok(())
            }
            None => Err(Failure::size(self.limit)),
        }
    }

    #[inline]
    pub(crate) fn push(&mut self, byte: u8) -> Result<(), Failure> {
        self.reserve(1)?;
        self.bytes.push(byte);
        Ok(())
    }

    #[inline]
    pub(crate) fn extend(&mut self, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
        let bytes = bytes.as_ref();
        self.reserve(bytes.len())?;
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    #[inline]
    pub(crate) fn varint(&mut self, value: u64) -> Result<(), Failure> {
        self.reserve(MAX_VARINT_BYTES)?;
        append_varint(&mut self.bytes, value);
        Ok(())
    }

    /// Begins a value whose length stands before it.
    #[inline]
    pub(crate) fn begin(&mut self) -> Result<Start, Failure> {
        self.push(0)?;
        Ok(Start(self.bytes.len()))
    }

    /// Ends the value, and writes its length. One of 128 bytes or more moves, to make room for its length.
    #[inline]
    pub(crate) fn end(&mut self, Start(start): Start) -> Result<(), Failure> {
        let length = self.bytes.len() - start;
        match (u8::try_from(length), self.bytes.get_mut(start - 1)) {
            (Ok(length @ ..0x80), Some(place)) => {
                *place = length;
                Ok(())
            }
            _ => self.end_long(start, length),
        }
    }

    fn end_long(&mut self, start: usize, length: usize) -> Result<(), Failure> {
        self.reserve(MAX_VARINT_BYTES)?;
        let mut prefix = Vec::with_capacity(MAX_VARINT_BYTES);
        append_varint(&mut prefix, length as u64);
        self.bytes.splice(start - 1..start, prefix);
        Ok(())
    }

    /// Appends what `fill` writes to `most` zeros; it returns how many of them it has written.
    pub(crate) fn fill<E>(
        &mut self,
        most: usize,
        fill: impl FnOnce(&mut [u8]) -> Result<usize, E>,
    ) -> Result<Result<(), E>, Failure> {
        let length = self.bytes.len();
        self.reserve(most)?;
        self.bytes.resize(length + most, 0);
        let written = fill(self.bytes.get_mut(length..).unwrap_or_default());
        Ok(written.map(|written| self.bytes.truncate(length + written)))
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Forgets what was written after the first `length` bytes.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.bytes.truncate(length);
    }

    /// # Errors
    ///
    /// The allocator has given more than was asked for, and more than the limit was written.
    pub(crate) fn into_bytes(self) -> Result<Vec<u8>, Failure> {
        if self.bytes.len() > self.limit {
            return Err(Failure::size(self.limit));
        }
        Ok(self.bytes)
    }
}

#[cfg(test)]
impl Output {
    /// What `write` has written; `None` if it has failed.
    pub(crate) fn written(write: impl FnOnce(&mut Self) -> Result<(), Failure>) -> Option<String> {
        let mut output = Self::new(0, 1000);
        write(&mut output).ok()?;
        Some(String::from_utf8(output.into_bytes().unwrap()).unwrap())
    }
}

const MAX_VARINT_BYTES: usize = 10;

const SMALLEST_ALLOCATION: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_before_values() {
        for length in [0, 1, 127, 128, 300, 20_000] {
            let mut output = Output::new(0, usize::MAX);
            output.push(b'a').unwrap();
            let outer = output.begin().unwrap();
            let inner = output.begin().unwrap();
            output.extend(vec![b'x'; length]).unwrap();
            output.end(inner).unwrap();
            output.end(outer).unwrap();
            output.push(b'z').unwrap();

            let mut inner = Vec::new();
            append_varint(&mut inner, length as u64);
            inner.extend(vec![b'x'; length]);
            let mut expected = vec![b'a'];
            append_varint(&mut expected, inner.len() as u64);
            expected.extend(inner);
            expected.push(b'z');
            assert_eq!(output.into_bytes().unwrap(), expected);
        }
    }

    #[test]
    fn nothing_above_the_limit_is_allocated() {
        let mut output = Output::new(1 << 40, 100);
        assert!(output.bytes.capacity() <= 100);
        output.extend([0; 99]).unwrap();
        assert!(output.extend([0; 2]).is_err());
        output.push(0).unwrap();
        assert!(output.push(0).is_err());
        assert!(output.varint(1).is_err());
        assert!(output.reserve(usize::MAX).is_err());
        assert!(output.fill(1, |_| Ok::<_, ()>(1)).is_err());
        assert_eq!(output.into_bytes().unwrap().len(), 100);
    }

    #[test]
    fn what_is_filled_may_be_shorter_than_its_room() {
        let mut output = Output::new(0, 100);
        let written = output.fill(10, |room| {
            room[..2].copy_from_slice(b"ab");
            Ok::<_, ()>(2)
        });
        assert_eq!(written.unwrap(), Ok(()));
        assert_eq!(output.into_bytes().unwrap(), b"ab");
    }
}
