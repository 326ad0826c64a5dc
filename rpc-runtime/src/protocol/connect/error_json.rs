//! The JSON of an error, and of the metadata at the end of a stream.
//!
//! Specification: Connect "Error-End-Stream" and `EndStreamResponse`; RFC 8259. Only the texts that these have are written here.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use http::HeaderMap;

use crate::protocol::connect::http_status::name;
use crate::protocol::error_details;
use crate::protocol::protobuf::{Malformed, Value, read_fields};
use crate::status::Status;

/// Appends the object of an error. Details that are no `google.rpc.Status` are left out.
pub(super) fn write_error(json: &mut String, status: &Status) {
    json.push_str("{\"code\":");
    write_text(json, name(status.code()));
    if !status.message().is_empty() {
        json.push_str(",\"message\":");
        write_text(json, status.message());
    }
    let encoded = error_details::to_send(status, status.code()).unwrap_or_default();
    let details = details(&encoded).unwrap_or_default();
    if !details.is_empty() {
        json.push_str(",\"details\":");
        write_list(json, details, |json, detail| {
            json.push_str("{\"type\":");
            write_text(json, detail.name);
            json.push_str(",\"value\":");
            write_text(json, &STANDARD_NO_PAD.encode(detail.value));
            json.push('}');
        });
    }
    json.push('}');
}

/// Appends the object of metadata: a list of texts for each key.
pub(super) fn write_metadata(json: &mut String, metadata: &HeaderMap) {
    json.push('{');
    for (index, name) in metadata.keys().enumerate() {
        if index > 0 {
            json.push(',');
        }
        write_text(json, name.as_str());
        json.push(':');
        // Metadata has only values that are printable ASCII.
        let values = metadata.get_all(name).iter();
        let values = values.map(|value| value.to_str().unwrap_or_default());
        write_list(json, values, write_text);
    }
    json.push('}');
}

/// A detail: the name of its type, and its encoded message.
#[derive(Default)]
struct Detail<'a> {
    name: &'a str,
    value: &'a [u8],
}

/// The details in a `google.rpc.Status`.
fn details(status: &[u8]) -> Result<Vec<Detail<'_>>, Malformed> {
    let mut details = Vec::new();
    read_fields(status, |number, value| {
        if let (3, Value::Bytes(any)) = (number, value) {
            let mut detail = Detail::default();
            read_fields(any, |number, value| {
                match (number, value) {
                    (1, Value::Bytes(url)) => detail.name = type_name(url)?,
                    (2, Value::Bytes(bytes)) => detail.value = bytes,
                    _ => {}
                }
                Ok(())
            })?;
            details.push(detail);
        }
        Ok(())
    })?;
    Ok(details)
}

/// The name of a type in the URL of an `Any`.
fn type_name(url: &[u8]) -> Result<&str, Malformed> {
    let url = str::from_utf8(url).map_err(|_| Malformed("a type URL is not UTF-8"))?;
    Ok(url.rsplit_once('/').map_or(url, |(_server, name)| name))
}

fn write_list<T>(
    json: &mut String,
    items: impl IntoIterator<Item = T>,
    write: impl Fn(&mut String, T),
) {
    json.push('[');
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        write(json, item);
    }
    json.push(']');
}

/// Appends a string (RFC 8259 section 7). Also escapes what a browser could take for HTML, or a script for the end of a line.
fn write_text(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..='\x1f' | '\x7f' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                write_escape(json, character);
            }
            character => json.push(character),
        }
    }
    json.push('"');
}

/// Appends `\u` and the four hexadecimal digits of a character.
fn write_escape(json: &mut String, character: char) {
    json.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        let digit = u32::from(character) >> shift & 0xf;
        json.extend(char::from_digit(digit, 16));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error_details::ErrorDetail;
    use crate::metadata::Metadata;
    use crate::protocol::protobuf::Writer;

    fn json(status: &Status) -> String {
        let mut json = String::new();
        write_error(&mut json, status);
        json
    }

    #[test]
    fn texts_are_escaped() {
        for (text, expected) in [
            ("", r#""""#),
            ("no such user", r#""no such user""#),
            ("größer: 日本語 👩", r#""größer: 日本語 👩""#),
            ("\"\\/", r#""\"\\/""#),
            ("\n\r\t\0\x1f\x7f", r#""\n\r\t\u0000\u001f\u007f""#),
            ("</script>&", r#""\u003c/script\u003e\u0026""#),
            ("\u{2028}\u{2029}", r#""\u2028\u2029""#),
        ] {
            let mut json = String::new();
            write_text(&mut json, text);
            assert_eq!(json, expected);
        }
    }

    #[test]
    fn an_error_has_its_code_and_what_else_there_is() {
        assert_eq!(json(&Status::cancelled("")), r#"{"code":"canceled"}"#);
        assert_eq!(
            json(&Status::not_found("no \"ü\"")),
            r#"{"code":"not_found","message":"no \"ü\""}"#
        );
    }

    #[test]
    fn details_are_types_and_values() {
        let detail = |type_url: &str, value: &[u8]| ErrorDetail::Unknown {
            type_url: type_url.to_owned(),
            value: value.to_vec().into(),
        };
        let status = Status::aborted("m").with_error_details([
            detail("type.googleapis.com/a.B", b"\xff\xfe"),
            detail("c.D", b""),
        ]);
        let expected = r#"[{"type":"a.B","value":"//4"},{"type":"c.D","value":""}]"#;
        let expected = format!(r#"{{"code":"aborted","message":"m","details":{expected}}}"#);
        assert_eq!(json(&status), expected);
        assert_eq!(
            json(&Status::aborted("m").with_details(status.details().to_vec())),
            expected
        );
    }

    #[test]
    fn malformed_details_are_left_out() {
        let mut bad_url = Writer::default();
        bad_url.message(3, |any| any.text(1, b"a/\xff"));
        for details in [b"\x01".to_vec(), b"\x1a\x09".to_vec(), bad_url.into_bytes()] {
            let status = Status::aborted("").with_details(details);
            assert_eq!(json(&status), r#"{"code":"aborted"}"#);
        }
    }

    #[test]
    fn metadata_has_a_list_for_each_key() {
        let mut metadata = Metadata::new();
        metadata.append("x-a", "1").unwrap();
        metadata.append("x-a", "\"2\"").unwrap();
        metadata.append_bin("x-bin", [0, 255]).unwrap();
        let mut headers = HeaderMap::new();
        metadata.append_to(&mut headers);
        let mut json = String::new();
        write_metadata(&mut json, &headers);
        assert_eq!(json, r#"{"x-a":["1","\"2\""],"x-bin":["AP8"]}"#);
        json.clear();
        write_metadata(&mut json, &HeaderMap::new());
        assert_eq!(json, "{}");
    }
}
