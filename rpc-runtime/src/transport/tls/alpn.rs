//! Negotiation of HTTP/2 in the handshake (ALPN: RFC 7301; RFC 9113 section 3.3).

use std::fmt;

use tokio_rustls::rustls::CommonState;

/// The peer did not negotiate HTTP/2.
#[derive(Debug)]
pub(crate) struct NoHttp2;

impl fmt::Display for NoHttp2 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .write_str("the peer did not negotiate `h2` by ALPN: it must support HTTP/2 over TLS")
    }
}

impl std::error::Error for NoHttp2 {}

impl From<NoHttp2> for std::io::Error {
    fn from(error: NoHttp2) -> Self {
        Self::new(std::io::ErrorKind::InvalidData, error)
    }
}

pub(crate) fn check_alpn(session: &CommonState) -> Result<(), NoHttp2> {
    match session.alpn_protocol() {
        Some(H2) => Ok(()),
        Some(_) | None => Err(NoHttp2),
    }
}

pub(crate) const H2: &[u8] = b"h2";
