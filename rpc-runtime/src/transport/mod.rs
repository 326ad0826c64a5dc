//! Sockets, TLS and HTTP/2 connections. No other folder uses Tokio's sockets, rustls or hyper.
//!
//! It accepts and makes connections, runs HTTP/2 on them, and converts hyper's errors to a
//! [`Status`](crate::Status). It does not know messages or methods.

#[cfg(feature = "tower")]
pub(crate) mod foreign_body;
pub(crate) mod http2;
pub(crate) mod io;
pub(crate) mod net;
#[cfg(feature = "tls")]
pub(crate) mod tls;
