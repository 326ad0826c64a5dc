//! Retries by a policy (gRFC A6), with the cases of grpc-go's `retry_test.go`, over the in-memory transport.
//!
//! Tokio's clock is paused: it advances to the next timer when all tasks wait.

use std::sync::{Arc, Mutex};

use rpc_runtime::{
    AttemptCounts, Balance, CallObserver, CallRecord, CallStart, Code, ConnectionLimits, Endpoint,
    InterceptedCall, Interceptor, MethodConfig, Next, PeakEwma, Resolution, Response, RetryPolicy,
    RetryThrottling, ServiceConfig, Status, WeightedRoundRobin, testing,
};
use tokio::time::{Duration, sleep, timeout};

use crate::scripted::Answer::{self, After, Begin, Fail, Hang, Ok as Succeed, PushBack};
use crate::scripted::{Script, client, serve_each, serve_set, servers};
use crate::service::PATIENCE;
use crate::words::WordsClient;

const MS: Duration = Duration::from_millis(1);

fn policy() -> RetryPolicy {
    RetryPolicy::on([Code::Unavailable]).max_attempts(4)
}

fn start(answers: impl IntoIterator<Item = Answer>) -> (Arc<Script>, WordsClient) {
    let (script, builder) = servers(1, answers);
    (
        script,
        client(builder, MethodConfig::default().retry(policy())),
    )
}

async fn call(client: &WordsClient) -> Result<String, Status> {
    let response = timeout(PATIENCE, client.upper("a".to_owned()).start()).await;
    response.expect("a call hangs").map(Response::into_message)
}

fn numbers(attempts: usize) -> Vec<Option<String>> {
    let further = (1..attempts).map(|number| Some(number.to_string()));
    std::iter::once(None).chain(further).collect()
}

/// `TestRetryUnary`.
#[tokio::test(start_paused = true)]
async fn a_unary_call_is_retried_for_the_codes_of_its_policy() {
    let (script, builder) = servers(1, []);
    let policy = RetryPolicy::on([Code::AlreadyExists]).max_attempts(4);
    let client = client(builder, MethodConfig::default().retry(policy));
    let exists = Fail(Code::AlreadyExists);
    for (answers, ended, attempts) in [
        (vec![Succeed], Code::Ok, 1),
        (vec![exists.clone(); 3], Code::Ok, 4),
        (vec![exists.clone(); 4], Code::AlreadyExists, 4),
        (vec![Fail(Code::Internal)], Code::Internal, 1),
        (
            vec![exists.clone(), Fail(Code::Internal)],
            Code::Internal,
            2,
        ),
    ] {
        script.then(answers.clone());
        let result = call(&client).await;
        let code = result.map_or_else(|status| status.code(), |_| Code::Ok);
        assert_eq!(code, ended, "{answers:?}");
        assert_eq!(script.previous(), numbers(attempts), "{answers:?}");
    }
}

/// `TestRetryStreaming`, the four types of calls.
#[tokio::test(start_paused = true)]
async fn all_types_of_calls_are_retried_with_all_their_requests() {
    let unavailable = || [Fail(Code::Unavailable), Fail(Code::Unavailable)];
    let (script, client) = start(unavailable());
    assert_eq!(call(&client).await.unwrap(), "a");
    assert_eq!(script.previous(), numbers(3));

    script.then(unavailable());
    let mut responses = client.split("b".to_owned()).start();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("b"));
    assert_eq!(responses.message().await.unwrap(), None);
    assert_eq!(script.previous(), numbers(3));

    script.then(unavailable());
    let (mut requests, response) = client.join().start();
    for word in ["c", "d", "e"] {
        requests.send(word.to_owned()).await.unwrap();
    }
    requests.close();
    assert_eq!(response.await.unwrap().into_message(), "cde");
    assert_eq!(script.previous(), numbers(3));

    script.then(unavailable());
    let (mut requests, mut responses) = client.echo().start();
    for word in ["f", "g"] {
        requests.send(word.to_owned()).await.unwrap();
    }
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("f"));
    requests.send("h".to_owned()).await.unwrap();
    requests.close();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("g"));
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("h"));
    assert_eq!(responses.message().await.unwrap(), None);
    assert_eq!(script.previous(), numbers(3));
}

/// `TestRetryStreaming`, "Retry via `ClientStream.Header()`".
#[tokio::test(start_paused = true)]
async fn waiting_for_the_metadata_retries() {
    let (script, client) = start([Fail(Code::Unavailable)]);
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    responses.metadata().await.unwrap();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("a"));
    assert_eq!(script.previous(), numbers(2));
}

/// `TestRetryStreaming`, "No retry after header" and "No retry after first message".
#[tokio::test(start_paused = true)]
async fn nothing_is_retried_after_a_response_has_begun() {
    let (script, client) = start([Begin(Code::Unavailable)]);
    let mut responses = client.split("a".to_owned()).start();
    assert_eq!(responses.message().await.unwrap().as_deref(), Some("begun"));
    let status = responses.message().await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    assert!(status.is_remote());
    assert_eq!(
        status.message(),
        "as written (after 1 attempt: UNAVAILABLE at in-memory; no further attempt: the response had begun)"
    );
    assert_eq!(script.previous(), numbers(1));
}

/// `TestRetryStreaming`, the cases of pushback.
#[tokio::test(start_paused = true)]
async fn a_server_delays_or_forbids_retries() {
    let (script, client) = start([PushBack(&["1000"])]);
    call(&client).await.unwrap();
    assert_eq!(script.pauses(), [1000]);
    for refusal in [&["-1"][..], &["xxx"], &["10", "10"]] {
        script.then([PushBack(refusal)]);
        let status = call(&client).await.unwrap_err();
        assert_eq!(script.previous(), numbers(1), "{refusal:?}");
        let reason = "no further attempt: the server refuses one with `grpc-retry-pushback-ms`)";
        assert!(status.message().ends_with(reason), "{status}");
    }
}

/// `TestRetryStreaming`, "Limit the amount of data that is buffered".
#[tokio::test(start_paused = true)]
async fn nothing_is_retried_after_more_was_sent_than_is_kept() {
    for (bytes, attempts) in [(200_000, 2), (300_000, 1)] {
        let (script, client) = start([Fail(Code::Unavailable)]);
        let (mut requests, response) = client.join().start();
        for _ in 0..bytes / 10_000 {
            requests.send("x".repeat(10_000)).await.unwrap();
        }
        requests.close();
        match response.await {
            Ok(response) => assert_eq!(response.message().len(), bytes),
            Err(status) => {
                let reason =
                    "no further attempt: more requests were sent than are kept for another attempt";
                assert!(status.message().contains(reason), "{status}");
            }
        }
        assert_eq!(script.previous(), numbers(attempts), "{bytes}");
    }
}

/// `TestRetryThrottling`.
#[tokio::test(start_paused = true)]
async fn retries_stop_while_too_many_attempts_fail() {
    let (script, builder) = servers(1, []);
    let policy = RetryPolicy::on([Code::Unavailable]).max_attempts(4);
    let config = ServiceConfig::default()
        .all_methods(MethodConfig::default().retry(policy))
        .retry_throttling(RetryThrottling::max_tokens(10).token_ratio(0.5));
    let client = WordsClient(builder.service_config(config).build().unwrap());
    // Ten tokens: four failures leave six, and the fifth leaves five, which is no more than half.
    script.then(vec![Fail(Code::Unavailable); 4]);
    call(&client).await.unwrap_err();
    assert_eq!(script.previous(), numbers(4));
    script.then(vec![Fail(Code::Unavailable); 1]);
    let status = call(&client).await.unwrap_err();
    assert_eq!(script.previous(), numbers(1));
    let reason = "no further attempt: too many attempts of the channel have failed";
    assert!(status.message().contains(reason), "{status}");
    // A success adds half a token.
    script.then([]);
    call(&client).await.unwrap();
    call(&client).await.unwrap();
    call(&client).await.unwrap();
    script.then([Fail(Code::Unavailable)]);
    call(&client).await.unwrap();
    assert_eq!(script.previous(), numbers(2));
}

#[tokio::test(start_paused = true)]
async fn a_storm_makes_no_more_attempts_than_the_tokens_allow() {
    let (script, builder) = servers(1, vec![Fail(Code::Unavailable); 10_000]);
    let config = ServiceConfig::default()
        .all_methods(MethodConfig::default().retry(policy()))
        .retry_throttling(RetryThrottling::max_tokens(100).token_ratio(0.1));
    let client = WordsClient(builder.service_config(config).build().unwrap());
    for _ in 0..1000 {
        call(&client).await.unwrap_err();
    }
    let further = script.previous().len() - 1000;
    assert!((1..=50).contains(&further), "{further}");
}

/// `TestMaxCallAttempts`.
#[tokio::test(start_paused = true)]
async fn a_channel_limits_the_attempts_of_policies() {
    for (limit, own, attempts) in [
        (None, 8, 5),
        (Some(4), 9, 4),
        (Some(10), 3, 3),
        (Some(1), 8, 1),
    ] {
        let (script, mut builder) = servers(1, vec![Fail(Code::Unavailable); 20]);
        if let Some(limit) = limit {
            builder = builder.max_attempts(limit);
        }
        let policy = policy().max_attempts(own);
        let client = client(builder, MethodConfig::default().retry(policy));
        call(&client).await.unwrap_err();
        assert_eq!(script.previous(), numbers(attempts), "{limit:?} {own}");
    }
    let (_, builder) = servers(1, []);
    let status = builder.max_attempts(0).build().unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
}

/// `TestNoRetry`.
#[tokio::test(start_paused = true)]
async fn a_method_without_a_policy_is_not_retried() {
    let (script, builder) = servers(1, [Fail(Code::Unavailable)]);
    let client = client(builder, MethodConfig::default());
    let status = call(&client).await.unwrap_err();
    assert_eq!(status.message(), "as written");
    assert_eq!(script.previous(), numbers(1));
}

/// `TestRetryTransparentWhenCommitted`: a call that waits between attempts ends when it is cancelled.
#[tokio::test(start_paused = true)]
async fn a_cancelled_call_is_not_retried() {
    let (script, client) = start([PushBack(&["1000"])]);
    let call = client.upper("a".to_owned()).start();
    assert!(timeout(500 * MS, call).await.is_err());
    sleep(2000 * MS).await;
    assert_eq!(script.previous(), numbers(1));
    // The same where the attempts have their own task.
    script.then([PushBack(&["1000"])]);
    let (requests, response) = client.join().start();
    requests.close();
    assert!(timeout(500 * MS, response).await.is_err());
    sleep(2000 * MS).await;
    assert_eq!(script.previous(), numbers(1));
}

fn with_config(config: MethodConfig) -> Resolution {
    let config = ServiceConfig::default().all_methods(config);
    Resolution::new([Endpoint::new("server-0")]).service_config(Ok(config))
}

/// gRFC A2: a call waits for the first answer of the resolver, and has its config.
#[tokio::test(start_paused = true)]
async fn the_first_calls_have_the_config_of_the_resolver() {
    for interceptors in [false, true] {
        let (script, fleet) = serve_each(1, |_| None);
        let retried = MethodConfig::default().retry(policy());
        fleet.answer(Ok(with_config(retried)));
        let client = || {
            let builder = fleet.channel();
            let builder = if interceptors {
                builder.intercept(Nothing)
            } else {
                builder
            };
            WordsClient(builder.build().unwrap())
        };
        script.then([Fail(Code::Unavailable)]);
        assert_eq!(call(&client()).await.unwrap(), "a");
        assert_eq!(script.previous(), numbers(2));
        script.then([Fail(Code::Unavailable)]);
        let mut responses = client().split("a".to_owned()).start();
        assert_eq!(responses.message().await.unwrap().as_deref(), Some("a"));
        assert_eq!(responses.message().await.unwrap(), None);
        script.then([Fail(Code::Unavailable)]);
        let (mut requests, response) = client().join().start();
        requests.send("a".to_owned()).await.unwrap();
        requests.close();
        assert_eq!(response.await.unwrap().message(), "a");
        assert_eq!(script.previous(), numbers(2));

        let limited = MethodConfig::default().timeout(20 * MS);
        fleet.answer(Ok(with_config(limited.max_response_message_bytes(2))));
        script.then([Hang]);
        let status = call(&client()).await.unwrap_err();
        assert_eq!(status.code(), Code::DeadlineExceeded, "{status}");
        let status = client().upper("abc".to_owned()).await.unwrap_err();
        assert_eq!(status.code(), Code::ResourceExhausted, "{status}");

        fleet.answer(Err(Status::unavailable("no registry")));
        let targets = [
            ("a", 1, Balance::round_robin()),
            ("b", 1, Balance::pick_first()),
        ];
        let targets = fleet.channel().balance(Balance::weighted_target(targets));
        for client in [client(), WordsClient(targets.build().unwrap())] {
            let status = call(&client).await.unwrap_err();
            assert_eq!(status.message(), "no registry");
        }
        let waiting = client().upper("a".to_owned()).wait_for_ready(true);
        let status = waiting.timeout(20 * MS).await.unwrap_err();
        assert_eq!(status.code(), Code::DeadlineExceeded, "{status}");
    }
}

struct Nothing;

impl Interceptor for Nothing {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await
    }
}

/// `TestRetryTransparentWhenCommitted`, with a server that takes one call at a time.
#[tokio::test(start_paused = true)]
async fn a_retry_that_waits_for_a_stream_is_cancelled() {
    let limits = ConnectionLimits::new().max_concurrent_streams(1);
    let (script, fleet) = serve_set(1, |_| None, move |server| server.connection_limits(limits));
    script.then([PushBack(&["100"]), Hang]);
    let client = client(fleet.channel(), MethodConfig::default().retry(policy()));
    let retried = client.upper("a".to_owned()).start();
    let occupying = client.upper("b".to_owned()).start();
    let (retried, occupying) = tokio::join!(timeout(200 * MS, retried), async {
        sleep(50 * MS).await;
        timeout(300 * MS, occupying).await
    });
    assert!(retried.is_err() && occupying.is_err(), "both wait");
    assert_eq!(script.previous(), [None, None], "the retry was not sent");
    call(&client).await.unwrap();
    assert_eq!(script.previous(), [None, None, None]);
}

/// `TestAuthorityOverrideNotReusedAcrossAttempts`, for the authorities of endpoints (gRFC A81).
#[cfg(feature = "tower")]
#[tokio::test(start_paused = true)]
async fn each_attempt_has_the_authority_of_its_endpoint() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&seen);
    let note = tower::util::MapRequestLayer::new(move |request: http::Request<_>| {
        let authority = request.uri().authority().map(ToString::to_string);
        noted.lock().unwrap().push(authority.unwrap());
        request
    });
    let fails = |_| Some(Fail(Code::Unavailable));
    let (_script, fleet) = serve_set(2, fails, move |server| server.layer(note.clone()));
    fleet.resolve([
        Endpoint::new("server-0").authority("other.test:7"),
        Endpoint::new("server-1"),
    ]);
    let channel = fleet.channel().balance(Balance::round_robin());
    let retry = policy().max_attempts(2);
    let client = client(channel, MethodConfig::default().retry(retry));
    call(&client).await.unwrap_err();
    let mut seen = seen.lock().unwrap().clone();
    seen.sort();
    assert_eq!(seen, ["fleet", "other.test:7"]);
}

fn fleet(
    balance: Balance,
    answers: impl IntoIterator<Item = Answer>,
) -> (Arc<Script>, WordsClient) {
    let (script, builder) = servers(3, []);
    let policy = RetryPolicy::on([Code::Unavailable]).max_attempts(5);
    let client = client(
        builder.balance(balance),
        MethodConfig::default().retry(policy),
    );
    script.then(answers);
    (script, client)
}

/// Calls until each of 3 servers was seen.
async fn connect(script: &Script, client: &WordsClient) {
    let mut seen = [false; 3];
    while seen != [true; 3] {
        call(client).await.unwrap();
        for server in script.servers() {
            seen[server] = true;
        }
        sleep(MS).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_retry_goes_to_another_endpoint_while_there_is_one() {
    for balance in [
        Balance::round_robin(),
        Balance::least_request(),
        Balance::peak_ewma(PeakEwma::default()),
        Balance::weighted_round_robin(WeightedRoundRobin::default()),
    ] {
        let (script, client) = fleet(balance.clone(), []);
        connect(&script, &client).await;
        for _ in 0..20 {
            script.then(vec![Fail(Code::Unavailable); 2]);
            call(&client).await.unwrap();
            let mut servers = script.servers();
            servers.sort_unstable();
            assert_eq!(servers, [0, 1, 2], "{balance:?}");
        }
        // When all were tried, any of them is.
        script.then(vec![Fail(Code::Unavailable); 4]);
        call(&client).await.unwrap();
        assert_eq!(script.servers().len(), 5);
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_fails_everything_fails_no_call() {
    let (script, fleet) = serve_each(3, |number| (number == 0).then_some(Fail(Code::Unavailable)));
    let client = client(
        fleet.channel().balance(Balance::round_robin()),
        MethodConfig::default().retry(policy()),
    );
    for _ in 0..300 {
        call(&client).await.unwrap();
    }
    let further = script.servers().len() - 300;
    assert!((50..=102).contains(&further), "{further}");
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_takes_too_long_is_cancelled_and_repeated() {
    let (script, builder) = servers(1, [Hang, Fail(Code::Unavailable), After(5 * MS)]);
    let policy = policy().attempt_timeout(100 * MS).initial_backoff(MS);
    let client = client(builder, MethodConfig::default().retry(policy));
    call(&client).await.unwrap();
    assert_eq!(script.previous(), numbers(3));
    assert_eq!(
        script.cancelled.load(std::sync::atomic::Ordering::Relaxed),
        1
    );
    script.then(vec![Hang; 4]);
    let status = call(&client).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    let text = "an attempt had no response within 100ms (after 4 attempts: DEADLINE_EXCEEDED at";
    assert!(status.message().starts_with(text), "{status}");
}

#[tokio::test(start_paused = true)]
async fn no_pause_lasts_beyond_the_deadline() {
    let (script, client) = start([PushBack(&["1000"])]);
    let call = client.upper("a".to_owned()).timeout(500 * MS);
    let status = call.await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    let reason = "no further attempt: the pause before it would last beyond the deadline";
    assert!(status.message().contains(reason), "{status}");
    script.then([Fail(Code::Unavailable), Hang]);
    let call = client.upper("a".to_owned()).timeout(500 * MS);
    let status = call.await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert!(status.message().contains("after 2 attempts"), "{status}");
}

#[tokio::test(start_paused = true)]
async fn a_channel_without_a_server_is_retried() {
    let builder = testing::fleet(1).channel();
    let client = client(builder, MethodConfig::default().retry(policy()));
    let status = call(&client).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    let text = "after 4 attempts: UNAVAILABLE without a connection, ";
    assert!(status.message().contains(text), "{status}");
}

#[test]
fn policies_out_of_range_are_refused() {
    for (policy, fault) in [
        (policy().max_attempts(1), "RetryPolicy::max_attempts"),
        (
            policy().attempt_timeout(Duration::ZERO),
            "RetryPolicy::attempt_timeout",
        ),
        (RetryPolicy::on([]), "RetryPolicy::on"),
    ] {
        let builder = testing::fleet(1).channel();
        let config = ServiceConfig::default().all_methods(MethodConfig::default().retry(policy));
        let status = builder.service_config(config).build().unwrap_err();
        assert_eq!(status.code(), Code::InvalidArgument);
        assert!(status.message().contains(fault), "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_budget_is_a_share_of_the_calls() {
    let (script, builder) = servers(1, vec![Fail(Code::Unavailable); 10_000]);
    let config = ServiceConfig::default()
        .all_methods(MethodConfig::default().retry(policy()))
        .retry_budget(20);
    let client = WordsClient(builder.service_config(config).build().unwrap());
    let mut last = None;
    for _ in 0..200 {
        last = call(&client).await.err();
    }
    assert_eq!(script.previous().len(), 200 + 10 + 200 / 5);
    let text = last.unwrap().to_string();
    assert!(text.contains("20 % of its calls"), "{text}");
}

/// Keeps what it is told of attempts.
#[derive(Clone, Default)]
pub struct Counts(pub Arc<Mutex<Vec<AttemptCounts>>>);

impl CallObserver for Counts {
    fn begin(&self, _: &CallStart<'_>) -> Option<Box<dyn CallRecord>> {
        Some(Box::new(self.clone()))
    }
}

impl CallRecord for Counts {
    fn attempted(&mut self, counts: &AttemptCounts) {
        self.0.lock().unwrap().push(*counts);
    }

    fn end(&mut self, _: Code) {}
}

/// `TestRetryStats`, with the names of gRFC A96.
#[tokio::test(start_paused = true)]
async fn observers_learn_of_attempts() {
    let (script, builder) = servers(1, [PushBack(&["30"]), PushBack(&["30"])]);
    let counts = Counts::default();
    let builder = builder.observe(counts.clone());
    let client = client(builder, MethodConfig::default().retry(policy()));
    call(&client).await.unwrap();
    call(&client).await.unwrap();
    script.then([PushBack(&["30"]), Hang]);
    let cancelled = client.upper(String::new()).start();
    assert!(timeout(100 * MS, cancelled).await.is_err());
    let seen = counts.0.lock().unwrap();
    let seen: Vec<_> = seen
        .iter()
        .map(|counts| {
            (
                counts.retries,
                counts.hedges,
                counts.retry_delay.as_millis(),
            )
        })
        .collect();
    assert_eq!(seen, [(2, 0, 60), (0, 0, 0), (1, 0, 30)]);
}
