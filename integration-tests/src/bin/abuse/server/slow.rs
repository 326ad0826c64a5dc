//! Clients that take their time, and never what they have asked for.

use std::time::Duration;

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, Peer, Stream, call_headers, flag, kind, setting};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::proto;
use tokio::time::sleep;

use crate::cases::Cases;
use crate::target::{CHAT, EXPAND, Target, begin_with, message, stream};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("silent-connections", silent_connections);
    cases.against_server("slow-preface", slow_preface);
    cases.against_server_with_keepalive("slow-headers", slow_headers);
    cases.against_server("slow-body", slow_body);
    cases.against_server("zero-window", zero_window);
    cases.against_server("zero-window-without-deadline", zero_window_without_deadline);
    cases.against_server_with_keepalive("responses-unread", responses_unread);
}

/// 500 connections that say nothing.
async fn silent_connections(target: Target) -> Result<String, Mismatch> {
    let mut attackers = Vec::new();
    for _ in 0..500 {
        attackers.push(Peer::connect(target.port).await?);
    }
    all_closed(attackers).await
}

/// 200 connections that say what a client says first, a byte at a time.
async fn slow_preface(target: Target) -> Result<String, Mismatch> {
    let mut attackers = Vec::new();
    for _ in 0..200 {
        attackers.push(Peer::connect(target.port).await?);
    }
    for byte in b"PRI * HTTP/2.0\r\n\r\nSM\r\n" {
        for attacker in &mut attackers {
            // It may have been closed.
            let _ = attacker.send_bytes(&[*byte]).await;
        }
        sleep(Duration::from_millis(150)).await;
    }
    all_closed(attackers).await
}

/// 200 connections whose first header block comes a byte at a time, in one frame that never ends: nothing but
/// keepalive can tell that this is not a slow network.
async fn slow_headers(target: Target) -> Result<String, Mismatch> {
    let mut attackers = Vec::new();
    for _ in 0..200 {
        let mut attacker = target.attacker().await?;
        let mut frame =
            Frame::new(kind::HEADERS, flag::END_HEADERS, 1, call_headers(CHAT, &[])).to_bytes();
        frame.truncate(20);
        attacker.send_bytes(&frame).await?;
        attackers.push(attacker);
    }
    for _ in 0..50 {
        for attacker in &mut attackers {
            let _ = attacker.send_bytes(b"a").await;
        }
        sleep(Duration::from_millis(100)).await;
    }
    all_closed(attackers).await
}

/// 1000 calls whose request comes a byte at a time; each has a deadline of its own.
async fn slow_body(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    for call in 0..CALLS {
        attacker
            .send(begin_with(stream(call), CHAT, &[("grpc-timeout", b"2S")]))
            .await?;
        attacker
            .send(Frame::data(stream(call), flag::NONE, *b"\0\0\x10\0\0"))
            .await?;
    }
    for _ in 0..10 {
        for call in 0..CALLS {
            attacker
                .send(Frame::data(stream(call), flag::NONE, [0]))
                .await?;
        }
        sleep(Duration::from_millis(100)).await;
    }
    for call in 0..CALLS {
        expect_equal(
            attacker.end_of(stream(call)).await?,
            "grpc-status 4",
            "the end",
        )?;
    }
    target.all_ended().await
}

/// 1000 calls with a deadline whose responses get no window.
async fn zero_window(target: Target) -> Result<String, Mismatch> {
    let mut attacker = hoarder(&target, &[("grpc-timeout", b"2S")]).await?;
    target.cancelled(CALLS.try_into()?).await?;
    // The streams are over as well: others could be opened.
    let ended = attacker
        .wait("an end of all streams", |heard| {
            let ended = heard.streams.values().filter(|stream| stream.ended);
            (ended.count() == 1000)
                .then(|| heard.streams.get(&1).map(Stream::end).unwrap_or_default())
        })
        .await?;
    Ok(format!("1000 handlers cancelled, {ended}"))
}

/// The memory is bounded as well when nothing ends the calls but the client's leaving.
async fn zero_window_without_deadline(target: Target) -> Result<String, Mismatch> {
    let attacker = hoarder(&target, &[]).await?;
    sleep(Duration::from_secs(2)).await;
    drop(attacker);
    target.cancelled(CALLS.try_into()?).await?;
    Ok("1000 handlers cancelled".to_owned())
}

/// Opens calls that each have 1 GB to send, without any room for it.
async fn hoarder(target: &Target, headers: &[(&str, &[u8])]) -> Result<Peer, Mismatch> {
    let mut attacker = Peer::open(target.port, &[(setting::INITIAL_WINDOW_SIZE, 0)]).await?;
    let request = proto!(EchoRequest {
        response_size: 10_000,
        response_count: 100_000
    });
    let request = message(&request);
    for call in 0..CALLS {
        attacker
            .send(begin_with(stream(call), EXPAND, headers))
            .await?;
        attacker
            .send(Frame::data(stream(call), flag::END_STREAM, &*request))
            .await?;
    }
    target.started(CALLS.try_into()?).await?;
    Ok(attacker)
}

/// 100 calls with all the room in the world, and a client that does not read its socket; the server gives it up.
async fn responses_unread(target: Target) -> Result<String, Mismatch> {
    let most = u32::MAX >> 1;
    let mut attacker = Peer::open(target.port, &[(setting::INITIAL_WINDOW_SIZE, most)]).await?;
    attacker.stop_listening();
    attacker
        .send(Frame::window_update(0, most - 65_535))
        .await?;
    let request = proto!(EchoRequest {
        response_size: 100_000,
        response_count: 100_000
    });
    let request = message(&request);
    for call in 0..100 {
        attacker.send(begin_with(stream(call), EXPAND, &[])).await?;
        attacker
            .send(Frame::data(stream(call), flag::END_STREAM, &*request))
            .await?;
    }
    target.started(100).await?;
    target.cancelled(100).await?;
    Ok("100 handlers cancelled".to_owned())
}

async fn all_closed(attackers: Vec<Peer>) -> Result<String, Mismatch> {
    let connections = attackers.len();
    for mut attacker in attackers {
        attacker
            .wait("a closed connection", |heard| heard.closed.then_some(()))
            .await?;
    }
    Ok(format!("{connections} connections closed"))
}

/// As many as a connection may have open.
const CALLS: u32 = 1000;
