//! The standard health checking service, `grpc.health.v1.Health`: clients, load balancers and orchestrators ask it
//! whether a server accepts calls.
//!
//! ```
//! use rpc_runtime::Server;
//! use rpc_runtime::health::{Health, ServingStatus};
//!
//! let (health, reporter) = Health::new();
//! let server = Server::new()
//!     // .add_service(GreeterServer::new(MyGreeter))
//!     .add_service(health);
//!
//! reporter.set("helloworld.Greeter", ServingStatus::Serving);
//! // Later, from anywhere in the application:
//! reporter.set("helloworld.Greeter", ServingStatus::NotServing);
//! # drop(server);
//! ```
//!
//! The empty name stands for the server as a whole. It is [`Serving`](ServingStatus::Serving) initially; other names are
//! unknown until they are set. Names are independent: a server that becomes unhealthy must set each of its names. A name
//! is usually that of a service ([`ServiceDescriptor::name`](crate::ServiceDescriptor::name) for generated code), but any
//! text is allowed.
//!
//! # What clients see
//!
//! | | a name that was set | another name |
//! |---|---|---|
//! | `Check` | its status | `NOT_FOUND` |
//! | `Watch` | its status, then each change | `SERVICE_UNKNOWN`, until it is set |
//! | `List` | every name with its status | |
//!
//! `Watch` never sends the same status twice in a row. For a client that reads slowly, at most the 64 KiB of any call are
//! buffered; intermediate statuses are skipped, and the latest one is sent.
//!
//! # When the server stops
//!
//! When a server with this service begins to drain, by its [handle](crate::ServerHandle) or by
//! [`serve_until`](crate::Server::serve_until), every name that was set becomes
//! [`NotServing`](ServingStatus::NotServing) permanently. `Watch` calls send this status and end with `UNAVAILABLE`, so
//! that their clients watch another server and the drain does not wait for them.
//!
//! A service that is mounted in another server, such as axum, is not notified of its shutdown: call
//! [`HealthReporter::drain`]. Call it also if a server should continue for a while after it has announced its shutdown, so
//! that load balancers have time to react.

pub(crate) mod reporter;
pub(crate) mod service;
pub(crate) mod statuses;

pub use crate::health::reporter::HealthReporter;
pub use crate::health::service::Health;
pub use crate::protocol::health::ServingStatus;
