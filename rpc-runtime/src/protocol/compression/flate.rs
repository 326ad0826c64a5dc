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

/// A message that is being decompressed: a zlib stream, or one gzip member after the other.
pub(crate) struct Decompression {
    format: Format,
    /// There until the message is.
    state: Option<Decompress>,
    rest: Bytes,
    /// What was decompressed, and behind it zeros that are there to be overwritten.
    bytes: Vec<u8>,
    /// How many bytes were decompressed.
    len: usize,
    /// One byte more than the limit, to see that there is more.
    max_capacity: usize,
}

enum Format {
    /// With the number of members that may follow.
    #[cfg(feature = "gzip")]
    Gzip(usize),
    #[cfg(feature = "deflate")]
    Zlib,
}

#[cfg(feature = "deflate")]
thread_local! {
    /// There is none for gzip, of which flate2 can reset no state.
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

    /// The message, if it is there before the turn is over.
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

    /// Adds what a part of the bytes holds.
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
        // Parts of `input` and `room`, so they fit.
        let read = usize::try_from(state.total_in() - before.0).unwrap_or(usize::MAX);
        let written = usize::try_from(state.total_out() - before.1).unwrap_or(usize::MAX);
        self.rest.advance(read.min(self.rest.len()));
        self.len += written;
        turn.spend(read.saturating_mul(READ_BYTE).saturating_add(written));
        if self.len >= self.max_capacity {
            return Err(Failure::TooLong);
        }
        if status != Status::StreamEnd && read == 0 && written == 0 {
            // There was room for more, so all was read.
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

    /// Whether the message ends with the stream that has ended; otherwise the next one begins.
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

/// What decompresses a member. Each costs about as much to begin as half a KiB to decompress.
#[cfg(feature = "gzip")]
fn gzip_member() -> Decompress {
    Decompress::new_gzip(WINDOW_BITS)
}

/// The largest window, which is the usual one: 32 KiB.
#[cfg(feature = "gzip")]
const WINDOW_BITS: u8 = 15;

/// Bytes that a packet of Ethernet has room for, about.
const PACKET: usize = 1400;

/// How many times longer a message is likely to become.
const FIRST_GUESS: usize = 4;

const MIN_CAPACITY: usize = 64;

/// For how many bytes there is room at a time, which are zeros before.
const ROOM: usize = 64 * 1024;

/// As how many bytes of output one counts that was read: a block may be nothing but tables, 22 bytes that take 2 µs.
const READ_BYTE: usize = 32;
