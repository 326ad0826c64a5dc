//! The loop that accepts connections, and the end of serving.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tracing::{Instrument, debug, debug_span, warn};

use crate::panics::{Contained, discard};
use crate::peer::PeerAddress;
use crate::server::connection::{self, Shared};
use crate::server::drain::{Drain, ServerHandle, Serving};
use crate::server::log_rate::LogRate;
use crate::transport::http2::executor::handler_tasks::HandlerTasks;
use crate::transport::net::listener::Listener;

/// Accepts connections, and serves each on its own task.
pub(crate) struct AcceptLoop {
    pub(crate) shared: Arc<Shared>,
    pub(crate) max_connections: usize,
    pub(crate) shutdown_grace: Duration,
    pub(crate) handle: ServerHandle,
    pub(crate) drain: Drain,
    /// `ServerHandle::drain` waits until this is dropped.
    pub(crate) _serving: Serving,
}

/// The open connections.
struct Connections {
    tasks: JoinSet<()>,
    handler_tasks: HandlerTasks,
    refusals: LogRate,
}

impl AcceptLoop {
    /// Accepts until the listener is closed, `shutdown` is ready or the server drains; then waits for the connections.
    pub(crate) async fn run(
        mut self,
        mut listener: impl Listener,
        shutdown: impl Future<Output = ()>,
    ) -> io::Result<()> {
        let mut connections = Connections {
            tasks: JoinSet::new(),
            handler_tasks: HandlerTasks::new(),
            refusals: LogRate::default(),
        };
        let mut failures = LogRate::default();
        let mut shutdown = pin!(shutdown);
        let accepted = loop {
            let accepted = tokio::select! {
                accepted = Contained::new(async { listener.accept().await }) => {
                    accepted.unwrap_or_else(|_| Err(io::Error::other("the listener panicked")))
                }
                () = &mut shutdown => {
                    self.handle.begin_drain(self.shutdown_grace);
                    break Ok(());
                }
                () = self.drain.began() => break Ok(()),
                Some(_) = connections.tasks.join_next() => continue,
            };
            match accepted {
                Ok((io, peer)) => self.serve(&mut connections, io, peer),
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                    self.handle.begin_drain(self.shutdown_grace);
                    break Err(error);
                }
                Err(error) if is_of_one_connection(&error) => {
                    debug!(%error, "a connection was lost before it was accepted");
                }
                Err(error) => {
                    // The cause is usually a lack of file descriptors: connections that close free some.
                    if let Some(suppressed) = failures.admit(Instant::now()) {
                        warn!(%error, suppressed, "cannot accept a connection");
                    }
                    sleep(ACCEPT_PAUSE).await;
                }
            }
        };
        discard(listener);
        self.stop(connections).await;
        accepted
    }

    /// Serves a connection, unless `max_connections` are open.
    fn serve<I>(&self, connections: &mut Connections, io: I, peer: PeerAddress)
    where
        I: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        while connections.tasks.try_join_next().is_some() {}
        if connections.tasks.len() >= self.max_connections {
            if let Some(suppressed) = connections.refusals.admit(Instant::now()) {
                warn!(
                    network.peer.address = %peer,
                    suppressed,
                    "refused a connection: too many connections, see `Server::max_connections`"
                );
            }
            return;
        }
        if let Err(error) = self.shared.options.set_up(&io) {
            debug!(%error, network.peer.address = %peer, "cannot set up a socket");
            return;
        }
        let connection = connection::serve(
            Arc::clone(&self.shared),
            io,
            peer,
            connections.handler_tasks.counter(),
            self.drain.clone(),
        );
        let span = debug_span!("connection", network.peer.address = %peer);
        connections.tasks.spawn(connection.instrument(span));
    }

    /// Waits for the connections until the grace period ends, then closes them and waits until their handlers are dropped.
    async fn stop(&mut self, mut connections: Connections) {
        self.shared.router.announce_drain();
        let tasks = &mut connections.tasks;
        tokio::select! {
            () = async { while tasks.join_next().await.is_some() {} } => {}
            () = self.drain.grace_over() => {
                warn!("the grace period has ended: closing the remaining connections");
                tasks.abort_all();
            }
        }
        let dropped = async {
            while tasks.join_next().await.is_some() {}
            connections.handler_tasks.ended().await;
        };
        if timeout(DROP_TIMEOUT, dropped).await.is_err() {
            warn!("the server has stopped, and abandons handlers that block their threads");
        }
    }
}

/// Whether an error of `accept` concerns a single connection, so that the next one can be accepted at once.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    )
}

/// How long handlers may take to be dropped after their connections were closed.
const DROP_TIMEOUT: Duration = Duration::from_secs(1);

/// The pause after an error of `accept`.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
