//! Chunks of a call's messages that a further reader may read again, and the position of each reader.
//!
//! A server that refuses a stream has not processed it (RFC 9113 section 8.7), so a further attempt is made: a transparent retry
//! (gRFC A6). Interceptors may make further attempts too. Each attempt has a reader, and several may read at once.

use std::collections::VecDeque;
use std::sync::Arc;
use std::task::Waker;

use bytes::Bytes;

use crate::call_body::replay_memory::{ReplayCharge, ReplayMemory};
use crate::wakers::wake;

/// Chunks that at least one reader has read, and the readers.
#[derive(Debug)]
pub(crate) struct ReplayBuffer {
    /// Usually there is one reader or one chunk, which needs no allocation.
    first_reader: Reader,
    first_chunk: Option<Bytes>,
    /// Whether a chunk that is read need not be retained. Checked for each chunk.
    reads_once: bool,
    has_first_reader: bool,
    /// Bytes of the chunks.
    size: usize,
    /// The most bytes that are retained for further readers; `None` if none can be added.
    limit: Option<usize>,
    further: Option<Box<Further>>,
}

/// Identifies a reader. Small, because it is part of each request, which is moved often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ReaderId(u32);

#[derive(Debug, Default)]
struct Reader {
    /// The number of retained chunks that it has not read; 0 if it was removed.
    unread: usize,
    waker: Option<Waker>,
}

/// The chunks and readers after the first.
#[derive(Debug, Default)]
struct Further {
    chunks: VecDeque<Bytes>,
    readers: Vec<Option<Reader>>,
    /// Absent where the channel does not limit what its calls retain.
    charge: Option<ReplayCharge>,
    /// The only reader that goes on, once more was read than is retained.
    last: Option<ReaderId>,
}

impl ReplayBuffer {
    /// A buffer for messages that are read once, by the first reader.
    #[inline]
    pub(crate) fn read_once() -> Self {
        Self {
            first_reader: Reader::default(),
            first_chunk: None,
            reads_once: true,
            has_first_reader: true,
            size: 0,
            limit: None,
            further: None,
        }
    }

    /// A buffer without readers. Readers can be added until more than `limit` bytes were read, or until
    /// [`commit`](Self::commit).
    #[inline]
    pub(crate) fn retaining(limit: usize) -> Self {
        Self {
            reads_once: false,
            has_first_reader: false,
            limit: Some(limit),
            ..Self::read_once()
        }
    }

    /// The same, where the calls of a channel share `memory` for what they retain.
    pub(crate) fn retaining_in(memory: &Arc<ReplayMemory>, limit: usize) -> Self {
        let further = Further {
            charge: Some(ReplayCharge::none(memory)),
            ..Further::default()
        };
        Self {
            further: Some(Box::new(further)),
            ..Self::retaining(limit)
        }
    }

    /// A reader that begins with the first message; `None` if that may have been dropped.
    #[inline]
    pub(crate) fn add_reader(&mut self) -> Option<ReaderId> {
        self.limit?;
        let reader = Reader {
            unread: self.len(),
            waker: None,
        };
        if !self.has_first_reader {
            self.has_first_reader = true;
            self.first_reader = reader;
            return Some(ReaderId::FIRST);
        }
        let readers = &mut self.further.get_or_insert_default().readers;
        let free = readers.iter().position(Option::is_none);
        let index = free.unwrap_or(readers.len());
        let id = ReaderId::of_further(index)?;
        match readers.get_mut(index) {
            Some(free) => *free = Some(reader),
            None => readers.push(Some(reader)),
        }
        Some(id)
    }

    /// Removes a reader, and the chunks that only this reader had not read.
    pub(crate) fn remove_reader(&mut self, id: ReaderId) {
        if id == ReaderId::FIRST {
            self.has_first_reader = false;
            self.first_reader = Reader::default();
        } else if let Some(further) = &mut self.further
            && let Some(reader) = id
                .further()
                .and_then(|index| further.readers.get_mut(index))
        {
            *reader = None;
        }
        self.settle();
    }

    /// Whether there is a reader, or one can be added.
    #[inline]
    pub(crate) fn is_wanted(&self) -> bool {
        self.has_first_reader || self.limit.is_some() || self.has_further_readers()
    }

    /// Drops the chunks that every reader has read. No reader can be added afterwards.
    pub(crate) fn commit(&mut self) {
        self.limit = None;
        self.settle();
    }

    /// Whether more was read than is retained while there were several readers.
    pub(crate) fn is_outgrown(&self) -> bool {
        self.further
            .as_ref()
            .is_some_and(|further| further.last.is_some())
    }

    /// Whether a reader does not go on, because another one has read more than is retained.
    #[inline]
    pub(crate) fn is_given_up(&self, id: ReaderId) -> bool {
        let last = self.further.as_ref().and_then(|further| further.last);
        last.is_some_and(|last| last != id)
    }

    /// The next chunk for a reader, if another reader has already read it.
    #[inline]
    pub(crate) fn next(&mut self, id: ReaderId) -> Option<Bytes> {
        if self.size == 0 {
            return None;
        }
        self.next_retained(id)
    }

    /// Records that a reader without chunks here has read a chunk that no other reader has read.
    #[inline]
    pub(crate) fn read(&mut self, id: ReaderId, chunk: &Bytes) {
        if !self.reads_once {
            self.retain(id, chunk);
        }
    }

    /// Whether a reader has read all retained chunks.
    #[inline]
    pub(crate) fn is_read(&mut self, id: ReaderId) -> bool {
        self.reader(id).is_none_or(|reader| reader.unread == 0)
    }

    /// The waker of a reader, which is woken for new messages.
    #[inline]
    pub(crate) fn waker(&mut self, id: ReaderId) -> Option<&mut Option<Waker>> {
        Some(&mut self.reader(id)?.waker)
    }

    /// Wakes all readers.
    #[inline]
    pub(crate) fn wake_readers(&mut self) {
        self.first_reader.wake();
        if let Some(further) = &mut self.further {
            further.readers.iter_mut().flatten().for_each(Reader::wake);
        }
    }

    fn next_retained(&mut self, id: ReaderId) -> Option<Bytes> {
        let len = self.len();
        let reader = self.reader(id)?;
        let index = len.checked_sub(reader.unread)?;
        reader.unread = reader.unread.checked_sub(1)?;
        let chunk = match index.checked_sub(1) {
            None => self.first_chunk.as_ref(),
            Some(index) => self.further.as_ref()?.chunks.get(index),
        };
        let chunk = chunk.cloned();
        self.settle();
        chunk
    }

    fn retain(&mut self, id: ReaderId, chunk: &Bytes) {
        let size = self.size.saturating_add(chunk.len());
        let is_outgrown = match self.limit {
            Some(limit) if size <= limit => !self.charge(chunk.len()),
            limit => limit.is_some(),
        };
        if is_outgrown {
            if self.is_charged() {
                self.give_up_others(id);
            }
            self.commit();
        }
        let is_behind = self.others_fall_behind(id);
        if !is_behind && self.limit.is_none() {
            return;
        }
        self.size += chunk.len();
        if self.first_chunk.is_none() {
            self.first_chunk = Some(chunk.clone());
        } else {
            let chunks = &mut self.further.get_or_insert_default().chunks;
            chunks.push_back(chunk.clone());
        }
    }

    /// Pays for a chunk that is retained; returns whether the channel may retain it.
    fn charge(&mut self, bytes: usize) -> bool {
        let further = self.further.as_mut();
        let charge = further.and_then(|further| further.charge.as_mut());
        charge.is_none_or(|charge| charge.add(bytes))
    }

    /// Whether the channel limits what its calls retain.
    fn is_charged(&self) -> bool {
        let further = self.further.as_ref();
        further.is_some_and(|further| further.charge.is_some())
    }

    /// Ends all readers but one, which has read the most.
    fn give_up_others(&mut self, id: ReaderId) {
        let Some(further) = &mut self.further else {
            return;
        };
        further.last = Some(id);
        for (index, reader) in further.readers.iter_mut().enumerate() {
            if id.further() != Some(index)
                && let Some(reader) = reader
            {
                reader.unread = 0;
                reader.wake();
            }
        }
        if id != ReaderId::FIRST {
            self.first_reader.unread = 0;
            self.first_reader.wake();
        }
    }

    /// Records a chunk that only the reader `id` has read, and returns whether there are other readers.
    fn others_fall_behind(&mut self, id: ReaderId) -> bool {
        if self.is_outgrown() {
            return false;
        }
        let mut are_there = false;
        if self.has_first_reader && id != ReaderId::FIRST {
            self.first_reader.unread += 1;
            are_there = true;
        }
        if let Some(further) = &mut self.further {
            for (index, reader) in further.readers.iter_mut().enumerate() {
                if let Some(reader) = reader
                    && id.further() != Some(index)
                {
                    reader.unread += 1;
                    are_there = true;
                }
            }
        }
        are_there
    }

    /// Drops the chunks that the slowest reader has read, unless a reader can still be added.
    fn settle(&mut self) {
        if self.limit.is_some() {
            return;
        }
        self.reads_once = !self.has_further_readers();
        let unread = self.most_unread();
        while self.len() > unread {
            let next = self
                .further
                .as_mut()
                .and_then(|further| further.chunks.pop_front());
            let chunk = std::mem::replace(&mut self.first_chunk, next);
            let bytes = chunk.map_or(0, |chunk| chunk.len());
            self.size -= bytes;
            let further = self.further.as_mut();
            if let Some(charge) = further.and_then(|further| further.charge.as_mut()) {
                charge.subtract(bytes);
            }
        }
    }

    fn most_unread(&self) -> usize {
        let further = self.further.iter().flat_map(|further| &further.readers);
        let unread = further.flatten().map(|reader| reader.unread);
        unread.max().unwrap_or(0).max(self.first_reader.unread)
    }

    fn len(&self) -> usize {
        let further = self.further.as_ref();
        usize::from(self.first_chunk.is_some()) + further.map_or(0, |further| further.chunks.len())
    }

    #[inline]
    fn has_further_readers(&self) -> bool {
        let further = self.further.as_ref();
        further.is_some_and(|further| further.readers.iter().any(Option::is_some))
    }

    /// The first reader keeps its place after it was removed.
    #[inline]
    fn reader(&mut self, id: ReaderId) -> Option<&mut Reader> {
        match id.further() {
            None => Some(&mut self.first_reader),
            Some(index) => self.further.as_mut()?.readers.get_mut(index)?.as_mut(),
        }
    }
}

impl ReaderId {
    /// The reader of messages that are read once.
    pub(crate) const FIRST: Self = Self(0);

    /// The reader at `index` of the further ones; `None` if there are too many.
    fn of_further(index: usize) -> Option<Self> {
        u32::try_from(index).ok()?.checked_add(1).map(Self)
    }

    /// The index among the further readers; `None` for the first reader.
    #[inline]
    fn further(self) -> Option<usize> {
        usize::try_from(self.0).ok()?.checked_sub(1)
    }
}

impl Reader {
    #[inline]
    fn wake(&mut self) {
        wake(self.waker.take());
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
    fn two_readers_read_at_once() {
        let mut buffer = ReplayBuffer::retaining(100);
        let fast = buffer.add_reader().unwrap();
        let slow = buffer.add_reader().unwrap();
        read(&mut buffer, fast, &["a", "b"]);
        assert_eq!(buffer.next(slow).unwrap(), "a");
        buffer.commit();
        assert_eq!((buffer.len(), buffer.size), (1, 1));
        assert_eq!(buffer.add_reader(), None);
        read(&mut buffer, fast, &["c"]);
        assert_eq!(read_again(&mut buffer, slow), ["b", "c"]);
        read(&mut buffer, slow, &["d"]);
        assert_eq!(read_again(&mut buffer, fast), ["d"]);
        assert_eq!((buffer.len(), buffer.size), (0, 0));
    }

    #[test]
    fn after_the_commit_chunks_stay_until_the_slowest_reader_has_read_them_or_is_removed() {
        let mut buffer = ReplayBuffer::retaining(100);
        let fast = buffer.add_reader().unwrap();
        let slow = buffer.add_reader().unwrap();
        read(&mut buffer, fast, &["a", "b", "c"]);
        buffer.commit();
        assert_eq!(buffer.len(), 3);
        buffer.remove_reader(slow);
        assert_eq!((buffer.len(), buffer.size), (0, 0));
        assert!(buffer.is_wanted());
        read(&mut buffer, fast, &["d"]);
        assert_eq!(buffer.len(), 0);
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
        assert_eq!((buffer.len(), buffer.size), (0, 0));
        assert_eq!(buffer.add_reader(), None);
    }

    #[test]
    fn chunks_beyond_the_limit_are_retained_for_existing_readers() {
        let mut buffer = ReplayBuffer::retaining(1);
        let fast = buffer.add_reader().unwrap();
        let slow = buffer.add_reader().unwrap();
        read(&mut buffer, fast, &["a", "b"]);
        assert_eq!(buffer.add_reader(), None);
        assert_eq!(read_again(&mut buffer, slow), ["a", "b"]);
        assert_eq!(buffer.len(), 0);
    }

    #[test]
    fn chunks_that_are_read_once_are_not_retained() {
        let mut buffer = ReplayBuffer::read_once();
        read(&mut buffer, ReaderId::FIRST, &["a", "b"]);
        assert_eq!(buffer.len(), 0);
        assert!(buffer.is_wanted());
        assert_eq!(buffer.add_reader(), None);
        buffer.remove_reader(ReaderId::FIRST);
        assert!(!buffer.is_wanted());
    }
}
