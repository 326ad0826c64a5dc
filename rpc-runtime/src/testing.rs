//! An in-memory transport, for tests without ports.
//!
//! ```
//! use rpc_runtime::{Server, testing};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let (listener, channel) = testing::pair();
//! let server = tokio::spawn(Server::new().serve(listener));
//! // let greeter = GreeterClient::new(channel);
//! drop(channel);
//! # }
//! ```

use crate::client::builder::ChannelBuilder;
use crate::client::channel::Channel;
use crate::transport::net::listener::MemoryConnector;
pub use crate::transport::net::listener::MemoryListener;

/// A listener, and a channel that connects to the server on that listener.
///
/// Only the socket is replaced: calls use HTTP/2 as over a network.
#[must_use]
#[allow(
    clippy::missing_panics_doc,
    reason = "the default settings are in range"
)]
pub fn pair() -> (MemoryListener, Channel) {
    let (listener, builder) = pair_builder();
    let channel = builder.build().expect("the default settings are in range");
    (listener, channel)
}

/// The same as [`pair`], with a builder for the channel's settings.
pub fn pair_builder() -> (MemoryListener, ChannelBuilder) {
    let (listener, connector) = MemoryConnector::pair();
    (listener, ChannelBuilder::memory(connector))
}
