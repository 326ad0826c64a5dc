//! A tunnel through an HTTP proxy.
//!
//! Specification: RFC 9110 section 9.3.6, and gRFC A1.

use std::error::Error;
use std::fmt;
use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// Why there is no tunnel.
#[derive(Debug)]
pub(crate) enum NoTunnel {
    /// The proxy cannot be reached, or the connection to it broke.
    Broken(io::Error),
    /// It has closed the connection before the end of its response.
    Closed,
    /// It refuses, with this status line.
    Refused(String),
    /// What it sends, which begins like this, is not HTTP/1.
    NotHttp(String),
    /// Its response is too long.
    TooLong,
}

/// Asks the proxy at the other end of `stream` for a tunnel to `destination`, `host:port`. What is read and written next belongs
/// to the destination.
pub(crate) async fn open(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    destination: &str,
    authorization: Option<&str>,
) -> Result<(), NoTunnel> {
    let mut request = format!("CONNECT {destination} HTTP/1.1\r\nHost: {destination}\r\n");
    if let Some(authorization) = authorization {
        request += "Proxy-Authorization: ";
        request += authorization;
        request += "\r\n";
    }
    request += "\r\n";
    stream.write_all(request.as_bytes()).await?;
    stream.flush().await?;
    let mut head = Vec::new();
    // Byte by byte: the first one after the head is the server's.
    while !head.ends_with(b"\r\n\r\n") && !head.ends_with(b"\n\n") {
        if head.len() == MAX_HEAD_BYTES {
            return Err(NoTunnel::TooLong);
        }
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                return Err(NoTunnel::Closed);
            }
            Err(error) => return Err(error.into()),
        }
        if !head.starts_with(PROTOCOL) && !PROTOCOL.starts_with(&head) {
            return Err(NoTunnel::NotHttp(text(&head)));
        }
    }
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = text(line.trim_ascii());
    // The lengths that the head may have mean nothing in an answer to CONNECT.
    match line.split(' ').nth(1).map(str::as_bytes) {
        Some([b'2', b'0'..=b'9', b'0'..=b'9']) => Ok(()),
        _ => Err(NoTunnel::Refused(line)),
    }
}

impl fmt::Display for NoTunnel {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(error) => error.fmt(formatter),
            Self::Closed => {
                formatter.write_str("the proxy closed the connection before it answered")
            }
            Self::Refused(line) => write!(formatter, "the proxy answered {line:?}"),
            Self::NotHttp(start) => {
                write!(
                    formatter,
                    "the proxy does not speak HTTP/1: its answer begins with {start:?}"
                )
            }
            Self::TooLong => {
                write!(
                    formatter,
                    "the head of the proxy's answer has more than {MAX_HEAD_BYTES} bytes"
                )
            }
        }
    }
}

impl Error for NoTunnel {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Broken(error) => error.source(),
            _ => None,
        }
    }
}

impl From<io::Error> for NoTunnel {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// The start of what a proxy sent, for an error.
fn text(bytes: &[u8]) -> String {
    let start = bytes.get(..LONGEST_TEXT_BYTES).unwrap_or(bytes);
    String::from_utf8_lossy(start).into_owned()
}

const PROTOCOL: &[u8] = b"HTTP/1.";

const MAX_HEAD_BYTES: usize = 16 * 1024;

const LONGEST_TEXT_BYTES: usize = 200;

#[cfg(test)]
mod tests {
    use tokio::io::duplex;

    use super::*;

    /// What the proxy was sent, the result, and what is left for the server to have sent.
    async fn ask(
        answer: &[u8],
        authorization: Option<&str>,
    ) -> (String, Result<(), String>, Vec<u8>) {
        let (mut client, mut proxy) = duplex(64 * 1024);
        proxy.write_all(answer).await.unwrap();
        proxy.shutdown().await.unwrap();
        let opened = open(&mut client, "a.example:1", authorization).await;
        let mut rest = Vec::new();
        client.read_to_end(&mut rest).await.unwrap();
        drop(client);
        let mut request = String::new();
        proxy.read_to_string(&mut request).await.unwrap();
        (request, opened.map_err(|error| error.to_string()), rest)
    }

    #[tokio::test]
    async fn a_request_has_the_destination_and_the_credentials() {
        let ok = b"HTTP/1.1 200 OK\r\n\r\n";
        let (request, opened, _) = ask(ok, None).await;
        assert_eq!(
            request,
            "CONNECT a.example:1 HTTP/1.1\r\nHost: a.example:1\r\n\r\n"
        );
        assert_eq!(opened, Ok(()));
        let (request, _, _) = ask(ok, Some("Basic eA==")).await;
        assert!(
            request.ends_with("\r\nProxy-Authorization: Basic eA==\r\n\r\n"),
            "{request}"
        );
    }

    #[tokio::test]
    async fn what_follows_a_head_is_the_servers() {
        for head in [
            "HTTP/1.1 200 Connection established\r\n\r\n",
            "HTTP/1.0 200\r\nContent-Length: 7\r\n\r\n",
            "HTTP/1.1 204 \n\n",
            "HTTP/1.1 299 \u{fc}\r\nVia: x\r\n\r\n",
        ] {
            let answer = format!("{head}PRI\n\n");
            let (_, opened, rest) = ask(answer.as_bytes(), None).await;
            assert_eq!(opened, Ok(()), "{head}");
            assert_eq!(rest, b"PRI\n\n", "{head}");
        }
    }

    #[tokio::test]
    async fn every_other_answer_is_refused() {
        let long = format!("HTTP/1.1 200 {}\r\n\r\n", "x".repeat(20_000));
        let long_line = format!("HTTP/1.1 400 {}\r\n\r\n", "x".repeat(1000));
        let cut_line = format!("the proxy answered \"HTTP/1.1 400 {}\"", "x".repeat(187));
        let not_http = "the proxy does not speak HTTP/1: its answer begins with";
        for (answer, text) in [
            (
                "HTTP/1.1 407 Proxy Authentication Required\r\nX: y\r\n\r\n",
                "the proxy answered \"HTTP/1.1 407 Proxy Authentication Required\"",
            ),
            (
                "HTTP/1.1 403\r\n\r\n",
                "the proxy answered \"HTTP/1.1 403\"",
            ),
            (
                "HTTP/1.1 100 Continue\r\n\r\n",
                "the proxy answered \"HTTP/1.1 100 Continue\"",
            ),
            ("HTTP/1.1\r\n\r\n", "the proxy answered \"HTTP/1.1\""),
            (
                "HTTP/1.1 2000 OK\r\n\r\n",
                "the proxy answered \"HTTP/1.1 2000 OK\"",
            ),
            (
                "HTTP/1.1 20\u{1b}[1m\r\n\r\n",
                "the proxy answered \"HTTP/1.1 20\\u{1b}[1m\"",
            ),
            ("", "the proxy closed the connection before it answered"),
            (
                "HTTP/1.1 200 OK\r\n",
                "the proxy closed the connection before it answered",
            ),
            ("SSH-2.0", &format!("{not_http} \"S\"")),
            ("HTTP/2.0 200\r\n\r\n", &format!("{not_http} \"HTTP/2\"")),
            (
                &long,
                "the head of the proxy's answer has more than 16384 bytes",
            ),
            (&long_line, &cut_line),
        ] {
            let (_, opened, _) = ask(answer.as_bytes(), None).await;
            assert_eq!(opened, Err(text.to_owned()), "{answer:.40}");
        }
    }
}
