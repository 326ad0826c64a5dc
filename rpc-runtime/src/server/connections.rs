//! The settings of a server for its connections.

use std::sync::Arc;
use std::time::Duration;

use crate::call_body::memory::{ConnectionMemory, ServerMemory};
use crate::server::server::Server;
use crate::setting::LONGEST_TIME;
use crate::transport::http2::server::{MAX_PENDING_RESETS, MAX_STREAM_ERRORS};
#[cfg(feature = "tls")]
use crate::transport::tls::server::ServerTls;

/// Settings of connections. The [table of limits](crate::limits) lists all limits.
///
/// A time of more than 30 years, such as [`Duration::MAX`], means no limit. If a value is below the minimum of its setting,
/// [`serve`](Server::serve) returns an error.
impl Server {
    /// Serves over TLS. The default is plaintext.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(mut self, tls: ServerTls) -> Self {
        self.connections.set_tls(tls);
        self
    }

    /// The number of connections that may be open at a time. The default is no limit; 0 refuses every client.
    ///
    /// A further connection is accepted and closed at once, so that its client can try another server. In the queue of the
    /// operating system the client would wait without an error.
    #[must_use]
    pub fn max_connections(mut self, connections: usize) -> Self {
        self.max_connections = connections;
        self
    }

    /// The number of calls that may be open at a time on one connection. The default is 1000, the minimum 1. A client delays
    /// further calls.
    #[must_use]
    pub fn max_concurrent_streams(mut self, streams: u32) -> Self {
        self.connections.max_concurrent_streams = streams;
        self
    }

    /// The memory that a client can make one connection hold, in bytes. The default is 256 MiB, the minimum 1 MiB.
    ///
    /// [`limits`](crate::limits#memory-of-a-connection) describes what counts, how it is divided, and what waits when it is
    /// used up. Half of it is for calls, which use 128 KiB each: a lower limit can allow fewer concurrent calls than
    /// [`max_concurrent_streams`](Self::max_concurrent_streams).
    #[must_use]
    pub fn max_connection_memory(mut self, bytes: usize) -> Self {
        self.connections.memory = ConnectionMemory::new(bytes);
        self
    }

    /// The memory of large messages, received and waiting to be sent, of all connections together, in bytes. When it is used
    /// up, new calls end with `RESOURCE_EXHAUSTED`. The default is no limit.
    ///
    /// The minimum that each call may hold does not count: [`max_connections`](Self::max_connections) and
    /// [`max_concurrent_streams`](Self::max_concurrent_streams) limit that.
    #[must_use]
    pub fn max_memory(mut self, bytes: usize) -> Self {
        let memory = Arc::new(ServerMemory::new(bytes));
        self.connections.server_memory = Some(Arc::clone(&memory));
        self.router.memory = Some(memory);
        self
    }

    /// The bytes of a call's responses that may wait for the socket before further responses wait. The default is 64 KiB,
    /// the minimum 1 byte; more than 4 GiB counts as 4 GiB. A message that has begun is accepted as a whole.
    #[must_use]
    pub fn max_send_buffer_size(mut self, bytes: usize) -> Self {
        self.connections.max_send_buffer_size = bytes;
        self
    }

    /// The number of calls that a client may open and reset before the server has accepted them. The default is 20; one more
    /// ends the connection (`GOAWAY`, `ENHANCE_YOUR_CALM`). With 0 the first such call ends it.
    ///
    /// The limit prevents the attack of CVE-2023-44487 and can only be lowered: more than 20 counts as 20.
    #[must_use]
    pub fn max_pending_resets(mut self, resets: usize) -> Self {
        self.connections.max_pending_resets = resets.min(MAX_PENDING_RESETS);
        self
    }

    /// The number of streams of a connection that the server resets because of its client: late frames for calls that have
    /// ended, and violations of HTTP/2. The default is 1024; one more ends the connection (`GOAWAY`, `ENHANCE_YOUR_CALM`).
    /// With 0 the first such stream ends it.
    ///
    /// The limit prevents the attack of CVE-2025-8671 and can only be lowered: more than 1024 counts as 1024.
    #[must_use]
    pub fn max_stream_errors(mut self, streams: usize) -> Self {
        self.connections.max_stream_errors = streams.min(MAX_STREAM_ERRORS);
        self
    }

    /// How long a client may take to open the HTTP/2 connection after it was accepted, including the TLS handshake. The
    /// default is 20 seconds, the minimum 1 ms; then the connection is closed.
    #[must_use]
    pub fn handshake_timeout(mut self, timeout: Duration) -> Self {
        self.connections.handshake_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// How long a connection may receive no data before the server sends a ping. The minimum is 1 ms. The default is no HTTP/2
    /// pings: TCP keepalive probes the peer after 2 hours on most systems, which is also the interval of gRFC A9.
    #[must_use]
    pub fn keepalive_interval(mut self, interval: Duration) -> Self {
        self.connections.keepalive_interval = Some(interval.min(LONGEST_TIME));
        self
    }

    /// How long a client may take to answer a ping. The default is 20 seconds, the minimum 1 ms; then the connection is
    /// closed.
    ///
    /// With a [`keepalive_interval`](Self::keepalive_interval) it is also the time within which
    /// [sent data must be acknowledged](crate::limits#when-the-other-end-does-not-answer).
    #[must_use]
    pub fn keepalive_timeout(mut self, timeout: Duration) -> Self {
        self.connections.keepalive_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// The minimum time between two pings of a client, unless the server has sent data of a call in between. The default is 5
    /// minutes; zero allows any number of pings.
    ///
    /// At the third ping that comes too early, the connection is closed with `GOAWAY` (`ENHANCE_YOUR_CALM`,
    /// `too_many_pings`).
    #[must_use]
    pub fn min_ping_interval(mut self, interval: Duration) -> Self {
        self.connections.pings.min_interval = interval;
        self
    }

    /// Applies [`min_ping_interval`](Self::min_ping_interval) to clients without an open call too. By default their minimum is
    /// 2 hours.
    #[must_use]
    pub fn permit_pings_while_idle(mut self) -> Self {
        self.connections.pings.while_idle = true;
        self
    }

    /// How long a connection may be without a call. The default is no limit, the minimum 1 ms; then the client is told to
    /// close it (`GOAWAY`).
    ///
    /// A new connection has at least 5 seconds for its first call, because a client sends calls only after it has received
    /// the server's SETTINGS.
    #[must_use]
    pub fn max_connection_idle(mut self, idle: Duration) -> Self {
        self.connections.max_idle = Some(idle.min(LONGEST_TIME));
        self
    }

    /// How long a connection lasts before its client is told to send further calls over a new one (`GOAWAY`), so that a load
    /// balancer can choose a server again. The default is no limit, the minimum 1 ms.
    ///
    /// Up to a tenth is added or subtracted at random, so that clients do not reconnect at the same time. A connection
    /// without a call lasts at least 5 seconds.
    #[must_use]
    pub fn max_connection_age(mut self, age: Duration) -> Self {
        self.connections.max_age = Some(age.min(LONGEST_TIME));
        self
    }

    /// How long open calls may continue after their connection has reached its [maximum age](Self::max_connection_age). The
    /// default is no limit; after this time the connection is closed, and the calls end with `UNAVAILABLE` at the client.
    /// Zero closes it at once.
    #[must_use]
    pub fn max_connection_age_grace(mut self, grace: Duration) -> Self {
        self.connections.max_age_grace = Some(grace.min(LONGEST_TIME));
        self
    }
}
