//! Compression of single messages: bytes to fewer bytes and back, within a limit.
//!
//! Specification: gRPC's `compression.md`, and PROTOCOL-HTTP2 "Message-Encoding". Which encoding a call uses is
//! decided in [`negotiation`]; the flag of a message is written and read by the [`envelope`](crate::protocol::envelope).
//!
//! What compresses is large (some 270 KiB for gzip, up to a few MiB for zstd) and slow to set up, so each thread
//! keeps one per encoding that it has used. Nothing is kept or set up for messages that are not compressed.

#![cfg_attr(
    not(any(feature = "gzip", feature = "deflate", feature = "zstd")),
    allow(
        dead_code,
        unused_variables,
        clippy::unnecessary_wraps,
        reason = "there is nothing but `Identity`"
    )
)]

use bytes::Bytes;

use crate::encoding::Encoding;
use crate::protocol::compression::failure::Failure;

pub(crate) mod failure;
#[cfg(any(feature = "gzip", feature = "deflate"))]
pub(crate) mod flate;
pub(crate) mod negotiation;
#[cfg(feature = "zstd")]
pub(crate) mod zstd;

/// The message in fewer bytes; `None` when it is not worth it.
///
/// That is the case for a message of few bytes, which fits into a packet either way, and for one that does not
/// become shorter. `Identity` is never worth it.
pub(crate) fn compress(encoding: Encoding, message: &[u8]) -> Option<Vec<u8>> {
    if message.len() < WORTH_COMPRESSING {
        return None;
    }
    match encoding {
        Encoding::Identity => None,
        #[cfg(feature = "gzip")]
        Encoding::Gzip => flate::gzip(message),
        #[cfg(feature = "deflate")]
        Encoding::Deflate => flate::deflate(message),
        #[cfg(feature = "zstd")]
        Encoding::Zstd => zstd::compress(message),
    }
}

/// The message that `compressed` holds, if that has at most `limit` bytes.
///
/// The memory used grows with what was decompressed, stays below the limit, and does not depend on what the bytes
/// claim to hold. Several gzip members or zstd frames in a row are one message, as their specifications say, up to 16: no
/// peer is known that sends more than one, and each costs something even if it is empty. Other bytes after the end are an
/// error, as they are for grpc-go. So are no bytes at all, except for zstd.
///
/// # Errors
///
/// See [`Failure`].
pub(crate) fn decompress(
    encoding: Encoding,
    compressed: Bytes,
    limit: usize,
) -> Result<Bytes, Failure> {
    match encoding {
        Encoding::Identity => Ok(compressed),
        #[cfg(feature = "gzip")]
        Encoding::Gzip => flate::gunzip(&compressed, limit).map(Bytes::from),
        #[cfg(feature = "deflate")]
        Encoding::Deflate => flate::inflate(&compressed, limit).map(Bytes::from),
        #[cfg(feature = "zstd")]
        Encoding::Zstd => zstd::decompress(&compressed, limit).map(Bytes::from),
    }
}

/// From this many bytes on a message is compressed.
const WORTH_COMPRESSING: usize = 128;

#[cfg(test)]
mod tests;
