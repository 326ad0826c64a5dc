//! Metadata both ways, on all call types and on failures.

use integration_tests::generated::rpc::peers::v1::{DescribeCallRequest, EchoRequest, Failure};
use integration_tests::mismatch::{Mismatch, expect};
use protobuf::proto;
use rpc_runtime::{Code, Request};

use crate::cases::Cases;
use crate::expectations::{expect_initial, expect_status, expect_trailing, metadata};
use crate::peer::{Peer, echo, rest};

pub(crate) fn register(cases: &mut Cases) {
    cases.add("metadata-unary", unary);
    cases.add("metadata-server-streaming", server_streaming);
    cases.add("metadata-client-streaming", client_streaming);
    cases.add("metadata-bidi-streaming", bidi_streaming);
    cases.add("metadata-on-failure", on_failure);
    cases.add(
        "metadata-on-failure-after-messages",
        on_failure_after_messages,
    );
    cases.add("user-agent", user_agent);
}

async fn unary(peer: Peer) -> Result<(), Mismatch> {
    let response = peer.client.echo(with_metadata(EchoRequest::new())?).await?;
    expect_initial(response.metadata())?;
    expect_trailing(response.trailers())
}

async fn server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer.client.expand(with_metadata(echo(b"", 2))?);
    expect_initial(responses.metadata().await?)?;
    rest(&mut responses).await?;
    expect_trailing(responses.trailers())
}

async fn client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (requests, response) = peer.client.collect(with_metadata(())?);
    requests.close();
    let response = response.await?;
    expect_initial(response.metadata())?;
    expect_trailing(response.trailers())
}

/// The server's initial metadata come before the first request.
async fn bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat(with_metadata(())?);
    expect_initial(responses.metadata().await?)?;
    requests.send(echo(b"", 2)).await?;
    requests.close();
    rest(&mut responses).await?;
    expect_trailing(responses.trailers())
}

async fn on_failure(peer: Peer) -> Result<(), Mismatch> {
    let outcome = peer.client.echo(with_metadata(failing(0))?).await;
    expect_trailing(expect_status(outcome, Code::Aborted)?.metadata())
}

async fn on_failure_after_messages(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer.client.expand(with_metadata(failing(2))?);
    expect_initial(responses.metadata().await?)?;
    let outcome = rest(&mut responses).await;
    expect_trailing(expect_status(outcome, Code::Aborted)?.metadata())
}

async fn user_agent(peer: Peer) -> Result<(), Mismatch> {
    let description = peer
        .client
        .describe_call(DescribeCallRequest::new())
        .await?;
    let seen = description.message().user_agent().to_string();
    let is_ours = seen.starts_with("peer-client/1.0 grpc-");
    expect(is_ours, &format!("the server saw the user agent {seen:?}"))
}

fn with_metadata<T>(message: T) -> Result<Request<T>, Mismatch> {
    let mut request = Request::new(message);
    *request.metadata_mut() = metadata()?;
    Ok(request)
}

fn failing(response_count: i32) -> EchoRequest {
    proto!(EchoRequest {
        response_count: response_count,
        failure: proto!(Failure {
            code: Code::Aborted.as_i32(),
        }),
    })
}
