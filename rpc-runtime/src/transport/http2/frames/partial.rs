//! A field of fixed length that arrives in parts.

/// `N` bytes, of which some have not arrived.
#[derive(Clone, Debug)]
pub(crate) struct Partial<const N: usize> {
    /// How many bytes were received; they are at the end of `bytes`.
    seen: usize,
    bytes: [u8; N],
}

impl<const N: usize> Partial<N> {
    pub(crate) const fn new() -> Self {
        Self {
            seen: 0,
            bytes: [0; N],
        }
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// Takes bytes of the field from the front of `bytes`. Returns the field once it is complete, and begins another.
    #[cold]
    pub(crate) fn gather(&mut self, bytes: &mut &[u8]) -> Option<[u8; N]> {
        while let Some((byte, rest)) = bytes.split_first() {
            *bytes = rest;
            self.bytes.rotate_left(1);
            if let Some(last) = self.bytes.last_mut() {
                *last = *byte;
            }
            self.seen += 1;
            if self.seen == N {
                self.seen = 0;
                return Some(self.bytes);
            }
        }
        None
    }
}
