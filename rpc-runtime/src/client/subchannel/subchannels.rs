//! The subchannels of a channel, and which of them a call uses.
//!
//! A connection consists of tasks of a runtime, and lives as long as the runtime. A multi-thread runtime runs by itself, so
//! calls on other runtimes can use its connections. A current-thread runtime runs only while a thread blocks on it, and calls
//! on other runtimes would wait for that, so each such runtime has its own connection.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use tokio::runtime::Handle;

use crate::balance::picker::PickCall;
use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::home::Home;
use crate::client::subchannel::subchannel::{Readiness, Subchannel};
use crate::mutex::Mutex;
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::transport::http2::client::{Connection, ConnectionOptions};
use crate::transport::net::target::Target;

/// The subchannels of a channel.
pub(crate) struct Subchannels {
    target: Target,
    options: ConnectionOptions,
    /// The subchannel of the first call. It moves to another runtime when its runtime has ended.
    first: OnceLock<Subchannel>,
    /// The subchannels of runtimes that cannot use the first.
    others: Mutex<Vec<Arc<Subchannel>>>,
}

/// The subchannel that a call uses.
pub(crate) enum Chosen<'a> {
    First(&'a Subchannel),
    Other(Arc<Subchannel>),
}

impl Subchannels {
    pub(crate) fn new(target: Target, options: ConnectionOptions) -> Self {
        Self {
            target,
            options,
            first: OnceLock::new(),
            others: Mutex::default(),
        }
    }

    /// The subchannel for a call on this runtime; `None` if there is none yet.
    pub(crate) fn here(&self) -> Option<Chosen<'_>> {
        let first = self.first.get()?;
        if first.serves_here() {
            return Some(Chosen::First(first));
        }
        self.other(Home::here()?).map(Chosen::Other)
    }

    /// The subchannel for a call on this runtime if [`here`](Self::here) returns none or one that has ended, and whether it was
    /// started by this call.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a runtime.
    #[cold]
    pub(crate) fn start(&self) -> Result<(Chosen<'_>, bool), Status> {
        let runtime = Handle::try_current().map_err(|error| {
            Status::internal("a call must be made inside a Tokio runtime").with_source(error)
        })?;
        let home = Home::of(&runtime);
        let new = || Subchannel::new(self.target.clone(), self.options.clone());
        let first = self.first.get_or_init(new);
        let started = first.start(&runtime);
        if started || first.serves(home) {
            return Ok((Chosen::First(first), started));
        }
        if let Some(other) = self.other(home) {
            let started = other.start(&runtime);
            return Ok((Chosen::Other(other), started));
        }
        let other = Arc::new(new());
        other.start(&runtime);
        let mut others = self.others.lock();
        // The runtimes of some may have ended.
        others.retain(|other| other.is_running());
        others.push(Arc::clone(&other));
        Ok((Chosen::Other(other), true))
    }

    /// Waits for the connection for an attempt at `call`. If the runtime of `chosen` ends meanwhile, `chosen` is replaced.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` when connecting fails, unless the call waits for a connection.
    pub(crate) async fn pick<'a>(
        &'a self,
        chosen: &mut Chosen<'a>,
        call: &PickCall<'_>,
        wait_for_ready: bool,
    ) -> Result<Connection<RequestBody>, Status> {
        let mut started = false;
        loop {
            match chosen.pick(call, wait_for_ready).await? {
                Readiness::Ready(connection) => return Ok(connection),
                // Its task ended, but this runtime did not.
                Readiness::Ended if started => {
                    return Err(Status::internal(
                        "the task that connects the channel ended: it panicked because the runtime has no I/O or \
                         timers (see `enable_all`), or the runtime is shutting down",
                    ));
                }
                Readiness::Ended => (*chosen, started) = self.start()?,
            }
        }
    }

    /// The server that a call on this runtime is connected to; otherwise why the last attempt to connect failed, if there was
    /// one.
    pub(crate) fn peer(&self) -> Result<PeerAddress, Option<Status>> {
        self.here()
            .map_or(Err(None), |subchannel| subchannel.peer())
    }

    fn other(&self, home: Home) -> Option<Arc<Subchannel>> {
        self.others
            .lock()
            .iter()
            .find(|other| other.serves(home))
            .cloned()
    }
}

impl fmt::Debug for Subchannels {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Subchannels")
            .field("first", &self.first)
            .finish_non_exhaustive()
    }
}

impl Deref for Chosen<'_> {
    type Target = Subchannel;

    fn deref(&self) -> &Subchannel {
        match self {
            Self::First(subchannel) => subchannel,
            Self::Other(subchannel) => subchannel,
        }
    }
}
