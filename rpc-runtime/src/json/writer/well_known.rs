//! Writes the messages of `google.protobuf` that have a form of their own in JSON.

use crate::json::failure::Failure;
use crate::json::map_keys::MapKeys;
use crate::json::schema::field::{Field, Kind, Scalar, Shape, WireType};
use crate::json::schema::message::{Form, Message};
use crate::json::string::utf8;
use crate::json::writer::{JsonWriter, Separator};
use crate::json::{duration, field_mask, timestamp};
use crate::protocol::protobuf::{Reader, Value, int32};

impl JsonWriter<'_> {
    /// Writes a message whose form is not that of an object. `depth` is what remains below it.
    pub(super) fn well_known(
        &mut self,
        message: &Message,
        bytes: &[u8],
        depth: usize,
    ) -> Result<(), Failure> {
        match message.form {
            Form::Object => Err(Failure::message("it has no form of its own")),
            Form::Any => self.any(bytes, depth),
            Form::Timestamp => {
                let (seconds, nanos) = seconds_and_nanos(bytes)?;
                timestamp::write(seconds, nanos, self.output)
            }
            Form::Duration => {
                let (seconds, nanos) = seconds_and_nanos(bytes)?;
                duration::write(seconds, nanos, self.output)
            }
            Form::FieldMask => self.field_mask(bytes),
            Form::Struct => self.object(message, bytes, depth),
            Form::Value => self.any_value(message, bytes, depth),
            Form::ListValue => self.array(message, bytes, depth),
            Form::Wrapper(scalar) => self.wrapper(scalar, bytes),
        }
    }

    fn wrapper(&mut self, scalar: Scalar, bytes: &[u8]) -> Result<(), Failure> {
        let wire_type = scalar.wire_type();
        let mut value = wire_type.zero();
        let mut fields = Reader::new(bytes);
        while let Some(next) = fields.next()? {
            if next.number == 1 && WireType::of(next.value) == wire_type {
                value = next.value;
            }
        }
        self.scalar(scalar, value)
    }

    fn field_mask(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.output.push(b'"')?;
        let mut separator = Separator::None;
        let mut fields = Reader::new(bytes);
        while let Some(next) = fields.next()? {
            if let (1, Value::Bytes(path)) = (next.number, next.value) {
                self.separate(&mut separator)?;
                field_mask::write(utf8(path)?, self.output)?;
            }
        }
        self.output.push(b'"')
    }

    /// Writes a `Struct`.
    fn object(&mut self, message: &Message, bytes: &[u8], depth: usize) -> Result<(), Failure> {
        let bytes = self.in_order(message, bytes)?;
        let (field, Shape::Map(key)) = only_field(message)? else {
            return Err(unexpected(message));
        };
        self.output.push(b'{')?;
        let mut keys = MapKeys::new();
        let mut separator = Separator::None;
        let mut fields = Reader::new(&bytes);
        while let Some(next) = fields.next()? {
            if let (1, Value::Bytes(entry)) = (next.number, next.value) {
                self.entry(key, field.kind, entry, &mut keys, &mut separator, depth)?;
            }
        }
        self.output.push(b'}')
    }

    /// Writes a `ListValue`.
    fn array(&mut self, message: &Message, bytes: &[u8], depth: usize) -> Result<(), Failure> {
        let (field, _) = only_field(message)?;
        self.output.push(b'[')?;
        let mut count = 0;
        let mut fields = Reader::new(bytes);
        while let Some(next) = fields.next()? {
            if next.number == 1 {
                self.elements(field, next.value, &mut count, depth)?;
            }
        }
        self.output.push(b']')
    }

    /// Writes a `Value`.
    fn any_value(&mut self, message: &Message, bytes: &[u8], depth: usize) -> Result<(), Failure> {
        let bytes = self.in_order(message, bytes)?;
        let mut kind = None;
        let mut fields = Reader::new(&bytes);
        while let Some(next) = fields.next()? {
            if let Some((_, field)) = message.by_number(next.number)
                && self.schema.accepts(field, next.value)?
                && kind.replace((field.kind, next.value)).is_some()
            {
                return Err(Failure::OutOfOrder);
            }
        }
        match kind {
            None => Err(Failure::message("a `google.protobuf.Value` has no value")),
            Some((Kind::Scalar(Scalar::Double), Value::Fixed64(bits)))
                if !f64::from_bits(bits).is_finite() =>
            {
                Err(Failure::message("a `google.protobuf.Value` is not finite"))
            }
            Some((kind, value)) => self.value(kind, value, depth),
        }
    }
}

/// The fields 1 and 2 of a `Timestamp` or a `Duration`.
fn seconds_and_nanos(bytes: &[u8]) -> Result<(i64, i32), Failure> {
    let (mut seconds, mut nanos) = (0, 0);
    let mut fields = Reader::new(bytes);
    while let Some(next) = fields.next()? {
        match (next.number, next.value) {
            (1, Value::Varint(value)) => seconds = value.cast_signed(),
            (2, Value::Varint(value)) => nanos = int32(value),
            _ => {}
        }
    }
    Ok((seconds, nanos))
}

/// The field of a message that has only field 1.
fn only_field(message: &Message) -> Result<(&Field, Shape), Failure> {
    let field = message.by_number(1);
    let (_, field) = field.ok_or_else(|| unexpected(message))?;
    Ok((field, field.shape))
}

fn unexpected(message: &Message) -> Failure {
    Failure::message(format!(
        "the descriptor of `{}` is not the usual one",
        message.name
    ))
}
