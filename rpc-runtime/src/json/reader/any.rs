//! Reads `google.protobuf.Any` from the fields of the message in it.

use std::borrow::Cow;

use crate::json::failure::Failure;
use crate::json::reader::{JsonReader, Members, twice, unknown};
use crate::json::schema::field::WireType;
use crate::json::schema::message::{Form, Message};

impl<'a> JsonReader<'a> {
    /// Reads an object whose member `@type`, at any place, says what its other members are.
    pub(super) fn any(&mut self, depth: usize) -> Result<(), Failure> {
        self.lexer.peek();
        let start = self.lexer.position();
        let Some((at, url)) = self.find_type(depth)? else {
            return Ok(());
        };
        let schema = self.schema;
        let message = schema
            .find_url(&url)
            .map_err(|problem| Failure::json(at, problem))?;
        self.output.varint(WireType::Length.tag(1))?;
        self.output.varint(url.len() as u64)?;
        self.output.extend(url.as_bytes())?;
        self.lexer.rewind(start);
        self.output.varint(WireType::Length.tag(2))?;
        let content = self.output.begin()?;
        if message.form == Form::Object {
            let depth = self.lexer.descend(depth)?;
            self.object(message, Members::FieldsAndType, depth)?;
        } else {
            self.type_and_value(message, depth)?;
        }
        self.output.end(content)
    }

    /// Reads members up to `@type`, which has the URL of the type, and returns its position; `None` for `{}`.
    fn find_type(&mut self, depth: usize) -> Result<Option<(usize, Cow<'a, str>)>, Failure> {
        self.lexer.expect(b'{')?;
        let start = self.lexer.position();
        if self.lexer.accept(b'}') {
            return Ok(None);
        }
        loop {
            let name = self.lexer.string()?;
            self.lexer.expect(b':')?;
            self.lexer.peek();
            let at = self.lexer.position();
            if name == "@type" {
                return Ok(Some((at, self.lexer.string()?)));
            }
            self.lexer.skip(depth)?;
            let read = self.lexer.position() - at;
            self.lookahead = self.lookahead.checked_sub(read).ok_or_else(|| {
                Failure::json(
                    at,
                    "`@type` comes after too much; it should be the first member of each `Any`",
                )
            })?;
            if !self.lexer.accept_comma(b'}')? {
                return Err(Failure::json(start, "an `Any` needs the member `@type`"));
            }
        }
    }

    /// Reads an object with `@type` and `value`, which is what a message has whose form is not that of an object.
    fn type_and_value(&mut self, message: &Message, depth: usize) -> Result<(), Failure> {
        self.lexer.expect(b'{')?;
        let (mut has_type, mut has_value) = (false, false);
        loop {
            self.lexer.peek();
            let start = self.lexer.position();
            let name = self.lexer.string()?;
            self.lexer.expect(b':')?;
            let seen = match &*name {
                "@type" => &mut has_type,
                "value" => &mut has_value,
                _ if self.options.ignores_unknown_fields => &mut false,
                _ => return Err(unknown(start, &name, &message.name)),
            };
            if std::mem::replace(seen, true) {
                return Err(twice(start, &name));
            }
            if name == "value" {
                let read = self.message(message, depth);
                read.map_err(|failure| failure.in_field("value"))?;
            } else {
                self.lexer.skip(depth)?;
            }
            if !self.lexer.accept_comma(b'}')? {
                break;
            }
        }
        if has_value {
            return Ok(());
        }
        let problem = format!("an `Any` of `{}` needs the member `value`", message.name);
        Err(Failure::json(self.lexer.position(), problem))
    }
}
