//! zstd, by its reference implementation.
//!
//! Specification: RFC 8878.

use std::cell::RefCell;

use zstd_safe::zstd_sys::ZSTD_ErrorCode::ZSTD_error_dstSize_tooSmall;
use zstd_safe::{CCtx, DCtx};

use crate::protocol::compression::failure::{Failure, MAX_PARTS, too_many_parts};

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

/// Decompresses in one step into the memory of the message, which is the window at the same time: a frame has no
/// other memory set aside for it, whatever window it asks for.
pub(crate) fn decompress(compressed: &[u8], limit: usize) -> Result<Vec<u8>, Failure> {
    if compressed.is_empty() {
        // No frame at all: what Go's encoder makes of an empty message.
        return Ok(Vec::new());
    }
    thread_local! {
        static STATE: RefCell<DCtx<'static>> = RefCell::new(DCtx::create());
    }
    let claimed = zstd_safe::get_frame_content_size(compressed)
        .map_err(|error| Failure::Corrupt(error.to_string().into()))?;
    let mut capacity = match claimed.map(usize::try_from) {
        // What a few bytes claim to hold is believed as far as it is likely.
        Some(Ok(size)) if size <= limit => size.min(compressed.len().saturating_mul(LIKELY)),
        Some(_) => return Err(Failure::TooLong),
        None => compressed.len().saturating_mul(FIRST_GUESS).min(limit),
    };
    check_frames(compressed)?;
    loop {
        let mut message = Vec::with_capacity(capacity);
        let decompressed =
            STATE.with_borrow_mut(|state| state.decompress(&mut message, compressed));
        match decompressed {
            Ok(_) => return Ok(message),
            Err(code) if !zstd_safe::is_error_kind(code, ZSTD_error_dstSize_tooSmall) => {
                return Err(Failure::Corrupt(zstd_safe::get_error_name(code).into()));
            }
            Err(_) if capacity == limit => return Err(Failure::TooLong),
            // From the start again, four times as large: in all that costs a third more.
            Err(_) => capacity = capacity.saturating_mul(4).max(MIN_CAPACITY).min(limit),
        }
    }
}

/// Sees to it that there are few frames, skippable ones among them. It reads their headers and those of their blocks, and
/// nothing else.
fn check_frames(compressed: &[u8]) -> Result<(), Failure> {
    let mut rest = compressed;
    for _ in 0..MAX_PARTS {
        let Ok(size) = zstd_safe::find_frame_compressed_size(rest) else {
            // Nothing after it counts. Whether it is too long or broken is seen when it is decompressed.
            return Ok(());
        };
        rest = rest.get(size..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(());
        }
    }
    Err(too_many_parts("zstd frames"))
}

/// What zstd calls its default.
const LEVEL: i32 = zstd_safe::CLEVEL_DEFAULT;

/// How many times longer a message is likely to become that does not say it, as few do.
const FIRST_GUESS: usize = 8;

/// How many times longer a message becomes that says it, unless it is one byte over and over.
const LIKELY: usize = 256;

const MIN_CAPACITY: usize = 64;
