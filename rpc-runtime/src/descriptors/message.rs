//! The descriptor of a message.

use crate::descriptors::enumeration::EnumDescriptor;
use crate::descriptors::field::FieldDescriptor;
use crate::descriptors::name::text;
use crate::protocol::protobuf::{Malformed, Value, read_fields};

/// `DescriptorProto`.
#[derive(Debug, Default)]
pub(crate) struct MessageDescriptor<'a> {
    pub(crate) name: &'a str,
    pub(crate) fields: Vec<FieldDescriptor<'a>>,
    pub(crate) messages: Vec<MessageDescriptor<'a>>,
    pub(crate) enums: Vec<EnumDescriptor<'a>>,
    /// The extensions that are declared within it, of any message.
    pub(crate) extensions: Vec<FieldDescriptor<'a>>,
    /// The names of its oneofs. A field refers to one by its index.
    pub(crate) oneofs: Vec<&'a str>,
    /// `MessageOptions`, serialized.
    pub(crate) options: &'a [u8],
}

impl<'a> MessageDescriptor<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Self, Malformed> {
        Self::parse_nested(bytes, MAX_NESTED_MESSAGES)
    }

    fn parse_nested(bytes: &'a [u8], depth: u32) -> Result<Self, Malformed> {
        let depth = depth.checked_sub(1).ok_or(TOO_DEEP)?;
        let mut message = Self::default();
        read_fields(bytes, |number, value| {
            match (number, value) {
                (1, Value::Bytes(name)) => message.name = text(name)?,
                (2, Value::Bytes(field)) => message.fields.push(FieldDescriptor::parse(field)?),
                (3, Value::Bytes(nested)) => {
                    message.messages.push(Self::parse_nested(nested, depth)?);
                }
                (4, Value::Bytes(declared)) => message.enums.push(EnumDescriptor::parse(declared)?),
                (6, Value::Bytes(extension)) => {
                    message.extensions.push(FieldDescriptor::parse(extension)?);
                }
                (7, Value::Bytes(options)) => message.options = options,
                (8, Value::Bytes(oneof)) => message.oneofs.push(oneof_name(oneof)?),
                _ => {}
            }
            Ok(())
        })?;
        Ok(message)
    }

    /// Whether it is the entry of a map.
    #[cfg(feature = "json")]
    pub(crate) fn is_map_entry(&self) -> Result<bool, Malformed> {
        let mut is_map_entry = false;
        read_fields(self.options, |number, value| {
            if let (7, Value::Varint(value)) = (number, value) {
                is_map_entry = value != 0;
            }
            Ok(())
        })?;
        Ok(is_map_entry)
    }
}

fn oneof_name(bytes: &[u8]) -> Result<&str, Malformed> {
    let mut name = "";
    read_fields(bytes, |number, value| {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            name = text(bytes)?;
        }
        Ok(())
    })?;
    Ok(name)
}

/// `MessageOptions.features`.
#[cfg(feature = "json")]
pub(crate) const MESSAGE_FEATURES: u32 = 12;

/// The limit of protoc.
const MAX_NESTED_MESSAGES: u32 = 32;

const TOO_DEEP: Malformed = Malformed("messages are declared too deeply within each other");
