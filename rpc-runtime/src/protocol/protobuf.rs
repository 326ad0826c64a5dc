//! Encoding and decoding of Protocol Buffers, for the messages of gRPC itself and for the conversion to JSON. Applications'
//! messages are encoded by their own crates.
//!
//! Specification: <https://protobuf.dev/programming-guides/encoding/>.

use std::error::Error;
use std::fmt;

/// Reads the fields of a message.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

/// A field of a message. Of repeated scalar fields, the last counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    pub(crate) number: u32,
    pub(crate) value: Value<'a>,
}

/// The value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// An integer; a negative one in two's complement.
    Varint(u64),
    /// A string, bytes or a message.
    Bytes(&'a [u8]),
    /// The bits of a double, or an integer of 64 bits.
    Fixed64(u64),
    /// The bits of a float, or an integer of 32 bits. No message of gRPC has one.
    Fixed32(#[cfg_attr(not(feature = "json"), allow(dead_code, reason = "only JSON has it"))] u32),
    /// A message between the two tags of a group. No message of gRPC has one.
    Group(
        #[cfg_attr(not(feature = "json"), allow(dead_code, reason = "only JSON has it"))]
        &'a [u8],
    ),
}

/// A message that cannot be decoded, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed(pub(crate) &'static str);

impl<'a> Reader<'a> {
    pub(crate) fn new(message: &'a [u8]) -> Self {
        Self { rest: message }
    }

    /// The next field; `None` at the end.
    #[inline]
    pub(crate) fn next(&mut self) -> Result<Option<Field<'a>>, Malformed> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (number, kind) = self.tag()?;
        let value = match kind {
            END_GROUP => return Err(Malformed("a group ends that did not begin")),
            START_GROUP => self.group(number).map(Value::Group)?,
            kind => self.value(kind)?,
        };
        Ok(Some(Field { number, value }))
    }

    #[inline]
    fn tag(&mut self) -> Result<(u32, u64), Malformed> {
        let tag = self.varint()?;
        match u32::try_from(tag >> 3) {
            Ok(number @ 1..=MAX_FIELD_NUMBER) => Ok((number, tag & 7)),
            _ => Err(Malformed("a field number is invalid")),
        }
    }

    #[inline]
    fn value(&mut self, kind: u64) -> Result<Value<'a>, Malformed> {
        match kind {
            VARINT => self.varint().map(Value::Varint),
            FIXED64 => self.fixed64().map(Value::Fixed64),
            LENGTH => {
                let length = self.varint()?;
                let length = usize::try_from(length).map_err(|_| TRUNCATED)?;
                self.take(length).map(Value::Bytes)
            }
            FIXED32 => self.fixed32().map(Value::Fixed32),
            _ => Err(Malformed("a wire type is invalid")),
        }
    }

    /// Eight bytes without a tag, such as an element of a packed list.
    #[inline]
    pub(crate) fn fixed64(&mut self) -> Result<u64, Malformed> {
        let (bytes, rest) = self.rest.split_first_chunk().ok_or(TRUNCATED)?;
        self.rest = rest;
        Ok(u64::from_le_bytes(*bytes))
    }

    /// Four bytes without a tag.
    #[inline]
    pub(crate) fn fixed32(&mut self) -> Result<u32, Malformed> {
        let (bytes, rest) = self.rest.split_first_chunk().ok_or(TRUNCATED)?;
        self.rest = rest;
        Ok(u32::from_le_bytes(*bytes))
    }

    /// Whether nothing is left.
    #[cfg(feature = "json")]
    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// What a group holds. Not recursive, so that nested groups use no stack.
    fn group(&mut self, number: u32) -> Result<&'a [u8], Malformed> {
        let begin = self.rest;
        let mut open = vec![number];
        loop {
            let inside = begin.len() - self.rest.len();
            let (number, kind) = self.tag()?;
            match kind {
                START_GROUP if open.len() < MAX_GROUP_DEPTH => open.push(number),
                START_GROUP => return Err(Malformed("groups are nested too deeply")),
                END_GROUP if open.pop_if(|innermost| *innermost == number).is_none() => {
                    return Err(Malformed("a group ends that did not begin"));
                }
                END_GROUP if open.is_empty() => return begin.get(..inside).ok_or(TRUNCATED),
                END_GROUP => {}
                kind => drop(self.value(kind)?),
            }
        }
    }

    /// A varint without a tag, such as an element of a packed list.
    #[inline]
    pub(crate) fn varint(&mut self) -> Result<u64, Malformed> {
        match self.rest {
            [byte @ ..0x80, rest @ ..] => {
                self.rest = rest;
                Ok(u64::from(*byte))
            }
            _ => self.long_varint(),
        }
    }

    fn long_varint(&mut self) -> Result<u64, Malformed> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.rest.split_first().ok_or(TRUNCATED)?;
            self.rest = rest;
            // The tenth byte has room for one bit; like other implementations, this ignores its other bits.
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Malformed("a varint has too many bytes"))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        self.rest.split_off(..length).ok_or(TRUNCATED)
    }
}

/// Writes the fields of a message. Default values are omitted, as in proto3.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Writes a string or bytes.
    pub(crate) fn text(&mut self, number: u32, text: impl AsRef<[u8]>) {
        let text = text.as_ref();
        if !text.is_empty() {
            self.element(number, text);
        }
    }

    /// Writes a string, bytes or a message even if it is empty, such as an element of a list.
    pub(crate) fn element(&mut self, number: u32, bytes: &[u8]) {
        self.varint(u64::from(number) << 3 | LENGTH);
        self.varint(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
    }

    pub(crate) fn message(&mut self, number: u32, write: impl FnOnce(&mut Self)) {
        let mut message = Self::default();
        write(&mut message);
        self.element(number, &message.bytes);
    }

    pub(crate) fn integer(&mut self, number: u32, value: i64) {
        if value != 0 {
            self.optional_integer(number, Some(value));
        }
    }

    /// Writes an integer even if it is zero.
    pub(crate) fn optional_integer(&mut self, number: u32, value: Option<i64>) {
        if let Some(value) = value {
            self.varint(u64::from(number) << 3 | VARINT);
            self.varint(value.cast_unsigned());
        }
    }

    pub(crate) fn double(&mut self, number: u32, value: f64) {
        let bits = value.to_bits();
        if bits != 0 {
            self.varint(u64::from(number) << 3 | FIXED64);
            self.bytes.extend_from_slice(&bits.to_le_bytes());
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Appends encoded fields.
    pub(crate) fn append(&mut self, fields: &[u8]) {
        self.bytes.extend_from_slice(fields);
    }

    fn varint(&mut self, value: u64) {
        append_varint(&mut self.bytes, value);
    }
}

/// Appends at most ten bytes.
#[inline]
pub(crate) fn append_varint(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    bytes.push(value.to_le_bytes()[0]);
}

/// Calls `read` for every field of a message.
pub(crate) fn read_fields<'a>(
    bytes: &'a [u8],
    mut read: impl FnMut(u32, Value<'a>) -> Result<(), Malformed>,
) -> Result<(), Malformed> {
    let mut reader = Reader::new(bytes);
    while let Some(field) = reader.next()? {
        read(field.number, field.value)?;
    }
    Ok(())
}

/// A message with known fields.
pub(crate) trait Message: Default {
    /// Reads a field; skips unknown ones.
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed>;

    fn write(&self, writer: &mut Writer);
}

pub(crate) fn read<M: Message>(bytes: &[u8]) -> Result<M, Malformed> {
    let mut message = M::default();
    read_fields(bytes, |number, value| message.read(number, value))?;
    Ok(message)
}

/// The value of a field of type `int32` or of an enum: like other implementations, this ignores the upper 32 bits.
#[cfg(any(feature = "json", feature = "reflection"))]
pub(crate) fn int32(varint: u64) -> i32 {
    let [a, b, c, d, ..] = varint.to_le_bytes();
    i32::from_le_bytes([a, b, c, d])
}

/// Decodes a string.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Malformed> {
    let text = str::from_utf8(bytes).map_err(|_| Malformed("a string is not UTF-8"))?;
    Ok(text.to_owned())
}

impl fmt::Display for Malformed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl Error for Malformed {}

const TRUNCATED: Malformed = Malformed("a message ends in the middle of a field");

const VARINT: u64 = 0;
const FIXED64: u64 = 1;
const LENGTH: u64 = 2;
const START_GROUP: u64 = 3;
const END_GROUP: u64 = 4;
const FIXED32: u64 = 5;

const MAX_FIELD_NUMBER: u32 = (1 << 29) - 1;

/// The default limit of other implementations.
const MAX_GROUP_DEPTH: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Vec<Field<'_>>, Malformed> {
        let mut reader = Reader::new(bytes);
        std::iter::from_fn(|| reader.next().transpose()).collect()
    }

    #[test]
    fn fields_of_every_wire_type_are_read() {
        let bytes = b"\x08\x96\x01\x11\0\0\0\0\0\0\xe0\x3f\x1a\x02hi\x25\x07\0\0\0\
            \x2b\x33\x08\x01\x34\x2c\xfa\xff\xff\xff\x0f\0";
        let field = |number, value| Field { number, value };
        let fields = [
            field(1, Value::Varint(150)),
            field(2, Value::Fixed64(0.5_f64.to_bits())),
            field(3, Value::Bytes(b"hi")),
            field(4, Value::Fixed32(7)),
            field(5, Value::Group(b"\x33\x08\x01\x34")),
            field(MAX_FIELD_NUMBER, Value::Bytes(b"")),
        ];
        assert_eq!(read(bytes).unwrap(), fields);
        for end in 0..bytes.len() {
            let _ = read(&bytes[..end]);
        }
    }

    #[test]
    fn malformed_messages_are_refused() {
        for (bytes, reason) in [
            (&b"\x08"[..], "middle of a field"),
            (b"\x08\x80", "middle of a field"),
            (b"\x0a\x02a", "middle of a field"),
            (
                b"\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
                "middle of a field",
            ),
            (b"\x09\0\0\0", "middle of a field"),
            (b"\x0d\0\0\0", "middle of a field"),
            (b"\x0b", "middle of a field"),
            (b"\0\0", "number"),
            (b"\x80\x80\x80\x80\x10\0", "number"),
            (b"\x0e", "wire type"),
            (b"\x0f", "wire type"),
            (b"\x0c", "did not begin"),
            (b"\x0b\x14", "did not begin"),
            (&[0x0b; 101], "too deeply"),
            (
                b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
                "too many bytes",
            ),
        ] {
            let malformed = read(bytes).unwrap_err();
            assert!(malformed.0.contains(reason), "{bytes:?}: {malformed}");
        }
    }

    #[test]
    fn integers_have_64_bits() {
        for value in [0, 1, 127, 128, -1, i64::MIN, i64::MAX] {
            let mut writer = Writer::default();
            writer.optional_integer(1, Some(value));
            let bytes = writer.into_bytes();
            let expected = Value::Varint(value.cast_unsigned());
            assert_eq!(read(&bytes).unwrap()[0].value, expected);
        }
    }

    #[test]
    fn doubles_are_omitted_where_they_are_zero() {
        let mut writer = Writer::default();
        for value in [0.0, -0.0, f64::NAN, f64::MAX] {
            writer.double(1, value);
        }
        let bytes = writer.into_bytes();
        let values = read(&bytes).unwrap().into_iter().map(|field| field.value);
        let expected = [-0.0, f64::NAN, f64::MAX].map(|value: f64| Value::Fixed64(value.to_bits()));
        assert!(values.eq(expected));
    }
}
