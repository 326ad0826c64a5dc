//! The last frame of a response of gRPC-Web, which has the trailers.
//!
//! Specification: PROTOCOL-WEB "Message framing": a prefix like that of a message, whose flag has the highest bit set, and the
//! trailers as lines of HTTP/1 (RFC 9112 section 5) with names in lower case. A server of this crate does not compress them.

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::codec::buffer::PREFIX;

/// The frame with `trailers`.
pub(super) fn encode(trailers: &HeaderMap) -> Vec<u8> {
    let mut frame = vec![FLAG, 0, 0, 0, 0];
    for (name, value) in trailers {
        frame.extend_from_slice(name.as_str().as_bytes());
        frame.extend_from_slice(b": ");
        frame.extend_from_slice(value.as_bytes());
        frame.extend_from_slice(b"\r\n");
    }
    if let Some((prefix, fields)) = frame.split_first_chunk_mut::<PREFIX>() {
        // Trailers never reach 4 GiB: a `HeaderMap` has fewer fields, and hyper limits those of a request.
        let length = u32::try_from(fields.len())
            .unwrap_or(u32::MAX)
            .to_be_bytes();
        prefix[1..].copy_from_slice(&length);
    }
    frame
}

/// The trailers in the bytes of a frame without its prefix; `None` if these are not fields, or too many for a [`HeaderMap`].
///
/// A line may end without CR. Names may have upper case.
pub(super) fn parse(fields: &[u8]) -> Option<HeaderMap> {
    let mut trailers = HeaderMap::new();
    for line in fields.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            continue;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
        let name = HeaderName::from_bytes(name).ok()?;
        let value = HeaderValue::from_bytes(value.trim_ascii()).ok()?;
        trailers.try_append(name, value).ok()?;
    }
    Some(trailers)
}

/// The flag of the frame: the highest bit of the first byte.
pub(super) const FLAG: u8 = 0x80;

/// The flag of the frame, if it is compressed.
pub(super) const COMPRESSED: u8 = 0x81;

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of a frame without its prefix, as text.
    fn parsed(fields: &[u8]) -> Option<Vec<(String, String)>> {
        let text = |(name, value): (&HeaderName, &HeaderValue)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            (name.to_string(), value.into_owned())
        };
        Some(parse(fields)?.iter().map(text).collect())
    }

    #[test]
    fn fields_are_lines() {
        for (fields, expected) in [
            (&b""[..], &[][..]),
            (b"\r\n", &[]),
            (b"grpc-status: 0\r\n", &[("grpc-status", "0")]),
            (b"grpc-status:0", &[("grpc-status", "0")]),
            (b"grpc-status:\t0 \n", &[("grpc-status", "0")]),
            (
                b"Grpc-Status: 5\r\ngrpc-message: a: b\r\n\r\n",
                &[("grpc-status", "5"), ("grpc-message", "a: b")],
            ),
            (
                b"x:\r\nx: 1\r\nx: 2\r\n",
                &[("x", ""), ("x", "1"), ("x", "2")],
            ),
        ] {
            let expected = expected.iter();
            let expected = expected.map(|(name, value)| ((*name).into(), (*value).into()));
            assert_eq!(parsed(fields), Some(expected.collect()), "{fields:?}");
        }
    }

    #[test]
    fn what_is_no_field_is_refused() {
        for fields in [
            &b"grpc-status"[..],
            b"grpc-status 0\r\n",
            b": 0\r\n",
            b"grpc status: 0\r\n",
            b"grpc-status : 0\r\n",
            b" grpc-status: 0\r\n",
            b"grpc-status: 0\r\n folded\r\n",
            b"grpc-status: 0\rx: 1\r\n",
            b"x: \0\r\n",
            b"\xff: 0\r\n",
            b"grpc-status: 0\r\n\0",
        ] {
            assert_eq!(parsed(fields), None, "{fields:?}");
        }
    }

    #[test]
    fn there_are_no_more_fields_than_a_header_map_takes() {
        let fields = |count: usize| {
            let lines = (0..count).map(|number| format!("x-{number}:\n"));
            lines.collect::<String>().into_bytes()
        };
        assert_eq!(parse(&fields(20_000)).unwrap().len(), 20_000);
        assert!(parse(&fields(40_000)).is_none());
    }

    #[test]
    fn written_fields_are_read_again() {
        let mut trailers = HeaderMap::new();
        trailers.insert("grpc-status", HeaderValue::from_static("0"));
        trailers.append("x-end", HeaderValue::from_static("a, b"));
        trailers.append("x-end", HeaderValue::from_bytes(b"\xfc").unwrap());
        let frame = encode(&trailers);
        let (prefix, fields) = frame.split_first_chunk::<PREFIX>().unwrap();
        let [flag, length @ ..] = prefix;
        assert_eq!(*flag, FLAG);
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap();
        assert_eq!(length, fields.len());
        assert_eq!(parse(fields), Some(trailers));
    }
}
