//! Bodies that keep their call open.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
pub(crate) use hyper::body::Incoming;
use pin_project_lite::pin_project;

use super::PeerAddress;
use super::activity::OpenCall;

/// What a server answers with, as its client reads it. The call is open until this is dropped.
#[derive(Debug)]
pub(crate) struct IncomingResponse {
    body: Incoming,
    server: PeerAddress,
    _call: Option<OpenCall>,
}

impl IncomingResponse {
    pub(super) fn new(body: Incoming, server: PeerAddress, call: Option<OpenCall>) -> Self {
        Self {
            body,
            server,
            _call: call,
        }
    }

    /// The server that sends it.
    pub(crate) fn server(&self) -> PeerAddress {
        self.server
    }
}

impl Body for IncomingResponse {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

pin_project! {
    /// What a server answers with, as it sends it. The call is open until this is dropped.
    pub(super) struct Outgoing<B> {
        #[pin]
        body: B,
        _call: Option<OpenCall>,
    }
}

impl<B> Outgoing<B> {
    pub(super) fn new(body: B, call: Option<OpenCall>) -> Self {
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
