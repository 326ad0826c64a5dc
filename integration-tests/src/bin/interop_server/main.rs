//! Serves `grpc.testing.TestService`, for the interoperability cases of other implementations.
//!
//! Prints `listening PORT` and serves until it is killed.

mod payload;
mod service;

use std::io;
use std::net::Ipv6Addr;

use clap::{ArgAction, Parser};
use integration_tests::generated::grpc::testing::TestServiceServer;
use rpc_runtime::Server;
use tokio::net::TcpListener;

use crate::service::Interop;

/// Serves the interoperability cases with rpc-runtime.
#[derive(Parser)]
#[command(rename_all = "snake_case")]
struct Arguments {
    /// The port to listen on; 0 lets the system choose.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Whether to serve TLS.
    #[arg(long, action = ArgAction::Set, num_args = 0..=1, default_value = "false", default_missing_value = "true")]
    use_tls: bool,
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    if arguments.use_tls {
        return Err(io::Error::other("this server does not serve TLS yet"));
    }
    // Serves IPv4 as well.
    let listener = TcpListener::bind((Ipv6Addr::UNSPECIFIED, arguments.port)).await?;
    println!("listening {}", listener.local_addr()?.port());
    Server::new()
        .add(TestServiceServer::new(Interop::new()))
        .serve(listener)
        .await
}
