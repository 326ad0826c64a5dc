//! Statuses: every code, messages and details, before and after messages, unknown methods.

use integration_tests::generated::rpc::peers::v1::{
    CallDescription, EchoRequest, EchoResponse, Failure,
};
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use protobuf::proto;
use rpc_runtime::codegen::{Method, protobuf::codec};
use rpc_runtime::{Code, Status};

use crate::cases::Cases;
use crate::expectations::expect_status;
use crate::peer::{Peer, echo, next, rest};

pub(crate) fn register(cases: &mut Cases) {
    cases.add("status-codes", status_codes);
    cases.add("status-messages", status_messages);
    cases.add("status-details", status_details);
    cases.add("failure-without-messages", failure_without_messages);
    cases.add("failure-after-messages", failure_after_messages);
    cases.add("failure-before-half-close", failure_before_half_close);
    cases.add(
        "failure-while-the-client-sends",
        failure_while_the_client_sends,
    );
    cases.add("unknown-method", unknown_method);
    cases.add("unknown-service", unknown_service);
    cases.add("unknown-streaming-method", unknown_streaming_method);
    cases.add("undecodable-response", undecodable_response);
    cases.add("unreachable-server", unreachable_server);
}

async fn status_codes(peer: Peer) -> Result<(), Mismatch> {
    for code in (1..=16).map(Code::from_i32) {
        let outcome = peer.client.echo(failing(0, code, code.name(), b"")).await;
        expect_remote(outcome, code, code.name())?;
    }
    Ok(())
}

async fn status_messages(peer: Peer) -> Result<(), Mismatch> {
    let long = "x".repeat(3000);
    for message in ["", "plain", HOSTILE_MESSAGE, "%", " spaces around ", &long] {
        let outcome = peer
            .client
            .echo(failing(0, Code::Aborted, message, b""))
            .await;
        expect_remote(outcome, Code::Aborted, message)?;
    }
    Ok(())
}

/// grpcio's own helper parses the details and sends them on.
async fn status_details(peer: Peer) -> Result<(), Mismatch> {
    let request = |count| failing(count, Code::Aborted, HOSTILE_MESSAGE, DETAILS);
    let status = expect_remote(
        peer.client.echo(request(0)).await,
        Code::Aborted,
        HOSTILE_MESSAGE,
    )?;
    expect_equal(status.details(), DETAILS, "the details")?;

    let mut responses = peer.client.expand(request(1)).start();
    next(&mut responses).await?;
    let outcome = rest(&mut responses).await;
    let status = expect_remote(outcome, Code::Aborted, HOSTILE_MESSAGE)?;
    expect_equal(status.details(), DETAILS, "the details")
}

/// Such a failure comes as a trailers-only response.
async fn failure_without_messages(peer: Peer) -> Result<(), Mismatch> {
    let request = || failing(0, Code::Aborted, "no", b"");
    expect_remote(peer.client.echo(request()).await, Code::Aborted, "no")?;

    let mut responses = peer.client.expand(request()).start();
    expect_remote(rest(&mut responses).await, Code::Aborted, "no")?;

    let (mut requests, response) = peer.client.collect().start();
    requests.send(request()).await?;
    requests.close();
    expect_remote(response.await, Code::Aborted, "no")?;

    let (mut requests, mut responses) = peer.client.chat().start();
    requests.send(request()).await?;
    requests.close();
    expect_remote(rest(&mut responses).await, Code::Aborted, "no")?;
    Ok(())
}

async fn failure_after_messages(peer: Peer) -> Result<(), Mismatch> {
    let mut responses = peer
        .client
        .expand(failing(3, Code::Aborted, "no", b""))
        .start();
    for _ in 0..3 {
        next(&mut responses).await?;
    }
    expect_remote(rest(&mut responses).await, Code::Aborted, "no")?;
    Ok(())
}

async fn failure_before_half_close(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().start();
    requests.send(failing(0, Code::Aborted, "no", b"")).await?;
    expect_remote(response.await, Code::Aborted, "no")?;

    let (mut requests, mut responses) = peer.client.chat().start();
    requests.send(echo(b"", 1)).await?;
    next(&mut responses).await?;
    requests.send(failing(0, Code::Aborted, "no", b"")).await?;
    expect_remote(rest(&mut responses).await, Code::Aborted, "no")?;
    Ok(())
}

/// The server fails on the first of many requests: sending ends, the status stays.
async fn failure_while_the_client_sends(peer: Peer) -> Result<(), Mismatch> {
    let (mut requests, response) = peer.client.collect().start();
    requests.send(failing(0, Code::Aborted, "no", b"")).await?;
    let payload = vec![0; 65536];
    let sending = async {
        for _ in 0..1000 {
            if requests.send(echo(&payload, 0)).await.is_err() {
                return true;
            }
            // What compresses well never has to wait for room, and the response is read beside this.
            tokio::task::yield_now().await;
        }
        false
    };
    let (is_refused, outcome) = tokio::join!(sending, response);
    expect_remote(outcome, Code::Aborted, "no")?;
    expect(
        is_refused,
        "all requests could be sent on a call that has ended",
    )
}

async fn unknown_method(peer: Peer) -> Result<(), Mismatch> {
    let outcome = peer.channel.unary(&MISSING_METHOD, EchoRequest::new());
    expect_status(outcome.await, Code::Unimplemented)?;
    Ok(())
}

async fn unknown_service(peer: Peer) -> Result<(), Mismatch> {
    let outcome = peer.channel.unary(&MISSING_SERVICE, EchoRequest::new());
    expect_status(outcome.await, Code::Unimplemented)?;
    Ok(())
}

async fn unknown_streaming_method(peer: Peer) -> Result<(), Mismatch> {
    let (requests, mut responses) = peer.channel.bidi_streaming(&MISSING_STREAM).start();
    expect_status(rest(&mut responses).await, Code::Unimplemented)?;
    drop(requests);
    Ok(())
}

/// A payload that is no UTF-8 does not parse as the text that this method says it is.
async fn undecodable_response(peer: Peer) -> Result<(), Mismatch> {
    let outcome = peer.channel.unary(&WRONG_RESPONSE, echo(b"\xff", 0)).await;
    let status = expect_status(outcome, Code::Internal)?;
    expect(!status.is_remote(), "the status is said to be the server's")
}

async fn unreachable_server(_: Peer) -> Result<(), Mismatch> {
    let outcome = rpc_runtime::Channel::connect("unix:/nowhere/at-all.sock").await;
    expect_status(outcome, Code::Unavailable)?;
    Ok(())
}

fn expect_remote<T>(
    outcome: Result<T, Status>,
    code: Code,
    message: &str,
) -> Result<Status, Mismatch> {
    let status = expect_status(outcome, code)?;
    expect_equal(status.message(), message, "the status message")?;
    expect(
        status.is_remote(),
        "the status is not said to be the server's",
    )?;
    Ok(status)
}

fn failing(response_count: i32, code: Code, message: &str, details: &[u8]) -> EchoRequest {
    proto!(EchoRequest {
        response_count: response_count,
        failure: proto!(Failure {
            code: code.as_i32(),
            message: message,
            details: details,
        }),
    })
}

static MISSING_METHOD: Method<EchoRequest, EchoResponse> =
    Method::unary("/rpc.peers.v1.PeerService/Missing", codec(), codec());
static MISSING_SERVICE: Method<EchoRequest, EchoResponse> =
    Method::unary("/rpc.peers.v1.MissingService/Echo", codec(), codec());
static MISSING_STREAM: Method<EchoRequest, EchoResponse> =
    Method::bidi_streaming("/rpc.peers.v1.PeerService/Missing", codec(), codec());
static WRONG_RESPONSE: Method<EchoRequest, CallDescription> =
    Method::unary("/rpc.peers.v1.PeerService/Echo", codec(), codec());

const HOSTILE_MESSAGE: &str = "100% of ünïcode ☃ 😀, %41 %zz %\ttab\r\nline";

/// A `google.rpc.Status`: code 10, [`HOSTILE_MESSAGE`], and an `Any` of type `t/x` with the value `ff 00`.
const DETAILS: &[u8] = b"\x08\x0a\x12\x2f\
    100% of \xc3\xbcn\xc3\xafcode \xe2\x98\x83 \xf0\x9f\x98\x80, %41 %zz %\ttab\r\nline\
    \x1a\x09\x0a\x03t/x\x12\x02\xff\x00";
