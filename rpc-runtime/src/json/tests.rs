//! Messages in both forms.

mod refused;
pub(crate) mod sample;

use crate::json::tests::sample::transcoder;
use crate::json::{JsonOptions, MessageType};
use crate::protocol::protobuf::Writer;

fn all() -> MessageType {
    transcoder().message("t.All").unwrap()
}

fn old() -> MessageType {
    transcoder().message("t.Old").unwrap()
}

fn json(message: &MessageType, wire: &[u8]) -> String {
    let json = message.to_json(wire, &JsonOptions::new());
    String::from_utf8(json.unwrap()).unwrap()
}

fn wire(message: &MessageType, json: &str) -> Vec<u8> {
    message
        .to_wire(json.as_bytes(), &JsonOptions::new())
        .unwrap()
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn messages_are_the_same_in_both_forms() {
    for (wire_form, json_form) in [
        (&b""[..], "{}"),
        (b"\x08\x07", r#"{"count":7}"#),
        (
            b"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
            r#"{"count":-1}"#,
        ),
        (b"\x12\x02hi\x1a\x01a", r#"{"text":"hi","data":"YQ=="}"#),
        (b"\x21\0\0\0\0\0\0\xe0\x3f", r#"{"real":0.5}"#),
        (b"\x21\0\0\0\0\0\0\xf0\x7f", r#"{"real":"Infinity"}"#),
        (b"\x2a\x03\x01\x96\x01", r#"{"numbers":[1,150]}"#),
        (
            b"\x32\x05\x0a\x01a\x10\x01\x32\x04\x0a\x00\x10\x02",
            r#"{"scores":{"a":1,"":2}}"#,
        ),
        (
            b"\x3a\x04\x3a\x02\x08\x01",
            r#"{"child":{"child":{"count":1}}}"#,
        ),
        (b"\x3a\x00", r#"{"child":{}}"#),
        (b"\x42\x00", r#"{"x":""}"#),
        (b"\x4a\x00", r#"{"y":{}}"#),
        (b"\x50\x00", r#"{"longValue":"0"}"#),
        (b"\x58\x01", r#"{"color":"GREEN"}"#),
        (
            b"\x58\xfe\xff\xff\xff\xff\xff\xff\xff\xff\x01",
            r#"{"color":"DARK_BLUE"}"#,
        ),
        (b"\x58\x63", r#"{"color":99}"#),
        (
            b"\x62\x00\x62\x02\x08\x01",
            r#"{"children":[{},{"count":1}]}"#,
        ),
        (b"\x68\x01", r#"{"flag":true}"#),
        (b"\x72\x01a\x72\x00", r#"{"texts":["a",""]}"#),
        (b"\x7a\x04\x08\x05\x12\x00", r#"{"byNumber":{"5":{}}}"#),
        (b"\x85\x01\0\0\0\x3f", r#"{"ratio":0.5}"#),
        (
            b"\x88\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x90\x01\x03\x98\x01\x01",
            r#"{"big":"18446744073709551615","zig":-2,"zag":"-1"}"#,
        ),
        (
            b"\xa5\x01\xff\xff\xff\xff\xa9\x01\xff\xff\xff\xff\xff\xff\xff\xff",
            r#"{"four":4294967295,"eight":"-1"}"#,
        ),
        (
            b"\xb2\x01\x04\x08\x01\x10\x01\xb2\x01\x04\x08\x00\x10\x00",
            r#"{"colors":{"true":"GREEN","false":"RED"}}"#,
        ),
        (
            b"\xaa\x06\x03\x08\x80\x01\xb2\x06\x02\x08\x01",
            r#"{"time":"1970-01-01T00:02:08Z","duration":"1s"}"#,
        ),
        (b"\xba\x06\x08\x0a\x03a_b\x0a\x01c", r#"{"mask":"aB,c"}"#),
        (b"\xba\x06\x00", r#"{"mask":""}"#),
        (
            b"\xc2\x06\x09\x0a\x07\x0a\x01a\x12\x02\x08\x00",
            r#"{"object":{"a":null}}"#,
        ),
        (b"\xc2\x06\x00", r#"{"object":{}}"#),
        (b"\xca\x06\x02\x08\x00", r#"{"value":null}"#),
        (b"\xca\x06\x03\x1a\x01x", r#"{"value":"x"}"#),
        (b"\xca\x06\x02\x2a\x00", r#"{"value":{}}"#),
        (
            b"\xd2\x06\x0f\x0a\x02\x20\x01\x0a\x09\x11\0\0\0\0\0\0\xe0\x3f",
            r#"{"list":[true,0.5]}"#,
        ),
        (b"\xda\x06\x02\x08\x05", r#"{"wrapper":"5"}"#),
        (b"\xe0\x06\x00", r#"{"null":null}"#),
        (
            b"\xa2\x06\x0d\x0a\x07x/t.All\x12\x02\x08\x01",
            r#"{"any":{"@type":"x/t.All","count":1}}"#,
        ),
        (
            b"\xa2\x06\x0d\x0a\x09x/t.Empty\x12\x00",
            r#"{"any":{"@type":"x/t.Empty"}}"#,
        ),
        (
            b"\xa2\x06\x21\x0a\x1bx/google.protobuf.Timestamp\x12\x02\x08\x01",
            r#"{"any":{"@type":"x/google.protobuf.Timestamp","value":"1970-01-01T00:00:01Z"}}"#,
        ),
        (b"\xa2\x06\x00", r#"{"any":{}}"#),
    ] {
        assert_eq!(json(&all(), wire_form), json_form);
        assert_eq!(wire(&all(), json_form), wire_form, "{json_form}");
    }
    for (wire_form, json_form) in [
        (&b"\x08\x00"[..], r#"{"count":0}"#),
        (
            b"\x10\x01\x18\x01\x18\x02",
            r#"{"closed":"ONE","list":["ONE","TWO"]}"#,
        ),
        (
            b"\x2b\x08\x01\x2b\x2c\x2c",
            r#"{"inner":{"count":1,"inner":{}}}"#,
        ),
        (b"\x30\x01\x30\x02", r#"{"numbers":[1,2]}"#),
        (b"\xc0\x0c\x07", r#"{"[t.extra]":7}"#),
    ] {
        assert_eq!(json(&old(), wire_form), json_form);
        assert_eq!(wire(&old(), json_form), wire_form, "{json_form}");
    }
}

#[test]
fn fields_in_two_places_are_merged() {
    for (wire_form, json_form) in [
        // The last scalar, also if it is zero.
        (&b"\x08\x01\x08\x02"[..], r#"{"count":2}"#),
        (b"\x08\x01\x08\x00", "{}"),
        // Elements apart, packed and not.
        (
            b"\x2a\x01\x01\x08\x07\x28\x02\x2a\x00",
            r#"{"count":7,"numbers":[1,2]}"#,
        ),
        // The fields of two messages, at two levels.
        (
            b"\x3a\x04\x3a\x02\x08\x01\x3a\x05\x3a\x03\x12\x01a",
            r#"{"child":{"child":{"count":1,"text":"a"}}}"#,
        ),
        // The last entry of a key, and an entry with two values.
        (
            b"\x32\x05\x0a\x01a\x10\x01\x32\x05\x0a\x01b\x10\x02\x32\x05\x0a\x01a\x10\x03",
            r#"{"scores":{"a":3,"b":2}}"#,
        ),
        (
            b"\x32\x07\x0a\x01a\x10\x01\x10\x02",
            r#"{"scores":{"a":2}}"#,
        ),
        (
            b"\x7a\x09\x12\x02\x08\x01\x12\x03\x12\x01a",
            r#"{"byNumber":{"0":{"count":1,"text":"a"}}}"#,
        ),
        // The last member of a oneof, and what came before it is forgotten.
        (b"\x42\x01a\x4a\x00", r#"{"y":{}}"#),
        (
            b"\x4a\x02\x08\x01\x42\x01a\x4a\x03\x12\x01b\x4a\x03\x1a\x01c",
            r#"{"y":{"text":"b","data":"Yw=="}}"#,
        ),
        (b"\xca\x06\x05\x1a\x01x\x20\x01", r#"{"value":true}"#),
        (
            b"\xc2\x06\x12\x0a\x07\x0a\x01a\x12\x02\x08\x00\x0a\x07\x0a\x01a\x12\x02\x20\x01",
            r#"{"object":{"a":true}}"#,
        ),
        // Unknown fields, wrong wire types, an absent key and value.
        (
            b"\x80\x7d\x01\x09\0\0\0\0\0\0\0\0\x08\x01",
            r#"{"count":1}"#,
        ),
        (b"\x32\x00", r#"{"scores":{"":0}}"#),
    ] {
        assert_eq!(json(&all(), wire_form), json_form);
    }
    for (wire_form, json_form) in [
        // A value that a closed enum does not have is an unknown field.
        (&b"\x10\x03"[..], "{}"),
        (b"\x10\x01\x10\x03", r#"{"closed":"ONE"}"#),
        (b"\x18\x03\x18\x01", r#"{"list":["ONE"]}"#),
        (b"\x1a\x01\x03", "{}"),
        (b"\x22\x05\x0a\x01a\x10\x03", "{}"),
        (b"\x22\x03\x0a\x01a", r#"{"map":{"a":"ONE"}}"#),
        // Packed numbers where the file says that they are not, and groups.
        (b"\x32\x02\x01\x02", r#"{"numbers":[1,2]}"#),
        (
            b"\x2b\x08\x01\x2c\x08\x07\x2b\x30\x02\x2c",
            r#"{"count":7,"inner":{"count":1,"numbers":[2]}}"#,
        ),
    ] {
        assert_eq!(json(&old(), wire_form), json_form);
    }
}

/// Each level is written at most twice, or this would not end.
#[test]
fn fields_in_two_places_at_each_level_take_linear_time() {
    let mut message = Vec::new();
    for _ in 0..99 {
        let mut outer = Writer::default();
        outer.integer(1, 1);
        outer.element(7, &message);
        outer.integer(1, 2);
        message = outer.into_bytes();
    }
    assert!(json(&all(), &message).starts_with(r#"{"count":2,"child":{"count":2"#));
}

#[test]
fn other_spellings_are_read() {
    for (json_form, same) in [
        (" { \"count\" : 1 } ", r#"{"count":1}"#),
        (r#"{"c\u006funt":1}"#, r#"{"count":1}"#),
        (r#"{"long_value":1}"#, r#"{"longValue":"1"}"#),
        (
            r#"{"count":"1.0e0","big":1e1,"real":"0.5","ratio":1}"#,
            r#"{"count":1,"big":"10","real":0.5,"ratio":1.0}"#,
        ),
        (r#"{"real":"NaN"}"#, r#"{"real":"NaN"}"#),
        (r#"{"color":"VERT"}"#, r#"{"color":"GREEN"}"#),
        (r#"{"color":1.0}"#, r#"{"color":"GREEN"}"#),
        (r#"{"data":"_-"}"#, r#"{"data":"/w=="}"#),
        (
            r#"{"numbers":[],"scores":{},"count":0,"child":null,"texts":null}"#,
            "{}",
        ),
        (r#"{"x":null,"y":{}}"#, r#"{"y":{}}"#),
        (r#"{"byNumber":{"-1":{}}}"#, r#"{"byNumber":{"-1":{}}}"#),
        (
            r#"{"any":{"count":1,"@type":"x/t.All"}}"#,
            r#"{"any":{"@type":"x/t.All","count":1}}"#,
        ),
        (
            r#"{"any":{"value":{"value":"7","@type":"y/google.protobuf.Int64Value"},"@type":"x/google.protobuf.Any"}}"#,
            r#"{"any":{"@type":"x/google.protobuf.Any","value":{"@type":"y/google.protobuf.Int64Value","value":"7"}}}"#,
        ),
        (
            r#"{"value":[1,{"a":[]},"b",null,false]}"#,
            r#"{"value":[1.0,{"a":[]},"b",null,false]}"#,
        ),
    ] {
        assert_eq!(json(&all(), &wire(&all(), json_form)), same);
    }
}

#[test]
fn options_change_both_directions() {
    let options = JsonOptions::new()
        .original_names()
        .enum_numbers()
        .defaults();
    let message = wire(&old(), r#"{"closed":"TWO"}"#);
    let text = old().to_json(&message, &options).unwrap();
    assert_eq!(
        String::from_utf8(text).unwrap(),
        r#"{"closed":2,"list":[],"map":{},"numbers":[]}"#
    );
    let text = all()
        .to_json(b"\x50\x05\x58\x00\x2a\x00", &options)
        .unwrap();
    let text = String::from_utf8(text).unwrap();
    assert!(
        text.starts_with(r#"{"long_value":"5","color":0,"numbers":[],"count":0,"text":"","#),
        "{text}"
    );
    assert!(
        text.contains(r#""flag":false,"texts":[],"by_number":{},"ratio":0.0,"big":"0""#),
        "{text}"
    );
    assert!(
        !text.contains("child\"") && !text.contains("\"x\""),
        "{text}"
    );

    let lenient = JsonOptions::new().ignore_unknown_fields();
    let unknown = br#"{"?":[{"a":1}],"color":"?","count":1,"colors":{"true":"?"},"any":{"@type":"x/google.protobuf.Int64Value","?":1,"?":2,"value":1}}"#;
    assert_eq!(
        json(&all(), &all().to_wire(unknown, &lenient).unwrap()),
        r#"{"count":1,"any":{"@type":"x/google.protobuf.Int64Value","value":"1"}}"#
    );
}

#[test]
fn methods_have_the_types_of_their_messages() {
    let (request, response) = transcoder().method("/t.Service/Call").unwrap();
    assert_eq!((request.name(), response.name()), ("t.All", "t.Old"));
    assert!(transcoder().method("/t.Service/Other").is_none());
    assert!(transcoder().message("t.Color").is_none());
    assert_eq!(format!("{request:?}"), "MessageType(\"t.All\")");
}
