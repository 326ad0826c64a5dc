//! The head of a response: its metadata, and what else its headers depend on.

use std::collections::VecDeque;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response};
use http_body::Frame;

use crate::call_body::message_queue::{MessageQueue, QueueState, Read};
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::protocol::compression::negotiation::{Compression, Encodings};
use crate::protocol::dialect::{Dialect, ResponseFields};
use crate::protocol::grpc;
use crate::protocol::grpc::ending;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::response;
use crate::status::Status;

/// The responses that wait to be sent, and the metadata of the response.
pub(crate) type ResponseQueue = MessageQueue<ResponseHead>;

/// The metadata and the state of a response, apart from its messages.
#[derive(Debug)]
pub(crate) struct ResponseHead {
    /// The initial metadata, until the head of the response is sent.
    pub(crate) metadata: Metadata,
    pub(crate) trailers: Metadata,
    /// Whether the response waits until the handler and its interceptors have returned.
    pub(crate) held: bool,
    /// Whether the head is to be sent before the first message.
    pub(crate) flush: bool,
    sent: bool,
    /// The encoding of the messages, which the client accepts.
    pub(crate) encoding: Encoding,
    client_accepts: Encodings,
    /// The encodings that the server accepts, if the response lists them.
    accept_encoding: Option<HeaderValue>,
    /// The client's limit on headers when the call began.
    pub(crate) limit: HeaderListLimit,
    /// The conversion of the response; `None` for gRPC. Boxed, so that gRPC has no memory for it.
    translation: Option<Box<Translation>>,
}

impl ResponseHead {
    /// The head of the response to a request with `headers`.
    pub(crate) fn new(
        compression: Compression,
        headers: &HeaderMap,
        known: GrpcHeaders<'_>,
        limit: HeaderListLimit,
        dialect: Option<Box<dyn Dialect>>,
    ) -> Self {
        let client_accepts = match known.accept_encoding {
            Some(_) => Encodings::of_peer(headers),
            None => Encodings::IDENTITY,
        };
        // A client that compresses gets the list even if it is empty.
        let accept_encoding = if known.encoding.is_some() {
            Some(compression.accept.listed())
        } else {
            compression.accept.advertised()
        };
        Self {
            metadata: Metadata::new(),
            trailers: Metadata::new(),
            held: dialect
                .as_ref()
                .is_some_and(|dialect| dialect.waits_for_end()),
            flush: false,
            sent: false,
            encoding: client_accepts.or_identity(compression.send),
            client_accepts,
            accept_encoding,
            limit,
            translation: dialect.map(|dialect| Box::new(Translation::new(dialect))),
        }
    }

    /// The head of the response to a call that did not reach the router, with a status only.
    #[cfg(feature = "tower")]
    pub(crate) fn unhandled(limit: HeaderListLimit, dialect: Option<Box<dyn Dialect>>) -> Self {
        let compression = Compression {
            send: Encoding::Identity,
            accept: Encodings::IDENTITY,
        };
        let headers = HeaderMap::new();
        Self::new(
            compression,
            &headers,
            GrpcHeaders::default(),
            limit,
            dialect,
        )
    }

    /// The response that consists of `status` only (`Trailers-Only`).
    pub(crate) fn send_only(&mut self, status: &Status) -> Response<Bytes> {
        let trailers = std::mem::take(&mut self.trailers);
        let fields = ResponseFields {
            metadata: &Metadata::new(),
            trailers: &trailers,
            encoding: self.encoding,
            accept_encoding: self.accept_encoding.as_ref(),
            limit: self.limit,
        };
        if let Some(translation) = &mut self.translation {
            return translation.dialect.only(status, &fields);
        }
        let mut response = Response::new(Bytes::new());
        let accept_encoding = self.accept_encoding.take();
        *response.headers_mut() =
            ending::trailers_only(status, &trailers, accept_encoding, self.limit);
        response
    }

    /// The last frame of a response whose head was sent; `None` if it ends without one.
    pub(crate) fn end(&mut self, status: Option<&Status>) -> Option<Frame<Bytes>> {
        let trailers = std::mem::take(&mut self.trailers);
        if let Some(translation) = &mut self.translation {
            return translation.end(status, &trailers);
        }
        let trailers = ending::trailers(status, &trailers, self.limit);
        Some(Frame::trailers(trailers))
    }

    /// Takes the reason why the messages could not be converted.
    pub(crate) fn take_failure(&mut self) -> Option<Status> {
        self.translation.as_mut()?.failure.take()
    }

    /// Takes the metadata and the encoding of a single response, and returns its message.
    pub(crate) fn take<T>(&mut self, response: response::Response<T>) -> T {
        let encoding = response.encoding;
        let (message, metadata, trailers) = response.into_parts();
        self.metadata.extend(metadata);
        self.trailers = trailers;
        if let Some(encoding) = encoding {
            self.set_encoding(encoding);
        }
        message
    }

    /// Sets the encoding of the messages; identity if the client does not accept it.
    pub(crate) fn set_encoding(&mut self, encoding: Encoding) {
        self.encoding = self.client_accepts.or_identity(encoding);
    }
}

/// The conversion of a response in a dialect.
#[derive(Debug)]
struct Translation {
    dialect: Box<dyn Dialect>,
    /// The whole body, where the head waits for it.
    whole: VecDeque<Bytes>,
    /// Why messages could not be converted.
    failure: Option<Status>,
}

impl Translation {
    fn new(dialect: Box<dyn Dialect>) -> Self {
        Self {
            dialect,
            whole: VecDeque::new(),
            failure: None,
        }
    }

    #[cold]
    fn end(&mut self, status: Option<&Status>, trailers: &Metadata) -> Option<Frame<Bytes>> {
        let last = self.dialect.end(status, trailers);
        (!last.is_empty()).then(|| Frame::data(last))
    }
}

impl QueueState<ResponseHead> {
    /// Whether the head was sent, or will be sent as it is.
    pub(crate) fn has_begun(&self) -> bool {
        self.side_data.sent || self.side_data.flush || !self.messages.is_empty()
    }

    /// The headers of a response with messages, or with initial metadata.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` if they exceed the client's limit; why messages that the head waits for could not be converted.
    pub(crate) fn send(&mut self) -> Result<HeaderMap, Status> {
        if self.side_data.translation.is_some() {
            return self.send_translated();
        }
        let head = &mut self.side_data;
        head.sent = true;
        let metadata = std::mem::take(&mut head.metadata);
        let headers = grpc::head(&metadata, head.encoding, head.accept_encoding.as_ref());
        if !metadata.is_empty() {
            ending::check_head(&headers, head.limit)?;
        }
        Ok(headers)
    }

    #[cold]
    fn send_translated(&mut self) -> Result<HeaderMap, Status> {
        self.convert_whole()?;
        let head = &mut self.side_data;
        head.sent = true;
        let fields = ResponseFields {
            metadata: &std::mem::take(&mut head.metadata),
            trailers: &head.trailers,
            encoding: head.encoding,
            accept_encoding: head.accept_encoding.as_ref(),
            limit: head.limit,
        };
        let translation = head.translation.as_mut();
        let headers = translation.map(|translation| translation.dialect.head(&fields));
        let headers = headers.unwrap_or_default();
        ending::check_head(&headers, head.limit)?;
        Ok(headers)
    }

    /// Converts the messages of a response whose head waits for them.
    fn convert_whole(&mut self) -> Result<(), Status> {
        let waits = |translation: &Translation| translation.dialect.waits_for_end();
        if !self.side_data.translation.as_deref().is_some_and(waits) {
            return Ok(());
        }
        let mut whole = VecDeque::new();
        while let Some(Read::Chunk(chunk)) = self.read() {
            whole.extend(self.convert(&chunk)?);
        }
        if let Some(translation) = &mut self.side_data.translation {
            translation.whole = whole;
        }
        Ok(())
    }

    /// [`read`](Self::read) for the body of the response.
    #[inline]
    pub(crate) fn read_response(&mut self) -> Option<Read> {
        if self.side_data.translation.is_some() {
            return self.read_translated();
        }
        self.read()
    }

    #[cold]
    fn read_translated(&mut self) -> Option<Read> {
        let translation = self.side_data.translation.as_mut()?;
        if let Some(chunk) = translation.whole.pop_front() {
            return Some(Read::Chunk(chunk));
        }
        loop {
            let chunk = match self.read()? {
                Read::Chunk(chunk) => chunk,
                end => return Some(end),
            };
            match self.convert(&chunk) {
                Ok(Some(converted)) => return Some(Read::Chunk(converted)),
                Ok(None) => {}
                Err(status) => {
                    if let Some(translation) = &mut self.side_data.translation {
                        translation.failure = Some(status);
                    }
                    self.clear();
                    return Some(Read::Aborted);
                }
            }
        }
    }

    /// Converts a chunk, and pays for what it becomes; `None` if that is nothing.
    fn convert(&mut self, chunk: &Bytes) -> Result<Option<Bytes>, Status> {
        let Some(translation) = &mut self.side_data.translation else {
            return Ok(None);
        };
        let converted = translation.dialect.messages(chunk.clone())?;
        Ok((!converted.is_empty()).then(|| self.exchange(chunk, converted)))
    }

    /// Drops the response of a failed call if its interceptors still held it.
    pub(crate) fn withhold(&mut self) {
        if self.side_data.held {
            self.clear();
        }
    }
}

#[cfg(all(test, feature = "grpc-web"))]
mod tests {
    use super::*;
    use crate::call_body::memory::SendMemory;
    use crate::protocol::grpc_web;

    fn head(content_type: &'static str) -> ResponseHead {
        let request = http::Request::post("/S/M").header("content-type", content_type);
        let mut parts = request.body(()).unwrap().into_parts().0;
        ResponseHead::new(
            Compression::default(),
            &HeaderMap::new(),
            GrpcHeaders::default(),
            HeaderListLimit::NONE,
            grpc_web::accept(&mut parts).map(|spoken| spoken.responses),
        )
    }

    #[test]
    fn what_a_dialect_sends_counts_until_it_is_sent() {
        for (content_type, bytes) in [
            ("application/grpc-web", 300_000),
            ("application/grpc-web-text", 400_000),
        ] {
            for (limit, is_full) in [(bytes, true), (bytes * 5 / 4, false)] {
                let memory = SendMemory::new(limit, None);
                let queue = MessageQueue::new(head(content_type), Some(&memory));
                let mut state = queue.lock();
                let open = state.messages.begin();
                open.buffer.put(vec![7; 300_000]);
                let size = open.complete(usize::MAX, Encoding::Identity).unwrap();
                queue.written(state, size);
                let mut sent = Vec::new();
                while let Some(Read::Chunk(chunk)) = queue.lock().read_response() {
                    sent.push(chunk);
                }
                assert!(sent.iter().map(Bytes::len).sum::<usize>() >= bytes);
                assert_eq!(memory.is_full(), is_full, "{content_type} {limit}");
                drop(sent);
                assert!(!memory.is_tight());
            }
        }
    }
}
