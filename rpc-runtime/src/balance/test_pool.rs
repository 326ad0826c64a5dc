//! Subchannels without connections, for the tests of policies and the measurement of picks.

#![cfg_attr(not(test), allow(dead_code, reason = "tests need more of it"))]

use std::collections::HashMap;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::balance::balancer::{
    Balancer, Context, PolicyState, SubchannelAddress, SubchannelPool, SubchannelState,
};
use crate::balance::load::{Load, Loaded};
use crate::balance::picker::{Pick, PickCall, Picker, Wanted};
use crate::balance::subchannel_id::SubchannelId;
use crate::endpoint::Endpoint;
use crate::metadata::Metadata;
use crate::status::Status;

/// A policy with a pool of subchannels, a clock and a seed of its own.
pub(crate) struct Fleet<B> {
    pub(crate) policy: B,
    pub(crate) pool: TestPool,
    pub(crate) random: fastrand::Rng,
    /// The last list of endpoints.
    pub(crate) listed: Vec<Endpoint>,
    pub(crate) start: Instant,
    pub(crate) now: Instant,
}

/// A connection to nothing, which is named by the port of its address.
#[derive(Clone, Debug)]
pub(crate) struct TestConnection {
    pub(crate) port: u16,
    pub(crate) load: Arc<Load>,
}

impl Loaded for TestConnection {
    fn load(&self) -> &Load {
        &self.load
    }

    fn subchannel(&self) -> SubchannelId {
        SubchannelId(self.port.into())
    }
}

/// The subchannels, and what the policy has asked of them.
#[derive(Default)]
pub(crate) struct TestPool {
    subchannels: HashMap<SubchannelId, TestSubchannel>,
    numbers: u64,
    /// The ports that were told to connect, in order, since they were last taken.
    pub(crate) connects: Vec<u16>,
    /// How often the name was to be resolved again.
    pub(crate) resolutions: usize,
}

struct TestSubchannel {
    address: SubchannelAddress,
    state: SubchannelState<TestConnection>,
    owners: usize,
}

impl<B: Balancer<TestConnection>> Fleet<B> {
    pub(crate) fn new(policy: B) -> Self {
        Self::made_with(|_| policy)
    }

    /// With a policy that is made in the context of the fleet.
    pub(crate) fn made_with(policy: impl FnOnce(&mut Context<'_, TestConnection>) -> B) -> Self {
        let start = Instant::now();
        let mut pool = TestPool::default();
        let mut random = fastrand::Rng::with_seed(7);
        let policy = policy(&mut Context {
            now: start,
            random: &mut random,
            subchannels: &mut pool,
        });
        Self {
            policy,
            pool,
            random,
            listed: Vec::new(),
            start,
            now: start,
        }
    }

    /// Lets an event happen, after which the owner of a policy reads the state.
    pub(crate) fn with<T>(
        &mut self,
        event: impl FnOnce(&mut B, &mut Context<'_, TestConnection>) -> T,
    ) -> T {
        let mut context = Context {
            now: self.now,
            random: &mut self.random,
            subchannels: &mut self.pool,
        };
        let result = event(&mut self.policy, &mut context);
        self.policy.state(&mut context);
        result
    }

    pub(crate) fn resolved(&mut self, endpoints: &[Endpoint]) {
        self.listed = endpoints.to_vec();
        self.with(|policy, context| policy.resolved(endpoints, context));
    }

    pub(crate) fn connect(&mut self) {
        self.with(|policy, context| policy.connect(Wanted::Any, context));
    }

    /// Moves the clock, and ticks whenever the policy has asked for it.
    pub(crate) fn wait(&mut self, time: Duration) {
        let end = self.now + time;
        while let Some(at) = self.policy.next_tick().filter(|at| *at <= end) {
            assert!(
                at >= self.now || self.now == self.start,
                "a tick in the past"
            );
            self.now = self.now.max(at);
            self.with(B::tick);
            assert!(
                self.policy.next_tick().is_none_or(|next| next > self.now),
                "a tick must be followed by a later one"
            );
        }
        self.now = end;
    }

    /// Changes the state of the subchannel to `port`, as its task would, and tells the policy.
    pub(crate) fn set(&mut self, port: u16, state: &SubchannelState<TestConnection>) {
        let (&id, subchannel) = self
            .pool
            .subchannels
            .iter_mut()
            .find(|(_, subchannel)| port_of(&subchannel.address) == port)
            .unwrap_or_else(|| panic!("there is no subchannel to {port}"));
        subchannel.state = state.clone();
        self.with(|policy, context| policy.changed(id, state, context));
    }

    pub(crate) fn ready(&mut self, port: u16) {
        let load = Arc::new(Load::new(self.start, self.now));
        self.set(port, &SubchannelState::Ready(TestConnection { port, load }));
    }

    pub(crate) fn fail(&mut self, port: u16) {
        let status = Status::unavailable(format!("{port} failed"));
        self.set(port, &SubchannelState::TransientFailure(status));
    }

    /// The connection of `port` is lost, or the pause after its failure is over.
    pub(crate) fn idle(&mut self, port: u16) {
        self.set(port, &SubchannelState::Idle);
    }

    pub(crate) fn state(&mut self) -> PolicyState<TestConnection> {
        self.with(|policy, context| policy.state(context).clone())
    }

    /// The state as text: `ready 7`, `failing: 7 failed`.
    pub(crate) fn shown(&mut self) -> String {
        match self.state() {
            PolicyState::Idle => "idle".to_owned(),
            PolicyState::Connecting => "connecting".to_owned(),
            PolicyState::Ready(connection) => format!("ready {}", connection.port),
            PolicyState::TransientFailure(status) => format!("failing: {}", status.message()),
            PolicyState::Picking { state, .. } => format!("picking, {state:?}"),
        }
    }

    /// What a call gets now.
    pub(crate) fn pick(&mut self) -> Picked {
        self.pick_with(&Metadata::new())
    }

    /// What a call with `metadata` gets now.
    pub(crate) fn pick_with(&mut self, metadata: &Metadata) -> Picked {
        self.pick_other_with(metadata, &[])
    }

    /// What a further attempt gets now, after others at these ports.
    pub(crate) fn pick_other_with(&mut self, metadata: &Metadata, ports: &[u16]) -> Picked {
        let state = self.state();
        let avoid: Vec<_> = ports
            .iter()
            .map(|&port| SubchannelId(port.into()))
            .collect();
        let call = PickCall {
            path: "/package.Service/Method",
            metadata,
            avoid: &avoid,
        };
        match state.pick(&call) {
            Pick::Ready(connection) => Picked::Ready(connection.clone()),
            Pick::ReadyAndConnect(connection, wanted) => {
                self.with(|policy, context| policy.connect(wanted, context));
                Picked::Ready(connection.clone())
            }
            Pick::Wait => Picked::Wait,
            Pick::Connect(wanted) => {
                self.with(|policy, context| policy.connect(wanted, context));
                Picked::Wait
            }
            Pick::Fail(status) => Picked::Fail(status.message().to_owned()),
        }
    }

    /// The ports of the connections that `calls` calls get.
    pub(crate) fn picks(&mut self, calls: usize) -> Vec<u16> {
        (0..calls).map(|_| self.pick().port()).collect()
    }

    /// When the policy wants a tick, from now.
    pub(crate) fn policy_tick(&self) -> Option<Duration> {
        self.policy.next_tick().map(|at| at - self.now)
    }

    /// The load of the connection to `port`.
    pub(crate) fn load(&self, port: u16) -> Arc<Load> {
        match self.pool.state_of(port) {
            SubchannelState::Ready(connection) => connection.load,
            state => panic!("{port} is {state:?}"),
        }
    }

    /// The ports that were told to connect since this was last asked.
    pub(crate) fn connects(&mut self) -> Vec<u16> {
        std::mem::take(&mut self.pool.connects)
    }
}

/// What a call gets.
#[derive(Clone, Debug)]
pub(crate) enum Picked {
    Ready(TestConnection),
    Wait,
    Fail(String),
}

impl Picked {
    pub(crate) fn port(&self) -> u16 {
        match self {
            Self::Ready(connection) => connection.port,
            other => panic!("a call gets {other:?}"),
        }
    }
}

impl TestPool {
    /// The state of the subchannel to `port`, which the policy holds.
    pub(crate) fn state_of(&self, port: u16) -> SubchannelState<TestConnection> {
        let mut subchannels = self.subchannels.values();
        let subchannel = subchannels.find(|subchannel| port_of(&subchannel.address) == port);
        subchannel.expect("a subchannel that is held").state.clone()
    }

    /// Whether the policy holds a connection to `port`.
    pub(crate) fn is_ready(&self, port: u16) -> bool {
        self.held().contains(&port) && matches!(self.state_of(port), SubchannelState::Ready(_))
    }

    /// The ports of the subchannels that the policy holds.
    pub(crate) fn held(&self) -> Vec<u16> {
        let mut ports: Vec<_> = self
            .subchannels
            .values()
            .map(|subchannel| port_of(&subchannel.address))
            .collect();
        ports.sort_unstable();
        ports
    }
}

impl SubchannelPool<TestConnection> for TestPool {
    fn acquire(
        &mut self,
        address: &SubchannelAddress,
    ) -> (SubchannelId, SubchannelState<TestConnection>) {
        let known = self
            .subchannels
            .iter_mut()
            .find(|(_, subchannel)| subchannel.address == *address);
        if let Some((id, subchannel)) = known {
            subchannel.owners += 1;
            return (*id, subchannel.state.clone());
        }
        let id = SubchannelId(self.new_number());
        let subchannel = TestSubchannel {
            address: address.clone(),
            state: SubchannelState::Idle,
            owners: 1,
        };
        self.subchannels.insert(id, subchannel);
        (id, SubchannelState::Idle)
    }

    fn connect(&mut self, id: SubchannelId) {
        let subchannel = self
            .subchannels
            .get_mut(&id)
            .expect("a subchannel that is held");
        if matches!(subchannel.state, SubchannelState::Idle) {
            subchannel.state = SubchannelState::Connecting;
            self.connects.push(port_of(&subchannel.address));
        }
    }

    fn release(&mut self, id: SubchannelId) {
        let subchannel = self
            .subchannels
            .get_mut(&id)
            .expect("a subchannel that is held");
        subchannel.owners -= 1;
        if subchannel.owners == 0 {
            self.subchannels.remove(&id);
        }
    }

    fn resolve_again(&mut self) {
        self.resolutions += 1;
    }

    fn new_number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }
}

/// An IPv4 endpoint.
pub(crate) fn v4(port: u16) -> Endpoint {
    Endpoint::new(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
}

/// An IPv6 endpoint.
pub(crate) fn v6(port: u16) -> Endpoint {
    Endpoint::new(SocketAddr::from((Ipv6Addr::LOCALHOST, port)))
}

fn port_of(address: &SubchannelAddress) -> u16 {
    match address.address {
        crate::endpoint::EndpointAddress::Tcp(address) => address.port(),
        _ => unreachable!("tests use TCP"),
    }
}
