//! The agreement on HTTP/2 in the handshake (RFC 7301; RFC 9113 section 3.3).

use std::fmt;

use tokio_rustls::rustls::CommonState;

/// The peer did not agree on HTTP/2 in the handshake.
#[derive(Debug)]
pub(crate) struct NoHttp2;

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

pub(crate) fn check_alpn(session: &CommonState) -> Result<(), NoHttp2> {
    match session.alpn_protocol() {
        Some(H2) => Ok(()),
        Some(_) | None => Err(NoHttp2),
    }
}

pub(crate) const H2: &[u8] = b"h2";
