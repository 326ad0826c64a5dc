//! The application's handle to the statuses of the health service.

use std::fmt;
use std::sync::Arc;

use tokio::sync::watch;

use crate::health::statuses::Statuses;
use crate::protocol::health::ServingStatus;

/// Sets the statuses that a [`Health`](crate::health::service::Health) service reports. Returned by
/// [`Health::new`](crate::health::service::Health::new).
///
/// Clones report to the same service and cost one `Arc` each. No method blocks. Once the service
/// [drains](Self::drain), further calls have no effect.
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

    /// Sets the status of a name. The empty `name` is the server as a whole.
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

    /// Removes a name: it is unknown until it is set again.
    pub fn remove(&self, name: &str) {
        self.statuses
            .send_if_modified(|statuses| statuses.remove(name));
    }

    /// Sets every name that was set to [`NotServing`](ServingStatus::NotServing), permanently. `Watch` calls send this
    /// status and end with `UNAVAILABLE`.
    ///
    /// A [`Server`](crate::Server) calls this when it begins to drain.
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
