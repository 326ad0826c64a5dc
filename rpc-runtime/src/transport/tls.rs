//! TLS 1.2 and 1.3 by rustls, with *ring* as the cryptography provider, and only for HTTP/2.
//!
//! Settings and handshakes of both sides. A peer that does not negotiate HTTP/2 by ALPN (RFC 7301) is refused, as RFC 9113
//! section 3.3 requires.

pub(crate) mod alpn;
pub(crate) mod client;
pub(crate) mod crypto;
pub(crate) mod failure;
pub(crate) mod identity;
pub(crate) mod pem;
pub(crate) mod roots;
pub(crate) mod server;
