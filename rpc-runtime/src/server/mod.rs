//! The server: services mounted on a listener.

mod admission;
mod call;
mod connections;
mod detached;
mod drain;
mod exchange;
mod handler;
mod intercept;
mod requests;
mod responses;
mod router;
mod serve;
mod service;
mod source;
#[cfg(feature = "tower")]
pub mod tower;

pub use call::ServerCall;
pub use detached::{Detached, detached};
pub use drain::ServerHandle;
pub use handler::Handler;
pub use intercept::Intercepted;
pub use requests::RequestStream;
pub use responses::ResponseSink;
pub use serve::Server;
pub use service::Service;

/// What a server takes and gives per message, in bytes.
#[derive(Clone, Copy, Debug)]
struct Limits {
    max_receive_message_size: usize,
    max_send_message_size: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_receive_message_size: crate::protocol::envelope::DEFAULT_MAX_RECEIVE_SIZE,
            max_send_message_size: usize::MAX,
        }
    }
}
