//! DATA frames that say little: padded ones and empty ones.

use std::time::Duration;

use integration_tests::generated::rpc::peers::v1::{EchoRequest, EchoResponse};
use integration_tests::http2::{Frame, Peer, error, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::{Parse, proto};

use crate::cases::Cases;
use crate::target::{CHAT, ECHO, Target, begin, message, stream};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("padded-data", padded_data);
    cases.against_server(
        "padding-longer-than-the-frame",
        padding_longer_than_the_frame,
    );
    cases.against_server("zero-length-data", zero_length_data);
    cases.against_server("zero-length-data-flood", zero_length_data_flood);
    cases.against_server("padding-flood-unread", padding_flood_unread);
    cases.against_server("one-byte-data", one_byte_data);
    cases.against_server(
        "small-messages-to-a-slow-handler",
        small_messages_to_a_slow_handler,
    );
}

/// A request in small DATA frames with 255 bytes of padding each, more than a window in all.
async fn padded_data(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(Frame::window_update(0, 1 << 20)).await?;
    for call in 0..100 {
        let id = stream(call);
        attacker.send(begin(id, ECHO)).await?;
        let request = message(&proto!(EchoRequest {
            payload: &[7; 1000][..]
        }));
        for chunk in request.chunks(100) {
            let payload = [&[255], chunk, &[0; 255]].concat();
            attacker
                .send(Frame::data(id, flag::PADDED, payload))
                .await?;
        }
        attacker
            .send(Frame::data(
                id,
                flag::PADDED | flag::END_STREAM,
                [3, 0, 0, 0],
            ))
            .await?;
    }
    check_answer(&mut attacker, stream(99), &[7; 1000]).await
}

async fn padding_longer_than_the_frame(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    attacker
        .send(Frame::data(1, flag::PADDED, [10, 0, 0]))
        .await?;
    let goaway = attacker
        .wait("GOAWAY", |heard| heard.goaway.clone())
        .await?;
    expect_equal(goaway.error, error::PROTOCOL_ERROR, "the error")?;
    target.all_ended().await
}

/// Empty frames before, amid and after a request.
async fn zero_length_data(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, ECHO)).await?;
    let request = message(&proto!(EchoRequest {
        payload: &[7; 20][..]
    }));
    for byte in request {
        attacker.send(Frame::data(1, flag::NONE, [])).await?;
        attacker.send(Frame::data(1, flag::NONE, [byte])).await?;
    }
    attacker.send(Frame::data(1, flag::NONE, [])).await?;
    attacker.send(Frame::data(1, flag::END_STREAM, [])).await?;
    check_answer(&mut attacker, 1, &[7; 20]).await
}

/// They say nothing and take no credit: nothing is kept of them.
async fn zero_length_data_flood(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    let frames: Vec<u8> = (0..100).map(|_| Frame::data(1, flag::NONE, [])).collect();
    let sent = attacker.flood(10_000, |_| frames.clone()).await;
    expect_equal(sent, 10_000, "the number of rounds")?;
    attacker.send(Frame::data(1, flag::END_STREAM, [])).await?;
    expect_equal(attacker.end_of(1).await?, "grpc-status 0", "the end")?;
    target.all_ended().await?;
    Ok("1,000,000 frames".to_owned())
}

/// Nothing but padding, whose credit returns at once: what says so piles up in the sockets, and must not in the server.
async fn padding_flood_unread(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    attacker.send(begin(3, CHAT)).await?;
    attacker.stop_listening();
    let frames: Vec<u8> = (0..1000)
        .map(|number| Frame::data(stream(number % 2), flag::PADDED, [0]))
        .collect();
    let flood = attacker.flood(20_000, |_| frames.clone());
    match tokio::time::timeout(FLOOD_TIME, flood).await {
        Ok(rounds) => Ok(format!("{rounds},000 frames")),
        Err(_) => Ok("the server stopped reading".to_owned()),
    }
}

/// A request of 5 KB, each byte in a frame.
async fn one_byte_data(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, ECHO)).await?;
    let request = message(&proto!(EchoRequest {
        payload: &[7; 5000][..]
    }));
    let frames = request
        .into_iter()
        .map(|byte| Frame::data(1, flag::NONE, [byte]));
    attacker.send_all(frames).await?;
    attacker.send(Frame::data(1, flag::END_STREAM, [])).await?;
    check_answer(&mut attacker, 1, &[7; 5000]).await
}

/// 20,000 messages of 16 bytes, each in a frame as grpc-go sends them, as the windows allow. The handler rests
/// after the first, so they have to wait for it; nothing of this is an attack.
async fn small_messages_to_a_slow_handler(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    let first = message(&proto!(EchoRequest {
        delay_milliseconds: 2000
    }));
    let first = Frame::data(1, flag::NONE, first);
    attacker.send_granted([first]).await?;
    let request = message(&proto!(EchoRequest {
        payload: b"message"
    }));
    let frames = (0..20_000).map(|_| Frame::data(1, flag::NONE, &*request));
    attacker.send_granted(frames).await?;
    attacker.send(Frame::data(1, flag::END_STREAM, [])).await?;
    let end = attacker.end_of(1).await?;
    expect_equal(&*end, "grpc-status 0", "the end")?;
    Ok("20,000 messages taken".to_owned())
}

async fn check_answer(attacker: &mut Peer, id: u32, payload: &[u8]) -> Result<String, Mismatch> {
    let end = attacker.end_of(id).await?;
    expect_equal(&*end, "grpc-status 0", "the end")?;
    let data = attacker
        .heard()
        .streams
        .get(&id)
        .map(|stream| stream.data.clone());
    let response = data.unwrap_or_default().split_off(5);
    let response = EchoResponse::parse(&response)?;
    expect_equal(
        response.payload() == payload,
        true,
        "that the payload came back",
    )?;
    Ok("answered".to_owned())
}

/// How long a server that does not read is flooded.
const FLOOD_TIME: Duration = Duration::from_secs(5);
