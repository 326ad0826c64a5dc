//! Header blocks that are malformed, too large, or say what no client of gRPC says.

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, Peer, call_headers, encode, error, flag, integer, kind};
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use protobuf::proto;

use crate::cases::Cases;
use crate::target::{CHAT, ECHO, Target, begin_with, message, stream};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("timeout-of-9-digits", timeout_of_9_digits);
    cases.against_server("timeouts-that-are-none", timeouts_that_are_none);
    cases.against_server("broken-base64", broken_base64);
    cases.against_server("non-ascii-metadata", non_ascii_metadata);
    cases.against_server("control-characters", control_characters);
    cases.against_server("upper-case-names", upper_case_names);
    cases.against_server("large-metadata", large_metadata);
    cases.against_server("many-headers", many_headers);
    cases.against_server("hpack-bomb", hpack_bomb);
    cases.against_server("hpack-bomb-in-continuations", hpack_bomb_in_continuations);
    cases.against_server("hpack-integer", hpack_integer);
}

async fn timeout_of_9_digits(target: Target) -> Result<String, Mismatch> {
    end_of_echo(
        &target,
        &[("grpc-timeout", b"123456789m")],
        "grpc-status 13",
    )
    .await
}

async fn timeouts_that_are_none(target: Target) -> Result<String, Mismatch> {
    for value in [
        &b""[..],
        b"S",
        b"-1S",
        b"1",
        b"1s",
        b"1.5S",
        b"99999999999999999999999H",
        b"\xff",
    ] {
        end_of_echo(&target, &[("grpc-timeout", value)], "grpc-status 13").await?;
    }
    let mut attacker = target.attacker().await?;
    attacker
        .send(begin_with(1, CHAT, &[("grpc-timeout", b"0n")]))
        .await?;
    expect_equal(attacker.end_of(1).await?, "grpc-status 4", "the end")?;
    end_of_echo(&target, &[("grpc-timeout", b"99999999H")], "grpc-status 0").await
}

/// The value has no effect until a handler reads it, which then gets an error.
async fn broken_base64(target: Target) -> Result<String, Mismatch> {
    for value in [
        &b"A"[..],
        b"====",
        b"-_-_",
        b"\xff\xfe",
        b"AA==AA",
        b",,,",
        b"AAAA,A",
    ] {
        end_of_echo(&target, &[("other-bin", value)], "grpc-status 0").await?;
    }
    end_of_echo(&target, &[("echo-initial-bin", b"AA==")], "grpc-status 0").await?;
    end_of_echo(&target, &[("echo-initial-bin", b"-_-_")], "grpc-status 3").await
}

/// The handler does not get to see it, or sees that it is malformed.
async fn non_ascii_metadata(target: Target) -> Result<String, Mismatch> {
    for value in [&b"\xff"[..], b"caf\xc3\xa9", b"\x80\x81"] {
        end_of_echo(&target, &[("x-text", value)], "grpc-status 0").await?;
    }
    let mut attacker = target.attacker().await?;
    echo(&mut attacker, 1, &[("echo-initial-text", b"caf\xc3\xa9")]).await?;
    let end = attacker.end_of(1).await?;
    expect(end == "grpc-status 0" || end == "grpc-status 3", &end)?;
    let heard = attacker.heard();
    let is_clean = heard
        .streams
        .values()
        .flat_map(|stream| stream.blocks.iter().flatten())
        .all(|(_, value)| value.is_ascii());
    expect(is_clean, "the server sent a header that is not ASCII")?;
    Ok(end)
}

async fn control_characters(target: Target) -> Result<String, Mismatch> {
    let mut ends = Vec::new();
    for value in [&b"a\r\nb: c"[..], b"a\0b", b"a\nb", b"\x7f"] {
        ends.push(refused(&target, encode(&[("x-text", value)])).await?);
    }
    Ok(ends.join(", "))
}

async fn upper_case_names(target: Target) -> Result<String, Mismatch> {
    refused(&target, encode(&[("X-Text", "a")])).await
}

/// One value of 15 KB is taken, more than 16 KiB in all is not; beyond 64 KiB HTTP/2 refuses it unseen.
async fn large_metadata(target: Target) -> Result<String, Mismatch> {
    end_of_echo(&target, &[("x-text", &[b'a'; 15_000])], "grpc-status 0").await?;
    let mut attacker = target.attacker().await?;
    let mut block = call_headers(ECHO, &[("x-text", &vec![b'a'; 20_000])]);
    attacker.send_bytes(&in_continuations(1, &block)).await?;
    let end = attacker.end_of(1).await?;
    expect_equal(&*end, "grpc-status 8", "the end of a call with 20 KB")?;
    block = call_headers(ECHO, &[("x-text", &vec![b'a'; 70_000])]);
    attacker.send_bytes(&in_continuations(3, &block)).await?;
    let unseen = attacker.end_of(3).await?;
    expect(!unseen.starts_with("grpc-status"), &unseen)?;
    // The connection continues.
    echo(&mut attacker, 5, &[]).await?;
    expect_equal(
        attacker.end_of(5).await?,
        "grpc-status 0",
        "the end of the next call",
    )?;
    Ok(format!("{end}, {unseen}"))
}

/// 100,000 empty headers: 3 MB for who keeps them, 400 KB for who sends them.
async fn many_headers(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let mut block = call_headers(CHAT, &[]);
    block.extend(encode(&vec![("a", ""); 100_000]));
    attacker.send_bytes(&in_continuations(1, &block)).await?;
    let end = attacker.end_of(1).await;
    gone_or_refused(&mut attacker, end)
}

/// One remembered header of 4000 bytes, then a thousand references to it of one byte each: 100 times.
async fn hpack_bomb(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let remember = remembered(4000);
    for call in 0..100 {
        let mut block = call_headers(CHAT, &[]);
        if call == 0 {
            block.extend(&remember);
        }
        // The last that was remembered has the number 62.
        block.extend([0x80 | 0x3e; 12_000]);
        if attacker
            .send(Frame::headers(stream(call), flag::NONE, block))
            .await
            .is_err()
        {
            break;
        }
    }
    let end = attacker.end_of(stream(99)).await;
    gone_or_refused(&mut attacker, end)
}

/// As before, 10 MB of references in one block: 40 GB of headers.
async fn hpack_bomb_in_continuations(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let mut block = call_headers(CHAT, &[]);
    block.extend(remembered(4000));
    block.extend(vec![0x80 | 0x3e; 10_000_000]);
    // The server need not take it all.
    let _ = attacker.send_bytes(&in_continuations(1, &block)).await;
    let end = attacker.end_of(1).await;
    gone_or_refused(&mut attacker, end)
}

/// A header that claims to have a name of many GiB.
async fn hpack_integer(target: Target) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let mut block = call_headers(CHAT, &[]);
    block.push(0);
    block.extend(integer(0, 7, 1 << 40));
    block.extend(b"name");
    attacker.send(Frame::headers(1, flag::NONE, block)).await?;
    let goaway = attacker
        .wait("GOAWAY", |heard| heard.goaway.clone())
        .await?;
    // RFC 9113 section 4.3 names the second; h2 says the first.
    let errors = [error::PROTOCOL_ERROR, error::COMPRESSION_ERROR];
    expect(errors.contains(&goaway.error), &format!("{goaway:?}"))?;
    Ok(format!("GOAWAY {}", goaway.error))
}

/// A field that is to be remembered.
fn remembered(size: usize) -> Vec<u8> {
    let mut field = vec![0x40];
    field.extend(integer(0, 7, 1));
    field.push(b'a');
    field.extend(integer(0, 7, size));
    field.extend(vec![b'v'; size]);
    field
}

/// A block in one HEADERS frame and as many CONTINUATIONs as it needs.
pub(super) fn in_continuations(stream: u32, block: &[u8]) -> Vec<u8> {
    let mut chunks = block.chunks(16_384).peekable();
    let mut number = 0;
    std::iter::from_fn(|| {
        let chunk = chunks.next()?;
        let kind = if number == 0 {
            kind::HEADERS
        } else {
            kind::CONTINUATION
        };
        let flags = if chunks.peek().is_none() {
            flag::END_HEADERS
        } else {
            flag::NONE
        };
        number += 1;
        Some(Frame::new(kind, flags, stream, chunk))
    })
    .collect()
}

/// Tells how a connection or a stream was ended for what was sent on it.
pub(super) fn gone_or_refused(
    attacker: &mut Peer,
    end: Result<String, String>,
) -> Result<String, Mismatch> {
    let goaway = attacker.heard().goaway.clone();
    match (goaway, end) {
        (Some(goaway), _) => Ok(format!("GOAWAY {} {}", goaway.error, goaway.debug)),
        (None, Ok(end)) if end != "grpc-status 0" => Ok(end),
        (None, Ok(end)) => Err(end.into()),
        (None, Err(_)) => Err("neither GOAWAY nor an end of the stream".into()),
    }
}

/// Checks that a call with a header like this is no call.
async fn refused(target: &Target, field: Vec<u8>) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    let block = [call_headers(CHAT, &[]), field].concat();
    attacker.send(Frame::headers(1, flag::NONE, block)).await?;
    let end = attacker.end_of(1).await;
    let goaway = attacker.heard().goaway.clone();
    match (goaway, end) {
        (Some(goaway), _) if goaway.error == error::PROTOCOL_ERROR => Ok("GOAWAY 1".to_owned()),
        (None, Ok(end)) if end == "RST_STREAM 1" => Ok(end),
        (goaway, end) => Err(format!("{goaway:?}, {end:?}, expected PROTOCOL_ERROR").into()),
    }
}

/// Checks how a call with these headers ends.
async fn end_of_echo(
    target: &Target,
    headers: &[(&str, &[u8])],
    expected: &str,
) -> Result<String, Mismatch> {
    let mut attacker = target.attacker().await?;
    echo(&mut attacker, 1, headers).await?;
    let end = attacker.end_of(1).await?;
    expect_equal(&*end, expected, &format!("the end with {headers:?}"))?;
    Ok(end)
}

async fn echo(attacker: &mut Peer, id: u32, headers: &[(&str, &[u8])]) -> Result<(), Mismatch> {
    attacker.send(begin_with(id, ECHO, headers)).await?;
    let request = message(&proto!(EchoRequest { payload: b"hello" }));
    attacker
        .send(Frame::data(id, flag::END_STREAM, request))
        .await?;
    Ok(())
}
