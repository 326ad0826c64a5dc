//! zstd, by its reference implementation.
//!
//! Specification: RFC 8878.

use std::cell::{Cell, RefCell};
use std::mem;

use bytes::Bytes;
use zstd_safe::zstd_sys::ZSTD_ErrorCode::{
    ZSTD_error_dstSize_tooSmall, ZSTD_error_prefix_unknown, ZSTD_error_srcSize_wrong,
};
use zstd_safe::{
    CCtx, DCtx, DParameter, InBuffer, OutBuffer, ResetDirective, WINDOWLOG_MAX_32, WINDOWLOG_MAX_64,
};

use crate::protocol::compression::failure::{Failure, MAX_PARTS, too_many_parts};
use crate::protocol::compression::turn::Turn;

/// Compresses in one step; `None` if the output would be as long as the message.
pub(crate) fn compress(message: &[u8]) -> Option<Vec<u8>> {
    thread_local! {
        static STATE: RefCell<CCtx<'static>> = RefCell::new(CCtx::create());
    }
    let mut compressed = Vec::with_capacity(message.len() - 1);
    STATE
        .with_borrow_mut(|state| state.compress(&mut compressed, message, LEVEL))
        .ok()?;
    compressed.shrink_to_fit();
    Some(compressed)
}

/// A message that is being decompressed, block by block, into its own memory, which is also the window: no other memory is
/// allocated, whatever window size a frame announces.
pub(crate) struct Decompression {
    state: Option<DCtx<'static>>,
    compressed: Bytes,
    /// The number of compressed bytes that were read.
    read: usize,
    /// The number of bytes that zstd needs next; 0 at the end of a frame.
    wanted: usize,
    /// The number of frames that have begun, including skippable ones.
    frames: usize,
    /// The decompressed bytes. The memory is not moved, because zstd refers to earlier output.
    message: Vec<u8>,
    limit: usize,
}

thread_local! {
    static STATE: Cell<Option<DCtx<'static>>> = const { Cell::new(None) };
}

impl Decompression {
    pub(crate) fn new(compressed: Bytes, limit: usize) -> Result<Self, Failure> {
        let capacity = if compressed.is_empty() {
            // Go's encoder writes no frame for an empty message.
            0
        } else {
            first_capacity(&compressed, limit)?
        };
        let state = match STATE.take() {
            Some(state) => state,
            None => new_state().map_err(corrupt)?,
        };
        Ok(Self {
            state: Some(state),
            compressed,
            read: 0,
            wanted: 0,
            frames: 0,
            message: Vec::with_capacity(capacity),
            limit,
        })
    }

    /// The message, if it is complete before the turn is over.
    pub(crate) fn step(&mut self, turn: &mut Turn) -> Result<Option<Vec<u8>>, Failure> {
        while !turn.is_over() {
            if self.wanted == 0 {
                if self.read >= self.compressed.len() {
                    self.keep_state();
                    return Ok(Some(mem::take(&mut self.message)));
                }
                if self.frames == MAX_PARTS {
                    return Err(too_many_parts("zstd frames"));
                }
                self.frames += 1;
                self.wanted = HEADER;
            }
            match self.decompress(turn) {
                Ok(wanted) => self.wanted = wanted,
                Err(code) if zstd_safe::is_error_kind(code, ZSTD_error_dstSize_tooSmall) => {
                    self.start_again()?;
                }
                // The bytes after a frame are not a frame.
                Err(code)
                    if self.frames > 1
                        && zstd_safe::is_error_kind(code, ZSTD_error_prefix_unknown) =>
                {
                    return Err(corrupt(END_IS_WRONG));
                }
                Err(code) => return Err(corrupt(code)),
            }
        }
        Ok(None)
    }

    pub(crate) fn unread(&self) -> usize {
        self.compressed.len().saturating_sub(self.read)
    }

    /// Decompresses the next bytes, at most one block and its headers. Returns how many bytes zstd needs next.
    fn decompress(&mut self, turn: &mut Turn) -> Result<usize, usize> {
        let rest = self.compressed.get(self.read..).unwrap_or_default();
        let Some(state) = self.state.as_mut().filter(|_| !rest.is_empty()) else {
            return Err(END_IS_WRONG);
        };
        let mut input = InBuffer::around(rest.get(..self.wanted).unwrap_or(rest));
        let before = self.message.len();
        let mut output = OutBuffer::around_pos(&mut self.message, before);
        let wanted = state.decompress_stream(&mut output, &mut input);
        let (read, written) = (input.pos(), output.pos() - before);
        self.read += read;
        turn.spend(STEP + read.saturating_mul(READ_BYTE) + written);
        wanted
    }

    /// Starts again with four times the memory, which costs a third more in total.
    fn start_again(&mut self) -> Result<(), Failure> {
        let capacity = self.message.capacity();
        if capacity >= self.limit {
            return Err(Failure::TooLong);
        }
        let capacity = capacity.saturating_mul(4).max(MIN_CAPACITY).min(self.limit);
        self.message = Vec::new();
        self.message.reserve_exact(capacity);
        (self.read, self.wanted, self.frames) = (0, 0, 0);
        match &mut self.state {
            Some(state) => state
                .reset(ResetDirective::SessionOnly)
                .map_err(corrupt)
                .map(drop),
            None => Ok(()),
        }
    }

    fn keep_state(&mut self) {
        if let Some(mut state) = self.state.take()
            && state.reset(ResetDirective::SessionOnly).is_ok()
        {
            STATE.set(Some(state));
        }
    }
}

/// The memory that is allocated for a message at first, in bytes.
fn first_capacity(compressed: &[u8], limit: usize) -> Result<usize, Failure> {
    let claimed = zstd_safe::get_frame_content_size(compressed)
        .map_err(|error| Failure::Corrupt(error.to_string().into()))?;
    match claimed.map(usize::try_from) {
        // The announced size is used only up to a likely ratio.
        Some(Ok(size)) if size <= limit => Ok(size.min(compressed.len().saturating_mul(LIKELY))),
        Some(_) => Err(Failure::TooLong),
        None => Ok(compressed.len().saturating_mul(FIRST_GUESS).min(limit)),
    }
}

fn new_state() -> Result<DCtx<'static>, usize> {
    let mut state = DCtx::create();
    state.set_parameter(DParameter::StableOutBuffer(true))?;
    // Every window size is accepted, because windows need no memory.
    let most = if cfg!(target_pointer_width = "64") {
        WINDOWLOG_MAX_64
    } else {
        WINDOWLOG_MAX_32
    };
    state.set_parameter(DParameter::WindowLogMax(most))?;
    Ok(state)
}

fn corrupt(code: usize) -> Failure {
    Failure::Corrupt(zstd_safe::get_error_name(code).into())
}

/// zstd's error code for missing bytes, and for bytes after the end.
const END_IS_WRONG: usize = (ZSTD_error_srcSize_wrong as usize).wrapping_neg();

/// The most bytes of a frame header.
const HEADER: usize = 18;

/// A block counts as this many bytes in addition to its output: it may hold only tables, 16 bytes that take 4 µs.
const STEP: usize = 2048;

/// A byte of input counts as this many bytes of output.
const READ_BYTE: usize = 8;

/// zstd's default level.
const LEVEL: i32 = zstd_safe::CLEVEL_DEFAULT;

/// A message that announces no size, which is rare, is expected to have this many times the compressed bytes.
const FIRST_GUESS: usize = 8;

/// A message that announces its size has at most this many times the compressed bytes, unless it repeats one byte.
const LIKELY: usize = 256;

const MIN_CAPACITY: usize = 64;
