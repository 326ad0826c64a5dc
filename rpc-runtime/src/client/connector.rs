//! Keeps a connection: connects when a call needs one, and again after a pause when that fails.
//!
//! The states are those of gRPC's "Connectivity Semantics and API"; the pauses those of its "Connection Backoff
//! Protocol".

use std::error::Error;
use std::future::Future;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::sleep;
use tracing::{Instrument, debug, debug_span, warn};

use super::requests::RequestBody;
use crate::status::Status;
use crate::transport::client::{Connection, ConnectionOptions, Task as ConnectionTask};
use crate::transport::{PeerAddress, Target, is_too_many_pings, jitter};

/// The connection of a channel, and the task that keeps it.
#[derive(Debug)]
pub(super) struct Connector {
    state: watch::Receiver<State>,
    demand: mpsc::Sender<()>,
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

impl Connector {
    /// A connector that has not started, and the task that runs it.
    pub(super) fn new(
        target: Target,
        options: ConnectionOptions,
    ) -> (Self, impl Future<Output = ()> + Send + 'static) {
        let (publish, state) = watch::channel(State::Idle);
        let (demand, demands) = mpsc::channel(1);
        let span = debug_span!("channel", rpc.target = %target);
        let task = Task {
            target,
            options,
            state: publish,
            demands,
        };
        (Self { state, demand }, task.run().instrument(span))
    }

    /// The server that the connection is to; an error is why there was none when it was last tried.
    pub(super) fn peer(&self) -> Result<PeerAddress, Option<Status>> {
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
    pub(super) async fn ready(&self, wait: bool) -> Result<Connection<RequestBody>, Status> {
        // Most calls find a connection, and do not watch.
        let mut watching = None;
        loop {
            match &*self.state.borrow() {
                State::Ready(connection) if !connection.is_closed() => {
                    return Ok(connection.clone());
                }
                State::TransientFailure(status) if !wait => return Err(status.clone()),
                // Full means that the task has yet to see an earlier demand.
                State::Idle => drop(self.demand.try_send(())),
                State::Ready(_) | State::Connecting | State::TransientFailure(_) => {}
            }
            // The first time this may tell of a change from before; then the state is looked at once more.
            let watching = watching.get_or_insert_with(|| self.state.clone());
            if watching.changed().await.is_err() {
                return Err(Status::internal(
                    "the task that keeps the channel's connection has ended",
                ));
            }
        }
    }
}

/// The task that keeps the connection. It ends when the channel and all its calls are gone.
struct Task {
    target: Target,
    options: ConnectionOptions,
    state: watch::Sender<State>,
    demands: mpsc::Receiver<()>,
}

impl Task {
    async fn run(mut self) {
        while self.demands.recv().await.is_some() {
            self.state.send_replace(State::Connecting);
            let Some((connection, task)) = self.connect().await else {
                return;
            };
            debug!(network.peer.address = %connection.peer, "connected");
            self.state.send_replace(State::Ready(connection));
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
                () = self.state.closed() => return,
            }
            // A demand that is still there was met by the connection that has just ended.
            let _ = self.demands.try_recv();
            self.state.send_replace(State::Idle);
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
                () = self.state.closed() => return None,
            };
            let error = match attempt {
                Ok(connected) => return Some(connected),
                Err(error) => error,
            };
            debug!(error = &error as &dyn Error, "cannot connect");
            // The failure stays visible while it is tried again, so that calls go on failing at once.
            self.state.send_replace(State::TransientFailure(error));
            tokio::select! {
                () = pause => {}
                () = self.state.closed() => return None,
            }
        }
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
