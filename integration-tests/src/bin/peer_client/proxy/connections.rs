//! Connections that the proxy or the server closes while they are in use.

use std::time::Duration;

use integration_tests::generated::rpc::peers::v1::{EchoResponse, PeerServiceClient};
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use rpc_runtime::{Encoding, Keepalive};
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::Proxies;
use super::restarts::{answering, start};
use crate::cases::Cases;
use crate::peer::{Peer, echo, next, rest};

pub(super) fn register(cases: &mut Cases, proxies: Proxies) {
    cases.add("idle-connection", move |peer| {
        idle_connection(peer, proxies)
    });
    cases.add("busy-stream", move |peer| busy_stream(peer, proxies));
    cases.add("many-calls", move |peer| many_calls(peer, proxies));
    cases.add("client-pings", client_pings);
    cases.add("server-pings", move |peer| server_pings(peer, proxies));
    cases.add("connections-of-an-age", move |peer| aging(peer, proxies));
    cases.add("compressed", move |peer| compressed(peer, proxies));
}

/// The proxy closes a connection without calls, and the next call does not notice.
async fn idle_connection(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let client = peer.client_of(proxies.impatient)?;
    for _ in 0..3 {
        client.echo(echo(b"hello", 0)).await?;
        sleep(2 * PATIENCE).await;
    }
    let (mut requests, mut responses) = client.chat().start();
    requests.send(echo(b"hello", 1)).await?;
    next(&mut responses).await?;
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

/// A stream may last longer than the proxy waits for anything.
async fn busy_stream(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let (mut requests, mut responses) = peer.client_of(proxies.impatient)?.chat().start();
    for sequence in 0..30 {
        requests.send(echo(b"hello", 1)).await?;
        let response: EchoResponse = next(&mut responses).await?;
        expect_equal(response.sequence(), sequence, "the order")?;
        sleep(PATIENCE / 10).await;
    }
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")
}

/// More than nginx lets one connection make.
async fn many_calls(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let client = peer.client_of(proxies.impatient)?;
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        callers.spawn(call_often(client.clone(), CALLS_OF_ONE));
    }
    callers.join_all().await.into_iter().collect()
}

async fn call_often(client: PeerServiceClient, calls: u32) -> Result<(), Mismatch> {
    for number in 0..calls {
        let payload = number.to_string();
        let response = client.echo(echo(payload.as_bytes(), 0)).await?;
        let is_ours = response.message().payload() == payload.as_bytes();
        expect(is_ours, "the answer is that of another call")?;
    }
    Ok(())
}

/// Our client asks the proxy, again and again, whether it is there.
async fn client_pings(peer: Peer) -> Result<(), Mismatch> {
    let keepalive = Keepalive::every(PATIENCE / 5).timeout(10 * PATIENCE);
    let client = PeerServiceClient::new(peer.builder()?.keepalive(keepalive).build()?);
    let mut request = echo(b"hello", 0);
    request.set_delay_milliseconds(2000);
    client.echo(request).await?;
    Ok(())
}

/// Our server pings the proxy, during a call without messages and without a call.
async fn server_pings(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &["--keepalive", "300"]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    for _ in 0..2 {
        let mut request = echo(b"hello", 0);
        request.set_delay_milliseconds(1500);
        client.echo(request).await?;
        sleep(PATIENCE).await;
    }
    Ok(server.kill().await?)
}

/// Our server sends the proxy to a new connection every now and then (`GOAWAY`), and no call is lost.
async fn aging(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &["--max-age", "100"]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    let mut callers = JoinSet::new();
    for _ in 0..8 {
        let client = client.clone();
        callers.spawn(async move {
            for _ in 0..100 {
                call_often(client.clone(), 3).await?;
                sleep(PATIENCE / 50).await;
            }
            Ok(())
        });
    }
    let outcome: Result<(), Mismatch> = callers.join_all().await.into_iter().collect();
    server.kill().await?;
    outcome
}

/// The proxy passes compressed messages, and what says that they are.
async fn compressed(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &["--gzip"]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    let response = client
        .echo(echo(&[7; 10_000], 0))
        .send_compressed(Encoding::Gzip)
        .await?;
    expect_equal(response.message().payload(), [7; 10_000], "the payload")?;
    expect(response.is_compressed(), "the response came uncompressed")?;
    Ok(server.kill().await?)
}

/// What an impatient proxy has.
const PATIENCE: Duration = Duration::from_secs(1);
const CALLERS: usize = 20;
const CALLS_OF_ONE: u32 = 100;
