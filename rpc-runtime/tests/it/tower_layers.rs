//! tower layers around the calls of a server.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::BoxError;
use axum::body::Body;
use bytes::Bytes;
use futures_util::FutureExt;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body::Frame;
use rpc_runtime::tower::{GrpcService, RequestBody, ResponseBody};
use rpc_runtime::{
    Code, InterceptedCall, Interceptor, Next, Peer, PeerAddress, Server, Status, testing,
};
use tokio::net::{TcpListener, TcpStream};
use tower::util::MapRequestLayer;
use tower::{ServiceBuilder, ServiceExt};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::map_response_body::MapResponseBodyLayer;
use tower_http::trace::TraceLayer;

use crate::service::{self, Service, User, plain, start, until};
use crate::tower_client::{answer, call, message};
use crate::words::{WordsClient, WordsServer};

/// Adds `name` to a header of the request.
fn named(
    name: &'static str,
) -> MapRequestLayer<impl Fn(Request<RequestBody>) -> Request<RequestBody> + Clone> {
    MapRequestLayer::new(move |mut request: Request<_>| {
        let value = HeaderValue::from_static(name);
        request.headers_mut().append("x-attempt", value);
        request
    })
}

struct Named(&'static str);

impl Interceptor for Named {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        call.metadata_mut().append("x-attempt", self.0)?;
        next.run(call).await
    }
}

#[tokio::test]
async fn calls_of_all_types_pass_layers() {
    let (client, _) = start(|server| server.layer(TraceLayer::new_for_grpc()), plain);
    service::calls_of_all_types(&client).await;
}

/// Layers that give the service a request body of another type, and change that of the response.
fn bodies(server: Server) -> Server {
    let both = ServiceBuilder::new()
        .layer(MapResponseBodyLayer::new(Body::new))
        .layer(RequestBodyLimitLayer::new(1 << 20));
    server.layer(both).layer(TraceLayer::new_for_grpc())
}

#[tokio::test]
async fn layers_may_change_bodies() {
    let (client, _) = start(bodies, plain);
    service::calls_of_all_types(&client).await;
    let (mut words, joined) = client.join().start();
    for _ in 0..6 {
        // The layer's limit is 1 MiB: the call may be over before everything was sent.
        let _ = words.send("x".repeat(200_000)).await;
    }
    words.close();
    let status = joined.await.unwrap_err();
    assert_eq!(status.code(), Code::Unknown, "{status}");
    assert!(status.message().contains("the body failed"), "{status}");
}

#[tokio::test]
async fn layers_are_kept_when_the_server_becomes_a_service() {
    let service = Arc::new(Service::default());
    let server = bodies(Server::new()).add_service(WordsServer(Arc::clone(&service)));
    let app = axum::Router::new().fallback_service(server.into_service().unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, app).await });
    let channel = rpc_runtime::Channel::connect(&format!("http://{address}")).await;
    service::calls_of_all_types(&WordsClient(channel.unwrap())).await;
}

#[tokio::test]
async fn the_first_layer_is_the_outermost_and_interceptors_are_inside() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&seen);
    let (client, _) = start(
        |server| {
            server
                .intercept(Named("interceptor"))
                .layer(named("a"))
                .layer(ServiceBuilder::new().layer(named("b")).layer(named("c")))
                .layer(MapRequestLayer::new(
                    move |request: Request<RequestBody>| {
                        let values = request.headers().get_all("x-attempt").iter();
                        let values = values.map(|value| value.to_str().unwrap().to_owned());
                        keep.lock().unwrap().extend(values);
                        request
                    },
                ))
                .intercept(Interrogator)
        },
        plain,
    );
    client.upper("a".to_owned()).await.unwrap();
    assert_eq!(*seen.lock().unwrap(), ["a", "b", "c"]);
}

/// Looks at what the layers and the interceptors before it have left.
struct Interrogator;

impl Interceptor for Interrogator {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let values: Vec<_> = call.metadata().get_all("x-attempt").collect();
        assert_eq!(values, ["a", "b", "c", "interceptor"]);
        assert_eq!(call.peer().map(Peer::address), Some(&PeerAddress::InMemory));
        next.run(call).await
    }
}

#[tokio::test]
async fn layers_and_handlers_know_the_peer() {
    let (client, _) = start(
        |server| {
            server.layer(MapRequestLayer::new(|mut request: Request<RequestBody>| {
                let peer = request.extensions().get::<Peer>().unwrap();
                assert_eq!(peer.address(), &PeerAddress::InMemory);
                assert!(peer.certificates().is_empty());
                request.extensions_mut().insert(User("ann".to_owned()));
                request
            }))
        },
        plain,
    );
    let response = client.upper("peer".to_owned()).await.unwrap();
    assert_eq!(response.message(), "Some(InMemory) 0");
    let response = client.upper("a".to_owned()).await.unwrap();
    assert_eq!(response.message(), "a ann -");
}

#[tokio::test]
async fn a_layer_that_is_overloaded_ends_calls_with_a_status() {
    let busy = ServiceBuilder::new()
        .map_err(|_: BoxError| Status::unavailable("the server is busy"))
        .load_shed()
        .concurrency_limit(1);
    let (client, service) = start(|server| server.layer(busy), plain);
    let asleep = client.upper("sleep".to_owned());
    let asleep = tokio::spawn(async move { asleep.await.map(drop) });
    until(|| service.calls.load(Ordering::Relaxed) == 1).await;
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert_eq!(status.message(), "the server is busy");
    asleep.abort();
    until(|| service.cancelled.load(Ordering::Relaxed) == 1).await;
    client.upper("a".to_owned()).await.unwrap();
}

/// A layer that does to some requests what it should not, by their `x-attempt`.
async fn misbehave(
    inner: GrpcService,
    request: Request<RequestBody>,
) -> Result<Response<Unruly>, io::Error> {
    let wanted = request.headers().get("x-attempt").cloned();
    match wanted.as_ref().and_then(|wanted| wanted.to_str().ok()) {
        Some("fail") => return Err(io::Error::other("secret")),
        Some("panic") => panic!("asked to"),
        Some("forbid") => {
            let mut response = Response::new(Unruly::Empty);
            *response.status_mut() = StatusCode::FORBIDDEN;
            return Ok(response);
        }
        Some("panic in body") => {
            let mut response = Response::new(Unruly::Panic);
            let grpc = HeaderValue::from_static("application/grpc");
            response.headers_mut().insert("content-type", grpc);
            return Ok(response);
        }
        _ => {}
    }
    let Ok(response) = inner.oneshot(request).await;
    Ok(response.map(Unruly::Kept))
}

enum Unruly {
    Kept(ResponseBody),
    Empty,
    Panic,
}

impl http_body::Body for Unruly {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut *self {
            Self::Kept(body) => {
                let frame = Pin::new(body).poll_frame(context);
                frame.map(|frame| Some(frame?.map_err(Into::into)))
            }
            Self::Empty => Poll::Ready(None),
            Self::Panic => panic!("asked to"),
        }
    }
}

#[tokio::test]
async fn a_layer_that_fails_or_panics_ends_only_its_call() {
    let unruly = tower::layer::layer_fn(|inner: GrpcService| {
        tower::service_fn(move |request| misbehave(inner.clone(), request))
    });
    let (client, _) = start(|server| server.layer(unruly), plain);
    let (mut words, mut echoes) = client.echo().start();
    for (wanted, code, text) in [
        ("fail", Code::Unknown, "a layer of the server failed"),
        ("panic", Code::Unknown, "a layer of the server panicked"),
        ("forbid", Code::PermissionDenied, "403"),
        ("panic in body", Code::Internal, "reset"),
    ] {
        let status = client
            .upper("a".to_owned())
            .metadata("x-attempt", wanted)
            .await
            .unwrap_err();
        assert_eq!(status.code(), code, "{wanted}: {status}");
        assert!(status.message().contains(text), "{wanted}: {status}");
        // On the same connection.
        words.send(wanted.to_owned()).await.unwrap();
        assert_eq!(echoes.message().await.unwrap().as_deref(), Some(wanted));
    }
}

/// A layer, its future and its body, that panic as the header `x-attempt` of a request says.
struct Explosive {
    inner: GrpcService,
    /// Of the requests that come, the one for which cloning panics.
    clones: Arc<AtomicUsize>,
}

/// Panics where it is polled and where it is dropped, or where it is dropped alone.
struct Bomb {
    polls: bool,
}

impl Clone for Explosive {
    fn clone(&self) -> Self {
        assert!(
            self.clones.fetch_sub(1, Ordering::Relaxed) != 0,
            "cloned on purpose"
        );
        Self {
            inner: self.inner.clone(),
            clones: Arc::clone(&self.clones),
        }
    }
}

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("dropped on purpose");
    }
}

impl Future for Bomb {
    type Output = Result<Response<ExplosiveBody>, Infallible>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        assert!(!self.polls, "polled on purpose");
        Poll::Pending
    }
}

/// A body that panics where it is polled, asked and dropped.
struct ExplosiveBody {
    inner: ResponseBody,
    wanted: String,
}

impl http_body::Body for ExplosiveBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        assert!(self.wanted != "body", "polled on purpose");
        let frame = Pin::new(&mut self.inner).poll_frame(context);
        frame.map(|frame| Some(frame?.map_err(Into::into)))
    }

    fn is_end_stream(&self) -> bool {
        assert!(self.wanted != "asked body", "asked on purpose");
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> http_body::SizeHint {
        assert!(self.wanted != "asked body", "asked on purpose");
        http_body::SizeHint::default()
    }
}

impl Drop for ExplosiveBody {
    fn drop(&mut self) {
        assert!(self.wanted == "none", "dropped on purpose");
    }
}

/// A body that panics where it is polled, and where it is dropped for that.
struct ExplosiveRequest {
    inner: RequestBody,
    panics: bool,
}

impl http_body::Body for ExplosiveRequest {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        assert!(!self.panics, "polled on purpose");
        Pin::new(&mut self.inner).poll_frame(context)
    }
}

impl Drop for ExplosiveRequest {
    fn drop(&mut self) {
        assert!(!self.panics, "dropped on purpose");
    }
}

impl tower::Service<Request<RequestBody>> for Explosive {
    type Response = Response<ExplosiveBody>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<ExplosiveBody>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<RequestBody>) -> Self::Future {
        let wanted = request.headers().get("x-attempt");
        let wanted = wanted.map_or("none", |wanted| wanted.to_str().unwrap());
        let wanted = wanted.to_owned();
        match wanted.as_str() {
            "call" => panic!("called on purpose"),
            "future" => return Box::pin(Bomb { polls: true }),
            "waiting future" => return Box::pin(Bomb { polls: false }),
            _ => {}
        }
        let request = request.map(|inner| ExplosiveRequest {
            inner,
            panics: wanted == "request body",
        });
        let response = self.inner.clone().oneshot(request);
        Box::pin(async move {
            let Ok(response) = response.await;
            Ok(response.map(|inner| ExplosiveBody { inner, wanted }))
        })
    }
}

#[tokio::test]
async fn a_layer_may_panic_wherever_it_is_called_or_dropped() {
    let clones = Arc::new(AtomicUsize::new(usize::MAX));
    let layer_clones = Arc::clone(&clones);
    let explosive = tower::layer::layer_fn(move |inner: GrpcService| Explosive {
        inner,
        clones: Arc::clone(&layer_clones),
    });
    let (client, _) = start(|server| server.layer(explosive), plain);
    let (mut words, mut echoes) = client.echo().start();
    for (wanted, code) in [
        ("clone", Code::Unknown),
        ("call", Code::Unknown),
        ("future", Code::Unknown),
        ("waiting future", Code::DeadlineExceeded),
        ("request body", Code::Unknown),
        ("body", Code::Internal),
        // The response is complete although the body panics when it is asked and dropped.
        ("asked body", Code::Ok),
        ("dropped body", Code::Ok),
    ] {
        words.send(wanted.to_owned()).await.unwrap();
        assert_eq!(echoes.message().await.unwrap().as_deref(), Some(wanted));
        let mut call = client.upper("a".to_owned()).metadata("x-attempt", wanted);
        if wanted == "waiting future" {
            call = call.timeout(Duration::from_millis(30));
        }
        let left = if wanted == "clone" { 0 } else { usize::MAX };
        clones.store(left, Ordering::Relaxed);
        let ended = call.await;
        let found = ended.as_ref().err().map_or(Code::Ok, Status::code);
        assert_eq!(found, code, "{wanted}: {ended:?}");
    }
    // The future of a layer is dropped where its call is cancelled, and with the connection.
    clones.store(usize::MAX, Ordering::Relaxed);
    let waiting = client
        .upper("a".to_owned())
        .metadata("x-attempt", "waiting future")
        .timeout(Duration::from_millis(20));
    waiting.await.unwrap_err();
    words.send("after".to_owned()).await.unwrap();
    assert_eq!(echoes.message().await.unwrap().as_deref(), Some("after"));
}

#[tokio::test]
async fn a_deadline_counts_from_the_arrival() {
    let slow = tower::layer::layer_fn(|inner: GrpcService| {
        tower::service_fn(move |request: Request<RequestBody>| {
            let inner = inner.clone();
            async move {
                tokio::time::sleep(Duration::from_millis(30)).await;
                inner.oneshot(request).await
            }
        })
    });
    let words = WordsServer(Arc::new(Service::default()));
    let grpc = Server::new()
        .layer(slow)
        .layer(named("a"))
        .add_service(words);
    let request = call("/test.Words/Upper").header("grpc-timeout", "20m");
    let request = request.body(message("a")).unwrap();
    let answered = answer(grpc.into_service().unwrap(), request).await;
    // The handler is not called any more.
    assert_eq!(answered.code(), Code::DeadlineExceeded);
    assert!(answered.words().is_empty());
}

#[tokio::test]
async fn a_layer_that_waits_for_too_long_is_dropped() {
    let endless = tower::layer::layer_fn(|_: GrpcService| {
        tower::service_fn(|_: Request<RequestBody>| {
            std::future::pending::<Result<Response<Body>, Infallible>>()
        })
    });
    let words = WordsServer(Arc::new(Service::default()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(
        Server::new()
            .layer(endless)
            .add_service(words)
            .serve(listener),
    );
    // A client that sets a deadline and does not look at its own clock.
    let socket = TcpStream::connect(address).await.unwrap();
    let (mut client, connection) = h2::client::handshake(socket).await.unwrap();
    tokio::spawn(connection);
    let request = call(&format!("http://{address}/test.Words/Upper"));
    let request = request.header("grpc-timeout", "1m").body(()).unwrap();
    let (response, _requests) = client.send_request(request, false).unwrap();
    assert!(response.await.unwrap_err().is_reset());
}

#[tokio::test]
async fn handlers_are_dropped_when_their_client_disconnects() {
    let (client, service) = start(bodies, plain);
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
async fn a_server_with_layers_drains() {
    let service = Arc::new(Service::default());
    let (listener, channel) = testing::pair();
    let server = bodies(Server::new()).add_service(WordsServer(service));
    let handle = server.handle();
    let ended = tokio::spawn(server.serve(listener));
    let client = WordsClient(channel);
    let (mut words, mut echoes) = client.echo().start();
    words.send("a".to_owned()).await.unwrap();
    assert!(echoes.message().await.unwrap().is_some());
    let drained = handle.drain(Duration::from_secs(1000));
    let mut drained = Box::pin(drained);
    assert!((&mut drained).now_or_never().is_none());
    words.send("b".to_owned()).await.unwrap();
    assert_eq!(echoes.message().await.unwrap().as_deref(), Some("b"));
    words.close();
    assert_eq!(echoes.message().await.unwrap(), None);
    drained.await;
    ended.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_layer_can_answer_requests_that_are_not_calls() {
    let page = tower::layer::layer_fn(|inner: GrpcService| {
        tower::service_fn(move |request: Request<RequestBody>| {
            let inner = inner.clone();
            async move {
                if request.uri().path() == "/health" {
                    return Ok::<_, Infallible>(Response::new(Body::from("serving\n")));
                }
                let Ok(response) = inner.oneshot(request).await;
                Ok(response.map(Body::new))
            }
        })
    });
    let words = WordsServer(Arc::new(Service::default()));
    let grpc = Server::new()
        .layer(page)
        .add_service(words)
        .into_service()
        .unwrap();
    let request = Request::get("/health").body(Body::empty()).unwrap();
    let answered = answer(grpc.clone(), request).await;
    assert_eq!(answered.body, "serving\n");
    let request = call("/test.Words/Upper").body(message("a")).unwrap();
    assert_eq!(answer(grpc, request).await.words(), ["a - -"]);
}
