//! Writes maps as objects.

use crate::json::failure::Failure;
use crate::json::map_keys::{Key, MapKeys};
use crate::json::number;
use crate::json::schema::field::{Field, Kind, Scalar, WireType};
use crate::json::string;
use crate::json::writer::key::key_of;
use crate::json::writer::{JsonWriter, Separator, next_of};
use crate::protocol::protobuf::{Reader, Value};

impl JsonWriter<'_> {
    /// Writes the map that begins with the entry `next`, and reads its other entries.
    pub(super) fn map<'b>(
        &mut self,
        field: &Field,
        key: Scalar,
        next: Value<'b>,
        fields: &mut Reader<'b>,
        separator: &mut Separator,
        depth: usize,
    ) -> Result<(), Failure> {
        let before = (self.output.len(), *separator);
        self.key(field, separator)?;
        self.output.push(b'{')?;
        let mut keys = MapKeys::new();
        let mut inner = Separator::None;
        let mut next = Some(next);
        while let Some(value) = next {
            if let Value::Bytes(entry) = value {
                self.entry(key, field.kind, entry, &mut keys, &mut inner, depth)?;
            }
            next = next_of(field, fields)?;
        }
        if inner == Separator::None && !self.options.writes_defaults {
            self.output.truncate(before.0);
            *separator = before.1;
            return Ok(());
        }
        self.output.push(b'}')
    }

    /// Writes the entry of a map, unless its value is unknown.
    pub(super) fn entry<'b>(
        &mut self,
        key_type: Scalar,
        kind: Kind,
        entry: &'b [u8],
        keys: &mut MapKeys<'b>,
        separator: &mut Separator,
        depth: usize,
    ) -> Result<(), Failure> {
        let mut key = key_type.wire_type().zero();
        let mut value = None;
        let mut fields = Reader::new(entry);
        while let Some(field) = fields.next()? {
            let wire_type = WireType::of(field.value);
            match field.number {
                1 if wire_type == key_type.wire_type() => key = field.value,
                2 if wire_type == kind.wire_type() && value.is_some() => {
                    return Err(Failure::OutOfOrder);
                }
                2 if wire_type == kind.wire_type() => value = Some(field.value),
                _ => {}
            }
        }
        let value = match value {
            Some(value) => value,
            None => self.schema.default(kind)?,
        };
        if !self.schema.is_known(kind, value)? {
            return Ok(());
        }
        let key = key_of(key_type, key)?;
        if keys.insert(key.clone()) {
            return Err(Failure::OutOfOrder);
        }
        self.separate(separator)?;
        self.map_key(key_type, &key)?;
        self.output.push(b':')?;
        self.value(kind, value, depth)
            .map_err(|failure| failure.in_entry(key))
    }

    fn map_key(&mut self, scalar: Scalar, key: &Key<'_>) -> Result<(), Failure> {
        match (key, scalar) {
            (Key::Text(text), _) => string::write(text, self.output),
            (Key::Number(number), Scalar::Bool) => self.output.extend(if *number == 0 {
                "\"false\""
            } else {
                "\"true\""
            }),
            (Key::Number(number), _) => number::write_long(*number, self.output),
        }
    }
}
