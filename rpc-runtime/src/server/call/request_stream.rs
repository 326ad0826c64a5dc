//! `RequestStream`, from which a handler reads the requests of a call.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::codec::Codec;
use crate::encoding::Encoding;
use crate::interceptor::interception::Interception;
use crate::protocol::envelope::LARGE_MESSAGE;
use crate::protocol::envelope::decoder::Decoder;
use crate::protocol::envelope::stretch::Stretch;
use crate::server::call::incoming_body::IncomingBody;
use crate::side::Side;
use crate::status::Status;

/// The requests of a call with streamed requests, in the order in which they were sent.
///
/// Reading lets the client send more: while a handler does not read, its client has to wait. Dropping the stream rejects
/// further requests, and the call continues.
///
/// After 1024 messages or 512 KiB that had already arrived, and during a long decompression, reading yields once so that
/// other calls can run.
pub struct RequestStream<T> {
    source: IncomingBody,
    decoder: Decoder,
    codec: Codec<T>,
    limit: usize,
    state: State,
    stretch: Stretch,
    intercepted: Option<Arc<Interception>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// All bytes were passed to the decoder.
    Received,
    /// The end of the stream, or an error, was reported.
    Done,
}

impl<T: 'static> RequestStream<T> {
    pub(crate) fn new(
        source: IncomingBody,
        codec: Codec<T>,
        limit: usize,
        encoding: Encoding,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        let mut decoder = Decoder::new(Side::Server);
        decoder.set_encoding(encoding);
        Self {
            source,
            decoder,
            codec,
            limit,
            state: State::Open,
            stretch: Stretch::new(),
            intercepted,
        }
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
        poll_fn(|context| self.poll_message(context)).await
    }

    /// [`message`](Self::message) for hand-written futures.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn poll_message(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        let polled = self.poll_decoded(context);
        if matches!(polled, Poll::Ready(Ok(None) | Err(_))) {
            self.state = State::Done;
        }
        polled
    }

    /// Whether the last message that was read was compressed.
    pub fn is_compressed(&self) -> bool {
        self.decoder.was_compressed()
    }

    /// Reads the request of a call with a single request.
    pub(crate) async fn only(&mut self) -> Result<T, Status> {
        let request = self.message().await?.ok_or_else(|| cardinality("none"))?;
        if self.source.is_ended() && self.decoder.is_clean() {
            return Ok(request);
        }
        // Reads up to the end of the stream: if the response were sent first, HTTP/2 would reset the stream.
        match self.message().await? {
            None => Ok(request),
            Some(_) => Err(cardinality("several")),
        }
    }

    fn poll_decoded(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        ready!(self.stretch.poll_next(context));
        loop {
            if self.state == State::Done {
                return Poll::Ready(Ok(None));
            }
            if let Some((message, size)) = self.decode()? {
                if size >= LARGE_MESSAGE {
                    self.source.settle(self.decoder.progress());
                }
                return Poll::Ready(Ok(Some(message)));
            }
            if self.decoder.is_busy() {
                return self.stretch.pause(context);
            }
            if self.state == State::Received {
                self.decoder.finish()?;
                return Poll::Ready(Ok(None));
            }
            let progress = self.decoder.progress();
            match ready!(self.source.poll_data(context, progress))? {
                Some(data) => self.decoder.push(data),
                None => self.state = State::Received,
            }
        }
    }

    /// The next message and its size, if it has arrived completely.
    fn decode(&mut self) -> Result<Option<(T, usize)>, Status> {
        let Some(payload) = self.decoder.next(self.limit)? else {
            return Ok(None);
        };
        self.stretch.read(payload.len());
        let message = self.codec.decode(payload.buffer())?;
        if let Some(intercepted) = &self.intercepted {
            intercepted.see_request(&message, payload.len())?;
        }
        Ok(Some((message, payload.len())))
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

/// The status of a call to a method with a single request that has `sent` requests.
fn cardinality(sent: &str) -> Status {
    Status::unimplemented(format!(
        "the method takes exactly one request, and the client sent {sent}"
    ))
}
