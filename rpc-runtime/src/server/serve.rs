//! The server's settings, and the loop that accepts connections.

use std::future::{Future, pending};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tracing::{Instrument, debug, debug_span, warn};

use super::router::Router;
use super::service::Service;
use crate::transport::server::{HttpOptions, serve_connection};
use crate::transport::{Listener, PeerAddress};

/// A gRPC server: services, limits, and the loop that serves them.
///
/// ```
/// use rpc_runtime::Server;
/// use tokio::net::TcpListener;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// let listener = TcpListener::bind("127.0.0.1:0").await?;
/// let shutdown = async { /* wait for a signal */ };
/// Server::new()
///     // .add(GreeterServer::new(MyGreeter))
///     .serve_until(listener, shutdown)
///     .await
/// # }
/// ```
#[derive(Debug)]
pub struct Server {
    router: Router,
    http: HttpOptions,
    shutdown_grace: Duration,
}

impl Server {
    /// A server without services, with the default limits.
    #[must_use]
    pub fn new() -> Self {
        Self {
            router: Router::default(),
            http: HttpOptions {
                max_concurrent_streams: 1000,
            },
            shutdown_grace: Duration::from_secs(30),
        }
    }

    /// Mounts a service. A call to a service that is not mounted ends with `UNIMPLEMENTED`.
    ///
    /// # Panics
    ///
    /// If a service of the same name is mounted already.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "a server is no number")]
    pub fn add(mut self, service: impl Service) -> Self {
        self.router.add(service);
        self
    }

    /// The largest request message to take, in bytes, uncompressed. The default is 4 MiB.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED` before any memory is set aside for it.
    #[must_use]
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.router.limits.max_receive_message_size = bytes;
        self
    }

    /// The largest response message to send, in bytes, uncompressed. The default is no limit.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED`.
    #[must_use]
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.router.limits.max_send_message_size = bytes;
        self
    }

    /// The calls that one connection may have open at a time. The default is 1000; a client holds further calls back.
    #[must_use]
    pub fn max_concurrent_streams(mut self, streams: u32) -> Self {
        self.http.max_concurrent_streams = streams;
        self
    }

    /// How long [`serve_until`](Self::serve_until) lets open calls go on after the shutdown began. The default is
    /// 30 seconds; what is still open then is cut off.
    #[must_use]
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.shutdown_grace = grace;
        self
    }

    /// Serves until the listener is closed, which a socket never is.
    ///
    /// # Errors
    ///
    /// When the listener says that no connection will ever come. Other errors of accepting and those of single
    /// connections are logged.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the listener and every connection.
    pub async fn serve(self, listener: impl Listener) -> io::Result<()> {
        self.serve_until(listener, pending()).await
    }

    /// Serves until `shutdown` is ready, then gracefully stops: the listener is closed, clients are told to send no
    /// more calls (`GOAWAY`), and open calls end in their own time, within the
    /// [grace](Self::shutdown_grace).
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the listener and every connection.
    pub async fn serve_until(
        self,
        mut listener: impl Listener,
        shutdown: impl Future<Output = ()>,
    ) -> io::Result<()> {
        let shared = Arc::new((self.router, self.http));
        let mut connections = tokio::task::JoinSet::new();
        let (draining, drain) = watch::channel(());
        let mut shutdown = pin!(shutdown);
        let accepted = loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                () = &mut shutdown => break Ok(()),
                Some(_) = connections.join_next() => continue,
            };
            match accepted {
                Ok((io, peer)) => {
                    let connection = connection(Arc::clone(&shared), io, peer, drain.clone());
                    let span = debug_span!("connection", network.peer.address = %peer);
                    connections.spawn(connection.instrument(span));
                }
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break Err(error),
                Err(error) => {
                    // Out of file descriptors, most likely: connections that close make room.
                    warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        };
        drop(listener);
        drop((drain, draining));
        let closed = async { while connections.join_next().await.is_some() {} };
        if tokio::time::timeout(self.shutdown_grace, closed)
            .await
            .is_err()
        {
            warn!(
                open = connections.len(),
                "the shutdown grace is over: closing connections"
            );
        }
        accepted
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

async fn connection<I: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin>(
    shared: Arc<(Router, HttpOptions)>,
    io: I,
    peer: PeerAddress,
    mut drain: watch::Receiver<()>,
) {
    let (router, http) = &*shared;
    debug!("accepted");
    // The sender is dropped when the server drains.
    let draining = async move { while drain.changed().await.is_ok() {} };
    let call = |request| router.call(request, peer);
    match serve_connection(io, http, call, draining).await {
        Ok(()) => debug!("closed"),
        Err(error) => debug!(error = &error as &dyn std::error::Error, "closed"),
    }
}

/// How long accepting rests after an error.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
