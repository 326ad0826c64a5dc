//! HTTP/2 connections of a client.

use std::cell::Cell;
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::uri::Authority;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http2};
use hyper_util::rt::{TokioIo, TokioTimer};
use pin_project_lite::pin_project;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument, debug, warn};

use crate::call_body::abort::{RequestAbort, RequestSource};
use crate::endpoint::EndpointAddress;
use crate::keepalive::Keepalive;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::peer::PeerAddress;
use crate::status::Status;
use crate::transport::http2::activity::{Activity, OpenCall};
use crate::transport::http2::body::{IncomingResponse, ReceivedBody};
use crate::transport::http2::driver::Driver;
use crate::transport::http2::ended::Ended;
use crate::transport::http2::error::{ResetStream, is_unprocessed};
use crate::transport::http2::executor::local_executor::LocalExecutor;
use crate::transport::http2::flow::Flow;
use crate::transport::http2::frames::greeting::Mismatch;
use crate::transport::http2::frames::guard::{Farewell, FrameGuard, NotOpened};
use crate::transport::http2::frames::inbound::tag::read_stream;
use crate::transport::http2::frames::peer_settings::PeerSettings;
use crate::transport::http2::header_list::max_header_list_size;
use crate::transport::http2::server::MAX_WINDOW_BYTES;
use crate::transport::io::cork::cork;
use crate::transport::io::socket::Socket;
use crate::transport::net::connector::Dialer;
use crate::transport::net::proxy::proxy::ProxyRule;
use crate::transport::net::proxy::tunnel::{self, NoTunnel};
use crate::transport::net::target::{Security, Target, check_address};
use crate::transport::net::tcp;
#[cfg(feature = "tls")]
use crate::transport::tls;

/// The settings of every connection of a channel. [`ChannelBuilder`](crate::ChannelBuilder) documents each.
#[derive(Clone, Debug)]
pub(crate) struct ConnectionOptions {
    pub(crate) connect_timeout: Duration,
    pub(crate) max_metadata_size: usize,
    /// Bytes that responses may occupy beyond their minimum windows.
    pub(crate) memory: usize,
    pub(crate) idle_timeout: Duration,
    pub(crate) keepalive: Option<Keepalive>,
    pub(crate) dialer: Dialer,
    /// That of the dialer `System`.
    pub(crate) proxy: Option<ProxyRule>,
    /// Where connections over TCP come from, with the dialer `System`.
    pub(crate) local_address: Option<IpAddr>,
}

impl ConnectionOptions {
    fn user_timeout(&self) -> Duration {
        tcp::user_timeout(self.keepalive.map(|keepalive| keepalive.timeout))
    }
}

/// A connection that accepts requests. Clones share it.
#[derive(Debug)]
pub(crate) struct Connection<B> {
    requests: http2::SendRequest<AnnouncedBody<B>>,
    facts: Arc<ConnectionFacts>,
}

/// A stream that a call opens on a connection. If it is dropped before, another call may open one instead.
#[derive(Debug)]
pub(crate) struct ReservedStream<B> {
    connection: Connection<B>,
    call: OpenCall,
}

/// What the clones of a connection share.
#[derive(Debug)]
pub(crate) struct ConnectionFacts {
    executor: LocalExecutor,
    activity: Arc<Activity>,
    flow: Arc<Flow>,
    settings: PeerSettings,
    pub(crate) peer: PeerAddress,
    /// That of requests, where the endpoint has one of its own.
    pub(crate) authority: Option<Authority>,
    /// Whether the log says that calls wait for streams.
    has_warned: AtomicBool,
    /// Whether the server has answered a call.
    has_answered: AtomicBool,
}

/// The task of a connection. Ready once the connection accepts no more requests, or should not be given any. Dropping it
/// closes the connection after its open calls have ended.
#[derive(Debug)]
pub(crate) struct Task {
    ended: oneshot::Receiver<Result<(), hyper::Error>>,
    farewell: oneshot::Receiver<Farewell>,
    /// Absent once it can no longer fire.
    replace: Option<oneshot::Receiver<()>>,
    activity: Arc<Activity>,
}

/// Why a request was not answered.
#[derive(Debug)]
pub(crate) enum SendError<B> {
    /// Nothing was sent: the request may be sent on another connection.
    NotSent(Box<http::Request<AnnouncedBody<B>>>),
    /// The server refused the request without processing it.
    Unprocessed(hyper::Error),
    /// The server may have processed the request.
    Failed(hyper::Error),
}

impl<B> Connection<B>
where
    B: Body<Data = Bytes, Error = ResetStream> + RequestSource + Send + Unpin + 'static,
{
    /// Connects to `destination` and waits for the server's SETTINGS.
    pub(crate) async fn connect(
        destination: Destination<'_>,
        options: &ConnectionOptions,
    ) -> Result<(Self, Task), Status> {
        let attempt = Attempt {
            destination,
            options,
            // A time beyond the range of the clock is no deadline.
            deadline: Instant::now().checked_add(options.connect_timeout),
        };
        attempt.connect().await
    }

    /// Whether the connection accepts no more requests.
    pub(crate) fn is_closed(&self) -> bool {
        self.requests.is_closed()
    }

    /// Reserves a stream for a call. If the server accepts no more streams now, the call waits until another has ended.
    #[inline]
    pub(crate) fn reserve(&self) -> ReservedStream<B> {
        let (call, calls) = Arc::clone(&self.facts.activity).open_counted_call();
        if calls > self.facts.max_streams() {
            self.facts.warn_of_waiting_calls();
        }
        ReservedStream {
            connection: self.clone(),
            call,
        }
    }

    /// Reserves a stream if the server accepts a further one now.
    pub(crate) fn reserve_now(&self) -> Option<ReservedStream<B>> {
        let activity = Arc::clone(&self.facts.activity);
        let call = activity.open_call_below(self.facts.max_streams())?;
        Some(ReservedStream {
            connection: self.clone(),
            call,
        })
    }

    /// Sends a request that is no call, and waits for the head of its response: the connection is idle although it is open.
    pub(crate) fn send_apart(
        self,
        request: http::Request<AnnouncedBody<B>>,
    ) -> impl Future<Output = Result<http::Response<IncomingResponse>, SendError<B>>> + Send + use<B>
    {
        self.send(None, request)
    }

    fn send(
        mut self,
        call: Option<OpenCall>,
        request: http::Request<AnnouncedBody<B>>,
    ) -> impl Future<Output = Result<http::Response<IncomingResponse>, SendError<B>>> + Send + use<B>
    {
        request.body().announce_to(&self.facts.executor);
        let response = self.requests.try_send_request(request);
        Sent {
            call,
            facts: self.facts,
            response,
        }
    }
}

impl<B> ReservedStream<B>
where
    B: Body<Data = Bytes, Error = ResetStream> + RequestSource + Send + Unpin + 'static,
{
    /// Sends the `request` of the call and waits for the head of its response.
    ///
    /// The request is sent when this returns. The future only waits; dropping it cancels the request.
    pub(crate) fn send(
        self,
        request: http::Request<AnnouncedBody<B>>,
    ) -> impl Future<Output = Result<http::Response<IncomingResponse>, SendError<B>>> + Send + use<B>
    {
        self.connection.send(Some(self.call), request)
    }
}

impl ConnectionFacts {
    /// Whether a call is open, or was since `time`.
    pub(crate) fn was_used_since(&self, time: std::time::Instant) -> bool {
        self.activity.was_used_since(time)
    }

    /// Whether there was no call for `duration`.
    pub(crate) fn is_unused_for(&self, duration: Duration) -> bool {
        self.activity.is_unused_for(duration)
    }

    /// Whether the server has begun to answer a call.
    pub(crate) fn has_answered(&self) -> bool {
        self.has_answered.load(Ordering::Relaxed)
    }

    /// Calls `ended` whenever a call has ended. Only the first function that is given is called.
    pub(crate) fn after_each_call(&self, ended: impl Fn() + Send + Sync + 'static) {
        self.activity.after_each_call(ended);
    }

    /// The server's limit on headers.
    pub(crate) fn header_list_limit(&self) -> HeaderListLimit {
        self.settings.header_list_limit()
    }

    /// Waits until the server accepts another number of streams.
    pub(crate) async fn max_streams_changed(&self) {
        self.settings.concurrent_streams_changed().await;
    }

    #[inline]
    fn max_streams(&self) -> usize {
        usize::try_from(self.settings.concurrent_streams()).unwrap_or(usize::MAX)
    }

    #[cold]
    fn warn_of_waiting_calls(&self) {
        if !self.has_warned.swap(true, Ordering::Relaxed) {
            warn!(
                network.peer.address = %self.peer,
                max_concurrent_streams = self.max_streams(),
                "calls wait until others have ended: the server accepts no more at a time on one connection; more connections \
                 to each server are allowed by `ServiceConfig::max_connections_per_subchannel`"
            );
        }
    }
}

impl<B> Deref for Connection<B> {
    type Target = ConnectionFacts;

    fn deref(&self) -> &ConnectionFacts {
        &self.facts
    }
}

impl<B> Deref for ReservedStream<B> {
    type Target = ConnectionFacts;

    fn deref(&self) -> &ConnectionFacts {
        &self.connection.facts
    }
}

impl<B> Clone for Connection<B> {
    fn clone(&self) -> Self {
        Self {
            requests: self.requests.clone(),
            facts: Arc::clone(&self.facts),
        }
    }
}

impl Task {
    /// Spawns the task that `driver` runs in.
    fn start<C, I>(
        mut driver: Driver<C, I>,
        activity: Arc<Activity>,
        replace: oneshot::Receiver<()>,
        farewell: oneshot::Receiver<Farewell>,
    ) -> Self
    where
        C: Future<Output = Result<(), hyper::Error>> + Send + 'static,
        I: AsyncRead + AsyncWrite + Send + Unpin + 'static,
    {
        let (mut end, ended) = oneshot::channel();
        let run = async move {
            let result = tokio::select! {
                ended = driver.run() => ended,
                () = end.closed() => Ok(()),
            };
            // Fails if the `Task` was dropped.
            let _ = end.send(result);
            driver.finish().await;
        };
        tokio::spawn(run.in_current_span());
        Self {
            ended,
            farewell,
            replace: Some(replace),
            activity,
        }
    }

    /// Waits until there was no call for `duration`. Can be awaited again.
    pub(crate) fn idle_for(&self, duration: Duration) -> impl Future<Output = ()> + use<> {
        let activity = Arc::clone(&self.activity);
        async move { activity.idle_for(Some(duration)).await }
    }
}

impl Future for Task {
    type Output = Ended;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(replace) = &mut self.replace
            && let Poll::Ready(replace) = Pin::new(replace).poll(context)
        {
            self.replace = None;
            if replace.is_ok() {
                debug!("replacing the connection: too many frames for cancelled streams");
                return Poll::Ready(Ended::by_channel());
            }
        }
        let ended = ready!(Pin::new(&mut self.ended).poll(context));
        // The sender is dropped when the runtime shuts down.
        Poll::Ready(ended.map_or_else(
            |_| Ended::by_channel(),
            |ended| Ended::new(ended, self.farewell.try_recv().ok()),
        ))
    }
}

pin_project! {
    /// The response of a request that was sent. Its call is open.
    struct Sent<F> {
        #[pin]
        response: F,
        facts: Arc<ConnectionFacts>,
        call: Option<OpenCall>,
    }
}

impl<F, B> Future for Sent<F>
where
    F: Future<
        Output = Result<http::Response<Incoming>, TrySendError<http::Request<AnnouncedBody<B>>>>,
    >,
{
    type Output = Result<http::Response<IncomingResponse>, SendError<B>>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.response.poll(context));
        let call = this.call.take();
        Poll::Ready(match response {
            Ok(mut response) => {
                let facts = this.facts;
                if call.is_some() && !facts.has_answered() {
                    facts.has_answered.store(true, Ordering::Relaxed);
                }
                let reader = read_stream(&facts.flow, response.headers_mut());
                Ok(response.map(|body| {
                    IncomingResponse::new(ReceivedBody::new(body, reader), facts.peer, call)
                }))
            }
            Err(mut error) => Err(match error.take_message() {
                Some(request) => SendError::NotSent(Box::new(request)),
                None if is_unprocessed(error.error()) => SendError::Unprocessed(error.into_error()),
                None => SendError::Failed(error.into_error()),
            }),
        })
    }
}

/// A request body that tells the executor which request hyper executes next.
pub(crate) struct AnnouncedBody<B> {
    body: B,
    /// The executor, and what it observes while it sends the request. `None` before the request is sent, and once the executor was
    /// told.
    announcement: Cell<Option<(LocalExecutor, RequestAbort)>>,
}

impl<B: RequestSource> AnnouncedBody<B> {
    pub(crate) fn new(body: B) -> Self {
        Self {
            body,
            announcement: Cell::new(None),
        }
    }

    fn announce_to(&self, executor: &LocalExecutor) {
        let announcement = (executor.clone(), self.body.abort());
        self.announcement.set(Some(announcement));
    }
}

impl<B: Body + RequestSource + Unpin> Body for AnnouncedBody<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        // hyper asks first before it executes the body, and again between frames.
        if let Some((executor, abort)) = self.announcement.take() {
            executor.announce_request(abort);
        }
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<B: fmt::Debug> fmt::Debug for AnnouncedBody<B> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.body.fmt(formatter)
    }
}

/// What a connection is made to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Destination<'a> {
    pub(crate) target: &'a Target,
    pub(crate) address: &'a EndpointAddress,
    /// The authority of the endpoint, if it has one of its own.
    pub(crate) authority: Option<&'a str>,
}

/// An attempt to connect. Its phases share one deadline.
struct Attempt<'a> {
    destination: Destination<'a>,
    options: &'a ConnectionOptions,
    deadline: Option<Instant>,
}

impl Attempt<'_> {
    async fn connect<B>(&self) -> Result<(Connection<B>, Task), Status>
    where
        B: Body<Data = Bytes, Error = ResetStream> + RequestSource + Send + Unpin + 'static,
    {
        let address = self.destination.address;
        let connecting = "connecting";
        match &self.options.dialer {
            Dialer::Memory(connector) => {
                let stream = self.phase(connecting, None, connector.connect()).await?;
                return self.open(stream, PeerAddress::InMemory).await;
            }
            Dialer::Own(connector) => {
                let connect = connector.connect(address);
                let (stream, peer) = self.phase(connecting, None, connect).await?;
                return self.open(stream, peer).await;
            }
            Dialer::System => {}
        }
        match address {
            EndpointAddress::Tcp(_) | EndpointAddress::Named(_) => {
                let stream = self.connect_tcp(address).await?;
                self.open_tcp(stream).await
            }
            #[cfg(unix)]
            EndpointAddress::Unix(path) => {
                let connect = tokio::net::UnixStream::connect(path);
                let stream = self.phase(connecting, None, connect).await?;
                self.open(stream, PeerAddress::Unix).await
            }
            #[cfg(target_os = "linux")]
            EndpointAddress::UnixAbstract(name) => {
                let stream = abstract_socket(name);
                let stream = self.phase(connecting, None, stream).await?;
                self.open(stream, PeerAddress::Unix).await
            }
            #[allow(unreachable_patterns, reason = "not on every system")]
            _ => Err(self.failed(connecting, None, "this system has no such sockets")),
        }
    }

    /// Connects to a TCP address, through the proxy if there is one for it.
    async fn connect_tcp(&self, address: &EndpointAddress) -> Result<TcpStream, Status> {
        let local = self.options.local_address;
        let proxy = self.options.proxy.as_ref();
        if let Some(proxy) = proxy.and_then(|rule| rule.proxy(address)) {
            let phase = format!("connecting to {address} through the proxy {proxy}");
            let connect = async {
                let mut stream = tcp::connect(&proxy.address, local).await?;
                let authorization = proxy.authorization.as_deref();
                tunnel::open(&mut stream, &address.to_string(), authorization).await?;
                Ok::<_, NoTunnel>(stream)
            };
            return self.phase(&phase, None, connect).await;
        }
        let connecting = "connecting";
        match address {
            EndpointAddress::Tcp(address) => {
                let peer = Some(PeerAddress::Tcp(*address));
                self.phase(connecting, peer, tcp::connect(address, local))
                    .await
            }
            name => {
                check_address(name).map_err(|fault| {
                    let target = self.destination.target;
                    Status::unavailable(format!("cannot connect to {target}: {fault}"))
                })?;
                let connect = tcp::connect(name.to_string(), local);
                self.phase(connecting, None, connect).await
            }
        }
    }

    async fn open_tcp<B>(&self, stream: TcpStream) -> Result<(Connection<B>, Task), Status>
    where
        B: Body<Data = Bytes, Error = ResetStream> + RequestSource + Send + Unpin + 'static,
    {
        let set_up = || {
            tcp::set_up(&stream)?;
            tcp::set_user_timeout(&stream, self.options.user_timeout())?;
            Ok::<_, io::Error>(PeerAddress::Tcp(stream.peer_addr()?))
        };
        let peer = set_up().map_err(|error| self.failed("connecting", None, error))?;
        self.open(stream, peer).await
    }

    /// Opens an HTTP/2 connection on a socket.
    async fn open<I, B>(&self, io: I, peer: PeerAddress) -> Result<(Connection<B>, Task), Status>
    where
        I: AsyncRead + AsyncWrite + Send + Unpin + 'static,
        B: Body<Data = Bytes, Error = ResetStream> + RequestSource + Send + Unpin + 'static,
    {
        let socket = match &self.destination.target.security {
            Security::Plaintext => Socket::Plain(io),
            #[cfg(feature = "tls")]
            Security::Tls(tls) => {
                let stream = tls.connect(self.destination.authority, io);
                let stream = self.phase("the TLS handshake", Some(peer), stream);
                Socket::Tls(Box::new(stream.await?))
            }
        };
        let (io, uncork) = cork(socket);
        let flow = Flow::new(self.options.memory, None);
        let (wire, mut signals) = FrameGuard::client(io, &flow);
        let settings = signals.settings.clone();
        let streams = LocalExecutor::of_callers();
        let handshake = async {
            let http2 = http2(self.options, &streams);
            let (requests, connection) = http2.handshake(TokioIo::new(wire)).await?;
            let mut driver = Driver::new(connection, &streams, uncork);
            tokio::select! {
                biased;
                Ok(opened) = &mut signals.opened => opened?,
                ended = driver.run() => match signals.opened.try_recv() {
                    Ok(Err(not_opened)) => return Err(not_opened.into()),
                    // A server may send its SETTINGS and GOAWAY at once: waiting calls then use the next connection.
                    Ok(Ok(())) => ended?,
                    Err(_) => {
                        ended?;
                        return Err("the server closed the connection".into());
                    }
                },
            }
            let (replace, farewell) = (signals.replace, signals.farewell);
            Ok::<_, Box<dyn Error + Send + Sync>>((requests, driver, replace, farewell))
        };
        let (requests, driver, replace, farewell) = self
            .phase("the HTTP/2 handshake", Some(peer), handshake)
            .await?;
        let activity = Activity::new();
        let task = Task::start(driver, Arc::clone(&activity), replace, farewell);
        let own_authority = self.destination.authority;
        let facts = ConnectionFacts {
            executor: streams,
            activity,
            flow,
            settings,
            peer,
            // The channel has checked it.
            authority: own_authority.and_then(|text| text.try_into().ok()),
            has_warned: AtomicBool::new(false),
            has_answered: AtomicBool::new(false),
        };
        let connection = Connection {
            requests,
            facts: Arc::new(facts),
        };
        Ok((connection, task))
    }

    /// Runs a phase of the attempt until the deadline.
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
        let target = self.destination.target;
        let error = error.into();
        let address = self.destination.address.to_string();
        let is_named = phase.contains(&address) || target.to_string().contains(&address);
        let address = peer
            .map(|peer| peer.to_string())
            .or_else(|| (!is_named).then_some(address));
        let at = address.map_or_else(String::new, |address| format!(" at {address}"));
        let mut text = format!("cannot connect to {target}{at}: {phase} failed");
        if let Some(cause) = self.likely_cause(&*error) {
            text.push_str(": ");
            text.push_str(&cause);
        }
        Status::unavailable(text).with_source(error)
    }

    /// The cause of the failure, if it can be guessed, and what to do.
    fn likely_cause(&self, error: &(dyn Error + 'static)) -> Option<String> {
        if let Some(no_tunnel) = error.downcast_ref::<NoTunnel>() {
            return Some(no_tunnel.to_string());
        }
        let (cause, may_be_security) = match error.downcast_ref() {
            Some(NotOpened::Mismatch(mismatch)) => {
                (mismatch.to_string(), *mismatch == Mismatch::TlsServer)
            }
            Some(NotOpened::Closed(error)) => {
                self.destination.target.security.closed(error.as_ref())
            }
            None => Security::handshake_failed(error.downcast_ref()?)?,
        };
        if !may_be_security {
            return Some(cause);
        }
        let other = self.destination.target.with_other_security()?;
        Some(format!("{cause}; try `{other}`"))
    }
}

impl Security {
    /// The likely cause when a server closes the connection without a response, and whether the server may use the other
    /// transport security.
    #[cfg_attr(
        not(feature = "tls"),
        allow(unused_variables, reason = "used with the feature `tls`")
    )]
    fn closed(&self, error: Option<&io::Error>) -> (String, bool) {
        match self {
            Self::Plaintext => {
                let cause = "the server closed the connection before it sent anything: it may speak TLS on this port, \
                             or accept no more connections";
                (cause.to_owned(), true)
            }
            #[cfg(feature = "tls")]
            Self::Tls(_) => error
                .and_then(tls::failure::of_client)
                .unwrap_or_else(|| {
                    let cause = "the server closed the connection after the TLS handshake: it may require another \
                                 certificate of the client, see `ClientTls::identity`";
                    (cause.to_owned(), false)
                }),
        }
    }

    #[cfg(feature = "tls")]
    fn handshake_failed(error: &io::Error) -> Option<(String, bool)> {
        tls::failure::of_client(error)
    }

    #[cfg(not(feature = "tls"))]
    fn handshake_failed(_: &io::Error) -> Option<(String, bool)> {
        None
    }
}

#[cfg(target_os = "linux")]
async fn abstract_socket(name: &[u8]) -> io::Result<tokio::net::UnixStream> {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::SocketAddr;

    let address = SocketAddr::from_abstract_name(name)?;
    tokio::net::UnixStream::connect_addr(&address.into()).await
}

fn http2(options: &ConnectionOptions, streams: &LocalExecutor) -> http2::Builder<LocalExecutor> {
    let mut builder = http2::Builder::new(streams.clone());
    builder
        .timer(TokioTimer::new())
        // `Flow` decides what the peer may send.
        .initial_stream_window_size(MAX_WINDOW_BYTES)
        .initial_connection_window_size(MAX_WINDOW_BYTES)
        .max_frame_size(MAX_FRAME_BYTES)
        .max_header_list_size(max_header_list_size(options.max_metadata_size));
    if let Some(keepalive) = options.keepalive {
        builder
            .keep_alive_interval(keepalive.interval)
            .keep_alive_timeout(keepalive.timeout)
            .keep_alive_while_idle(keepalive.while_idle);
    }
    builder
}

/// The default of [`ConnectionOptions::memory`].
pub(crate) const DEFAULT_CLIENT_MEMORY: usize = 64 * 1024 * 1024;

/// The largest frame that a server may send: a large message is cheaper to read and gather in few frames. Servers keep
/// HTTP/2's default of 16 KiB, because hyper uses the same limit for header blocks and h2spec 4.2/3 requires every server
/// to enforce it.
const MAX_FRAME_BYTES: u32 = 256 * 1024;

#[cfg(test)]
mod tests {
    use std::net::SocketAddrV6;

    use http_body::Frame;

    use super::*;
    use crate::call_body::abort::Abortable;
    use crate::call_body::replay_buffer::ReaderId;

    #[derive(Debug)]
    struct NoBody;

    impl RequestSource for NoBody {
        fn abort(&self) -> RequestAbort {
            RequestAbort::new(Arc::new(Self), ReaderId::FIRST)
        }
    }

    impl Abortable for NoBody {
        fn poll_aborted(&self, _: ReaderId, _: &Context<'_>) -> Poll<()> {
            Poll::Pending
        }
    }

    impl Body for NoBody {
        type Data = Bytes;
        type Error = ResetStream;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, ResetStream>>> {
            Poll::Ready(None)
        }
    }

    /// The zone is given as the number of an interface.
    #[tokio::test]
    async fn the_zone_is_part_of_the_address_to_connect_to() {
        let target = Target::parse("http://a.test", None, false).unwrap();
        let address = SocketAddrV6::new("fe80::1".parse().unwrap(), 9, 0, 2);
        let destination = Destination {
            target: &target,
            address: &EndpointAddress::Tcp(address.into()),
            authority: None,
        };
        let options = ConnectionOptions {
            connect_timeout: Duration::from_secs(5),
            max_metadata_size: 0,
            memory: DEFAULT_CLIENT_MEMORY,
            idle_timeout: Duration::MAX,
            keepalive: None,
            dialer: Dialer::System,
            proxy: None,
            local_address: None,
        };
        let connected = Connection::<NoBody>::connect(destination, &options).await;
        let status = connected.expect_err("nobody is there");
        let at = "at [fe80::1%2]:9: connecting failed";
        assert!(status.message().contains(at), "{status}");
    }
}
