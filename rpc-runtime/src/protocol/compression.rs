//! Compression of single messages: bytes to fewer bytes and back, within a limit.
//!
//! Specification: gRPC's `compression.md`, and PROTOCOL-HTTP2 "Message-Encoding". Which encoding a call uses is
//! decided in [`negotiation`]; the flag of a message is written and read by the [`envelope`](crate::protocol::envelope).
//!
//! What compresses is large (some 270 KiB for gzip, up to a few MiB for zstd) and slow to set up, so each thread
//! keeps one per encoding that it has used. What decompresses is smaller, and belongs to its message until that is
//! there. Nothing is kept or set up for messages that are not compressed.

#![cfg_attr(
    not(any(feature = "gzip", feature = "deflate", feature = "zstd")),
    allow(
        dead_code,
        unused_variables,
        clippy::unnecessary_wraps,
        reason = "there is nothing but `Identity`"
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

/// A message that is being decompressed, in steps: what a few bytes can ask for takes a whole task's time.
///
/// The memory used grows with what was decompressed, stays below the limit, and does not depend on what the bytes
/// claim to hold. Several gzip members or zstd frames in a row are one message, as their specifications say, up to 16: no
/// peer is known that sends more than one, and each costs something even if it is empty. Other bytes after the end are an
/// error, as they are for grpc-go. So are no bytes at all, except for zstd.
pub(crate) struct Decompression(Kind);

enum Kind {
    Identity(Bytes),
    #[cfg(any(feature = "gzip", feature = "deflate"))]
    Flate(flate::Decompression),
    #[cfg(feature = "zstd")]
    Zstd(zstd::Decompression),
}

impl Decompression {
    /// Begins with what `compressed` holds, of which no more than `limit` bytes are taken.
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

    /// Goes on until the message is there, or the turn is over: `None`.
    ///
    /// # Errors
    ///
    /// See [`Failure`]. There is nothing to go on with then.
    pub(crate) fn step(&mut self, turn: &mut Turn) -> Result<Option<Bytes>, Failure> {
        Ok(match &mut self.0 {
            Kind::Identity(message) => Some(mem::take(message)),
            #[cfg(any(feature = "gzip", feature = "deflate"))]
            Kind::Flate(message) => message.step(turn)?.map(Bytes::from),
            #[cfg(feature = "zstd")]
            Kind::Zstd(message) => message.step(turn)?.map(Bytes::from),
        })
    }

    /// How many bytes were not yet read.
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

/// From this many bytes on a message is compressed.
const WORTH_COMPRESSING: usize = 128;

#[cfg(test)]
mod tests;
