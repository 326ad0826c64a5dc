//! Why a message was not decompressed.

use std::error::Error;

/// Why a message was not decompressed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// It would have been longer than the limit.
    TooLong,
    /// It is not what its encoding demands.
    Corrupt(Box<dyn Error + Send + Sync>),
}

#[cfg(any(feature = "gzip", feature = "zstd"))]
pub(crate) fn too_many_parts(what: &str) -> Failure {
    Failure::Corrupt(format!("it has more than {MAX_PARTS} {what}").into())
}

/// How many gzip members or zstd frames a message may have.
#[cfg(any(feature = "gzip", feature = "zstd"))]
pub(crate) const MAX_PARTS: usize = 16;
