//! Random jitter, so that many clients do not act at the same time.

/// A random number from 0 to 1, of the generator of this thread. Not cryptographically secure.
pub(crate) fn jitter() -> f64 {
    fastrand::f64()
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
