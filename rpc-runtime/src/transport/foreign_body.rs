//! Bodies of other HTTP servers and of tower layers.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

use crate::mutex::Mutex;
use crate::panics::{catch, discard};

/// A body of a type that this crate does not know. It is `Sync`, so that public types that hold it are `Sync` with the feature
/// `tower` as without it.
///
/// If the body panics, it fails with an error.
pub(crate) struct ForeignBody(
    /// `None` once it has panicked.
    Mutex<Option<DynBody>>,
);

type DynBody = Pin<Box<dyn Body<Data = Bytes, Error = BodyError> + Send>>;

/// The error of a body that passed through layers. Its [source](Error::source) is the body's own error.
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

    /// Inspects the body; `None` if that panics, or if the body has panicked before.
    fn inspect<T>(&self, inspect: impl FnOnce(&DynBody) -> T) -> Option<T> {
        let body = self.0.lock();
        body.as_ref().and_then(|body| catch(|| inspect(body)).ok())
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
            Poll::Ready(Some(Err(BodyError::new("the body panicked"))))
        })
    }

    fn is_end_stream(&self) -> bool {
        // If this panics, the body is polled, which reports a further panic as an error.
        self.inspect(Body::is_end_stream).unwrap_or(false)
    }

    fn size_hint(&self) -> SizeHint {
        self.inspect(Body::size_hint).unwrap_or_default()
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
    /// A body with the error type of [`DynBody`].
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
