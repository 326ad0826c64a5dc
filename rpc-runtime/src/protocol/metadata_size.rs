//! How large metadata is, and how large it may be.
//!
//! Specification: PROTOCOL-HTTP2 "Custom-Metadata" ("Servers may limit the size of Request-Headers"); sizes are those of
//! RFC 9113 section 6.5.2. Headers of the protocol count as well, pseudo-headers do not.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::envelope::Side;
use crate::metadata::MAX_VALUES;
use crate::status::Status;

/// How much a peer sent in headers, or in trailers.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub(crate) struct MetadataSize {
    bytes: usize,
    values: usize,
}

impl MetadataSize {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let mut size = Self::default();
        for (name, value) in headers {
            size.add(name, value);
        }
        size
    }

    /// Counts one more.
    pub(crate) fn add(&mut self, name: &HeaderName, value: &HeaderValue) {
        self.bytes += name.as_str().len() + value.len() + FIELD;
        self.values += 1;
    }

    pub(crate) fn bytes(self) -> usize {
        self.bytes
    }

    /// Refuses more than `limit` bytes.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED`, with the setting of the `receiver`.
    pub(crate) fn check(self, limit: usize, receiver: Side) -> Result<(), Status> {
        if self.bytes > limit {
            return Err(Status::resource_exhausted(format!(
                "the {receiver} received metadata of {} bytes, more than its limit of {limit}: see \
                 `{}::max_receive_metadata_size`",
                self.bytes,
                receiver.builder()
            )));
        }
        if self.values > MAX_VALUES {
            return Err(Status::resource_exhausted(format!(
                "the {receiver} received metadata of more than {MAX_VALUES} values"
            )));
        }
        Ok(())
    }
}

/// Bytes that a peer says that it takes in headers, and again in trailers: `SETTINGS_MAX_HEADER_LIST_SIZE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeaderListLimit(u32);

impl HeaderListLimit {
    /// The limit of a peer that says none, or of which nothing is known.
    pub(crate) const NONE: Self = Self(u32::MAX);

    pub(crate) fn announced(bytes: u32) -> Self {
        Self(bytes)
    }

    /// The limit; `None` if there is none.
    pub(crate) fn bytes(self) -> Option<usize> {
        (self != Self::NONE)
            .then(|| usize::try_from(self.0).ok())
            .flatten()
    }

    /// Whether that many bytes are within the limit. h2 takes less than what it announces.
    pub(crate) fn takes(self, bytes: usize) -> bool {
        self.bytes().is_none_or(|limit| bytes < limit)
    }

    /// How much `headers`, with `others` bytes that are sent beside them, are more than the limit allows: their size and the
    /// limit, if they are.
    pub(crate) fn exceeded_by(self, headers: &HeaderMap, others: usize) -> Option<(usize, usize)> {
        let limit = self.bytes()?;
        let size = MetadataSize::of(headers).bytes + others;
        let fits =
            self.takes(size) && (size <= ALWAYS_IN_FEW_FRAMES || self.takes(encoded(headers)));
        (!fits).then_some((size, limit))
    }
}

/// Bytes that `headers` may take when they are encoded. Huffman's code, which hyper always uses, makes some texts longer:
/// those could come in more frames than a peer takes.
fn encoded(headers: &HeaderMap) -> usize {
    let fields = headers.iter();
    fields
        .map(|(name, value)| {
            let bits: usize = value.as_bytes().iter().map(|&byte| code_bits(byte)).sum();
            name.as_str().len() + bits.div_ceil(8).max(value.len()) + FIELD
        })
        .sum()
}

/// No less than the bits of a byte in RFC 7541 appendix B.
fn code_bits(byte: u8) -> usize {
    match byte {
        _ if byte.is_ascii_alphanumeric() || b" %&*,-./:;=_".contains(&byte) => 8,
        b'!' | b'"' | b'(' | b')' | b'?' => 10,
        b'#' | b'$' | b'\'' | b'+' | b'>' | b'@' | b'[' | b']' | b'^' | b'}' | b'~' | b'|' => 14,
        b'<' | b'`' | b'{' => 15,
        b'\\' => 19,
        _ => 30,
    }
}

/// Bytes of headers that come in at most four frames, however they are encoded.
const ALWAYS_IN_FEW_FRAMES: usize = 16 * 1024;

/// Bytes that either side takes in headers, and again in trailers, unless it is told otherwise. That is at most 496
/// values.
pub(crate) const DEFAULT_MAX_RECEIVE_SIZE: usize = 16 * 1024;

/// What a field counts beside its name and its value.
pub(crate) const FIELD: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Code;

    fn headers(fields: usize, value: &str) -> HeaderMap {
        let name = HeaderName::from_static("x-y");
        let value = HeaderValue::try_from(value).unwrap();
        std::iter::repeat_n((name, value), fields).collect()
    }

    #[test]
    fn every_field_counts() {
        for (fields, value, limit, is_taken) in [
            (0, "", 0, true),
            (1, "", 35, true),
            (1, "", 34, false),
            (1, "abc", 38, true),
            (1, "abc", 37, false),
            (3, "abc", 114, true),
            (3, "abc", 113, false),
            (MAX_VALUES, "", usize::MAX, true),
            (MAX_VALUES + 1, "", usize::MAX, false),
        ] {
            let size = MetadataSize::of(&headers(fields, value));
            let checked = size.check(limit, Side::Server);
            let code = checked.err().map(|status| status.code());
            let expected = (!is_taken).then_some(Code::ResourceExhausted);
            assert_eq!(
                code, expected,
                "{fields} fields of {value:?}, limit {limit}"
            );
        }
    }

    #[test]
    fn the_error_names_the_setting() {
        for (side, setting) in [
            (Side::Server, "`Server::"),
            (Side::Client, "`ChannelBuilder::"),
        ] {
            let size = MetadataSize::of(&headers(1, "abc"));
            let status = size.check(37, side).unwrap_err();
            let setting = format!("38 bytes, more than its limit of 37: see {setting}max_rec");
            assert!(status.message().contains(&setting), "{status}");
        }
    }
}
