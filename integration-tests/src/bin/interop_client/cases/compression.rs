//! Cases in which some messages are compressed and others are not.
//!
//! Whether the requests come as they say is the server's to check. Whether the responses come as they are asked for is
//! nothing that this client sees.

use integration_tests::generated::grpc::testing::{
    BoolValue, SimpleRequest, StreamingInputCallRequest, TestServiceClient,
};
use rpc_runtime::{Code, Encoding};

use super::{payload, streaming_request, unary_request};
use crate::expect::{self, Outcome};

/// One request that says it is compressed, and is not: whether the server looks.
pub(super) async fn probe_request(client: &TestServiceClient) -> Outcome {
    let result = client.unary_call(request_that_is(true)).await;
    expect::failure(result, Code::InvalidArgument)?;
    Ok(())
}

/// One request, compressed and not.
pub(super) async fn request(client: &TestServiceClient) -> Outcome {
    for is_compressed in [true, false] {
        let mut call = client.unary_call(request_that_is(is_compressed));
        if is_compressed {
            call = call.send_compressed(Encoding::Gzip);
        }
        let response = call.await?;
        expect::zeros(response.message().payload(), 314_159)?;
    }
    Ok(())
}

/// [`probe_request`] for a stream.
pub(super) async fn probe_requests(client: &TestServiceClient) -> Outcome {
    let (mut requests, response) = client.streaming_input_call().start();
    let request = streamed_request_that_is(true, 27_182);
    // Fails when the server was faster to refuse it.
    let _ = requests.send(request).await;
    requests.close();
    expect::failure(response.await, Code::InvalidArgument)?;
    Ok(())
}

/// Several requests, the first compressed, the second not.
pub(super) async fn requests(client: &TestServiceClient) -> Outcome {
    let (mut requests, response) = client
        .streaming_input_call()
        .send_compressed(Encoding::Gzip)
        .start();
    requests
        .send(streamed_request_that_is(true, 27_182))
        .await?;
    requests
        .send_uncompressed(streamed_request_that_is(false, 45_904))
        .await?;
    requests.close();
    let counted = response.await?.message().aggregated_payload_size();
    expect::equal("the sum of sizes", counted, 73_086)
}

/// One response, compressed and not.
pub(super) async fn response(client: &TestServiceClient) -> Outcome {
    for is_compressed in [true, false] {
        let mut request = unary_request(271_828, 314_159);
        request.set_response_compressed(flag(is_compressed));
        let response = client.unary_call(request).await?;
        expect::zeros(response.message().payload(), 314_159)?;
    }
    Ok(())
}

/// Several responses, the first compressed, the second not.
pub(super) async fn responses(client: &TestServiceClient) -> Outcome {
    let sizes = [31_415, 92_653];
    let mut request = streaming_request(0, &sizes);
    for (index, is_compressed) in [true, false].into_iter().enumerate() {
        let mut parameters = request.response_parameters_mut();
        let mut parameters = parameters.get_mut(index).ok_or("a parameter is missing")?;
        parameters.set_compressed(flag(is_compressed));
    }
    let mut responses = client.streaming_output_call(request).start();
    for size in sizes {
        let response = responses.message().await?.ok_or("a response is missing")?;
        expect::zeros(response.payload(), size)?;
    }
    expect::equal(
        "a third response",
        responses.message().await?.is_some(),
        false,
    )
}

fn request_that_is(is_compressed: bool) -> SimpleRequest {
    let mut request = unary_request(271_828, 314_159);
    request.set_expect_compressed(flag(is_compressed));
    request
}

fn streamed_request_that_is(is_compressed: bool, size: usize) -> StreamingInputCallRequest {
    let mut request = StreamingInputCallRequest::new();
    request.set_payload(payload(size));
    request.set_expect_compressed(flag(is_compressed));
    request
}

fn flag(value: bool) -> BoolValue {
    let mut flag = BoolValue::new();
    flag.set_value(value);
    flag
}
