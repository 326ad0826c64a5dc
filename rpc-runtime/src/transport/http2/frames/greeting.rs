//! Detects a peer that does not speak the expected protocol by its first bytes.

use std::fmt;
use std::io;

/// The first received bytes, until the protocol is known.
#[derive(Debug)]
pub(crate) struct Greeting {
    from: Sender,
    bytes: [u8; MAX_GREETING_BYTES],
    seen: usize,
}

/// The side that sends them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sender {
    Server,
    Client,
}

/// The protocol of a peer that does not speak HTTP/2 as expected.
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
            bytes: [0; MAX_GREETING_BYTES],
            seen: 0,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// Adds received bytes. Returns whether the protocol is known.
    ///
    /// # Errors
    ///
    /// The protocol of the peer, if it is not the expected one.
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

/// The start of a TLS record: its type, and the first byte of its version (RFC 8446 section 5.1).
const TLS_ALERT: &[u8] = &[21, 3];
const TLS_HANDSHAKE: &[u8] = &[22, 3];
const HTTP1: &[u8] = b"HTTP/";

/// The length of the longest known start.
const MAX_GREETING_BYTES: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_protocols_are_detected_by_their_first_bytes() {
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
