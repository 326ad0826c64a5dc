//! `protoc-gen-rpc compile` as a process: what it writes, keeps and removes.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::project::{HELLOWORLD, Project};

pub(crate) const OTHER: &str = r#"syntax = "proto3";
package other.v1;
import "helloworld.proto";
message Note { helloworld.HelloReply reply = 1; }
service Notes { rpc Take(Note) returns (stream helloworld.HelloReply); }
"#;

#[test]
fn writes_messages_services_and_the_module_tree() {
    let project = Project::new();
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let files = ["helloworld.rpc.rs", "helloworld.u.pb.rs", "mod.rs"];
    assert_eq!(project.files("gen"), files);
    assert!(
        run.stdout
            .starts_with("wrote 3 of 3 files to gen; `mod gen;` mounts it in the crate\n"),
        "{}",
        run.stdout
    );
    assert_eq!(run.stderr, "");
}

#[test]
fn writes_prost_messages() {
    let project = Project::new();
    project.write("proto/other.proto", OTHER);
    let run = project.compile(&["--messages", "prost"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let files = [
        "helloworld.rpc.rs",
        "helloworld.rs",
        "mod.rs",
        "other.rpc.rs",
        "other.v1.rs",
    ];
    assert_eq!(project.files("gen"), files);
    assert!(
        project
            .read("gen/other.v1.rs")
            .contains("super::super::helloworld::HelloReply")
    );
}

#[test]
fn writes_one_side_of_the_services() {
    let project = Project::new();
    let run = project.compile(&["--only", "client"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let client = project.read("gen/helloworld.rpc.rs");
    assert!(client.contains("pub struct GreeterClient"), "{client}");
    assert!(!client.contains("trait Greeter"), "{client}");
    assert!(!client.contains("GreeterServer"), "{client}");

    let run = project.compile(&["--only=server", "--default-stubs"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let server = project.read("gen/helloworld.rpc.rs");
    assert!(server.contains("pub trait Greeter"), "{server}");
    assert!(server.contains("rpc::unimplemented_method"), "{server}");
    assert!(!server.contains("GreeterClient"), "{server}");

    let run = project.compile(&["--only=client", "--default-stubs"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.stderr,
        "protoc-gen-rpc: default stubs are methods of a server, and only clients are generated; \
         leave out one of the two options\n"
    );
}

#[test]
fn says_that_prost_knows_no_editions() {
    let project = Project::new();
    project.write("proto/new.proto", "edition = \"2023\"; message New {}\n");
    let run = project.compile(&["--messages", "prost"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr
            .contains("new.proto: prost-build does not know editions"),
        "{}",
        run.stderr
    );
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}

#[test]
fn writes_buffa_messages() {
    let project = Project::new();
    project.write("proto/other.proto", OTHER);
    let run = project.compile(&["--messages", "buffa"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let files = [
        "helloworld.rpc.rs",
        "helloworld.rs",
        "mod.rs",
        "other.rpc.rs",
        "other.v1.rs",
    ];
    assert_eq!(project.files("gen"), files);
}

#[test]
fn leaves_imports_to_the_crate_they_are_mapped_to() {
    let project = Project::new();
    project.write("proto/other.proto", OTHER);
    project.write("mapping.txt", "greetings\n1\nhelloworld.proto\n");
    let run = project.compile(&["--crate-mapping", "mapping.txt"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let files = [
        "descriptors.rpc.rs",
        "mod.rs",
        "other.rpc.rs",
        "other.u.pb.rs",
    ];
    assert_eq!(project.files("gen"), files);
    let service = project.read("gen/other.rpc.rs");
    assert!(service.contains("::greetings::"), "{service}");

    project.write(
        "mapping.txt",
        "greetings\n2\nhelloworld.proto\nother.proto\n",
    );
    let run = project.compile(&["--crate-mapping", "mapping.txt"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("nothing to generate"), "{}", run.stderr);
}

#[test]
fn leaves_packages_to_the_path_they_are_mapped_to() {
    for messages in ["prost", "buffa"] {
        let project = Project::new();
        project.write("proto/other.proto", OTHER);
        let run = project.compile(&[
            "--messages",
            messages,
            "--extern-path",
            ".helloworld=::greetings",
        ]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(
            project.files("gen"),
            [
                "descriptors.rpc.rs",
                "mod.rs",
                "other.rpc.rs",
                "other.v1.rs"
            ]
        );
        for name in ["gen/other.rpc.rs", "gen/other.v1.rs"] {
            let content = project.read(name);
            assert!(content.contains("::greetings::HelloReply"), "{content}");
        }
    }
}

#[test]
fn removes_what_it_generated_before_and_nothing_else() {
    let project = Project::new();
    project.write("proto/deep/other.proto", OTHER);
    assert_eq!(project.compile(&[]).code, Some(0));
    project.write("gen/notes.rs", "// By hand.\n");
    project.write("gen/by_hand.rpc.rs", "// By hand.\n");
    project.write("gen/tree/mod.rs", "// Another tree.\n");
    let service = project.read("gen/helloworld.rpc.rs");
    project.write("gen/tree/helloworld.rpc.rs", &service);
    fs::remove_file(project.path("proto/deep/other.proto")).unwrap();
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let expected = "removed gen/deep/other.rpc.rs\nremoved gen/deep/other.u.pb.rs\n\
                    wrote 1 of 3 files to gen\n";
    assert!(run.stdout.starts_with(expected), "{}", run.stdout);
    let files = [
        "by_hand.rpc.rs",
        "helloworld.rpc.rs",
        "helloworld.u.pb.rs",
        "mod.rs",
        "notes.rs",
        "tree/helloworld.rpc.rs",
        "tree/mod.rs",
    ];
    assert_eq!(project.files("gen"), files);
    assert!(!project.path("gen/deep").exists());
    assert_eq!(project.compile(&["--check"]).code, Some(0));
}

#[test]
fn changes_the_message_crate_without_a_trace_of_the_old() {
    let project = Project::new();
    assert_eq!(project.compile(&[]).code, Some(0));
    assert_eq!(project.compile(&["--messages", "prost"]).code, Some(0));
    let files = ["helloworld.rpc.rs", "helloworld.rs", "mod.rs"];
    assert_eq!(project.files("gen"), files);
}

#[test]
fn does_not_touch_files_that_are_up_to_date() {
    let project = Project::new();
    assert_eq!(project.compile(&[]).code, Some(0));
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for name in project.files("gen") {
        let file = fs::File::options()
            .write(true)
            .open(project.path(&format!("gen/{name}")))
            .unwrap();
        file.set_modified(long_ago).unwrap();
    }
    project.write(
        "proto/helloworld.proto",
        &HELLOWORLD.replace("Sends a greeting", "Greets"),
    );
    let run = project.compile(&[]);
    assert!(
        run.stdout.starts_with("wrote 1 of 3 files to gen\n"),
        "{}",
        run.stdout
    );
    let modified = |name: &str| {
        fs::metadata(project.path(name))
            .unwrap()
            .modified()
            .unwrap()
    };
    assert_eq!(modified("gen/mod.rs"), long_ago);
    assert_eq!(modified("gen/helloworld.u.pb.rs"), long_ago);
    assert_ne!(modified("gen/helloworld.rpc.rs"), long_ago);
    let run = project.compile(&[]);
    assert!(
        run.stdout.starts_with("gen is up to date\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn keeps_the_old_tree_when_the_new_one_cannot_be_generated() {
    let project = Project::new();
    assert_eq!(project.compile(&[]).code, Some(0));
    let before = project.read("gen/mod.rs");
    project.write("proto/bad.proto", "syntax = \"proto3\";\nmessage {}\n");
    assert_eq!(project.compile(&[]).code, Some(1));
    assert_eq!(project.read("gen/mod.rs"), before);
    assert_eq!(project.files("gen").len(), 3);
}

#[test]
fn does_not_overwrite_a_file_by_hand() {
    let project = Project::new();
    project.write("gen/mod.rs", "//! By hand.\n");
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.stderr,
        "protoc-gen-rpc: gen/mod.rs is not by protoc-gen-rpc and would be overwritten; choose \
         another folder, or remove the file\n"
    );
    assert_eq!(project.files("gen"), ["mod.rs"]);
}

#[test]
fn does_not_depend_on_the_order_of_its_arguments() {
    let project = Project::new();
    project.write("proto/deep/other.proto", OTHER);
    assert_eq!(project.compile(&[]).code, Some(0));
    let run = project.run(&[
        "compile",
        "-Iproto",
        "--out=gen",
        "--check",
        "proto/helloworld.proto",
        "proto/deep/other.proto",
    ]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
    let run = project.run(&[
        "compile",
        "-Iproto",
        "--out=gen",
        "--check",
        "proto/deep/other.proto",
        "proto/helloworld.proto",
    ]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
}

#[test]
fn finds_files_by_their_place_below_an_include_folder() {
    let project = Project::new();
    // A file of the same name in the current folder is another file.
    project.write("helloworld.proto", "not a proto file");
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}
