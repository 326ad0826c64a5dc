//! Answers that are the proxy's own.

use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use rpc_runtime::{Code, Metadata};

use super::Proxies;
use super::restarts::expect_cut_off;
use crate::cases::Cases;
use crate::expectations::expect_status;
use crate::peer::{Peer, counted, echo, next, rest, stalled};

pub(super) fn register(cases: &mut Cases, proxies: Proxies) {
    cases.add("no-server-unary", move |peer| {
        no_server_unary(peer, proxies)
    });
    cases.add("no-server-bidi", move |peer| no_server_bidi(peer, proxies));
    cases.add("late-response", move |peer| late_response(peer, proxies));
    cases.add("silent-stream", move |peer| silent_stream(peer, proxies));
    cases.add("large-metadata", large_metadata);
    cases.add("endless-metadata", endless_metadata);
}

/// HTTP 502 or 503.
async fn no_server_unary(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let client = peer.client_of(proxies.dead)?;
    for _ in 0..3 {
        let outcome = client.echo(echo(b"hello", 0)).await;
        let status = expect_status(outcome, Code::Unavailable)?;
        expect(!status.is_remote(), "it is said to be the server's status")?;
    }
    Ok(())
}

async fn no_server_bidi(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client_of(proxies.dead)?.chat().start();
    // Fails if the answer was faster.
    let _ = requests.send(echo(b"hello", 1)).await;
    expect_status(rest(&mut responses).await, Code::Unavailable)?;
    Ok(())
}

/// HTTP 504.
async fn late_response(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let client = peer.client_of(proxies.impatient)?;
    let (call, key) = counted(client.echo(stalled()));
    proxies.expect_unanswered(call.await)?;
    peer.wait_for_cancellation(&key).await
}

/// The response has begun, so that it can only be cut off.
async fn silent_stream(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let client = peer.client_of(proxies.impatient)?;
    let (call, key) = counted(client.expand(stalled()));
    let mut responses = call.start();
    next(&mut responses).await?;
    next(&mut responses).await?;
    expect_cut_off(rest(&mut responses).await)?;
    peer.wait_for_cancellation(&key).await
}

/// As large as what proxies take by default.
async fn large_metadata(peer: Peer) -> Result<(), Mismatch> {
    let mut metadata = Metadata::new();
    for number in 0..3 {
        metadata.insert(&format!("echo-initial-{number}"), "x".repeat(1500))?;
    }
    let mut call = peer.client.echo(echo(b"hello", 0));
    *call.metadata_mut() = metadata.clone();
    let response = call.await?;
    for (key, _) in metadata.iter() {
        let value = response.metadata().get(key).unwrap_or_default().len();
        expect_equal(value, 1500, key)?;
    }
    Ok(())
}

/// The proxy refuses the request, or our server does.
async fn endless_metadata(peer: Peer) -> Result<(), Mismatch> {
    let mut call = peer.client.echo(echo(b"hello", 0));
    for number in 0..20 {
        call = call.metadata(&format!("endless-{number}"), "x".repeat(7000));
    }
    let outcome = call.await;
    expect(outcome.is_err(), "140 KB of metadata came through")?;
    peer.client.echo(echo(b"hello", 0)).await?;
    Ok(())
}
