//! The server: services mounted on a listener.

mod admission;
mod call;
mod connections;
mod detached;
mod drain;
mod exchange;
mod handler;
mod intercept;
mod log_rate;
mod path;
mod placements;
mod refusal;
mod requests;
mod responses;
mod router;
mod serve;
mod service;
mod settings;
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

use crate::protocol::{envelope, metadata_size};

/// What a server takes and gives of a call, in bytes.
#[derive(Clone, Copy, Debug)]
struct Limits {
    receive_message: usize,
    send_message: usize,
    receive_metadata: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            receive_message: envelope::DEFAULT_MAX_RECEIVE_SIZE,
            send_message: usize::MAX,
            receive_metadata: metadata_size::DEFAULT_MAX_RECEIVE_SIZE,
        }
    }
}
