//! A client and a server that are generated without the other side, and methods that have a default.
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

use golden::protobuf::{calls_default_stubs, calls_only_client};
use rpc_runtime::{Code, Server, testing};

use calls_default_stubs::calls::v1::{Meter, MeterServer};
use calls_only_client::calls::v1::{Key, MeterClient};

/// Implements nothing.
struct Nothing;

impl Meter for Nothing {}

#[tokio::test]
async fn a_method_with_its_default_answers_unimplemented() {
    let (listener, channel) = testing::pair();
    let server = Server::new().add_service(MeterServer::new(Nothing));
    tokio::spawn(server.serve(listener));
    let client = MeterClient::new(channel);

    let unary = client.read(Key::new()).await.unwrap_err();
    assert_eq!(unary.code(), Code::Unimplemented);
    assert_eq!(
        unary.message(),
        "no method `/calls.v1.Meter/Read` on this server"
    );

    let (requests, response) = client.store().start();
    assert_eq!(response.await.unwrap_err().code(), Code::Unimplemented);
    drop(requests);

    let mut responses = client.watch(Key::new()).start();
    let watch = responses.message().await.unwrap_err();
    assert_eq!(watch.code(), Code::Unimplemented);

    let (_requests, mut responses) = client.exchange().start();
    let exchange = responses.message().await.unwrap_err();
    assert_eq!(exchange.code(), Code::Unimplemented);
}
