//! The use of HTTP/2 headers, trailers and errors by gRPC.
//!
//! Specification: PROTOCOL-HTTP2 "Requests", "Responses" and "HTTP2 Transport Mapping", and
//! `http-grpc-status-mapping.md` beside it.

use std::sync::LazyLock;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use crate::encoding::Encoding;
use crate::metadata::size::MetadataSize;
use crate::metadata::{Metadata, binary};
use crate::protocol::grpc::headers::GrpcHeaders;
use crate::protocol::{error_details, percent};
use crate::side::Side;
use crate::status::Status;
use crate::status::code::Code;
use crate::status::details::Details;

pub(crate) mod content_type;
pub(crate) mod ending;
pub(crate) mod headers;

/// The status code of a call, a decimal number.
pub(crate) const GRPC_STATUS: HeaderName = HeaderName::from_static("grpc-status");
/// The message of a status, percent-encoded.
pub(crate) const GRPC_MESSAGE: HeaderName = HeaderName::from_static("grpc-message");
/// An encoded `google.rpc.Status`.
pub(crate) const GRPC_STATUS_DETAILS: HeaderName =
    HeaderName::from_static("grpc-status-details-bin");
/// The time until the deadline.
pub(crate) const GRPC_TIMEOUT: HeaderName = HeaderName::from_static("grpc-timeout");
/// The compression of a stream's messages.
pub(crate) const GRPC_ENCODING: HeaderName = HeaderName::from_static("grpc-encoding");
/// The compressions that the sender accepts.
pub(crate) const GRPC_ACCEPT_ENCODING: HeaderName = HeaderName::from_static("grpc-accept-encoding");

/// The `content-type` of requests and responses.
pub(crate) const CONTENT_TYPE_VALUE: HeaderValue = HeaderValue::from_static("application/grpc");
/// The `te` of requests, which detects proxies that drop trailers.
pub(crate) const TE_VALUE: HeaderValue = HeaderValue::from_static("trailers");
/// The `user-agent` of requests; an application's own precedes it.
pub(crate) const USER_AGENT: &str = concat!("grpc-rust-rpc-runtime/", env!("CARGO_PKG_VERSION"));

/// Takes the status from trailers, or from the headers of a trailers-only response.
///
/// The rest is the trailing metadata: it is returned if the call succeeded, and belongs to the status if it failed.
/// Returns `None`, and leaves the headers unchanged, if they contain no status.
pub(crate) fn status_from_trailers(headers: &mut HeaderMap) -> Option<Result<Metadata, Status>> {
    let code = parse_code(headers.get(GRPC_STATUS)?);
    if code == Ok(Code::Ok) {
        return Some(Ok(Metadata::from_headers(std::mem::take(headers))));
    }
    let message = headers
        .get(GRPC_MESSAGE)
        .map_or_else(String::new, |value| percent::decode(value.as_bytes()));
    let mut status = match code {
        Ok(code) => Status::new(code, message),
        Err(context) => Status::unknown(message).with_context(context),
    };
    if let Some(value) = headers.get(GRPC_STATUS_DETAILS) {
        status = match binary::decode(value.as_bytes()) {
            Some(details) => status.with_details(details),
            None => status
                .with_encoded(Details::NotBase64)
                .with_source("the peer's grpc-status-details-bin is not base64"),
        };
    }
    let metadata = Metadata::from_headers(std::mem::take(headers));
    Some(Err(status.with_metadata(metadata).remote()))
}

/// How a call ended that a client has made, by the headers that contain its status: its trailing metadata, or why it failed. `limit` is
/// the client's limit on metadata, in bytes. `None` if there is no status.
#[inline]
pub(crate) fn end_of_call(
    mut headers: HeaderMap,
    limit: usize,
) -> Option<Result<Metadata, Status>> {
    let checked = MetadataSize::of(&headers).check(limit, Side::Client);
    let ended = status_from_trailers(&mut headers);
    match (checked, ended) {
        (Ok(()), ended) => ended,
        (Err(too_large), Some(Err(status))) => Some(Err(too_large.with_source(status))),
        (Err(too_large), Some(Ok(_)) | None) => Some(Err(too_large)),
    }
}

/// The trailers of a call that failed, or the headers to add to a trailers-only response.
pub(crate) fn status_to_trailers(status: &Status) -> HeaderMap {
    let code = match status.code() {
        // The code of an error must not be that of a success, which needs a response.
        Code::Ok => Code::Unknown,
        code => code,
    };
    let mut trailers = HeaderMap::new();
    trailers.insert(GRPC_STATUS, code_value(code));
    if !status.message().is_empty() {
        trailers.insert(GRPC_MESSAGE, percent::encode(status.message()));
    }
    if let Some(details) = error_details::to_send(status, code) {
        trailers.insert(GRPC_STATUS_DETAILS, binary::encode(&details));
    }
    status.metadata().append_to(&mut trailers);
    trailers
}

/// The trailers of a call that succeeded.
pub(crate) fn ok_trailers(metadata: &Metadata) -> HeaderMap {
    static OK: LazyLock<HeaderMap> = LazyLock::new(|| template(GRPC_STATUS, code_value(Code::Ok)));
    let mut trailers = OK.clone();
    metadata.append_to(&mut trailers);
    trailers
}

/// The headers of a response with messages in `encoding`. `accept_encoding` are the encodings that the server accepts.
pub(crate) fn head(
    metadata: &Metadata,
    encoding: Encoding,
    accept_encoding: Option<&HeaderValue>,
) -> HeaderMap {
    static HEAD: LazyLock<HeaderMap> =
        LazyLock::new(|| template(header::CONTENT_TYPE, CONTENT_TYPE_VALUE));
    let mut headers = HEAD.clone();
    metadata.append_to(&mut headers);
    if encoding != Encoding::Identity {
        headers.insert(GRPC_ENCODING, HeaderValue::from_static(encoding.name()));
    }
    // `grpc-accept-encoding` belongs in the first headers of a response.
    if let Some(accept_encoding) = accept_encoding {
        headers.insert(GRPC_ACCEPT_ENCODING, accept_encoding.clone());
    }
    headers
}

/// Headers to clone, which costs half of what hashing and inserting the first header costs.
fn template(name: HeaderName, value: HeaderValue) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(TYPICAL_HEADER_COUNT);
    headers.insert(name, value);
    headers
}

/// The number of headers that most responses have at their beginning or end.
const TYPICAL_HEADER_COUNT: usize = 2;

/// Checks that a response is one to a call. `is_expected` recognizes the content type `expected`. A response with `grpc-status` is one,
/// whatever else it has.
///
/// # Errors
///
/// The code that the specification maps the HTTP status to; `UNKNOWN` if that is 200, and the content type is another.
#[inline]
pub(crate) fn check_response(
    status: StatusCode,
    headers: GrpcHeaders<'_>,
    expected: &str,
    is_expected: impl FnOnce(&HeaderValue) -> bool,
) -> Result<(), Status> {
    if headers.status.is_some() {
        return Ok(());
    }
    if status != StatusCode::OK {
        return Err(Status::new(
            http_status_to_code(status.as_u16()),
            format!("the server answered with HTTP status {status}"),
        ));
    }
    let content_type = headers.content_type;
    if !content_type.is_some_and(is_expected) {
        return Err(Status::unknown(format!(
            "the server answered with content-type {content_type:?} instead of {expected}"
        )));
    }
    Ok(())
}

/// The code of a call that has failed with the head of its response. `is_all` says whether nothing follows the head.
pub(crate) fn failure_in_head(
    status: StatusCode,
    headers: &HeaderMap,
    is_all: bool,
) -> Option<Code> {
    let known = GrpcHeaders::find(headers);
    if let Some(value) = known.status {
        let code = parse_code(value).unwrap_or(Code::Unknown);
        return (is_all && code != Code::Ok).then_some(code);
    }
    let checked = check_response(status, known, "", |_| true);
    checked.err().map(|status| status.code())
}

/// The code for an HTTP status of a response without `grpc-status`.
fn http_status_to_code(status: u16) -> Code {
    match status {
        400 => Code::Internal,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::Unimplemented,
        429 | 502..=504 => Code::Unavailable,
        _ => Code::Unknown,
    }
}

/// Parses a `grpc-status`. The error describes what is wrong with it.
fn parse_code(value: &HeaderValue) -> Result<Code, String> {
    value
        .to_str()
        .ok()
        .and_then(|text| text.parse().ok())
        .map(Code::from_i32)
        .ok_or_else(|| format!("the peer's grpc-status {value:?} is not a status code"))
}

fn code_value(code: Code) -> HeaderValue {
    HeaderValue::from_static(match code {
        Code::Ok => "0",
        Code::Cancelled => "1",
        Code::Unknown => "2",
        Code::InvalidArgument => "3",
        Code::DeadlineExceeded => "4",
        Code::NotFound => "5",
        Code::AlreadyExists => "6",
        Code::PermissionDenied => "7",
        Code::ResourceExhausted => "8",
        Code::FailedPrecondition => "9",
        Code::Aborted => "10",
        Code::OutOfRange => "11",
        Code::Unimplemented => "12",
        Code::Internal => "13",
        Code::Unavailable => "14",
        Code::DataLoss => "15",
        Code::Unauthenticated => "16",
    })
}

#[cfg(test)]
mod tests;
