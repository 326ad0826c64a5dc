//! Serves the test service of `proto/peer.proto`, for clients of other implementations.
//!
//! Prints `listening PORT` and serves until it is killed.

mod answers;
mod ends;
mod service;

use std::io;
use std::path::PathBuf;

use clap::Parser;
use integration_tests::generated::rpc::peers::v1::PeerServiceServer;
use rpc_runtime::Server;
use tokio::net::{TcpListener, UnixListener};

use crate::service::Peer;

/// Serves the test service with rpc-runtime.
#[derive(Parser)]
struct Arguments {
    /// The Unix socket to listen on as well.
    #[arg(long)]
    unix: PathBuf,
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let peer = Peer::default();
    let tcp = TcpListener::bind("127.0.0.1:0").await?;
    let unix = UnixListener::bind(arguments.unix)?;
    println!("listening {}", tcp.local_addr()?.port());

    let on_tcp = Server::new().add(PeerServiceServer::new(peer.clone()));
    let on_unix = Server::new().add(PeerServiceServer::new(peer));
    tokio::try_join!(on_tcp.serve(tcp), on_unix.serve(unix))?;
    Ok(())
}
