//! The limits of each connection of a server.

use std::time::Duration;

use crate::call_body::memory::{ConnectionMemory, LEAST_MEMORY};
use crate::setting::{LONGEST_TIME, check_least, check_time};
use crate::transport::http2::frames::pings::PingPolicy;

/// The limits of each connection of a server, for [`Server::connection_limits`](crate::Server::connection_limits).
///
/// A time of more than 30 years, such as [`Duration::MAX`], means no limit. If a value is below the minimum of its setting,
/// [`Server::serve`](crate::Server::serve) returns an error that names it. The [table of limits](crate::limits) has the limits
/// of both sides.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{ConnectionLimits, Server};
///
/// let limits = ConnectionLimits::new()
///     .max_concurrent_streams(100)
///     .max_age(Duration::from_secs(30 * 60))
///     .max_age_grace(Duration::from_secs(60));
/// let server = Server::new().connection_limits(limits);
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ConnectionLimits {
    pub(crate) max_concurrent_streams: u32,
    pub(crate) memory: ConnectionMemory,
    pub(crate) max_send_buffer_size: usize,
    pub(crate) max_pending_resets: usize,
    pub(crate) max_stream_errors: usize,
    pub(crate) handshake_timeout: Duration,
    pub(crate) pings: PingPolicy,
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) max_age: Option<Duration>,
    pub(crate) max_age_grace: Option<Duration>,
}

impl ConnectionLimits {
    /// The default limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of calls that may be open at a time (RFC 9113 section 5.1.2). The default is 1000, the minimum 1, and the
    /// maximum of the type means no limit. A client delays further calls.
    pub fn max_concurrent_streams(mut self, streams: u32) -> Self {
        self.max_concurrent_streams = streams;
        self
    }

    /// The memory that a client can make the connection hold, in bytes. The default is 256 MiB, the minimum 1 MiB;
    /// [`usize::MAX`] means no limit.
    ///
    /// [`limits`](crate::limits#memory-of-a-connection) describes what counts, how it is divided, and what waits when it is
    /// used up. Half of it is for calls, which use 128 KiB each: a lower limit can allow fewer concurrent calls than
    /// [`max_concurrent_streams`](Self::max_concurrent_streams). [`Server::max_memory`](crate::Server::max_memory) is the limit
    /// of all connections.
    pub fn max_memory(mut self, bytes: usize) -> Self {
        self.memory = ConnectionMemory::new(bytes);
        self
    }

    /// The bytes of a call's responses that may wait for the socket before further responses wait. The default is 64 KiB,
    /// the minimum 1 byte; more than 4 GiB counts as 4 GiB. A message that has begun is accepted as a whole.
    pub fn max_send_buffer_size(mut self, bytes: usize) -> Self {
        self.max_send_buffer_size = bytes;
        self
    }

    /// The number of calls that a client may open and reset before the server has accepted them. The default is 20; one more
    /// ends the connection (`GOAWAY`, `ENHANCE_YOUR_CALM`). With 0 the first such call ends it.
    ///
    /// The limit prevents the attack of CVE-2023-44487 and can only be lowered: more than 20 counts as 20.
    pub fn max_pending_resets(mut self, resets: usize) -> Self {
        self.max_pending_resets = resets.min(MAX_PENDING_RESETS);
        self
    }

    /// The number of streams that the server resets because of its client: late frames for calls that have ended, and
    /// violations of HTTP/2. The default is 1024; one more ends the connection (`GOAWAY`, `ENHANCE_YOUR_CALM`). With 0 the
    /// first such stream ends it.
    ///
    /// The limit prevents the attack of CVE-2025-8671 and can only be lowered: more than 1024 counts as 1024.
    pub fn max_stream_errors(mut self, streams: usize) -> Self {
        self.max_stream_errors = streams.min(MAX_STREAM_ERRORS);
        self
    }

    /// How long a client may take to open the HTTP/2 connection after it was accepted, including the TLS handshake. The
    /// default is 20 seconds, the minimum 1 ms; then the connection is closed.
    pub fn handshake_timeout(mut self, timeout: Duration) -> Self {
        self.handshake_timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// The minimum time between two pings of a client, unless the server has sent data of a call in between (gRFC A8). The
    /// default is 5 minutes; zero allows any number of pings.
    ///
    /// At the third ping that comes too early, the connection is closed with `GOAWAY` (`ENHANCE_YOUR_CALM`,
    /// `too_many_pings`).
    pub fn min_ping_interval(mut self, interval: Duration) -> Self {
        self.pings.min_interval = interval;
        self
    }

    /// Applies [`min_ping_interval`](Self::min_ping_interval) to clients without an open call too. By default their minimum is
    /// 2 hours (gRFC A8).
    pub fn permit_pings_while_idle(mut self) -> Self {
        self.pings.while_idle = true;
        self
    }

    /// How long a connection may be without a call (gRFC A9). The default is no limit, the minimum 1 ms; then the client is
    /// told to close it (`GOAWAY`).
    ///
    /// A new connection has at least 5 seconds for its first call, because a client sends calls only after it has received
    /// the server's SETTINGS.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = Some(timeout.min(LONGEST_TIME));
        self
    }

    /// How long a connection lasts before its client is told to send further calls over a new one (`GOAWAY`), so that a load
    /// balancer can choose a server again (gRFC A9). The default is no limit, the minimum 1 ms.
    ///
    /// Up to a tenth is added or subtracted at random, so that clients do not reconnect at the same time. A connection
    /// without a call lasts at least 5 seconds.
    pub fn max_age(mut self, age: Duration) -> Self {
        self.max_age = Some(age.min(LONGEST_TIME));
        self
    }

    /// How long open calls may continue after their connection has reached its [maximum age](Self::max_age) (gRFC A9). The
    /// default is no limit; after this time the connection is closed, and the calls end with `UNAVAILABLE` at the client.
    /// Zero closes it at once.
    pub fn max_age_grace(mut self, grace: Duration) -> Self {
        self.max_age_grace = Some(grace.min(LONGEST_TIME));
        self
    }

    /// Validates the limits.
    ///
    /// # Errors
    ///
    /// The sentence for the user about the first value with which no call could be made.
    pub(crate) fn check(&self) -> Result<(), String> {
        check_least(
            "ConnectionLimits::max_concurrent_streams",
            usize::try_from(self.max_concurrent_streams).unwrap_or(usize::MAX),
            1,
            "with 0 no client could make a call",
        )?;
        check_least(
            "ConnectionLimits::max_send_buffer_size",
            self.max_send_buffer_size,
            1,
            "with 0 no response could be sent",
        )?;
        check_least(
            "ConnectionLimits::max_memory",
            self.memory.bytes(),
            LEAST_MEMORY,
            "half of this memory is for calls, which use 128 KiB each",
        )?;
        check_time(
            "ConnectionLimits::handshake_timeout",
            self.handshake_timeout,
            "with a shorter time no client could connect",
        )?;
        for (setting, time) in [
            ("ConnectionLimits::idle_timeout", self.idle_timeout),
            ("ConnectionLimits::max_age", self.max_age),
        ] {
            if let Some(time) = time {
                check_time(setting, time, "leave the setting out for no limit")?;
            }
        }
        Ok(())
    }
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            max_concurrent_streams: 1000,
            memory: ConnectionMemory::default(),
            max_send_buffer_size: 64 * 1024,
            max_pending_resets: MAX_PENDING_RESETS,
            max_stream_errors: MAX_STREAM_ERRORS,
            handshake_timeout: Duration::from_secs(20),
            pings: PingPolicy::default(),
            idle_timeout: None,
            max_age: None,
            max_age_grace: None,
        }
    }
}

/// The defaults of h2 and hyper. The settings cannot raise them.
const MAX_PENDING_RESETS: usize = 20;
const MAX_STREAM_ERRORS: usize = 1024;
