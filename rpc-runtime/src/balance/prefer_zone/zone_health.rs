//! How many servers of a zone work: sums that each change of a subchannel adjusts, so that a change costs the same in a large zone.

use std::collections::HashMap;

use crate::balance::balancer::{SubchannelAddress, SubchannelState};
use crate::endpoint::Endpoint;

/// The servers of a zone, and how many of them work.
#[derive(Debug, Default)]
pub(super) struct ZoneHealth {
    servers: Vec<Server>,
    /// The servers that have an address. Several may share one.
    of_address: HashMap<SubchannelAddress, Vec<usize>>,
    /// How many servers have a subchannel.
    pub(super) used: usize,
    /// How many have one that is ready.
    pub(super) ready: usize,
    /// How many have one that fails, and none that is ready.
    pub(super) failing: usize,
}

/// The subchannels of a server, by condition.
#[derive(Clone, Copy, Debug, Default)]
struct Server {
    unknown: usize,
    ready: usize,
    failing: usize,
}

/// What is known of a subchannel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    Unknown,
    Ready,
    /// It has failed and was not ready since (gRFC A62).
    Failing,
}

impl ZoneHealth {
    /// Of a zone with `endpoints`, which have no subchannels yet.
    pub(super) fn of(endpoints: &[Endpoint]) -> Self {
        let mut health = Self {
            servers: vec![Server::default(); endpoints.len()],
            ..Self::default()
        };
        for (index, endpoint) in endpoints.iter().enumerate() {
            for address in SubchannelAddress::all_of(endpoint) {
                health.of_address.entry(address).or_default().push(index);
            }
        }
        health
    }

    /// A subchannel to `address` has another condition; `None` is before it was made and after it is gone. Without effect for
    /// addresses outside of the zone.
    pub(super) fn changed(
        &mut self,
        address: &SubchannelAddress,
        before: Option<Condition>,
        after: Option<Condition>,
    ) {
        if before == after {
            return;
        }
        for &index in self.of_address.get(address).into_iter().flatten() {
            let Some(server) = self.servers.get_mut(index) else {
                continue;
            };
            self.used -= usize::from(server.is_used());
            self.ready -= usize::from(server.is_ready());
            self.failing -= usize::from(server.is_failing());
            if let Some(before) = before {
                *server.count(before) -= 1;
            }
            if let Some(after) = after {
                *server.count(after) += 1;
            }
            self.used += usize::from(server.is_used());
            self.ready += usize::from(server.is_ready());
            self.failing += usize::from(server.is_failing());
        }
    }
}

impl Server {
    fn count(&mut self, condition: Condition) -> &mut usize {
        match condition {
            Condition::Unknown => &mut self.unknown,
            Condition::Ready => &mut self.ready,
            Condition::Failing => &mut self.failing,
        }
    }

    fn is_used(self) -> bool {
        self.unknown + self.ready + self.failing > 0
    }

    fn is_ready(self) -> bool {
        self.ready > 0
    }

    fn is_failing(self) -> bool {
        self.failing > 0 && self.ready == 0
    }
}

impl Condition {
    pub(super) fn of<C>(state: &SubchannelState<C>) -> Self {
        Self::Unknown.after(state)
    }

    pub(super) fn after<C>(self, state: &SubchannelState<C>) -> Self {
        match state {
            SubchannelState::Ready(_) => Self::Ready,
            SubchannelState::TransientFailure(_) => Self::Failing,
            SubchannelState::Idle | SubchannelState::Connecting if self == Self::Failing => self,
            SubchannelState::Idle | SubchannelState::Connecting => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, SocketAddr};

    use super::*;
    use crate::balance::test_pool::v4;
    use crate::endpoint::EndpointAddress;

    fn address(port: u16) -> SubchannelAddress {
        let endpoint = v4(port);
        let mut addresses = SubchannelAddress::all_of(&endpoint);
        addresses.next().expect("an endpoint has an address")
    }

    fn sums(health: &ZoneHealth) -> [usize; 3] {
        [health.used, health.ready, health.failing]
    }

    /// The sums, counted anew.
    fn counted(endpoints: &[Endpoint], known: &HashMap<u16, Condition>) -> [usize; 3] {
        let mut sums = [0; 3];
        for endpoint in endpoints {
            let conditions: Vec<_> = endpoint
                .addresses()
                .iter()
                .filter_map(|address| match address {
                    EndpointAddress::Tcp(address) => known.get(&address.port()),
                    _ => None,
                })
                .collect();
            let is_ready = conditions.contains(&&Condition::Ready);
            let is_failing = conditions.contains(&&Condition::Failing) && !is_ready;
            sums[0] += usize::from(!conditions.is_empty());
            sums[1] += usize::from(is_ready);
            sums[2] += usize::from(is_failing);
        }
        sums
    }

    #[test]
    fn the_sums_are_those_of_all_subchannels() {
        let shared = v4(3).or(SocketAddr::from((Ipv4Addr::LOCALHOST, 4)));
        let endpoints = [v4(1), v4(2), shared, v4(4)];
        let mut random = fastrand::Rng::with_seed(3);
        let mut health = ZoneHealth::of(&endpoints);
        let mut known = HashMap::new();
        for step in 0..2_000 {
            // Port 5 is outside of the zone.
            let port = random.u16(1..6);
            let after = [
                None,
                Some(Condition::Unknown),
                Some(Condition::Ready),
                Some(Condition::Failing),
            ][random.usize(..4)];
            let before = match after {
                Some(after) => known.insert(port, after),
                None => known.remove(&port),
            };
            health.changed(&address(port), before, after);
            assert_eq!(sums(&health), counted(&endpoints, &known), "step {step}");
        }
    }
}
