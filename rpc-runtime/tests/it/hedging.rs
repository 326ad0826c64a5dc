//! Hedging by a policy (gRFC A6), over the in-memory transport.
//!
//! Tokio's clock is paused: it advances to the next timer when all tasks wait.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use rpc_runtime::{
    Balance, Channel, Code, Connector, Endpoint, EndpointAddress, HedgingPolicy, MethodConfig,
    PeerAddress, Response, RetryPolicy, RetryThrottling, ServiceConfig, Status, testing,
};
use tokio::io::{DuplexStream, duplex};
use tokio::time::{Duration, Instant, sleep, timeout};

use crate::frames::{ACK, END_HEADERS, HEADERS, Peer, RST_STREAM, SETTINGS, field};
use crate::scripted::Answer::{self, After, Begin, Fail, Hang, Ok as Succeed, PushBack};
use crate::scripted::{Script, client, servers};
use crate::service::PATIENCE;
use crate::words::WordsClient;

const MS: Duration = Duration::from_millis(1);

fn policy() -> HedgingPolicy {
    HedgingPolicy::after(20 * MS)
        .max_attempts(3)
        .non_fatal([Code::Unavailable])
}

/// Servers of which all are connected.
async fn fleet(config: ServiceConfig) -> (Arc<Script>, WordsClient) {
    let (script, builder) = servers(3, []);
    let builder = builder.balance(Balance::round_robin());
    let client = WordsClient(builder.service_config(config).build().unwrap());
    while script.servers().into_iter().collect::<HashSet<_>>().len() < 3 {
        call(&client).await.unwrap();
        sleep(MS).await;
    }
    script.then([]);
    (script, client)
}

fn hedged(policy: HedgingPolicy) -> ServiceConfig {
    ServiceConfig::default().all_methods(MethodConfig::default().hedge(policy))
}

async fn call(client: &WordsClient) -> Result<String, Status> {
    let response = timeout(PATIENCE, client.upper("a".to_owned()).start()).await;
    response.expect("a call hangs").map(Response::into_message)
}

async fn until_cancelled(script: &Script, handlers: usize) {
    while script.cancelled.load(Ordering::Relaxed) < handlers {
        sleep(MS).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_call_is_sent_to_other_endpoints_and_the_losers_are_cancelled() {
    let (script, client) = fleet(hedged(policy())).await;
    script.then([Hang, Hang, Succeed]);
    call(&client).await.unwrap();
    let distinct: HashSet<_> = script.servers().into_iter().collect();
    assert_eq!(distinct.len(), 3);
    assert_eq!(script.pauses(), [20, 20]);
    let previous = |number: &str| Some(number.to_owned());
    assert_eq!(script.previous(), [None, previous("1"), previous("2")]);
    until_cancelled(&script, 2).await;
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_answered_in_time_is_sent_once() {
    let (script, client) = fleet(hedged(policy())).await;
    script.then([After(19 * MS)]);
    call(&client).await.unwrap();
    sleep(100 * MS).await;
    assert_eq!(script.servers().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_each_failure_does() {
    let unavailable = Fail(Code::Unavailable);
    for (answers, ended, pauses) in [
        // The next attempt begins at once.
        (vec![unavailable.clone(), Succeed], Code::Ok, vec![0]),
        (vec![PushBack(&["7"]), Succeed], Code::Ok, vec![7]),
        (vec![PushBack(&["-1"])], Code::Unavailable, vec![]),
        (vec![Fail(Code::Internal)], Code::Internal, vec![]),
        (vec![unavailable; 3], Code::Unavailable, vec![0, 0]),
        // The first goes on.
        (vec![After(50 * MS), PushBack(&["-1"])], Code::Ok, vec![20]),
        (vec![Hang, Fail(Code::Internal)], Code::Internal, vec![20]),
    ] {
        let (script, client) = fleet(hedged(policy())).await;
        script.then(answers.clone());
        let code = call(&client)
            .await
            .map_or_else(|status| status.code(), |_| Code::Ok);
        assert_eq!((code, script.pauses()), (ended, pauses), "{answers:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_delay_all_attempts_begin_at_once() {
    let policy = HedgingPolicy::after(Duration::ZERO).max_attempts(3);
    let (script, client) = fleet(hedged(policy)).await;
    script.then([Hang, Hang, Hang]);
    let status = client
        .upper("a".to_owned())
        .timeout(100 * MS)
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert!(status.message().contains("after 3 attempts"), "{status}");
    assert_eq!(script.pauses(), [0, 0]);
    until_cancelled(&script, 3).await;
}

/// The others are not waited for: a call must not hang because it is throttled.
#[tokio::test(start_paused = true)]
async fn a_throttled_call_is_sent_once_and_ends() {
    let config = hedged(policy()).retry_throttling(RetryThrottling::max_tokens(2));
    let (script, client) = fleet(config).await;
    script.then([Fail(Code::Unavailable)]);
    let status = call(&client).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert!(status.message().contains("too many attempts"), "{status}");
    assert_eq!(script.servers().len(), 1);
    script.then([After(100 * MS)]);
    call(&client).await.unwrap();
    assert_eq!(script.servers().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn streams_are_hedged_until_the_first_response() {
    let (script, client) = fleet(hedged(policy())).await;
    script.then([Hang, Begin(Code::Unavailable)]);
    let mut responses = client.split("a".to_owned()).start();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("begun"));
    let status = responses.message().await.unwrap_err();
    assert!(
        status.message().contains("the response had begun"),
        "{status}"
    );
    assert_eq!(script.servers().len(), 2);
    until_cancelled(&script, 1).await;

    script.then([Hang]);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("a"));
    requests.send("b".to_owned()).await.unwrap();
    requests.close();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("b"));
    assert_eq!(responses.message().await.unwrap(), None);
    assert_eq!(script.servers().len(), 2);
    until_cancelled(&script, 2).await;
}

/// What more than is kept was sent, the attempt that has sent most goes on.
#[tokio::test(start_paused = true)]
async fn a_hedged_call_that_outgrows_the_buffer_has_one_attempt() {
    let policy = HedgingPolicy::after(Duration::ZERO).max_attempts(3);
    let (script, client) = fleet(hedged(policy)).await;
    script.then([]);
    let (mut requests, response) = client.join().start();
    for _ in 0..100 {
        requests.send("x".repeat(10_000)).await.unwrap();
        sleep(MS).await;
    }
    requests.close();
    let response = timeout(PATIENCE, response).await.expect("the call hangs");
    assert_eq!(response.unwrap().message().len(), 1_000_000);
    assert_eq!(script.servers().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn hedges_are_limited_to_a_share_of_calls() {
    let (script, client) = fleet(hedged(policy()).retry_budget(10)).await;
    script.then(vec![After(200 * MS); 10_000]);
    for _ in 0..200 {
        call(&client).await.unwrap();
    }
    let further = script.servers().len() - 200;
    assert!((20..=30).contains(&further), "{further}");
}

/// 1 % of answers take a second, and the delay is 20 ms.
#[tokio::test(start_paused = true)]
async fn the_slowest_hundredth_is_as_fast_as_the_delay_and_another_attempt() {
    let policy = HedgingPolicy::after(20 * MS);
    let (script, client) = fleet(hedged(policy)).await;
    let mut random = fastrand::Rng::with_seed(5);
    let mut times = Vec::new();
    let mut attempts = 0;
    for _ in 0..2000 {
        script.then((0..2).map(|_| match random.u32(..100) {
            0 => After(1000 * MS),
            _ => After(5 * MS),
        }));
        let start = Instant::now();
        call(&client).await.unwrap();
        times.push(start.elapsed());
        let servers = script.servers();
        attempts += servers.len();
        let distinct: HashSet<_> = servers.iter().collect();
        assert_eq!(distinct.len(), servers.len(), "{servers:?}");
    }
    times.sort_unstable();
    assert!(times[1980] <= 30 * MS, "{:?}", times[1980]);
    assert!(attempts <= 2040, "{attempts}");
}

#[test]
fn a_method_has_one_policy() {
    let builder = testing::fleet(1).channel();
    let retry = RetryPolicy::on([Code::Unavailable]);
    let both = MethodConfig::default().retry(retry).hedge(policy());
    let config = ServiceConfig::default().all_methods(both);
    let status = builder.service_config(config).build().unwrap_err();
    let text = "`MethodConfig::hedge` must not be set together with a retry policy";
    assert_eq!(status.message(), text);
    let builder = testing::fleet(1).channel();
    let config = hedged(policy().max_attempts(1));
    let status = builder.service_config(config).build().unwrap_err();
    assert!(
        status.message().contains("HedgingPolicy::max_attempts"),
        "{status}"
    );
}

/// Whatever the servers do: attempts are bounded, every call ends once, and nothing is left over.
#[tokio::test(start_paused = true)]
async fn whatever_fails_every_call_ends_with_few_attempts() {
    let mut random = fastrand::Rng::with_seed(17);
    for round in 0..60 {
        let codes = [Code::Unavailable, Code::Aborted];
        let attempts = random.u32(2..8);
        let config = if random.bool() {
            let policy = RetryPolicy::on(codes).max_attempts(attempts);
            MethodConfig::default().retry(if random.bool() {
                policy.attempt_timeout(50 * MS)
            } else {
                policy
            })
        } else {
            let delay = MS * random.u32(..40);
            let policy = HedgingPolicy::after(delay).max_attempts(attempts);
            MethodConfig::default().hedge(policy.non_fatal(codes))
        };
        let mut service = ServiceConfig::default().all_methods(config);
        if random.bool() {
            service = service.retry_throttling(RetryThrottling::max_tokens(random.u32(1..20)));
        }
        let (script, builder) = servers(random.usize(1..4), []);
        let builder = builder.balance(Balance::least_request());
        let client = WordsClient(builder.service_config(service).build().unwrap());
        for call in 0..40 {
            let answers: Vec<_> = (0..6).map(|_| answer(&mut random)).collect();
            script.then(answers.clone());
            let place = format!("round {round}, call {call}: {answers:?}");
            let word = "w".repeat(random.usize(1..200_000));
            let ended = match random.u32(..3) {
                0 => {
                    let call = client.upper(word.clone()).timeout(500 * MS);
                    call.await.map(Response::into_message)
                }
                1 => {
                    let (mut requests, response) = client.join().timeout(500 * MS).start();
                    let _ = requests.send(word.clone()).await;
                    requests.close();
                    response.await.map(Response::into_message)
                }
                _ => {
                    let mut responses = client.split(word.clone()).timeout(500 * MS).start();
                    let first = responses.message().await;
                    first.map(Option::unwrap)
                }
            };
            if let Ok(response) = ended {
                assert!(response == word || response == "begun", "{place}");
            }
            let limit = usize::try_from(attempts.min(5)).unwrap();
            let servers = script.servers();
            assert!(servers.len() <= limit, "{place}: {servers:?}");
            // A further second: nothing else is sent, and the handlers that hang were cancelled.
            sleep(1000 * MS).await;
            assert_eq!(script.servers().len(), servers.len(), "{place}");
            assert_eq!(script.running(), 0, "{place}");
        }
    }
}

fn answer(random: &mut fastrand::Rng) -> Answer {
    match random.u32(..8) {
        0 => Succeed,
        1 => Fail(Code::Aborted),
        2 => PushBack(&["30"]),
        3 => PushBack(&["-1"]),
        4 => Fail(Code::NotFound),
        5 => After(30 * MS),
        6 => Begin(Code::Unavailable),
        _ => Hang,
    }
}

#[tokio::test(start_paused = true)]
async fn only_what_the_configuration_names_is_hedged() {
    let (script, builder) = servers(1, [After(100 * MS)]);
    let client = client(builder, MethodConfig::default());
    call(&client).await.unwrap();
    assert_eq!(script.servers().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_delay_may_be_a_percentile_of_what_was_measured() {
    let policy = HedgingPolicy::after(10 * MS).after_percentile(90);
    let (script, client) = fleet(hedged(policy)).await;
    // Those that connected count as well.
    for _ in 0..100 {
        script.then(vec![After(40 * MS); 2]);
        call(&client).await.unwrap();
    }
    script.then(vec![After(40 * MS); 100]);
    for _ in 0..100 {
        call(&client).await.unwrap();
    }
    assert_eq!(script.servers().len(), 100, "the delay is longer now");
    script.then([After(1000 * MS), After(40 * MS)]);
    let start = Instant::now();
    call(&client).await.unwrap();
    let took = start.elapsed();
    assert!(took > 80 * MS && took < 95 * MS, "{took:?}");
}

/// A connection of each endpoint, to a peer of the test.
struct Peers(Mutex<HashMap<String, DuplexStream>>);

impl Connector for Peers {
    type Io = DuplexStream;

    async fn connect(&self, address: &EndpointAddress) -> io::Result<(DuplexStream, PeerAddress)> {
        let io = self.0.lock().unwrap().remove(&address.to_string());
        let io = io.ok_or(io::ErrorKind::ConnectionRefused)?;
        Ok((io, PeerAddress::InMemory))
    }
}

/// The servers of a client with this policy, which give no credit.
async fn without_credit(policy: MethodConfig) -> (WordsClient, [Peer; 2]) {
    const INITIAL_WINDOW_SIZE_0: &[u8] = &[0, 4, 0, 0, 0, 0];
    let ((first, first_io), (second, second_io)) = (duplex(1 << 20), duplex(1 << 20));
    let streams = [("first:1", first), ("second:1", second)];
    let streams = streams.map(|(name, io)| (name.to_owned(), io));
    let client = Channel::builder("fleet:///fleet")
        .plaintext()
        .connector(Peers(Mutex::new(streams.into())))
        .endpoints(["first:1", "second:1"].map(Endpoint::new))
        .balance(Balance::round_robin())
        .service_config(ServiceConfig::default().all_methods(policy))
        .build()
        .unwrap();
    let mut peers = [first_io, second_io].map(Peer);
    for peer in &mut peers {
        peer.send(SETTINGS, 0, INITIAL_WINDOW_SIZE_0).await;
    }
    client.request_connection().unwrap();
    for peer in &mut peers {
        peer.skip_preface().await;
        while peer.receive_kind(SETTINGS).await.unwrap().flags != ACK {}
    }
    (WordsClient(client), peers)
}

/// Waits for the first attempt; returns its server last.
async fn first_attempt(peers: &mut [Peer; 2]) -> (&mut Peer, &mut Peer) {
    let [first, second] = peers;
    tokio::select! {
        attempt = first.receive_kind(HEADERS) => {
            attempt.unwrap();
            (second, first)
        }
        attempt = second.receive_kind(HEADERS) => {
            attempt.unwrap();
            (first, second)
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_waits_for_credit_is_reset_when_another_has_a_response() {
    let retry = RetryPolicy::on([Code::Unavailable]);
    let retry = retry.attempt_timeout(20 * MS).initial_backoff(MS);
    for policy in [
        MethodConfig::default().hedge(policy()),
        MethodConfig::default().retry(retry),
    ] {
        let (client, mut peers) = without_credit(policy.clone()).await;
        let (mut requests, mut responses) = client.echo().start();
        requests.send("a".to_owned()).await.unwrap();
        let (winner, loser) = first_attempt(&mut peers).await;
        let stream = winner.receive_kind(HEADERS).await.unwrap().stream;
        let mut head = vec![0x88];
        head.extend(field("content-type", "application/grpc"));
        winner.send_on(stream, HEADERS, END_HEADERS, &head).await;
        responses.metadata().await.unwrap();
        let reset = timeout(PATIENCE, loser.receive_kind(RST_STREAM)).await;
        assert!(reset.is_ok_and(|reset| reset.is_some()), "{policy:?}");
        requests.send("b".to_owned()).await.unwrap();
    }
}
