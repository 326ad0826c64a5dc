//! Reads the JSON of a message and writes the message encoded, in one pass and without a message in memory.
//!
//! Specification: <https://protobuf.dev/programming-guides/json/>.

mod any;
pub(super) mod lexer;
mod map;
mod scalar;
mod well_known;

use crate::json::failure::{Failure, quoted};
use crate::json::field_set::FieldSet;
use crate::json::number;
use crate::json::options::{JsonOptions, MAX_DEPTH};
use crate::json::output::Output;
use crate::json::reader::lexer::Lexer;
use crate::json::schema::Schema;
use crate::json::schema::field::{Field, Kind, Shape, WireType, end_tag};
use crate::json::schema::message::{Form, Message};

/// Converts one text.
pub(crate) struct JsonReader<'a> {
    schema: &'a Schema,
    options: &'a JsonOptions,
    lexer: Lexer<'a>,
    output: Output,
    /// How many bytes may still be read before the type of an `Any` is known.
    lookahead: usize,
}

impl<'a> JsonReader<'a> {
    /// The message with an index of the schema.
    pub(crate) fn read(
        schema: &'a Schema,
        index: usize,
        json: &'a [u8],
        options: &'a JsonOptions,
    ) -> Result<Vec<u8>, Failure> {
        let mut reader = Self::new(schema, json, options)?;
        reader.message(schema.message(index)?, MAX_DEPTH)?;
        reader.lexer.expect_end()?;
        reader.output.into_bytes()
    }

    /// The value of a field, encoded with its tag: a list if it is repeated. `null` is nothing.
    #[cfg(feature = "rest")]
    pub(crate) fn read_field(
        schema: &'a Schema,
        field: &Field,
        json: &'a [u8],
        options: &'a JsonOptions,
    ) -> Result<Vec<u8>, Failure> {
        Self::read_part(schema, json, options, |reader| {
            if reader.is_absent(field)? {
                return Ok(());
            }
            reader.field(field, MAX_DEPTH)
        })
    }

    /// One value of a field, or one element of a list, encoded with its tag.
    #[cfg(feature = "rest")]
    pub(crate) fn read_value(
        schema: &'a Schema,
        field: &Field,
        json: &'a [u8],
        options: &'a JsonOptions,
    ) -> Result<Vec<u8>, Failure> {
        Self::read_part(schema, json, options, |reader| {
            let wire_type = field.wire_type();
            reader
                .tagged(field.number, field.kind, wire_type, MAX_DEPTH)
                .map(drop)
        })
    }

    #[cfg(feature = "rest")]
    fn read_part(
        schema: &'a Schema,
        json: &'a [u8],
        options: &'a JsonOptions,
        read: impl FnOnce(&mut Self) -> Result<(), Failure>,
    ) -> Result<Vec<u8>, Failure> {
        let mut reader = Self::new(schema, json, options)?;
        read(&mut reader)?;
        reader.lexer.expect_end()?;
        reader.output.into_bytes()
    }

    fn new(schema: &'a Schema, json: &'a [u8], options: &'a JsonOptions) -> Result<Self, Failure> {
        Ok(Self {
            schema,
            options,
            lexer: Lexer::new(json)?,
            output: Output::new(json.len(), options.max_bytes),
            lookahead: json.len().saturating_mul(MAX_LOOKAHEAD),
        })
    }

    /// Reads a message that may contain `depth` messages within each other, with itself.
    fn message(&mut self, message: &Message, depth: usize) -> Result<(), Failure> {
        self.lexer.peek();
        let depth = self.lexer.descend(depth)?;
        match message.form {
            Form::Object => self.object(message, Members::Fields, depth),
            _ => self.well_known(message, depth),
        }
    }

    /// Reads the fields of a message from the members of an object.
    fn object(&mut self, message: &Message, members: Members, depth: usize) -> Result<(), Failure> {
        self.lexer.expect(b'{')?;
        if self.lexer.accept(b'}') {
            return Ok(());
        }
        let mut seen = FieldSet::default();
        let mut has_type = false;
        let mut guess = 0;
        loop {
            self.lexer.peek();
            let start = self.lexer.position();
            let name = self.lexer.string()?;
            match message.by_name(&name, guess) {
                Some((index, field)) => {
                    guess = index + 1;
                    if seen.insert(index) {
                        return Err(twice(start, &name));
                    }
                    self.lexer.expect(b':')?;
                    let oneof = field.oneof.map(|oneof| message.fields.len() + oneof);
                    if self.is_absent(field)? {
                        // As if the field was not there.
                    } else if oneof.is_some_and(|oneof| seen.insert(oneof)) {
                        let name = quoted(&name);
                        let problem = format!("{name} is of the same oneof as a field before it");
                        return Err(Failure::json(start, problem));
                    } else {
                        let read = self.field(field, depth);
                        read.map_err(|failure| failure.in_field(&field.name))?;
                    }
                }
                None if name == "@type" && members == Members::FieldsAndType => {
                    if std::mem::replace(&mut has_type, true) {
                        return Err(twice(start, &name));
                    }
                    self.lexer.expect(b':')?;
                    self.lexer.skip(depth)?;
                }
                None if self.options.ignores_unknown_fields => {
                    self.lexer.expect(b':')?;
                    self.lexer.skip(depth)?;
                }
                None => return Err(unknown(start, &name, &message.name)),
            }
            if !self.lexer.accept_comma(b'}')? {
                return Ok(());
            }
        }
    }

    /// Reads `null` where it means that the field is not there.
    #[inline]
    fn is_absent(&mut self, field: &Field) -> Result<bool, Failure> {
        if self.lexer.peek() != b'n' {
            return Ok(false);
        }
        let is_single = matches!(field.shape, Shape::Implicit | Shape::Explicit);
        Ok(!(is_single && self.takes_null(field.kind)?) && self.lexer.accept_word("null"))
    }

    /// Whether `null` is a value of the type.
    fn takes_null(&self, kind: Kind) -> Result<bool, Failure> {
        Ok(match kind {
            Kind::Scalar(_) => false,
            Kind::Enum(index) => self.schema.enumeration(index)?.is_null,
            Kind::Message(index) => self.schema.message(index)?.form == Form::Value,
        })
    }

    fn field(&mut self, field: &Field, depth: usize) -> Result<(), Failure> {
        match field.shape {
            Shape::Implicit | Shape::Explicit => {
                let wire_type = field.wire_type();
                self.tagged(field.number, field.kind, wire_type, depth)
                    .map(drop)
            }
            Shape::Expanded => self.list(field, depth),
            Shape::Packed => {
                let tag = self.output.len();
                self.output.varint(WireType::Length.tag(field.number))?;
                let start = self.output.begin()?;
                let empty = self.output.len();
                self.list(field, depth)?;
                if self.output.len() == empty {
                    self.output.truncate(tag);
                    return Ok(());
                }
                self.output.end(start)
            }
            Shape::Map(key) => self.map(field, key, depth),
        }
    }

    fn list(&mut self, field: &Field, depth: usize) -> Result<(), Failure> {
        self.lexer.expect(b'[')?;
        if self.lexer.accept(b']') {
            return Ok(());
        }
        let wire_type = field.wire_type();
        let mut index = 0;
        loop {
            let read = match field.shape {
                Shape::Packed => self.number(field.kind).map(drop),
                _ => self
                    .tagged(field.number, field.kind, wire_type, depth)
                    .map(drop),
            };
            read.map_err(|failure| failure.in_element(index))?;
            index += 1;
            if !self.lexer.accept_comma(b']')? {
                return Ok(());
            }
        }
    }

    /// Reads a value, and writes it after its tag. Returns whether it was known: the name of a value of an enum may be ignored.
    #[inline]
    fn tagged(
        &mut self,
        number: u32,
        kind: Kind,
        wire_type: WireType,
        depth: usize,
    ) -> Result<bool, Failure> {
        let tag = self.output.len();
        self.output.varint(wire_type.tag(number))?;
        match kind {
            Kind::Scalar(_) | Kind::Enum(_) => {
                let is_known = self.number(kind)?;
                if !is_known {
                    self.output.truncate(tag);
                }
                return Ok(is_known);
            }
            Kind::Message(index) => {
                let schema = self.schema;
                let message = schema.message(index)?;
                if wire_type == WireType::Group {
                    self.message(message, depth)?;
                    self.output.varint(end_tag(number))?;
                } else {
                    let start = self.output.begin()?;
                    self.message(message, depth)?;
                    self.output.end(start)?;
                }
            }
        }
        Ok(true)
    }

    /// Reads a value that is no message. Returns whether it was known.
    #[inline]
    fn number(&mut self, kind: Kind) -> Result<bool, Failure> {
        match kind {
            Kind::Scalar(scalar) => self.scalar(scalar).map(|()| true),
            Kind::Enum(index) => self.enumeration(index),
            Kind::Message(_) => Err(Failure::message("a message cannot be packed")),
        }
    }

    /// Reads a value of an enum: a name, or a number. Returns whether the name was known.
    fn enumeration(&mut self, index: usize) -> Result<bool, Failure> {
        let enumeration = self.schema.enumeration(index)?;
        if enumeration.is_null && self.lexer.accept_word("null") {
            return self.output.push(0).map(|()| true);
        }
        match self.lexer.peek() {
            b'"' => {
                let start = self.lexer.position();
                let name = self.lexer.string()?;
                let number = match enumeration.number_of(&name) {
                    Some(number) => number,
                    None if self.options.ignores_unknown_fields => return Ok(false),
                    None => {
                        let problem =
                            format!("{} is no value of `{}`", quoted(&name), enumeration.name);
                        return Err(Failure::json(start, problem));
                    }
                };
                self.output.varint(i64::from(number).cast_unsigned())?;
            }
            b'-' | b'0'..=b'9' => {
                let start = self.lexer.position();
                let number = number::integer(self.lexer.number()?);
                let number = number.and_then(|number| i32::try_from(number).ok());
                let number = number.ok_or_else(|| {
                    Failure::json(
                        start,
                        "the number of a value of an enum must be an integer of 32 bits",
                    )
                })?;
                self.output.varint(i64::from(number).cast_unsigned())?;
            }
            _ => {
                return Err(self
                    .lexer
                    .unexpected("the name or the number of a value of an enum"));
            }
        }
        Ok(true)
    }
}

/// What the members of an object are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Members {
    Fields,
    /// And `@type`, because the object is an `Any`.
    FieldsAndType,
}

fn twice(start: usize, name: &str) -> Failure {
    Failure::json(start, format!("{} is there twice", quoted(name)))
}

fn unknown(start: usize, name: &str, message: &str) -> Failure {
    Failure::json(start, format!("`{message}` has no field {}", quoted(name)))
}

/// How often the bytes of a text may be read before the types of all `Any`s are known.
const MAX_LOOKAHEAD: usize = 8;
