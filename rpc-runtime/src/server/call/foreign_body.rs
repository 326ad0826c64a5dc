//! A body of a server or a layer that is not ours.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

use crate::mutex::Mutex;
use crate::panics::{catch, discard};

/// A body of a type that we do not know. It is `Sync` so that what holds it is, with this feature as without.
///
/// It fails when it panics.
pub(crate) struct ForeignBody(
    /// Absent once it has panicked.
    Mutex<Option<DynBody>>,
);

type DynBody = Pin<Box<dyn Body<Data = Bytes, Error = BodyError> + Send>>;

/// Why a body that has passed layers failed; its [source](Error::source) is the error that it failed with.
#[derive(Debug)]
pub struct BodyError(Box<dyn Error + Send + Sync>);

impl BodyError {
    pub(crate) fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(error.into())
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the body failed")
    }
}

impl Error for BodyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

impl ForeignBody {
    pub(crate) fn new<B>(body: B) -> Self
    where
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        Self(Mutex::new(Some(Box::pin(OneError { body }))))
    }

    /// Looks at the body; `None` if it panics, or has.
    fn look<T>(&self, look: impl FnOnce(&DynBody) -> T) -> Option<T> {
        let body = self.0.lock();
        body.as_ref().and_then(|body| catch(|| look(body)).ok())
    }
}

impl Body for ForeignBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let body = self.0.get_mut();
        let polled = match body {
            Some(body) => catch(|| body.as_mut().poll_frame(context)),
            None => return Poll::Ready(None),
        };
        polled.unwrap_or_else(|_| {
            discard(body.take());
            Poll::Ready(Some(Err(BodyError::new("the body of a layer panicked"))))
        })
    }

    fn is_end_stream(&self) -> bool {
        // What panics here is polled, and fails if it panics there as well.
        self.look(Body::is_end_stream).unwrap_or(false)
    }

    fn size_hint(&self) -> SizeHint {
        self.look(Body::size_hint).unwrap_or_default()
    }
}

impl Drop for ForeignBody {
    fn drop(&mut self) {
        let body = self.0.get_mut();
        discard(body.take());
    }
}

impl fmt::Debug for ForeignBody {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ForeignBody")
    }
}

pin_project! {
    /// A body whose error has the one type that `dyn` needs.
    struct OneError<B> {
        #[pin]
        body: B,
    }
}

impl<B> Body for OneError<B>
where
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>>,
{
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let frame = self.project().body.poll_frame(context);
        frame.map(|frame| Some(frame?.map_err(BodyError::new)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
