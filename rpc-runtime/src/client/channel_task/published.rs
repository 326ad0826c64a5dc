//! What the task of a channel publishes: the state of its policy, which every call reads.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arc_swap::{ArcSwap, Guard};
use tokio::sync::watch;

use crate::balance::balancer::PolicyState;
use crate::client::subchannel::ready::ReadyConnection;
use crate::connectivity_state::ConnectivityState;

/// The state of a policy whose connections are real.
pub(crate) type ChannelState = PolicyState<ReadyConnection>;

/// The state of a channel. Reading it takes no lock.
pub(crate) struct Published {
    state: ArcSwap<ChannelState>,
    /// Whether calls wait for the resolver: it has not answered yet. For error texts.
    is_resolving: AtomicBool,
    changes: watch::Sender<ConnectivityState>,
}

impl Published {
    pub(crate) fn new() -> Self {
        Self {
            state: ArcSwap::from_pointee(ChannelState::Idle),
            is_resolving: AtomicBool::new(false),
            changes: watch::Sender::new(ConnectivityState::Idle),
        }
    }

    pub(crate) fn state(&self) -> Guard<Arc<ChannelState>> {
        self.state.load()
    }

    /// Tells of every further state. Whoever reads the state after this misses none.
    pub(crate) fn subscribe(&self) -> watch::Receiver<ConnectivityState> {
        self.changes.subscribe()
    }

    pub(crate) fn connectivity(&self) -> ConnectivityState {
        *self.changes.borrow()
    }

    pub(crate) fn is_resolving(&self) -> bool {
        self.is_resolving.load(Ordering::Relaxed)
    }

    pub(crate) fn set_resolving(&self, is_resolving: bool) {
        self.is_resolving.store(is_resolving, Ordering::Relaxed);
    }

    pub(crate) fn publish(&self, state: ChannelState) {
        let connectivity = state.connectivity();
        self.state.store(Arc::new(state));
        self.changes.send_replace(connectivity);
    }
}

impl fmt::Debug for Published {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Published")
            .field(&self.changes.borrow())
            .finish()
    }
}
