//! gRFC A50, step by step, and what was added to it.

use std::time::Duration;

use super::*;
use crate::balance::config::outlier_detection::{FailurePercentageEjection, SuccessRateEjection};
use crate::balance::load::CallOutcome;
use crate::balance::round_robin::RoundRobin;
use crate::balance::spread::Spread;
use crate::balance::test_pool::{Fleet, Picked, TestConnection, v4};
use crate::balance::test_walk::{assert_only_listed_are_held, walk};

type Ejecting = OutlierDetection<TestConnection, Spread<TestConnection, RoundRobin>>;

const SECOND: Duration = Duration::from_secs(1);

fn policy(config: Config, context: &mut Context<'_, TestConnection>) -> Ejecting {
    let child = Spread::new(RoundRobin::new(context.random));
    OutlierDetection::new(config, child, context.now)
}

/// A fleet whose endpoints have the ports from 1.
fn connected(config: Config, endpoints: u16) -> Fleet<Ejecting> {
    let mut fleet = Fleet::made_with(|context| policy(config, context));
    let endpoints: Vec<_> = (1..=endpoints).map(v4).collect();
    fleet.resolved(&endpoints);
    for port in fleet.pool.held() {
        fleet.ready(port);
    }
    fleet.connects();
    fleet
}

/// Ends `calls` calls of a port; the policy looks where a call asks for it.
fn end_calls(fleet: &mut Fleet<Ejecting>, port: u16, outcome: CallOutcome, calls: usize) {
    for _ in 0..calls {
        if fleet.load(port).record(outcome, SECOND, fleet.now) {
            fleet.with(Ejecting::tick);
        }
    }
}

fn fail_calls(fleet: &mut Fleet<Ejecting>, port: u16, calls: usize) {
    end_calls(fleet, port, CallOutcome::Failed, calls);
}

/// The ports that get calls.
fn used(fleet: &mut Fleet<Ejecting>) -> Vec<u16> {
    let mut ports = fleet.picks(20);
    ports.sort_unstable();
    ports.dedup();
    ports
}

fn consecutive(calls: u32) -> Config {
    Config::default().consecutive_failures(calls)
}

#[test]
fn consecutive_failures_eject_at_once_and_the_connection_stays() {
    let mut fleet = connected(consecutive(5), 3);
    fail_calls(&mut fleet, 2, 4);
    end_calls(&mut fleet, 2, CallOutcome::Succeeded, 1);
    fail_calls(&mut fleet, 2, 4);
    assert_eq!(used(&mut fleet), [1, 2, 3]);
    fail_calls(&mut fleet, 2, 1);
    assert_eq!(used(&mut fleet), [1, 3]);
    assert!(fleet.pool.is_ready(2));
    assert!(fleet.connects().is_empty());
    assert_eq!(fleet.pool.resolutions, 0, "the connection was not lost");
    fleet.wait(29 * SECOND);
    assert_eq!(used(&mut fleet), [1, 3]);
    fleet.wait(SECOND);
    assert_eq!(used(&mut fleet), [1, 2, 3], "after the base time");
    assert!(fleet.connects().is_empty(), "with the same connection");
}

#[test]
fn each_ejection_is_longer_and_quiet_intervals_are_forgotten() {
    let mut fleet = connected(consecutive(1).max_ejection_time(100 * SECOND), 3);
    for (quiet, ejection) in [(0, 30), (0, 60), (0, 90), (0, 100), (20, 90), (1000, 30)] {
        fleet.wait(quiet * SECOND);
        fail_calls(&mut fleet, 1, 1);
        fleet.wait((ejection - 10) * SECOND);
        assert_eq!(used(&mut fleet), [2, 3], "{ejection} s");
        fleet.wait(10 * SECOND);
        assert_eq!(used(&mut fleet), [1, 2, 3], "{ejection} s");
    }
}

#[test]
fn success_rates_are_compared_at_the_end_of_an_interval() {
    let config = Config::default().success_rate(SuccessRateEjection::default());
    let mut fleet = connected(config, 6);
    for port in 1..=6 {
        end_calls(&mut fleet, port, CallOutcome::Succeeded, 100);
        end_calls(&mut fleet, port, CallOutcome::Cancelled, 100);
    }
    fail_calls(&mut fleet, 4, 100);
    fleet.wait(9 * SECOND);
    assert_eq!(used(&mut fleet), [1, 2, 3, 4, 5, 6]);
    fleet.wait(SECOND);
    assert_eq!(used(&mut fleet), [1, 2, 3, 5, 6]);
    fleet.wait(30 * SECOND);
    assert_eq!(used(&mut fleet), [1, 2, 3, 4, 5, 6]);
    fleet.wait(50 * SECOND);
    assert_eq!(
        used(&mut fleet),
        [1, 2, 3, 4, 5, 6],
        "calls count in one interval"
    );
}

#[test]
fn failure_percentages_count_calls_of_connections_that_have_ended() {
    let criterion = FailurePercentageEjection::default()
        .minimum_hosts(3)
        .request_volume(50);
    let mut fleet = connected(Config::default().failure_percentage(criterion), 3);
    for port in [1, 3] {
        end_calls(&mut fleet, port, CallOutcome::Succeeded, 50);
    }
    fail_calls(&mut fleet, 2, 30);
    fleet.idle(2);
    fleet.ready(2);
    fail_calls(&mut fleet, 2, 20);
    fleet.wait(10 * SECOND);
    assert_eq!(used(&mut fleet), [1, 3]);
}

#[test]
fn enforcement_is_by_chance() {
    let criterion = FailurePercentageEjection::default().minimum_hosts(1);
    let mut ejected = 0;
    for seed in 0..200 {
        let criterion = criterion.enforcement_percent(30);
        let mut fleet = connected(Config::default().failure_percentage(criterion), 2);
        fleet.random = fastrand::Rng::with_seed(seed);
        fail_calls(&mut fleet, 2, 50);
        fleet.wait(10 * SECOND);
        ejected += usize::from(used(&mut fleet) == [1]);
    }
    assert!((40..80).contains(&ejected), "{ejected} of 200");
}

#[test]
fn only_so_many_are_ejected_at_once_but_one_always() {
    for (percent, expected) in [(0, 0), (10, 1), (20, 1), (21, 2), (50, 3), (100, 5)] {
        let mut fleet = connected(consecutive(1).max_ejection_percent(percent), 5);
        for port in 1..=5 {
            fail_calls(&mut fleet, port, 1);
        }
        let ready = match fleet.pick() {
            Picked::Fail(_) => Vec::new(),
            _ => used(&mut fleet),
        };
        assert_eq!(ready.len(), 5 - expected, "{percent} %");
    }
}

#[test]
fn calls_fail_with_the_reason_when_all_are_ejected() {
    let mut fleet = connected(consecutive(1).max_ejection_percent(100), 1);
    fail_calls(&mut fleet, 1, 1);
    let expected = "failing: 127.0.0.1:1 is ejected, because too many of its calls fail";
    assert_eq!(fleet.shown(), expected);
    fleet.wait(30 * SECOND);
    assert_eq!(fleet.shown(), "ready 1");
}

#[test]
fn all_are_used_when_too_few_work() {
    let config = consecutive(1)
        .max_ejection_percent(100)
        .panic_threshold_percent(50);
    let mut fleet = connected(config, 4);
    fail_calls(&mut fleet, 1, 1);
    fail_calls(&mut fleet, 2, 1);
    assert_eq!(used(&mut fleet), [3, 4], "half of them work");
    fleet.idle(3);
    assert_eq!(used(&mut fleet), [1, 2, 4]);
    fleet.ready(3);
    assert_eq!(used(&mut fleet), [3, 4]);
    fail_calls(&mut fleet, 3, 1);
    assert_eq!(used(&mut fleet), [1, 2, 3, 4]);
    fleet.wait(30 * SECOND);
    fail_calls(&mut fleet, 4, 1);
    assert_eq!(used(&mut fleet), [1, 2, 3]);
}

#[test]
fn without_a_criterion_nothing_is_counted() {
    let fleet = connected(Config::default(), 3);
    assert!(!fleet.load(1).watches());
    assert_eq!(fleet.policy_tick(), None);
}

#[test]
fn a_configuration_changes_in_place() {
    let mut fleet = connected(consecutive(1), 3);
    let reconfigure = |fleet: &mut Fleet<Ejecting>, config| {
        let detection = Policy::OutlierDetection {
            detection: config,
            child: Box::new(Policy::RoundRobin),
        };
        assert!(fleet.with(|policy, context| policy.reconfigure(&detection, context)));
    };
    fleet.wait(6 * SECOND);
    assert_eq!(fleet.policy_tick(), Some(4 * SECOND));
    reconfigure(&mut fleet, consecutive(2).interval(8 * SECOND));
    assert_eq!(
        fleet.policy_tick(),
        Some(2 * SECOND),
        "the interval keeps its beginning"
    );
    fail_calls(&mut fleet, 1, 1);
    assert_eq!(used(&mut fleet), [1, 2, 3]);
    fail_calls(&mut fleet, 1, 1);
    assert_eq!(used(&mut fleet), [2, 3]);
    reconfigure(&mut fleet, Config::default());
    assert_eq!(used(&mut fleet), [1, 2, 3]);
    assert_eq!(fleet.policy_tick(), None);
    fail_calls(&mut fleet, 1, 9);
    reconfigure(&mut fleet, consecutive(20));
    assert_eq!(used(&mut fleet), [1, 2, 3], "only later calls count");
}

#[test]
fn an_ejected_endpoint_that_is_removed_is_released_and_forgotten() {
    let mut fleet = connected(consecutive(1), 3);
    fail_calls(&mut fleet, 2, 1);
    fleet.resolved(&[v4(1), v4(3)]);
    assert_eq!(fleet.pool.held(), [1, 3]);
    fleet.resolved(&[v4(1), v4(2), v4(3)]);
    fleet.ready(2);
    assert_eq!(used(&mut fleet), [1, 2, 3]);
}

#[test]
fn a_connection_that_is_lost_during_the_ejection_is_made_again_after_it() {
    let mut fleet = connected(consecutive(1), 3);
    fail_calls(&mut fleet, 2, 1);
    fleet.idle(2);
    assert!(fleet.connects().is_empty());
    fleet.wait(30 * SECOND);
    assert_eq!(fleet.connects(), [2]);
    fleet.ready(2);
    assert_eq!(used(&mut fleet), [1, 2, 3]);
}

#[test]
fn an_endpoint_of_several_addresses_is_ejected_as_a_whole() {
    let mut fleet = Fleet::made_with(|context| policy(consecutive(1), context));
    fleet.resolved(&[v4(1).or("127.0.0.1:9"), v4(2)]);
    fleet.ready(1);
    fleet.ready(2);
    fleet.connects();
    fail_calls(&mut fleet, 1, 1);
    assert_eq!(used(&mut fleet), [2]);
    assert!(
        fleet.connects().is_empty(),
        "its other address is not tried"
    );
    fleet.wait(30 * SECOND);
    assert_eq!(used(&mut fleet), [1, 2]);
    assert_eq!(fleet.pool.held(), [1, 2]);
}

#[test]
fn whatever_happens_an_ejected_endpoint_gets_no_calls() {
    let mut ejections = 0;
    for panic_threshold in [0, 50] {
        let config = consecutive(2)
            .max_ejection_percent(100)
            .panic_threshold_percent(panic_threshold)
            .failure_percentage(
                FailurePercentageEjection::default()
                    .minimum_hosts(1)
                    .request_volume(2),
            );
        walk(
            |context| policy(config.clone(), context),
            |fleet, place| {
                assert_only_listed_are_held(fleet, place);
                ejections += fleet.policy.tracker.ejected();
                if let Picked::Ready(connection) = fleet.pick() {
                    let port = connection.port;
                    assert!(fleet.pool.is_ready(port), "{place}: {port} is not ready");
                    let tracker = &fleet.policy.tracker;
                    let loads = |position: &usize| {
                        let loads = tracker.endpoints[*position].loads();
                        loads
                            .into_iter()
                            .any(|load| std::ptr::eq(load, connection.load()))
                    };
                    let position = (0..tracker.endpoints.len()).find(loads).unwrap();
                    let is_shown = tracker.is_panicking || !tracker.is_ejected(position);
                    assert!(is_shown, "{place}: {port} is ejected");
                }
            },
        );
    }
    assert!(ejections > 500, "{ejections}");
}
