//! Makes calls for a profiler that counts instructions: `instructions SUBJECT NUMBER` makes calls with so many messages, or so many
//! picks, and prints how often this side has allocated; or it makes a channel to so many servers, and prints the bytes that it holds.
//! Without arguments it prints the subjects.
//!
//! Everything happens in one process, on one thread and over memory, so that the same is done each time. One side is
//! under test, the other is a [`Peer`] on bare h2. The subjects `bare-…` have bare h2 on both sides: the yardstick.

mod allocations;
mod bare_client;
mod bare_server;
mod clock;
mod load;
mod ours;
mod peer;
mod picks;
mod subchannels;
mod words;

use std::env::args;
use std::error::Error;

use rpc_runtime::testing::{self, MemoryListener};
use rpc_runtime::{ChannelBuilder, Code, Listener, MethodConfig, RetryPolicy, ServiceConfig};
use tokio::io::duplex;

use crate::load::{CALLERS, Kind, Load};
use crate::peer::Peer;
use crate::picks::{Policy, pick};
use crate::subchannels::{Subchannels, memory};

type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let Some(wanted) = args().nth(1) else {
        for (name, _) in SUBJECTS {
            println!("{name}");
        }
        return Ok(());
    };
    let (_, subject) = SUBJECTS
        .into_iter()
        .find(|(name, _)| *name == wanted)
        .ok_or("there is no such subject")?;
    let number = args().nth(2).ok_or("how many?")?.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let printed = runtime.block_on(run(subject, number))?;
    println!("{printed}");
    Ok(())
}

/// What is measured.
#[derive(Clone, Copy, Debug)]
enum Subject {
    /// Calls, with so many messages.
    Calls(Side, Kind),
    /// So many picks.
    Picks(Policy),
    /// A channel to so many servers.
    Memory(Subchannels),
}

/// The allocations of calls and picks, or the bytes that are held.
async fn run(subject: Subject, number: usize) -> Result<u64, Failure> {
    match subject {
        Subject::Calls(side, kind) => {
            let load = Load {
                kind,
                messages: number,
            };
            call(side, load).await?;
        }
        Subject::Picks(policy) => pick(policy, number)?,
        Subject::Memory(subchannels) => return memory(subchannels, number).await,
    }
    Ok(allocations::count())
}

async fn call(side: Side, load: Load) -> Result<(), Failure> {
    let (near, far) = duplex(BUFFER_BYTES);
    match side {
        Side::Server => {
            tokio::spawn(ours::serve(far));
            Peer::new(bare_client::call_on_one_task(near, load)).await
        }
        Side::BareServer => {
            tokio::spawn(bare_server::serve(far));
            Peer::new(bare_client::call_on_one_task(near, load)).await
        }
        Side::Client => call_bare_server(testing::pair_builder(), load).await,
        Side::RetryingClient => {
            let (listener, builder) = testing::pair_builder();
            let retries = RetryPolicy::on([Code::Unavailable]);
            let retries = MethodConfig::default().retry(retries);
            let config = ServiceConfig::default().all_methods(retries);
            call_bare_server((listener, builder.service_config(config)), load).await
        }
        Side::BareClient => {
            tokio::spawn(Peer::new(bare_server::serve(far)));
            bare_client::call_on_tasks(near, load).await
        }
    }
}

async fn call_bare_server(
    (mut listener, builder): (MemoryListener, ChannelBuilder),
    load: Load,
) -> Result<(), Failure> {
    tokio::spawn(Peer::new(async move {
        let (io, _) = listener.accept().await?;
        bare_server::serve(io).await.map_err(Failure::from)
    }));
    ours::call(builder.build()?, load).await
}

/// What is under test.
#[derive(Clone, Copy, Debug)]
enum Side {
    Server,
    BareServer,
    Client,
    /// Its calls have a policy for retries, which none needs.
    RetryingClient,
    BareClient,
}

const SMALL: Kind = unary(10, CALLERS);
const ALONE: Kind = unary(10, 1);
const KIBIBYTE: Kind = unary(1024, CALLERS);

const fn unary(length: usize, callers: usize) -> Kind {
    Kind::Unary { length, callers }
}

const SUBJECTS: [(&str, Subject); 25] = [
    ("server-unary-10", Subject::Calls(Side::Server, SMALL)),
    ("server-unary-10-alone", Subject::Calls(Side::Server, ALONE)),
    ("server-unary-1024", Subject::Calls(Side::Server, KIBIBYTE)),
    (
        "server-stream",
        Subject::Calls(Side::Server, Kind::ServerStream),
    ),
    (
        "server-ping-pong",
        Subject::Calls(Side::Server, Kind::PingPong),
    ),
    ("client-unary-10", Subject::Calls(Side::Client, SMALL)),
    ("client-unary-10-alone", Subject::Calls(Side::Client, ALONE)),
    ("client-unary-1024", Subject::Calls(Side::Client, KIBIBYTE)),
    (
        "client-stream",
        Subject::Calls(Side::Client, Kind::ServerStream),
    ),
    (
        "client-ping-pong",
        Subject::Calls(Side::Client, Kind::PingPong),
    ),
    (
        "retrying-client-unary-10",
        Subject::Calls(Side::RetryingClient, SMALL),
    ),
    (
        "bare-server-unary-10",
        Subject::Calls(Side::BareServer, SMALL),
    ),
    (
        "bare-server-unary-10-alone",
        Subject::Calls(Side::BareServer, ALONE),
    ),
    (
        "bare-server-unary-1024",
        Subject::Calls(Side::BareServer, KIBIBYTE),
    ),
    (
        "bare-client-unary-10",
        Subject::Calls(Side::BareClient, SMALL),
    ),
    (
        "bare-client-unary-10-alone",
        Subject::Calls(Side::BareClient, ALONE),
    ),
    (
        "bare-client-unary-1024",
        Subject::Calls(Side::BareClient, KIBIBYTE),
    ),
    ("pick-one-endpoint", Subject::Picks(Policy::OneEndpoint)),
    ("pick-round-robin", Subject::Picks(Policy::RoundRobin)),
    ("pick-least-request", Subject::Picks(Policy::LeastRequest)),
    ("pick-peak-ewma", Subject::Picks(Policy::PeakEwma)),
    (
        "pick-weighted-round-robin",
        Subject::Picks(Policy::WeightedRoundRobin),
    ),
    ("pick-ring-hash", Subject::Picks(Policy::RingHash)),
    (
        "memory-ready-subchannel",
        Subject::Memory(Subchannels::Ready),
    ),
    (
        "memory-unconnected-subchannel",
        Subject::Memory(Subchannels::NotConnected),
    ),
];

/// As much as rpc-runtime's transport in memory holds.
const BUFFER_BYTES: usize = 64 * 1024;
