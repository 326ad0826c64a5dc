//! Metadata of a call: text or binary values beside the messages.
//!
//! Specification: PROTOCOL-HTTP2 "Custom-Metadata". Headers of HTTP and of gRPC itself are not metadata: they are hidden
//! when received and cannot be set.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::metadata::error::{MetadataError, MetadataErrorKind};

pub(crate) mod binary;
pub(crate) mod error;
pub(crate) mod header_list_limit;
pub(crate) mod key;
pub(crate) mod size;

use crate::metadata::key::Kind;

/// Keys with text or binary values, sent before the messages of a call or after them.
///
/// A key is case-insensitive, consists of `[0-9a-z_.-]` and may have several values, whose order is kept. A key that ends
/// in `-bin` has binary values; any other key has values of printable ASCII. Keys of HTTP and gRPC are refused: those
/// that begin with `grpc-` except `grpc-retry-pushback-ms`, and `content-type`, `te`, `user-agent`, `host`, `connection` and similar ones.
///
/// ```
/// use rpc_runtime::Metadata;
///
/// # fn main() -> Result<(), rpc_runtime::Status> {
/// let mut metadata = Metadata::new();
/// metadata.insert("x-request-id", "7f3a")?;
/// metadata.insert_bin("trace-bin", [0, 1, 2])?;
/// assert_eq!(metadata.get("X-Request-Id"), Some("7f3a"));
/// assert_eq!(metadata.get_bin("trace-bin").as_deref(), Some(&[0, 1, 2][..]));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Metadata {
    /// All headers that a peer sent; [`Metadata::entries`] filters those that are metadata. Most calls never read them,
    /// so nothing is copied. Boxed, because most requests and responses have no metadata and are moved often.
    headers: Option<Box<HeaderMap>>,
}

/// A value of [`Metadata`], as returned by [`Metadata::iter`].
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum MetadataValue<'a> {
    /// The text of a key that does not end in `-bin`.
    Ascii(&'a str),
    /// The bytes of a key that ends in `-bin`.
    Binary(Bytes),
    /// A value that a peer sent for a key that ends in `-bin`, but that is not base64.
    Malformed(&'a str),
}

impl Metadata {
    /// Empty metadata; does not allocate.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the text value of `key` and removes its previous values.
    ///
    /// Spaces around the value are stripped, as the specification allows every peer to do.
    ///
    /// # Errors
    ///
    /// `INTERNAL` when the key is not allowed or is for binary values, or when the value is not
    /// printable ASCII (0x20 to 0x7e). `RESOURCE_EXHAUSTED` for more than 16,384 values.
    pub fn insert(&mut self, key: &str, value: impl Into<String>) -> Result<(), MetadataError> {
        let name = key::parse(key, Kind::Ascii)?;
        let value = text(&name, value.into())?;
        self.set(name, value)
    }

    /// Adds a text value to `key`, after its previous values.
    ///
    /// # Errors
    ///
    /// The same as [`Metadata::insert`].
    pub fn append(&mut self, key: &str, value: impl Into<String>) -> Result<(), MetadataError> {
        let name = key::parse(key, Kind::Ascii)?;
        let value = text(&name, value.into())?;
        self.add(name, value)
    }

    /// Sets the binary value of `key`, which must end in `-bin`, and removes its previous values.
    ///
    /// # Errors
    ///
    /// `INTERNAL` when the key is not allowed or does not end in `-bin`. `RESOURCE_EXHAUSTED` for more than
    /// 16,384 values.
    pub fn insert_bin(&mut self, key: &str, value: impl AsRef<[u8]>) -> Result<(), MetadataError> {
        let name = key::parse(key, Kind::Binary)?;
        self.set(name, binary::encode(value.as_ref()))
    }

    /// Adds a binary value to `key`, which must end in `-bin`, after its previous values.
    ///
    /// # Errors
    ///
    /// The same as [`Metadata::insert_bin`].
    pub fn append_bin(&mut self, key: &str, value: impl AsRef<[u8]>) -> Result<(), MetadataError> {
        let name = key::parse(key, Kind::Binary)?;
        self.add(name, binary::encode(value.as_ref()))
    }

    /// The first text value of `key`; `None` when it has none or is for binary values.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.get_all(key).next()
    }

    /// The text values of `key` in the order they were sent; none when it is for binary values.
    pub fn get_all<'a>(&'a self, key: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.values(key, Kind::Ascii)
            .map(|value| as_text(value.as_bytes()))
    }

    /// The first binary value of `key`; `None` when it has none, does not end in `-bin`, or when the first value
    /// that the peer sent is not base64. [`Metadata::get_all_bin`] distinguishes these.
    #[must_use]
    pub fn get_bin(&self, key: &str) -> Option<Bytes> {
        self.get_all_bin(key).next()?.ok()
    }

    /// The binary values of `key` in the order they were sent; none when it does not end in `-bin`.
    ///
    /// # Errors
    ///
    /// An item is `INVALID_ARGUMENT` when the peer sent a value that is not base64.
    pub fn get_all_bin<'a>(
        &'a self,
        key: &str,
    ) -> impl Iterator<Item = Result<Bytes, MetadataError>> + use<'a> {
        self.values(key, Kind::Binary)
            .flat_map(binary::split)
            .map(|text| {
                binary::decode(text).ok_or(MetadataError {
                    kind: MetadataErrorKind::Malformed,
                    text: "a binary value of the metadata is not base64".into(),
                })
            })
    }

    /// Removes the values of `key` and returns whether it had any.
    pub fn remove(&mut self, key: &str) -> bool {
        let contains = self.contains(key);
        let headers = self.headers.as_mut().filter(|_| contains);
        headers.is_some_and(|headers| headers.remove(key).is_some())
    }

    /// Whether `key` has a value.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        self.values(key, Kind::of(key)).next().is_some()
    }

    /// The number of values. Binary values that a peer joined with commas count as one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries().count()
    }

    /// Whether there are no values.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        // Most metadata has no headers, and setting up the iteration costs more than this check.
        self.headers
            .as_deref()
            .is_none_or(|headers| entries(headers).next().is_none())
    }

    /// All keys, in lower case, with their values. Values of the same key are adjacent and in the order
    /// they were sent; the order of keys is unspecified.
    pub fn iter(&self) -> impl Iterator<Item = (&str, MetadataValue<'_>)> {
        self.entries().flat_map(|(name, value)| {
            let key = name.as_str();
            let is_binary = Kind::of(key) == Kind::Binary;
            let parts = value
                .as_bytes()
                .split(move |byte| is_binary && *byte == b',');
            parts.map(move |part| (key, MetadataValue::of(part, is_binary)))
        })
    }

    /// The metadata among the headers or trailers that a peer sent.
    ///
    /// Values that are not printable ASCII are left out, as the specification allows, and so are those beyond
    /// [`MAX_VALUES`]. All metadata can therefore be sent again.
    pub(crate) fn from_headers(headers: HeaderMap) -> Self {
        // Most peers without metadata send one header and one trailer.
        let is_empty = headers.len() < 2 && entries(&headers).next().is_none();
        Self {
            headers: (!is_empty).then(|| Box::new(headers)),
        }
    }

    /// Appends the values of `more`.
    pub(crate) fn extend(&mut self, more: Self) {
        match &mut self.headers {
            None => *self = more,
            Some(headers) => more.append_to(headers),
        }
    }

    /// Appends the values to the headers of the protocol.
    pub(crate) fn append_to(&self, headers: &mut HeaderMap) {
        // Most calls have none, and setting up the iteration costs more than this check.
        let Some(own) = &self.headers else { return };
        for (name, value) in entries(own) {
            // Fails only above 24,576 headers; see `MAX_VALUES`.
            let _ = headers.try_append(name, value.clone());
        }
    }

    fn entries(&self) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
        self.headers.iter().flat_map(|headers| entries(headers))
    }

    fn set(&mut self, name: HeaderName, value: HeaderValue) -> Result<(), MetadataError> {
        if let Some(headers) = &mut self.headers {
            headers.remove(&name);
        }
        self.add(name, value)
    }

    fn add(&mut self, name: HeaderName, value: HeaderValue) -> Result<(), MetadataError> {
        let headers = self.headers.get_or_insert_default();
        if headers.len() >= MAX_VALUES || headers.try_append(name, value).is_err() {
            return Err(MetadataError {
                kind: MetadataErrorKind::TooMany,
                text: format!("metadata is limited to {MAX_VALUES} values").into(),
            });
        }
        Ok(())
    }

    fn values<'a>(
        &'a self,
        key: &str,
        kind: Kind,
    ) -> impl Iterator<Item = &'a HeaderValue> + use<'a> {
        let is_asked = Kind::of(key) == kind && !key::is_reserved_in_any_case(key);
        let values = self.headers.as_deref().map(|headers| headers.get_all(key));
        let values = values.into_iter().flatten();
        values.filter(move |value| is_asked && is_printable(value.as_bytes()))
    }
}

impl PartialEq for Metadata {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len()
            && self.entries().all(|(name, _)| {
                let (key, kind) = (name.as_str(), Kind::of(name.as_str()));
                self.values(key, kind).eq(other.values(key, kind))
            })
    }
}

impl Eq for Metadata {}

/// Shows text and bytes, but not the values of keys that commonly hold secrets.
impl fmt::Debug for Metadata {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut entries = formatter.debug_map();
        for (key, value) in self.iter() {
            if SECRETS.iter().any(|part| key.contains(part)) {
                entries.entry(&key, &format_args!("<redacted>"));
                continue;
            }
            match value {
                MetadataValue::Ascii(text) => entries.entry(&key, &text),
                MetadataValue::Binary(bytes) => entries.entry(&key, &bytes),
                MetadataValue::Malformed(text) => {
                    entries.entry(&key, &format_args!("<malformed {text:?}>"))
                }
            };
        }
        entries.finish()
    }
}

impl<'a> MetadataValue<'a> {
    fn of(part: &'a [u8], is_binary: bool) -> Self {
        if !is_binary {
            return Self::Ascii(as_text(part));
        }
        binary::decode(part).map_or_else(|| Self::Malformed(as_text(part)), Self::Binary)
    }
}

/// Validates a text value and converts it to a header value.
fn text(name: &HeaderName, text: String) -> Result<HeaderValue, MetadataError> {
    let trimmed = text.trim_matches(' ');
    let text = if trimmed.len() == text.len() {
        text
    } else {
        trimmed.to_owned()
    };
    if !is_printable(text.as_bytes()) {
        // The text may be a secret, so the message does not show it.
        return Err(MetadataError::not_allowed(format!(
            "the value of metadata key \"{name}\" is not printable ASCII: send bytes under a key \
             that ends in \"-bin\""
        )));
    }
    Ok(HeaderValue::try_from(text).expect("printable ASCII is a header value"))
}

/// The headers that are metadata.
fn entries(headers: &HeaderMap) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
    let sendable = |(name, value): &(&HeaderName, &HeaderValue)| {
        !key::is_reserved(name.as_str()) && is_printable(value.as_bytes())
    };
    headers.iter().filter(sendable).take(MAX_VALUES)
}

/// A printable header value as text.
fn as_text(value: &[u8]) -> &str {
    str::from_utf8(value.trim_ascii()).unwrap_or_default()
}

fn is_printable(value: &[u8]) -> bool {
    value.iter().all(|byte| matches!(byte, 0x20..=0x7e))
}

/// Leaves room for the headers of the protocol below the 24,576 that a `HeaderMap` can hold.
pub(crate) const MAX_VALUES: usize = 16_384;

/// Parts of keys whose values must not appear in logs.
const SECRETS: [&str; 9] = [
    "api-key",
    "apikey",
    "auth",
    "cookie",
    "credential",
    "password",
    "secret",
    "session",
    "token",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Status;
    use crate::status::code::Code;

    fn received(fields: &[(&'static str, &[u8])]) -> Metadata {
        let mut headers = HeaderMap::new();
        for &(name, value) in fields {
            let value = HeaderValue::from_bytes(value).unwrap();
            headers.append(HeaderName::from_static(name), value);
        }
        Metadata::from_headers(headers)
    }

    #[test]
    fn insert_replaces_and_append_adds() {
        let mut metadata = Metadata::new();
        assert!(metadata.is_empty());
        metadata.append("X-User", "a").unwrap();
        metadata.append("x-user", String::from("b")).unwrap();
        assert_eq!(metadata.get("X-USER"), Some("a"));
        assert_eq!(metadata.get_all("x-user").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(metadata.len(), 2);
        metadata.insert("x-user", "c").unwrap();
        assert_eq!(metadata.get_all("x-user").collect::<Vec<_>>(), ["c"]);
        assert!(metadata.contains("X-User"));
        assert!(metadata.remove("X-User"));
        assert!(!metadata.remove("x-user"));
        assert_eq!(metadata, Metadata::new());
    }

    #[test]
    fn text_is_trimmed_printable_ascii() {
        let mut metadata = Metadata::new();
        for (value, kept) in [("", ""), ("  a b ", "a b"), (" ", ""), ("!~", "!~")] {
            metadata.insert("x-user", value).unwrap();
            assert_eq!(metadata.get("x-user"), Some(kept));
        }
        for value in ["a\tb", "a\r\nb", "\0", "\x7f", "ключ", "\u{a0}"] {
            let status = metadata.insert("x-user", value).unwrap_err();
            assert_eq!(status.kind, MetadataErrorKind::NotAllowed, "{value:?}");
            assert!(!status.text.contains(value));
        }
        assert_eq!(metadata.get("x-user"), Some("!~"));
    }

    #[test]
    fn bytes_are_sent_as_unpadded_base64() {
        let mut metadata = Metadata::new();
        metadata.append_bin("Trace-Bin", [0]).unwrap();
        metadata.append_bin("trace-bin", b"").unwrap();
        metadata
            .append_bin("trace-bin", Bytes::from_static(&[1, 2]))
            .unwrap();
        assert_eq!(metadata.get("trace-bin"), None);
        assert_eq!(metadata.get_bin("TRACE-BIN").unwrap(), &[0][..]);
        let values: Vec<Bytes> = metadata
            .get_all_bin("trace-bin")
            .map(Result::unwrap)
            .collect();
        assert_eq!(values, [&[0][..], &[], &[1, 2]]);
        let mut headers = HeaderMap::new();
        metadata.append_to(&mut headers);
        let sent: Vec<&HeaderValue> = headers.get_all("trace-bin").iter().collect();
        assert_eq!(sent, ["AA", "", "AQI"]);
        metadata.insert_bin("trace-bin", [3]).unwrap();
        assert_eq!(metadata.len(), 1);
    }

    #[test]
    fn joined_and_padded_bytes_are_read_and_malformed_ones_are_errors() {
        let metadata = received(&[("trace-bin", b"AA==, AQI,!"), ("trace-bin", b"Aw")]);
        let values: Vec<Result<Bytes, Code>> = metadata
            .get_all_bin("trace-bin")
            .map(|value| value.map_err(|error| Status::from(error).code()))
            .collect();
        let malformed = Err(Code::InvalidArgument);
        let bytes = |bytes: &'static [u8]| Bytes::from_static(bytes);
        assert_eq!(
            values,
            [
                Ok(bytes(&[0])),
                Ok(bytes(&[1, 2])),
                malformed,
                Ok(bytes(&[3]))
            ]
        );
        let shown: Vec<(&str, MetadataValue<'_>)> = metadata.iter().collect();
        assert_eq!(
            shown,
            [
                ("trace-bin", MetadataValue::Binary(bytes(&[0]))),
                ("trace-bin", MetadataValue::Binary(bytes(&[1, 2]))),
                ("trace-bin", MetadataValue::Malformed("!")),
                ("trace-bin", MetadataValue::Binary(bytes(&[3]))),
            ]
        );
        assert_eq!(received(&[("trace-bin", b"!")]).get_bin("trace-bin"), None);
    }

    #[test]
    fn received_metadata_can_be_sent_again() {
        let metadata = received(&[
            ("content-type", b"application/grpc"),
            ("te", b"trailers"),
            ("user-agent", b"grpc-go/1.0"),
            ("grpc-timeout", b"1S"),
            ("grpc-status", b"0"),
            ("x-a", b"\xff"),
            ("x-b", b"1"),
            ("x-b", b"a\tb"),
            ("x-b", b" 2, 3 "),
            ("grpc-trace-bin", b"AA"),
        ]);
        let mut shown: Vec<(&str, MetadataValue<'_>)> = metadata.iter().collect();
        shown.sort_by_key(|(key, _)| *key);
        assert_eq!(
            shown,
            [
                (
                    "grpc-trace-bin",
                    MetadataValue::Binary(Bytes::from_static(&[0]))
                ),
                ("user-agent", MetadataValue::Ascii("grpc-go/1.0")),
                ("x-b", MetadataValue::Ascii("1")),
                ("x-b", MetadataValue::Ascii("2, 3")),
            ]
        );
        let mut headers = HeaderMap::new();
        headers.insert("grpc-status", HeaderValue::from_static("0"));
        metadata.append_to(&mut headers);
        assert_eq!(headers.len(), 5);
        assert_eq!(Metadata::from_headers(headers), metadata);
    }

    #[test]
    fn headers_of_the_protocol_are_not_metadata() {
        let metadata = received(&[("te", b"trailers"), ("content-type", b"application/grpc")]);
        assert!(metadata.is_empty());
        assert_eq!(metadata.iter().count(), 0);
    }

    #[test]
    fn the_number_of_values_is_limited() {
        let mut metadata = Metadata::new();
        for _ in 0..MAX_VALUES {
            metadata.append("x-user", "").unwrap();
        }
        let status = metadata.append_bin("x-bin", b"").unwrap_err();
        assert_eq!(Status::from(status).code(), Code::ResourceExhausted);
        let mut headers = HeaderMap::new();
        metadata.append_to(&mut headers);
        headers.append("x-other", HeaderValue::from_static(""));
        assert_eq!(Metadata::from_headers(headers).len(), MAX_VALUES);
    }

    #[test]
    fn debug_hides_secrets() {
        let metadata = received(&[
            ("authorization", b"Bearer 1"),
            ("x-session-token-bin", b"AA"),
            ("x-user", b"7"),
            ("trace-bin", b"AA"),
            ("other-bin", b"!"),
        ]);
        assert_eq!(
            format!("{metadata:?}"),
            r#"{"authorization": <redacted>, "x-session-token-bin": <redacted>, "x-user": "7", "trace-bin": b"\0", "other-bin": <malformed "!">}"#
        );
    }
}
