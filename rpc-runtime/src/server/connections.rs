//! The settings of a server for its connections.

use std::sync::Arc;

use crate::call_body::memory::ServerMemory;
use crate::keepalive::Keepalive;
use crate::server::server::Server;
use crate::transport::http2::connection_limits::ConnectionLimits;
#[cfg(feature = "tls")]
use crate::transport::tls::server::ServerTls;

/// Settings of connections. The [table of limits](crate::limits) lists all limits.
impl Server {
    /// Serves over TLS. The default is plaintext.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls(mut self, tls: ServerTls) -> Self {
        self.connections.set_tls(tls);
        self
    }

    /// Pings clients that send nothing, to find out that they are gone (gRFC A9). The default is no HTTP/2 pings.
    #[must_use]
    pub fn keepalive(mut self, keepalive: Keepalive) -> Self {
        self.connections.keepalive = Some(keepalive);
        self
    }

    /// Replaces the limits of each connection: its streams, memory, age, and the pings of its client.
    #[must_use]
    pub fn connection_limits(mut self, limits: ConnectionLimits) -> Self {
        self.connections.limits = limits;
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

    /// The memory of large messages, received and waiting to be sent, of all connections together, in bytes. When it is used
    /// up, new calls end with `RESOURCE_EXHAUSTED`. The default is no limit; 0 refuses every call.
    ///
    /// The minimum that each call may hold does not count: [`max_connections`](Self::max_connections) and
    /// [`ConnectionLimits::max_concurrent_streams`] limit that. [`ConnectionLimits::max_memory`] is the limit of one
    /// connection.
    #[must_use]
    pub fn max_memory(mut self, bytes: usize) -> Self {
        let memory = Arc::new(ServerMemory::new(bytes));
        self.connections.server_memory = Some(Arc::clone(&memory));
        self.router.memory = Some(memory);
        self
    }
}
