//! The header fields of Connect, and their conversion to those of gRPC.
//!
//! Specification: Connect "Unary-Request-Headers" and "Streaming-Request-Headers". Unary calls negotiate compression as HTTP does
//! (RFC 9110 section 8.4.1 and 12.5.3), streams with fields of their own.

use std::time::Duration;

use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::encoding::Encoding;
use crate::protocol::compression::negotiation::Encodings;
use crate::protocol::grpc::{GRPC_ACCEPT_ENCODING, GRPC_ENCODING, GRPC_TIMEOUT};
use crate::protocol::timeout;
use crate::status::Status;

/// The names of the fields that depend on the form of a call.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    /// The compression of messages.
    pub(super) encoding: HeaderName,
    /// The compressions that the sender accepts.
    pub(super) accept_encoding: HeaderName,
}

impl Fields {
    pub(super) const UNARY: Self = Self {
        encoding: CONTENT_ENCODING,
        accept_encoding: ACCEPT_ENCODING,
    };

    pub(super) const STREAM: Self = Self {
        encoding: HeaderName::from_static("connect-content-encoding"),
        accept_encoding: HeaderName::from_static("connect-accept-encoding"),
    };

    /// Converts the headers of a request to those of gRPC, and returns the encoding of its messages.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the timeout is malformed, `UNIMPLEMENTED` if the encoding is not among those that the server accepts.
    pub(super) fn convert(
        &self,
        headers: &mut HeaderMap,
        accept: Encodings,
    ) -> Result<Encoding, Status> {
        let compression = headers.get(&self.encoding).cloned();
        self.convert_with(headers, compression, accept)
    }

    /// The same for a request that has the name of the encoding elsewhere.
    pub(super) fn convert_with(
        &self,
        headers: &mut HeaderMap,
        compression: Option<HeaderValue>,
        accept: Encodings,
    ) -> Result<Encoding, Status> {
        let timeout = headers.get(CONNECT_TIMEOUT_MS).map(parse_timeout);
        let accepted = accepted_by_client(headers, &self.accept_encoding);
        let names: Vec<HeaderName> = headers.keys().filter(|name| is_of(name)).cloned().collect();
        for name in names {
            headers.remove(name);
        }
        if let Some(accepted) = accepted {
            headers.insert(GRPC_ACCEPT_ENCODING, accepted.listed());
        }
        let encoding = match &compression {
            Some(name) => self.encoding_of(name, accept),
            None => Ok(Encoding::Identity),
        };
        if let Some(name) = compression {
            let known = encoding
                .as_ref()
                .map_or(name, |encoding| HeaderValue::from_static(encoding.name()));
            headers.insert(GRPC_ENCODING, known);
        }
        if let Some(timeout) = timeout {
            headers.insert(GRPC_TIMEOUT, timeout::encode(timeout?));
        }
        encoding
    }

    fn encoding_of(&self, name: &HeaderValue, accept: Encodings) -> Result<Encoding, Status> {
        if name.is_empty() {
            return Ok(Encoding::Identity);
        }
        named(name.as_bytes())
            .filter(|encoding| accept.contains(*encoding))
            .ok_or_else(|| {
                let field = &self.encoding;
                let accepted = accept.listed();
                let accepted = accepted.to_str().unwrap_or_default();
                Status::unimplemented(format!(
                    "the server received a request with the {field} {name:?}, and accepts only {accepted}"
                ))
            })
    }
}

/// Checks the version of the protocol in the headers of a POST request.
///
/// # Errors
///
/// `INVALID_ARGUMENT` if it is another, or if it is required and absent.
pub(super) fn check_version(headers: &HeaderMap, is_required: bool) -> Result<(), Status> {
    let name = CONNECT_PROTOCOL_VERSION;
    match headers.get(&name) {
        Some(version) if version == "1" => Ok(()),
        Some(version) => Err(Status::invalid_argument(format!(
            "{name} is {version:?}, and this server speaks version 1 of Connect"
        ))),
        None if is_required => Err(Status::invalid_argument(format!(
            "this server requires the header {name}: 1"
        ))),
        None => Ok(()),
    }
}

/// The encodings that a client accepts; `None` if it does not say.
fn accepted_by_client(headers: &HeaderMap, name: &HeaderName) -> Option<Encodings> {
    headers.get(name)?;
    let values = headers.get_all(name).iter();
    let codings = values.flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    Some(codings.filter_map(accepted).collect())
}

/// The encoding of an element of `accept-encoding`, unless its weight is zero.
fn accepted(coding: &[u8]) -> Option<Encoding> {
    let mut parts = coding.split(|byte| *byte == b';').map(<[u8]>::trim_ascii);
    let encoding = named(parts.next()?)?;
    let is_refused = parts.any(|parameter| {
        let weight = parameter.strip_prefix(b"q=");
        let weight = weight.or_else(|| parameter.strip_prefix(b"Q="));
        weight.is_some_and(|weight| weight.iter().all(|byte| matches!(byte, b'0' | b'.')))
    });
    (!is_refused).then_some(encoding)
}

/// The encoding with a name, whose case is ignored as in HTTP.
fn named(name: &[u8]) -> Option<Encoding> {
    let known = Encoding::ALL.iter();
    known
        .copied()
        .find(|encoding| name.eq_ignore_ascii_case(encoding.name().as_bytes()))
}

/// The timeout of a call.
///
/// # Errors
///
/// `INVALID_ARGUMENT` if it is not one to ten digits.
fn parse_timeout(value: &HeaderValue) -> Result<Duration, Status> {
    let digits = value.to_str().ok().filter(|digits| {
        let is_long = digits.len() > MAX_TIMEOUT_DIGITS;
        !is_long && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    let milliseconds = digits.and_then(|digits| digits.parse().ok());
    milliseconds.map(Duration::from_millis).ok_or_else(|| {
        Status::invalid_argument(format!(
            "{CONNECT_TIMEOUT_MS} {value:?} is not one to {MAX_TIMEOUT_DIGITS} digits"
        ))
    })
}

/// Whether a field belongs to a protocol: it is no metadata, and those of gRPC have no meaning in a call of Connect.
fn is_of(name: &HeaderName) -> bool {
    name.as_str().starts_with("connect-")
        || [GRPC_TIMEOUT, GRPC_ENCODING, GRPC_ACCEPT_ENCODING].contains(name)
}

/// The version of the protocol.
const CONNECT_PROTOCOL_VERSION: HeaderName = HeaderName::from_static("connect-protocol-version");

/// The time until the deadline, in milliseconds.
const CONNECT_TIMEOUT_MS: HeaderName = HeaderName::from_static("connect-timeout-ms");

const MAX_TIMEOUT_DIGITS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    fn headers(fields: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in fields {
            headers.append(*name, HeaderValue::from_static(value));
        }
        headers
    }

    fn converted(
        fields: &Fields,
        received: &[(&'static str, &'static str)],
    ) -> Result<HeaderMap, Status> {
        let mut headers = headers(received);
        fields.convert(&mut headers, Encodings::default())?;
        Ok(headers)
    }

    #[test]
    fn the_timeout_becomes_that_of_grpc() {
        for (value, expected) in [
            ("0", "0n"),
            ("1", "1000000n"),
            ("1500", "1500000u"),
            ("9999999999", "9999999S"),
        ] {
            let headers = converted(&Fields::UNARY, &[("connect-timeout-ms", value)]).unwrap();
            assert_eq!(headers[GRPC_TIMEOUT], expected);
            assert_eq!(headers.len(), 1);
        }
        for value in ["", "-1", "+1", "1.5", "soon", "10000000000", "1 "] {
            let status = converted(&Fields::STREAM, &[("connect-timeout-ms", value)]).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{value:?}");
            assert!(status.message().contains("one to 10 digits"), "{status}");
        }
    }

    #[test]
    fn fields_of_protocols_are_gone_and_metadata_stays() {
        let received = [
            ("connect-protocol-version", "1"),
            ("connect-other", "x"),
            ("grpc-timeout", "1S"),
            ("grpc-encoding", "gzip"),
            ("grpc-accept-encoding", "gzip"),
            ("x-user", "7"),
            ("x-user", "8"),
        ];
        let expected = headers(&[("x-user", "7"), ("x-user", "8")]);
        for fields in [Fields::UNARY, Fields::STREAM] {
            assert_eq!(converted(&fields, &received).unwrap(), expected);
        }
    }

    #[test]
    fn a_version_is_one_or_absent_unless_it_is_required() {
        let check = |fields: &[(&'static str, &'static str)], is_required| {
            check_version(&headers(fields), is_required)
        };
        let name = "connect-protocol-version";
        for is_required in [false, true] {
            assert!(check(&[(name, "1")], is_required).is_ok());
            let status = check(&[(name, "2")], is_required).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument);
        }
        assert!(check(&[], false).is_ok());
        let status = check(&[], true).unwrap_err();
        assert!(status.message().contains("requires the header"), "{status}");
    }

    #[test]
    fn an_encoding_that_is_not_accepted_is_refused_by_the_name_of_its_field() {
        for (fields, name) in [
            (Fields::UNARY, "content-encoding"),
            (Fields::STREAM, "connect-content-encoding"),
        ] {
            let status = converted(&fields, &[(name, "br")]).unwrap_err();
            assert_eq!(status.code(), Code::Unimplemented);
            let text = format!("the {name} \"br\", and accepts only identity");
            assert!(status.message().contains(&text), "{status}");
            for value in ["identity", "IDENTITY", ""] {
                let headers = converted(&fields, &[(name, value)]).unwrap();
                assert_eq!(headers[GRPC_ENCODING], "identity");
            }
        }
    }

    #[cfg(feature = "gzip")]
    #[test]
    fn encodings_are_negotiated_as_in_http() {
        let mut received = headers(&[("content-encoding", "GZip")]);
        let encoding = Fields::UNARY.convert(&mut received, Encodings::default());
        assert_eq!(encoding.unwrap(), Encoding::Gzip);
        assert_eq!(received[GRPC_ENCODING], "gzip");
        let mut received = headers(&[("content-encoding", "gzip")]);
        let refused = Fields::UNARY.convert(&mut received, Encodings::IDENTITY);
        assert_eq!(refused.unwrap_err().code(), Code::Unimplemented);

        for (value, expected) in [
            ("gzip", "identity,gzip"),
            ("br, GZIP;q=0.5", "identity,gzip"),
            ("gzip;q=1", "identity,gzip"),
            ("gzip;q=0, br", "identity"),
            ("gzip ; q=0.000", "identity"),
            ("*", "identity"),
            ("", "identity"),
        ] {
            for (fields, name) in [
                (Fields::UNARY, "accept-encoding"),
                (Fields::STREAM, "connect-accept-encoding"),
            ] {
                let headers = converted(&fields, &[(name, value)]).unwrap();
                assert_eq!(headers[GRPC_ACCEPT_ENCODING], expected, "{value:?}");
            }
        }
        let of_http = converted(&Fields::STREAM, &[("accept-encoding", "gzip")]).unwrap();
        assert_eq!(of_http.get(GRPC_ACCEPT_ENCODING), None);
    }
}
