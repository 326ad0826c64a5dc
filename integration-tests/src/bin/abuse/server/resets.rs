//! Streams that are opened and given up without end: by the client (rapid reset, CVE-2023-44487), or by the server
//! because the client has provoked it (`MadeYouReset`, CVE-2025-8671, in the six forms of its authors). Where h2 takes what
//! is provoked for an error of the connection, its first occurrence ends the connection.

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, GoAway, error, flag, kind};
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use protobuf::proto;

use crate::cases::Cases;
use crate::target::{CHAT, EXPAND, Target, begin, message, stream};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("rapid-reset", rapid_reset);
    cases.against_server("made-you-reset-by-window-of-0", window_of_0);
    cases.against_server("made-you-reset-by-window-overflow", window_overflow);
    cases.against_server("made-you-reset-by-short-priority", short_priority);
    cases.against_server("made-you-reset-by-priority-on-itself", priority_on_itself);
    cases.against_server("made-you-reset-by-headers-after-end", headers_after_end);
    cases.against_server("made-you-reset-by-data-after-end", data_after_end);
    cases.against_server("made-you-reset-by-bad-headers", bad_headers);
    cases.against_server("more-streams-than-allowed", more_streams_than_allowed);
}

async fn rapid_reset(target: Target) -> Result<String, Mismatch> {
    let goaway = opened_and(&target, |id| {
        vec![begin(id, CHAT), Frame::reset(id, error::CANCEL)]
    })
    .await?;
    gone(&target, goaway, error::ENHANCE_YOUR_CALM).await
}

async fn window_of_0(target: Target) -> Result<String, Mismatch> {
    let goaway = opened_and(&target, |id| {
        vec![open(id), half_close(id), Frame::window_update(id, 0)]
    })
    .await?;
    gone(&target, goaway, error::PROTOCOL_ERROR).await
}

async fn window_overflow(target: Target) -> Result<String, Mismatch> {
    let most = u32::MAX >> 1;
    let goaway = opened_and(&target, |id| {
        vec![open(id), half_close(id), Frame::window_update(id, most)]
    })
    .await?;
    gone(&target, goaway, error::ENHANCE_YOUR_CALM).await
}

async fn short_priority(target: Target) -> Result<String, Mismatch> {
    let priority = |id| Frame::new(kind::PRIORITY, flag::NONE, id, [0; 4]);
    let goaway = opened_and(&target, |id| vec![open(id), half_close(id), priority(id)]).await?;
    gone(&target, goaway, error::PROTOCOL_ERROR).await
}

async fn priority_on_itself(target: Target) -> Result<String, Mismatch> {
    let priority = |id: u32| {
        let [a, b, c, d] = id.to_be_bytes();
        Frame::new(kind::PRIORITY, flag::NONE, id, [a, b, c, d, 0])
    };
    let goaway = opened_and(&target, |id| vec![open(id), half_close(id), priority(id)]).await?;
    gone(&target, goaway, error::ENHANCE_YOUR_CALM).await
}

async fn headers_after_end(target: Target) -> Result<String, Mismatch> {
    let goaway = opened_and(&target, |id| {
        vec![open(id), half_close(id), begin(id, CHAT)]
    })
    .await?;
    gone(&target, goaway, error::ENHANCE_YOUR_CALM).await
}

async fn data_after_end(target: Target) -> Result<String, Mismatch> {
    let late = |id| Frame::data(id, flag::NONE, *b"late");
    let goaway = opened_and(&target, |id| vec![open(id), half_close(id), late(id)]).await?;
    gone(&target, goaway, error::PROTOCOL_ERROR).await
}

/// Requests that are malformed from the start never reach a handler.
async fn bad_headers(target: Target) -> Result<String, Mismatch> {
    let block = integration_tests::http2::encode(&[("no", "pseudo-header")]);
    let goaway = opened_and(&target, |id| {
        vec![Frame::headers(id, flag::NONE, block.clone())]
    })
    .await?;
    gone(&target, goaway, error::ENHANCE_YOUR_CALM).await
}

/// Refused, and may be sent again elsewhere: RFC 9113 section 5.1.2.
async fn more_streams_than_allowed(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    for call in 0..1100 {
        attacker.send(begin(stream(call), CHAT)).await?;
    }
    for call in 1000..1100 {
        expect_equal(
            attacker.end_of(stream(call)).await?,
            "RST_STREAM 7",
            "the end",
        )?;
    }
    target.started(1000).await?;
    drop(attacker);
    target.all_ended().await
}

/// Opens streams like that until the server has had enough, and gives its farewell, if it sent one.
async fn opened_and(
    target: &Target,
    make: impl Fn(u32) -> Vec<Frame>,
) -> Result<Option<GoAway>, Mismatch> {
    let mut attacker = target.attacker().await?;
    let sent = attacker
        .flood(STREAMS, |call| make(stream(call)).into_iter().collect())
        .await;
    expect(sent > 0, "nothing could be sent")?;
    Ok(attacker
        .wait("GOAWAY", |heard| heard.goaway.clone())
        .await
        .ok())
}

/// Checks that the server went away with this error, and that no handler is left.
async fn gone(target: &Target, goaway: Option<GoAway>, error: u32) -> Result<String, Mismatch> {
    let ended = target.all_ended().await?;
    let goaway = goaway.ok_or_else(|| format!("no GOAWAY, {ended}"))?;
    expect_equal(goaway.error, error, "the error")?;
    Ok(format!("GOAWAY {} {}, {ended}", goaway.error, goaway.debug))
}

/// A call whose handler runs for a minute.
fn open(id: u32) -> Frame {
    begin(id, EXPAND)
}

fn half_close(id: u32) -> Frame {
    let request = proto!(EchoRequest {
        delay_milliseconds: 60_000
    });
    Frame::data(id, flag::END_STREAM, message(&request))
}

const STREAMS: u32 = 50_000;
