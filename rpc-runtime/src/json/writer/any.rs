//! Writes `google.protobuf.Any` with the fields of the message in it.

use crate::json::failure::Failure;
use crate::json::schema::message::Form;
use crate::json::string::{self, utf8};
use crate::json::writer::{JsonWriter, Separator, too_deep};
use crate::protocol::protobuf::{Reader, Value};

impl JsonWriter<'_> {
    pub(super) fn any(&mut self, bytes: &[u8], depth: usize) -> Result<(), Failure> {
        let (mut url, mut content) = ("", &[][..]);
        let mut fields = Reader::new(bytes);
        while let Some(next) = fields.next()? {
            match (next.number, next.value) {
                (1, Value::Bytes(value)) => url = utf8(value)?,
                (2, Value::Bytes(value)) => content = value,
                _ => {}
            }
        }
        if url.is_empty() {
            return match content {
                [] => self.output.extend("{}"),
                _ => Err(Failure::message("an `Any` has a value and no type")),
            };
        }
        let schema = self.schema;
        let message = schema.find_url(url).map_err(Failure::message)?;
        self.output.extend("{\"@type\":")?;
        string::write(url, self.output)?;
        if message.form == Form::Object {
            let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
            self.members(message, content, Separator::Comma, depth)?;
        } else {
            self.output.extend(",\"value\":")?;
            self.message(message, content, depth)?;
        }
        self.output.push(b'}')
    }
}
