//! The parsers of a peer's bytes, for the fuzz targets in `rpc-runtime/fuzz`. Not public API.
//!
//! Each function accepts any bytes, and panics if the property that its documentation states does not hold.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[cfg(feature = "connect")]
use base64::Engine;
#[cfg(feature = "connect")]
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};

#[cfg(feature = "service-config")]
use crate::client::service_config::json::choice::choose;
#[cfg(feature = "service-config")]
use crate::client::service_config::service_config::ServiceConfig;
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::protocol::compression::negotiation::{Encodings, message_encoding};
#[cfg(feature = "connect")]
use crate::protocol::connect;
use crate::protocol::envelope::decoder::Decoder;
use crate::protocol::grpc::content_type::ContentType;
use crate::protocol::grpc::headers::GrpcHeaders;
#[cfg(feature = "grpc-web")]
use crate::protocol::grpc_web;
#[cfg(feature = "health")]
use crate::protocol::health;
use crate::protocol::{grpc, orca, timeout as grpc_timeout};
use crate::side::Side;
use crate::status::Status;
use crate::status::code::Code;
use crate::transport::net::proxy::tunnel;

/// `grpc-timeout`: the timeout that is sent on is never longer than the received one.
pub fn timeout(bytes: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(bytes) else {
        return;
    };
    if let Ok(received) = grpc_timeout::parse(&value) {
        let passed_on = grpc_timeout::parse(&grpc_timeout::encode(received));
        assert!(passed_on.is_ok_and(|passed_on| passed_on <= received));
    }
}

/// `content-type`: every accepted value begins with `application/grpc`.
pub fn content_type(bytes: &[u8]) {
    if let Ok(value) = HeaderValue::from_bytes(bytes)
        && ContentType::parse(&value).is_some()
    {
        let text = bytes.to_ascii_lowercase();
        assert!(text.trim_ascii().starts_with(b"application/grpc"));
    }
}

/// The query of a GET request of Connect: the message in it is the same in base64.
#[cfg(feature = "connect")]
pub fn connect_query(bytes: &[u8]) {
    let query = std::str::from_utf8(bytes).unwrap_or_default();
    if let Some(message) = connect::message_of_query(query) {
        let text = URL_SAFE_NO_PAD.encode(&message);
        let again = format!("base64=1&message={text}&encoding=proto");
        assert_eq!(connect::message_of_query(&again), Some(message));
    }
}

/// The body of a gRPC-Web text call: the decoded bytes do not depend on how the body is split.
#[cfg(feature = "grpc-web")]
pub fn text_body(bytes: &[u8]) {
    let (cut, text) = bytes.split_first().unwrap_or((&0, &[]));
    let whole = grpc_web::decode_text([text]);
    let pieces = grpc_web::decode_text(text.chunks(usize::from(*cut).max(1)));
    assert_eq!(whole, pieces);
    assert!(whole.is_none_or(|decoded| decoded.len() <= text.len() / 4 * 3));
}

/// The body of a gRPC-Web response: its messages, and how the call ended, do not depend on how the body is split. The first byte says how
/// it is split, the second the limit of the trailers, the third its encoding.
#[cfg(feature = "grpc-web")]
pub fn web_response(bytes: &[u8]) {
    let Some(([cut, limit, encoding], body)) = bytes.split_first_chunk() else {
        return;
    };
    let limit = usize::from(*limit) * 8;
    let encoding = encoding_of(*encoding);
    let pieces = body.chunks(usize::from(*cut).max(1));
    let pieces = grpc_web::decode_response(pieces, encoding, limit);
    let whole = grpc_web::decode_response([body], encoding, limit);
    assert_eq!(format!("{whole:?}"), format!("{pieces:?}"));
    assert!(whole.is_none_or(|(messages, _)| body.starts_with(&messages)));
}

/// What a proxy answers: a tunnel begins after an empty line, and no more than that and 16 KiB is read.
pub fn tunnel(bytes: &[u8]) {
    let mut stream = tokio::io::join(bytes, Vec::new());
    let opened = {
        let open = pin!(tunnel::open(&mut stream, "a.example:443", None));
        open.poll(&mut Context::from_waker(Waker::noop()))
    };
    let (rest, _) = stream.into_inner();
    let head = bytes.strip_suffix(rest).unwrap_or_default();
    assert!(head.len() <= 16 * 1024);
    match opened {
        Poll::Ready(Ok(())) => {
            assert!(head.starts_with(b"HTTP/1.") && head.ends_with(b"\n"));
            assert!(
                head.split(|byte| *byte == b' ')
                    .nth(1)
                    .is_some_and(|code| code.starts_with(b"2"))
            );
        }
        Poll::Ready(Err(refused)) => assert!(!refused.to_string().is_empty()),
        Poll::Pending => panic!("it waits for bytes that are there"),
    }
}

/// `grpc-message`: encoded text decodes to itself.
pub fn percent(bytes: &[u8]) {
    let message = String::from_utf8_lossy(bytes).into_owned();
    let mut trailers = grpc::status_to_trailers(&Status::not_found(message.clone()));
    let received = grpc::status_from_trailers(&mut trailers);
    assert!(matches!(received, Some(Err(status)) if status.message() == message));
    if let Ok(value) = HeaderValue::from_bytes(bytes) {
        let mut trailers = HeaderMap::new();
        trailers.insert(grpc::GRPC_STATUS, HeaderValue::from_static("2"));
        trailers.insert(grpc::GRPC_MESSAGE, value);
        assert!(matches!(
            grpc::status_from_trailers(&mut trailers),
            Some(Err(_))
        ));
    }
}

/// Trailers, as lines of `name:value`: a received status is sent on unchanged.
pub fn trailers(bytes: &[u8]) {
    let mut received = headers(bytes);
    let Some(Err(status)) = grpc::status_from_trailers(&mut received) else {
        return;
    };
    assert!(status.code() != Code::Ok);
    let mut passed_on = grpc::status_to_trailers(&status);
    let Some(Err(again)) = grpc::status_from_trailers(&mut passed_on) else {
        panic!("the status is lost");
    };
    assert_eq!(again.code(), status.code());
    assert_eq!(again.message(), status.message());
    assert_eq!(again.details(), status.details());
}

/// Metadata, as lines of `name:value`: received metadata is sent on unchanged.
pub fn metadata(bytes: &[u8]) {
    let received = Metadata::from_headers(headers(bytes));
    let seen: Vec<_> = received.iter().map(|entry| format!("{entry:?}")).collect();
    let mut sent = HeaderMap::new();
    received.append_to(&mut sent);
    let passed_on = Metadata::from_headers(sent);
    assert!(
        seen.iter().eq(passed_on
            .iter()
            .map(|entry| format!("{entry:?}"))
            .collect::<Vec<_>>()
            .iter())
    );
}

/// `grpc-encoding` and `grpc-accept-encoding`, as lines of `name:value`: an encoding is refused unless the list has it.
pub fn encodings(bytes: &[u8]) {
    let headers = headers(bytes);
    let accepted = Encodings::of_peer(&headers);
    let encoding = GrpcHeaders::find(&headers).encoding;
    for side in [Side::Server, Side::Client] {
        if let Ok(encoding) = message_encoding(encoding, accepted, side) {
            assert!(accepted.contains(encoding));
        }
    }
}

/// A stream of messages, which stay within the limit. The first byte chooses their encoding, the second how the stream is split.
pub fn envelope(bytes: &[u8]) {
    let Some(([first, second], stream)) = bytes.split_first_chunk() else {
        return;
    };
    let mut decoder = decoder(*first);
    for chunk in stream.chunks(usize::from(*second) + 1) {
        decoder.push(Bytes::copy_from_slice(chunk));
        loop {
            match decoder.next(LIMIT) {
                Ok(Some(message)) => {
                    assert!(message.len() <= LIMIT);
                    continue;
                }
                Ok(None) => {}
                Err(_) => return,
            }
            if !decoder.is_busy() {
                break;
            }
        }
    }
    assert_eq!(decoder.finish().is_ok(), decoder.is_clean());
}

/// One compressed message, which stays within the limit. The first byte chooses its encoding.
pub fn decompression(bytes: &[u8]) {
    let Some((first, message)) = bytes.split_first() else {
        return;
    };
    let Ok(length) = u32::try_from(message.len()) else {
        return;
    };
    let mut decoder = decoder(*first);
    decoder.push([&[1], &length.to_be_bytes()[..], message].concat().into());
    loop {
        match decoder.next(LIMIT) {
            Ok(Some(message)) => return assert!(message.len() <= LIMIT),
            Ok(None) => {}
            Err(_) => return,
        }
        assert!(decoder.is_busy());
    }
}

/// The messages of the health service: a parsed message, written again, parses to the same.
#[cfg(feature = "health")]
pub fn health(bytes: &[u8]) {
    let bytes = Bytes::copy_from_slice(bytes);
    comes_back(health::CHECK_REQUEST, &bytes);
    comes_back(health::CHECK_RESPONSE, &bytes);
    comes_back(health::LIST_REQUEST, &bytes);
    comes_back(health::LIST_RESPONSE, &bytes);
}

fn comes_back<T: std::fmt::Debug + PartialEq + 'static>(
    codec: crate::codec::Codec<T>,
    bytes: &Bytes,
) {
    let Ok(message) = codec.decode_all(bytes) else {
        return;
    };
    let mut buffer = crate::codec::buffer::EncodeBuffer::new();
    let mark = buffer.begin();
    assert!(codec.encode(&message, &mut buffer).is_ok());
    buffer.message_len(mark);
    let written = Bytes::from(buffer.message(mark).into_owned());
    assert!(
        codec
            .decode_all(&written)
            .is_ok_and(|again| again == message)
    );
}

/// A load report, and a request for reports: what is parsed, written again, parses to the same.
pub fn load_report(bytes: &[u8]) {
    if let Ok(report) = orca::decode(bytes) {
        let written = orca::encode(&report);
        // A number may be NaN, which equals nothing.
        assert!(orca::decode(&written).is_ok_and(|again| orca::encode(&again) == written));
    }
    comes_back(
        orca::STREAM_CORE_METRICS.request,
        &Bytes::copy_from_slice(bytes),
    );
}

/// A service config in JSON: one that is accepted has no fault that a config in code could have, and one that is not accepted
/// has an error with a reason. The same text in a TXT record is accepted in the same cases.
#[cfg(feature = "service-config")]
pub fn service_config(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let config = ServiceConfig::from_json(text);
    let record = format!("grpc_config=[{{\"serviceConfig\": {text}}}]");
    match config {
        Ok(config) => {
            assert_eq!(config.check(), Ok(()));
            // Two levels more may be one too many.
            if let Ok(chosen) = choose(&record, "host", 0.0) {
                assert_eq!(chosen, Some(config));
            }
        }
        Err(status) => assert!(status.message().len() > "the service config is not valid: ".len()),
    }
}

/// A TXT record with choices of service configs: what is chosen for a client is valid.
#[cfg(feature = "service-config")]
pub fn service_config_choice(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let record = format!("grpc_config={text}");
    for random in [0.0, 0.5, 1.0] {
        let Ok(chosen) = choose(&record, "host", random) else {
            continue;
        };
        assert!(chosen.is_none_or(|config| config.check().is_ok()));
    }
}

fn decoder(choice: u8) -> Decoder {
    let mut decoder = Decoder::new(Side::Server);
    decoder.set_encoding(encoding_of(choice));
    decoder
}

fn encoding_of(choice: u8) -> Encoding {
    let encoding = Encoding::ALL.iter().cycle().nth(choice.into());
    encoding.copied().unwrap_or_default()
}

/// The lines that are valid headers.
fn headers(bytes: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        let colon = line.iter().position(|byte| *byte == b':');
        let Some((name, [_, value @ ..])) = colon.and_then(|colon| line.split_at_checked(colon))
        else {
            continue;
        };
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name), HeaderValue::from_bytes(value))
        {
            headers.append(name, value);
        }
    }
    headers
}

/// The most bytes of a message.
const LIMIT: usize = 1 << 20;
