//! Servers that allow little, or nothing, and servers that do not speak.

use std::time::Duration;

use integration_tests::generated::rpc::peers::v1::{EchoRequest, EchoResponse, PeerServiceClient};
use integration_tests::http2::{Frame, Peer, setting};
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use protobuf::proto;
use rpc_runtime::{Call, Channel, Code, ResponseFuture, Unary};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use super::script::{answer, call, client, expect_answer, expect_code, outcome, request};
use crate::cases::Cases;

pub(super) fn register(cases: &mut Cases) {
    cases.against_client("max-streams-zero", max_streams_zero);
    cases.against_client("max-streams-zero-then-one", max_streams_zero_then_one);
    cases.against_client("max-streams-one", max_streams_one);
    cases.against_client("window-zero", window_zero);
    cases.against_client("window-zero-then-open", window_zero_then_open);
    cases.against_client("silent-server", silent_server);
    cases.against_client("http1-server", http1_server);
}

/// Calls wait for their turn, and no longer than their deadline.
async fn max_streams_zero(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let mut calls: Vec<_> = (0..100)
        .map(|_| outcome(brief(client.echo(EchoRequest::new()))))
        .collect();
    let mut server = Peer::accept(&listener, &[(setting::MAX_CONCURRENT_STREAMS, 0)]).await?;
    server
        .wait("an acknowledgement", |heard| {
            (heard.settings_acks > 0).then_some(())
        })
        .await?;
    // Those that were on their way before the client knew may have been sent.
    for call in calls.drain(..) {
        expect_code(call, Code::DeadlineExceeded).await?;
    }
    let sent = server.heard().streams.len();
    let late = outcome(brief(client.echo(EchoRequest::new())));
    let message = expect_code(late, Code::DeadlineExceeded).await?;
    expect_equal(
        server.heard().streams.len(),
        sent,
        "the number of calls that were sent",
    )?;
    Ok(message)
}

async fn max_streams_zero_then_one(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let channel_is_open = outcome(brief(client.echo(EchoRequest::new())));
    let mut server = Peer::accept(&listener, &[(setting::MAX_CONCURRENT_STREAMS, 0)]).await?;
    server
        .wait("an acknowledgement", |heard| {
            (heard.settings_acks > 0).then_some(())
        })
        .await?;
    expect_code(channel_is_open, Code::DeadlineExceeded).await?;
    let sent = server.heard().streams.len();
    let call = call(&client);
    tokio::time::sleep(Duration::from_millis(200)).await;
    expect_equal(
        server.heard().streams.len(),
        sent,
        "the number of calls that were sent",
    )?;
    server
        .send(Frame::settings(&[(setting::MAX_CONCURRENT_STREAMS, 1)]))
        .await?;
    let id = server
        .wait("a call", |heard| {
            heard
                .streams
                .iter()
                .find(|(_, stream)| stream.ended && stream.reset.is_none())
                .map(|(id, _)| *id)
        })
        .await?;
    answer(&mut server, id).await?;
    expect_answer(call).await?;
    Ok("waited, then answered".to_owned())
}

/// One call after the other.
async fn max_streams_one(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let first = call(&client);
    let mut server = Peer::accept(&listener, &[(setting::MAX_CONCURRENT_STREAMS, 1)]).await?;
    request(&mut server, 1).await?;
    server
        .wait("an acknowledgement", |heard| {
            (heard.settings_acks > 0).then_some(())
        })
        .await?;
    let more: Vec<_> = (0..20).map(|_| call(&client)).collect();
    tokio::time::sleep(Duration::from_millis(100)).await;
    expect_equal(
        server.heard().streams.len(),
        1,
        "the number of calls at once",
    )?;
    for turn in 0..21 {
        let id = turn * 2 + 1;
        request(&mut server, id).await?;
        expect(
            !server.heard().streams.contains_key(&(id + 2)),
            "two calls at once",
        )?;
        answer(&mut server, id).await?;
    }
    expect_answer(first).await?;
    for call in more {
        expect_answer(call).await?;
    }
    Ok("21 calls, one at a time".to_owned())
}

/// A server that never makes room for the request.
async fn window_zero(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let payload = vec![7; 4 << 20];
    let calls: Vec<_> = (0..4)
        .map(|_| {
            let request = proto!(EchoRequest {
                payload: &payload[..]
            });
            outcome(brief(client.echo(request)))
        })
        .collect();
    let mut server = Peer::accept(&listener, &[(setting::INITIAL_WINDOW_SIZE, 0)]).await?;
    let mut message = String::new();
    for call in calls {
        message = expect_code(call, Code::DeadlineExceeded).await?;
    }
    server
        .wait("resets", |heard| {
            heard
                .streams
                .values()
                .all(|stream| stream.reset.is_some())
                .then_some(())
        })
        .await?;
    Ok(message)
}

async fn window_zero_then_open(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let mut server = Peer::accept(&listener, &[(setting::INITIAL_WINDOW_SIZE, 0)]).await?;
    server
        .wait("a call", |heard| {
            heard.streams.contains_key(&1).then_some(())
        })
        .await?;
    // One byte at a time.
    for _ in 0..100 {
        server.send(Frame::window_update(1, 1)).await?;
    }
    request(&mut server, 1).await?;
    answer(&mut server, 1).await?;
    expect_answer(call).await?;
    Ok("answered".to_owned())
}

/// A server that accepts and says nothing.
async fn silent_server(listener: TcpListener) -> Result<String, Mismatch> {
    let target = format!("http://{}", listener.local_addr()?);
    let channel = Channel::builder(&target).connect_timeout(Duration::from_millis(300));
    let client = PeerServiceClient::new(channel.build()?);
    expect_code(call(&client), Code::Unavailable).await
}

async fn http1_server(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let (mut stream, _) = listener.accept().await?;
    stream
        .write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")
        .await?;
    expect_code(call, Code::Unavailable).await
}

/// A call that has half a second.
fn brief(call: Call<Unary<EchoRequest, EchoResponse>>) -> ResponseFuture<EchoResponse> {
    call.timeout(Duration::from_millis(500)).start()
}
