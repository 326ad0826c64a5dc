//! The server's settings for connections.

use std::sync::Arc;
use std::time::Duration;

use crate::call_body::memory::{ConnectionMemory, ServerMemory};
use crate::server::server::Server;
use crate::setting::LONGEST_TIME;
use crate::transport::http2::server::{MAX_PENDING_RESETS, MAX_STREAM_ERRORS};
#[cfg(feature = "tls")]
use crate::transport::tls::server::ServerTls;

/// Connections: who may open one, and how long it lasts. The [table of limits](crate::limits) has them all.
///
/// A time of more than 30 years, such as [`Duration::MAX`], never comes. A value that is less than the least that a setting
/// takes is an error when the server begins to [serve](Server::serve).
impl Server {
    /// Serves over TLS. Without it the server speaks plaintext.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(mut self, tls: ServerTls) -> Self {
        self.connections.set_tls(tls);
        self
    }

    /// The connections that may be open at a time. The default is no limit; 0 refuses every client.
    ///
    /// A further one is accepted and closed at once, so that its client knows and may try another server; left in
    /// the queue of the operating system it would wait without knowing why.
    #[must_use]
    pub fn max_connections(mut self, connections: usize) -> Self {
        self.max_connections = connections;
        self
    }

    /// The calls that one connection may have open at a time. The default is 1000, the least is 1; a client holds
    /// further calls back.
    #[must_use]
    pub fn max_concurrent_streams(mut self, streams: u32) -> Self {
        self.connections.max_concurrent_streams = streams;
        self
    }

    /// Bytes that a client can make one connection hold. The default is 256 MiB; the least is 1 MiB.
    ///
    /// [`limits`](crate::limits#memory-of-a-connection) has what counts, how it is divided, and who waits when. Half of it is
    /// for calls, 128 KiB for each: fewer bytes may allow fewer calls at a time than
    /// [`max_concurrent_streams`](Self::max_concurrent_streams).
    #[must_use]
    pub fn max_connection_memory(mut self, bytes: usize) -> Self {
        self.connections.memory = ConnectionMemory::new(bytes);
        self
    }

    /// Bytes of large messages, received and to be sent, from which on calls that arrive are refused with
    /// `RESOURCE_EXHAUSTED`, for all connections together. The default is no limit.
    ///
    /// What each call may hold in any case does not
    /// count: [`max_connections`](Self::max_connections) and [`max_concurrent_streams`](Self::max_concurrent_streams) bound
    /// that.
    #[must_use]
    pub fn max_memory(mut self, bytes: usize) -> Self {
        let memory = Arc::new(ServerMemory::new(bytes));
        self.connections.server_memory = Some(Arc::clone(&memory));
        self.router.memory = Some(memory);
        self
    }

    /// Bytes of responses that a call may have on their way to the socket before its further responses wait. The default
    /// is 64 KiB, the least is 1 byte, the most 4 GiB; a message that is begun is taken as a whole.
    #[must_use]
    pub fn max_send_buffer_size(mut self, bytes: usize) -> Self {
        self.connections.max_send_buffer_size = bytes;
        self
    }

    /// The calls that a client may open and reset before the server has looked at them. The default is 20; then the
    /// connection ends (`GOAWAY`, `ENHANCE_YOUR_CALM`). With 0 the first such call ends it.
    ///
    /// It is what stops the attack of CVE-2023-44487, and can only be lowered: more than 20 counts as 20.
    #[must_use]
    pub fn max_pending_resets(mut self, resets: usize) -> Self {
        self.connections.max_pending_resets = resets.min(MAX_PENDING_RESETS);
        self
    }

    /// The streams of a connection that the server may have to reset because of what its client does: frames that come
    /// late for calls that are over, and violations of HTTP/2. The default is 1024; then the connection ends (`GOAWAY`,
    /// `ENHANCE_YOUR_CALM`). With 0 the first ends it.
    ///
    /// It is what stops the attack of CVE-2025-8671, and can only be lowered: more than 1024 counts as 1024.
    #[must_use]
    pub fn max_stream_errors(mut self, streams: usize) -> Self {
        self.connections.max_stream_errors = streams.min(MAX_STREAM_ERRORS);
        self
    }

    /// How long a client may take from the moment it is accepted until it has opened its side of the HTTP/2
    /// connection, TLS included. The default is 20 seconds, the least is 1 ms; then the connection is closed.
    #[must_use]
    pub fn handshake_timeout(mut self, timeout: Duration) -> Self {
        self.connections.handshake_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// How long a client may be silent before it is asked, with a ping, whether it is still there. The default is
    /// never to ask: TCP does, after 2 hours on most systems, and a connection is closed when it gets no answer.
    /// gRPC's A9 has 2 hours as well. The least is 1 ms.
    #[must_use]
    pub fn keepalive_interval(mut self, interval: Duration) -> Self {
        self.connections.keepalive_interval = Some(interval.min(LONGEST_TIME));
        self
    }

    /// How long a client may take to answer a ping. The default is 20 seconds, the least is 1 ms; then the connection is
    /// closed.
    ///
    /// With a [`keepalive_interval`](Self::keepalive_interval) it is also how long
    /// [what was sent may remain without an answer](crate::limits#when-the-other-end-does-not-answer).
    #[must_use]
    pub fn keepalive_timeout(mut self, timeout: Duration) -> Self {
        self.connections.keepalive_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// The time that a client must let pass between two pings, unless the server has sent it something of a call in
    /// between. The default is 5 minutes; with zero it may ping as often as it likes.
    ///
    /// A client that pings earlier for the third time is sent away with `GOAWAY` (`ENHANCE_YOUR_CALM`, `too_many_pings`).
    #[must_use]
    pub fn min_ping_interval(mut self, interval: Duration) -> Self {
        self.connections.pings.min_interval = interval;
        self
    }

    /// Applies [`min_ping_interval`](Self::min_ping_interval) also to clients that have no call open. The default is
    /// that these must let 2 hours pass.
    #[must_use]
    pub fn permit_pings_while_idle(mut self) -> Self {
        self.connections.pings.while_idle = true;
        self
    }

    /// How long a connection may be without a call. The default is no limit, the least is 1 ms; then the client is told to
    /// close it (`GOAWAY`).
    ///
    /// Its first call may take 5 seconds to come, however little this is: a client has to be told that it is connected.
    #[must_use]
    pub fn max_connection_idle(mut self, idle: Duration) -> Self {
        self.connections.max_idle = Some(idle.min(LONGEST_TIME));
        self
    }

    /// How long a connection lasts before its client is told to send further calls over a new one (`GOAWAY`), so
    /// that a load balancer can place it anew. The default is no limit, the least is 1 ms.
    ///
    /// Up to a tenth is added or taken at random, so that not all clients come back at once. A connection on which there was
    /// no call yet lasts 5 seconds at least.
    #[must_use]
    pub fn max_connection_age(mut self, age: Duration) -> Self {
        self.connections.max_age = Some(age.min(LONGEST_TIME));
        self
    }

    /// How long the calls that are open may last once a connection has reached its
    /// [age](Self::max_connection_age). The default is no limit; then they are cut off, and end with `UNAVAILABLE` at
    /// the client. With zero they are cut off at once.
    #[must_use]
    pub fn max_connection_age_grace(mut self, grace: Duration) -> Self {
        self.connections.max_age_grace = Some(grace.min(LONGEST_TIME));
        self
    }
}
