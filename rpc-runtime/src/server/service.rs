//! What generated code implements, and what a router calls.

use super::call::ServerCall;
use super::handler::Handler;
use crate::method::ServiceDescriptor;

/// A service that a [`Server`](crate::Server) can mount. Generated code implements it for each `…Server`.
pub trait Service: Send + Sync + 'static {
    /// The name and the methods of the service.
    fn descriptor(&self) -> &'static ServiceDescriptor;

    /// Starts a call to one of the methods.
    fn call(&self, call: ServerCall) -> Handler;

    /// A server that has mounted the service is about to stop: it calls this once, before it tells its clients.
    ///
    /// Calls may still arrive, on connections whose clients have not heard of it yet.
    fn draining(&self) {}
}
