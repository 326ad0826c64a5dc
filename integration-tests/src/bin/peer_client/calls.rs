//! The four call types, empty ones, who ends first, and where to connect to.

use integration_tests::generated::rpc::peers::v1::{EchoRequest, EchoResponse, PeerServiceClient};
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use protobuf::proto;
use rpc_runtime::Channel;

use crate::cases::Cases;
use crate::peer::{Peer, echo, next, rest};

pub(crate) fn register(cases: &mut Cases) {
    cases.add("unary", unary);
    cases.add("server-streaming", server_streaming);
    cases.add("client-streaming", client_streaming);
    cases.add("bidi-streaming", bidi_streaming);
    cases.add("empty-message", empty_message);
    cases.add("empty-messages-in-streams", empty_messages_in_streams);
    cases.add("empty-response-stream", empty_response_stream);
    cases.add("empty-request-stream", empty_request_stream);
    cases.add("empty-streams-both-ways", empty_streams_both_ways);
    cases.add("responses-after-half-close", responses_after_half_close);
    cases.add("server-answers-before-half-close", server_answers_first);
    cases.add("server-ends-before-half-close", server_ends_first);
    cases.add("unix-socket", unix_socket);
    cases.add("new-connection", new_connection);
}

async fn unary(peer: Peer) -> Result<(), Mismatch> {
    let response = peer.client.echo(echo(b"hello", 0)).await?.into_message();
    expect_equal(response.payload(), b"hello", "the payload")?;
    expect_equal(response.request_count(), 1, "request_count")
}

async fn server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer.client.expand(echo(b"hello", 3)).start();
    for sequence in 0..3 {
        let response = next(&mut responses).await?;
        expect_equal(response.payload(), b"hello", "the payload")?;
        expect_equal(response.sequence(), sequence, "the order")?;
    }
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

async fn client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().start();
    for payload in ["a", "bc", "def"] {
        requests.send(echo(payload.as_bytes(), 0)).await?;
    }
    requests.close();
    let response = response.await?.into_message();
    expect_equal(response.request_count(), 3, "request_count")?;
    expect_equal(response.request_bytes(), 6, "request_bytes")?;
    expect_equal(response.payload(), b"def", "the payload")
}

async fn bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat().start();
    for payload in ["a", "bc", "def"] {
        requests.send(echo(payload.as_bytes(), 2)).await?;
        for _ in 0..2 {
            let response = next(&mut responses).await?;
            expect_equal(response.payload(), payload.as_bytes(), "the payload")?;
        }
    }
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

async fn empty_message(peer: Peer) -> Result<(), Mismatch> {
    let response = peer.client.echo(EchoRequest::new()).await?.into_message();
    expect_equal(response.payload().len(), 0, "the payload")?;
    expect_equal(response.request_count(), 1, "request_count")
}

async fn empty_messages_in_streams(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().start();
    for _ in 0..3 {
        requests.send(EchoRequest::new()).await?;
    }
    requests.close();
    expect_equal(response.await?.message().request_count(), 3, "the count")
}

async fn empty_response_stream(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer.client.expand(EchoRequest::new()).start();
    expect_equal(rest(&mut responses).await?.len(), 0, "the count")
}

async fn empty_request_stream(peer: Peer) -> Result<(), Mismatch> {
    let (requests, response) = peer.client.collect().start();
    requests.close();
    expect_equal(response.await?.message().request_count(), 0, "the count")
}

async fn empty_streams_both_ways(peer: Peer) -> Result<(), Mismatch> {
    let (requests, mut responses) = peer.client.chat().start();
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the count")
}

async fn responses_after_half_close(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat().start();
    for payload in ["a", "b"] {
        let mut request = echo(payload.as_bytes(), 2);
        request.set_after_half_close(true);
        requests.send(request).await?;
    }
    requests.close();
    let responses = rest(&mut responses).await?;
    let payloads: Vec<_> = responses.iter().map(EchoResponse::payload).collect();
    expect_equal(payloads, [b"a", b"a", b"b", b"b"], "the payloads")?;
    let all_read = responses
        .iter()
        .all(|response| response.request_count() == 2);
    expect(all_read, "a response came before the half-close")
}

async fn server_answers_first(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().start();
    requests.send(finishing(0)).await?;
    expect_equal(
        response.await?.message().payload(),
        b"enough",
        "the payload",
    )?;
    expect(
        requests.send(EchoRequest::new()).await.is_err(),
        "a request could be sent after the end of the call",
    )
}

async fn server_ends_first(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat().start();
    requests.send(finishing(1)).await?;
    expect_equal(
        next(&mut responses).await?.payload(),
        b"enough",
        "the payload",
    )?;
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

async fn unix_socket(peer: Peer) -> Result<(), Mismatch> {
    let client = PeerServiceClient::new(Channel::connect(&peer.unix_target).await?);
    let response = client.echo(echo(b"hello", 0)).await?;
    expect_equal(response.message().payload(), b"hello", "the payload")?;
    let (mut requests, mut responses) = client.chat().start();
    requests.send(echo(b"hello", 1)).await?;
    expect_equal(
        next(&mut responses).await?.payload(),
        b"hello",
        "the payload",
    )?;
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

/// A channel is gone before its call is: the call keeps the connection.
async fn new_connection(peer: Peer) -> Result<(), Mismatch> {
    let client = PeerServiceClient::new(peer.another_channel().await?);
    let (mut requests, mut responses) = client.chat().start();
    drop(client);
    requests.send(echo(b"hello", 1)).await?;
    expect_equal(
        next(&mut responses).await?.payload(),
        b"hello",
        "the payload",
    )?;
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

fn finishing(response_count: i32) -> EchoRequest {
    proto!(EchoRequest {
        payload: b"enough",
        response_count: response_count,
        finish: true,
    })
}
