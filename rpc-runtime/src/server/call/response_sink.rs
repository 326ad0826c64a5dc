//! The responses of a call, as a handler writes them.

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

/// The responses on their way to the client, and the metadata around them.
pub(crate) type ResponsePipe = MessageQueue<ResponseHead>;

/// What a handler says beside its messages.
#[derive(Debug)]
pub(crate) struct ResponseHead {
    /// Initial metadata; taken when the head of the response is sent.
    pub(crate) metadata: Metadata,
    pub(crate) trailers: Metadata,
    /// The response is not to be sent before the handler has returned.
    pub(crate) held: bool,
    /// The head is to be sent even though there is no message yet.
    pub(crate) flush: bool,
    sent: bool,
    /// How the messages are compressed, which the client accepts.
    encoding: Encoding,
    client_accepts: Encodings,
    /// What the server accepts, where that is to be said.
    accept_encoding: Option<HeaderValue>,
    /// What the client took of headers when the call began.
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
        // A client that compresses learns what is accepted, also if it is nothing.
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

    /// The headers of a response that has something to send.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` if the client does not take that much.
    pub(crate) fn send(&mut self) -> Result<HeaderMap, Status> {
        self.sent = true;
        let metadata = std::mem::take(&mut self.metadata);
        let mut headers = grpc::response_headers(&metadata);
        if self.encoding != Encoding::Identity {
            let encoding = HeaderValue::from_static(self.encoding.name());
            headers.insert(grpc::GRPC_ENCODING, encoding);
        }
        // The first headers of a response say what the server accepts.
        if let Some(accept_encoding) = &self.accept_encoding {
            headers.insert(grpc::GRPC_ACCEPT_ENCODING, accept_encoding.clone());
        }
        if !metadata.is_empty() {
            ending::check_head(&headers, self.limit)?;
        }
        Ok(headers)
    }

    /// The headers of a response that has nothing but `status` to send.
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
    /// Drops the response of a call that failed while its interceptors held it: they did not let it out.
    pub(crate) fn withhold(&mut self) {
        if self.side_data.held {
            self.clear();
        }
    }
}

/// Where a handler writes the responses of a call whose server streams.
///
/// Small messages are gathered while the handler has more to do, and leave when it waits for something. The call
/// ends when the handler returns; dropping the sink does not end it.
pub struct ResponseSink<T> {
    pipe: Arc<ResponsePipe>,
    codec: Codec<T>,
    limit: usize,
    intercepted: Option<Arc<Interception>>,
}

impl<T: 'static> ResponseSink<T> {
    pub(crate) fn new(
        pipe: Arc<ResponsePipe>,
        codec: Codec<T>,
        limit: usize,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        Self {
            pipe,
            codec,
            limit,
            intercepted,
        }
    }

    /// Writes a response, after waiting for room if the client reads more slowly than the handler writes.
    ///
    /// # Errors
    ///
    /// `CANCELLED` if the client is gone, `RESOURCE_EXHAUSTED` if the message is over the size limit, `INTERNAL` if
    /// it does not serialize.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped before it is ready, the message was not written and is lost.
    pub async fn send(&mut self, message: T) -> Result<(), Status> {
        self.send_as(None, message).await
    }

    /// [`send`](Self::send) for a response that is not to be compressed, whatever the call's
    /// [encoding](Self::set_encoding) is.
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

    /// How the responses of this call are compressed, instead of as the server says
    /// ([`Server::send_compressed`](crate::Server::send_compressed)). They are sent uncompressed if the client does
    /// not accept the encoding.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the initial metadata, of which the encoding is a part, was sent already: with the first response,
    /// or by [`send_metadata`](Self::send_metadata).
    pub fn set_encoding(&mut self, encoding: Encoding) -> Result<(), Status> {
        let mut pipe = self.pipe.lock();
        if pipe.side_data.sent || pipe.side_data.flush || !pipe.messages.is_empty() {
            return Err(Status::internal(
                "the encoding was sent already; set it before the first response",
            ));
        }
        pipe.side_data.set_encoding(encoding);
        Ok(())
    }

    /// Sends the initial metadata now, before the first response. Without it the metadata is empty and leaves with
    /// the first response.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if it was sent already.
    pub fn send_metadata(&mut self, metadata: Metadata) -> Result<(), Status> {
        let mut pipe = self.pipe.lock();
        if pipe.side_data.sent || pipe.side_data.flush || !pipe.messages.is_empty() {
            return Err(Status::internal(
                "the initial metadata was sent already; send it before the first response",
            ));
        }
        pipe.side_data.metadata.extend(metadata);
        pipe.side_data.flush = true;
        pipe.wake_reader();
        Ok(())
    }

    /// Sets the trailing metadata, which is sent with the status when the handler returns.
    pub fn set_trailers(&mut self, trailers: Metadata) {
        self.pipe.lock().side_data.trailers = trailers;
    }

    /// [`send_only`](Self::send_only) for the response that an interceptor gave.
    pub(crate) fn send_intercepted(&mut self, response: Box<dyn Any + Send>) -> Result<(), Status> {
        let response = response.downcast().map_err(|_| wrong_type_of_response())?;
        self.send_only(Response::new(*response))
    }

    /// Writes the one response of a call whose server does not stream.
    pub(crate) fn send_only(&mut self, response: Response<T>) -> Result<(), Status> {
        let encoding = response.encoding;
        let (message, metadata, trailers) = response.into_parts();
        let mut pipe = self.pipe.lock();
        pipe.side_data.metadata.extend(metadata);
        pipe.side_data.trailers = trailers;
        if let Some(encoding) = encoding {
            pipe.side_data.set_encoding(encoding);
        }
        self.write(pipe, None, &message)
    }

    async fn send_as(&mut self, encoding: Option<Encoding>, message: T) -> Result<(), Status> {
        let writable = poll_fn(|context| self.pipe.poll_writable(context)).await;
        let gone = || Status::cancelled("the client no longer reads the responses");
        self.write(writable.ok_or_else(gone)?, encoding, &message)
    }

    /// Writes a message in `encoding`, or in that of the call.
    fn write<'a>(
        &'a self,
        pipe: LockedQueue<'a, ResponseHead>,
        encoding: Option<Encoding>,
        message: &T,
    ) -> Result<(), Status> {
        let encoding = encoding.unwrap_or(pipe.side_data.encoding);
        let encode = |buffer: &mut _| self.codec.encode(message, buffer);
        let check = self
            .intercepted
            .as_ref()
            .map(|intercepted| |size| intercepted.see_response(message, size));
        self.pipe.write(pipe, encode, self.limit, encoding, check)
    }
}

impl<T> fmt::Debug for ResponseSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseSink")
            .finish_non_exhaustive()
    }
}
