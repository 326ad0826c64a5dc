//! The policy `round_robin`: calls go to the connected endpoints in turn.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::balance::balancer::Context;
use crate::balance::config::policy::Policy;
use crate::balance::load::Loaded;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::spread::{Selection, Selector};
use crate::endpoint::Endpoint;

/// The policy `round_robin`.
///
/// All pickers share the position, so that endpoints that come and go do not favour the first of the list.
pub(crate) struct RoundRobin {
    next: Arc<AtomicUsize>,
}

impl RoundRobin {
    /// The first call goes to any endpoint.
    pub(crate) fn new(random: &mut fastrand::Rng) -> Self {
        Self {
            next: Arc::new(AtomicUsize::new(random.usize(..))),
        }
    }
}

impl<C: Loaded + Clone + Send + Sync + 'static> Selector<C> for RoundRobin {
    fn select(&mut self, ready: Vec<(&Endpoint, &C)>, _: &mut Context<'_, C>) -> Selection<C> {
        Selection {
            picker: Arc::new(RoundRobinPicker {
                connections: ready.into_iter().map(|(_, ready)| ready.clone()).collect(),
                next: Arc::clone(&self.next),
            }),
            expires: None,
        }
    }

    fn reconfigure(&mut self, policy: &Policy) -> bool {
        *policy == Policy::RoundRobin
    }
}

struct RoundRobinPicker<C> {
    connections: Box<[C]>,
    next: Arc<AtomicUsize>,
}

impl<C: Loaded + Send + Sync + 'static> Picker<C> for RoundRobinPicker<C> {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        let count = self.connections.len().max(1);
        if !call.avoid.is_empty() {
            // It takes no turn. Otherwise a server whose calls all fail would have every second call where there are three.
            let next = self.next.load(Ordering::Relaxed);
            return call.pick_other(&self.connections, next % count);
        }
        let turn = self.next.fetch_add(1, Ordering::Relaxed);
        match self.connections.get(turn % count) {
            Some(connection) => Pick::Ready(connection),
            None => Pick::Wait,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::balancer::{Balancer, PolicyState, SubchannelState};
    use crate::balance::spread::Spread;
    use crate::balance::test_pool::{Fleet, Picked, TestConnection, v4, v6};
    use crate::balance::test_walk::{assert_only_listed_are_held, walk};
    use crate::status::Status;

    fn policy(random: &mut fastrand::Rng) -> Spread<TestConnection, RoundRobin> {
        Spread::new(RoundRobin::new(random))
    }

    fn fleet(endpoints: &[Endpoint]) -> Fleet<Spread<TestConnection, RoundRobin>> {
        let mut fleet = Fleet::new(policy(&mut fastrand::Rng::with_seed(3)));
        fleet.resolved(endpoints);
        fleet
    }

    fn connected(ports: &[u16]) -> Fleet<Spread<TestConnection, RoundRobin>> {
        let endpoints: Vec<_> = ports.iter().copied().map(v4).collect();
        let mut fleet = fleet(&endpoints);
        for port in ports {
            fleet.ready(*port);
        }
        fleet.connects();
        fleet
    }

    fn sorted(mut ports: Vec<u16>) -> Vec<u16> {
        ports.sort_unstable();
        ports
    }

    #[test]
    fn every_endpoint_connects_at_once_and_gets_its_turn() {
        let mut fleet = fleet(&[v4(1), v4(2), v4(3)]);
        assert_eq!(sorted(fleet.connects()), [1, 2, 3]);
        assert_eq!(fleet.shown(), "connecting");
        assert!(matches!(fleet.pick(), Picked::Wait));
        fleet.ready(2);
        assert_eq!(fleet.picks(3), [2, 2, 2]);
        fleet.ready(1);
        fleet.ready(3);
        let turns = fleet.picks(6);
        assert_eq!(sorted(turns[..3].to_vec()), [1, 2, 3]);
        assert_eq!(turns[..3], turns[3..]);
    }

    #[test]
    fn connecting_begins_anywhere() {
        let firsts: std::collections::HashSet<_> = (0..50)
            .map(|seed| {
                let mut fleet = Fleet::new(policy(&mut fastrand::Rng::with_seed(seed)));
                fleet.random = fastrand::Rng::with_seed(seed);
                fleet.resolved(&[v4(1), v4(2), v4(3)]);
                fleet.connects().first().copied()
            })
            .collect();
        assert_eq!(firsts.len(), 3, "{firsts:?}");
    }

    #[test]
    fn changes_of_the_ring_do_not_favour_its_beginning() {
        let mut fleet = connected(&[1, 2, 3, 4]);
        let mut calls = [0_u32; 5];
        for _ in 0..400 {
            for port in fleet.picks(1) {
                calls[usize::from(port)] += 1;
            }
            fleet.idle(4);
            fleet.ready(4);
        }
        assert_eq!(calls, [0, 100, 100, 100, 100]);
    }

    #[test]
    fn a_lost_connection_gets_no_calls_and_connects_again() {
        let mut fleet = connected(&[1, 2, 3]);
        fleet.idle(2);
        assert_eq!(fleet.connects(), [2]);
        assert_eq!(fleet.pool.resolutions, 1);
        assert!(!fleet.picks(10).contains(&2));
        fleet.fail(2);
        assert!(!fleet.picks(10).contains(&2));
        fleet.idle(2);
        assert_eq!(fleet.connects(), [2], "when its pause is over");
        fleet.ready(2);
        assert_eq!(sorted(fleet.picks(3)), [1, 2, 3]);
    }

    #[test]
    fn calls_fail_with_the_error_of_an_endpoint_when_all_have_failed() {
        let mut fleet = fleet(&[v4(1), v4(2)]);
        fleet.fail(2);
        assert_eq!(fleet.shown(), "connecting");
        fleet.fail(1);
        assert_eq!(fleet.shown(), "failing: 2 failed");
        assert!(matches!(fleet.pick(), Picked::Fail(_)));
        fleet.connects();
        fleet.idle(1);
        assert_eq!(fleet.connects(), [1]);
        assert_eq!(
            fleet.shown(),
            "failing: 2 failed",
            "it is sticky (gRFC A62)"
        );
        fleet.ready(1);
        assert_eq!(fleet.shown(), "ready 1");
    }

    #[test]
    fn lists_change_without_disturbing_what_stays() {
        let mut fleet = connected(&[1, 2]);
        fleet.resolved(&[v4(2).weight(7), v4(3), v4(3)]);
        assert_eq!(fleet.connects(), [3]);
        assert_eq!(fleet.pool.held(), [2, 3]);
        assert_eq!(fleet.picks(2), [2, 2]);
        fleet.ready(3);
        assert_eq!(
            sorted(fleet.picks(4)),
            [2, 2, 3, 3],
            "duplicates count once"
        );
        fleet.resolved(&[v4(2), v4(3)]);
        assert!(fleet.connects().is_empty());
        fleet.resolved(&[]);
        assert_eq!(fleet.shown(), "failing: the target has no endpoints");
        assert!(fleet.pool.held().is_empty());
    }

    #[test]
    fn an_endpoint_of_several_addresses_counts_once() {
        let mut fleet = fleet(&[v4(1).or("127.0.0.1:9"), v6(2)]);
        fleet.ready(2);
        fleet.fail(1);
        assert!(fleet.connects().contains(&9));
        fleet.ready(9);
        assert_eq!(sorted(fleet.picks(4)), [2, 2, 9, 9]);
    }

    #[test]
    fn an_error_of_the_resolver_is_shown_only_where_nothing_works() {
        let mut fleet = fleet(&[]);
        let fault = Status::unavailable("no such name");
        fleet.with(|policy, context| policy.resolver_failed(&fault, context));
        assert_eq!(fleet.shown(), "failing: no such name");
        fleet.resolved(&[v4(1), v4(2)]);
        assert_eq!(fleet.shown(), "connecting");
        fleet.with(|policy, context| policy.resolver_failed(&fault, context));
        assert_eq!(fleet.shown(), "connecting");
        fleet.fail(1);
        fleet.fail(2);
        fleet.with(|policy, context| policy.resolver_failed(&fault, context));
        assert_eq!(fleet.shown(), "failing: no such name");
        fleet.ready(1);
        fleet.with(|policy, context| policy.resolver_failed(&fault, context));
        assert_eq!(fleet.shown(), "ready 1");
    }

    #[test]
    fn before_the_target_is_resolved_calls_wait() {
        let mut fleet = Fleet::new(policy(&mut fastrand::Rng::with_seed(0)));
        assert_eq!(fleet.shown(), "connecting");
    }

    #[test]
    fn whatever_happens_calls_get_ready_connections() {
        walk(
            |context| policy(context.random),
            |fleet, place| {
                assert_only_listed_are_held(fleet, place);
                let held = fleet.pool.held();
                let mut ready = Vec::new();
                for port in held {
                    match fleet.pool.state_of(port) {
                        SubchannelState::Ready(_) => ready.push(port),
                        state => assert!(
                            !matches!(state, SubchannelState::Idle),
                            "{place}: {port} is idle"
                        ),
                    }
                }
                match fleet.state() {
                    PolicyState::Ready(_) | PolicyState::Picking { .. } => {
                        let turns = fleet.picks(ready.len());
                        assert_eq!(sorted(turns), ready, "{place}");
                    }
                    _ => assert!(ready.is_empty(), "{place}"),
                }
            },
        );
    }
}
