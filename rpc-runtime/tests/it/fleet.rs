//! A channel to several servers: names, connectivity and balancing, over the in-memory transport.

use std::convert::Infallible;
use std::future::pending;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rpc_runtime::{
    Balance, Channel, Code, ConnectivityState, Endpoint, LoadReport, MethodConfig, Request,
    Resolution, Resolver, Response, Server, ServerHandle, ServiceConfig, Status, Updates, testing,
};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer};

/// Answers with its number.
pub struct Numbered {
    number: usize,
    calls: AtomicUsize,
    /// Does not answer while this is set.
    hangs: AtomicBool,
    /// What it says about its load.
    pub load: OnceLock<LoadReport>,
}

impl Words for Numbered {
    async fn upper(&self, _: Request<String>) -> Result<Response<String>, Status> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        if self.hangs.load(Ordering::Relaxed) {
            pending::<()>().await;
        }
        let mut response = Response::new(self.number.to_string());
        if let Some(load) = self.load.get() {
            load.add_to(response.trailers_mut())?;
        }
        Ok(response)
    }
}

/// Servers that run, and a channel to them.
pub struct Fleet {
    pub servers: Vec<Running>,
    pub builder: rpc_runtime::ChannelBuilder,
}

pub struct Running {
    pub service: Arc<Numbered>,
    pub handle: ServerHandle,
    task: JoinHandle<std::io::Result<()>>,
}

impl Fleet {
    fn start(servers: usize) -> Self {
        Self::start_with(servers, |_, server| server)
    }

    /// `complete` adds to each server, given its number, what it has besides.
    pub fn start_with(servers: usize, complete: impl Fn(usize, Server) -> Server) -> Self {
        let (listeners, builder) = testing::fleet(servers);
        let servers = listeners.into_iter().enumerate().map(|(number, listener)| {
            let service = Arc::new(Numbered {
                number,
                calls: AtomicUsize::new(0),
                hangs: AtomicBool::new(false),
                load: OnceLock::new(),
            });
            let server = Server::new().add_service(WordsServer(Arc::clone(&service)));
            let server = complete(number, server);
            let handle = server.handle();
            Running {
                service,
                handle,
                task: tokio::spawn(server.serve(listener)),
            }
        });
        Self {
            servers: servers.collect(),
            builder,
        }
    }

    pub fn client(&self, balance: Balance) -> WordsClient {
        let builder = self.builder.clone().balance(balance);
        WordsClient(builder.build().unwrap())
    }

    pub fn calls(&self) -> Vec<usize> {
        let services = self.servers.iter().map(|server| &server.service);
        services
            .map(|service| service.calls.load(Ordering::Relaxed))
            .collect()
    }
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
    let fleet = Fleet::start(3);
    let client = fleet.client(Balance::round_robin());
    until_all_answer(&client, 3).await;
    assert_eq!(shares(&fleet, &client, 30).await, [10, 10, 10]);
}

#[tokio::test]
async fn pick_first_uses_one_server_and_the_next_when_it_stops() {
    let fleet = Fleet::start(2);
    let client = fleet.client(Balance::pick_first());
    for _ in 0..3 {
        assert_eq!(call(&client).await.unwrap(), "0");
    }
    fleet.servers[0].handle.drain(PATIENCE).await;
    // A stop loses no call.
    let mut answers = Vec::new();
    while answers.last().is_none_or(|answer| answer != "1") {
        answers.push(call(&client).await.unwrap());
    }
}

#[tokio::test]
async fn a_server_that_hangs_is_avoided() {
    let fleet = Fleet::start(3);
    let client = fleet.client(Balance::least_request());
    until_all_answer(&client, 3).await;
    fleet.servers[1]
        .service
        .hangs
        .store(true, Ordering::Relaxed);
    let before = fleet.calls()[1];
    let mut hanging = Vec::new();
    for _ in 0..100 {
        let mut response = client.upper(String::new()).start();
        if timeout(Duration::from_millis(20), &mut response)
            .await
            .is_err()
        {
            hanging.push(response);
        }
    }
    // Each of the others has at most one call at a time.
    let taken = fleet.calls()[1] - before;
    assert!(taken <= 2, "{taken} calls went to the server that hangs");
}

/// The calls of `calls` that each server gets.
pub async fn shares(fleet: &Fleet, client: &WordsClient, calls: usize) -> Vec<usize> {
    let before = fleet.calls();
    for _ in 0..calls {
        call(client).await.unwrap();
    }
    let after = fleet.calls().into_iter();
    after
        .zip(before)
        .map(|(after, before)| after - before)
        .collect()
}

/// Endpoints that a test sets.
struct Manual(watch::Receiver<Result<Vec<Endpoint>, Status>>);

impl Resolver for Manual {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        let mut answers = self.0.clone();
        loop {
            let answer = answers.borrow_and_update().clone();
            updates.set(answer?).await?;
            if answers.changed().await.is_err() {
                pending::<()>().await;
            }
        }
    }
}

#[allow(clippy::unnecessary_wraps, reason = "an answer of the resolver")]
fn servers(numbers: impl IntoIterator<Item = usize>) -> Result<Vec<Endpoint>, Status> {
    Ok(numbers
        .into_iter()
        .map(|number| Endpoint::new(format!("server-{number}")))
        .collect())
}

/// A fleet whose endpoints a test sets, beginning with `answer`.
fn resolved(
    count: usize,
    balance: Balance,
    answer: Result<Vec<Endpoint>, Status>,
) -> (
    Fleet,
    WordsClient,
    watch::Sender<Result<Vec<Endpoint>, Status>>,
) {
    let fleet = Fleet::start(count);
    let (sender, receiver) = watch::channel(answer);
    let builder = fleet.builder.clone().resolver(Manual(receiver));
    let client = WordsClient(builder.balance(balance).build().unwrap());
    (fleet, client, sender)
}

#[tokio::test]
async fn endpoints_come_and_go_without_losing_a_call() {
    let (fleet, client, endpoints) = resolved(4, Balance::round_robin(), servers([0, 1]));
    until_all_answer(&client, 2).await;
    // A call that stays open on a server that leaves.
    fleet.servers[0]
        .service
        .hangs
        .store(true, Ordering::Relaxed);
    let mut open = Vec::new();
    while fleet.calls()[0] + fleet.calls()[1] < 2 + open.len() || open.is_empty() {
        let mut response = client.upper(String::new()).start();
        if timeout(Duration::from_millis(20), &mut response)
            .await
            .is_err()
        {
            open.push(response);
        }
    }
    endpoints.send(servers([1, 2, 3])).unwrap();
    let mut seen = [false; 4];
    while !(seen[1] && seen[2] && seen[3]) {
        let number: usize = call_quickly(&client).await.parse().unwrap();
        seen[number] = true;
    }
    let before = fleet.calls()[0];
    for _ in 0..12 {
        assert_ne!(call(&client).await.unwrap(), "0");
    }
    assert_eq!(fleet.calls()[0], before, "it gets no new calls");
    for response in &mut open {
        let waiting = timeout(Duration::from_millis(20), response).await;
        assert!(waiting.is_err(), "an open call goes on: {waiting:?}");
    }
}

/// A call that is dropped when a server hangs, and made again.
async fn call_quickly(client: &WordsClient) -> String {
    loop {
        let response = client.upper(String::new()).start();
        if let Ok(response) = timeout(Duration::from_millis(20), response).await {
            return response.unwrap().into_message();
        }
    }
}

#[tokio::test]
async fn an_error_of_the_resolver_takes_nothing_away_that_works() {
    let gone = || Err(Status::unavailable("no such name"));
    for fault in [gone(), Ok(Vec::new())] {
        let (_fleet, client, endpoints) = resolved(2, Balance::round_robin(), servers([0, 1]));
        until_all_answer(&client, 2).await;
        endpoints.send(fault).unwrap();
        for _ in 0..20 {
            call(&client).await.unwrap();
            tokio::task::yield_now().await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_fails_with_the_error_of_the_resolver_or_waits_for_its_recovery() {
    for balance in [Balance::pick_first(), Balance::round_robin()] {
        let gone = Err(Status::unavailable("no such name"));
        let (_fleet, client, endpoints) = resolved(1, balance, gone);
        let status = call(&client).await.unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        assert!(status.message().contains("no such name"), "{status}");
        let late = client.upper(String::new()).wait_for_ready(true);
        let late = late.timeout(Duration::from_millis(10)).await.unwrap_err();
        assert_eq!(late.code(), Code::DeadlineExceeded);
        assert!(late.message().contains("no such name"), "{late}");
        let waiting = tokio::spawn(client.upper(String::new()).wait_for_ready(true).start());
        endpoints.send(servers([0])).unwrap();
        let answer = timeout(PATIENCE, waiting).await.unwrap().unwrap();
        assert_eq!(answer.unwrap().into_message(), "0");
    }
}

/// Panics once, then finds the servers.
struct Panics(AtomicUsize);

impl Resolver for Panics {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        updates.set(servers([0])?).await?;
        assert!(
            self.0.fetch_add(1, Ordering::Relaxed) > 0,
            "as the test wants"
        );
        updates.set(servers([1])?).await?;
        pending().await
    }
}

#[tokio::test(start_paused = true)]
async fn a_resolver_that_panics_is_run_again() {
    let fleet = Fleet::start(2);
    let client = WordsClient(
        fleet
            .builder
            .clone()
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
    let fleet = Fleet::start(1);
    let client = fleet.client(Balance::round_robin());
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
    let fleet = Fleet::start(3);
    let client = fleet.client(Balance::round_robin());
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
    for server in fleet.servers.into_iter().take(2) {
        server.handle.drain(PATIENCE).await;
        timeout(PATIENCE, server.task)
            .await
            .unwrap()
            .unwrap()
            .unwrap();
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
            builder().balance(Balance::round_robin().shuffled()),
            "`Balance::shuffled` is for pick_first",
        ),
    ] {
        let status = builder.build().unwrap_err();
        assert_eq!(status.code(), Code::InvalidArgument);
        assert!(status.message().contains(sentence), "{status}");
    }
}

/// Answers with its endpoint and a service config.
pub struct Configured(pub watch::Receiver<Result<ServiceConfig, Status>>);

impl Resolver for Configured {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        let mut configs = self.0.clone();
        loop {
            let config = configs.borrow_and_update().clone();
            let answer = Resolution::new(servers([0, 1])?).service_config(config);
            updates.resolved(answer).await?;
            if configs.changed().await.is_err() {
                pending::<()>().await;
            }
        }
    }
}

/// gRFC A21.
#[tokio::test]
async fn the_config_of_the_resolver_replaces_that_of_the_application_where_it_is_valid() {
    let limited = |bytes| {
        let method = MethodConfig::default().max_request_message_bytes(bytes);
        ServiceConfig::default().all_methods(method)
    };
    let invalid = || Err(Status::invalid_argument("timeout: is \"1\""));
    let fleet = Fleet::start(2);
    for (default, found, allowed) in [
        (None, invalid(), None),
        (Some(limited(3)), invalid(), Some(3)),
        (Some(limited(3)), Ok(limited(5)), Some(5)),
        (None, Ok(limited(5)), Some(5)),
    ] {
        let (configs, receiver) = watch::channel(found);
        let mut builder = fleet.builder.clone().resolver(Configured(receiver));
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
        configs.send(invalid()).unwrap();
        configs.send(Ok(limited(9))).unwrap();
        while fits(9).await.is_err() {
            tokio::task::yield_now().await;
        }
        assert_eq!(fits(10).await.unwrap_err().code(), Code::ResourceExhausted);
    }
}

#[tokio::test]
async fn a_policy_is_replaced_without_losing_a_call() {
    let policy = |balance| Ok(ServiceConfig::default().balance(balance));
    let (configs, receiver) = watch::channel(policy(Balance::pick_first()));
    let fleet = Fleet::start(2);
    let builder = fleet.builder.clone().resolver(Configured(receiver));
    let client = WordsClient(builder.build().unwrap());
    for balance in [
        Balance::round_robin(),
        Balance::least_request(),
        Balance::pick_first(),
        Balance::round_robin(),
    ] {
        for _ in 0..50 {
            call(&client).await.unwrap();
        }
        configs.send(policy(balance)).unwrap();
    }
    until_all_answer(&client, 2).await;
}

#[tokio::test]
async fn a_method_is_called_as_its_config_says() {
    let fleet = Fleet::start(1);
    fleet.servers[0]
        .service
        .hangs
        .store(true, Ordering::Relaxed);
    let method = MethodConfig::default()
        .timeout(Duration::from_millis(20))
        .max_request_message_bytes(3);
    let config = ServiceConfig::default().method("/test.Words/Upper", method);
    let client = WordsClient(
        fleet
            .builder
            .clone()
            .service_config(config)
            .build()
            .unwrap(),
    );
    let late = client
        .upper("abc".to_owned())
        .timeout(PATIENCE)
        .await
        .unwrap_err();
    assert_eq!(late.code(), Code::DeadlineExceeded);
    let large = client.upper("abcd".to_owned()).await.unwrap_err();
    assert_eq!(large.code(), Code::ResourceExhausted);
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
    let (listeners, builder) = testing::fleet(2);
    let seen = Arc::new(std::sync::Mutex::new(std::collections::BTreeSet::new()));
    for listener in listeners {
        let seen = Arc::clone(&seen);
        let layer = tower::util::MapRequestLayer::new(move |request: http::Request<_>| {
            let authority = request.uri().authority().map(ToString::to_string);
            seen.lock().unwrap().insert(authority.unwrap());
            request
        });
        let server = Server::new().add_service(WordsServer(Arc::new(Quiet)));
        tokio::spawn(server.layer(layer).serve(listener));
    }
    let endpoints = [
        Endpoint::new("server-0"),
        Endpoint::new("server-1").authority("other.test:7"),
    ];
    let balance = Balance::round_robin();
    let client = WordsClient(
        builder
            .endpoints(endpoints)
            .balance(balance)
            .build()
            .unwrap(),
    );
    while seen.lock().unwrap().len() < 2 {
        let status = timeout(PATIENCE, client.upper(String::new()).start()).await;
        assert_eq!(status.unwrap().unwrap_err().code(), Code::Unimplemented);
    }
    let seen: Vec<_> = seen.lock().unwrap().iter().cloned().collect();
    assert_eq!(seen, ["fleet", "other.test:7"]);
}
