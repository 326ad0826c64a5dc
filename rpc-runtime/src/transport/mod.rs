//! Sockets and hyper: the only folder that names either.
//!
//! It accepts and makes connections, runs HTTP/2 over them, and turns hyper's errors into a
//! [`Status`](crate::Status). It knows nothing of messages, methods or deadlines.

mod address;
pub(crate) mod client;
mod error;
mod listener;
mod pipe;
pub(crate) mod server;
mod target;

pub use address::PeerAddress;
pub(crate) use error::ResetStream;
pub(crate) use error::status_from_hyper;
pub(crate) use hyper::body::Incoming;
pub use listener::Listener;
pub(crate) use listener::MemoryConnector;
pub use listener::MemoryListener;
pub(crate) use pipe::{Pipe, Read};
pub(crate) use target::Target;
