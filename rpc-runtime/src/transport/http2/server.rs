//! HTTP/2 on an accepted connection, and how long the connection lasts.

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

use crate::call_body::memory::{ConnectionMemory, SendMemory, ServerMemory};
use crate::call_limits::MAX_RECEIVE_METADATA_SIZE;
use crate::jitter::jitter;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::peer::Peer;
use crate::peer::PeerAddress;
use crate::transport::http2::activity::{Activity, OpenCall};
use crate::transport::http2::body::{Outgoing, ReceivedBody};
use crate::transport::http2::driver::Driver;
use crate::transport::http2::executor::handler_tasks::HandlerTaskCounter;
use crate::transport::http2::executor::local_executor::LocalExecutor;
use crate::transport::http2::executor::metered::StreamPolicy;
use crate::transport::http2::flow::Flow;
use crate::transport::http2::frames::guard::FrameGuard;
use crate::transport::http2::frames::inbound::tag::read_stream;
use crate::transport::http2::frames::peer_settings::PeerSettings;
use crate::transport::http2::frames::pings::PingPolicy;
use crate::transport::http2::header_list::max_header_list_size;
use crate::transport::io::cork::LINGER;
use crate::transport::io::cork::cork;
use crate::transport::io::socket::Socket;
use crate::transport::net::tcp;
#[cfg(feature = "tls")]
use crate::transport::tls::server::{Acceptor, ServerTls};

/// What holds for every connection of a server. [`Server`](crate::Server) documents each.
#[derive(Clone, Debug)]
pub(crate) struct ConnectionOptions {
    pub(crate) max_concurrent_streams: u32,
    pub(crate) max_metadata_size: usize,
    pub(crate) memory: ConnectionMemory,
    pub(crate) server_memory: Option<Arc<ServerMemory>>,
    pub(crate) max_send_buffer_size: usize,
    pub(crate) max_pending_resets: usize,
    pub(crate) max_stream_errors: usize,
    pub(crate) handshake_timeout: Duration,
    pub(crate) keepalive_interval: Option<Duration>,
    pub(crate) keepalive_timeout: Duration,
    pub(crate) pings: PingPolicy,
    pub(crate) max_idle: Option<Duration>,
    pub(crate) max_age: Option<Duration>,
    pub(crate) max_age_grace: Option<Duration>,
    #[cfg(feature = "tls")]
    tls: Option<Acceptor>,
}

impl ConnectionOptions {
    /// Sets up a socket that was accepted, of which nothing was known yet.
    pub(crate) fn set_up(&self, socket: &dyn Any) -> io::Result<()> {
        let keepalive = self.keepalive_interval.map(|_| self.keepalive_timeout);
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
            max_concurrent_streams: 1000,
            max_metadata_size: MAX_RECEIVE_METADATA_SIZE,
            memory: ConnectionMemory::default(),
            server_memory: None,
            max_send_buffer_size: 64 * 1024,
            max_pending_resets: MAX_PENDING_RESETS,
            max_stream_errors: MAX_STREAM_ERRORS,
            handshake_timeout: Duration::from_secs(20),
            keepalive_interval: None,
            keepalive_timeout: Duration::from_secs(20),
            pings: PingPolicy::default(),
            max_idle: None,
            max_age: None,
            max_age_grace: None,
            #[cfg(feature = "tls")]
            tls: None,
        }
    }
}

/// Serves one connection until it has ended, whoever ends it. From when `drain` is ready it takes no further calls.
///
/// The error is for a log: nobody can act on it.
pub(crate) async fn serve_connection<I, F, B>(
    io: I,
    address: PeerAddress,
    options: &ConnectionOptions,
    handler_tasks: HandlerTaskCounter,
    call: impl Fn(
        Parts,
        ReceivedBody,
        &Peer,
        &Arc<SendMemory>,
        HeaderListLimit,
    ) -> (F, Option<StreamPolicy>),
    mut drain: Pin<&mut impl Future<Output = ()>>,
) -> Result<(), Box<dyn Error + Send + Sync>>
where
    I: AsyncRead + AsyncWrite + Unpin,
    F: Future<Output = http::Response<B>> + Send + Unpin + 'static,
    B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + Unpin + 'static,
{
    let handshake_deadline = time_after(options.handshake_timeout);
    let mut peer = Peer {
        address,
        certificates: None,
    };
    let (socket, certificates) = tokio::select! {
        secured = secure(io, options, handshake_deadline) => secured?,
        // No call can have come yet.
        () = &mut drain => return Ok(()),
    };
    peer.certificates = certificates;
    let activity = Activity::new();
    let streams = LocalExecutor::of_handlers(handler_tasks);
    let (io, uncork) = cork(socket);
    let flow = Flow::new(options.memory.receive_pool(), options.server_memory.clone());
    let memory = SendMemory::new(options.memory.send_pool(), options.server_memory.clone());
    let settings = PeerSettings::new();
    let wire = FrameGuard::server(
        io,
        &flow,
        &memory,
        handshake_deadline,
        options.pings,
        activity.clone(),
        settings.clone(),
    );
    let service = service_fn(|request: http::Request<Incoming>| {
        let (mut parts, body) = request.into_parts();
        let body = ReceivedBody::new(body, read_stream(&flow, &mut parts.headers));
        let limit = settings.header_list_limit();
        let (response, policy) = call(parts, body, &peer, &memory, limit);
        streams.announce(policy);
        Answer {
            response,
            call: Some(Arc::clone(&activity).open_call()),
        }
    });
    let connection = http2(options, &streams).serve_connection(TokioIo::new(wire), service);
    let mut driver = Driver::new(connection, &streams, uncork);
    // As A9 has it, plus or minus a tenth.
    let max_age = options.max_age.map(|age| {
        let spread = age.as_secs_f64() * (0.9 + 0.2 * jitter());
        Duration::try_from_secs_f64(spread).unwrap_or(age)
    });
    let (reason, grace) = tokio::select! {
        ended = driver.run() => {
            if ended.is_err() {
                let _ = Box::pin(timeout(LINGER, driver.linger())).await;
            }
            return Ok(ended?);
        }
        () = drain => ("the server drains", None),
        () = activity.idle_for(options.max_idle) => ("there was no call for long enough", None),
        () = activity.old(max_age) => ("the connection is old enough", options.max_age_grace),
    };
    debug!(reason, "closing");
    // hyper says GOAWAY and waits: for the answer to a ping, then for the calls. A peer may let it wait for ever.
    if let Some(connection) = driver.connection() {
        connection.graceful_shutdown();
    }
    // Boxed, as it comes once.
    Box::pin(finish(driver, &activity, grace)).await
}

/// Drives a connection that takes no further calls, within `grace` and as long as the peer does its part.
async fn finish<C, I>(
    mut driver: Driver<C, I>,
    activity: &Activity,
    grace: Option<Duration>,
) -> Result<(), Box<dyn Error + Send + Sync>>
where
    C: Future<Output = Result<(), hyper::Error>>,
    I: AsyncRead + AsyncWrite + Unpin,
{
    // What was before does not count.
    activity.touch();
    tokio::select! {
        ended = driver.run() => Ok(ended?),
        () = activity.idle_for(Some(GOODBYE)) => Err("the peer did not close the connection".into()),
        () = passed(grace) => Err("the grace of an old connection is over".into()),
    }
}

/// The handshake of TLS, if there is one. Returns the certificates of the client with it.
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
        // Boxed: it is larger than what is left of a connection, and soon over.
        let accepted = Box::pin(handshake)
            .await
            .map_err(|_| "the TLS handshake took too long")??;
        let socket = Socket::Tls(Box::new(accepted.stream));
        return Ok((socket, accepted.certificates));
    }
    Ok((Socket::Plain(io), None))
}

/// The answer to a call as hyper wants it: a service may fail, and ours never does. The call is open until its body,
/// or this if it comes to no body, is dropped.
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
    let mut builder = http2::Builder::new(streams.clone());
    builder
        .timer(TokioTimer::new())
        // Clients of gRPC have no use for a `date`, and writing one costs as much as any other header.
        .auto_date_header(false)
        // What the peer may send is decided by `Flow`.
        .initial_stream_window_size(ENDLESS_WINDOW)
        .initial_connection_window_size(ENDLESS_WINDOW)
        // hyper panics when it is told more than it can count.
        .max_send_buf_size(options.max_send_buffer_size.min(MAX_SEND_BUFFER))
        .max_pending_accept_reset_streams(options.max_pending_resets)
        .max_local_error_reset_streams(options.max_stream_errors)
        .max_concurrent_streams(options.memory.streams(options.max_concurrent_streams))
        .max_header_list_size(max_header_list_size(options.max_metadata_size))
        .keep_alive_interval(options.keepalive_interval)
        .keep_alive_timeout(options.keepalive_timeout);
    builder
}

/// The time when `duration` has passed from now on. One beyond the range of the clock never comes.
fn time_after(duration: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(duration).unwrap_or(now + FOREVER)
}

/// Waits for `duration`; for ever if that is `None`.
async fn passed(duration: Option<Duration>) {
    match duration {
        // Boxed: most connections have no use for a timer.
        Some(duration) => Box::pin(sleep(duration)).await,
        None => std::future::pending().await,
    }
}

/// The largest window that there is: RFC 9113 section 6.9.1.
pub(crate) const ENDLESS_WINDOW: u32 = (1 << 31) - 1;

/// The defaults of h2 and of hyper, which are never raised.
pub(crate) const MAX_PENDING_RESETS: usize = 20;
pub(crate) const MAX_STREAM_ERRORS: usize = 1024;

/// Bytes of the largest send buffer that hyper takes.
const MAX_SEND_BUFFER: usize = u32::MAX as usize;

/// How long a peer without calls may take to close a connection after it was told to.
const GOODBYE: Duration = Duration::from_secs(5);

/// About what Tokio's timers take for never.
const FOREVER: Duration = Duration::from_secs(86_400 * 365 * 30);
