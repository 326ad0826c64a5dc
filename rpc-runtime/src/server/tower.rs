//! Servers as [tower](tower_service) services that axum can mount, and tower layers around calls.
//!
//! [`Server::into_service`] converts a server into a [`GrpcService`]. It accepts requests with any body, so that every server of
//! `tower` services over HTTP/2 can serve it next to plain HTTP:
//!
//! ```
//! # use rpc_runtime::{Server, Service};
//! # fn app(greeter: impl Service) -> std::io::Result<axum::Router> {
//! use axum::Router;
//! use axum::routing::get;
//!
//! let grpc = Server::new().add_service(greeter).into_service()?;
//! Ok(Router::new()
//!     .route("/health", get(async || "serving\n"))
//!     .fallback_service(grpc))
//! # }
//! ```
//!
//! As the fallback it also responds to requests for unknown pages, with the HTTP status 405 or 415. With
//! `route_service("/helloworld.Greeter/{method}", grpc)` axum responds to these. `nest_service("/api", grpc)` works for clients
//! whose paths begin with `/api`. axum removes the nested prefix, so it must not contain the name of the service.
//!
//! [`Server::layer`] adds a layer around the calls of a server, which may serve by itself or be converted into a service:
//!
//! ```
//! # use rpc_runtime::{Server, Service, Status};
//! # fn server(greeter: impl Service) -> Server {
//! use axum::BoxError;
//! use tower::ServiceBuilder;
//! use tower_http::trace::TraceLayer;
//!
//! let at_most_100 = ServiceBuilder::new()
//!     .map_err(|_: BoxError| Status::unavailable("the server is busy"))
//!     .load_shed()
//!     .concurrency_limit(100);
//! Server::new()
//!     .layer(TraceLayer::new_for_grpc())
//!     .layer(at_most_100)
//!     .add_service(greeter)
//! # }
//! ```
//!
//! With the features `grpc-web` and `connect`, `Server::accept_grpc_web` and `Server::accept_connect`, a server also accepts calls of
//! gRPC-Web and of Connect, as a [`GrpcService`] also over HTTP/1.1. If a layer fails, the response to such a call has the form of its
//! protocol. For a GET request of Connect that is so only if its query has `connect=v1`.
//!
//! A layer processes HTTP: requests, and responses whose bodies are bytes followed by the trailers with `grpc-status`. An
//! [`Interceptor`](crate::Interceptor) processes calls, with their messages and status.
//!
//! # Errors
//!
//! If a layer fails with a [`Status`](crate::Status), or with an error that has one among its
//! [sources](std::error::Error::source), the call ends with that status. After any other error and after a panic the call ends
//! with `UNKNOWN`, and the text is not sent. Errors of layers that were added in axum are handled by axum. If a layer responds
//! with an HTTP status instead of a gRPC response, such as 408, clients convert it to a status: 400 `INTERNAL`, 401
//! `UNAUTHENTICATED`, 403 `PERMISSION_DENIED`, 404 `UNIMPLEMENTED`, 429, 502, 503 and 504 `UNAVAILABLE`, all others `UNKNOWN`.
//!
//! If the body of a request fails with a `Status`, the handler receives that status. If it fails because the client has reset
//! the stream or the connection failed, the handler receives the same status as on a connection of this crate. After any other
//! error it receives `UNKNOWN`.
//!
//! # What applies under another server
//!
//! | | with [`Server::layer`] | as a [`GrpcService`] under another server |
//! |---|---|---|
//! | sizes of messages, compression | yes | yes |
//! | deadlines of handlers, from the request's arrival | yes | yes, without the time before the service is called |
//! | deadlines of everything else: a layer that waits, a client that does not read | a second later | no |
//! | the client's limit on headers | yes | no |
//! | cancellation drops the handler | yes | when the other server drops the response |
//! | concurrent calls, of the server and of a method | yes | yes |
//! | interceptors, tracing spans, panics end only their call | yes | yes |
//! | [`Request::peer`](crate::Request::peer) and its certificates | yes | only if the request has a [`Peer`](crate::Peer) |
//! | connections, streams per connection, handshakes, keepalive, ages, TLS | yes | no |
//! | [`ServerHandle`](crate::ServerHandle), draining, [`Service::draining`](crate::Service::draining) | yes | no |
//!
//! For everything else the other server has its own settings.
//!
//! Layers cost some allocations for each call. A server without layers has no cost for them.

pub(crate) mod arrival;
pub(crate) mod body;
pub(crate) mod layered;
pub(crate) mod layers;
pub(crate) mod service;

use std::error::Error;
use std::io;
use std::sync::Arc;

use bytes::Bytes;
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

use crate::server::server::Server;
pub use crate::server::tower::body::{RequestBody, ResponseBody};
use crate::server::tower::layered::LayeredService;
pub use crate::server::tower::service::{GrpcFuture, GrpcService};
pub use crate::transport::foreign_body::BodyError;

/// tower: layers around calls, and other servers that serve them.
impl Server {
    /// Adds `layer` around every request of the server, including requests that are not gRPC calls. Of several layers, the
    /// first is the outermost. All are outside the [interceptors](Self::intercept).
    ///
    /// The service of the layer may fail, and its body may have another type than that of its inner service: see
    /// [`tower`](crate::server::tower). It is cloned for each request, and the clone is polled for readiness. A limit therefore
    /// works only if clones share it, as those of `tower` do.
    #[must_use]
    pub fn layer<L, B>(mut self, layer: L) -> Self
    where
        L: Layer<GrpcService> + Send + Sync + 'static,
        L::Service: Service<http::Request<RequestBody>, Response = http::Response<B>>,
        L::Service: Clone + Send + Sync + 'static,
        <L::Service as Service<http::Request<RequestBody>>>::Error:
            Into<Box<dyn Error + Send + Sync>>,
        <L::Service as Service<http::Request<RequestBody>>>::Future: Send,
        B: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
    {
        self.layers
            .push(move |inner, dialects| LayeredService::new(layer.layer(inner), dialects));
        self
    }

    /// Converts the server into a [`tower_service::Service`], which axum can mount.
    ///
    /// Settings of connections do not apply to it, and its [handle](Self::handle) has no effect: see
    /// [what applies](crate::server::tower#what-applies-under-another-server).
    ///
    /// # Errors
    ///
    /// [`InvalidInput`](std::io::ErrorKind::InvalidInput) where [`serve`](Self::serve) would return it, also because of settings
    /// that do not apply.
    pub fn into_service(mut self) -> io::Result<GrpcService> {
        self.check()?;
        let router = Arc::new(self.router);
        let layered = self.layers.around(&router);
        Ok(layered.map_or_else(|| GrpcService::new(router), GrpcService::layered))
    }
}
