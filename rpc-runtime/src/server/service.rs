//! What generated code implements, and what a router calls.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::call::ServerCall;
use crate::method::ServiceDescriptor;
use crate::status::Status;

/// A service that a [`Server`](crate::Server) can mount. Generated code implements it for each `…Server`.
pub trait Service: Send + Sync + 'static {
    /// The name and the methods of the service.
    fn descriptor(&self) -> &'static ServiceDescriptor;

    /// Starts a call to one of the methods.
    fn call(&self, call: ServerCall) -> Handler;
}

/// A call that is being handled: a future that reads the requests and writes the responses.
///
/// It is boxed, once per call, for two reasons: a server mounts services whose types it does not know, and the
/// future moves from the head of the HTTP response to its body once it has something to send.
pub struct Handler(Pin<Box<dyn Future<Output = Result<(), Status>> + Send>>);

impl Handler {
    pub(super) fn new(handle: impl Future<Output = Result<(), Status>> + Send + 'static) -> Self {
        Self(Box::pin(handle))
    }

    /// A call that ends before it has begun.
    pub(super) fn failed(status: Status) -> Self {
        Self::new(std::future::ready(Err(status)))
    }
}

impl Future for Handler {
    type Output = Result<(), Status>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl fmt::Debug for Handler {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Handler")
    }
}
