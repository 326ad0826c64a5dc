//! The greeter and the page, through axum, over one socket; the greeter with layers, in memory.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum_server::{app, server};
use helloworld::generated::helloworld::{GreeterClient, HelloRequest};
use protobuf::proto;
use rpc_runtime::{Channel, Code, testing};
use tokio::net::TcpListener;
use tower::ServiceExt;

async fn greets(channel: Channel, server: &str) {
    let greeter = GreeterClient::new(channel);
    let response = greeter
        .say_hello(proto!(HelloRequest { name: "test" }))
        .await
        .unwrap();
    assert_eq!(response.message().message(), "Hello test!");
    assert_eq!(response.metadata().get("x-served-by"), Some(server));
    let status = greeter.say_hello(HelloRequest::new()).await.unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
}

#[tokio::test]
async fn greets_on_axum() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, app().unwrap()).await });
    let channel = Channel::connect(&format!("http://{address}")).await;
    greets(channel.unwrap(), "axum").await;
}

#[tokio::test]
async fn greets_on_its_own_server() {
    let (listener, channel) = testing::pair();
    tokio::spawn(server().serve(listener));
    greets(channel, "rpc-runtime").await;
}

#[tokio::test]
async fn has_a_page_for_people() {
    let request = Request::get("/health").body(Body::empty()).unwrap();
    let response = app().unwrap().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["x-served-by"], "axum");
    let body = to_bytes(response.into_body(), 1024).await.unwrap();
    assert_eq!(body, "serving\n");
}
