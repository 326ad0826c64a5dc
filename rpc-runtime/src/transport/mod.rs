//! Sockets, TLS and hyper: the only folder that names any of them.
//!
//! It accepts and makes connections, runs HTTP/2 over them, and turns hyper's errors into a
//! [`Status`](crate::Status). It does not know messages or methods.

pub(crate) mod http2;
pub(crate) mod io;
pub(crate) mod net;
#[cfg(feature = "tls")]
pub(crate) mod tls;
