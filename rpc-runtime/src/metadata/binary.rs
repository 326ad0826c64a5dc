//! Base64 of binary metadata: the values of keys that end in `-bin`.
//!
//! Specification: PROTOCOL-HTTP2 "Binary-Header". Padded and unpadded values are accepted, unpadded
//! values are sent, and values that an intermediary joined with commas are split.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use bytes::Bytes;
use http::HeaderValue;

/// The header value for `value`.
pub(crate) fn encode(value: &[u8]) -> HeaderValue {
    HeaderValue::try_from(BASE64.encode(value)).expect("the base64 alphabet is visible ASCII")
}

/// The bytes of one base64 text; `None` when it is not base64.
pub(crate) fn decode(text: &[u8]) -> Option<Bytes> {
    BASE64.decode(text.trim_ascii()).ok().map(Bytes::from)
}

/// The base64 texts of a header value, which may be several joined with commas.
pub(crate) fn split(value: &HeaderValue) -> impl Iterator<Item = &[u8]> {
    value.as_bytes().split(|byte| *byte == b',')
}

/// Trailing bits are ignored, as in other implementations: a value decodes to the same bytes
/// whatever its sender put there.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sends_without_padding() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"\x00", "AA"),
            (b"\x00\x01", "AAE"),
            (b"\x00\x01\x02", "AAEC"),
            (b"\xfb\xff\xfe", "+//+"),
        ] {
            assert_eq!(encode(bytes), text);
            assert_eq!(decode(text.as_bytes()).unwrap(), bytes);
        }
    }

    #[test]
    fn accepts_padding_trailing_bits_and_surrounding_spaces() {
        for text in ["AA", "AA==", "AA=", "AP==", " AA", "AA ", "\tAA"] {
            let decoded = decode(text.as_bytes());
            assert_eq!(decoded.as_deref(), Some(&b"\x00"[..]), "{text}");
        }
    }

    #[test]
    fn refuses_invalid_base64() {
        for text in [
            &b"A"[..],
            b"A===",
            b"A A",
            b"-_-_",
            b"\xff\xff",
            b"====",
            b"AA==AA",
        ] {
            assert_eq!(decode(text), None, "{text:?}");
        }
    }

    #[test]
    fn splits_joined_values() {
        let value = HeaderValue::from_static("AA==,, AQ");
        let texts: Vec<&[u8]> = split(&value).collect();
        assert_eq!(texts, [&b"AA=="[..], b"", b" AQ"]);
    }
}
