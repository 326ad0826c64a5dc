//! Makes calls of all types for a while, cancels them, gives them too little time, cuts their connections and kills
//! their server; then checks that each call has ended as it should, and that nothing is left of it.
//!
//! `SOAK_SECONDS` is how long (20), `SOAK_SEED` what the calls follow from (1). Prints `plan NAME…`, then for each
//! case `ok   NAME: FIGURES` or `FAIL NAME: WHY`.

#![forbid(unsafe_code)]

mod call;
mod numbers;
mod outcome;
mod proxy;
mod restarts;
mod tally;
mod usage;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use integration_tests::generated::rpc::peers::v1::{
    CountEndsRequest, PeerServiceClient, PeerServiceServer,
};
use integration_tests::process::{Figures, ServerProcess};
use protobuf::proto;
use rpc_runtime::{
    Balance, Channel, Code, HedgingPolicy, MethodConfig, RetryPolicy, ServiceConfig,
};
use tokio::task::JoinSet;

use crate::numbers::Numbers;
use crate::outcome::Path;
use crate::proxy::Proxy;
use crate::restarts::Restarts;
use crate::tally::Tally;
use crate::usage::Usage;

#[tokio::main]
async fn main() -> ExitCode {
    println!("plan statuses handlers client-memory client-files server-memory server-files");
    match soak().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("FAIL soak: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn soak() -> Result<(), Box<dyn Error>> {
    let seconds = number("SOAK_SECONDS").unwrap_or(20);
    let seed = number("SOAK_SEED").unwrap_or(1);
    let server = ServerProcess::start(&[]).await?;

    // Allocations that each side makes only once are made before the first measurement.
    let tally = Arc::new(Tally::default());
    load(&server, WARM_UP, seed, &tally).await?;
    let files = Figures::own().open_files()?;
    let before = Usage::settled(&server, files).await?;
    load(&server, Duration::from_secs(seconds), seed + 1, &tally).await?;
    let after = Usage::settled(&server, files).await?;

    tally.report();
    report_handlers(&server).await?;
    after.report(&before);
    Ok(())
}

/// Makes calls for a while, over connections that are gone afterwards.
async fn load(
    server: &ServerProcess,
    time: Duration,
    seed: u64,
    tally: &Arc<Tally>,
) -> Result<(), Box<dyn Error>> {
    let until = Instant::now() + time;
    let proxy = Proxy::start(server.port, Numbers::new(seed)).await?;
    let restarts = Restarts::start(Numbers::new(!seed)).await?;
    let mut workers = JoinSet::new();
    for (number, (path, client)) in (0..).zip([
        (Path::Direct, client(server.port)?),
        (Path::Cut, client(proxy.port)?),
        (Path::Restarted, client(restarts.port)?),
        (
            Path::Attempted,
            attempting_client([server.port, proxy.port])?,
        ),
    ]) {
        for worker in 0..WORKERS {
            let numbers = Numbers::new(seed ^ (worker << 8) ^ number << 16);
            workers.spawn(call::until(
                until,
                client.clone(),
                path,
                numbers,
                Arc::clone(tally),
            ));
        }
    }
    while let Some(ended) = workers.join_next().await {
        ended?;
    }
    proxy.stop().await;
    restarts.stop().await?;
    Ok(())
}

/// Checks that the server that was never killed has ended every handler that it has started.
async fn report_handlers(server: &ServerProcess) -> Result<(), Box<dyn Error>> {
    let client = client(server.port)?;
    let request = proto!(CountEndsRequest { key: call::KEY });
    let counts = client.count_ends(request).await?.into_message();
    let (started, finished, cancelled) = (counts.started(), counts.finished(), counts.cancelled());
    let ended = if started == finished + cancelled {
        "ok  "
    } else {
        "FAIL"
    };
    println!("{ended} handlers: {started} started, {finished} finished, {cancelled} cancelled");
    Ok(())
}

fn client(port: u16) -> Result<PeerServiceClient, rpc_runtime::Status> {
    let channel = Channel::builder(&format!("http://127.0.0.1:{port}"));
    Ok(PeerServiceClient::new(channel.build()?))
}

/// A client that repeats what fails, or what takes longer than a millisecond.
fn attempting_client(ports: [u16; 2]) -> Result<PeerServiceClient, rpc_runtime::Status> {
    let retry = RetryPolicy::on([Code::Unavailable]).initial_backoff(Duration::from_millis(1));
    let retry = MethodConfig::default().retry(retry);
    let hedge = HedgingPolicy::after(Duration::from_millis(1)).non_fatal([Code::Unavailable]);
    let hedge = MethodConfig::default().hedge(hedge);
    let config = ServiceConfig::default()
        .all_methods(retry)
        .method(PeerServiceServer::EXPAND.path(), hedge.clone())
        .method(PeerServiceServer::CHAT.path(), hedge)
        .retry_budget(100);
    let [first, second] = ports;
    let channel = Channel::builder(&format!("ipv4:127.0.0.1:{first},127.0.0.1:{second}"))
        .plaintext()
        .balance(Balance::round_robin())
        .service_config(config);
    Ok(PeerServiceClient::new(channel.build()?))
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

const WARM_UP: Duration = Duration::from_secs(5);

/// On each path.
const WORKERS: u64 = 8;
