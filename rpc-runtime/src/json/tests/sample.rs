//! Descriptors for the tests, from a short form of `.proto` files.

use crate::json::Transcoder;
use crate::protocol::protobuf::Writer;

/// Each line of a message is a label and a type, a name and a number.
const SAMPLE: &str = "
enum Color { RED=0 GREEN=1 VERT=1 DARK_BLUE=-2 }
message Empty {
}
message All {
  int32 count 1
  string text 2
  bytes data 3
  double real 4
  repeated.int32 numbers 5
  map<string,int32> scores 6
  .t.All child 7
  oneof.string x 8
  oneof.t.All y 9
  optional.int64 long_value 10
  .t.Color color 11
  repeated.t.All children 12
  bool flag 13
  repeated.string texts 14
  map<int32,.t.All> by_number 15
  float ratio 16
  uint64 big 17
  sint32 zig 18
  sint64 zag 19
  fixed32 four 20
  sfixed64 eight 21
  map<bool,.t.Color> colors 22
  .google.protobuf.Any any 100
  .google.protobuf.Timestamp time 101
  .google.protobuf.Duration duration 102
  .google.protobuf.FieldMask mask 103
  .google.protobuf.Struct object 104
  .google.protobuf.Value value 105
  .google.protobuf.ListValue list 106
  .google.protobuf.Int64Value wrapper 107
  oneof.google.protobuf.NullValue null 108
}
message Old {
  optional.int32 count 1
  .t.Closed closed 2
  repeated.t.Closed list 3
  map<string,.t.Closed> map 4
  group.t.Old inner 5
  repeated.int32 numbers 6
}
enum Closed { ONE=1 TWO=2 }
extend t.Old { int32 extra 200 }
";

pub(super) const WELL_KNOWN: &str = "
enum NullValue { NULL_VALUE=0 }
message Any {
  string type_url 1
  bytes value 2
}
message Timestamp {
  int64 seconds 1
  int32 nanos 2
}
message Duration {
  int64 seconds 1
  int32 nanos 2
}
message FieldMask {
  repeated.string paths 1
}
message Struct {
  map<string,.google.protobuf.Value> fields 1
}
message Value {
  oneof.google.protobuf.NullValue null_value 1
  oneof.double number_value 2
  oneof.string string_value 3
  oneof.bool bool_value 4
  oneof.google.protobuf.Struct struct_value 5
  oneof.google.protobuf.ListValue list_value 6
}
message ListValue {
  repeated.google.protobuf.Value values 1
}
message Int64Value {
  int64 value 1
}
";

const KINDS: [(&str, i64); 18] = [
    ("double", 1),
    ("float", 2),
    ("int64", 3),
    ("uint64", 4),
    ("int32", 5),
    ("fixed64", 6),
    ("fixed32", 7),
    ("bool", 8),
    ("string", 9),
    ("group", 10),
    ("message", 11),
    ("bytes", 12),
    ("uint32", 13),
    ("enum", 14),
    ("sfixed32", 15),
    ("sfixed64", 16),
    ("sint32", 17),
    ("sint64", 18),
];

fn kind(name: &str) -> i64 {
    let found = KINDS.iter().find(|(known, _)| *known == name);
    found.map_or_else(|| panic!("{name} is no type"), |(_, kind)| *kind)
}

/// Writes a `FieldDescriptorProto`.
fn write_field(line: &str, scope: &str, extendee: &str, writer: &mut Writer) {
    let parts: Vec<_> = line.split_whitespace().collect();
    let [spelled, name, number] = parts[..] else {
        panic!("{line} is no field");
    };
    let (label, spelled) = match spelled.split_once('.') {
        _ if spelled.starts_with("map<") => ("", spelled),
        Some(("", _)) | None => ("", spelled),
        Some((label, rest)) => (label, rest),
    };
    let is_scalar = KINDS.iter().any(|(known, _)| *known == spelled);
    let is_enum = ["Color", "Closed", "NullValue"]
        .iter()
        .any(|name| spelled.ends_with(name));
    writer.text(1, name);
    writer.text(2, extendee);
    writer.integer(3, number.parse().unwrap());
    let is_repeated = label == "repeated" || spelled.starts_with("map<");
    writer.integer(4, if is_repeated { 3 } else { 1 });
    if spelled.starts_with("map<") {
        writer.integer(5, kind("message"));
        writer.text(6, format!("{scope}.{name}_entry"));
    } else if is_scalar {
        writer.integer(5, kind(spelled));
    } else {
        let kind_name = match label {
            "group" => "group",
            _ if is_enum => "enum",
            _ => "message",
        };
        writer.integer(5, kind(kind_name));
        writer.text(6, format!(".{}", spelled.trim_start_matches('.')));
    }
    match label {
        "oneof" => writer.optional_integer(9, Some(0)),
        "optional" => {
            writer.optional_integer(9, Some(1));
            writer.integer(17, 1);
        }
        _ => {}
    }
}

fn write_message(name: &str, fields: &[&str], scope: &str, writer: &mut Writer) {
    let scope = format!("{scope}.{name}");
    writer.text(1, name);
    for line in fields {
        writer.message(2, |field| write_field(line, &scope, "", field));
        let Some((types, rest)) = line
            .trim()
            .strip_prefix("map<")
            .and_then(|rest| rest.split_once('>'))
        else {
            continue;
        };
        let (key, value) = types.split_once(',').unwrap();
        let name = rest.split_whitespace().next().unwrap();
        writer.message(3, |entry| {
            entry.text(1, format!("{name}_entry"));
            entry.message(2, |field| {
                write_field(&format!("{key} key 1"), "", "", field);
            });
            entry.message(2, |field| {
                write_field(&format!("{value} value 2"), "", "", field);
            });
            entry.message(7, |options| options.integer(7, 1));
        });
    }
    for oneof in ["one", "_long_value"] {
        writer.message(8, |declared| declared.text(1, oneof));
    }
}

/// A `FileDescriptorProto`.
pub(crate) fn file(name: &str, package: &str, text: &str, syntax: &str) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.text(1, name);
    writer.text(2, package);
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let words: Vec<_> = line.split_whitespace().collect();
        match words[..] {
            ["enum", name, "{", ref values @ .., "}"] => writer.message(5, |declared| {
                declared.text(1, name);
                for value in values {
                    let (name, number) = value.split_once('=').unwrap();
                    declared.message(2, |value| {
                        value.text(1, name);
                        value.integer(2, number.parse().unwrap());
                    });
                }
            }),
            ["message", name, "{"] => {
                let fields: Vec<_> = lines.by_ref().take_while(|line| *line != "}").collect();
                writer.message(4, |message| {
                    write_message(name, &fields, &format!(".{package}"), message);
                });
            }
            ["extend", extendee, "{", kind, name, number, "}"] => writer.message(7, |extension| {
                let line = format!("{kind} {name} {number}");
                write_field(&line, "", &format!(".{extendee}"), extension);
            }),
            _ => {}
        }
    }
    writer.message(6, |service| {
        service.text(1, "Service");
        service.message(2, |method| {
            method.text(1, "Call");
            method.text(2, ".t.All");
            method.text(3, ".t.Old");
        });
    });
    writer.text(12, syntax);
    writer.into_bytes()
}

/// `t.All` is of proto3, `t.Old` of proto2.
pub(crate) fn transcoder() -> Transcoder {
    let (new, old) = SAMPLE.split_once("message Old").unwrap();
    let old = format!("message Old{old}");
    let files = [
        file("a.proto", "t", new, "proto3"),
        file("b.proto", "t", &old, ""),
        file("google.proto", "google.protobuf", WELL_KNOWN, "proto3"),
    ];
    Transcoder::new(files.iter().map(Vec::as_slice)).unwrap()
}
