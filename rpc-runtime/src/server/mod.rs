//! The server: accepts connections and dispatches their calls to the mounted services.

pub(crate) mod accept;
pub(crate) mod call;
#[cfg(feature = "connect")]
pub(crate) mod connect;
pub(crate) mod connection;
pub(crate) mod connections;
pub(crate) mod detached;
pub(crate) mod drain;
#[cfg(feature = "grpc-web")]
pub(crate) mod grpc_web;
#[cfg(all(feature = "json", any(feature = "connect", feature = "grpc-web")))]
pub(crate) mod json;
pub(crate) mod log_rate;
pub(crate) mod method_options;
pub(crate) mod router;
#[allow(clippy::module_inception, reason = "the noun is the folder's")]
pub(crate) mod server;
pub(crate) mod service;
pub(crate) mod settings;
#[cfg(feature = "tower")]
pub mod tower;
