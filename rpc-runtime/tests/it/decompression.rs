//! While a message is decompressed for long, other calls and tasks run in between.

use std::collections::HashSet;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::Poll;
use std::time::Duration;

use rpc_runtime::{HandlerPlacement, Request, RequestStream, Response, Server, Status, testing};
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::frames::{self, Connector, DATA, END_HEADERS, END_STREAM, HEADERS};
use crate::wire;
use crate::words::{Words, WordsClient, WordsServer};

/// A zstd frame: blocks of 16 bytes, each with three tables of the largest size. It holds text.
fn tables(blocks: usize) -> Vec<u8> {
    let mut frame = b"\x28\xb5\x2f\xfd\0\x58\x40\0\0abcdefgh".to_vec();
    for _ in 0..blocks {
        frame.extend(b"\x6c\0\0\0\x01\xa8\xf4\x3f\xf3\x1f\xf4\x3f\0\0\0\x04");
    }
    frame.extend(b"\x01\0\0");
    frame
}

#[derive(Default)]
struct Service {
    /// Says that all of a message has arrived.
    arrived: Notify,
    /// How often a handler was polled that only waits.
    polled: AtomicUsize,
    done: AtomicBool,
}

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        if request.message() == "arrived" {
            self.arrived.notify_one();
        } else {
            poll_fn(|context| {
                self.polled.fetch_add(1, Ordering::Relaxed);
                if self.done.load(Ordering::Relaxed) {
                    return Poll::Ready(());
                }
                context.waker().wake_by_ref();
                Poll::Pending
            })
            .await;
        }
        Ok(request.into_message().into())
    }

    /// Answers between how many polls of its own the other handler was polled.
    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        self.arrived.notified().await;
        let mut requests = request.into_message();
        let mut seen = HashSet::new();
        let word = poll_fn(|context| {
            seen.insert(self.polled.load(Ordering::Relaxed));
            requests.poll_message(context)
        })
        .await?;
        self.done.store(true, Ordering::Relaxed);
        assert!(word.is_some_and(|word| word.starts_with("abcdefgh")));
        Ok(seen.len().to_string().into())
    }
}

/// The headers of a call, without what would have to be indexed.
fn headers(path: &str) -> Vec<u8> {
    let mut block = vec![0x83, 0x86, 0x44, path.len().to_le_bytes()[0]];
    block.extend(path.as_bytes());
    for (name, value) in [
        ("content-type", "application/grpc"),
        ("te", "trailers"),
        ("grpc-encoding", "zstd"),
    ] {
        block.extend([0, name.len().to_le_bytes()[0]]);
        block.extend(name.as_bytes());
        block.extend([value.len().to_le_bytes()[0]]);
        block.extend(value.as_bytes());
    }
    block
}

#[tokio::test]
async fn a_server_answers_other_calls_while_it_decompresses() {
    let (listener, connector): (_, Connector) = frames::listener();
    let server = Server::new()
        .handler_placement(HandlerPlacement::Connection)
        .add_service(WordsServer(Arc::new(Service::default())));
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    let unary = headers("/test.Words/Upper");
    peer.send_on(1, HEADERS, END_HEADERS, &unary).await;
    peer.send_on(1, DATA, END_STREAM, &wire::message(0, b"poll"))
        .await;
    peer.send_on(3, HEADERS, END_HEADERS, &headers("/test.Words/Join"))
        .await;
    // As much as fits into the window.
    for part in wire::message(1, &tables(4000)).chunks(16_000) {
        peer.send_on(3, DATA, 0, part).await;
    }
    peer.send_on(3, DATA, END_STREAM, b"").await;
    peer.send_on(5, HEADERS, END_HEADERS, &unary).await;
    peer.send_on(5, DATA, END_STREAM, &wire::message(0, b"arrived"))
        .await;
    let answer = async {
        loop {
            let frame = peer.receive().await.expect("the connection ended");
            if frame.kind == DATA && frame.stream == 3 {
                return frame.payload;
            }
        }
    };
    let answer = timeout(Duration::from_secs(20), answer).await;
    let answer = answer.expect("the call hangs");
    let turns = std::str::from_utf8(&answer[5..]).unwrap();
    assert!(turns.parse::<usize>().unwrap() > 10, "{turns} turns");
}

#[tokio::test]
async fn a_client_runs_other_tasks_while_it_decompresses() {
    let (mut listener, channel) = testing::pair();
    let polled = Arc::new(AtomicUsize::new(0));
    let other = tokio::spawn({
        let polled = Arc::clone(&polled);
        async move {
            loop {
                polled.fetch_add(1, Ordering::Relaxed);
                tokio::task::yield_now().await;
            }
        }
    });
    let server = tokio::spawn(async move {
        // Four frames of each 64 KiB, at the most.
        let body = wire::message(1, &tables(16_000));
        let encoding = [("grpc-encoding", "zstd")];
        wire::answer(&mut listener, &encoding, body, &[("grpc-status", "0")]).await
    });
    let client = WordsClient(channel);
    let mut seen = HashSet::new();
    let mut call = pin!(client.upper("word".to_owned()).start());
    let answer = poll_fn(|context| {
        seen.insert(polled.load(Ordering::Relaxed));
        call.as_mut().poll(context)
    });
    let answer = timeout(Duration::from_secs(20), answer).await;
    let answer = answer.expect("the call hangs").unwrap();
    assert!(answer.message().starts_with("abcdefgh"));
    assert!(seen.len() > 50, "{} turns", seen.len());
    other.abort();
    server.await.unwrap();
}
