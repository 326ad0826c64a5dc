//! The content types of Connect.
//!
//! Specification: Connect "Unary-Request" and "Streaming-Request". A further codec has further types here, and a conversion of messages
//! in [`UnaryRequest`](super::unary_request::UnaryRequest), [`UnaryResponse`](super::unary_response::UnaryResponse) and
//! [`StreamResponse`](super::stream_response::StreamResponse).

use http::HeaderValue;

use crate::method::MethodKind;

/// A `content-type` of Connect. Each method has one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ContentType {
    /// One message without a prefix in each direction.
    Unary,
    /// Messages with prefixes.
    Stream,
}

impl ContentType {
    /// The type of the calls of a method.
    pub(super) fn of(kind: MethodKind) -> Self {
        match kind {
            MethodKind::Unary => Self::Unary,
            MethodKind::ClientStreaming
            | MethodKind::ServerStreaming
            | MethodKind::BidiStreaming => Self::Stream,
        }
    }

    /// Parses a header value; `None` if it is not a type of Connect.
    ///
    /// Case and parameters are ignored.
    pub(super) fn parse(value: &HeaderValue) -> Option<Self> {
        let media_type = value.as_bytes().split(|byte| *byte == b';').next()?;
        [Self::Unary, Self::Stream].into_iter().find(|known| {
            let text = known.text().as_bytes();
            media_type.trim_ascii().eq_ignore_ascii_case(text)
        })
    }

    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Unary => "application/proto",
            Self::Stream => "application/connect+proto",
        }
    }

    pub(super) fn value(self) -> HeaderValue {
        HeaderValue::from_static(self.text())
    }
}

/// The name of the codec in the query of a GET request.
pub(super) const CODEC: &str = "proto";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinguishes_the_types_of_connect_from_others() {
        for (value, parsed) in [
            ("application/proto", Some(ContentType::Unary)),
            ("Application/PROTO", Some(ContentType::Unary)),
            (
                " application/proto ; charset=utf-8",
                Some(ContentType::Unary),
            ),
            ("application/connect+proto", Some(ContentType::Stream)),
            ("application/connect+proto;", Some(ContentType::Stream)),
            ("application/json", None),
            ("application/connect+json", None),
            ("application/connect", None),
            ("application/connect+", None),
            ("application/proto2", None),
            ("application/grpc", None),
            ("application/grpc-web+proto", None),
            ("text/plain; application/proto", None),
            ("", None),
        ] {
            let value = HeaderValue::from_static(value);
            assert_eq!(ContentType::parse(&value), parsed, "{value:?}");
        }
    }

    #[test]
    fn only_unary_methods_have_the_unary_type() {
        for (kind, content_type) in [
            (MethodKind::Unary, ContentType::Unary),
            (MethodKind::ClientStreaming, ContentType::Stream),
            (MethodKind::ServerStreaming, ContentType::Stream),
            (MethodKind::BidiStreaming, ContentType::Stream),
        ] {
            assert_eq!(ContentType::of(kind), content_type);
        }
    }
}
