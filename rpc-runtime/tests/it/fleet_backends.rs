//! What a test does to the servers of `testing::fleet`, and what it then sees.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rpc_runtime::testing::{self, Fleet, FleetEvent};
use rpc_runtime::{Balance, Code, ConnectionLimits, Endpoint, Status};
use tokio::time::{Instant, sleep};

use crate::fleet::{client, fleet, numbered};
use crate::words::WordsClient;

const SECOND: Duration = Duration::from_secs(1);

/// Two servers, and a client that is connected to both.
async fn connected() -> (Fleet, WordsClient) {
    let fleet = fleet(2);
    let client = client(&fleet, Balance::round_robin());
    client.0.request_connection().unwrap();
    settle().await;
    assert_eq!(fleet.history().len(), 2);
    (fleet, client)
}

/// Waits until the fleet is at rest.
async fn settle() {
    sleep(Duration::from_millis(1)).await;
}

async fn call(client: &WordsClient) -> Result<String, Status> {
    let call = client.upper(String::new()).timeout(SECOND);
    call.await.map(rpc_runtime::Response::into_message)
}

fn code<T>(ended: Result<T, Status>) -> Code {
    ended.map_or_else(|status| status.code(), |_| Code::Ok)
}

fn connection(backend: usize) -> FleetEvent {
    FleetEvent::Connected { backend }
}

fn disconnection(backend: usize) -> FleetEvent {
    FleetEvent::Disconnected { backend }
}

fn called(backend: usize, code: Code) -> FleetEvent {
    let path = "/test.Words/Upper".to_owned();
    FleetEvent::Called {
        backend,
        path,
        code,
    }
}

/// What has happened since `fleet` had `before` events.
fn since(fleet: &Fleet, before: usize) -> Vec<FleetEvent> {
    fleet.history().split_off(before)
}

#[tokio::test(start_paused = true)]
async fn a_reset_ends_the_connections_of_one_server() {
    for freeze in [false, true] {
        let (fleet, client) = connected().await;
        fleet.backend(0).freeze();
        let calls = [(); 2].map(|()| tokio::spawn(client.upper(String::new()).start()));
        settle().await;
        if !freeze {
            fleet.backend(0).heal();
        }
        fleet.backend(0).reset();
        let mut codes = Vec::new();
        for call in calls {
            codes.push(code(call.await.unwrap()));
        }
        codes.sort_by_key(|code| code.as_i32());
        assert_eq!(codes, [Code::Ok, Code::Unavailable]);
        settle().await;
        let expected = [called(1, Code::Ok), disconnection(0), connection(0)];
        assert_eq!(since(&fleet, 2), expected, "frozen: {freeze}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_refuses_keeps_its_connections() {
    let (fleet, client) = connected().await;
    fleet.backend(0).refuse();
    call(&client).await.unwrap();
    call(&client).await.unwrap();
    let mut calls = fleet.calls();
    calls.sort_by_key(|(backend, _)| *backend);
    assert_eq!(calls, [(0, Code::Ok), (1, Code::Ok)]);
    fleet.backend(0).reset();
    settle().await;
    let refused = FleetEvent::Refused { backend: 0 };
    assert_eq!(since(&fleet, 4), [disconnection(0), refused.clone()]);
    // After a pause of 1 second, which varies by a fifth.
    sleep(2 * SECOND).await;
    assert_eq!(since(&fleet, 6), std::slice::from_ref(&refused));
    let (times, _): (Vec<_>, Vec<_>) = fleet.timeline().into_iter().skip(5).unzip();
    let pause = times[1].abs_diff(times[0]);
    assert!(pause >= 4 * SECOND / 5 && pause <= 6 * SECOND / 5 + MILLISECOND);
    fleet.backend(0).heal();
    sleep(3 * SECOND).await;
    assert_eq!(since(&fleet, 7), [connection(0)]);
}

const MILLISECOND: Duration = Duration::from_millis(1);

/// The clients of both wait; only the first is connected.
#[tokio::test(start_paused = true)]
async fn nothing_passes_a_frozen_server_or_a_black_hole_until_it_heals() {
    for (is_hole, expected) in [(false, vec![connection(0)]), (true, Vec::new())] {
        let fleet = fleet(1);
        let backend = fleet.backend(0);
        if is_hole {
            backend.black_hole();
        } else {
            backend.freeze();
        }
        let client = client(&fleet, Balance::pick_first());
        let status = call(&client).await.unwrap_err();
        assert_eq!(status.code(), Code::DeadlineExceeded);
        assert_eq!(fleet.history(), expected, "black hole: {is_hole}");
        backend.heal();
        assert_eq!(call(&client).await.unwrap(), "0");
        assert_eq!(fleet.history(), [connection(0), called(0, Code::Ok)]);
        // A connection that exists waits too, and nothing is lost.
        if is_hole {
            backend.black_hole();
        } else {
            backend.freeze();
        }
        let started = Instant::now();
        let late = client.upper(String::new()).timeout(SECOND).start();
        let kept = client.upper(String::new()).start();
        assert_eq!(late.await.unwrap_err().code(), Code::DeadlineExceeded);
        assert_eq!(started.elapsed(), SECOND);
        assert_eq!(fleet.history().len(), 2);
        backend.heal();
        assert_eq!(kept.await.unwrap().into_message(), "0");
    }
}

#[tokio::test(start_paused = true)]
async fn a_delay_counts_in_each_direction() {
    let fleet = fleet(1);
    let delay = Duration::from_millis(30);
    fleet.backend(0).delay(delay);
    let client = client(&fleet, Balance::pick_first());
    let started = Instant::now();
    client.0.request_connection().unwrap();
    let mut watch = client.0.watch_state().unwrap();
    watch
        .wait_for(rpc_runtime::ConnectivityState::Ready)
        .await
        .unwrap();
    // To connect, and until the settings of the server are there.
    assert_eq!(started.elapsed(), 3 * delay);
    let started = Instant::now();
    assert_eq!(call(&client).await.unwrap(), "0");
    assert_eq!(started.elapsed(), 2 * delay);
    // A long message is in many parts.
    let long = client.echo().start();
    let (mut requests, mut responses) = long;
    let word = "a".repeat(200_000);
    requests.send(word.clone()).await.unwrap();
    assert_eq!(responses.message().await.unwrap(), Some(word));
    fleet.backend(0).heal();
    let started = Instant::now();
    requests.send("b".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap(), Some("b".to_owned()));
    assert_eq!(started.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn the_next_calls_fail_as_the_test_says() {
    let fleet = fleet(1);
    let client = client(&fleet, Balance::pick_first());
    fleet.backend(0).fail_next(2, Code::ResourceExhausted);
    let expected = [Code::ResourceExhausted, Code::ResourceExhausted, Code::Ok];
    for expected in expected {
        assert_eq!(code(call(&client).await), expected);
    }
    fleet.backend(0).fail_next(usize::MAX, Code::Internal);
    assert_eq!(call(&client).await.unwrap_err().code(), Code::Internal);
    fleet.backend(0).heal();
    call(&client).await.unwrap();
    let codes = fleet.calls().into_iter().map(|(_, code)| code);
    let later = [Code::Internal, Code::Ok];
    assert!(codes.eq(expected.into_iter().chain(later)));
}

#[tokio::test(start_paused = true)]
async fn a_drained_server_ends_its_calls_and_starts_again() {
    let made = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&made);
    let fleet = testing::fleet(1).serve(move |number| {
        count.fetch_add(1, Ordering::Relaxed);
        numbered(number, None)
    });
    let client = client(&fleet, Balance::pick_first());
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().unwrap(), "a");
    let drain = tokio::spawn({
        let backend = fleet.backend(0).clone();
        async move { backend.drain().await }
    });
    sleep(3600 * SECOND).await;
    assert!(!drain.is_finished(), "a call is open");
    assert_eq!(call(&client).await.unwrap_err().code(), Code::Unavailable);
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
    drain.await.unwrap();
    assert_eq!(made.load(Ordering::Relaxed), 1);
    fleet.backend(0).heal();
    let call = client.upper(String::new()).wait_for_ready(true);
    let call = call.timeout(60 * SECOND);
    assert_eq!(call.await.unwrap().into_message(), "0");
    assert_eq!(made.load(Ordering::Relaxed), 2);
}

/// gRPC's limit on the streams of a connection is a setting of the server.
#[tokio::test(start_paused = true)]
async fn calls_above_the_limit_of_streams_wait() {
    let fleet = testing::fleet(1).serve(|number| {
        let limits = ConnectionLimits::default().max_concurrent_streams(1);
        numbered(number, None).connection_limits(limits)
    });
    let client = client(&fleet, Balance::pick_first());
    let (mut requests, mut responses) = client.echo().start();
    requests.send("a".to_owned()).await.unwrap();
    assert_eq!(responses.message().await.unwrap().unwrap(), "a");
    let status = call(&client).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
    call(&client).await.unwrap();
}

/// What happens to a fleet with `seed`, where much is left to chance.
async fn lived(seed: u64) -> Vec<(Duration, FleetEvent)> {
    let fleet = fleet(5).seed(seed);
    let client = client(&fleet, Balance::least_request());
    client.0.request_connection().unwrap();
    settle().await;
    for backend in &fleet.backends()[..3] {
        backend.refuse();
        backend.reset();
    }
    for number in 0..40 {
        // Those that were reset may fail.
        let _ = call(&client).await;
        sleep(100 * MILLISECOND).await;
        // Several things at once.
        if number % 10 == 5 {
            client.0.reset_backoff();
            fleet.backend(3).reset();
            let endpoints = (number / 10..5).map(|number| format!("server-{number}"));
            fleet.resolve(endpoints.map(Endpoint::new));
        }
    }
    fleet.timeline()
}

#[test]
fn the_same_seed_makes_the_same_choices() {
    let lived = |seed| {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().start_paused(true).build().unwrap();
        runtime.block_on(lived(seed))
    };
    let first = lived(7);
    assert!(first.len() > 60, "{first:?}");
    for _ in 0..20 {
        assert_eq!(lived(7), first);
    }
    assert_ne!(lived(8), first);
}
