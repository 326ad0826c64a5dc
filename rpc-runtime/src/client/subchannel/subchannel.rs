//! A subchannel: the connection to a server, and how calls get it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::balance::connectivity_state::ConnectivityState;
use crate::balance::picker::{Pick, PickCall, Picker};
use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::home::Home;
use crate::client::subchannel::task::{ConnectionPicker, Shared};
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::transport::http2::client::{Connection, ConnectionOptions};
use crate::transport::net::target::Target;

/// A connection and the task that keeps it. The task ends with its runtime, and can be started again on another runtime.
#[derive(Debug)]
pub(crate) struct Subchannel {
    target: Target,
    options: ConnectionOptions,
    picker: watch::Receiver<ConnectionPicker>,
    shared: Arc<Shared>,
    /// The runtimes that the task serves.
    home: AtomicU64,
}

/// The answer to a call that needs a connection.
#[derive(Debug)]
pub(crate) enum Readiness {
    Ready(Connection<RequestBody>),
    /// The task has ended or serves another runtime now.
    Ended,
}

impl Subchannel {
    /// A subchannel without a task.
    pub(crate) fn new(target: Target, options: ConnectionOptions) -> Self {
        let (shared, picker) = Shared::new();
        Self {
            target,
            options,
            picker,
            shared,
            home: AtomicU64::new(Home::ANYWHERE.number()),
        }
    }

    /// Starts the task on `runtime` if there is none; returns whether it did.
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

    /// Whether a call on this runtime may use it. Outside of a runtime any subchannel may be used.
    pub(crate) fn serves_here(&self) -> bool {
        self.home.load(Ordering::Relaxed) == Home::ANYWHERE.number()
            || Home::here().is_none_or(|home| self.serves(home))
    }

    pub(crate) fn serves(&self, home: Home) -> bool {
        let own = Home::from_number(self.home.load(Ordering::Relaxed));
        own == Home::ANYWHERE || own == home
    }

    /// The server of the connection; otherwise why the last attempt to connect failed, if there was one.
    pub(crate) fn peer(&self) -> Result<PeerAddress, Option<Status>> {
        match &*self.picker.borrow() {
            ConnectionPicker::Ready(connection) => Ok(connection.peer),
            ConnectionPicker::TransientFailure(status) => Err(Some(status.clone())),
            ConnectionPicker::Idle | ConnectionPicker::Connecting => Err(None),
        }
    }

    /// Waits for the connection for an attempt at `call`.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` when connecting fails, unless the call waits for a connection.
    pub(crate) async fn pick(
        &self,
        call: &PickCall<'_>,
        wait_for_ready: bool,
    ) -> Result<Readiness, Status> {
        // Most calls find a connection and do not watch.
        let mut watching = None;
        loop {
            let is_idle = {
                let picker = self.picker.borrow();
                match picker.pick(call) {
                    Pick::Ready(connection) if !connection.is_closed() => {
                        return Ok(Readiness::Ready(connection.clone()));
                    }
                    Pick::Fail(status) if !wait_for_ready => return Err(status.clone()),
                    Pick::Drop(status) => return Err(status.clone()),
                    Pick::Ready(_) | Pick::Wait | Pick::Fail(_) => {
                        picker.state() == ConnectivityState::Idle
                    }
                }
            };
            // Not under the lock of the picker: the end of the task takes the two locks in the other order.
            if is_idle && !self.shared.request_connection() {
                return Ok(Readiness::Ended);
            }
            // The first wait may report an earlier change; then the call picks again.
            let watching = watching.get_or_insert_with(|| self.picker.clone());
            // The subchannel keeps the sender.
            let _ = watching.changed().await;
            if !self.serves_here() {
                return Ok(Readiness::Ended);
            }
        }
    }
}
