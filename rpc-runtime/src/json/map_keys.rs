//! The keys of a map that were read.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// A key of a map.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Key<'a> {
    /// An integer, or 0 and 1 for a boolean.
    Number(i128),
    Text(Cow<'a, str>),
}

/// The keys that a map has so far.
#[derive(Debug)]
pub(crate) struct MapKeys<'a> {
    /// Those of a small map, which need no memory.
    first: [Key<'a>; 8],
    count: usize,
    /// All keys of a larger map.
    many: HashSet<Key<'a>>,
}

impl<'a> MapKeys<'a> {
    pub(crate) fn new() -> Self {
        Self {
            first: [const { Key::Number(0) }; 8],
            count: 0,
            many: HashSet::new(),
        }
    }

    /// Returns whether the map has the key already.
    pub(crate) fn insert(&mut self, key: Key<'a>) -> bool {
        let (used, free) = self
            .first
            .split_at_mut_checked(self.count)
            .unwrap_or_default();
        if let Some(place) = free.first_mut() {
            if used.contains(&key) {
                return true;
            }
            *place = key;
            self.count += 1;
            return false;
        }
        if self.many.is_empty() {
            self.many.extend(self.first.iter().cloned());
        }
        !self.many.insert(key)
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(formatter),
            Self::Text(text) => formatter.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_small_and_large_maps_are_told_apart() {
        let mut keys = MapKeys::new();
        for number in 0..100 {
            for key in [
                Key::Number(number),
                Key::Text(number.to_string().into()),
                Key::Text(Cow::Owned(format!("{number}!"))),
            ] {
                assert!(!keys.insert(key.clone()), "{key:?}");
                assert!(keys.insert(key.clone()), "{key:?}");
            }
        }
        assert!(keys.insert(Key::Text("0".into())));
    }
}
