//! A channel to several servers: names, connectivity and balancing, over the in-memory transport.

use std::convert::Infallible;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rpc_runtime::testing::{self, Fleet};
use rpc_runtime::{
    Balance, Channel, Code, ConnectivityState, Endpoint, LoadReport, MethodConfig, Request,
    Resolution, Resolver, Response, Server, ServiceConfig, Status, Updates,
};
use tokio::time::timeout;

use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer};

/// Longer than a call takes.
const SHORT: Duration = Duration::from_millis(20);

/// Answers with its number, and with what it says about its load.
struct Numbered {
    number: usize,
    load: Option<LoadReport>,
}

impl Words for Numbered {
    async fn upper(&self, _: Request<String>) -> Result<Response<String>, Status> {
        let mut response = Response::new(self.number.to_string());
        if let Some(load) = &self.load {
            load.add_to(response.trailers_mut())?;
        }
        Ok(response)
    }
}

pub fn numbered(number: usize, load: Option<LoadReport>) -> Server {
    Server::new().add_service(WordsServer(Arc::new(Numbered { number, load })))
}

/// Servers that answer with their numbers.
pub fn fleet(servers: usize) -> Fleet {
    testing::fleet(servers).serve(|number| numbered(number, None))
}

pub fn client(fleet: &Fleet, balance: Balance) -> WordsClient {
    WordsClient(fleet.channel().balance(balance).build().unwrap())
}

pub async fn call(client: &WordsClient) -> Result<String, Status> {
    let response = timeout(PATIENCE, client.upper(String::new()).start()).await;
    response.expect("a call hangs").map(Response::into_message)
}

/// Waits until all `servers` are in use: calls go to those that are connected.
pub async fn until_all_answer(client: &WordsClient, servers: usize) {
    let mut seen = vec![false; servers];
    while !seen.iter().all(|seen| *seen) {
        let number: usize = call(client).await.unwrap().parse().unwrap();
        seen[number] = true;
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn round_robin_takes_all_servers_in_turn() {
    let fleet = fleet(3);
    let client = client(&fleet, Balance::round_robin());
    until_all_answer(&client, 3).await;
    assert_eq!(shares(&fleet, &client, 30).await, [10, 10, 10]);
}

#[tokio::test]
async fn pick_first_uses_one_server_and_the_next_when_it_stops() {
    let fleet = fleet(2);
    let client = client(&fleet, Balance::pick_first());
    for _ in 0..3 {
        assert_eq!(call(&client).await.unwrap(), "0");
    }
    fleet.backend(0).drain().await;
    // A stop loses no call.
    let mut answers = Vec::new();
    while answers.last().is_none_or(|answer| answer != "1") {
        answers.push(call(&client).await.unwrap());
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_hangs_is_avoided() {
    let fleet = fleet(3);
    let client = client(&fleet, Balance::least_request());
    until_all_answer(&client, 3).await;
    fleet.backend(1).freeze();
    let mut hanging = Vec::new();
    for _ in 0..100 {
        let mut response = client.upper(String::new()).start();
        if timeout(SHORT, &mut response).await.is_err() {
            hanging.push(response);
        }
    }
    // Each of the others has at most one call at a time.
    let taken = hanging.len();
    assert!(taken <= 2, "{taken} calls went to the server that hangs");
}

/// The calls of `calls` that each server gets.
pub async fn shares(fleet: &Fleet, client: &WordsClient, calls: usize) -> Vec<usize> {
    let before = fleet.calls().len();
    for _ in 0..calls {
        call(client).await.unwrap();
    }
    let mut shares = vec![0; fleet.backends().len()];
    for (backend, _) in &fleet.calls()[before..] {
        shares[*backend] += 1;
    }
    shares
}

fn servers(numbers: impl IntoIterator<Item = usize>) -> Vec<Endpoint> {
    let names = numbers.into_iter().map(|number| format!("server-{number}"));
    names.map(Endpoint::new).collect()
}

#[tokio::test(start_paused = true)]
async fn endpoints_come_and_go_without_losing_a_call() {
    let fleet = fleet(4);
    fleet.resolve(servers([0, 1]));
    let client = client(&fleet, Balance::round_robin());
    until_all_answer(&client, 2).await;
    // A call that stays open on a server that leaves.
    fleet.backend(0).freeze();
    let mut open = Vec::new();
    while open.is_empty() {
        let mut response = client.upper(String::new()).start();
        if timeout(SHORT, &mut response).await.is_err() {
            open.push(response);
        }
    }
    fleet.resolve(servers([1, 2, 3]));
    tokio::time::sleep(SHORT).await;
    assert_eq!(shares(&fleet, &client, 12).await, [0, 4, 4, 4]);
    for response in &mut open {
        let waiting = timeout(SHORT, &mut *response).await;
        assert!(waiting.is_err(), "an open call goes on: {waiting:?}");
    }
    fleet.backend(0).heal();
    for response in open {
        assert_eq!(response.await.unwrap().into_message(), "0");
    }
}

#[tokio::test]
async fn an_error_of_the_resolver_takes_nothing_away_that_works() {
    for fault in [Err(gone()), Ok(Resolution::new([]))] {
        let fleet = fleet(2);
        let client = client(&fleet, Balance::round_robin());
        until_all_answer(&client, 2).await;
        fleet.answer(fault);
        for _ in 0..20 {
            call(&client).await.unwrap();
            tokio::task::yield_now().await;
        }
    }
}

fn gone() -> Status {
    Status::unavailable("no such name")
}

#[tokio::test(start_paused = true)]
async fn a_call_fails_with_the_error_of_the_resolver_or_waits_for_its_recovery() {
    for balance in [Balance::pick_first(), Balance::round_robin()] {
        let fleet = fleet(1);
        fleet.answer(Err(gone()));
        let client = client(&fleet, balance);
        let status = call(&client).await.unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        assert!(status.message().contains("no such name"), "{status}");
        let late = client.upper(String::new()).wait_for_ready(true);
        let late = late.timeout(Duration::from_millis(10)).await.unwrap_err();
        assert_eq!(late.code(), Code::DeadlineExceeded);
        assert!(late.message().contains("no such name"), "{late}");
        let waiting = tokio::spawn(client.upper(String::new()).wait_for_ready(true).start());
        fleet.resolve(servers([0]));
        let answer = timeout(PATIENCE, waiting).await.unwrap().unwrap();
        assert_eq!(answer.unwrap().into_message(), "0");
    }
}

/// Panics once, then finds the servers.
struct Panics(AtomicUsize);

impl Resolver for Panics {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        updates.set(servers([0])).await?;
        assert!(
            self.0.fetch_add(1, Ordering::Relaxed) > 0,
            "as the test wants"
        );
        updates.set(servers([1])).await?;
        pending().await
    }
}

#[tokio::test(start_paused = true)]
async fn a_resolver_that_panics_is_run_again() {
    let fleet = fleet(2);
    let client = WordsClient(
        fleet
            .channel()
            .resolver(Panics(AtomicUsize::new(0)))
            .build()
            .unwrap(),
    );
    assert_eq!(call(&client).await.unwrap(), "0");
    while call(&client).await.unwrap() == "0" {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(call(&client).await.unwrap(), "1");
}

#[tokio::test(start_paused = true)]
async fn the_states_of_a_channel_can_be_watched() {
    use ConnectivityState::{Connecting, Idle, Ready, TransientFailure};
    let (mut listener, builder) = testing::pair_builder();
    let channel = builder.build().unwrap();
    assert_eq!(channel.state(), Idle);
    let mut watch = channel.watch_state().unwrap();
    channel.request_connection().unwrap();
    assert_eq!(watch.changed().await.unwrap(), Connecting);
    // The server hangs up.
    drop(rpc_runtime::Listener::accept(&mut listener).await.unwrap());
    assert_eq!(watch.changed().await.unwrap(), TransientFailure);
    let started = tokio::time::Instant::now();
    channel.reset_backoff();
    let server = Server::new().add_service(WordsServer(Arc::new(Quiet)));
    let handle = server.handle();
    let serving = tokio::spawn(server.serve(listener));
    watch.wait_for(Ready).await.unwrap();
    assert!(
        started.elapsed() < Duration::from_millis(500),
        "the pause was ended"
    );
    handle.drain(PATIENCE).await;
    watch.wait_for(Idle).await.unwrap();
    serving.await.unwrap().unwrap();
    assert_eq!(channel.state(), Idle);
}

struct Quiet;

impl Words for Quiet {}

#[tokio::test]
async fn a_closed_channel_cancels_what_waits_and_lets_open_calls_end() {
    let fleet = fleet(1);
    let client = client(&fleet, Balance::round_robin());
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().unwrap(), "a");
    let mut watch = client.0.watch_state().unwrap();
    client.0.close();
    while let Ok(state) = watch.changed().await {
        assert_ne!(state, ConnectivityState::Ready);
    }
    for wait_for_ready in [false, true] {
        let status = client
            .upper(String::new())
            .wait_for_ready(wait_for_ready)
            .await
            .unwrap_err();
        assert_eq!(status.code(), Code::Cancelled);
        assert_eq!(status.message(), "the channel was closed");
    }
    requests.send("b".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().unwrap(), "b");
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
    assert!(client.0.request_connection().is_err());
}

#[tokio::test]
async fn a_rolling_restart_loses_no_call() {
    let fleet = fleet(3);
    let client = client(&fleet, Balance::round_robin());
    until_all_answer(&client, 3).await;
    let calls = tokio::spawn({
        let client = client.clone();
        async move {
            for _ in 0..300 {
                call(&client).await.unwrap();
                tokio::task::yield_now().await;
            }
        }
    });
    for backend in &fleet.backends()[..2] {
        backend.drain().await;
    }
    calls.await.unwrap();
}

#[test]
fn endpoints_that_make_no_sense_are_refused() {
    let builder = || Channel::builder("http://billing");
    for (builder, sentence) in [
        (builder().endpoints([]), "no endpoint"),
        (
            builder().endpoints([Endpoint::new("a:1").authority("a b")]),
            "the authority \"a b\" of the endpoint a:1 is not valid",
        ),
        (
            builder().endpoints([Endpoint::new("a:1").or("10.0.0.7")]),
            "the address \"10.0.0.7\" of an endpoint has no port: use `host:port`",
        ),
        (
            builder().endpoints([Endpoint::new("http://a:1")]),
            "the address \"http://a:1\" of an endpoint is not valid: use `host:port`",
        ),
        (
            Channel::builder("registry:///billing"),
            "or `scheme:///host:port` with `ChannelBuilder::resolver` or `ChannelBuilder::endpoints`",
        ),
        (
            builder().balance(Balance::round_robin().shuffled()),
            "`Balance::shuffled` is for pick_first",
        ),
    ] {
        let status = builder.build().unwrap_err();
        assert_eq!(status.code(), Code::InvalidArgument);
        assert!(status.message().contains(sentence), "{status}");
    }
}

/// Two servers, and a service config or its error.
pub fn configured(config: Result<ServiceConfig, Status>) -> Resolution {
    Resolution::new(servers([0, 1])).service_config(config)
}

/// gRFC A21.
#[tokio::test]
async fn the_config_of_the_resolver_replaces_that_of_the_application_where_it_is_valid() {
    let limited = |bytes| {
        let method = MethodConfig::default().max_request_message_bytes(bytes);
        ServiceConfig::default().all_methods(method)
    };
    let invalid = || Err(Status::invalid_argument("timeout: is \"1\""));
    let fleet = fleet(2);
    for (default, found, allowed) in [
        (None, invalid(), None),
        (Some(limited(3)), invalid(), Some(3)),
        (Some(limited(3)), Ok(limited(5)), Some(5)),
        (None, Ok(limited(5)), Some(5)),
    ] {
        fleet.answer(Ok(configured(found)));
        let mut builder = fleet.channel();
        if let Some(default) = default {
            builder = builder.service_config(default);
        }
        let client = WordsClient(builder.build().unwrap());
        let first = client.upper(String::new()).await;
        let Some(allowed) = allowed else {
            let status = first.unwrap_err();
            assert_eq!(status.code(), Code::Unavailable);
            assert!(status.message().contains("timeout: is \"1\""), "{status}");
            continue;
        };
        first.unwrap();
        let fits = |length| client.upper("a".repeat(length)).start();
        fits(allowed).await.unwrap();
        let status = fits(allowed + 1).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted);
        // One that is not valid is ignored from now on, and the next valid one is used.
        fleet.answer(Ok(configured(invalid())));
        tokio::task::yield_now().await;
        fleet.answer(Ok(configured(Ok(limited(9)))));
        while fits(9).await.is_err() {
            tokio::task::yield_now().await;
        }
        assert_eq!(fits(10).await.unwrap_err().code(), Code::ResourceExhausted);
    }
}

#[tokio::test]
async fn a_policy_is_replaced_without_losing_a_call() {
    let policy = |balance| Ok(ServiceConfig::default().balance(balance));
    let fleet = fleet(2);
    fleet.answer(Ok(configured(policy(Balance::pick_first()))));
    let client = WordsClient(fleet.channel().build().unwrap());
    for balance in [
        Balance::round_robin(),
        Balance::least_request(),
        Balance::pick_first(),
        Balance::round_robin(),
    ] {
        for _ in 0..50 {
            call(&client).await.unwrap();
        }
        fleet.answer(Ok(configured(policy(balance))));
    }
    until_all_answer(&client, 2).await;
}

#[tokio::test(start_paused = true)]
async fn a_method_is_called_as_its_config_says() {
    let fleet = fleet(1);
    fleet.backend(0).freeze();
    let method = MethodConfig::default()
        .timeout(Duration::from_millis(20))
        .max_request_message_bytes(3);
    let config = ServiceConfig::default().method("/test.Words/Upper", method);
    let client = WordsClient(fleet.channel().service_config(config).build().unwrap());
    let late = client
        .upper("abc".to_owned())
        .timeout(PATIENCE)
        .await
        .unwrap_err();
    assert_eq!(late.code(), Code::DeadlineExceeded);
    let large = client.upper("abcd".to_owned()).await.unwrap_err();
    assert_eq!(large.code(), Code::ResourceExhausted);
    fleet.backend(0).heal();
    // Another method has none.
    let (mut requests, mut responses) = client.echo().start();
    requests.send("abcd".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().unwrap(), "abcd");
}

#[tokio::test(start_paused = true)]
async fn the_config_says_whether_a_call_waits_unless_the_call_does() {
    let (listener, builder) = testing::pair_builder();
    drop(listener);
    let waits = MethodConfig::default().wait_for_ready(true);
    let config = ServiceConfig::default().service("test.Words", waits);
    let client = WordsClient(builder.service_config(config).build().unwrap());
    let second = Duration::from_secs(1);
    let waiting = client.upper(String::new()).timeout(second);
    assert_eq!(waiting.await.unwrap_err().code(), Code::DeadlineExceeded);
    let fails = client.upper(String::new()).wait_for_ready(false);
    assert_eq!(fails.await.unwrap_err().code(), Code::Unavailable);
}

/// gRFC A81.
#[cfg(feature = "tower")]
#[tokio::test]
async fn an_endpoint_has_an_authority_of_its_own() {
    let seen = Arc::new(std::sync::Mutex::new(std::collections::BTreeSet::new()));
    let noted = Arc::clone(&seen);
    let fleet = testing::fleet(2).serve(move |_| {
        let noted = Arc::clone(&noted);
        let layer = tower::util::MapRequestLayer::new(move |request: http::Request<_>| {
            let authority = request.uri().authority().map(ToString::to_string);
            noted.lock().unwrap().insert(authority.unwrap());
            request
        });
        let server = Server::new().add_service(WordsServer(Arc::new(Quiet)));
        server.layer(layer)
    });
    fleet.resolve([
        Endpoint::new("server-0"),
        Endpoint::new("server-1").authority("other.test:7"),
    ]);
    let client = client(&fleet, Balance::round_robin());
    while seen.lock().unwrap().len() < 2 {
        let status = timeout(PATIENCE, client.upper(String::new()).start()).await;
        assert_eq!(status.unwrap().unwrap_err().code(), Code::Unimplemented);
    }
    let seen: Vec<_> = seen.lock().unwrap().iter().cloned().collect();
    assert_eq!(seen, ["fleet", "other.test:7"]);
}
