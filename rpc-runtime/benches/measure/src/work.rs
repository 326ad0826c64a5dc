//! The work of the handlers that has nothing to do with messages.

use std::hint::black_box;

/// About a millisecond of a core: a chain of operations of which each needs the one before.
pub fn compute() {
    let mut state = black_box(0x9E37_79B9_7F4A_7C15_u64);
    for _ in 0..500_000 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    black_box(state);
}
