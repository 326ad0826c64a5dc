//! Connect over HTTP/1.1 connections of axum, and under layers that fail.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full};
use rpc_runtime::{Server, Status};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tower::ServiceExt;

use crate::service::{PATIENCE, Service, until};
use crate::wire::message;
use crate::words::WordsServer;

fn server(service: &Arc<Service>) -> Server {
    Server::new()
        .accept_connect()
        .add_service(WordsServer(Arc::clone(service)))
}

/// A connection to a new server.
async fn start(service: &Arc<Service>) -> TcpStream {
    let app = axum::Router::new().fallback_service(server(service).into_service().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap());
    let client = client.await.unwrap();
    tokio::spawn(async { axum::serve(listener, app).await });
    client
}

/// Sends a request whose head has these lines, and returns the whole response.
async fn exchange(lines: &[&str], body: &[u8]) -> String {
    let mut client = start(&Arc::default()).await;
    let head = [lines, &["host: test", "connection: close", "\r\n"]].concat();
    let request = [head.join("\r\n").as_bytes(), body].concat();
    let mut answer = Vec::new();
    let exchanged = async {
        client.write_all(&request).await.unwrap();
        client.read_to_end(&mut answer).await.unwrap();
    };
    timeout(PATIENCE / 12, exchanged).await.expect("it hangs");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn unary_calls_and_streams_need_no_http2() {
    let post = "POST /test.Words/Upper HTTP/1.1";
    let proto = "content-type: application/proto";
    let chunked = "transfer-encoding: chunked";
    for (lines, body) in [
        (vec![post, proto, "content-length: 2"], &b"ab"[..]),
        (vec![post, proto, chunked], b"1\r\na\r\n1\r\nb\r\n0\r\n\r\n"),
        (
            vec!["GET /test.Words/Upper?encoding=proto&message=ab HTTP/1.1"],
            b"",
        ),
    ] {
        let answer = exchange(&lines, body).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.contains("\r\ncontent-length: 6\r\n"), "{answer}");
        assert!(
            answer.contains("\r\ntrailer-x-end: handler\r\n"),
            "{answer}"
        );
        assert!(answer.ends_with("\r\n\r\nab - -"), "{answer}");
    }
    let split = "POST /test.Words/Split HTTP/1.1";
    let connect_proto = "content-type: application/connect+proto";
    let answer = exchange(
        &[split, connect_proto, "content-length: 8"],
        &message(0, b"a b"),
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    let end = r#"{"metadata":{"x-end":["handler"]}}"#;
    assert!(answer.contains(end), "{answer}");
}

#[tokio::test]
async fn requests_that_are_no_calls_have_an_http_status() {
    for (line, status) in [
        ("GET /test.Words/Split HTTP/1.1", "405"),
        ("DELETE /test.Words/Upper HTTP/1.1", "405"),
        ("POST /test.Words/Upper HTTP/1.1", "415"),
        ("GET /test.Words/Missing?connect=v1 HTTP/1.1", "404"),
    ] {
        let answer = exchange(&[line, "content-length: 0"], b"").await;
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status} ")),
            "{answer}"
        );
    }
    let get = "GET /test.Words/Upper?encoding=proto&message=a HTTP/1.1";
    let answer = exchange(&[get, "content-length: 1"], b"a").await;
    assert!(answer.starts_with("HTTP/1.1 415 "), "{answer}");
    let chunked = "transfer-encoding: chunked";
    let answer = exchange(&[get, chunked], b"1\r\na\r\n0\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    let post = "POST /test.Words/Upper HTTP/1.1";
    let grpc = "content-type: application/grpc";
    let answer = exchange(&[post, grpc, "content-length: 0"], b"").await;
    assert!(answer.starts_with("HTTP/1.1 505 "), "{answer}");
    let text = "a gRPC call needs HTTP/2, and a Connect call does not\n";
    assert!(answer.contains(text), "{answer}");
}

#[tokio::test]
async fn a_request_that_is_cut_reaches_no_handler() {
    let service = Arc::default();
    let mut client = start(&service).await;
    let head = "POST /test.Words/Upper HTTP/1.1\r\nhost: test\r\ncontent-type: application/proto\r\n\
         content-length: 3\r\n\r\nab";
    client.write_all(head.as_bytes()).await.unwrap();
    client.shutdown().await.unwrap();
    let mut answer = Vec::new();
    let read = timeout(PATIENCE / 12, client.read_to_end(&mut answer)).await;
    let _ = read.expect("it hangs");
    let answer = String::from_utf8_lossy(&answer);
    assert!(!answer.contains("200 OK"), "{answer}");
    assert_eq!(service.calls.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn a_client_that_leaves_cancels_its_call() {
    let service: Arc<Service> = Arc::default();
    let mut client = start(&service).await;
    let head = "GET /test.Words/Upper?encoding=proto&message=sleep HTTP/1.1\r\nhost: test\r\n\r\n";
    client.write_all(head.as_bytes()).await.unwrap();
    until(|| service.calls.load(Ordering::Relaxed) == 1).await;
    drop(client);
    let cancelled = until(|| service.cancelled.load(Ordering::Relaxed) == 1);
    timeout(PATIENCE, cancelled).await.expect("it hangs");
}

/// Fails with a status.
async fn fail<T>(_request: Request<T>) -> Result<http::Response<Full<Bytes>>, Status> {
    Err(Status::unavailable("busy"))
}

#[tokio::test]
async fn a_layer_that_fails_responds_in_the_form_of_the_call() {
    let proto = Some("application/proto");
    let connect_proto = Some("application/connect+proto");
    let query = "?connect=v1&encoding=proto&message=";
    for (verb, query, content_type, http_status, response_type) in [
        ("POST", "", proto, 503, "application/json"),
        ("POST", "", connect_proto, 200, "application/connect+proto"),
        (
            "POST",
            "",
            Some("application/grpc"),
            200,
            "application/grpc",
        ),
        ("PUT", "", proto, 200, "application/grpc"),
        ("GET", query, None, 503, "application/json"),
        ("GET", "", None, 200, "application/grpc"),
    ] {
        let layer = tower::layer::layer_fn(|_service| tower::service_fn(fail));
        let service = server(&Arc::default()).layer(layer).into_service().unwrap();
        let uri = format!("/test.Words/Upper{query}");
        let mut request = Request::builder().method(verb).uri(uri);
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        let request = request.body(Full::<Bytes>::default()).unwrap();
        let Ok(response) = service.oneshot(request).await;
        let expected = StatusCode::from_u16(http_status).unwrap();
        assert_eq!(response.status(), expected, "{verb} {content_type:?}");
        assert_eq!(response.headers()["content-type"], response_type);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let json = body.ends_with(br#"{"code":"unavailable","message":"busy"}"#);
        let end = body.ends_with(br#"{"error":{"code":"unavailable","message":"busy"}}"#);
        assert_eq!(json || end, response_type != "application/grpc");
    }
}
