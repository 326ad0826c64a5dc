//! Reads messages from an HTTP body: the requests on a server, and the responses on a client.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;

use crate::codec::Codec;
use crate::encoding::Encoding;
use crate::interceptor::interception::Interception;
use crate::metadata::Metadata;
use crate::progress::Progress;
use crate::protocol::dialect::InboundFraming;
use crate::protocol::envelope::LARGE_MESSAGE;
use crate::protocol::envelope::decoder::Decoder;
use crate::protocol::envelope::stretch::Stretch;
use crate::side::Side;
use crate::status::Status;

/// The bytes of messages, as they arrive.
pub(crate) trait MessageBody {
    /// The next bytes; `None` once the peer has sent all. `progress` describes how far earlier bytes were decoded.
    fn poll_data(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Result<Option<Bytes>, Status>>;

    /// Reports how far the bytes were decoded, before more are needed.
    fn settle(&mut self, progress: Progress);
}

/// Reads messages of type `T` from the body `B`.
///
/// After a number of messages that had already arrived, and during a long decompression, it yields once so that other calls
/// can run: see [`Stretch`].
pub(crate) struct MessageReader<T, B> {
    pub(crate) body: B,
    /// How the body is framed, where it is not as in gRPC.
    framing: Option<Box<dyn InboundFraming>>,
    /// Whether the body has ended.
    has_ended: bool,
    decoder: Decoder,
    codec: Codec<T>,
    /// The largest message in bytes, uncompressed.
    limit: usize,
    stretch: Stretch,
    /// Whether the end of the messages, or an error, was reported.
    is_done: bool,
    pub(crate) intercepted: Option<Arc<Interception>>,
}

impl<T: 'static, B: MessageBody> MessageReader<T, B> {
    /// Reads the messages that `side` receives. They are uncompressed, unless [`set_encoding`](Self::set_encoding) is called.
    pub(crate) fn new(
        side: Side,
        body: B,
        codec: Codec<T>,
        limit: usize,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        Self {
            body,
            framing: None,
            has_ended: false,
            decoder: Decoder::new(side),
            codec,
            limit,
            stretch: Stretch::new(),
            is_done: false,
            intercepted,
        }
    }

    /// Makes the limit smaller.
    pub(crate) fn limit_to(&mut self, limit: usize) {
        self.limit = self.limit.min(limit);
    }

    /// Resets the state, for a body that begins again.
    pub(crate) fn restart(&mut self) {
        self.framing = None;
        self.has_ended = false;
        self.decoder = Decoder::new(self.decoder.side());
        self.is_done = false;
    }

    /// Reads no further message.
    pub(crate) fn stop(&mut self) {
        self.is_done = true;
    }

    /// Sets the framing of the body, where it is not that of gRPC.
    pub(crate) fn set_framing(&mut self, framing: Option<Box<dyn InboundFraming>>) {
        self.framing = framing;
    }

    pub(crate) fn set_encoding(&mut self, encoding: Encoding) {
        self.decoder.set_encoding(encoding);
    }

    /// Takes the trailing metadata that the body contained, where its framing has them; `None` for the framing of gRPC.
    pub(crate) fn take_trailers(&mut self) -> Option<Metadata> {
        let framing = self.framing.as_mut()?;
        Some(framing.take_trailers())
    }

    /// Whether the last message that was read was compressed.
    pub(crate) fn is_compressed(&self) -> bool {
        self.decoder.was_compressed()
    }

    /// Whether all bytes that were received have been read as messages.
    pub(crate) fn is_clean(&self) -> bool {
        self.framing.is_none() && self.decoder.is_clean()
    }

    /// [`poll_next`](Self::poll_next) as a future.
    pub(crate) async fn next(&mut self) -> Result<Option<T>, Status> {
        poll_fn(|context| self.poll_next(context)).await
    }

    /// Waits for the next message; `None` after the last one, and after an error.
    ///
    /// # Errors
    ///
    /// Those of the body, of the [decoder](Decoder::next), of the codec and of the watchers of interceptors.
    #[inline]
    pub(crate) fn poll_next(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<T>, Status>> {
        ready!(self.stretch.poll_next(context));
        if self.is_done {
            return Poll::Ready(Ok(None));
        }
        let polled = self.poll_message(context);
        if matches!(polled, Poll::Ready(Ok(None) | Err(_))) {
            self.is_done = true;
        }
        polled
    }

    #[inline]
    fn poll_message(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<T>, Status>> {
        loop {
            if let Some((message, size)) = self.decode()? {
                if size >= LARGE_MESSAGE {
                    self.body.settle(self.decoder.progress());
                }
                return Poll::Ready(Ok(Some(message)));
            }
            if self.decoder.is_busy() {
                return self.stretch.pause(context);
            }
            if self.has_ended {
                return Poll::Ready(self.decoder.finish().map(|()| None));
            }
            let data = if self.framing.is_some() {
                ready!(self.poll_converted(context))?
            } else {
                let progress = self.decoder.progress();
                ready!(self.body.poll_data(context, progress))?
            };
            match data {
                Some(data) => self.decoder.push(data),
                None => self.has_ended = true,
            }
        }
    }

    /// Waits for data of a body that is not framed as in gRPC, and converts it. At the end, converts what the framing has kept.
    #[cold]
    fn poll_converted(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Bytes>, Status>> {
        let Some(framing) = &mut self.framing else {
            return Poll::Ready(Ok(None));
        };
        let (decoded, kept) = (self.decoder.progress(), framing.progress());
        let progress = Progress {
            buffered: decoded.buffered + kept.buffered,
            missing: decoded.missing.max(kept.missing),
        };
        let data = ready!(self.body.poll_data(context, progress))?;
        self.has_ended = data.is_none();
        let converted = match data {
            Some(data) => framing.convert(data, self.limit),
            None => framing.finish(),
        };
        Poll::Ready(converted.map(Some))
    }

    /// The next message and its size, if it has arrived completely.
    #[inline]
    fn decode(&mut self) -> Result<Option<(T, usize)>, Status> {
        let Some(payload) = self.decoder.next(self.limit)? else {
            return Ok(None);
        };
        let size = payload.len();
        self.stretch.read(size);
        let message = self.codec.decode(payload.buffer())?;
        drop(payload);
        if let Some(intercepted) = &self.intercepted {
            self.show(intercepted, &message, size)?;
        }
        Ok(Some((message, size)))
    }

    /// Shows a message of `size` bytes to the interceptors.
    #[cold]
    fn show(&self, intercepted: &Interception, message: &T, size: usize) -> Result<(), Status> {
        match self.decoder.side() {
            Side::Server => intercepted.see_request(message, size),
            Side::Client => intercepted.see_response(message, size),
        }
    }
}
