//! The server: it is told once what to serve, says where it listens, and serves until it is killed.

use std::io;

use rpc_runtime::json::JsonOptions;
use rpc_runtime::{Encoding, Server, ServerTls, Status, TlsIdentity, TlsRoots};
use tokio::io::{stdin, stdout};
use tokio::net::TcpListener;

use crate::delimited;
use crate::generated::v1::{
    ConformanceServiceServer, HttpVersion, Protocol, ServerCompatRequest, ServerCompatResponse,
};
use crate::service::Conformance;

/// Serves as the standard input says.
pub(crate) async fn run() -> io::Result<()> {
    let wanted: ServerCompatRequest = delimited::read(&mut stdin())
        .await?
        .ok_or(io::ErrorKind::UnexpectedEof)?;
    let server = server(&wanted)?.add_service(ConformanceServiceServer::new(Conformance));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let ready = ServerCompatResponse {
        host: address.ip().to_string(),
        port: address.port().into(),
        pem_cert: wanted.server_creds.map_or_else(Vec::new, |own| own.cert),
    };
    delimited::write(&mut stdout(), &ready).await?;
    server.serve(listener).await
}

/// A server without services, with the settings that are wanted.
fn server(wanted: &ServerCompatRequest) -> io::Result<Server> {
    if wanted.http_version() != HttpVersion::HttpVersion2 {
        return Err(unsupported(format!("{:?}", wanted.http_version())));
    }
    // A client that does not accept it gets its responses uncompressed.
    let mut server = Server::new().send_compressed(Encoding::Gzip);
    server = match wanted.protocol() {
        Protocol::Grpc => server,
        Protocol::GrpcWeb => server.accept_grpc_web().accept_json(JsonOptions::new()),
        Protocol::Connect => server.accept_connect().accept_json(JsonOptions::new()),
        other => return Err(unsupported(format!("{other:?}"))),
    };
    if wanted.use_tls {
        server = server.tls(tls(wanted).map_err(io::Error::other)?);
    }
    if let Ok(limit @ 1..) = usize::try_from(wanted.message_receive_limit) {
        server = server.max_receive_message_size(limit);
    }
    Ok(server)
}

fn tls(wanted: &ServerCompatRequest) -> Result<ServerTls, Status> {
    let own = wanted.server_creds.clone().unwrap_or_default();
    let tls = ServerTls::new(TlsIdentity::from_pem(own.cert, own.key)?);
    if wanted.client_tls_cert.is_empty() {
        return Ok(tls);
    }
    let clients = TlsRoots::from_pem(&wanted.client_tls_cert)?;
    Ok(tls.require_client_certificates(clients))
}

fn unsupported(what: impl std::fmt::Display) -> io::Error {
    io::Error::new(
        io::ErrorKind::Unsupported,
        format!("the server does not support {what}"),
    )
}
