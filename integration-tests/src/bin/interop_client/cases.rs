//! The cases by name, and the messages that several of them send.

mod cancellation;
mod compression;
mod fleet;
mod metadata;
mod soak;
mod status;
mod streaming;
mod unary;
mod unread;

use integration_tests::generated::grpc::testing::{
    Payload, ResponseParameters, SimpleRequest, StreamingOutputCallRequest, TestServiceClient,
};

use crate::arguments::Arguments;
use crate::expect::Outcome;

/// Runs the case that the arguments name.
pub(crate) async fn run(arguments: &Arguments) -> Outcome {
    match arguments.test_case.as_str() {
        "health" => return fleet::health(arguments).await,
        "round_robin" => return fleet::round_robin(arguments).await,
        _ => {}
    }
    let channel = arguments.connect().await?;
    let client = TestServiceClient::new(channel.clone());
    match arguments.test_case.as_str() {
        "empty_unary" => unary::empty(&client).await,
        "large_unary" => unary::large(&client).await,
        "client_compressed_unary" => {
            compression::probe_request(&client).await?;
            compression::request(&client).await
        }
        "client_compressed_unary_noprobe" => compression::request(&client).await,
        "client_compressed_streaming" => {
            compression::probe_requests(&client).await?;
            compression::requests(&client).await
        }
        "client_compressed_streaming_noprobe" => compression::requests(&client).await,
        "server_compressed_unary" => compression::response(&client).await,
        "server_compressed_streaming" => compression::responses(&client).await,
        "pick_first_unary" => unary::one_server(&client).await,
        "client_streaming" => streaming::requests(&client).await,
        "server_streaming" => streaming::responses(&client).await,
        "ping_pong" => streaming::ping_pong(&client).await,
        "empty_stream" => streaming::empty(&client).await,
        "cancel_after_begin" => cancellation::after_begin(&client).await,
        "cancel_after_first_response" => cancellation::after_first_response(&client).await,
        "timeout_on_sleeping_server" => cancellation::timeout(&client).await,
        "custom_metadata" => metadata::custom(&client).await,
        "orca_per_rpc" => metadata::load_report(&client).await,
        "status_code_and_message" => status::code_and_message(&client).await,
        "special_status_message" => status::special_message(&client).await,
        "unimplemented_method" => status::unimplemented_method(&channel).await,
        "unimplemented_service" => status::unimplemented_service(&channel).await,
        "rpc_soak" => soak::calls(client, arguments).await,
        "channel_soak" => soak::channels(arguments).await,
        "unread_calls" => unread::calls(&client).await,
        unknown => Err(format!("there is no case {unknown:?}").into()),
    }
}

/// A payload of `size` zeros.
fn payload(size: usize) -> Payload {
    let mut payload = Payload::new();
    payload.set_body(vec![0; size]);
    payload
}

/// A request with a payload, for a response with one.
fn unary_request(request_size: usize, response_size: i32) -> SimpleRequest {
    let mut request = SimpleRequest::new();
    request.set_payload(payload(request_size));
    request.set_response_size(response_size);
    request
}

/// A request of a stream, with a payload, for as many responses as `response_sizes` has items.
fn streaming_request(request_size: usize, response_sizes: &[i32]) -> StreamingOutputCallRequest {
    let mut request = StreamingOutputCallRequest::new();
    request.set_payload(payload(request_size));
    for size in response_sizes {
        let mut parameters = ResponseParameters::new();
        parameters.set_size(*size);
        request.response_parameters_mut().push(parameters);
    }
    request
}

/// The sizes of payloads in the cases that stream, in bytes.
const REQUEST_SIZES: [usize; 4] = [27_182, 8, 1_828, 45_904];
const RESPONSE_SIZES: [i32; 4] = [31_415, 9, 2_653, 58_979];
