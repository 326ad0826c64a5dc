//! The interface between the router and generated code.

use crate::method::ServiceDescriptor;
use crate::server::call::handler::Handler;
use crate::server::call::server_call::ServerCall;

/// A service that a [`Server`](crate::Server) can mount. Generated code implements it for each `…Server`.
pub trait Service: Send + Sync + 'static {
    /// The name and the methods of the service.
    fn descriptor(&self) -> &'static ServiceDescriptor;

    /// Starts a call to one of the methods. If it panics, the call ends with `UNKNOWN`.
    fn call(&self, call: ServerCall) -> Handler;

    /// Called before a server that mounts the service begins to serve, with the descriptors of all services of the server, this one
    /// included. The default does nothing.
    fn mounted(&self, _services: &[&'static ServiceDescriptor]) {}

    /// Called once when a server that mounts the service begins to drain, before the server sends `GOAWAY` to its clients.
    ///
    /// Calls can still arrive until the clients have received it. The default does nothing.
    fn draining(&self) {}
}
