//! The client and the server that the connectrpc conformance suite tests: `conformance client|server`.
//!
//! The suite starts the program, and tells it through the standard input what to do.

mod call;
mod client;
mod definition;
mod delimited;
mod error;
mod generated;
mod headers;
mod received;
mod server;
mod service;

use std::env;
use std::io;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let ended: io::Result<()> = match env::args().nth(1).as_deref() {
        Some("client") => client::run().await,
        Some("server") => server::run().await,
        _ => Err(io::Error::other("usage: conformance client|server")),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
