//! Why a message was not decompressed.

use std::error::Error;

/// Why a message was not decompressed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The decompressed message is longer than the limit.
    TooLong,
    /// The bytes are not valid in the encoding.
    Corrupt(Box<dyn Error + Send + Sync>),
}

#[cfg(any(feature = "gzip", feature = "zstd"))]
pub(crate) fn too_many_parts(what: &str) -> Failure {
    Failure::Corrupt(format!("the message has more than {MAX_PARTS} {what}").into())
}

/// The most gzip members or zstd frames of a message.
#[cfg(any(feature = "gzip", feature = "zstd"))]
pub(crate) const MAX_PARTS: usize = 16;
