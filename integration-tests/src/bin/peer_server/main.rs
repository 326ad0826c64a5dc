//! Serves the test service of `proto/peer.proto`, for clients of other implementations.
//!
//! Prints `listening PORT` and serves until it is killed.

#![forbid(unsafe_code)]

mod answers;
mod ends;
mod service;
mod web;

use std::error::Error;
use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use integration_tests::generated::rpc::peers::v1::PeerServiceServer;
use rpc_runtime::health::Health;
use rpc_runtime::{ConnectionLimits, Encoding, Keepalive, Server, ServerTls, TlsIdentity};
use tokio::net::{TcpListener, UnixListener};
use tokio::signal::unix::{SignalKind, signal};

use crate::service::Peer;

/// Serves the test service with rpc-runtime.
#[derive(Parser)]
struct Arguments {
    /// The TCP port to listen on; any that is free if it is 0.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The address to listen on: `::` is for everybody.
    #[arg(long, default_value_t = Ipv4Addr::LOCALHOST.into())]
    address: IpAddr,
    /// A Unix socket to listen on as well.
    #[arg(long)]
    unix: Option<PathBuf>,
    /// The certificate for TLS on the TCP port.
    #[arg(long, requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The key of the certificate.
    #[arg(long)]
    tls_key: Option<PathBuf>,
    /// Serves browsers, whose pages come from this origin, over HTTP/1.1.
    #[arg(long, conflicts_with_all = ["unix", "tls_certificate", "drain"])]
    web: Option<String>,
    /// Whether responses are compressed.
    #[arg(long)]
    gzip: bool,
    /// How long a client may take to open a connection, in milliseconds.
    #[arg(long)]
    handshake_timeout: Option<u64>,
    /// How long a client may be silent before it is pinged, and then again before it is given up, in milliseconds.
    #[arg(long)]
    keepalive: Option<u64>,
    /// How long a connection lasts before its client is sent to a new one, in milliseconds.
    #[arg(long)]
    max_age: Option<u64>,
    /// Instead of dying of a TERM signal: takes no new calls, and this is how long open ones have, in milliseconds.
    #[arg(long)]
    drain: Option<u64>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let peer = Peer::default();
    let (health, reporter) = Health::new();
    reporter.set_serving("rpc.peers.v1.PeerService");
    reporter.set_not_serving("rpc.peers.v1.OutOfService");
    let tcp = TcpListener::bind((arguments.address, arguments.port)).await?;
    let port = tcp.local_addr()?.port();
    let on_tcp = arguments
        .server()?
        .add_service(PeerServiceServer::new(peer.clone()))
        .add_service(health);
    if let Some(origin) = arguments.web {
        println!("listening {port}");
        return web::serve(tcp, on_tcp, &origin).await;
    }
    if let Some(milliseconds) = arguments.drain {
        let mut terminate = signal(SignalKind::terminate())?;
        let handle = on_tcp.handle();
        tokio::spawn(async move {
            terminate.recv().await;
            handle.drain(Duration::from_millis(milliseconds)).await;
        });
    }
    let Some(path) = arguments.unix else {
        println!("listening {port}");
        return Ok(on_tcp.serve(tcp).await?);
    };
    let unix = UnixListener::bind(path)?;
    println!("listening {port}");
    let on_unix = Server::new().add_service(PeerServiceServer::new(peer));
    tokio::try_join!(on_tcp.serve(tcp), on_unix.serve(unix))?;
    Ok(())
}

impl Arguments {
    /// A server with the settings, without services.
    fn server(&self) -> Result<Server, Box<dyn Error>> {
        let mut server = Server::new();
        if let (Some(certificate), Some(key)) = (&self.tls_certificate, &self.tls_key) {
            let identity = TlsIdentity::from_pem(fs::read(certificate)?, fs::read(key)?)?;
            server = server.tls(ServerTls::new(identity));
        }
        if self.gzip {
            server = server.send_compressed(Encoding::Gzip);
        }
        if let Some(milliseconds) = self.keepalive {
            let interval = Duration::from_millis(milliseconds);
            server = server.keepalive(Keepalive::every(interval).timeout(interval));
        }
        let mut limits = ConnectionLimits::new();
        if let Some(milliseconds) = self.handshake_timeout {
            limits = limits.handshake_timeout(Duration::from_millis(milliseconds));
        }
        if let Some(milliseconds) = self.max_age {
            limits = limits.max_age(Duration::from_millis(milliseconds));
        }
        Ok(server.connection_limits(limits))
    }
}
