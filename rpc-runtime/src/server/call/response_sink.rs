//! `ResponseSink`, to which a handler writes the responses of a call.

use std::any::Any;
use std::fmt;
use std::future::poll_fn;
use std::sync::Arc;

use http::{HeaderMap, HeaderValue};

use crate::call_body::message_queue::{LockedQueue, MessageQueue, QueueState};
use crate::codec::Codec;
use crate::encoding::Encoding;
use crate::interceptor::interception::{Interception, wrong_type_of_response};
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
    encoding: Encoding,
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

    fn set_encoding(&mut self, encoding: Encoding) {
        self.encoding = self.client_accepts.or_identity(encoding);
    }
}

impl QueueState<ResponseHead> {
    /// Drops the response of a failed call if its interceptors still held it.
    pub(crate) fn withhold(&mut self) {
        if self.side_data.held {
            self.clear();
        }
    }
}

/// Writes the responses of a call with streamed responses.
///
/// Small messages are gathered while the handler runs, and sent when it waits. The call ends when the handler returns;
/// dropping the sink does not end it.
pub struct ResponseSink<T> {
    queue: Arc<ResponseQueue>,
    codec: Codec<T>,
    limit: usize,
    intercepted: Option<Arc<Interception>>,
}

impl<T: 'static> ResponseSink<T> {
    pub(crate) fn new(
        queue: Arc<ResponseQueue>,
        codec: Codec<T>,
        limit: usize,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        Self {
            queue,
            codec,
            limit,
            intercepted,
        }
    }

    /// Writes a response. Waits first if the client reads more slowly than the handler writes.
    ///
    /// # Errors
    ///
    /// `CANCELLED` if the client no longer reads the responses, `RESOURCE_EXHAUSTED` if the message exceeds the size limit,
    /// `INTERNAL` if it cannot be serialized.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped before it is ready, the message was not written and is lost.
    pub async fn send(&mut self, message: T) -> Result<(), Status> {
        self.send_as(None, message).await
    }

    /// Like [`send`](Self::send), but without compression, regardless of the call's [encoding](Self::set_encoding).
    ///
    /// # Errors
    ///
    /// The same.
    ///
    /// # Cancel safety
    ///
    /// The same.
    pub async fn send_uncompressed(&mut self, message: T) -> Result<(), Status> {
        self.send_as(Some(Encoding::Identity), message).await
    }

    /// Sets the encoding of the responses of this call, instead of the server's
    /// ([`Server::send_compressed`](crate::Server::send_compressed)). They are sent uncompressed if the client does not accept
    /// the encoding.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the first response was already written, or [`send_metadata`](Self::send_metadata) was called: the encoding
    /// is part of the initial metadata.
    pub fn set_encoding(&mut self, encoding: Encoding) -> Result<(), Status> {
        let mut queue = self.queue.lock();
        if queue.side_data.sent || queue.side_data.flush || !queue.messages.is_empty() {
            return Err(Status::internal(
                "the encoding of the responses was already sent: call `ResponseSink::set_encoding` before the first response and \
                 before `send_metadata`",
            ));
        }
        queue.side_data.set_encoding(encoding);
        Ok(())
    }

    /// Sends the initial metadata now, before the first response. Without this call the initial metadata is empty and is sent
    /// with the first response.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the first response was already written, or if this was called before.
    pub fn send_metadata(&mut self, metadata: Metadata) -> Result<(), Status> {
        let mut queue = self.queue.lock();
        if queue.side_data.sent || queue.side_data.flush || !queue.messages.is_empty() {
            return Err(Status::internal(
                "the initial metadata was already sent: call `ResponseSink::send_metadata` once, before the first response",
            ));
        }
        queue.side_data.metadata.extend(metadata);
        queue.side_data.flush = true;
        queue.wake_reader();
        Ok(())
    }

    /// Sets the trailing metadata, which is sent with the status when the handler returns.
    pub fn set_trailers(&mut self, trailers: Metadata) {
        self.queue.lock().side_data.trailers = trailers;
    }

    /// [`send_only`](Self::send_only) for the response of an interceptor.
    pub(crate) fn send_intercepted(&mut self, response: Box<dyn Any + Send>) -> Result<(), Status> {
        let response = response.downcast().map_err(|_| wrong_type_of_response())?;
        self.send_only(Response::new(*response))
    }

    /// Writes the response of a call with a single response.
    pub(crate) fn send_only(&mut self, response: Response<T>) -> Result<(), Status> {
        let encoding = response.encoding;
        let (message, metadata, trailers) = response.into_parts();
        let mut queue = self.queue.lock();
        queue.side_data.metadata.extend(metadata);
        queue.side_data.trailers = trailers;
        if let Some(encoding) = encoding {
            queue.side_data.set_encoding(encoding);
        }
        self.write(queue, None, &message)
    }

    async fn send_as(&mut self, encoding: Option<Encoding>, message: T) -> Result<(), Status> {
        let writable = poll_fn(|context| self.queue.poll_writable(context)).await;
        let closed = || Status::cancelled("the client no longer reads the responses");
        self.write(writable.ok_or_else(closed)?, encoding, &message)
    }

    /// Writes a message in `encoding`; `None` means the call's encoding.
    fn write<'a>(
        &'a self,
        queue: LockedQueue<'a, ResponseHead>,
        encoding: Option<Encoding>,
        message: &T,
    ) -> Result<(), Status> {
        let encoding = encoding.unwrap_or(queue.side_data.encoding);
        let encode = |buffer: &mut _| self.codec.encode(message, buffer);
        let check = self
            .intercepted
            .as_ref()
            .map(|intercepted| |size| intercepted.see_response(message, size));
        self.queue.write(queue, encode, self.limit, encoding, check)
    }
}

impl<T> fmt::Debug for ResponseSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseSink")
            .finish_non_exhaustive()
    }
}
