//! Serves the test service of `proto/peer.proto`, for clients of other implementations.
//!
//! Prints `listening PORT` and serves until it is killed.

mod answers;
mod ends;
mod service;

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use integration_tests::generated::rpc::peers::v1::PeerServiceServer;
use rpc_runtime::Server;
use tokio::net::{TcpListener, UnixListener};

use crate::service::Peer;

/// Serves the test service with rpc-runtime.
#[derive(Parser)]
struct Arguments {
    /// The TCP port to listen on; any that is free if it is 0.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// A Unix socket to listen on as well.
    #[arg(long)]
    unix: Option<PathBuf>,
    /// How long a client may take to open a connection, in milliseconds.
    #[arg(long)]
    handshake_timeout: Option<u64>,
    /// How long a client may be silent before it is pinged, and then again before it is given up, in milliseconds.
    #[arg(long)]
    keepalive: Option<u64>,
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let peer = Peer::default();
    let tcp = TcpListener::bind(("127.0.0.1", arguments.port)).await?;
    let port = tcp.local_addr()?.port();
    let mut on_tcp = Server::new().add(PeerServiceServer::new(peer.clone()));
    if let Some(milliseconds) = arguments.handshake_timeout {
        on_tcp = on_tcp.handshake_timeout(Duration::from_millis(milliseconds));
    }
    if let Some(milliseconds) = arguments.keepalive {
        let interval = Duration::from_millis(milliseconds);
        on_tcp = on_tcp
            .keepalive_interval(interval)
            .keepalive_timeout(interval);
    }
    let Some(path) = arguments.unix else {
        println!("listening {port}");
        return on_tcp.serve(tcp).await;
    };
    let unix = UnixListener::bind(path)?;
    println!("listening {port}");
    let on_unix = Server::new().add(PeerServiceServer::new(peer));
    tokio::try_join!(on_tcp.serve(tcp), on_unix.serve(unix))?;
    Ok(())
}
