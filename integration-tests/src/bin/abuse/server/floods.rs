//! Frames that cost the client little, in numbers.

use integration_tests::http2::{Frame, Peer, call_headers, error, flag, kind, setting};
use integration_tests::mismatch::{Mismatch, expect_equal};

use super::headers::gone_or_refused;
use crate::cases::Cases;
use crate::target::{CHAT, Target, begin};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("ping-flood", ping_flood);
    cases.against_server("settings-flood", settings_flood);
    cases.against_server("settings-flood-unread", settings_flood_unread);
    cases.against_server("priority-flood", priority_flood);
    cases.against_server("window-update-flood", window_update_flood);
    cases.against_server("continuation-flood", continuation_flood);
    cases.against_server("empty-continuation-flood", empty_continuation_flood);
    cases.against_server("reset-flood-on-idle-streams", reset_flood_on_idle_streams);
    cases.against_server("unknown-frames", unknown_frames);
}

/// What A8 says to a client that pings too often.
async fn ping_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    target.started(1).await?;
    let ping = || Frame::new(kind::PING, flag::NONE, 0, [0; 8]);
    attacker
        .flood(10_000, |_| (0..100).map(|_| ping()).collect())
        .await;
    let goaway = attacker
        .wait("GOAWAY", |heard| heard.goaway.clone())
        .await?;
    expect_equal(goaway.error, error::ENHANCE_YOUR_CALM, "the error")?;
    expect_equal(&*goaway.debug, "too_many_pings", "the reason")?;
    target.all_ended().await?;
    Ok("GOAWAY too_many_pings".to_owned())
}

/// Each asks for an answer.
async fn settings_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    flood_with_settings(&mut attacker).await;
    let answered = attacker.heard().settings_acks;
    Ok(format!("{answered} answered, {}", goaway(&attacker)))
}

/// The answers pile up in the sockets, and must not in the server.
async fn settings_flood_unread(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.stop_listening();
    let flood = flood_with_settings(&mut attacker);
    match tokio::time::timeout(FLOOD_TIME, flood).await {
        Ok(()) => Ok("all taken".to_owned()),
        Err(_) => Ok("the server stopped reading".to_owned()),
    }
}

async fn flood_with_settings(attacker: &mut Peer) {
    let frame = |turn| {
        Frame::settings(&[
            (setting::INITIAL_WINDOW_SIZE, turn),
            (setting::HEADER_TABLE_SIZE, turn),
        ])
    };
    attacker
        .flood(10_000, |turn| (0..100).map(|_| frame(turn)).collect())
        .await;
}

/// They mean nothing any more: RFC 9113 section 5.3.2.
async fn priority_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker
        .flood(10_000, |turn| {
            let priority = |number| {
                Frame::new(
                    kind::PRIORITY,
                    flag::NONE,
                    (turn * 100 + number) * 2 + 1,
                    [0, 0, 0, 0, 7],
                )
            };
            (0..100).map(priority).collect()
        })
        .await;
    Ok(format!("1,000,000 frames, {}", goaway(&attacker)))
}

async fn window_update_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    target.started(1).await?;
    attacker
        .flood(10_000, |_| {
            (0..100)
                .map(|number| Frame::window_update(number % 2, 1))
                .collect()
        })
        .await;
    Ok(format!("1,000,000 frames, {}", goaway(&attacker)))
}

/// A header block of 160 MB that never ends: CVE-2024-27316 and its kin.
async fn continuation_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let block = call_headers(CHAT, &[]);
    attacker
        .send(Frame::new(kind::HEADERS, flag::NONE, 1, block))
        .await?;
    let field = integration_tests::http2::encode(&[("x-text", [b'a'; 16_000])]);
    attacker
        .flood(10_000, |_| {
            Frame::new(kind::CONTINUATION, flag::NONE, 1, &*field).to_bytes()
        })
        .await;
    let end = attacker.end_of(1).await;
    gone_or_refused(&mut attacker, end)
}

/// CONTINUATIONs with nothing in them.
async fn empty_continuation_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let block = call_headers(CHAT, &[]);
    attacker
        .send(Frame::new(kind::HEADERS, flag::NONE, 1, block))
        .await?;
    let frames: Vec<u8> = (0..100)
        .map(|_| Frame::new(kind::CONTINUATION, flag::NONE, 1, []))
        .collect();
    attacker.flood(10_000, |_| frames.clone()).await;
    let end = attacker.end_of(1).await;
    gone_or_refused(&mut attacker, end)
}

async fn reset_flood_on_idle_streams(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker
        .flood(1000, |turn| {
            Frame::reset(turn * 2 + 1, error::CANCEL).to_bytes()
        })
        .await;
    let goaway = attacker
        .wait("GOAWAY", |heard| heard.goaway.clone())
        .await?;
    expect_equal(goaway.error, error::PROTOCOL_ERROR, "the error")?;
    Ok("GOAWAY PROTOCOL_ERROR".to_owned())
}

/// They must be ignored: RFC 9113 section 4.1.
async fn unknown_frames(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let frame = Frame::new(0xfa, 0xff, 0, [0; 1000]).to_bytes();
    attacker.flood(100_000, |_| frame.clone()).await;
    Ok(format!("100 MB, {}", goaway(&attacker)))
}

fn goaway(attacker: &Peer) -> String {
    match &attacker.heard().goaway {
        Some(goaway) => format!("GOAWAY {} {}", goaway.error, goaway.debug),
        None => "no GOAWAY".to_owned(),
    }
}

/// How long a server that does not read is flooded.
const FLOOD_TIME: std::time::Duration = std::time::Duration::from_secs(3);
