//! Graceful shutdown of a server: it accepts no new connections and calls, waits for open calls, and closes the rest after
//! the grace period.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use crate::setting::LONGEST_TIME;

/// Stops a [`Server`](crate::Server). [`Server::handle`](crate::Server::handle) returns it; clones stop the same server.
///
/// ```
/// use std::time::Duration;
///
/// use rpc_runtime::Server;
/// # use rpc_runtime::testing;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// # let (listener, _channel) = testing::pair();
/// let server = Server::new();
/// let handle = server.handle();
/// tokio::spawn(server.serve(listener));
///
/// // Later:
/// handle.drain(Duration::from_secs(10)).await;
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ServerHandle(Arc<Shared>);

/// State shared by the handles of a server.
#[derive(Debug)]
struct Shared {
    drain: watch::Sender<Option<GraceEnd>>,
    serving: watch::Sender<()>,
}

/// The receiving end of a handle, for the server and its connections.
#[derive(Clone, Debug)]
pub(crate) struct Drain(watch::Receiver<Option<GraceEnd>>);

/// Held by the server until it has stopped. Connections do not hold it, because a handler that blocks its thread keeps its
/// connection.
#[derive(Debug)]
pub(crate) struct Serving(#[expect(dead_code, reason = "held")] watch::Receiver<()>);

/// The end of the grace period, when a draining server closes the remaining connections; `None` if there is no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct GraceEnd(Option<Instant>);

impl ServerHandle {
    pub(crate) fn new() -> (Self, Drain, Serving) {
        let (drain, drains) = watch::channel(None);
        let (serving, serves) = watch::channel(());
        let shared = Arc::new(Shared { drain, serving });
        (Self(shared), Drain(drains), Serving(serves))
    }

    /// Stops the server, and waits until it has stopped.
    ///
    /// The services are notified first: a health service then reports `NOT_SERVING` and ends the calls that watch it. The
    /// listener is closed, clients are told to send no more calls (`GOAWAY`), and open calls may finish. After `grace` the
    /// remaining connections are closed, and their calls end with `UNAVAILABLE` at the clients. If a client has no open call
    /// and does not close its connection, the server waits at most five seconds for it.
    ///
    /// When this returns, every handler has returned or has been dropped, except handlers that still block their threads one
    /// second after their connections were closed: see [`Server::serve_until`](crate::Server::serve_until). If the future that
    /// serves is dropped, this returns at once.
    ///
    /// A server that does not serve yet stops as soon as it begins to. If a grace period already runs, the one that ends first
    /// applies.
    ///
    /// # Cancel safety
    ///
    /// The server stops even if the future is dropped, once it was polled.
    pub async fn drain(&self, grace: Duration) {
        self.begin_drain(grace);
        self.0.serving.closed().await;
    }

    pub(crate) fn begin_drain(&self, grace: Duration) {
        let end = (grace < LONGEST_TIME).then(|| Instant::now() + grace);
        self.0.drain.send_if_modified(|current| {
            let first = match *current {
                None | Some(GraceEnd(None)) => GraceEnd(end),
                Some(GraceEnd(Some(other))) => {
                    GraceEnd(Some(end.map_or(other, |end| end.min(other))))
                }
            };
            current.replace(first) != Some(first)
        });
    }
}

impl Drain {
    /// Waits until the server begins to drain.
    pub(crate) async fn began(&mut self) {
        if self.0.wait_for(Option::is_some).await.is_err() {
            // Every handle was dropped, including the server's own, which it drops when it has stopped.
            pending::<()>().await;
        }
    }

    /// Waits for the end of the grace period.
    pub(crate) async fn grace_over(&mut self) {
        loop {
            let end = match *self.0.borrow_and_update() {
                Some(GraceEnd(end)) => end,
                None => None,
            };
            let over = async {
                match end {
                    Some(end) => sleep_until(end).await,
                    None => pending().await,
                }
            };
            tokio::select! {
                () = over => return,
                Ok(()) = self.0.changed() => {}
            }
        }
    }
}
