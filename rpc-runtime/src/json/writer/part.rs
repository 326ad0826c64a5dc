//! Writes the value of one field.

use crate::json::failure::Failure;
use crate::json::options::{JsonOptions, MAX_DEPTH};
use crate::json::output::Output;
use crate::json::schema::Schema;
use crate::json::schema::field::{Field, Kind, Shape};
use crate::json::schema::message::Form;
use crate::json::writer::{JsonWriter, Order, Separator};
use crate::protocol::protobuf::Reader;

/// The JSON of the value that a field has in the message with an index of the schema. If the field is not there, it is the JSON of an
/// empty value, or `null` if there is none.
pub(crate) fn write_field(
    schema: &Schema,
    index: usize,
    field: &Field,
    message: &[u8],
    options: &JsonOptions,
) -> Result<Vec<u8>, Failure> {
    let mut output = Output::new(message.len().saturating_add(64), options.max_bytes);
    let mut writer = JsonWriter {
        schema,
        options,
        order: Order::Merged,
        output: &mut output,
    };
    let written = writer.only(index, field, message);
    let key_length = written.map_err(|failure| failure.in_field(&field.name))?;
    let mut json = output.into_bytes()?;
    json.drain(..key_length);
    Ok(json)
}

impl JsonWriter<'_> {
    /// Writes a field, and returns the length of the key before its value.
    fn only(&mut self, index: usize, field: &Field, message: &[u8]) -> Result<usize, Failure> {
        let bytes = self.in_order(self.schema.message(index)?, message)?;
        let mut fields = Reader::new(&bytes);
        let mut separator = Separator::None;
        while let Some(next) = fields.next()? {
            if next.number != field.number || !self.schema.accepts(field, next.value)? {
                continue;
            }
            match field.shape {
                Shape::Implicit | Shape::Explicit => {
                    self.value(field.kind, next.value, MAX_DEPTH - 1)?;
                    return Ok(0);
                }
                Shape::Expanded | Shape::Packed => {
                    self.list(
                        field,
                        next.value,
                        &mut fields,
                        &mut separator,
                        MAX_DEPTH - 1,
                    )?;
                }
                Shape::Map(key) => {
                    let depth = MAX_DEPTH - 1;
                    self.map(field, key, next.value, &mut fields, &mut separator, depth)?;
                }
            }
            if self.output.len() > 0 {
                let key = if self.options.writes_original_names {
                    &field.original_key
                } else {
                    &field.key
                };
                return Ok(key.len());
            }
        }
        match (field.shape, field.kind) {
            (Shape::Expanded | Shape::Packed, _) => self.output.extend("[]")?,
            (Shape::Map(_), _) => self.output.extend("{}")?,
            (_, Kind::Message(index)) if self.schema.message(index)?.form == Form::Object => {
                self.output.extend("{}")?;
            }
            (Shape::Explicit, _) => self.output.extend("null")?,
            (Shape::Implicit, _) => self.value(field.kind, self.schema.default(field.kind)?, 0)?,
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::tests::sample::transcoder;

    #[test]
    fn a_field_is_written_alone() {
        let transcoder = transcoder();
        let schema = transcoder.schema();
        let index = schema.find("t.All").unwrap();
        let all = transcoder.message("t.All").unwrap();
        for (json, name, expected) in [
            (r#"{"count":1,"text":"a\",b"}"#, "text", r#""a\",b""#),
            (r#"{"count":1}"#, "count", "1"),
            (r#"{"count":1}"#, "text", "\"\""),
            ("{}", "count", "0"),
            ("{}", "big", "\"0\""),
            ("{}", "flag", "false"),
            ("{}", "color", "\"RED\""),
            ("{}", "real", "0.0"),
            ("{}", "numbers", "[]"),
            ("{}", "scores", "{}"),
            ("{}", "child", "{}"),
            ("{}", "time", "null"),
            ("{}", "long_value", "null"),
            (r#"{"numbers":[1,2],"count":3}"#, "numbers", "[1,2]"),
            (r#"{"texts":["a"]}"#, "texts", r#"["a"]"#),
            (r#"{"longValue":"0"}"#, "long_value", "\"0\""),
            (r#"{"scores":{"a":1}}"#, "scores", r#"{"a":1}"#),
            (r#"{"child":{"count":1}}"#, "child", r#"{"count":1}"#),
            (
                r#"{"children":[{"count":1},{}]}"#,
                "children",
                r#"[{"count":1},{}]"#,
            ),
            (
                r#"{"time":"1970-01-01T00:00:01Z"}"#,
                "time",
                r#""1970-01-01T00:00:01Z""#,
            ),
        ] {
            let options = JsonOptions::new();
            let wire = all.to_wire(json.as_bytes(), &options).unwrap();
            let message = schema.message(index).unwrap();
            let (_, field) = message.by_name(name, usize::MAX).unwrap();
            for options in [options.clone(), options.original_names()] {
                let found = write_field(schema, index, field, &wire, &options).unwrap();
                assert_eq!(String::from_utf8(found).unwrap(), expected, "{json} {name}");
            }
        }
    }
}
