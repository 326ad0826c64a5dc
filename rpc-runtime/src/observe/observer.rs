//! The interface of observers: metrics, traces, logs.

use std::fmt;

use crate::peer::PeerAddress;
use crate::status::code::Code;

/// Sees the calls of a server ([`Server::observe`](crate::Server::observe)) or of a channel
/// ([`ChannelBuilder::observe`](crate::ChannelBuilder::observe)), and cannot change them.
///
/// An [`Interceptor`](crate::Interceptor) can do more, and costs more: an observer takes part in no decision and boxes no future.
/// A call without observers costs nothing. The [tracing](https://docs.rs/tracing) span of a call is an observer that every server
/// and every channel has.
///
/// An observer that panics is ignored for the rest of the call; the panic hook has reported it.
///
/// ```
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// use rpc_runtime::{CallObserver, CallRecord, CallStart, Code, Server};
///
/// /// Counts the calls that are open.
/// #[derive(Clone, Default)]
/// struct OpenCalls(Arc<AtomicU64>);
///
/// impl CallObserver for OpenCalls {
///     fn begin(&self, _call: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
///         self.0.fetch_add(1, Ordering::Relaxed);
///         Some(Box::new(self.clone()))
///     }
/// }
///
/// impl CallRecord for OpenCalls {
///     fn end(&mut self, _code: Code) {
///         self.0.fetch_sub(1, Ordering::Relaxed);
///     }
/// }
///
/// let open_calls = OpenCalls::default();
/// let server = Server::new().observe(open_calls.clone());
/// ```
pub trait CallObserver: Send + Sync + 'static {
    /// A call begins. The result sees the rest of the call; with `None` the observer is not told of it again.
    ///
    /// On a server this is when the headers of the request have arrived, before the deadline and the limits are checked; requests
    /// that are no calls of gRPC are not seen. On a client it is when the application starts the call, before its interceptors.
    fn begin(&self, call: &CallStart<'_>) -> Option<Box<dyn CallRecord>>;
}

/// Sees one call, from [`CallObserver::begin`] on.
pub trait CallRecord: Send + Sync + 'static {
    /// Runs `work` once: a part of the call on this thread, such as a poll of its handler. A tracing span is entered here.
    ///
    /// The default only runs it.
    fn in_scope(&self, work: &mut dyn FnMut()) {
        work();
    }

    /// The call has ended with `code`; [`Code::Cancelled`] also stands for a call that its client, or the application, gave up.
    /// This is called once.
    fn end(&mut self, code: Code);
}

/// What is known of a call when it begins.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CallStart<'a> {
    /// `/package.Service/Method`, as it is on the wire. A client may have made it up where `is_registered` is false.
    pub path: &'a str,
    /// Whether the method is one that a mounted service names; always on a client. Names that peers make up should not become
    /// labels of metrics.
    pub is_registered: bool,
    /// Which side observes, and what it knows of the other.
    pub side: CallSide<'a>,
}

/// The side of a call that is observed.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum CallSide<'a> {
    /// A server.
    #[non_exhaustive]
    Server {
        /// Where the call comes from; `None` where another server accepted the connection and did not say.
        peer: Option<PeerAddress>,
    },
    /// A client.
    #[non_exhaustive]
    Client {
        /// The host, or the path of a Unix socket, that the channel connects to.
        host: &'a str,
        /// The port, if there is one.
        port: Option<u16>,
    },
}

impl fmt::Debug for dyn CallRecord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CallRecord")
    }
}
