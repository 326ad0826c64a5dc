//! Writes values.

use crate::json::base64;
use crate::json::failure::Failure;
use crate::json::number;
use crate::json::schema::field::{Kind, Scalar};
use crate::json::string;
use crate::json::writer::JsonWriter;
use crate::protocol::protobuf::{Value, int32};

impl JsonWriter<'_> {
    #[inline]
    pub(super) fn value(
        &mut self,
        kind: Kind,
        value: Value<'_>,
        depth: usize,
    ) -> Result<(), Failure> {
        match (kind, value) {
            (Kind::Scalar(scalar), value) => self.scalar(scalar, value),
            (Kind::Enum(index), Value::Varint(number)) => self.enumeration(index, int32(number)),
            (Kind::Message(index), Value::Bytes(bytes) | Value::Group(bytes)) => {
                let schema = self.schema;
                self.message(schema.message(index)?, bytes, depth)
            }
            _ => Err(Failure::message("a value is of another type")),
        }
    }

    fn enumeration(&mut self, index: usize, number: i32) -> Result<(), Failure> {
        let enumeration = self.schema.enumeration(index)?;
        if enumeration.is_null {
            return self.output.extend("null");
        }
        match enumeration.name_of(number) {
            Some(name) if !self.options.writes_enum_numbers => self.output.extend(name),
            _ => number::write_integer(number, self.output),
        }
    }

    #[inline]
    pub(super) fn scalar(&mut self, scalar: Scalar, value: Value<'_>) -> Result<(), Failure> {
        let output = &mut *self.output;
        match (scalar, value) {
            (Scalar::String, Value::Bytes(text)) => string::write(string::utf8(text)?, output),
            (Scalar::Bytes, Value::Bytes(bytes)) => base64::write(bytes, output),
            (Scalar::Bool, Value::Varint(0)) => output.extend("false"),
            (Scalar::Bool, Value::Varint(_)) => output.extend("true"),
            (Scalar::Int32, Value::Varint(number)) => number::write_integer(int32(number), output),
            (Scalar::Uint32, Value::Varint(number)) => {
                number::write_integer(int32(number).cast_unsigned(), output)
            }
            (Scalar::Sint32, Value::Varint(number)) => {
                let number = int32(number).cast_unsigned();
                number::write_integer(number::unzigzag(number.into()), output)
            }
            (Scalar::Int64, Value::Varint(number)) | (Scalar::Sfixed64, Value::Fixed64(number)) => {
                number::write_long(number.cast_signed(), output)
            }
            (Scalar::Uint64, Value::Varint(number)) | (Scalar::Fixed64, Value::Fixed64(number)) => {
                number::write_long(number, output)
            }
            (Scalar::Sint64, Value::Varint(number)) => {
                number::write_long(number::unzigzag(number), output)
            }
            (Scalar::Fixed32, Value::Fixed32(number)) => number::write_integer(number, output),
            (Scalar::Sfixed32, Value::Fixed32(number)) => {
                number::write_integer(number.cast_signed(), output)
            }
            (Scalar::Double, Value::Fixed64(bits)) => {
                number::write_double(f64::from_bits(bits), output)
            }
            (Scalar::Float, Value::Fixed32(bits)) => {
                number::write_float(f32::from_bits(bits), output)
            }
            _ => Err(Failure::message("a value is of another type")),
        }
    }
}
