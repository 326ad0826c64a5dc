//! The client: a channel to a server, and calls over it.

mod around;
mod attempt;
mod builder;
mod call;
mod channel;
mod connector;
mod credentials;
mod future;
mod requests;
mod responses;

pub use builder::ChannelBuilder;
pub use channel::Channel;
pub use credentials::{CallCredentials, CallTarget};
pub use future::ResponseFuture;
pub use requests::RequestSink;
pub use responses::ResponseStream;

/// What a client takes and gives per message, in bytes.
#[derive(Clone, Copy, Debug)]
struct Limits {
    max_receive_message_size: usize,
    max_send_message_size: usize,
}
