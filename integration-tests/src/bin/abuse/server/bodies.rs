//! Requests that are not what their prefix, their encoding or their headers promise.

use std::io::Write;

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::proto;

use crate::cases::Cases;
use crate::target::{CHAT, ECHO, Target, begin, begin_with, message, prefixed, stream};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("prefix-of-4-gib", prefix_of_4_gib);
    cases.against_server("announced-and-never-sent", announced_and_never_sent);
    cases.against_server("gzip-bomb", gzip_bomb);
    cases.against_server("deflate-bomb", deflate_bomb);
    cases.against_server("zstd-bomb", zstd_bomb);
    cases.against_server("zstd-window", zstd_window);
    cases.against_server("corrupt-gzip", corrupt_gzip);
    cases.against_server("unknown-flag", unknown_flag);
    cases.against_server("compressed-without-encoding", compressed_without_encoding);
    cases.against_server("content-length", content_length);
}

async fn prefix_of_4_gib(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    for call in 0..200 {
        attacker.send(begin(stream(call), CHAT)).await?;
        attacker
            .send(Frame::data(
                stream(call),
                flag::NONE,
                *b"\0\xff\xff\xff\xffabc",
            ))
            .await?;
    }
    for call in 0..200 {
        let end = attacker.end_of(stream(call)).await?;
        expect_equal(end, "grpc-status 8", "the end")?;
    }
    target.all_ended().await
}

/// 500 calls announce the largest message that is taken, and send 10 bytes of it.
async fn announced_and_never_sent(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    for call in 0..500 {
        attacker
            .send(begin_with(stream(call), CHAT, &[("grpc-timeout", b"1S")]))
            .await?;
        attacker
            .send(Frame::data(
                stream(call),
                flag::NONE,
                *b"\0\0\x40\0\x000123456789",
            ))
            .await?;
    }
    for call in 0..500 {
        let end = attacker.end_of(stream(call)).await?;
        expect_equal(end, "grpc-status 4", "the end")?;
    }
    target.all_ended().await
}

/// 1 GiB of zeros in 1 MB: a thousand members, which are one message.
async fn gzip_bomb(target: Target) -> Result<String, Mismatch> {
    let mut member = GzEncoder::new(Vec::new(), Compression::best());
    member.write_all(&vec![0; 1 << 20])?;
    bomb_ends(&target, b"gzip", &member.finish()?.repeat(1024)).await
}

/// 32 MiB of zeros in 32 KB.
async fn deflate_bomb(target: Target) -> Result<String, Mismatch> {
    let mut bomb = ZlibEncoder::new(Vec::new(), Compression::fast());
    bomb.write_all(&vec![0; 32 << 20])?;
    bomb_ends(&target, b"deflate", &bomb.finish()?).await
}

/// 12 GiB in 400 KB: a frame of blocks that each repeat one byte 128 Ki times (RFC 8878 section 3.1.1.2).
async fn zstd_bomb(target: Target) -> Result<String, Mismatch> {
    let mut bomb = ZSTD_MAGIC.to_vec();
    // A window of 128 KiB, no size, no checksum.
    bomb.extend([0x00, 0x38]);
    for _ in 0..100_000 {
        bomb.extend([0x02, 0x00, 0x10, 0x00]);
    }
    bomb_ends(&target, b"zstd", &bomb).await
}

/// A frame that wants a window of 2 GiB, and says that it has 1 MiB.
async fn zstd_window(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let mut bomb = ZSTD_MAGIC.to_vec();
    bomb.extend([0x80, 0xa8, 0x00, 0x00, 0x10, 0x00]);
    bomb.extend([0x03, 0x00, 0x10, 0x00]);
    for call in 0..20 {
        attacker
            .send(begin_with(
                stream(call),
                CHAT,
                &[("grpc-encoding", b"zstd")],
            ))
            .await?;
        attacker
            .send(Frame::data(stream(call), flag::NONE, prefixed(1, &bomb)))
            .await?;
    }
    let end = attacker.end_of(stream(19)).await?;
    expect_equal(&*end, "grpc-status 13", "the end")?;
    Ok(end)
}

async fn corrupt_gzip(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    for (call, bytes) in [
        &b""[..],
        b"\x1f\x8b",
        b"no gzip at all",
        b"\x1f\x8b\x08\0\0\0\0\0\0\xff\xff\xff\xff",
    ]
    .into_iter()
    .enumerate()
    {
        let id = stream(u32::try_from(call)?);
        attacker
            .send(begin_with(id, CHAT, &[("grpc-encoding", b"gzip")]))
            .await?;
        attacker
            .send(Frame::data(id, flag::NONE, prefixed(1, bytes)))
            .await?;
        expect_equal(attacker.end_of(id).await?, "grpc-status 13", "the end")?;
    }
    target.all_ended().await
}

async fn unknown_flag(target: Target) -> Result<String, Mismatch> {
    end_of_request(&target, prefixed(2, b"")).await
}

async fn compressed_without_encoding(target: Target) -> Result<String, Mismatch> {
    end_of_request(&target, prefixed(1, b"")).await
}

/// A `content-length` that is too short, too long, or no number is a malformed request: RFC 9113 section 8.1.1.
async fn content_length(target: Target) -> Result<String, Mismatch> {
    let mut ends = Vec::new();
    for length in [&b"1"[..], b"100000", b"x"] {
        let mut attacker = target.attacker().await?;
        attacker
            .send(begin_with(1, CHAT, &[("content-length", length)]))
            .await?;
        let request = message(&proto!(EchoRequest { payload: b"hello" }));
        attacker
            .send(Frame::data(1, flag::END_STREAM, request))
            .await?;
        let end = attacker.end_of(1).await?;
        expect_equal(&*end, "RST_STREAM 1", "the end")?;
        ends.push(end);
    }
    target.all_ended().await?;
    Ok(ends.join(", "))
}

async fn bomb_ends(target: &Target, encoding: &[u8], bomb: &[u8]) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let bytes = bomb.len();
    let bomb = prefixed(1, bomb);
    for call in 0..10 {
        let id = stream(call);
        attacker
            .send(begin_with(id, ECHO, &[("grpc-encoding", encoding)]))
            .await?;
        // As the windows allow: only the bomb is to be wrong.
        let mut frames = Vec::new();
        for chunk in bomb.chunks(16_384) {
            frames.push(Frame::data(id, flag::NONE, chunk));
        }
        frames.push(Frame::data(id, flag::END_STREAM, []));
        attacker.send_granted(frames).await?;
        expect_equal(attacker.end_of(id).await?, "grpc-status 8", "the end")?;
    }
    Ok(format!("grpc-status 8 for {bytes} bytes"))
}

async fn end_of_request(target: &Target, request: Vec<u8>) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    attacker.send(begin(1, CHAT)).await?;
    attacker.send(Frame::data(1, flag::NONE, request)).await?;
    let end = attacker.end_of(1).await?;
    expect_equal(&*end, "grpc-status 13", "the end")?;
    Ok(end)
}

const ZSTD_MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
