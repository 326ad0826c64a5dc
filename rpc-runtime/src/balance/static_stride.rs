//! The static stride scheduler of gRFC A58: turns in proportion to weights, without locks and without memory of its own.

/// Gives turns in proportion to weights.
#[derive(Debug)]
pub(crate) struct StaticStride {
    /// In proportion to the largest, which is [`LARGEST`].
    weights: Box<[u16]>,
}

impl StaticStride {
    /// Weights are above zero. Where they are equal, the entries have turns one after the other.
    pub(crate) fn new(weights: &[f64]) -> Self {
        let largest = weights.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        Self {
            weights: weights
                .iter()
                .map(|weight| scale(weight / largest))
                .collect(),
        }
    }

    /// The index of the entry whose turn it is. `next` returns a number, which is one more each time.
    ///
    /// Entry i is passed over in some generations, those where `weight * generation + offset` leaves too large a remainder. One
    /// with the largest weight never is, so that the loop ends.
    pub(crate) fn next(&self, mut next: impl FnMut() -> u64) -> Option<usize> {
        let count = u64::try_from(self.weights.len())
            .ok()
            .filter(|&count| count > 0)?;
        loop {
            let turn = next();
            let generation = (turn / count) % u64::from(LARGEST);
            let index = usize::try_from(turn % count).ok()?;
            let weight = u64::from(*self.weights.get(index)?);
            let offset = (turn % count) * u64::from(LARGEST / 2);
            let remainder = (weight * generation + offset) % u64::from(LARGEST);
            if remainder >= u64::from(LARGEST) - weight {
                return Some(index);
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates, and the share is from 0 to 1"
)]
fn scale(share: f64) -> u16 {
    ((share * f64::from(LARGEST)).round() as u16).max(1)
}

const LARGEST: u16 = u16::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(weights: &[f64], turns: usize) -> Vec<usize> {
        let stride = StaticStride::new(weights);
        let mut number = 1_000_000;
        let mut next = || {
            number += 1;
            number
        };
        (0..turns).filter_map(|_| stride.next(&mut next)).collect()
    }

    #[test]
    fn turns_are_in_proportion_to_weights() {
        for (weights, expected) in [
            (&[1.0, 3.0][..], &[2500.0, 7500.0][..]),
            (&[1e-30, 3e-30], &[2500.0, 7500.0]),
            (&[1e300, 3e300], &[2500.0, 7500.0]),
            (&[5.0, 5.0], &[5000.0, 5000.0]),
            (&[1.0, 2.0, 3.0, 4.0], &[1000.0, 2000.0, 3000.0, 4000.0]),
            (&[1.0, 999.0], &[10.0, 9990.0]),
        ] {
            let turns = turns(weights, 10_000);
            for (index, expected) in expected.iter().enumerate() {
                let count = turns.iter().filter(|turn| **turn == index).count();
                let count = f64::from(u32::try_from(count).unwrap());
                assert!(
                    (count - expected).abs() < 5.0,
                    "{weights:?}: {index} has {count}"
                );
            }
        }
    }

    #[test]
    fn an_entry_has_its_turns_at_regular_distances() {
        let turns = turns(&[1.0, 3.0], 40);
        for four in turns.windows(4) {
            assert_eq!(
                four.iter().filter(|&&turn| turn == 0).count(),
                1,
                "{turns:?}"
            );
        }
    }

    #[test]
    fn equal_entries_have_turns_one_after_the_other() {
        let turns = turns(&[2.0, 2.0, 2.0], 9);
        assert_eq!(turns[..3], turns[3..6]);
        assert_eq!(turns[..3], turns[6..]);
        assert_eq!(turns.iter().filter(|turn| **turn == 0).count(), 3);
    }

    #[test]
    fn without_entries_there_is_no_turn() {
        assert!(turns(&[], 3).is_empty());
    }
}
