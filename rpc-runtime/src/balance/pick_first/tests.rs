//! gRFC A61 and A62, step by step.

use super::*;
use crate::balance::test_pool::{Fleet, TestConnection, v4, v6};

const MS: Duration = Duration::from_millis(1);

fn fleet(order: AddressOrder) -> Fleet<PickFirst<TestConnection>> {
    Fleet::new(PickFirst::new(0, order))
}

/// A policy that was resolved and asked to connect.
fn connecting(endpoints: &[Endpoint]) -> Fleet<PickFirst<TestConnection>> {
    let mut fleet = fleet(AddressOrder::AsResolved);
    fleet.resolved(endpoints);
    assert_eq!(fleet.shown(), "idle");
    assert!(fleet.connects().is_empty());
    fleet.connect();
    fleet
}

#[test]
fn an_address_that_refuses_does_not_delay_the_next() {
    let mut fleet = connecting(&[v4(1), v4(2), v4(3)]);
    assert_eq!(fleet.connects(), [1]);
    assert_eq!(fleet.shown(), "connecting");
    fleet.fail(1);
    assert_eq!(fleet.connects(), [2]);
    assert_eq!(fleet.shown(), "connecting");
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
    assert_eq!(fleet.pool.held(), [2], "the others are given up");
    assert_eq!(fleet.pool.resolutions, 0);
}

#[test]
fn a_silent_address_delays_the_next_by_250_ms() {
    let mut fleet = connecting(&[v4(1), v4(2), v4(3)]);
    fleet.wait(249 * MS);
    assert_eq!(fleet.connects(), [1]);
    fleet.wait(MS);
    assert_eq!(fleet.connects(), [2]);
    // The failure of an earlier attempt does not begin the next one.
    fleet.fail(1);
    assert!(fleet.connects().is_empty());
    fleet.wait(250 * MS);
    assert_eq!(fleet.connects(), [3]);
    // The earlier attempts go on, and the first connection wins.
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
    assert_eq!(fleet.pool.held(), [2]);
    assert_eq!(fleet.policy.next_tick(), None);
}

#[test]
fn calls_fail_when_all_addresses_have_failed_until_one_connects() {
    let mut fleet = connecting(&[v4(1), v4(2)]);
    fleet.fail(1);
    // Its pause ends while the second is tried; the first pass does not try an address twice.
    fleet.idle(1);
    assert_eq!(fleet.connects(), [1, 2]);
    fleet.fail(2);
    assert_eq!(fleet.shown(), "failing: 2 failed");
    assert_eq!(fleet.connects(), [1], "its pause was over");
    assert_eq!(fleet.pool.resolutions, 1);
    fleet.fail(1);
    assert_eq!(fleet.shown(), "failing: 1 failed");
    assert_eq!(fleet.pool.resolutions, 1);
    fleet.idle(2);
    assert_eq!(fleet.connects(), [2]);
    assert_eq!(fleet.shown(), "failing: 1 failed", "it is sticky");
    fleet.fail(2);
    assert_eq!(
        fleet.pool.resolutions, 2,
        "once for as many failures as addresses"
    );
    fleet.idle(1);
    fleet.ready(1);
    assert_eq!(fleet.shown(), "ready 1");
    assert_eq!(fleet.pool.held(), [1]);
}

#[test]
fn a_lost_connection_leaves_the_policy_idle_and_the_next_call_begins_with_the_first_address() {
    let mut fleet = connecting(&[v4(1), v4(2)]);
    fleet.fail(1);
    fleet.ready(2);
    fleet.connects();
    fleet.idle(2);
    assert_eq!(fleet.shown(), "idle");
    assert_eq!(fleet.pool.resolutions, 1);
    assert!(fleet.connects().is_empty());
    assert!(fleet.pool.held().is_empty());
    fleet.connect();
    assert_eq!(fleet.connects(), [1]);
    assert_eq!(fleet.shown(), "connecting");
}

#[test]
fn a_connection_that_fails_without_being_lost_is_kept() {
    let mut fleet = connecting(&[v4(1)]);
    fleet.ready(1);
    fleet.connects();
    fleet.fail(1);
    assert_eq!(fleet.shown(), "failing: 1 failed");
    assert_eq!(fleet.pool.held(), [1]);
    fleet.resolved(&[v4(1), v4(2)]);
    assert_eq!(fleet.shown(), "failing: 1 failed");
    assert_eq!(fleet.connects(), [2], "the other address may work");
    fleet.ready(1);
    assert_eq!(fleet.shown(), "ready 1");
    assert_eq!(fleet.pool.held(), [1]);
    fleet.set(1, &SubchannelState::Connecting);
    assert_eq!(fleet.shown(), "connecting");
    fleet.resolved(&[v4(2), v4(1)]);
    assert_eq!(fleet.shown(), "connecting");
    assert_eq!(fleet.pool.held(), [1]);
    assert!(fleet.connects().is_empty());
    fleet.fail(1);
    assert_eq!(fleet.connects(), [2]);
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
    assert_eq!(fleet.pool.held(), [2], "the other is given up");
}

#[test]
fn a_connection_that_is_lost_after_it_has_failed_is_made_again() {
    let mut fleet = connecting(&[v4(1)]);
    fleet.ready(1);
    fleet.fail(1);
    fleet.connects();
    fleet.idle(1);
    assert_eq!(fleet.connects(), [1]);
    assert_eq!(fleet.shown(), "failing: 1 failed");
    fleet.ready(1);
    assert_eq!(fleet.shown(), "ready 1");
    fleet.set(1, &SubchannelState::Connecting);
    fleet.idle(1);
    assert_eq!(fleet.shown(), "idle");
}

#[test]
fn a_list_with_the_connected_address_changes_nothing() {
    let mut fleet = connecting(&[v4(1), v4(2)]);
    fleet.ready(1);
    fleet.connects();
    fleet.resolved(&[v4(3), v4(1).weight(9)]);
    assert_eq!(fleet.shown(), "ready 1");
    fleet.resolved(&[v4(3), v4(4)]);
    assert_eq!(fleet.shown(), "connecting");
    assert_eq!(fleet.connects(), [3]);
    assert_eq!(fleet.pool.held(), [3], "the connection was given up");
}

#[test]
fn a_list_that_changes_while_connecting_keeps_the_attempts_that_stay() {
    let mut fleet = connecting(&[v4(1), v4(2), v4(3)]);
    fleet.wait(250 * MS);
    assert_eq!(fleet.connects(), [1, 2]);
    fleet.resolved(&[v4(4), v4(2)]);
    assert_eq!(fleet.connects(), [4]);
    assert_eq!(fleet.pool.held(), [2, 4]);
    fleet.fail(4);
    // It was begun in the pass before.
    assert!(fleet.connects().is_empty());
    assert_eq!(fleet.shown(), "connecting");
    fleet.fail(2);
    assert_eq!(fleet.shown(), "failing: 2 failed");
}

#[test]
fn a_new_list_while_failing_is_tried_and_calls_fail_meanwhile() {
    let mut fleet = connecting(&[v4(1)]);
    fleet.fail(1);
    fleet.resolved(&[v4(2), v4(1)]);
    assert_eq!(fleet.connects(), [1, 2]);
    assert_eq!(fleet.shown(), "failing: 1 failed");
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
}

#[test]
fn an_error_of_the_resolver_is_shown_only_where_nothing_works() {
    let mut fleet = fleet(AddressOrder::AsResolved);
    let fault = |text| Status::unavailable(text);
    fleet.with(|policy, context| policy.resolver_failed(&fault("no such name"), context));
    assert_eq!(fleet.shown(), "failing: no such name");
    fleet.resolved(&[v4(1)]);
    assert_eq!(fleet.connects(), [1], "a call was waiting");
    fleet.with(|policy, context| policy.resolver_failed(&fault("timeout"), context));
    assert_eq!(fleet.shown(), "failing: timeout");
    fleet.ready(1);
    fleet.with(|policy, context| policy.resolver_failed(&fault("timeout"), context));
    assert_eq!(fleet.shown(), "ready 1");
    fleet.resolved(&[]);
    assert_eq!(fleet.shown(), "failing: the target has no endpoints");
    fleet.resolved(&[v4(5)]);
    assert_eq!(fleet.connects(), [5]);
}

#[test]
fn without_addresses_calls_fail_although_none_has_asked_to_connect() {
    let mut fleet = fleet(AddressOrder::AsResolved);
    fleet.resolved(&[]);
    assert_eq!(fleet.shown(), "failing: the target has no endpoints");
}

#[test]
fn families_alternate_and_addresses_are_tried_once() {
    for (endpoints, order) in [
        (vec![v6(1), v6(2), v4(3)], vec![1, 3, 2]),
        (vec![v4(1), v4(2), v4(3), v6(4)], vec![1, 4, 2, 3]),
        (vec![v4(1), v6(2), v6(3), v6(4)], vec![1, 2, 3, 4]),
        (vec![v4(1), v4(1), v4(2)], vec![1, 2]),
        (vec![v4(1).or("127.0.0.1:9"), v6(2)], vec![1, 2, 9]),
    ] {
        let mut fleet = connecting(&endpoints);
        for port in &order {
            fleet.fail(*port);
        }
        assert_eq!(fleet.connects(), order);
    }
}

#[test]
fn a_shuffle_prefers_heavy_endpoints() {
    let mut first = [0_i32; 3];
    for _ in 0..6000 {
        let mut fleet = fleet(AddressOrder::Shuffled);
        fleet.random = fastrand::Rng::with_seed(fastrand::u64(..));
        fleet.resolved(&[v4(0).weight(1), v4(1).weight(2), v4(2).weight(3)]);
        fleet.connect();
        for port in fleet.connects() {
            first[usize::from(port)] += 1;
        }
    }
    for (port, share) in first.iter().zip([1000, 2000, 3000]) {
        assert!(port.abs_diff(share) < 250, "{first:?}");
    }
}

/// Random events, in any order that a pool can produce.
#[test]
fn whatever_happens_the_state_agrees_with_the_subchannels() {
    for seed in 0..400 {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut fleet = connecting(&[v4(1), v4(2), v4(3)]);
        for _ in 0..200 {
            match random.u8(..10) {
                0 => {
                    let ports: Vec<_> = (1..6).filter(|_| random.bool()).map(v4).collect();
                    fleet.resolved(&ports);
                }
                1 => fleet.wait(Duration::from_millis(random.u64(..400))),
                2 => fleet.connect(),
                _ => {
                    let held = fleet.pool.held();
                    let Some(port) = random.choice(held) else {
                        continue;
                    };
                    match (fleet.pool.state_of(port), random.bool()) {
                        (SubchannelState::Connecting, false) => fleet.fail(port),
                        (
                            SubchannelState::Ready(_) | SubchannelState::TransientFailure(_),
                            true,
                        ) => fleet.idle(port),
                        // What a server says about its health.
                        (SubchannelState::Ready(_), false) => match random.u8(..4) {
                            0 => fleet.fail(port),
                            1 => fleet.set(port, &SubchannelState::Connecting),
                            _ => {}
                        },
                        (SubchannelState::Connecting, true)
                        | (SubchannelState::TransientFailure(_), false) => fleet.ready(port),
                        _ => {}
                    }
                }
            }
            let held = fleet.pool.held();
            let shown = fleet.shown();
            match fleet.state() {
                PolicyState::Ready(connection) => {
                    assert_eq!(held, [connection.port], "seed {seed}");
                }
                PolicyState::Idle => assert!(held.is_empty(), "seed {seed}"),
                // Something is under way, so that a call that waits is answered.
                PolicyState::Connecting => assert!(
                    held.iter().any(|&port| matches!(
                        fleet.pool.state_of(port),
                        SubchannelState::Connecting
                    )),
                    "seed {seed}: {shown}"
                ),
                PolicyState::TransientFailure(_) | PolicyState::Picking { .. } => {}
            }
        }
    }
}
