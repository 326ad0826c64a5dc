//! The responses of a call, as a handler writes them.

use std::fmt;
use std::future::poll_fn;
use std::sync::Arc;

use crate::codec::Codec;
use crate::metadata::Metadata;
use crate::response::Response;
use crate::status::Status;
use crate::transport::Pipe;

/// The responses on their way to the client, and the metadata around them.
pub(super) type ResponsePipe = Pipe<ResponseHead>;

/// What a handler says beside its messages.
#[derive(Debug, Default)]
pub(super) struct ResponseHead {
    /// Initial metadata; taken when the head of the response is sent.
    pub(super) metadata: Metadata,
    pub(super) trailers: Metadata,
    /// The head is to be sent even though there is no message yet.
    pub(super) flush: bool,
    pub(super) sent: bool,
}

/// Where a handler writes the responses of a call whose server streams.
///
/// Small messages are gathered while the handler has more to do, and leave when it waits for something. The call
/// ends when the handler returns; dropping the sink does not end it.
pub struct ResponseSink<T> {
    pipe: Arc<ResponsePipe>,
    codec: Codec<T>,
    limit: usize,
}

impl<T> ResponseSink<T> {
    pub(super) fn new(pipe: Arc<ResponsePipe>, codec: Codec<T>, limit: usize) -> Self {
        Self { pipe, codec, limit }
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
        if poll_fn(|context| self.pipe.poll_writable(context)).await {
            self.write(&message)
        } else {
            Err(Status::cancelled(
                "the client no longer reads the responses",
            ))
        }
    }

    /// Sends the initial metadata now, before the first response. Without it the metadata is empty and leaves with
    /// the first response.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if it was sent already.
    pub fn send_metadata(&mut self, metadata: Metadata) -> Result<(), Status> {
        let mut pipe = self.pipe.lock();
        if pipe.extra.sent || pipe.extra.flush || !pipe.messages.is_empty() {
            return Err(Status::internal(
                "the initial metadata was sent already; send it before the first response",
            ));
        }
        pipe.extra.metadata = metadata;
        pipe.extra.flush = true;
        pipe.wake_reader();
        Ok(())
    }

    /// Sets the trailing metadata, which is sent with the status when the handler returns.
    pub fn set_trailers(&mut self, trailers: Metadata) {
        self.pipe.lock().extra.trailers = trailers;
    }

    /// Writes the one response of a call whose server does not stream.
    pub(super) fn send_only(&mut self, response: Response<T>) -> Result<(), Status> {
        let (message, metadata, trailers) = response.into_parts();
        {
            let mut pipe = self.pipe.lock();
            pipe.extra.metadata = metadata;
            pipe.extra.trailers = trailers;
        }
        self.write(&message)
    }

    fn write(&mut self, message: &T) -> Result<(), Status> {
        let mut pipe = self.pipe.lock();
        pipe.messages
            .message(|buffer| self.codec.encode(message, buffer), self.limit)?;
        pipe.wake_reader();
        Ok(())
    }
}

impl<T> fmt::Debug for ResponseSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ResponseSink")
            .finish_non_exhaustive()
    }
}
