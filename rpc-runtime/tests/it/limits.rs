//! Limits on metadata, resets and padding, and how the reads of many small messages are divided into polls.

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use rpc_runtime::{
    Call, Code, ConnectionLimits, Request, RequestStream, Response, Server, Status, Unary, testing,
};
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use crate::frames::{
    self, DATA, END_HEADERS, END_STREAM, GOAWAY, HEADERS, PADDED, PING, Peer, RST_STREAM,
    WINDOW_UPDATE,
};
use crate::service::{Service, plain, start};
use crate::wire;
use crate::words::{Words, WordsClient, WordsServer};

const UPPER: &str = "/test.Words/Upper";

/// A call with one value of `size` bytes in its metadata.
fn with_metadata(client: &WordsClient, size: usize) -> Call<Unary<String, String>> {
    let call = client.upper("a".to_owned());
    call.metadata("x-large", "v".repeat(size))
}

#[tokio::test]
async fn metadata_over_the_servers_limit_ends_only_its_call() {
    for (limit, taken, refused) in [
        (None, 15_000, [17_000, 60_000]),
        (Some(300_000), 299_000, [300_000, 340_000]),
    ] {
        let (client, service) = start(
            |server| match limit {
                Some(limit) => server.max_receive_metadata_size(limit),
                None => server,
            },
            plain,
        );
        for size in refused {
            let status = with_metadata(&client, size).await.unwrap_err();
            assert_eq!(status.code(), Code::ResourceExhausted, "{size}");
            assert!(status.is_remote());
            let setting = "see `Server::max_receive_metadata_size`";
            assert!(status.message().contains(setting), "{status}");
        }
        assert_eq!(service.calls.load(Ordering::Relaxed), 0);
        with_metadata(&client, taken).await.unwrap();
    }
}

#[tokio::test]
async fn metadata_far_above_the_servers_limit_ends_only_its_call() {
    let (client, _) = start(plain, plain);
    let status = with_metadata(&client, 100_000).await.unwrap_err();
    assert_ne!(status.code(), Code::Unavailable, "{status}");
    with_metadata(&client, 1).await.unwrap();
}

#[tokio::test]
async fn the_number_of_values_is_limited() {
    let server = || {
        let service = WordsServer(Arc::new(Service::default()));
        Server::new()
            .add_service(service)
            .max_receive_metadata_size(usize::MAX)
    };
    for (values, status) in [(16_000, "0"), (17_000, "8")] {
        let headers = vec![("x", ""); values];
        let received = wire::call(server(), UPPER, &headers, wire::message(0, b"a")).await;
        assert_eq!(received.status(), status, "{values} values");
    }
}

#[tokio::test]
async fn metadata_over_the_clients_limit_ends_the_call() {
    let large = "v".repeat(1000);
    let large = ("x-large", large.as_str());
    let ok = ("grpc-status", "0");
    for (headers, trailers, limit, is_taken) in [
        (&[large][..], &[ok][..], 1100, true),
        (&[large], &[ok], 1000, false),
        (&[], &[ok, large], 1100, true),
        (&[], &[large, ok], 1000, false),
        (
            &[],
            &[("grpc-status", "5"), ("grpc-message", "lost"), large],
            1000,
            false,
        ),
        // A head without a response.
        (&[ok, large], &[], 1000, false),
    ] {
        let (mut listener, channel) = testing::pair_builder();
        let channel = channel.max_receive_metadata_size(limit).build().unwrap();
        let client = WordsClient(channel);
        let call = tokio::spawn(client.upper("a".to_owned()).start());
        wire::answer(&mut listener, headers, wire::message(0, b"A"), trailers).await;
        let result = call.await.unwrap();
        if is_taken {
            assert_eq!(result.unwrap().message(), "A");
            continue;
        }
        let status = result.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        assert!(!status.is_remote());
        let setting = "see `ChannelBuilder::max_receive_metadata_size`";
        assert!(status.message().contains(setting), "{status}");
        let of_server = status.source().map(ToString::to_string);
        let is_lost = trailers.contains(&("grpc-message", "lost"));
        assert_eq!(
            of_server.is_some_and(|status| status.contains("lost")),
            is_lost
        );
    }
}

/// h2 refuses such headers, and omits the fields of such trailers beyond the limit.
#[tokio::test]
async fn metadata_far_above_the_clients_limit_ends_the_call() {
    let large = "v".repeat(100_000);
    let large = ("x-large", large.as_str());
    let ok = ("grpc-status", "0");
    for (headers, trailers, code) in [
        (&[large][..], &[ok][..], Code::Internal),
        (&[], &[large, ok], Code::Internal),
        (&[], &[ok, large], Code::Ok),
    ] {
        let (mut listener, channel) = testing::pair();
        let client = WordsClient(channel);
        let call = tokio::spawn(client.upper("a".to_owned()).start());
        wire::answer(&mut listener, headers, wire::message(0, b"A"), trailers).await;
        let ended = call.await.unwrap();
        let found = ended
            .as_ref()
            .err()
            .map_or(Code::Ok, rpc_runtime::Status::code);
        assert_eq!(found, code, "{ended:?}");
    }
}

/// Serves one connection, on which a client sends `misbehaviour` and then a ping; the reason of the GOAWAY that it gets
/// instead of an answer.
async fn sent_away(server: Server, misbehaviour: &[(u32, u8, u8, &[u8])]) -> Option<Vec<u8>> {
    let (listener, connector) = frames::listener();
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    peer.send(PING, 0, b"opened..").await;
    peer.receive_kind(PING).await.unwrap();
    // At once, so that the server sees it at once.
    let mut bytes = Vec::new();
    for &(stream, kind, flags, payload) in misbehaviour {
        bytes.extend(frames::frame(stream, kind, flags, payload));
    }
    bytes.extend(frames::frame(0, PING, 0, b"answered"));
    peer.0.write_all(&bytes).await.unwrap();
    loop {
        let frame = peer.receive().await.unwrap();
        match frame.kind {
            PING if frame.payload == b"answered" => return None,
            GOAWAY => return Some(frame.payload[4..].to_vec()),
            _ => {}
        }
    }
}

const CALL: &[u8] = b"\x83\x86\x04\x10/test.Words/Join\x0f\x10\x10application/grpc";

#[tokio::test]
async fn resets_of_calls_that_were_not_accepted_are_limited() {
    for (limit, resets, is_sent_away) in [
        (None, 20, false),
        (None, 21, true),
        (Some(3), 3, false),
        (Some(3), 4, true),
        // It is never more than it is by default.
        (Some(1000), 20, false),
        (Some(1000), 21, true),
    ] {
        let server = Server::new().add_service(WordsServer(Arc::new(Service::default())));
        let server = match limit {
            Some(limit) => {
                server.connection_limits(ConnectionLimits::new().max_pending_resets(limit))
            }
            None => server,
        };
        let calls = (0..resets).map(|call| call * 2 + 1);
        let frames: Vec<_> = calls
            .flat_map(|stream| {
                let call = (stream, HEADERS, END_HEADERS, CALL);
                [call, (stream, RST_STREAM, 0, &b"\0\0\0\x08"[..])]
            })
            .collect();
        let reason = sent_away(server, &frames).await;
        let expected = is_sent_away.then(|| b"\0\0\0\x0btoo_many_resets".to_vec());
        assert_eq!(reason, expected, "{limit:?} {resets}");
    }
}

#[tokio::test]
async fn resets_that_a_client_provokes_are_limited() {
    for (limit, errors, is_sent_away) in [
        (None, 1024, false),
        (None, 1025, true),
        (Some(3), 3, false),
        (Some(3), 4, true),
        (Some(100_000), 1024, false),
        (Some(100_000), 1025, true),
    ] {
        let server = Server::new().add_service(WordsServer(Arc::new(Service::default())));
        let server = match limit {
            Some(limit) => {
                server.connection_limits(ConnectionLimits::new().max_stream_errors(limit))
            }
            None => server,
        };
        // A window that is opened too far is a violation of its stream only.
        let streams = (0..errors).map(|call| call * 2 + 1);
        let frames: Vec<_> = streams
            .flat_map(|stream| {
                let call = (stream, HEADERS, END_HEADERS, CALL);
                [call, (stream, WINDOW_UPDATE, 0, &b"\x7f\xff\xff\xff"[..])]
            })
            .collect();
        let reason = sent_away(server, &frames).await;
        let expected = is_sent_away.then(|| b"\0\0\0\x0btoo_many_internal_resets".to_vec());
        assert_eq!(reason, expected, "{limit:?} {errors}");
    }
}

/// A future that reads messages, and the most that it has read in one poll.
struct Reading<F> {
    future: Pin<Box<F>>,
    counts: Arc<Counts>,
}

#[derive(Default)]
struct Counts {
    in_poll: AtomicUsize,
    most: AtomicUsize,
    all: AtomicUsize,
}

impl Counts {
    fn read(&self) {
        self.in_poll.fetch_add(1, Ordering::Relaxed);
        self.all.fetch_add(1, Ordering::Relaxed);
    }
}

impl<F: Future> Future for Reading<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let polled = self.future.as_mut().poll(context);
        let read = self.counts.in_poll.swap(0, Ordering::Relaxed);
        self.counts.most.fetch_max(read, Ordering::Relaxed);
        polled
    }
}

struct Reader(Arc<Counts>);

impl Words for Reader {
    fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> impl Future<Output = Result<Response<String>, Status>> + Send {
        let counts = Arc::clone(&self.0);
        Reading {
            counts: Arc::clone(&self.0),
            future: Box::pin(async move {
                let mut requests = request.into_message();
                while requests.message().await?.is_some() {
                    counts.read();
                }
                Ok(String::new().into())
            }),
        }
    }
}

/// As many as a window of 100 kB has room for, which all are there when the first is read.
const EMPTY_MESSAGES: usize = 20_000;

#[tokio::test]
async fn many_small_requests_are_not_read_in_one_poll() {
    let counts = Arc::new(Counts::default());
    let server = Server::new().add_service(WordsServer(Arc::new(Reader(Arc::clone(&counts)))));
    let body = wire::message(0, b"").repeat(EMPTY_MESSAGES);
    let received = wire::call(server, "/test.Words/Join", &[], body).await;
    assert_eq!(received.status(), "0");
    assert_eq!(counts.all.load(Ordering::Relaxed), EMPTY_MESSAGES);
    let most = counts.most.load(Ordering::Relaxed);
    assert!(most <= 1024, "{most} in one poll");
}

#[tokio::test]
async fn many_small_responses_are_not_read_in_one_poll() {
    let (mut listener, channel) = testing::pair();
    tokio::spawn(async move {
        let body = wire::message(0, b"").repeat(EMPTY_MESSAGES);
        wire::answer(&mut listener, &[], body, &[("grpc-status", "0")]).await
    });
    let mut responses = WordsClient(channel).split(String::new()).start();
    let counts = Arc::new(Counts::default());
    let reading = Reading {
        counts: Arc::clone(&counts),
        future: Box::pin({
            let counts = Arc::clone(&counts);
            async move {
                while responses.message().await.unwrap().is_some() {
                    counts.read();
                }
            }
        }),
    };
    reading.await;
    assert_eq!(counts.all.load(Ordering::Relaxed), EMPTY_MESSAGES);
    let most = counts.most.load(Ordering::Relaxed);
    assert!(most <= 1024, "{most} in one poll");
}

/// A call that a server waits for the requests of.
async fn begin() -> Peer {
    let (listener, connector) = frames::listener();
    let server = Server::new().add_service(WordsServer(Arc::new(Service::default())));
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    peer.send_on(1, HEADERS, END_HEADERS, CALL).await;
    peer
}

/// The credit of padding is returned even if the stream is never read.
#[tokio::test(start_paused = true)]
async fn the_credit_of_padding_is_returned() {
    for padding in [0, 1, 255] {
        let mut peer = begin().await;
        let payload = [&[padding], &*vec![0; padding.into()]].concat();
        let mut window = 65_535;
        for _ in 0..200_000 / payload.len() {
            if window < payload.len() {
                let credit = timeout(A_LONG_TIME, peer.receive_credit(1)).await;
                window += credit.expect("the stream is held").unwrap() as usize;
            }
            window -= payload.len();
            peer.send_on(1, DATA, PADDED, &payload).await;
        }
        peer.send_on(1, DATA, END_STREAM, b"").await;
        let end = timeout(A_LONG_TIME, peer.receive_kind(HEADERS)).await;
        assert!(end.unwrap().is_some(), "{padding}");
    }
}

/// Who takes in nothing of what it causes is not read any more, and read again when it does.
#[tokio::test(start_paused = true)]
async fn window_updates_for_padding_do_not_accumulate() {
    let mut peer = begin().await;
    peer.send_on(3, HEADERS, END_HEADERS, CALL).await;
    let padding = [1, 3].map(|stream| frames::frame(stream, DATA, PADDED, &[0]));
    let padding = padding.concat().repeat(1000);
    let mut sent = 0;
    loop {
        let rest = &padding[sent % padding.len()..];
        // The paused clock advances when all tasks wait.
        match timeout(A_LONG_TIME, peer.0.write(rest)).await {
            Ok(written) => sent += written.unwrap(),
            Err(_) => break,
        }
        assert!(sent < 1 << 20, "all of it is read");
    }
    while timeout(A_LONG_TIME, peer.receive()).await.is_ok() {}
    let rest = [
        &padding[sent % padding.len()..],
        &frames::frame(1, DATA, END_STREAM, b""),
    ];
    let goes_on = timeout(A_LONG_TIME, peer.0.write_all(&rest.concat())).await;
    goes_on.expect("the connection is held").unwrap();
    let end = timeout(A_LONG_TIME, peer.receive_kind(HEADERS)).await;
    assert!(end.unwrap().is_some());
}

const A_LONG_TIME: Duration = Duration::from_secs(600);
