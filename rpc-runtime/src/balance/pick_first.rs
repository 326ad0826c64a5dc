//! The policy `pick_first`: the first address that opens a connection gets all calls (gRFCs A61 and A62).
//!
//! The addresses of all endpoints are tried in turn, IPv6 and IPv4 alternating. An address that does not respond delays the
//! next one by 250 ms, and one that refuses does not delay it; the earlier attempts go on (RFC 8305). When all have failed,
//! calls fail until one address connects, and each is tried again when its own pause is over.
//!
//! A connection may fail without being lost: its server says that it is not healthy, or is ejected. It is kept, and gets calls
//! again when it is ready before another address is.

use std::collections::{HashSet, VecDeque};
use std::time::{Duration, Instant};

use crate::balance::balancer::{
    Balancer, Context, PolicyState, SubchannelAddress, SubchannelState,
};
use crate::balance::config::pick_first::PickFirstConfig;
use crate::balance::config::policy::Policy;
use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::{AddressFamily, Endpoint};
use crate::status::Status;

/// The policy `pick_first`.
pub(crate) struct PickFirst<C> {
    number: u64,
    order: AddressOrder,
    addresses: Vec<Candidate<C>>,
    phase: Phase,
    state: PolicyState<C>,
}

/// The order in which addresses are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AddressOrder {
    AsResolved,
    /// By chance, in proportion to the weights of the endpoints (gRFC A113).
    Shuffled,
}

impl From<&PickFirstConfig> for AddressOrder {
    fn from(config: &PickFirstConfig) -> Self {
        if config.shuffle {
            Self::Shuffled
        } else {
            Self::AsResolved
        }
    }
}

/// An address, and the subchannel to it, if there is one.
struct Candidate<C> {
    address: SubchannelAddress,
    subchannel: Option<(SubchannelId, SubchannelState<C>)>,
    /// Whether it has failed in this pass.
    has_failed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Nobody wants a connection.
    Idle,
    /// The addresses are tried in turn; those before `next` have been begun.
    FirstPass {
        next: usize,
        /// When the next address is tried, although the earlier ones have not failed.
        at: Option<Instant>,
    },
    /// All addresses have failed, and each is tried again after its own pause. Counts the failures since the name was last
    /// resolved.
    Retrying { failures: usize },
    /// The connection to this candidate gets all calls.
    Connected(usize),
}

impl<C: Clone> PickFirst<C> {
    /// `number` names it in [`Wanted`].
    pub(crate) fn new(number: u64, order: AddressOrder) -> Self {
        Self {
            number,
            order,
            addresses: Vec::new(),
            phase: Phase::Idle,
            state: PolicyState::Idle,
        }
    }

    pub(crate) fn number(&self) -> u64 {
        self.number
    }

    pub(crate) fn current(&self) -> &PolicyState<C> {
        &self.state
    }

    fn start_pass(&mut self, context: &mut Context<'_, C>) {
        for candidate in &mut self.addresses {
            candidate.has_failed = false;
        }
        // After a failure calls fail until there is a connection (gRFC A62).
        if self.state.connectivity() != ConnectivityState::TransientFailure {
            self.state = PolicyState::Connecting;
        }
        self.phase = Phase::FirstPass { next: 0, at: None };
        self.begin_next(context);
    }

    /// Begins attempts until one is under way.
    fn begin_next(&mut self, context: &mut Context<'_, C>) {
        let Phase::FirstPass { mut next, .. } = self.phase else {
            return;
        };
        while let Some(candidate) = self.addresses.get_mut(next) {
            match candidate.acquire(context) {
                SubchannelState::Ready(_) => return self.select(next, context),
                SubchannelState::Idle => candidate.connect(context),
                SubchannelState::Connecting => {}
                SubchannelState::TransientFailure(status) => {
                    let status = status.clone();
                    candidate.has_failed = true;
                    next += 1;
                    self.phase = Phase::FirstPass { next, at: None };
                    self.fail_if_all_have(&status, context);
                    continue;
                }
            }
            next += 1;
            let at = (next < self.addresses.len()).then(|| context.now + ATTEMPT_DELAY);
            self.phase = Phase::FirstPass { next, at };
            return;
        }
    }

    /// Ends the first pass if all addresses have failed.
    fn fail_if_all_have(&mut self, status: &Status, context: &mut Context<'_, C>) {
        let is_over =
            matches!(self.phase, Phase::FirstPass { next, .. } if next == self.addresses.len());
        if !is_over || !self.addresses.iter().all(|candidate| candidate.has_failed) {
            return;
        }
        self.phase = Phase::Retrying { failures: 0 };
        self.state = PolicyState::TransientFailure(status.clone());
        context.subchannels.resolve_again();
        // Those whose pause has ended meanwhile.
        for candidate in &mut self.addresses {
            candidate.connect(context);
        }
    }

    fn select(&mut self, index: usize, context: &mut Context<'_, C>) {
        for (other, candidate) in self.addresses.iter_mut().enumerate() {
            match &candidate.subchannel {
                Some((_, SubchannelState::Ready(connection))) if other == index => {
                    self.state = PolicyState::Ready(connection.clone());
                    self.phase = Phase::Connected(index);
                }
                _ => candidate.release(context),
            }
        }
    }

    fn failed(&mut self, index: usize, status: &Status, context: &mut Context<'_, C>) {
        match self.phase {
            Phase::FirstPass { next, .. } => {
                if let Some(candidate) = self.addresses.get_mut(index) {
                    candidate.has_failed = true;
                }
                self.fail_if_all_have(status, context);
                // Only the failure of the last attempt that was begun lets the next one begin.
                if index + 1 == next && next < self.addresses.len() {
                    self.begin_next(context);
                }
            }
            Phase::Retrying { failures } => {
                let failures = failures + 1;
                let is_round = failures >= self.addresses.len();
                if is_round {
                    context.subchannels.resolve_again();
                }
                let failures = if is_round { 0 } else { failures };
                self.phase = Phase::Retrying { failures };
                self.state = PolicyState::TransientFailure(status.clone());
            }
            Phase::Idle | Phase::Connected(_) => {}
        }
    }

    fn lose(&mut self, context: &mut Context<'_, C>) {
        self.release_all(context);
        self.phase = Phase::Idle;
        self.state = PolicyState::Idle;
        context.subchannels.resolve_again();
    }

    fn release_all(&mut self, context: &mut Context<'_, C>) {
        for candidate in &mut self.addresses {
            candidate.release(context);
        }
    }

    /// The addresses of `endpoints` in the order in which they are tried, each once.
    fn order(&self, endpoints: &[Endpoint], random: &mut fastrand::Rng) -> Vec<SubchannelAddress> {
        let mut endpoints: Vec<_> = endpoints.iter().collect();
        if self.order == AddressOrder::Shuffled {
            let mut keyed: Vec<_> = endpoints
                .into_iter()
                .map(|endpoint| {
                    let weight = f64::from(endpoint.relative_weight());
                    (random.f64().powf(1.0 / weight), endpoint)
                })
                .collect();
            keyed.sort_by(|(left, _), (right, _)| right.total_cmp(left));
            endpoints = keyed.into_iter().map(|(_, endpoint)| endpoint).collect();
        }
        let mut seen = HashSet::new();
        let addresses = endpoints
            .into_iter()
            .flat_map(SubchannelAddress::all_of)
            .filter(|address| seen.insert(address.clone()));
        interleave(addresses.collect())
    }
}

impl<C: Clone + Send> Balancer<C> for PickFirst<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        let ordered = self.order(endpoints, context.random);
        let mut before = std::mem::take(&mut self.addresses);
        let selected = match self.phase {
            Phase::Connected(index) => before.get(index).map(|selected| selected.address.clone()),
            _ => None,
        };
        let mut connected = None;
        for (index, address) in ordered.into_iter().enumerate() {
            let known = before
                .iter()
                .position(|candidate| candidate.address == address);
            let candidate = match known {
                Some(position) => before.swap_remove(position),
                None => Candidate::new(address),
            };
            if selected.as_ref() == Some(&candidate.address) {
                connected = Some(index);
            }
            self.addresses.push(candidate);
        }
        for mut removed in before {
            removed.release(context);
        }
        match (self.phase, connected) {
            (Phase::Connected(_), Some(index)) => self.phase = Phase::Connected(index),
            _ if self.addresses.is_empty() => {
                self.phase = Phase::Idle;
                self.state = PolicyState::TransientFailure(no_endpoints());
            }
            // Nobody has wanted a connection yet.
            (Phase::Idle, _) if matches!(self.state, PolicyState::Idle) => {}
            _ => self.start_pass(context),
        }
    }

    fn resolver_failed(&mut self, status: &Status, _: &mut Context<'_, C>) {
        let is_failing = self.state.connectivity() == ConnectivityState::TransientFailure;
        if is_failing || self.addresses.is_empty() {
            self.state = PolicyState::TransientFailure(status.clone());
        }
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        let mut candidates = self.addresses.iter_mut().enumerate();
        let Some((index, candidate)) = candidates.find(|(_, candidate)| candidate.is(id)) else {
            return;
        };
        candidate.subchannel = Some((id, state.clone()));
        match (state, self.phase) {
            (SubchannelState::Ready(_), _) => self.select(index, context),
            (state, Phase::Connected(connected)) if connected == index => match state {
                SubchannelState::TransientFailure(status) => {
                    self.state = PolicyState::TransientFailure(status.clone());
                    self.start_pass(context);
                }
                // Whether its server is healthy is asked from now on.
                SubchannelState::Connecting => self.state = PolicyState::Connecting,
                _ => self.lose(context),
            },
            (SubchannelState::TransientFailure(status), _) => self.failed(index, status, context),
            (SubchannelState::Idle, Phase::Retrying { .. }) => candidate.connect(context),
            (SubchannelState::Idle | SubchannelState::Connecting, _) => {}
        }
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        let is_wanted = wanted == Wanted::Any || wanted == Wanted::Endpoint(self.number);
        if is_wanted && self.phase == Phase::Idle && !self.addresses.is_empty() {
            self.start_pass(context);
        }
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        if self.next_tick().is_some_and(|at| at <= context.now) {
            self.begin_next(context);
        }
    }

    fn next_tick(&self) -> Option<Instant> {
        match self.phase {
            Phase::FirstPass { at, .. } => at,
            Phase::Idle | Phase::Retrying { .. } | Phase::Connected(_) => None,
        }
    }

    fn state(&mut self, _: &mut Context<'_, C>) -> &PolicyState<C> {
        &self.state
    }

    fn reconfigure(&mut self, policy: &Policy, _: &mut Context<'_, C>) -> bool {
        let Policy::PickFirst(config) = policy else {
            return false;
        };
        // It is for the next list.
        self.order = config.into();
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.release_all(context);
    }
}

impl<C> Candidate<C> {
    fn new(address: SubchannelAddress) -> Self {
        Self {
            address,
            subchannel: None,
            has_failed: false,
        }
    }

    fn is(&self, id: SubchannelId) -> bool {
        matches!(self.subchannel, Some((own, _)) if own == id)
    }

    /// The state of its subchannel, which is created if there is none.
    fn acquire(&mut self, context: &mut Context<'_, C>) -> &SubchannelState<C> {
        let (_, state) = self
            .subchannel
            .get_or_insert_with(|| context.subchannels.acquire(&self.address));
        state
    }

    /// Makes the subchannel connect if it is idle.
    fn connect(&mut self, context: &mut Context<'_, C>) {
        if let Some((id, state @ SubchannelState::Idle)) = &mut self.subchannel {
            *state = SubchannelState::Connecting;
            context.subchannels.connect(*id);
        }
    }

    fn release(&mut self, context: &mut Context<'_, C>) {
        if let Some((id, _)) = self.subchannel.take() {
            context.subchannels.release(id);
        }
    }
}

/// Keeps the order within each family, and alternates the families, the family of the first address first.
fn interleave(addresses: Vec<SubchannelAddress>) -> Vec<SubchannelAddress> {
    let count = addresses.len();
    let mut families: Vec<(AddressFamily, VecDeque<SubchannelAddress>)> = Vec::new();
    for address in addresses {
        let family = address.address.family();
        match families.iter_mut().find(|(known, _)| *known == family) {
            Some((_, members)) => members.push_back(address),
            None => families.push((family, VecDeque::from([address]))),
        }
    }
    let mut interleaved = Vec::with_capacity(count);
    while interleaved.len() < count {
        interleaved.extend(
            families
                .iter_mut()
                .filter_map(|(_, members)| members.pop_front()),
        );
    }
    interleaved
}

fn no_endpoints() -> Status {
    Status::unavailable("the target has no endpoints")
}

/// RFC 8305 section 8: "Connection Attempt Delay".
const ATTEMPT_DELAY: Duration = Duration::from_millis(250);

#[cfg(test)]
mod tests;
