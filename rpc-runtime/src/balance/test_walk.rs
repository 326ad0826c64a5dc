//! Random events, in any order that a pool can produce, and what holds for every policy after each of them.

use std::time::{Duration, Instant};

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::load::{CallOutcome, Loaded};
use crate::balance::test_pool::{Fleet, Picked, TestConnection, v4};
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;

/// Lets random events happen to a policy, for many seeds. `check` is what holds for this policy besides.
pub(crate) fn walk<B: Balancer<TestConnection>>(
    policy: impl Fn(&mut Context<'_, TestConnection>) -> B,
    mut check: impl FnMut(&mut Fleet<B>, &str),
) {
    for seed in 0..60 {
        let mut walk = Walk {
            fleet: Fleet::made_with(&policy),
            random: fastrand::Rng::with_seed(seed),
            calls: Vec::new(),
        };
        walk.fleet.random = walk.random.fork();
        walk.resolve();
        for step in 0..150 {
            let before = walk.fleet.state().connectivity();
            let event = walk.step();
            let place = format!("seed {seed}, step {step}, {event:?}");
            walk.check(before, event, &place);
            check(&mut walk.fleet, &place);
        }
        walk.fleet.with(B::close);
        let held = walk.fleet.pool.held();
        assert!(held.is_empty(), "seed {seed}: {held:?} leaked");
    }
}

/// The subchannels of endpoints that are gone were released.
pub(crate) fn assert_only_listed_are_held<B>(fleet: &Fleet<B>, place: &str) {
    let held = fleet.pool.held();
    let is_listed = |port: &u16| {
        let mut listed = fleet.listed.iter();
        listed.any(|endpoint| endpoint.server() == v4(*port).server())
    };
    assert!(held.iter().all(is_listed), "{place}: {held:?} are held");
}

struct Walk<B> {
    fleet: Fleet<B>,
    random: fastrand::Rng,
    calls: Vec<(TestConnection, Instant)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    Resolved,
    ResolverFailed,
    Waited,
    Connect,
    Called,
    Ended,
    Ready,
    /// Another change of a subchannel.
    Changed,
}

impl<B: Balancer<TestConnection>> Walk<B> {
    fn step(&mut self) -> Event {
        match self.random.u8(..20) {
            0 => self.resolve(),
            1 => {
                let fault = crate::status::Status::unavailable("no such name");
                self.fleet
                    .with(|policy, context| policy.resolver_failed(&fault, context));
                Event::ResolverFailed
            }
            2 | 3 => {
                let time = Duration::from_millis(self.random.u64(..3000));
                self.fleet.wait(time);
                Event::Waited
            }
            4 => {
                self.fleet.connect();
                Event::Connect
            }
            5..10 => {
                if let Picked::Ready(connection) = self.fleet.pick() {
                    connection.load().call_started();
                    self.calls.push((connection, self.fleet.now));
                }
                Event::Called
            }
            10..13 if !self.calls.is_empty() => {
                let call = self.random.usize(..self.calls.len());
                let (connection, started) = self.calls.swap_remove(call);
                self.end_call(&connection, started);
                Event::Ended
            }
            _ => self.change(),
        }
    }

    fn resolve(&mut self) -> Event {
        let ports = (1..7).filter(|_| self.random.bool());
        let endpoints: Vec<_> = ports.map(endpoint).collect();
        self.fleet.resolved(&endpoints);
        Event::Resolved
    }

    fn end_call(&mut self, connection: &TestConnection, started: Instant) {
        let load = connection.load();
        load.call_ended();
        let outcome = match self.random.u8(..4) {
            0 => CallOutcome::Succeeded,
            1 => CallOutcome::Cancelled,
            _ => CallOutcome::Failed,
        };
        let now = self.fleet.now;
        if load.watches() && load.record(outcome, now - started, now) {
            self.fleet.with(B::tick);
        }
    }

    fn change(&mut self) -> Event {
        let Some(port) = self.random.choice(self.fleet.pool.held()) else {
            return Event::Changed;
        };
        match (self.fleet.pool.state_of(port), self.random.u8(..3)) {
            (SubchannelState::Connecting, 1..) | (SubchannelState::TransientFailure(_), 0) => {
                self.fleet.ready(port);
                return Event::Ready;
            }
            // A connection may fail without being lost.
            (SubchannelState::Connecting, 0) | (SubchannelState::Ready(_), 1) => {
                self.fleet.fail(port);
            }
            (SubchannelState::Ready(_), 0) | (SubchannelState::TransientFailure(_), _) => {
                self.fleet.idle(port);
            }
            _ => {}
        }
        Event::Changed
    }

    fn check(&mut self, before: ConnectivityState, event: Event, place: &str) {
        let state = self.fleet.state();
        let connectivity = state.connectivity();
        if before == ConnectivityState::TransientFailure
            && !matches!(event, Event::Ready | Event::Resolved)
        {
            let is_sticky = !matches!(
                connectivity,
                ConnectivityState::Connecting | ConnectivityState::Idle
            );
            assert!(is_sticky, "{place}: from failing to {connectivity:?}");
        }
        match state {
            PolicyState::Ready(connection) => {
                let state = self.fleet.pool.state_of(connection.port);
                assert!(
                    matches!(state, SubchannelState::Ready(_)),
                    "{place}: {state:?}"
                );
            }
            PolicyState::Connecting => self.check_progress(place),
            PolicyState::Idle => {
                self.fleet.connect();
                let state = self.fleet.state().connectivity();
                assert_ne!(state, ConnectivityState::Idle, "{place}: nothing connects");
            }
            PolicyState::TransientFailure(_) | PolicyState::Picking { .. } => {}
        }
    }

    /// A call that waits is answered, because something is under way.
    fn check_progress(&self, place: &str) {
        let held = self.fleet.pool.held();
        let mut states = held.iter().map(|&port| self.fleet.pool.state_of(port));
        let is_connecting = states.any(|state| matches!(state, SubchannelState::Connecting));
        let is_timed = self.fleet.policy.next_tick().is_some();
        assert!(is_connecting || is_timed, "{place}: calls wait for nothing");
    }
}

/// Those with odd ports are in the zone `here`; some are for the children `a` and `b`, and others for all.
fn endpoint(port: u16) -> Endpoint {
    let endpoint = v4(port).zone(if port % 2 == 1 { "here" } else { "there" });
    match port % 3 {
        0 => endpoint,
        1 => endpoint.child("a"),
        _ => endpoint.child("b"),
    }
}
