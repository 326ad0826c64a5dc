//! What is logged and traced: of strangers, what may be printed, and not more than is read.

#[allow(dead_code, reason = "not every test file needs all of it")]
mod frames;
#[allow(dead_code, reason = "not every test file needs all of it")]
mod recorder;
#[allow(dead_code, reason = "not every test file needs all of it")]
mod service;
#[allow(dead_code, reason = "not every test file needs all of it")]
mod words;

use std::sync::Arc;

use frames::{END_HEADERS, END_STREAM, GOAWAY, HEADERS};
use recorder::Recorder;
use rpc_runtime::Server;
use service::Service;
use words::WordsServer;

fn server() -> Server {
    Server::new().add(WordsServer(Arc::new(Service::default())))
}

/// A header that is not in a table, without compression.
fn field(name: &[u8], value: &[u8]) -> Vec<u8> {
    let length = |text: &[u8]| u8::try_from(text.len()).unwrap();
    [&[0, length(name)], name, &[length(value)], value].concat()
}

#[tokio::test]
async fn what_a_client_makes_up_is_escaped() {
    let (recorder, _guard) = Recorder::start();
    let (listener, connector) = frames::listener();
    tokio::spawn(server().serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    // A path may be any UTF-8.
    let headers = [
        &b"\x83\x86"[..],
        &field(b":path", "/a\u{202e}b/c\u{2028}d".as_bytes()),
        &field(b"content-type", b"application/grpc"),
        &field(b"grpc-timeout", b"1S\xff"),
    ]
    .concat();
    peer.send_on(1, HEADERS, END_HEADERS | END_STREAM, &headers)
        .await;
    peer.receive_kind(HEADERS).await.unwrap();
    let goaway = b"\0\0\0\0\0\0\0\x02bye\n\x1b[2J";
    peer.send(GOAWAY, 0, goaway).await;
    drop(peer);
    recorder.until("closed").await;
    let all = recorder.text();
    assert!(all.contains(r"a\u{202e}b/c\u{2028}d"), "{all}");
    for acting in ['\u{202e}', '\u{2028}', '\u{1b}', '\r'] {
        assert!(!all.contains(acting), "{acting:?} in {all}");
    }
}
