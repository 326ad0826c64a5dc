//! A case of this repository: a call is answered beside calls whose messages are not read.

use std::time::Duration;

use integration_tests::generated::grpc::testing::{
    ResponseParameters, StreamingOutputCallRequest, TestServiceClient,
};
use rpc_runtime::RequestSink;
use tokio::time::timeout;

use super::{streaming_request, unary};
use crate::expect::Outcome;

/// One response of each of two server streams is read, and one request of each of two request streams. A further call of the
/// connection is answered all the same.
pub(super) async fn calls(client: &TestServiceClient) -> Outcome {
    timeout(LIMIT, make(client))
        .await
        .map_err(|_| "the connection waits for the calls that nobody reads")?
}

async fn make(client: &TestServiceClient) -> Outcome {
    let mut responses = Vec::new();
    for _ in 0..2 {
        let request = streaming_request(0, &[RESPONSE_BYTES; MESSAGES]);
        let mut call = client.streaming_output_call(request).start();
        call.message().await?.ok_or("a response is missing")?;
        responses.push(call);
    }
    let mut requests = Vec::new();
    for _ in 0..2 {
        let (mut sink, call) = client.full_duplex_call().start();
        let mut sleep = ResponseParameters::new();
        sleep.set_interval_us(HANDLER_SLEEP_MICROSECONDS);
        let mut first = streaming_request(0, &[]);
        first.response_parameters_mut().push(sleep);
        sink.send(first).await?;
        fill(&mut sink).await?;
        requests.push((sink, call));
    }
    unary::large(client).await
}

/// Sends requests until they wait for credit.
async fn fill(requests: &mut RequestSink<StreamingOutputCallRequest>) -> Outcome {
    for _ in 0..MESSAGES {
        match timeout(
            STILLNESS,
            requests.send(streaming_request(REQUEST_BYTES, &[])),
        )
        .await
        {
            Ok(sent) => sent?,
            Err(_) => return Ok(()),
        }
    }
    Err("the server takes 64 MiB that it does not read".into())
}

/// Messages of 256 KiB: together more than any window of a connection.
const MESSAGES: usize = 256;
const RESPONSE_BYTES: i32 = 256 * 1024;
const REQUEST_BYTES: usize = 256 * 1024;

/// A minute: longer than the case.
const HANDLER_SLEEP_MICROSECONDS: i32 = 60_000_000;

/// A call that has not sent anything for this long waits for credit.
const STILLNESS: Duration = Duration::from_millis(500);

const LIMIT: Duration = Duration::from_secs(30);
