//! Runs the cases of a client on rpc-runtime against a server of another implementation.
//!
//! Prints `plan NAME…`, then for each case `ok   NAME` or `FAIL NAME: why`.

mod calls;
mod cases;
mod endings;
mod errors;
mod expectations;
mod metadata;
mod peer;
mod volume;

use std::path::PathBuf;

use clap::Parser;
use rpc_runtime::Status;

use crate::cases::Cases;
use crate::peer::Peer;

/// Runs the cases with rpc-runtime.
#[derive(Parser)]
struct Arguments {
    /// The port of the server under test.
    #[arg(long)]
    port: u16,
    /// The Unix socket of the same server.
    #[arg(long)]
    unix: PathBuf,
    /// The cases to run; all if none is named.
    cases: Vec<String>,
}

#[tokio::main]
async fn main() -> Result<(), Status> {
    let arguments = Arguments::parse();
    let mut cases = Cases::default();
    calls::register(&mut cases);
    metadata::register(&mut cases);
    endings::register(&mut cases);
    errors::register(&mut cases);
    volume::register(&mut cases);

    let peer = Peer::new(arguments.port, &arguments.unix)?;
    cases.run(&arguments.cases, &peer).await;
    Ok(())
}
