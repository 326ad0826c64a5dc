//! The peer's limit on header lists: `SETTINGS_MAX_HEADER_LIST_SIZE` (RFC 9113 section 6.5.2).

use http::HeaderMap;

use crate::metadata::size::{FIELD_OVERHEAD_BYTES, MetadataSize};

/// The bytes that a peer accepts in headers, and separately in trailers: `SETTINGS_MAX_HEADER_LIST_SIZE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeaderListLimit(u32);

impl HeaderListLimit {
    /// The limit of a peer that announces none or is unknown.
    pub(crate) const NONE: Self = Self(u32::MAX);

    pub(crate) fn announced(bytes: u32) -> Self {
        Self(bytes)
    }

    /// The limit in bytes; `None` if there is none.
    pub(crate) fn bytes(self) -> Option<usize> {
        (self != Self::NONE)
            .then(|| usize::try_from(self.0).ok())
            .flatten()
    }

    /// The limit for the rest of a list of which `bytes` are used.
    #[cfg(feature = "grpc-web")]
    pub(crate) fn lowered(self, bytes: usize) -> Self {
        match self {
            Self::NONE => Self::NONE,
            Self(limit) => Self(limit.saturating_sub(u32::try_from(bytes).unwrap_or(u32::MAX))),
        }
    }

    /// Whether that many bytes are within the limit. h2 refuses a list of exactly the limit that it announces.
    pub(crate) fn takes(self, bytes: usize) -> bool {
        self.bytes().is_none_or(|limit| bytes < limit)
    }

    /// The size of `headers` with `others` additional bytes, and the limit, if the size exceeds it.
    pub(crate) fn exceeded_by(self, headers: &HeaderMap, others: usize) -> Option<(usize, usize)> {
        let limit = self.bytes()?;
        let size = MetadataSize::of(headers).bytes() + others;
        let fits = self.takes(size)
            && (size <= ALWAYS_IN_FEW_FRAMES_BYTES || self.takes(encoded(headers)));
        (!fits).then_some((size, limit))
    }
}

/// An upper bound of the encoded size of `headers`. The Huffman code, which hyper always uses, makes some texts longer;
/// these could need more frames than a peer accepts.
fn encoded(headers: &HeaderMap) -> usize {
    let fields = headers.iter();
    fields
        .map(|(name, value)| {
            let bits: usize = value.as_bytes().iter().map(|&byte| code_bits(byte)).sum();
            name.as_str().len() + bits.div_ceil(8).max(value.len()) + FIELD_OVERHEAD_BYTES
        })
        .sum()
}

/// An upper bound of the length of a byte's code in RFC 7541 appendix B.
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

/// Headers of this size fit into four frames in any encoding.
const ALWAYS_IN_FEW_FRAMES_BYTES: usize = 16 * 1024;
