//! What must be known of messages to convert them: tables that are made of descriptors once.

pub(crate) mod builder;
pub(crate) mod enumeration;
pub(crate) mod field;
pub(crate) mod message;

use std::collections::HashMap;

use crate::json::failure::{Failure, quoted};
use crate::json::schema::enumeration::Enumeration;
use crate::json::schema::field::{Field, Kind, Shape, WireType};
use crate::json::schema::message::Message;
use crate::protocol::protobuf::{Value, int32};

/// The messages and enums of some files.
#[derive(Debug, Default)]
pub(crate) struct Schema {
    messages: Vec<Message>,
    enums: Vec<Enumeration>,
    /// The index of each message by its full name.
    names: HashMap<Box<str>, usize>,
    /// The indexes of the request and the response of each method by the path of its calls.
    methods: HashMap<Box<str>, (usize, usize)>,
}

impl Schema {
    /// The index of a message with this full name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// The message that the URL of a type names, or what is wrong with the URL.
    pub(crate) fn find_url(&self, url: &str) -> Result<&Message, String> {
        let (_, name) = url
            .rsplit_once('/')
            .ok_or_else(|| format!("the type URL {} has no slash", quoted(url)))?;
        let found = self.find(name).and_then(|index| self.messages.get(index));
        found.ok_or_else(|| format!("no descriptor is known for the type {}", quoted(name)))
    }

    /// The indexes of the request and the response of a method.
    pub(crate) fn find_method(&self, call_path: &str) -> Option<(usize, usize)> {
        self.methods.get(call_path).copied()
    }

    /// A message that the schema refers to.
    #[inline]
    pub(crate) fn message(&self, index: usize) -> Result<&Message, Failure> {
        let message = self.messages.get(index);
        message.ok_or_else(|| Failure::message("its type is not in the schema"))
    }

    /// An enum that the schema refers to.
    #[inline]
    pub(crate) fn enumeration(&self, index: usize) -> Result<&Enumeration, Failure> {
        let enumeration = self.enums.get(index);
        enumeration.ok_or_else(|| Failure::message("its type is not in the schema"))
    }

    /// Whether a value is one of the field. One of another type, or an unknown value of a closed enum, is an unknown field.
    #[inline]
    pub(crate) fn accepts(&self, field: &Field, value: Value<'_>) -> Result<bool, Failure> {
        let wire_type = WireType::of(value);
        match field.shape {
            Shape::Map(_) => Ok(wire_type == WireType::Length),
            Shape::Expanded | Shape::Packed => {
                let is_packed =
                    wire_type == WireType::Length && !matches!(field.kind, Kind::Message(_));
                Ok(is_packed || wire_type == field.wire_type())
            }
            Shape::Implicit | Shape::Explicit => {
                Ok(wire_type == field.wire_type() && self.is_known(field.kind, value)?)
            }
        }
    }

    /// Whether a value is not an unknown value of a closed enum.
    #[inline]
    pub(crate) fn is_known(&self, kind: Kind, value: Value<'_>) -> Result<bool, Failure> {
        match (kind, value) {
            (Kind::Enum(index), Value::Varint(number)) => {
                Ok(self.enumeration(index)?.accepts(int32(number)))
            }
            _ => Ok(true),
        }
    }

    /// The value that a field has if it is not there.
    pub(crate) fn default(&self, kind: Kind) -> Result<Value<'static>, Failure> {
        match kind {
            Kind::Enum(index) => {
                let number = i64::from(self.enumeration(index)?.default);
                Ok(Value::Varint(number.cast_unsigned()))
            }
            kind => Ok(kind.wire_type().zero()),
        }
    }
}
