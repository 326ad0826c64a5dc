//! The bodies of requests and responses.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use pin_project_lite::pin_project;

use crate::call_body::message_reader::MessageBody;
use crate::peer::PeerAddress;
use crate::progress::Progress;
use crate::status::Status;
#[cfg(feature = "tower")]
use crate::transport::foreign_body::ForeignBody;
use crate::transport::http2::activity::OpenCall;
#[cfg(feature = "tower")]
use crate::transport::http2::error::status_from_body;
use crate::transport::http2::error::status_from_hyper;
use crate::transport::http2::flow::StreamReader;

/// A received body, of a request or a response.
#[derive(Debug)]
pub(crate) struct ReceivedBody {
    body: Incoming,
    /// Absent if the whole body has arrived, or if another server runs the connection.
    reader: Option<Box<StreamReader>>,
}

impl ReceivedBody {
    #[inline]
    pub(crate) fn new(body: Incoming, reader: Option<Box<StreamReader>>) -> Self {
        Self { body, reader }
    }

    /// The next frame. `progress` describes what became of the previous frames; it determines the credit of the peer.
    #[inline]
    pub(crate) fn poll_frame(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let Some(reader) = &mut self.reader else {
            return Pin::new(&mut self.body).poll_frame(context);
        };
        reader.settle(progress.buffered, progress.missing);
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if let Some(Ok(frame)) = &frame
            && let Some(data) = frame.data_ref()
        {
            reader.read(data.len());
        }
        Poll::Ready(frame)
    }

    /// Reports what became of the frames that were read, without reading.
    pub(crate) fn settle(&mut self, progress: Progress) {
        if let Some(reader) = &mut self.reader {
            reader.settle(progress.buffered, progress.missing);
        }
    }

    pub(crate) fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    #[cfg(feature = "tower")]
    pub(crate) fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The requests of a call as received by the server.
#[derive(Debug)]
pub(crate) enum IncomingRequests {
    /// The body of a request of a connection of this crate.
    Connection(ReceivedBody),
    /// The body of a request of another HTTP server, or of a layer.
    #[cfg(feature = "tower")]
    Foreign(ForeignBody),
}

impl IncomingRequests {
    /// Whether the end of the body is known to be reached.
    pub(crate) fn is_ended(&self) -> bool {
        match self {
            Self::Connection(body) => body.is_end_stream(),
            #[cfg(feature = "tower")]
            Self::Foreign(body) => body.is_end_stream(),
        }
    }

    /// The number of bytes, as far as it is known.
    #[cfg(feature = "tower")]
    pub(crate) fn size_hint(&self) -> SizeHint {
        match self {
            Self::Connection(body) => body.size_hint(),
            Self::Foreign(body) => body.size_hint(),
        }
    }
}

impl MessageBody for IncomingRequests {
    /// Ignores trailers.
    fn poll_data(
        &mut self,
        context: &mut Context<'_>,
        progress: Progress,
    ) -> Poll<Result<Option<Bytes>, Status>> {
        loop {
            let frame = match self {
                Self::Connection(body) => {
                    let frame = ready!(body.poll_frame(context, progress));
                    // hyper reports RST_STREAM with NO_ERROR as the end of the body.
                    if frame.is_none() && !body.is_end_stream() {
                        return Poll::Ready(Err(reset_without_error()));
                    }
                    frame.map(|frame| frame.map_err(|error| status_from_hyper(error, RECEIVING)))
                }
                #[cfg(feature = "tower")]
                Self::Foreign(body) => {
                    let frame = ready!(Pin::new(body).poll_frame(context));
                    frame.map(|frame| frame.map_err(|error| status_from_body(error, RECEIVING)))
                }
            };
            let Some(frame) = frame else {
                return Poll::Ready(Ok(None));
            };
            if let Ok(data) = frame?.into_data() {
                return Poll::Ready(Ok(Some(data)));
            }
        }
    }

    fn settle(&mut self, progress: Progress) {
        match self {
            Self::Connection(body) => body.settle(progress),
            #[cfg(feature = "tower")]
            Self::Foreign(_) => {}
        }
    }
}

#[cold]
fn reset_without_error() -> Status {
    Status::cancelled("the client reset the stream with NO_ERROR before the end of its requests")
}

/// What a server does with the body of a request, for texts of errors.
const RECEIVING: &str = "receiving a request";

/// A response as received by the client. The call stays open until this is dropped.
#[derive(Debug)]
pub(crate) struct IncomingResponse {
    pub(crate) body: ReceivedBody,
    server: PeerAddress,
    _call: Option<OpenCall>,
}

impl IncomingResponse {
    pub(crate) fn new(body: ReceivedBody, server: PeerAddress, call: Option<OpenCall>) -> Self {
        Self {
            body,
            server,
            _call: call,
        }
    }

    /// The address of the server.
    pub(crate) fn server(&self) -> PeerAddress {
        self.server
    }
}

pin_project! {
    /// A response body as sent by the server. The call stays open until this is dropped.
    pub(crate) struct Outgoing<B> {
        #[pin]
        body: B,
        _call: Option<OpenCall>,
    }
}

impl<B> Outgoing<B> {
    pub(crate) fn new(body: B, call: Option<OpenCall>) -> Self {
        Self { body, _call: call }
    }
}

impl<B: Body> Body for Outgoing<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        self.project().body.poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
