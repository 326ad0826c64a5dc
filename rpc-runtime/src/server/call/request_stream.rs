//! The requests of a call, as a handler reads them.

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

/// The requests of a call whose client streams, in the order in which they were sent.
///
/// Reading makes room for the client to send more: a handler that does not read holds the client back. Dropping
/// the stream refuses what is still to come; the call goes on.
///
/// After 1024 messages, or 512 KiB of them, that were there already, reading waits once until other calls had their turn. So it does in the middle of a message that takes long
/// to decompress.
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
    /// Every byte is in the decoder.
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

    /// Waits for the next request; `None` once the client has sent its last.
    ///
    /// # Errors
    ///
    /// `CANCELLED` if the client gave up, `RESOURCE_EXHAUSTED` if a message is over the size limit, `INTERNAL` if
    /// it does not decompress or parse, `UNAVAILABLE` if the connection failed. After an error there is nothing more
    /// to read.
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

    /// Whether the last message that was read came compressed.
    pub fn is_compressed(&self) -> bool {
        self.decoder.was_compressed()
    }

    /// Reads the one request of a call whose client does not stream.
    pub(crate) async fn only(&mut self) -> Result<T, Status> {
        let request = self.message().await?.ok_or_else(|| cardinality("none"))?;
        if self.source.is_ended() && self.decoder.is_clean() {
            return Ok(request);
        }
        // The end is read as well: a response that overtook it would make HTTP/2 reset the stream.
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

    /// The next message and its size, if it has arrived.
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

/// The status of a call with a number of requests that its method does not take.
fn cardinality(sent: &str) -> Status {
    Status::unimplemented(format!(
        "the method takes exactly one request, and {sent} was sent"
    ))
}
