//! Counts the allocations of this side of the calls, and the bytes that it holds.

#![allow(
    unsafe_code,
    reason = "an allocator is unsafe to implement; this one only counts"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// How many there were. One that grows in place, or moves, is one more.
pub(crate) fn count() -> u64 {
    COUNT.load(Ordering::Relaxed)
}

/// How many bytes were allocated and not freed.
pub(crate) fn held() -> u64 {
    HELD.load(Ordering::Relaxed)
}

/// Leaves out what is allocated and freed in `work`.
pub(crate) fn leave_out(work: impl FnOnce()) {
    LEFT_OUT.store(true, Ordering::Relaxed);
    work();
    LEFT_OUT.store(false, Ordering::Relaxed);
}

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// The program has one thread: loads and stores are enough, and cost next to nothing.
static COUNT: AtomicU64 = AtomicU64::new(0);
static HELD: AtomicU64 = AtomicU64::new(0);
static LEFT_OUT: AtomicBool = AtomicBool::new(false);

fn allocated(size: usize) {
    if !LEFT_OUT.load(Ordering::Relaxed) {
        COUNT.store(count() + 1, Ordering::Relaxed);
        HELD.store(held().wrapping_add(size as u64), Ordering::Relaxed);
    }
}

fn freed(size: usize) {
    if !LEFT_OUT.load(Ordering::Relaxed) {
        HELD.store(held().wrapping_sub(size as u64), Ordering::Relaxed);
    }
}

// SAFETY: all is left to `System`, with the arguments as they came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        allocated(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        allocated(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        freed(layout.size());
        allocated(size);
        unsafe { System.realloc(memory, layout, size) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        freed(layout.size());
        unsafe { System.dealloc(memory, layout) }
    }
}
