//! The `content-type` of a call.
//!
//! Specification: PROTOCOL-HTTP2 "Content-Type"; RFC 9110 section 8.3.1 for case and parameters.

use http::HeaderValue;

/// A `content-type` of gRPC over HTTP/2. Those of gRPC-Web and Connect are not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ContentType {
    /// `application/grpc` or `application/grpc+proto`.
    Proto,
    /// `application/grpc+` with another format, such as `json`, for which there is no codec.
    Other,
}

impl ContentType {
    /// Parses a header value; `None` if it is not a type of gRPC.
    ///
    /// Case and parameters are ignored.
    pub(crate) fn parse(value: &HeaderValue) -> Option<Self> {
        let value = value.as_bytes();
        if value == GRPC {
            return Some(Self::Proto);
        }
        let media_type = match value.iter().position(|byte| *byte == b';') {
            Some(end) => value.split_at(end).0,
            None => value,
        };
        let (grpc, format) = media_type.trim_ascii().split_at_checked(GRPC.len())?;
        if !grpc.eq_ignore_ascii_case(GRPC) {
            return None;
        }
        match format {
            [] => Some(Self::Proto),
            [b'+', format @ ..] if format.eq_ignore_ascii_case(b"proto") => Some(Self::Proto),
            [b'+', ..] => Some(Self::Other),
            _ => None,
        }
    }
}

const GRPC: &[u8] = b"application/grpc";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distinguishes_grpc_from_other_types() {
        for (value, parsed) in [
            ("application/grpc", Some(ContentType::Proto)),
            ("application/grpc+proto", Some(ContentType::Proto)),
            ("Application/gRPC+Proto", Some(ContentType::Proto)),
            ("application/grpc;charset=utf-8", Some(ContentType::Proto)),
            ("application/grpc+proto ; v=1;x", Some(ContentType::Proto)),
            (" application/grpc ", Some(ContentType::Proto)),
            ("application/grpc;", Some(ContentType::Proto)),
            ("application/grpc+json", Some(ContentType::Other)),
            ("application/grpc+", Some(ContentType::Other)),
            ("application/grpc+proto2", Some(ContentType::Other)),
            ("application/grpc-web", None),
            ("application/grpc-web+proto", None),
            ("application/grpcs", None),
            ("application/grp", None),
            ("application/json", None),
            ("text/html; a=application/grpc", None),
            ("; application/grpc", None),
            ("", None),
        ] {
            let value = HeaderValue::from_static(value);
            assert_eq!(ContentType::parse(&value), parsed, "{value:?}");
        }
        let value = HeaderValue::from_bytes(b"application/grpc\xff").unwrap();
        assert_eq!(ContentType::parse(&value), None);
    }
}
