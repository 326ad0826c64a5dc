//! The client: a channel to a server, and calls over it.

mod around;
mod attempt;
mod builder;
mod call;
mod channel;
mod connector;
mod connectors;
mod credentials;
mod future;
mod requests;
mod responses;
mod send;

pub use builder::ChannelBuilder;
pub use channel::Channel;
pub use credentials::{CallCredentials, CallTarget};
pub use future::ResponseFuture;
pub use requests::RequestSink;
pub use responses::ResponseStream;

/// What a client takes and gives of a call, in bytes.
#[derive(Clone, Copy, Debug)]
struct Limits {
    receive_message: usize,
    send_message: usize,
    receive_metadata: usize,
}
