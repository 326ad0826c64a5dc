//! `grpc.health.v1.Health`, called by a client that compares the bytes of the messages and does not use this crate's types for
//! them.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use rpc_runtime::health::{Health, HealthReporter, ServingStatus};
use rpc_runtime::{
    Channel, Code, Intercepted, InterceptedCall, Interceptor, Method, Next, ResponseStream, Server,
    Status, testing,
};
use tokio::sync::oneshot;
use tokio::task::yield_now;
use tokio::time::timeout;

use crate::bytes_codec::BYTES;
use crate::frames::{self, DATA, END_HEADERS, GOAWAY, HEADERS, Peer, SETTINGS};
use crate::service;
use crate::words::{WordsClient, WordsServer};

/// Bytes on the wire.
const SERVING: &[u8] = b"\x08\x01";
const NOT_SERVING: &[u8] = b"\x08\x02";
const SERVICE_UNKNOWN: &[u8] = b"\x08\x03";

const LONG: Duration = Duration::from_secs(3600);

static CHECK: Method<Bytes, Bytes> = Method::unary("/grpc.health.v1.Health/Check", BYTES, BYTES);
static WATCH: Method<Bytes, Bytes> =
    Method::server_streaming("/grpc.health.v1.Health/Watch", BYTES, BYTES);
static LIST: Method<Bytes, Bytes> = Method::unary("/grpc.health.v1.Health/List", BYTES, BYTES);
static NONE: Method<Bytes, Bytes> = Method::unary("/grpc.health.v1.Health/None", BYTES, BYTES);

struct Client(Channel);

impl Client {
    async fn check(&self, name: &str) -> Result<Bytes, Status> {
        self.unary(&CHECK, request(name)).await
    }

    fn watch(&self, name: &str) -> Watch {
        Watch(self.0.server_streaming(&WATCH, request(name)).start())
    }

    async fn unary(
        &self,
        method: &'static Method<Bytes, Bytes>,
        request: impl Into<Bytes>,
    ) -> Result<Bytes, Status> {
        let response = self.0.unary(method, request.into()).await?;
        Ok(response.into_message())
    }
}

struct Watch(ResponseStream<Bytes>);

impl Watch {
    async fn next(&mut self) -> Bytes {
        self.message().await.unwrap().expect("it has ended")
    }

    async fn ended(&mut self) -> Status {
        self.message().await.unwrap_err()
    }

    /// Fails at once where time is paused and nothing comes.
    async fn message(&mut self) -> Result<Option<Bytes>, Status> {
        let message = timeout(LONG, self.0.message()).await;
        message.expect("nothing comes")
    }
}

/// A `HealthCheckRequest`.
fn request(name: &str) -> Bytes {
    let length = u8::try_from(name.len()).unwrap();
    [&[0x0a, length], name.as_bytes()].concat().into()
}

fn start() -> (Client, HealthReporter) {
    let (listener, channel) = testing::pair();
    let (health, reporter) = Health::new();
    tokio::spawn(Server::new().add_service(health).serve(listener));
    (Client(channel), reporter)
}

#[tokio::test]
async fn check_returns_the_status_that_was_set() {
    let (client, reporter) = start();
    assert_eq!(client.check("").await.unwrap(), SERVING);
    // The empty name is the default of the field.
    assert_eq!(client.unary(&CHECK, Bytes::new()).await.unwrap(), SERVING);
    let unknown = async || client.check("a.B").await.unwrap_err().code();
    assert_eq!(unknown().await, Code::NotFound);
    reporter.set_serving("a.B");
    assert_eq!(client.check("a.B").await.unwrap(), SERVING);
    reporter.clone().set_not_serving("a.B");
    assert_eq!(client.check("a.B").await.unwrap(), NOT_SERVING);
    assert_eq!(client.check("").await.unwrap(), SERVING);
    reporter.set("a.B", ServingStatus::Unknown);
    assert_eq!(client.check("a.B").await.unwrap(), b""[..]);
    reporter.remove("a.B");
    assert_eq!(unknown().await, Code::NotFound);
    reporter.set_not_serving("");
    assert_eq!(client.check("").await.unwrap(), NOT_SERVING);
}

#[tokio::test]
async fn list_returns_every_status_that_was_set() {
    let (client, reporter) = start();
    let list = async || client.unary(&LIST, Bytes::new()).await.unwrap();
    assert_eq!(list().await, b"\x0a\x04\x12\x02\x08\x01"[..]);
    reporter.set_not_serving("a");
    reporter.remove("");
    assert_eq!(list().await, b"\x0a\x07\x0a\x01a\x12\x02\x08\x02"[..]);
    reporter.remove("a");
    assert_eq!(list().await, b""[..]);
}

#[tokio::test]
async fn malformed_requests_are_internal() {
    let (client, _) = start();
    for bytes in [&b"\x0a"[..], b"\x0a\x05a", b"\x0a\x01\xff", b"\x0f"] {
        let status = client.unary(&CHECK, bytes).await.unwrap_err();
        assert_eq!(status.code(), Code::Internal, "{bytes:?}");
        let watched = client
            .0
            .server_streaming(&WATCH, Bytes::from(bytes))
            .start();
        assert_eq!(Watch(watched).ended().await.code(), Code::Internal);
    }
    let status = client.unary(&NONE, Bytes::new()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
}

#[tokio::test]
async fn watch_sends_each_change_once() {
    let (client, reporter) = start();
    let mut whole = client.watch("");
    assert_eq!(whole.next().await, SERVING);
    let mut service = client.watch("a.B");
    assert_eq!(service.next().await, SERVICE_UNKNOWN);
    reporter.set_serving("a.B");
    assert_eq!(service.next().await, SERVING);
    // What changes nothing is not said, and the others may or may not see it: they say nothing twice.
    for other in ["a.B", "a.C", "a.D"] {
        reporter.set_serving(other);
        yield_now().await;
        assert_eq!(client.check(other).await.unwrap(), SERVING);
    }
    reporter.set_not_serving("a.B");
    assert_eq!(service.next().await, NOT_SERVING);
    reporter.remove("a.C");
    assert_eq!(
        client.check("a.C").await.unwrap_err().code(),
        Code::NotFound
    );
    reporter.remove("a.B");
    assert_eq!(service.next().await, SERVICE_UNKNOWN);
    reporter.set_not_serving("");
    assert_eq!(whole.next().await, NOT_SERVING);
}

#[tokio::test]
async fn a_slow_watcher_receives_only_the_latest_status() {
    let (client, reporter) = start();
    let mut watch = client.watch("a.B");
    assert_eq!(watch.next().await, SERVICE_UNKNOWN);
    // All of it happens before the handler can look.
    for _ in 0..100 {
        reporter.set_not_serving("a.B");
        reporter.set_serving("a.B");
    }
    assert_eq!(watch.next().await, SERVING);
    reporter.set_not_serving("a.B");
    reporter.set_serving("a.B");
    // Back where it was: there is nothing to say.
    client.check("").await.unwrap();
    reporter.remove("a.B");
    assert_eq!(watch.next().await, SERVICE_UNKNOWN);
}

#[tokio::test]
async fn no_statuses_are_queued_for_a_watcher_that_does_not_read() {
    const CHANGES: usize = 40_000;
    let (listener, connector) = frames::listener();
    let (health, reporter) = Health::new();
    tokio::spawn(Server::new().add_service(health).serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    // A window of four messages.
    peer.send(SETTINGS, 0, b"\0\x04\0\0\0\x1c").await;
    ask(&mut peer, "Watch").await;
    assert!(peer.receive_kind(DATA).await.is_some());
    for _ in 0..CHANGES / 2 {
        for status in [ServingStatus::NotServing, ServingStatus::Serving] {
            reporter.set("", status);
            yield_now().await;
        }
    }
    reporter.remove("");
    for stream in [0, 1] {
        peer.send_on(stream, WINDOW_UPDATE, 0, &(1_u32 << 30).to_be_bytes())
            .await;
    }
    let mut received = Vec::new();
    while !received.ends_with(SERVICE_UNKNOWN) {
        let data = peer.receive_kind(DATA).await.unwrap();
        received.extend(data.payload);
    }
    let messages = received.len() / 7;
    assert!(messages < CHANGES / 2, "{messages} were kept");
}

#[tokio::test(start_paused = true)]
async fn draining_notifies_watchers_and_waits_only_for_other_calls() {
    let (listener, channel) = testing::pair();
    let (health, reporter) = Health::new();
    let words = WordsServer(Arc::new(service::Service::default()));
    let server = Server::new().add_service(words).add_service(health);
    let handle = server.handle();
    let serving = tokio::spawn(server.serve(listener));
    reporter.set_serving("a.B");

    let client = Client(channel.clone());
    let mut watches = ["", "a.B", "a.C"].map(|name| client.watch(name));
    for (watch, status) in watches.iter_mut().zip([SERVING, SERVING, SERVICE_UNKNOWN]) {
        assert_eq!(watch.next().await, status);
    }
    let (mut requests, mut responses) = WordsClient(channel).echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());

    let draining = tokio::spawn(async move { handle.drain(Duration::MAX).await });
    let [whole, service, unknown] = &mut watches;
    for watch in [whole, service] {
        assert_eq!(watch.next().await, NOT_SERVING);
        assert_eq!(watch.ended().await.code(), Code::Unavailable);
    }
    assert_eq!(unknown.ended().await.code(), Code::Unavailable);

    requests.send("b".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("b"));
    assert!(!draining.is_finished());
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
    timeout(LONG, draining).await.expect("it waits").unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_check_on_an_open_connection_says_that_the_server_drains() {
    let (listener, connector) = frames::listener();
    let (health, reporter) = Health::new();
    let server = Server::new().add_service(health);
    let handle = server.handle();
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    assert!(peer.receive_kind(SETTINGS).await.is_some());
    tokio::spawn(async move { handle.drain(LONG).await });
    // The ping that comes with it is not answered, so the server cannot know that no call is on its way.
    assert!(peer.receive_kind(GOAWAY).await.is_some());
    reporter.set_serving("");
    ask(&mut peer, "Check").await;
    let answer = peer.receive_kind(DATA).await.unwrap();
    assert_eq!(answer.payload, b"\0\0\0\0\x02\x08\x02");
}

#[tokio::test(start_paused = true)]
async fn a_shutdown_reaches_a_service_behind_an_interceptor() {
    let (listener, channel) = testing::pair();
    let (health, _) = Health::new();
    let (stop, stopped) = oneshot::channel::<()>();
    let server = Server::new()
        .shutdown_grace(Duration::MAX)
        .add_service(Intercepted::new(health, Through));
    let serving = tokio::spawn(server.serve_until(listener, async { drop(stopped.await) }));
    let mut watch = Client(channel).watch("");
    assert_eq!(watch.next().await, SERVING);
    stop.send(()).unwrap();
    assert_eq!(watch.next().await, NOT_SERVING);
    assert_eq!(watch.ended().await.code(), Code::Unavailable);
    let ended = timeout(LONG, serving).await.expect("it waits");
    ended.unwrap().unwrap();
}

#[tokio::test]
async fn a_drained_reporter_stays_drained() {
    let (client, reporter) = start();
    reporter.set_serving("a.B");
    reporter.drain();
    for name in ["", "a.B", "a.C"] {
        reporter.set_serving(name);
    }
    reporter.remove("a.B");
    for name in ["", "a.B"] {
        assert_eq!(client.check(name).await.unwrap(), NOT_SERVING);
        let mut watch = client.watch(name);
        assert_eq!(watch.next().await, NOT_SERVING);
        assert_eq!(watch.ended().await.code(), Code::Unavailable);
    }
    assert_eq!(
        client.check("a.C").await.unwrap_err().code(),
        Code::NotFound
    );
}

/// Does nothing.
struct Through;

impl Interceptor for Through {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await
    }
}

/// Asks for the server as a whole.
async fn ask(peer: &mut Peer, method: &str) {
    let head = head(&format!("/grpc.health.v1.Health/{method}"));
    peer.send_on(1, HEADERS, END_HEADERS, &head).await;
    peer.send_on(1, DATA, END_STREAM, b"\0\0\0\0\0").await;
}

/// The headers of a call, without compression.
fn head(path: &str) -> Vec<u8> {
    let mut head = vec![POST, HTTP];
    for (name, value) in [
        (":path", path),
        (":authority", "test"),
        ("content-type", "application/grpc"),
        ("te", "trailers"),
    ] {
        head.push(0);
        for text in [name, value] {
            head.push(text.len().try_into().unwrap());
            head.extend(text.as_bytes());
        }
    }
    head
}

const END_STREAM: u8 = 1;
const WINDOW_UPDATE: u8 = 8;

/// `:method: POST` and `:scheme: http` of HPACK's static table.
const POST: u8 = 0x83;
const HTTP: u8 = 0x86;
