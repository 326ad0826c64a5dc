//! The plugin as protoc runs it: what it answers, and what it refuses.
#![cfg(all(feature = "cli", feature = "prost"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use prost::Message as _;
use prost_types::compiler::{CodeGeneratorRequest, CodeGeneratorResponse};
use prost_types::{FileDescriptorProto, MethodDescriptorProto};
use tempfile::TempDir;

#[test]
fn protoc_and_the_library_write_the_same_files() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases/folders");
    for messages in ["protobuf", "prost", "buffa"] {
        let out = TempDir::new().unwrap();
        let files = [
            "root.proto",
            "only_services.proto",
            "hidden.v1.defined-here.proto",
            "generated.proto",
            "facade.proto",
            "b/dup.proto",
            "a/dup.proto",
        ];
        let options = format!("messages={messages}");
        protoc(&case, out.path(), &options, &files).unwrap();
        let golden = case.join(messages);
        for name in ["mod.rs", "root.rpc.rs", "a/dup.rpc.rs", "b/dup.rpc.rs"] {
            let written = fs::read_to_string(out.path().join(name)).unwrap();
            let expected = fs::read_to_string(golden.join(name)).unwrap();
            assert!(written == expected, "{messages}/{name}");
        }
    }
}

#[test]
fn a_type_of_another_file_has_to_be_generated_or_mapped() {
    let files = [("x.proto", IMPORTS_Y), ("y.proto", Y)];
    let error = run_some(&files, "", &["x.proto"]).unwrap_err();
    assert!(
        error.contains(
            "x.proto:4: cannot resolve the response message `y.Y`: `y.proto` defines it and is \
             neither generated in this run nor mapped to a crate"
        ),
        "{error}"
    );

    let folder = TempDir::new().unwrap();
    let mapping = folder.path().join("mapping.txt");
    fs::write(&mapping, "other_crate\n1\ny.proto\n").unwrap();
    let mapped = format!("crate_mapping={}", mapping.display());
    for (options, import, path) in [
        (mapped.as_str(), "use ::other_crate::y_proto as y;", "y::Y"),
        ("extern_path=.y=::other::y", "use ::other::y;", "y::Y"),
        ("extern_path=.y=::other", "", "::other::Y"),
        ("extern_path=.y.Y=::other::Why", "", "::other::Why"),
        (
            "extern_path=.y=crate::r#gen,messages=prost",
            "use crate::r#gen as crate_gen;",
            "crate_gen::Y",
        ),
        (
            "module_tree=false",
            "use super::generated::y_proto as y;",
            "y::Y",
        ),
        ("module_tree=false,messages=buffa", "use super::y;", "y::Y"),
    ] {
        let files = run_some(&files, options, &["x.proto"]).unwrap();
        let code = &files["x.rpc.rs"];
        let expected = format!("rpc::Result<rpc::Response<{path}>, rpc::Status>");
        assert!(code.contains(import), "{options}: {code}");
        assert!(code.contains(&expected), "{options}: {code}");
        assert_eq!(
            files.contains_key("mod.rs"),
            !options.contains("module_tree")
        );
    }
}

#[test]
fn files_with_one_module_are_refused() {
    let message =
        |package: &str| format!("syntax = \"proto3\";\npackage {package};\nmessage M {{}}");
    let (first, second) = (message("a"), message("b"));
    let files = [
        ("a/dup.proto", first.as_str()),
        ("a_dup.proto", second.as_str()),
    ];
    let error = run(&files, "").unwrap_err();
    assert!(
        error.contains("into one module, `a_dup_proto`; rename one"),
        "{error}"
    );
    run(&files, "messages=prost").unwrap();
}

#[test]
fn what_a_message_crate_gives_one_name_is_refused() {
    let outer = "syntax = \"proto3\"; package a; message B { message C {} }";
    let inner = "syntax = \"proto3\"; package a.b; message C {}";
    let files = [("outer.proto", outer), ("inner.proto", inner)];
    let error = run(&files, "messages=prost").unwrap_err();
    assert!(
        error.contains(
            "outer.proto: prost-build puts what is in the message `B` and the package `a.b`"
        ),
        "{error}"
    );
    for messages in ["messages=protobuf", "messages=buffa"] {
        run(&files, messages).unwrap();
    }

    let files = [("x.proto", "syntax = \"proto3\"; package mod; message M {}")];
    let error = run(&files, "messages=buffa").unwrap_err();
    assert!(
        error.contains("x.proto: buffa puts the messages of the package `mod`"),
        "{error}"
    );
    for messages in ["messages=protobuf", "messages=prost"] {
        run(&files, messages).unwrap();
    }
}

#[test]
fn a_file_that_prost_does_not_write_is_not_mounted() {
    let files = [("x.proto", IMPORTS_Y), ("y.proto", Y)];
    let mounts = |options: &str| run(&files, options).unwrap()["mod.rs"].contains("\"y.rs\"");
    assert!(mounts("messages=prost"));
    assert!(!mounts("messages=prost,extern_path=.y.Y=::other::Why"));
    assert!(!mounts("messages=prost,extern_path=.y=::other"));
}

#[test]
fn a_package_of_extensions_alone_is_in_the_module_tree_of_buffa_only() {
    let extended = "syntax = \"proto2\"; package y; message Y { extensions 100 to max; }\n";
    let extension = "syntax = \"proto2\"; package x; import \"y.proto\";\n\
                     extend y.Y { optional int32 only = 100; }\n";
    let files = [("x.proto", extension), ("y.proto", extended)];
    for (options, expected) in [
        ("messages=protobuf", false),
        ("messages=prost", false),
        ("messages=buffa", true),
    ] {
        let tree = &run(&files, options).unwrap()["mod.rs"];
        assert_eq!(tree.contains("pub mod x {"), expected, "{options}: {tree}");
    }
}

#[test]
fn an_edition_of_the_future_is_refused() {
    for (edition, name) in [
        (1002, "2026"),
        (9_999, "UNSTABLE"),
        (99_999, "number 99999"),
    ] {
        let mut file = FileDescriptorProto {
            name: Some("x.proto".to_owned()),
            syntax: Some("editions".to_owned()),
            ..Default::default()
        }
        .encode_to_vec();
        // `edition = 14`, which prost-types does not know.
        file.push(0x70);
        prost::encoding::encode_varint(edition, &mut file);
        let error = answer("", "x.proto", &file).error.unwrap();
        let expected = format!("x.proto: edition {name} is not supported");
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn a_type_that_no_file_defines_is_an_error() {
    let file = FileDescriptorProto {
        name: Some("x.proto".to_owned()),
        service: vec![prost_types::ServiceDescriptorProto {
            name: Some("S".to_owned()),
            method: vec![MethodDescriptorProto {
                name: Some("M".to_owned()),
                input_type: Some(".gone.Gone".to_owned()),
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..Default::default()
    };
    let answer = answer("", "x.proto", &file.encode_to_vec());
    let error = answer.error.unwrap();
    assert!(
        error.contains("the request message `gone.Gone`: no file of the request"),
        "{error}"
    );
    assert!(answer.file.is_empty());
}

#[test]
fn a_file_that_is_not_described_is_an_error() {
    let error = answer("", "other.proto", &[]).error.unwrap();
    assert!(
        error.starts_with("other.proto: the file is not described"),
        "{error}"
    );
}

#[test]
fn features_and_editions_are_declared() {
    let file = FileDescriptorProto {
        name: Some("x.proto".to_owned()),
        ..Default::default()
    };
    let request = request("", "x.proto", &file.encode_to_vec());
    let response = protoc_gen_rpc::generate(&request).unwrap();
    // Supported features, minimum and maximum edition, as fields 2 to 4.
    let declared = [0x10, 0x03, 0x18, 0xe6, 0x07, 0x20, 0xe9, 0x07];
    let found = response
        .windows(declared.len())
        .any(|window| window == declared);
    assert!(found, "{response:?}");
}

#[test]
fn garbage_on_stdin_is_one_line_and_exit_code_1() {
    for input in [&b"garbage"[..], b"", &[0xff; 100]] {
        let mut child = Command::new(PLUGIN)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        std::io::Write::write_all(&mut stdin, input).unwrap();
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(output.stdout, b"");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(stderr.lines().count(), 1, "{stderr}");
    }
}

#[test]
fn no_request_makes_it_panic() {
    let file = FileDescriptorProto {
        name: Some("x.proto".to_owned()),
        ..Default::default()
    };
    let request = request("messages=prost", "x.proto", &file.encode_to_vec());
    for index in 0..request.len() {
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let mut broken = request.clone();
            broken[index] = byte;
            let _ = protoc_gen_rpc::generate(&broken);
            let _ = protoc_gen_rpc::generate(&broken[..index]);
        }
    }
}

#[test]
fn the_embedded_descriptors_are_those_of_protoc() {
    let folder = TempDir::new().unwrap();
    for (name, content) in [("options.proto", OPTIONS), ("x.proto", USES_OPTIONS)] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let out = TempDir::new().unwrap();
    protoc(
        folder.path(),
        out.path(),
        "messages=prost",
        &["options.proto", "x.proto"],
    )
    .unwrap();
    let read = |name: &str| fs::read_to_string(out.path().join(name)).unwrap();
    let mut embedded_files = embedded(&read("descriptors.rpc.rs"));
    embedded_files.extend(embedded(&read("x.rpc.rs")));
    let services = read("x.rpc.rs");
    let (_, listed) = services
        .split_once("FILE_DESCRIPTORS: &[&[u8]] = &[\n")
        .unwrap();
    let (listed, _) = listed.split_once("];").unwrap();
    let listed: Vec<&str> = listed.lines().map(str::trim).collect();
    assert_eq!(
        listed,
        [
            "&super::descriptors::GOOGLE_PROTOBUF_DESCRIPTOR,",
            "&super::descriptors::OPTIONS,",
            "&FILE_DESCRIPTOR,",
        ]
    );

    let set = out.path().join("set.bin");
    let status = Command::new(protoc_bin())
        .arg(format!("-I{}", folder.path().display()))
        .arg("--include_imports")
        .arg(format!("--descriptor_set_out={}", set.display()))
        .arg("x.proto")
        .status()
        .unwrap();
    assert!(status.success());
    let expected = fs::read(set).unwrap();

    let named = |file: Vec<u8>| {
        let descriptor = FileDescriptorProto::decode(&*file).unwrap();
        (descriptor.name().to_owned(), file)
    };
    let embedded: Vec<(String, Vec<u8>)> = embedded_files.into_iter().map(named).collect();
    let expected = described(&expected);
    let files: Vec<&str> = embedded.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        files,
        [
            "google/protobuf/descriptor.proto",
            "options.proto",
            "x.proto"
        ]
    );
    // Protoc leaves options of source retention in the files that it gives a plugin as imports, and
    // descriptor.proto has some.
    for ((name, embedded), (_, expected)) in embedded.iter().zip(&expected).skip(1) {
        // Fields that the bindings do not know are written after those they do, so that the bytes
        // may come in another order; none may be missing.
        let sorted = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            bytes.sort_unstable();
            bytes
        };
        assert!(sorted(embedded) == sorted(expected), "{name}");
        let decode = |bytes: &[u8]| FileDescriptorProto::decode(bytes).unwrap();
        assert!(decode(embedded) == decode(expected), "{name}");
    }
}

#[test]
fn descriptors_can_be_left_out() {
    let files = run(&[("x.proto", X)], "descriptors=false").unwrap();
    assert!(files["x.rpc.rs"].ends_with("\nstatic FILE_DESCRIPTORS: &[&[u8]] = &[];\n"));
    assert!(!files.contains_key("descriptors.rpc.rs"));
}

#[test]
fn descriptors_are_in_each_file_of_services_without_a_module_tree() {
    let files = [("x.proto", IMPORTS_Y), ("y.proto", Y)];
    let in_tree = run(&files, "messages=prost").unwrap();
    let alone = run(&files, "messages=prost,module_tree=false").unwrap();
    assert_eq!(alone.keys().collect::<Vec<_>>(), ["x.rpc.rs"]);
    let mut expected = embedded(&in_tree["descriptors.rpc.rs"]);
    expected.extend(embedded(&in_tree["x.rpc.rs"]));
    assert_eq!(expected.len(), 2);
    assert_eq!(embedded(&alone["x.rpc.rs"]), expected);
}

#[test]
fn a_tree_has_the_descriptor_of_each_file_once() {
    let another = IMPORTS_Y
        .replace("package x", "package z")
        .replace("import", "import \"x.proto\"; import");
    let files = [
        ("x.proto", IMPORTS_Y),
        ("y.proto", Y),
        ("z.proto", &another),
    ];
    let files = run(&files, "messages=prost").unwrap();
    for name in ["descriptors.rpc.rs", "x.rpc.rs", "z.rpc.rs"] {
        assert_eq!(embedded(&files[name]).len(), 1, "{name}");
    }
    let services = &files["z.rpc.rs"];
    for listed in [
        "&super::descriptors::Y,",
        "&super::x_rpc::FILE_DESCRIPTOR,",
        "    &FILE_DESCRIPTOR,",
    ] {
        assert!(services.contains(listed), "{services}");
    }
}

/// Runs the plugin on all of `files`.
fn run(files: &[(&str, &str)], options: &str) -> Result<BTreeMap<String, String>, String> {
    let all: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    run_some(files, options, &all)
}

/// Runs the plugin on those of `files` that are in `generated`.
fn run_some(
    files: &[(&str, &str)],
    options: &str,
    generated: &[&str],
) -> Result<BTreeMap<String, String>, String> {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let out = TempDir::new().unwrap();
    protoc(folder.path(), out.path(), options, generated)?;
    let mut written = BTreeMap::new();
    for entry in fs::read_dir(out.path()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_file() {
            written.insert(name, fs::read_to_string(path).unwrap());
        }
    }
    Ok(written)
}

fn protoc(include: &Path, out: &Path, options: &str, files: &[&str]) -> Result<(), String> {
    let output = Command::new(protoc_bin())
        .arg(format!("-I{}", include.display()))
        .arg(format!("--plugin=protoc-gen-rpc={PLUGIN}"))
        .arg(format!("--rpc_out={}", out.display()))
        .arg(format!("--rpc_opt={options}"))
        .args(files)
        .output()
        .unwrap();
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8(output.stderr).unwrap())
    }
}

fn protoc_bin() -> PathBuf {
    protoc_bin_vendored::protoc_bin_path().unwrap()
}

fn answer(parameter: &str, generated: &str, file: &[u8]) -> CodeGeneratorResponse {
    let request = request(parameter, generated, file);
    CodeGeneratorResponse::decode(&*protoc_gen_rpc::generate(&request).unwrap()).unwrap()
}

/// A request for `generated` that describes one file, already encoded.
fn request(parameter: &str, generated: &str, file: &[u8]) -> Vec<u8> {
    let mut request = CodeGeneratorRequest {
        file_to_generate: vec![generated.to_owned()],
        parameter: Some(parameter.to_owned()),
        ..Default::default()
    }
    .encode_to_vec();
    // `proto_file = 15`.
    request.push(0x7a);
    prost::encoding::encode_varint(file.len() as u64, &mut request);
    request.extend(file);
    request
}

/// The files of a `FileDescriptorSet`, as they are encoded.
fn described(mut set: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    while let Some((tag, mut rest)) = set.split_first() {
        assert_eq!(*tag, 0x0a);
        let length = prost::encoding::decode_varint(&mut rest).unwrap();
        let (file, rest) = rest.split_at(usize::try_from(length).unwrap());
        let name = FileDescriptorProto::decode(file).unwrap().name().to_owned();
        files.push((name, file.to_vec()));
        set = rest;
    }
    files
}

/// The byte strings in generated code.
fn embedded(code: &str) -> Vec<Vec<u8>> {
    let literals = code.split("b\"\\\n").skip(1);
    literals
        .map(|literal| byte_string(literal.trim_start()))
        .collect()
}

fn byte_string(literal: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut characters = literal.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' => return bytes,
            '\\' => match characters.next().unwrap() {
                '\n' => while characters.next_if(|next| *next == ' ').is_some() {},
                'n' => bytes.push(b'\n'),
                'x' => {
                    let digits: String = characters.by_ref().take(2).collect();
                    bytes.push(u8::from_str_radix(&digits, 16).unwrap());
                }
                other => bytes.push(u8::try_from(other).unwrap()),
            },
            other => bytes.push(u8::try_from(other).unwrap()),
        }
    }
    panic!("the literal does not end");
}

const PLUGIN: &str = env!("CARGO_BIN_EXE_protoc-gen-rpc");

const X: &str = r#"syntax = "proto3";
package x;
message M {}
service S { rpc Call(M) returns (M); }
"#;

const Y: &str = r#"syntax = "proto3";
package y;
message Y {}
"#;

const IMPORTS_Y: &str = r#"syntax = "proto3"; import "y.proto"; package x;
message M {}
service S {
  rpc Call(M) returns (y.Y);
}
"#;

const OPTIONS: &str = r#"syntax = "proto2";
package options;
import "google/protobuf/descriptor.proto";
message Rule { optional string get = 1; repeated int32 numbers = 2; repeated Rule more = 3; }
extend google.protobuf.MethodOptions { optional Rule rule = 50001; }
extend google.protobuf.FileOptions { optional string team = 50002; }
extend google.protobuf.MessageOptions { optional bool secret = 50003; }
extend google.protobuf.FieldOptions { optional double weight = 50004; }
"#;

const USES_OPTIONS: &str = r#"// A comment that is not part of the descriptor.
edition = "2023";
package x;
import "options.proto";
option (options.team) = "a team";
option deprecated = true;
message M {
  option (options.secret) = true;
  reserved 5 to 9;
  string name = 1 [(options.weight) = 2.5, features.field_presence = IMPLICIT, json_name = "n"];
  map<string, M> more = 2;
  oneof choice { int32 a = 3; bytes b = 4; }
  enum E { option allow_alias = true; ZERO = 0; NULL = 0; }
}
service S {
  rpc Call(M) returns (M) {
    option deprecated = true;
    option idempotency_level = IDEMPOTENT;
    option (options.rule) = { get: "/v1/{name}" numbers: [1, 2, 3] more: { get: " \n\"\\" } };
  }
}
"#;
