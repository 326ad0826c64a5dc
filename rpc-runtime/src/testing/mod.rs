//! Servers in memory, for tests without ports and without waiting.
//!
//! [`pair`] is one server and a channel to it:
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
//!
//! [`fleet`] is several servers, to test what the calls of an application do when servers fail:
//!
//! ```
//! use rpc_runtime::{Balance, Server, testing};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let fleet = testing::fleet(3).serve(|_| Server::new());
//! let channel = fleet.channel().balance(Balance::round_robin()).build().unwrap();
//! // let greeter = GreeterClient::new(channel);
//! fleet.backend(1).freeze();
//! // Calls, and then what happened:
//! assert_eq!(fleet.history(), []);
//! # }
//! ```
//!
//! # Time
//!
//! With `#[tokio::test(start_paused = true)]` (the feature `test-util` of tokio), time passes only while every task waits: the clock
//! then jumps to the earliest timer of any of them. A call with a deadline of 30 seconds to a frozen server ends at once, and
//! `tokio::time::sleep` returns when everything that can happen until then has happened. So `sleep(Duration::from_millis(1))` waits
//! until the fleet is at rest. A task that waits for something outside of the runtime, such as a socket, does not stop the clock.
//!
//! # Chance
//!
//! The choices of policies and the jitter of pauses come from the generator of the thread, which [`fleet`] seeds. On a
//! current-thread runtime whose clock is paused, a test therefore makes the same choices each time it runs, and others after
//! [`Fleet::seed`].

use crate::client::builder::ChannelBuilder;
use crate::client::channel::Channel;
use crate::transport::net::listener::MemoryConnector;

mod answers;
mod backend;
mod condition;
mod delivery;
mod failures;
mod fleet;
mod history;
mod network;
mod stream;

pub use crate::testing::backend::Backend;
pub use crate::testing::fleet::{Fleet, fleet};
pub use crate::testing::history::FleetEvent;
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

#[cfg(test)]
mod tests;
