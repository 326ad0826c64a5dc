//! The standard service by which clients, load balancers and orchestrators ask whether a server is well:
//! `grpc.health.v1.Health`.
//!
//! ```
//! use rpc_runtime::Server;
//! use rpc_runtime::health::{Health, ServingStatus};
//!
//! let (health, reporter) = Health::new();
//! let server = Server::new()
//!     // .add(GreeterServer::new(MyGreeter))
//!     .add(health);
//!
//! reporter.set("helloworld.Greeter", ServingStatus::Serving);
//! // Anywhere in the application, and at any time:
//! reporter.set("helloworld.Greeter", ServingStatus::NotServing);
//! # drop(server);
//! ```
//!
//! The empty name is the server as a whole. It is [`Serving`](ServingStatus::Serving) from the start; other names are
//! unknown until they are set. No name follows from another: a server that is not well says so under each of its
//! names. Names are mostly those of services, for generated code
//! [`ServiceDescriptor::name`](crate::ServiceDescriptor::name), but any will do.
//!
//! # What clients see
//!
//! | | a name that was set | another name |
//! |---|---|---|
//! | `Check` | its status | `NOT_FOUND` |
//! | `Watch` | its status, then each change | `SERVICE_UNKNOWN`, until it is set |
//! | `List` | every name with its status | |
//!
//! `Watch` never says the same twice in a row. Nothing is kept for a client that reads more slowly than the status
//! changes, beyond the 64 KiB that wait on any call: what comes between is passed over, and the latest is sent.
//!
//! # When the server stops
//!
//! As soon as a server that has mounted the service begins to drain, by its [handle](crate::ServerHandle) or by
//! [`serve_until`](crate::Server::serve_until), every name that was set is [`NotServing`](ServingStatus::NotServing),
//! and stays so. Clients that watch are told, and their calls end with `UNAVAILABLE`, upon which they watch another
//! server: the drain does not wait for them.
//!
//! A service that is mounted elsewhere than on a server of its own, such as in axum, is not told: call
//! [`HealthReporter::drain`] there. Call it as well where a server is to go on for a while after it has said that it
//! will stop, so that load balancers have time to turn away.

pub(crate) mod reporter;
pub(crate) mod service;
pub(crate) mod statuses;

pub use crate::health::reporter::HealthReporter;
pub use crate::health::service::Health;
pub use crate::protocol::health::ServingStatus;
