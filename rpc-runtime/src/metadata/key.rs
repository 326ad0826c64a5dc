//! Validation of metadata keys.
//!
//! Specification: PROTOCOL-HTTP2 "Header-Name" and "Custom-Metadata".

use http::HeaderName;
use http::header::USER_AGENT;

use crate::metadata::error::MetadataError;

/// The kind of value, which the ending of a key determines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Ascii,
    Binary,
}

/// Converts an application's `key` to a header name in lower case.
///
/// # Errors
///
/// The key is not a [name](parse_name), is reserved, or does not have the ending that `kind` requires.
pub(crate) fn parse(key: &str, kind: Kind) -> Result<HeaderName, MetadataError> {
    let name = parse_name(key)?;
    if name.as_str().starts_with("grpc-") && name != PUSHBACK {
        return Err(MetadataError::not_allowed(format!(
            "metadata key {key:?} is reserved for gRPC: choose one that does not begin with \"grpc-\""
        )));
    }
    if is_reserved(name.as_str()) || name == USER_AGENT {
        return Err(MetadataError::not_allowed(format!(
            "metadata key {key:?} is reserved for HTTP: choose another"
        )));
    }
    match (kind, Kind::of(key)) {
        (Kind::Ascii, Kind::Binary) => Err(MetadataError::not_allowed(format!(
            "metadata key {key:?} is for binary values: use insert_bin or append_bin"
        ))),
        (Kind::Binary, Kind::Ascii) => Err(MetadataError::not_allowed(format!(
            "metadata key {key:?} is for text: a key for binary values ends in \"-bin\""
        ))),
        _ => Ok(name),
    }
}

/// Converts `key`, which may be reserved, to a header name in lower case.
///
/// # Errors
///
/// The key is empty, too long, or has a byte outside `[0-9a-z_.-]`.
pub(crate) fn parse_name(key: &str) -> Result<HeaderName, MetadataError> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    if key.is_empty() || !key.bytes().all(allowed) {
        return Err(MetadataError::not_allowed(format!(
            "metadata key {key:?} is not allowed: use letters, digits, '_', '-' and '.'"
        )));
    }
    HeaderName::from_bytes(key.as_bytes()).map_err(|_| {
        MetadataError::not_allowed(format!(
            "metadata key of {} bytes is too long: use at most 65,535 bytes",
            key.len()
        ))
    })
}

impl Kind {
    /// The kind of value of `key`.
    pub(crate) fn of(key: &str) -> Self {
        match key.as_bytes().last_chunk::<4>() {
            Some(ending) if ending.eq_ignore_ascii_case(b"-bin") => Self::Binary,
            _ => Self::Ascii,
        }
    }
}

/// Whether `name`, in lower case, belongs to HTTP or gRPC, so that applications neither see nor send it.
pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// The same for a key that an application has written, in any case.
pub(crate) fn is_reserved_in_any_case(key: &str) -> bool {
    RESERVED
        .iter()
        .any(|reserved| reserved.eq_ignore_ascii_case(key))
}

/// How a server says when a call may be retried, or that it may not be (gRFC A6): for applications to send, although it begins with
/// `grpc-`.
const PUSHBACK: &str = "grpc-retry-pushback-ms";

/// Applications cannot send other names that begin with `grpc-`, but they see those that a peer
/// sends: tracing and retries use some of them.
const RESERVED: [&str; 18] = [
    "accept-encoding",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "grpc-accept-encoding",
    "grpc-encoding",
    "grpc-message",
    "grpc-message-type",
    "grpc-status",
    "grpc-status-details-bin",
    "grpc-timeout",
    "host",
    "keep-alive",
    "proxy-connection",
    "te",
    "transfer-encoding",
    "upgrade",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::error::MetadataErrorKind;

    #[test]
    fn accepts_and_lowercases() {
        for (key, kind, name) in [
            ("x-user", Kind::Ascii, "x-user"),
            ("X-User", Kind::Ascii, "x-user"),
            ("a_b.c-0", Kind::Ascii, "a_b.c-0"),
            ("authorization", Kind::Ascii, "authorization"),
            ("Trace-Bin", Kind::Binary, "trace-bin"),
            ("xgrpc-status", Kind::Ascii, "xgrpc-status"),
            (
                "Grpc-Retry-Pushback-Ms",
                Kind::Ascii,
                "grpc-retry-pushback-ms",
            ),
        ] {
            assert_eq!(parse(key, kind).unwrap(), name);
        }
    }

    #[test]
    fn refuses_with_a_reason() {
        for (key, kind, reason) in [
            ("", Kind::Ascii, "not allowed"),
            (":path", Kind::Ascii, "not allowed"),
            ("a b", Kind::Ascii, "not allowed"),
            ("a\r\nb", Kind::Ascii, "not allowed"),
            ("ключ", Kind::Ascii, "not allowed"),
            ("a~b", Kind::Ascii, "not allowed"),
            ("grpc-anything", Kind::Ascii, "reserved for gRPC"),
            ("GRPC-status", Kind::Ascii, "reserved for gRPC"),
            ("Content-Type", Kind::Ascii, "reserved for HTTP"),
            ("te", Kind::Ascii, "reserved for HTTP"),
            ("trace-bin", Kind::Ascii, "insert_bin"),
            ("trace", Kind::Binary, "ends in \"-bin\""),
        ] {
            let error = parse(key, kind).unwrap_err();
            assert_eq!(error.kind, MetadataErrorKind::NotAllowed, "{key:?}");
            assert!(error.text.contains(reason), "{error}");
        }
        let long = "k".repeat(1 << 17);
        let error = parse(&long, Kind::Ascii).unwrap_err();
        assert!(error.text.contains("too long"), "{error}");
    }
}
