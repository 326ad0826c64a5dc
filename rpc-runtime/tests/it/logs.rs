//! Logs and spans: text of a peer is escaped, and peers cannot cause many lines.

use std::sync::Arc;

use rpc_runtime::Server;

use crate::frames::{self, END_HEADERS, END_STREAM, GOAWAY, HEADERS};
use crate::recorder::Recorder;
use crate::service::Service;
use crate::words::WordsServer;

fn server() -> Server {
    Server::new().add_service(WordsServer(Arc::new(Service::default())))
}

/// A header that is not in a table, without compression.
fn field(name: &[u8], value: &[u8]) -> Vec<u8> {
    let length = |text: &[u8]| u8::try_from(text.len()).unwrap();
    [&[0, length(name)], name, &[length(value)], value].concat()
}

#[tokio::test]
async fn text_of_a_client_is_escaped() {
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

/// A listener that fails now and then.
struct Failing(frames::Listener, usize);

impl rpc_runtime::Listener for Failing {
    type Io = tokio::io::DuplexStream;

    async fn accept(&mut self) -> std::io::Result<(Self::Io, rpc_runtime::PeerAddress)> {
        if self.1 > 0 {
            self.1 -= 1;
            return Err(std::io::Error::other("too many open files"));
        }
        self.0.accept().await
    }
}

#[tokio::test]
async fn warnings_that_peers_cause_are_rate_limited() {
    let (recorder, _guard) = Recorder::start();
    let (listener, connector) = frames::listener();
    tokio::spawn(server().max_connections(0).serve(Failing(listener, 3)));
    for _ in 0..1000 {
        let mut peer = connector.connect();
        while peer.receive().await.is_some() {}
    }
    let lines = recorder.lines();
    let alarms = |text: &str| {
        let is_alarm = |line: &&String| line.starts_with("WARN") && line.contains(text);
        lines.iter().filter(is_alarm).count()
    };
    // A busy machine may need some seconds.
    assert!(
        (1..50).contains(&alarms("too many connections")),
        "{lines:?}"
    );
    assert!((1..3).contains(&alarms("cannot accept")), "{lines:?}");
    assert!(recorder.text().contains("suppressed=0"), "{lines:?}");
}
