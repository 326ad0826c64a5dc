//! The policy `random_subsetting` (gRFC A68): the child gets some of the endpoints, so that a large number of clients does not
//! connect to every server.
//!
//! The choice is stable: when an endpoint is added or removed, at most one of the others changes.

use std::time::Instant;

use twox_hash::XxHash64;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::config::policy::Policy;
use crate::balance::graceful_switch::{GracefulSwitch, Make};
use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The policy `random_subsetting`.
pub(crate) struct Subset<C> {
    size: usize,
    /// Clients differ in it, so that they choose different endpoints.
    seed: u64,
    child: GracefulSwitch<C>,
}

impl<C> Subset<C> {
    pub(crate) fn new(
        size: u32,
        child: &Policy,
        make: Make<C>,
        context: &mut Context<'_, C>,
    ) -> Self {
        Self {
            size: usize::try_from(size).unwrap_or(usize::MAX),
            seed: context.random.u64(..),
            child: GracefulSwitch::new(make, child, context),
        }
    }

    /// The endpoints whose hashes are the lowest, in the order of the resolver.
    fn choose(&self, endpoints: &[Endpoint]) -> Vec<Endpoint> {
        let hash =
            |endpoint: &Endpoint| XxHash64::oneshot(self.seed, endpoint.to_string().as_bytes());
        let mut hashed: Vec<_> = endpoints.iter().map(hash).zip(0_usize..).collect();
        hashed.sort_unstable();
        hashed.truncate(self.size);
        hashed.sort_unstable_by_key(|(_, position)| *position);
        let chosen = hashed.into_iter();
        chosen
            .filter_map(|(_, position)| endpoints.get(position).cloned())
            .collect()
    }
}

impl<C> Balancer<C> for Subset<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        let chosen = self.choose(endpoints);
        self.child.resolved(&chosen, context);
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        self.child.resolver_failed(status, context);
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        self.child.changed(id, state, context);
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        self.child.connect(wanted, context);
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        self.child.tick(context);
    }

    fn next_tick(&self) -> Option<Instant> {
        self.child.next_tick()
    }

    fn state(&mut self, context: &mut Context<'_, C>) -> &PolicyState<C> {
        self.child.state(context)
    }

    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool {
        let Policy::Subset { size, child } = policy else {
            return false;
        };
        self.size = usize::try_from(*size).unwrap_or(usize::MAX);
        self.child.reconfigure(child, context)
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.child.close(context);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::balance::test_child::make;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::{assert_only_listed_are_held, walk};

    fn subset(size: u32) -> Fleet<Subset<TestConnection>> {
        Fleet::made_with(|context| Subset::new(size, &Policy::RoundRobin, make, context))
    }

    fn endpoints(ports: impl IntoIterator<Item = u16>) -> Vec<Endpoint> {
        ports.into_iter().map(v4).collect()
    }

    #[test]
    fn grfc_a68_so_many_are_used() {
        for (size, expected) in [(1, 1), (3, 3), (10, 10), (11, 10), (u32::MAX, 10)] {
            let mut fleet = subset(size);
            fleet.resolved(&endpoints(1..=10));
            assert_eq!(fleet.pool.held().len(), expected, "{size}");
        }
    }

    #[test]
    fn the_choice_does_not_depend_on_the_order_of_the_list() {
        let mut fleet = subset(4);
        fleet.resolved(&endpoints(1..=20));
        let held = fleet.pool.held();
        fleet.connects();
        fleet.resolved(&endpoints((1..=20).rev()));
        assert_eq!(fleet.pool.held(), held);
        assert!(fleet.connects().is_empty());
    }

    #[test]
    fn a_change_of_one_endpoint_changes_at_most_one_of_the_others() {
        let mut fleet = subset(4);
        fleet.resolved(&endpoints(1..=20));
        for removed in 1..=20 {
            let before: HashSet<_> = fleet.pool.held().into_iter().collect();
            fleet.resolved(&endpoints((1..=20).filter(|port| *port != removed)));
            let after: HashSet<_> = fleet.pool.held().into_iter().collect();
            let expected = usize::from(before.contains(&removed));
            assert_eq!(before.difference(&after).count(), expected, "{removed}");
            fleet.resolved(&endpoints(1..=20));
            assert_eq!(
                fleet.pool.held().into_iter().collect::<HashSet<_>>(),
                before
            );
        }
    }

    #[test]
    fn clients_choose_different_endpoints_and_all_are_chosen() {
        let mut clients = [0; 21];
        for seed in 0..1000 {
            let mut fleet = subset(4);
            fleet.policy.seed = seed;
            fleet.resolved(&endpoints(1..=20));
            for port in fleet.pool.held() {
                clients[usize::from(port)] += 1;
            }
        }
        // 200 on average, with a deviation of 13.
        let is_near = |clients: &i32| (140..260).contains(clients);
        assert!(clients[1..].iter().all(is_near), "{clients:?}");
    }

    #[test]
    fn the_size_changes_in_place() {
        let mut fleet = subset(2);
        fleet.resolved(&endpoints(1..=9));
        let before = fleet.pool.held();
        let policy = Policy::Subset {
            size: 5,
            child: Box::new(Policy::RoundRobin),
        };
        assert!(fleet.with(|subset, context| subset.reconfigure(&policy, context)));
        fleet.resolved(&endpoints(1..=9));
        let after = fleet.pool.held();
        assert_eq!(after.len(), 5);
        assert!(before.iter().all(|port| after.contains(port)));
    }

    #[test]
    fn whatever_happens_no_more_are_used() {
        walk(
            |context| Subset::new(3, &Policy::RoundRobin, make, context),
            |fleet, place| {
                assert_only_listed_are_held(fleet, place);
                assert!(fleet.pool.held().len() <= 3, "{place}");
            },
        );
    }
}
