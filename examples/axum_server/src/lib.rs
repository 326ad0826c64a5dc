//! The greeter of `helloworld` twice: beside a page on axum, and with layers on a server of its own.

use std::io;

use axum::http::{HeaderName, HeaderValue};
use axum::routing::get;
use axum::{BoxError, Router};
use helloworld::MyGreeter;
use helloworld::generated::helloworld::GreeterServer;
use rpc_runtime::{Server, Status};
use tower::ServiceBuilder;
use tower_http::set_header::SetResponseHeaderLayer;

/// A page and the greeter, with one layer around both.
///
/// # Errors
///
/// If a setting of the server cannot work.
pub fn app() -> io::Result<Router> {
    let greeter = Server::new()
        .add_service(GreeterServer::new(MyGreeter))
        .into_service()?;
    Ok(Router::new()
        .route("/health", get(async || "serving\n"))
        .fallback_service(greeter)
        .layer(served_by("axum")))
}

/// The greeter alone, with layers, on the server that it has everything from: drain, keepalive, limits.
#[must_use]
pub fn server() -> Server {
    let at_most_100_calls = ServiceBuilder::new()
        .map_err(|_: BoxError| Status::unavailable("the server is busy"))
        .load_shed()
        .concurrency_limit(100);
    Server::new()
        .layer(served_by("rpc-runtime"))
        .layer(at_most_100_calls)
        .add_service(GreeterServer::new(MyGreeter))
}

fn served_by(name: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    let header = HeaderName::from_static("x-served-by");
    SetResponseHeaderLayer::overriding(header, HeaderValue::from_static(name))
}
