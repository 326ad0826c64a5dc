//! The percent-encoding of paths and queries (RFC 3986 section 2.1, and HTML forms).

use std::borrow::Cow;

/// What becomes of an escaped slash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slashes {
    Decoded,
    /// It stays `%2F`, because a slash that is not escaped separates segments.
    Kept,
}

/// Decodes a segment of a path; `None` if an escape is malformed or the result is not UTF-8.
pub(crate) fn decode(text: &str, slashes: Slashes) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    decode_with(text, |byte| {
        (slashes == Slashes::Kept && byte == b'/').then_some("%2F")
    })
    .map(Cow::Owned)
}

/// Decodes a name or a value of a query, in which `+` is a space.
pub(crate) fn decode_query(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains(['%', '+']) {
        return Some(Cow::Borrowed(text));
    }
    decode_with(&text.replace('+', " "), |_| None).map(Cow::Owned)
}

/// Decodes escapes, except for those of bytes that are `kept`.
fn decode_with(text: &str, kept: impl Fn(u8) -> Option<&'static str>) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut pieces = text.split('%');
    decoded.extend_from_slice(pieces.next()?.as_bytes());
    for piece in pieces {
        let digits = piece.get(..2)?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let byte = u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
        match kept(byte) {
            Some(kept) => decoded.extend_from_slice(kept.as_bytes()),
            None => decoded.push(byte),
        }
        decoded.extend_from_slice(piece.get(2..)?.as_bytes());
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded() {
        for (text, path, kept, query) in [
            ("", Some(""), Some(""), Some("")),
            ("a+b", Some("a+b"), Some("a+b"), Some("a b")),
            ("a%2Bb", Some("a+b"), Some("a+b"), Some("a+b")),
            ("%41%c3%bc", Some("Aü"), Some("Aü"), Some("Aü")),
            ("a%2fb%2F", Some("a/b/"), Some("a%2Fb%2F"), Some("a/b/")),
            ("%252F", Some("%2F"), Some("%2F"), Some("%2F")),
            ("ü%20", Some("ü "), Some("ü "), Some("ü ")),
            ("%", None, None, None),
            ("%4", None, None, None),
            ("%4ü", None, None, None),
            ("%+1", None, None, None),
            ("%zz", None, None, None),
            ("%ff", None, None, None),
        ] {
            assert_eq!(decode(text, Slashes::Decoded).as_deref(), path, "{text}");
            assert_eq!(decode(text, Slashes::Kept).as_deref(), kept, "{text}");
            assert_eq!(decode_query(text).as_deref(), query, "{text}");
        }
    }
}
