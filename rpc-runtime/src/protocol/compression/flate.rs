//! gzip and zlib.
//!
//! Specification: RFC 1952 and RFC 1950.

#[cfg(feature = "deflate")]
use std::cell::Cell;
use std::cell::RefCell;
use std::mem;

use bytes::{Buf, Bytes};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use crate::protocol::compression::failure::Failure;
#[cfg(feature = "gzip")]
use crate::protocol::compression::failure::{MAX_PARTS, too_many_parts};
use crate::protocol::compression::turn::Turn;

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

/// Compresses a message that fits into a packet with the fast level, which takes a third of the time and makes the output a
/// quarter longer. Longer messages, and those that the fast level hardly makes shorter, are compressed with the default
/// level.
fn compress(state: &mut Compress, message: &[u8]) -> Option<Vec<u8>> {
    let len = message.len();
    let mut compress = |level, room| compress_into(room, state, level, message);
    let fast = (len <= PACKET).then(|| compress(Compression::fast(), len - len / 8));
    fast.flatten()
        .or_else(|| compress(Compression::default(), len - 1))
}

/// Compresses in one step; `None` if `room` bytes are not enough.
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

/// A message that is being decompressed: a zlib stream, or gzip members in a row.
pub(crate) struct Decompression {
    format: Format,
    /// Absent once the message is complete.
    state: Option<Decompress>,
    rest: Bytes,
    /// The decompressed bytes, followed by zeros that the next step overwrites.
    bytes: Vec<u8>,
    /// The number of decompressed bytes.
    len: usize,
    /// One byte more than the limit, to notice a longer message.
    max_capacity: usize,
}

enum Format {
    /// The number of members that may follow.
    #[cfg(feature = "gzip")]
    Gzip(usize),
    #[cfg(feature = "deflate")]
    Zlib,
}

#[cfg(feature = "deflate")]
thread_local! {
    /// Only zlib states are kept: flate2 cannot reset the state of gzip.
    static ZLIB: Cell<Option<Decompress>> = const { Cell::new(None) };
}

impl Decompression {
    #[cfg(feature = "gzip")]
    pub(crate) fn gzip(compressed: Bytes, limit: usize) -> Self {
        let format = Format::Gzip(MAX_PARTS - 1);
        Self::new(format, gzip_member(), compressed, limit)
    }

    #[cfg(feature = "deflate")]
    pub(crate) fn zlib(compressed: Bytes, limit: usize) -> Self {
        let state = ZLIB.take().unwrap_or_else(|| Decompress::new(true));
        Self::new(Format::Zlib, state, compressed, limit)
    }

    fn new(format: Format, state: Decompress, compressed: Bytes, limit: usize) -> Self {
        let max_capacity = limit.saturating_add(1);
        let first = compressed.len().saturating_mul(FIRST_GUESS);
        Self {
            format,
            state: Some(state),
            rest: compressed,
            bytes: Vec::with_capacity(first.min(max_capacity)),
            len: 0,
            max_capacity,
        }
    }

    /// The message, if it is complete before the turn is over.
    pub(crate) fn step(&mut self, turn: &mut Turn) -> Result<Option<Vec<u8>>, Failure> {
        while !turn.is_over() {
            if self.decompress(turn)? == Status::StreamEnd && self.is_end()? {
                let mut message = mem::take(&mut self.bytes);
                message.truncate(self.len);
                return Ok(Some(message));
            }
        }
        Ok(None)
    }

    pub(crate) fn unread(&self) -> usize {
        self.rest.len()
    }

    /// Decompresses a part of the bytes.
    fn decompress(&mut self, turn: &mut Turn) -> Result<Status, Failure> {
        self.make_room();
        let Some(state) = &mut self.state else {
            return Ok(Status::StreamEnd);
        };
        let room = self.bytes.get_mut(self.len..).unwrap_or_default();
        let room_len = room.len().min(turn.left());
        let room = room.get_mut(..room_len).unwrap_or_default();
        let most = turn.left().div_ceil(READ_BYTE);
        let input = self.rest.get(..most).unwrap_or(&self.rest);
        let before = (state.total_in(), state.total_out());
        let status = state
            .decompress(input, room, FlushDecompress::None)
            .map_err(|error| Failure::Corrupt(error.into()))?;
        // At most the lengths of `input` and `room`, so they fit.
        let read = usize::try_from(state.total_in() - before.0).unwrap_or(usize::MAX);
        let written = usize::try_from(state.total_out() - before.1).unwrap_or(usize::MAX);
        self.rest.advance(read.min(self.rest.len()));
        self.len += written;
        turn.spend(read.saturating_mul(READ_BYTE).saturating_add(written));
        if self.len >= self.max_capacity {
            return Err(Failure::TooLong);
        }
        if status != Status::StreamEnd && read == 0 && written == 0 {
            // There was room for more output, so all input was read.
            return Err(Failure::Corrupt("the end is missing".into()));
        }
        Ok(status)
    }

    fn make_room(&mut self) {
        if self.len < self.bytes.len() {
            return;
        }
        if self.len >= self.bytes.capacity() {
            let capacity = self
                .bytes
                .capacity()
                .saturating_mul(2)
                .clamp(MIN_CAPACITY.min(self.max_capacity), self.max_capacity);
            self.bytes.reserve_exact(capacity - self.len);
        }
        let most = self.bytes.capacity().min(self.max_capacity);
        self.bytes.resize(most.min(self.len + ROOM), 0);
    }

    /// Called at the end of a stream: returns whether the message ends too. Otherwise the next member begins.
    fn is_end(&mut self) -> Result<bool, Failure> {
        match &mut self.format {
            #[cfg(feature = "gzip")]
            Format::Gzip(_) if self.rest.is_empty() => Ok(true),
            #[cfg(feature = "gzip")]
            Format::Gzip(0) => Err(too_many_parts("gzip members")),
            #[cfg(feature = "gzip")]
            Format::Gzip(more) => {
                *more -= 1;
                self.state = Some(gzip_member());
                Ok(false)
            }
            #[cfg(feature = "deflate")]
            Format::Zlib if self.rest.is_empty() => {
                if let Some(mut state) = self.state.take() {
                    state.reset(true);
                    ZLIB.set(Some(state));
                }
                Ok(true)
            }
            #[cfg(feature = "deflate")]
            Format::Zlib => Err(Failure::Corrupt("bytes follow the end".into())),
        }
    }
}

/// The state for one member. It takes about as long to set up as half a KiB to decompress.
#[cfg(feature = "gzip")]
fn gzip_member() -> Decompress {
    Decompress::new_gzip(WINDOW_BITS)
}

/// The largest window, which is the usual one: 32 KiB.
#[cfg(feature = "gzip")]
const WINDOW_BITS: u8 = 15;

/// About the bytes that fit into an Ethernet packet.
const PACKET: usize = 1400;

/// The decompressed message is expected to have this many times the compressed bytes.
const FIRST_GUESS: usize = 4;

const MIN_CAPACITY: usize = 64;

/// Bytes of output for which a step makes room. They are filled with zeros first.
const ROOM: usize = 64 * 1024;

/// A byte of input counts as this many bytes of output: a block may hold only tables, 22 bytes that take 2 µs.
const READ_BYTE: usize = 32;
