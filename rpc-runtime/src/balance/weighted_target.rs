//! The policy `weighted_target`: each child gets a share of the calls, by chance.

use std::sync::Arc;
use std::time::Instant;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::config::policy::{Policy, WeightedTarget as TargetConfig};
use crate::balance::graceful_switch::{GracefulSwitch, Make};
use crate::balance::picker::{Pick, PickCall, Picker, Wanted};
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The policy `weighted_target`. Calls are for the children that are ready.
pub(crate) struct WeightedTarget<C> {
    make: Make<C>,
    targets: Vec<Target<C>>,
    state: PolicyState<C>,
}

struct Target<C> {
    name: String,
    weight: u32,
    child: GracefulSwitch<C>,
}

impl<C: Clone + Send + Sync + 'static> WeightedTarget<C> {
    pub(crate) fn new(
        targets: &[TargetConfig],
        make: Make<C>,
        context: &mut Context<'_, C>,
    ) -> Self {
        let mut policy = Self {
            make,
            targets: Vec::new(),
            state: PolicyState::Connecting,
        };
        policy.apply(targets, context);
        policy
    }

    fn apply(&mut self, targets: &[TargetConfig], context: &mut Context<'_, C>) {
        let mut before = std::mem::take(&mut self.targets);
        for target in targets {
            let known = before.iter().position(|known| known.name == target.name);
            let child = match known.map(|position| before.swap_remove(position).child) {
                Some(mut child) => {
                    child.reconfigure(&target.policy, context);
                    child
                }
                None => GracefulSwitch::new(self.make, &target.policy, context),
            };
            self.targets.push(Target {
                name: target.name.clone(),
                weight: target.weight,
                child,
            });
        }
        for mut removed in before {
            removed.child.close(context);
        }
    }

    fn after_event(&mut self, context: &mut Context<'_, C>) {
        let mut ready = Vec::new();
        let mut is_connecting = false;
        let mut failure = None;
        for target in &mut self.targets {
            // A share of the calls is for it, so that it does not wait for a call.
            if target.child.state(context).connectivity() == ConnectivityState::Idle {
                target.child.connect(Wanted::Any, context);
            }
            let state = target.child.state(context);
            match (state.connectivity(), state) {
                (ConnectivityState::Ready, state) => ready.push((target.weight, state.clone())),
                (ConnectivityState::TransientFailure, state) => failure = Some(state.clone()),
                (ConnectivityState::Connecting | ConnectivityState::Idle, _) => {
                    is_connecting = true;
                }
            }
        }
        self.state = match failure {
            _ if !ready.is_empty() => PolicyState::Picking {
                state: ConnectivityState::Ready,
                picker: Arc::new(WeightedTargetPicker::new(ready)),
            },
            Some(failure) if !is_connecting => failure,
            _ => PolicyState::Connecting,
        };
    }
}

impl<C: Clone + Send + Sync + 'static> Balancer<C> for WeightedTarget<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        for target in &mut self.targets {
            let own = endpoints
                .iter()
                .filter_map(|endpoint| endpoint.for_child(&target.name));
            target.child.resolved(&own.collect::<Vec<_>>(), context);
        }
        self.after_event(context);
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        for target in &mut self.targets {
            target.child.resolver_failed(status, context);
        }
        self.after_event(context);
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        for target in &mut self.targets {
            target.child.changed(id, state, context);
        }
        self.after_event(context);
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        for target in &mut self.targets {
            target.child.connect(wanted, context);
        }
        self.after_event(context);
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        for target in &mut self.targets {
            target.child.tick(context);
        }
        self.after_event(context);
    }

    fn next_tick(&self) -> Option<Instant> {
        let ticks = self
            .targets
            .iter()
            .filter_map(|target| target.child.next_tick());
        ticks.min()
    }

    fn state(&mut self, _: &mut Context<'_, C>) -> &PolicyState<C> {
        &self.state
    }

    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool {
        let Policy::WeightedTarget(targets) = policy else {
            return false;
        };
        self.apply(targets, context);
        self.after_event(context);
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        for target in &mut self.targets {
            target.child.close(context);
        }
    }
}

struct WeightedTargetPicker<C> {
    /// Each with the sum of the weights up to it.
    children: Box<[(u64, PolicyState<C>)]>,
    sum: u64,
}

impl<C> WeightedTargetPicker<C> {
    fn new(children: Vec<(u32, PolicyState<C>)>) -> Self {
        let mut sum = 0;
        let children = children.into_iter().map(|(weight, state)| {
            sum += u64::from(weight);
            (sum, state)
        });
        Self {
            children: children.collect(),
            sum,
        }
    }
}

impl<C: Send + Sync + 'static> Picker<C> for WeightedTargetPicker<C> {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        let number = fastrand::u64(..self.sum.max(1));
        let mut children = self.children.iter();
        let child = children.find(|(end, _)| number < *end);
        child.map_or(Pick::Wait, |(_, state)| state.pick(call))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::config::pick_first::PickFirstConfig;
    use crate::balance::test_child::make;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::{assert_only_listed_are_held, walk};

    fn targets(targets: &[(&str, u32, Policy)]) -> Vec<TargetConfig> {
        let targets = targets.iter().cloned();
        targets
            .map(|(name, weight, policy)| TargetConfig {
                name: name.to_owned(),
                weight,
                policy,
            })
            .collect()
    }

    fn fleet(configs: &[(&str, u32, Policy)]) -> Fleet<WeightedTarget<TestConnection>> {
        fastrand::seed(3);
        Fleet::made_with(|context| WeightedTarget::new(&targets(configs), make, context))
    }

    fn stable_and_canary(weight: u32) -> [(&'static str, u32, Policy); 2] {
        [
            ("stable", weight, Policy::RoundRobin),
            ("canary", 1, Policy::RoundRobin),
        ]
    }

    /// How many of `calls` calls each port gets.
    fn counts<const PORTS: usize>(
        fleet: &mut Fleet<WeightedTarget<TestConnection>>,
        calls: usize,
    ) -> [usize; PORTS] {
        let mut counts = [0; PORTS];
        for port in fleet.picks(calls) {
            counts[usize::from(port)] += 1;
        }
        counts
    }

    #[test]
    fn children_share_calls_by_their_weights_while_they_are_ready() {
        let mut fleet = fleet(&stable_and_canary(9));
        fleet.resolved(&[
            v4(1).child("stable"),
            v4(2).child("stable"),
            v4(3).child("canary"),
        ]);
        assert_eq!(fleet.shown(), "connecting");
        fleet.ready(1);
        fleet.ready(2);
        assert_eq!(counts(&mut fleet, 100), [0, 50, 50, 0]);
        fleet.ready(3);
        let [_, first, second, canary] = counts(&mut fleet, 10_000);
        assert!(canary.abs_diff(1000) < 100, "{canary}");
        assert!(first.abs_diff(second) < 10, "{first} {second}");
        fleet.fail(3);
        assert_eq!(counts(&mut fleet, 100), [0, 50, 50, 0]);
    }

    #[test]
    fn calls_fail_when_all_children_have_failed() {
        let mut fleet = fleet(&stable_and_canary(9));
        fleet.resolved(&[v4(1).child("stable"), v4(3).child("canary")]);
        fleet.fail(1);
        assert_eq!(fleet.shown(), "connecting");
        fleet.fail(3);
        assert_eq!(fleet.shown(), "failing: 3 failed");
        fleet.idle(3);
        assert_eq!(fleet.shown(), "failing: 3 failed");
    }

    #[test]
    fn weights_and_children_change_in_place() {
        let mut fleet = fleet(&stable_and_canary(1));
        let listed = [
            v4(1).child("stable"),
            v4(2).child("canary"),
            v4(3).child("other"),
        ];
        fleet.resolved(&listed);
        fleet.ready(1);
        fleet.ready(2);
        fleet.connects();
        let policy = Policy::WeightedTarget(targets(&[
            ("other", 1, Policy::RoundRobin),
            ("stable", 3, Policy::RoundRobin),
        ]));
        assert!(fleet.with(|policies, context| policies.reconfigure(&policy, context)));
        fleet.resolved(&listed);
        assert_eq!(fleet.connects(), [3]);
        assert_eq!(fleet.pool.held(), [1, 3]);
        fleet.ready(3);
        let [_, stable, _, other] = counts(&mut fleet, 4000);
        assert!(
            stable.abs_diff(3000) < 150 && other.abs_diff(1000) < 150,
            "{stable} {other}"
        );
    }

    #[test]
    fn an_idle_child_connects_without_a_call() {
        let pick_first = || Policy::PickFirst(PickFirstConfig::default());
        let mut fleet = fleet(&[("a", 1, pick_first()), ("b", 1, pick_first())]);
        fleet.resolved(&[v4(1).child("a"), v4(2).child("b")]);
        assert_eq!(fleet.connects(), [1, 2]);
        fleet.ready(1);
        fleet.ready(2);
        fleet.idle(2);
        assert_eq!(fleet.connects(), [2]);
        assert_eq!(counts(&mut fleet, 10), [0, 10, 0]);
    }

    #[test]
    fn endpoints_without_a_child_are_for_all() {
        let mut fleet = fleet(&stable_and_canary(1));
        fleet.resolved(&[v4(1), v4(2).child("canary")]);
        fleet.ready(1);
        fleet.ready(2);
        let [_, both, canary] = counts(&mut fleet, 4000);
        assert!(
            both.abs_diff(3000) < 150 && canary.abs_diff(1000) < 150,
            "{both} {canary}"
        );
    }

    #[test]
    fn whatever_happens_calls_get_ready_connections() {
        walk(
            |context| {
                let configs = [("a", 2, Policy::RoundRobin), ("b", 1, Policy::RoundRobin)];
                WeightedTarget::new(&targets(&configs), make, context)
            },
            |fleet, place| {
                assert_only_listed_are_held(fleet, place);
                if fleet.state().connectivity() == ConnectivityState::Ready {
                    let port = fleet.pick().port();
                    assert!(fleet.pool.is_ready(port), "{place}: {port} is not ready");
                }
            },
        );
    }
}
