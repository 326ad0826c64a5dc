//! What calls and the application ask of the task of a channel.

use std::collections::BTreeSet;

use tokio::sync::Notify;

use crate::balance::picker::Wanted;
use crate::balance::subchannel_id::SubchannelId;
use crate::mutex::Mutex;

/// The requests that the task has not seen yet. Their number is bounded: equal ones are kept once.
#[derive(Debug, Default)]
pub(crate) struct Inbox {
    state: Mutex<State>,
    arrived: Notify,
}

#[derive(Debug, Default)]
struct State {
    /// Whether there is a task.
    is_open: bool,
    requests: Requests,
}

/// Requests.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a request of its own"
)]
pub(crate) struct Requests {
    /// Calls wait for any connection.
    pub(crate) connection: bool,
    /// Calls wait for the connection of these endpoints.
    pub(crate) endpoints: BTreeSet<u64>,
    /// Calls wait for a stream of these subchannels.
    pub(crate) streams: BTreeSet<SubchannelId>,
    /// The pauses after failures are to end.
    pub(crate) backoff_reset: bool,
    /// The policy is to look at its connections: the calls over one have failed.
    pub(crate) attention: bool,
    /// The channel and all its calls were dropped.
    pub(crate) end: bool,
}

impl Inbox {
    /// Opens the inbox for a new task; `false` if there is one already. `opened` runs before the task can end.
    pub(crate) fn open(&self, opened: impl FnOnce()) -> bool {
        let mut state = self.state.lock();
        if state.is_open {
            return false;
        }
        state.is_open = true;
        state.requests = Requests::default();
        opened();
        true
    }

    /// Closes the inbox at the end of its task. `closed` runs before another task can start.
    pub(crate) fn close(&self, closed: impl FnOnce()) {
        let mut state = self.state.lock();
        state.is_open = false;
        closed();
    }

    /// Runs `act` unless the inbox was closed meanwhile.
    pub(crate) fn while_open(&self, act: impl FnOnce()) {
        let state = self.state.lock();
        if state.is_open {
            act();
        }
    }

    pub(crate) fn is_open(&self) -> bool {
        self.state.lock().is_open
    }

    /// Adds a request; returns whether there is a task.
    pub(crate) fn add(&self, add: impl FnOnce(&mut Requests)) -> bool {
        let mut state = self.state.lock();
        add(&mut state.requests);
        let is_open = state.is_open;
        drop(state);
        self.arrived.notify_one();
        is_open
    }

    /// Waits for requests and takes them.
    ///
    /// Cancel safe: requests are taken in the step that returns them.
    pub(crate) async fn take(&self) -> Requests {
        self.arrived.notified().await;
        std::mem::take(&mut self.state.lock().requests)
    }
}

impl Requests {
    pub(crate) fn want(&mut self, wanted: Wanted) {
        match wanted {
            Wanted::Any => self.connection = true,
            Wanted::Endpoint(number) => {
                self.endpoints.insert(number);
            }
        }
    }

    /// The connections that calls wait for.
    pub(crate) fn wanted(&self) -> impl Iterator<Item = Wanted> {
        let any = self.connection.then_some(Wanted::Any);
        any.into_iter()
            .chain(self.endpoints.iter().copied().map(Wanted::Endpoint))
    }
}
