//! Compression and decompression of single messages, within a limit.
//!
//! Specification: gRPC's `compression.md`, and PROTOCOL-HTTP2 "Message-Encoding". Which encoding a call uses is
//! decided in [`negotiation`]; the flag of a message is written and read by the [`envelope`](crate::protocol::envelope).
//!
//! The state of a compressor is large (some 270 KiB for gzip, up to a few MiB for zstd) and slow to set up, so each thread
//! keeps one for each encoding that it has used. The state of a decompressor is smaller, and is dropped when its message is
//! complete. Messages that are not compressed need no state.

#![cfg_attr(
    not(any(feature = "gzip", feature = "deflate", feature = "zstd")),
    allow(
        dead_code,
        unused_variables,
        clippy::unnecessary_wraps,
        reason = "without these features `Identity` is the only encoding"
    )
)]

use std::{fmt, mem};

use bytes::Bytes;

use crate::encoding::Encoding;
use crate::protocol::compression::failure::Failure;
use crate::protocol::compression::turn::Turn;

pub(crate) mod failure;
#[cfg(any(feature = "gzip", feature = "deflate"))]
pub(crate) mod flate;
pub(crate) mod negotiation;
pub(crate) mod turn;
#[cfg(feature = "zstd")]
pub(crate) mod zstd;

/// The compressed message; `None` if the message should be sent uncompressed.
///
/// That is so for a message of less than 128 bytes, which fits into a packet either way, for one that does not become
/// shorter, and for `Identity`.
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

/// A message that is being decompressed, in steps, because few bytes can need much processor time.
///
/// The memory grows with the decompressed bytes, stays below the limit, and does not depend on the size that the message
/// announces. Up to 16 gzip members or zstd frames in a row are one message, as their specifications define: no
/// peer is known that sends more than one, and each costs time even if it is empty. Other bytes after the end are an
/// error, as in grpc-go. An empty input is an error too, except for zstd.
pub(crate) struct Decompression(Kind);

enum Kind {
    Identity(Bytes),
    #[cfg(any(feature = "gzip", feature = "deflate"))]
    Flate(flate::Decompression),
    #[cfg(feature = "zstd")]
    Zstd(zstd::Decompression),
}

impl Decompression {
    /// Begins to decompress `compressed` to at most `limit` bytes.
    ///
    /// # Errors
    ///
    /// See [`Failure`].
    pub(crate) fn new(
        encoding: Encoding,
        compressed: Bytes,
        limit: usize,
    ) -> Result<Self, Failure> {
        Ok(Self(match encoding {
            Encoding::Identity => Kind::Identity(compressed),
            #[cfg(feature = "gzip")]
            Encoding::Gzip => Kind::Flate(flate::Decompression::gzip(compressed, limit)),
            #[cfg(feature = "deflate")]
            Encoding::Deflate => Kind::Flate(flate::Decompression::zlib(compressed, limit)),
            #[cfg(feature = "zstd")]
            Encoding::Zstd => Kind::Zstd(zstd::Decompression::new(compressed, limit)?),
        }))
    }

    /// Decompresses until the message is complete, or until the turn is over, which returns `None`.
    ///
    /// # Errors
    ///
    /// See [`Failure`]. No further step may follow an error.
    pub(crate) fn step(&mut self, turn: &mut Turn) -> Result<Option<Bytes>, Failure> {
        Ok(match &mut self.0 {
            Kind::Identity(message) => Some(mem::take(message)),
            #[cfg(any(feature = "gzip", feature = "deflate"))]
            Kind::Flate(message) => message.step(turn)?.map(Bytes::from),
            #[cfg(feature = "zstd")]
            Kind::Zstd(message) => message.step(turn)?.map(Bytes::from),
        })
    }

    /// The number of compressed bytes that were not read yet.
    fn unread(&self) -> usize {
        match &self.0 {
            Kind::Identity(message) => message.len(),
            #[cfg(any(feature = "gzip", feature = "deflate"))]
            Kind::Flate(message) => message.unread(),
            #[cfg(feature = "zstd")]
            Kind::Zstd(message) => message.unread(),
        }
    }
}

impl fmt::Debug for Decompression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Decompression")
            .field("unread", &self.unread())
            .finish_non_exhaustive()
    }
}

/// Messages of fewer bytes are not compressed.
const WORTH_COMPRESSING: usize = 128;

#[cfg(test)]
mod tests;
