//! Decodes bytes to messages.

use std::mem;

use bytes::{Buf, Bytes, BytesMut};

use crate::codec::buffer::PREFIX;
use crate::codec::decode_buffer::DecodeBuffer;
use crate::encoding::Encoding;
use crate::progress::Progress;
use crate::protocol::compression::Decompression;
use crate::protocol::compression::failure::Failure;
use crate::protocol::compression::turn::Turn;
use crate::protocol::envelope::spare;
use crate::side::Side;
use crate::status::Status;

/// Cuts the bytes of a stream into messages, and decompresses those that are compressed.
///
/// A message that arrives in one chunk is a slice of it. One that arrives in several is gathered in memory that was
/// [used before](spare), or that grows with the bytes that have arrived, whatever length its prefix announces.
#[derive(Debug)]
pub(crate) struct Decoder {
    side: Side,
    encoding: Encoding,
    /// The bytes that were pushed and not read yet.
    chunk: Bytes,
    /// The first bytes of a prefix that has not arrived completely.
    prefix: Vec<u8>,
    /// The prefix of the message that is being received.
    announced: Option<Announced>,
    /// The bytes of that message that arrived in earlier chunks.
    partial: BytesMut,
    /// A complete message that was gathered or decompressed. Empty once it was read.
    apart: Bytes,
    /// A complete message that is not yet decompressed completely.
    decompression: Option<Box<Decompression>>,
    turn: Turn,
    /// Whether the last message was compressed.
    was_compressed: bool,
}

/// The bytes of a complete message. Dropping this skips them, even if they were not read.
#[derive(Debug)]
pub(crate) struct Payload<'a> {
    /// The received bytes, which begin with the message.
    arrived: &'a mut Bytes,
    /// The length of the message.
    len: usize,
}

#[derive(Clone, Copy, Debug)]
struct Announced {
    compressed: bool,
    len: usize,
}

impl Decoder {
    /// A decoder of messages that `side` receives. Does not allocate.
    pub(crate) fn new(side: Side) -> Self {
        Self {
            side,
            encoding: Encoding::Identity,
            chunk: Bytes::new(),
            prefix: Vec::new(),
            announced: None,
            partial: BytesMut::new(),
            apart: Bytes::new(),
            decompression: None,
            turn: Turn::new(),
            was_compressed: false,
        }
    }

    /// The side that receives.
    pub(crate) fn side(&self) -> Side {
        self.side
    }

    /// Sets the encoding of compressed messages. Until then, a compressed message is an error.
    pub(crate) fn set_encoding(&mut self, encoding: Encoding) {
        self.encoding = encoding;
    }

    /// Adds bytes that arrived. Calling [`Decoder::next`] until it returns `None` before each `push` avoids a copy.
    pub(crate) fn push(&mut self, chunk: Bytes) {
        if self.chunk.is_empty() {
            self.chunk = chunk;
        } else {
            self.chunk = [&*self.chunk, &*chunk].concat().into();
        }
    }

    /// The next message; `None` if more bytes are needed, or if the decoder [is busy](Self::is_busy) and the task should
    /// yield.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` if the prefix announces more than `limit` bytes, before any of them is kept, or if the
    /// decompressed message has more; `INTERNAL` if the flag is neither 0 nor 1, if a message is marked as compressed and the
    /// stream has no encoding, or if it does not decompress. No message follows an error. If the error is in the prefix, every
    /// later call returns the same error.
    pub(crate) fn next(&mut self, limit: usize) -> Result<Option<Payload<'_>>, Status> {
        if let Some(decompression) = self.decompression.take() {
            return self.decompress(*decompression, limit);
        }
        // A message is read as soon as its last byte arrives, so nothing else can be done without further bytes.
        if self.chunk.is_empty() && self.prefix.is_empty() {
            return Ok(None);
        }
        let announced = match self.announced.take() {
            Some(announced) => announced,
            None => match self.read_prefix(limit)? {
                Some(announced) => announced,
                None => return Ok(None),
            },
        };
        let Announced { compressed, len } = announced;
        if !self.has_arrived(len) {
            self.announced = Some(announced);
            return Ok(None);
        }
        self.was_compressed = compressed;
        if !compressed {
            let arrived = self.arrived();
            return Ok(Some(Payload { arrived, len }));
        }
        self.begin_decompression(len, limit)
    }

    /// Whether [`next`](Self::next) returned `None` before it had read all bytes: it decompresses a bounded amount in each
    /// call, so that the task can yield.
    #[inline]
    pub(crate) fn is_busy(&self) -> bool {
        self.decompression.is_some()
    }

    /// Whether the last message that [`next`](Self::next) returned was compressed.
    pub(crate) fn was_compressed(&self) -> bool {
        self.was_compressed
    }

    /// The progress of the message that is not complete.
    #[inline]
    pub(crate) fn progress(&self) -> Progress {
        Progress {
            buffered: self.chunk.len() + self.partial.len() + self.prefix.len(),
            missing: match self.announced {
                Some(announced) => announced.len.saturating_sub(self.partial.len()),
                None => PREFIX.saturating_sub(self.prefix.len()),
            },
        }
    }

    /// Whether no incomplete message is held.
    pub(crate) fn is_clean(&self) -> bool {
        self.announced.is_none()
            && self.prefix.is_empty()
            && self.chunk.is_empty()
            && !self.is_busy()
    }

    /// Checks that the stream may end here.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if it ends in the middle of a message.
    pub(crate) fn finish(&self) -> Result<(), Status> {
        if self.is_clean() {
            return Ok(());
        }
        Err(Status::internal(format!(
            "the {} received a stream that ended in the middle of a message",
            self.side
        )))
    }

    fn read_prefix(&mut self, limit: usize) -> Result<Option<Announced>, Status> {
        if self.prefix.is_empty()
            && let Some(prefix) = self.chunk.first_chunk()
        {
            let announced = self.parse_prefix(*prefix, limit)?;
            self.chunk.advance(PREFIX);
            return Ok(Some(announced));
        }
        let missing = PREFIX - self.prefix.len();
        let arrived = missing.min(self.chunk.len());
        self.prefix.extend_from_slice(&self.chunk.split_to(arrived));
        let Some(prefix) = self.prefix.first_chunk() else {
            return Ok(None);
        };
        let announced = self.parse_prefix(*prefix, limit)?;
        self.prefix.clear();
        Ok(Some(announced))
    }

    fn parse_prefix(&self, prefix: [u8; PREFIX], limit: usize) -> Result<Announced, Status> {
        let [flag, length @ ..] = prefix;
        let compressed = match flag {
            0 => false,
            1 if self.encoding != Encoding::Identity => true,
            1 => {
                return Err(Status::internal(format!(
                    "the {} received a message that is marked as compressed on a stream without \
                     grpc-encoding",
                    self.side
                )));
            }
            _ => {
                return Err(Status::internal(format!(
                    "the {} received a message with the flag {flag}: only 0 and 1 are known",
                    self.side
                )));
            }
        };
        let length = u32::from_be_bytes(length);
        match usize::try_from(length) {
            Ok(len) if len <= limit => Ok(Announced { compressed, len }),
            _ => Err(Status::resource_exhausted(format!(
                "the {} received a message of {length} bytes, more than its limit of {limit}: see \
                 `{}::max_receive_message_size`",
                self.side,
                self.side.builder()
            ))),
        }
    }

    #[cold]
    fn begin_decompression(
        &mut self,
        len: usize,
        limit: usize,
    ) -> Result<Option<Payload<'_>>, Status> {
        let payload = self.arrived().split_to(len);
        let decompression = Decompression::new(self.encoding, payload, limit)
            .map_err(|failure| self.not_decompressed(failure, limit))?;
        self.decompress(decompression, limit)
    }

    /// Decompresses one step, and takes the message if it is complete then.
    #[cold]
    fn decompress(
        &mut self,
        mut decompression: Decompression,
        limit: usize,
    ) -> Result<Option<Payload<'_>>, Status> {
        let stepped = decompression.step(&mut self.turn);
        let Some(message) = stepped.map_err(|failure| self.not_decompressed(failure, limit))?
        else {
            self.turn = Turn::new();
            self.decompression = Some(Box::new(decompression));
            return Ok(None);
        };
        self.apart = message;
        Ok(Some(Payload {
            len: self.apart.len(),
            arrived: &mut self.apart,
        }))
    }

    fn not_decompressed(&self, failure: Failure, limit: usize) -> Status {
        let Self { side, encoding, .. } = self;
        match failure {
            Failure::TooLong => Status::resource_exhausted(format!(
                "the {side} received a message that, decompressed, has more bytes than its limit \
                 of {limit}: see `{}::max_receive_message_size`",
                side.builder()
            )),
            Failure::Corrupt(source) => Status::internal(format!(
                "the {side} received a message that does not decompress as {encoding}"
            ))
            .with_source(source),
        }
    }

    /// Whether the `len` bytes of a message have arrived, in one chunk or gathered. Otherwise the bytes that have arrived are
    /// gathered.
    fn has_arrived(&mut self, len: usize) -> bool {
        if self.partial.is_empty() && self.chunk.len() >= len {
            return true;
        }
        if self.partial.capacity() == 0 {
            self.partial = spare::take(len);
        }
        let arrived = (len - self.partial.len()).min(self.chunk.len());
        let needed = self.partial.len() + arrived;
        if needed > self.partial.capacity() {
            // Doubles the memory, so that bytes are rarely moved, but never beyond the length of the message.
            let capacity = needed.max(self.partial.capacity() * 2).min(len);
            let mut larger = BytesMut::with_capacity(capacity);
            larger.extend_from_slice(&self.partial);
            self.partial = larger;
        }
        self.partial
            .extend_from_slice(&self.chunk.split_to(arrived));
        if self.partial.len() < len {
            return false;
        }
        self.apart = self.partial.split().freeze();
        spare::put(mem::take(&mut self.partial), len);
        true
    }

    /// The bytes that begin with the message that has arrived.
    fn arrived(&mut self) -> &mut Bytes {
        if self.apart.is_empty() {
            &mut self.chunk
        } else {
            &mut self.apart
        }
    }
}

impl Payload<'_> {
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The message, for a codec to read.
    #[inline]
    pub(crate) fn buffer(&self) -> DecodeBuffer<'_> {
        DecodeBuffer::new(self.arrived, self.len)
    }
}

impl Drop for Payload<'_> {
    #[inline]
    fn drop(&mut self) {
        self.arrived.advance(self.len);
        if self.arrived.is_empty() {
            // The memory can be used for the next bytes.
            *self.arrived = Bytes::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    const NO_LIMIT: usize = usize::MAX;

    /// An empty message, a short one and a longer one.
    const STREAM: &[u8] = b"\0\0\0\0\0\0\0\0\0\x03you\0\0\0\0\x0bhello world";
    const MESSAGES: [&str; 3] = ["", "you", "hello world"];

    /// The next message, which must have arrived.
    fn next(decoder: &mut Decoder, limit: usize) -> Bytes {
        decoder.next(limit).unwrap().unwrap().buffer().into_bytes()
    }

    fn drain(decoder: &mut Decoder) -> Vec<Bytes> {
        let next = || Some(decoder.next(NO_LIMIT).unwrap()?.buffer().into_bytes());
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn chunks_may_end_anywhere() {
        for size in 1..=STREAM.len() {
            let mut decoder = Decoder::new(Side::Server);
            let mut messages = Vec::new();
            for chunk in STREAM.chunks(size) {
                decoder.push(Bytes::from_static(chunk));
                messages.extend(drain(&mut decoder));
            }
            assert_eq!(messages, MESSAGES, "chunks of {size}");
            assert!(decoder.is_clean());
        }
    }

    #[test]
    fn chunks_may_be_pushed_without_reading() {
        let mut decoder = Decoder::new(Side::Server);
        for chunk in STREAM.chunks(4) {
            decoder.push(Bytes::from_static(chunk));
            decoder.push(Bytes::new());
        }
        assert_eq!(drain(&mut decoder), MESSAGES);
    }

    #[test]
    fn bytes_that_the_codec_does_not_read_are_skipped() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(STREAM));
        for message in MESSAGES {
            let payload = decoder.next(NO_LIMIT).unwrap().unwrap();
            assert_eq!(payload.len(), message.len());
        }
        assert!(decoder.is_clean());
    }

    #[test]
    fn a_message_within_a_chunk_is_not_copied() {
        let mut decoder = Decoder::new(Side::Client);
        decoder.push(Bytes::from_static(STREAM));
        let message = drain(&mut decoder).pop().unwrap();
        assert_eq!(message.as_ptr(), STREAM[18..].as_ptr());
    }

    #[test]
    fn a_stream_may_end_between_messages_only() {
        let boundaries = [0, 5, 13, STREAM.len()];
        for end in 0..=STREAM.len() {
            let mut decoder = Decoder::new(Side::Client);
            decoder.push(Bytes::from_static(&STREAM[..end]));
            drain(&mut decoder);
            assert_eq!(decoder.is_clean(), boundaries.contains(&end), "{end}");
            if let Err(status) = decoder.finish() {
                assert_eq!(status.code(), Code::Internal);
                assert!(status.message().contains("middle of a message"));
            }
        }
    }

    #[test]
    fn a_message_over_the_limit_is_refused_by_its_prefix() {
        for (side, message) in [
            (
                Side::Server,
                "the server received a message of 5 bytes, more than its limit of 4: see \
                 `Server::max_receive_message_size`",
            ),
            (
                Side::Client,
                "the client received a message of 5 bytes, more than its limit of 4: see \
                 `ChannelBuilder::max_receive_message_size`",
            ),
        ] {
            for size in 1..=5 {
                let mut decoder = Decoder::new(side);
                for chunk in b"\0\0\0\0\x05".chunks(size) {
                    assert!(decoder.next(4).unwrap().is_none());
                    decoder.push(Bytes::from_static(chunk));
                }
                for _ in 0..2 {
                    let status = decoder.next(4).unwrap_err();
                    assert_eq!(status.code(), Code::ResourceExhausted);
                    assert_eq!(status.message(), message);
                    decoder.push(Bytes::from_static(b"hello"));
                }
            }
        }
    }

    #[test]
    fn a_message_of_the_limit_is_accepted() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(b"\0\0\0\0\x04four\0\0\0\0\0"));
        assert_eq!(next(&mut decoder, 4), "four");
        assert_eq!(next(&mut decoder, 0), "");
    }

    #[test]
    fn unknown_flags_are_refused() {
        for flag in 2..=255 {
            let mut decoder = Decoder::new(Side::Server);
            decoder.push(Bytes::from(vec![flag, 0, 0, 0, 0]));
            for _ in 0..2 {
                let status = decoder.next(NO_LIMIT).unwrap_err();
                assert_eq!(status.code(), Code::Internal);
            }
        }
    }

    #[test]
    fn memory_grows_with_what_arrived() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(b"\0\xff\xff\xff\xff"));
        for received in 1..=10_000 {
            decoder.push(Bytes::from_static(b"x"));
            assert!(decoder.next(NO_LIMIT).unwrap().is_none());
            assert!(decoder.partial.capacity() <= 2 * received);
        }
        assert!(decoder.chunk.is_empty());
    }

    #[test]
    fn a_gathered_message_has_no_spare_memory() {
        let mut decoder = Decoder::new(Side::Server);
        decoder.push(Bytes::from_static(b"\0\0\0\0\x64"));
        for _ in 0..99 {
            decoder.push(Bytes::from_static(b"x"));
            assert!(decoder.next(NO_LIMIT).unwrap().is_none());
        }
        assert_eq!(decoder.partial.capacity(), 100);
        decoder.push(Bytes::from_static(b"x"));
        assert_eq!(next(&mut decoder, NO_LIMIT).len(), 100);
    }

    #[cfg(feature = "deflate")]
    #[test]
    fn a_compressed_message_is_decompressed_within_the_limit() {
        // "hello" three times, plain, as zlib, and as zlib with a wrong checksum.
        let stream = b"\0\0\0\0\x05hello\
            \x01\0\0\0\x0dx\x9c\xcbH\xcd\xc9\xc9\x07\0\x06,\x02\x15\
            \x01\0\0\0\x0dx\x9c\xcbH\xcd\xc9\xc9\x07\0\x06,\x02\x16";
        let decoder = || {
            let mut decoder = Decoder::new(Side::Server);
            decoder.set_encoding(Encoding::Deflate);
            decoder.push(Bytes::from_static(stream));
            decoder
        };
        let mut receiving = decoder();
        assert_eq!(next(&mut receiving, 13), "hello");
        assert_eq!(next(&mut receiving, 13), "hello");
        let status = receiving.next(13).unwrap_err();
        assert_eq!(status.code(), Code::Internal);
        assert_eq!(
            status.message(),
            "the server received a message that does not decompress as deflate"
        );
        assert!(std::error::Error::source(&status).is_some());
        // The compressed message is over the limit: of this one by its prefix.
        let mut receiving = decoder();
        receiving.next(12).unwrap();
        let status = receiving.next(12).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
    }

    #[cfg(feature = "deflate")]
    #[test]
    fn a_message_that_grows_over_the_limit_is_refused() {
        // 1,000 times "x".
        let stream = b"\x01\0\0\0\x11x\x9c\xab\xa8\x18\x05\xa3`\x14\x0cw\0\0\xaa\xf4\xd4\xd0";
        let mut decoder = Decoder::new(Side::Client);
        decoder.set_encoding(Encoding::Deflate);
        decoder.push(Bytes::from_static(stream));
        let status = decoder.next(999).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert_eq!(
            status.message(),
            "the client received a message that, decompressed, has more bytes than its limit of \
             999: see `ChannelBuilder::max_receive_message_size`"
        );
    }

    #[cfg(feature = "zstd")]
    #[test]
    fn the_decoder_is_busy_while_a_message_is_decompressed() {
        // 200,000 empty blocks, of which the last is marked.
        let blocks = [&b"\0\0\0".repeat(199_999)[..], b"\x01\0\0"].concat();
        let frame = [b"\x28\xb5\x2f\xfd\0\x58", &*blocks].concat();
        let length = u32::try_from(frame.len()).unwrap().to_be_bytes();
        let mut decoder = Decoder::new(Side::Server);
        decoder.set_encoding(Encoding::Zstd);
        decoder.push([&[1], &length[..], &frame].concat().into());
        let mut steps = 0;
        while decoder.next(NO_LIMIT).unwrap().is_none() {
            assert!(decoder.is_busy() && !decoder.is_clean());
            steps += 1;
            if steps == 10 {
                decoder.push(Bytes::from_static(STREAM));
            }
        }
        assert!(steps > 100);
        assert!(!decoder.is_busy());
        assert_eq!(drain(&mut decoder), MESSAGES);
    }

    #[test]
    fn a_compressed_message_needs_an_encoding() {
        let mut decoder = Decoder::new(Side::Client);
        decoder.set_encoding(Encoding::Identity);
        decoder.push(Bytes::from_static(b"\x01\0\0\0\x01x"));
        for _ in 0..2 {
            let status = decoder.next(NO_LIMIT).unwrap_err();
            assert_eq!(status.code(), Code::Internal);
            assert!(status.message().contains("without grpc-encoding"));
        }
    }
}
