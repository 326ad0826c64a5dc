//! TLS by rustls, with *ring* for its cryptography: versions 1.2 and 1.3, and only for HTTP/2.
//!
//! The settings of either side are here, and the handshakes. A peer that does not agree on HTTP/2 by ALPN (RFC 7301)
//! is refused, as RFC 9113 section 3.3 asks.

mod client;
pub(super) mod failure;
mod identity;
mod roots;
mod server;

use std::fmt;
use std::sync::Arc;

pub use client::ClientTls;
pub(super) use client::Connector;
pub use identity::TlsIdentity;
pub use roots::TlsRoots;
use roots::roots;
pub(super) use server::Acceptor;
pub use server::ServerTls;
use tokio_rustls::rustls::CommonState;
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

use crate::status::Status;

/// The peer did not agree on HTTP/2 in the handshake.
#[derive(Debug)]
pub(super) struct NoHttp2;

impl fmt::Display for NoHttp2 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the peer did not agree on HTTP/2: it did not negotiate `h2` by ALPN")
    }
}

impl std::error::Error for NoHttp2 {}

impl From<NoHttp2> for std::io::Error {
    fn from(error: NoHttp2) -> Self {
        Self::new(std::io::ErrorKind::InvalidData, error)
    }
}

fn check_alpn(session: &CommonState) -> Result<(), NoHttp2> {
    match session.alpn_protocol() {
        Some(H2) => Ok(()),
        Some(_) | None => Err(NoHttp2),
    }
}

/// Reads one certificate or more.
fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, Status> {
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(pem)
        .collect::<Result<_, _>>()
        .map_err(|error| {
            Status::invalid_argument("the certificates are not valid PEM").with_source(error)
        })?;
    if certificates.is_empty() {
        return Err(Status::invalid_argument(
            "there is no certificate in the PEM text",
        ));
    }
    Ok(certificates)
}

/// Named wherever one is needed: the default of the process may be missing, or be another part's choice.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

const H2: &[u8] = b"h2";
