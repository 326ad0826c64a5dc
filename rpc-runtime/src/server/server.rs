//! The server's settings, and the loop that accepts connections.

use std::future::{Future, pending};
use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::encoding::Encoding;
use crate::handler_placement::HandlerPlacement;
use crate::interceptor::Interceptor;
use crate::method::{MethodDescriptor, ServiceDescriptor};
use crate::observe::observer::CallObserver;
use crate::server::accept::AcceptLoop;
use crate::server::call::handler::Handler;
use crate::server::call::server_call::ServerCall;
use crate::server::connection::Shared;
use crate::server::drain::{Drain, ServerHandle, Serving};
use crate::server::method_options::MethodOptions;
use crate::server::router::Router;
use crate::server::router::admission::ConcurrencyLimit;
use crate::server::service::Service;
#[cfg(feature = "tower")]
use crate::server::tower::layers::Layers;
use crate::transport::http2::server::ConnectionOptions;
use crate::transport::net::listener::Listener;

/// A gRPC server: services, [limits](crate::limits), and the loop that serves them.
///
/// Light handlers run on the task of their connection and heavy ones on tasks of their own, so that small calls cost
/// little and heavy ones use every core. The server finds out which are which: [`HandlerPlacement`] explains how, and
/// when an application should say it instead.
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
    pub(crate) router: Router,
    pub(crate) connections: ConnectionOptions,
    pub(crate) max_connections: usize,
    shutdown_grace: Duration,
    handle: ServerHandle,
    drain: Drain,
    serving: Serving,
    #[cfg(feature = "tower")]
    pub(crate) layers: Layers,
}

impl Server {
    /// A server without services, with the default limits.
    #[must_use]
    pub fn new() -> Self {
        let (handle, drain, serving) = ServerHandle::new();
        Self {
            router: Router::default(),
            connections: ConnectionOptions::default(),
            max_connections: usize::MAX,
            shutdown_grace: Duration::from_secs(30),
            handle,
            drain,
            serving,
            #[cfg(feature = "tower")]
            layers: Layers::default(),
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

    /// Handles calls to services that are not mounted with `handle`, whatever their path is: a proxy, or methods that are known
    /// only at run time. Without it such calls end with `UNIMPLEMENTED`, as do calls to methods that a mounted service does not
    /// have. A second fallback replaces the first.
    ///
    /// ```
    /// use rpc_runtime::{Code, Server, Status};
    ///
    /// let server = Server::new().fallback(|call| {
    ///     let text = format!("`{}` has moved to another server", call.path());
    ///     call.fail(Status::unavailable(text))
    /// });
    /// ```
    #[must_use]
    pub fn fallback(
        mut self,
        handle: impl Fn(ServerCall) -> Handler + Send + Sync + 'static,
    ) -> Self {
        self.router.set_fallback(Fallback(handle));
        self
    }

    /// Lets `interceptor` happen around every call, also one of a method that is not there. Of several, the first is
    /// the outermost. [`Intercepted`](crate::Intercepted) sets one for a service.
    ///
    /// Calls that are refused before they have begun pass no interceptor: those beyond
    /// [`max_concurrent_calls`](Self::max_concurrent_calls), those whose headers are malformed, and those whose deadline
    /// has passed when they arrive.
    #[must_use]
    pub fn intercept(mut self, interceptor: impl Interceptor) -> Self {
        self.router.interceptors.push(interceptor);
        self
    }

    /// Adds an observer of the calls to the server, after those that were added before. It also sees calls to methods that no
    /// service has, and calls that are refused because of a limit, a deadline or their headers.
    #[must_use]
    pub fn observe(mut self, observer: impl CallObserver) -> Self {
        self.router.observers.push(observer);
        self
    }

    /// The largest request message to take, in bytes, uncompressed. The default is 4 MiB.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED` before any memory is set aside for it.
    #[must_use]
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.router.limits.receive_message = bytes;
        self
    }

    /// The largest response message to send, in bytes, uncompressed. The default is no limit.
    ///
    /// A larger one ends the call with `RESOURCE_EXHAUSTED`.
    #[must_use]
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.router.limits.send_message = bytes;
        self
    }

    /// The largest metadata to take with a request, in bytes. The default is 16 KiB.
    ///
    /// Every header counts with its name, its value and 32 bytes, also those of the protocol, which are about 300 bytes
    /// in all; so the limit is one on the number of values as well, which is never more than 16,384. The least is 512 bytes.
    ///
    /// More ends the call with `RESOURCE_EXHAUSTED` before its handler is called. If it exceeds the limit by more than 48
    /// KiB, HTTP/2 refuses it before it is seen that it is a call: with HTTP status 431, which clients of gRPC report as
    /// `UNKNOWN` or `INTERNAL`. If it is four times that, or comes in very many frames, the connection is closed
    /// (`GOAWAY`, `ENHANCE_YOUR_CALM`).
    #[must_use]
    pub fn max_receive_metadata_size(mut self, bytes: usize) -> Self {
        self.router.limits.receive_metadata = bytes;
        self.connections.max_metadata_size = bytes;
        self
    }

    /// How many calls may be handled at a time. The default is no limit; with 0 there is none.
    ///
    /// One more ends with `RESOURCE_EXHAUSTED`, before anything of its messages is read. A call is handled until its
    /// handler has returned. [`max_concurrent_streams`](Self::max_concurrent_streams) is the limit per connection.
    #[must_use]
    pub fn max_concurrent_calls(mut self, calls: usize) -> Self {
        self.router.concurrency = Some(ConcurrencyLimit::new(calls));
        self
    }

    /// Sets `options` of one method, in place of those that hold for all. Options of a method that are set twice are those of the
    /// last time; others stay. A method that no mounted service has is an error when the server begins to [serve](Self::serve).
    ///
    /// ```
    /// use rpc_runtime::{HandlerPlacement, MethodDescriptor, MethodOptions, Server};
    ///
    /// // `scale` is a constant of the generated code.
    /// fn server(scale: MethodDescriptor) -> Server {
    ///     let options = MethodOptions::new()
    ///         .handler_placement(HandlerPlacement::Task)
    ///         .max_concurrent_calls(8)
    ///         .max_receive_message_size(64 * 1024 * 1024);
    ///     Server::new().method_options(scale, options)
    /// }
    /// ```
    #[must_use]
    pub fn method_options(mut self, method: MethodDescriptor, options: MethodOptions) -> Self {
        self.router.add_options(method.path().to_owned(), options);
        self
    }

    /// Where handlers run. The default is [`HandlerPlacement::Automatic`].
    ///
    /// It holds for connections that this server accepts, and not where another server
    #[cfg_attr(feature = "tower", doc = "[mounts](Self::into_service) it.")]
    #[cfg_attr(not(feature = "tower"), doc = "mounts it.")]
    #[must_use]
    pub fn handler_placement(mut self, placement: HandlerPlacement) -> Self {
        self.router.placement = placement;
        self
    }

    /// How responses are compressed. The default is [`Encoding::Identity`]: they are not.
    ///
    /// The response to a client that does not say in `grpc-accept-encoding` that it takes the encoding is sent
    /// uncompressed. A handler may choose otherwise for its call, see
    /// [`Response::set_encoding`](crate::Response::set_encoding) and
    /// [`ResponseSink::set_encoding`](crate::ResponseSink::set_encoding).
    #[must_use]
    pub fn send_compressed(mut self, encoding: Encoding) -> Self {
        self.router.compression.send = encoding;
        self
    }

    /// How requests may be compressed; they may always be uncompressed. The default is every encoding that is
    /// compiled in, see [`Encoding::ALL`].
    ///
    /// A request in another encoding ends the call with `UNIMPLEMENTED`, and the response says in
    /// `grpc-accept-encoding` what is accepted. A request that decompresses to more than
    /// [`max_receive_message_size`](Self::max_receive_message_size) ends it with `RESOURCE_EXHAUSTED`; no memory
    /// beyond that is ever set aside for it.
    #[must_use]
    pub fn accept_compressed(mut self, encodings: impl IntoIterator<Item = Encoding>) -> Self {
        self.router.compression.accept = encodings.into_iter().collect();
        self
    }

    /// How long [`serve_until`](Self::serve_until) lets open calls go on after the shutdown began. The default is
    /// 30 seconds; what is still open then is cut off. With zero that is at once, and a time of more than 30 years never
    /// ends.
    #[must_use]
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.shutdown_grace = grace;
        self
    }

    /// What stops the server while it serves.
    #[must_use]
    pub fn handle(&self) -> ServerHandle {
        self.handle.clone()
    }

    /// Serves until the listener is closed, which a socket never is, or until its [handle](Self::handle) stops it.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](io::ErrorKind::InvalidInput) if a setting has a value with which no call could be made, or names a
    /// method that no mounted service has; the text says which. Otherwise when the listener says that no connection will ever
    /// come. Other errors of accepting and those of single connections are logged. What strangers can cause is logged once in a
    /// second, with the number of lines that are suppressed.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the listener and every connection, as for [`serve_until`](Self::serve_until).
    pub async fn serve(self, listener: impl Listener) -> io::Result<()> {
        self.serve_until(listener, pending()).await
    }

    /// Serves until `shutdown` is ready, then gracefully stops: the listener is closed, clients are told to send no
    /// more calls (`GOAWAY`), and open calls end in their own time, within the
    /// [grace](Self::shutdown_grace).
    ///
    /// When this returns, every handler has returned or has been dropped, also those that have tasks of their own. A handler
    /// that blocks its thread cannot be dropped while it does: those that still block one second after their connection was
    /// closed are left behind, which is logged. Work that is [`detached`](crate::detached) is not waited for.
    ///
    /// ```no_run
    /// # use rpc_runtime::Server;
    /// # #[cfg(unix)]
    /// # async fn serve(server: Server, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    /// use tokio::signal::unix::{SignalKind, signal};
    ///
    /// // The signal of `kill`, systemd, Docker and Kubernetes.
    /// let mut terminate = signal(SignalKind::terminate())?;
    /// let shutdown = async move { drop(terminate.recv().await) };
    /// server.serve_until(listener, shutdown).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`serve`](Self::serve).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the listener and every connection, without a word to clients. Handlers are dropped by the
    /// threads of the runtime soon after; nothing waits for that.
    pub async fn serve_until(
        mut self,
        listener: impl Listener,
        shutdown: impl Future<Output = ()>,
    ) -> io::Result<()> {
        self.check()
            .map_err(|fault| io::Error::new(io::ErrorKind::InvalidInput, fault))?;
        let router = Arc::new(self.router);
        let shared = Shared {
            options: self.connections,
            #[cfg(feature = "tower")]
            layered: self.layers.around(&router),
            router,
        };
        let accept = AcceptLoop {
            shared: Arc::new(shared),
            max_connections: self.max_connections,
            shutdown_grace: self.shutdown_grace,
            handle: self.handle,
            drain: self.drain,
            _serving: self.serving,
        };
        accept.run(listener, shutdown).await
    }
}

/// A service that answers any path.
struct Fallback<F>(F);

impl<F: Fn(ServerCall) -> Handler + Send + Sync + 'static> Service for Fallback<F> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        // It is never mounted by its name.
        static NONE: ServiceDescriptor = ServiceDescriptor::new("", &[], &[]);
        &NONE
    }

    fn call(&self, call: ServerCall) -> Handler {
        (self.0)(call)
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}
