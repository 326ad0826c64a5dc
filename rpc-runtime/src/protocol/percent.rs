//! The percent-encoding of `grpc-message`.
//!
//! Specification: PROTOCOL-HTTP2 "Percent-Encoded". It differs from the encoding of URLs in the characters that are not
//! encoded: all printable ASCII except `%`, and except spaces at the start and the end, where no header value may have one
//! (RFC 9113 section 8.2.1).

use std::borrow::Cow;
use std::fmt::Write;

use http::HeaderValue;

/// Encodes `message`.
pub(crate) fn encode(message: &str) -> HeaderValue {
    HeaderValue::try_from(escape(message).into_owned())
        .expect("percent-encoded text is printable ASCII")
}

/// An upper bound of the encoded size of `message`: every space counts as encoded.
pub(crate) fn most_encoded(message: &str) -> usize {
    message.bytes().map(most_bytes).sum()
}

/// The longest prefix of `message` whose encoded size is at most `bytes`.
pub(crate) fn prefix(message: &str, bytes: usize) -> &str {
    let mut left = bytes;
    let end = message.char_indices().find(|&(start, character)| {
        let end = start + character.len_utf8();
        let encoded = message.get(start..end).map_or(0, most_encoded);
        let fits = encoded <= left;
        left = left.saturating_sub(encoded);
        !fits
    });
    match end {
        Some((end, _)) => message.get(..end).unwrap_or_default(),
        None => message,
    }
}

fn most_bytes(byte: u8) -> usize {
    if matches!(byte, 0x21..=0x7e) && byte != b'%' {
        1
    } else {
        ESCAPED_BYTE_LEN
    }
}

/// Decodes a message.
///
/// Never fails, as the specification requires: invalid escapes stay as they are, and bytes that are not UTF-8 become
/// U+FFFD.
pub(crate) fn decode(value: &[u8]) -> String {
    let mut decoded = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some((&first, tail)) = rest.split_first() {
        if let Some((byte, tail)) = escaped(first, tail) {
            decoded.push(byte);
            rest = tail;
        } else {
            decoded.push(first);
            rest = tail;
        }
    }
    String::from_utf8(decoded)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Decodes a value of an HTML form, in which `+` is a space; `None` if an escape is malformed.
#[cfg(feature = "connect")]
pub(crate) fn decode_form(value: &[u8]) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some((&first, tail)) = rest.split_first() {
        let (byte, tail) = match first {
            b'%' => escaped(first, tail)?,
            b'+' => (b' ', tail),
            byte => (byte, tail),
        };
        decoded.push(byte);
        rest = tail;
    }
    Some(decoded)
}

fn escape(message: &str) -> Cow<'_, str> {
    let is_plain = |(index, byte): (usize, u8)| match byte {
        b' ' => index > 0 && index + 1 < message.len(),
        _ => matches!(byte, 0x21..=0x7e) && byte != b'%',
    };
    if message.bytes().enumerate().all(is_plain) {
        return Cow::Borrowed(message);
    }
    let mut escaped = String::with_capacity(message.len() + 16);
    for (index, byte) in message.bytes().enumerate() {
        if is_plain((index, byte)) {
            escaped.push(char::from(byte));
        } else {
            write!(escaped, "%{byte:02X}").expect("writing to a string");
        }
    }
    Cow::Owned(escaped)
}

/// Decodes an escape. Returns the byte and the bytes after it.
fn escaped(first: u8, tail: &[u8]) -> Option<(u8, &[u8])> {
    let (&[high, low], tail) = tail.split_first_chunk()?;
    if first != b'%' {
        return None;
    }
    Some((hex(high)? << 4 | hex(low)?, tail))
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// The size of an encoded byte: `%XX`.
const ESCAPED_BYTE_LEN: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_as_long_as_the_limit_allows() {
        let whole = "a b%cü…d";
        for (bytes, expected) in [
            (0, ""),
            (1, "a"),
            (3, "a"),
            (4, "a "),
            (5, "a b"),
            (9, "a b%c"),
            (14, "a b%c"),
            (15, "a b%cü"),
            (23, "a b%cü"),
            (24, "a b%cü…"),
            (25, whole),
            (usize::MAX, whole),
        ] {
            let prefix = prefix(whole, bytes);
            assert_eq!(prefix, expected, "{bytes}");
            assert!(most_encoded(prefix) <= bytes && encode(prefix).len() <= bytes);
        }
    }

    #[test]
    fn escapes_all_but_printable_ascii() {
        for (message, encoded) in [
            ("", ""),
            ("no such user", "no such user"),
            ("~!\"#$&'()*+,-./", "~!\"#$&'()*+,-./"),
            ("100%", "100%25"),
            (" ", "%20"),
            ("  in  between  ", "%20 in  between %20"),
            ("a\r\nb\t\0\x7f", "a%0D%0Ab%09%00%7F"),
            ("ключ", "%D0%BA%D0%BB%D1%8E%D1%87"),
            ("\u{1f600}", "%F0%9F%98%80"),
        ] {
            assert_eq!(encode(message), encoded);
            assert_eq!(decode(encoded.as_bytes()), message);
        }
    }

    #[test]
    fn invalid_escapes_are_kept() {
        for (encoded, message) in [
            (&b"%"[..], "%"),
            (b"%2", "%2"),
            (b"%zz", "%zz"),
            (b"%%41", "%A"),
            (b"%4%41", "%4A"),
            (b"%d0%ba", "к"),
            (b"%ff!", "\u{fffd}!"),
            (b"\xd0\xba", "к"),
            (b"\xff", "\u{fffd}"),
        ] {
            assert_eq!(decode(encoded), message);
        }
    }

    #[test]
    fn every_character_survives() {
        let message: String = ('\0'..=char::MAX).step_by(37).collect();
        let encoded = encode(&message);
        assert!(
            encoded
                .as_bytes()
                .iter()
                .all(|byte| matches!(byte, 0x20..=0x7e))
        );
        assert_eq!(decode(encoded.as_bytes()), message);
    }
}
