//! What was read of a call's messages and is to be read again, or may be: chunks, and how far each reader is.
//!
//! A server that refuses a stream says that it has done nothing with it (RFC 9113 section 8.7): the call is made
//! again, which gRPC's A6 names a transparent retry. Interceptors may try a call again as well. Each attempt has a reader, and
//! several may read at once.

use std::collections::VecDeque;
use std::task::Waker;

use bytes::Bytes;

/// Chunks that one reader at least has read, and the readers.
#[derive(Debug)]
pub(crate) struct ReplayBuffer {
    chunks: Chunks,
    /// Bytes of the chunks.
    size: usize,
    /// Bytes that are retained for readers to come; `None` if there are none to come.
    limit: Option<usize>,
    readers: Readers,
}

/// Which reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReaderId(usize);

impl ReplayBuffer {
    /// Of messages that are read once, by the first reader.
    #[inline]
    pub(crate) fn read_once() -> Self {
        Self {
            chunks: Chunks::default(),
            size: 0,
            limit: None,
            readers: Readers {
                first: Some(Reader::default()),
                others: Vec::new(),
            },
        }
    }

    /// Of messages that have no reader yet. Readers can come until more than `limit` bytes were read, or until
    /// [`commit`](Self::commit).
    pub(crate) fn retaining(limit: usize) -> Self {
        Self {
            limit: Some(limit),
            readers: Readers::default(),
            ..Self::read_once()
        }
    }

    /// A reader that begins with the first message; `None` if that may be gone.
    pub(crate) fn add_reader(&mut self) -> Option<ReaderId> {
        self.limit?;
        Some(self.readers.add(Reader {
            unread: self.chunks.len(),
            waker: None,
        }))
    }

    /// Drops a reader, and what only it had to read.
    pub(crate) fn remove_reader(&mut self, id: ReaderId) {
        if let Some(reader) = self.readers.slot(id) {
            *reader = None;
        }
        self.trim();
    }

    /// Whether messages are read, or can be.
    #[inline]
    pub(crate) fn is_wanted(&self) -> bool {
        self.limit.is_some() || self.readers.first.is_some() || self.readers.has_others()
    }

    /// Drops what no reader has to read: there will be no further reader.
    pub(crate) fn commit(&mut self) {
        self.limit = None;
        self.trim();
    }

    /// The next chunk for a reader that others have read already.
    #[inline]
    pub(crate) fn next(&mut self, id: ReaderId) -> Option<Bytes> {
        let reader = self.readers.slot(id)?.as_mut()?;
        if reader.unread == 0 {
            return None;
        }
        let index = self.chunks.len() - reader.unread;
        reader.unread -= 1;
        let chunk = self.chunks.get(index).cloned();
        self.trim();
        chunk
    }

    /// Notes that a reader, for which there was nothing here, has read a chunk that nobody had read.
    #[inline]
    pub(crate) fn read(&mut self, id: ReaderId, chunk: &Bytes) {
        if self.limit.is_some() || id != ReaderId::FIRST || self.readers.has_others() {
            self.retain(id, chunk);
        }
    }

    /// Whether a reader has read all that is here.
    #[inline]
    pub(crate) fn is_read(&mut self, id: ReaderId) -> bool {
        let reader = self.readers.slot(id).and_then(Option::as_mut);
        reader.is_none_or(|reader| reader.unread == 0)
    }

    /// Who is woken when there is something new for a reader.
    #[inline]
    pub(crate) fn waker(&mut self, id: ReaderId) -> Option<&mut Option<Waker>> {
        let reader = self.readers.slot(id)?.as_mut()?;
        Some(&mut reader.waker)
    }

    /// Wakes all readers.
    #[inline]
    pub(crate) fn wake_readers(&mut self) {
        if let Some(reader) = &mut self.readers.first {
            reader.wake();
        }
        if self.readers.has_others() {
            self.readers.wake_others();
        }
    }

    fn retain(&mut self, id: ReaderId, chunk: &Bytes) {
        let size = self.size.saturating_add(chunk.len());
        if self.limit.is_some_and(|limit| size > limit) {
            self.commit();
        }
        let is_behind = self.readers.others_fall_behind(id);
        if is_behind || self.limit.is_some() {
            self.size += chunk.len();
            self.chunks.push(chunk.clone());
        }
    }

    /// Drops what is behind the slowest reader, unless a reader may come.
    fn trim(&mut self) {
        if self.limit.is_some() {
            return;
        }
        let unread = self.readers.most_unread();
        while self.chunks.len() > unread {
            let chunk = self.chunks.pop();
            self.size -= chunk.map_or(0, |chunk| chunk.len());
        }
    }
}

impl ReaderId {
    /// The reader of messages that are read once.
    pub(crate) const FIRST: Self = Self(0);
}

/// Chunks in the order in which they were read. Mostly there is one at most, which takes no allocation.
#[derive(Debug, Default)]
struct Chunks {
    first: Option<Bytes>,
    others: VecDeque<Bytes>,
}

impl Chunks {
    #[inline]
    fn len(&self) -> usize {
        usize::from(self.first.is_some()) + self.others.len()
    }

    fn get(&self, index: usize) -> Option<&Bytes> {
        match index.checked_sub(1) {
            None => self.first.as_ref(),
            Some(index) => self.others.get(index),
        }
    }

    fn push(&mut self, chunk: Bytes) {
        if self.first.is_none() {
            self.first = Some(chunk);
        } else {
            self.others.push_back(chunk);
        }
    }

    /// Takes the oldest.
    fn pop(&mut self) -> Option<Bytes> {
        std::mem::replace(&mut self.first, self.others.pop_front())
    }
}

/// The readers. Mostly there is one, which takes no allocation.
#[derive(Debug, Default)]
struct Readers {
    first: Option<Reader>,
    others: Vec<Option<Reader>>,
}

#[derive(Debug, Default)]
struct Reader {
    /// The chunks that it has yet to read, of those that are here.
    unread: usize,
    waker: Option<Waker>,
}

impl Readers {
    fn add(&mut self, reader: Reader) -> ReaderId {
        if self.first.is_none() {
            self.first = Some(reader);
            return ReaderId::FIRST;
        }
        let free = self.others.iter().position(Option::is_none);
        let index = free.unwrap_or_else(|| {
            self.others.push(None);
            self.others.len() - 1
        });
        self.others[index] = Some(reader);
        ReaderId(index + 1)
    }

    #[inline]
    fn slot(&mut self, id: ReaderId) -> Option<&mut Option<Reader>> {
        match id.0.checked_sub(1) {
            None => Some(&mut self.first),
            Some(index) => self.others.get_mut(index),
        }
    }

    #[inline]
    fn has_others(&self) -> bool {
        !self.others.is_empty() && self.others.iter().any(Option::is_some)
    }

    fn most_unread(&self) -> usize {
        let readers = self.first.iter().chain(self.others.iter().flatten());
        readers.map(|reader| reader.unread).max().unwrap_or(0)
    }

    /// Notes a chunk that only the reader `id` has read; says whether there are others.
    fn others_fall_behind(&mut self, id: ReaderId) -> bool {
        let mut are_there = false;
        let readers = std::iter::once(&mut self.first).chain(&mut self.others);
        for (index, reader) in readers.enumerate() {
            if let Some(reader) = reader
                && index != id.0
            {
                reader.unread += 1;
                are_there = true;
            }
        }
        are_there
    }

    #[cold]
    fn wake_others(&mut self) {
        self.others.iter_mut().flatten().for_each(Reader::wake);
    }
}

impl Reader {
    #[inline]
    fn wake(&mut self) {
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `chunks` as the reader `id`, for which there is nothing in the buffer.
    fn read(buffer: &mut ReplayBuffer, id: ReaderId, chunks: &[&'static str]) {
        for chunk in chunks {
            assert_eq!(buffer.next(id), None);
            buffer.read(id, &Bytes::from_static(chunk.as_bytes()));
        }
    }

    fn read_again(buffer: &mut ReplayBuffer, id: ReaderId) -> Vec<Bytes> {
        std::iter::from_fn(|| buffer.next(id)).collect()
    }

    #[test]
    fn each_reader_begins_with_the_first_chunk() {
        let mut buffer = ReplayBuffer::retaining(100);
        for _ in 0..2 {
            let first = buffer.add_reader().unwrap();
            let before = read_again(&mut buffer, first);
            read(&mut buffer, first, &["a", "b"][before.len()..]);
            buffer.remove_reader(first);
            let second = buffer.add_reader().unwrap();
            assert!(!buffer.is_read(second));
            assert_eq!(read_again(&mut buffer, second), ["a", "b"]);
            assert!(buffer.is_read(second));
            buffer.remove_reader(second);
        }
    }

    #[test]
    fn two_read_at_once() {
        let mut buffer = ReplayBuffer::retaining(100);
        let fast = buffer.add_reader().unwrap();
        let slow = buffer.add_reader().unwrap();
        read(&mut buffer, fast, &["a", "b"]);
        assert_eq!(buffer.next(slow).unwrap(), "a");
        buffer.commit();
        assert_eq!((buffer.chunks.len(), buffer.size), (1, 1));
        assert_eq!(buffer.add_reader(), None);
        read(&mut buffer, fast, &["c"]);
        assert_eq!(read_again(&mut buffer, slow), ["b", "c"]);
        read(&mut buffer, slow, &["d"]);
        assert_eq!(read_again(&mut buffer, fast), ["d"]);
        assert_eq!((buffer.chunks.len(), buffer.size), (0, 0));
    }

    #[test]
    fn what_is_behind_the_slowest_reader_goes_with_the_commit_or_with_that_reader() {
        let mut buffer = ReplayBuffer::retaining(100);
        let fast = buffer.add_reader().unwrap();
        let slow = buffer.add_reader().unwrap();
        read(&mut buffer, fast, &["a", "b", "c"]);
        buffer.commit();
        assert_eq!(buffer.chunks.len(), 3);
        buffer.remove_reader(slow);
        assert_eq!((buffer.chunks.len(), buffer.size), (0, 0));
        assert!(buffer.is_wanted());
        read(&mut buffer, fast, &["d"]);
        assert_eq!(buffer.chunks.len(), 0);
        buffer.remove_reader(fast);
        assert!(!buffer.is_wanted());
    }

    #[test]
    fn nothing_is_retained_beyond_the_limit() {
        let mut buffer = ReplayBuffer::retaining(3);
        let reader = buffer.add_reader().unwrap();
        read(&mut buffer, reader, &["ab", "c"]);
        assert_eq!(buffer.size, 3);
        read(&mut buffer, reader, &["d"]);
        assert_eq!((buffer.chunks.len(), buffer.size), (0, 0));
        assert_eq!(buffer.add_reader(), None);
    }

    #[test]
    fn what_is_beyond_the_limit_stays_for_a_reader_that_is_there() {
        let mut buffer = ReplayBuffer::retaining(1);
        let fast = buffer.add_reader().unwrap();
        let slow = buffer.add_reader().unwrap();
        read(&mut buffer, fast, &["a", "b"]);
        assert_eq!(buffer.add_reader(), None);
        assert_eq!(read_again(&mut buffer, slow), ["a", "b"]);
        assert_eq!(buffer.chunks.len(), 0);
    }

    #[test]
    fn what_is_read_once_is_not_kept() {
        let mut buffer = ReplayBuffer::read_once();
        read(&mut buffer, ReaderId::FIRST, &["a", "b"]);
        assert_eq!(buffer.chunks.len(), 0);
        assert!(buffer.is_wanted());
        assert_eq!(buffer.add_reader(), None);
        buffer.remove_reader(ReaderId::FIRST);
        assert!(!buffer.is_wanted());
    }
}
