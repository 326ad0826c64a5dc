//! Reads maps from objects.

use std::borrow::Cow;

use crate::json::failure::{Failure, quoted};
use crate::json::map_keys::{Key, MapKeys};
use crate::json::number;
use crate::json::reader::JsonReader;
use crate::json::schema::field::{Field, Scalar, WireType};

impl<'a> JsonReader<'a> {
    pub(super) fn map(&mut self, field: &Field, key: Scalar, depth: usize) -> Result<(), Failure> {
        self.lexer.expect(b'{')?;
        if self.lexer.accept(b'}') {
            return Ok(());
        }
        let mut keys = MapKeys::new();
        loop {
            self.lexer.peek();
            let start = self.lexer.position();
            let text = self.lexer.string()?;
            self.lexer.expect(b':')?;
            let entry = self.output.len();
            self.output.varint(WireType::Length.tag(field.number))?;
            let content = self.output.begin()?;
            self.output.varint(key.wire_type().tag(1))?;
            let key = self.map_key(key, start, text.clone())?;
            if keys.insert(key) {
                return Err(Failure::json(
                    start,
                    format!("the key {} is there twice", quoted(&text)),
                ));
            }
            let is_known = self.tagged(2, field.kind, field.kind.wire_type(), depth);
            if is_known.map_err(|failure| failure.in_entry(&text))? {
                self.output.end(content)?;
            } else {
                self.output.truncate(entry);
            }
            if !self.lexer.accept_comma(b'}')? {
                return Ok(());
            }
        }
    }

    /// Writes a key, without its tag.
    fn map_key(
        &mut self,
        scalar: Scalar,
        start: usize,
        text: Cow<'a, str>,
    ) -> Result<Key<'a>, Failure> {
        match scalar {
            Scalar::String => {
                self.output.varint(text.len() as u64)?;
                self.output.extend(text.as_bytes())?;
                Ok(Key::Text(text))
            }
            Scalar::Bool => {
                let number = match &*text {
                    "true" => 1,
                    "false" => 0,
                    _ => {
                        let problem = format!(
                            "the key {} is neither \"true\" nor \"false\"",
                            quoted(&text)
                        );
                        return Err(Failure::json(start, problem));
                    }
                };
                self.output.push(number)?;
                Ok(Key::Number(number.into()))
            }
            scalar => {
                let number = Some(&*text).filter(|text| number::is_number(text));
                let number = number.and_then(number::integer);
                let number = number.ok_or_else(|| {
                    Failure::json(start, format!("the key {} is no integer", quoted(&text)))
                })?;
                self.integer(scalar, number, start)?;
                Ok(Key::Number(number))
            }
        }
    }
}
