//! Errors of metadata.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

/// An invalid key or value of metadata. `?` converts it to a [`Status`](crate::Status) with `INTERNAL` for a key or a value
/// that is not allowed, `RESOURCE_EXHAUSTED` for too many values, and `INVALID_ARGUMENT` for a value from a peer that is
/// not base64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetadataError {
    pub(crate) kind: MetadataErrorKind,
    pub(crate) text: Cow<'static, str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MetadataErrorKind {
    /// An error of this program.
    NotAllowed,
    TooMany,
    /// An error of the peer.
    Malformed,
}

impl MetadataError {
    pub(crate) fn not_allowed(text: String) -> Self {
        Self {
            kind: MetadataErrorKind::NotAllowed,
            text: text.into(),
        }
    }
}

impl fmt::Display for MetadataError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl Error for MetadataError {}
