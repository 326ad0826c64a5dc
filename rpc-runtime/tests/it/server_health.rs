//! The health of servers, which decides whether they get calls (gRFC A17).

use std::sync::Mutex;
use std::time::Duration;

use bytes::Bytes;
use rpc_runtime::health::{Health, HealthReporter, ServingStatus};
use rpc_runtime::testing::{self, Fleet};
use rpc_runtime::{
    Balance, Code, Codec, ConnectivityState, Method, ServiceConfig, ServiceDescriptor,
};

use crate::fleet::{call, configured, fleet, numbered, shares, until_all_answer};
use crate::recorder::Recorder;
use crate::server_reports::{Shared, down};
use crate::words::WordsClient;

const SECOND: Duration = Duration::from_secs(1);

/// A client that asks for the health of `test.Words`.
fn checking(fleet: &Fleet, balance: Balance) -> WordsClient {
    let builder = fleet.channel().service_config(checked(balance));
    WordsClient(builder.build().unwrap())
}

fn checked(balance: Balance) -> ServiceConfig {
    let config = ServiceConfig::default().balance(balance);
    config.health_check("test.Words")
}

/// A fleet whose servers have the health service, and what sets the health of each.
fn healthy_fleet(servers: usize) -> (Fleet, Vec<HealthReporter>) {
    let mut services = Vec::new();
    let mut reporters = Vec::new();
    for _ in 0..servers {
        let (service, reporter) = Health::new();
        reporter.set("test.Words", ServingStatus::Serving);
        services.push(Mutex::new(Some(service)));
        reporters.push(reporter);
    }
    let fleet = testing::fleet(servers).serve(move |number| {
        let service = services[number].lock().unwrap().take().unwrap();
        numbered(number, None).add_service(service)
    });
    (fleet, reporters)
}

#[tokio::test(start_paused = true)]
async fn a_server_gets_calls_while_it_is_healthy() {
    let (fleet, reporters) = healthy_fleet(2);
    let set = async |server: usize, status| {
        reporters[server].set("test.Words", status);
        tokio::time::sleep(SECOND).await;
    };
    reporters[1].set("test.Words", ServingStatus::NotServing);
    let client = checking(&fleet, Balance::round_robin());
    assert_eq!(call(&client).await.unwrap(), "0");
    tokio::time::sleep(SECOND).await;
    assert_eq!(shares(&fleet, &client, 10).await, [10, 0]);
    set(1, ServingStatus::Serving).await;
    assert_eq!(shares(&fleet, &client, 10).await, [5, 5]);
    set(0, ServingStatus::Unknown).await;
    assert_eq!(shares(&fleet, &client, 10).await, [0, 10]);
    let mut watch = client.0.watch_state().unwrap();
    set(1, ServingStatus::NotServing).await;
    let failure = call(&client).await.unwrap_err();
    assert_eq!(failure.code(), Code::Unavailable);
    let text = "connection active but health check failed. status=";
    assert!(failure.message().contains(text), "{failure}");
    let waiting = tokio::spawn(client.upper(String::new()).wait_for_ready(true).start());
    assert_eq!(
        watch.changed().await.unwrap(),
        ConnectivityState::TransientFailure
    );
    set(0, ServingStatus::Serving).await;
    assert_eq!(waiting.await.unwrap().unwrap().into_message(), "0");
    // The connections were kept.
    assert_eq!(watch.changed().await.unwrap(), ConnectivityState::Ready);
    reporters[0].remove("test.Words");
    tokio::time::sleep(SECOND).await;
    let status = call(&client).await.unwrap_err();
    assert!(status.message().contains(text), "{status}");
}

static HEALTH: ServiceDescriptor =
    ServiceDescriptor::new("grpc.health.v1.Health", &[WATCH.descriptor()], &[]);
static WATCH: Method<Bytes, Bytes> = Method::server_streaming(
    "/grpc.health.v1.Health/Watch",
    Codec::bytes(),
    Codec::bytes(),
);
const SERVING: Bytes = Bytes::from_static(b"\x08\x01");
const NOT_SERVING: Bytes = Bytes::from_static(b"\x08\x02");

#[tokio::test(start_paused = true)]
async fn a_server_without_the_health_service_gets_calls() {
    let (recorder, _guard) = Recorder::start();
    let fleet = fleet(2);
    let client = checking(&fleet, Balance::round_robin());
    until_all_answer(&client, 2).await;
    tokio::time::sleep(300 * SECOND).await;
    assert_eq!(shares(&fleet, &client, 10).await, [5, 5]);
    let text = recorder.text();
    assert_eq!(text.matches("does not implement").count(), 2, "{text}");
}

#[tokio::test(start_paused = true)]
async fn a_stream_of_health_that_breaks_is_opened_again() {
    let service = Shared::new(
        &HEALTH,
        &WATCH,
        [
            (vec![SERVING], Some(down())),
            // At once, because a message had come; the next one after a pause.
            (Vec::new(), Some(down())),
            (vec![NOT_SERVING, SERVING], None),
        ],
    );
    let added = service.clone();
    let fleet = testing::fleet(1).serve(move |_| numbered(0, None).add_service(added.clone()));
    let client = checking(&fleet, Balance::round_robin());
    client.0.request_connection().unwrap();
    tokio::time::sleep(SECOND / 10).await;
    assert_eq!(service.requests().len(), 2);
    let status = call(&client).await.unwrap_err();
    let text = "connection active but received health check RPC error: UNAVAILABLE: not now";
    assert!(status.message().contains(text), "{status}");
    tokio::time::sleep(2 * SECOND).await;
    call(&client).await.unwrap();
    assert_eq!(service.requests(), [&b"\x0a\x0atest.Words"[..]; 3]);
}

#[tokio::test(start_paused = true)]
async fn pick_first_alone_does_not_ask_for_health() {
    let service = Shared::new(&HEALTH, &WATCH, [(vec![NOT_SERVING], None)]);
    let added = service.clone();
    let fleet = testing::fleet(1).serve(move |_| numbered(0, None).add_service(added.clone()));
    let client = checking(&fleet, Balance::pick_first());
    call(&client).await.unwrap();
    tokio::time::sleep(SECOND).await;
    call(&client).await.unwrap();
    assert!(service.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_channel_is_idle_although_its_servers_report() {
    let (fleet, _reporters) = healthy_fleet(2);
    let builder = fleet.channel().idle_timeout(60 * SECOND);
    let builder = builder.service_config(checked(Balance::round_robin()));
    let client = WordsClient(builder.build().unwrap());
    until_all_answer(&client, 2).await;
    tokio::time::sleep(30 * SECOND).await;
    assert_eq!(client.0.state(), ConnectivityState::Ready);
    tokio::time::sleep(120 * SECOND).await;
    assert_eq!(client.0.state(), ConnectivityState::Idle);
    until_all_answer(&client, 2).await;
}

/// The health that is asked for may change with the service config.
#[tokio::test(start_paused = true)]
async fn connections_that_exist_are_asked_when_the_config_says_so() {
    let (fleet, reporters) = healthy_fleet(2);
    for (reporter, name) in reporters.iter().zip(["a", "b"]) {
        reporter.set(name, ServingStatus::Serving);
    }
    let config = || ServiceConfig::default().balance(Balance::round_robin());
    fleet.answer(Ok(configured(Ok(config()))));
    let client = WordsClient(fleet.channel().build().unwrap());
    until_all_answer(&client, 2).await;
    for (health, expected) in [
        (Some("a"), [10, 0]),
        (Some("b"), [0, 10]),
        (None, [5, 5]),
        (Some("b"), [0, 10]),
    ] {
        let config = match health {
            Some(service) => config().health_check(service),
            None => config(),
        };
        fleet.answer(Ok(configured(Ok(config))));
        tokio::time::sleep(SECOND).await;
        assert_eq!(shares(&fleet, &client, 10).await, expected, "{health:?}");
    }
}
