//! The `content-type` of gRPC-Web.

use http::{HeaderMap, HeaderValue, header};

/// A `content-type` of gRPC-Web with messages of protobuf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ContentType {
    /// Whether the body is in base64.
    pub(super) is_text: bool,
    /// Whether the type names the format.
    is_proto: bool,
}

impl ContentType {
    /// The binary form, with the name of the format: the one that most servers know.
    pub(super) const BINARY: Self = of(false, true);

    /// Parses a header value; `None` if it is another type, or if its messages are not of protobuf.
    ///
    /// Case and parameters are ignored.
    pub(super) fn parse(value: &HeaderValue) -> Option<Self> {
        Self::parse_text(value.to_str().ok()?)
    }

    fn parse_text(value: &str) -> Option<Self> {
        let media_type = value.split(';').next()?.trim();
        TYPES
            .into_iter()
            .find(|(name, _)| media_type.eq_ignore_ascii_case(name))
            .map(|(_, content_type)| content_type)
    }

    /// The type of the response to a request of this type: the first of gRPC-Web that the client accepts, otherwise the same.
    pub(super) fn of_response(self, request: &HeaderMap) -> Self {
        let accepted = request.get_all(header::ACCEPT).iter();
        let accepted = accepted.filter_map(|value| value.to_str().ok());
        let mut types = accepted.flat_map(|value| value.split(','));
        types.find_map(Self::parse_text).unwrap_or(self)
    }

    pub(super) fn value(self) -> HeaderValue {
        let found = TYPES.into_iter().find(|(_, other)| *other == self);
        HeaderValue::from_static(found.map_or(WEB, |(name, _)| name))
    }
}

/// The name of the protocol's types without their form and format.
pub(super) const WEB: &str = "application/grpc-web";

/// All types.
const TYPES: [(&str, ContentType); 4] = [
    (WEB, of(false, false)),
    ("application/grpc-web+proto", of(false, true)),
    ("application/grpc-web-text", of(true, false)),
    ("application/grpc-web-text+proto", of(true, true)),
];

const fn of(is_text: bool, is_proto: bool) -> ContentType {
    ContentType { is_text, is_proto }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinguishes_its_types_from_others() {
        for (value, parsed) in [
            ("application/grpc-web", Some(of(false, false))),
            ("application/grpc-web+proto", Some(of(false, true))),
            ("application/grpc-web-text", Some(of(true, false))),
            ("application/grpc-web-text+proto", Some(of(true, true))),
            (
                "Application/gRPC-Web+Proto; charset=utf-8",
                Some(of(false, true)),
            ),
            (" application/grpc-web-text ;v=1", Some(of(true, false))),
            ("application/grpc-web+json", None),
            ("application/grpc-web-text+thrift", None),
            ("application/grpc-web+", None),
            ("application/grpc-webs", None),
            ("application/grpc", None),
            ("application/grpc+proto", None),
            ("text/plain", None),
            ("", None),
        ] {
            assert_eq!(
                ContentType::parse(&HeaderValue::from_static(value)),
                parsed,
                "{value:?}"
            );
        }
        for (name, content_type) in TYPES {
            assert_eq!(content_type.value(), name);
        }
    }
}
