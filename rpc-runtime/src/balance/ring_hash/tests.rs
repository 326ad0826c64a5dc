//! gRFCs A42, A61 and A76, step by step.

use super::*;
use crate::balance::test_pool::{Fleet, Picked, TestConnection, v4};
use crate::balance::test_walk::{assert_only_listed_are_held, walk};

type Ring = RingHash<TestConnection>;

fn policy() -> Ring {
    RingHash::new(Config::by_header("user"))
}

fn fleet(endpoints: &[Endpoint]) -> Fleet<Ring> {
    fastrand::seed(5);
    let mut fleet = Fleet::new(policy());
    fleet.resolved(endpoints);
    fleet
}

fn user(name: &str) -> Metadata {
    let mut metadata = Metadata::new();
    metadata.append("user", name).unwrap();
    metadata
}

/// The metadata of a call for the endpoint of a port, while all endpoints work.
fn metadata_for(fleet: &Fleet<Ring>, port: u16) -> Metadata {
    let header = HeaderName::from_static("user");
    let mut users = (0..1000).map(|number| user(&number.to_string()));
    let children = fleet.policy.endpoints.children();
    let position = children
        .iter()
        .position(|child| child.endpoint.server() == v4(port).server());
    let is_for = |metadata: &Metadata| {
        let hash = hash(metadata, &header).unwrap();
        fleet.policy.ring.from(hash).next() == position
    };
    users.find(is_for).unwrap()
}

/// The port that a call with these metadata gets; `None` if it waits.
fn pick(fleet: &mut Fleet<Ring>, metadata: &Metadata) -> Option<u16> {
    match fleet.pick_with(metadata) {
        Picked::Ready(connection) => Some(connection.port),
        Picked::Wait => None,
        Picked::Fail(text) => panic!("{text}"),
    }
}

#[test]
fn an_endpoint_connects_when_a_call_wants_it() {
    let mut fleet = fleet(&[v4(1), v4(2), v4(3)]);
    assert!(fleet.connects().is_empty());
    assert_eq!(fleet.shown(), "picking, Idle");
    let second = metadata_for(&fleet, 2);
    assert_eq!(pick(&mut fleet, &second), None);
    assert_eq!(fleet.connects(), [2]);
    assert_eq!(pick(&mut fleet, &second), None);
    assert!(fleet.connects().is_empty());
    assert_eq!(fleet.shown(), "picking, Connecting");
    fleet.ready(2);
    assert_eq!(pick(&mut fleet, &second), Some(2));
    assert_eq!(fleet.shown(), "picking, Ready");
    let first = metadata_for(&fleet, 1);
    assert_eq!(pick(&mut fleet, &first), None, "it waits for its endpoint");
    assert_eq!(fleet.connects(), [1]);
}

#[test]
fn calls_walk_past_endpoints_that_have_failed() {
    let mut fleet = fleet(&[v4(1), v4(2)]);
    let first = metadata_for(&fleet, 1);
    pick(&mut fleet, &first);
    fleet.fail(1);
    assert_eq!(fleet.connects(), [1, 2], "one failure wakes the other");
    assert_eq!(fleet.shown(), "picking, Connecting");
    assert_eq!(pick(&mut fleet, &first), None);
    fleet.ready(2);
    assert_eq!(pick(&mut fleet, &first), Some(2));
    fleet.idle(1);
    fleet.ready(1);
    assert_eq!(pick(&mut fleet, &first), Some(1));
}

#[test]
fn calls_fail_with_the_error_of_their_endpoint_when_all_have_failed() {
    let mut fleet = fleet(&[v4(1), v4(2)]);
    let second = metadata_for(&fleet, 2);
    pick(&mut fleet, &second);
    fleet.fail(2);
    fleet.fail(1);
    assert_eq!(fleet.shown(), "picking, TransientFailure");
    assert!(matches!(fleet.pick_with(&second), Picked::Fail(text) if text == "2 failed"));
}

/// `(ready, connecting, idle, failing)` endpoints, and the state of the whole.
#[test]
fn grfc_a42_states() {
    for ((ready, connecting, idle, failing), expected) in [
        ((1, 0, 0, 0), "Ready"),
        ((1, 1, 1, 9), "Ready"),
        ((0, 1, 1, 2), "TransientFailure"),
        ((0, 0, 0, 2), "TransientFailure"),
        ((0, 1, 0, 0), "Connecting"),
        ((0, 1, 0, 1), "Connecting"),
        ((0, 1, 3, 1), "Connecting"),
        ((0, 0, 3, 0), "Idle"),
        ((0, 0, 0, 1), "TransientFailure"),
    ] {
        let total = ready + connecting + idle + failing;
        let mut fleet = fleet(&(1..=total).map(v4).collect::<Vec<_>>());
        let numbers: Vec<_> = fleet
            .policy
            .endpoints
            .children()
            .iter()
            .map(|child| child.policy.number())
            .collect();
        for number in &numbers[usize::from(idle)..] {
            fleet.with(|policy, context| policy.connect(Wanted::Endpoint(*number), context));
        }
        for port in idle + 1..=idle + failing {
            fleet.fail(port);
        }
        for port in idle + failing + 1..=idle + failing + ready {
            fleet.ready(port);
        }
        let counts = (ready, connecting, idle, failing);
        assert_eq!(fleet.shown(), format!("picking, {expected}"), "{counts:?}");
    }
}

#[test]
fn while_calls_would_wait_for_nothing_idle_endpoints_are_tried_one_by_one() {
    let mut fleet = fleet(&(1..=4).map(v4).collect::<Vec<_>>());
    fleet.connect();
    let mut tried: Vec<u16> = Vec::new();
    for _ in 0..4 {
        let connects = fleet.connects();
        assert_eq!(connects.len(), 1);
        tried.extend(&connects);
        fleet.fail(connects[0]);
    }
    tried.sort_unstable();
    assert_eq!(tried, [1, 2, 3, 4]);
}

#[test]
fn a_call_without_the_header_uses_a_ready_endpoint_and_wakes_one() {
    let none = Metadata::new();
    let mut fleet = fleet(&(1..=9).map(v4).collect::<Vec<_>>());
    assert_eq!(pick(&mut fleet, &none), None);
    let first = fleet.connects();
    assert_eq!(first.len(), 1, "one is woken");
    assert_eq!(pick(&mut fleet, &none), None);
    assert!(fleet.connects().is_empty(), "one is connecting");
    fleet.ready(first[0]);
    let mut calls = 0;
    while fleet.connects().is_empty() {
        assert_eq!(pick(&mut fleet, &none), Some(first[0]));
        calls += 1;
        assert!(calls < 100, "no other is woken");
    }
}

#[test]
fn calls_without_the_header_are_spread() {
    let mut fleet = fleet(&[v4(1), v4(2)]);
    for port in [1, 2] {
        let metadata = metadata_for(&fleet, port);
        pick(&mut fleet, &metadata);
        fleet.ready(port);
    }
    let picks: Vec<_> = (0..1000)
        .map(|_| pick(&mut fleet, &Metadata::new()))
        .collect();
    let first = picks.iter().filter(|pick| **pick == Some(1)).count();
    assert!((400..600).contains(&first), "{first}");
}

#[test]
fn several_values_are_joined_by_commas() {
    let mut two = user("a");
    two.append("user", "b").unwrap();
    let header = HeaderName::from_static("user");
    assert_eq!(hash(&two, &header), Some(XxHash64::oneshot(0, b"a,b")));
    assert_eq!(hash(&user("a,b"), &header), hash(&two, &header));
    assert_eq!(hash(&user(""), &header), Some(XxHash64::oneshot(0, b"")));
    assert_eq!(hash(&Metadata::new(), &header), None);
}

#[test]
fn without_a_header_to_hash_calls_fail() {
    let mut fleet = Fleet::new(RingHash::new(Config::without_header()));
    fleet.resolved(&[v4(1)]);
    assert!(matches!(fleet.pick(), Picked::Fail(_)));
}

#[test]
fn an_endpoint_with_a_hash_key_keeps_its_calls_when_its_address_changes() {
    let mut fleet = fleet(&[v4(1).hash_key("a"), v4(2).hash_key("b")]);
    let second = metadata_for(&fleet, 2);
    pick(&mut fleet, &second);
    fleet.ready(2);
    fleet.resolved(&[v4(1).hash_key("a"), v4(9).hash_key("b")]);
    assert!(fleet.pool.held().is_empty());
    assert_eq!(pick(&mut fleet, &second), None);
    fleet.connects();
    fleet.ready(9);
    assert_eq!(pick(&mut fleet, &second), Some(9));
}

#[test]
fn an_endpoint_of_several_addresses_tries_them_all() {
    let mut fleet = fleet(&[v4(1).or("127.0.0.1:9")]);
    let metadata = user("a");
    pick(&mut fleet, &metadata);
    fleet.fail(1);
    assert_eq!(fleet.connects(), [1, 9]);
    fleet.ready(9);
    assert_eq!(pick(&mut fleet, &metadata), Some(9));
}

#[test]
fn whatever_happens_calls_get_ready_connections_or_are_answered() {
    let mut number = 0;
    walk(
        |_| RingHash::new(Config::by_header("user").min_ring_size(8).max_ring_size(64)),
        |fleet, place| {
            assert_only_listed_are_held(fleet, place);
            number += 1;
            let is_connecting = |fleet: &Fleet<Ring>| {
                let held = fleet.pool.held();
                let mut states = held.iter().map(|port| fleet.pool.state_of(*port));
                states.any(|state| matches!(state, SubchannelState::Connecting))
            };
            for metadata in [user(&number.to_string()), Metadata::new()] {
                match fleet.pick_with(&metadata) {
                    Picked::Ready(connection) => {
                        assert!(fleet.pool.is_ready(connection.port), "{place}");
                    }
                    Picked::Wait => {
                        assert!(is_connecting(fleet), "{place}: a call waits for nothing");
                    }
                    Picked::Fail(_) => {}
                }
            }
        },
    );
}
