//! Servers as [tower](tower_service) services: mounted in axum, with tower layers around their calls.
//!
//! [`Server::into_service`] makes a [`GrpcService`] of a server. It takes requests with any body, so whatever serves
//! `tower` services over HTTP/2 can serve it, beside plain HTTP:
//!
//! ```
//! # use rpc_runtime::{Server, Service};
//! # fn app(greeter: impl Service) -> axum::Router {
//! use axum::Router;
//! use axum::routing::get;
//!
//! let grpc = Server::new().add(greeter).into_service();
//! Router::new()
//!     .route("/health", get(async || "serving\n"))
//!     .fallback_service(grpc)
//! # }
//! ```
//!
//! As the fallback it also answers requests for pages that are not there, in terms of HTTP: with 405 or 415.
//! `route_service("/helloworld.Greeter/{method}", grpc)` leaves these to axum. A `nest_service("/api", grpc)` works
//! for clients that have `/api` before their paths, but must not take away the name of the service.
//!
//! [`Server::layer`] puts a layer around the calls of a server, whether that serves by itself or becomes a service:
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
//!     .add(greeter)
//! # }
//! ```
//!
//! A layer sees HTTP: requests and responses with bytes as bodies, of which the last frame has the trailers with
//! `grpc-status`. An [`Interceptor`](crate::Interceptor) sees calls, with their messages and status.
//!
//! # Errors
//!
//! A layer that fails with a [`Status`](crate::Status), or with an error that has one among its
//! [sources](std::error::Error::source), ends the call with that status. Any other error, and a panic, ends it with
//! `UNKNOWN`, and its text stays in the process. The errors of layers that are around the service in axum are axum's
//! business. A response of a layer that is none of gRPC's, such as a 408, becomes a status at the client: 400 `INTERNAL`,
//! 401 `UNAUTHENTICATED`, 403 `PERMISSION_DENIED`, 404 `UNIMPLEMENTED`, 429, 502, 503 and 504 `UNAVAILABLE`, and any
//! other `UNKNOWN`.
//!
//! A body of a request that fails with a `Status` gives it to the handler; if it fails because the client has reset
//! the stream, or the connection is gone, the handler gets what it gets on our own connections; else `UNKNOWN`.
//!
//! # What holds under another server
//!
//! | | with [`Server::layer`] | as a [`GrpcService`] elsewhere |
//! |---|---|---|
//! | sizes of messages, compression | yes | yes |
//! | deadlines of handlers, from the request's arrival | yes | yes, without the time before it is called |
//! | deadlines of everything else: a layer that waits, a client that takes nothing in | a second later | no |
//! | no more headers than the client takes | yes | no |
//! | cancellation drops the handler | yes | when the server drops the response |
//! | concurrent calls, of the server and of a method | yes | yes |
//! | interceptors, tracing spans, panics end only their call | yes | yes |
//! | [`Request::peer`](crate::Request::peer) and its certificates | yes | only if the request has a [`Peer`] |
//! | connections, streams per connection, handshakes, keepalive, ages, TLS | yes | no |
//! | [`ServerHandle`](crate::ServerHandle), draining, of which services are told | yes | no |
//!
//! What does not hold is the business of the server in front, with limits of its own.
//!
//! Each call that passes layers costs some allocations more; a server without any pays nothing.

pub(crate) mod arrival;
pub(crate) mod body;
pub(crate) mod layered;
pub(crate) mod layers;
pub(crate) mod service;

use std::error::Error;
use std::sync::Arc;

use bytes::Bytes;
use http_body::Body;
use tower_layer::Layer;
use tower_service::Service;

pub use crate::peer::Peer;
pub use crate::server::call::foreign_body::BodyError;
use crate::server::server::Server;
pub use crate::server::tower::body::{RequestBody, ResponseBody};
use crate::server::tower::layered::LayeredService;
pub use crate::server::tower::service::{GrpcFuture, GrpcService};

/// tower: layers around calls, and other servers that serve them.
impl Server {
    /// Puts `layer` around every request of the server, also around those that are no calls. Of several, the first is
    /// the outermost; all are outside of the [interceptors](Self::intercept).
    ///
    /// The layer's service may fail, and may have another body than its inner one: see [`tower`](crate::server::tower). It is
    /// cloned for each request, and asked whether it is ready on the way, so a limit counts only if the clones share
    /// it, as those of `tower` do.
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
            .push(move |inner| LayeredService::new(layer.layer(inner)));
        self
    }

    /// Makes a [`tower_service::Service`] of the server, which axum can mount.
    ///
    /// Settings of connections do not hold for it, and its [handle](Self::handle) stops nothing: see
    /// [what holds](crate::server::tower#what-holds-under-another-server).
    ///
    /// # Panics
    ///
    /// If [`serve`](Self::serve) would return an error for the settings: a value with which no call could be made, or a
    /// path of a method that no mounted service has.
    #[must_use]
    pub fn into_service(mut self) -> GrpcService {
        if let Err(fault) = self.check() {
            panic!("{fault}");
        }
        let router = Arc::new(self.router);
        let layered = self.layers.around(&router);
        layered.map_or_else(|| GrpcService::new(router), GrpcService::layered)
    }
}
