//! Keeps a connection: connects when a call needs one, and again after a pause when that fails.
//!
//! The states are those of gRPC's "Connectivity Semantics and API"; the pauses those of its "Connection Backoff
//! Protocol".

use std::error::Error;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;
use tracing::{Instrument, debug, debug_span, warn};

use crate::client::call::request_body::RequestBody;
use crate::client::subchannel::home::Home;
use crate::jitter::jitter;
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::transport::http2::client::{Connection, ConnectionOptions, Task as ConnectionTask};
use crate::transport::http2::error::is_too_many_pings;
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

/// What a subchannel shares with its task.
#[derive(Debug)]
struct Shared {
    state: watch::Sender<State>,
    /// Tells the task that a call needs a connection. Absent or closed when there is no task.
    demand: Mutex<Option<mpsc::Sender<()>>>,
}

/// What a call finds when it needs a connection.
#[derive(Debug)]
pub(crate) enum Readiness {
    Ready(Connection<RequestBody>),
    /// The task has ended, or serves other runtimes by now.
    Ended,
}

/// Whether calls can be sent.
#[derive(Clone, Debug)]
enum State {
    /// There is no connection, and nobody needs one. A call that finds it so says that it does.
    Idle,
    Connecting,
    Ready(Connection<RequestBody>),
    /// Connecting failed; it is tried again after a pause. Calls fail meanwhile, unless they wait for it.
    TransientFailure(Status),
}

impl Subchannel {
    /// A subchannel that has not started.
    pub(crate) fn new(target: Target, options: ConnectionOptions) -> Self {
        let (publish, state) = watch::channel(State::Idle);
        let shared = Shared {
            state: publish,
            demand: Mutex::default(),
        };
        Self {
            target,
            options,
            state,
            shared: Arc::new(shared),
            home: AtomicU64::new(Home::ANYWHERE.number()),
        }
    }

    /// Starts the task on `runtime`, if there is none; says whether it did.
    pub(crate) fn start(&self, runtime: &Handle) -> bool {
        let mut demand = self.shared.lock();
        if demand.as_ref().is_some_and(|demand| !demand.is_closed()) {
            return false;
        }
        let (sender, demands) = mpsc::channel(1);
        *demand = Some(sender);
        self.home
            .store(Home::of(runtime).number(), Ordering::Relaxed);
        // A runtime that shuts down drops the task at once, which locks this.
        drop(demand);
        let task = Task {
            target: self.target.clone(),
            options: self.options.clone(),
            shared: Arc::clone(&self.shared),
            demands,
        };
        let span = debug_span!("channel", rpc.target = %self.target);
        runtime.spawn(task.run().instrument(span));
        true
    }

    pub(crate) fn is_running(&self) -> bool {
        let demand = self.shared.lock();
        demand.as_ref().is_some_and(|demand| !demand.is_closed())
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
            if is_idle && !self.demand() {
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

    /// Asks the task to connect; says whether there is one.
    fn demand(&self) -> bool {
        let demand = self.shared.lock();
        // Full means that the task has yet to see an earlier demand.
        let told = demand.as_ref().map(|demand| demand.try_send(()));
        matches!(told, Some(Ok(()) | Err(TrySendError::Full(()))))
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Option<mpsc::Sender<()>>> {
        self.demand.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The task that keeps the connection. It ends when the channel and all its calls are gone.
struct Task {
    target: Target,
    options: ConnectionOptions,
    shared: Arc<Shared>,
    demands: mpsc::Receiver<()>,
}

impl Task {
    async fn run(mut self) {
        loop {
            tokio::select! {
                demand = self.demands.recv() => if demand.is_none() {
                    return;
                },
                () = self.shared.state.closed() => return,
            }
            self.shared.state.send_replace(State::Connecting);
            let Some((connection, task)) = self.connect().await else {
                return;
            };
            debug!(network.peer.address = %connection.peer, "connected");
            self.shared.state.send_replace(State::Ready(connection));
            let idle = task.idle_for(self.options.idle_timeout);
            tokio::select! {
                ended = task => match ended {
                    Ok(()) => debug!("disconnected"),
                    Err(error) => {
                        debug!(error = &error as &dyn Error, "disconnected");
                        if is_too_many_pings(&error) {
                            self.ping_less();
                        }
                    }
                },
                // A call that takes the connection at this moment gets its request back, and asks for a new one.
                () = idle => debug!("disconnecting: there was no call for long enough"),
                () = self.shared.state.closed() => return,
            }
            // A demand that is still there was met by the connection that has just ended.
            let _ = self.demands.try_recv();
            self.shared.state.send_replace(State::Idle);
        }
    }

    /// Doubles the time between two pings of the connections to come: gRPC's A8.
    fn ping_less(&mut self) {
        if let Some(interval) = &mut self.options.keepalive_interval
            && *interval < LONGEST_DOUBLED
        {
            *interval *= 2;
            warn!(?interval, "the server was pinged too often: pinging less");
        }
    }

    /// Tries until it has a connection; `None` when nobody waits for one any more.
    async fn connect(&self) -> Option<(Connection<RequestBody>, ConnectionTask)> {
        let mut backoff = Backoff::default();
        loop {
            let pause = sleep(backoff.pause(jitter()));
            let attempt = tokio::select! {
                attempt = Connection::connect(&self.target, &self.options) => attempt,
                () = self.shared.state.closed() => return None,
            };
            let error = match attempt {
                Ok(connected) => return Some(connected),
                Err(error) => error,
            };
            debug!(error = &error as &dyn Error, "cannot connect");
            // The failure stays visible while it is tried again, so that calls go on failing at once.
            self.shared
                .state
                .send_replace(State::TransientFailure(error));
            tokio::select! {
                () = pause => {}
                () = self.shared.state.closed() => return None,
            }
        }
    }
}

impl Drop for Task {
    /// Calls that wait hear of it, also when the task panics, or its runtime ends.
    fn drop(&mut self) {
        let demand = self.shared.lock();
        self.demands.close();
        // While no other task can be started.
        let before = self.shared.state.send_replace(State::Idle);
        drop(demand);
        drop(before);
    }
}

/// The pauses between attempts, each counted from the start of the last attempt.
#[derive(Debug, Default)]
struct Backoff {
    attempts: i32,
}

impl Backoff {
    /// The next pause; `jitter` is from 0 to 1.
    fn pause(&mut self, jitter: f64) -> Duration {
        let base = (FIRST_PAUSE * GROWTH.powi(self.attempts)).min(LONGEST_PAUSE);
        self.attempts = self.attempts.saturating_add(1);
        Duration::from_secs_f64(base * (1.0 - SPREAD + 2.0 * SPREAD * jitter))
    }
}

/// An interval from which on a server cannot make a client ping less: no server asks for more.
const LONGEST_DOUBLED: Duration = Duration::from_secs(24 * 60 * 60);

/// Seconds.
const FIRST_PAUSE: f64 = 1.0;
const GROWTH: f64 = 1.6;
/// Seconds.
const LONGEST_PAUSE: f64 = 120.0;
const SPREAD: f64 = 0.2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_two_minutes() {
        let mut backoff = Backoff::default();
        let pauses: Vec<_> = (0..14).map(|_| backoff.pause(0.5).as_secs_f64()).collect();
        assert!(
            (pauses[0] - 1.0).abs() < 1e-9 && (pauses[1] - 1.6).abs() < 1e-9,
            "{pauses:?}"
        );
        assert!((pauses[13] - 120.0).abs() < 1e-9, "{pauses:?}");
        assert!(pauses.is_sorted());
    }

    #[test]
    fn jitter_spreads_a_pause_by_a_fifth() {
        let pause = |jitter| Backoff::default().pause(jitter).as_secs_f64();
        assert!((pause(0.0) - 0.8).abs() < 1e-9 && (pause(1.0) - 1.2).abs() < 1e-9);
        assert!((0.0..=1.0).contains(&jitter()));
    }
}
