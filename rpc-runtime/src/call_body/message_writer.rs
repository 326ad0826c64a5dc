//! Writes messages to a queue: the responses on a server, and the requests on a client.

use std::future::poll_fn;
use std::sync::Arc;

use crate::call_body::message_queue::{LockedQueue, MessageQueue};
use crate::codec::Codec;
use crate::encoding::Encoding;
use crate::interceptor::interception::Interception;
use crate::protocol::envelope::encoder::Encoder;
use crate::side::Side;
use crate::status::Status;

/// Writes messages of type `T` to a queue with the side data `X`.
pub(crate) struct MessageWriter<T, X> {
    side: Side,
    pub(crate) queue: Arc<MessageQueue<X>>,
    codec: Codec<T>,
    /// The largest message in bytes, uncompressed.
    limit: usize,
    intercepted: Option<Arc<Interception>>,
}

impl<T: 'static, X> MessageWriter<T, X> {
    /// Writes what `side` sends.
    pub(crate) fn new(
        side: Side,
        queue: Arc<MessageQueue<X>>,
        codec: Codec<T>,
        limit: usize,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        Self {
            side,
            queue,
            codec,
            limit,
            intercepted,
        }
    }

    /// Waits until a message may be written; `None` if no reader is left.
    pub(crate) async fn writable(&self) -> Option<LockedQueue<'_, X>> {
        poll_fn(|context| self.queue.poll_writable(context)).await
    }

    /// Writes a message to the queue, which is locked.
    ///
    /// A message that is compressed, or seen by interceptors, is encoded without the lock, so that the connection can serve
    /// other calls meanwhile.
    ///
    /// # Errors
    ///
    /// Those of the codec, of the [encoder](crate::protocol::envelope::encoder::OpenMessage::complete) and of the watchers of
    /// interceptors. The message was not written then.
    pub(crate) fn write<'a>(
        &'a self,
        mut queue: LockedQueue<'a, X>,
        encoding: Encoding,
        message: &T,
    ) -> Result<(), Status> {
        let size = if encoding == Encoding::Identity && self.intercepted.is_none() {
            self.encode(&mut queue.messages, encoding, message)?
        } else {
            drop(queue);
            let (apart, size) = self.encode_apart(encoding, message)?;
            queue = self.queue.lock();
            queue.messages.append(apart);
            size
        };
        self.queue.written(queue, size);
        Ok(())
    }

    /// Encodes a message that is compressed, or seen by interceptors.
    #[cold]
    fn encode_apart(&self, encoding: Encoding, message: &T) -> Result<(Encoder, usize), Status> {
        let mut apart = Encoder::new();
        let size = self.encode(&mut apart, encoding, message)?;
        if let Some(intercepted) = &self.intercepted {
            match self.side {
                Side::Server => intercepted.see_response(message, size)?,
                Side::Client => intercepted.see_request(message, size)?,
            }
        }
        Ok((apart, size))
    }

    #[inline]
    fn encode(
        &self,
        messages: &mut Encoder,
        encoding: Encoding,
        message: &T,
    ) -> Result<usize, Status> {
        let open = messages.begin();
        self.codec.encode(message, open.buffer)?;
        open.complete(self.limit, encoding)
    }
}
