//! Sockets, TLS and hyper: the only folder that names any of them.
//!
//! It accepts and makes connections, runs HTTP/2 over them, and turns hyper's errors into a
//! [`Status`](crate::Status). It knows nothing of messages, methods or deadlines.

mod activity;
mod address;
mod body;
mod budget;
pub(crate) mod client;
mod cork;
mod dial;
mod driver;
mod error;
mod flow;
mod frames;
mod greeting;
mod handler_tasks;
mod header_list;
mod inbound;
mod jitter;
mod listener;
mod measured;
mod memory;
mod outbound;
mod peer;
mod peer_settings;
mod pings;
mod pipe;
mod placement;
mod poll_cost;
mod read_ahead;
mod replay;
mod reused;
pub(crate) mod server;
mod socket;
mod streams;
mod target;
mod tcp;
#[cfg(feature = "tls")]
mod tls;
mod wakeup;
mod wire;

pub use address::PeerAddress;
pub(crate) use body::{IncomingResponse, ReceivedBody};
pub(crate) use error::ResetStream;
#[cfg(feature = "tower")]
pub(crate) use error::status_from_body;
pub(crate) use error::{is_too_many_pings, status_from_hyper};
pub(crate) use handler_tasks::{HandlerTaskCounter, HandlerTasks};
pub(crate) use jitter::jitter;
pub use listener::Listener;
pub(crate) use listener::MemoryConnector;
pub use listener::MemoryListener;
pub(crate) use measured::StreamPolicy;
pub(crate) use memory::{ConnectionMemory, LEAST_MEMORY, SendMemory, ServerMemory};
pub use peer::Peer;
pub(crate) use pipe::{LockedPipe, Pipe, PipeState, Read};
pub use placement::HandlerPlacement;
pub(crate) use poll_cost::PollCost;
pub(crate) use target::Target;
#[cfg(feature = "tls")]
pub use tls::{ClientTls, ServerTls, TlsIdentity, TlsRoots};
