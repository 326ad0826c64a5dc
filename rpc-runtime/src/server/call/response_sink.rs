//! `ResponseSink`, to which a handler writes the responses of a call.

use std::fmt;

use crate::call_body::message_writer::MessageWriter;
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::server::call::response_head::ResponseHead;
use crate::status::Status;

/// Writes the responses of a call with streamed responses.
///
/// Small messages are gathered while the handler runs, and sent when it waits. The call ends when the handler returns;
/// dropping the sink does not end it.
pub struct ResponseSink<T> {
    responses: ResponseWriter<T>,
}

/// Writes the responses of a call.
pub(crate) type ResponseWriter<T> = MessageWriter<T, ResponseHead>;

impl<T: 'static> ResponseSink<T> {
    pub(crate) fn new(responses: ResponseWriter<T>) -> Self {
        Self { responses }
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
        let mut queue = self.responses.queue.lock();
        if queue.has_begun() {
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
        let mut queue = self.responses.queue.lock();
        if queue.has_begun() {
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
        self.responses.queue.lock().side_data.trailers = trailers;
    }

    async fn send_as(&mut self, encoding: Option<Encoding>, message: T) -> Result<(), Status> {
        let writable = self.responses.writable().await;
        let queue = writable
            .ok_or_else(|| Status::cancelled("the client no longer reads the responses"))?;
        let encoding = encoding.unwrap_or(queue.side_data.encoding);
        self.responses.write(queue, encoding, &message)
    }
}

impl<T> fmt::Debug for ResponseSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseSink")
            .finish_non_exhaustive()
    }
}
