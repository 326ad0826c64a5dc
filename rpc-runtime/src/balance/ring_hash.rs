//! The policy `ring_hash` (gRFCs A42, A61 and A76): calls with the same hash go to the same endpoint while it works.
//!
//! An endpoint connects when a call wants it. A call walks the ring from its hash, past endpoints that have failed.

use std::hash::Hasher;
use std::sync::Arc;
use std::time::Instant;

use http::HeaderName;
use twox_hash::XxHash64;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::config::policy::Policy;
use crate::balance::config::ring_hash::{RING_SIZE_CAP, RingHash as Config};
use crate::balance::endpoints::{Connecting, Endpoints};
use crate::balance::hash_ring::HashRing;
use crate::balance::load::Loaded;
use crate::balance::picker::{Pick, PickCall, Picker, Wanted};
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;
use crate::metadata::Metadata;
use crate::status::Status;

/// The policy `ring_hash`.
pub(crate) struct RingHash<C> {
    config: Config,
    endpoints: Endpoints<C>,
    ring: Arc<HashRing>,
    state: PolicyState<C>,
    /// Whether an event may have changed the state.
    is_stale: bool,
}

impl<C: Loaded + Clone + Send + Sync + 'static> RingHash<C> {
    pub(crate) fn new(config: Config) -> Self {
        Self {
            config,
            endpoints: Endpoints::new(Connecting::WhenWanted),
            ring: Arc::new(HashRing::new(&[], 0, 0)),
            state: PolicyState::Connecting,
            is_stale: true,
        }
    }

    fn after_event(&mut self, context: &mut Context<'_, C>) {
        self.is_stale = true;
        // Calls may all wait for endpoints that fail, so that nothing else would make another one connect.
        let needs_connection = matches!(
            self.connectivity(),
            ConnectivityState::Connecting | ConnectivityState::TransientFailure
        );
        if needs_connection {
            self.wake_one(context);
        }
    }

    /// Makes any one of the idle endpoints connect (gRFC A117), unless one is connecting.
    fn wake_one(&mut self, context: &mut Context<'_, C>) {
        if self.count(ConnectivityState::Connecting) > 0 {
            return;
        }
        let children = self.endpoints.children().iter();
        let idle = children
            .filter(|child| child.policy.current().connectivity() == ConnectivityState::Idle);
        let idle: Vec<_> = idle.map(|child| child.policy.number()).collect();
        if let Some(number) = context.random.choice(idle) {
            self.endpoints.connect(Wanted::Endpoint(number), context);
        }
    }

    fn count(&self, state: ConnectivityState) -> usize {
        let children = self.endpoints.children().iter();
        children
            .filter(|child| child.policy.current().connectivity() == state)
            .count()
    }

    /// The state of the whole (gRFC A42): one failure is tolerated, because calls walk past it.
    fn connectivity(&self) -> ConnectivityState {
        let failures = self.count(ConnectivityState::TransientFailure);
        if self.count(ConnectivityState::Ready) > 0 {
            ConnectivityState::Ready
        } else if failures >= 2 {
            ConnectivityState::TransientFailure
        } else if self.count(ConnectivityState::Connecting) > 0
            || (failures == 1 && self.endpoints.children().len() > 1)
        {
            ConnectivityState::Connecting
        } else if self.count(ConnectivityState::Idle) > 0 {
            ConnectivityState::Idle
        } else {
            ConnectivityState::TransientFailure
        }
    }

    fn make_state(&self) -> PolicyState<C> {
        if self.endpoints.children().is_empty() {
            return self.endpoints.state(|_| PolicyState::Connecting);
        }
        let children = self.endpoints.children().iter();
        PolicyState::Picking {
            state: self.connectivity(),
            picker: Arc::new(RingHashPicker {
                ring: Arc::clone(&self.ring),
                children: children
                    .map(|child| (child.policy.number(), child.policy.current().clone()))
                    .collect(),
                is_connecting: self.count(ConnectivityState::Connecting) > 0,
                header: self.config.request_hash_header.clone(),
                no_hash: Status::unavailable(
                    "the policy ring_hash has no header to hash: set `requestHashHeader`",
                ),
            }),
        }
    }
}

impl<C: Loaded + Clone + Send + Sync + 'static> Balancer<C> for RingHash<C> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        self.endpoints.resolved(endpoints, context);
        let children = self.endpoints.children().iter();
        let endpoints: Vec<_> = children.map(|child| &child.endpoint).collect();
        self.ring = Arc::new(HashRing::new(
            &endpoints,
            self.config.min_ring_size.min(RING_SIZE_CAP),
            self.config.max_ring_size.min(RING_SIZE_CAP),
        ));
        self.after_event(context);
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        self.endpoints.resolver_failed(status, context);
        self.after_event(context);
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        self.endpoints.changed(id, state, context);
        self.after_event(context);
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        match wanted {
            Wanted::Endpoint(_) => self.endpoints.connect(wanted, context),
            Wanted::Any if self.count(ConnectivityState::Ready) == 0 => self.wake_one(context),
            Wanted::Any => {}
        }
        self.after_event(context);
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        self.endpoints.tick(context);
        self.after_event(context);
    }

    fn next_tick(&self) -> Option<Instant> {
        self.endpoints.next_tick()
    }

    fn state(&mut self, _: &mut Context<'_, C>) -> &PolicyState<C> {
        if std::mem::take(&mut self.is_stale) {
            self.state = self.make_state();
        }
        &self.state
    }

    /// The sizes are for the next list of endpoints.
    fn reconfigure(&mut self, policy: &Policy, _: &mut Context<'_, C>) -> bool {
        let Policy::RingHash(config) = policy else {
            return false;
        };
        self.config = config.clone();
        self.is_stale = true;
        true
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.endpoints.close(context);
    }
}

struct RingHashPicker<C> {
    ring: Arc<HashRing>,
    /// The numbers and states of the endpoints.
    children: Box<[(u64, PolicyState<C>)]>,
    is_connecting: bool,
    header: Option<HeaderName>,
    no_hash: Status,
}

impl<C: Loaded + Send + Sync + 'static> Picker<C> for RingHashPicker<C> {
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        match &self.header {
            None => Pick::Fail(&self.no_hash),
            Some(header) => match hash(call.metadata, header) {
                Some(hash) => self.pick_first_usable(hash, call),
                None => self.pick_first_ready(fastrand::u64(..), call),
            },
        }
    }
}

impl<C: Loaded> RingHashPicker<C> {
    /// The first endpoint that has not failed.
    fn pick_first_usable(&self, hash: u64, call: &PickCall<'_>) -> Pick<'_, C> {
        let mut failure = None;
        let mut tried = None;
        for (number, state) in self.walk(hash) {
            match state {
                PolicyState::Ready(connection) if call.avoids(connection) => {
                    tried = tried.or(Some(connection));
                }
                PolicyState::Ready(connection) => return Pick::Ready(connection),
                PolicyState::Idle => return Pick::Connect(Wanted::Endpoint(*number)),
                PolicyState::TransientFailure(status) => failure = failure.or(Some(status)),
                PolicyState::Connecting | PolicyState::Picking { .. } => return Pick::Wait,
            }
        }
        if let Some(tried) = tried {
            return Pick::Ready(tried);
        }
        failure.map_or(Pick::Wait, Pick::Fail)
    }

    /// The first endpoint that is ready (gRFC A76). The first idle one before it connects, unless one is connecting.
    fn pick_first_ready(&self, hash: u64, call: &PickCall<'_>) -> Pick<'_, C> {
        let mut failure = None;
        let mut idle = None;
        let mut tried = None;
        for (number, state) in self.walk(hash) {
            match state {
                PolicyState::Ready(connection) if call.avoids(connection) => {
                    tried = tried.or(Some(connection));
                }
                PolicyState::Ready(connection) => {
                    return match idle {
                        Some(number) => Pick::ReadyAndConnect(connection, Wanted::Endpoint(number)),
                        None => Pick::Ready(connection),
                    };
                }
                PolicyState::Idle if !self.is_connecting => idle = idle.or(Some(*number)),
                PolicyState::TransientFailure(status) => failure = failure.or(Some(status)),
                PolicyState::Idle | PolicyState::Connecting | PolicyState::Picking { .. } => {}
            }
        }
        if let Some(tried) = tried {
            return Pick::Ready(tried);
        }
        match (idle, failure) {
            (Some(number), _) => Pick::Connect(Wanted::Endpoint(number)),
            (None, Some(failure)) if !self.is_connecting => Pick::Fail(failure),
            (None, _) => Pick::Wait,
        }
    }

    fn walk(&self, hash: u64) -> impl Iterator<Item = &(u64, PolicyState<C>)> {
        let positions = self.ring.from(hash);
        positions.filter_map(|position| self.children.get(position))
    }
}

/// The hash of the values of `header`, with commas between them; `None` if there is none.
fn hash(metadata: &Metadata, header: &HeaderName) -> Option<u64> {
    let mut values = metadata.get_all(header.as_str());
    let first = values.next()?;
    let mut hasher = XxHash64::with_seed(0);
    hasher.write(first.as_bytes());
    for value in values {
        hasher.write(b",");
        hasher.write(value.as_bytes());
    }
    Some(hasher.finish())
}

#[cfg(test)]
mod tests;
