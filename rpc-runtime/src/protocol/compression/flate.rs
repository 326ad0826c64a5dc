//! gzip and zlib.
//!
//! Specification: RFC 1952 and RFC 1950.

use std::cell::RefCell;

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use crate::protocol::compression::failure::Failure;
#[cfg(feature = "gzip")]
use crate::protocol::compression::failure::{MAX_PARTS, too_many_parts};

#[cfg(feature = "gzip")]
pub(crate) fn gzip(message: &[u8]) -> Option<Vec<u8>> {
    thread_local! {
        static STATE: RefCell<Compress> =
            RefCell::new(Compress::new_gzip(Compression::default(), WINDOW_BITS));
    }
    STATE.with_borrow_mut(|state| compress(state, message))
}

#[cfg(feature = "deflate")]
pub(crate) fn deflate(message: &[u8]) -> Option<Vec<u8>> {
    thread_local! {
        static STATE: RefCell<Compress> =
            RefCell::new(Compress::new(Compression::default(), true));
    }
    STATE.with_borrow_mut(|state| compress(state, message))
}

/// Takes one gzip member after the other, of which each costs about as much to begin as 2 KiB to decompress.
#[cfg(feature = "gzip")]
pub(crate) fn gunzip(compressed: &[u8], limit: usize) -> Result<Vec<u8>, Failure> {
    let member = || Decompress::new_gzip(WINDOW_BITS);
    let mut output = Output::new(compressed, limit);
    let mut rest = output.decompress(member(), compressed)?;
    for _ in 1..MAX_PARTS {
        if rest.is_empty() {
            return Ok(output.bytes);
        }
        rest = output.decompress(member(), rest)?;
    }
    if rest.is_empty() {
        return Ok(output.bytes);
    }
    Err(too_many_parts("gzip members"))
}

#[cfg(feature = "deflate")]
pub(crate) fn inflate(compressed: &[u8], limit: usize) -> Result<Vec<u8>, Failure> {
    let mut output = Output::new(compressed, limit);
    let rest = output.decompress(Decompress::new(true), compressed)?;
    if rest.is_empty() {
        return Ok(output.bytes);
    }
    Err(Failure::Corrupt("bytes follow the end".into()))
}

/// Compresses what fits into a packet either way fast, which takes a third of the time and leaves a quarter more bytes;
/// all else, and what that makes hardly shorter, well.
fn compress(state: &mut Compress, message: &[u8]) -> Option<Vec<u8>> {
    let len = message.len();
    let mut compress = |level, room| compress_into(room, state, level, message);
    let fast = (len <= PACKET).then(|| compress(Compression::fast(), len - len / 8));
    fast.flatten()
        .or_else(|| compress(Compression::default(), len - 1))
}

/// Compresses in one step. `None` says that `room` bytes are not enough.
fn compress_into(
    room: usize,
    state: &mut Compress,
    level: Compression,
    message: &[u8],
) -> Option<Vec<u8>> {
    state.reset();
    state.set_level(level).ok()?;
    let mut compressed = Vec::with_capacity(room);
    let status = state.compress_vec(message, &mut compressed, FlushCompress::Finish);
    if !matches!(status, Ok(Status::StreamEnd)) {
        return None;
    }
    compressed.shrink_to_fit();
    Some(compressed)
}

/// What was decompressed so far.
struct Output {
    bytes: Vec<u8>,
    /// One byte more than the limit, to see that there is more.
    max_capacity: usize,
}

impl Output {
    fn new(compressed: &[u8], limit: usize) -> Self {
        let max_capacity = limit.saturating_add(1);
        let first = compressed.len().saturating_mul(FIRST_GUESS);
        Self {
            bytes: Vec::with_capacity(first.min(max_capacity)),
            max_capacity,
        }
    }

    /// Adds what one stream holds; returns what comes after it.
    fn decompress<'a>(
        &mut self,
        mut state: Decompress,
        mut rest: &'a [u8],
    ) -> Result<&'a [u8], Failure> {
        loop {
            let before = state.total_in();
            let status = state
                .decompress_vec(rest, &mut self.bytes, FlushDecompress::None)
                .map_err(|error| Failure::Corrupt(error.into()))?;
            // As many bytes as were read from `rest`, so they fit.
            let read = usize::try_from(state.total_in() - before).unwrap_or(usize::MAX);
            rest = rest.get(read..).unwrap_or_default();
            if self.bytes.len() >= self.max_capacity {
                return Err(Failure::TooLong);
            }
            if status == Status::StreamEnd {
                return Ok(rest);
            }
            if self.bytes.len() < self.bytes.capacity() {
                // There was room for more, so all was read.
                return Err(Failure::Corrupt("the end is missing".into()));
            }
            let capacity = self
                .bytes
                .capacity()
                .saturating_mul(2)
                .clamp(MIN_CAPACITY.min(self.max_capacity), self.max_capacity);
            self.bytes.reserve_exact(capacity - self.bytes.len());
        }
    }
}

/// The largest window, which is the usual one: 32 KiB.
#[cfg(feature = "gzip")]
const WINDOW_BITS: u8 = 15;

/// Bytes that a packet of Ethernet has room for, about.
const PACKET: usize = 1400;

/// How many times longer a message is likely to become.
const FIRST_GUESS: usize = 4;

const MIN_CAPACITY: usize = 64;
