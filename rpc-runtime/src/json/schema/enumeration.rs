//! What must be known of an enum.

use std::collections::HashMap;

use crate::json::failure::Failure;
use crate::json::output::Output;
use crate::json::string;

/// An enum.
#[derive(Debug, Default)]
pub(crate) struct Enumeration {
    pub(crate) name: Box<str>,
    /// Whether it is `google.protobuf.NullValue`, whose value is `null`.
    pub(crate) is_null: bool,
    /// Whether a number without a name is no value of it.
    pub(crate) is_closed: bool,
    /// The number that is the value of a field without a value.
    pub(crate) default: i32,
    /// The names as strings of JSON by their numbers, in ascending order. Of several names of a number, the first counts.
    names: Vec<(i32, Box<[u8]>)>,
    numbers: HashMap<Box<str>, i32>,
}

impl Enumeration {
    /// `values` are in the order of the file.
    pub(crate) fn new<'a>(
        name: &str,
        is_closed: bool,
        values: impl IntoIterator<Item = (&'a str, i32)>,
    ) -> Result<Self, Failure> {
        let mut enumeration = Self {
            name: name.into(),
            is_null: name == "google.protobuf.NullValue",
            is_closed,
            ..Self::default()
        };
        for (name, number) in values {
            if enumeration.names.is_empty() {
                enumeration.default = number;
            }
            let mut text = Output::new(name.len() + 2, usize::MAX);
            string::write(name, &mut text)?;
            enumeration.names.push((number, text.into_bytes()?.into()));
            enumeration.numbers.insert(name.into(), number);
        }
        enumeration.names.sort_by_key(|(number, _)| *number);
        enumeration.names.dedup_by_key(|(number, _)| *number);
        Ok(enumeration)
    }

    /// The name of a number as a string of JSON.
    #[inline]
    pub(crate) fn name_of(&self, number: i32) -> Option<&[u8]> {
        // Most enums begin with 0 and have no gaps.
        let guess = usize::try_from(number).ok();
        let guessed = guess.and_then(|index| self.names.get(index));
        if let Some((guessed, name)) = guessed
            && *guessed == number
        {
            return Some(name);
        }
        let found = self
            .names
            .binary_search_by_key(&number, |(number, _)| *number);
        found
            .ok()
            .and_then(|index| self.names.get(index))
            .map(|(_, name)| &**name)
    }

    pub(crate) fn number_of(&self, name: &str) -> Option<i32> {
        self.numbers.get(name).copied()
    }

    /// Whether a message may have the number.
    #[inline]
    pub(crate) fn accepts(&self, number: i32) -> bool {
        !self.is_closed || self.name_of(number).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_first_name() {
        let values = [
            ("A", 5),
            ("B", -1),
            ("C", 1),
            ("D", 5),
            ("E", i32::MAX),
            ("F", 0),
        ];
        let enumeration = Enumeration::new("a.E", true, values).unwrap();
        for (number, name) in [
            (5, Some(&b"\"A\""[..])),
            (-1, Some(b"\"B\"")),
            (0, Some(b"\"F\"")),
            (1, Some(b"\"C\"")),
            (i32::MAX, Some(b"\"E\"")),
            (2, None),
            (i32::MIN, None),
        ] {
            assert_eq!(enumeration.name_of(number), name);
            assert_eq!(enumeration.accepts(number), name.is_some());
        }
        for (name, number) in values {
            assert_eq!(enumeration.number_of(name), Some(number));
        }
        assert_eq!(enumeration.number_of("G"), None);
        assert_eq!(enumeration.default, 5);
        assert!(Enumeration::new("a.E", false, values).unwrap().accepts(2));
    }
}
