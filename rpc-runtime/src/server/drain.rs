//! How a server stops: it takes nothing new, lets what is open end, and cuts off what does not in time.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use crate::setting::LONGEST_TIME;

/// Stops a [`Server`](crate::Server), from [`Server::handle`](crate::Server::handle). Clones stop the same server.
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
/// // When it is time to go:
/// handle.drain(Duration::from_secs(10)).await;
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ServerHandle(Arc<Shared>);

/// What the handles of a server share.
#[derive(Debug)]
struct Shared {
    drain: watch::Sender<Option<GraceEnd>>,
    serving: watch::Sender<()>,
}

/// The other side of a handle: what the server and its connections go by.
#[derive(Clone, Debug)]
pub(crate) struct Drain(watch::Receiver<Option<GraceEnd>>);

/// Held by the server until it has stopped. Connections do not hold it, as handlers may keep them when they block.
#[derive(Debug)]
pub(crate) struct Serving(#[expect(dead_code, reason = "held")] watch::Receiver<()>);

/// When a server that drains closes what is left; `None` is never.
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
    /// Services are told, upon which a health service says that nothing serves any more, and ends the calls that
    /// watch it. The listener is closed, clients are told to send no more calls (`GOAWAY`), and open calls end in their own
    /// time. What is left after `grace` is cut off: calls end with `UNAVAILABLE` at their clients. A client that
    /// has no call open and does not close its connection is waited for no longer than five seconds.
    ///
    /// When this returns, every handler has returned or has been dropped, except those that block their threads for more than
    /// a second after that: see [`Server::serve_until`](crate::Server::serve_until). If the future that serves is dropped, this
    /// returns at once.
    ///
    /// A server that does not serve yet stops as soon as it does. Where a grace runs already, that which ends first
    /// counts.
    ///
    /// # Cancel safety
    ///
    /// The server stops even if the future is dropped after its first poll.
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
    /// Waits until the server is to take nothing new.
    pub(crate) async fn began(&mut self) {
        if self.0.wait_for(Option::is_some).await.is_err() {
            // Every handle is gone, the server's own too, which it drops when it has stopped.
            pending::<()>().await;
        }
    }

    /// Waits until what is left is to be closed.
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
