//! TLS by rustls, with *ring* for its cryptography: versions 1.2 and 1.3, and only for HTTP/2.
//!
//! The settings of either side are here, and the handshakes. A peer that does not agree on HTTP/2 by ALPN (RFC 7301)
//! is refused, as RFC 9113 section 3.3 asks.

pub(crate) mod alpn;
pub(crate) mod client;
pub(crate) mod crypto;
pub(crate) mod failure;
pub(crate) mod identity;
pub(crate) mod pem;
pub(crate) mod roots;
pub(crate) mod server;
