//! Servers that reset streams.

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, Peer, error, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::proto;
use rpc_runtime::Code;
use tokio::net::TcpListener;

use super::script::{
    answer, answered_with, call, client, data, expect_answer, expect_code, head, outcome, request,
    response, trailers,
};
use crate::cases::Cases;

pub(super) fn register(cases: &mut Cases) {
    cases.against_client("reset-with-every-error", with_every_error);
    cases.against_client("refused-once", refused_once);
    cases.against_client("refused-twice", refused_twice);
    cases.against_client("refused-after-headers", refused_after_headers);
    cases.against_client("reset-after-headers", after_headers);
    cases.against_client("reset-during-data", during_data);
    cases.against_client("reset-after-data", after_data);
    cases.against_client("reset-after-trailers", after_trailers);
    cases.against_client("reset-amid-a-stream", amid_a_stream);
}

/// The table of PROTOCOL-HTTP2 "Errors".
async fn with_every_error(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let mut server = None;
    for (turn, (error, code)) in (0..).zip([
        (error::NO_ERROR, Code::Internal),
        (error::PROTOCOL_ERROR, Code::Internal),
        (error::INTERNAL_ERROR, Code::Internal),
        (error::FLOW_CONTROL_ERROR, Code::Internal),
        (error::STREAM_CLOSED, Code::Internal),
        (error::FRAME_SIZE_ERROR, Code::Internal),
        (error::CANCEL, Code::Cancelled),
        (error::COMPRESSION_ERROR, Code::Internal),
        (error::ENHANCE_YOUR_CALM, Code::ResourceExhausted),
        (error::INADEQUATE_SECURITY, Code::PermissionDenied),
        (0x1234, Code::Internal),
    ]) {
        let call = call(&client);
        if server.is_none() {
            server = Some(Peer::accept(&listener, &[]).await?);
        }
        if let Some(server) = &mut server {
            request(server, turn * 2 + 1).await?;
            server.send(Frame::reset(turn * 2 + 1, error)).await?;
        }
        expect_code(call, code)
            .await
            .map_err(|mismatch| format!("with {error}: {mismatch}"))?;
    }
    Ok("11 codes".to_owned())
}

/// A refused call was not processed, and is made again.
async fn refused_once(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    server.send(Frame::reset(1, error::REFUSED_STREAM)).await?;
    request(&mut server, 3).await?;
    answer(&mut server, 3).await?;
    expect_answer(call).await?;
    Ok("made again, answered".to_owned())
}

async fn refused_twice(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    for id in [1, 3] {
        request(&mut server, id).await?;
        server.send(Frame::reset(id, error::REFUSED_STREAM)).await?;
    }
    let message = expect_code(call, Code::Unavailable).await?;
    expect_equal(server.heard().streams.len(), 2, "the number of calls")?;
    Ok(message)
}

/// Once the server has begun to answer, a call is not made again.
async fn refused_after_headers(listener: TcpListener) -> Result<String, Mismatch> {
    let frames = [head(1), Frame::reset(1, error::REFUSED_STREAM)];
    let (outcome, calls) = ended_by(&listener, frames, Code::Unavailable).await?;
    expect_equal(calls, 1, "the number of calls")?;
    Ok(outcome)
}

async fn after_headers(listener: TcpListener) -> Result<String, Mismatch> {
    let frames = [head(1), Frame::reset(1, error::INTERNAL_ERROR)];
    Ok(ended_by(&listener, frames, Code::Internal).await?.0)
}

async fn during_data(listener: TcpListener) -> Result<String, Mismatch> {
    let half = Frame::data(1, flag::NONE, &response()[..7]);
    let frames = [head(1), half, Frame::reset(1, error::INTERNAL_ERROR)];
    Ok(ended_by(&listener, frames, Code::Internal).await?.0)
}

async fn after_data(listener: TcpListener) -> Result<String, Mismatch> {
    let frames = [head(1), data(1), Frame::reset(1, error::CANCEL)];
    Ok(ended_by(&listener, frames, Code::Cancelled).await?.0)
}

/// A server that needs no more requests says so after its trailers: the status stands. RFC 9113 section 8.1.
async fn after_trailers(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let (mut requests, response) = client.collect().start();
    let call = outcome(response);
    requests
        .send(proto!(EchoRequest {
            payload: b"one of many"
        }))
        .await?;
    let mut server = Peer::accept(&listener, &[]).await?;
    server
        .wait("a request", |heard| {
            heard
                .streams
                .get(&1)
                .filter(|s| !s.data.is_empty())
                .map(drop)
        })
        .await?;
    let frames = [
        head(1),
        data(1),
        trailers(1),
        Frame::reset(1, error::NO_ERROR),
    ];
    server.send_all(frames).await?;
    expect_answer(call).await?;
    Ok("answered".to_owned())
}

/// What came before the reset is delivered.
async fn amid_a_stream(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let mut responses = client.expand(EchoRequest::new()).start();
    let read = tokio::spawn(async move {
        let mut read = 0;
        loop {
            match responses.message().await {
                Ok(Some(_)) => read += 1,
                Ok(None) => return (read, Code::Ok),
                Err(status) => return (read, status.code()),
            }
        }
    });
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    server.send(head(1)).await?;
    for _ in 0..3 {
        server.send(data(1)).await?;
    }
    // h2 gives a reset precedence over data that was not read yet.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    server
        .send(Frame::reset(1, error::ENHANCE_YOUR_CALM))
        .await?;
    expect_equal(read.await?, (3, Code::ResourceExhausted), "what was read")?;
    Ok("3 messages, then ResourceExhausted".to_owned())
}

/// Answers a call with these frames; tells how it ended, and how many calls the server saw.
async fn ended_by(
    listener: &TcpListener,
    frames: impl IntoIterator<Item = Frame>,
    code: Code,
) -> Result<(String, usize), Mismatch> {
    let (call, server, sent) = answered_with(listener, frames).await?;
    sent?;
    let outcome = expect_code(call, code).await?;
    Ok((outcome, server.heard().streams.len()))
}
