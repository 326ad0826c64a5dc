//! Reads the messages of `google.protobuf` that have a form of their own in JSON.

use std::borrow::Cow;

use crate::json::failure::{Failure, quoted};
use crate::json::reader::JsonReader;
use crate::json::schema::field::WireType;
use crate::json::schema::message::{Form, Message};
use crate::json::{duration, field_mask, timestamp};

impl<'a> JsonReader<'a> {
    /// Reads a message whose form is not that of an object. `depth` is what remains below it.
    pub(super) fn well_known(&mut self, message: &Message, depth: usize) -> Result<(), Failure> {
        match message.form {
            Form::Object => Err(Failure::message("it has no form of its own")),
            Form::Any => self.any(depth),
            Form::Timestamp => self.time(
                timestamp::read,
                "a timestamp of the years 1 to 9999, such as \"1972-01-01T10:00:20.021Z\"",
            ),
            Form::Duration => self.time(
                duration::read,
                "a duration within 315576000000 seconds, such as \"1.5s\"",
            ),
            Form::FieldMask => self.field_mask(),
            Form::Struct | Form::ListValue => self.only_field(message, 1, depth),
            Form::Value => {
                let number = match self.lexer.peek() {
                    b'n' => 1,
                    b'"' => 3,
                    b't' | b'f' => 4,
                    b'{' => 5,
                    b'[' => 6,
                    _ => 2,
                };
                self.only_field(message, number, depth)
            }
            Form::Wrapper(scalar) => {
                self.output.varint(scalar.wire_type().tag(1))?;
                self.scalar(scalar)
            }
        }
    }

    /// Reads the one field that a message has.
    fn only_field(&mut self, message: &Message, number: u32, depth: usize) -> Result<(), Failure> {
        let field = message.by_number(number);
        let (_, field) =
            field.ok_or_else(|| Failure::message("its descriptor is not the usual one"))?;
        self.field(field, depth)
    }

    /// Reads a string that is seconds and nanoseconds.
    fn time(
        &mut self,
        read: fn(&str) -> Option<(i64, i32)>,
        expected: &str,
    ) -> Result<(), Failure> {
        let (start, text) = self.text(expected)?;
        let (seconds, nanos) = read(&text).ok_or_else(|| {
            Failure::json(
                start,
                format!("{expected} is expected, and {} is there", quoted(&text)),
            )
        })?;
        for (number, value) in [(1, seconds), (2, i64::from(nanos))] {
            if value != 0 {
                self.output.varint(WireType::Varint.tag(number))?;
                self.output.varint(value.cast_unsigned())?;
            }
        }
        Ok(())
    }

    fn field_mask(&mut self) -> Result<(), Failure> {
        let (start, text) = self.text("the paths of a field mask as a string")?;
        for path in text.split(',').filter(|_| !text.is_empty()) {
            self.output.varint(WireType::Length.tag(1))?;
            let content = self.output.begin()?;
            if !field_mask::read(path, &mut self.output)? {
                let problem = format!(
                    "the path {} of a field mask is not in lower camel case",
                    quoted(path)
                );
                return Err(Failure::json(start, problem));
            }
            self.output.end(content)?;
        }
        Ok(())
    }

    /// Reads a string with its position.
    fn text(&mut self, expected: &str) -> Result<(usize, Cow<'a, str>), Failure> {
        if self.lexer.peek() != b'"' {
            return Err(self.lexer.unexpected(expected));
        }
        Ok((self.lexer.position(), self.lexer.string()?))
    }
}
