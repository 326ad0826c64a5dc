//! A dialect with the forms of Connect, as far as a test needs them: it shows that the seam of the client carries them.
//!
//! Specification: <https://connectrpc.com/docs/protocol>. The message of a unary call has no prefix; an error of such a call is JSON; a
//! stream ends with a message of JSON. What it does not have: compression, GET, the parts of JSON that the test does not use.

use std::sync::Arc;
use std::time::Duration;

use bytes::{Buf, Bytes};
use http::response::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

use crate::call_limits::CallLimits;
use crate::client::channel::Channel;
use crate::codec::Codec;
use crate::metadata::Metadata;
use crate::method::{Method, MethodKind};
use crate::progress::Progress;
use crate::protocol::client_dialect::{ClientDialect, OutboundFraming};
use crate::protocol::dialect::InboundFraming;
use crate::protocol::{grpc, timeout};
use crate::status::Status;
use crate::status::code::Code;
use crate::testing::{MemoryListener, pair_builder};
use crate::transport::net::listener::Listener;

#[derive(Debug)]
struct Connect;

impl ClientDialect for Connect {
    fn request(&self, kind: MethodKind, headers: &mut HeaderMap) {
        headers.remove(header::TE);
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(type_of(kind)),
        );
        if let Some(left) = headers.remove(grpc::GRPC_TIMEOUT) {
            let left = timeout::parse(&left).unwrap().as_millis();
            headers.insert(
                "connect-timeout-ms",
                HeaderValue::try_from(left.to_string()).unwrap(),
            );
        }
    }

    fn requests(&self, kind: MethodKind) -> Option<Box<dyn OutboundFraming>> {
        (kind == MethodKind::Unary).then(|| -> Box<dyn OutboundFraming> { Box::<Bare>::default() })
    }

    fn response(
        &self,
        head: &mut Parts,
        _limits: CallLimits,
    ) -> Result<Box<dyn InboundFraming>, Status> {
        let content_type = head.headers.remove(header::CONTENT_TYPE);
        let body: Box<dyn InboundFraming> = match content_type.as_ref().map(HeaderValue::as_bytes) {
            Some(b"application/connect+proto") => Box::<Stream>::default(),
            Some(b"application/proto") => Box::new(Whole {
                is_error: false,
                body: Vec::new(),
                trailers: trailers(&head.headers),
            }),
            Some(b"application/json") => Box::new(Whole {
                is_error: true,
                body: Vec::new(),
                trailers: trailers(&head.headers),
            }),
            _ => return Err(Status::unknown("not of Connect")),
        };
        head.status = StatusCode::OK;
        head.headers
            .insert(header::CONTENT_TYPE, grpc::CONTENT_TYPE_VALUE);
        Ok(body)
    }
}

fn type_of(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Unary => "application/proto",
        _ => "application/connect+proto",
    }
}

/// The trailing metadata in the head of the response to a unary call.
fn trailers(headers: &HeaderMap) -> Metadata {
    let fields = headers.iter().filter_map(|(name, value)| {
        let name = name.as_str().strip_prefix("trailer-")?;
        Some((HeaderName::try_from(name).unwrap(), value.clone()))
    });
    Metadata::from_headers(fields.collect())
}

/// The status in an error of JSON; `None` if there is none.
fn error(json: &str) -> Option<Status> {
    let (_, rest) = json.split_once("\"message\":\"")?;
    let (message, _) = rest.split_once('"')?;
    Some(Status::not_found(message.to_owned()).remote())
}

/// The request of a unary call, without its prefix.
#[derive(Debug, Default)]
struct Bare {
    prefix: usize,
}

impl OutboundFraming for Bare {
    fn convert(&mut self, mut bytes: Bytes) -> Bytes {
        let rest = (5 - self.prefix).min(bytes.len());
        self.prefix += rest;
        bytes.advance(rest);
        bytes
    }
}

/// The response to a unary call: a message without a prefix, or an error.
#[derive(Debug)]
struct Whole {
    is_error: bool,
    body: Vec<u8>,
    trailers: Metadata,
}

impl InboundFraming for Whole {
    fn convert(&mut self, bytes: Bytes, limit: usize) -> Result<Bytes, Status> {
        self.body.extend_from_slice(&bytes);
        if self.body.len() > limit {
            return Err(Status::resource_exhausted("too long"));
        }
        Ok(Bytes::new())
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        if self.is_error {
            return Err(error(str::from_utf8(&self.body).unwrap()).unwrap());
        }
        let length = u32::try_from(self.body.len()).unwrap().to_be_bytes();
        Ok([&[0], &length[..], &self.body].concat().into())
    }

    fn progress(&self) -> Progress {
        // Nothing says how long the body is.
        Progress {
            buffered: self.body.len(),
            missing: self.body.len(),
        }
    }

    fn take_trailers(&mut self) -> Metadata {
        std::mem::take(&mut self.trailers)
    }
}

/// Streamed responses, each in one piece, and the message that ends them.
#[derive(Debug, Default)]
struct Stream {
    kept: Vec<u8>,
    ended: Option<Result<Metadata, Status>>,
}

impl InboundFraming for Stream {
    fn convert(&mut self, bytes: Bytes, _limit: usize) -> Result<Bytes, Status> {
        self.kept.extend_from_slice(&bytes);
        let mut messages = Vec::new();
        while let Some(prefix) = self.kept.first_chunk::<5>() {
            let [flag, length @ ..] = *prefix;
            let end = 5 + usize::try_from(u32::from_be_bytes(length)).unwrap();
            let Some((frame, rest)) = self.kept.split_at_checked(end) else {
                break;
            };
            if flag == 2 {
                let json = str::from_utf8(&frame[5..]).unwrap();
                self.ended = Some(error(json).map_or(Ok(Metadata::new()), Err));
            } else {
                messages.extend_from_slice(frame);
            }
            self.kept = rest.to_vec();
        }
        Ok(messages.into())
    }

    fn finish(&mut self) -> Result<Bytes, Status> {
        match self.ended.take() {
            Some(ended) => ended.map(|_| Bytes::new()),
            None => Err(Status::internal("no end of stream")),
        }
    }

    fn progress(&self) -> Progress {
        Progress {
            buffered: self.kept.len(),
            missing: 5,
        }
    }
}

/// A channel that speaks the dialect, and where it connects to.
fn channel() -> (MemoryListener, Channel) {
    let (listener, builder) = pair_builder();
    let mut channel = builder.build().unwrap();
    Arc::get_mut(&mut channel.shared).unwrap().settings.dialect = Some(Arc::new(Connect));
    (listener, channel)
}

/// An answer of a server, byte by byte in HTTP/2.
struct Answer<'a> {
    http_status: &'a str,
    fields: &'a [(&'a str, &'a str)],
    body: Vec<u8>,
}

impl Answer<'_> {
    /// Answers the next request. Returns the bytes of the request, and the connection.
    async fn next(self, mut listener: MemoryListener) -> (Vec<u8>, DuplexStream) {
        let (mut io, _) = listener.accept().await.unwrap();
        io.read_exact(&mut [0; 24]).await.unwrap();
        io.write_all(&frame(0, 4, 0, b"")).await.unwrap();
        let mut request = Vec::new();
        loop {
            let mut header = [0; 9];
            io.read_exact(&mut header).await.unwrap();
            let [a, b, c, kind, flags, ..] = header;
            let length = usize::try_from(u32::from_be_bytes([0, a, b, c])).unwrap();
            let mut payload = vec![0; length];
            io.read_exact(&mut payload).await.unwrap();
            if kind == 0 {
                request.extend(payload);
                if flags & END_STREAM != 0 {
                    break;
                }
            }
        }
        let mut head = field(":status", self.http_status);
        for (name, value) in self.fields {
            head.extend(field(name, value));
        }
        io.write_all(&frame(1, 1, END_HEADERS, &head))
            .await
            .unwrap();
        // In two pieces.
        let (first, rest) = self.body.split_at(self.body.len() / 2);
        io.write_all(&frame(1, 0, 0, first)).await.unwrap();
        io.write_all(&frame(1, 0, END_STREAM, rest)).await.unwrap();
        (request, io)
    }
}

fn frame(stream: u32, kind: u8, flags: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let header = [&length[1..], &[kind, flags], &stream.to_be_bytes()].concat();
    [&header, payload].concat()
}

/// A field without compression: RFC 7541 section 6.2.2.
fn field(name: &str, value: &str) -> Vec<u8> {
    let mut field = vec![0];
    for text in [name, value] {
        field.push(u8::try_from(text.len()).unwrap());
        field.extend_from_slice(text.as_bytes());
    }
    field
}

fn envelope(flag: u8, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&[flag], &length[..], payload].concat()
}

static UNARY: Method<Bytes, Bytes> =
    Method::unary("/test.Words/Upper", Codec::bytes(), Codec::bytes());
static SPLIT: Method<Bytes, Bytes> =
    Method::server_streaming("/test.Words/Split", Codec::bytes(), Codec::bytes());

const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

#[tokio::test]
async fn a_unary_call_has_no_prefix() {
    let (listener, channel) = channel();
    let answer = Answer {
        http_status: "200",
        fields: &[
            ("content-type", "application/proto"),
            ("x-begin", "1"),
            ("trailer-x-end", "2"),
        ],
        body: b"AB".to_vec(),
    };
    let call = channel.unary(&UNARY, Bytes::from_static(b"ab"));
    let (response, (request, _io)) = tokio::join!(call, answer.next(listener));
    let response = response.unwrap();
    assert_eq!(request, b"ab");
    assert_eq!(response.message(), "AB");
    assert_eq!(response.metadata().get("x-begin"), Some("1"));
    assert_eq!(response.trailers().get("x-end"), Some("2"));
}

#[tokio::test]
async fn an_error_of_a_unary_call_is_json() {
    let (listener, channel) = channel();
    let answer = Answer {
        http_status: "404",
        fields: &[("content-type", "application/json")],
        body: br#"{"code":"not_found","message":"no"}"#.to_vec(),
    };
    let call = channel.unary(&UNARY, Bytes::from_static(b"ab"));
    let (response, (_, _io)) = tokio::join!(call, answer.next(listener));
    let status = response.unwrap_err();
    assert!(status.is_remote());
    assert_eq!((status.code(), status.message()), (Code::NotFound, "no"));
}

#[tokio::test]
async fn a_stream_ends_with_a_message_of_json() {
    for (json, expected) in [
        (&b"{}"[..], None),
        (
            br#"{"error":{"code":"not_found","message":"no"}}"#,
            Some("no"),
        ),
    ] {
        let (listener, channel) = channel();
        let answer = Answer {
            http_status: "200",
            fields: &[("content-type", "application/connect+proto")],
            body: [envelope(0, b"a"), envelope(0, b"b"), envelope(2, json)].concat(),
        };
        let served = tokio::spawn(answer.next(listener));
        let request = Bytes::from_static(b"ab");
        let mut responses = channel.server_streaming(&SPLIT, request.clone()).start();
        for message in ["a", "b"] {
            assert_eq!(responses.message().await.unwrap().unwrap(), message);
        }
        let ended = responses.message().await;
        let message = ended.as_ref().err().map(Status::message);
        assert_eq!(message, expected);
        let (sent, _io) = served.await.unwrap();
        assert_eq!(sent, envelope(0, &request));
    }
}

#[test]
fn a_head_is_converted_again_when_it_is_sent_again() {
    let mut headers = HeaderMap::new();
    headers.insert(header::TE, grpc::TE_VALUE);
    for seconds in [2, 1] {
        let left = timeout::encode(Duration::from_secs(seconds));
        headers.insert(grpc::GRPC_TIMEOUT, left);
        Connect.request(MethodKind::Unary, &mut headers);
        assert_eq!(headers["content-type"], "application/proto");
        assert_eq!(headers["connect-timeout-ms"], format!("{seconds}000"));
        assert_eq!(headers.len(), 2);
    }
    Connect.request(MethodKind::BidiStreaming, &mut headers);
    assert_eq!(headers["content-type"], "application/connect+proto");
}
