//! HTTP/2 connections of a server, and their lifetime.

use std::any::Any;
use std::convert::Infallible;
use std::error::Error;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::request::Parts;
use http_body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
#[cfg(feature = "tls")]
use tokio::time::timeout_at;
use tokio::time::{Instant, sleep, timeout};
use tracing::debug;

use crate::call_body::memory::{SendMemory, ServerMemory};
use crate::call_limits::MAX_RECEIVE_METADATA_SIZE;
use crate::jitter::{jitter, spread};
use crate::keepalive::Keepalive;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::peer::Peer;
use crate::peer::PeerAddress;
use crate::setting::LONGEST_TIME;
use crate::transport::http2::activity::{Activity, OpenCall};
use crate::transport::http2::body::{IncomingRequests, Outgoing, ReceivedBody};
use crate::transport::http2::connection_limits::ConnectionLimits;
use crate::transport::http2::driver::Driver;
use crate::transport::http2::executor::handler_tasks::HandlerTaskCounter;
use crate::transport::http2::executor::local_executor::LocalExecutor;
use crate::transport::http2::executor::metered::StreamPolicy;
use crate::transport::http2::flow::Flow;
use crate::transport::http2::frames::guard::FrameGuard;
use crate::transport::http2::frames::inbound::tag::read_stream;
use crate::transport::http2::frames::peer_settings::PeerSettings;
use crate::transport::http2::header_list::max_header_list_size;
use crate::transport::io::cork::LINGER_TIMEOUT;
use crate::transport::io::cork::cork;
use crate::transport::io::socket::Socket;
use crate::transport::net::tcp;
#[cfg(feature = "tls")]
use crate::transport::tls::server::{Acceptor, ServerTls};

/// The settings of every connection of a server. [`Server`](crate::Server) documents each.
#[derive(Clone, Debug)]
pub(crate) struct ConnectionOptions {
    pub(crate) limits: ConnectionLimits,
    pub(crate) keepalive: Option<Keepalive>,
    pub(crate) max_metadata_size: usize,
    pub(crate) server_memory: Option<Arc<ServerMemory>>,
    #[cfg(feature = "tls")]
    tls: Option<Acceptor>,
}

impl ConnectionOptions {
    /// Sets the options of an accepted socket.
    pub(crate) fn set_up(&self, socket: &dyn Any) -> io::Result<()> {
        let keepalive = self.keepalive.map(|keepalive| keepalive.timeout);
        tcp::set_user_timeout(socket, tcp::user_timeout(keepalive))
    }

    #[cfg(feature = "tls")]
    pub(crate) fn set_tls(&mut self, tls: ServerTls) {
        self.tls = Some(Acceptor::new(tls));
    }
}

impl Default for ConnectionOptions {
    fn default() -> Self {
        Self {
            limits: ConnectionLimits::default(),
            keepalive: None,
            max_metadata_size: MAX_RECEIVE_METADATA_SIZE,
            server_memory: None,
            #[cfg(feature = "tls")]
            tls: None,
        }
    }
}

/// Responds to the requests of a connection.
pub(crate) trait HttpService {
    type Body: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>>
        + Send
        + Unpin
        + 'static;
    type Response: Future<Output = http::Response<Self::Body>> + Send + Unpin + 'static;

    /// Begins the response to a request. It must not panic: that would end the connection.
    fn call(
        &self,
        parts: Parts,
        requests: IncomingRequests,
        origin: &RequestOrigin<'_>,
    ) -> Self::Response;
}

/// Where a request comes from. Everything is absent if another HTTP server received it.
pub(crate) struct RequestOrigin<'a> {
    pub(crate) peer: Option<&'a Peer>,
    /// The memory of the connection for messages that are sent.
    pub(crate) memory: Option<&'a Arc<SendMemory>>,
    /// The client's limit on headers.
    pub(crate) limit: HeaderListLimit,
    streams: Option<&'a LocalExecutor>,
}

impl<'a> RequestOrigin<'a> {
    /// The origin of a request that another HTTP server or layers pass on.
    #[cfg(feature = "tower")]
    pub(crate) fn forwarded(
        peer: Option<&'a Peer>,
        memory: Option<&'a Arc<SendMemory>>,
        limit: HeaderListLimit,
    ) -> Self {
        Self {
            peer,
            memory,
            limit,
            streams: None,
        }
    }

    /// Sets the policy of the request's stream. Without one, the stream is polled like those of hyper itself.
    #[inline]
    pub(crate) fn set_policy(&self, policy: StreamPolicy) {
        if let Some(streams) = self.streams {
            streams.announce(policy);
        }
    }
}

/// Serves a connection until it has ended. Once `drain` is ready it accepts no further calls.
///
/// # Errors
///
/// Why the connection ended, for a log.
pub(crate) async fn serve_connection<I>(
    io: I,
    address: PeerAddress,
    options: &ConnectionOptions,
    handler_tasks: HandlerTaskCounter,
    service: &impl HttpService,
    mut drain: Pin<&mut impl Future<Output = ()>>,
) -> Result<(), Box<dyn Error + Send + Sync>>
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    let limits = &options.limits;
    let handshake_deadline = time_after(limits.handshake_timeout);
    let mut peer = Peer {
        address,
        certificates: None,
    };
    let (socket, certificates) = tokio::select! {
        secured = secure(io, options, handshake_deadline) => secured?,
        // There cannot be a call yet.
        () = &mut drain => return Ok(()),
    };
    peer.certificates = certificates;
    let activity = Activity::new();
    let streams = LocalExecutor::of_handlers(handler_tasks);
    let (io, uncork) = cork(socket);
    let flow = Flow::new(limits.memory.receive_pool(), options.server_memory.clone());
    let memory = SendMemory::new(limits.memory.send_pool(), options.server_memory.clone());
    let settings = PeerSettings::new();
    let wire = FrameGuard::server(
        io,
        &flow,
        &memory,
        handshake_deadline,
        limits.pings,
        activity.clone(),
        settings.clone(),
    );
    let respond = service_fn(|request: http::Request<Incoming>| {
        let (mut parts, body) = request.into_parts();
        let body = ReceivedBody::new(body, read_stream(&flow, &mut parts.headers));
        let origin = RequestOrigin {
            peer: Some(&peer),
            memory: Some(&memory),
            limit: settings.header_list_limit(),
            streams: Some(&streams),
        };
        let requests = IncomingRequests::Connection(body);
        Answer {
            response: service.call(parts, requests, &origin),
            call: Some(Arc::clone(&activity).open_call()),
        }
    });
    let connection = http2(options, &streams).serve_connection(TokioIo::new(wire), respond);
    let mut driver = Driver::new(connection, &streams, uncork);
    // By gRFC A9, plus or minus ten percent.
    let max_age = limits.max_age.map(|age| {
        let seconds = age.as_secs_f64() * spread(0.1, jitter());
        Duration::try_from_secs_f64(seconds).unwrap_or(age)
    });
    let (reason, grace) = tokio::select! {
        ended = driver.run() => {
            if ended.is_err() {
                let _ = Box::pin(timeout(LINGER_TIMEOUT, driver.linger())).await;
            }
            return Ok(ended?);
        }
        () = drain => ("the server drains", None),
        () = activity.idle_for(limits.idle_timeout) => ("the connection was idle for the maximum time", None),
        () = activity.old(max_age) => ("the connection has reached its maximum age", limits.max_age_grace),
    };
    debug!(reason, "closing");
    // hyper sends GOAWAY, and waits for the answer to a ping and then for the calls. A peer may never answer.
    if let Some(connection) = driver.connection() {
        connection.graceful_shutdown();
    }
    // Boxed, because it runs only once per connection.
    Box::pin(finish(driver, &activity, grace)).await
}

/// Drives a connection that accepts no further calls, at most for `grace` and only while the peer cooperates.
async fn finish<C, I>(
    mut driver: Driver<C, I>,
    activity: &Activity,
    grace: Option<Duration>,
) -> Result<(), Box<dyn Error + Send + Sync>>
where
    C: Future<Output = Result<(), hyper::Error>>,
    I: AsyncRead + AsyncWrite + Unpin,
{
    // Only the idle time from now on counts.
    activity.touch();
    tokio::select! {
        ended = driver.run() => Ok(ended?),
        () = activity.idle_for(Some(CLOSE_TIMEOUT)) => Err("the peer did not close the connection after GOAWAY".into()),
        () = passed(grace) => Err("the grace period after the maximum age has ended".into()),
    }
}

/// Performs the TLS handshake, if TLS is set. Also returns the certificates of the client.
#[cfg_attr(
    not(feature = "tls"),
    allow(
        clippy::unused_async,
        unused_variables,
        reason = "used with the feature `tls`"
    )
)]
async fn secure<I>(
    io: I,
    options: &ConnectionOptions,
    deadline: Instant,
) -> Result<(Socket<I>, Option<Arc<[Bytes]>>), Box<dyn Error + Send + Sync>>
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    #[cfg(feature = "tls")]
    if let Some(tls) = &options.tls {
        let handshake = timeout_at(deadline, tls.accept(io));
        // Boxed, because it is larger than the rest of the connection's state and short-lived.
        let accepted = Box::pin(handshake).await.map_err(
            |_| "the TLS handshake took longer than `ConnectionLimits::handshake_timeout`",
        )??;
        let socket = Socket::Tls(Box::new(accepted.stream));
        return Ok((socket, accepted.certificates));
    }
    Ok((Socket::Plain(io), None))
}

/// The response in the form that hyper needs: a service may fail, but this one never does. The call stays open until
/// the response body is dropped, or this if there is no body.
struct Answer<F> {
    response: F,
    call: Option<OpenCall>,
}

impl<F, B> Future for Answer<F>
where
    F: Future<Output = http::Response<B>> + Unpin,
{
    type Output = Result<http::Response<Outgoing<B>>, Infallible>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(Pin::new(&mut self.response).poll(context));
        let call = self.call.take();
        Poll::Ready(Ok(response.map(|body| Outgoing::new(body, call))))
    }
}

fn http2(options: &ConnectionOptions, streams: &LocalExecutor) -> http2::Builder<LocalExecutor> {
    let limits = &options.limits;
    let mut builder = http2::Builder::new(streams.clone());
    builder
        .timer(TokioTimer::new())
        // gRPC clients do not use the `date` header, and writing it costs as much as any other header.
        .auto_date_header(false)
        // `Flow` decides what the peer may send.
        .initial_stream_window_size(MAX_WINDOW_BYTES)
        .initial_connection_window_size(MAX_WINDOW_BYTES)
        // hyper panics above this limit.
        .max_send_buf_size(limits.max_send_buffer_size.min(MAX_SEND_BUFFER_BYTES))
        .max_pending_accept_reset_streams(limits.max_pending_resets)
        .max_local_error_reset_streams(limits.max_stream_errors)
        .max_concurrent_streams(limits.memory.streams(limits.max_concurrent_streams))
        .max_header_list_size(max_header_list_size(options.max_metadata_size));
    if let Some(keepalive) = options.keepalive {
        builder
            .keep_alive_interval(keepalive.interval)
            .keep_alive_timeout(keepalive.timeout);
    }
    builder
}

/// The time `duration` from now, limited to the range of the clock.
fn time_after(duration: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(duration).unwrap_or(now + LONGEST_TIME)
}

/// Waits for `duration`; never ready if it is `None`.
async fn passed(duration: Option<Duration>) {
    match duration {
        // Boxed, because most connections never need the timer.
        Some(duration) => Box::pin(sleep(duration)).await,
        None => std::future::pending().await,
    }
}

/// The largest window: RFC 9113 section 6.9.1.
pub(crate) const MAX_WINDOW_BYTES: u32 = (1 << 31) - 1;

/// The largest send buffer that hyper accepts.
const MAX_SEND_BUFFER_BYTES: usize = u32::MAX as usize;

/// How long a peer without calls may take to close a connection after GOAWAY.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(5);
