//! A policy that keeps a connection to every endpoint and chooses among those that are ready.

use std::sync::Arc;
use std::time::Instant;

use crate::balance::balancer::{Balancer, Context, PolicyState, SubchannelState};
use crate::balance::config::policy::Policy;
use crate::balance::endpoints::{Connecting, Endpoints};
use crate::balance::picker::{Picker, Wanted};
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::Endpoint;
use crate::status::Status;

/// Keeps a connection to every endpoint. `S` is the policy by which calls choose among those that are ready.
pub(crate) struct Spread<C, S> {
    endpoints: Endpoints<C>,
    selector: S,
    state: PolicyState<C>,
    /// When the picker of the state is to be made again.
    expires: Option<Instant>,
    /// Whether an event may have changed the state.
    is_stale: bool,
}

/// Makes the pickers of a policy.
pub(crate) trait Selector<C>: Send {
    /// The picker for the endpoints that are ready, of which there are two or more.
    fn select(&mut self, ready: Vec<(&Endpoint, &C)>, context: &mut Context<'_, C>)
    -> Selection<C>;

    /// Changes the configuration: see [`Balancer::reconfigure`].
    fn reconfigure(&mut self, policy: &Policy) -> bool;
}

/// A picker, and when it is to be made again although no endpoint has changed.
pub(crate) struct Selection<C> {
    pub(crate) picker: Arc<dyn Picker<C>>,
    pub(crate) expires: Option<Instant>,
}

impl<C: Clone + Send, S: Selector<C>> Spread<C, S> {
    pub(crate) fn new(selector: S) -> Self {
        Self {
            endpoints: Endpoints::new(Connecting::Always),
            selector,
            state: PolicyState::Idle,
            expires: None,
            is_stale: true,
        }
    }
}

impl<C: Clone + Send, S: Selector<C>> Balancer<C> for Spread<C, S> {
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>) {
        self.endpoints.resolved(endpoints, context);
        self.is_stale = true;
    }

    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>) {
        self.endpoints.resolver_failed(status, context);
        self.is_stale = true;
    }

    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    ) {
        self.endpoints.changed(id, state, context);
        self.is_stale = true;
    }

    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>) {
        self.endpoints.connect(wanted, context);
        self.is_stale = true;
    }

    fn tick(&mut self, context: &mut Context<'_, C>) {
        self.endpoints.tick(context);
        self.is_stale = true;
    }

    fn next_tick(&self) -> Option<Instant> {
        let ticks = [self.endpoints.next_tick(), self.expires];
        ticks.into_iter().flatten().min()
    }

    fn state(&mut self, context: &mut Context<'_, C>) -> &PolicyState<C> {
        if std::mem::take(&mut self.is_stale) {
            self.expires = None;
            let (selector, expires) = (&mut self.selector, &mut self.expires);
            self.state = self.endpoints.state(|ready| {
                if let [(_, only)] = ready.as_slice() {
                    return PolicyState::Ready(C::clone(only));
                }
                let selection = selector.select(ready, context);
                *expires = selection.expires;
                PolicyState::Picking {
                    state: ConnectivityState::Ready,
                    picker: selection.picker,
                }
            });
        }
        &self.state
    }

    fn reconfigure(&mut self, policy: &Policy, _: &mut Context<'_, C>) -> bool {
        self.is_stale = true;
        self.selector.reconfigure(policy)
    }

    fn close(&mut self, context: &mut Context<'_, C>) {
        self.endpoints.close(context);
    }
}
