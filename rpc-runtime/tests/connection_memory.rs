//! The memory that a peer can make one connection of a server hold. The clients in this process hold none.
//!
//! A process of its own, with one test: the test measures the memory of the whole process.

#![cfg(target_os = "linux")]

mod memory;

#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/frames.rs"]
mod frames;
#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/words.rs"]
mod words;

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use frames::{
    ACK, Connector, DATA, END_HEADERS, END_STREAM, HEADERS, Peer, SETTINGS, WINDOW_UPDATE, headers,
    message,
};
use rpc_runtime::{
    ConnectionLimits, Request, RequestStream, Response, ResponseSink, Server, Status,
};
use tokio::io::AsyncWriteExt;
use tokio::time::{sleep, timeout};
use words::{Words, WordsServer};

/// When something is taken to hang.
const PATIENCE: Duration = Duration::from_secs(60);

const MEGABYTE: usize = 1 << 20;

/// What one connection may hold.
const BOUND: usize = 64 * MEGABYTE;

struct Service;

impl Words for Service {
    /// Answers with as many letters as it is told.
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let letters = request.message().parse().unwrap_or_default();
        Ok("x".repeat(letters).into())
    }

    /// Reads nothing.
    async fn join(&self, _: Request<RequestStream<String>>) -> Result<Response<String>, Status> {
        pending().await
    }

    /// Writes messages of as many letters as it is told, without end.
    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let letters = request.message().parse().unwrap();
        loop {
            responses.send("x".repeat(letters)).await?;
        }
    }
}

/// The streams of a client, as HTTP/2 numbers them.
fn streams(calls: u32) -> impl Iterator<Item = u32> {
    (0..calls).map(|call| 2 * call + 1)
}

/// Begins calls whose requests do not end.
async fn begin(peer: &mut Peer, calls: u32, path: &str, first: &[u8]) {
    for stream in streams(calls) {
        peer.send_on(stream, HEADERS, END_HEADERS, &headers(path))
            .await;
        peer.send_on(stream, DATA, 0, first).await;
    }
}

/// Makes calls of one request each.
async fn call(peer: &mut Peer, calls: u32, path: &str, request: &str) {
    for stream in streams(calls) {
        peer.send_on(stream, HEADERS, END_HEADERS, &headers(path))
            .await;
        let request = message(request.as_bytes());
        peer.send_on(stream, DATA, END_STREAM, &request).await;
    }
}

/// What a client does that wants a server to hold much.
#[derive(Clone, Copy, Debug)]
enum Attack {
    /// As many bytes as it may, of messages that do not end; more where that is granted.
    HalfMessages,
    /// Frames of one byte into calls that nobody reads.
    SmallFrames,
    /// It takes in no responses: calls, letters in each, whether there are many.
    Deaf(u32, usize, bool),
    /// The same, with windows that let all be sent, of which the socket takes nothing.
    Blocked(u32, usize, bool),
}

async fn attack(peer: &mut Peer, attack: Attack) {
    match attack {
        Attack::HalfMessages => {
            // Four MiB are announced, and a little less than the first window is sent.
            let begun = [&b"\0\0\x40\0\0"[..], &[b'a'; 10_000]].concat();
            begin(peer, 250, "/test.Words/Upper", &begun).await;
            for _ in 0..5 {
                for stream in streams(250) {
                    peer.send_on(stream, DATA, 0, &[b'a'; 10_000]).await;
                }
            }
            // Now what is granted beyond, but for the last byte.
            let mut left = vec![4 * MEGABYTE - 60_001; 500];
            let mut sent = 0;
            while let Ok(Some(frame)) = timeout(QUIET, peer.receive_kind(WINDOW_UPDATE)).await {
                let [a, b, c, d] = *frame.payload.as_slice() else {
                    panic!("{frame:?}")
                };
                if frame.stream == 0 {
                    continue;
                }
                let left = &mut left[frame.stream as usize];
                let mut granted = (u32::from_be_bytes([a, b, c, d]) as usize).min(*left);
                *left -= granted;
                while granted > 0 {
                    let length = granted.min(16_000);
                    let bytes = vec![b'a'; length];
                    peer.send_on(frame.stream, DATA, 0, &bytes).await;
                    granted -= length;
                    sent += length;
                }
            }
            println!("{} KiB were granted beyond the least windows", sent / 1024);
            assert!(sent > MEGABYTE, "nothing was granted");
        }
        Attack::SmallFrames => {
            begin(peer, 250, "/test.Words/Join", b"").await;
            for _ in 0..2000 {
                let mut frames = Vec::new();
                for stream in streams(250) {
                    frames.extend(frames::frame(stream, DATA, 0, b"a"));
                }
                peer.0.write_all(&frames).await.unwrap();
            }
        }
        Attack::Deaf(calls, letters, many) | Attack::Blocked(calls, letters, many) => {
            if let Attack::Blocked(..) = attack {
                peer.send(WINDOW_UPDATE, 0, &[0x7f, 0, 0, 0]).await;
                peer.send(SETTINGS, 0, &[0, 4, 0x7f, 0xff, 0xff, 0xff])
                    .await;
            }
            let method = if many { "Split" } else { "Upper" };
            let path = format!("/test.Words/{method}");
            call(peer, calls, &path, &letters.to_string()).await;
        }
    }
}

/// How long nothing has to happen.
const QUIET: Duration = Duration::from_millis(300);

/// A call on a connection of its own.
async fn bystander(connector: &Connector) {
    let mut peer = connector.connect();
    peer.open().await;
    call(&mut peer, 1, "/test.Words/Upper", "1000").await;
    let data = timeout(PATIENCE, peer.receive_kind(DATA)).await;
    assert!(data.expect("the bystander hangs").is_some());
}

#[tokio::test]
async fn a_connection_stays_within_its_memory_limit() {
    let (listener, connector) = frames::listener();
    let server = Server::new()
        .connection_limits(ConnectionLimits::new().max_memory(BOUND))
        .add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    bystander(&connector).await;
    let before = memory::read("VmRSS");
    for case in [
        Attack::HalfMessages,
        Attack::SmallFrames,
        Attack::Deaf(250, MEGABYTE, false),
        Attack::Deaf(100, 4 * MEGABYTE, true),
        Attack::Deaf(250, 60_000, true),
        Attack::Deaf(250, 10, true),
        Attack::Blocked(250, MEGABYTE, false),
        Attack::Blocked(100, 4 * MEGABYTE, true),
        Attack::Blocked(250, 60_000, true),
        Attack::Blocked(250, 10, true),
    ] {
        let mut peer = connector.connect();
        peer.open().await;
        peer.send(SETTINGS, ACK, b"").await;
        timeout(PATIENCE, attack(&mut peer, case))
            .await
            .unwrap_or_else(|_| panic!("{case:?} hangs"));
        bystander(&connector).await;
        sleep(QUIET).await;
        let held = memory::read("VmRSS").saturating_sub(before);
        println!("{case:?}: {} KiB", held / 1024);
        assert!(held < BOUND, "{case:?}: {held}");
        drop(peer);
        sleep(QUIET).await;
    }
}
