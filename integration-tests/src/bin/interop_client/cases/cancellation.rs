//! Cases in which the client ends the call.

use std::time::Duration;

use integration_tests::generated::grpc::testing::TestServiceClient;
use rpc_runtime::Code;

use super::streaming_request;
use crate::expect::{self, Outcome};

/// The call is cancelled before a message has gone.
pub(super) async fn after_begin(client: &TestServiceClient) -> Outcome {
    let (requests, response) = client.streaming_input_call().start();
    // Dropped before it is closed.
    drop(requests);
    expect::failure(response.await, Code::Cancelled)?;
    Ok(())
}

/// The call is cancelled when its first response has come.
pub(super) async fn after_first_response(client: &TestServiceClient) -> Outcome {
    let (mut requests, mut responses) = client.full_duplex_call().start();
    requests.send(streaming_request(27_182, &[31_415])).await?;
    let response = responses.message().await?.ok_or("a response is missing")?;
    expect::zeros(response.payload(), 31_415)?;
    drop(requests);
    expect::failure(responses.message().await, Code::Cancelled)?;
    Ok(())
}

/// The server does not answer in time.
pub(super) async fn timeout(client: &TestServiceClient) -> Outcome {
    let (mut requests, mut responses) = client
        .full_duplex_call()
        .timeout(Duration::from_millis(1))
        .start();
    // Fails when the deadline has passed already, as the responses do.
    let _ = requests.send(streaming_request(27_182, &[])).await;
    expect::failure(responses.message().await, Code::DeadlineExceeded)?;
    Ok(())
}
