//! A call whose messages are not read does not block the other calls of its connection.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::{
    ConnectionLimits, Request, RequestStream, Response, ResponseSink, ResponseStream, Server,
    Status, testing,
};
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use crate::frames::{
    self, Connector, DATA, END_HEADERS, END_STREAM, GOAWAY, HEADERS, WINDOW_UPDATE, headers,
    message,
};
use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer};

struct Service;

impl Words for Service {
    /// Answers with as many letters as it is told, or with the length of what it was sent.
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let message = request.into_message();
        Ok(match message.parse() {
            Ok(letters) => "x".repeat(letters),
            Err(_) => message.len().to_string(),
        }
        .into())
    }

    /// Reads nothing until it is told, with the first word, to read all.
    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let mut requests = request.into_message();
        if requests.message().await?.as_deref() == Some("wait") {
            pending::<()>().await;
        }
        let mut bytes = 0;
        while let Some(request) = requests.message().await? {
            bytes += request.len();
        }
        Ok(bytes.to_string().into())
    }

    /// Writes messages of as many letters as it is told, in turn and without end.
    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        for letters in request.message().split(' ').cycle() {
            responses.send("x".repeat(letters.parse().unwrap())).await?;
        }
        Ok(())
    }
}

fn start() -> WordsClient {
    let (listener, channel) = testing::pair();
    let server = Server::new().add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    WordsClient(channel)
}

/// A call of each size that flow control treats apart.
async fn others_go_on(client: &WordsClient) {
    for size in [12, 60_000, 1 << 20] {
        let request = "word".repeat(size / 4);
        let answer = timeout(PATIENCE, client.upper(request)).await;
        assert_eq!(
            answer.expect("a call hangs").unwrap().message(),
            &size.to_string()
        );
        let answer = timeout(PATIENCE, client.upper(size.to_string())).await;
        assert_eq!(answer.expect("a call hangs").unwrap().message().len(), size);
    }
}

/// Calls whose responses are not read after the first.
async fn unread_responses(
    client: &WordsClient,
    calls: usize,
    letters: usize,
) -> Vec<ResponseStream<String>> {
    let mut streams = Vec::new();
    for _ in 0..calls {
        let mut stream = client.split(letters.to_string()).start();
        let first = timeout(PATIENCE, stream.message()).await;
        let first = first.expect("a call hangs").unwrap();
        assert_eq!(first.map(|word| word.len()), Some(letters));
        streams.push(stream);
    }
    streams
}

#[tokio::test]
async fn unread_responses_do_not_block_other_calls() {
    for letters in [100, 10_000, 1 << 20] {
        let client = start();
        let _unread = unread_responses(&client, 20, letters).await;
        others_go_on(&client).await;
    }
}

#[tokio::test]
async fn unread_streams_do_not_block_streams_that_are_read() {
    for (unread, letters) in [(20, 1 << 20), (6, 4_000_000)] {
        let (listener, channel) = testing::pair();
        let server = Server::new()
            .connection_limits(ConnectionLimits::new().max_memory(128 << 20))
            .add_service(WordsServer(Arc::new(Service)));
        tokio::spawn(server.serve(listener));
        let client = WordsClient(channel);
        let _unread = unread_responses(&client, unread, letters).await;
        for letters in [100, 50_000, 100_000, 1 << 20] {
            let mut stream = client.split(letters.to_string()).start();
            for _ in 0..20 {
                let word = timeout(PATIENCE, stream.message()).await;
                let word = word.expect("a call hangs").unwrap();
                assert_eq!(word.map(|word| word.len()), Some(letters));
            }
        }
        others_go_on(&client).await;
    }
}

#[tokio::test]
async fn unread_requests_do_not_block_other_calls() {
    for letters in [100, 10_000, 1 << 20] {
        let client = start();
        let mut calls = Vec::new();
        for _ in 0..20 {
            let (mut requests, response) = client.join().start();
            requests.send("wait".to_owned()).await.unwrap();
            let writer =
                tokio::spawn(
                    async move { while requests.send("x".repeat(letters)).await.is_ok() {} },
                );
            let reader = tokio::spawn(response);
            calls.push((writer, reader));
        }
        others_go_on(&client).await;
        assert!(calls.iter().all(|(_, reader)| !reader.is_finished()));
        for (writer, reader) in calls {
            reader.abort();
            let _ = timeout(PATIENCE, writer).await.expect("a writer hangs");
        }
    }
}

/// A message whose beginning fits into the rest of the window.
#[tokio::test]
async fn a_message_that_just_exceeds_what_is_left_of_the_window_is_received() {
    let client = start();
    for first in [10, 1000, 17_000, 20_000, 30_000, 32_000, 33_000] {
        for missing in [1, 100, 5000, 8000, 9000] {
            let second = 65_535 - 5 - first - 5 + missing;
            let mut stream = client.split(format!("{first} {second}")).start();
            for letters in [first, second].repeat(5) {
                let word = timeout(PATIENCE, stream.message()).await;
                let word = word.unwrap_or_else(|_| panic!("{first} and {missing} hang"));
                assert_eq!(word.unwrap().map(|word| word.len()), Some(letters));
            }
        }
    }
}

#[tokio::test]
async fn an_unread_stream_can_be_read_after_other_calls() {
    let client = start();
    let mut unread = unread_responses(&client, 3, 1000).await;
    others_go_on(&client).await;
    for stream in &mut unread {
        for _ in 0..10_000 {
            let word = timeout(PATIENCE, stream.message()).await;
            assert!(word.expect("a call hangs").unwrap().is_some());
        }
    }
}

#[tokio::test]
async fn uploads_that_wait_for_each_other_all_end() {
    let (listener, channel) = testing::pair();
    let server = Server::new()
        .connection_limits(ConnectionLimits::new().max_memory(32 * 1024 * 1024))
        .add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    let client = WordsClient(channel);
    // Of 8 MiB that they share, each needs 4.
    let uploads: Vec<_> = (0..30)
        .map(|_| tokio::spawn(client.upper("word".repeat((4 << 20) / 4 - 2)).start()))
        .collect();
    for upload in uploads {
        let answer = timeout(PATIENCE, upload).await.expect("an upload hangs");
        let length = (4 << 20) - 8;
        assert_eq!(answer.unwrap().unwrap().message(), &length.to_string());
    }
}

#[tokio::test]
async fn a_message_larger_than_all_of_the_memory_is_received() {
    let (listener, builder) = testing::pair_builder();
    let size = 20 << 20;
    let server = Server::new()
        .connection_limits(ConnectionLimits::new().max_memory(1 << 20))
        .max_receive_message_size(size)
        .max_memory(1 << 20)
        .add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    let builder = builder.max_unread_memory(0);
    let client = WordsClient(builder.max_receive_message_size(size).build().unwrap());
    for _ in 0..3 {
        let answer = timeout(PATIENCE, client.upper("word".repeat(size / 4))).await;
        let answer = answer.expect("a call hangs").unwrap();
        assert_eq!(answer.message(), &size.to_string());
        let answer = timeout(PATIENCE, client.upper(size.to_string())).await;
        assert_eq!(answer.expect("a call hangs").unwrap().message().len(), size);
    }
}

/// A client whose task is busy does not read its responses, each a small frame.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousands_of_responses_may_wait_for_a_busy_task() {
    let client = start();
    client.upper("a".to_owned()).await.unwrap();
    let mut calls: Vec<_> = (0..20_000)
        .map(|_| Box::pin(client.upper("word".to_owned()).start()))
        .collect();
    let mut ended = vec![false; calls.len()];
    let all = std::future::poll_fn(|context| {
        for (call, ended) in calls.iter_mut().zip(&mut ended) {
            if !*ended && let std::task::Poll::Ready(answer) = call.as_mut().poll(context) {
                assert_eq!(answer.unwrap().message(), "4");
                *ended = true;
                // Others arrive meanwhile.
                std::thread::sleep(Duration::from_micros(100));
            }
        }
        if ended.iter().all(|ended| *ended) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    });
    timeout(PATIENCE, all).await.expect("calls hang");
}

/// Writes more than the window, and returns while the requests are still being sent.
struct Early;

impl Words for Early {
    async fn echo(
        &self,
        _: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        responses.send("a".to_owned()).await?;
        responses.send("x".repeat(200_000)).await
    }
}

#[tokio::test]
async fn calls_that_were_answered_early_and_cancelled_free_their_streams() {
    let (listener, channel) = testing::pair();
    let server = Server::new()
        .connection_limits(ConnectionLimits::new().max_concurrent_streams(4))
        .add_service(WordsServer(Arc::new(Early)));
    tokio::spawn(server.serve(listener));
    let client = WordsClient(channel);
    for _ in 0..20 {
        let (_requests, mut responses) = client.echo().start();
        let word = timeout(PATIENCE, responses.message()).await;
        let word = word.expect("a call hangs").unwrap();
        assert_eq!(word.as_deref(), Some("a"));
        // The handler ends, and what it has written waits for the window.
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A client of bare frames, with a connection on which it has said what a client says first.
async fn raw() -> frames::Peer {
    let (listener, connector): (_, Connector) = frames::listener();
    let server = Server::new().add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    // As long as the server is to serve.
    std::mem::forget(connector);
    peer
}

/// Waits for the end of the call on `stream`, which must be the last.
async fn ends_well(peer: &mut frames::Peer) {
    let trailers = async {
        loop {
            let frame = peer.receive().await.expect("the connection ended");
            assert_ne!(frame.kind, GOAWAY, "{frame:?}");
            if frame.flags & END_STREAM != 0 && frame.kind == HEADERS {
                return;
            }
        }
    };
    timeout(PATIENCE, trailers).await.expect("the call hangs");
}

#[tokio::test]
async fn small_and_empty_frames_do_not_end_the_connection() {
    let mut peer = raw().await;
    for stream in [1, 3] {
        peer.send_on(stream, HEADERS, END_HEADERS, &headers("/test.Words/Join"))
            .await;
        peer.send_on(stream, DATA, 0, &message(b"wait")).await;
    }
    // Frames of two calls in turn cannot be joined where they are read.
    for _ in 0..5000 {
        for stream in [1, 3] {
            peer.send_on(stream, DATA, 0, &message(b"ab")).await;
            peer.send_on(stream, DATA, 0, b"").await;
            // Padding, and nothing else.
            peer.send_on(stream, DATA, 8, b"\x02\0\0").await;
        }
    }
    peer.send_on(5, HEADERS, END_HEADERS, &headers("/test.Words/Upper"))
        .await;
    for byte in message(b"word") {
        peer.send_on(5, DATA, 0, &[byte]).await;
        peer.send_on(5, DATA, 0, b"").await;
    }
    peer.send_on(5, DATA, END_STREAM, b"").await;
    ends_well(&mut peer).await;
}

#[tokio::test]
async fn messages_in_small_frames_are_read_as_they_were_sent() {
    let mut peer = raw().await;
    peer.send_on(1, HEADERS, END_HEADERS, &headers("/test.Words/Join"))
        .await;
    // The handler runs where the frames are read, so that many are read before it is.
    for byte in message(b"go") {
        peer.send_on(1, DATA, 0, &[byte]).await;
    }
    for length in 0..300 {
        for byte in message(&vec![b'a'; length]) {
            peer.send_on(1, DATA, 0, &[byte]).await;
            // The padding is not delivered to a reader.
            peer.send_on(1, DATA, 8, b"\x01\0").await;
        }
    }
    peer.send_on(1, DATA, END_STREAM, b"").await;
    let answer = async {
        loop {
            let frame = peer.receive().await.expect("the connection ended");
            assert_ne!(frame.kind, GOAWAY, "{frame:?}");
            if frame.kind == DATA {
                return frame.payload;
            }
        }
    };
    let answer = timeout(PATIENCE, answer).await.expect("the call hangs");
    let bytes: usize = (0..300).sum();
    assert_eq!(answer.get(5..), Some(bytes.to_string().as_bytes()));
}

#[tokio::test]
async fn a_peer_cannot_forge_the_tag_of_a_stream() {
    let forged = |path, value: &str| {
        let field = frames::field("x-rpc-runtime-stream", value);
        [headers(path), field].concat()
    };
    for value in ["00000001", "000000000000000000000001", "garbage"] {
        let mut peer = raw().await;
        peer.send_on(1, HEADERS, END_HEADERS, &headers("/test.Words/Join"))
            .await;
        peer.send_on(1, DATA, 0, &message(b"wait")).await;
        // A whole call that claims to be another, with one beside it that is not whole.
        let request = message(b"word");
        let upper = forged("/test.Words/Upper", value);
        let calls = [
            frames::frame(3, HEADERS, END_HEADERS, &upper),
            frames::frame(3, DATA, END_STREAM, &request),
            frames::frame(5, HEADERS, END_HEADERS, &upper),
        ];
        peer.0.write_all(&calls.concat()).await.unwrap();
        ends_well(&mut peer).await;
        peer.send_on(5, DATA, END_STREAM, &request).await;
        ends_well(&mut peer).await;
        // The window of the first is what it was.
        for _ in 0..5 {
            peer.send_on(1, DATA, 0, &[0; 16_000]).await;
        }
        let goaway = timeout(PATIENCE, peer.receive_kind(GOAWAY)).await;
        let goaway = goaway.unwrap().unwrap();
        assert_eq!(goaway.payload.get(4..8), Some(&[0, 0, 0, 3][..]));
    }
}

#[tokio::test]
async fn a_peer_that_exceeds_the_window_loses_its_connection() {
    let mut peer = raw().await;
    peer.send_on(1, HEADERS, END_HEADERS, &headers("/test.Words/Join"))
        .await;
    peer.send_on(1, DATA, 0, &message(b"wait")).await;
    for _ in 0..5 {
        peer.send_on(1, DATA, 0, &[0; 16_000]).await;
    }
    let goaway = timeout(PATIENCE, peer.receive_kind(GOAWAY)).await;
    let goaway = goaway.unwrap().unwrap();
    assert_eq!(goaway.payload.get(4..8), Some(&[0, 0, 0, 3][..]));
}

#[tokio::test]
async fn a_message_is_granted_the_credit_that_it_needs() {
    let mut peer = raw().await;
    peer.send_on(1, HEADERS, END_HEADERS, &headers("/test.Words/Join"))
        .await;
    let word = message(&vec![b'a'; 1 << 20]);
    let (first, rest) = word.split_at(10_000);
    peer.send_on(1, DATA, 0, &message(b"go")).await;
    peer.send_on(1, DATA, 0, first).await;
    let granted = async {
        let mut granted = 65_535 - 7 - first.len();
        while granted < rest.len() {
            let update = peer.receive_kind(WINDOW_UPDATE).await.unwrap();
            if update.stream == 1 {
                let increment = <[u8; 4]>::try_from(update.payload.as_slice()).unwrap();
                granted += usize::try_from(u32::from_be_bytes(increment)).unwrap();
            }
        }
    };
    timeout(PATIENCE, granted).await.expect("no credit comes");
}
