//! The body types of layers, for bodies of this crate and of layers.

use std::any::Any;
use std::error::Error;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use crate::call_body::message_reader::MessageBody;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::progress::Progress;
use crate::protocol::grpc::ending;
use crate::server::call::server_stream;
use crate::status::Status;
use crate::transport::foreign_body::{BodyError, ForeignBody};
use crate::transport::http2::body::IncomingRequests;

/// The body of a request on its way through the layers of a [`Server`](crate::Server).
///
/// Its frames are the bytes of the messages. Its error is the status that the handler receives.
#[derive(Debug)]
pub struct RequestBody(IncomingRequests);

/// The body of a response on its way through layers: the bytes of the messages, then the trailers.
///
/// Dropping it cancels the call.
#[derive(Debug)]
pub struct ResponseBody {
    kind: Kind,
    /// The client's limit on trailers. The trailers of this crate's own bodies already fit.
    limit: HeaderListLimit,
}

#[derive(Debug)]
enum Kind {
    Own(server_stream::ResponseBody),
    Foreign(ForeignBody),
}

impl RequestBody {
    /// Wraps a `body` of any type, unless it is a `Self` already because the layers did not change it.
    pub(crate) fn new<B>(body: B) -> Self
    where
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        downcast(body)
            .unwrap_or_else(|body| Self(IncomingRequests::Foreign(ForeignBody::new(body))))
    }

    pub(crate) fn received(requests: IncomingRequests) -> Self {
        Self(requests)
    }

    pub(crate) fn into_requests(self) -> IncomingRequests {
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
        self.0.is_ended()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

/// `value` as a `T`, if it is one.
fn downcast<T: 'static, V: 'static>(value: V) -> Result<T, V> {
    let mut value = Some(value);
    let any: &mut dyn Any = &mut value;
    match any.downcast_mut::<Option<T>>().and_then(Option::take) {
        Some(value) => Ok(value),
        None => Err(value.expect("the value is still there if it is not a `T`")),
    }
}

impl ResponseBody {
    /// Wraps a `body` of any type, unless it is a `Self` already because the layers did not change it.
    pub(crate) fn new<B>(body: B) -> Self
    where
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        downcast(body).unwrap_or_else(|body| Self::of(Kind::Foreign(ForeignBody::new(body))))
    }

    /// The body, with trailers cut to the client's limit.
    pub(crate) fn within(self, limit: HeaderListLimit) -> Self {
        Self { limit, ..self }
    }

    pub(crate) fn own(body: server_stream::ResponseBody) -> Self {
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
