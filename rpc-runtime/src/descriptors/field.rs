//! The descriptor of a field, or of an extension.

use crate::descriptors::name::text;
use crate::protocol::protobuf::{Malformed, Value, int32, read_fields};

/// `FieldDescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct FieldDescriptor<'a> {
    pub(crate) name: &'a str,
    /// Empty if the descriptor does not say it.
    pub(crate) json_name: &'a str,
    /// The full name of the message that this extends, after a dot.
    pub(crate) extendee: &'a str,
    pub(crate) number: i32,
    pub(crate) is_repeated: bool,
    /// A number of `FieldDescriptorProto.Type`.
    pub(crate) kind: u64,
    /// The full name of its message or enum, after a dot.
    pub(crate) type_name: &'a str,
    pub(crate) oneof: Option<u64>,
    /// Whether it is `optional` in proto3, and its oneof is only there for old code.
    pub(crate) is_proto3_optional: bool,
    /// Whether an option says that it is packed or that it is not.
    pub(crate) packed: Option<bool>,
    /// `FieldOptions`, serialized.
    pub(crate) options: &'a [u8],
}

impl<'a> FieldDescriptor<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut field = Self::default();
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => field.name = text(name)?,
                (2, Value::Bytes(extendee)) => field.extendee = text(extendee)?,
                (3, Value::Varint(number)) => field.number = int32(number),
                (4, Value::Varint(label)) => field.is_repeated = label == REPEATED,
                (5, Value::Varint(kind)) => field.kind = kind,
                (6, Value::Bytes(name)) => field.type_name = text(name)?,
                (8, Value::Bytes(options)) => field.options = options,
                (9, Value::Varint(index)) => field.oneof = Some(index),
                (10, Value::Bytes(name)) => field.json_name = text(name)?,
                (17, Value::Varint(optional)) => field.is_proto3_optional = optional != 0,
                _ => {}
            }
            Ok(())
        })?;
        read_fields(field.options, |number, value| {
            if let (2, Value::Varint(packed)) = (number, value) {
                field.packed = Some(packed != 0);
            }
            Ok(())
        })?;
        Ok(field)
    }
}

/// `FieldOptions.features`.
#[cfg(feature = "json")]
pub(crate) const FIELD_FEATURES: u32 = 21;

/// `LABEL_REPEATED`.
const REPEATED: u64 = 3;
