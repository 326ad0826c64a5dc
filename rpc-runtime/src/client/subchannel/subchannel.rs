//! A subchannel: the connection to a server, and what calls ask of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::home::Home;
use crate::client::subchannel::task::{Shared, State};
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::transport::http2::client::{Connection, ConnectionOptions};
use crate::transport::net::target::Target;

/// A connection, and the task that keeps it. The task ends with its runtime, and can be started again on another.
#[derive(Debug)]
pub(crate) struct Subchannel {
    target: Target,
    options: ConnectionOptions,
    state: watch::Receiver<State>,
    shared: Arc<Shared>,
    /// Which runtimes the task serves.
    home: AtomicU64,
}

/// What a call finds when it needs a connection.
#[derive(Debug)]
pub(crate) enum Readiness {
    Ready(Connection<RequestBody>),
    /// The task has ended, or serves other runtimes by now.
    Ended,
}

impl Subchannel {
    /// A subchannel that has not started.
    pub(crate) fn new(target: Target, options: ConnectionOptions) -> Self {
        let (shared, state) = Shared::new();
        Self {
            target,
            options,
            state,
            shared,
            home: AtomicU64::new(Home::ANYWHERE.number()),
        }
    }

    /// Starts the task on `runtime`, if there is none; says whether it did.
    pub(crate) fn start(&self, runtime: &Handle) -> bool {
        let home = || {
            let home = Home::of(runtime).number();
            self.home.store(home, Ordering::Relaxed);
        };
        self.shared
            .start(runtime, &self.target, &self.options, home)
    }

    pub(crate) fn is_running(&self) -> bool {
        self.shared.is_running()
    }

    /// Whether a call on this runtime may use it. Outside of any, all that there is may be used.
    pub(crate) fn serves_here(&self) -> bool {
        self.home.load(Ordering::Relaxed) == Home::ANYWHERE.number()
            || Home::here().is_none_or(|home| self.serves(home))
    }

    pub(crate) fn serves(&self, home: Home) -> bool {
        let own = Home::from_number(self.home.load(Ordering::Relaxed));
        own == Home::ANYWHERE || own == home
    }

    /// The server that the connection is to; an error is why there was none when it was last tried.
    pub(crate) fn peer(&self) -> Result<PeerAddress, Option<Status>> {
        match &*self.state.borrow() {
            State::Ready(connection) => Ok(connection.peer),
            State::TransientFailure(status) => Err(Some(status.clone())),
            State::Idle | State::Connecting => Err(None),
        }
    }

    /// The connection, once there is one.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` when connecting fails, unless the call waits for it to succeed.
    pub(crate) async fn ready(&self, wait: bool) -> Result<Readiness, Status> {
        // Most calls find a connection, and do not watch.
        let mut watching = None;
        loop {
            let is_idle = match &*self.state.borrow() {
                State::Ready(connection) if !connection.is_closed() => {
                    return Ok(Readiness::Ready(connection.clone()));
                }
                State::TransientFailure(status) if !wait => return Err(status.clone()),
                State::Idle => true,
                State::Ready(_) | State::Connecting | State::TransientFailure(_) => false,
            };
            // Without the lock of the state, which the end of the task takes second.
            if is_idle && !self.shared.request_connection() {
                return Ok(Readiness::Ended);
            }
            // The first time this may tell of a change from before; then the state is looked at once more.
            let watching = watching.get_or_insert_with(|| self.state.clone());
            // The subchannel keeps the sender.
            let _ = watching.changed().await;
            if !self.serves_here() {
                return Ok(Readiness::Ended);
            }
        }
    }
}
