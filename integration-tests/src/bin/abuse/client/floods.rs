//! Servers that send what costs them little, in numbers.

use integration_tests::http2::{Frame, Peer, encode, flag, integer, kind, setting};
use integration_tests::mismatch::Mismatch;
use rpc_runtime::Code;
use tokio::net::TcpListener;

use super::script::{answer, call, client, expect_answer, expect_code, head, request};
use crate::cases::Cases;

pub(super) fn register(cases: &mut Cases) {
    cases.against_client("ping-storm", ping_storm);
    cases.against_client("settings-storm", settings_storm);
    cases.against_client("window-update-storm", window_update_storm);
    cases.against_client("continuation-flood-of-responses", continuation_flood);
    cases.against_client("hpack-bomb-of-responses", hpack_bomb);
}

/// A server may ping as often as it likes.
async fn ping_storm(listener: TcpListener) -> Result<String, Mismatch> {
    storm(&listener, |_| Frame::new(kind::PING, flag::NONE, 0, [0; 8])).await
}

async fn settings_storm(listener: TcpListener) -> Result<String, Mismatch> {
    storm(&listener, |turn| {
        Frame::settings(&[(setting::INITIAL_WINDOW_SIZE, 65_535 + turn)])
    })
    .await
}

async fn window_update_storm(listener: TcpListener) -> Result<String, Mismatch> {
    storm(&listener, |turn| Frame::window_update(turn % 2, 1)).await
}

async fn storm(listener: &TcpListener, frame: impl Fn(u32) -> Frame) -> Result<String, Mismatch> {
    let client = client(listener)?;
    let call = call(&client);
    let mut server = Peer::accept(listener, &[]).await?;
    request(&mut server, 1).await?;
    server
        .flood(1000, |turn| (0..100).map(|_| frame(turn)).collect())
        .await;
    answer(&mut server, 1).await?;
    expect_answer(call).await?;
    Ok("100,000 frames, then answered".to_owned())
}

async fn continuation_flood(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    let block = encode(&[(":status", "200")]);
    server
        .send(Frame::new(kind::HEADERS, flag::NONE, 1, block))
        .await?;
    let field = encode(&[("x-text", [b'a'; 16_000])]);
    server
        .flood(10_000, |_| {
            Frame::new(kind::CONTINUATION, flag::NONE, 1, &*field).to_bytes()
        })
        .await;
    expect_code(call, Code::Unavailable).await
}

/// Trailers of 48 MB in 16 KB.
async fn hpack_bomb(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    let mut block = encode(&[("grpc-status", "0")]);
    block.extend([0x40, 1, b'a']);
    block.extend(integer(0, 7, 4000));
    block.extend([b'v'; 4000]);
    block.extend([0x80 | 0x3e; 12_000]);
    server.send(head(1)).await?;
    server
        .send(Frame::headers(1, flag::END_STREAM, block))
        .await?;
    match call.await? {
        Ok(_) => Err("the call succeeded".into()),
        Err(status) => Ok(format!("{:?}: {}", status.code(), status.message())),
    }
}
