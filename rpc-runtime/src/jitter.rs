//! Random jitter, so that many clients do not act at the same time.

use std::hash::{BuildHasher, RandomState};

/// A random number from 0 to 1. Not cryptographically secure.
pub(crate) fn jitter() -> f64 {
    let random = RandomState::new().hash_one(0_u8);
    f64::from((random >> 32) as u32) / f64::from(u32::MAX)
}

/// What to multiply a time by, so that it varies by `share` in both directions. `jitter` is from 0 to 1.
pub(crate) fn spread(share: f64, jitter: f64) -> f64 {
    1.0 - share + 2.0 * share * jitter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jitter_is_from_0_to_1() {
        assert!((0.0..=1.0).contains(&jitter()));
    }
}
