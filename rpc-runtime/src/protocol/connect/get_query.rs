//! The query of a GET request, which contains the whole call.
//!
//! Specification: Connect "Unary-Get-Request"; the form of a query is that of HTML forms, in which `+` is a space. Parameters that are not
//! known are ignored.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use http::HeaderValue;

use crate::protocol::connect::content_type::CODEC;
use crate::protocol::percent;
use crate::status::Status;

/// The parameters of a call.
#[derive(Debug, Default)]
pub(super) struct GetQuery {
    connect: Option<Vec<u8>>,
    encoding: Option<Vec<u8>>,
    message: Option<Vec<u8>>,
    base64: Option<Vec<u8>>,
    compression: Option<Vec<u8>>,
}

impl GetQuery {
    /// Parses a query.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if an escape is malformed, or a parameter is there twice.
    pub(super) fn parse(query: &str) -> Result<Self, Status> {
        let mut parsed = Self::default();
        for pair in query.as_bytes().split(|byte| *byte == b'&') {
            let mut parts = pair.splitn(2, |byte| *byte == b'=');
            let name = parts.next().unwrap_or_default();
            let place = match name {
                b"connect" => &mut parsed.connect,
                b"encoding" => &mut parsed.encoding,
                b"message" => &mut parsed.message,
                b"base64" => &mut parsed.base64,
                b"compression" => &mut parsed.compression,
                _ => continue,
            };
            let name = String::from_utf8_lossy(name);
            if place.is_some() {
                return Err(Status::invalid_argument(format!(
                    "the query has the parameter {name} twice"
                )));
            }
            let value = percent::decode_form(parts.next().unwrap_or_default());
            *place = Some(value.ok_or_else(|| {
                Status::invalid_argument(format!(
                    "the parameter {name} of the query has a % without two hexadecimal digits"
                ))
            })?);
        }
        Ok(parsed)
    }

    /// Whether the query says that it is a call of this version of Connect.
    pub(super) fn has_version(&self) -> bool {
        self.connect.as_deref() == Some(b"v1")
    }

    /// Checks the version.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if it is another, or if it is required and absent.
    pub(super) fn check_version(&self, is_required: bool) -> Result<(), Status> {
        match &self.connect {
            Some(_) if self.has_version() => Ok(()),
            None if !is_required => Ok(()),
            None => Err(Status::invalid_argument(
                "this server requires connect=v1 in the query",
            )),
            Some(version) => Err(Status::invalid_argument(format!(
                "the parameter connect of the query is {:?}, and this server speaks version v1",
                String::from_utf8_lossy(version)
            ))),
        }
    }

    /// Whether the message is in a codec that the server has, as far as the query names one.
    pub(super) fn is_of_known_type(&self) -> bool {
        let encoding = self.encoding.as_deref();
        encoding.is_none_or(|name| name == CODEC.as_bytes())
    }

    /// The name of the compression of the message.
    pub(super) fn compression(&self) -> Option<HeaderValue> {
        // What cannot be a header value is no name either.
        let name = self.compression.as_deref()?;
        Some(HeaderValue::from_bytes(name).unwrap_or(HeaderValue::from_static("?")))
    }

    /// The bytes of the message.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the message or its codec is absent, or if it is not the base64 that the query promises.
    pub(super) fn message(&self) -> Result<Vec<u8>, Status> {
        if self.encoding.is_none() {
            return Err(absent("encoding"));
        }
        let message = self.message.as_deref().ok_or_else(|| absent("message"))?;
        match self.base64.as_deref() {
            Some(b"1") => {}
            None | Some(b"" | b"0") => return Ok(message.to_vec()),
            Some(other) => {
                return Err(Status::invalid_argument(format!(
                    "the parameter base64 of the query is {:?}, which is neither 0 nor 1",
                    String::from_utf8_lossy(other)
                )));
            }
        }
        BASE64.decode(message).map_err(|error| {
            Status::invalid_argument("the parameter message of the query is not base64url")
                .with_source(error)
        })
    }
}

#[cold]
fn absent(name: &str) -> Status {
    Status::invalid_argument(format!(
        "the query has no {name}: a GET request of Connect needs encoding and message"
    ))
}

/// The alphabet of RFC 4648 section 5, padded or not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    fn message(query: &str) -> Result<Vec<u8>, Status> {
        GetQuery::parse(query)?.message()
    }

    #[test]
    fn the_message_is_text_or_base64() {
        for (query, expected) in [
            ("encoding=proto&message=", &b""[..]),
            ("encoding=proto&message", b""),
            ("message=ab&encoding=proto", b"ab"),
            (
                "connect=v1&encoding=proto&message=a+b%2B%00%fF&x=%",
                b"a b+\0\xff",
            ),
            ("encoding=proto&message=a=b&base64=0", b"a=b"),
            ("encoding=proto&message=aGk&base64=1", b"hi"),
            ("encoding=proto&message=aGk%3D&base64=1", b"hi"),
            ("encoding=proto&message=aGk=&base64=1", b"hi"),
            ("encoding=proto&message=-_-_&base64=1", b"\xfb\xff\xbf"),
            ("&&encoding=proto&&message=a&", b"a"),
        ] {
            assert_eq!(message(query).unwrap(), expected, "{query}");
        }
    }

    #[test]
    fn a_malformed_query_is_refused() {
        for (query, text) in [
            ("", "no encoding"),
            ("message=a", "no encoding"),
            ("encoding=proto", "no message"),
            ("encoding=proto&message=%", "message of the query has a %"),
            ("encoding=proto&message=%2", "message of the query has a %"),
            ("encoding=%zz&message=a", "encoding of the query has a %"),
            ("encoding=proto&message=a&message=a", "message twice"),
            ("encoding=proto&encoding=json&message=a", "encoding twice"),
            ("encoding=proto&message=a&base64=1", "not base64url"),
            ("encoding=proto&message=%2B/%2B/&base64=1", "not base64url"),
            ("encoding=proto&message=aGk===&base64=1", "not base64url"),
            ("encoding=proto&message=aGk&base64=yes", "neither 0 nor 1"),
        ] {
            let status = message(query).unwrap_err();
            assert_eq!(status.code(), Code::InvalidArgument, "{query}");
            assert!(status.message().contains(text), "{query}: {status}");
        }
    }

    #[test]
    fn the_version_is_checked() {
        for (query, lenient, strict) in [
            ("connect=v1", true, true),
            ("connect=%761", true, true),
            ("", true, false),
            ("connect=", false, false),
            ("connect=v2", false, false),
        ] {
            let query = GetQuery::parse(query).unwrap();
            assert_eq!(query.check_version(false).is_ok(), lenient, "{query:?}");
            assert_eq!(query.check_version(true).is_ok(), strict, "{query:?}");
        }
    }

    #[test]
    fn other_codecs_and_compressions_are_named() {
        for (query, is_known) in [
            ("", true),
            ("encoding=proto", true),
            ("encoding=json", false),
        ] {
            assert_eq!(GetQuery::parse(query).unwrap().is_of_known_type(), is_known);
        }
        for (query, name) in [
            ("", None),
            ("compression=gzip", Some("gzip")),
            ("compression=%0a", Some("?")),
        ] {
            let compression = GetQuery::parse(query).unwrap().compression();
            assert_eq!(compression, name.map(HeaderValue::from_static));
        }
    }
}
