//! The tasks of a channel, and which of them a call uses.
//!
//! A connection consists of tasks of a runtime, and lives as long as the runtime. A multi-thread runtime runs by itself, so
//! calls on other runtimes can use its connections. A current-thread runtime runs only while a thread blocks on it, and calls
//! on other runtimes would wait for that, so each such runtime has its own task of the channel, with its own connections.

use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use tokio::runtime::Handle;

use crate::balance::picker::PickCall;
use crate::client::channel_task::handle::{NoServers, Picked, Readiness, Servers, TaskHandle};
use crate::client::channel_task::home::Home;
use crate::client::channel_task::site::Site;
use crate::connectivity_state::ConnectivityState;
use crate::mutex::Mutex;
use crate::status::Status;

/// The tasks of a channel.
pub(crate) struct ChannelTasks {
    site: Site,
    /// The task of the first call. It moves to another runtime when its runtime has ended.
    first: OnceLock<TaskHandle>,
    /// The tasks of runtimes that cannot use the first.
    others: Mutex<Vec<Arc<TaskHandle>>>,
    is_closed: AtomicBool,
}

/// The task that a call uses.
pub(crate) enum Chosen<'a> {
    First(&'a TaskHandle),
    Other(Arc<TaskHandle>),
}

impl ChannelTasks {
    pub(crate) fn new(site: Site) -> Self {
        Self {
            site,
            first: OnceLock::new(),
            others: Mutex::default(),
            is_closed: AtomicBool::new(false),
        }
    }

    #[cfg(test)]
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    /// The task for a call on this runtime; `None` if there is none yet.
    pub(crate) fn here(&self) -> Option<Chosen<'_>> {
        let first = self.first.get()?;
        if first.serves_here() {
            return Some(Chosen::First(first));
        }
        self.other(Home::here()?).map(Chosen::Other)
    }

    /// The task for a call on this runtime if [`here`](Self::here) returns none or one that has ended, and whether it was
    /// started by this call.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a runtime, `CANCELLED` if the channel was closed.
    #[cold]
    pub(crate) fn start(&self) -> Result<(Chosen<'_>, bool), Status> {
        self.check_open()?;
        let runtime = Handle::try_current().map_err(|error| {
            Status::internal("a call must be made inside a Tokio runtime").with_source(error)
        })?;
        let home = Home::of(&runtime);
        let new = || TaskHandle::new(self.site.clone());
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

    /// The running task for this runtime. It is started if there is none.
    ///
    /// # Errors
    ///
    /// As for [`start`](Self::start).
    pub(crate) fn running(&self) -> Result<Chosen<'_>, Status> {
        self.check_open()?;
        match self.here() {
            Some(task) if task.is_running() => Ok(task),
            _ => Ok(self.start()?.0),
        }
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
        deadline: Option<Instant>,
    ) -> Result<Picked, Status> {
        let mut started = false;
        loop {
            match chosen.pick(call, wait_for_ready, deadline).await? {
                Readiness::Ready(picked) => return Ok(picked),
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

    /// The servers that calls on this runtime go to; otherwise why there are none.
    pub(crate) fn servers(&self) -> Result<Servers, NoServers> {
        let task = self.here();
        task.map_or(Err(NoServers::Connecting), |task| task.servers())
    }

    pub(crate) fn state(&self) -> ConnectivityState {
        self.here()
            .map_or(ConnectivityState::Idle, |task| task.state())
    }

    pub(crate) fn reset_backoff(&self) {
        self.for_each(|task| {
            task.request(|requests| requests.backoff_reset = true);
        });
    }

    /// Ends the tasks for good.
    pub(crate) fn close(&self) {
        self.is_closed.store(true, Ordering::SeqCst);
        self.for_each(TaskHandle::close);
    }

    /// # Errors
    ///
    /// `CANCELLED` if the channel was closed.
    pub(crate) fn check_open(&self) -> Result<(), Status> {
        if self.is_closed.load(Ordering::SeqCst) {
            return Err(Status::cancelled("the channel was closed"));
        }
        Ok(())
    }

    fn for_each(&self, act: impl Fn(&TaskHandle)) {
        if let Some(first) = self.first.get() {
            act(first);
        }
        for other in &*self.others.lock() {
            act(other);
        }
    }

    fn other(&self, home: Home) -> Option<Arc<TaskHandle>> {
        self.others
            .lock()
            .iter()
            .find(|other| other.serves(home))
            .cloned()
    }
}

impl fmt::Debug for ChannelTasks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ChannelTasks")
            .field("first", &self.first)
            .finish_non_exhaustive()
    }
}

impl Deref for Chosen<'_> {
    type Target = TaskHandle;

    fn deref(&self) -> &TaskHandle {
        match self {
            Self::First(task) => task,
            Self::Other(task) => task,
        }
    }
}
