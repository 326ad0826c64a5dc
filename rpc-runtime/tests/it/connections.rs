//! The lifetime of connections: limits, pings, age, idle time, draining, and peers that do not answer.
//!
//! Tokio's clock is paused: it advances to the next timer when all tasks wait.

use std::error::Error;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rpc_runtime::{
    Code, ConnectionLimits, Keepalive, Listener, Request, Response, Server, Status, testing,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::sleep;

use crate::counted::Counted;
use crate::frames::{
    self, ACK, DATA, END_HEADERS, END_STREAM, GOAWAY, HEADERS, PING, Peer, RST_STREAM, SETTINGS,
};
use crate::retries::Counts;
use crate::words::{Words, WordsClient, WordsServer};

const SHORT: Duration = Duration::from_millis(50);
const LONG: Duration = Duration::from_secs(3600);

/// `:status: 200`, `content-type: application/grpc`.
const RESPONSE_HEADERS: &[u8] = b"\x88\x0f\x10\x10application/grpc";
/// `grpc-status: 0`.
const TRAILERS: &[u8] = b"\0\x0bgrpc-status\x010";

struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        Ok(request.message().to_uppercase().into())
    }
}

fn server() -> Server {
    Server::new().add_service(WordsServer(Arc::new(Service)))
}

/// Serves, and gives a client with a counter of its connections.
fn start(
    server: Server,
    configure: impl FnOnce(rpc_runtime::ChannelBuilder) -> rpc_runtime::ChannelBuilder,
) -> (WordsClient, Arc<AtomicUsize>) {
    let (listener, channel) = testing::pair_builder();
    let connections = Arc::new(AtomicUsize::new(0));
    tokio::spawn(server.serve(Counted(listener, Arc::clone(&connections))));
    (
        WordsClient(configure(channel).build().unwrap()),
        connections,
    )
}

async fn check(client: &WordsClient) {
    let response = client.upper("a".to_owned()).await.unwrap();
    assert_eq!(response.message(), "A");
}

fn sources(status: &Status) -> String {
    let sources = std::iter::successors(status.source(), |&error| error.source());
    sources
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("; ")
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_sends_no_preface_is_closed() {
    let (listener, connector) = frames::listener();
    tokio::spawn(
        server()
            .connection_limits(ConnectionLimits::new().handshake_timeout(SHORT))
            .serve(listener),
    );
    let mut silent = connector.connect();
    let mut half = connector.connect();
    half.0
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        .await
        .unwrap();
    let mut complete = connector.connect();
    complete.open().await;
    while silent.receive().await.is_some() {}
    while half.receive().await.is_some() {}
    complete.send(PING, 0, b"12345678").await;
    assert!(complete.receive_kind(PING).await.is_some());
}

#[tokio::test(start_paused = true)]
async fn a_server_gives_up_a_client_that_answers_no_ping() {
    let (listener, connector) = frames::listener();
    let server = server().keepalive(Keepalive::every(SHORT).timeout(SHORT));
    tokio::spawn(server.serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    let ping = peer.receive_kind(PING).await.unwrap();
    peer.send(PING, ACK, &ping.payload).await;
    assert!(peer.receive_kind(PING).await.is_some());
    while peer.receive().await.is_some() {}
}

#[tokio::test(start_paused = true)]
async fn a_client_gives_up_a_server_that_answers_no_ping() {
    let (mut listener, channel) = testing::pair_builder();
    let client = WordsClient(
        channel
            .keepalive(Keepalive::every(SHORT).timeout(SHORT))
            .build()
            .unwrap(),
    );
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let mut peer = Peer(stream);
        peer.send(SETTINGS, 0, b"").await;
        pending::<()>().await;
    });
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert!(sources(&status).contains("timed out"), "{status:?}");
}

#[tokio::test(start_paused = true)]
async fn too_many_pings_end_only_their_connection() {
    let (listener, connector) = frames::listener();
    tokio::spawn(server().serve(listener));
    let mut peer = connector.connect();
    let mut beside = connector.connect();
    peer.open().await;
    beside.open().await;
    for _ in 0..10 {
        peer.send(PING, 0, b"12345678").await;
    }
    let goaway = peer.receive_kind(GOAWAY).await.unwrap();
    assert_eq!(goaway.payload, b"\0\0\0\0\0\0\0\x0btoo_many_pings");
    assert!(peer.receive().await.is_none());
    beside.send(PING, 0, b"12345678").await;
    assert!(beside.receive_kind(PING).await.is_some());
}

#[tokio::test(start_paused = true)]
async fn pings_that_are_permitted_keep_a_connection() {
    let server = server().connection_limits(
        ConnectionLimits::new()
            .min_ping_interval(SHORT)
            .permit_pings_while_idle(),
    );
    let (client, connections) = start(server, |channel| {
        channel.keepalive(Keepalive::every(SHORT * 2).while_idle())
    });
    check(&client).await;
    sleep(SHORT * 100).await;
    check(&client).await;
    assert_eq!(connections.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn a_channel_connects_again_after_too_many_pings() {
    let (client, connections) = start(server(), |channel| {
        channel.keepalive(Keepalive::every(SHORT).while_idle())
    });
    check(&client).await;
    sleep(SHORT * 100).await;
    check(&client).await;
    assert_eq!(connections.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_pinged_too_often_pings_half_as_often() {
    let (mut listener, channel) = testing::pair_builder();
    let channel = channel.keepalive(Keepalive::every(SHORT).while_idle());
    let client = WordsClient(channel.build().unwrap());
    // With any other GOAWAY the interval stays as it is.
    let goodbyes = [
        &b"\0\0\0\x01\0\0\0\x0btoo_many_pings"[..],
        b"\0\0\0\x01\0\0\0\x0bcalm_down",
        b"\0\0\0\x01\0\0\0\0too_many_pings",
        b"\0\0\0\x01\0\0\0\x0btoo_many_pings",
    ];
    for (goodbye, intervals) in goodbyes.into_iter().zip([1, 2, 2, 2]) {
        let call = tokio::spawn(client.upper("a".to_owned()).start());
        let (stream, _) = listener.accept().await.unwrap();
        let mut peer = Peer(stream);
        peer.send(SETTINGS, 0, b"").await;
        peer.skip_preface().await;
        peer.receive_kind(DATA).await.unwrap();
        let start = tokio::time::Instant::now();
        let ping = peer.receive_kind(PING).await.unwrap();
        assert_eq!(start.elapsed().as_millis() / SHORT.as_millis(), intervals);
        peer.send(PING, ACK, &ping.payload).await;
        peer.send(GOAWAY, 0, goodbye).await;
        drop(peer);
        call.await.unwrap().unwrap_err();
    }
}

#[tokio::test]
async fn a_connection_is_replaced_before_late_frames_end_it() {
    const STREAMS: u32 = 60;
    let (mut listener, channel) = testing::pair();
    let client = WordsClient(channel);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    let (stream, _) = listener.accept().await.unwrap();
    let mut peer = Peer(stream);
    peer.send(SETTINGS, 0, b"").await;
    peer.skip_preface().await;
    peer.receive_kind(DATA).await.unwrap();
    let mut next = 3;
    let replaced = loop {
        // h2 remembers 50 streams that were cancelled within a second. What comes late for others counts.
        let calls: Vec<_> = (0..STREAMS)
            .map(|_| tokio::spawn(client.upper("a".to_owned()).start()))
            .collect();
        for _ in 0..STREAMS {
            peer.receive_kind(DATA).await.unwrap();
        }
        for call in &calls {
            call.abort();
        }
        for _ in 0..STREAMS {
            let reset = peer.receive_kind(RST_STREAM).await.unwrap();
            assert_eq!(reset.payload, b"\0\0\0\x08");
        }
        for _ in 0..STREAMS {
            peer.send_on(next, DATA, 0, b"late").await;
            next += 2;
        }
        peer.send(PING, 0, b"12345678").await;
        while peer.receive_kind(PING).await.unwrap().flags & ACK == 0 {}
        // The connection that receives the next call sends its number.
        let call = tokio::spawn(client.upper("a".to_owned()).start());
        tokio::select! {
            accepted = listener.accept() => break (accepted.unwrap().0, call),
            data = peer.receive_kind(DATA) => drop(data.unwrap()),
        }
        call.abort();
        peer.receive_kind(RST_STREAM).await.unwrap();
        next += 2;
        assert!(next < 100_000, "the connection was not replaced");
    };
    peer.send_on(1, HEADERS, END_HEADERS, RESPONSE_HEADERS)
        .await;
    peer.send_on(1, DATA, 0, b"\0\0\0\0\x01b").await;
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("b"));
    let (stream, call) = replaced;
    let mut peer = Peer(stream);
    peer.send(SETTINGS, 0, b"").await;
    peer.skip_preface().await;
    peer.receive_kind(DATA).await.unwrap();
    peer.send_on(1, HEADERS, END_HEADERS, RESPONSE_HEADERS)
        .await;
    peer.send_on(1, DATA, 0, b"\0\0\0\0\x01c").await;
    peer.send_on(1, HEADERS, END_HEADERS | END_STREAM, TRAILERS)
        .await;
    assert_eq!(call.await.unwrap().unwrap().message(), "c");
}

#[tokio::test(start_paused = true)]
async fn an_idle_channel_closes_its_connection_and_opens_another() {
    let (client, connections) = start(server(), |channel| channel.idle_timeout(SHORT));
    check(&client).await;
    sleep(SHORT * 2).await;
    check(&client).await;
    assert_eq!(connections.load(Ordering::Relaxed), 2);
}

#[tokio::test(start_paused = true)]
async fn a_quiet_call_keeps_a_channel_from_being_idle() {
    let server = server().connection_limits(ConnectionLimits::new().idle_timeout(SHORT));
    let (client, connections) = start(server, |channel| channel.idle_timeout(SHORT));
    let (mut requests, mut responses) = client.echo().start();
    for word in ["a", "b"] {
        requests.send(word.to_owned()).await.unwrap();
        assert_eq!(responses.message().await.unwrap().as_deref(), Some(word));
        sleep(SHORT * 100).await;
    }
    assert_eq!(connections.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn a_server_closes_an_idle_connection() {
    let (client, connections) = start(
        server().connection_limits(ConnectionLimits::new().idle_timeout(SHORT)),
        |channel| channel,
    );
    check(&client).await;
    sleep(SHORT * 2).await;
    check(&client).await;
    assert_eq!(connections.load(Ordering::Relaxed), 2);

    let (listener, connector) = frames::listener();
    tokio::spawn(
        server()
            .connection_limits(ConnectionLimits::new().idle_timeout(SHORT))
            .serve(listener),
    );
    let mut stuck = connector.connect();
    stuck.open().await;
    assert!(stuck.receive_kind(GOAWAY).await.is_some());
    // It answers nothing, and is not waited for either.
    while stuck.receive().await.is_some() {}
}

/// However little a connection may be without a call, or last: what a client sends when it hears that it is connected is
/// under way for longer.
#[tokio::test(start_paused = true)]
async fn a_connection_waits_for_its_first_call() {
    const MILLISECOND: Duration = Duration::from_millis(1);
    for server in [
        server().connection_limits(ConnectionLimits::new().idle_timeout(MILLISECOND)),
        server().connection_limits(ConnectionLimits::new().max_age(MILLISECOND)),
    ] {
        let (listener, connector) = frames::listener();
        tokio::spawn(server.serve(listener));
        let mut peer = connector.connect();
        peer.open().await;
        sleep(SHORT).await;
        let headers = b"\x83\x86\x04\x11/test.Words/Upper\x0f\x10\x10application/grpc";
        peer.send_on(1, HEADERS, END_HEADERS, headers).await;
        peer.send_on(1, DATA, END_STREAM, b"\0\0\0\0\x01a").await;
        loop {
            let frame = peer.receive().await.unwrap();
            assert_ne!(frame.kind, GOAWAY, "before there was a call");
            if frame.kind == DATA {
                assert_eq!(frame.payload, b"\0\0\0\0\x01A");
                break;
            }
        }
        assert!(peer.receive_kind(GOAWAY).await.is_some());
    }
}

#[tokio::test(start_paused = true)]
async fn calls_move_on_from_a_connection_that_is_old_enough() {
    let (client, connections) = start(
        server().connection_limits(ConnectionLimits::new().max_age(SHORT)),
        |channel| channel,
    );
    let (mut requests, mut responses) = client.echo().start();
    for _ in 0..200 {
        check(&client).await;
        sleep(Duration::from_millis(1)).await;
    }
    assert!(connections.load(Ordering::Relaxed) > 2);
    requests.send("still".to_owned()).await.unwrap();
    let response = responses.message().await.unwrap();
    assert_eq!(response.as_deref(), Some("still"));
}

#[tokio::test(start_paused = true)]
async fn a_call_that_the_server_has_not_processed_is_retried() {
    for (kind, stream, payload) in [
        (RST_STREAM, 1, &b"\0\0\0\x07"[..]),
        (GOAWAY, 0, b"\0\0\0\0\0\0\0\0"),
    ] {
        let (mut listener, builder) = testing::pair_builder();
        let counts = Counts::default();
        let channel = builder.observe(counts.clone()).build().unwrap();
        let (forward, connector) = frames::listener();
        tokio::spawn(server().serve(forward));
        let refused = tokio::spawn(async move {
            let (stream_io, _) = listener.accept().await.unwrap();
            let mut peer = Peer(stream_io);
            peer.send(SETTINGS, 0, b"").await;
            peer.skip_preface().await;
            peer.receive_kind(DATA).await.unwrap();
            peer.send_on(stream, kind, 0, payload).await;
            if kind == RST_STREAM {
                // The connection is as good as before.
                let again = peer.receive_kind(DATA).await.unwrap();
                peer.send(GOAWAY, 0, b"\0\0\0\0\0\0\0\0").await;
                return again.payload;
            }
            let (mut near, _) = listener.accept().await.unwrap();
            let mut far = connector.connect().0;
            let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
            Vec::new()
        });
        let client = WordsClient(channel);
        let result = client.upper("a".to_owned()).await;
        if kind == RST_STREAM {
            // No more than one time.
            assert_eq!(result.unwrap_err().code(), Code::Unavailable);
            drop(client);
            assert_eq!(refused.await.unwrap(), b"\0\0\0\0\x01a");
        } else {
            assert_eq!(result.unwrap().message(), "A");
        }
        let counts = counts.0.lock().unwrap();
        let counts: Vec<_> = counts
            .iter()
            .map(|counts| counts.transparent_retries)
            .collect();
        assert_eq!(counts, [1]);
    }
}

#[tokio::test(start_paused = true)]
async fn the_grace_period_of_an_old_connection_ends_its_calls() {
    let limits = ConnectionLimits::new().max_age(SHORT).max_age_grace(SHORT);
    let server = server().connection_limits(limits);
    let (client, _) = start(server, |channel| channel);
    let (_requests, mut responses) = client.echo().start();
    let status = responses.message().await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status}");
}

#[tokio::test(start_paused = true)]
async fn connections_above_the_limit_are_closed() {
    let (listener, connector) = frames::listener();
    tokio::spawn(server().max_connections(1).serve(listener));
    let mut first = connector.connect();
    first.open().await;
    let mut second = connector.connect();
    assert!(second.receive().await.is_none());
    first.send(PING, 0, b"12345678").await;
    assert!(first.receive_kind(PING).await.is_some());
    drop(first);
    // It makes room for another, as soon as the server has noticed.
    loop {
        let mut peer = connector.connect();
        peer.send(PING, 0, b"12345678").await;
        if peer.receive().await.is_some() {
            break;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn draining_ends_with_the_last_call() {
    let (listener, channel) = testing::pair();
    let server = server();
    let handle = server.handle();
    let serving = tokio::spawn(server.serve(listener));
    let client = WordsClient(channel);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    let draining = tokio::spawn(async move { handle.drain(LONG).await });
    sleep(SHORT).await;
    assert!(!draining.is_finished());
    requests.send("b".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    requests.close();
    assert!(responses.message().await.unwrap().is_none());
    draining.await.unwrap();
    serving.await.unwrap().unwrap();
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
}

#[tokio::test(start_paused = true)]
async fn a_handle_has_its_own_grace_period() {
    let (listener, channel) = testing::pair();
    let server = server().shutdown_grace(SHORT);
    let handle = server.handle();
    tokio::spawn(server.serve(listener));
    let (mut requests, mut responses) = WordsClient(channel).echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    let draining = tokio::spawn(async move { handle.drain(LONG).await });
    sleep(SHORT * 2).await;
    requests.send("b".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    requests.close();
    assert!(responses.message().await.unwrap().is_none());
    draining.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_end_of_the_grace_period_ends_calls() {
    let (listener, channel) = testing::pair();
    let server = server();
    let handle = server.handle();
    let serving = tokio::spawn(server.serve(listener));
    let (_requests, mut responses) = WordsClient(channel).echo().start();
    let ended = tokio::spawn(async move { responses.message().await });
    sleep(SHORT).await;
    let patient = handle.clone();
    let patient = tokio::spawn(async move { patient.drain(Duration::MAX).await });
    sleep(SHORT).await;
    // The shorter grace counts.
    handle.drain(SHORT).await;
    assert_eq!(ended.await.unwrap().unwrap_err().code(), Code::Unavailable);
    patient.await.unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test(start_paused = true)]
async fn draining_does_not_wait_for_peers_without_a_call() {
    let (listener, connector) = frames::listener();
    let server = server().connection_limits(ConnectionLimits::new().handshake_timeout(LONG));
    let handle = server.handle();
    let serving = tokio::spawn(server.serve(listener));
    // hyper's graceful shutdown waits for either of them: for a preface, and for the answer to a ping.
    let _silent = connector.connect();
    let mut stuck = connector.connect();
    stuck.open().await;
    assert!(stuck.receive_kind(SETTINGS).await.is_some());
    let start = tokio::time::Instant::now();
    handle.drain(LONG).await;
    serving.await.unwrap().unwrap();
    assert!(start.elapsed() < LONG, "waited for the grace");
    assert!(stuck.receive_kind(GOAWAY).await.is_some());
}

#[tokio::test(start_paused = true)]
async fn a_server_that_drains_before_it_serves_stops_at_once() {
    let (listener, _channel) = testing::pair();
    let server = server();
    let handle = server.handle();
    let draining = tokio::spawn(async move { handle.drain(LONG).await });
    sleep(SHORT).await;
    server.serve(listener).await.unwrap();
    draining.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_call_outlives_its_channel() {
    let (client, _) = start(server(), |channel| channel);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
    drop(client);
    sleep(SHORT).await;
    requests.send("b".to_owned()).await.unwrap();
    assert!(responses.message().await.unwrap().is_some());
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_closed_at_once_is_a_failed_attempt() {
    let (mut listener, channel) = testing::pair();
    let attempts = Arc::new(AtomicUsize::new(0));
    tokio::spawn({
        let attempts = Arc::clone(&attempts);
        async move {
            while listener.accept().await.is_ok() {
                attempts.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    let status = WordsClient(channel)
        .upper("a".to_owned())
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    let phase = "cannot connect to in-memory at in-memory: the HTTP/2 handshake failed";
    assert_eq!(status.message(), phase);
    assert!(status.source().is_some());
    assert_eq!(attempts.load(Ordering::Relaxed), 1);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_does_not_open_the_connection_is_not_waited_for() {
    let (_listener, channel) = testing::pair_builder();
    let client = WordsClient(channel.connect_timeout(SHORT).build().unwrap());
    let status = client.upper("a".to_owned()).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    for part in ["took longer than 50ms", "the HTTP/2 handshake"] {
        assert!(status.message().contains(part), "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_of_http_1_is_recognised() {
    let (mut listener, channel) = testing::pair();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 24]).await;
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let status = WordsClient(channel)
        .upper("a".to_owned())
        .await
        .unwrap_err();
    assert!(
        sources(&status).contains("answered in HTTP/1"),
        "{status:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_of_a_peer_that_reads_nothing_ends_at_its_deadline() {
    let (listener, connector) = frames::listener();
    tokio::spawn(server().serve(listener));
    let mut peer = connector.connect();
    peer.open().await;
    // SETTINGS_INITIAL_WINDOW_SIZE is 0: the echo is never sent.
    peer.send(SETTINGS, 0, b"\0\x04\0\0\0\0").await;
    let headers =
        b"\x83\x86\x04\x10/test.Words/Echo\x0f\x10\x10application/grpc\0\x0cgrpc-timeout\x0350m";
    peer.send_on(1, HEADERS, END_HEADERS, headers).await;
    peer.send_on(1, DATA, 0, b"\0\0\0\0\x02hi").await;
    let reset = peer.receive_kind(RST_STREAM).await.unwrap();
    assert_eq!(reset.payload, b"\0\0\0\x08");
}
