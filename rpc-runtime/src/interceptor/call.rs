//! A call as its interceptors see it.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::interceptor::interception::{Interception, MessageRef};
use crate::metadata::Metadata;
use crate::method::MethodDescriptor;
use crate::peer::PeerAddress;
use crate::request::RequestHead;
use crate::setting::LONGEST_TIME;
use crate::status::Status;

/// A call on its way through the [interceptors](crate::Interceptor), without its messages.
///
/// What is changed before [`Next::run`](crate::Next::run) holds for what comes after; what is changed afterwards holds
/// for what was before.
#[derive(Debug)]
pub struct InterceptedCall {
    path: Cow<'static, str>,
    method: Option<MethodDescriptor>,
    pub(crate) head: RequestHead,
    pub(crate) response_metadata: Metadata,
    pub(crate) trailers: Metadata,
    shared: Arc<Interception>,
}

impl InterceptedCall {
    pub(crate) fn new(
        path: impl Into<Cow<'static, str>>,
        method: Option<MethodDescriptor>,
        head: RequestHead,
        shared: Arc<Interception>,
    ) -> Self {
        Self {
            path: path.into(),
            method,
            head,
            response_metadata: Metadata::new(),
            trailers: Metadata::new(),
            shared,
        }
    }

    /// `/package.Service/Method`, as it is on the wire. On a server a client may have made it up.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The method; `None` if a server has no such method.
    #[must_use]
    pub fn method(&self) -> Option<&MethodDescriptor> {
        self.method.as_ref()
    }

    /// The metadata of the request.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.head.metadata
    }

    /// The metadata of the request, to change it.
    #[must_use]
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.head.metadata
    }

    /// The moment at which the call fails with `DEADLINE_EXCEEDED`; `None` if it has no deadline.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.head.deadline
    }

    /// Ends what comes after at `deadline`. A deadline that the call had from its caller can be brought forward, not
    /// put off.
    pub fn set_deadline(&mut self, deadline: Instant) {
        // Timers cannot wait until the last moment of the clock.
        self.head.deadline = Some(deadline.min(Instant::now() + LONGEST_TIME));
    }

    /// Lets what comes after take no longer than `timeout` from now, as [`set_deadline`](Self::set_deadline) does.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.head.deadline = Some(Instant::now() + timeout.min(LONGEST_TIME));
    }

    /// Where the request came from; `None` on a client, and where [`Request::peer`](crate::Request::peer) has none.
    #[must_use]
    pub fn peer(&self) -> Option<&PeerAddress> {
        self.head.peer.as_ref().map(|peer| &peer.address)
    }

    /// The certificates that the client has proven itself with, as
    /// [`Request::peer_certificates`](crate::Request::peer_certificates) has them.
    #[must_use]
    pub fn peer_certificates(&self) -> &[Bytes] {
        self.head.peer_certificates()
    }

    /// Values that parts of one process hand on with a request: on a server those that the handler finds in
    /// [`Request::extensions`](crate::Request::extensions), on a client those that the caller put there.
    #[must_use]
    pub fn extensions(&self) -> &http::Extensions {
        &self.head.extensions
    }

    /// The extensions, to add to them.
    #[must_use]
    pub fn extensions_mut(&mut self) -> &mut http::Extensions {
        &mut self.head.extensions
    }

    /// The initial metadata of the response.
    ///
    /// On a server, what is put here before the call goes on is sent with what the handler sends. Afterwards it is that
    /// of the handler, but for a handler that streams its responses: then it was sent with the first of them. On a
    /// client it is there once the call has ended; of responses that are streamed the caller may have seen it before.
    #[must_use]
    pub fn response_metadata(&self) -> &Metadata {
        &self.response_metadata
    }

    /// The initial metadata of the response, to change it.
    #[must_use]
    pub fn response_metadata_mut(&mut self) -> &mut Metadata {
        &mut self.response_metadata
    }

    /// The trailing metadata, once the call has ended; of a call that failed, those that came with the status are in
    /// [`Status::metadata`].
    #[must_use]
    pub fn trailers(&self) -> &Metadata {
        &self.trailers
    }

    /// The trailing metadata, to change it. On a server it is sent also with a status.
    #[must_use]
    pub fn trailers_mut(&mut self) -> &mut Metadata {
        &mut self.trailers
    }

    /// Shows each request to `watcher` from here on, until the interceptor returns: on a client before it is sent, on a
    /// server before the handler gets it. Those of a call that goes on again are shown again.
    ///
    /// A status that `watcher` returns is what sending or receiving the message fails with.
    pub fn on_request(
        &mut self,
        watcher: impl FnMut(MessageRef<'_>) -> Result<(), Status> + Send + 'static,
    ) {
        self.shared.watch_requests(Box::new(watcher));
    }

    /// Shows each response to `watcher`, as [`on_request`](Self::on_request) does: on a server before it is sent, on a
    /// client before the caller gets it.
    pub fn on_response(
        &mut self,
        watcher: impl FnMut(MessageRef<'_>) -> Result<(), Status> + Send + 'static,
    ) {
        self.shared.watch_responses(Box::new(watcher));
    }

    /// Responds with `message`, in place of whatever response there was; the interceptor returns `Ok` then, with or
    /// without having let the call go on.
    ///
    /// The method must give exactly one response, of type `T`: else the call ends with `INTERNAL`.
    pub fn respond<T: Send + 'static>(&mut self, message: T) {
        self.shared.respond(Box::new(message));
    }

    pub(crate) fn shared(&self) -> &Arc<Interception> {
        &self.shared
    }
}
