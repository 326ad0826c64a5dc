//! Encodes messages, each with its prefix.

use bytes::Bytes;

use crate::codec::buffer::{EncodeBuffer, Mark};
use crate::encoding::Encoding;
use crate::protocol::compression;
use crate::status::Status;

/// Gathers messages with their prefixes in few chunks of bytes.
///
/// Small messages share a chunk. A large message that its codec returned as a whole is a chunk of its own.
#[derive(Debug)]
pub(crate) struct Encoder {
    buffer: EncodeBuffer,
}

impl Encoder {
    /// An encoder without messages. Does not allocate.
    pub(crate) fn new() -> Self {
        Self {
            buffer: EncodeBuffer::new(),
        }
    }

    /// Begins a message. A codec writes it to the [buffer](OpenMessage::buffer).
    #[inline]
    pub(crate) fn begin(&mut self) -> OpenMessage<'_> {
        let mark = self.buffer.begin();
        OpenMessage {
            buffer: &mut self.buffer,
            mark,
            completed: false,
        }
    }

    /// Adds the message that `write` writes.
    #[cfg(test)]
    pub(crate) fn message(
        &mut self,
        write: impl FnOnce(&mut EncodeBuffer) -> Result<(), Status>,
        limit: usize,
        encoding: Encoding,
    ) -> Result<usize, Status> {
        let open = self.begin();
        write(open.buffer)?;
        open.complete(limit, encoding)
    }

    /// Appends the messages of `other`, which takes less time than writing them.
    pub(crate) fn append(&mut self, mut other: Self) {
        while let Some(chunk) = other.take_chunk() {
            self.buffer.append(chunk);
        }
    }

    /// The number of bytes that wait.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.buffer.len()
    }

    /// Whether no byte waits.
    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes the next bytes to send, which are never empty; `None` if no bytes wait.
    pub(crate) fn take_chunk(&mut self) -> Option<Bytes> {
        self.buffer.take_chunk()
    }
}

/// A message that is being written. Nothing of it remains if it is dropped before it is complete, also when the codec panics.
#[derive(Debug)]
pub(crate) struct OpenMessage<'a> {
    pub(crate) buffer: &'a mut EncodeBuffer,
    mark: Mark,
    completed: bool,
}

impl OpenMessage<'_> {
    /// Completes the message, compressed if that makes it shorter, and returns its length uncompressed.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` if the message, uncompressed, is longer than `limit` bytes or than the 4 GiB that a prefix can
    /// express.
    #[inline]
    pub(crate) fn complete(mut self, limit: usize, encoding: Encoding) -> Result<usize, Status> {
        let size = self.buffer.message_len(self.mark);
        let len = match u32::try_from(size) {
            Ok(len) if size <= limit => len,
            _ => return Err(too_long(size, limit)),
        };
        if encoding == Encoding::Identity {
            self.seal(UNCOMPRESSED, len);
        } else {
            self.compress(encoding, len);
        }
        Ok(size)
    }

    /// Completes a message of `len` bytes, with as many bytes or fewer.
    #[cold]
    fn compress(&mut self, encoding: Encoding, len: u32) {
        let compressed = compression::compress(encoding, &self.buffer.message(self.mark));
        let shorter = compressed.and_then(|bytes| Some((u32::try_from(bytes.len()).ok()?, bytes)));
        let Some((len, bytes)) = shorter else {
            return self.seal(UNCOMPRESSED, len);
        };
        self.buffer.undo(self.mark);
        self.mark = self.buffer.begin();
        self.buffer.put(bytes);
        self.seal(COMPRESSED, len);
    }

    #[inline]
    fn seal(&mut self, flag: u8, len: u32) {
        self.buffer.seal(self.mark, flag, len);
        self.completed = true;
    }
}

impl Drop for OpenMessage<'_> {
    #[inline]
    fn drop(&mut self) {
        if !self.completed {
            self.buffer.undo(self.mark);
        }
    }
}

#[cold]
fn too_long(size: usize, limit: usize) -> Status {
    let limit = u32::try_from(limit).unwrap_or(u32::MAX);
    Status::resource_exhausted(format!(
        "a message to send has {size} bytes, more than the limit of {limit}: see `max_send_message_size`"
    ))
}

/// The first byte of a message's prefix.
const UNCOMPRESSED: u8 = 0;
const COMPRESSED: u8 = 1;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::buffer::PREFIX;
    use crate::status::code::Code;

    const IDENTITY: Encoding = Encoding::Identity;
    const NO_LIMIT: usize = usize::MAX;

    fn write(bytes: &[u8]) -> impl FnOnce(&mut EncodeBuffer) -> Result<(), Status> {
        |buffer| {
            buffer.writer(bytes.len()).extend_from_slice(bytes);
            Ok(())
        }
    }

    fn put(bytes: Vec<u8>) -> impl FnOnce(&mut EncodeBuffer) -> Result<(), Status> {
        |buffer| {
            buffer.put(bytes);
            Ok(())
        }
    }

    fn chunks(encoder: &mut Encoder) -> Vec<Bytes> {
        let chunks: Vec<Bytes> = std::iter::from_fn(|| encoder.take_chunk()).collect();
        assert!(encoder.is_empty());
        chunks
    }

    #[test]
    fn small_messages_share_a_chunk() {
        let mut encoder = Encoder::new();
        assert!(encoder.is_empty());
        encoder
            .message(write(b"hello"), NO_LIMIT, IDENTITY)
            .unwrap();
        encoder.message(|_| Ok(()), NO_LIMIT, IDENTITY).unwrap();
        encoder
            .message(put(b"you".to_vec()), NO_LIMIT, IDENTITY)
            .unwrap();
        assert_eq!(encoder.len(), 10 + 5 + 8);
        assert_eq!(
            chunks(&mut encoder),
            [&b"\0\0\0\0\x05hello\0\0\0\0\0\0\0\0\0\x03you"[..]]
        );
    }

    #[test]
    fn a_large_payload_is_not_copied() {
        let mut encoder = Encoder::new();
        let payload = vec![7; 0x0001_0203];
        let address = payload.as_ptr();
        encoder.message(write(b"a"), NO_LIMIT, IDENTITY).unwrap();
        encoder.message(put(payload), NO_LIMIT, IDENTITY).unwrap();
        encoder.message(write(b"b"), NO_LIMIT, IDENTITY).unwrap();
        let chunks = chunks(&mut encoder);
        assert_eq!(chunks.len(), 3);
        assert_eq!(chunks[0], &b"\0\0\0\0\x01a\0\0\x01\x02\x03"[..]);
        assert_eq!(chunks[1].as_ptr(), address);
        assert_eq!(chunks[2], &b"\0\0\0\0\x01b"[..]);
    }

    #[test]
    fn a_codec_may_write_a_message_in_steps() {
        let mut encoder = Encoder::new();
        let steps = |buffer: &mut EncodeBuffer| {
            buffer.writer(0).extend_from_slice(b"a");
            buffer.put(vec![1; 5000]);
            buffer.put(vec![2; 5000]);
            buffer.put(vec![3]);
            buffer.writer(9).extend_from_slice(b"z");
            Ok(())
        };
        encoder.message(steps, NO_LIMIT, IDENTITY).unwrap();
        assert_eq!(encoder.len(), 5 + 10_003);
        let chunks = chunks(&mut encoder);
        assert_eq!(chunks[0], &b"\0\0\0\x27\x13a"[..]);
        assert_eq!(chunks[1], vec![1; 5000]);
        assert_eq!(chunks[2], vec![2; 5000]);
        assert_eq!(chunks[3], &b"\x03z"[..]);
        assert_eq!(chunks.len(), 4);
    }

    #[test]
    fn a_failed_message_leaves_nothing() {
        let mut encoder = Encoder::new();
        encoder
            .message(write(b"first"), NO_LIMIT, IDENTITY)
            .unwrap();
        encoder
            .message(put(vec![1; 5000]), NO_LIMIT, IDENTITY)
            .unwrap();
        let broken = |buffer: &mut EncodeBuffer| {
            buffer.writer(4).extend_from_slice(b"half");
            buffer.put(vec![0; 9999]);
            buffer.writer(4).extend_from_slice(b"more");
            Err(Status::internal("broken"))
        };
        let status = encoder.message(broken, NO_LIMIT, IDENTITY).unwrap_err();
        assert_eq!(status.message(), "broken");
        let panicking = std::panic::AssertUnwindSafe(|| {
            let panic = |buffer: &mut EncodeBuffer| {
                buffer.put(vec![0; 9999]);
                panic!("in a codec")
            };
            encoder.message(panic, NO_LIMIT, IDENTITY)
        });
        assert!(std::panic::catch_unwind(panicking).is_err());
        encoder.message(write(b"last"), NO_LIMIT, IDENTITY).unwrap();
        let chunks = chunks(&mut encoder);
        assert_eq!(chunks[0], &b"\0\0\0\0\x05first\0\0\0\x13\x88"[..]);
        assert_eq!(chunks[1], vec![1; 5000]);
        assert_eq!(chunks[2], &b"\0\0\0\0\x04last"[..]);
        assert_eq!(chunks.len(), 3);
    }

    #[test]
    fn a_message_over_the_limit_is_refused() {
        let mut encoder = Encoder::new();
        encoder.message(write(b"1234"), 4, IDENTITY).unwrap();
        for _ in 0..2 {
            let status = encoder.message(write(b"12345"), 4, IDENTITY).unwrap_err();
            assert_eq!(status.code(), Code::ResourceExhausted);
            assert_eq!(
                status.message(),
                "a message to send has 5 bytes, more than the limit of 4: see \
                 `max_send_message_size`"
            );
        }
        assert!(encoder.message(put(vec![0; 9999]), 9998, IDENTITY).is_err());
        encoder.message(|_| Ok(()), 0, IDENTITY).unwrap();
        assert_eq!(chunks(&mut encoder), [&b"\0\0\0\0\x041234\0\0\0\0\0"[..]]);
    }

    #[test]
    fn chunks_may_be_taken_between_messages() {
        let mut encoder = Encoder::new();
        let mut sent = Vec::new();
        let mut expected = Vec::new();
        for size in (0..20_000_u32).step_by(701) {
            let payload = vec![0xa5; size as usize];
            expected.push(0);
            expected.extend_from_slice(&size.to_be_bytes());
            expected.extend_from_slice(&payload);
            encoder.message(put(payload), NO_LIMIT, IDENTITY).unwrap();
            if size % 3 == 0 {
                sent.extend_from_slice(&encoder.take_chunk().unwrap());
            }
            assert_eq!(encoder.len(), expected.len() - sent.len());
        }
        sent.extend(chunks(&mut encoder).concat());
        assert!(sent == expected);
    }

    #[test]
    fn messages_of_another_encoder_are_appended() {
        let mut encoder = Encoder::new();
        encoder
            .message(write(b"first"), NO_LIMIT, IDENTITY)
            .unwrap();
        let mut other = Encoder::new();
        other
            .message(put(vec![7; 5000]), NO_LIMIT, IDENTITY)
            .unwrap();
        other.message(write(b"z"), NO_LIMIT, IDENTITY).unwrap();
        encoder.append(other);
        encoder
            .message(put(vec![8; 5000]), NO_LIMIT, IDENTITY)
            .unwrap();
        assert_eq!(encoder.len(), 10 + 5005 + 6 + 5005);
        let chunks = chunks(&mut encoder);
        assert_eq!(chunks[0], &b"\0\0\0\0\x05first\0\0\0\x13\x88"[..]);
        assert_eq!(chunks[1], vec![7; 5000]);
        assert_eq!(chunks[2], &b"\0\0\0\0\x01z\0\0\0\x13\x88"[..]);
        assert_eq!(chunks[3], vec![8; 5000]);
        assert_eq!(chunks.len(), 4);
    }

    #[test]
    fn only_messages_that_become_shorter_are_marked_as_compressed() {
        for encoding in Encoding::ALL {
            let compresses = u8::from(*encoding != IDENTITY);
            for (message, flag) in [
                (vec![], 0),
                (vec![1; 100], 0),
                (vec![1; 1000], compresses),
                (vec![1; 100_000], compresses),
                ((0..=255).collect(), 0),
            ] {
                let size = message.len();
                let mut encoder = Encoder::new();
                encoder.message(write(b"a"), NO_LIMIT, IDENTITY).unwrap();
                // The limit is one of the uncompressed message.
                assert!(
                    size == 0
                        || encoder
                            .message(write(&message), size - 1, *encoding)
                            .is_err()
                );
                encoder.message(write(&message), size, *encoding).unwrap();
                encoder.message(write(b"z"), NO_LIMIT, IDENTITY).unwrap();
                let sent = chunks(&mut encoder).concat();
                assert_eq!(&sent[..6], b"\0\0\0\0\x01a");
                let (sent, last) = sent[6..].split_at(sent.len() - 12);
                assert_eq!(last, b"\0\0\0\0\x01z");
                assert_eq!(sent[0], flag, "{size} bytes as {encoding}");
                let length = u32::from_be_bytes(*sent[1..].first_chunk().unwrap());
                assert_eq!(length as usize, sent.len() - PREFIX);
                assert_eq!(sent.len() - PREFIX < size, flag == 1);
            }
        }
    }

    #[test]
    #[should_panic(expected = "a codec removed bytes")]
    fn a_codec_that_removes_bytes_panics() {
        let mut encoder = Encoder::new();
        encoder
            .message(write(b"first"), NO_LIMIT, IDENTITY)
            .unwrap();
        let clear = |buffer: &mut EncodeBuffer| {
            buffer.writer(0).clear();
            Ok(())
        };
        let _ = encoder.message(clear, NO_LIMIT, IDENTITY);
    }
}
