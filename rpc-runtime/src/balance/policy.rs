//! The policies from their configurations.

use crate::balance::application::Application;
use crate::balance::balancer::{Balancer, Context};
use crate::balance::config::policy::Policy;
use crate::balance::graceful_switch::GracefulSwitch;
use crate::balance::least_request::LeastRequest;
use crate::balance::load::Loaded;
use crate::balance::outlier_detection::OutlierDetection;
use crate::balance::pick_first::PickFirst;
use crate::balance::prefer_zone::PreferZone;
use crate::balance::priority::Priority;
use crate::balance::ring_hash::RingHash;
use crate::balance::round_robin::RoundRobin;
use crate::balance::spread::Spread;
use crate::balance::subset::Subset;
use crate::balance::weighted_round_robin::WeightedRoundRobin;
use crate::balance::weighted_target::WeightedTarget;

/// The policy of a channel: it becomes any other by [`reconfigure`](Balancer::reconfigure), which the endpoints follow in
/// [`resolved`](Balancer::resolved).
pub(crate) fn switchable<C: Loaded + Clone + Send + Sync + 'static>(
    policy: &Policy,
    context: &mut Context<'_, C>,
) -> GracefulSwitch<C> {
    GracefulSwitch::new(make, policy, context)
}

/// Makes a policy and those below it.
fn make<C: Loaded + Clone + Send + Sync + 'static>(
    policy: &Policy,
    context: &mut Context<'_, C>,
) -> Box<dyn Balancer<C>> {
    match policy {
        Policy::PickFirst(config) => {
            let number = context.subchannels.new_number();
            Box::new(PickFirst::new(number, config.into()))
        }
        Policy::RoundRobin => Box::new(Spread::new(RoundRobin::new(context.random))),
        Policy::LeastRequest(config) => Box::new(Spread::new(LeastRequest::from(*config))),
        Policy::PeakEwma(config) => Box::new(Spread::new(LeastRequest::from(*config))),
        Policy::WeightedRoundRobin(config) => {
            let selector = WeightedRoundRobin::new(config.clone(), context.random);
            Box::new(Spread::new(selector))
        }
        Policy::RingHash(config) => Box::new(RingHash::new(config.clone())),
        Policy::Application(chooser) => Box::new(Spread::new(Application::from(chooser.clone()))),
        Policy::Subset { size, child } => Box::new(Subset::new(*size, child, make, context)),
        Policy::PreferZone { zone, child } => Box::new(PreferZone::new(zone, child, make, context)),
        Policy::OutlierDetection { detection, child } => {
            let child = GracefulSwitch::new(make, child, context);
            Box::new(OutlierDetection::new(detection.clone(), child, context.now))
        }
        Policy::Priority(children) => Box::new(Priority::new(children, make)),
        Policy::WeightedTarget(targets) => Box::new(WeightedTarget::new(targets, make, context)),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::balance::balancer::PolicyState;
    use crate::balance::choose::{CallInfo, Choose, Ready};
    use crate::balance::config::balance::Balance;
    use crate::balance::config::outlier_detection::OutlierDetection as Detection;
    use crate::balance::config::peak_ewma::PeakEwma;
    use crate::balance::config::ring_hash::RingHash as RingHashConfig;
    use crate::balance::config::slow_start::SlowStart;
    use crate::balance::config::weighted_round_robin::WeightedRoundRobin as Weights;
    use crate::balance::load::CallOutcome;
    use crate::balance::test_pool::{Fleet, Picked, TestConnection, v4};
    use crate::balance::test_walk::walk;
    use crate::connectivity_state::ConnectivityState;
    use crate::metadata::Metadata;

    type Switch = GracefulSwitch<TestConnection>;

    /// The first endpoint.
    struct First;

    impl Choose for First {
        fn choose(&self, _: &CallInfo<'_>, _: &Ready<'_>) -> Option<usize> {
            Some(0)
        }
    }

    /// Every policy, alone and below others.
    fn balances() -> Vec<Balance> {
        let detection = || {
            Detection::default()
                .consecutive_failures(2)
                .max_ejection_percent(100)
        };
        let slow_start = || SlowStart::over(Duration::from_secs(5));
        vec![
            Balance::pick_first(),
            Balance::pick_first().shuffled(),
            Balance::round_robin(),
            Balance::least_request(),
            Balance::least_request().choices(5).slow_start(slow_start()),
            Balance::peak_ewma(PeakEwma::default()),
            Balance::weighted_round_robin(Weights::default()).slow_start(slow_start()),
            Balance::ring_hash(
                RingHashConfig::by_header("user")
                    .min_ring_size(8)
                    .max_ring_size(64),
            ),
            Balance::choose(First),
            Balance::round_robin().subset(2),
            Balance::pick_first().prefer_zone("here"),
            Balance::round_robin()
                .prefer_zone("here")
                .eject(detection()),
            Balance::pick_first().eject(detection()),
            Balance::peak_ewma(PeakEwma::default())
                .eject(detection().panic_threshold_percent(50))
                .prefer_zone("here")
                .subset(4),
            Balance::priority([("a", Balance::round_robin()), ("b", Balance::pick_first())]),
            Balance::weighted_target([
                ("a", 1, Balance::pick_first()),
                ("b", 3, Balance::least_request().eject(detection())),
            ]),
        ]
    }

    fn fleet(balance: &Balance) -> Fleet<Switch> {
        Fleet::made_with(|context| switchable(balance.policy(), context))
    }

    #[test]
    fn every_policy_connects_and_gives_calls_to_connections() {
        for balance in balances() {
            assert_eq!(balance.check(), Ok(()), "{balance:?}");
            let mut fleet = fleet(&balance);
            fleet.resolved(&[v4(1).child("a"), v4(2).child("b").zone("here")]);
            fleet.connect();
            assert!(matches!(fleet.pick(), Picked::Wait), "{balance:?}");
            for port in fleet.connects() {
                fleet.ready(port);
            }
            assert!(matches!(fleet.pick(), Picked::Ready(_)), "{balance:?}");
        }
    }

    #[test]
    fn further_attempts_go_to_endpoints_without_an_attempt_while_there_are_any() {
        let weights = Weights::default();
        let header = || {
            let mut metadata = Metadata::new();
            metadata.insert("user", "7").unwrap();
            metadata
        };
        for balance in [
            Balance::round_robin(),
            Balance::least_request(),
            Balance::peak_ewma(PeakEwma::default()),
            Balance::weighted_round_robin(weights),
            Balance::ring_hash(RingHashConfig::by_header("user")),
            Balance::choose(First),
            Balance::round_robin().eject(Detection::default()),
        ] {
            let mut fleet = fleet(&balance);
            fleet.resolved(&[v4(1), v4(2), v4(3)]);
            fleet.connect();
            for _ in 0..3 {
                for port in fleet.connects() {
                    fleet.ready(port);
                }
                // A ring connects for the calls that want it.
                for _ in 0..20 {
                    fleet.pick();
                }
            }
            for metadata in [Metadata::new(), header()] {
                for _ in 0..20 {
                    let mut tried = Vec::new();
                    for _ in 0..3 {
                        let port = fleet.pick_other_with(&metadata, &tried).port();
                        assert!(!tried.contains(&port), "{balance:?}");
                        tried.push(port);
                    }
                    let any = fleet.pick_other_with(&metadata, &tried).port();
                    assert!(tried.contains(&any), "{balance:?}");
                }
            }
        }
    }

    #[test]
    fn the_same_policy_stays_with_its_connections() {
        for balance in balances() {
            let mut fleet = fleet(&balance);
            let listed = [v4(1).child("a"), v4(2).child("b").zone("here")];
            fleet.resolved(&listed);
            fleet.connect();
            for port in fleet.connects() {
                fleet.ready(port);
            }
            let held = fleet.pool.held();
            fleet.with(|switch, context| switch.reconfigure(balance.policy(), context));
            fleet.resolved(&listed);
            assert_eq!(fleet.pool.held(), held, "{balance:?}");
            assert!(fleet.connects().is_empty(), "{balance:?}");
        }
    }

    #[test]
    fn ejection_works_above_any_policy() {
        let detection = || {
            Detection::default()
                .consecutive_failures(1)
                .max_ejection_percent(100)
        };
        for balance in [
            Balance::pick_first().eject(detection()),
            Balance::round_robin().eject(detection()),
            Balance::least_request().subset(2).eject(detection()),
            Balance::least_request().eject(detection()).subset(2),
        ] {
            let mut fleet = fleet(&balance);
            fleet.resolved(&[v4(1), v4(2)]);
            fleet.connect();
            for port in fleet.connects() {
                fleet.ready(port);
            }
            let port = fleet.pick().port();
            let now = fleet.now;
            assert!(
                fleet
                    .load(port)
                    .record(CallOutcome::Failed, Duration::ZERO, now)
            );
            fleet.with(Switch::tick);
            // A pick_first tries its other addresses.
            for port in fleet.connects() {
                fleet.ready(port);
            }
            for picked in fleet.picks(10) {
                assert_ne!(picked, port, "{balance:?}");
            }
        }
    }

    #[test]
    fn other_zones_are_used_when_the_endpoints_of_the_zone_are_ejected() {
        let detection = Detection::default()
            .consecutive_failures(1)
            .max_ejection_percent(100);
        let balance = Balance::round_robin().eject(detection).prefer_zone("here");
        let mut fleet = fleet(&balance);
        fleet.resolved(&[v4(1).zone("here"), v4(2).zone("there")]);
        fleet.ready(1);
        assert_eq!(fleet.shown(), "ready 1");
        let now = fleet.now;
        assert!(
            fleet
                .load(1)
                .record(CallOutcome::Failed, Duration::ZERO, now)
        );
        fleet.with(Switch::tick);
        assert_eq!(fleet.shown(), "connecting");
        fleet.ready(2);
        assert_eq!(fleet.shown(), "ready 2");
        fleet.wait(Duration::from_secs(29));
        assert_eq!(fleet.shown(), "ready 2");
        fleet.wait(Duration::from_secs(1));
        assert_eq!(fleet.shown(), "ready 1");
        assert_eq!(fleet.pool.held(), [1]);
    }

    #[test]
    fn whatever_happens_with_any_policy_calls_are_answered() {
        for balance in balances() {
            walk(
                |context| switchable(balance.policy(), context),
                |fleet, place| {
                    if let PolicyState::Ready(connection) = fleet.state() {
                        assert!(fleet.pool.is_ready(connection.port), "{place}, {balance:?}");
                    }
                },
            );
        }
    }

    #[test]
    fn whatever_happens_while_policies_change_calls_are_answered() {
        let balances = balances();
        walk(
            |context| switchable(Balance::round_robin().policy(), context),
            |fleet, place| {
                if fleet.random.u8(..8) > 0 {
                    return;
                }
                let was_ready = fleet.state().connectivity() == ConnectivityState::Ready;
                let next = fleet.random.usize(..balances.len());
                let policy = balances[next].policy();
                fleet.with(|switch, context| switch.reconfigure(policy, context));
                let is_ready = fleet.state().connectivity() == ConnectivityState::Ready;
                assert!(is_ready || !was_ready, "{place}: {policy:?}");
                let listed = fleet.listed.clone();
                fleet.resolved(&listed);
            },
        );
    }
}
