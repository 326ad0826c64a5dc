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

/// Compresses in one step: what does not fit into the room of the message itself is not worth it.
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

/// A message that is being decompressed, block by block, into its own memory. That is the window at the same time: a frame
/// has no other memory set aside for it, whatever window it asks for.
pub(crate) struct Decompression {
    state: Option<DCtx<'static>>,
    compressed: Bytes,
    /// How many bytes of it were read.
    read: usize,
    /// How many bytes the next step takes; none at the end of a frame.
    wanted: usize,
    /// Frames that have begun, skippable ones among them.
    frames: usize,
    /// What was decompressed. Its capacity stays, as zstd wants to find everything where it was.
    message: Vec<u8>,
    limit: usize,
}

thread_local! {
    static STATE: Cell<Option<DCtx<'static>>> = const { Cell::new(None) };
}

impl Decompression {
    pub(crate) fn new(compressed: Bytes, limit: usize) -> Result<Self, Failure> {
        let capacity = if compressed.is_empty() {
            // No frame at all: what Go's encoder makes of an empty message.
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

    /// The message, if it is there before the turn is over.
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
                // What follows a frame, and is none.
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

    /// Adds what the next bytes hold, of no more than one block and what is beside it. Returns how many bytes are wanted
    /// then.
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

    /// From the start again, with four times the memory: in all that costs a third more.
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

/// How much memory a message gets at first.
fn first_capacity(compressed: &[u8], limit: usize) -> Result<usize, Failure> {
    let claimed = zstd_safe::get_frame_content_size(compressed)
        .map_err(|error| Failure::Corrupt(error.to_string().into()))?;
    match claimed.map(usize::try_from) {
        // What a few bytes claim to hold is believed as far as it is likely.
        Some(Ok(size)) if size <= limit => Ok(size.min(compressed.len().saturating_mul(LIKELY))),
        Some(_) => Err(Failure::TooLong),
        None => Ok(compressed.len().saturating_mul(FIRST_GUESS).min(limit)),
    }
}

fn new_state() -> Result<DCtx<'static>, usize> {
    let mut state = DCtx::create();
    state.set_parameter(DParameter::StableOutBuffer(true))?;
    // Every window that there is, as none takes memory.
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

/// What zstd says when bytes are missing, or there are others behind the end.
const END_IS_WRONG: usize = (ZSTD_error_srcSize_wrong as usize).wrapping_neg();

/// Bytes that a frame begins with, at the most.
const HEADER: usize = 18;

/// As how many bytes of output a block counts beside its own: it may be nothing but tables, 16 bytes that take 4 µs.
const STEP: usize = 2048;

/// As how many bytes of output one counts that was read.
const READ_BYTE: usize = 8;

/// What zstd calls its default.
const LEVEL: i32 = zstd_safe::CLEVEL_DEFAULT;

/// How many times longer a message is likely to become that does not say it, as few do.
const FIRST_GUESS: usize = 8;

/// How many times longer a message becomes that says it, unless it is one byte over and over.
const LIKELY: usize = 256;

const MIN_CAPACITY: usize = 64;
