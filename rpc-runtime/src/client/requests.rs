//! The requests of a call, as an application writes them.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::time::timeout_at;

use super::channel::Shared;
use crate::codec::Codec;
use crate::encoding::Encoding;
use crate::interceptor::Interception;
use crate::status::Status;
use crate::transport::{LockedPipe, Pipe, Read, ResetStream};

/// The requests on their way to the server, and how the call ended once that is known.
pub(super) type RequestPipe = Pipe<Option<Status>>;

/// Where an application writes the requests of a call whose client streams.
///
/// [`close`](Self::close) says that there are no more. Dropping the sink without closing it cancels the call: half a
/// stream must not look like a whole one.
pub struct RequestSink<T> {
    pipe: Arc<RequestPipe>,
    codec: Codec<T>,
    limit: usize,
    encoding: Encoding,
    /// When waiting for room ends, and for which server's.
    deadline: Option<(Instant, Arc<Shared>)>,
    intercepted: Option<Arc<Interception>>,
}

impl<T: 'static> RequestSink<T> {
    pub(super) fn new(
        pipe: Arc<RequestPipe>,
        codec: Codec<T>,
        limit: usize,
        encoding: Encoding,
        intercepted: Option<Arc<Interception>>,
    ) -> Self {
        Self {
            pipe,
            codec,
            limit,
            encoding,
            deadline: None,
            intercepted,
        }
    }

    /// Waits for room until `deadline`, and no longer.
    pub(super) fn set_deadline(&mut self, deadline: Option<Instant>, shared: &Arc<Shared>) {
        self.deadline = deadline.map(|deadline| (deadline, Arc::clone(shared)));
    }

    /// Writes a request, after waiting for room if the server reads more slowly than the application writes.
    ///
    /// # Errors
    ///
    /// The status of the call if it has ended; `CANCELLED` while the end of the call is known to the connection but
    /// not yet read from the responses, which have its status. `DEADLINE_EXCEEDED` once the deadline has passed,
    /// `RESOURCE_EXHAUSTED` if the message is over the size limit, `INTERNAL` if it does not serialize; after
    /// these two the call goes on.
    ///
    /// # Cancel safety
    ///
    /// If the future is dropped before it is ready, the message was not written and is lost.
    pub async fn send(&mut self, message: T) -> Result<(), Status> {
        self.send_as(self.encoding, message).await
    }

    /// [`send`](Self::send) for a request that is not to be compressed, whatever the call's
    /// [encoding](crate::Request::set_encoding) is.
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

    /// Says that there are no more requests. The call goes on until the server ends it.
    pub fn close(self) {
        self.pipe.finish();
    }

    /// Writes a request without waiting for room.
    pub(super) fn write(&self, message: &T) -> Result<(), Status> {
        self.write_as(self.pipe.lock(), self.encoding, message)
    }

    async fn send_as(&mut self, encoding: Encoding, message: T) -> Result<(), Status> {
        let writable = poll_fn(|context| self.pipe.poll_writable(context));
        let writable = match &self.deadline {
            Some((deadline, shared)) => timeout_at((*deadline).into(), writable)
                .await
                .map_err(|_| sending_took_too_long(shared))?,
            None => writable.await,
        };
        if let Some(pipe) = writable {
            return self.write_as(pipe, encoding, &message);
        }
        let status = self.pipe.lock().extra.clone();
        Err(status.unwrap_or_else(|| match &self.deadline {
            // A server may end a call at its deadline before this side's timer has fired.
            Some((deadline, shared)) if *deadline <= Instant::now() => {
                sending_took_too_long(shared)
            }
            _ => Status::cancelled(
                "the server takes no more requests; the responses have the status of the call",
            ),
        }))
    }

    fn write_as<'a>(
        &'a self,
        pipe: LockedPipe<'a, Option<Status>>,
        encoding: Encoding,
        message: &T,
    ) -> Result<(), Status> {
        let encode = |buffer: &mut _| self.codec.encode(message, buffer);
        let check = self
            .intercepted
            .as_ref()
            .map(|intercepted| |size| intercepted.see_request(message, size));
        self.pipe.write(pipe, encode, self.limit, encoding, check)
    }
}

impl<T> Drop for RequestSink<T> {
    fn drop(&mut self) {
        self.pipe.abort();
    }
}

impl<T> fmt::Debug for RequestSink<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RequestSink")
            .finish_non_exhaustive()
    }
}

/// The body of a request: the reading end of its pipe, until reading begins anew.
#[derive(Debug)]
pub(super) struct RequestBody {
    pipe: Arc<RequestPipe>,
    rewound: u32,
    has_data: bool,
}

impl RequestBody {
    pub(super) fn new(pipe: Arc<RequestPipe>) -> Self {
        let rewound = pipe.lock().rewound();
        Self {
            pipe,
            rewound,
            has_data: false,
        }
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = ResetStream;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
        let read = self.pipe.poll_reader(context, |pipe| {
            if pipe.rewound() == self.rewound {
                pipe.read()
            } else {
                Some(Read::Aborted)
            }
        });
        read.map(|read| match read {
            Read::Chunk(chunk) => {
                self.has_data = true;
                Some(Ok(Frame::data(chunk)))
            }
            Read::Finished => None,
            Read::Aborted => Some(Err(ResetStream::cancel())),
        })
    }

    /// A stream of no messages ends with an empty DATA frame, never with the headers (PROTOCOL-HTTP2, "Requests"):
    /// grpc-go waits for ever otherwise.
    fn is_end_stream(&self) -> bool {
        self.has_data && self.pipe.lock().is_read()
    }
}

impl Drop for RequestBody {
    fn drop(&mut self) {
        let mut pipe = self.pipe.lock();
        if pipe.rewound() == self.rewound {
            pipe.close_reader();
        }
    }
}

fn sending_took_too_long(shared: &Shared) -> Status {
    match shared.peer() {
        Ok(peer) => deadline_exceeded(&format!("sending a request to {} at {peer}", shared.target)),
        Err(_) => shared.waiting_took_too_long(),
    }
}

/// The status of a call whose deadline passed while the client was `doing` something.
pub(super) fn deadline_exceeded(doing: &str) -> Status {
    Status::deadline_exceeded(format!("the deadline passed while {doing}"))
}
