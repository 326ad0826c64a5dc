//! Deadlines and cancellation: what the caller gets, and that the handler is ended.

use std::time::Duration;

use integration_tests::generated::rpc::peers::v1::{
    DescribeCallRequest, EchoRequest, PeerServiceClient,
};
use integration_tests::mismatch::{Mismatch, expect};
use rpc_runtime::Code;

use crate::cases::Cases;
use crate::expectations::expect_status;
use crate::peer::{Peer, TIMEOUT, counted, echo, next, rest, stalled};

pub(crate) fn register(cases: &mut Cases) {
    cases.add("deadline-unary", deadline_unary);
    cases.add("deadline-server-streaming", deadline_server_streaming);
    cases.add("deadline-client-streaming", deadline_client_streaming);
    cases.add("deadline-bidi-streaming", deadline_bidi_streaming);
    cases.add("deadline-in-a-flood", deadline_in_a_flood);
    cases.add("deadline-while-sending", deadline_while_sending);
    cases.add("deadline-of-a-millisecond", deadline_of_a_millisecond);
    cases.add("deadline-is-sent", deadline_is_sent);
    cases.add("no-deadline-is-sent", no_deadline_is_sent);
    cases.add("cancel-unary", cancel_unary);
    cases.add("cancel-server-streaming", cancel_server_streaming);
    cases.add("cancel-client-streaming", cancel_client_streaming);
    cases.add("cancel-bidi-streaming", cancel_bidi_streaming);
    cases.add("dropping-the-sink-cancels", dropping_the_sink_cancels);
}

async fn deadline_unary(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.echo(stalled()));
    let outcome = call.timeout(DEADLINE).await;
    expect_status(outcome, Code::DeadlineExceeded)?;
    peer.wait_for_cancellation(&key).await
}

async fn deadline_server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.expand(stalled()));
    let mut responses = call.timeout(DEADLINE).start();
    next(&mut responses).await?;
    next(&mut responses).await?;
    expect_status(rest(&mut responses).await, Code::DeadlineExceeded)?;
    peer.wait_for_cancellation(&key).await
}

async fn deadline_client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.collect());
    let (mut requests, response) = call.timeout(DEADLINE).start();
    requests.send(EchoRequest::new()).await?;
    expect_status(response.await, Code::DeadlineExceeded)?;
    peer.wait_for_cancellation(&key).await
}

async fn deadline_bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.chat());
    let (mut requests, mut responses) = call.timeout(DEADLINE).start();
    requests.send(echo(b"", 1)).await?;
    next(&mut responses).await?;
    expect_status(rest(&mut responses).await, Code::DeadlineExceeded)?;
    peer.wait_for_cancellation(&key).await
}

/// Responses that never stop do not keep the deadline from being noticed.
async fn deadline_in_a_flood(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.expand(echo(b"", i32::MAX)));
    let mut responses = call.timeout(DEADLINE).start();
    let outcome = async {
        while responses.message().await?.is_some() {}
        Ok(())
    }
    .await;
    expect_status(outcome, Code::DeadlineExceeded)?;
    peer.wait_for_cancellation(&key).await
}

/// The server reads one request and no more, so that flow control holds the client back.
async fn deadline_while_sending(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().timeout(DEADLINE).start();
    requests.send(stalled()).await?;
    let payload = vec![0; 65536];
    let sending = async {
        loop {
            if let Err(status) = requests.send(echo(&payload, 0)).await {
                return status;
            }
        }
    };
    expect_status(Err::<(), _>(sending.await), Code::DeadlineExceeded)?;
    expect_status(response.await, Code::DeadlineExceeded)?;
    Ok(())
}

async fn deadline_of_a_millisecond(peer: Peer) -> Result<(), Mismatch> {
    for _ in 0..20 {
        let call = peer
            .client
            .echo(stalled())
            .timeout(Duration::from_millis(1));
        expect_status(call.await, Code::DeadlineExceeded)?;
    }
    Ok(())
}

async fn deadline_is_sent(peer: Peer) -> Result<(), Mismatch> {
    let description = peer
        .client
        .describe_call(DescribeCallRequest::new())
        .await?;
    let description = description.into_message();
    expect(
        description.has_remaining_milliseconds(),
        "the server saw no deadline",
    )?;
    let remaining = description.remaining_milliseconds();
    let limit = i64::try_from(TIMEOUT.as_millis()).unwrap_or(i64::MAX);
    // The server counts the time it received from the arrival of the call.
    expect(
        (1..=limit).contains(&remaining),
        &format!("the server saw {remaining} ms remaining of {limit}"),
    )
}

async fn no_deadline_is_sent(peer: Peer) -> Result<(), Mismatch> {
    let client = PeerServiceClient::new(peer.another_channel().await?);
    let description = client.describe_call(DescribeCallRequest::new()).await?;
    let has_deadline = description.message().has_remaining_milliseconds();
    expect(!has_deadline, "the server saw a deadline")
}

async fn cancel_unary(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.echo(stalled()));
    let call = tokio::spawn(call.start());
    peer.wait_for_start(&key).await?;
    call.abort();
    peer.wait_for_cancellation(&key).await
}

async fn cancel_server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.expand(stalled()));
    let mut responses = call.start();
    next(&mut responses).await?;
    drop(responses);
    peer.wait_for_cancellation(&key).await
}

async fn cancel_client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.collect());
    let (mut requests, response) = call.start();
    requests.send(EchoRequest::new()).await?;
    peer.wait_for_start(&key).await?;
    drop(response);
    peer.wait_for_cancellation(&key).await?;
    let sent = requests.send(EchoRequest::new()).await;
    expect(
        sent.is_err(),
        "a request could be sent after the end of the call",
    )
}

async fn cancel_bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.chat());
    let (mut requests, mut responses) = call.start();
    requests.send(echo(b"", 1)).await?;
    next(&mut responses).await?;
    drop(responses);
    peer.wait_for_cancellation(&key).await
}

/// Half a stream must not look like a whole one.
async fn dropping_the_sink_cancels(peer: Peer) -> Result<(), Mismatch> {
    let (call, key) = counted(peer.client.collect());
    let (mut requests, response) = call.start();
    requests.send(EchoRequest::new()).await?;
    peer.wait_for_start(&key).await?;
    drop(requests);
    expect_status(response.await, Code::Cancelled)?;
    peer.wait_for_cancellation(&key).await
}

/// For a call that is expected to run into its deadline.
const DEADLINE: Duration = Duration::from_millis(300);
