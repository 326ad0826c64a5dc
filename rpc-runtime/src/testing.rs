//! A transport in memory, for tests without ports.
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
use crate::transport::net::target::Target;

/// A listener, and a channel that is connected to what is served on it.
///
/// Everything between the two is real, HTTP/2 included, except the socket.
#[must_use]
pub fn pair() -> (MemoryListener, Channel) {
    let (listener, builder) = pair_builder();
    (listener, builder.build())
}

/// [`pair`], with settings for the channel.
pub fn pair_builder() -> (MemoryListener, ChannelBuilder) {
    let (listener, connector) = MemoryConnector::pair();
    (listener, ChannelBuilder::new(Target::memory(connector)))
}
