//! Cases of several servers, and of servers that are ill.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use integration_tests::generated::grpc::testing::{Empty, TestServiceClient};
use rpc_runtime::{Balance, Code, ServiceConfig};

use super::unary_request;
use crate::arguments::Arguments;
use crate::expect::{self, Outcome};

/// All three servers are called in turn, once they are connected.
pub(super) async fn round_robin(arguments: &Arguments) -> Outcome {
    let channel = arguments.channel_to_all().balance(Balance::round_robin());
    let client = TestServiceClient::new(channel.build()?);
    let deadline = Instant::now() + Duration::from_secs(20);
    while calls_by_server(&client).await?.len() < 3 {
        if Instant::now() > deadline {
            return Err("not all servers are called".into());
        }
    }
    let calls = calls_by_server(&client).await?;
    expect::equal(
        "the calls of each server",
        calls.into_values().collect::<Vec<_>>(),
        [10; 3],
    )
}

/// 30 calls, by the id of their server.
async fn calls_by_server(client: &TestServiceClient) -> Outcome<BTreeMap<String, usize>> {
    let mut calls = BTreeMap::new();
    for _ in 0..30 {
        let mut request = unary_request(1, 1);
        request.set_fill_server_id(true);
        let response = client.unary_call(request).await?;
        *calls
            .entry(response.message().server_id().to_string())
            .or_default() += 1;
    }
    Ok(calls)
}

/// Only a server whose service is healthy is called.
pub(super) async fn health(arguments: &Arguments) -> Outcome {
    for service in ["healthy", "ill", "unknown"] {
        let config = ServiceConfig::default()
            .balance(Balance::round_robin())
            .health_check(service);
        let channel = arguments.channel_to_all().service_config(config).build()?;
        let called = TestServiceClient::new(channel)
            .empty_call(Empty::new())
            .await;
        if service == "healthy" {
            called?;
        } else {
            expect::failure(called, Code::Unavailable)?;
        }
    }
    Ok(())
}
