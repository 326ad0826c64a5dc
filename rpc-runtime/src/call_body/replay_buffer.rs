//! What was read from a pipe, kept until it is known that it need not be read again.
//!
//! A server that refuses a stream says that it has done nothing with it (RFC 9113 section 8.7): the call is made
//! again, which gRPC's A6 names a transparent retry.

use std::mem;
use std::vec;

use bytes::Bytes;

/// The chunks that a pipe has given away, or is to give away again.
#[derive(Debug)]
pub(crate) enum Replay {
    Keeping {
        chunks: Vec<Bytes>,
        size: usize,
    },
    /// To be read again, before anything else.
    Replaying(vec::IntoIter<Bytes>),
    /// Nothing is kept any more.
    Over,
}

impl Replay {
    /// Keeps from here on what is read.
    pub(crate) fn keep() -> Self {
        Self::Keeping {
            // Mostly there is one.
            chunks: Vec::with_capacity(1),
            size: 0,
        }
    }

    /// Whether what was read can still be read again.
    pub(crate) fn is_kept(&self) -> bool {
        matches!(self, Self::Keeping { .. })
    }

    /// Notes that `chunk` was read, and gives up beyond a limit.
    pub(crate) fn read(&mut self, chunk: &Bytes) {
        if let Self::Keeping { chunks, size } = self {
            *size += chunk.len();
            if *size > LIMIT {
                *self = Self::Over;
            } else {
                chunks.push(chunk.clone());
            }
        }
    }

    /// Lets what was read be read again; `false` if it is not there any more.
    pub(crate) fn rewind(&mut self) -> bool {
        let (rewound, replay) = match mem::replace(self, Self::Over) {
            Self::Keeping { chunks, .. } => (true, Self::Replaying(chunks.into_iter())),
            other => (false, other),
        };
        *self = replay;
        rewound
    }

    /// What is to be read again.
    pub(crate) fn next(&mut self) -> Option<Bytes> {
        match self {
            Self::Replaying(chunks) => chunks.next(),
            Self::Keeping { .. } | Self::Over => None,
        }
    }

    /// Whether nothing is to be read again.
    pub(crate) fn is_read(&self) -> bool {
        match self {
            Self::Replaying(chunks) => chunks.len() == 0,
            Self::Keeping { .. } | Self::Over => true,
        }
    }

    /// Forgets what was read.
    pub(crate) fn commit(&mut self) {
        if self.is_kept() {
            *self = Self::Over;
        }
    }
}

/// Bytes of a call's requests that are kept. They are shared with what is being sent, so mostly cost nothing.
const LIMIT: usize = 256 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_read_again_once() {
        let mut replay = Replay::keep();
        replay.read(&Bytes::from_static(b"a"));
        replay.read(&Bytes::from_static(b"b"));
        assert!(replay.is_kept() && replay.rewind());
        assert!(!replay.is_read());
        let again: Vec<_> = std::iter::from_fn(|| replay.next()).collect();
        assert_eq!(again, ["a", "b"]);
        assert!(replay.is_read() && !replay.rewind());
    }

    #[test]
    fn nothing_is_kept_beyond_the_limit_or_the_answer() {
        let mut large = Replay::keep();
        large.read(&Bytes::from(vec![0; LIMIT]));
        assert!(large.is_kept());
        large.read(&Bytes::from_static(b"a"));
        assert!(!large.rewind());
        let mut answered = Replay::keep();
        answered.read(&Bytes::from_static(b"a"));
        answered.commit();
        assert!(!answered.rewind());
    }
}
