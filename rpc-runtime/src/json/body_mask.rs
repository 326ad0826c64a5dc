//! The paths of the fields that a JSON text sets, for a request that changes these fields only.
//!
//! A path ends at a value, a list, a map, or a message with a form of its own. A field that is `null` is set, so that it can be cleared.

use crate::json::failure::Failure;
use crate::json::options::{JsonOptions, MAX_DEPTH};
use crate::json::reader::lexer::Lexer;
use crate::json::schema::Schema;
use crate::json::schema::field::{Kind, Shape};
use crate::json::schema::message::{Form, Message};

/// The paths, as in the `.proto` file, in ascending order. `json` is the JSON of the message with an index of the schema.
pub(crate) fn paths(
    schema: &Schema,
    index: usize,
    json: &[u8],
    options: &JsonOptions,
) -> Result<Vec<String>, Failure> {
    let mut walk = Walk {
        schema,
        lexer: Lexer::new(json)?,
        paths: Vec::new(),
        size: 0,
        limit: options.max_bytes,
    };
    walk.object(schema.message(index)?, "", MAX_DEPTH)?;
    walk.paths.sort_unstable();
    Ok(walk.paths)
}

struct Walk<'a> {
    schema: &'a Schema,
    lexer: Lexer<'a>,
    paths: Vec<String>,
    /// The bytes of the paths.
    size: usize,
    limit: usize,
}

impl Walk<'_> {
    fn object(&mut self, message: &Message, prefix: &str, depth: usize) -> Result<(), Failure> {
        self.lexer.expect(b'{')?;
        if self.lexer.accept(b'}') {
            return Ok(());
        }
        let depth = self.lexer.descend(depth)?;
        let schema = self.schema;
        loop {
            let name = self.lexer.string()?;
            self.lexer.expect(b':')?;
            let Some((_, field)) = message.by_name(&name, usize::MAX) else {
                self.lexer.skip(depth)?;
                if !self.lexer.accept_comma(b'}')? {
                    return Ok(());
                }
                continue;
            };
            let path = if prefix.is_empty() {
                field.original_name().to_owned()
            } else {
                format!("{prefix}.{}", field.original_name())
            };
            let nested = match (field.shape, field.kind) {
                (Shape::Implicit | Shape::Explicit, Kind::Message(index)) => {
                    let message = schema.message(index)?;
                    (message.form == Form::Object).then_some(message)
                }
                _ => None,
            };
            match nested {
                Some(nested) if self.lexer.peek() == b'{' => self.object(nested, &path, depth)?,
                _ => {
                    self.lexer.skip(depth)?;
                    self.size = self.size.saturating_add(path.len());
                    if self.size > self.limit {
                        return Err(Failure::size(self.limit));
                    }
                    self.paths.push(path);
                }
            }
            if !self.lexer.accept_comma(b'}')? {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::tests::sample::transcoder;

    #[test]
    fn paths_end_at_values() {
        let transcoder = transcoder();
        let schema = transcoder.schema();
        let index = schema.find("t.All").unwrap();
        for (json, expected) in [
            ("{}", ""),
            (r#"{"text":"a","count":0}"#, "count text"),
            (r#"{"longValue":null}"#, "long_value"),
            (r#"{"long_value":"1"}"#, "long_value"),
            (
                r#"{"child":{"text":"","child":{"flag":false},"y":{}}}"#,
                "child.child.flag child.text",
            ),
            (r#"{"child":null}"#, "child"),
            (
                r#"{"children":[{"text":"a"}],"scores":{"a":1}}"#,
                "children scores",
            ),
            (
                r#"{"time":"1970-01-01T00:00:01Z","object":{"a":1},"any":{}}"#,
                "any object time",
            ),
            (r#"{"unknown":{"a":[1]},"flag":true}"#, "flag"),
        ] {
            let paths = paths(schema, index, json.as_bytes(), &JsonOptions::new()).unwrap();
            assert_eq!(paths.join(" "), expected, "{json}");
        }
    }

    #[test]
    fn the_size_of_the_paths_is_limited() {
        let transcoder = transcoder();
        let schema = transcoder.schema();
        let index = schema.find("t.All").unwrap();
        let options = JsonOptions::new().max_bytes(5);
        assert!(paths(schema, index, br#"{"text":"a","count":0}"#, &options).is_err());
        assert!(paths(schema, index, b"[]", &JsonOptions::new()).is_err());
    }
}
