//! The standard reflection service, `grpc.reflection.v1.ServerReflection`: tools such as grpcurl ask it for the services of a
//! server and for their descriptors, so that they need no `.proto` files.
//!
//! ```
//! use rpc_runtime::Server;
//! use rpc_runtime::reflection::Reflection;
//!
//! let server = Server::new()
//!     // .add_service(GreeterServer::new(MyGreeter))
//!     .add_service(Reflection::new())
//!     .add_service(Reflection::v1alpha());
//! # drop(server);
//! ```
//!
//! It answers for all services of its server, also for those that are added after it, and describes itself and health. A service
//! whose code was generated without descriptors is listed, and has no file: a tool calls it by its `.proto` file, and a command that
//! describes all services, such as `grpcurl describe`, ends with an error when it comes to it. Anybody who can call a server can read its descriptors: put
//! [`Intercepted`](crate::Intercepted) around the service to check who calls.

pub(crate) mod index;
pub(crate) mod service;

pub use crate::reflection::service::Reflection;
