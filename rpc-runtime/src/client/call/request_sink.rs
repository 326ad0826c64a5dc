//! `RequestSink`, to which an application writes the requests of a call.

use std::fmt;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Poll, ready};
use std::time::Instant;

use crate::call_body::message_writer::MessageWriter;
use crate::client::call::call_task::poll_deadline;
use crate::client::call::request_body::{CallNotes, RequestQueue};
use crate::client::channel::Shared;
use crate::client::phase::deadline_exceeded;
use crate::codec::Codec;
use crate::encoding::Encoding;
use crate::interceptor::interception::Interception;
use crate::request::RequestHead;
use crate::side::Side;
use crate::status::Status;
use crate::timer::{Timer, now};

/// Writes the requests of a call with streamed requests.
///
/// [`close`](Self::close) ends the requests. Dropping the sink without closing it cancels the call, because an incomplete
/// stream must not look complete to the server.
pub struct RequestSink<T> {
    requests: MessageWriter<T, CallNotes>,
    encoding: Encoding,
    /// When waiting for room ends, and the channel for the error text.
    deadline: Option<(Instant, Arc<Shared>)>,
}

impl<T: 'static> RequestSink<T> {
    /// A sink that writes requests of at most `limit` bytes to `queue`, for a call over the channel of `shared`.
    pub(crate) fn new(
        shared: &Arc<Shared>,
        codec: Codec<T>,
        head: &RequestHead,
        limit: usize,
        queue: Arc<RequestQueue>,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        let settings = &shared.settings;
        Self {
            requests: MessageWriter::new(Side::Client, queue, codec, limit, intercepted),
            encoding: settings.encoding(head),
            deadline: head.deadline.map(|deadline| (deadline, Arc::clone(shared))),
        }
    }

    /// Writes a request. Waits for room if the server reads more slowly than the application writes.
    ///
    /// # Errors
    ///
    /// The status of the call if it has ended; `CANCELLED` if the server has ended the call and the status was not read from
    /// the responses yet. `DEADLINE_EXCEEDED` once the deadline has passed, `RESOURCE_EXHAUSTED` if the message exceeds the
    /// size limit, `INTERNAL` if it cannot be encoded. After these last two the call continues.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped before it is ready, the message was not written and is lost.
    pub async fn send(&mut self, message: T) -> Result<(), Status> {
        self.send_as(self.encoding, message).await
    }

    /// Writes a request without compression, whatever the [encoding](crate::Call::send_compressed) of the call is. Otherwise
    /// the same as [`send`](Self::send).
    ///
    /// # Errors
    ///
    /// The same.
    ///
    /// # Cancel safety
    ///
    /// The same.
    pub async fn send_uncompressed(&mut self, message: T) -> Result<(), Status> {
        self.send_as(Encoding::Identity, message).await
    }

    /// Ends the requests. The call continues until the server ends it.
    pub fn close(self) {
        self.requests.queue.finish();
    }

    async fn send_as(&mut self, encoding: Encoding, message: T) -> Result<(), Status> {
        let mut timer = Timer::default();
        let writable = poll_fn(|context| {
            let writable = self.requests.queue.poll_writable(context);
            let (Poll::Pending, Some((deadline, shared))) = (&writable, &self.deadline) else {
                return writable.map(Ok);
            };
            let passed = ready!(poll_deadline(&mut timer, *deadline, context));
            Poll::Ready(passed.and_then(|()| Err(sending_took_too_long(shared))))
        });
        if let Some(queue) = writable.await? {
            return self.requests.write(queue, encoding, &message);
        }
        let status = self.requests.queue.lock().side_data.status.clone();
        Err(status.unwrap_or_else(|| match &self.deadline {
            // The server may end the call at the deadline before the timer of this side.
            Some((deadline, shared)) if *deadline <= now() => sending_took_too_long(shared),
            _ => Status::cancelled(
                "the server reads no more requests; the responses have the status of the call",
            ),
        }))
    }
}

impl<T> Drop for RequestSink<T> {
    fn drop(&mut self) {
        self.requests.queue.abort();
    }
}

impl<T> fmt::Debug for RequestSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RequestSink")
            .finish_non_exhaustive()
    }
}

fn sending_took_too_long(shared: &Shared) -> Status {
    match shared.tasks.servers() {
        Ok(servers) => {
            deadline_exceeded(&format!("sending a request to {}{servers}", shared.target))
        }
        Err(_) => shared.waiting_took_too_long(),
    }
}
