//! The descriptor of an enum.

use crate::descriptors::name::text;
use crate::protocol::protobuf::{Malformed, Value, int32, read_fields};

/// `EnumDescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct EnumDescriptor<'a> {
    pub(crate) name: &'a str,
    pub(crate) values: Vec<EnumValue<'a>>,
    /// `EnumOptions`, serialized.
    pub(crate) options: &'a [u8],
}

/// `EnumValueDescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct EnumValue<'a> {
    pub(crate) name: &'a str,
    pub(crate) number: i32,
}

impl<'a> EnumDescriptor<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut declared = Self::default();
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => declared.name = text(name)?,
                (2, Value::Bytes(value)) => declared.values.push(EnumValue::parse(value)?),
                (3, Value::Bytes(options)) => declared.options = options,
                _ => {}
            }
            Ok(())
        })?;
        Ok(declared)
    }
}

impl<'a> EnumValue<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut declared = Self::default();
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => declared.name = text(name)?,
                (2, Value::Varint(value)) => declared.number = int32(value),
                _ => {}
            }
            Ok(())
        })?;
        Ok(declared)
    }
}

/// `EnumOptions.features`.
#[cfg(feature = "json")]
pub(crate) const ENUM_FEATURES: u32 = 7;
