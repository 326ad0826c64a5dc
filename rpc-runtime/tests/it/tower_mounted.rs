//! A server as a tower service: mounted in axum, over a socket, and called directly.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::routing::get;
use axum::{BoxError, Router, middleware};
use bytes::Bytes;
use futures_util::stream::{iter, pending};
use http::{Request as HttpRequest, StatusCode, Version};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use rpc_runtime::tower::GrpcService;
use rpc_runtime::{
    Channel, Code, Peer, PeerAddress, Request, RequestStream, Server, Status, detached,
};
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::service::{self, Service, User, until};
use crate::tower_client::{answer, call, message};
use crate::words::{Words, WordsClient, WordsServer};

/// Serves on axum, and gives a client.
async fn on_axum(app: Router) -> WordsClient {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async { axum::serve(listener, app).await });
    let channel = Channel::connect(&format!("http://{address}")).await;
    WordsClient(channel.unwrap())
}

async fn start(server: Server) -> (WordsClient, Arc<Service>) {
    let service = Arc::new(Service::default());
    let grpc = server
        .add_service(WordsServer(Arc::clone(&service)))
        .into_service()
        .unwrap();
    (on_axum(Router::new().fallback_service(grpc)).await, service)
}

fn service(server: Server) -> GrpcService {
    server
        .add_service(WordsServer(Arc::new(Service::default())))
        .into_service()
        .unwrap()
}

#[tokio::test]
async fn calls_of_all_types_reach_a_mounted_server() {
    let (client, _) = start(Server::new()).await;
    service::calls_of_all_types(&client).await;
}

#[tokio::test]
async fn a_deadline_ends_the_handler() {
    let service = Arc::new(Service::default());
    let grpc = Server::new().add_service(WordsServer(Arc::clone(&service)));
    // No client here that could end the call by itself.
    let request = call("/test.Words/Upper").header("grpc-timeout", "20m");
    let answered = answer(
        grpc.into_service().unwrap(),
        request.body(message("sleep")).unwrap(),
    )
    .await;
    assert_eq!(answered.code(), Code::DeadlineExceeded);
    assert_eq!(service.cancelled.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_deadline_ends_the_wait_for_a_request() {
    let request = call("/test.Words/Upper").header("grpc-timeout", "20m");
    let silent = StreamBody::new(pending::<Result<Frame<Bytes>, Infallible>>());
    let request = request.body(silent).unwrap();
    let answered = answer(service(Server::new()), request).await;
    assert_eq!(answered.code(), Code::DeadlineExceeded);
}

#[tokio::test]
async fn handlers_are_dropped_when_their_client_disconnects() {
    let (client, service) = start(Server::new()).await;
    let asleep = client.upper("sleep".to_owned());
    let asleep = tokio::spawn(async move { asleep.await.map(drop) });
    until(|| service.calls.load(Ordering::Relaxed) == 1).await;
    asleep.abort();
    let mut words = client.split("forever".to_owned()).start();
    assert!(words.message().await.unwrap().is_some());
    drop(words);
    until(|| service.cancelled.load(Ordering::Relaxed) == 2).await;
}

#[tokio::test]
async fn limits_on_messages_and_calls_are_kept() {
    let server = Server::new()
        .max_receive_message_size(100)
        .max_send_message_size(50)
        .max_concurrent_calls(1);
    let (client, service) = start(server).await;
    for (length, limit) in [(101, "100"), (60, "50")] {
        let status = client.upper("x".repeat(length)).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
        assert!(status.message().contains(limit), "{status}");
    }
    let asleep = client.upper("sleep".to_owned());
    let asleep = tokio::spawn(async move { asleep.await.map(drop) });
    until(|| service.calls.load(Ordering::Relaxed) == 2).await;
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
    asleep.abort();
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
    client.upper("a".to_owned()).await.unwrap();
}

#[tokio::test]
async fn a_mounted_server_works_beside_pages_under_a_prefix_or_by_service() {
    let page = || Router::new().route("/page", get(async || "a page"));
    for (path, app, elsewhere) in [
        (
            "/test.Words/Upper",
            page().fallback_service(service(Server::new())),
            StatusCode::METHOD_NOT_ALLOWED,
        ),
        (
            "/test.Words/Upper",
            page().route_service("/test.Words/{method}", service(Server::new())),
            StatusCode::NOT_FOUND,
        ),
        (
            "/api/test.Words/Upper",
            page().nest_service("/api", service(Server::new())),
            StatusCode::NOT_FOUND,
        ),
    ] {
        let request = call(path).body(message("a")).unwrap();
        let answered = answer(app.clone(), request).await;
        assert_eq!(answered.code(), Code::Ok, "{path}");
        assert_eq!(answered.words(), ["a - -"]);
        for (path, status) in [("/page", StatusCode::OK), ("/other", elsewhere)] {
            let request = HttpRequest::get(path).body(axum::body::Body::empty());
            let response = app.clone().oneshot(request.unwrap()).await.unwrap();
            assert_eq!(response.status(), status, "{path}");
        }
    }
}

#[tokio::test]
async fn requests_that_are_not_calls_get_an_http_error() {
    let post = || call("/test.Words/Upper");
    for (request, status, text) in [
        (
            post().method("GET"),
            StatusCode::METHOD_NOT_ALLOWED,
            "a gRPC call is a POST request\n",
        ),
        (
            HttpRequest::post("/test.Words/Upper").version(Version::HTTP_2),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "the content-type of a gRPC call is application/grpc\n",
        ),
        (
            post().version(Version::HTTP_11),
            StatusCode::HTTP_VERSION_NOT_SUPPORTED,
            "a gRPC call needs HTTP/2\n",
        ),
    ] {
        let request = request.body(message("a")).unwrap();
        let response = service(Server::new()).oneshot(request).await.unwrap();
        assert_eq!(response.status(), status);
        let body = response.into_body().collect().await.unwrap();
        assert_eq!(body.to_bytes(), text);
    }
}

#[tokio::test]
async fn the_error_of_a_body_becomes_the_status_of_the_call() {
    let failing: [(BoxError, Code, &str); 3] = [
        (
            Box::new(Status::out_of_range("too far")),
            Code::OutOfRange,
            "too far",
        ),
        (
            Box::new(axum::Error::new(Status::aborted("inside"))),
            Code::Aborted,
            "inside",
        ),
        (
            "secret".into(),
            Code::Unknown,
            "receiving a request: the body failed",
        ),
    ];
    for (error, code, text) in failing {
        let body = StreamBody::new(iter([Err::<Frame<Bytes>, _>(error)]));
        let request = call("/test.Words/Join").body(body).unwrap();
        let answered = answer(service(Server::new()), request).await;
        assert_eq!(answered.code(), code);
        assert_eq!(answered.text(), text);
    }
}

/// Reads in the background, and keeps what it ends with.
#[derive(Default)]
struct Reader(Arc<Mutex<Option<Status>>>);

impl Words for Reader {
    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<rpc_runtime::Response<String>, Status> {
        let ended = Arc::clone(&self.0);
        let mut words = request.into_message();
        let read = detached(async move {
            let status = loop {
                match words.message().await {
                    Ok(Some(_)) => {}
                    Ok(None) => break Status::unknown("complete"),
                    Err(status) => break status,
                }
            };
            *ended.lock().unwrap() = Some(status);
        });
        read.await;
        Ok(String::new().into())
    }
}

#[tokio::test]
async fn a_handler_learns_that_its_client_has_disconnected() {
    let reader = Arc::new(Reader::default());
    let grpc = Server::new().add_service(WordsServer(Arc::clone(&reader)));
    let client = on_axum(Router::new().fallback_service(grpc.into_service().unwrap())).await;
    let (mut words, response) = client.join().start();
    words.send("a".to_owned()).await.unwrap();
    let waiting = tokio::time::timeout(Duration::from_millis(50), response);
    assert!(waiting.await.is_err());
    drop(words);
    until(|| reader.0.lock().unwrap().is_some()).await;
    let status = reader.0.lock().unwrap().take().unwrap();
    assert_eq!(status.code(), Code::Cancelled, "{status}");
}

#[tokio::test]
async fn a_request_has_the_peer_and_the_extensions_of_its_http_request() {
    let (client, _) = start(Server::new()).await;
    let unknown = client.upper("peer".to_owned()).await.unwrap();
    assert_eq!(unknown.message(), "None 0");

    let tell = async |ConnectInfo(address): ConnectInfo<SocketAddr>,
                      mut request: axum::extract::Request,
                      next: middleware::Next| {
        let peer = Peer::new(PeerAddress::Tcp(address));
        let peer = peer.with_certificates([Bytes::from_static(b"its own"), Bytes::new()]);
        assert_eq!(peer.certificates()[0], "its own");
        assert_eq!(peer.address(), &PeerAddress::Tcp(address));
        request.extensions_mut().insert(peer);
        request.extensions_mut().insert(User("ann".to_owned()));
        next.run(request).await
    };
    let app = Router::new().fallback_service(service(Server::new()));
    let client = on_axum(app.layer(middleware::from_fn(tell))).await;
    let known = client.upper("peer".to_owned()).await.unwrap();
    let known = known.message();
    assert!(known.starts_with("Some(Tcp(127.0.0.1:"), "{known}");
    assert!(known.ends_with(" 2"), "{known}");
    let response = client.upper("a".to_owned()).await.unwrap();
    assert_eq!(response.message(), "a ann -");
}

#[tokio::test]
async fn the_handle_of_a_mounted_server_drains_nothing() {
    let server = Server::new();
    let handle = server.handle();
    let grpc = service(server);
    handle.drain(Duration::ZERO).await;
    let request = call("/test.Words/Upper").body(message("a")).unwrap();
    let answered = answer(grpc, request).await;
    assert_eq!(answered.code(), Code::Ok);
}

#[test]
fn a_server_is_send_and_sync_with_the_feature() {
    fn shared<T: Send + Sync>() {}
    shared::<Server>();
    shared::<GrpcService>();
    shared::<Request<RequestStream<String>>>();
    shared::<rpc_runtime::codegen::ServerCall>();
}
