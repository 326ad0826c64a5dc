//! The policies `least_request` (gRFC A48) and `peak_ewma`: a call goes to the least loaded of a few endpoints that are drawn
//! at random.
//!
//! The endpoints that are drawn are distinct, other than in the gRFC: of three endpoints, the one that hangs would be drawn twice
//! for a ninth of the calls.

use std::sync::Arc;
use std::time::Duration;

use crate::balance::balancer::Context;
use crate::balance::config::least_request::{self as config, LeastRequestConfig};
use crate::balance::config::peak_ewma::PeakEwma;
use crate::balance::config::policy::Policy;
use crate::balance::config::slow_start::SlowStart;
use crate::balance::latency::Latency;
use crate::balance::load::{Load, Loaded};
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::balance::slow_start::{Shares, resolved_weights};
use crate::balance::spread::{Selection, Selector};
use crate::endpoint::Endpoint;

/// The policies `least_request` and `peak_ewma`.
pub(crate) struct LeastRequest {
    /// How many endpoints are drawn for a call.
    choices: u32,
    measure: Measure,
    slow_start: Option<SlowStart>,
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    /// The open calls: `least_request`.
    Calls,
    /// The open calls times the latency: `peak_ewma`. The latency falls by a factor of e in the time `decay`.
    Latency { decay: Duration },
}

impl From<LeastRequestConfig> for LeastRequest {
    fn from(config: LeastRequestConfig) -> Self {
        Self {
            choices: config.choices,
            measure: Measure::Calls,
            slow_start: config.slow_start,
        }
    }
}

impl From<PeakEwma> for LeastRequest {
    fn from(config: PeakEwma) -> Self {
        Self {
            choices: config.choices,
            measure: Measure::Latency {
                decay: config.decay,
            },
            slow_start: config.slow_start,
        }
    }
}

impl<C: Loaded + Clone + Send + Sync + 'static> Selector<C> for LeastRequest {
    fn select(
        &mut self,
        ready: Vec<(&Endpoint, &C)>,
        context: &mut Context<'_, C>,
    ) -> Selection<C> {
        let weights = resolved_weights(&ready);
        let shares = Shares::new(weights, &ready, self.slow_start.as_ref(), context.now);
        if let Measure::Latency { decay } = self.measure {
            for (_, connection) in &ready {
                connection.load().watch();
                connection.load().decay_latency(decay);
            }
        }
        let choices = usize::try_from(self.choices).unwrap_or(MAX_CHOICES);
        Selection {
            picker: Arc::new(LeastRequestPicker {
                choices: choices.min(MAX_CHOICES).min(ready.len()),
                measure: self.measure,
                connections: ready.into_iter().map(|(_, ready)| ready.clone()).collect(),
                shares: shares.of_connections,
            }),
            expires: shares.expires,
        }
    }

    fn reconfigure(&mut self, policy: &Policy) -> bool {
        match (policy, self.measure) {
            (Policy::LeastRequest(config), Measure::Calls) => *self = (*config).into(),
            (Policy::PeakEwma(config), Measure::Latency { .. }) => *self = (*config).into(),
            _ => return false,
        }
        true
    }
}

struct LeastRequestPicker<C> {
    connections: Box<[C]>,
    /// At most as many as there are connections.
    choices: usize,
    measure: Measure,
    shares: Option<Box<[f64]>>,
}

impl<C: Loaded + Send + Sync + 'static> Picker<C> for LeastRequestPicker<C> {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        // One access to the generator of the thread.
        let mut random = fastrand::Rng::with_seed(fastrand::u64(..));
        let mut drawn = [usize::MAX; MAX_CHOICES];
        let mut best: Option<(Cost, &C)> = None;
        for position in 0..self.choices {
            let index = draw(self.connections.len(), &drawn[..position], &mut random);
            drawn[position] = index;
            let Some(connection) = self.connections.get(index) else {
                continue;
            };
            if call.avoids(connection) {
                continue;
            }
            let share = self.shares.as_ref().and_then(|shares| shares.get(index));
            let cost = self.cost(connection.load(), share.copied().unwrap_or(1.0));
            if best.is_none_or(|(least, _)| self.is_below(cost, least)) {
                best = Some((cost, connection));
            }
        }
        if let Some((_, connection)) = best {
            return Pick::Ready(connection);
        }
        // Earlier attempts went to all that were drawn.
        let position = random.usize(..self.connections.len().max(1));
        call.pick_other(&self.connections, position)
    }
}

/// A number below `end` that is not among those that were drawn before, which are fewer than `end`.
fn draw(end: usize, before: &[usize], random: &mut fastrand::Rng) -> usize {
    loop {
        let index = random.usize(..end);
        if !before.contains(&index) {
            return index;
        }
    }
}

/// What a call would cost on a connection.
#[derive(Clone, Copy)]
struct Cost {
    calls: f64,
    latency: Option<Latency>,
}

impl<C> LeastRequestPicker<C> {
    fn cost(&self, load: &Load, share: f64) -> Cost {
        let calls = (f64::from(load.calls()) + 1.0) / share;
        match self.measure {
            Measure::Calls => Cost {
                calls,
                latency: None,
            },
            // The calls of a server that fails at once end at once, so that its open calls say nothing.
            Measure::Latency { .. } => Cost {
                calls: calls * f64::from(1_u32 << load.consecutive_failures().min(MAX_DOUBLINGS)),
                latency: load.latency(),
            },
        }
    }

    /// A connection whose latency is not known is compared by its calls, so that it is neither flooded nor shunned.
    fn is_below(&self, cost: Cost, other: Cost) -> bool {
        match (self.measure, cost.latency, other.latency) {
            (Measure::Latency { decay }, Some(latency), Some(others)) => {
                let (latency, others) = latency.compared(others, decay);
                cost.calls * latency < other.calls * others
            }
            _ => cost.calls < other.calls,
        }
    }
}

/// As in gRFC A48.
const MAX_CHOICES: usize = config::MAX_CHOICES as usize;

/// Each consecutive failure doubles the cost of a connection, up to a factor of 1024.
const MAX_DOUBLINGS: u32 = 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::load::CallOutcome;
    use crate::balance::spread::Spread;
    use crate::balance::test_pool::{Fleet, TestConnection, v4};
    use crate::balance::test_walk::{assert_only_listed_are_held, walk};

    const MS: Duration = Duration::from_millis(1);

    fn least_request(choices: u32) -> LeastRequest {
        LeastRequestConfig::default().choices(choices).into()
    }

    fn peak_ewma() -> LeastRequest {
        PeakEwma::default().into()
    }

    fn connected(
        policy: LeastRequest,
        endpoints: &[Endpoint],
    ) -> Fleet<Spread<TestConnection, LeastRequest>> {
        let mut fleet = Fleet::new(Spread::new(policy));
        fleet.resolved(endpoints);
        for port in fleet.pool.held() {
            fleet.ready(port);
        }
        fleet
    }

    fn start_calls(load: &Load, calls: u32) {
        for _ in 0..calls {
            load.call_started();
        }
    }

    /// How many of `calls` calls each port gets, while the loads stay as they are.
    fn counts(fleet: &mut Fleet<Spread<TestConnection, LeastRequest>>, calls: usize) -> [usize; 4] {
        let mut counts = [0; 4];
        for port in fleet.picks(calls) {
            counts[usize::from(port)] += 1;
        }
        counts
    }

    #[test]
    fn the_busiest_of_three_is_never_the_better_of_two_distinct_ones() {
        fastrand::seed(1);
        let mut fleet = connected(least_request(2), &[v4(1), v4(2), v4(3)]);
        start_calls(&fleet.load(1), 2);
        start_calls(&fleet.load(2), 1);
        let [_, busiest, middle, least] = counts(&mut fleet, 9000);
        assert_eq!(busiest, 0);
        assert!(
            middle.abs_diff(3000) < 200 && least.abs_diff(6000) < 200,
            "{middle} {least}"
        );
    }

    #[test]
    fn as_many_choices_as_endpoints_find_the_least() {
        for choices in [3, 10, 1000] {
            let mut fleet = connected(least_request(choices), &[v4(1), v4(2), v4(3)]);
            start_calls(&fleet.load(1), 5);
            start_calls(&fleet.load(3), 1);
            assert_eq!(counts(&mut fleet, 100), [0, 0, 100, 0]);
        }
    }

    #[test]
    fn equal_endpoints_get_equal_shares_with_any_number_of_choices() {
        fastrand::seed(1);
        for choices in [2, 3, 10] {
            let mut fleet = connected(least_request(choices), &[v4(1), v4(2), v4(3)]);
            for count in &counts(&mut fleet, 9000)[1..] {
                assert!(count.abs_diff(3000) < 200, "{choices}: {count}");
            }
        }
    }

    #[test]
    fn counts_last_as_long_as_the_connection() {
        let mut fleet = connected(least_request(2), &[v4(1), v4(2)]);
        start_calls(&fleet.load(1), 3);
        fleet.resolved(&[v4(1), v4(2), v4(3)]);
        fleet.fail(3);
        assert_eq!(counts(&mut fleet, 10), [0, 0, 10, 0]);
        fleet.idle(1);
        fleet.ready(1);
        start_calls(&fleet.load(2), 1);
        assert_eq!(
            counts(&mut fleet, 10),
            [0, 10, 0, 0],
            "its connection is another one"
        );
    }

    #[test]
    fn weights_share_calls() {
        let endpoints = [v4(1).weight(3), v4(2)];
        let mut fleet = connected(least_request(2), &endpoints);
        for _ in 0..400 {
            for port in fleet.picks(1) {
                fleet.load(port).call_started();
            }
        }
        assert_eq!(fleet.load(1).calls(), 300);
    }

    #[test]
    fn a_young_connection_gets_little_and_nothing_is_computed_when_none_is_young() {
        let policy = LeastRequest {
            slow_start: Some(SlowStart::over(Duration::from_secs(10))),
            ..least_request(2)
        };
        let mut fleet = connected(policy, &[v4(1), v4(2)]);
        assert_eq!(fleet.policy_tick(), Some(500 * MS));
        fleet.wait(10_000 * MS);
        assert_eq!(fleet.policy_tick(), None);
        fleet.idle(2);
        fleet.ready(2);
        for (seconds, calls, expected) in [(0, 8, 1), (0, 10, 2), (5, 0, 1), (0, 2, 2), (5, 1, 2)] {
            fleet.wait(Duration::from_secs(seconds));
            let load = fleet.load(1);
            start_calls(&load, calls);
            assert_eq!(
                fleet.picks(3),
                [expected; 3],
                "{seconds} s later with {calls} calls"
            );
            (0..calls).for_each(|_| load.call_ended());
        }
        assert_eq!(fleet.policy_tick(), None);
    }

    #[test]
    fn calls_are_recorded_only_for_the_latency() {
        for (policy, watches) in [(least_request(2), false), (peak_ewma(), true)] {
            let fleet = connected(policy, &[v4(1), v4(2)]);
            assert_eq!(fleet.load(1).watches(), watches);
        }
    }

    /// `(open calls, latencies in ms, 0 being a failure after 1 ms)` of two endpoints, and the one that gets calls.
    #[test]
    fn the_product_of_calls_and_latency_decides() {
        for (first, second, expected) in [
            ((0, &[10][..]), (0, &[20][..]), 1),
            ((2, &[10]), (0, &[20]), 2),
            ((1, &[90, 10]), (3, &[40]), 2),
            // Without a latency the calls decide.
            ((1, &[1]), (0, &[]), 2),
            ((1, &[]), (2, &[1]), 1),
            // One that fails at once is not fast, and the more it fails the less it gets.
            ((0, &[10, 0, 0]), (1, &[10]), 2),
            ((0, &[10, 0, 0, 0, 0, 0]), (20, &[10]), 2),
            ((0, &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), (20, &[10]), 2),
            ((0, &[10, 0, 0, 0, 0, 0, 10]), (1, &[10]), 1),
        ] {
            let mut fleet = connected(peak_ewma(), &[v4(1), v4(2)]);
            for (port, (calls, latencies)) in [(1, first), (2, second)] {
                let load = fleet.load(port);
                start_calls(&load, calls);
                for &latency in latencies {
                    let (outcome, latency) = match latency {
                        0 => (CallOutcome::Failed, MS),
                        latency => (CallOutcome::Succeeded, latency * MS),
                    };
                    assert!(!load.record(outcome, latency, fleet.now));
                }
            }
            assert_eq!(fleet.picks(3), [expected; 3], "{first:?} {second:?}");
        }
    }

    #[test]
    fn one_that_was_slow_is_tried_again() {
        let mut fleet = connected(peak_ewma(), &[v4(1), v4(2)]);
        let record = |fleet: &Fleet<_>, port, latency| {
            assert!(
                !fleet
                    .load(port)
                    .record(CallOutcome::Succeeded, latency, fleet.now)
            );
        };
        record(&fleet, 1, 1000 * MS);
        let mut seconds = 0;
        while seconds < 100 {
            record(&fleet, 2, 10 * MS);
            if fleet.pick().port() == 1 {
                break;
            }
            fleet.wait(1000 * MS);
            seconds += 1;
        }
        // The time in which 1,000 ms fall to 10 ms.
        assert_eq!(seconds, 47);
    }

    #[test]
    fn whatever_happens_calls_get_ready_connections() {
        for policy in [|| least_request(2), peak_ewma] {
            walk(
                |_| Spread::new(policy()),
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
}
