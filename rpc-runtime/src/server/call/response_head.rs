//! The head of a response: its metadata, and what else its headers depend on.

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
    /// The dialect of the response; `None` for gRPC.
    dialect: Option<Box<dyn Dialect>>,
    /// Why the dialect could not convert the messages.
    pub(crate) failure: Option<Status>,
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
            dialect,
            failure: None,
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

    /// The headers of a response with messages, or with initial metadata.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` if they exceed the client's limit.
    pub(crate) fn send(&mut self) -> Result<HeaderMap, Status> {
        self.sent = true;
        let metadata = std::mem::take(&mut self.metadata);
        let headers = if self.dialect.is_some() {
            self.translated_head(&metadata)
        } else {
            grpc::head(&metadata, self.encoding, self.accept_encoding.as_ref())
        };
        if !metadata.is_empty() || self.dialect.is_some() {
            ending::check_head(&headers, self.limit)?;
        }
        Ok(headers)
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
        if let Some(dialect) = &mut self.dialect {
            return dialect.only(status, &fields);
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
        if self.dialect.is_some() {
            return self.translated_end(status, &trailers);
        }
        let trailers = ending::trailers(status, &trailers, self.limit);
        Some(Frame::trailers(trailers))
    }

    #[cold]
    fn translated_head(&mut self, metadata: &Metadata) -> HeaderMap {
        let fields = ResponseFields {
            metadata,
            trailers: &self.trailers,
            encoding: self.encoding,
            accept_encoding: self.accept_encoding.as_ref(),
            limit: self.limit,
        };
        let head = self.dialect.as_mut().map(|dialect| dialect.head(&fields));
        head.unwrap_or_default()
    }

    #[cold]
    fn translated_end(
        &mut self,
        status: Option<&Status>,
        trailers: &Metadata,
    ) -> Option<Frame<Bytes>> {
        let last = self.dialect.as_mut()?.end(status, trailers);
        (!last.is_empty()).then(|| Frame::data(last))
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

impl QueueState<ResponseHead> {
    /// Whether the head was sent, or will be sent as it is.
    pub(crate) fn has_begun(&self) -> bool {
        self.side_data.sent || self.side_data.flush || !self.messages.is_empty()
    }

    /// [`read`](Self::read) for the body of the response.
    #[inline]
    pub(crate) fn read_response(&mut self) -> Option<Read> {
        let read = self.read()?;
        if self.side_data.dialect.is_some() {
            return self.read_translated(read);
        }
        Some(read)
    }

    #[cold]
    fn read_translated(&mut self, mut read: Read) -> Option<Read> {
        loop {
            let Read::Chunk(chunk) = read else {
                return Some(read);
            };
            let dialect = self.side_data.dialect.as_mut()?;
            let converted = match dialect.messages(chunk.clone()) {
                Ok(converted) => converted,
                Err(status) => {
                    self.side_data.failure = Some(status);
                    self.clear();
                    return Some(Read::Aborted);
                }
            };
            if !converted.is_empty() {
                return Some(Read::Chunk(self.exchange(&chunk, converted)));
            }
            read = self.read()?;
        }
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
