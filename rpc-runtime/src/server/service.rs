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
}
