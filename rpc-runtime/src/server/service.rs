//! The interface between the router and generated code.

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

    /// Called once when a server that mounts the service begins to drain, before the server sends `GOAWAY` to its clients.
    ///
    /// Calls can still arrive until the clients have received it. The default does nothing.
    fn draining(&self) {}
}

/// Starts `call` on `service`. If `service` panics, the call ends with `UNKNOWN`.
pub(crate) fn start(service: &dyn Service, call: ServerCall) -> Handler {
    catch(|| service.call(call)).unwrap_or_else(|_| Handler::failed(panicked()))
}
