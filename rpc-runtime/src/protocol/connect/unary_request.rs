//! The request of a unary call, which is the whole body or in the query. It becomes a message with gRPC's prefix.
//!
//! Specification: Connect "Unary-Request" and "Unary-Get-Request".

use bytes::{Bytes, BytesMut};

use crate::codec::buffer::PREFIX;
use crate::encoding::Encoding;
use crate::progress::Progress;
use crate::protocol::dialect::InboundFraming;
use crate::status::Status;

/// A request in a body.
#[derive(Debug)]
pub(super) struct UnaryRequest {
    message: PrefixedMessage,
    /// The bytes that the head announces.
    length: Option<usize>,
}

/// A request in a query.
#[derive(Debug)]
pub(super) struct QueryRequest {
    message: PrefixedMessage,
}

/// A message behind the place of its prefix.
#[derive(Debug)]
struct PrefixedMessage {
    /// Empty, or the place and what has arrived.
    bytes: BytesMut,
    encoding: Encoding,
}

impl UnaryRequest {
    /// A body of `length` bytes, if that is known, that is a message in `encoding`.
    pub(super) fn new(length: Option<usize>, encoding: Encoding) -> Self {
        Self {
            message: PrefixedMessage::new(encoding),
            length,
        }
    }
}

impl QueryRequest {
    pub(super) fn new(message: &[u8], encoding: Encoding) -> Self {
        let mut prefixed = PrefixedMessage::new(encoding);
        prefixed.append(message);
        Self { message: prefixed }
    }
}

impl InboundFraming for UnaryRequest {
    fn convert(&mut self, bytes: Bytes, limit: usize) -> Result<Bytes, Status> {
        let arrived = self.message.len().saturating_add(bytes.len());
        if self.length.unwrap_or(0).max(arrived) > limit {
            return Err(Status::resource_exhausted(format!(
                "the server received a message of more bytes than its limit of {limit}: see \
                 `Server::max_receive_message_size`"
            )));
        }
        self.message.append(&bytes);
        Ok(Bytes::new())
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        self.message.take()
    }

    fn progress(&self) -> Progress {
        let buffered = self.message.len();
        let missing = match self.length {
            Some(length) => length.saturating_sub(buffered),
            None => UNKNOWN_LENGTH_STEP_BYTES,
        };
        Progress { buffered, missing }
    }
}

impl InboundFraming for QueryRequest {
    fn convert(&mut self, bytes: Bytes, _limit: usize) -> Result<Bytes, Status> {
        if bytes.is_empty() {
            return Ok(bytes);
        }
        Err(Status::invalid_argument(
            "a GET request of Connect has its message in the query, and the client also sent a body",
        ))
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        self.message.take()
    }

    fn progress(&self) -> Progress {
        Progress::default()
    }
}

impl PrefixedMessage {
    fn new(encoding: Encoding) -> Self {
        Self {
            bytes: BytesMut::new(),
            encoding,
        }
    }

    /// The bytes of the message that have arrived.
    fn len(&self) -> usize {
        self.bytes.len().saturating_sub(PREFIX)
    }

    /// Appends bytes. The memory grows with what arrives.
    fn append(&mut self, bytes: &[u8]) {
        if self.bytes.is_empty() {
            self.bytes.reserve(PREFIX + bytes.len());
            self.bytes.extend_from_slice(&[0; PREFIX]);
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// The message with its prefix. An empty one is a message too, and is not compressed.
    fn take(&mut self) -> Result<Bytes, Status> {
        self.append(&[]);
        let mut bytes = std::mem::take(&mut self.bytes);
        if let Some(([flag, length @ ..], message)) = bytes.split_first_chunk_mut::<PREFIX>() {
            let is_compressed = self.encoding != Encoding::Identity && !message.is_empty();
            *flag = u8::from(is_compressed);
            let announced = u32::try_from(message.len()).map_err(|_| {
                Status::resource_exhausted("the server received a message of 4 GiB or more")
            })?;
            *length = announced.to_be_bytes();
        }
        Ok(bytes.freeze())
    }
}

/// The bytes that a client may send beyond those that have arrived, where it does not say how many there are.
const UNKNOWN_LENGTH_STEP_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn a_body_is_one_message() {
        let body = [7; 300];
        let expected = [&b"\0\0\0\x01\x2c"[..], &body].concat();
        for length in [None, Some(300)] {
            for size in 1..=300 {
                let mut request = UnaryRequest::new(length, Encoding::Identity);
                for piece in body.chunks(size) {
                    let converted = request.convert(Bytes::copy_from_slice(piece), 300);
                    assert!(converted.unwrap().is_empty());
                }
                assert_eq!(request.progress().buffered, 300);
                assert_eq!(request.finish().unwrap(), expected);
            }
        }
    }

    #[test]
    fn an_empty_body_is_an_empty_message() {
        for encoding in Encoding::ALL {
            let mut request = UnaryRequest::new(None, *encoding);
            assert_eq!(request.finish().unwrap(), &[0; 5][..]);
        }
    }

    #[test]
    fn a_body_beyond_the_limit_is_refused_before_it_is_kept() {
        for (length, pieces) in [
            (None, &[5, 5, 1][..]),
            (Some(11), &[1]),
            (Some(usize::MAX), &[0]),
        ] {
            let mut request = UnaryRequest::new(length, Encoding::Identity);
            let mut converted = pieces
                .iter()
                .map(|size| request.convert(vec![7; *size].into(), 10));
            let status = converted.find_map(Result::err).unwrap();
            assert_eq!(status.code(), Code::ResourceExhausted);
            assert!(request.progress().buffered <= 10);
        }
    }

    #[test]
    fn what_is_missing_is_announced_or_a_step() {
        for (length, missing) in [(None, UNKNOWN_LENGTH_STEP_BYTES), (Some(100), 90)] {
            let mut request = UnaryRequest::new(length, Encoding::Identity);
            request.convert(vec![7; 10].into(), 100).unwrap();
            let progress = request.progress();
            assert_eq!((progress.buffered, progress.missing), (10, missing));
        }
    }

    #[test]
    fn a_query_is_one_message_without_a_body() {
        let mut request = QueryRequest::new(b"hi", Encoding::Identity);
        assert!(request.convert(Bytes::new(), 100).unwrap().is_empty());
        assert_eq!(request.finish().unwrap(), &b"\0\0\0\0\x02hi"[..]);
        let mut request = QueryRequest::new(b"", Encoding::Identity);
        let status = request.convert(Bytes::from_static(b"a"), 100).unwrap_err();
        assert_eq!(status.code(), Code::InvalidArgument);
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn a_compressed_message_is_marked() {
        let mut request = UnaryRequest::new(None, Encoding::Gzip);
        request.convert(Bytes::from_static(b"x"), 100).unwrap();
        assert_eq!(request.finish().unwrap(), &b"\x01\0\0\0\x01x"[..]);
    }
}
