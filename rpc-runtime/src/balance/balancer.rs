//! A policy of balancing: a state machine without I/O and without a clock.
//!
//! The task of a channel owns the policy and tells it what happens: the endpoints of the target, the states of subchannels,
//! the time, and calls that need a connection. The policy acts through its [`Context`], and its [`PolicyState`] says what
//! calls get meanwhile. A policy may consist of other policies; the innermost one is always `pick_first`.

use std::sync::Arc;
use std::time::Instant;

use crate::balance::config::policy::Policy;
use crate::balance::picker::{Pick, PickCall, Picker, Wanted};
use crate::balance::subchannel_id::SubchannelId;
use crate::connectivity_state::ConnectivityState;
use crate::endpoint::{Endpoint, EndpointAddress};
use crate::status::Status;

/// A policy of balancing. `C` is a connection, which the policies do not inspect beyond its load.
///
/// After each event the owner reads [`state`](Self::state) and [`next_tick`](Self::next_tick).
pub(crate) trait Balancer<C>: Send {
    /// The endpoints of the target have changed. The channel passes an empty list on only where a policy divides the
    /// endpoints among others.
    fn resolved(&mut self, endpoints: &[Endpoint], context: &mut Context<'_, C>);

    /// The resolver has failed, or found no endpoint. What works goes on.
    fn resolver_failed(&mut self, status: &Status, context: &mut Context<'_, C>);

    /// The state of a subchannel has changed. A policy ignores subchannels that are not its own.
    fn changed(
        &mut self,
        id: SubchannelId,
        state: &SubchannelState<C>,
        context: &mut Context<'_, C>,
    );

    /// A call needs a connection, or the application asks for one. Without effect where connections are ready or being made.
    fn connect(&mut self, wanted: Wanted, context: &mut Context<'_, C>);

    /// Time has passed.
    fn tick(&mut self, context: &mut Context<'_, C>);

    /// When [`tick`](Self::tick) is to be called, at the latest.
    fn next_tick(&self) -> Option<Instant>;

    /// The state of the policy now. A policy may make its picker here, once for several events.
    fn state(&mut self, context: &mut Context<'_, C>) -> &PolicyState<C>;

    /// Changes the configuration in place. Returns false, without effect, if it is that of another policy.
    fn reconfigure(&mut self, policy: &Policy, context: &mut Context<'_, C>) -> bool;

    /// Releases all subchannels. The policy is not used afterwards.
    fn close(&mut self, context: &mut Context<'_, C>);
}

/// What a policy may do, and what it may know, during an event.
pub(crate) struct Context<'a, C> {
    pub(crate) now: Instant,
    pub(crate) random: &'a mut fastrand::Rng,
    pub(crate) subchannels: &'a mut dyn SubchannelPool<C>,
}

/// The subchannels of a channel, for its policies.
pub(crate) trait SubchannelPool<C> {
    /// The subchannel of an address, which policies share: each call is answered by one [`release`](Self::release). A new one
    /// is idle.
    fn acquire(&mut self, address: &SubchannelAddress) -> (SubchannelId, SubchannelState<C>);

    /// Makes a subchannel connect if it is idle. Another policy that shares it may have done so before.
    fn connect(&mut self, id: SubchannelId);

    /// Gives the subchannel back. When the last policy has, its connection closes after its open calls.
    fn release(&mut self, id: SubchannelId);

    /// Asks for the endpoints again, because a connection was lost or could not be made.
    fn resolve_again(&mut self);

    /// A number that no other part of a policy has.
    fn new_number(&mut self) -> u64;
}

/// What a subchannel connects to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SubchannelAddress {
    pub(crate) address: EndpointAddress,
    /// The authority of the endpoint, where it has one of its own.
    pub(crate) authority: Option<Arc<str>>,
}

impl SubchannelAddress {
    /// The addresses of an endpoint.
    pub(crate) fn all_of(endpoint: &Endpoint) -> impl Iterator<Item = Self> {
        let authority: Option<Arc<str>> = endpoint.own_authority().map(Arc::from);
        endpoint.addresses().iter().map(move |address| Self {
            address: address.clone(),
            authority: authority.clone(),
        })
    }
}

/// The state of a subchannel.
#[derive(Clone, Debug)]
pub(crate) enum SubchannelState<C> {
    Idle,
    Connecting,
    Ready(C),
    /// The last attempt failed. The subchannel is idle after a pause.
    TransientFailure(Status),
}

/// The state of a policy, and what calls get in it.
#[derive(Clone)]
pub(crate) enum PolicyState<C> {
    /// No connection is wanted. A call requests one and waits.
    Idle,
    /// Calls wait.
    Connecting,
    /// All calls use this connection.
    Ready(C),
    /// Calls fail, unless they wait for ready.
    TransientFailure(Status),
    /// Each call asks the picker.
    Picking {
        state: ConnectivityState,
        picker: Arc<dyn Picker<C>>,
    },
}

impl<C> PolicyState<C> {
    pub(crate) fn connectivity(&self) -> ConnectivityState {
        match self {
            Self::Idle => ConnectivityState::Idle,
            Self::Connecting => ConnectivityState::Connecting,
            Self::Ready(_) => ConnectivityState::Ready,
            Self::TransientFailure(_) => ConnectivityState::TransientFailure,
            Self::Picking { state, .. } => *state,
        }
    }
}

impl<C: Send + Sync + 'static> Picker<C> for PolicyState<C> {
    #[inline]
    fn pick<'a>(&'a self, call: &PickCall<'_>) -> Pick<'a, C> {
        match self {
            Self::Ready(connection) => Pick::Ready(connection),
            Self::Picking { picker, .. } => picker.pick(call),
            Self::Idle => Pick::Connect(Wanted::Any),
            Self::Connecting => Pick::Wait,
            Self::TransientFailure(status) => Pick::Fail(status),
        }
    }
}
