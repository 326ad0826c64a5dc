//! Randomness that keeps many from doing the same thing at the same time.

use std::hash::{BuildHasher, RandomState};

/// A number from 0 to 1 that differs from process to process and from call to call. It is no secret.
pub(crate) fn jitter() -> f64 {
    let random = RandomState::new().hash_one(0_u8);
    f64::from((random >> 32) as u32) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jitter_is_from_0_to_1() {
        assert!((0.0..=1.0).contains(&jitter()));
    }
}
