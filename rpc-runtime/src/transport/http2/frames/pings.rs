//! Ping enforcement of a server: gRFC A8, "Client-side Keepalive", with the rules of grpc-go.

use std::time::Duration;

use tokio::time::Instant;

/// The pings that a server permits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PingPolicy {
    /// The least time between two pings of a client.
    pub(crate) min_interval: Duration,
    /// Whether this also applies while the client has no open call.
    pub(crate) while_idle: bool,
}

/// Counts the early pings of a client.
#[derive(Debug)]
pub(crate) struct PingCounter {
    policy: PingPolicy,
    last: Option<Instant>,
    strikes: u32,
    forgive: bool,
}

impl PingCounter {
    pub(crate) fn new(policy: PingPolicy) -> Self {
        Self {
            policy,
            last: None,
            strikes: 0,
            forgive: false,
        }
    }

    /// Permits the next ping and forgets the early ones, because the server has sent a frame of a call: clients measure
    /// bandwidth with such pings.
    pub(crate) fn forgive(&mut self) {
        self.forgive = true;
    }

    /// Counts a ping at `now`, while the client has `calls` open calls. Returns whether it exceeds the limit.
    pub(crate) fn is_too_many(&mut self, now: Instant, calls: usize) -> bool {
        let last = self.last.replace(now);
        if std::mem::take(&mut self.forgive) {
            self.strikes = 0;
            return false;
        }
        let min_interval = if calls == 0 && !self.policy.while_idle {
            IDLE_INTERVAL
        } else {
            self.policy.min_interval
        };
        if last.is_some_and(|last| now.duration_since(last) < min_interval) {
            self.strikes += 1;
        }
        self.strikes > MAX_STRIKES
    }
}

impl Default for PingPolicy {
    fn default() -> Self {
        Self {
            min_interval: Duration::from_secs(5 * 60),
            while_idle: false,
        }
    }
}

/// The least time between pings without a call, unless the policy permits more.
const IDLE_INTERVAL: Duration = Duration::from_secs(2 * 60 * 60);

/// Early pings that are tolerated.
const MAX_STRIKES: u32 = 2;

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// The number of the first ping that exceeds the limit.
    fn first_too_many(policy: PingPolicy, interval: Duration, calls: usize) -> Option<usize> {
        let mut counter = PingCounter::new(policy);
        let mut now = Instant::now();
        (1..100).find(|_| {
            now += interval;
            counter.is_too_many(now, calls)
        })
    }

    #[test]
    fn the_third_early_ping_is_too_many() {
        let policy = |while_idle| PingPolicy {
            min_interval: 10 * SECOND,
            while_idle,
        };
        for (policy, interval, calls, expected) in [
            (policy(false), 9 * SECOND, 1, Some(4)),
            (policy(false), 10 * SECOND, 1, None),
            (policy(false), 10 * SECOND, 0, Some(4)),
            (policy(true), 10 * SECOND, 0, None),
            (policy(true), 9 * SECOND, 0, Some(4)),
            (policy(false), IDLE_INTERVAL, 0, None),
        ] {
            let found = first_too_many(policy, interval, calls);
            assert_eq!(found, expected, "{policy:?} {interval:?} {calls}");
        }
    }

    #[test]
    fn a_frame_of_the_server_permits_a_ping() {
        let mut counter = PingCounter::new(PingPolicy::default());
        let now = Instant::now();
        for _ in 0..100 {
            assert!(!counter.is_too_many(now, 1));
            assert!(!counter.is_too_many(now, 1));
            counter.forgive();
        }
        let too_many: Vec<_> = (0..4).map(|_| counter.is_too_many(now, 1)).collect();
        assert_eq!(too_many, [false, false, false, true]);
    }
}
