//! The response of a unary call: an ordinary HTTP response with the message as its body, or an error in JSON.
//!
//! Specification: Connect "Unary-Response". The HTTP status and the trailing metadata are in the head, so that it waits for the end of
//! the call.

use bytes::{Buf, Bytes};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};

use crate::codec::buffer::PREFIX;
use crate::encoding::Encoding;
use crate::metadata::Metadata;
use crate::metadata::header_list_limit::HeaderListLimit;
use crate::protocol::connect::content_type::ContentType;
use crate::protocol::connect::error_json::write_error;
use crate::protocol::connect::headers::Fields;
use crate::protocol::connect::http_status::http_status;
use crate::protocol::dialect::{Dialect, ResponseFields};
use crate::protocol::grpc::ending;
use crate::status::Status;
use crate::status::code::Code;

/// The conversion of the response of a call.
#[derive(Debug)]
pub(super) struct UnaryResponse {
    /// Whether a service declares the method.
    is_known: bool,
    /// Whether caches may store the response under the URL of its request.
    is_cacheable: bool,
    /// The first bytes, until the prefix is complete.
    prefix: Vec<u8>,
    /// The bytes of the message that have not been converted.
    missing: usize,
    length: usize,
    is_compressed: bool,
}

impl UnaryResponse {
    /// The response to a POST request.
    pub(super) fn to_post(is_known: bool) -> Self {
        Self {
            is_known,
            is_cacheable: false,
            prefix: Vec::new(),
            missing: 0,
            length: 0,
            is_compressed: false,
        }
    }

    /// The response to a GET request.
    pub(super) fn to_get(is_known: bool) -> Self {
        Self {
            is_cacheable: true,
            ..Self::to_post(is_known)
        }
    }

    /// Takes what is missing of the prefix from `bytes`.
    fn read_prefix(&mut self, bytes: &mut Bytes) {
        let missing = PREFIX.saturating_sub(self.prefix.len());
        if missing == 0 {
            return;
        }
        let taken = bytes.split_to(missing.min(bytes.len()));
        self.prefix.extend_from_slice(&taken);
        let Some([flag, length @ ..]) = self.prefix.first_chunk::<PREFIX>() else {
            return;
        };
        self.is_compressed = *flag != 0;
        self.length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        self.missing = self.length;
    }

    fn http_status(&self, code: Code) -> StatusCode {
        match code {
            Code::Unimplemented if !self.is_known => StatusCode::NOT_FOUND,
            code => http_status(code),
        }
    }

    /// Appends what the head of every response has.
    fn finish_head(&self, headers: &mut HeaderMap, fields: &ResponseFields<'_>, length: usize) {
        headers.insert(header::CONTENT_LENGTH, length.into());
        if let Some(accepted) = fields.accept_encoding {
            headers.insert(Fields::UNARY.accept_encoding, accepted.clone());
        }
        if self.is_cacheable {
            headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
    }
}

impl Dialect for UnaryResponse {
    fn waits_for_end(&self) -> bool {
        true
    }

    fn head(&mut self, fields: &ResponseFields<'_>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        fields.metadata.append_to(&mut headers);
        append_trailers(fields.trailers, &mut headers);
        headers.insert(header::CONTENT_TYPE, ContentType::Unary.value());
        if self.is_compressed && fields.encoding != Encoding::Identity {
            let name = HeaderValue::from_static(fields.encoding.name());
            headers.insert(Fields::UNARY.encoding, name);
        }
        self.finish_head(&mut headers, fields, self.length);
        headers
    }

    fn messages(&mut self, mut bytes: Bytes) -> Result<Bytes, Status> {
        self.read_prefix(&mut bytes);
        match self.missing.checked_sub(bytes.remaining()) {
            Some(missing) => {
                self.missing = missing;
                Ok(bytes)
            }
            None => Err(Status::internal(
                "the method has one response, and its handler sent several",
            )),
        }
    }

    fn end(&mut self, _status: Option<&Status>, _trailers: &Metadata) -> Bytes {
        Bytes::new()
    }

    fn only(&mut self, status: &Status, fields: &ResponseFields<'_>) -> Response<Bytes> {
        let mut metadata = HeaderMap::new();
        status.metadata().append_to(&mut metadata);
        append_trailers(fields.trailers, &mut metadata);
        let mut response = self.error(status, metadata, fields);
        if ending::check_head(response.headers(), fields.limit).is_err() {
            let without = left_out(status, fields.limit);
            response = self.error(&without, HeaderMap::new(), fields);
        }
        response
    }
}

impl UnaryResponse {
    fn error(
        &self,
        status: &Status,
        mut headers: HeaderMap,
        fields: &ResponseFields<'_>,
    ) -> Response<Bytes> {
        let mut json = String::new();
        write_error(&mut json, status);
        let content_type = HeaderValue::from_static("application/json");
        headers.insert(header::CONTENT_TYPE, content_type);
        self.finish_head(&mut headers, fields, json.len());
        let mut response = Response::new(Bytes::from(json));
        *response.status_mut() = self.http_status(status.code());
        *response.headers_mut() = headers;
        response
    }
}

/// Appends trailing metadata, whose keys have a prefix.
fn append_trailers(trailers: &Metadata, headers: &mut HeaderMap) {
    let mut fields = HeaderMap::new();
    trailers.append_to(&mut fields);
    for (name, value) in &fields {
        let name = ["trailer-", name.as_str()].concat();
        // Fails only for a key of 64 KiB, and above 24,576 headers.
        if let Ok(name) = HeaderName::try_from(name) {
            let _ = headers.try_append(name, value.clone());
        }
    }
}

/// The status of a call whose metadata exceeds the client's limit.
#[cold]
fn left_out(status: &Status, limit: HeaderListLimit) -> Status {
    let limit = limit.bytes().unwrap_or(usize::MAX);
    let message = format!(
        "{} (left out: metadata; the client accepts {limit} bytes of headers)",
        status.message()
    );
    status.clone().with_message(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(key: &str, value: &str) -> Metadata {
        let mut metadata = Metadata::new();
        metadata.insert(key, value).unwrap();
        metadata
    }

    fn fields<'a>(metadata: &'a Metadata, trailers: &'a Metadata) -> ResponseFields<'a> {
        ResponseFields {
            metadata,
            trailers,
            encoding: Encoding::Identity,
            accept_encoding: None,
            limit: HeaderListLimit::NONE,
        }
    }

    #[test]
    fn the_message_is_the_body() {
        let bytes = b"\0\0\0\0\x03abc";
        for size in 1..=bytes.len() {
            let mut response = UnaryResponse::to_post(true);
            let converted: Vec<u8> = bytes
                .chunks(size)
                .flat_map(|piece| response.messages(Bytes::copy_from_slice(piece)).unwrap())
                .collect();
            assert_eq!(converted, b"abc");
            assert!(response.messages(Bytes::from_static(b"\0")).is_err());
            let (begin, end) = (metadata("x-begin", "1"), metadata("x-end", "2"));
            let head = response.head(&fields(&begin, &end));
            for (name, value) in [
                ("content-type", "application/proto"),
                ("content-length", "3"),
                ("x-begin", "1"),
                ("trailer-x-end", "2"),
            ] {
                assert_eq!(head[name], value);
            }
            assert_eq!(head.len(), 4);
            assert!(response.end(None, &end).is_empty());
        }
    }

    #[test]
    fn an_error_is_json() {
        let status = Status::not_found("no").with_metadata(metadata("x-why", "because"));
        let (none, trailers) = (Metadata::new(), metadata("x-end", "2"));
        for (mut response, status, http_status) in [
            (UnaryResponse::to_post(true), status.clone(), 404),
            (UnaryResponse::to_post(true), Status::unimplemented(""), 501),
            (
                UnaryResponse::to_post(false),
                Status::unimplemented(""),
                404,
            ),
            (UnaryResponse::to_post(false), Status::internal(""), 500),
        ] {
            let response = response.only(&status, &fields(&none, &trailers));
            assert_eq!(response.status().as_u16(), http_status);
            assert_eq!(response.headers()["content-type"], "application/json");
            assert_eq!(response.headers()["trailer-x-end"], "2");
            let why = response.headers().get("x-why");
            assert_eq!(why.is_some(), !status.metadata().is_empty());
            let length = response.body().len().to_string();
            assert_eq!(response.headers()["content-length"], length);
        }
    }

    #[test]
    fn responses_to_get_depend_on_the_accepted_encodings() {
        let none = Metadata::new();
        let mut response = UnaryResponse::to_get(true);
        assert_eq!(
            response.head(&fields(&none, &none))["vary"],
            "accept-encoding"
        );
        let error = response.only(&Status::aborted(""), &fields(&none, &none));
        assert_eq!(error.headers()["vary"], "accept-encoding");
    }

    #[test]
    fn an_error_leaves_out_metadata_that_exceeds_the_limit() {
        let status = Status::not_found("no").with_metadata(metadata("x-why", &"y".repeat(2000)));
        let none = Metadata::new();
        let limit = HeaderListLimit::announced(1000);
        let fields = ResponseFields {
            limit,
            ..fields(&none, &none)
        };
        let response = UnaryResponse::to_post(true).only(&status, &fields);
        assert!(ending::check_head(response.headers(), limit).is_ok());
        assert_eq!(
            response.body(),
            r#"{"code":"not_found","message":"no (left out: metadata; the client accepts 1000 bytes of headers)"}"#
        );
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn only_a_message_that_is_compressed_has_an_encoding() {
        let none = Metadata::new();
        let fields = ResponseFields {
            encoding: Encoding::Gzip,
            ..fields(&none, &none)
        };
        for (flag, encoding) in [(0, None), (1, Some("gzip"))] {
            let mut response = UnaryResponse::to_post(true);
            response.messages(vec![flag, 0, 0, 0, 1, 7].into()).unwrap();
            let head = response.head(&fields);
            let found = head.get("content-encoding").map(HeaderValue::as_bytes);
            assert_eq!(found, encoding.map(str::as_bytes));
        }
    }
}
