//! Large messages, size limits, many messages and concurrent calls.

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use protobuf::proto;
use rpc_runtime::Code;
use tokio::task::JoinSet;

use crate::cases::Cases;
use crate::expectations::{MEBIBYTE, expect_status};
use crate::peer::{Peer, echo, next, rest};

pub(crate) fn register(cases: &mut Cases) {
    cases.add("large-unary", large_unary);
    cases.add("large-server-streaming", large_server_streaming);
    cases.add("large-client-streaming", large_client_streaming);
    cases.add("large-bidi-streaming", large_bidi_streaming);
    cases.add("largest-request", largest_request);
    cases.add("largest-response", largest_response);
    cases.add("request-over-limit", request_over_limit);
    cases.add("response-over-limit", response_over_limit);
    cases.add("streamed-request-over-limit", streamed_request_over_limit);
    cases.add("streamed-response-over-limit", streamed_response_over_limit);
    cases.add("many-server-streaming", many_server_streaming);
    cases.add("many-client-streaming", many_client_streaming);
    cases.add("many-bidi-streaming", many_bidi_streaming);
    cases.add("concurrent-unary", concurrent_unary);
    cases.add("concurrent-bidi", concurrent_bidi);
}

async fn large_unary(peer: Peer) -> Result<(), Mismatch> {
    let response = peer.client.echo(echo(&pattern(MEBIBYTE), 0)).await?;
    let is_whole = response.message().payload() == pattern(MEBIBYTE);
    expect(is_whole, "the payload came back changed")
}

async fn large_server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer.client.expand(large(MEBIBYTE, LARGE_MESSAGES)).start();
    let expected = pattern(MEBIBYTE);
    for _ in 0..LARGE_MESSAGES {
        let is_whole = next(&mut responses).await?.payload() == expected;
        expect(is_whole, "a payload is changed")?;
    }
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

async fn large_client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let payload = pattern(MEBIBYTE);
    let (mut requests, response) = peer.client.collect().start();
    for _ in 0..LARGE_MESSAGES {
        requests.send(echo(&payload, 0)).await?;
    }
    requests.close();
    let response = response.await?.into_message();
    expect_equal(response.request_bytes(), 16 * 1024 * 1024, "request_bytes")?;
    expect(
        response.payload() == payload,
        "the payload came back changed",
    )
}

async fn large_bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let payload = pattern(MEBIBYTE);
    let (mut requests, mut responses) = peer.client.chat().start();
    let sending = async {
        for _ in 0..LARGE_MESSAGES {
            requests.send(echo(&payload, 1)).await?;
        }
        requests.close();
        Ok::<(), Mismatch>(())
    };
    let receiving = async {
        for _ in 0..LARGE_MESSAGES {
            let is_whole = next(&mut responses).await?.payload() == payload;
            expect(is_whole, "a payload is changed")?;
        }
        expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
    };
    tokio::try_join!(sending, receiving)?;
    Ok(())
}

/// The encoded request has exactly 4 MiB, which is not over the limit; one more byte is.
async fn largest_request(peer: Peer) -> Result<(), Mismatch> {
    // The tag and the length take 5 bytes.
    let payload = pattern(4 * MEBIBYTE - 5);
    let (mut requests, response) = peer.client.collect().start();
    requests.send(echo(&payload, 0)).await?;
    requests.send(echo(b"end", 0)).await?;
    requests.close();
    expect_equal(response.await?.message().payload(), b"end", "the payload")?;

    let outcome = peer.client.echo(echo(&pattern(4 * MEBIBYTE - 4), 0)).await;
    expect_status(outcome, Code::ResourceExhausted)?;
    Ok(())
}

/// The encoded response has exactly 4 MiB, which is not over the limit; one more byte is.
async fn largest_response(peer: Peer) -> Result<(), Mismatch> {
    // `request_count` takes another 2 bytes.
    let response = peer.client.echo(large(4 * MEBIBYTE - 7, 0)).await?;
    expect_equal(
        response.message().payload().len(),
        4 * MEBIBYTE - 7,
        "the size",
    )?;

    let outcome = peer.client.echo(large(4 * MEBIBYTE - 6, 0)).await;
    let status = expect_status(outcome, Code::ResourceExhausted)?;
    expect(!status.is_remote(), "the status is said to be the server's")
}

async fn request_over_limit(peer: Peer) -> Result<(), Mismatch> {
    let outcome = peer.client.echo(echo(&pattern(OVER_LIMIT), 0)).await;
    let status = expect_status(outcome, Code::ResourceExhausted)?;
    expect(
        status.is_remote(),
        "the status is not said to be the server's",
    )?;
    peer.client.echo(EchoRequest::new()).await?;
    Ok(())
}

async fn response_over_limit(peer: Peer) -> Result<(), Mismatch> {
    let outcome = peer.client.echo(large(OVER_LIMIT, 0)).await;
    expect_status(outcome, Code::ResourceExhausted)?;
    peer.client.echo(EchoRequest::new()).await?;
    Ok(())
}

async fn streamed_request_over_limit(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat().start();
    requests.send(echo(b"", 1)).await?;
    next(&mut responses).await?;
    requests.send(echo(&pattern(OVER_LIMIT), 1)).await?;
    expect_status(rest(&mut responses).await, Code::ResourceExhausted)?;
    Ok(())
}

async fn streamed_response_over_limit(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat().start();
    requests.send(echo(b"", 1)).await?;
    next(&mut responses).await?;
    requests.send(large(OVER_LIMIT, 1)).await?;
    expect_status(rest(&mut responses).await, Code::ResourceExhausted)?;
    Ok(())
}

async fn many_server_streaming(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer.client.expand(echo(b"", MANY_MESSAGES)).start();
    for sequence in 0..MANY_MESSAGES {
        expect_equal(
            next(&mut responses).await?.sequence(),
            sequence,
            "the order",
        )?;
    }
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

async fn many_client_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().start();
    for _ in 0..MANY_MESSAGES {
        requests.send(echo(b"x", 0)).await?;
    }
    requests.close();
    let count = response.await?.message().request_count();
    expect_equal(count, MANY_MESSAGES, "request_count")
}

async fn many_bidi_streaming(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client.chat().start();
    let sending = async {
        for _ in 0..MANY_MESSAGES {
            requests.send(echo(b"", 1)).await?;
        }
        requests.close();
        Ok::<(), Mismatch>(())
    };
    let receiving = async {
        for sequence in 0..MANY_MESSAGES {
            expect_equal(
                next(&mut responses).await?.sequence(),
                sequence,
                "the order",
            )?;
        }
        expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
    };
    tokio::try_join!(sending, receiving)?;
    Ok(())
}

async fn concurrent_unary(peer: Peer) -> Result<(), Mismatch> {
    let mut calls = JoinSet::new();
    for number in 0..CONCURRENT_CALLS {
        let payload = number.to_string();
        let mut request = echo(payload.as_bytes(), 0);
        request.set_delay_milliseconds(100);
        let call = peer.client.echo(request);
        calls.spawn(async move {
            let response = call.await?;
            expect_equal(
                response.message().payload(),
                payload.as_bytes(),
                "the payload",
            )
        });
    }
    let outcomes = calls.join_all().await;
    outcomes.into_iter().collect()
}

/// All calls are open at the same time, and each is answered while the others are open.
async fn concurrent_bidi(peer: Peer) -> Result<(), Mismatch> {
    let mut calls: Vec<_> = (0..CONCURRENT_CALLS)
        .map(|_| peer.client.chat().start())
        .collect();
    for round in 0..2 {
        for (requests, _) in &mut calls {
            requests.send(echo(b"", 1)).await?;
        }
        for (_, responses) in &mut calls {
            expect_equal(next(responses).await?.sequence(), round, "the order")?;
        }
    }
    for (requests, mut responses) in calls {
        requests.close();
        expect_equal(rest(&mut responses).await?.len(), 0, "the rest")?;
    }
    Ok(())
}

fn large(size: usize, response_count: i32) -> EchoRequest {
    proto!(EchoRequest {
        response_size: i32::try_from(size).unwrap_or(i32::MAX),
        response_count: response_count,
    })
}

/// What a server sends for `response_size`.
fn pattern(size: usize) -> Vec<u8> {
    (0..=250).cycle().take(size).collect()
}

const OVER_LIMIT: usize = 5 * MEBIBYTE;
const LARGE_MESSAGES: i32 = 16;
const MANY_MESSAGES: i32 = 10_000;
const CONCURRENT_CALLS: i32 = 100;
