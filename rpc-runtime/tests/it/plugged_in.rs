//! Resolvers and connectors of an application that do what they should not.

use std::convert::Infallible;
use std::future::pending;
use std::io;

use rpc_runtime::{
    Channel, ChannelBuilder, Code, ConnectivityState, Connector, Endpoint, EndpointAddress,
    PeerAddress, Resolver, Status, Updates,
};
use tokio::io::DuplexStream;
use tokio::time::timeout;

use crate::errors::causes;
use crate::service::PATIENCE;
use crate::words::WordsClient;

/// Gives one answer.
struct Once(Result<Vec<Endpoint>, Status>);

impl Resolver for Once {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        updates.set(self.0.clone()?).await?;
        pending().await
    }
}

/// Refuses `broken` with a panic, and the others with an error.
struct Broken;

impl Connector for Broken {
    type Io = DuplexStream;

    async fn connect(&self, address: &EndpointAddress) -> io::Result<(DuplexStream, PeerAddress)> {
        assert_ne!(address.to_string(), "broken", "as the test wants");
        Err(io::ErrorKind::ConnectionRefused.into())
    }
}

fn builder() -> ChannelBuilder {
    Channel::builder("fleet:///fleet")
        .plaintext()
        .connector(Broken)
}

async fn call(builder: ChannelBuilder) -> Status {
    let client = WordsClient(builder.build().unwrap());
    let call = timeout(PATIENCE, client.upper(String::new()).start());
    call.await.expect("a call hangs").unwrap_err()
}

#[tokio::test]
async fn a_resolver_does_not_fail_calls_with_the_codes_of_servers() {
    for (answer, code, text) in [
        (
            Err(Status::not_found("no such tenant")),
            Code::Internal,
            "NOT_FOUND: no such tenant",
        ),
        (
            Ok(Vec::new()),
            Code::Unavailable,
            "the answer of the resolver is not used: the target has no endpoint: set at least one",
        ),
    ] {
        let status = call(builder().resolver(Once(answer))).await;
        assert_eq!((status.code(), status.message()), (code, text));
    }
}

#[tokio::test]
async fn the_later_of_resolver_and_endpoints_counts() {
    let resolver = || Once(Ok(vec![Endpoint::new("resolved")]));
    let endpoints = || [Endpoint::new("given")];
    for (builder, used) in [
        (
            builder().endpoints(endpoints()).resolver(resolver()),
            "resolved",
        ),
        (
            builder().resolver(resolver()).endpoints(endpoints()),
            "given",
        ),
    ] {
        let status = call(builder).await;
        assert!(
            status.message().contains(&format!("at {used}:")),
            "{status}"
        );
    }
}

#[tokio::test]
async fn a_connector_that_panics_fails_the_attempt_alone() {
    for (address, cause) in [
        ("broken", "the connector panicked"),
        ("refused", "connection refused"),
    ] {
        let channel = builder().endpoints([Endpoint::new(address)]).build();
        let client = WordsClient(channel.unwrap());
        let mut watch = client.0.watch_state().unwrap();
        for _ in 0..2 {
            let status = client.upper(String::new()).await.unwrap_err();
            assert_eq!(status.code(), Code::Unavailable);
            let text = format!("cannot connect to fleet:///fleet at {address}: connecting failed");
            assert!(status.message().contains(&text), "{status}");
            assert!(causes(&status).contains(&cause.to_owned()), "{status:?}");
        }
        // The task of the channel goes on.
        let failed = ConnectivityState::TransientFailure;
        let failed = timeout(PATIENCE, watch.wait_for(failed)).await;
        failed.expect("it does not go on").unwrap();
    }
}
