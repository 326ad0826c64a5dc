//! `Server`: its services, the settings of its calls, and serving. `connections.rs` has the settings of connections.

use std::future::{Future, pending};
use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

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
use crate::transport::net::tcp;

/// A gRPC server: services, [limits](crate::limits), and the loop that serves them.
///
/// Handlers that use little processor time run on the task of their connection, others on their own tasks: small calls cost
/// little, and large ones use all cores. The server measures which is which: [`HandlerPlacement`] explains how, and when an
/// application should choose.
///
/// ```
/// use rpc_runtime::Server;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// let listener = Server::bind("127.0.0.1:0").await?;
/// let shutdown = async { /* wait for a signal */ };
/// Server::new()
///     // .add_service(GreeterServer::new(MyGreeter))
///     .serve_until(listener, shutdown)
///     .await
/// # }
/// ```
#[derive(Debug)]
pub struct Server {
    pub(crate) router: Router,
    pub(crate) connections: ConnectionOptions,
    pub(crate) max_connections: usize,
    /// The sentence about the first setter that failed.
    pub(crate) fault: Option<String>,
    shutdown_grace: Duration,
    handle: ServerHandle,
    drain: Drain,
    serving: Serving,
    #[cfg(feature = "tower")]
    pub(crate) layers: Layers,
}

impl Server {
    /// Creates a server without services and with the default limits.
    #[must_use]
    pub fn new() -> Self {
        let (handle, drain, serving) = ServerHandle::new();
        Self {
            router: Router::default(),
            connections: ConnectionOptions::default(),
            max_connections: usize::MAX,
            fault: None,
            shutdown_grace: Duration::from_secs(30),
            handle,
            drain,
            serving,
            #[cfg(feature = "tower")]
            layers: Layers::default(),
        }
    }

    /// Opens a TCP listener at `address`, for [`serve`](Self::serve) and [`serve_until`](Self::serve_until).
    ///
    /// `address` is `host:port`, such as `127.0.0.1:50051`, `[::1]:50051` or `0.0.0.0:50051` for all interfaces with IPv4. With
    /// port 0 the system chooses one, which `local_addr` of the listener returns.
    ///
    /// # Errors
    ///
    /// The error of the system, with a text that names the address: [`AddrInUse`](io::ErrorKind::AddrInUse) if the port is in
    /// use, [`InvalidInput`](io::ErrorKind::InvalidInput) if `address` is not of that form.
    pub async fn bind(address: &str) -> io::Result<TcpListener> {
        tcp::bind(address).await
    }

    /// Mounts a service. A call to a service that is not mounted ends with `UNIMPLEMENTED`.
    ///
    /// If a service of the same name is mounted already, [`serve`](Self::serve) returns an error.
    #[must_use]
    pub fn add_service(mut self, service: impl Service) -> Self {
        if let Err(fault) = self.router.add(service) {
            self.fault.get_or_insert(fault);
        }
        self
    }

    /// Handles calls to services that are not mounted with `handle`, for any path. Proxies use it, and services whose methods
    /// are known only at run time. Without a fallback such calls end with `UNIMPLEMENTED`. Calls to an unknown method of a
    /// mounted service do not reach the fallback and end with `UNIMPLEMENTED`. A second fallback replaces the first.
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

    /// Runs `interceptor` around every call, including calls to unknown methods. Of several interceptors, the first is the
    /// outermost. [`Intercepted`](crate::Intercepted) adds an interceptor to one service.
    ///
    /// Calls that are refused on arrival reach no interceptor: calls beyond
    /// [`max_concurrent_calls`](Self::max_concurrent_calls), the limit of a method or [`max_memory`](Self::max_memory), calls
    /// whose metadata is too large, whose encoding is not accepted or whose headers are malformed, and calls whose deadline
    /// has already passed.
    #[must_use]
    pub fn intercept(mut self, interceptor: impl Interceptor) -> Self {
        self.router.interceptors.push(interceptor);
        self
    }

    /// Adds an observer of the calls to the server; observers are called in the order in which they were added. It also sees
    /// calls to unknown methods, and calls that are refused because of a limit, a deadline or their headers.
    #[must_use]
    pub fn observe(mut self, observer: impl CallObserver) -> Self {
        self.router.observers.push(observer);
        self
    }

    /// The largest request message that is accepted, in bytes, uncompressed. The default is 4 MiB, [`usize::MAX`] means no
    /// limit, and 0 accepts only empty messages.
    ///
    /// A larger message ends the call with `RESOURCE_EXHAUSTED` before memory is allocated for it.
    #[must_use]
    pub fn max_receive_message_size(mut self, bytes: usize) -> Self {
        self.router.limits.receive_message = bytes;
        self
    }

    /// The largest response message that is sent, in bytes, uncompressed. The default is no limit; 0 sends only empty
    /// messages.
    ///
    /// A larger message ends the call with `RESOURCE_EXHAUSTED`.
    #[must_use]
    pub fn max_send_message_size(mut self, bytes: usize) -> Self {
        self.router.limits.send_message = bytes;
        self
    }

    /// The largest metadata that is accepted with a request, in bytes. The default is 16 KiB, the minimum 512 bytes;
    /// [`usize::MAX`] means no limit.
    ///
    /// Each header counts as the bytes of its name and value plus 32. The headers of the protocol count too, with about 300
    /// bytes together. The limit therefore also limits the number of values, which is never more than 16,384.
    ///
    /// Larger metadata ends the call with `RESOURCE_EXHAUSTED` before its handler is called. At more than 48 KiB above the
    /// limit, HTTP/2 rejects the request with HTTP status 431, which gRPC clients report as `UNKNOWN` or `INTERNAL`. At four
    /// times that size, or in very many frames, the connection is closed (`GOAWAY`, `ENHANCE_YOUR_CALM`).
    #[must_use]
    pub fn max_receive_metadata_size(mut self, bytes: usize) -> Self {
        self.router.limits.receive_metadata = bytes;
        self.connections.max_metadata_size = bytes;
        self
    }

    /// The number of calls that may be handled at a time. The default is no limit; 0 refuses every call.
    ///
    /// A further call ends with `RESOURCE_EXHAUSTED` before its messages are read. A call counts until its handler has
    /// returned or was dropped. [`ConnectionLimits::max_concurrent_streams`](crate::ConnectionLimits::max_concurrent_streams) is the limit for one
    /// connection.
    #[must_use]
    pub fn max_concurrent_calls(mut self, calls: usize) -> Self {
        self.router.concurrency = Some(ConcurrencyLimit::new(calls));
        self
    }

    /// Sets `options` of one method, which replace the settings of the server for it. If this is called again for the method,
    /// the options that are set then replace the earlier ones, and the others stay. If no mounted service has the method,
    /// [`serve`](Self::serve) returns an error.
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

    /// The tasks on which handlers run. The default is [`HandlerPlacement::Automatic`].
    ///
    /// It applies to connections that this server accepts, and not if another server
    #[cfg_attr(feature = "tower", doc = "[mounts](Self::into_service) it.")]
    #[cfg_attr(not(feature = "tower"), doc = "mounts it.")]
    #[must_use]
    pub fn handler_placement(mut self, placement: HandlerPlacement) -> Self {
        self.router.placement = placement;
        self
    }

    /// The encoding of responses. The default is [`Encoding::Identity`], no compression.
    ///
    /// If the client does not list the encoding in `grpc-accept-encoding`, responses are sent uncompressed. A handler can
    /// choose another encoding for its call: see
    /// [`Response::set_encoding`](crate::Response::set_encoding) and
    /// [`ResponseSink::set_encoding`](crate::ResponseSink::set_encoding).
    #[must_use]
    pub fn send_compressed(mut self, encoding: Encoding) -> Self {
        self.router.compression.send = encoding;
        self
    }

    /// The accepted encodings of requests, in addition to [`Encoding::Identity`]. The default is every encoding that is
    /// compiled in: see [`Encoding::ALL`].
    ///
    /// A request in another encoding ends the call with `UNIMPLEMENTED`; the response lists the accepted encodings in
    /// `grpc-accept-encoding`. A request that decompresses to more than
    /// [`max_receive_message_size`](Self::max_receive_message_size) ends the call with `RESOURCE_EXHAUSTED`; no more memory
    /// than that is allocated for it.
    #[must_use]
    pub fn accept_compressed(mut self, encodings: impl IntoIterator<Item = Encoding>) -> Self {
        self.router.compression.accept = encodings.into_iter().collect();
        self
    }

    /// How long [`serve_until`](Self::serve_until) waits for open calls after the shutdown began. The default is 30 seconds;
    /// then the remaining connections are closed. Zero closes them at once; more than 30 years means no limit.
    #[must_use]
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.shutdown_grace = grace;
        self
    }

    /// A handle that stops the server while it serves.
    #[must_use]
    pub fn handle(&self) -> ServerHandle {
        self.handle.clone()
    }

    /// Serves until the [handle](Self::handle) stops the server, or until the listener is closed. Sockets are never closed.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](io::ErrorKind::InvalidInput) if a setting has a value with which no call could be made, if a service
    /// was added twice, or if options are for a method that no mounted service has; the text names the setting. [`BrokenPipe`](io::ErrorKind::BrokenPipe) if the
    /// listener returns it, which means that no further connection will arrive. Other errors of the listener and errors of
    /// single connections are logged. Warnings that any client can cause are logged at most once per second, with the number
    /// of suppressed lines.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future closes the listener and every connection, as for [`serve_until`](Self::serve_until).
    pub async fn serve(self, listener: impl Listener) -> io::Result<()> {
        self.serve_until(listener, pending()).await
    }

    /// Serves until `shutdown` is ready, then stops gracefully: the listener is closed, clients are told to send no more calls
    /// (`GOAWAY`), and open calls may finish within the [grace period](Self::shutdown_grace).
    ///
    /// When this returns, every handler has returned or has been dropped, including handlers on their own tasks. A handler
    /// cannot be dropped while it blocks its thread: handlers that still block one second after their connections were closed
    /// are abandoned, which is logged. The server does not wait for [`detached`](crate::detached) work.
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
    /// Dropping the future closes the listener and every connection without `GOAWAY`. The runtime drops the handlers soon
    /// after; nothing waits for that.
    pub async fn serve_until(
        mut self,
        listener: impl Listener,
        shutdown: impl Future<Output = ()>,
    ) -> io::Result<()> {
        self.check()?;
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

/// A service for calls with any path.
struct Fallback<F>(F);

impl<F: Fn(ServerCall) -> Handler + Send + Sync + 'static> Service for Fallback<F> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        // A fallback is not mounted by name.
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
