//! A value as plain text, as it is in the path or the query of a URL.
//!
//! A text is what JSON has as a string, a number or a word, without quotes. Beyond that, a boolean may be `1` or `0`, and the paths of a
//! field mask may be as they are in the `.proto` file.

use crate::json::failure::{Failure, quoted};
use crate::json::options::JsonOptions;
use crate::json::output::Output;
use crate::json::reader::JsonReader;
use crate::json::schema::Schema;
use crate::json::schema::field::{Field, Kind, Scalar, WireType, end_tag};
use crate::json::schema::message::Form;
use crate::json::string;
use crate::protocol::protobuf::Writer;

/// The value of a field, or an element of its list, that a text means, encoded with its tag.
pub(crate) fn read(
    schema: &Schema,
    field: &Field,
    text: &str,
    options: &JsonOptions,
) -> Result<Vec<u8>, Failure> {
    if let Kind::Message(index) = field.kind
        && schema.message(index)?.form == Form::FieldMask
    {
        return field_mask(field, text);
    }
    let json = json(schema, field.kind, text)?;
    JsonReader::read_value(schema, field, &json, options)
}

/// The entry of a map that two texts mean, encoded with its tag.
pub(crate) fn read_entry(
    schema: &Schema,
    field: &Field,
    key: &str,
    text: &str,
    options: &JsonOptions,
) -> Result<Vec<u8>, Failure> {
    let mut entry = Output::new(key.len() + text.len() + 6, usize::MAX);
    entry.push(b'{')?;
    string::write(key, &mut entry)?;
    entry.push(b':')?;
    entry.extend(json(schema, field.kind, text)?)?;
    entry.push(b'}')?;
    JsonReader::read_field(schema, field, &entry.into_bytes()?, options)
}

/// The JSON of a text.
fn json(schema: &Schema, kind: Kind, text: &str) -> Result<Vec<u8>, Failure> {
    match kind {
        Kind::Scalar(scalar) => scalar_json(scalar, text),
        Kind::Enum(_) if text.parse::<i64>().is_ok() => Ok(text.into()),
        Kind::Enum(index) if schema.enumeration(index)?.is_null && text == "null" => {
            Ok(text.into())
        }
        Kind::Enum(_) => string_json(text),
        Kind::Message(index) => match schema.message(index)?.form {
            Form::Wrapper(scalar) => scalar_json(scalar, text),
            Form::Struct | Form::Value | Form::ListValue => Ok(text.into()),
            Form::Object | Form::Any => Err(Failure::message(
                "a message cannot be a text; name one of its fields",
            )),
            Form::Timestamp | Form::Duration | Form::FieldMask => string_json(text),
        },
    }
}

fn scalar_json(scalar: Scalar, text: &str) -> Result<Vec<u8>, Failure> {
    if scalar != Scalar::Bool {
        return string_json(text);
    }
    let word = match text {
        "true" | "True" | "TRUE" | "1" => "true",
        "false" | "False" | "FALSE" | "0" => "false",
        _ => {
            let problem = format!("{} is neither `true` nor `false`", quoted(text));
            return Err(Failure::message(problem));
        }
    };
    Ok(word.into())
}

fn string_json(text: &str) -> Result<Vec<u8>, Failure> {
    let mut json = Output::new(text.len() + 2, usize::MAX);
    string::write(text, &mut json)?;
    json.into_bytes()
}

fn field_mask(field: &Field, text: &str) -> Result<Vec<u8>, Failure> {
    let mut mask = Writer::default();
    for path in text.split(',').filter(|_| !text.is_empty()) {
        let mut original = String::with_capacity(path.len());
        for character in path.chars() {
            match character {
                'A'..='Z' => original.extend(['_', character.to_ascii_lowercase()]),
                'a'..='z' | '0'..='9' | '_' | '.' | '*' | '`' => original.push(character),
                _ => {
                    let path = quoted(path);
                    return Err(Failure::message(format!("{path} is no path of a field")));
                }
            }
        }
        mask.element(1, original.as_bytes());
    }
    let mask = mask.into_bytes();
    let mut output = Output::new(mask.len() + 8, usize::MAX);
    wrap(field, &mask, &mut output)?;
    output.into_bytes()
}

/// Writes a message as the value of a field.
fn wrap(field: &Field, message: &[u8], output: &mut Output) -> Result<(), Failure> {
    let wire_type = field.wire_type();
    output.varint(wire_type.tag(field.number))?;
    if wire_type == WireType::Group {
        output.extend(message)?;
        return output.varint(end_tag(field.number));
    }
    output.varint(message.len() as u64)?;
    output.extend(message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::MessageType;
    use crate::json::tests::sample::transcoder;

    fn field<'a>(schema: &'a Schema, name: &str) -> &'a Field {
        let message = schema.message(schema.find("t.All").unwrap()).unwrap();
        message.by_name(name, usize::MAX).unwrap().1
    }

    fn all() -> MessageType {
        transcoder().message("t.All").unwrap()
    }

    #[test]
    fn texts_are_values() {
        let transcoder = transcoder();
        let schema = transcoder.schema();
        for (name, text, json) in [
            ("count", "-7", r#"{"count":-7}"#),
            (
                "big",
                "18446744073709551615",
                r#"{"big":"18446744073709551615"}"#,
            ),
            ("text", "a \"b\" ü", r#"{"text":"a \"b\" ü"}"#),
            ("text", "", "{}"),
            ("data", "-_8", r#"{"data":"+/8="}"#),
            ("real", "0.5", r#"{"real":0.5}"#),
            ("real", "NaN", r#"{"real":"NaN"}"#),
            ("flag", "true", r#"{"flag":true}"#),
            ("flag", "1", r#"{"flag":true}"#),
            ("flag", "0", "{}"),
            ("color", "GREEN", r#"{"color":"GREEN"}"#),
            ("color", "-2", r#"{"color":"DARK_BLUE"}"#),
            ("numbers", "5", r#"{"numbers":[5]}"#),
            ("texts", "5", r#"{"texts":["5"]}"#),
            (
                "time",
                "1970-01-01T00:00:01Z",
                r#"{"time":"1970-01-01T00:00:01Z"}"#,
            ),
            ("duration", "1.5s", r#"{"duration":"1.500s"}"#),
            ("mask", "a_b,cD.e", r#"{"mask":"aB,cD.e"}"#),
            ("mask", "", r#"{"mask":""}"#),
            ("wrapper", "0", r#"{"wrapper":"0"}"#),
            ("value", "[true]", r#"{"value":[true]}"#),
            ("value", "null", r#"{"value":null}"#),
            ("object", r#"{"a":true}"#, r#"{"object":{"a":true}}"#),
            ("null", "null", r#"{"null":null}"#),
            ("x", "a", r#"{"x":"a"}"#),
        ] {
            let wire = read(schema, field(schema, name), text, &JsonOptions::new()).unwrap();
            let found = all().to_json(&wire, &JsonOptions::new()).unwrap();
            assert_eq!(String::from_utf8(found).unwrap(), json, "{name}={text}");
        }
    }

    #[test]
    fn entries_have_a_key() {
        let transcoder = transcoder();
        let schema = transcoder.schema();
        for (name, key, text, json) in [
            ("scores", "a\"", "1", r#"{"scores":{"a\"":1}}"#),
            ("colors", "true", "RED", r#"{"colors":{"true":"RED"}}"#),
        ] {
            let field = field(schema, name);
            let wire = read_entry(schema, field, key, text, &JsonOptions::new()).unwrap();
            let found = all().to_json(&wire, &JsonOptions::new()).unwrap();
            assert_eq!(String::from_utf8(found).unwrap(), json);
        }
    }

    #[test]
    fn what_is_no_value_is_refused() {
        let transcoder = transcoder();
        let schema = transcoder.schema();
        for (name, text, problem) in [
            ("count", "", "an integer"),
            ("count", "1x", "an integer"),
            ("count", "2147483648", "out of the range"),
            ("flag", "yes", "neither `true` nor `false`"),
            ("color", "PINK", "no value of `t.Color`"),
            ("data", "*", "not base64"),
            ("time", "now", "a timestamp"),
            ("duration", "1", "a duration"),
            ("mask", "a b", "no path of a field"),
            ("child", "{}", "a message cannot be a text"),
            ("any", "{}", "a message cannot be a text"),
            ("value", "1 2", "the end of the text"),
            ("value", "", "a number"),
        ] {
            let failure = read(schema, field(schema, name), text, &JsonOptions::new());
            let status = failure.unwrap_err().of_text("no value");
            assert!(
                status.message().contains(problem),
                "{name}={text}: {status}"
            );
        }
    }
}
