//! What the calls of the program do when servers fail, without a port and without waiting.

use std::time::Duration;

use fleet_test::greeters;
use helloworld::MyGreeter;
use helloworld::generated::helloworld::{GreeterClient, GreeterServer, HelloRequest};
use protobuf::proto;
use rpc_runtime::testing::{self, Fleet};
use rpc_runtime::{Code, Server, Status};
use tokio::time::{Instant, sleep};

/// Three greeters, and a client that is connected to all of them.
async fn start() -> (Fleet, GreeterClient) {
    let fleet =
        testing::fleet(3).serve(|_| Server::new().add_service(GreeterServer::new(MyGreeter)));
    let channel = fleet.channel().service_config(greeters()).build().unwrap();
    channel.request_connection().unwrap();
    sleep(Duration::from_millis(1)).await;
    (fleet, GreeterClient::new(channel))
}

async fn greet(client: &GreeterClient) -> Result<(), Status> {
    let request = proto!(HelloRequest { name: "fleet" });
    client.say_hello(request).await.map(drop)
}

#[tokio::test(start_paused = true)]
async fn calls_go_to_the_servers_that_are_left() {
    let (fleet, client) = start().await;
    fleet.backend(1).refuse();
    fleet.backend(1).reset();
    for _ in 0..4 {
        greet(&client).await.unwrap();
    }
    let ok = Code::Ok;
    assert_eq!(fleet.calls(), [(0, ok), (2, ok), (0, ok), (2, ok)]);
}

#[tokio::test(start_paused = true)]
async fn a_call_to_a_frozen_server_ends_at_its_deadline() {
    let (fleet, client) = start().await;
    for backend in fleet.backends() {
        backend.freeze();
    }
    let status = greet(&client).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_fails_is_attempted_at_another_server_after_a_pause() {
    let (fleet, client) = start().await;
    for number in [0, 1] {
        fleet.backend(number).fail_next(1, Code::Unavailable);
    }
    let started = Instant::now();
    greet(&client).await.unwrap();
    let failed = Code::Unavailable;
    assert_eq!(fleet.calls(), [(0, failed), (1, failed), (2, Code::Ok)]);
    // 100 ms and then 200 ms, which vary by a fifth.
    let pauses = started.elapsed().as_millis();
    assert!((240..=360).contains(&pauses), "{pauses} ms");
}

#[tokio::test(start_paused = true)]
async fn a_call_is_attempted_three_times() {
    let (fleet, client) = start().await;
    for backend in fleet.backends() {
        backend.fail_next(2, Code::Unavailable);
    }
    assert_eq!(greet(&client).await.unwrap_err().code(), Code::Unavailable);
    assert_eq!(fleet.calls().len(), 3);
}
