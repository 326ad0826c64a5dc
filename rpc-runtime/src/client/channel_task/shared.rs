//! What the task of a channel shares with its handle.

use crate::client::channel_task::inbox::Inbox;
use crate::client::channel_task::published::{ChannelState, Published};
use crate::client::channel_task::site::Site;

/// Where a task and its handle meet.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) site: Site,
    pub(crate) published: Published,
    pub(crate) inbox: Inbox,
}

impl Shared {
    pub(crate) fn new(site: Site) -> Self {
        Self {
            site,
            published: Published::new(),
            inbox: Inbox::default(),
        }
    }

    /// Closes the inbox, and wakes the calls that wait. No state is published after this by the same task.
    pub(crate) fn close(&self) {
        self.inbox
            .close(|| self.published.publish(ChannelState::Idle));
    }
}
