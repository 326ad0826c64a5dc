//! Keepalive with HTTP/2 pings, for both sides: gRFC A8 on a client, gRFC A9 on a server.

use std::time::Duration;

use crate::setting::{LONGEST_TIME, check_time};

/// When one side pings the other to find out that it is gone, for [`Server::keepalive`](crate::Server::keepalive) and
/// [`ChannelBuilder::keepalive`](crate::ChannelBuilder::keepalive).
///
/// A side without it sends no HTTP/2 pings. TCP keepalive then probes an idle peer, after 2 hours on most systems, and
/// [sent data must be acknowledged](crate::limits#when-the-other-end-does-not-answer) within 60 seconds.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::{Channel, Keepalive, Server};
///
/// let keepalive = Keepalive::every(Duration::from_secs(300)).timeout(Duration::from_secs(10));
/// let channel = Channel::builder("http://localhost:50051").keepalive(keepalive);
/// let server = Server::new().keepalive(keepalive);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Keepalive {
    pub(crate) interval: Duration,
    pub(crate) timeout: Duration,
    pub(crate) while_idle: bool,
}

impl Keepalive {
    /// Sends a ping each time that the connection has received nothing for `interval`. The minimum is 1 ms; more than 30
    /// years means no ping.
    ///
    /// A server of gRPC closes the connection of a client that pings more often than it permits; the default of most is once
    /// in 5 minutes ([`ConnectionLimits::min_ping_interval`](crate::ConnectionLimits::min_ping_interval)). A channel whose
    /// connection was closed for that reason connects again with twice the interval.
    pub fn every(interval: Duration) -> Self {
        Self {
            interval: interval.min(LONGEST_TIME),
            timeout: Duration::from_secs(20),
            while_idle: false,
        }
    }

    /// How long the other side may take to answer a ping. The default is 20 seconds, the minimum 1 ms; more than 30 years
    /// means no limit. Then the connection is closed, and its calls end with `UNAVAILABLE` at the client.
    ///
    /// It is also the time within which
    /// [sent data must be acknowledged](crate::limits#when-the-other-end-does-not-answer) (gRFC A18).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout.min(LONGEST_TIME);
        self
    }

    /// Makes a client ping while it has no open call too, which servers of gRPC do not permit by default
    /// ([`ConnectionLimits::permit_pings_while_idle`](crate::ConnectionLimits::permit_pings_while_idle)). A server always does.
    pub fn while_idle(mut self) -> Self {
        self.while_idle = true;
        self
    }

    /// Validates the times.
    ///
    /// # Errors
    ///
    /// The sentence for the user about the first time that is too short.
    pub(crate) fn check(&self) -> Result<(), String> {
        let instead = "leave `keepalive` out to send no pings";
        check_time("Keepalive::every", self.interval, instead)?;
        let instead = "with a shorter time no peer could answer a ping";
        check_time("Keepalive::timeout", self.timeout, instead)
    }
}
