//! Clients that end calls in the middle of something.

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, Peer, error, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::proto;

use crate::cases::Cases;
use crate::target::{CHAT, EXPAND, Target, begin, message, stream};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("reset-after-headers", reset_after_headers);
    cases.against_server("reset-during-data", reset_during_data);
    cases.against_server("reset-after-data", reset_after_data);
    cases.against_server("reset-during-responses", reset_during_responses);
    cases.against_server("goaway-from-the-client", goaway_from_the_client);
    cases.against_server("connection-lost", connection_lost);
    cases.against_server("trailers-with-requests", trailers_with_requests);
}

async fn reset_after_headers(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    cancelled_by_reset(&target, &mut attacker).await
}

async fn reset_during_data(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    attacker
        .send(Frame::data(1, flag::NONE, *b"\0\0\0\x01\0half"))
        .await?;
    cancelled_by_reset(&target, &mut attacker).await
}

async fn reset_after_data(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    let request = message(&proto!(EchoRequest {
        delay_milliseconds: 60_000
    }));
    attacker
        .send(Frame::data(1, flag::END_STREAM, request))
        .await?;
    cancelled_by_reset(&target, &mut attacker).await
}

async fn reset_during_responses(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, EXPAND)).await?;
    let request = proto!(EchoRequest {
        response_size: 1000,
        response_count: i32::MAX
    });
    attacker
        .send(Frame::data(1, flag::END_STREAM, message(&request)))
        .await?;
    attacker
        .wait("responses", |heard| {
            heard
                .streams
                .get(&1)
                .filter(|stream| stream.data.len() > 60_000)
                .map(drop)
        })
        .await?;
    cancelled_by_reset(&target, &mut attacker).await
}

async fn cancelled_by_reset(target: &Target, attacker: &mut Peer) -> Result<String, Mismatch> {
    target.started(1).await?;
    attacker.send(Frame::reset(1, error::CANCEL)).await?;
    target.cancelled(1).await?;
    Ok("the handler was cancelled".to_owned())
}

/// Open calls continue; then the server closes the connection.
async fn goaway_from_the_client(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    for call in 0..3 {
        attacker.send(begin(stream(call), CHAT)).await?;
    }
    attacker
        .send(Frame::goaway(0, error::NO_ERROR, b""))
        .await?;
    for call in 0..3 {
        let request = message(&proto!(EchoRequest {
            payload: b"late",
            response_count: 1
        }));
        attacker
            .send(Frame::data(stream(call), flag::END_STREAM, request))
            .await?;
    }
    for call in 0..3 {
        let end = attacker.end_of(stream(call)).await?;
        expect_equal(&*end, "grpc-status 0", "the end")?;
    }
    attacker
        .wait("a closed connection", |heard| heard.closed.then_some(()))
        .await?;
    Ok("calls answered, then closed".to_owned())
}

/// Connections that end with calls open, in the middle of a frame.
async fn connection_lost(target: Target) -> Result<String, Mismatch> {
    for turn in 0..100 {
        let mut attacker = target.attacker().await?;
        for call in 0..10 {
            attacker.send(begin(stream(call), CHAT)).await?;
        }
        attacker.send_bytes(b"\0\0\x10\0\0\0\0\0\x01half").await?;
        target.started((turn + 1) * 10).await?;
        drop(attacker);
    }
    target.cancelled(1000).await?;
    Ok("1000 handlers were cancelled".to_owned())
}

/// A client may send trailers in HTTP/2, and none does in gRPC.
async fn trailers_with_requests(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    let trailers = integration_tests::http2::encode(&[("grpc-status", "5"), ("x", "y")]);
    attacker
        .send(Frame::headers(1, flag::END_STREAM, trailers))
        .await?;
    let end = attacker.end_of(1).await?;
    expect_equal(&*end, "grpc-status 0", "the end")?;
    Ok(end)
}
