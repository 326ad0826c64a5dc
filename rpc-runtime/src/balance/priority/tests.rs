//! gRFCs A56 and A115, step by step.

use super::*;
use crate::balance::config::pick_first::PickFirstConfig;
use crate::balance::test_child::make;
use crate::balance::test_pool::{Fleet, TestConnection, v4};
use crate::balance::test_walk::{assert_only_listed_are_held, walk};

const SECOND: Duration = Duration::from_secs(1);

fn children(names: &[&str]) -> Vec<PriorityChild> {
    let child = |name: &&str| PriorityChild {
        name: (*name).to_owned(),
        policy: Policy::RoundRobin,
        ignore_reresolution: *name == "quiet",
    };
    names.iter().map(child).collect()
}

/// The children "a", "b" and "c" with an endpoint each: 1, 2 and 3.
fn fleet() -> Fleet<Priority<TestConnection>> {
    let mut fleet = Fleet::new(Priority::new(&children(&["a", "b", "c"]), make));
    fleet.resolved(&listed());
    fleet
}

fn listed() -> [Endpoint; 3] {
    [v4(1).child("a"), v4(2).child("b"), v4(3).child("c")]
}

fn reconfigure(fleet: &mut Fleet<Priority<TestConnection>>, names: &[&str]) {
    let policy = Policy::Priority(children(names));
    assert!(fleet.with(|priority, context| priority.reconfigure(&policy, context)));
    let listed = fleet.listed.clone();
    fleet.resolved(&listed);
}

#[test]
fn lower_priorities_are_made_when_they_are_needed() {
    let mut fleet = fleet();
    assert_eq!(fleet.connects(), [1]);
    fleet.ready(1);
    assert_eq!(fleet.shown(), "ready 1");
    fleet.idle(1);
    assert_eq!(fleet.shown(), "connecting");
    fleet.fail(1);
    assert_eq!(fleet.connects(), [1, 2]);
    assert_eq!(fleet.shown(), "connecting");
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
    assert_eq!(fleet.pool.held(), [1, 2]);
}

#[test]
fn the_next_priority_is_tried_after_10_s() {
    let mut fleet = fleet();
    fleet.wait(9 * SECOND);
    assert_eq!(fleet.connects(), [1]);
    fleet.wait(SECOND);
    assert_eq!(fleet.connects(), [2]);
    fleet.wait(10 * SECOND);
    assert_eq!(fleet.connects(), [3]);
    fleet.wait(10 * SECOND);
    assert_eq!(fleet.policy.chosen, 0, "the first that connects");
    fleet.ready(3);
    assert_eq!(fleet.shown(), "ready 3");
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
    fleet.ready(1);
    assert_eq!(fleet.shown(), "ready 1");
}

#[test]
fn a_child_that_has_worked_gets_10_s_to_connect_again() {
    let mut fleet = fleet();
    fleet.ready(1);
    fleet.wait(60 * SECOND);
    fleet.idle(1);
    fleet.connects();
    fleet.wait(9 * SECOND);
    assert!(fleet.connects().is_empty());
    fleet.wait(SECOND);
    assert_eq!(fleet.connects(), [2]);
}

#[test]
fn a_higher_priority_that_recovers_gets_the_calls() {
    let mut fleet = fleet();
    fleet.fail(1);
    fleet.ready(2);
    fleet.idle(1);
    assert_eq!(fleet.shown(), "ready 2");
    fleet.ready(1);
    assert_eq!(fleet.shown(), "ready 1");
    assert_eq!(fleet.pool.held(), [1, 2], "the other is kept");
    fleet.wait(899 * SECOND);
    assert_eq!(fleet.pool.held(), [1, 2]);
    fleet.wait(SECOND);
    assert_eq!(fleet.pool.held(), [1], "for 15 minutes");
}

#[test]
fn a_child_that_is_needed_again_is_kept() {
    let mut fleet = fleet();
    fleet.fail(1);
    fleet.ready(2);
    fleet.idle(1);
    fleet.ready(1);
    fleet.wait(800 * SECOND);
    fleet.idle(1);
    fleet.fail(1);
    assert_eq!(fleet.shown(), "ready 2", "at once");
    fleet.wait(800 * SECOND);
    assert_eq!(fleet.shown(), "ready 2");
}

#[test]
fn when_all_have_failed_the_last_one_is_shown() {
    let mut fleet = fleet();
    for port in [1, 2, 3] {
        fleet.fail(port);
    }
    assert_eq!(fleet.shown(), "failing: 3 failed");
    fleet.idle(2);
    assert_eq!(fleet.shown(), "failing: 3 failed");
    fleet.ready(2);
    assert_eq!(fleet.shown(), "ready 2");
}

#[test]
fn an_idle_child_is_used() {
    let pick_first = PriorityChild {
        name: "a".to_owned(),
        policy: Policy::PickFirst(PickFirstConfig::default()),
        ignore_reresolution: false,
    };
    let mut fleet = Fleet::new(Priority::new(&[pick_first], make));
    fleet.resolved(&listed());
    assert_eq!(fleet.shown(), "idle");
    assert_eq!(fleet.policy_tick(), None);
    fleet.connect();
    assert_eq!(fleet.connects(), [1]);
}

#[test]
fn priorities_change_in_place() {
    let mut fleet = fleet();
    fleet.fail(1);
    fleet.ready(2);
    fleet.connects();
    reconfigure(&mut fleet, &["c", "b"]);
    assert_eq!(fleet.connects(), [3]);
    assert_eq!(
        fleet.pool.held(),
        [2, 3],
        "what is removed is closed (gRFC A115)"
    );
    assert_eq!(fleet.shown(), "connecting");
    fleet.fail(3);
    assert_eq!(fleet.shown(), "ready 2");
    reconfigure(&mut fleet, &["b", "c"]);
    assert_eq!(fleet.shown(), "ready 2");
    assert!(fleet.connects().is_empty());
}

#[test]
fn requests_to_resolve_again_may_be_ignored() {
    for (name, resolutions) in [("quiet", 0), ("loud", 1)] {
        let mut fleet = Fleet::new(Priority::new(&children(&[name]), make));
        fleet.resolved(&[v4(1)]);
        fleet.fail(1);
        assert_eq!(fleet.pool.resolutions, resolutions, "{name}");
    }
}

#[test]
fn before_the_target_is_resolved_nothing_is_made() {
    let mut fleet = Fleet::new(Priority::new(&children(&["a"]), make));
    assert_eq!(fleet.shown(), "connecting");
    assert_eq!(fleet.policy_tick(), None);
    let fault = Status::unavailable("no such name");
    fleet.with(|priority, context| priority.resolver_failed(&fault, context));
    assert_eq!(fleet.shown(), "failing: no such name");
}

#[test]
fn whatever_happens_the_first_ready_child_gets_calls() {
    walk(
        |_| Priority::new(&children(&["a", "b", "c"]), make),
        |fleet, place| {
            assert_only_listed_are_held(fleet, place);
            if fleet.state().connectivity() == ConnectivityState::Ready {
                let port = fleet.pick().port();
                assert!(fleet.pool.is_ready(port), "{place}: {port} is not ready");
            }
        },
    );
}
