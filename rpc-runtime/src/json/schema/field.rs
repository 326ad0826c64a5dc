//! What must be known of a field.

use crate::protocol::protobuf::Value;

/// A field of a message, or an extension of it.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) number: u32,
    /// Its name in JSON, `[full.name]` for an extension.
    pub(crate) name: Box<str>,
    /// Its name in JSON as a string with the colon.
    pub(crate) key: Box<str>,
    /// Its name in its file as a string with the colon.
    pub(crate) original_key: Box<str>,
    pub(crate) kind: Kind,
    pub(crate) shape: Shape,
    /// Whether its messages are groups.
    pub(crate) is_delimited: bool,
    /// The index of its oneof.
    pub(crate) oneof: Option<usize>,
}

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Scalar(Scalar),
    /// The index of an enum.
    Enum(usize),
    /// The index of a message.
    Message(usize),
}

/// A scalar type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scalar {
    Double,
    Float,
    Int32,
    Int64,
    Uint32,
    Uint64,
    Sint32,
    Sint64,
    Fixed32,
    Fixed64,
    Sfixed32,
    Sfixed64,
    Bool,
    String,
    Bytes,
}

/// How many values a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One, which is not there if it is zero.
    Implicit,
    /// One, or none.
    Explicit,
    /// A list with a tag before each element.
    Expanded,
    /// A list of numbers in one value.
    Packed,
    /// A map with keys of this type.
    Map(Scalar),
}

/// How a value is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WireType {
    Varint,
    Fixed64,
    Length,
    Group,
    Fixed32,
}

impl Field {
    /// Its name in its file.
    #[cfg(feature = "rest")]
    pub(crate) fn original_name(&self) -> &str {
        let name = self.original_key.strip_prefix('"');
        name.and_then(|name| name.strip_suffix("\":"))
            .unwrap_or_default()
    }

    /// How each value of the field is encoded.
    #[inline]
    pub(crate) fn wire_type(&self) -> WireType {
        match self.kind {
            Kind::Message(_) if self.is_delimited => WireType::Group,
            kind => kind.wire_type(),
        }
    }
}

impl Kind {
    #[inline]
    pub(crate) fn wire_type(self) -> WireType {
        match self {
            Self::Scalar(scalar) => scalar.wire_type(),
            Self::Enum(_) => WireType::Varint,
            Self::Message(_) => WireType::Length,
        }
    }
}

impl Scalar {
    #[inline]
    pub(crate) fn wire_type(self) -> WireType {
        match self {
            Self::Double | Self::Fixed64 | Self::Sfixed64 => WireType::Fixed64,
            Self::Float | Self::Fixed32 | Self::Sfixed32 => WireType::Fixed32,
            Self::String | Self::Bytes => WireType::Length,
            _ => WireType::Varint,
        }
    }
}

impl WireType {
    #[inline]
    pub(crate) fn of(value: Value<'_>) -> Self {
        match value {
            Value::Varint(_) => Self::Varint,
            Value::Fixed64(_) => Self::Fixed64,
            Value::Bytes(_) => Self::Length,
            Value::Group(_) => Self::Group,
            Value::Fixed32(_) => Self::Fixed32,
        }
    }

    /// Zero, or no bytes.
    pub(crate) fn zero(self) -> Value<'static> {
        match self {
            Self::Varint => Value::Varint(0),
            Self::Fixed64 => Value::Fixed64(0),
            Self::Length => Value::Bytes(&[]),
            Self::Group => Value::Group(&[]),
            Self::Fixed32 => Value::Fixed32(0),
        }
    }

    /// The tag of a field of this type.
    #[inline]
    pub(crate) fn tag(self, number: u32) -> u64 {
        let wire_type = match self {
            Self::Varint => 0,
            Self::Fixed64 => 1,
            Self::Length => 2,
            Self::Group => 3,
            Self::Fixed32 => 5,
        };
        u64::from(number) << 3 | wire_type
    }
}

/// The tag at the end of a group.
pub(crate) fn end_tag(number: u32) -> u64 {
    u64::from(number) << 3 | 4
}
