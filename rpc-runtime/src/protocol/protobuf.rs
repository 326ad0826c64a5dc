//! Protocol Buffers on the wire, as far as gRPC itself is written in it: fields out of bytes, and fields into bytes.
//!
//! Specification: <https://protobuf.dev/programming-guides/encoding/>. The messages of applications are the business
//! of their own crates.

use std::error::Error;
use std::fmt;

/// A message that is being read, field by field.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

/// A field of a message. Of one that was sent twice, the last counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    pub(crate) number: u32,
    pub(crate) value: Value<'a>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// An integer; a negative one in two's complement.
    Varint(u64),
    /// A text, bytes or a message.
    Bytes(&'a [u8]),
    /// What none of our messages has: a number of fixed size, or a group.
    Other,
}

/// Bytes that are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed(pub(crate) &'static str);

impl<'a> Reader<'a> {
    pub(crate) fn new(message: &'a [u8]) -> Self {
        Self { rest: message }
    }

    /// The next field; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Field<'a>>, Malformed> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (number, kind) = self.tag()?;
        let value = match kind {
            END_GROUP => return Err(Malformed("a group ends that did not begin")),
            START_GROUP => {
                self.skip_group(number)?;
                Value::Other
            }
            kind => self.value(kind)?,
        };
        Ok(Some(Field { number, value }))
    }

    fn tag(&mut self) -> Result<(u32, u64), Malformed> {
        let tag = self.varint()?;
        match u32::try_from(tag >> 3) {
            Ok(number @ 1..=MAX_FIELD) => Ok((number, tag & 7)),
            _ => Err(Malformed("a field has no valid number")),
        }
    }

    fn value(&mut self, kind: u64) -> Result<Value<'a>, Malformed> {
        match kind {
            VARINT => self.varint().map(Value::Varint),
            FIXED64 => self.take(8).map(|_| Value::Other),
            LENGTH => {
                let length = self.varint()?;
                let length = usize::try_from(length).map_err(|_| TRUNCATED)?;
                self.take(length).map(Value::Bytes)
            }
            FIXED32 => self.take(4).map(|_| Value::Other),
            _ => Err(Malformed("a field has no valid wire type")),
        }
    }

    /// Skips what is left of a group, and the groups in it: without recursion, so that depth costs no stack.
    fn skip_group(&mut self, number: u32) -> Result<(), Malformed> {
        let mut open = vec![number];
        while let Some(&innermost) = open.last() {
            let (number, kind) = self.tag()?;
            match kind {
                START_GROUP if open.len() < MAX_DEPTH => open.push(number),
                START_GROUP => return Err(Malformed("groups are nested too deeply")),
                END_GROUP if number == innermost => drop(open.pop()),
                END_GROUP => return Err(Malformed("a group ends that did not begin")),
                kind => drop(self.value(kind)?),
            }
        }
        Ok(())
    }

    fn varint(&mut self) -> Result<u64, Malformed> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.rest.split_first().ok_or(TRUNCATED)?;
            self.rest = rest;
            // Of the tenth byte only one bit has room; others ignore the rest of it as well.
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Malformed("a number has too many bytes"))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        self.rest.split_off(..length).ok_or(TRUNCATED)
    }
}

/// A message that is being written. Fields that hold their default are left out, as proto3 has it.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// A text, or bytes.
    pub(crate) fn text(&mut self, number: u32, text: impl AsRef<[u8]>) {
        let text = text.as_ref();
        if !text.is_empty() {
            self.element(number, text);
        }
    }

    /// A text, bytes or message that is written also when it is empty: as an element of a list is.
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

    /// An integer that is written also when it is zero.
    pub(crate) fn optional_integer(&mut self, number: u32, value: Option<i64>) {
        if let Some(value) = value {
            self.varint(u64::from(number) << 3 | VARINT);
            self.varint(value.cast_unsigned());
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Adds fields that are encoded already.
    pub(crate) fn append(&mut self, fields: &[u8]) {
        self.bytes.extend_from_slice(fields);
    }

    fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.bytes.push(value.to_le_bytes()[0]);
    }
}

/// Hands every field of a message to `read`.
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

/// A message of which we know the fields.
pub(crate) trait Message: Default {
    /// Takes a field; one that the message does not have is skipped.
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed>;

    fn write(&self, writer: &mut Writer);
}

pub(crate) fn read<M: Message>(bytes: &[u8]) -> Result<M, Malformed> {
    let mut message = M::default();
    read_fields(bytes, |number, value| message.read(number, value))?;
    Ok(message)
}

/// The text that is in a field.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Malformed> {
    let text = str::from_utf8(bytes).map_err(|_| Malformed("a text is not UTF-8"))?;
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

const MAX_FIELD: u32 = (1 << 29) - 1;

/// As deep as other implementations go by default.
const MAX_DEPTH: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Vec<Field<'_>>, Malformed> {
        let mut reader = Reader::new(bytes);
        std::iter::from_fn(|| reader.next().transpose()).collect()
    }

    #[test]
    fn fields_of_every_wire_type() {
        let bytes = b"\x08\x96\x01\x11\0\0\0\0\0\0\0\0\x1a\x02hi\x25\0\0\0\0\
            \x2b\x33\x08\x01\x34\x2c\xfa\xff\xff\xff\x0f\0";
        let field = |number, value| Field { number, value };
        let fields = [
            field(1, Value::Varint(150)),
            field(2, Value::Other),
            field(3, Value::Bytes(b"hi")),
            field(4, Value::Other),
            field(5, Value::Other),
            field(MAX_FIELD, Value::Bytes(b"")),
        ];
        assert_eq!(read(bytes).unwrap(), fields);
        for end in 0..bytes.len() {
            let _ = read(&bytes[..end]);
        }
    }

    #[test]
    fn what_is_no_message() {
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
    fn numbers_are_of_64_bits() {
        for value in [0, 1, 127, 128, -1, i64::MIN, i64::MAX] {
            let mut writer = Writer::default();
            writer.optional_integer(1, Some(value));
            let bytes = writer.into_bytes();
            let expected = Value::Varint(value.cast_unsigned());
            assert_eq!(read(&bytes).unwrap()[0].value, expected);
        }
    }
}
