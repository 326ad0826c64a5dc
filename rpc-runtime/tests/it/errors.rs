//! The texts of errors: target, peer, phase and cause of a failed call. Texts of the operating system are not sent to peers.

use std::convert::Infallible;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::{
    Call, Channel, Code, Listener, Request, Resolver, Response, Server, Status, Updates, testing,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::frames::{DATA, Peer, RST_STREAM, SETTINGS};
use crate::wire;
use crate::words::{Words, WordsClient, WordsServer};

const SERVER_SETTINGS: &[u8] = b"\0\0\0\x04\0\0\0\0\0";
/// `:status: 200`, `content-type: application/grpc`, on stream 1.
const RESPONSE_HEADERS: &[u8] = b"\0\0\x14\x01\x04\0\0\0\x01\x88\x0f\x10\x10application/grpc";

/// The causes, from the nearest to the root.
pub fn causes(status: &Status) -> Vec<String> {
    let sources = std::iter::successors(status.source(), |&error| error.source());
    sources.map(ToString::to_string).collect()
}

/// Where nothing listens.
async fn closed_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().to_string()
}

/// A server that opens the connection, sends `more` after the call has come, and is gone once it is told to; with its
/// address.
async fn cut_off(more: &'static [u8], now: Arc<Notify>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(SERVER_SETTINGS).await.unwrap();
        let mut received = Vec::new();
        while !received.ends_with(b"\0\0\0\0\x01a") {
            stream.read_buf(&mut received).await.unwrap();
        }
        stream.write_all(more).await.unwrap();
        now.notified().await;
        // So that the client gets an error of the operating system.
        stream.set_zero_linger().unwrap();
    });
    address
}

#[tokio::test]
async fn an_error_of_connecting_names_address_and_phase() {
    let closed = closed_port().await;
    let not_http2 = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let hangs_up = not_http2.local_addr().unwrap();
    tokio::spawn(async move { while not_http2.accept().await.is_ok() {} });
    // Longer than a label of a DNS name can be, so that no server is asked.
    let nowhere = format!("{}:1", "a".repeat(64));
    for (address, phase) in [
        (nowhere, ": resolving the name failed".to_owned()),
        (closed.clone(), format!(" at {closed}: connecting failed")),
        (
            hangs_up.to_string(),
            format!(
                " at {hangs_up}: the HTTP/2 handshake failed: the server closed the connection before it sent \
                 anything: it may speak TLS on this port, or accept no more connections; try `https://{hangs_up}`"
            ),
        ),
    ] {
        let target = format!("http://{address}");
        let status = Channel::connect(&target).await.unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        assert_eq!(
            status.message(),
            format!("cannot connect to {target}{phase}")
        );
        assert!(!causes(&status).is_empty(), "{status:?}");
    }
    let status = Channel::connect(&format!("http://{closed}"))
        .await
        .unwrap_err();
    assert!(
        causes(&status).last().unwrap().contains("refused"),
        "{status:?}"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn an_error_of_connecting_names_the_unix_socket() {
    let target = "unix:/nowhere/at/all.sock";
    let status = Channel::connect(target).await.unwrap_err();
    let message = format!("cannot connect to {target}: connecting failed");
    assert_eq!(status.message(), message);
    assert!(
        causes(&status).last().unwrap().contains("No such file"),
        "{status:?}"
    );
}

#[tokio::test]
async fn an_error_of_a_lost_connection_says_what_the_call_was_doing() {
    for (more, doing) in [
        (&b""[..], "waiting for the response"),
        (RESPONSE_HEADERS, "receiving a response"),
    ] {
        let now = Arc::new(Notify::new());
        let address = cut_off(more, Arc::clone(&now)).await;
        let channel = Channel::connect(&format!("http://{address}"))
            .await
            .unwrap();
        let mut call = WordsClient(channel).upper("a".to_owned()).start();
        if more.is_empty() {
            now.notify_one();
        } else {
            call.metadata().await.unwrap();
            now.notify_one();
        }
        let status = call.await.unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        assert_eq!(
            status.message(),
            format!("{doing} of http://{address} at {address}: the connection failed")
        );
        let root = causes(&status).pop().unwrap();
        assert!(root.contains("reset"), "{status:?}");
    }
}

#[tokio::test]
async fn the_reason_of_a_reset_becomes_the_status() {
    let (mut listener, channel) = testing::pair();
    let call = tokio::spawn(WordsClient(channel).upper("a".to_owned()).start());
    let (stream, _) = listener.accept().await.unwrap();
    let mut peer = Peer(stream);
    peer.send(SETTINGS, 0, b"").await;
    peer.skip_preface().await;
    peer.receive_kind(DATA).await.unwrap();
    peer.send_on(1, RST_STREAM, 0, b"\0\0\0\x0b").await;
    let status = call.await.unwrap().unwrap_err();
    assert_eq!(status.code(), Code::ResourceExhausted);
    let message = "waiting for the response of in-memory at in-memory: the stream was reset with \
                   ENHANCE_YOUR_CALM";
    assert_eq!(status.message(), message);
    assert!(!causes(&status).is_empty());
}

#[tokio::test]
async fn a_response_without_a_status_is_an_error() {
    for (http_status, message) in [
        (502, "the server answered with HTTP status 502 Bad Gateway"),
        (200, "the server ended the call without a grpc-status"),
    ] {
        let (mut listener, channel) = testing::pair();
        let call = tokio::spawn(WordsClient(channel).upper("a".to_owned()).start());
        let (stream, _) = listener.accept().await.unwrap();
        let mut connection = h2::server::handshake(stream).await.unwrap();
        let (_request, mut respond) = connection.accept().await.unwrap().unwrap();
        let response = http::Response::builder()
            .status(http_status)
            .header("content-type", "application/grpc");
        respond
            .send_response(response.body(()).unwrap(), true)
            .unwrap();
        tokio::spawn(async move { while connection.accept().await.is_some() {} });
        let status = call.await.unwrap().unwrap_err();
        let doing = "receiving a response of in-memory at in-memory";
        assert_eq!(status.message(), format!("{doing}: {message}"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline_error_says_that_the_call_was_connecting() {
    let (_listener, channel) = testing::pair();
    let status = soon(WordsClient(channel).upper("a".to_owned()))
        .await
        .unwrap_err();
    let expected = "the deadline passed while connecting to in-memory";
    assert_eq!(status.message(), expected);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_error_says_that_the_resolver_has_not_answered() {
    let builder = Channel::builder("names:///billing").plaintext();
    let channel = builder.resolver(Silent).build().unwrap();
    let status = soon(WordsClient(channel).upper("a".to_owned()))
        .await
        .unwrap_err();
    let expected = "the deadline passed while waiting for the first answer of the resolver of names:///billing";
    assert_eq!(status.message(), expected);
}

/// A resolver that never answers.
struct Silent;

impl Resolver for Silent {
    async fn run(&self, _updates: &mut Updates) -> Result<Infallible, Status> {
        std::future::pending().await
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline_error_says_that_the_call_waited_for_the_response() {
    let (client, _peer) = opened().await;
    let status = soon(client.upper("a".to_owned())).await.unwrap_err();
    let expected = "the deadline passed while waiting for the response of in-memory at in-memory";
    assert_eq!(status.message(), expected);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_error_says_that_the_call_was_receiving() {
    let (client, mut peer) = opened().await;
    let mut responses = soon(client.split("a".to_owned())).start();
    let answer = async {
        peer.receive_kind(DATA).await.unwrap();
        peer.0.write_all(RESPONSE_HEADERS).await.unwrap();
    };
    let (metadata, ()) = tokio::join!(responses.metadata(), answer);
    metadata.unwrap();
    let status = responses.message().await.unwrap_err();
    let expected = "the deadline passed while receiving a response of in-memory at in-memory";
    assert_eq!(status.message(), expected);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_error_says_that_the_call_was_sending() {
    let (client, _peer) = opened().await;
    let (mut requests, _response) = soon(client.join()).start();
    let status = loop {
        if let Err(status) = requests.send("a".repeat(10_000)).await {
            break status;
        }
    };
    let expected = "the deadline passed while sending a request to in-memory at in-memory";
    assert_eq!(status.message(), expected);
}

/// A call that has less time than connecting may take. The clock is paused where that is waited for.
fn soon<K>(call: Call<K>) -> Call<K> {
    call.timeout(Duration::from_secs(10))
}

/// A client with an open connection, and a peer on its other end that answers nothing.
async fn opened() -> (WordsClient, Peer) {
    let (mut listener, channel) = testing::pair_builder();
    let connect = channel.connect();
    let open = async {
        let (stream, _) = listener.accept().await.unwrap();
        let mut peer = Peer(stream);
        peer.send(SETTINGS, 0, b"").await;
        peer.skip_preface().await;
        peer
    };
    let (channel, peer) = tokio::join!(connect, open);
    (WordsClient(channel.unwrap()), peer)
}

#[tokio::test]
async fn a_deadline_says_why_there_was_no_connection() {
    let target = format!("http://{}", closed_port().await);
    let channel = Channel::builder(&target).build().unwrap();
    let status = WordsClient(channel)
        .upper("a".to_owned())
        .wait_for_ready(true)
        .timeout(Duration::from_millis(300))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    let message = format!(
        "the deadline passed while connecting to {target}; the last failure: cannot connect to {target}"
    );
    assert!(status.message().starts_with(&message), "{status}");
    let causes = causes(&status);
    assert!(
        causes.first().unwrap().contains("connecting failed"),
        "{causes:?}"
    );
    assert!(causes.last().unwrap().contains("refused"), "{causes:?}");
}

/// What a handler passes on of a failure of its own calls says nothing of the operating system.
#[tokio::test]
async fn texts_of_the_operating_system_are_not_sent_to_peers() {
    let address = closed_port().await;
    let channel = Channel::builder(&format!("http://{address}"))
        .build()
        .unwrap();
    let own = WordsClient(channel.clone())
        .upper("a".to_owned())
        .await
        .unwrap_err();
    let os = causes(&own).pop().unwrap();
    assert!(os.contains("os error"), "{own:?}");

    let front = WordsServer(Arc::new(Front(WordsClient(channel))));
    let request = wire::message(0, b"a");
    let received = wire::call(
        Server::new().add_service(front),
        "/test.Words/Upper",
        &[],
        request,
    )
    .await;
    assert_eq!(received.status(), "14");
    let said = format!("{:?} {:?}", received.headers, received.trailers);
    assert!(
        said.contains("cannot%20connect") || said.contains("cannot connect"),
        "{said}"
    );
    for secret in ["os error", "refused"] {
        assert!(!said.to_lowercase().contains(secret), "{said}");
    }
}

/// Passes a call on.
struct Front(WordsClient);

impl Words for Front {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.0.upper(request.into_message()).await
    }
}
