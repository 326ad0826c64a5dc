//! Counts the allocations of this side of the calls.

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

/// Leaves out what is allocated in `work`.
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
static LEFT_OUT: AtomicBool = AtomicBool::new(false);

fn add_one() {
    if !LEFT_OUT.load(Ordering::Relaxed) {
        COUNT.store(count() + 1, Ordering::Relaxed);
    }
}

// SAFETY: all is left to `System`, with the arguments as they came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        add_one();
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        add_one();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        add_one();
        unsafe { System.realloc(memory, layout, size) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}
