//! The body of a response of gRPC-Web, as a client receives it.
//!
//! Specification: PROTOCOL-WEB "Message framing". Messages have gRPC's prefix. The frame after them is the last one and has the trailers,
//! which may be compressed like a message.

use bytes::Bytes;
use http::HeaderMap;

use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::progress::Progress;
use crate::protocol::compression::Decompression;
use crate::protocol::compression::failure::Failure;
use crate::protocol::compression::turn::Turn;
use crate::protocol::dialect::InboundFraming;
use crate::protocol::grpc;
use crate::protocol::grpc_web::trailers_frame;
use crate::status::Status;

/// A received body: messages pass as they are, and the last frame says how the call ended.
#[derive(Debug)]
pub(super) struct ResponseBody {
    /// The encoding of what is compressed.
    encoding: Encoding,
    /// The client's limit on metadata, in bytes.
    limit: usize,
    /// The headers of a response that has its status there: they end the call if the body is empty.
    head: Option<HeaderMap>,
    position: Position,
    /// The frame with the trailers, while it is received.
    trailers: Option<Trailers>,
    /// How the call ended, once the last frame has arrived.
    ended: Option<Result<Metadata, Status>>,
}

/// What the next byte is.
#[derive(Debug)]
enum Position {
    Flag,
    /// A byte of a length, of which `missing` bytes have not arrived.
    Length {
        arrived: u32,
        missing: u8,
    },
    /// A byte of a payload, of which `missing` bytes have not arrived.
    Payload {
        missing: usize,
    },
}

#[derive(Debug)]
struct Trailers {
    is_compressed: bool,
    arrived: Vec<u8>,
}

impl ResponseBody {
    /// The body of a response in `encoding`. `limit` is the client's limit on metadata, in bytes, and `head` are the headers if they
    /// contain a status.
    pub(super) fn new(encoding: Encoding, limit: usize, head: Option<HeaderMap>) -> Self {
        Self {
            encoding,
            limit,
            head,
            position: Position::Flag,
            trailers: None,
            ended: None,
        }
    }

    /// Reads a part of `bytes`, which are not empty, and returns its length.
    fn read(&mut self, bytes: &[u8]) -> Result<usize, Status> {
        let [first, ..] = bytes else {
            return Ok(0);
        };
        match self.position {
            Position::Flag => {
                self.begin_frame(*first)?;
                self.position = Position::Length {
                    arrived: 0,
                    missing: LENGTH_BYTES,
                };
                Ok(1)
            }
            Position::Length { arrived, missing } => {
                let arrived = arrived << 8 | u32::from(*first);
                let missing = missing.saturating_sub(1);
                self.position = Position::Length { arrived, missing };
                if missing == 0 {
                    self.begin_payload(arrived)?;
                }
                Ok(1)
            }
            Position::Payload { missing } => {
                let (part, _) = bytes.split_at(missing.min(bytes.len()));
                if let Some(trailers) = &mut self.trailers {
                    trailers.arrived.extend_from_slice(part);
                }
                self.await_payload(missing - part.len())?;
                Ok(part.len())
            }
        }
    }

    /// Begins a frame with this flag. The decoder of messages checks the flags of messages.
    fn begin_frame(&mut self, flag: u8) -> Result<(), Status> {
        if self.ended.is_some() {
            return Err(Status::internal(
                "the client received bytes after the trailers of a gRPC-Web response",
            ));
        }
        self.head = None;
        let is_compressed = match flag {
            ..trailers_frame::FLAG => return Ok(()),
            trailers_frame::FLAG => false,
            trailers_frame::COMPRESSED if self.encoding != Encoding::Identity => true,
            trailers_frame::COMPRESSED => {
                return Err(Status::internal(
                    "the client received compressed trailers of a gRPC-Web response without grpc-encoding",
                ));
            }
            _ => {
                return Err(Status::internal(format!(
                    "the client received trailers of a gRPC-Web response with the flag {flag}: only {} and {} are known",
                    trailers_frame::FLAG,
                    trailers_frame::COMPRESSED
                )));
            }
        };
        self.trailers = Some(Trailers {
            is_compressed,
            arrived: Vec::new(),
        });
        Ok(())
    }

    fn begin_payload(&mut self, length: u32) -> Result<(), Status> {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if self.trailers.is_some() && length > self.limit {
            return Err(self.too_large());
        }
        self.await_payload(length)
    }

    /// Continues with the payload, or after it if nothing of it is missing.
    fn await_payload(&mut self, missing: usize) -> Result<(), Status> {
        if missing > 0 {
            self.position = Position::Payload { missing };
            return Ok(());
        }
        self.position = Position::Flag;
        if let Some(trailers) = self.trailers.take() {
            self.ended = Some(self.read_trailers(trailers)?);
        }
        Ok(())
    }

    /// How the call ended, by its trailers.
    fn read_trailers(&self, trailers: Trailers) -> Result<Result<Metadata, Status>, Status> {
        let mut fields = Bytes::from(trailers.arrived);
        if trailers.is_compressed {
            fields = self.decompressed(fields)?;
        }
        let trailers = trailers_frame::parse(&fields).ok_or_else(|| {
            Status::internal("the client received trailers of a gRPC-Web response that are not lines of `name: value`")
        })?;
        grpc::end_of_call(trailers, self.limit).ok_or_else(|| {
            Status::internal("the trailers of a gRPC-Web response contain no grpc-status")
        })
    }

    /// Decompresses trailers at once: they are few bytes, compressed or not.
    fn decompressed(&self, compressed: Bytes) -> Result<Bytes, Status> {
        let failed = |failure| match failure {
            Failure::TooLong => self.too_large(),
            Failure::Corrupt(source) => Status::internal(format!(
                "the client received trailers of a gRPC-Web response that do not decompress as {}",
                self.encoding
            ))
            .with_source(source),
        };
        let mut decompression =
            Decompression::new(self.encoding, compressed, self.limit).map_err(failed)?;
        loop {
            let stepped = decompression.step(&mut Turn::new());
            if let Some(fields) = stepped.map_err(failed)? {
                return Ok(fields);
            }
        }
    }

    fn too_large(&self) -> Status {
        Status::resource_exhausted(format!(
            "the client received trailers of more bytes than its limit of {} for metadata: see \
             `ChannelBuilder::max_receive_metadata_size`",
            self.limit
        ))
    }
}

impl InboundFraming for ResponseBody {
    fn convert(&mut self, mut bytes: Bytes, _limit: usize) -> Result<Bytes, Status> {
        let (mut read, mut messages) = (0, 0);
        while let Some(rest) = bytes.get(read..)
            && !rest.is_empty()
        {
            read += self.read(rest)?;
            if self.trailers.is_none() && self.ended.is_none() {
                messages = read;
            }
        }
        bytes.truncate(messages);
        Ok(bytes)
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        if let Some(head) = self.head.take() {
            self.ended = grpc::end_of_call(head, self.limit);
        }
        match &self.ended {
            Some(Ok(_)) => Ok(Bytes::new()),
            Some(Err(status)) => Err(status.clone()),
            None => Err(Status::internal(
                "the server ended a gRPC-Web response without the frame that has the trailers",
            )),
        }
    }

    fn progress(&self) -> Progress {
        match (&self.trailers, &self.position) {
            (Some(trailers), Position::Payload { missing }) => Progress {
                buffered: trailers.arrived.len(),
                missing: *missing,
            },
            _ => Progress::default(),
        }
    }

    fn take_trailers(&mut self) -> Metadata {
        match self.ended.take() {
            Some(Ok(trailers)) => trailers,
            Some(Err(_)) | None => Metadata::new(),
        }
    }
}

/// The length of the length in a prefix.
const LENGTH_BYTES: u8 = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::Metadata;
    use crate::status::code::Code;

    /// What a body that arrives in pieces of `size` bytes is converted to, and the trailing metadata.
    fn converted(bytes: &[u8], size: usize, limit: usize) -> Result<(Vec<u8>, Metadata), Status> {
        let mut body = ResponseBody::new(Encoding::Identity, limit, None);
        let mut messages = Vec::new();
        for piece in bytes.chunks(size) {
            messages.extend(body.convert(Bytes::copy_from_slice(piece), usize::MAX)?);
            assert!(body.progress().buffered <= limit);
        }
        messages.extend(body.finish()?);
        Ok((messages, body.take_trailers()))
    }

    fn frame(flag: u8, payload: &[u8]) -> Vec<u8> {
        let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
        [&[flag], &length[..], payload].concat()
    }

    fn trailers(fields: &str) -> Vec<u8> {
        frame(trailers_frame::FLAG, fields.as_bytes())
    }

    #[test]
    fn messages_pass_and_the_last_frame_has_the_trailing_metadata() {
        let end = trailers("grpc-status: 0\r\nx-end: yes\r\n");
        for messages in [
            vec![],
            frame(0, b""),
            frame(0, b"hello"),
            // Compressed, and a flag that only the decoder of messages refuses.
            [frame(0, b"a"), frame(1, b"bc"), frame(0, b"")].concat(),
            [frame(0x7f, b"d"), frame(0, &[0x80; 300])].concat(),
        ] {
            let body = [&*messages, &end].concat();
            for size in 1..=body.len() {
                let (passed, metadata) = converted(&body, size, 1000).unwrap();
                assert_eq!(passed, messages, "{size}");
                assert_eq!(metadata.get("x-end"), Some("yes"));
                assert_eq!(metadata.len(), 1);
            }
        }
    }

    #[test]
    fn the_last_frame_has_the_status() {
        let failed = trailers("Grpc-Status:5\r\ngrpc-message: no %C3%BC\nx-why: because\r\n");
        for body in [failed.clone(), [frame(0, b"a"), failed].concat()] {
            for size in 1..=body.len() {
                let status = converted(&body, size, 1000).unwrap_err();
                assert!(status.is_remote());
                assert_eq!(status.code(), Code::NotFound);
                assert_eq!(status.message(), "no ü");
                assert_eq!(status.metadata().get("x-why"), Some("because"));
            }
        }
    }

    #[test]
    fn a_body_that_ends_before_its_last_frame_is_refused() {
        let body = [frame(0, b"hello"), trailers("grpc-status: 0\r\n")].concat();
        for end in 0..body.len() {
            let status = converted(&body[..end], 4, 1000).unwrap_err();
            assert_eq!(status.code(), Code::Internal, "{end}");
            assert!(status.message().contains("without the frame"), "{status}");
        }
    }

    #[test]
    fn a_malformed_last_frame_is_refused() {
        let ok = trailers("grpc-status: 0\r\n");
        for (body, text) in [
            (frame(0x81, b"grpc-status: 0\r\n"), "without grpc-encoding"),
            (frame(0x82, b"grpc-status: 0\r\n"), "with the flag 130"),
            (frame(0xff, b""), "with the flag 255"),
            (trailers(""), "no grpc-status"),
            (trailers("x-end: yes\r\n"), "no grpc-status"),
            (trailers("grpc-status\r\n"), "not lines"),
            (trailers("grpc-status: 0\r\n\0"), "not lines"),
            ([&*ok, &ok].concat(), "after the trailers"),
            ([&*ok, b"\0"].concat(), "after the trailers"),
            ([ok, frame(0, b"a")].concat(), "after the trailers"),
        ] {
            for size in 1..=body.len() {
                let status = converted(&body, size, 1000).unwrap_err();
                assert_eq!(status.code(), Code::Internal, "{body:?} {size}");
                assert!(status.message().contains(text), "{status}");
                assert!(!status.is_remote());
            }
        }
    }

    #[test]
    fn trailers_stay_within_the_limit_of_metadata() {
        // As metadata, a field has 32 bytes more than its name and value.
        let fields = "grpc-status: 0\r\nx-end: yes\r\n";
        let size = "grpc-status0x-endyes".len() + 2 * 32;
        let body = trailers(fields);
        assert!(converted(&body, body.len(), size).is_ok());
        for limit in [size - 1, fields.len() - 1, 0] {
            let status = converted(&body, body.len(), limit).unwrap_err();
            assert_eq!(status.code(), Code::ResourceExhausted, "{limit}");
            let setting = "`ChannelBuilder::max_receive_metadata_size`";
            assert!(status.message().contains(setting), "{status}");
        }
        // Refused by its length, before anything of it is kept.
        let announced = b"\x80\xff\xff\xff\xff";
        let status = converted(announced, 1, 1000).unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
    }

    #[test]
    fn the_status_in_the_head_counts_if_the_body_is_empty() {
        let mut head = HeaderMap::new();
        head.insert("grpc-status", http::HeaderValue::from_static("5"));
        for (bytes, code) in [
            (vec![], Code::NotFound),
            (trailers("grpc-status: 9\r\n"), Code::FailedPrecondition),
            (vec![0], Code::Internal),
        ] {
            let mut body = ResponseBody::new(Encoding::Identity, 1000, Some(head.clone()));
            body.convert(bytes.into(), usize::MAX).unwrap();
            assert_eq!(body.finish().unwrap_err().code(), code);
        }
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn trailers_may_be_compressed() {
        let fields = format!("grpc-status: 5\r\nx-why: {}\r\n", "because ".repeat(50));
        let compressed = crate::protocol::compression::compress(Encoding::Gzip, fields.as_bytes());
        let compressed = compressed.unwrap();
        let mut corrupt = compressed.clone();
        corrupt[20] ^= 1;
        for (payload, limit, code, is_remote) in [
            (&compressed, 1000, Code::NotFound, true),
            (&corrupt, 1000, Code::Internal, false),
            (&compressed, 200, Code::ResourceExhausted, false),
            (&compressed, 20, Code::ResourceExhausted, false),
        ] {
            let body = frame(trailers_frame::COMPRESSED, payload);
            let mut received = ResponseBody::new(Encoding::Gzip, limit, None);
            let converted = received.convert(body.into(), usize::MAX);
            let status = converted.and_then(|_| received.finish()).unwrap_err();
            assert_eq!(status.code(), code, "{status}");
            assert_eq!(status.is_remote(), is_remote);
        }
    }

    #[test]
    fn what_is_missing_of_the_trailers_is_known() {
        let mut body = ResponseBody::new(Encoding::Identity, 1000, None);
        let trailers = trailers(&format!("x: {}\r\n", "y".repeat(500)));
        let (first, rest) = trailers.split_at(100);
        body.convert(Bytes::copy_from_slice(first), 0).unwrap();
        let progress = body.progress();
        assert_eq!((progress.buffered, progress.missing), (95, rest.len()));
    }
}
