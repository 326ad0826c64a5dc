//! What the task of a channel shares with its handle.

use crate::client::channel_task::inbox::Inbox;
use crate::client::channel_task::published::{ChannelState, Published};
use crate::client::channel_task::site::Site;
use crate::observe::channel_event::ChannelEventKind;

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

    /// Publishes a state, unless the inbox was closed meanwhile.
    pub(crate) fn publish(&self, state: ChannelState) {
        self.observe(|| self.inbox.while_open(|| self.published.publish(state)));
    }

    /// Closes the inbox, and wakes the calls that wait. No state is published after this by the same task.
    pub(crate) fn close(&self) {
        self.observe(|| {
            self.inbox
                .close(|| self.published.publish(ChannelState::Idle));
        });
    }

    /// Tells the observers of the state if `publish` has changed it. They are not called in `publish`, which holds a lock.
    fn observe(&self, publish: impl FnOnce()) {
        let before = self.published.connectivity();
        publish();
        let state = self.published.connectivity();
        if state != before {
            let observers = &self.site.observers;
            observers.tell(ChannelEventKind::StateChanged { state });
        }
    }
}
