//! Cases in which the server ends the call with an error.

use integration_tests::generated::grpc::testing::{
    EchoStatus, Empty, TestServiceClient, UnimplementedServiceClient,
};
use rpc_runtime::{Channel, Code, Method, codegen};

use super::{streaming_request, unary_request};
use crate::expect::{self, Outcome};

/// Code and message arrive.
pub(super) async fn code_and_message(client: &TestServiceClient) -> Outcome {
    let mut unary = unary_request(0, 0);
    unary.set_response_status(unknown(MESSAGE));
    let status = expect::failure(client.unary_call(unary).await, Code::Unknown)?;
    expect::equal("the message", status.message(), MESSAGE)?;

    let mut streaming = streaming_request(0, &[]);
    streaming.set_response_status(unknown(MESSAGE));
    let (mut requests, mut responses) = client.full_duplex_call().start();
    requests.send(streaming).await?;
    requests.close();
    let status = expect::failure(responses.message().await, Code::Unknown)?;
    expect::equal("the message", status.message(), MESSAGE)
}

/// A message of more than printable ASCII arrives.
pub(super) async fn special_message(client: &TestServiceClient) -> Outcome {
    let mut request = unary_request(0, 0);
    request.set_response_status(unknown(SPECIAL_MESSAGE));
    let status = expect::failure(client.unary_call(request).await, Code::Unknown)?;
    expect::equal("the message", status.message(), SPECIAL_MESSAGE)
}

/// The server knows the service and not the method.
pub(super) async fn unimplemented_method(channel: &Channel) -> Outcome {
    let result = channel.unary(&NO_METHOD, Empty::new()).await;
    expect::failure(result, Code::Unimplemented)?;
    Ok(())
}

/// The server does not know the service.
pub(super) async fn unimplemented_service(channel: &Channel) -> Outcome {
    let client = UnimplementedServiceClient::new(channel.clone());
    expect::failure(
        client.unimplemented_call(Empty::new()).await,
        Code::Unimplemented,
    )?;
    Ok(())
}

fn unknown(message: &str) -> EchoStatus {
    let mut status = EchoStatus::new();
    status.set_code(Code::Unknown.as_i32());
    status.set_message(message);
    status
}

const MESSAGE: &str = "test status message";
const SPECIAL_MESSAGE: &str =
    "\t\ntest with whitespace\r\nand Unicode BMP \u{263a} and non-BMP \u{1f608}\t\n";
const NO_METHOD: Method<Empty, Empty> = Method::unary(
    "/grpc.testing.TestService/UnimplementedCall",
    codegen::protobuf::codec(),
    codegen::protobuf::codec(),
);
