//! How an application says whether it is well.

use std::fmt;
use std::sync::Arc;

use tokio::sync::watch;

use crate::health::statuses::Statuses;
use crate::protocol::health::ServingStatus;

/// Says what a [`Health`](crate::health::service::Health) service answers, from [`Health::new`](crate::health::service::Health::new).
///
/// Clones report to the same service, for the price of an `Arc`. Nothing here waits. Once the server
/// [drains](Self::drain), reports change nothing.
#[derive(Clone)]
pub struct HealthReporter {
    statuses: Arc<watch::Sender<Statuses>>,
}

impl HealthReporter {
    pub(crate) fn new() -> Self {
        Self {
            statuses: Arc::new(watch::Sender::new(Statuses::new())),
        }
    }

    /// Sets the status of a service. The empty `name` is the server as a whole.
    pub fn set(&self, name: impl Into<String>, status: ServingStatus) {
        let name = name.into();
        self.statuses
            .send_if_modified(|statuses| statuses.set(name, status));
    }

    /// [`set`](Self::set) to [`Serving`](ServingStatus::Serving).
    pub fn set_serving(&self, name: impl Into<String>) {
        self.set(name, ServingStatus::Serving);
    }

    /// [`set`](Self::set) to [`NotServing`](ServingStatus::NotServing).
    pub fn set_not_serving(&self, name: impl Into<String>) {
        self.set(name, ServingStatus::NotServing);
    }

    /// Forgets a service: its name is unknown until it is set again.
    pub fn remove(&self, name: &str) {
        self.statuses
            .send_if_modified(|statuses| statuses.remove(name));
    }

    /// Every name that was set is [`NotServing`](ServingStatus::NotServing) from now on, which cannot be undone.
    /// Clients that watch are told, and their calls end with `UNAVAILABLE`.
    ///
    /// A [`Server`](crate::Server) does this by itself when it begins to drain.
    pub fn drain(&self) {
        self.statuses.send_if_modified(Statuses::drain);
    }

    pub(crate) fn statuses(&self) -> watch::Ref<'_, Statuses> {
        self.statuses.borrow()
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<Statuses> {
        self.statuses.subscribe()
    }
}

impl fmt::Debug for HealthReporter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.statuses().fmt(formatter)
    }
}
