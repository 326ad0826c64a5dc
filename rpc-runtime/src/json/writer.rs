//! Writes the JSON of an encoded message, in one pass and without a message in memory.
//!
//! Fields are written in the order in which they are encoded. JSON needs all elements of a list together, and each field once;
//! encoders write them so, but need not. Where a field is in two places, the conversion begins again, with each message
//! [put in order](merge) first. So a message is read at most twice.
//!
//! Specification: <https://protobuf.dev/programming-guides/json/>.

mod any;
mod key;
mod map;
mod merge;
#[cfg(feature = "rest")]
#[cfg_attr(not(test), allow(dead_code, reason = "the server does not use it yet"))]
pub(crate) mod part;
mod value;
mod well_known;

use std::borrow::Cow;

use crate::json::failure::Failure;
use crate::json::field_set::FieldSet;
use crate::json::options::{JsonOptions, MAX_DEPTH};
use crate::json::output::Output;
use crate::json::schema::Schema;
use crate::json::schema::field::{Field, Kind, Shape, WireType};
use crate::json::schema::message::{Form, Message};
use crate::protocol::protobuf::{Reader, Value};

/// The JSON of the message with an index of the schema.
pub(crate) fn write(
    schema: &Schema,
    index: usize,
    message: &[u8],
    options: &JsonOptions,
) -> Result<Vec<u8>, Failure> {
    let attempt = |order| {
        let expected = message.len().saturating_mul(2).saturating_add(64);
        let mut output = Output::new(expected, options.max_bytes);
        let mut writer = JsonWriter {
            schema,
            options,
            order,
            output: &mut output,
        };
        writer.message(schema.message(index)?, message, MAX_DEPTH)?;
        output.into_bytes()
    };
    match attempt(Order::Encoded) {
        Err(Failure::OutOfOrder) => attempt(Order::Merged),
        result => result,
    }
}

/// In which order a writer reads fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// As they are. A field in two places ends the conversion.
    Encoded,
    /// Each field in one place.
    Merged,
}

struct JsonWriter<'a> {
    schema: &'a Schema,
    options: &'a JsonOptions,
    order: Order,
    output: &'a mut Output,
}

/// What comes before the next member of an object, or element of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    None,
    Comma,
}

impl JsonWriter<'_> {
    /// Writes a message that may contain `depth` messages within each other, with itself.
    fn message(&mut self, message: &Message, bytes: &[u8], depth: usize) -> Result<(), Failure> {
        let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
        if message.form != Form::Object {
            return self.well_known(message, bytes, depth);
        }
        self.output.push(b'{')?;
        self.members(message, bytes, Separator::None, depth)?;
        self.output.push(b'}')
    }

    /// Writes the fields of a message as members of an object.
    fn members(
        &mut self,
        message: &Message,
        bytes: &[u8],
        mut separator: Separator,
        depth: usize,
    ) -> Result<(), Failure> {
        let bytes = self.in_order(message, bytes)?;
        let mut fields = Reader::new(&bytes);
        let mut written = FieldSet::default();
        while let Some(next) = fields.next()? {
            let Some((index, field)) = message.by_number(next.number) else {
                continue;
            };
            if !self.schema.accepts(field, next.value)? {
                continue;
            }
            let oneof = field.oneof.map(|oneof| message.fields.len() + oneof);
            if written.insert(index) || oneof.is_some_and(|oneof| written.insert(oneof)) {
                return Err(Failure::OutOfOrder);
            }
            let member = match field.shape {
                Shape::Implicit if !self.options.writes_defaults && is_zero(next.value) => continue,
                Shape::Implicit | Shape::Explicit => {
                    self.key(field, &mut separator)?;
                    self.value(field.kind, next.value, depth)
                }
                Shape::Expanded | Shape::Packed => {
                    self.list(field, next.value, &mut fields, &mut separator, depth)
                }
                Shape::Map(key) => {
                    self.map(field, key, next.value, &mut fields, &mut separator, depth)
                }
            };
            member.map_err(|failure| failure.in_field(&field.name))?;
        }
        if self.options.writes_defaults {
            self.defaults(message, &written, &mut separator)?;
        }
        Ok(())
    }

    /// The bytes of a message, in the order of the writer.
    fn in_order<'b>(&self, message: &Message, bytes: &'b [u8]) -> Result<Cow<'b, [u8]>, Failure> {
        match self.order {
            Order::Encoded => Ok(bytes.into()),
            Order::Merged => merge::merged(self.schema, message, bytes).map(Cow::Owned),
        }
    }

    #[inline]
    fn key(&mut self, field: &Field, separator: &mut Separator) -> Result<(), Failure> {
        self.separate(separator)?;
        let key = if self.options.writes_original_names {
            &field.original_key
        } else {
            &field.key
        };
        self.output.extend(&**key)
    }

    #[inline]
    fn separate(&mut self, separator: &mut Separator) -> Result<(), Failure> {
        match std::mem::replace(separator, Separator::Comma) {
            Separator::None => Ok(()),
            Separator::Comma => self.output.push(b','),
        }
    }

    /// Writes the list that begins with the value `next`, and reads its other elements.
    fn list<'b>(
        &mut self,
        field: &Field,
        mut next: Value<'b>,
        fields: &mut Reader<'b>,
        separator: &mut Separator,
        depth: usize,
    ) -> Result<(), Failure> {
        let before = (self.output.len(), *separator);
        self.key(field, separator)?;
        self.output.push(b'[')?;
        let mut count = 0;
        loop {
            self.elements(field, next, &mut count, depth)?;
            let Some(value) = next_of(field, fields)? else {
                break;
            };
            next = value;
        }
        if count == 0 && !self.options.writes_defaults {
            // Nothing, or only unknown values of a closed enum.
            self.output.truncate(before.0);
            *separator = before.1;
            return Ok(());
        }
        self.output.push(b']')
    }

    /// Writes an element, or those of a packed value. `count` is the number of elements before and after it.
    fn elements(
        &mut self,
        field: &Field,
        value: Value<'_>,
        count: &mut usize,
        depth: usize,
    ) -> Result<(), Failure> {
        let wire_type = field.wire_type();
        let packed = match value {
            Value::Bytes(packed) if wire_type != WireType::Length => packed,
            value if WireType::of(value) == wire_type => {
                return self.element(field.kind, value, count, depth);
            }
            _ => return Ok(()),
        };
        let mut numbers = Reader::new(packed);
        while !numbers.is_empty() {
            let value = match wire_type {
                WireType::Varint => Value::Varint(numbers.varint()?),
                WireType::Fixed64 => Value::Fixed64(numbers.fixed64()?),
                WireType::Fixed32 => Value::Fixed32(numbers.fixed32()?),
                WireType::Length | WireType::Group => return Ok(()),
            };
            self.element(field.kind, value, count, depth)?;
        }
        Ok(())
    }

    #[inline]
    fn element(
        &mut self,
        kind: Kind,
        value: Value<'_>,
        count: &mut usize,
        depth: usize,
    ) -> Result<(), Failure> {
        if !self.schema.is_known(kind, value)? {
            return Ok(());
        }
        if *count > 0 {
            self.output.push(b',')?;
        }
        let written = self.value(kind, value, depth);
        written.map_err(|failure| failure.in_element(*count))?;
        *count += 1;
        Ok(())
    }

    /// Writes the fields that are not there and have no presence.
    fn defaults(
        &mut self,
        message: &Message,
        written: &FieldSet,
        separator: &mut Separator,
    ) -> Result<(), Failure> {
        for (index, field) in message.fields.iter().enumerate() {
            if field.shape == Shape::Explicit || written.contains(index) {
                continue;
            }
            self.key(field, separator)?;
            match field.shape {
                Shape::Expanded | Shape::Packed => self.output.extend("[]")?,
                Shape::Map(_) => self.output.extend("{}")?,
                Shape::Implicit | Shape::Explicit => {
                    self.value(field.kind, self.schema.default(field.kind)?, 0)?;
                }
            }
        }
        Ok(())
    }
}

/// The next value of a field, if it follows at once.
#[inline]
fn next_of<'a>(field: &Field, fields: &mut Reader<'a>) -> Result<Option<Value<'a>>, Failure> {
    let mut after = fields.clone();
    match after.next()? {
        Some(next) if next.number == field.number => {
            *fields = after;
            Ok(Some(next.value))
        }
        _ => Ok(None),
    }
}

fn is_zero(value: Value<'_>) -> bool {
    match value {
        Value::Varint(number) | Value::Fixed64(number) => number == 0,
        Value::Fixed32(number) => number == 0,
        Value::Bytes(bytes) | Value::Group(bytes) => bytes.is_empty(),
    }
}

fn too_deep() -> Failure {
    Failure::message(format!(
        "it has more than {MAX_DEPTH} messages within each other"
    ))
}
