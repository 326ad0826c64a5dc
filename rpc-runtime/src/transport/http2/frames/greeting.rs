//! What the first bytes of a connection tell of its other end, where that does not speak what it should.

use std::fmt;
use std::io;

/// The first bytes that are received, until they have told enough.
#[derive(Debug)]
pub(crate) struct Greeting {
    from: Sender,
    bytes: [u8; LONGEST],
    seen: usize,
}

/// Who sends them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sender {
    Server,
    Client,
}

/// What the other end speaks instead of HTTP/2.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mismatch {
    TlsServer,
    TlsClient,
    Http1Server,
    Http1Client,
}

impl Greeting {
    pub(crate) fn of_server() -> Self {
        Self::of(Sender::Server)
    }

    pub(crate) fn of_client() -> Self {
        Self::of(Sender::Client)
    }

    fn of(from: Sender) -> Self {
        Self {
            from,
            bytes: [0; LONGEST],
            seen: 0,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// Hears the next bytes; whether these need not be heard any more.
    ///
    /// # Errors
    ///
    /// What the other end speaks instead.
    pub(crate) fn hear(&mut self, bytes: &[u8]) -> Result<bool, Mismatch> {
        let room = self.bytes.get_mut(self.seen..).unwrap_or_default();
        self.seen += room
            .iter_mut()
            .zip(bytes)
            .map(|(to, from)| *to = *from)
            .count();
        let heard = self.bytes.get(..self.seen).unwrap_or_default();
        let others: &[(&[u8], Mismatch)] = match self.from {
            Sender::Server => &[
                (TLS_ALERT, Mismatch::TlsServer),
                (HTTP1, Mismatch::Http1Server),
            ],
            Sender::Client => &[
                (TLS_HANDSHAKE, Mismatch::TlsClient),
                (b"GET ", Mismatch::Http1Client),
                (b"POST ", Mismatch::Http1Client),
                (b"HEAD ", Mismatch::Http1Client),
            ],
        };
        let mut may_be_other = false;
        for (greeting, mismatch) in others {
            if heard.starts_with(greeting) {
                return Err(*mismatch);
            }
            may_be_other |= greeting.starts_with(heard);
        }
        Ok(!may_be_other)
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::TlsServer => "the server speaks TLS on this port, and the client plaintext",
            Self::TlsClient => {
                "the client speaks TLS, and this server plaintext: the server needs `Server::tls`, or the client a target of \
                 plaintext (`http://host:port`)"
            }
            Self::Http1Server => "the server answered in HTTP/1, and gRPC needs HTTP/2",
            Self::Http1Client => "the client speaks HTTP/1, and gRPC needs HTTP/2",
        })
    }
}

impl std::error::Error for Mismatch {}

impl From<Mismatch> for io::Error {
    fn from(mismatch: Mismatch) -> Self {
        Self::new(io::ErrorKind::InvalidData, mismatch)
    }
}

/// A record of TLS: its type, and the first byte of its version (RFC 8446 section 5.1).
const TLS_ALERT: &[u8] = &[21, 3];
const TLS_HANDSHAKE: &[u8] = &[22, 3];
const HTTP1: &[u8] = b"HTTP/";

/// Bytes of the longest greeting that is known.
const LONGEST: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_other_end_speaks() {
        use Sender::{Client, Server};
        for (from, bytes, expected) in [
            (Server, &b""[..], Ok(false)),
            (Server, b"\0\0\x12\x04", Ok(true)),
            (
                Server,
                b"\x15\x03\x01\0\x02\x02\x46",
                Err(Mismatch::TlsServer),
            ),
            (Server, b"\x15\x04", Ok(true)),
            (Server, b"HTTP/1.1 400", Err(Mismatch::Http1Server)),
            (Server, b"HTTP", Ok(false)),
            (Server, b"HTTP:", Ok(true)),
            (Client, b"", Ok(false)),
            (Client, b"PRI * HTTP/2.0", Ok(true)),
            (Client, b"\x16\x03\x01\x02\0\x01", Err(Mismatch::TlsClient)),
            (Client, b"POST / HTTP/1.1", Err(Mismatch::Http1Client)),
            (Client, b"GET / HTTP/1.1", Err(Mismatch::Http1Client)),
        ] {
            for size in 1..=bytes.len().max(1) {
                let mut greeting = Greeting::of(from);
                let mut heard = Ok(false);
                for chunk in bytes.chunks(size) {
                    if heard == Ok(false) {
                        heard = greeting.hear(chunk);
                    }
                }
                assert_eq!(heard, expected, "{bytes:?} in chunks of {size}");
            }
        }
    }
}
