//! Puts the fields of a message in order, as a parser would have merged them.
//!
//! Specification: <https://protobuf.dev/programming-guides/encoding/#last-one-wins>.

use std::collections::HashMap;

use crate::json::failure::Failure;
use crate::json::schema::Schema;
use crate::json::schema::field::{Field, Kind, Scalar, Shape, WireType, end_tag};
use crate::json::schema::message::Message;
use crate::json::writer::key::key_of;
use crate::protocol::protobuf::{Reader, Value, append_varint};

/// The message with each known field in one place:
///
/// - of a scalar, the last value; of several messages, one with the fields of all,
/// - of a oneof, the last member,
/// - of a map, one entry for each key, which is the last,
/// - of a list, all elements.
///
/// Messages within it are not put in order.
pub(super) fn merged(schema: &Schema, message: &Message, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut occurrences = occurrences(schema, message, bytes)?;
    occurrences.sort_by_key(|occurrence| occurrence.index);
    let mut merged = Vec::with_capacity(bytes.len());
    for same in occurrences.chunk_by(|one, next| one.index == next.index) {
        let Some(Occurrence { field, .. }) = same.first() else {
            continue;
        };
        let values = same.iter().map(|occurrence| occurrence.value);
        match field.shape {
            Shape::Expanded | Shape::Packed => {
                values.for_each(|value| append(field.number, value, &mut merged));
            }
            Shape::Map(key) => append_map(schema, field, key, values, &mut merged)?,
            Shape::Implicit | Shape::Explicit => {
                append_last(field.number, field.kind, values, &mut merged);
            }
        }
    }
    Ok(merged)
}

/// A field where it was found.
struct Occurrence<'a> {
    index: usize,
    field: &'a Field,
    value: Value<'a>,
}

/// The known fields as they are, without the members of a oneof that later ones replace.
fn occurrences<'a>(
    schema: &Schema,
    message: &'a Message,
    bytes: &'a [u8],
) -> Result<Vec<Occurrence<'a>>, Failure> {
    let mut found = Vec::new();
    let mut fields = Reader::new(bytes);
    while let Some(next) = fields.next()? {
        if let Some((index, field)) = message.by_number(next.number)
            && schema.accepts(field, next.value)?
        {
            let value = next.value;
            found.push(Occurrence {
                index,
                field,
                value,
            });
        }
    }
    // The last member of each oneof, from the end; `None` before a member that it replaces.
    let mut members = HashMap::new();
    found.reverse();
    found.retain(|occurrence| {
        let Some(oneof) = occurrence.field.oneof else {
            return true;
        };
        let last = members.entry(oneof).or_insert(Some(occurrence.index));
        if *last != Some(occurrence.index) {
            *last = None;
        }
        last.is_some()
    });
    found.reverse();
    Ok(found)
}

/// Appends one entry for each key, with one key and one value.
fn append_map<'a>(
    schema: &Schema,
    field: &Field,
    key: Scalar,
    entries: impl Iterator<Item = Value<'a>>,
    merged: &mut Vec<u8>,
) -> Result<(), Failure> {
    let mut places = HashMap::new();
    let mut contents = Vec::new();
    for entry in entries {
        let Value::Bytes(entry) = entry else { continue };
        let mut last_key = key.wire_type().zero();
        let mut values = Vec::new();
        let mut fields = Reader::new(entry);
        while let Some(next) = fields.next()? {
            let wire_type = WireType::of(next.value);
            match next.number {
                1 if wire_type == key.wire_type() => last_key = next.value,
                2 if wire_type == field.kind.wire_type() => values.push(next.value),
                _ => {}
            }
        }
        let last = match values.last() {
            Some(last) => *last,
            None => schema.default(field.kind)?,
        };
        if !schema.is_known(field.kind, last)? {
            continue;
        }
        let mut content = Vec::new();
        append(1, last_key, &mut content);
        append_last(2, field.kind, values.into_iter(), &mut content);
        let place = *places
            .entry(key_of(key, last_key)?)
            .or_insert(contents.len());
        match contents.get_mut(place) {
            Some(replaced) => *replaced = content,
            None => contents.push(content),
        }
    }
    for content in contents {
        append(field.number, Value::Bytes(&content), merged);
    }
    Ok(())
}

/// Appends the last of some values, or one message with the fields of all.
fn append_last<'a>(
    number: u32,
    kind: Kind,
    mut values: impl Iterator<Item = Value<'a>>,
    merged: &mut Vec<u8>,
) {
    let Some(first) = values.next() else { return };
    if !matches!(kind, Kind::Message(_)) {
        return append(number, values.last().unwrap_or(first), merged);
    }
    let mut content = Vec::new();
    for part in std::iter::once(first).chain(values) {
        if let Value::Bytes(bytes) | Value::Group(bytes) = part {
            content.extend_from_slice(bytes);
        }
    }
    let whole = match first {
        Value::Group(_) => Value::Group(&content),
        _ => Value::Bytes(&content),
    };
    append(number, whole, merged);
}

/// Appends a field.
fn append(number: u32, value: Value<'_>, merged: &mut Vec<u8>) {
    append_varint(merged, WireType::of(value).tag(number));
    match value {
        Value::Varint(value) => append_varint(merged, value),
        Value::Fixed64(bits) => merged.extend_from_slice(&bits.to_le_bytes()),
        Value::Fixed32(bits) => merged.extend_from_slice(&bits.to_le_bytes()),
        Value::Bytes(bytes) => {
            append_varint(merged, bytes.len() as u64);
            merged.extend_from_slice(bytes);
        }
        Value::Group(bytes) => {
            merged.extend_from_slice(bytes);
            append_varint(merged, end_tag(number));
        }
    }
}
