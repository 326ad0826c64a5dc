//! What is refused, and in which words.

use crate::json::tests::sample::{WELL_KNOWN, file};
use crate::json::tests::{all, json, wire};
use crate::json::{JsonOptions, MessageType, Transcoder};
use crate::protocol::protobuf::Writer;
use crate::status::Status;
use crate::status::code::Code;

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn json_that_is_no_message_is_refused_with_its_place() {
    for (text, expected) in [
        (
            "",
            "line 1, column 1: an object is expected, and the end of the text is there",
        ),
        (
            "null",
            "column 1: an object is expected, and `null` is there",
        ),
        (
            "{}x",
            "column 3: the end of the text is expected, and `x` is there",
        ),
        (
            "{\n  \"cuont\": 1}",
            "line 2, column 3: `t.All` has no field \"cuont\"",
        ),
        (
            "{\"count\":1,\n\"count\":2}",
            "line 2, column 1: \"count\" is there twice",
        ),
        (
            r#"{"longValue":1,"long_value":2}"#,
            "column 16: \"long_value\" is there twice",
        ),
        (
            r#"{"x":"a","y":{}}"#,
            "column 10: \"y\" is of the same oneof as a field before it",
        ),
        (
            r#"{"count":true}"#,
            "column 10, in count: a number is expected, and `true` is there",
        ),
        (
            r#"{"count":1.5}"#,
            "column 10, in count: an integer of at most 64 bits is expected",
        ),
        (
            r#"{"count":""}"#,
            "in count: an integer of at most 64 bits is expected",
        ),
        (
            r#"{"count":2147483648}"#,
            "in count: 2147483648 is out of the range of its type",
        ),
        (
            r#"{"four":-1}"#,
            "in four: -1 is out of the range of its type",
        ),
        (
            r#"{"real":1e999}"#,
            "in real: the number is too large for its type",
        ),
        (
            r#"{"ratio":1e39}"#,
            "in ratio: the number is too large for its type",
        ),
        (r#"{"real":"1x"}"#, "in real: \"1x\" is no number"),
        (r#"{"real":"nan"}"#, "in real: \"nan\" is no number"),
        (
            r#"{"flag":"true"}"#,
            "in flag: `true` or `false` is expected, and a string is there",
        ),
        (
            r#"{"data":"a b"}"#,
            "column 9, in data: the text is not base64",
        ),
        (
            r#"{"color":"BLUE"}"#,
            "column 10, in color: \"BLUE\" is no value of `t.Color`",
        ),
        (
            r#"{"color":1.5}"#,
            "in color: the number of a value of an enum must be an integer of 32 bits",
        ),
        (
            r#"{"color":null,"texts":["a",null]}"#,
            "in texts[1]: a string is expected, and `null` is there",
        ),
        (
            r#"{"children":[{},{"child":{"count":"a"}}]}"#,
            "column 35, in children[1].child.count: an integer",
        ),
        (
            r#"{"scores":{"a":1,"a":2}}"#,
            "column 18, in scores: the key \"a\" is there twice",
        ),
        (
            r#"{"scores":{"a\n":"x"}}"#,
            "in scores[\"a\\n\"]: an integer",
        ),
        (
            r#"{"byNumber":{"1":{},"1.0":{}}}"#,
            "in byNumber: the key \"1.0\" is there twice",
        ),
        (
            r#"{"byNumber":{"":{}}}"#,
            "in byNumber: the key \"\" is no integer",
        ),
        (
            r#"{"byNumber":{"2147483648":{}}}"#,
            "in byNumber: 2147483648 is out of the range",
        ),
        (
            r#"{"colors":{"1":"RED"}}"#,
            "in colors: the key \"1\" is neither \"true\" nor \"false\"",
        ),
        (
            r#"{"time":"1970-01-01"}"#,
            "in time: a timestamp of the years 1 to 9999, such as",
        ),
        (
            r#"{"duration":1}"#,
            "such as \"1.5s\" is expected, and a number is there",
        ),
        (
            r#"{"mask":"a_b"}"#,
            "in mask: the path \"a_b\" of a field mask is not in lower camel case",
        ),
        (
            r#"{"any":{"count":1}}"#,
            "column 9, in any: an `Any` needs the member `@type`",
        ),
        (
            r#"{"any":{"@type":"t.All"}}"#,
            "column 17, in any: the type URL \"t.All\" has no slash",
        ),
        (
            r#"{"any":{"@type":"x/t.None"}}"#,
            "in any: no descriptor is known for the type \"t.None\"",
        ),
        (
            r#"{"any":{"@type":"x/t.All","@type":"x/t.All"}}"#,
            "in any: \"@type\" is there twice",
        ),
        (
            r#"{"any":{"@type":"x/google.protobuf.Duration"}}"#,
            "an `Any` of `google.protobuf.Duration` needs the member `value`",
        ),
        (
            r#"{"any":{"@type":"x/google.protobuf.Duration","value":"1s","value":"2s"}}"#,
            "\"value\" is there twice",
        ),
        (
            r#"{"any":{"@type":"x/google.protobuf.Duration","a":1}}"#,
            "`google.protobuf.Duration` has no field \"a\"",
        ),
        (
            r#"{"value":{"a":1,"a":2}}"#,
            "in value: the key \"a\" is there twice",
        ),
    ] {
        let message = refused(&all(), text);
        assert!(message.contains(expected), "{text}: {message}");
    }
    let long = format!("{{\"{}\":1}}", "x".repeat(1000));
    assert!(refused(&all(), &long).len() < 200);
}

#[test]
fn messages_that_have_no_json_are_refused() {
    for (message, expected) in [
        (
            &b"\x08"[..],
            "the message cannot be JSON: a message ends in the middle of a field",
        ),
        (b"\x12\x01\xff", "in text: a string is not UTF-8"),
        (
            b"\x62\x00\x62\x02\x12\x01",
            "in children[1]: a message ends in the middle of a field",
        ),
        (
            b"\x2a\x01\x80",
            "in numbers: a message ends in the middle of a field",
        ),
        (b"\x32\x03\x0a\x01\xff", "in scores: a string is not UTF-8"),
        (b"\xaa\x06\x02\x10\x80", "in time: a message ends"),
        (
            b"\xaa\x06\x06\x10\x80\x80\x80\x80\x08",
            "in time: a timestamp must be within",
        ),
        (
            b"\xba\x06\x04\x0a\x02aB",
            "in mask: the path \"aB\" of a field mask cannot be in lower camel case",
        ),
        (
            b"\xca\x06\x00",
            "in value: a `google.protobuf.Value` has no value",
        ),
        (
            b"\xca\x06\x09\x11\0\0\0\0\0\0\xf0\x7f",
            "in value: a `google.protobuf.Value` is not finite",
        ),
        (b"\xa2\x06\x02\x12\x00", ""),
        (
            b"\xa2\x06\x03\x12\x01a",
            "in any: an `Any` has a value and no type",
        ),
        (
            b"\xa2\x06\x05\x0a\x03t.A",
            "in any: the type URL \"t.A\" has no slash",
        ),
        (
            b"\xa2\x06\x05\x0a\x03/.A",
            "in any: no descriptor is known for the type \".A\"",
        ),
    ] {
        match all().to_json(message, &JsonOptions::new()) {
            Ok(json) => assert!(expected.is_empty(), "{json:?}"),
            Err(status) => {
                assert_eq!(status.code(), Code::Internal);
                assert!(
                    !expected.is_empty() && status.message().contains(expected),
                    "{status}"
                );
            }
        }
    }
}

#[test]
fn depth_and_size_are_limited() {
    let nested =
        |levels: usize| format!("{}{{}}{}", "{\"child\":".repeat(levels), "}".repeat(levels));
    let deepest = wire(&all(), &nested(99));
    assert_eq!(json(&all(), &deepest), nested(99));
    let refusal = refused(&all(), &nested(100));
    assert!(refusal.contains("too many objects and arrays"), "{refusal}");
    let mut deeper = Writer::default();
    deeper.element(7, &deepest);
    let refusal = all()
        .to_json(&deeper.into_bytes(), &JsonOptions::new())
        .unwrap_err();
    assert!(
        refusal.message().contains("more than 100 messages"),
        "{refusal}"
    );
    let values = format!("{{\"value\":{}{}}}", "[".repeat(200), "]".repeat(200));
    assert!(refused(&all(), &values).contains("too many objects and arrays"));
    let ignored = format!("{{\"?\":{}{}}}", "[".repeat(200), "]".repeat(200));
    let lenient = JsonOptions::new().ignore_unknown_fields();
    assert!(all().to_wire(ignored.as_bytes(), &lenient).is_err());

    let exhausted = |result: Result<Vec<u8>, Status>| {
        result.is_err_and(|status| status.code() == Code::ResourceExhausted)
    };
    let text = r#"{"text":"0123456789"}"#;
    let message = wire(&all(), text);
    for (limit, fits) in [(text.len(), true), (text.len() - 1, false), (0, false)] {
        let options = JsonOptions::new().max_bytes(limit);
        assert_eq!(
            exhausted(all().to_json(&message, &options)),
            !fits,
            "{limit}"
        );
    }
    for (limit, fits) in [
        (message.len() + 10, true),
        (message.len() - 1, false),
        (0, false),
    ] {
        let options = JsonOptions::new().max_bytes(limit);
        assert_eq!(
            exhausted(all().to_wire(text.as_bytes(), &options)),
            !fits,
            "{limit}"
        );
    }
}

/// The type of each `Any` comes last, so each level would be read again for each level above it.
#[test]
fn types_that_come_late_are_looked_for_a_limited_time() {
    let nested = |levels: usize| {
        let mut text =
            r#"{"@type":"x/t.All","text":"0123456789012345678901234567890123456789"}"#.to_owned();
        for _ in 0..levels {
            text = format!(r#"{{"value":{text},"@type":"x/google.protobuf.Any"}}"#);
        }
        format!(r#"{{"any":{text}}}"#)
    };
    wire(&all(), &nested(5));
    assert!(refused(&all(), &nested(60)).contains("it should be the first member of each `Any`"));
}

#[test]
fn descriptors_that_are_not_valid_are_refused() {
    let one = |text: &str| file("x.proto", "t", text, "proto3");
    for (bytes, expected) in [
        (vec![0x0a], "a file descriptor does not parse"),
        (
            one("message A {\n  .t.B b 1\n}"),
            "the file that declares `t.B` is missing",
        ),
        (
            one("message A {\n}\nmessage A {\n}"),
            "`x.proto`: `t.A` is declared twice",
        ),
        (
            one("message A {\n  int32 a 1\n  int32 b 1\n}"),
            "`t.A` has two fields with number 1",
        ),
        (
            one("message A {\n  int32 a 0\n}"),
            "the number of the field `a` is invalid",
        ),
        (one(""), "the file that declares `t.All` is missing"),
    ] {
        let status = Transcoder::new([&bytes[..]]).unwrap_err();
        assert!(status.message().contains(expected), "{status}");
    }
    // The same file twice counts once.
    let sample = file("google.proto", "google.protobuf", WELL_KNOWN, "proto3");
    let all = file(
        "a.proto",
        "t",
        "message All {\n}\nmessage Old {\n}",
        "proto3",
    );
    Transcoder::new([&sample[..], &all, &sample]).unwrap();
}

fn refused(message: &MessageType, json: &str) -> String {
    let refused = message.to_wire(json.as_bytes(), &JsonOptions::new());
    let status = refused.expect_err(json);
    assert_eq!(status.code(), Code::InvalidArgument);
    status.message().to_owned()
}
