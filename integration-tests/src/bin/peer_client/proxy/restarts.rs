//! The proxy's server stops and starts while the proxy holds connections to it.

use std::time::Instant;

use integration_tests::generated::grpc::health::v1::health_check_response::ServingStatus;
use integration_tests::generated::grpc::health::v1::{HealthCheckRequest, HealthClient};
use integration_tests::generated::rpc::peers::v1::PeerServiceClient;
use integration_tests::mismatch::{Mismatch, expect, expect_equal};
use integration_tests::process::ServerProcess;
use rpc_runtime::{Code, Status};
use tokio::task::JoinSet;
use tokio::time::{Duration, sleep};

use super::Proxies;
use crate::cases::Cases;
use crate::expectations::expect_status;
use crate::peer::{Peer, TIMEOUT, counted, echo, next, rest, stalled};

pub(super) fn register(cases: &mut Cases, proxies: Proxies) {
    cases.add("drain-with-calls", move |peer| drain(peer, proxies));
    cases.add("drain-of-the-stuck", move |peer| cut_off(peer, proxies));
    cases.add("drain-under-load", move |peer| replace(peer, proxies));
    cases.add("watch-of-a-drain", move |peer| watch(peer, proxies));
    cases.add("killed-server", move |peer| kill(peer, proxies));
}

/// Calls that are open when the server drains end in their own time, and then so does the server.
async fn drain(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &["--drain", "20000"]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    let (call, key) = counted(client.chat());
    let (mut requests, mut responses) = call.start();
    requests.send(echo(b"before", 1)).await?;
    next(&mut responses).await?;
    let mut slow = echo(b"slow", 0);
    slow.set_delay_milliseconds(500);
    let (slow, slow_key) = counted(client.echo(slow));
    let slow = tokio::spawn(slow.start());
    started(&client, &slow_key).await?;
    started(&client, &key).await?;

    server.terminate().await?;
    let slow = slow.await?;
    expect_equal(slow?.message().payload(), b"slow", "the payload")?;
    requests.send(echo(b"after", 1)).await?;
    expect_equal(
        next(&mut responses).await?.payload(),
        b"after",
        "the payload",
    )?;
    requests.close();
    expect_equal(rest(&mut responses).await?.len(), 0, "the rest")?;
    Ok(server.ended().await?)
}

/// A call that does not end is cut off at the end of the grace.
async fn cut_off(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &["--drain", "300"]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    let mut responses = client.expand(stalled()).start();
    next(&mut responses).await?;
    next(&mut responses).await?;
    let (unary, key) = counted(client.echo(stalled()));
    let unary = tokio::spawn(unary.start());
    started(&client, &key).await?;

    server.terminate().await?;
    server.ended().await?;
    expect_cut_off(rest(&mut responses).await)?;
    let unary = unary.await?;
    // The proxy answers with HTTP 502.
    proxies.expect_unanswered(unary)
}

/// A new server takes the place of one that drains, while there are calls: these may find no server for a moment, and
/// nothing else may happen to them.
async fn replace(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let mut server = start(proxies, &["--drain", "20000"]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    let mut callers = JoinSet::new();
    for _ in 0..8 {
        callers.spawn(call_for_a_while(client.clone(), proxies));
    }
    for _ in 0..3 {
        sleep(Duration::from_millis(400)).await;
        server.terminate().await?;
        let next = start_when_free(proxies).await?;
        server.ended().await?;
        server = next;
    }
    let outcome: Result<(), Mismatch> = callers.join_all().await.into_iter().collect();
    outcome?;
    answering(&peer, proxies.restarting).await?;
    Ok(server.kill().await?)
}

async fn call_for_a_while(client: PeerServiceClient, proxies: Proxies) -> Result<(), Mismatch> {
    let until = Instant::now() + Duration::from_secs(3);
    let mut answered = 0;
    while Instant::now() < until {
        match client.echo(echo(b"hello", 0)).await {
            Ok(response) => {
                expect_equal(response.message().payload(), b"hello", "the payload")?;
                answered += 1;
            }
            Err(status) => {
                proxies.expect_unanswered(Err::<(), _>(status))?;
                sleep(Duration::from_millis(10)).await;
            }
        }
    }
    expect(answered > 0, "no call was answered")
}

/// `Watch` tells of the drain before the server ends.
async fn watch(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &["--drain", "500"]).await?;
    answering(&peer, proxies.restarting).await?;
    let channel = peer.builder_for(proxies.restarting)?.build()?;
    let mut statuses = HealthClient::new(channel)
        .watch(HealthCheckRequest::new())
        .start();
    let first = statuses.message().await?.map(|response| response.status());
    expect_equal(first, Some(ServingStatus::Serving), "the health")?;
    server.terminate().await?;
    let second = statuses.message().await?.map(|response| response.status());
    expect_equal(second, Some(ServingStatus::NotServing), "the health")?;
    expect_cut_off(statuses.message().await)?;
    Ok(server.ended().await?)
}

/// The connections to a server that is killed are of no use, which calls to the next server do not notice.
async fn kill(peer: Peer, proxies: Proxies) -> Result<(), Mismatch> {
    let server = start(proxies, &[]).await?;
    let client = answering(&peer, proxies.restarting).await?;
    let mut responses = client.expand(stalled()).start();
    next(&mut responses).await?;
    next(&mut responses).await?;
    server.kill().await?;
    expect_cut_off(rest(&mut responses).await)?;
    expect_status(client.echo(echo(b"hello", 0)).await, Code::Unavailable)?;
    let server = start(proxies, &[]).await?;
    answering(&peer, proxies.restarting).await?;
    client.echo(echo(b"hello", 0)).await?;
    Ok(server.kill().await?)
}

/// Starts the server behind the proxy `restarting`.
pub(super) async fn start(proxies: Proxies, arguments: &[&str]) -> Result<ServerProcess, Mismatch> {
    let port = proxies.restarting_server.to_string();
    Ok(ServerProcess::start(&[&["--port", &port], arguments].concat()).await?)
}

/// The same, once the port is free.
async fn start_when_free(proxies: Proxies) -> Result<ServerProcess, Mismatch> {
    let until = Instant::now() + TIMEOUT;
    loop {
        match start(proxies, &["--drain", "20000"]).await {
            Err(problem) if Instant::now() > until => return Err(problem),
            Err(_) => sleep(Duration::from_millis(10)).await,
            Ok(server) => return Ok(server),
        }
    }
}

/// A client of the proxy at this port, once the proxy has found its server.
pub(super) async fn answering(peer: &Peer, port: u16) -> Result<PeerServiceClient, Mismatch> {
    let client = peer.client_of(port)?;
    let until = Instant::now() + TIMEOUT;
    loop {
        match client.echo(echo(b"hello", 0)).await {
            Err(status) if status.code() == Code::Unavailable && Instant::now() < until => {
                sleep(Duration::from_millis(50)).await;
            }
            outcome => {
                outcome?;
                return Ok(client);
            }
        }
    }
}

async fn started(client: &PeerServiceClient, key: &str) -> Result<(), Mismatch> {
    crate::peer::wait_for(client, key, "a start", |counts| counts.started() == 1).await
}

/// A proxy resets a stream whose response its server does not end, with a code of its choice.
pub(super) fn expect_cut_off<T>(outcome: Result<T, Status>) -> Result<(), Mismatch> {
    let Err(status) = outcome else {
        return Err("a stream that was cut off ended well".into());
    };
    let is_known = matches!(
        status.code(),
        Code::Unavailable | Code::Internal | Code::Cancelled
    );
    expect(is_known, &format!("the status is {status:?}"))
}
