//! What an edition and its features say of fields and enums.
//!
//! Source: <https://protobuf.dev/editions/features/>.

use crate::protocol::protobuf::{Malformed, Value, read_fields};

/// The rules that a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edition {
    Proto2,
    Proto3,
    /// And later ones, whose defaults are the same for what is read here.
    Edition2023,
}

/// `FeatureSet`, as far as it concerns the encodings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a feature")]
pub(crate) struct Features {
    /// Whether a singular scalar is absent when it is zero.
    pub(crate) has_implicit_presence: bool,
    /// Whether an unknown number is no value of an enum.
    pub(crate) has_closed_enums: bool,
    /// Whether a list of numbers is packed.
    pub(crate) is_packed: bool,
    /// Whether a message is encoded as a group.
    pub(crate) is_delimited: bool,
}

impl Features {
    pub(crate) fn of(edition: Edition) -> Self {
        Self {
            has_implicit_presence: edition == Edition::Proto3,
            has_closed_enums: edition == Edition::Proto2,
            is_packed: edition != Edition::Proto2,
            is_delimited: false,
        }
    }

    /// With what `options` say, whose field `number` is a `FeatureSet`.
    pub(crate) fn overridden(mut self, options: &[u8], number: u32) -> Result<Self, Malformed> {
        read_fields(options, |option, value| match value {
            Value::Bytes(set) if option == number => read_fields(set, |feature, value| {
                if let Value::Varint(value) = value {
                    self.set(feature, value);
                }
                Ok(())
            }),
            _ => Ok(()),
        })?;
        Ok(self)
    }

    fn set(&mut self, feature: u32, value: u64) {
        match feature {
            1 => self.has_implicit_presence = value == 2,
            2 => self.has_closed_enums = value == 2,
            3 => self.is_packed = value == 1,
            5 => self.is_delimited = value == 2,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_begin_with_those_of_the_edition() {
        for (edition, implicit, closed, packed) in [
            (Edition::Proto2, false, true, false),
            (Edition::Proto3, true, false, true),
            (Edition::Edition2023, false, false, true),
        ] {
            let features = Features {
                has_implicit_presence: implicit,
                has_closed_enums: closed,
                is_packed: packed,
                is_delimited: false,
            };
            assert_eq!(Features::of(edition), features);
        }
    }

    #[test]
    fn options_override_features() {
        let begin = Features::of(Edition::Edition2023);
        // Field 12 has `field_presence = IMPLICIT`, `enum_type = CLOSED`, `EXPANDED` and `DELIMITED`.
        let options = b"\x08\x01\x62\x08\x08\x02\x10\x02\x18\x02\x28\x02";
        assert_eq!(begin.overridden(options, 50).unwrap(), begin);
        let all = begin.overridden(options, 12).unwrap();
        let expected = Features {
            has_implicit_presence: true,
            has_closed_enums: true,
            is_packed: false,
            is_delimited: true,
        };
        assert_eq!(all, expected);
        // `EXPLICIT`, `OPEN`, `PACKED`, `LENGTH_PREFIXED`.
        let options = b"\x62\x08\x08\x01\x10\x01\x18\x01\x28\x01";
        assert_eq!(all.overridden(options, 12).unwrap(), begin);
        assert!(begin.overridden(b"\x62\x02\x08\x80", 12).is_err());
    }
}
