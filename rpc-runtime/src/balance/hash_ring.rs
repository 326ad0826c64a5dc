//! The ring of the policy `ring_hash` (gRFC A42): hashes, each of which belongs to an endpoint.

use twox_hash::XxHash64;

use crate::endpoint::Endpoint;

/// A ring. An endpoint has entries in proportion to its weight.
#[derive(Debug)]
pub(crate) struct HashRing {
    /// The hashes, in ascending order, each with the position of its endpoint.
    entries: Box<[(u64, usize)]>,
}

impl HashRing {
    /// A ring of `min_size` to `max_size` entries, where that suffices for one entry of each endpoint.
    pub(crate) fn new(endpoints: &[&Endpoint], min_size: u64, max_size: u64) -> Self {
        let mut keyed: Vec<_> = endpoints
            .iter()
            .map(|endpoint| endpoint.ring_key())
            .zip(0_usize..)
            .collect();
        // Clients that get the endpoints in another order have the same ring.
        keyed.sort_unstable();
        let weight = |position: usize| {
            let endpoint = endpoints.get(position);
            f64::from(endpoint.map_or(1, |endpoint| endpoint.relative_weight()))
        };
        let sum: f64 = (0..endpoints.len()).map(weight).sum();
        let least = (0..endpoints.len())
            .map(weight)
            .fold(f64::INFINITY, f64::min)
            / sum;
        let scale = ((least * float(min_size)).ceil() / least).min(float(max_size));
        let mut entries = Vec::new();
        let (mut made, mut target) = (0.0, 0.0);
        for (key, position) in keyed {
            target += scale * weight(position) / sum;
            let mut number = 0_u64;
            while made < target {
                let hash = XxHash64::oneshot(0, format!("{key}_{number}").as_bytes());
                entries.push((hash, position));
                number += 1;
                made += 1.0;
            }
        }
        entries.sort_unstable();
        Self {
            entries: entries.into_boxed_slice(),
        }
    }

    /// The positions of the endpoints from `hash` on, once around. An endpoint occurs as often as it has entries.
    pub(crate) fn from(&self, hash: u64) -> impl Iterator<Item = usize> {
        let first = self.entries.partition_point(|(entry, _)| *entry < hash);
        let (before, after) = self.entries.split_at(first);
        after.iter().chain(before).map(|(_, position)| *position)
    }
}

/// The size of a ring, which is at most 4096.
fn float(size: u64) -> f64 {
    f64::from(u32::try_from(size).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::test_pool::v4;

    fn ring(endpoints: &[Endpoint], min_size: u64, max_size: u64) -> HashRing {
        let endpoints: Vec<_> = endpoints.iter().collect();
        HashRing::new(&endpoints, min_size, max_size)
    }

    fn counts(ring: &HashRing) -> [usize; 3] {
        [0, 1, 2].map(|position| {
            ring.entries
                .iter()
                .filter(|entry| entry.1 == position)
                .count()
        })
    }

    #[test]
    fn grfc_a42_entries_are_in_proportion_to_weights() {
        let weights = |first, second, third| {
            [
                v4(1).weight(first),
                v4(2).weight(second),
                v4(3).weight(third),
            ]
        };
        for (endpoints, min_size, max_size, expected) in [
            (weights(3, 3, 4), 10, 20, [3, 3, 4]),
            (weights(1, 1, 1), 3, 20, [1, 1, 1]),
            (weights(1, 1, 1), 4, 20, [2, 2, 2]),
            (weights(1, 1, 1), 1024, 4096, [342, 342, 342]),
            // The least weight has an entry, although that needs more of them.
            (weights(1, 1, 98), 10, 4096, [1, 1, 98]),
            // The largest size is kept, with fewer entries than the proportion needs.
            (weights(1, 1, 98), 10, 20, [1, 0, 19]),
        ] {
            let ring = ring(&endpoints, min_size, max_size);
            assert_eq!(
                counts(&ring),
                expected,
                "{endpoints:?} {min_size} {max_size}"
            );
        }
        assert_eq!(ring(&[], 1024, 4096).entries.len(), 0);
    }

    #[test]
    fn hashes_are_those_of_other_implementations() {
        let ring = ring(&[v4(1).hash_key("a")], 2, 2);
        let mut expected = [b"a_0", b"a_1"].map(|key| (XxHash64::oneshot(0, key), 0));
        expected.sort_unstable();
        assert_eq!(*ring.entries, expected);
        // The reference value of XXH64 for an empty input.
        assert_eq!(XxHash64::oneshot(0, b""), 0xef46_db37_51d8_e999);
    }

    #[test]
    fn the_walk_begins_at_the_hash_and_goes_once_around() {
        let ring = HashRing {
            entries: Box::new([(10, 0), (20, 1), (30, 2)]),
        };
        for (hash, expected) in [
            (0, [0, 1, 2]),
            (10, [0, 1, 2]),
            (11, [1, 2, 0]),
            (30, [2, 0, 1]),
            (31, [0, 1, 2]),
            (u64::MAX, [0, 1, 2]),
        ] {
            assert_eq!(ring.from(hash).collect::<Vec<_>>(), expected, "{hash}");
        }
    }

    #[test]
    fn the_order_of_the_list_does_not_matter_and_a_removal_moves_only_its_own_hashes() {
        let all = [v4(1), v4(2), v4(3)];
        let forward = ring(&all, 1024, 4096);
        let backward = ring(&[v4(3), v4(2), v4(1)], 1024, 4096);
        let smaller = ring(&all[..2], 1024, 4096);
        let mut moved = 0;
        for number in 0..1000_u64 {
            let hash = XxHash64::oneshot(0, &number.to_ne_bytes());
            let place = forward.from(hash).next();
            assert_eq!(
                place,
                backward.from(hash).next().map(|position| 2 - position)
            );
            if place != Some(2) && place != smaller.from(hash).next() {
                moved += 1;
            }
        }
        // The ring of two has more entries for each.
        assert!(moved < 300, "{moved}");
    }
}
