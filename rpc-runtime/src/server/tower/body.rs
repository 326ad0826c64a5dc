//! The bodies that layers see: ours and theirs as one type.

use std::any::Any;
use std::collections::VecDeque;
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

use crate::panics::{catch, discard};
use crate::protocol::envelope::Progress;
use crate::protocol::grpc::ending;
use crate::protocol::metadata_size::HeaderListLimit;
use crate::server::exchange;
use crate::server::source::RequestSource;
use crate::status::Status;
use crate::transport::ReceivedBody;

/// The body of a request on its way through the layers of a [`Server`](crate::Server).
///
/// It gives the bytes of the messages. An error is the status that the call will end with.
#[derive(Debug)]
pub struct RequestBody(RequestSource);

/// The body of a response on its way through layers: the bytes of the messages, then the trailers.
///
/// Dropping it cancels the call.
#[derive(Debug)]
pub struct ResponseBody {
    kind: Kind,
    /// What the client takes of trailers. Those of our own bodies fit already.
    limit: HeaderListLimit,
}

#[derive(Debug)]
enum Kind {
    Own(exchange::ResponseBody),
    Foreign(AnyBody),
}

/// Why a body that has passed layers failed; its [source](Error::source) is the error that it failed with.
#[derive(Debug)]
pub struct BodyError(Box<dyn Error + Send + Sync>);

/// A body of a type that we do not know. It is `Sync` so that what holds it is, with this feature as without.
///
/// It fails when it panics.
pub(in crate::server) struct AnyBody(
    /// Absent once it has panicked.
    Mutex<Option<DynBody>>,
);

type DynBody = Pin<Box<dyn Body<Data = Bytes, Error = BodyError> + Send>>;

impl RequestBody {
    /// A `body` of any type. If layers have left it as it was, it is not wrapped a second time.
    pub(super) fn new<B>(mut body: B) -> Self
    where
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        let any: &mut dyn Any = &mut body;
        match any.downcast_mut::<Self>() {
            Some(body) => {
                let nothing = RequestSource::Memory(VecDeque::new());
                Self(std::mem::replace(&mut body.0, nothing))
            }
            None => Self(RequestSource::Foreign(AnyBody::new(body))),
        }
    }

    pub(super) fn received(body: ReceivedBody) -> Self {
        Self(RequestSource::Connection(body))
    }

    pub(super) fn into_source(self) -> RequestSource {
        self.0
    }
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let data = self.0.poll_data(context, Progress::default());
        data.map(|data| Some(data.transpose()?.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            RequestSource::Connection(body) => body.is_end_stream(),
            RequestSource::Foreign(body) => body.is_end_stream(),
            RequestSource::Recorded(..) | RequestSource::Memory(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            RequestSource::Connection(body) => body.size_hint(),
            RequestSource::Foreign(body) => body.size_hint(),
            RequestSource::Recorded(..) | RequestSource::Memory(_) => SizeHint::default(),
        }
    }
}

impl ResponseBody {
    /// A `body` of any type. If layers have left it as it was, it is not wrapped a second time.
    pub(super) fn new<B>(mut body: B) -> Self
    where
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        let any: &mut dyn Any = &mut body;
        match any.downcast_mut::<Self>() {
            Some(body) => {
                let nothing = Self::own(exchange::ResponseBody::Empty);
                std::mem::replace(body, nothing)
            }
            None => Self::of(Kind::Foreign(AnyBody::new(body))),
        }
    }

    /// The body with trailers that the client takes.
    pub(super) fn within(self, limit: HeaderListLimit) -> Self {
        Self { limit, ..self }
    }

    pub(super) fn own(body: exchange::ResponseBody) -> Self {
        Self::of(Kind::Own(body))
    }

    fn of(kind: Kind) -> Self {
        Self {
            kind,
            limit: HeaderListLimit::NONE,
        }
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let limit = self.limit;
        match &mut self.kind {
            Kind::Own(body) => {
                let frame = Pin::new(body).poll_frame(context);
                frame.map(|frame| Some(frame?.map_err(BodyError::new)))
            }
            Kind::Foreign(body) => {
                let polled = Pin::new(body).poll_frame(context);
                polled.map_ok(|frame| match frame.into_trailers() {
                    Ok(trailers) => Frame::trailers(ending::refitted(trailers, limit)),
                    Err(frame) => frame,
                })
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.kind {
            Kind::Own(body) => body.is_end_stream(),
            Kind::Foreign(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.kind {
            Kind::Own(body) => body.size_hint(),
            Kind::Foreign(body) => body.size_hint(),
        }
    }
}

impl BodyError {
    fn new(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
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

impl AnyBody {
    fn new<B>(body: B) -> Self
    where
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        Self(Mutex::new(Some(Box::pin(OneError { body }))))
    }

    /// Looks at the body; `None` if it panics, or has.
    fn look<T>(&self, look: impl FnOnce(&DynBody) -> T) -> Option<T> {
        let body = self.lock();
        body.as_ref().and_then(|body| catch(|| look(body)).ok())
    }

    fn lock(&self) -> MutexGuard<'_, Option<DynBody>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Body for AnyBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
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

impl Drop for AnyBody {
    fn drop(&mut self) {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        discard(body.take());
    }
}

impl fmt::Debug for AnyBody {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AnyBody")
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
