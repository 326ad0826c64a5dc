//! The statuses of the health service.

use std::collections::BTreeMap;

use crate::protocol::health::ServingStatus;

/// Statuses by name.
#[derive(Debug)]
pub(crate) struct Statuses {
    named: BTreeMap<String, ServingStatus>,
    draining: bool,
}

impl Statuses {
    /// The server as a whole is serving; there are no other names.
    pub(crate) fn new() -> Self {
        Self {
            named: BTreeMap::from([(String::new(), ServingStatus::Serving)]),
            draining: false,
        }
    }

    /// The status of a name; `None` if it is unknown.
    pub(crate) fn of(&self, name: &str) -> Option<ServingStatus> {
        self.named.get(name).copied()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, ServingStatus)> {
        let named = self.named.iter();
        named.map(|(name, status)| (name.as_str(), *status))
    }

    /// Whether the server drains, after which nothing changes any more.
    pub(crate) fn is_draining(&self) -> bool {
        self.draining
    }

    /// Sets the status of a name. Returns whether this changed anything.
    pub(crate) fn set(&mut self, name: String, status: ServingStatus) -> bool {
        !self.draining && self.named.insert(name, status) != Some(status)
    }

    /// Removes a name. Returns whether this changed anything.
    pub(crate) fn remove(&mut self, name: &str) -> bool {
        !self.draining && self.named.remove(name).is_some()
    }

    /// Sets every name to `NotServing`, permanently. Returns whether this changed anything.
    pub(crate) fn drain(&mut self) -> bool {
        for status in self.named.values_mut() {
            *status = ServingStatus::NotServing;
        }
        !std::mem::replace(&mut self.draining, true)
    }
}
