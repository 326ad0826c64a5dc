//! A server of a fleet, and a client that calls the fleet: `fleet_peer server` and `fleet_peer client`.
//!
//! The program of `fleet/go` has the same arguments and the same output.

#![forbid(unsafe_code)]

mod client;
mod server;

use std::error::Error;

use clap::Parser;

/// Serves in a fleet, or calls one.
#[derive(Parser)]
enum Arguments {
    /// Serves until it is killed. A TERM signal drains it.
    Server(server::Arguments),
    /// Calls a fleet at a constant rate, and prints how each call has ended.
    Client(client::Arguments),
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    match Arguments::parse() {
        Arguments::Server(arguments) => server::serve(arguments).await,
        Arguments::Client(arguments) => client::call(arguments).await,
    }
}
