//! Names that a generator of messages cannot take are refused with file, line and a way out.
//!
//! That the code would not compile, or its generator would fail, was tried for each of them. What
//! is not refused is compiled by the package in `tests/golden`.

use crate::project::Project;
use protoc_gen_rpc::{Build, Messages};

#[test]
fn refuses_names_of_which_the_code_would_not_compile() {
    for (messages, proto, expected) in REFUSED {
        let error = generate(*messages, proto).unwrap_err();
        assert_eq!(error, *expected, "{proto}");
    }
}

#[test]
fn takes_names_that_only_look_alike() {
    for (messages, proto) in TAKEN {
        assert_eq!(generate(*messages, proto), Ok(()), "{proto}");
    }
}

#[test]
fn an_import_can_be_left_to_another_crate() {
    for (messages, expected) in [
        (
            Messages::Protobuf,
            "hostile.proto:3: the field `default` of `p.A` becomes a method `default`, which the \
             code of `protoc --rust_out` takes for that of the trait `Default` where another \
             message has a field of this one; rename it, or leave the file to a crate that has it, \
             with a crate mapping, or use `messages=buffa`",
        ),
        (
            Messages::Prost,
            "hostile.proto:4: the field `x_y` of `p.A` and the field `xY` of `p.A` both become the \
             field `x_y` in the code of prost; rename it, or leave the type to a crate that has \
             it, with an extern path, or use `messages=buffa`",
        ),
    ] {
        let project = Project::new();
        project.write(
            "proto/hostile.proto",
            "syntax = \"proto2\"; package p;\nmessage A {\n optional int32 xY = 1; optional bool \
             default = 3;\n optional int32 x_y = 2 [json_name = \"z\"]; }\n",
        );
        project.write(
            "proto/user.proto",
            "syntax = \"proto3\"; package user; import \"hostile.proto\";\n\
             message User { p.A a = 1; }\n",
        );
        let error = Build::new()
            .include(project.path("proto"))
            .messages(messages)
            .generate([project.path("proto/user.proto")])
            .unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}

fn generate(messages: Messages, proto: &str) -> Result<(), String> {
    let project = Project::new();
    project.write("proto/p.proto", proto);
    let tree = Build::new()
        .include(project.path("proto"))
        .messages(messages)
        .generate([project.path("proto/p.proto")]);
    tree.map(|_| ()).map_err(|error| error.to_string())
}

const REFUSED: &[(Messages, &str, &str)] = &[
    (
        Messages::Protobuf,
        "syntax = \"proto2\";\npackage p;\nmessage Pair { optional int32 CamelCase = 1;\noptional int32 CamelCase_ = 2;\n}",
        "p.proto:4: the field `CamelCase_` of `p.Pair` and the field `CamelCase` of `p.Pair` have both the JSON name `CamelCase`, and `protoc --rust_out` aborts; `option deprecated_legacy_json_field_conflicts = true` in the message allows it; rename it, or use `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 bar = 1 [json_name = \"x\"];\nint32 foo = 2 [json_name = \"bar\"];\n}",
        "p.proto:4: the field `foo` of `p.A` and the field `bar` of `p.A` have both the JSON name `bar`, and `protoc --rust_out` aborts; `option deprecated_legacy_json_field_conflicts = true` in the message allows it; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { string default = 1;\n} message B { A a = 1;\n}",
        "p.proto:3: the field `default` of `p.A` becomes a method `default`, which the code of `protoc --rust_out` takes for that of the trait `Default` where another message has a field of this one; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { oneof default { string x = 1;} } message B { A a = 1;\n}",
        "p.proto:3: the oneof `default` of `p.A` becomes a method `default`, which the code of `protoc --rust_out` takes for that of the trait `Default` where another message has a field of this one; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { string default = 1;\n} message B { oneof o { A a = 1;\n} }",
        "p.proto:3: the field `default` of `p.A` becomes a method `default`, which the code of `protoc --rust_out` takes for that of the trait `Default` where another message has a field of this one; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 payment_case = 1;\noneof payment { string x = 2;\n} }",
        "p.proto:4: the oneof `payment` of `p.A` and the field `payment_case` of `p.A` both become the method `payment_case` in the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 as_view = 1;\n}",
        "p.proto:3: the field `as_view` of `p.A` becomes a method `as_view`, and the code of `protoc --rust_out` has one already; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 to_owned = 1;\n}",
        "p.proto:3: the field `to_owned` of `p.A` becomes a method `to_owned`, and the code of `protoc --rust_out` has one already; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage L {} message A { L has_a = 1;\nL a_mut = 2;\n}",
        "p.proto:4: the field `a_mut` of `p.A` and the field `has_a` of `p.A` both become the method `has_a_mut` in the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { optional int32 a = 1;\noptional int32 has_a = 2;\nint32 has_a_2 = 3;\n}",
        "p.proto:5: the field `has_a_2` of `p.A` and the field `has_a` of `p.A` both become the method `has_a_2` in the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 a = 1;\noneof set_a { string x = 2;\n} }",
        "p.proto:4: the oneof `set_a` of `p.A` and the field `a` of `p.A` both become the method `set_a` in the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage Clip {} message ClipView {} message ClipView_ {}",
        "p.proto:3: the message `ClipView_` of `p` and the message `ClipView` of `p` both become the type or module `ClipView_` in the code of `protoc --rust_out`; rename it, or use `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage Clip {} message ClipMut {}",
        "p.proto:3: the message `ClipMut` of `p` and the message `Clip` of `p` both become the type or module `ClipMut` in the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage foo { } message Foo { enum E { Z = 0;\n} }",
        "p.proto:3: the message `Foo` of `p` and the message `foo` of `p` both become the type or module `foo` in the code of `protoc --rust_out`; rename it",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { oneof pay { int32 x = 1;\n} message PayCase {} }",
        "p.proto:3: the oneof `pay` of `p.A` and the message `PayCase` of `p.A` both become the type or module `PayCase` in the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto2\";\npackage p;\nmessage A { oneof pay { int32 a_b = 1;\nint32 aB = 2 [json_name=\"q\"];\n} }",
        "p.proto:4: the field `aB` of `p.A` and the field `a_b` of `p.A` both become the variant `AB` in the code of `protoc --rust_out`; rename it",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { oneof pay { int32 _1 = 1;\n} }",
        "p.proto:3: the field `_1` of `p.A` has a name from which `protoc --rust_out` makes `1`, which is no name in Rust; rename it, or use `messages=prost`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { oneof _1 { int32 x = 1;\n} }",
        "p.proto:3: the oneof `_1` of `p.A` has a name from which `protoc --rust_out` makes `1Oneof`, which is no name in Rust; rename it, or use `messages=prost`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nenum _ { Z = 0;\n} message A { _ x = 1;\n}",
        "p.proto:3: the enum `_` of `p` has a name from which `protoc --rust_out` makes ``, which is no name in Rust; rename it",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nenum Foo { FOO__ = 0;\n}",
        "p.proto:3: the value `FOO__` of `p.Foo` has no letter or digit that is not in the name of its enum, and `protoc --rust_out` aborts; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage Std { enum E { Z = 0;\n} } message A { oneof o { int32 x = 1;\n} }",
        "p.proto:3: the message `Std` of `p` becomes a module `std`, which hides the standard library from the code of `protoc --rust_out`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage From { int32 x = 1;\n}",
        "p.proto:3: the message `From` of `p` has the name of what the code of `protoc --rust_out` means by `From`; rename it, or use `messages=prost` or `messages=buffa`",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage bool { int32 x = 1;\n} message B { optional bool x = 1;\nint32 y = 2;\n}",
        "p.proto:3: the message `bool` of `p` has the name of what the code of `protoc --rust_out` means by `bool`; rename it, or use `messages=prost`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto2\";\npackage p;\nmessage A { optional int32 CamelCase = 1;\noptional int32 camel_case = 2 [json_name=\"q\"];\n}",
        "p.proto:4: the field `camel_case` of `p.A` and the field `CamelCase` of `p.A` both become the field `camel_case` in the code of prost; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nmessage foo { } message Foo { enum E { Z = 0;\n} }",
        "p.proto:3: the message `Foo` of `p` and the message `foo` of `p` both become the type `Foo` in the code of prost; rename it",
    ),
    (
        Messages::Prost,
        "syntax = \"proto2\";\npackage p;\nmessage A { oneof pay { int32 a_b = 1;\nint32 aB = 2 [json_name=\"q\"];\n} }",
        "p.proto:4: the field `aB` of `p.A` and the field `a_b` of `p.A` both become the variant `AB` in the code of prost; rename it",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 _ = 1;\n}",
        "p.proto:3: the field `_` of `p.A` has a name of which prost leaves nothing; rename it, or use `messages=protobuf`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto2\";\npackage p;\nenum E { option allow_alias = true;\nE_A = 0;\nE_B = 0;\n} message M { optional E e = 1 [default = E_B];\n}",
        "p.proto:6: the field `e` of `p.M` has the default `E_B`, which is another name for a value and no variant in the code of prost; give the first name of the value as the default; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nenum E { Z = 0;\n} message A { E a = 1;\nE set_a = 2;\n}",
        "p.proto:5: the field `set_a` of `p.A` and the field `a` of `p.A` both become the method `set_a` in the code of prost; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nenum E { Z = 0;\n} message A { E a = 1;\noptional int32 set_a = 2;\n}",
        "p.proto:5: the field `set_a` of `p.A` and the field `a` of `p.A` both become the method `set_a` in the code of prost; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nenum E { Z = 0;\n} message A { map<string,E> type = 1;\n}",
        "p.proto:4: the field `type` of `p.A` is a map of enums that has the name of a keyword, and prost panics; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nenum E { Z = 0;\n} message A { map<string,E> x = 1;\nE get_x = 2;\n}",
        "p.proto:5: the field `get_x` of `p.A` and the field `x` of `p.A` both become the method `get_x` in the code of prost; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nmessage A { message Pay {} oneof pay { string x = 1;\n} enum PayOneOf { Z = 0;\n} }",
        "p.proto:3: the oneof `pay` of `p.A` and the enum `PayOneOf` of `p.A` both become the type `PayOneOf` in the code of prost; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 _ = 1;\n}",
        "p.proto:3: the field `_` of `p.A` becomes `_` in the code of buffa, which is no name in Rust; rename it, or use `messages=protobuf`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage foo { enum E { Z = 0;\n} }",
        "p.proto:3: the message `foo` of `p` becomes more than one type or module `foo` in the code of buffa; rename it, or use `messages=prost`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage foo { } message Foo { enum E { Z = 0;\n} }",
        "p.proto:3: the message `Foo` of `p` and the message `foo` of `p` both become the type or module `foo` in the code of buffa; rename it",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto2\";\npackage p;\nmessage A { oneof pay { int32 a_b = 1;\nint32 aB = 2 [json_name=\"q\"];\n} }",
        "p.proto:4: the field `aB` of `p.A` and the field `a_b` of `p.A` both become the variant `AB` in the code of buffa; rename it",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage A { oneof pay { int32 _1 = 1;\n} }",
        "p.proto:3: the field `_1` of `p.A` has a name from which buffa makes `1`, which is no name in Rust; rename it, or use `messages=prost`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nenum _ { Z = 0;\n} message A { _ x = 1;\n}",
        "p.proto:3: the enum `_` of `p` has the name of a keyword, which buffa does not escape in the name of a type; rename it",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage _ { int32 x = 1;\n} message A { _ x = 1;\n}",
        "p.proto:3: the message `_` of `p` has the name of a keyword, which buffa does not escape in the name of a type; rename it, or use `messages=protobuf`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nenum E { _ = 0;\n}",
        "p.proto:3: the value `_` of `p.E` becomes `_` in the code of buffa, which is no name in Rust; rename it",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage u32 { int32 x = 1;\n} message B { oneof o { int32 x = 1;\n} }",
        "p.proto:3: the message `u32` of `p` has the name of what the code of buffa means by `u32`; rename it, or use `messages=prost`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage type { string x = 1;\n} message Self { string x = 1;\n}",
        "p.proto:3: the message `type` of `p` has the name of a keyword, which buffa does not escape in the name of a type; rename it, or use `messages=protobuf` or `messages=prost`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto2\";\npackage p;\nmessage A { extensions 100 to max; }\nextend A { optional int32 foo = 100;\noptional int32 FOO = 101;\n}",
        "p.proto:5: the extension `FOO` of `p` and the extension `foo` of `p` both become the constant `FOO` in the code of buffa; rename it, or use `messages=protobuf` or `messages=prost`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto2\";\npackage p;\nmessage A { extensions 100 to max; extend A { optional int32 fooBar = 100;\noptional int32 foo_bar = 101;\n} }",
        "p.proto:4: the extension `foo_bar` of `p.A` and the extension `fooBar` of `p.A` both become the constant `FOO_BAR` in the code of buffa; rename it, or use `messages=protobuf` or `messages=prost`",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto3\";\npackage p;\nmessage A { string __buffa_unknown_fields = 1;\n}",
        "p.proto:3: the field `__buffa_unknown_fields` of `p.A` begins with `__buffa_`, as buffa's own fields do; rename it, or use `messages=protobuf` or `messages=prost`",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 self = 1;\nint32 super = 2;\nint32 crate = 3;\nint32 Self = 4;\nint32 type = 5;\nint32 extern = 6;\n}",
        "p.proto:6: the field `Self` of `p.A` and the field `self` of `p.A` both become the field `self_` in the code of prost; rename it, or use `messages=protobuf` or `messages=buffa`",
    ),
];

const TAKEN: &[(Messages, &str)] = &[
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { string default = 1;\n} message B { repeated A a = 1;\nmap<string,A> m = 2;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage L {} message A { int32 has_a = 1;\nint32 a_mut = 2;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { optional int32 a = 1;\noptional int32 has_a = 2;\nint32 set_a = 3;\nint32 a_mut=4;\nint32 a_opt=5;\nint32 clear_a = 6;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage Clip {} enum ClipView { X = 0;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage Clip {} message ClipView {} message ClipViewView {}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 _ = 1;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 _1 = 1;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage _ { int32 x = 1;\n} message A { _ x = 1;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage Some { int32 x = 1;\n} message None {} message Ok {} message Err {} message Option { oneof o {string q = 1;} } message Default {} message Copy {} message Send {} message Drop {} message Sized {} message String {} message Vec {} message Box {} message Fn {} message Iterator {} message Result {} message Self { Self s = 1;\n} message Into {} message Clone { oneof p { Copy c = 1;\n} } message Debug {} enum Ord { A = 0;\n} message Eq {} message PartialEq { Eq e = 1;\n} message Private {} message Hash {}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto2\";\npackage p;\nmessage A { option deprecated_legacy_json_field_conflicts = true;\noptional int32 a_b = 1;\noptional int32 aB = 2;\n}",
    ),
    (
        Messages::Protobuf,
        "syntax = \"proto3\";\npackage p;\nmessage A { int32 new = 1;\n}",
    ),
    (
        Messages::Buffa,
        "syntax = \"proto2\";\npackage p;\nmessage A { extensions 100 to max; extend A { optional int32 foo = 100; } }\nextend A { optional int32 FOO = 101; }",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nenum E { Z = 0;\n} message A { E a = 1;\nint32 set_a = 2;\n}",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nmessage A { message Pay {} oneof pay { string x = 1;\n} }",
    ),
    (
        Messages::Prost,
        "syntax = \"proto3\";\npackage p;\nmessage A { string default = 1;\n} message B { A a = 1;\n}",
    ),
];
