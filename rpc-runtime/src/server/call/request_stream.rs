//! `RequestStream`, from which a handler reads the requests of a call.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::call_body::message_reader::MessageReader;
use crate::status::Status;
use crate::transport::http2::body::IncomingRequests;

/// The requests of a call with streamed requests, in the order in which they were sent.
///
/// Reading lets the client send more: while a handler does not read, its client has to wait. Dropping the stream rejects
/// further requests, and the call continues.
///
/// After 1024 messages or 512 KiB that had already arrived, and during a long decompression, reading yields once so that
/// other calls can run.
pub struct RequestStream<T> {
    requests: RequestReader<T>,
}

/// Reads the requests of a call.
pub(crate) type RequestReader<T> = MessageReader<T, IncomingRequests>;

impl<T: 'static> RequestStream<T> {
    pub(crate) fn new(requests: RequestReader<T>) -> Self {
        Self { requests }
    }

    /// Waits for the next request; `None` after the last one.
    ///
    /// # Errors
    ///
    /// `CANCELLED` if the client cancelled the call, `RESOURCE_EXHAUSTED` if a message exceeds the size limit, `INTERNAL` if it
    /// cannot be decompressed or parsed, `UNAVAILABLE` if the connection failed. After an error the stream has ended.
    ///
    /// # Cancel safety
    ///
    /// No message is lost when the future is dropped before it is ready.
    pub async fn message(&mut self) -> Result<Option<T>, Status> {
        self.requests.next().await
    }

    /// [`message`](Self::message) for hand-written futures.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn poll_message(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        self.requests.poll_next(context)
    }

    /// Whether the last message that was read was compressed.
    pub fn is_compressed(&self) -> bool {
        self.requests.is_compressed()
    }
}

impl<T: 'static> Stream for RequestStream<T> {
    type Item = Result<T, Status>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_message(context).map(Result::transpose)
    }
}

impl<T> fmt::Debug for RequestStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RequestStream")
            .finish_non_exhaustive()
    }
}
