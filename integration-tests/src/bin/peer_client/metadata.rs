//! Metadata both ways, on all call types and on failures.

use integration_tests::generated::rpc::peers::v1::{DescribeCallRequest, EchoRequest, Failure};
use integration_tests::mismatch::{Mismatch, expect};
use protobuf::proto;
use rpc_runtime::{Call, Code};

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
    let response = with_metadata(peer.client.echo(EchoRequest::new()))?.await?;
    expect_initial(response.metadata())?;
    expect_trailing(response.trailers())
}

async fn server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = with_metadata(peer.client.expand(echo(b"", 2)))?.start();
    expect_initial(responses.metadata().await?)?;
    rest(&mut responses).await?;
    expect_trailing(responses.trailers())
}

async fn client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (requests, response) = with_metadata(peer.client.collect())?.start();
    requests.close();
    let response = response.await?;
    expect_initial(response.metadata())?;
    expect_trailing(response.trailers())
}

/// The server's initial metadata come before the first request.
async fn bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = with_metadata(peer.client.chat())?.start();
    expect_initial(responses.metadata().await?)?;
    requests.send(echo(b"", 2)).await?;
    requests.close();
    rest(&mut responses).await?;
    expect_trailing(responses.trailers())
}

async fn on_failure(peer: Peer) -> Result<(), Mismatch> {
    let outcome = with_metadata(peer.client.echo(failing(0)))?.await;
    expect_trailing(expect_status(outcome, Code::Aborted)?.metadata())
}

async fn on_failure_after_messages(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = with_metadata(peer.client.expand(failing(2)))?.start();
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

fn with_metadata<K>(mut call: Call<K>) -> Result<Call<K>, Mismatch> {
    *call.metadata_mut() = metadata()?;
    Ok(call)
}

fn failing(response_count: i32) -> EchoRequest {
    proto!(EchoRequest {
        response_count: response_count,
        failure: proto!(Failure {
            code: Code::Aborted.as_i32(),
        }),
    })
}
