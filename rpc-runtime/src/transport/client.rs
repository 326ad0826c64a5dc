//! HTTP/2 on a connection that we make.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::Body;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{Instant, timeout_at};

use super::activity::Activity;
use super::body::Incoming;
use super::error::{ResetStream, is_unprocessed, status_from_hyper};
use super::server::{MAX_FRAME, WINDOW};
use super::socket::Socket;
use super::target::{Endpoint, Security};
use super::wire::Wire;
use super::{PeerAddress, Target};
use crate::status::Status;

/// What holds for every connection of a channel. [`ChannelBuilder`](crate::ChannelBuilder) documents each.
#[derive(Clone, Debug)]
pub(crate) struct ConnectionOptions {
    pub(crate) connect_timeout: Duration,
    pub(crate) idle_timeout: Duration,
    pub(crate) keepalive_interval: Option<Duration>,
    pub(crate) keepalive_timeout: Duration,
    pub(crate) keepalive_while_idle: bool,
}

/// A connection on which requests can be sent. Clones share it.
#[derive(Debug)]
pub(crate) struct Connection<B> {
    requests: http2::SendRequest<B>,
    activity: Arc<Activity>,
    pub(crate) peer: PeerAddress,
}

/// Runs a connection until it takes no more requests. Dropping it lets open calls end, then closes the connection.
pub(crate) struct Driver {
    /// Boxed once per connection: its type differs by socket.
    connection: Pin<Box<dyn Future<Output = Result<(), hyper::Error>> + Send>>,
    activity: Arc<Activity>,
}

/// Why a request has no response.
#[derive(Debug)]
pub(crate) enum SendError<B> {
    /// Nothing of it was sent: it may be sent again on another connection.
    NotSent(Box<http::Request<B>>),
    /// The server refused it, and has done nothing with it.
    Unprocessed(Status),
    /// The server may have begun to work on it.
    Failed(Status),
}

impl<B> Connection<B>
where
    B: Body<Data = Bytes, Error = ResetStream> + Send + Unpin + 'static,
{
    /// Connects to `target` and waits until the server has opened its side of the HTTP/2 connection.
    pub(crate) async fn connect(
        target: &Target,
        options: &ConnectionOptions,
    ) -> Result<(Self, Driver), Status> {
        let attempt = Attempt {
            target,
            options,
            // A time beyond the range of the clock never comes.
            deadline: Instant::now().checked_add(options.connect_timeout),
        };
        match &target.endpoint {
            Endpoint::Tcp { host, port } => {
                let stream = attempt.connect_tcp(host, *port).await?;
                let unreachable = |error| attempt.failed("connecting", None, error);
                // Messages are gathered before they are written, so Nagle's algorithm would only delay them.
                stream.set_nodelay(true).map_err(unreachable)?;
                let peer = PeerAddress::Tcp(stream.peer_addr().map_err(unreachable)?);
                attempt.open(stream, peer).await
            }
            #[cfg(unix)]
            Endpoint::Unix(path) => {
                let stream = tokio::net::UnixStream::connect(path);
                let stream = attempt.phase("connecting", None, stream).await?;
                attempt.open(stream, PeerAddress::Unix).await
            }
            Endpoint::Memory(connector) => {
                let stream = attempt.phase("connecting", None, connector.connect());
                attempt.open(stream.await?, PeerAddress::InMemory).await
            }
        }
    }

    /// Whether the connection takes no more requests.
    pub(crate) fn is_closed(&self) -> bool {
        self.requests.is_closed()
    }

    /// Sends `request` and waits for the head of its response.
    ///
    /// The request is on its way when this returns; the future only waits, and cancels the request when dropped.
    pub(crate) fn send(
        &mut self,
        request: http::Request<B>,
    ) -> impl Future<Output = Result<http::Response<Incoming>, SendError<B>>> + Send + use<B> {
        let peer = self.peer;
        let call = self.activity.open_call();
        let response = self.requests.try_send_request(request);
        async move {
            match response.await {
                Ok(response) => Ok(response.map(|body| Incoming::new(body, Some(call)))),
                Err(mut error) => {
                    if let Some(request) = error.take_message() {
                        return Err(SendError::NotSent(Box::new(request)));
                    }
                    let is_unprocessed = is_unprocessed(error.error());
                    let doing = format!("waiting for a response from {peer}");
                    let status = status_from_hyper(error.into_error(), &doing);
                    Err(if is_unprocessed {
                        SendError::Unprocessed(status)
                    } else {
                        SendError::Failed(status)
                    })
                }
            }
        }
    }
}

impl<B> Clone for Connection<B> {
    fn clone(&self) -> Self {
        Self {
            requests: self.requests.clone(),
            activity: Arc::clone(&self.activity),
            peer: self.peer,
        }
    }
}

impl Driver {
    /// Waits until there was no call for as long as `duration`.
    pub(crate) fn idle_for(&self, duration: Duration) -> impl Future<Output = ()> + use<> {
        let activity = Arc::clone(&self.activity);
        async move { activity.idle_for(Some(duration)).await }
    }
}

impl Future for Driver {
    type Output = Result<(), hyper::Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.connection.as_mut().poll(context)
    }
}

impl fmt::Debug for Driver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Driver")
    }
}

/// One attempt to connect, whose phases share one deadline.
struct Attempt<'a> {
    target: &'a Target,
    options: &'a ConnectionOptions,
    deadline: Option<Instant>,
}

impl Attempt<'_> {
    /// Connects to the first address of `host` that can be reached.
    async fn connect_tcp(&self, host: &str, port: u16) -> Result<TcpStream, Status> {
        let addresses = self.phase("resolving the name", None, lookup_host((host, port)));
        let mut failure = None;
        for address in addresses.await? {
            let peer = Some(PeerAddress::Tcp(address));
            match self
                .phase("connecting", peer, TcpStream::connect(address))
                .await
            {
                Ok(stream) => return Ok(stream),
                Err(status) => failure = Some(status),
            }
        }
        Err(failure
            .unwrap_or_else(|| self.failed("resolving the name", None, "the name has no address")))
    }

    /// Opens an HTTP/2 connection on a socket.
    async fn open<I, B>(&self, io: I, peer: PeerAddress) -> Result<(Connection<B>, Driver), Status>
    where
        I: AsyncRead + AsyncWrite + Send + Unpin + 'static,
        B: Body<Data = Bytes, Error = ResetStream> + Send + Unpin + 'static,
    {
        let socket = match &self.target.security {
            Security::Plaintext => Socket::Plain(io),
            #[cfg(feature = "tls")]
            Security::Tls(tls) => {
                let stream = self.phase("the TLS handshake", Some(peer), tls.connect(io));
                Socket::Tls(Box::new(stream.await?))
            }
        };
        let (wire, opening) = Wire::client(socket);
        let handshake = async {
            let (requests, mut connection) =
                http2(self.options).handshake(TokioIo::new(wire)).await?;
            tokio::select! {
                biased;
                Ok(()) = opening => {}
                ended = &mut connection => {
                    ended?;
                    return Err(Box::<dyn Error + Send + Sync>::from("the server closed the connection"));
                }
            }
            Ok((requests, connection))
        };
        let (requests, connection) = self
            .phase("the HTTP/2 handshake", Some(peer), handshake)
            .await?;
        let activity = Activity::new();
        let connection = Driver {
            connection: Box::pin(connection),
            activity: Arc::clone(&activity),
        };
        let requests = Connection {
            requests,
            activity,
            peer,
        };
        Ok((requests, connection))
    }

    /// Waits for a step of the attempt, no longer than the attempt may take.
    async fn phase<T, E>(
        &self,
        phase: &str,
        peer: Option<PeerAddress>,
        step: impl Future<Output = Result<T, E>>,
    ) -> Result<T, Status>
    where
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let Some(deadline) = self.deadline else {
            return step.await.map_err(|error| self.failed(phase, peer, error));
        };
        match timeout_at(deadline, step).await {
            Ok(result) => result.map_err(|error| self.failed(phase, peer, error)),
            Err(elapsed) => Err(self.failed(phase, peer, elapsed).with_context(format_args!(
                "connecting took longer than {:?}",
                self.options.connect_timeout
            ))),
        }
    }

    fn failed(
        &self,
        phase: &str,
        peer: Option<PeerAddress>,
        error: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Status {
        let target = self.target;
        let text = match peer {
            Some(peer) => format!("cannot connect to {target} at {peer}: {phase} failed"),
            None => format!("cannot connect to {target}: {phase} failed"),
        };
        Status::unavailable(text).with_source(error)
    }
}

fn http2(options: &ConnectionOptions) -> http2::Builder<TokioExecutor> {
    let mut builder = http2::Builder::new(TokioExecutor::new());
    builder
        .timer(TokioTimer::new())
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .max_frame_size(MAX_FRAME)
        .keep_alive_interval(options.keepalive_interval)
        .keep_alive_timeout(options.keepalive_timeout)
        .keep_alive_while_idle(options.keepalive_while_idle);
    builder
}
