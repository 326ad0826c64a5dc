//! gRPC-Web, for browsers: messages as in gRPC, and the trailers as the last frame of the body. The text form is in base64.
//!
//! Specification: <https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md>. Metadata, statuses, timeouts and compression are
//! those of gRPC. A call that fails before its head was sent has its status in the head, as in gRPC.

mod base64_body;
pub(crate) mod client;
mod content_type;
mod response_body;
mod trailers_frame;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, HeaderName, Method, Response, header};

#[cfg(feature = "fuzzing")]
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::protocol::dialect::{Dialect, DialectCall, InboundFraming, ResponseFields};
use crate::protocol::grpc;
use crate::protocol::grpc::ending;
use crate::protocol::grpc_web::base64_body::{Base64Body, encode};
use crate::protocol::grpc_web::content_type::ContentType;
#[cfg(feature = "fuzzing")]
use crate::protocol::grpc_web::response_body::ResponseBody;
use crate::side::Side;
use crate::status::Status;

/// The conversion of the responses of a call.
#[derive(Debug)]
struct GrpcWeb {
    responses: ContentType,
}

/// The dialect of a request; `None` if it is not a call of gRPC-Web.
pub(crate) fn accept(parts: &mut Parts) -> Option<DialectCall> {
    let requests = content_type(&parts.method, &parts.headers)?;
    let responses = requests.of_response(&parts.headers);
    parts.headers.remove(X_GRPC_WEB);
    Some(DialectCall {
        requests: requests
            .is_text
            .then(|| -> Box<dyn InboundFraming> { Box::new(Base64Body::new(Side::Server)) }),
        responses: Box::new(GrpcWeb { responses }),
        failure: None,
    })
}

/// The conversion of the response to a request; `None` if it is not a call of gRPC-Web.
#[cfg(feature = "tower")]
pub(crate) fn response(method: &Method, headers: &HeaderMap) -> Option<Box<dyn Dialect>> {
    let responses = content_type(method, headers)?.of_response(headers);
    Some(Box::new(GrpcWeb { responses }))
}

/// The type of a request; `None` if it is not a call of gRPC-Web.
fn content_type(method: &Method, headers: &HeaderMap) -> Option<ContentType> {
    if *method != Method::POST {
        return None;
    }
    ContentType::parse(headers.get(header::CONTENT_TYPE)?)
}

impl Dialect for GrpcWeb {
    fn waits_for_end(&self) -> bool {
        false
    }

    fn head(&mut self, fields: &ResponseFields<'_>) -> HeaderMap {
        let mut headers = grpc::head(fields.metadata, fields.encoding, fields.accept_encoding);
        headers.insert(header::CONTENT_TYPE, self.responses.value());
        headers
    }

    fn messages(&mut self, bytes: Bytes) -> Result<Bytes, Status> {
        Ok(self.in_form(bytes))
    }

    fn end(&mut self, status: Option<&Status>, trailers: &Metadata) -> Bytes {
        // The frame is a part of the body, to which limits on headers do not apply.
        let trailers = ending::trailers(status, trailers, HeaderListLimit::NONE);
        self.in_form(trailers_frame::encode(&trailers).into())
    }

    fn only(&mut self, status: &Status, fields: &ResponseFields<'_>) -> Response<Bytes> {
        let value = self.responses.value();
        let longer = value.len() - grpc::CONTENT_TYPE_VALUE.len();
        let limit = fields.limit.lowered(longer);
        let accept_encoding = fields.accept_encoding.cloned();
        let mut headers = ending::trailers_only(status, fields.trailers, accept_encoding, limit);
        headers.insert(header::CONTENT_TYPE, value);
        let mut response = Response::new(Bytes::new());
        *response.headers_mut() = headers;
        response
    }
}

impl GrpcWeb {
    /// Bytes of the body in its form, which is bytes or text.
    fn in_form(&self, bytes: Bytes) -> Bytes {
        if self.responses.is_text {
            encode(&bytes)
        } else {
            bytes
        }
    }
}

/// The bytes of a body in base64 that arrives in `pieces`; `None` if it is malformed.
#[cfg(feature = "fuzzing")]
pub(crate) fn decode_text<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Option<Vec<u8>> {
    let mut body = Base64Body::new(Side::Server);
    let mut decoded = Vec::new();
    for piece in pieces {
        let piece = Bytes::copy_from_slice(piece);
        decoded.extend_from_slice(&body.convert(piece, usize::MAX).ok()?);
    }
    body.finish().ok()?;
    Some(decoded)
}

/// The messages of a response whose body arrives in `pieces`, with their prefixes, and how the call ended. `None` if the body is
/// malformed. `encoding` is that of the response, and `limit` that of metadata in bytes.
#[cfg(feature = "fuzzing")]
pub(crate) fn decode_response<'a>(
    pieces: impl IntoIterator<Item = &'a [u8]>,
    encoding: Encoding,
    limit: usize,
) -> Option<(Vec<u8>, Result<Metadata, Status>)> {
    let mut body = ResponseBody::new(encoding, limit, None);
    let mut messages = Vec::new();
    for piece in pieces {
        let piece = Bytes::copy_from_slice(piece);
        messages.extend_from_slice(&body.convert(piece, usize::MAX).ok()?);
    }
    match body.finish() {
        Ok(_) => Some((messages, Ok(body.take_trailers()))),
        Err(status) => status.is_remote().then_some((messages, Err(status))),
    }
}

/// The field with which browsers mark calls.
const X_GRPC_WEB: HeaderName = HeaderName::from_static("x-grpc-web");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Encoding;

    fn accepted(headers: &[(&'static str, &'static str)]) -> Option<DialectCall> {
        let mut request = http::Request::post("/S/M");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        accept(&mut request.body(()).unwrap().into_parts().0)
    }

    fn fields(metadata: &Metadata) -> ResponseFields<'_> {
        ResponseFields {
            metadata,
            trailers: metadata,
            encoding: Encoding::Identity,
            accept_encoding: None,
            limit: HeaderListLimit::NONE,
        }
    }

    fn metadata(key: &str, value: &str) -> Metadata {
        let mut metadata = Metadata::new();
        metadata.insert(key, value).unwrap();
        metadata
    }

    #[test]
    fn only_posts_of_its_types_are_calls() {
        assert!(accepted(&[("content-type", "application/grpc-web")]).is_some());
        assert!(accepted(&[("content-type", "application/grpc")]).is_none());
        assert!(accepted(&[]).is_none());
        let request = http::Request::get("/S/M").header("content-type", "application/grpc-web");
        assert!(accept(&mut request.body(()).unwrap().into_parts().0).is_none());
    }

    #[test]
    fn the_type_of_the_response_is_that_of_the_request_or_the_accepted_one() {
        let (web, text) = ("application/grpc-web", "application/grpc-web-text");
        for (content_type, accept, expected) in [
            (web, None, web),
            (text, None, text),
            (
                "application/grpc-web+proto",
                None,
                "application/grpc-web+proto",
            ),
            (
                "application/grpc-web-text+proto",
                None,
                "application/grpc-web-text+proto",
            ),
            (web, Some("*/*"), web),
            (web, Some(text), text),
            (text, Some("application/grpc-web, */*"), web),
            (text, Some("text/html, application/grpc-web-text;q=1"), text),
        ] {
            let mut headers = vec![("content-type", content_type), ("x-grpc-web", "1")];
            headers.extend(accept.map(|accept| ("accept", accept)));
            let mut dialect_call = accepted(&headers).unwrap();
            assert_eq!(
                dialect_call.requests.is_some(),
                content_type.contains("text")
            );
            let head = dialect_call.responses.head(&fields(&Metadata::new()));
            assert_eq!(head["content-type"], expected, "{content_type} {accept:?}");
        }
    }

    #[test]
    fn a_response_ends_with_a_frame() {
        let status = Status::not_found("no ü");
        for (status, trailers, expected) in [
            (
                None,
                Metadata::new(),
                &b"\x80\0\0\0\x10grpc-status: 0\r\n"[..],
            ),
            (
                None,
                metadata("x-end", "yes"),
                b"\x80\0\0\0\x1cgrpc-status: 0\r\nx-end: yes\r\n",
            ),
            (
                Some(&status),
                Metadata::new(),
                b"\x80\0\0\0\x29grpc-status: 5\r\ngrpc-message: no %C3%BC\r\n",
            ),
        ] {
            let [mut binary, mut text] =
                ["application/grpc-web", "application/grpc-web-text"].map(|content_type| {
                    accepted(&[("content-type", content_type)])
                        .unwrap()
                        .responses
                });
            let end = binary.end(status, &trailers);
            assert_eq!(end, expected, "{end:?}");
            assert_eq!(text.end(status, &trailers), encode(expected));
        }
    }

    #[test]
    fn messages_pass_as_they_are_or_in_base64() {
        let bytes = Bytes::from_static(b"\0\0\0\0\x01a");
        for (content_type, expected) in [
            ("application/grpc-web", &bytes[..]),
            ("application/grpc-web-text", b"AAAAAAFh"),
        ] {
            let mut responses = accepted(&[("content-type", content_type)])
                .unwrap()
                .responses;
            assert_eq!(responses.messages(bytes.clone()).unwrap(), expected);
        }
    }

    #[test]
    fn a_failure_before_the_head_stays_within_the_limit() {
        let status = Status::not_found("x".repeat(5000));
        let trailers = Metadata::new();
        for bytes in 1000..1100 {
            let limit = HeaderListLimit::announced(bytes);
            let fields = ResponseFields {
                limit,
                ..fields(&trailers)
            };
            let content_type = ("content-type", "application/grpc-web-text+proto");
            let mut responses = accepted(&[content_type]).unwrap().responses;
            let response = responses.only(&status, &fields);
            assert_eq!(response.headers()["grpc-status"], "5");
            assert_eq!(limit.exceeded_by(response.headers(), 42), None, "{bytes}");
        }
    }
}
