//! The endpoints whose calls are counted, and the subchannels below them as the child sees them: those of an ejected endpoint
//! are failing, whatever they are.

use std::collections::{HashMap, HashSet};
use std::time::Instant;

use crate::balance::balancer::{SubchannelAddress, SubchannelPool, SubchannelState};
use crate::balance::load::{CallCounts, Load, Loaded};
use crate::balance::subchannel_id::SubchannelId;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The endpoints, and what is common to them.
pub(crate) struct Tracker<C> {
    pub(crate) endpoints: Vec<Tracked<C>>,
    positions: HashMap<SubchannelAddress, usize>,
    /// Whether calls are counted.
    pub(crate) counts: bool,
    /// As many consecutive failures eject an endpoint; 0 for never.
    pub(crate) failure_limit: u32,
    /// Whether ejected endpoints are shown as they are, because too few others work.
    pub(crate) is_panicking: bool,
}

/// An endpoint.
pub(crate) struct Tracked<C> {
    endpoint: Endpoint,
    /// Whether it is in the last list of the resolver. If not, its subchannels are being released.
    is_listed: bool,
    pub(crate) ejected_at: Option<Instant>,
    /// How many times the base time the next ejection lasts.
    pub(crate) multiplier: u32,
    /// The calls of this interval on connections that have ended.
    ended: CallCounts,
    pub(crate) subchannels: Vec<TrackedSubchannel<C>>,
}

/// A subchannel, which the tracker owns once, however many owners it has in the child.
pub(crate) struct TrackedSubchannel<C> {
    pub(crate) id: SubchannelId,
    address: SubchannelAddress,
    owners: usize,
    pub(crate) state: SubchannelState<C>,
    /// The calls that were counted in earlier intervals.
    counted: CallCounts,
}

impl<C: Loaded + Clone> Tracker<C> {
    pub(crate) fn new() -> Self {
        Self {
            endpoints: Vec::new(),
            positions: HashMap::new(),
            counts: false,
            failure_limit: 0,
            is_panicking: false,
        }
    }

    pub(crate) fn resolved(&mut self, endpoints: &[Endpoint]) {
        let before = std::mem::take(&mut self.endpoints).into_iter();
        let mut before: HashMap<_, _> = before
            .map(|known| (known.endpoint.server(), known))
            .collect();
        self.positions.clear();
        let mut seen = HashSet::new();
        for endpoint in endpoints
            .iter()
            .filter(|endpoint| seen.insert(endpoint.server()))
        {
            let position = self.endpoints.len();
            for address in SubchannelAddress::all_of(endpoint) {
                self.positions.entry(address).or_insert(position);
            }
            let known = before.remove(&endpoint.server());
            self.endpoints
                .push(known.unwrap_or_else(|| Tracked::new(endpoint)));
        }
        self.endpoints
            .extend(before.into_values().map(|known| Tracked {
                is_listed: false,
                ..known
            }));
    }

    /// Applies a change of a subchannel, and returns whether the child is told.
    pub(crate) fn changed(&mut self, id: SubchannelId, state: &SubchannelState<C>) -> bool {
        let (counts, failure_limit) = (self.counts, self.failure_limit);
        let is_panicking = self.is_panicking;
        for endpoint in &mut self.endpoints {
            let mut subchannels = endpoint.subchannels.iter_mut();
            if let Some(subchannel) = subchannels.find(|subchannel| subchannel.id == id) {
                let ended = subchannel.count();
                endpoint.ended.add(ended);
                subchannel.state = state.clone();
                subchannel.watch(counts, failure_limit);
                return !endpoint.is_hidden(is_panicking);
            }
        }
        true
    }

    /// Makes the connections count their calls as the configuration says.
    pub(crate) fn watch(&mut self) {
        for endpoint in &mut self.endpoints {
            for subchannel in &mut endpoint.subchannels {
                subchannel.watch(self.counts, self.failure_limit);
            }
        }
    }

    /// How many endpoints there are.
    pub(crate) fn listed(&self) -> usize {
        self.endpoints
            .iter()
            .filter(|endpoint| endpoint.is_listed)
            .count()
    }

    pub(crate) fn is_ejected(&self, position: usize) -> bool {
        let endpoint = self.endpoints.get(position);
        endpoint.is_some_and(|endpoint| endpoint.ejected_at.is_some())
    }

    /// How many calls of an endpoint have failed in succession, on the connection that has most.
    pub(crate) fn consecutive_failures(&self, position: usize) -> u32 {
        let loads = self
            .endpoints
            .get(position)
            .into_iter()
            .flat_map(Tracked::loads);
        loads.map(Load::consecutive_failures).max().unwrap_or(0)
    }

    pub(crate) fn ejected(&self) -> usize {
        let ejected = |endpoint: &&Tracked<C>| endpoint.is_listed && endpoint.ejected_at.is_some();
        self.endpoints.iter().filter(ejected).count()
    }

    /// How many endpoints are ready and not ejected.
    pub(crate) fn working(&self) -> usize {
        let works = |endpoint: &&Tracked<C>| {
            endpoint.is_listed && endpoint.ejected_at.is_none() && endpoint.loads().next().is_some()
        };
        self.endpoints.iter().filter(works).count()
    }

    /// The calls of each endpoint since this was last asked.
    pub(crate) fn take_counts(&mut self) -> Vec<CallCounts> {
        self.endpoints
            .iter_mut()
            .map(Tracked::take_counts)
            .collect()
    }

    /// What the child is told of the subchannels of an endpoint whose ejection has begun or ended.
    pub(crate) fn shown(&self, position: usize) -> Vec<(SubchannelId, SubchannelState<C>)> {
        let Some(endpoint) = self.endpoints.get(position) else {
            return Vec::new();
        };
        let owned = endpoint
            .subchannels
            .iter()
            .filter(|subchannel| subchannel.owners > 0);
        owned
            .map(|subchannel| {
                (
                    subchannel.id,
                    endpoint.show(&subchannel.state, self.is_panicking),
                )
            })
            .collect()
    }

    /// Releases the subchannels that the child has released.
    pub(crate) fn release_unused(&mut self, subchannels: &mut dyn SubchannelPool<C>) {
        for endpoint in &mut self.endpoints {
            let ended = &mut endpoint.ended;
            endpoint.subchannels.retain_mut(|subchannel| {
                let is_used = subchannel.owners > 0;
                if !is_used {
                    ended.add(subchannel.count());
                    subchannels.release(subchannel.id);
                }
                is_used
            });
        }
        let is_used =
            |endpoint: &Tracked<C>| endpoint.is_listed || !endpoint.subchannels.is_empty();
        self.endpoints.retain(is_used);
    }
}

impl<C: Loaded + Clone> Tracked<C> {
    fn new(endpoint: &Endpoint) -> Self {
        Self {
            endpoint: endpoint.clone(),
            is_listed: true,
            ejected_at: None,
            multiplier: 0,
            ended: CallCounts::default(),
            subchannels: Vec::new(),
        }
    }

    /// The loads of its connections.
    pub(crate) fn loads(&self) -> impl Iterator<Item = &Load> {
        self.subchannels.iter().filter_map(TrackedSubchannel::load)
    }

    fn is_hidden(&self, is_panicking: bool) -> bool {
        self.ejected_at.is_some() && !is_panicking
    }

    fn show(&self, state: &SubchannelState<C>, is_panicking: bool) -> SubchannelState<C> {
        if !self.is_hidden(is_panicking) {
            return state.clone();
        }
        let endpoint = &self.endpoint;
        SubchannelState::TransientFailure(Status::unavailable(format!(
            "{endpoint} is ejected, because too many of its calls fail"
        )))
    }

    fn take_counts(&mut self) -> CallCounts {
        let mut counts = std::mem::take(&mut self.ended);
        if !self.is_listed {
            return CallCounts::default();
        }
        for subchannel in &mut self.subchannels {
            counts.add(subchannel.count());
        }
        counts
    }
}

impl<C: Loaded> TrackedSubchannel<C> {
    fn load(&self) -> Option<&Load> {
        match &self.state {
            SubchannelState::Ready(connection) => Some(connection.load()),
            _ => None,
        }
    }

    /// The calls since this was last asked.
    fn count(&mut self) -> CallCounts {
        let Some(counts) = self.load().map(Load::counts) else {
            return CallCounts::default();
        };
        let before = std::mem::replace(&mut self.counted, counts);
        CallCounts {
            succeeded: counts.succeeded.wrapping_sub(before.succeeded),
            failed: counts.failed.wrapping_sub(before.failed),
        }
    }

    /// Makes the connection count calls, from now.
    fn watch(&mut self, counts: bool, failure_limit: u32) {
        let Some(load) = self.load() else {
            return;
        };
        if counts {
            load.watch();
        }
        load.limit_consecutive_failures(failure_limit);
        self.counted = load.counts();
    }
}

impl CallCounts {
    fn add(&mut self, other: Self) {
        self.succeeded = self.succeeded.saturating_add(other.succeeded);
        self.failed = self.failed.saturating_add(other.failed);
    }
}

/// The subchannels of a channel, as the child sees them.
pub(crate) struct EjectingPool<'a, C> {
    pub(crate) tracker: &'a mut Tracker<C>,
    pub(crate) subchannels: &'a mut dyn SubchannelPool<C>,
    /// Whether an ejection is shown. The child then loses a connection that exists, which is no reason to resolve again.
    pub(crate) is_ejecting: bool,
}

impl<C: Loaded + Clone> SubchannelPool<C> for EjectingPool<'_, C> {
    fn acquire(&mut self, address: &SubchannelAddress) -> (SubchannelId, SubchannelState<C>) {
        let tracker = &mut *self.tracker;
        let position = tracker.positions.get(address);
        let Some(endpoint) = position.and_then(|position| tracker.endpoints.get_mut(*position))
        else {
            return self.subchannels.acquire(address);
        };
        let mut known = endpoint.subchannels.iter_mut();
        if let Some(subchannel) = known.find(|subchannel| subchannel.address == *address) {
            subchannel.owners += 1;
            let (id, state) = (subchannel.id, subchannel.state.clone());
            return (id, endpoint.show(&state, tracker.is_panicking));
        }
        let (id, state) = self.subchannels.acquire(address);
        let shown = endpoint.show(&state, tracker.is_panicking);
        let mut subchannel = TrackedSubchannel {
            id,
            address: address.clone(),
            owners: 1,
            state,
            counted: CallCounts::default(),
        };
        subchannel.watch(tracker.counts, tracker.failure_limit);
        endpoint.subchannels.push(subchannel);
        (id, shown)
    }

    fn connect(&mut self, id: SubchannelId) {
        let tracked = self.tracked(id).map(|subchannel| &mut subchannel.state);
        if let Some(state @ SubchannelState::Idle) = tracked {
            *state = SubchannelState::Connecting;
        }
        self.subchannels.connect(id);
    }

    fn release(&mut self, id: SubchannelId) {
        match self.tracked(id) {
            // It is released after the event, if it is not acquired again.
            Some(subchannel) => subchannel.owners = subchannel.owners.saturating_sub(1),
            None => self.subchannels.release(id),
        }
    }

    fn resolve_again(&mut self) {
        if !self.is_ejecting {
            self.subchannels.resolve_again();
        }
    }

    fn new_number(&mut self) -> u64 {
        self.subchannels.new_number()
    }
}

impl<C> EjectingPool<'_, C> {
    fn tracked(&mut self, id: SubchannelId) -> Option<&mut TrackedSubchannel<C>> {
        let endpoints = self.tracker.endpoints.iter_mut();
        let mut subchannels = endpoints.flat_map(|endpoint| &mut endpoint.subchannels);
        subchannels.find(|subchannel| subchannel.id == id)
    }
}
