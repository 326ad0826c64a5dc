//! Serves services of all message crates, with health and reflection, for tools that begin with reflection.
//!
//! Prints `listening PORT` and serves until it is killed.

mod generated;
mod services;
mod token;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use clap::Parser;
use rpc_runtime::health::Health;
use rpc_runtime::reflection::Reflection;
use rpc_runtime::{Intercepted, Server, ServerTls, TlsIdentity};

use crate::generated::catalogue::catalogue::v1::CatalogueServer;
use crate::generated::hidden::hidden::v1::HiddenServer;
use crate::generated::orders::orders::v1::OrdersServer;
use crate::generated::stock::stock::v1::StockServer;
use crate::services::Shop;
use crate::token::RequireToken;

/// Serves services that describe themselves.
#[derive(Parser)]
struct Arguments {
    /// The certificate for TLS.
    #[arg(long, requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The key of the certificate.
    #[arg(long)]
    tls_key: Option<PathBuf>,
    /// What a caller of reflection must send as `authorization`.
    #[arg(long)]
    token: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let mut server = Server::new();
    if let (Some(certificate), Some(key)) = (&arguments.tls_certificate, &arguments.tls_key) {
        let identity = TlsIdentity::from_pem(fs::read(certificate)?, fs::read(key)?)?;
        server = server.tls(ServerTls::new(identity));
    }
    let (health, _reporter) = Health::new();
    server = server
        .add_service(CatalogueServer::new(Shop))
        .add_service(OrdersServer::new(Shop))
        .add_service(StockServer::new(Shop))
        .add_service(HiddenServer::new(Shop))
        .add_service(health);
    for reflection in [Reflection::new(), Reflection::v1alpha()] {
        server = match arguments.token.clone() {
            Some(token) => server.add_service(Intercepted::new(reflection, RequireToken { token })),
            None => server.add_service(reflection),
        };
    }
    let listener = Server::bind("127.0.0.1:0").await?;
    println!("listening {}", listener.local_addr()?.port());
    Ok(server.serve(listener).await?)
}
