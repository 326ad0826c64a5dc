//! Where the bytes of a call's requests come from: the connection, or memory when an intercepted call goes on again.

use std::collections::VecDeque;
#[cfg(feature = "tower")]
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
    /// Another source, of which everything is kept in a recording.
    Recorded(Box<IncomingBody>, Recording),
    Memory(VecDeque<Bytes>),
    /// A server or a layer that is not ours.
    #[cfg(feature = "tower")]
    Foreign(ForeignBody),
}

/// What was received of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recording(Arc<Mutex<Recorded>>);

#[derive(Debug, Default)]
struct Recorded {
    chunks: VecDeque<Bytes>,
    bytes: usize,
    whole: bool,
}

impl IncomingBody {
    /// The next bytes; `None` at the end. `progress` says what became of those before.
    pub(crate) fn poll_data(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Result<Option<Bytes>, Status>> {
        match self {
            Self::Connection(body) => {
                let poll = |context: &mut Context<'_>| body.poll_frame(context, progress);
                let data = ready!(poll_body(poll, context, status_from_hyper))?;
                // hyper takes a RST_STREAM with NO_ERROR for the end.
                if data.is_none() && !body.is_end_stream() {
                    return Poll::Ready(Err(Status::cancelled(
                        "the client left the call before its requests had ended",
                    )));
                }
                Poll::Ready(Ok(data))
            }
            #[cfg(feature = "tower")]
            Self::Foreign(body) => {
                let poll = |context: &mut Context<'_>| Pin::new(&mut *body).poll_frame(context);
                poll_body(poll, context, status_from_body)
            }
            Self::Recorded(source, recording) => {
                let progress = recording.keeps(progress);
                let data = ready!(source.poll_data(context, progress))?;
                let mut recorded = recording.lock();
                match &data {
                    Some(data) => {
                        recorded.bytes += data.len();
                        recorded.chunks.push_back(data.clone());
                    }
                    None => recorded.whole = true,
                }
                Poll::Ready(Ok(data))
            }
            Self::Memory(chunks) => Poll::Ready(Ok(chunks.pop_front())),
        }
    }

    /// Says what became of the bytes, before more are needed.
    pub(crate) fn settle(&mut self, progress: Progress) {
        match self {
            Self::Connection(body) => body.settle(progress),
            Self::Recorded(source, recording) => source.settle(recording.keeps(progress)),
            #[cfg(feature = "tower")]
            Self::Foreign(_) => {}
            Self::Memory(_) => {}
        }
    }

    /// Whether it is known already that nothing more comes.
    pub(crate) fn is_ended(&self) -> bool {
        match self {
            Self::Connection(body) => body.is_end_stream(),
            #[cfg(feature = "tower")]
            Self::Foreign(body) => body.is_end_stream(),
            Self::Recorded(source, recording) => {
                let ended = source.is_ended();
                recording.lock().whole |= ended;
                ended
            }
            Self::Memory(chunks) => chunks.is_empty(),
        }
    }
}

impl Recording {
    /// The request once more; `None` unless all of it was received.
    pub(crate) fn again(&self) -> Option<IncomingBody> {
        let recorded = self.lock();
        recorded
            .whole
            .then(|| IncomingBody::Memory(recorded.chunks.clone()))
    }

    /// `progress`, with what is kept besides.
    fn keeps(&self, progress: Progress) -> Progress {
        Progress {
            buffered: self.lock().bytes,
            ..progress
        }
    }

    fn lock(&self) -> MutexGuard<'_, Recorded> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
