//! Responses that are padded, empty, endless, or not what their prefix promises.

use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, Peer, encode, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use rpc_runtime::Code;
use tokio::net::TcpListener;

use super::script::{
    answered_with, client, data, expect_answer, expect_code, head, request, response, trailers,
};
use crate::cases::Cases;
use crate::target::prefixed;

pub(super) fn register(cases: &mut Cases) {
    cases.against_client("padded-responses", padded);
    cases.against_client("zero-length-responses", zero_length);
    cases.against_client("response-prefix-of-4-gib", prefix_of_4_gib);
    cases.against_client("response-gzip-bomb", gzip_bomb);
    cases.against_client(
        "small-responses-to-a-slow-reader",
        small_responses_to_a_slow_reader,
    );
    cases.against_client("data-after-trailers", data_after_trailers);
    cases.against_client("push-promise", push_promise);
}

async fn padded(listener: TcpListener) -> Result<String, Mismatch> {
    let mut frames = vec![head(1)];
    for byte in response() {
        frames.push(Frame::data(
            1,
            flag::PADDED,
            [&[255, byte], &[0; 255][..]].concat(),
        ));
    }
    frames.push(trailers(1));
    answered(&listener, frames).await
}

async fn zero_length(listener: TcpListener) -> Result<String, Mismatch> {
    let empty = || Frame::data(1, flag::NONE, []);
    let mut frames = vec![head(1), empty()];
    for byte in response() {
        frames.extend([Frame::data(1, flag::NONE, [byte]), empty()]);
    }
    frames.extend([empty(), trailers(1)]);
    answered(&listener, frames).await
}

async fn prefix_of_4_gib(listener: TcpListener) -> Result<String, Mismatch> {
    let frames = vec![
        head(1),
        Frame::data(1, flag::NONE, *b"\0\xff\xff\xff\xffabc"),
    ];
    refused(&listener, frames, Code::ResourceExhausted).await
}

async fn gzip_bomb(listener: TcpListener) -> Result<String, Mismatch> {
    let mut member = GzEncoder::new(Vec::new(), Compression::best());
    member.write_all(&vec![0; 1 << 20])?;
    let bomb = prefixed(1, &member.finish()?.repeat(1024));
    let fields = [
        (":status", "200"),
        ("content-type", "application/grpc"),
        ("grpc-encoding", "gzip"),
    ];
    let mut frames = vec![Frame::headers(1, flag::NONE, encode(&fields))];
    frames.extend(
        bomb.chunks(16_384)
            .map(|chunk| Frame::data(1, flag::NONE, chunk)),
    );
    refused(&listener, frames, Code::ResourceExhausted).await
}

/// 20,000 messages in a frame each, as grpc-go sends them, as the windows allow, to a client that is busy with
/// something else for a while.
async fn small_responses_to_a_slow_reader(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let mut responses = client.expand(EchoRequest::new()).start();
    let read = tokio::spawn(async move {
        let mut read = 0;
        while responses.message().await?.is_some() {
            if read == 0 {
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            read += 1;
        }
        Ok::<_, rpc_runtime::Status>(read)
    });
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    server.send(head(1)).await?;
    server.send_granted((0..20_000).map(|_| data(1))).await?;
    server.send(trailers(1)).await?;
    expect_equal(read.await??, 20_000, "the number of messages")?;
    Ok("20,000 messages read".to_owned())
}

/// The stream is over; what comes then is not the call's business.
async fn data_after_trailers(listener: TcpListener) -> Result<String, Mismatch> {
    answered(&listener, vec![head(1), data(1), trailers(1), data(1)]).await
}

/// Never asked for, and refused: RFC 9113 section 8.4.
async fn push_promise(listener: TcpListener) -> Result<String, Mismatch> {
    use integration_tests::http2::kind::PUSH_PROMISE;
    let block = integration_tests::http2::call_headers("/a/b", &[]);
    let payload = [&2_u32.to_be_bytes()[..], &block].concat();
    let frames = vec![
        head(1),
        Frame::new(PUSH_PROMISE, flag::END_HEADERS, 1, payload),
    ];
    refused(&listener, frames, Code::Unavailable).await
}

async fn answered(listener: &TcpListener, frames: Vec<Frame>) -> Result<String, Mismatch> {
    let (call, _server, sent) = answered_with(listener, frames).await?;
    sent?;
    expect_answer(call).await?;
    Ok("answered".to_owned())
}

async fn refused(
    listener: &TcpListener,
    frames: Vec<Frame>,
    code: Code,
) -> Result<String, Mismatch> {
    // The client need not take it all.
    let (call, _server, _) = answered_with(listener, frames).await?;
    expect_code(call, code).await
}
