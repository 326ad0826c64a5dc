//! The connectors of a channel: which of them a call uses, given the runtime that it is made on.
//!
//! A connection is tasks of a runtime, and lives as long as that does. A runtime of several threads works by itself, so that
//! calls from elsewhere can use what it keeps. One of a single thread works only while somebody blocks on it: calls from
//! elsewhere would wait for it, and so each such runtime has a connection of its own.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use tokio::runtime::{Handle, RuntimeFlavor};

use super::connector::{Connector, Readiness};
use super::requests::RequestBody;
use crate::status::Status;
use crate::transport::client::{Connection, ConnectionOptions};
use crate::transport::{PeerAddress, Target};

/// What keeps the connections of a channel.
pub(super) struct Connectors {
    target: Target,
    options: ConnectionOptions,
    /// The one of the first call. It moves to another runtime when its own has ended.
    first: OnceLock<Connector>,
    /// Those of runtimes that the first cannot serve.
    others: Mutex<Vec<Arc<Connector>>>,
}

/// The connector that a call uses.
pub(super) enum Chosen<'a> {
    First(&'a Connector),
    Other(Arc<Connector>),
}

/// Which runtimes can use what a task keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Home(u64);

impl Connectors {
    pub(super) fn new(target: Target, options: ConnectionOptions) -> Self {
        Self {
            target,
            options,
            first: OnceLock::new(),
            others: Mutex::default(),
        }
    }

    /// The connector for a call on this runtime; `None` if there is none yet.
    pub(super) fn here(&self) -> Option<Chosen<'_>> {
        let first = self.first.get()?;
        if first.serves_here() {
            return Some(Chosen::First(first));
        }
        self.other(Home::here()?).map(Chosen::Other)
    }

    /// The connector for a call on this runtime, where [`here`](Self::here) has none, or one that has ended; and whether it
    /// was started for this call.
    ///
    /// # Errors
    ///
    /// `INTERNAL` outside of a runtime.
    #[cold]
    pub(super) fn start(&self) -> Result<(Chosen<'_>, bool), Status> {
        let runtime = Handle::try_current().map_err(|error| {
            Status::internal("a call must be made inside a Tokio runtime").with_source(error)
        })?;
        let home = Home::of(&runtime);
        let new = || Connector::new(self.target.clone(), self.options.clone());
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
        let mut others = self.lock();
        // The runtimes of the others may have ended.
        others.retain(|other| other.is_running());
        others.push(Arc::clone(&other));
        Ok((Chosen::Other(other), true))
    }

    /// Waits for a connection; `chosen` changes if its runtime ends meanwhile.
    ///
    /// # Errors
    ///
    /// `UNAVAILABLE` when connecting fails, unless the call `wait`s for it to succeed.
    pub(super) async fn ready<'a>(
        &'a self,
        chosen: &mut Chosen<'a>,
        wait: bool,
    ) -> Result<Connection<RequestBody>, Status> {
        let mut started = false;
        loop {
            match chosen.ready(wait).await? {
                Readiness::Ready(connection) => return Ok(connection),
                // It ended on this runtime, which has not.
                Readiness::Ended if started => {
                    return Err(Status::internal(
                        "the task that connects the channel ended: it panicked, as it does on a \
                         runtime without I/O or timers, or its runtime is shutting down",
                    ));
                }
                Readiness::Ended => (*chosen, started) = self.start()?,
            }
        }
    }

    /// The server that a call on this runtime is connected to; an error is why there was none when it was last tried.
    pub(super) fn peer(&self) -> Result<PeerAddress, Option<Status>> {
        self.here().map_or(Err(None), |connector| connector.peer())
    }

    fn other(&self, home: Home) -> Option<Arc<Connector>> {
        self.lock().iter().find(|other| other.serves(home)).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Connector>>> {
        self.others.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Connectors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Connectors")
            .field("first", &self.first)
            .finish_non_exhaustive()
    }
}

impl Deref for Chosen<'_> {
    type Target = Connector;

    fn deref(&self) -> &Connector {
        match self {
            Self::First(connector) => connector,
            Self::Other(connector) => connector,
        }
    }
}

impl Home {
    /// That of a runtime whose own threads do its work: what it keeps can be used from anywhere.
    pub(super) const ANYWHERE: Self = Self(0);

    pub(super) fn of(runtime: &Handle) -> Self {
        if runtime.runtime_flavor() == RuntimeFlavor::MultiThread {
            return Self::ANYWHERE;
        }
        let mut number = Number(0);
        runtime.id().hash(&mut number);
        Self(number.0 | 1 << 63)
    }

    /// That of this runtime; `None` outside of one.
    pub(super) fn here() -> Option<Self> {
        Handle::try_current().ok().map(|runtime| Self::of(&runtime))
    }

    pub(super) fn number(self) -> u64 {
        self.0
    }

    pub(super) fn from_number(number: u64) -> Self {
        Self(number)
    }
}

/// Takes the number of an id, which hides it.
struct Number(u64);

impl Hasher for Number {
    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use tokio::runtime::Builder;

    use super::*;

    #[test]
    fn runtimes_of_one_thread_differ_and_those_of_several_do_not() {
        let runtimes: Vec<_> = (0..8)
            .map(|_| Builder::new_current_thread().build().unwrap())
            .collect();
        let homes: HashSet<_> = runtimes
            .iter()
            .map(|runtime| Home::of(runtime.handle()).number())
            .collect();
        assert_eq!(homes.len(), 8);
        let several = Builder::new_multi_thread().worker_threads(1).build();
        assert_eq!(Home::of(several.unwrap().handle()), Home::ANYWHERE);
        assert!(!homes.contains(&Home::ANYWHERE.number()));
        let _inside = runtimes[0].enter();
        assert_eq!(Home::here(), Some(Home::of(runtimes[0].handle())));
    }
}
