//! What happened to a fleet.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use crate::mutex::Mutex;
use crate::observe::observer::{CallObserver, CallRecord, CallStart};
use crate::status::code::Code;

/// Something that happened to a server of a [`Fleet`](crate::testing::Fleet).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FleetEvent {
    /// A channel has opened a connection. The handshakes follow.
    Connected {
        /// The number of the server.
        backend: usize,
    },
    /// A channel could not open one.
    Refused {
        /// The number of the server.
        backend: usize,
    },
    /// A connection has ended at the server.
    Disconnected {
        /// The number of the server.
        backend: usize,
    },
    /// A call has ended at the server.
    Called {
        /// The number of the server.
        backend: usize,
        /// `/package.Service/Method`.
        path: String,
        /// How it ended there: [`Code::Cancelled`] if the client has cancelled it, or its connection was lost.
        code: Code,
    },
}

/// The events of a fleet. A clone is the same history.
#[derive(Clone, Debug)]
pub(super) struct History(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    start: Instant,
    events: Mutex<Vec<(Duration, FleetEvent)>>,
}

impl History {
    /// An empty history that begins now.
    pub(super) fn start() -> Self {
        Self(Arc::new(Inner {
            start: Instant::now(),
            events: Mutex::default(),
        }))
    }

    pub(super) fn add(&self, event: FleetEvent) {
        let time = self.0.start.elapsed();
        self.0.events.lock().push((time, event));
    }

    /// The events, each with the time since the start.
    pub(super) fn events(&self) -> Vec<(Duration, FleetEvent)> {
        self.0.events.lock().clone()
    }

    /// What adds the calls of a server.
    pub(super) fn observer(&self, backend: usize) -> impl CallObserver {
        ServerCalls {
            history: self.clone(),
            backend,
        }
    }

    /// What adds the end of a connection when it is dropped.
    pub(super) fn disconnection(&self, backend: usize) -> Disconnection {
        Disconnection {
            history: self.clone(),
            backend,
        }
    }
}

struct ServerCalls {
    history: History,
    backend: usize,
}

impl CallObserver for ServerCalls {
    fn begin(&self, call: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        Some(Box::new(OpenCall {
            history: self.history.clone(),
            backend: self.backend,
            path: call.path.to_owned(),
        }))
    }
}

struct OpenCall {
    history: History,
    backend: usize,
    path: String,
}

impl CallRecord for OpenCall {
    fn end(&mut self, code: Code) {
        self.history.add(FleetEvent::Called {
            backend: self.backend,
            path: std::mem::take(&mut self.path),
            code,
        });
    }
}

/// Adds the end of a connection when it is dropped.
#[derive(Debug)]
pub(super) struct Disconnection {
    history: History,
    backend: usize,
}

impl Drop for Disconnection {
    fn drop(&mut self) {
        let backend = self.backend;
        self.history.add(FleetEvent::Disconnected { backend });
    }
}
