//! Runs the cases of a client on rpc-runtime against a server of another implementation.
//!
//! Prints `plan NAME…`, then for each case `ok   NAME` or `FAIL NAME: why`.

#![forbid(unsafe_code)]

mod calls;
mod cases;
mod endings;
mod errors;
mod expectations;
mod metadata;
mod peer;
mod proxy;
mod volume;

use clap::Parser;
use integration_tests::mismatch::Mismatch;

use crate::cases::Cases;
use crate::peer::{Address, Peer};
use crate::proxy::Proxies;

/// Runs the cases with rpc-runtime.
#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    address: Address,
    #[command(flatten)]
    proxies: Option<Proxies>,
    /// A case to leave out when all are run.
    #[arg(long)]
    except: Vec<String>,
    /// The cases to run; all if none is named.
    cases: Vec<String>,
}

#[tokio::main]
async fn main() -> Result<(), Mismatch> {
    let arguments = Arguments::parse();
    let mut cases = Cases::default();
    if let Some(proxies) = arguments.proxies {
        proxy::register(&mut cases, proxies);
    } else {
        calls::register(&mut cases);
        metadata::register(&mut cases);
        endings::register(&mut cases);
        errors::register(&mut cases);
        volume::register(&mut cases);
    }

    let peer = Peer::new(arguments.address)?;
    if arguments.cases.is_empty() {
        cases.leave_out(&arguments.except);
    }
    cases.run(&arguments.cases, &peer).await;
    Ok(())
}
