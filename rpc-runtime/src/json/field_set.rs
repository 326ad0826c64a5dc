//! A set of fields.

/// The fields of a message that were read, by their index.
#[derive(Debug, Default)]
pub(crate) struct FieldSet {
    first: u128,
    /// 64 fields each, above the first 128. Most messages have none.
    rest: Vec<u64>,
}

impl FieldSet {
    /// Returns whether the set has the field already.
    #[inline]
    pub(crate) fn insert(&mut self, index: usize) -> bool {
        if index < 128 {
            let bit = 1 << index;
            let is_in = self.first & bit != 0;
            self.first |= bit;
            return is_in;
        }
        self.insert_above(index - 128)
    }

    pub(crate) fn contains(&self, index: usize) -> bool {
        if index < 128 {
            return self.first & 1 << index != 0;
        }
        let index = index - 128;
        let word = self.rest.get(index / 64);
        word.is_some_and(|word| word & 1 << (index % 64) != 0)
    }

    fn insert_above(&mut self, index: usize) -> bool {
        if self.rest.len() <= index / 64 {
            self.rest.resize(index / 64 + 1, 0);
        }
        let bit = 1 << (index % 64);
        self.rest.get_mut(index / 64).is_some_and(|word| {
            let is_in = *word & bit != 0;
            *word |= bit;
            is_in
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_index_is_its_own() {
        let indexes = [0, 1, 63, 64, 127, 128, 129, 191, 192, 1000, 65_536];
        let mut set = FieldSet::default();
        for index in indexes {
            assert!(!set.contains(index));
            assert!(!set.insert(index), "{index}");
            assert!(set.insert(index), "{index}");
            assert!(set.contains(index));
        }
    }
}
