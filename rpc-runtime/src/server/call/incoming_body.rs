//! The body of a request, from a connection of this crate, another HTTP server or a tower layer.

#[cfg(feature = "tower")]
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
#[cfg(feature = "tower")]
use http_body::Body;
use http_body::Frame;

use crate::progress::Progress;
#[cfg(feature = "tower")]
use crate::server::call::foreign_body::ForeignBody;
use crate::status::Status;
use crate::transport::http2::body::ReceivedBody;
#[cfg(feature = "tower")]
use crate::transport::http2::error::status_from_body;
use crate::transport::http2::error::status_from_hyper;

#[derive(Debug)]
pub(crate) enum IncomingBody {
    Connection(ReceivedBody),
    /// No requests: the method only encodes the response of an interceptor.
    Empty,
    /// A body of another HTTP server or a layer.
    #[cfg(feature = "tower")]
    Foreign(ForeignBody),
}

impl IncomingBody {
    /// The next bytes; `None` at the end. `progress` describes how far earlier bytes were decoded.
    pub(crate) fn poll_data(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Result<Option<Bytes>, Status>> {
        match self {
            Self::Connection(body) => {
                let poll = |context: &mut Context<'_>| body.poll_frame(context, progress);
                let data = ready!(poll_body(poll, context, status_from_hyper))?;
                // hyper reports RST_STREAM with NO_ERROR as the end of the body.
                if data.is_none() && !body.is_end_stream() {
                    return Poll::Ready(Err(Status::cancelled(
                        "the client reset the stream with NO_ERROR before the end of its requests",
                    )));
                }
                Poll::Ready(Ok(data))
            }
            #[cfg(feature = "tower")]
            Self::Foreign(body) => {
                let poll = |context: &mut Context<'_>| Pin::new(&mut *body).poll_frame(context);
                poll_body(poll, context, status_from_body)
            }
            Self::Empty => Poll::Ready(Ok(None)),
        }
    }

    /// Reports how far the bytes were decoded, before more are needed.
    pub(crate) fn settle(&mut self, progress: Progress) {
        match self {
            Self::Connection(body) => body.settle(progress),
            #[cfg(feature = "tower")]
            Self::Foreign(_) => {}
            Self::Empty => {}
        }
    }

    /// Whether the end of the body is known to be reached.
    pub(crate) fn is_ended(&self) -> bool {
        match self {
            Self::Connection(body) => body.is_end_stream(),
            #[cfg(feature = "tower")]
            Self::Foreign(body) => body.is_end_stream(),
            Self::Empty => true,
        }
    }
}

fn poll_body<E>(
    mut poll: impl FnMut(&mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, E>>>,
    context: &mut Context<'_>,
    status: impl FnOnce(E, &str) -> Status,
) -> Poll<Result<Option<Bytes>, Status>> {
    loop {
        match ready!(poll(context)) {
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    return Poll::Ready(Ok(Some(data)));
                }
            }
            Some(Err(error)) => {
                return Poll::Ready(Err(status(error, "receiving a request")));
            }
            None => return Poll::Ready(Ok(None)),
        }
    }
}
