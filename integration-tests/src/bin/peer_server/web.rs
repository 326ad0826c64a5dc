//! The test service for browsers: gRPC-Web and Connect over HTTP/1.1, for the pages of one origin.

use std::error::Error;
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, Method};
use rpc_runtime::Server;
use rpc_runtime::json::JsonOptions;
use tokio::net::TcpListener;
use tower_http::cors::{AllowHeaders, CorsLayer};

/// Serves until the process is killed.
pub(crate) async fn serve(
    listener: TcpListener,
    server: Server,
    origin: &str,
) -> Result<(), Box<dyn Error>> {
    let service = server
        .accept_grpc_web()
        .accept_connect()
        .accept_json(JsonOptions::new())
        .into_service()?;
    let cors = CorsLayer::new()
        .allow_origin(origin.parse::<HeaderValue>()?)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers(AllowHeaders::mirror_request())
        .expose_headers(EXPOSED.map(HeaderName::from_static))
        .max_age(Duration::from_secs(7200));
    let app = Router::new().fallback_service(service).layer(cors);
    Ok(axum::serve(listener, app).await?)
}

/// What a page may read of a response.
const EXPOSED: [&str; 9] = [
    "grpc-status",
    "grpc-message",
    "grpc-status-details-bin",
    "echo-initial-text",
    "echo-initial-data-bin",
    // A call that fails before its first message has its trailing metadata in the head.
    "echo-trailing-text",
    "echo-trailing-data-bin",
    "trailer-echo-trailing-text",
    "trailer-echo-trailing-data-bin",
];
