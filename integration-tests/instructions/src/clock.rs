//! A clock that stands still: it stands in for libc's, for the whole program.
//!
//! rpc-runtime measures what polls take, and moves a method that seems heavy to tasks of its own. Under a profiler, on a
//! machine that does other things as well, a poll may seem heavy by chance, and the call costs otherwise than before.

#![allow(
    unsafe_code,
    reason = "the symbol has to be libc's, and what it writes to is a pointer"
)]

use libc::{c_int, clockid_t, timespec};

/// What the standard library asks for the time, and tokio and hyper by way of it.
#[unsafe(no_mangle)]
extern "C" fn clock_gettime(_: clockid_t, time: *mut timespec) -> c_int {
    let now = timespec {
        tv_sec: 1_000_000,
        tv_nsec: 0,
    };
    // SAFETY: the caller passes a place for the time, as clock_gettime(2) wants it.
    unsafe { time.write(now) };
    0
}
