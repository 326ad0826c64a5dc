//! Cases that stream.

use integration_tests::generated::grpc::testing::{StreamingInputCallRequest, TestServiceClient};

use super::{REQUEST_SIZES, RESPONSE_SIZES, payload, streaming_request};
use crate::expect::{self, Outcome};

/// Several requests, one response.
pub(super) async fn requests(client: &TestServiceClient) -> Outcome {
    let (mut requests, response) = client.streaming_input_call().start();
    for size in REQUEST_SIZES {
        let mut request = StreamingInputCallRequest::new();
        request.set_payload(payload(size));
        requests.send(request).await?;
    }
    requests.close();
    let counted = response.await?.message().aggregated_payload_size();
    expect::equal("the sum of sizes", counted, 74_922)
}

/// One request, several responses.
pub(super) async fn responses(client: &TestServiceClient) -> Outcome {
    let mut responses = client
        .streaming_output_call(streaming_request(0, &RESPONSE_SIZES))
        .start();
    for size in RESPONSE_SIZES {
        let response = responses.message().await?.ok_or("a response is missing")?;
        expect::zeros(response.payload(), size)?;
    }
    expect::equal(
        "a fifth response",
        responses.message().await?.is_some(),
        false,
    )
}

/// A request goes only when the response to the one before has come.
pub(super) async fn ping_pong(client: &TestServiceClient) -> Outcome {
    let (mut requests, mut responses) = client.full_duplex_call().start();
    for (request_size, response_size) in REQUEST_SIZES.into_iter().zip(RESPONSE_SIZES) {
        requests
            .send(streaming_request(request_size, &[response_size]))
            .await?;
        let response = responses.message().await?.ok_or("a response is missing")?;
        expect::zeros(response.payload(), response_size)?;
    }
    requests.close();
    expect::equal(
        "a fifth response",
        responses.message().await?.is_some(),
        false,
    )
}

/// Streams without a message.
pub(super) async fn empty(client: &TestServiceClient) -> Outcome {
    let (requests, mut responses) = client.full_duplex_call().start();
    requests.close();
    expect::equal("a response", responses.message().await?.is_some(), false)
}
