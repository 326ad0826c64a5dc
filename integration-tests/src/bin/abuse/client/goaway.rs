//! Servers that say goodbye, or leave without saying it.

use integration_tests::http2::{Frame, Peer, error};
use integration_tests::mismatch::{Mismatch, expect_equal};
use rpc_runtime::Code;
use tokio::net::TcpListener;

use super::script::{answer, call, client, expect_answer, expect_code, head, request};
use crate::cases::Cases;

pub(super) fn register(cases: &mut Cases) {
    cases.against_client("goaway-before-the-call", before_the_call);
    cases.against_client("goaway-between-calls", between_calls);
    cases.against_client("goaway-during-the-call", during_the_call);
    cases.against_client("goaway-in-two-steps", in_two_steps);
    cases.against_client("goaway-for-one-of-two-calls", for_one_of_two_calls);
    cases.against_client("goaway-with-an-error", with_an_error);
    cases.against_client("goaway-then-connection-lost", then_connection_lost);
    cases.against_client(
        "connection-lost-before-headers",
        connection_lost_before_headers,
    );
    cases.against_client(
        "connection-lost-after-headers",
        connection_lost_after_headers,
    );
}

/// A call that was never sent goes to a new connection.
async fn before_the_call(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let call = call(&client);
    let mut first = Peer::accept(&listener, &[]).await?;
    first.send(Frame::goaway(0, error::NO_ERROR, b"")).await?;
    let mut second = Peer::accept(&listener, &[]).await?;
    request(&mut second, 1).await?;
    answer(&mut second, 1).await?;
    expect_answer(call).await?;
    Ok("answered on a new connection".to_owned())
}

async fn between_calls(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    for turn in 0..20 {
        let call = call(&client);
        let mut server = Peer::accept(&listener, &[]).await?;
        request(&mut server, 1).await?;
        answer(&mut server, 1).await?;
        if turn % 2 == 0 {
            // Now and then the next call overtakes the farewell.
            expect_answer(call).await?;
            server.send(Frame::goaway(1, error::NO_ERROR, b"")).await?;
        } else {
            server.send(Frame::goaway(1, error::NO_ERROR, b"")).await?;
            expect_answer(call).await?;
        }
    }
    Ok("20 calls on 20 connections".to_owned())
}

/// An open call ends on its connection; the next one goes to another.
async fn during_the_call(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let open = call(&client);
    let mut first = Peer::accept(&listener, &[]).await?;
    request(&mut first, 1).await?;
    first.send(Frame::goaway(1, error::NO_ERROR, b"")).await?;
    let next = call(&client);
    let mut second = Peer::accept(&listener, &[]).await?;
    request(&mut second, 1).await?;
    answer(&mut second, 1).await?;
    expect_answer(next).await?;
    answer(&mut first, 1).await?;
    expect_answer(open).await?;
    Ok("both calls answered".to_owned())
}

/// As a server says it that does not want to lose a call: first that it will close, then which calls it has seen.
async fn in_two_steps(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let open = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    server
        .send(Frame::goaway(u32::MAX >> 1, error::NO_ERROR, b""))
        .await?;
    server.send(Frame::goaway(1, error::NO_ERROR, b"")).await?;
    answer(&mut server, 1).await?;
    expect_answer(open).await?;
    server
        .wait("a closed connection", |heard| heard.closed.then_some(()))
        .await?;
    Ok("answered, then closed".to_owned())
}

/// A call that the server has not seen is made again; one that it has seen is not.
async fn for_one_of_two_calls(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let seen = call(&client);
    let mut first = Peer::accept(&listener, &[]).await?;
    request(&mut first, 1).await?;
    let unseen = call(&client);
    request(&mut first, 3).await?;
    first.send(Frame::goaway(1, error::NO_ERROR, b"")).await?;
    let mut second = Peer::accept(&listener, &[]).await?;
    request(&mut second, 1).await?;
    answer(&mut second, 1).await?;
    expect_answer(unseen).await?;
    answer(&mut first, 1).await?;
    expect_answer(seen).await?;
    expect_equal(
        second.heard().streams.len(),
        1,
        "the number of calls made again",
    )?;
    Ok("one call made again".to_owned())
}

async fn with_an_error(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let open = call(&client);
    let mut first = Peer::accept(&listener, &[]).await?;
    request(&mut first, 1).await?;
    first
        .send(Frame::goaway(
            1,
            error::ENHANCE_YOUR_CALM,
            b"too_many_pings",
        ))
        .await?;
    drop(first);
    let message = expect_code(open, Code::Unavailable).await?;
    let next = call(&client);
    let mut second = Peer::accept(&listener, &[]).await?;
    request(&mut second, 1).await?;
    answer(&mut second, 1).await?;
    expect_answer(next).await?;
    Ok(message)
}

async fn then_connection_lost(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let open = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    server.send(Frame::goaway(1, error::NO_ERROR, b"")).await?;
    drop(server);
    expect_code(open, Code::Unavailable).await
}

/// The server may have begun to work on it: it is not made again.
async fn connection_lost_before_headers(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let open = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    drop(server);
    expect_code(open, Code::Unavailable).await
}

async fn connection_lost_after_headers(listener: TcpListener) -> Result<String, Mismatch> {
    let client = client(&listener)?;
    let open = call(&client);
    let mut server = Peer::accept(&listener, &[]).await?;
    request(&mut server, 1).await?;
    server.send(head(1)).await?;
    drop(server);
    expect_code(open, Code::Unavailable).await
}
