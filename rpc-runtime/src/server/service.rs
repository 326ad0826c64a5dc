//! What generated code implements, and what a router calls.

use crate::method::ServiceDescriptor;
use crate::panics::catch;
use crate::server::call::handler::{Handler, panicked};
use crate::server::call::server_call::ServerCall;

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

/// What `service` makes of `call`.
pub(crate) fn start(service: &dyn Service, call: ServerCall) -> Handler {
    catch(|| service.call(call)).unwrap_or_else(|_| Handler::failed(panicked()))
}
