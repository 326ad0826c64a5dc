//! Serves `grpc.testing.TestService`, for the interoperability cases of other implementations.
//!
//! Prints `listening PORT` and serves until it is killed.

#![forbid(unsafe_code)]

mod payload;
mod service;

use std::error::Error;
use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{ArgAction, Parser};
use integration_tests::generated::grpc::testing::TestServiceServer;
use rpc_runtime::health::{Health, ServingStatus};
use rpc_runtime::{Server, ServerTls, TlsIdentity};
use tokio::net::TcpListener;

use crate::service::Interop;

/// Serves the interoperability cases with rpc-runtime.
#[derive(Parser)]
#[command(rename_all = "snake_case")]
struct Arguments {
    /// The port to listen on; 0 lets the system choose.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The address to listen on: `::` is for everybody.
    #[arg(long, default_value_t = Ipv4Addr::LOCALHOST.into())]
    address: IpAddr,
    /// Whether to serve TLS.
    #[arg(long, action = ArgAction::Set, num_args = 0..=1, default_value = "false", default_missing_value = "true")]
    use_tls: bool,
    /// The server's certificate, for TLS.
    #[arg(long, required_if_eq("use_tls", "true"))]
    tls_cert_file: Option<PathBuf>,
    /// The key of the certificate.
    #[arg(long, required_if_eq("use_tls", "true"))]
    tls_key_file: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let (health, reporter) = Health::new();
    reporter.set("healthy", ServingStatus::Serving);
    reporter.set("ill", ServingStatus::NotServing);
    let mut server = Server::new()
        .add_service(TestServiceServer::new(Interop::new()))
        .add_service(health);
    if let (true, Some(certificates), Some(key)) = (
        arguments.use_tls,
        &arguments.tls_cert_file,
        &arguments.tls_key_file,
    ) {
        let identity = TlsIdentity::from_pem(fs::read(certificates)?, fs::read(key)?)?;
        server = server.tls(ServerTls::new(identity));
    }
    let listener = TcpListener::bind((arguments.address, arguments.port)).await?;
    println!("listening {}", listener.local_addr()?.port());
    server.serve(listener).await?;
    Ok(())
}
