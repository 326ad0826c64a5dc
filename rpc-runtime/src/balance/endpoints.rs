//! The endpoints of a policy that uses several of them, each below a `pick_first` of its own (gRFC A61).

use std::collections::{HashMap, HashSet};
use std::time::Instant;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::pick_first::{AddressOrder, PickFirst};
use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// The endpoints of a policy, in the order of the resolver, each once.
pub(crate) struct Endpoints<C> {
    children: Vec<Child<C>>,
    connecting: Connecting,
    /// Shown while there are no endpoints.
    failure: Option<Status>,
}

/// An endpoint and its connection.
pub(crate) struct Child<C> {
    pub(crate) endpoint: Endpoint,
    pub(crate) policy: PickFirst<C>,
}

/// When an endpoint connects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Connecting {
    /// At once, and again when the connection was lost.
    Always,
    /// When the policy or a call asks.
    WhenWanted,
}

impl<C: Clone + Send> Child<C> {
    fn new(endpoint: &Endpoint, context: &mut Context<'_, C>) -> Self {
        let number = context.subchannels.new_number();
        let mut policy = PickFirst::new(number, AddressOrder::AsResolved);
        policy.resolved(std::slice::from_ref(endpoint), context);
        Self {
            endpoint: endpoint.clone(),
            policy,
        }
    }
}

impl<C: Clone + Send> Endpoints<C> {
    pub(crate) fn new(connecting: Connecting) -> Self {
        Self {
            children: Vec::new(),
            connecting,
            failure: None,
        }
    }

    pub(crate) fn children(&self) -> &[Child<C>] {
        &self.children
    }

    /// Applies a list of endpoints: those that stay keep their connections.
    pub(crate) fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        let before = std::mem::take(&mut self.children).into_iter();
        let mut before: HashMap<_, _> = before
            .map(|child| (child.endpoint.server(), child))
            .collect();
        let mut seen = HashSet::new();
        for endpoint in endpoints
            .iter()
            .filter(|endpoint| seen.insert(endpoint.server()))
        {
            self.children.push(match before.remove(&endpoint.server()) {
                // The addresses are the same, so there is nothing to do for its policy.
                Some(child) => Child {
                    endpoint: endpoint.clone(),
                    ..child
                },
                None => Child::new(endpoint, context),
            });
        }
        for mut removed in before.into_values() {
            removed.policy.close(context);
        }
        self.failure = self
            .children
            .is_empty()
            .then(|| Status::unavailable("the target has no endpoints"));
        self.connect_idle(context);
    }

    pub(crate) fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        if self.children.is_empty() {
            self.failure = Some(status.clone());
        }
        for child in &mut self.children {
            child.policy.resolver_failed(status, context);
        }
    }

    /// Applies a change of a subchannel.
    pub(crate) fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        for child in &mut self.children {
            child.policy.changed(id, state, context);
        }
        self.connect_idle(context);
    }

    pub(crate) fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        for child in &mut self.children {
            child.policy.connect(wanted, context);
        }
    }

    pub(crate) fn tick(&mut self, context: &mut Context<'_, C>) {
        for child in &mut self.children {
            child.policy.tick(context);
        }
    }

    pub(crate) fn next_tick(&self) -> Option<Instant> {
        self.children
            .iter()
            .filter_map(|child| child.policy.next_tick())
            .min()
    }

    pub(crate) fn close(&mut self, context: &mut Context<'_, C>) {
        for child in &mut self.children {
            child.policy.close(context);
        }
    }

    /// The state of the whole: the first of ready, connecting, idle and failing that an endpoint has. `choose` makes the state
    /// from the endpoints that are ready, if there are any.
    pub(crate) fn state(
        &self,
        choose: impl FnOnce(Vec<(&Endpoint, &C)>) -> PolicyState<C>,
    ) -> PolicyState<C> {
        let mut ready = Vec::new();
        let mut is_connecting = false;
        let mut is_idle = false;
        for child in &self.children {
            match child.policy.current() {
                PolicyState::Ready(connection) => ready.push((&child.endpoint, connection)),
                PolicyState::Connecting => is_connecting = true,
                PolicyState::Idle => is_idle = true,
                PolicyState::TransientFailure(_) | PolicyState::Picking { .. } => {}
            }
        }
        if !ready.is_empty() {
            choose(ready)
        } else if is_connecting {
            PolicyState::Connecting
        } else if is_idle {
            PolicyState::Idle
        } else {
            // Without a failure the target was not resolved yet.
            let failure = self.failure().cloned();
            failure.map_or(PolicyState::Connecting, PolicyState::TransientFailure)
        }
    }

    /// The failure of an endpoint.
    fn failure(&self) -> Option<&Status> {
        let failures = self
            .children
            .iter()
            .filter_map(|child| match child.policy.current() {
                PolicyState::TransientFailure(status) => Some(status),
                _ => None,
            });
        failures.last().or(self.failure.as_ref())
    }

    /// Makes idle endpoints connect, beginning anywhere, so that not every client begins with the same one.
    fn connect_idle(&mut self, context: &mut Context<'_, C>) {
        if self.connecting == Connecting::WhenWanted || self.children.is_empty() {
            return;
        }
        let first = context.random.usize(..self.children.len());
        let (before, after) = self.children.split_at_mut(first);
        for child in after.iter_mut().chain(before) {
            child.policy.connect(Wanted::Any, context);
        }
    }
}
