//! The policy that prefers a zone: the child gets the endpoints of the zone while at least half of those that it uses work, and
//! all endpoints otherwise.
//!
//! The child may fail although connections are ready, because it ejects their endpoints. It then has all endpoints for 30 s.

mod zone_health;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::{Duration, Instant};

use crate::balance::balancer::{
    Balancer, Context, PolicyState, SubchannelAddress, SubchannelPool, SubchannelState,
};
use crate::balance::config::policy::Policy;
use crate::balance::graceful_switch::{GracefulSwitch, Make};
use crate::balance::picker::Wanted;
use crate::balance::prefer_zone::zone_health::{Condition, ZoneHealth};
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The policy that prefers a zone.
pub(crate) struct PreferZone<C> {
    zone: String,
    child: GracefulSwitch<C>,
    /// Those in the zone come first.
    endpoints: Vec<Endpoint>,
    /// How many are in the zone.
    local: usize,
    health: ZoneHealth,
    uses_all: bool,
    /// Until when the child has all endpoints, because it has failed with those of the zone.
    held_until: Option<Instant>,
    subchannels: HashMap<SubchannelId, Observed>,
}

/// A subchannel of the child.
struct Observed {
    address: SubchannelAddress,
    owners: usize,
    condition: Condition,
}

impl<C> PreferZone<C> {
    pub(crate) fn new(
        zone: &str,
        child: &Policy,
        make: Make<C>,
        context: &mut Context<'_, C>,
    ) -> Self {
        Self {
            zone: zone.to_owned(),
            child: GracefulSwitch::new(make, child, context),
            endpoints: Vec::new(),
            local: 0,
            health: ZoneHealth::default(),
            uses_all: false,
            held_until: None,
            subchannels: HashMap::new(),
        }
    }

    /// Tells the child of an event, and then which endpoints it gets if that changes.
    fn tell(
        &mut self,
        context: &mut Context<'_, C>,
        event: impl FnOnce(&mut GracefulSwitch<C>, &mut Context<'_, C>),
    ) {
        self.tell_only(context, event);
        self.held_until = self.held_until.filter(|until| *until > context.now);
        // With the endpoints of the zone alone the child may fail at once.
        for _ in 0..2 {
            let has_failed = self.has_failed_with_zone(context);
            if has_failed {
                self.held_until = Some(context.now + HOLD);
            }
            let uses_all = has_failed || self.needs_all();
            if self.uses_all == uses_all {
                return;
            }
            self.uses_all = uses_all;
            self.pass_endpoints(context);
        }
    }

    fn has_failed_with_zone(&mut self, context: &mut Context<'_, C>) -> bool {
        !self.uses_all
            && self.endpoints.len() > self.local
            && self.child.state(context).connectivity() == ConnectivityState::TransientFailure
    }

    fn tell_only(
        &mut self,
        context: &mut Context<'_, C>,
        event: impl FnOnce(&mut GracefulSwitch<C>, &mut Context<'_, C>),
    ) {
        let mut subchannels = ObservedPool {
            observed: &mut self.subchannels,
            health: &mut self.health,
            subchannels: context.subchannels,
        };
        let mut context = Context {
            now: context.now,
            random: context.random,
            subchannels: &mut subchannels,
        };
        event(&mut self.child, &mut context);
    }

    fn pass_endpoints(&mut self, context: &mut Context<'_, C>) {
        let count = if self.uses_all {
            self.endpoints.len()
        } else {
            self.local
        };
        let endpoints: Vec<_> = self.endpoints.iter().take(count).cloned().collect();
        self.tell_only(context, |child, context| {
            child.resolved(&endpoints, context);
        });
    }

    fn needs_all(&self) -> bool {
        let ZoneHealth {
            used,
            ready,
            failing,
            ..
        } = self.health;
        if self.local == 0 || self.held_until.is_some() {
            true
        } else if self.uses_all {
            // Where the child uses none of the zone now, it works with the others.
            ready == 0 || ready * 2 < used
        } else {
            failing * 2 > used
        }
    }
}

impl<C> Balancer<C> for PreferZone<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        let is_local = |endpoint: &Endpoint| endpoint.own_zone() == Some(&self.zone);
        let (mut local, others): (Vec<_>, Vec<_>) = endpoints.iter().cloned().partition(is_local);
        self.local = local.len();
        self.health = ZoneHealth::of(&local);
        for observed in self.subchannels.values() {
            let condition = Some(observed.condition);
            self.health.changed(&observed.address, None, condition);
        }
        local.extend(others);
        self.endpoints = local;
        self.uses_all = self.needs_all();
        self.pass_endpoints(context);
        // The child may have found at once that the new endpoints fail.
        self.tell(context, |_, _| {});
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        self.tell(context, |child, context| {
            child.resolver_failed(status, context);
        });
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        if let Some(observed) = self.subchannels.get_mut(&id) {
            let before = observed.condition;
            observed.condition = before.after(state);
            let after = Some(observed.condition);
            self.health.changed(&observed.address, Some(before), after);
        }
        self.tell(context, |child, context| child.changed(id, state, context));
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        self.tell(context, |child, context| child.connect(wanted, context));
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        self.tell(context, GracefulSwitch::tick);
    }

    fn next_tick(&self) -> Option<Instant> {
        [self.child.next_tick(), self.held_until]
            .into_iter()
            .flatten()
            .min()
    }

    fn state(&mut self, context: &mut Context<'_, C>) -> &PolicyState<C> {
        self.child.state(context)
    }

    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool {
        let Policy::PreferZone { zone, child } = policy else {
            return false;
        };
        self.zone.clone_from(zone);
        self.tell_only(context, |own, context| {
            own.reconfigure(child, context);
        });
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.tell_only(context, GracefulSwitch::close);
    }
}

/// The subchannels of a channel, which are observed.
struct ObservedPool<'a, C> {
    observed: &'a mut HashMap<SubchannelId, Observed>,
    health: &'a mut ZoneHealth,
    subchannels: &'a mut dyn SubchannelPool<C>,
}

impl<C> SubchannelPool<C> for ObservedPool<'_, C> {
    fn acquire(&mut self, address: &SubchannelAddress) -> (SubchannelId, SubchannelState<C>) {
        let (id, state) = self.subchannels.acquire(address);
        let observed = self.observed.entry(id).or_insert_with(|| {
            let condition = Condition::of(&state);
            self.health.changed(address, None, Some(condition));
            Observed {
                address: address.clone(),
                owners: 0,
                condition,
            }
        });
        observed.owners += 1;
        (id, state)
    }

    fn connect(&mut self, id: SubchannelId) {
        self.subchannels.connect(id);
    }

    fn release(&mut self, id: SubchannelId) {
        if let Entry::Occupied(mut observed) = self.observed.entry(id) {
            observed.get_mut().owners -= 1;
            if observed.get().owners == 0 {
                let observed = observed.remove();
                let condition = Some(observed.condition);
                self.health.changed(&observed.address, condition, None);
            }
        }
        self.subchannels.release(id);
    }

    fn resolve_again(&mut self) {
        self.subchannels.resolve_again();
    }

    fn new_number(&mut self) -> u64 {
        self.subchannels.new_number()
    }
}

/// As long as the first ejection of `outlier_detection`.
const HOLD: Duration = Duration::from_secs(30);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::config::pick_first::PickFirstConfig;
    use crate::balance::test_child::make;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::{assert_only_listed_are_held, walk};

    fn fleet(child: &Policy) -> Fleet<PreferZone<TestConnection>> {
        Fleet::made_with(|context| PreferZone::new("here", child, make, context))
    }

    /// The ports 1 to 3 are in the zone.
    fn listed() -> Vec<Endpoint> {
        let zone = |port: u16| if port < 4 { "here" } else { "there" };
        (1..6).rev().map(|port| v4(port).zone(zone(port))).collect()
    }

    fn connected() -> Fleet<PreferZone<TestConnection>> {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&listed());
        for port in [1, 2, 3] {
            fleet.ready(port);
        }
        fleet
    }

    #[test]
    fn only_the_zone_is_used_while_at_least_half_of_it_works() {
        let mut fleet = connected();
        assert_eq!(fleet.pool.held(), [1, 2, 3]);
        fleet.idle(1);
        fleet.fail(1);
        assert_eq!(fleet.pool.held(), [1, 2, 3]);
        fleet.idle(2);
        assert_eq!(fleet.pool.held(), [1, 2, 3], "it may connect again");
        fleet.fail(2);
        assert_eq!(fleet.pool.held(), [1, 2, 3, 4, 5]);
        fleet.idle(2);
        fleet.ready(4);
        assert!(fleet.picks(4).contains(&4));
        fleet.ready(2);
        assert_eq!(fleet.pool.held(), [1, 2, 3]);
        assert!(!fleet.picks(4).contains(&4));
    }

    #[test]
    fn without_endpoints_in_the_zone_all_are_used() {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&[v4(4).zone("there"), v4(5)]);
        assert_eq!(fleet.pool.held(), [4, 5]);
        fleet.resolved(&listed());
        assert_eq!(
            fleet.pool.held(),
            [1, 2, 3, 4, 5],
            "until some in the zone are ready"
        );
        fleet.ready(1);
        assert_eq!(fleet.pool.held(), [1, 2, 3, 4, 5]);
        fleet.ready(2);
        assert_eq!(fleet.pool.held(), [1, 2, 3]);
    }

    #[test]
    fn a_child_that_uses_one_endpoint_keeps_it() {
        let mut fleet = fleet(&Policy::PickFirst(PickFirstConfig::default()));
        fleet.resolved(&[v4(4), v4(1).zone("here")]);
        fleet.connect();
        assert_eq!(fleet.connects(), [1]);
        fleet.fail(1);
        assert_eq!(fleet.connects(), [4]);
        fleet.ready(4);
        assert_eq!(fleet.shown(), "ready 4");
        assert_eq!(fleet.pool.held(), [4]);
    }

    #[test]
    fn the_zone_changes_in_place() {
        let mut fleet = connected();
        let policy = Policy::PreferZone {
            zone: "there".to_owned(),
            child: Box::new(Policy::RoundRobin),
        };
        assert!(fleet.with(|prefer, context| prefer.reconfigure(&policy, context)));
        fleet.resolved(&listed());
        assert_eq!(fleet.pool.held(), [4, 5]);
    }

    #[test]
    fn whatever_happens_calls_are_answered() {
        walk(
            |context| PreferZone::new("here", &Policy::RoundRobin, make, context),
            |fleet, place| {
                assert_only_listed_are_held(fleet, place);
                let mut held = fleet.pool.held().into_iter();
                let is_away = held.any(|port| port % 2 == 0);
                assert_eq!(is_away, fleet.policy.uses_all && has_away(fleet), "{place}");
            },
        );
    }

    #[test]
    fn all_servers_of_a_large_zone_fail() {
        const SERVERS: u16 = 2_000;
        let mut fleet = fleet(&Policy::RoundRobin);
        let listed: Vec<_> = (1..=SERVERS).map(|port| v4(port).zone("here")).collect();
        fleet.resolved(&listed);
        for port in 1..=SERVERS {
            fleet.fail(port);
        }
        assert_eq!(fleet.policy.health.failing, usize::from(SERVERS));
        assert_eq!(fleet.shown(), "failing: 2000 failed");
    }

    fn has_away(fleet: &Fleet<PreferZone<TestConnection>>) -> bool {
        fleet
            .listed
            .iter()
            .any(|endpoint| endpoint.own_zone() == Some("there"))
    }
}
