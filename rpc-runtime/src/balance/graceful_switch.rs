//! The change from one policy to another without losing a call.
//!
//! The old policy stays in use until the new one is ready or failing, or until it is no longer ready itself.

use std::time::Instant;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::config::policy::Policy;
use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// A policy that can become any other: [`reconfigure`](Balancer::reconfigure) never refuses.
pub(crate) struct GracefulSwitch<C> {
    make: Make<C>,
    current: Box<dyn Balancer<C>>,
    /// What replaces the current policy.
    pending: Option<Box<dyn Balancer<C>>>,
}

/// Makes a policy from its configuration. The policies that have children are made with it, and give it to them.
pub(crate) type Make<C> = fn(&Policy, &mut Context<'_, C>) -> Box<dyn Balancer<C>>;

impl<C> GracefulSwitch<C> {
    pub(crate) fn new(make: Make<C>, policy: &Policy, context: &mut Context<'_, C>) -> Self {
        Self {
            make,
            current: make(policy, context),
            pending: None,
        }
    }

    fn newest(&mut self) -> &mut dyn Balancer<C> {
        self.pending.as_deref_mut().unwrap_or(&mut *self.current)
    }

    /// Replaces the current policy if it is time.
    fn settle(&mut self, context: &mut Context<'_, C>) {
        let Some(pending) = &mut self.pending else {
            return;
        };
        if self.current.state(context).connectivity() == ConnectivityState::Ready {
            if pending.state(context).connectivity() == ConnectivityState::Idle {
                pending.connect(Wanted::Any, context);
            }
            match pending.state(context).connectivity() {
                ConnectivityState::Idle | ConnectivityState::Connecting => return,
                ConnectivityState::Ready | ConnectivityState::TransientFailure => {}
            }
        }
        if let Some(pending) = self.pending.take() {
            self.current.close(context);
            self.current = pending;
        }
    }
}

impl<C> Balancer<C> for GracefulSwitch<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        self.newest().resolved(endpoints, context);
        self.settle(context);
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        self.newest().resolver_failed(status, context);
        self.settle(context);
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        self.current.changed(id, state, context);
        if let Some(pending) = &mut self.pending {
            pending.changed(id, state, context);
        }
        self.settle(context);
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        self.current.connect(wanted, context);
        self.settle(context);
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        self.current.tick(context);
        if let Some(pending) = &mut self.pending {
            pending.tick(context);
        }
        self.settle(context);
    }

    fn next_tick(&self) -> Option<Instant> {
        let pending = self
            .pending
            .as_ref()
            .and_then(|pending| pending.next_tick());
        [self.current.next_tick(), pending]
            .into_iter()
            .flatten()
            .min()
    }

    fn state(&mut self, context: &mut Context<'_, C>) -> &PolicyState<C> {
        self.current.state(context)
    }

    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool {
        if !self.newest().reconfigure(policy, context) {
            let next = (self.make)(policy, context);
            if let Some(mut replaced) = self.pending.replace(next) {
                replaced.close(context);
            }
        }
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.current.close(context);
        if let Some(pending) = &mut self.pending {
            pending.close(context);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::config::least_request::LeastRequestConfig;
    use crate::balance::config::pick_first::PickFirstConfig;
    use crate::balance::least_request::LeastRequest;
    use crate::balance::pick_first::{AddressOrder, PickFirst};
    use crate::balance::round_robin::RoundRobin;
    use crate::balance::spread::Spread;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::walk;

    type Switch = GracefulSwitch<TestConnection>;

    fn make(
        policy: &Policy,
        context: &mut Context<'_, TestConnection>,
    ) -> Box<dyn Balancer<TestConnection>> {
        match policy {
            Policy::PickFirst(config) => Box::new(PickFirst::new(0, config.into())),
            Policy::RoundRobin => Box::new(Spread::new(RoundRobin::new(context.random))),
            Policy::LeastRequest(config) => Box::new(Spread::new(LeastRequest::from(*config))),
            _ => Box::new(PickFirst::new(0, AddressOrder::AsResolved)),
        }
    }

    fn pick_first() -> Policy {
        Policy::PickFirst(PickFirstConfig::default())
    }

    fn least_request() -> Policy {
        Policy::LeastRequest(LeastRequestConfig::default())
    }

    fn fleet(policy: &Policy) -> Fleet<Switch> {
        Fleet::made_with(|context| GracefulSwitch::new(make, policy, context))
    }

    /// A configuration and a list of endpoints, as a channel applies them.
    fn apply(fleet: &mut Fleet<Switch>, policy: &Policy, ports: &[u16]) {
        let endpoints: Vec<_> = ports.iter().copied().map(v4).collect();
        assert!(fleet.with(|switch, context| switch.reconfigure(policy, context)));
        fleet.resolved(&endpoints);
    }

    #[test]
    fn the_same_policy_is_changed_in_place() {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&[v4(1)]);
        fleet.ready(1);
        apply(&mut fleet, &Policy::RoundRobin, &[1, 2]);
        assert_eq!(fleet.connects(), [1, 2]);
        assert!(fleet.policy.pending.is_none());
        assert_eq!(fleet.shown(), "ready 1");
    }

    #[test]
    fn the_new_policy_takes_over_when_it_is_ready() {
        let mut fleet = fleet(&pick_first());
        fleet.resolved(&[v4(1)]);
        fleet.connect();
        fleet.ready(1);
        apply(&mut fleet, &Policy::RoundRobin, &[2, 3]);
        assert_eq!(fleet.shown(), "ready 1");
        assert_eq!(fleet.pool.held(), [1, 2, 3]);
        fleet.fail(2);
        assert_eq!(fleet.shown(), "ready 1");
        fleet.ready(3);
        assert_eq!(fleet.shown(), "ready 3");
        assert_eq!(fleet.pool.held(), [2, 3]);
    }

    #[test]
    fn the_new_policy_takes_over_when_it_has_failed() {
        let mut fleet = fleet(&pick_first());
        fleet.resolved(&[v4(1)]);
        fleet.connect();
        fleet.ready(1);
        apply(&mut fleet, &Policy::RoundRobin, &[2]);
        fleet.fail(2);
        assert_eq!(fleet.shown(), "failing: 2 failed");
        assert_eq!(fleet.pool.held(), [2]);
    }

    #[test]
    fn the_new_policy_takes_over_when_the_old_one_is_not_ready() {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&[v4(1)]);
        apply(&mut fleet, &least_request(), &[2]);
        assert_eq!(fleet.pool.held(), [2], "it was connecting");
        fleet.ready(2);
        apply(&mut fleet, &Policy::RoundRobin, &[3]);
        assert_eq!(fleet.shown(), "ready 2");
        fleet.idle(2);
        assert_eq!(fleet.shown(), "connecting");
        assert_eq!(fleet.pool.held(), [3]);
    }

    #[test]
    fn a_connection_that_both_use_is_not_made_again() {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&[v4(1), v4(2)]);
        fleet.ready(1);
        fleet.ready(2);
        fleet.connects();
        apply(&mut fleet, &pick_first(), &[2, 1]);
        assert!(fleet.connects().is_empty());
        assert_eq!(fleet.shown(), "ready 2");
        assert_eq!(fleet.pool.held(), [2]);
    }

    #[test]
    fn a_pending_policy_without_a_call_connects_while_the_old_one_works() {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&[v4(1)]);
        fleet.ready(1);
        fleet.connects();
        apply(&mut fleet, &pick_first(), &[2]);
        assert_eq!(fleet.connects(), [2]);
        assert_eq!(fleet.shown(), "ready 1");
        fleet.ready(2);
        assert_eq!(fleet.shown(), "ready 2");
    }

    #[test]
    fn a_third_policy_replaces_the_pending_one() {
        let mut fleet = fleet(&Policy::RoundRobin);
        fleet.resolved(&[v4(1)]);
        fleet.ready(1);
        apply(&mut fleet, &pick_first(), &[2]);
        apply(&mut fleet, &least_request(), &[3]);
        assert_eq!(fleet.pool.held(), [1, 3]);
        let fault = Status::unavailable("no such name");
        fleet.with(|switch, context| switch.resolver_failed(&fault, context));
        assert_eq!(fleet.shown(), "ready 1");
        fleet.fail(3);
        assert_eq!(fleet.shown(), "failing: 3 failed");
    }

    #[test]
    fn whatever_happens_during_a_switch_calls_are_answered() {
        let mut switches = 0;
        walk(
            |context| GracefulSwitch::new(make, &Policy::RoundRobin, context),
            |fleet, place| {
                let was_ready = fleet.state().connectivity() == ConnectivityState::Ready;
                if fleet.random.u8(..8) == 0 {
                    let policies = [pick_first(), Policy::RoundRobin, least_request()];
                    let policy = fleet.random.choice(policies).unwrap();
                    fleet.with(|switch, context| switch.reconfigure(&policy, context));
                    let is_ready = fleet.state().connectivity() == ConnectivityState::Ready;
                    assert!(is_ready || !was_ready, "{place}: the connection was lost");
                    let listed = fleet.listed.clone();
                    fleet.resolved(&listed);
                    switches += 1;
                }
            },
        );
        assert!(switches > 500, "{switches}");
    }
}
