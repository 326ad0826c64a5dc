//! Requests that are not calls, and calls that end before their requests: the server does not wait, and holds no stream, for
//! bytes that a client may never send.

use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::{InterceptedCall, Interceptor, Next, Server, Status};
use tokio::time::{Instant, sleep, timeout};

use crate::frames::{
    self, DATA, END_HEADERS, END_STREAM, HEADERS, Peer, RST_STREAM, SETTINGS, WINDOW_UPDATE,
};
use crate::service::Service;
use crate::words::WordsServer;

/// Does nothing.
struct Plain;

impl Interceptor for Plain {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await
    }
}

/// The same service, with what may be around its calls.
fn servers() -> Vec<(&'static str, Server)> {
    let server = || Server::new().add_service(WordsServer(Arc::new(Service::default())));
    vec![
        ("plain", server()),
        ("intercepted", server().intercept(Plain)),
        #[cfg(feature = "tower")]
        (
            "layered",
            server().layer(tower::layer::util::Identity::new()),
        ),
        #[cfg(feature = "tower")]
        (
            "mapped",
            server().layer(tower::util::MapResponseLayer::new(
                |response: http::Response<rpc_runtime::tower::ResponseBody>| {
                    response.map(axum::body::Body::new)
                },
            )),
        ),
    ]
}

/// A block of headers, without compression.
fn block(headers: &[(&str, &str)]) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in headers {
        for text in [name, value] {
            if *text == *name {
                block.push(0);
            }
            block.push(u8::try_from(text.len()).unwrap());
            block.extend(text.bytes());
        }
    }
    block
}

fn request(method: &str, path: &str, content_type: &str) -> Vec<u8> {
    let mut headers = vec![(":method", method), (":scheme", "http"), (":path", path)];
    if !content_type.is_empty() {
        headers.push(("content-type", content_type));
    }
    block(&headers)
}

async fn connect(server: Server, settings: &[u8]) -> Peer {
    let (listener, connector) = frames::listener();
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    peer.send(SETTINGS, 0, settings).await;
    peer
}

/// Sends only `headers` on a stream. Returns the kinds and flags of the frames that arrive on it until it is reset, and the
/// reason of the reset.
async fn answered(peer: &mut Peer, stream: u32, headers: &[u8]) -> (Vec<(u8, u8)>, Vec<u8>) {
    peer.send_on(stream, HEADERS, END_HEADERS, headers).await;
    let mut said = Vec::new();
    let ended = async {
        loop {
            let frame = peer.receive().await.unwrap();
            match frame.kind {
                RST_STREAM => return frame.payload,
                HEADERS | DATA => said.push((frame.kind, frame.flags)),
                _ => {}
            }
        }
    };
    // The paused clock advances when all tasks wait.
    let reason = timeout(Duration::from_secs(600), ended).await;
    (said, reason.expect("the stream is held"))
}

const GRPC: &str = "application/grpc";
const UPPER: &str = "/test.Words/Upper";
const NO_ERROR: &[u8] = &[0, 0, 0, 0];
const FLOW_CONTROL_ERROR: &[u8] = &[0, 0, 0, 3];

#[tokio::test(start_paused = true)]
async fn a_request_that_is_not_a_call_is_answered_before_it_ends() {
    for (name, server) in servers() {
        let mut peer = connect(server, b"").await;
        let cases = [
            request("POST", UPPER, "application/connect+proto"),
            request("POST", "/", ""),
            request("GET", UPPER, GRPC),
            request("OPTIONS", "/", ""),
            block(&[(":method", "CONNECT"), (":authority", "a:1")]),
        ];
        for (stream, headers) in (1..).step_by(2).zip(cases) {
            let (said, reason) = answered(&mut peer, stream, &headers).await;
            let expected = [(HEADERS, END_HEADERS), (DATA, END_STREAM)];
            assert_eq!(said, expected, "{name} {stream}");
            assert_eq!(reason, NO_ERROR, "{name} {stream}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_answered_call_ends_before_its_requests_do() {
    for (name, server) in servers() {
        let mut peer = connect(server.max_receive_metadata_size(1024), b"").await;
        // A length that a block without compression can say in one byte.
        let large = "v".repeat(120);
        let cases = [
            request("POST", "/test.Words/Missing", GRPC),
            request("POST", "/test.Missing/Missing", GRPC),
            [
                request("POST", UPPER, GRPC),
                block(&[("grpc-timeout", "x")]),
            ]
            .concat(),
            [
                request("POST", UPPER, GRPC),
                block(&[("grpc-timeout", "0n")]),
            ]
            .concat(),
            [
                request("POST", UPPER, GRPC),
                block(&[("grpc-encoding", "x")]),
            ]
            .concat(),
            [
                request("POST", UPPER, GRPC),
                block(&[("a", large.as_str()); 8]),
            ]
            .concat(),
        ];
        for (stream, headers) in (1..).step_by(2).zip(cases) {
            let (said, reason) = answered(&mut peer, stream, &headers).await;
            let expected = [(HEADERS, END_HEADERS | END_STREAM)];
            assert_eq!(said, expected, "{name} {stream}");
            assert_eq!(reason, NO_ERROR, "{name} {stream}");
        }
    }
}

/// A client that takes no byte of the answer.
#[tokio::test(start_paused = true)]
async fn a_client_without_a_window_holds_no_stream() {
    // Layers may answer a request that is not a call in any way, and slowly.
    for (name, server) in servers().into_iter().take(2) {
        let mut peer = connect(server, b"\0\x04\0\0\0\0").await;
        let headers = request("GET", "/", "");
        let (said, _) = answered(&mut peer, 1, &headers).await;
        assert_eq!(said, [(HEADERS, END_HEADERS)], "{name}");
        let (said, _) = answered(&mut peer, 3, &request("POST", "/a/b", GRPC)).await;
        assert_eq!(said, [(HEADERS, END_HEADERS | END_STREAM)], "{name}");
    }
}

/// The frames of the request after its answer are still checked, as h2spec requires.
#[tokio::test]
async fn the_rest_of_a_request_that_is_not_a_call_is_checked() {
    for (name, server) in servers() {
        let mut peer = connect(server, b"").await;
        let length = block(&[("content-length", "5")]);
        let headers = [request("POST", "/", ""), length].concat();
        peer.send_on(1, HEADERS, END_HEADERS, &headers).await;
        let data = timeout(Duration::from_secs(20), peer.receive_kind(DATA)).await;
        assert_eq!(data.unwrap().unwrap().flags, END_STREAM);
        peer.send_on(1, DATA, END_STREAM, b"1234").await;
        let reset = peer.receive_kind(RST_STREAM).await.unwrap();
        assert_eq!(reset.payload, [0, 0, 0, 1], "{name}");
    }
}

/// Credit that exceeds the largest window is an error of the stream, also if it arrives a little after the headers.
#[tokio::test(start_paused = true)]
async fn the_credit_of_a_request_that_is_not_a_call_is_checked() {
    for (name, server) in servers() {
        let mut peer = connect(server, b"").await;
        let headers = request("GET", "/", "");
        peer.send_on(1, HEADERS, END_HEADERS, &headers).await;
        // The clock of the test moves only while everybody waits: the server has read the headers.
        sleep(Duration::from_millis(40)).await;
        for _ in 0..2 {
            peer.send_on(1, WINDOW_UPDATE, 0, &[0x7f, 0xff, 0xff, 0xff])
                .await;
        }
        let reset = peer.receive_kind(RST_STREAM).await.unwrap();
        assert_eq!(reset.payload, FLOW_CONTROL_ERROR, "{name}");
    }
}

/// A request that has ended is answered without a delay, one that has not soon.
#[tokio::test(start_paused = true)]
async fn the_response_to_a_request_that_is_not_a_call_waits_briefly() {
    for (name, server) in servers() {
        let mut peer = connect(server, b"").await;
        let headers = request("GET", "/", "");
        for (stream, end, most) in [(1, END_STREAM, 0), (3, 0, 100)] {
            let start = Instant::now();
            peer.send_on(stream, HEADERS, END_HEADERS | end, &headers)
                .await;
            peer.receive_kind(HEADERS).await.unwrap();
            let took = start.elapsed();
            assert!(took <= Duration::from_millis(most), "{name}: {took:?}");
        }
    }
}

/// There is no end to how much of it is read.
#[tokio::test]
async fn a_request_that_is_not_a_call_is_not_read_without_end() {
    for (name, server) in servers() {
        let mut peer = connect(server, b"").await;
        let headers = request("POST", "/", "");
        peer.send_on(1, HEADERS, END_HEADERS, &headers).await;
        for _ in 0..4 {
            peer.send_on(1, DATA, 0, &[0; 16_000]).await;
        }
        // What was read may be sent again.
        peer.receive_credit(1).await.unwrap();
        peer.send_on(1, DATA, 0, &[0; 16_000]).await;
        let reset = peer.receive_kind(RST_STREAM).await.unwrap();
        assert_eq!(reset.payload, NO_ERROR, "{name}");
    }
}
