//! The head of a response: its metadata, and what else its headers depend on.

use http::{HeaderMap, HeaderValue};

use crate::call_body::message_queue::{MessageQueue, QueueState};
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::protocol::compression::negotiation::{Compression, Encodings};
use crate::protocol::grpc;
use crate::protocol::grpc::ending;
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::response::Response;
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
}

impl ResponseHead {
    /// The head of the response to a request with `headers`.
    pub(crate) fn new(
        compression: Compression,
        headers: &HeaderMap,
        known: GrpcHeaders<'_>,
        limit: HeaderListLimit,
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
            held: false,
            flush: false,
            sent: false,
            encoding: client_accepts.or_identity(compression.send),
            client_accepts,
            accept_encoding,
            limit,
        }
    }

    /// The headers of a response with messages, or with initial metadata.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` if they exceed the client's limit.
    pub(crate) fn send(&mut self) -> Result<HeaderMap, Status> {
        self.sent = true;
        let metadata = std::mem::take(&mut self.metadata);
        let mut headers = grpc::response_headers(&metadata);
        if self.encoding != Encoding::Identity {
            let encoding = HeaderValue::from_static(self.encoding.name());
            headers.insert(grpc::GRPC_ENCODING, encoding);
        }
        // `grpc-accept-encoding` belongs in the first headers of a response.
        if let Some(accept_encoding) = &self.accept_encoding {
            headers.insert(grpc::GRPC_ACCEPT_ENCODING, accept_encoding.clone());
        }
        if !metadata.is_empty() {
            ending::check_head(&headers, self.limit)?;
        }
        Ok(headers)
    }

    /// The headers of a response that consists of `status` only (`Trailers-Only`).
    pub(crate) fn send_only(&mut self, status: &Status) -> HeaderMap {
        let trailers = std::mem::take(&mut self.trailers);
        let accept_encoding = self.accept_encoding.take();
        ending::trailers_only(status, &trailers, accept_encoding, self.limit)
    }

    /// Takes the metadata and the encoding of a single response, and returns its message.
    pub(crate) fn take<T>(&mut self, response: Response<T>) -> T {
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

    /// Drops the response of a failed call if its interceptors still held it.
    pub(crate) fn withhold(&mut self) {
        if self.side_data.held {
            self.clear();
        }
    }
}
