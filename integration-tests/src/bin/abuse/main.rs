//! Misbehaves: as a client against `peer_server`, which runs in a process of its own, and as a server against our
//! client, which runs in this one.
//!
//! Prints `plan NAME…`, then for each case `ok   NAME: FIGURES` or `FAIL NAME: WHY`.

#![forbid(unsafe_code)]

mod bystander;
mod cases;
mod client;
mod server;
mod target;

use crate::cases::Cases;

#[tokio::main]
async fn main() {
    let mut cases = Cases::default();
    server::register(&mut cases);
    client::register(&mut cases);
    let names: Vec<_> = std::env::args().skip(1).collect();
    cases.run(&names).await;
}
