//! What is generated of imports, and under which names files are read.

use crate::project::Project;

#[test]
fn generates_what_the_files_named_use_of_their_imports() {
    let project = Project::new();
    project.write("proto/shop.proto", SHOP);
    project.write("proto/goods.proto", GOODS);
    for (messages, file) in [
        ("protobuf", "gen/goods.u.pb.rs"),
        ("prost", "gen/goods.rs"),
        ("buffa", "gen/goods.rs"),
    ] {
        let run = project.run(&[
            "compile",
            "-Iproto",
            "--out=gen",
            "--messages",
            messages,
            "proto/shop.proto",
        ]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let goods = project.read(file);
        for used in ["pub struct Item ", "pub struct Price ", "Kind"] {
            assert!(goods.contains(used), "{messages} {used} {goods}");
        }
        for unused in ["pub struct Unused", "UnusedKind", "Stock"] {
            assert!(!goods.contains(unused), "{messages} {unused} {goods}");
        }
        // The comments are still those of what they stand before.
        if messages != "protobuf" {
            let (_, item) = goods.split_once("A thing.").unwrap();
            assert!(item.trim_start().starts_with("#[derive"), "{goods}");
        }
        assert!(!project.path("gen/goods.rpc.rs").exists());
        assert!(project.path("gen/shop.rpc.rs").exists());
    }
}

#[test]
fn generates_nothing_for_an_import_that_gives_options() {
    for messages in ["protobuf", "prost", "buffa"] {
        let project = Project::new();
        project.write("proto/labels.proto", LABELS);
        project.write("proto/labelled.proto", LABELLED);
        let run = project.run(&[
            "compile",
            "-Iproto",
            "--out=gen",
            "--messages",
            messages,
            "proto/labelled.proto",
        ]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let message_file = match messages {
            "protobuf" => "labelled.u.pb.rs",
            _ => "labelled.rs",
        };
        assert_eq!(
            project.files("gen"),
            [
                "descriptors.rpc.rs",
                "labelled.rpc.rs",
                message_file,
                "mod.rs"
            ]
        );
    }
}

#[test]
fn a_public_import_is_part_of_the_file() {
    let project = Project::new();
    project.write("proto/goods.proto", GOODS);
    project.write(
        "proto/all.proto",
        "syntax = \"proto3\";\nimport public \"goods.proto\";\nmessage All {}\n",
    );
    let run = project.run(&["compile", "-Iproto", "--out=gen", "proto/all.proto"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(
        project
            .read("gen/goods.u.pb.rs")
            .contains("pub struct Unused ")
    );
}

#[test]
fn include_folders_may_be_inside_each_other() {
    for messages in ["protobuf", "prost", "buffa"] {
        let project = Project::new();
        project.write(
            "proto/third_party/acme/unit.proto",
            "syntax = \"proto3\";\npackage acme;\nmessage Unit {}\n",
        );
        project.write(
            "proto/till.proto",
            "syntax = \"proto3\";\npackage till;\nimport \"acme/unit.proto\";\n\
             service Till { rpc Ring(acme.Unit) returns (acme.Unit); }\n",
        );
        // Also when the file is named by its place, which is below both folders.
        for protos in [
            &["proto/till.proto"][..],
            &["proto/third_party/acme/unit.proto", "proto/till.proto"],
        ] {
            let mut arguments = vec![
                "compile",
                "-Iproto",
                "-Iproto/third_party",
                "--out=gen",
                "--messages",
                messages,
            ];
            arguments.extend(protos);
            let run = project.run(&arguments);
            assert_eq!(run.code, Some(0), "{messages}: {}", run.stderr);
            let unit = match messages {
                "protobuf" => "gen/acme/unit.u.pb.rs",
                _ => "gen/acme.rs",
            };
            assert!(project.path(unit).exists(), "{:?}", project.files("gen"));
        }
    }
}

#[test]
fn descriptors_do_not_depend_on_the_order_of_arguments() {
    let project = Project::new();
    for (name, content) in [
        ("a", "message A {}"),
        ("b", "message B {}"),
        (
            "c",
            "import \"a.proto\"; import \"b.proto\"; service C { rpc Do(A) returns (B); }",
        ),
    ] {
        let content = format!("syntax = \"proto3\"; package order; {content}");
        project.write(&format!("proto/{name}.proto"), &content);
    }
    for order in [["a", "b", "c"], ["b", "a", "c"], ["c", "b", "a"]] {
        let protos = order.map(|name| format!("proto/{name}.proto"));
        let mut arguments = vec!["compile", "-Iproto", "--out=gen"];
        if order != ["a", "b", "c"] {
            arguments.push("--check");
        }
        arguments.extend(protos.iter().map(String::as_str));
        let run = project.run(&arguments);
        assert_eq!(run.code, Some(0), "{order:?}: {}", run.stderr);
    }
}

#[test]
fn a_build_script_watches_files_where_they_are() {
    let project = Project::new();
    // Of cargo, a build script needs only the folder.
    let script = std::env::current_exe().unwrap();
    assert!(script.exists());
    let run = std::process::Command::new(script)
        .args([
            "imports::the_build_script",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .current_dir(project.path(""))
        .env("OUT_DIR", project.path("out"))
        .env_remove("PROTOC")
        .output()
        .unwrap();
    let stdout = String::from_utf8(run.stdout).unwrap();
    assert!(run.status.success(), "{stdout}");
    let watched: Vec<&str> = stdout
        .lines()
        .filter_map(|line| line.strip_prefix("cargo::rerun-if-changed="))
        .collect();
    assert!(!watched.is_empty());
    for path in watched {
        assert!(project.path(path).exists(), "{path}");
    }
}

/// What a build script does for a file that it gives by the name of an import.
#[test]
#[ignore = "run by the test above, in a folder of its own"]
fn the_build_script() {
    println!();
    protoc_gen_rpc::Build::new()
        .include("proto")
        .compile(["helloworld.proto"])
        .unwrap();
}

const SHOP: &str = r#"syntax = "proto3";
package shop;
import "goods.proto";
message Order { goods.Shelf.Item item = 1; goods.Kind kind = 2; }
service Shop { rpc Buy(Order) returns (Order); }
"#;

const GOODS: &str = r#"syntax = "proto3";
package goods;
// Nobody wants it.
message Unused { UnusedKind kind = 1; }
enum UnusedKind { UNUSED_KIND_NONE = 0; }
// A shelf.
message Shelf {
  // A thing.
  message Item { Price price = 1; }
}
enum Kind { KIND_NONE = 0; }
// What it is worth.
message Price { int64 cents = 1; map<string, Kind> kinds = 2; }
message StockRequest {}
service Stock { rpc Count(StockRequest) returns (StockRequest); }
"#;

const LABELS: &str = r#"syntax = "proto2";
package labels;
import "google/protobuf/descriptor.proto";
message Label { optional string default = 1; optional Label next = 2; }
extend google.protobuf.FieldOptions { optional Label label = 50001; }
"#;

const LABELLED: &str = r#"syntax = "proto3";
package labelled;
import "labels.proto";
message Jar { string jam = 1 [(labels.label).default = "sweet"]; }
service Jars { rpc Open(Jar) returns (Jar); }
"#;
