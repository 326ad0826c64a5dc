//! Tells the observers of a channel, and the log, what happens to it.

use std::error::Error;
use std::sync::Arc;

use tracing::debug;

use crate::observe::channel_event::{ChannelEvent, ChannelEventKind};
use crate::observe::observers::Observers;

/// The observers of a channel. Clones share them.
#[derive(Clone, Debug)]
pub(crate) struct ChannelObservers {
    target: Arc<str>,
    observers: Observers,
}

impl ChannelObservers {
    pub(crate) fn new(target: &str, observers: Observers) -> Self {
        Self {
            target: target.into(),
            observers,
        }
    }

    /// Logs an event at the level `DEBUG`, and tells the observers of it.
    #[cold]
    pub(crate) fn tell(&self, kind: ChannelEventKind<'_>) {
        log(&kind);
        self.observers.tell(&ChannelEvent {
            target: &self.target,
            kind,
        });
    }
}

fn log(kind: &ChannelEventKind<'_>) {
    match *kind {
        ChannelEventKind::StateChanged { state } => debug!(%state, "the state has changed"),
        ChannelEventKind::Resolved { endpoints } => debug!(?endpoints, "resolved"),
        ChannelEventKind::ResolverFailed { status } => {
            debug!(error = status as &dyn Error, "cannot resolve the target");
        }
        ChannelEventKind::Connected { connection } => {
            debug!(network.peer.address = %connection.address, "connected");
        }
        ChannelEventKind::ConnectFailed { connection, status } => debug!(
            network.peer.address = %connection.address,
            error = status as &dyn Error,
            "cannot connect"
        ),
        ChannelEventKind::Disconnected {
            connection,
            reason,
            error,
        } => debug!(
            network.peer.address = %connection.address,
            %reason,
            error,
            "disconnected"
        ),
        ChannelEventKind::CallWaited { duration } => {
            debug!(?duration, "a call waited for a connection");
        }
        ChannelEventKind::PickFailed { status } => {
            debug!(error = status as &dyn Error, "a call found no connection");
        }
    }
}
