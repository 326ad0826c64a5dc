//! The view of a call that interceptors have.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::interceptor::interception::{Interception, MessageRef};
use crate::metadata::Metadata;
use crate::method::MethodDescriptor;
use crate::peer::Peer;
use crate::request::RequestHead;
use crate::status::Status;

/// A call in its [interceptors](crate::Interceptor), without its messages.
///
/// Changes before [`Next::run`](crate::Next::run) apply to the inner interceptors and the call. Changes after it apply
/// to the outer interceptors and the caller.
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

    /// `/package.Service/Method`, as on the wire. On a server it is the client's text and may name no method.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The method; `None` if a server has no such method, and for a [`DynamicMethod`](crate::DynamicMethod).
    #[must_use]
    pub fn method(&self) -> Option<&MethodDescriptor> {
        self.method.as_ref()
    }

    /// The metadata of the request.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.head.metadata
    }

    /// The metadata of the request, mutably.
    #[must_use]
    pub fn metadata_mut(&mut self) -> &mut Metadata {
        &mut self.head.metadata
    }

    /// The time at which the call fails with `DEADLINE_EXCEEDED`; `None` if it has no deadline.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.head.deadline
    }

    /// Ends the rest of the call at `deadline`. A deadline set by the caller can be made earlier, not later.
    pub fn set_deadline(&mut self, deadline: Instant) {
        self.head.set_deadline(deadline);
    }

    /// Limits the rest of the call to `timeout` from now, as [`set_deadline`](Self::set_deadline) does.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.head.set_timeout(timeout);
    }

    /// The client; `None` on a client, and where [`Request::peer`](crate::Request::peer) is `None`.
    #[must_use]
    pub fn peer(&self) -> Option<&Peer> {
        self.head.peer.as_ref()
    }

    /// Values that parts of one process pass along with a request. On a server the handler finds them in
    /// [`Request::extensions`](crate::Request::extensions); on a client the caller has set them there.
    #[must_use]
    pub fn extensions(&self) -> &http::Extensions {
        &self.head.extensions
    }

    /// The extensions, mutably.
    #[must_use]
    pub fn extensions_mut(&mut self) -> &mut http::Extensions {
        &mut self.head.extensions
    }

    /// The initial metadata of the response.
    ///
    /// On a server, values set before [`Next::run`](crate::Next::run) are sent together with the handler's. After it,
    /// this is the handler's metadata; if the handler streams responses, the metadata was already sent with the first one
    /// and this is empty. On a client, the metadata is available once the call has ended; for streamed responses the caller
    /// may have seen it earlier.
    #[must_use]
    pub fn response_metadata(&self) -> &Metadata {
        &self.response_metadata
    }

    /// The initial metadata of the response, mutably.
    #[must_use]
    pub fn response_metadata_mut(&mut self) -> &mut Metadata {
        &mut self.response_metadata
    }

    /// The trailing metadata, once the call has ended. The trailing metadata of a failed call is in
    /// [`Status::metadata`].
    #[must_use]
    pub fn trailers(&self) -> &Metadata {
        &self.trailers
    }

    /// The trailing metadata, mutably. On a server it is sent with a status too.
    #[must_use]
    pub fn trailers_mut(&mut self) -> &mut Metadata {
        &mut self.trailers
    }

    /// Passes each further request to `watcher` until the interceptor returns: on a client before the request is sent,
    /// on a server before the handler receives it. If the call runs again, its requests are passed again.
    ///
    /// If `watcher` returns a status, sending or receiving the message fails with it.
    pub fn on_request(
        &mut self,
        watcher: impl FnMut(MessageRef<'_>) -> Result<(), Status> + Send + 'static,
    ) {
        self.shared.watch_requests(Box::new(watcher));
    }

    /// Passes each response to `watcher`, as [`on_request`](Self::on_request) does for requests: on a server before the
    /// response is sent, on a client before the caller receives it.
    pub fn on_response(
        &mut self,
        watcher: impl FnMut(MessageRef<'_>) -> Result<(), Status> + Send + 'static,
    ) {
        self.shared.watch_responses(Box::new(watcher));
    }

    /// Responds with `message`, replacing the response if there is one. The interceptor then returns `Ok`, whether or
    /// not it called [`Next::run`](crate::Next::run).
    ///
    /// The method must have a single response, of type `T`; otherwise the call ends with `INTERNAL`.
    pub fn respond<T: Send + 'static>(&mut self, message: T) {
        self.shared.respond(Box::new(message));
    }

    pub(crate) fn shared(&self) -> &Arc<Interception> {
        &self.shared
    }
}
