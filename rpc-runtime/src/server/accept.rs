//! The loop that accepts connections, and its end.

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

/// Accepts connections, and serves each in a task of its own.
pub(crate) struct AcceptLoop {
    pub(crate) shared: Arc<Shared>,
    pub(crate) max_connections: usize,
    pub(crate) shutdown_grace: Duration,
    pub(crate) handle: ServerHandle,
    pub(crate) drain: Drain,
    /// Whoever waits for the server to stop waits until this is dropped.
    pub(crate) _serving: Serving,
}

/// The connections that are served.
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
                    // Out of file descriptors, most likely: connections that close make room.
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

    /// Serves a connection, unless there are too many.
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
                    "refused: too many connections"
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

    /// Waits until the connections have ended, as long as the grace allows, and until their handlers are dropped.
    async fn stop(&mut self, mut connections: Connections) {
        self.shared.router.announce_drain();
        let tasks = &mut connections.tasks;
        tokio::select! {
            () = async { while tasks.join_next().await.is_some() {} } => {}
            () = self.drain.grace_over() => {
                warn!("the grace is over: closing the connections that are left");
                tasks.abort_all();
            }
        }
        let dropped = async {
            while tasks.join_next().await.is_some() {}
            connections.handler_tasks.ended().await;
        };
        if timeout(DROP_TIME, dropped).await.is_err() {
            warn!("the server has stopped; handlers that block their threads are left behind");
        }
    }
}

/// Whether an error of accepting says nothing of the connections to come.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    )
}

/// How long handlers may take to be dropped, once their connections are closed.
const DROP_TIME: Duration = Duration::from_secs(1);

/// How long accepting rests after an error.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
