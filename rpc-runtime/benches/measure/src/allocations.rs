//! An allocator that counts, when it is asked to: a branch that is always predicted when it is not.

#![allow(unsafe_code, reason = "an allocator cannot be written without")]

use std::alloc::{GlobalAlloc, Layout};
use std::env;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

#[cfg(feature = "tuned")]
use mimalloc::MiMalloc as Inner;
#[cfg(not(feature = "tuned"))]
use std::alloc::System as Inner;

/// An allocator, counted: the system's, unless the feature `tuned` is on. Each program of the bench in Rust has it as its
/// global one.
#[derive(Debug)]
pub struct Counting;

static COUNTS: AtomicBool = AtomicBool::new(false);
static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

/// Starts to count if the environment has `BENCH_COUNT_ALLOCATIONS`, and says whether it has.
#[must_use]
pub fn start() -> bool {
    let counts = env::var_os("BENCH_COUNT_ALLOCATIONS").is_some();
    COUNTS.store(counts, Ordering::Relaxed);
    counts
}

/// How many allocations and reallocations there were since the start.
#[must_use]
pub fn count() -> u64 {
    ALLOCATIONS.load(Ordering::Relaxed)
}

fn add() {
    if COUNTS.load(Ordering::Relaxed) {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
    }
}

// SAFETY: every method hands its arguments on to an allocator as they are.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        add();
        unsafe { Inner.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        add();
        unsafe { Inner.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        add();
        unsafe { Inner.realloc(block, layout, new_size) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { Inner.dealloc(block, layout) }
    }
}
