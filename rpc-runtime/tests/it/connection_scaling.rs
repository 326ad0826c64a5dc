//! More than one connection to an endpoint, where its server limits the streams of each (gRFC A105).

use std::sync::{Arc, Mutex};
use std::time::Duration;

use rpc_runtime::testing::{self, MemoryListener};
use rpc_runtime::{
    Channel, ChannelBuilder, Code, ConnectionLimits, ConnectivityState, Endpoint, Listener,
    Request, Resolution, Response, Server, ServiceConfig, Status,
};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use crate::frames::{END_HEADERS, END_STREAM, GOAWAY, HEADERS, Peer, SETTINGS, field};
use crate::recorder::Recorder;
use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer};

const SECOND: Duration = Duration::from_secs(1);

/// Answers after a second.
#[derive(Default)]
struct Slow {
    /// The requests in the order in which they came.
    seen: Mutex<Vec<String>>,
}

impl Words for Slow {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        self.seen.lock().unwrap().push(request.into_message());
        sleep(SECOND).await;
        Ok(Response::new(String::new()))
    }
}

/// A server that accepts `streams` at a time on each connection.
fn slow_server(slow: Arc<Slow>, streams: u32) -> Server {
    let limits = ConnectionLimits::new().max_concurrent_streams(streams);
    let server = Server::new().add_service(WordsServer(slow));
    server.connection_limits(limits)
}

fn serve(listener: impl Listener, streams: u32) -> Arc<Slow> {
    let slow = Arc::new(Slow::default());
    tokio::spawn(slow_server(Arc::clone(&slow), streams).serve(listener));
    slow
}

fn allowing(connections: u32) -> ServiceConfig {
    ServiceConfig::default().max_connections_per_subchannel(connections)
}

fn client(builder: ChannelBuilder) -> WordsClient {
    WordsClient(builder.build().unwrap())
}

/// The seconds that so many calls take, which begin together.
async fn seconds(client: &WordsClient, calls: usize) -> u64 {
    let start = Instant::now();
    let mut running = JoinSet::new();
    for _ in 0..calls {
        running.spawn(client.upper(String::new()).start());
    }
    while let Some(ended) = running.join_next().await {
        ended.unwrap().unwrap();
    }
    start.elapsed().as_secs()
}

#[tokio::test(start_paused = true)]
async fn connections_are_made_until_all_calls_have_a_stream() {
    for (allowed, limit, calls, expected) in [
        (1, 10, 8, 4),
        (2, 10, 8, 2),
        (4, 10, 8, 1),
        (4, 10, 9, 2),
        (9, 10, 8, 1),
        // The channel allows fewer.
        (u32::MAX, 2, 8, 2),
        (u32::MAX, 10, 20, 1),
        (u32::MAX, 10, 21, 2),
    ] {
        let (listener, builder) = testing::pair_builder();
        serve(listener, 2);
        let builder = builder
            .max_connections_per_subchannel(limit)
            .service_config(allowing(allowed));
        let client = client(builder);
        // Once with new connections, and once with those that exist.
        for _ in 0..2 {
            let took = seconds(&client, calls).await;
            assert_eq!(took, expected, "{allowed} {limit} {calls}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn calls_that_wait_are_sent_in_their_order() {
    let (listener, builder) = testing::pair_builder();
    let slow = serve(listener, 1);
    let client = client(builder.service_config(allowing(2)));
    let names: Vec<_> = (0..10).map(|number| number.to_string()).collect();
    let mut running = JoinSet::new();
    for name in &names {
        running.spawn(client.upper(name.clone()).start());
        sleep(Duration::from_millis(1)).await;
    }
    // One that waits no longer has no effect.
    let cancelled = tokio::spawn(client.upper("cancelled".to_owned()).start());
    sleep(Duration::from_millis(1)).await;
    cancelled.abort();
    while let Some(ended) = running.join_next().await {
        ended.unwrap().unwrap();
    }
    assert_eq!(*slow.seen.lock().unwrap(), names);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_waits_ends_at_its_deadline() {
    let (listener, builder) = testing::pair_builder();
    let slow = serve(listener, 1);
    let client = client(builder.service_config(allowing(2)));
    let mut running = JoinSet::new();
    for _ in 0..2 {
        running.spawn(client.upper(String::new()).start());
    }
    sleep(SECOND / 10).await;
    let waits = client.upper("late".to_owned()).timeout(SECOND / 2);
    let status = waits.await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    while let Some(ended) = running.join_next().await {
        ended.unwrap().unwrap();
    }
    assert_eq!(slow.seen.lock().unwrap().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn the_resolver_may_allow_more_or_fewer_connections() {
    let fleet = testing::fleet(1).serve(|_| slow_server(Arc::default(), 2));
    let client = client(fleet.channel());
    let allow = |connections| {
        let resolution = Resolution::new([Endpoint::new("server-0")]);
        fleet.answer(Ok(resolution.service_config(Ok(allowing(connections)))));
    };
    allow(1);
    assert_eq!(seconds(&client, 8).await, 4);
    allow(4);
    tokio::task::yield_now().await;
    assert_eq!(seconds(&client, 8).await, 1);
    // Those that exist stay.
    allow(1);
    tokio::task::yield_now().await;
    assert_eq!(seconds(&client, 8).await, 1);
}

/// The server's end of a connection that accepts `streams` at a time.
async fn accept(listener: &mut MemoryListener, streams: u32) -> Peer {
    let (io, _) = listener.accept().await.unwrap();
    let mut peer = Peer(io);
    peer.skip_preface().await;
    peer.send(SETTINGS, 0, &max_streams(streams)).await;
    peer
}

fn max_streams(streams: u32) -> Vec<u8> {
    [&[0, 3], &streams.to_be_bytes()[..]].concat()
}

/// The stream of the next call.
async fn next_call(peer: &mut Peer) -> u32 {
    peer.receive_kind(HEADERS).await.unwrap().stream
}

async fn answer(peer: &mut Peer, stream: u32) {
    let mut headers = vec![0x88];
    headers.extend(field("content-type", "application/grpc"));
    headers.extend(field("grpc-status", "5"));
    peer.send_on(stream, HEADERS, END_HEADERS | END_STREAM, &headers)
        .await;
}

/// Starts calls that end with `NOT_FOUND`.
fn start(client: &WordsClient, calls: usize) -> JoinSet<()> {
    let mut running = JoinSet::new();
    for _ in 0..calls {
        let call = client.upper(String::new()).start();
        running.spawn(async move {
            assert_eq!(call.await.unwrap_err().code(), Code::NotFound);
        });
    }
    running
}

fn raw_pair(connections: u32) -> (MemoryListener, WordsClient) {
    let (listener, builder) = testing::pair_builder();
    (
        listener,
        client(builder.service_config(allowing(connections))),
    )
}

#[tokio::test]
async fn a_server_may_accept_more_streams_later() {
    let (mut listener, client) = raw_pair(2);
    let running = start(&client, 6);
    let mut first = accept(&mut listener, 1).await;
    assert_eq!(next_call(&mut first).await, 1);
    let mut second = accept(&mut listener, 0).await;
    first.send(SETTINGS, 0, &max_streams(3)).await;
    assert_eq!(
        [next_call(&mut first).await, next_call(&mut first).await],
        [3, 5]
    );
    second.send(SETTINGS, 0, &max_streams(u32::MAX)).await;
    for stream in [1, 3, 5] {
        assert_eq!(next_call(&mut second).await, stream);
        answer(&mut first, stream).await;
        answer(&mut second, stream).await;
    }
    running.join_all().await;
}

#[tokio::test]
async fn calls_go_on_while_a_connection_is_left() {
    for lost in [0, 1] {
        let (mut listener, client) = raw_pair(2);
        let running = start(&client, 4);
        let mut peers = Vec::new();
        for _ in 0..2 {
            let mut peer = accept(&mut listener, 1).await;
            assert_eq!(next_call(&mut peer).await, 1);
            peers.push(peer);
        }
        let mut other = peers.remove(1 - lost);
        let mut draining = peers.remove(0);
        let last_stream_1 = b"\0\0\0\x01\0\0\0\0";
        draining.send(GOAWAY, 0, last_stream_1).await;
        // A further one is made for the calls that wait.
        let mut third = accept(&mut listener, 1).await;
        assert_eq!(next_call(&mut third).await, 1);
        answer(&mut other, 1).await;
        assert_eq!(next_call(&mut other).await, 3);
        for (peer, stream) in [(&mut draining, 1), (&mut third, 1), (&mut other, 3)] {
            answer(peer, stream).await;
        }
        running.join_all().await;
    }
}

#[tokio::test]
async fn calls_that_wait_use_the_next_connection_when_all_are_lost() {
    let (mut listener, client) = raw_pair(2);
    let in_flight: Vec<_> = (0..2)
        .map(|_| tokio::spawn(client.upper(String::new()).start()))
        .collect();
    let mut peers = Vec::new();
    for _ in 0..2 {
        let mut peer = accept(&mut listener, 1).await;
        assert_eq!(next_call(&mut peer).await, 1);
        peers.push(peer);
    }
    let waiting = start(&client, 2);
    sleep(SECOND / 20).await;
    drop(peers);
    for call in in_flight {
        let status = call.await.unwrap().unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
    }
    let mut next = accept(&mut listener, 2).await;
    for stream in [1, 3] {
        assert_eq!(next_call(&mut next).await, stream);
        answer(&mut next, stream).await;
    }
    waiting.join_all().await;
}

/// The listener refuses a further connection, which has a pause of its own.
#[tokio::test(start_paused = true)]
async fn a_further_connection_that_fails_is_tried_again_after_a_pause() {
    let (mut listener, client) = raw_pair(2);
    let running = start(&client, 2);
    let mut first = accept(&mut listener, 1).await;
    assert_eq!(next_call(&mut first).await, 1);
    let begin = Instant::now();
    drop(listener.accept().await.unwrap());
    // The first goes on meanwhile.
    sleep(SECOND / 2).await;
    let mut second = accept(&mut listener, 1).await;
    let pause = begin.elapsed();
    assert!(
        pause > SECOND * 7 / 10 && pause < SECOND * 13 / 10,
        "{pause:?}"
    );
    assert_eq!(next_call(&mut second).await, 1);
    answer(&mut first, 1).await;
    answer(&mut second, 1).await;
    running.join_all().await;
}

#[tokio::test(start_paused = true)]
async fn it_is_said_once_that_calls_wait() {
    let (recorder, _guard) = Recorder::start();
    let (listener, builder) = testing::pair_builder();
    serve(listener, 2);
    let client = client(builder);
    for _ in 0..3 {
        assert_eq!(seconds(&client, 2).await, 1);
    }
    assert!(!recorder.text().contains("calls wait"));
    for _ in 0..3 {
        assert_eq!(seconds(&client, 4).await, 2);
    }
    let lines = recorder.lines();
    let said: Vec<_> = lines
        .iter()
        .filter(|line| line.contains("calls wait"))
        .collect();
    assert!(
        matches!(said[..], [line] if line.contains("WARN")),
        "{said:?}"
    );
}

#[test]
fn a_channel_without_connections_is_refused() {
    let builder = Channel::builder("http://localhost").max_connections_per_subchannel(0);
    let status = builder.build().unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
    assert!(status.message().contains("at least 1"), "{status}");
}

/// "Connectivity Semantics and API": a connection that gets GOAWAY is not ready, although its calls go on.
#[tokio::test]
async fn a_channel_is_idle_as_soon_as_its_server_goes_away() {
    let (mut listener, builder) = testing::pair_builder();
    let channel = builder.build().unwrap();
    let running = start(&WordsClient(channel.clone()), 1);
    let mut peer = accept(&mut listener, 10).await;
    assert_eq!(next_call(&mut peer).await, 1);
    let mut states = channel.watch_state().unwrap();
    peer.send(GOAWAY, 0, b"\0\0\0\x01\0\0\0\0").await;
    let idle = timeout(PATIENCE, states.wait_for(ConnectivityState::Idle));
    idle.await.expect("it stays ready").unwrap();
    answer(&mut peer, 1).await;
    running.join_all().await;
}
