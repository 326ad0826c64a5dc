//! Keys of maps as they are encoded.

use crate::json::failure::Failure;
use crate::json::map_keys::Key;
use crate::json::number::unzigzag;
use crate::json::schema::field::Scalar;
use crate::json::string;
use crate::protocol::protobuf::{Value, int32};

/// The key of an entry.
pub(super) fn key_of(scalar: Scalar, value: Value<'_>) -> Result<Key<'_>, Failure> {
    Ok(match (scalar, value) {
        (Scalar::String, Value::Bytes(text)) => Key::Text(string::utf8(text)?.into()),
        (Scalar::Bool, Value::Varint(number)) => Key::Number((number != 0).into()),
        (Scalar::Int32, Value::Varint(number)) => Key::Number(int32(number).into()),
        (Scalar::Uint32, Value::Varint(number)) => {
            Key::Number(int32(number).cast_unsigned().into())
        }
        (Scalar::Sint32, Value::Varint(number)) => {
            Key::Number(unzigzag(int32(number).cast_unsigned().into()).into())
        }
        (Scalar::Sint64, Value::Varint(number)) => Key::Number(unzigzag(number).into()),
        (Scalar::Int64, Value::Varint(number)) | (Scalar::Sfixed64, Value::Fixed64(number)) => {
            Key::Number(number.cast_signed().into())
        }
        (Scalar::Sfixed32, Value::Fixed32(number)) => Key::Number(number.cast_signed().into()),
        (_, Value::Varint(number) | Value::Fixed64(number)) => Key::Number(number.into()),
        (_, Value::Fixed32(number)) => Key::Number(number.into()),
        _ => {
            return Err(Failure::message(
                "a map has a key of a type that keys cannot have",
            ));
        }
    })
}
