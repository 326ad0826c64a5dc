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

use std::collections::HashMap;
use std::io;

use tokio::io::DuplexStream;

use crate::client::builder::ChannelBuilder;
use crate::client::channel::Channel;
use crate::endpoint::{Endpoint, EndpointAddress};
use crate::peer::PeerAddress;
use crate::transport::net::connector::Connector;
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

/// The listeners of several servers, and a builder for a channel to all of them. Their addresses are `server-0`, `server-1` and
/// so on. A listener that is dropped refuses connections.
///
/// ```
/// use rpc_runtime::{Balance, testing};
///
/// let (listeners, channel) = testing::fleet(3);
/// let channel = channel.balance(Balance::round_robin()).build().unwrap();
/// ```
pub fn fleet(servers: usize) -> (Vec<MemoryListener>, ChannelBuilder) {
    let (listeners, connectors): (Vec<_>, Vec<_>) =
        (0..servers).map(|_| MemoryConnector::pair()).unzip();
    let names = (0..servers).map(|server| format!("server-{server}"));
    let endpoints: Vec<_> = names.clone().map(Endpoint::new).collect();
    let connector = FleetConnector(names.zip(connectors).collect());
    let builder = Channel::builder("fleet:///fleet")
        .plaintext()
        .endpoints(endpoints)
        .connector(connector);
    (listeners, builder)
}

/// Connects to the servers of a fleet by their names.
struct FleetConnector(HashMap<String, MemoryConnector>);

impl Connector for FleetConnector {
    type Io = DuplexStream;

    async fn connect(&self, address: &EndpointAddress) -> io::Result<(DuplexStream, PeerAddress)> {
        let server = self
            .0
            .get(&address.to_string())
            .ok_or(io::ErrorKind::NotFound)?;
        Ok((server.connect().await?, PeerAddress::InMemory))
    }
}

#[cfg(test)]
mod tests;
