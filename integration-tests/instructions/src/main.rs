//! Makes calls for a profiler that counts instructions: `instructions SUBJECT MESSAGES` prints how often this side has
//! allocated. Without arguments it prints the subjects.
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
mod words;

use std::env::args;
use std::error::Error;

use rpc_runtime::{Listener, testing};
use tokio::io::duplex;

use crate::load::{CALLERS, Kind, Load};
use crate::peer::Peer;

type Failure = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let Some(wanted) = args().nth(1) else {
        for (name, ..) in SUBJECTS {
            println!("{name}");
        }
        return Ok(());
    };
    let (_, side, kind) = SUBJECTS
        .into_iter()
        .find(|(name, ..)| *name == wanted)
        .ok_or("there is no such subject")?;
    let messages = args().nth(2).ok_or("how many messages?")?.parse()?;
    let load = Load { kind, messages };
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()?
        .block_on(run(side, load))?;
    println!("{}", allocations::count());
    Ok(())
}

async fn run(side: Side, load: Load) -> Result<(), Failure> {
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
        Side::Client => {
            let (mut listener, channel) = testing::pair();
            tokio::spawn(Peer::new(async move {
                let (io, _) = listener.accept().await?;
                bare_server::serve(io).await.map_err(Failure::from)
            }));
            ours::call(channel, load).await
        }
        Side::BareClient => {
            tokio::spawn(Peer::new(bare_server::serve(far)));
            bare_client::call_on_tasks(near, load).await
        }
    }
}

/// What is under test.
#[derive(Clone, Copy, Debug)]
enum Side {
    Server,
    BareServer,
    Client,
    BareClient,
}

const SMALL: Kind = unary(10, CALLERS);
const ALONE: Kind = unary(10, 1);
const KIBIBYTE: Kind = unary(1024, CALLERS);

const fn unary(length: usize, callers: usize) -> Kind {
    Kind::Unary { length, callers }
}

const SUBJECTS: [(&str, Side, Kind); 16] = [
    ("server-unary-10", Side::Server, SMALL),
    ("server-unary-10-alone", Side::Server, ALONE),
    ("server-unary-1024", Side::Server, KIBIBYTE),
    ("server-stream", Side::Server, Kind::ServerStream),
    ("server-ping-pong", Side::Server, Kind::PingPong),
    ("client-unary-10", Side::Client, SMALL),
    ("client-unary-10-alone", Side::Client, ALONE),
    ("client-unary-1024", Side::Client, KIBIBYTE),
    ("client-stream", Side::Client, Kind::ServerStream),
    ("client-ping-pong", Side::Client, Kind::PingPong),
    ("bare-server-unary-10", Side::BareServer, SMALL),
    ("bare-server-unary-10-alone", Side::BareServer, ALONE),
    ("bare-server-unary-1024", Side::BareServer, KIBIBYTE),
    ("bare-client-unary-10", Side::BareClient, SMALL),
    ("bare-client-unary-10-alone", Side::BareClient, ALONE),
    ("bare-client-unary-1024", Side::BareClient, KIBIBYTE),
];

/// As much as rpc-runtime's transport in memory holds.
const BUFFER_BYTES: usize = 64 * 1024;
