//! The server on rpc-runtime, with default settings.

use measure::Error;
use measure::server::Settings;
use rpc_runtime::{Encoding, Server, ServerTls, TlsIdentity};
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: measure::allocations::Counting = measure::allocations::Counting;

fn main() -> Result<(), Error> {
    measure::server::main(serve)
}

async fn serve(listener: TcpListener, settings: Settings) -> Result<(), Error> {
    let mut server = Server::new();
    if settings.gzip {
        server = server.send_compressed(Encoding::Gzip);
    }
    if let Some(identity) = settings.tls {
        let identity = TlsIdentity::from_pem(identity.certificate, identity.key)?;
        server = server.tls(ServerTls::new(identity));
    }
    server = match settings.messages.as_str() {
        "protobuf" => server.add_service(ours::protobuf::BenchServer::new(ours::protobuf::Handlers)),
        "prost" => server.add_service(ours::prost::BenchServer::new(ours::prost::Handlers)),
        "buffa" => server.add_service(ours::buffa::BenchServer::new(ours::buffa::Handlers)),
        other => return Err(format!("there are no messages of {other}").into()),
    };
    Ok(server.serve(listener).await?)
}
