//! The policy `weighted_round_robin`: calls go to the connected endpoints in turn, more to those that report that they can
//! take more (gRFCs A58 and A114).

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use crate::balance::balancer::Context;
use crate::balance::config::policy::Policy;
use crate::balance::config::weighted_round_robin::WeightedRoundRobin as WeightedRoundRobinConfig;
use crate::balance::load::Loaded;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::reported_weight::WeightRule;
use crate::balance::slow_start::{Shares, resolved_weights};
use crate::balance::spread::{Selection, Selector};
use crate::balance::static_stride::StaticStride;
use crate::endpoint::Endpoint;

/// The policy `weighted_round_robin`.
///
/// Where fewer than two endpoints have reported, the weights of the resolver count.
pub(crate) struct WeightedRoundRobin {
    config: WeightedRoundRobinConfig,
    rule: Arc<WeightRule>,
    /// All pickers share the position.
    next: Arc<AtomicU64>,
}

impl WeightedRoundRobin {
    /// The first call goes to any endpoint.
    pub(crate) fn new(config: WeightedRoundRobinConfig, random: &mut fastrand::Rng) -> Self {
        Self {
            rule: Arc::new(WeightRule::of(&config)),
            config,
            // Far from the end of the numbers.
            next: Arc::new(AtomicU64::new(u64::from(random.u32(..)))),
        }
    }

    /// The weights that follow from the reports of the servers; `None` if fewer than two have reported. The others have the
    /// mean.
    fn reported_weights<C: Loaded>(
        &self,
        ready: &[(&Endpoint, &C)],
        now: Instant,
    ) -> Option<Vec<f64>> {
        let (blackout, expiration) = (
            self.config.blackout_period,
            self.config.weight_expiration_period,
        );
        let weights: Vec<Option<f64>> = ready
            .iter()
            .map(|(_, connection)| {
                connection.load().weigh_by(&self.rule);
                connection.load().weight(blackout, expiration, now)
            })
            .collect();
        let known: Vec<f64> = weights.iter().copied().flatten().collect();
        if known.len() < 2 {
            return None;
        }
        let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
        let mean = known.iter().sum::<f64>() / f64::from(count);
        // One report that is far off neither attracts nor loses nearly all calls.
        let (least, most) = (mean / MAX_RATIO, mean * MAX_RATIO);
        let bounded = |weight: Option<f64>| weight.unwrap_or(mean).max(least).min(most);
        Some(weights.into_iter().map(bounded).collect())
    }
}

impl<C: Loaded + Clone + Send + Sync + 'static> Selector<C> for WeightedRoundRobin {
    fn select(
        &mut self,
        ready: Vec<(&Endpoint, &C)>,
        context: &mut Context<'_, C>,
    ) -> Selection<C> {
        let weights = self.reported_weights(&ready, context.now);
        let weights = weights.unwrap_or_else(|| resolved_weights(&ready));
        let slow_start = self.config.slow_start.as_ref();
        let shares = Shares::new(weights, &ready, slow_start, context.now);
        let next_update = context.now + self.config.weight_update_period;
        let equal = || vec![1.0; ready.len()].into_boxed_slice();
        let stride = StaticStride::new(&shares.of_connections.unwrap_or_else(equal));
        Selection {
            picker: Arc::new(WeightedPicker {
                connections: ready.into_iter().map(|(_, ready)| ready.clone()).collect(),
                stride,
                next: Arc::clone(&self.next),
            }),
            expires: Some(shares.expires.map_or(next_update, |at| at.min(next_update))),
        }
    }

    fn reconfigure(&mut self, policy: &Policy) -> bool {
        let Policy::WeightedRoundRobin(config) = policy else {
            return false;
        };
        self.rule = Arc::new(WeightRule::of(config));
        self.config = config.clone();
        true
    }
}

struct WeightedPicker<C> {
    connections: Box<[C]>,
    stride: StaticStride,
    next: Arc<AtomicU64>,
}

impl<C: Loaded + Send + Sync + 'static> Picker<C> for WeightedPicker<C> {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        if !call.avoid.is_empty() {
            // It takes no turn of those by weight.
            let position = fastrand::usize(..self.connections.len().max(1));
            return call.pick_other(&self.connections, position);
        }
        let index = self
            .stride
            .next(|| self.next.fetch_add(1, Ordering::Relaxed));
        let connection = index.and_then(|index| self.connections.get(index));
        connection.map_or(Pick::Wait, Pick::Ready)
    }
}

/// As in other implementations of gRPC.
const MAX_RATIO: f64 = 10.0;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::balance::config::slow_start::SlowStart;
    use crate::balance::spread::Spread;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::{assert_only_listed_are_held, walk};
    use crate::load_report::LoadReport;

    const SECOND: Duration = Duration::from_secs(1);

    fn policy(
        config: WeightedRoundRobinConfig,
        random: &mut fastrand::Rng,
    ) -> Spread<TestConnection, WeightedRoundRobin> {
        Spread::new(WeightedRoundRobin::new(config, random))
    }

    fn connected(
        config: WeightedRoundRobinConfig,
        endpoints: &[Endpoint],
    ) -> Fleet<Spread<TestConnection, WeightedRoundRobin>> {
        let mut fleet = Fleet::new(policy(config, &mut fastrand::Rng::with_seed(5)));
        fleet.resolved(endpoints);
        for port in fleet.pool.held() {
            fleet.ready(port);
        }
        fleet
    }

    fn report(
        fleet: &Fleet<Spread<TestConnection, WeightedRoundRobin>>,
        port: u16,
        utilization: f64,
    ) {
        let report = LoadReport {
            requests_per_second: 100.0,
            application_utilization: utilization,
            ..LoadReport::default()
        };
        fleet.load(port).reported(&report, fleet.now);
    }

    /// The calls of 120 that each of three ports gets.
    fn assert_shares(
        fleet: &mut Fleet<Spread<TestConnection, WeightedRoundRobin>>,
        expected: [usize; 3],
        why: &str,
    ) {
        let picks = fleet.picks(120);
        let shares = [1, 2, 3].map(|port| picks.iter().filter(|pick| **pick == port).count());
        let is_near = shares
            .iter()
            .zip(expected)
            .all(|(is, expected)| is.abs_diff(expected) <= 1);
        assert!(is_near, "{shares:?} is not {expected:?}: {why}");
    }

    #[test]
    fn reports_count_after_the_blackout_until_they_expire() {
        let mut fleet = connected(WeightedRoundRobinConfig::default(), &[v4(1), v4(2), v4(3)]);
        assert!(fleet.load(1).weighs_reports());
        report(&fleet, 1, 0.2);
        report(&fleet, 2, 0.1);
        fleet.wait(9 * SECOND);
        assert_shares(&mut fleet, [40, 40, 40], "blackout");
        fleet.wait(SECOND);
        assert_shares(&mut fleet, [27, 53, 40], "the third has the mean");
        report(&fleet, 1, 0.1);
        report(&fleet, 3, 0.1);
        fleet.wait(10 * SECOND);
        assert_shares(&mut fleet, [40, 40, 40], "equal reports");
        report(&fleet, 1, 0.2);
        assert_shares(&mut fleet, [40, 40, 40], "not before the next update");
        fleet.wait(SECOND);
        assert_shares(&mut fleet, [24, 48, 48], "the next update");
        fleet.wait(159 * SECOND);
        assert_shares(&mut fleet, [27, 40, 53], "the second has expired");
        fleet.wait(60 * SECOND);
        assert_shares(&mut fleet, [40, 40, 40], "all have expired");
    }

    #[test]
    fn a_new_connection_begins_with_a_blackout() {
        let mut fleet = connected(WeightedRoundRobinConfig::default(), &[v4(1), v4(2)]);
        report(&fleet, 1, 0.2);
        report(&fleet, 2, 0.1);
        fleet.wait(10 * SECOND);
        assert_shares(&mut fleet, [40, 80, 0], "reported");
        fleet.idle(2);
        fleet.ready(2);
        report(&fleet, 2, 0.1);
        fleet.wait(5 * SECOND);
        assert_shares(&mut fleet, [60, 60, 0], "blackout");
        fleet.wait(5 * SECOND);
        assert_shares(&mut fleet, [40, 80, 0], "it is over");
    }

    #[test]
    fn a_report_that_is_far_off_is_bounded() {
        let mut fleet = connected(WeightedRoundRobinConfig::default(), &[v4(1), v4(2)]);
        report(&fleet, 1, 1e-300);
        report(&fleet, 2, 1.0);
        fleet.wait(10 * SECOND);
        // The mean is half of the first, and the second has a tenth of that: 5 %.
        assert_shares(&mut fleet, [114, 6, 0], "bounded");
    }

    #[test]
    fn weights_of_the_resolver_count_while_nobody_reports() {
        let mut fleet = connected(
            WeightedRoundRobinConfig::default(),
            &[v4(1).weight(3), v4(2), v4(3).weight(2)],
        );
        assert_shares(&mut fleet, [60, 20, 40], "weights of the resolver");
        report(&fleet, 1, 0.1);
        report(&fleet, 2, 0.1);
        fleet.wait(10 * SECOND);
        assert_shares(&mut fleet, [40, 40, 40], "reports");
    }

    #[test]
    fn a_young_connection_gets_less() {
        let config = WeightedRoundRobinConfig {
            slow_start: Some(SlowStart::over(20 * SECOND)),
            ..WeightedRoundRobinConfig::default()
        };
        let mut fleet = connected(config, &[v4(1), v4(2)]);
        fleet.wait(20 * SECOND);
        fleet.idle(2);
        fleet.ready(2);
        for (wait, expected) in [(0, [109, 11, 0]), (10, [80, 40, 0]), (10, [60, 60, 0])] {
            fleet.wait(wait * SECOND);
            assert_shares(&mut fleet, expected, "the share grows");
        }
    }

    #[test]
    fn one_endpoint_needs_no_updates() {
        let mut fleet = connected(WeightedRoundRobinConfig::default(), &[v4(1), v4(2)]);
        assert_eq!(fleet.policy_tick(), Some(SECOND));
        fleet.fail(2);
        assert_eq!(fleet.shown(), "ready 1");
        assert_eq!(fleet.policy_tick(), None);
    }

    #[test]
    fn whatever_happens_calls_get_ready_connections() {
        walk(
            |context| policy(WeightedRoundRobinConfig::default(), context.random),
            |fleet, place| {
                assert_only_listed_are_held(fleet, place);
                if let crate::balance::balancer::PolicyState::Picking { .. } = fleet.state() {
                    let port = fleet.pick().port();
                    assert!(fleet.pool.is_ready(port), "{place}: {port} is not ready");
                }
            },
        );
    }
}
