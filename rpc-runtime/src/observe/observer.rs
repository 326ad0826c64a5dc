//! The interface of observers, for metrics, traces and logs.

use std::fmt;
use std::time::Duration;

use crate::observe::channel_event::ChannelEvent;
use crate::peer::PeerAddress;
use crate::status::code::Code;

/// Observes the calls of a server ([`Server::observe`](crate::Server::observe)) or of a channel
/// ([`ChannelBuilder::observe`](crate::ChannelBuilder::observe)) without changing them, and what happens to
/// the channel besides.
///
/// An [`Interceptor`](crate::Interceptor) can change calls and costs more: it boxes futures. Calls without observers have no
/// cost for them. The [tracing](https://docs.rs/tracing) span of a call is an observer that every server and channel has.
///
/// A panic of an observer is caught, and reported only by the panic hook: the call, the channel and the other observers continue.
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
    /// Called when a call begins. The returned record observes the rest of the call; with `None` the call is not observed.
    ///
    /// A server calls this when the headers of the request have arrived, before it checks the deadline and the limits; requests
    /// that are not gRPC calls are not observed. A client calls it when the application starts the call, before its interceptors.
    fn begin(&self, call: &CallStart<'_>) -> Option<Box<dyn CallRecord>>;

    /// Called when something has happened to a channel: its resolver, its connections, or a call that found no connection.
    /// Never called on a server. The default does nothing.
    ///
    /// The task of the channel, or of the call, waits while this runs. A call that finds a connection at once has no event.
    fn channel_event(&self, _event: &ChannelEvent<'_>) {}
}

/// Observes one call, from [`CallObserver::begin`] to its end.
pub trait CallRecord: Send + Sync + 'static {
    /// Called before a part of the call runs on this thread, such as a poll of its handler. A tracing span is entered here.
    ///
    /// Parts of calls can be nested: a handler that makes a call is one. The default does nothing.
    fn enter(&self) {}

    /// Called on the same thread after the part that began with [`enter`](Self::enter), also if it panicked. The default
    /// does nothing.
    fn exit(&self) {}

    /// Called before the end of a call on a client whose method has a policy for retries or hedges, or that was sent again: how often it
    /// was attempted again. If an interceptor makes several attempts, it is called for each. The default does nothing.
    fn attempted(&mut self, counts: &AttemptCounts) {
        let _ = counts;
    }

    /// Called once when the call has ended with `code`, which is [`Code::Cancelled`] if the client or the application cancelled
    /// the call.
    fn end(&mut self, code: Code);
}

/// How often a call was attempted again, for the metrics of gRFC A96.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AttemptCounts {
    /// Attempts after one that has failed: `grpc.client.call.retries`.
    pub retries: u32,
    /// Attempts that were sent again because no server had processed them: `grpc.client.call.transparent_retries`.
    pub transparent_retries: u32,
    /// Attempts that were made while others were under way: `grpc.client.call.hedges`.
    pub hedges: u32,
    /// The pauses before retries, together: `grpc.client.call.retry_delay`.
    pub retry_delay: Duration,
}

/// The facts known about a call when it begins.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CallStart<'a> {
    /// `/package.Service/Method`, as it is on the wire. If `is_registered` is false, it may be any text that a client sent.
    pub path: &'a str,
    /// Whether a mounted service declares the method; always true on a client. Do not use unregistered paths as labels of
    /// metrics: a peer can send any number of them.
    pub is_registered: bool,
    /// The side that observes, and its information about the other side.
    pub side: CallSide<'a>,
}

/// The side of a call that is observed.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum CallSide<'a> {
    /// A server.
    #[non_exhaustive]
    Server {
        /// The address of the client; `None` if another HTTP server accepted the connection and did not pass it on.
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
