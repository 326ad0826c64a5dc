//! What `compile` says of the dependencies that its output needs.

use crate::project::Project;

const EVENT: &str = r#"syntax = "proto3";
package event;
import "google/protobuf/descriptor.proto";
import "google/protobuf/timestamp.proto";
message Event { google.protobuf.Timestamp at = 1; google.protobuf.FileDescriptorProto file = 2; }
service Events { rpc Add(Event) returns (Event); }
"#;

fn runtime(feature: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join("rpc-runtime");
    let path = path.display();
    format!("rpc-runtime = {{ path = \"{path}\", features = [\"{feature}\"] }}")
}

#[test]
fn ends_with_the_lines_that_its_output_needs() {
    for (messages, expected) in [
        (
            "protobuf",
            vec![
                "protobuf = \"=4.36.2-release\"",
                "protobuf-well-known-types = \"=0.36.2-release\"",
            ],
        ),
        ("prost", vec!["prost = \"0.14\"", "prost-types = \"0.14\""]),
        (
            "buffa",
            vec![
                "buffa = \"0.9\"",
                "buffa-descriptor = { version = \"0.9\", features = [\"views\"] }",
                "buffa-types = \"0.9\"",
            ],
        ),
    ] {
        let project = Project::new();
        project.write("proto/event.proto", EVENT);
        let run = project.compile(&["--messages", messages]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        let expected = format!(
            "\n[dependencies]\n{}\n{}\n",
            expected.join("\n"),
            runtime(messages)
        );
        assert!(run.stdout.ends_with(&expected), "{}", run.stdout);
    }
}

#[test]
fn names_no_crate_that_the_output_does_not_need() {
    let project = Project::new();
    project.write(
        "proto/helloworld.proto",
        "syntax = \"proto3\"; message M {}\n",
    );
    let run = project.compile(&["--messages=prost"]);
    let expected = "[dependencies]\nprost = \"0.14\"\n";
    assert!(run.stdout.ends_with(expected), "{}", run.stdout);
}

#[test]
fn says_what_the_manifest_above_the_folder_lacks() {
    let project = Project::new();
    project.write(
        "gen/Cargo.toml",
        "[package]\nname = \"of-the-folder-itself\"\n[dependencies]\nprotobuf = \"3.7.2\"\n",
    );
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let manifest = project.path("gen/Cargo.toml").canonicalize().unwrap();
    assert_eq!(
        run.stderr,
        format!(
            "protoc-gen-rpc: this code does not compile with the dependencies of {}; change these \
             lines:\n",
            manifest.display()
        )
    );
    let lines = format!(
        "\n[dependencies]\nprotobuf = \"=4.36.2-release\"  # is of version \"3.7.2\" there\n\
         {}  # is missing\n",
        runtime("protobuf")
    );
    assert!(run.stdout.ends_with(&lines), "{}", run.stdout);

    // Also where nothing is written.
    let run = project.compile(&["--check"]);
    assert_eq!(run.code, Some(0));
    assert!(run.stdout.ends_with(&lines), "{}", run.stdout);
}

#[test]
fn says_what_a_dependency_of_the_manifest_lacks() {
    for (dependencies, expected) in [
        (
            "protobuf = \"=4.36.2-release\"\nrpc-runtime = { path = \"r\" }",
            "lacks the feature `protobuf` there",
        ),
        (
            "protobuf = \"=4.36.2-release\"\nrpc-runtime = { git = \"g\", features = [\"prost\"] }",
            "lacks the feature `protobuf` there",
        ),
        (
            "protobuf = \"4.36.2-release\"",
            "is of version \"4.36.2-release\" there",
        ),
        (
            "google = { package = \"protobuf\", version = \"=4.36.2-release\" }",
            "is named `google` there, and generated code does not know that name",
        ),
        (
            "protobuf = { package = \"protobuf-fork\", version = \"=4.36.2-release\" }",
            "is the package `protobuf-fork` there",
        ),
        (
            "[build-dependencies]\nprotobuf = \"=4.36.2-release\"",
            "is missing",
        ),
    ] {
        let project = Project::new();
        let manifest = format!("[package]\nname = \"user\"\n[dependencies]\n{dependencies}\n");
        project.write("Cargo.toml", &manifest);
        let run = project.compile(&[]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(
            run.stdout.contains(expected),
            "{dependencies}: {}",
            run.stdout
        );
    }
}

#[test]
fn says_nothing_of_a_manifest_that_has_everything() {
    for dependencies in [
        "protobuf = \"=4.36.2-release\"\nrpc-runtime = { version = \"0.1\", features = [\"protobuf\", \"tls\"] }",
        "protobuf = { version = \"=4.36.2-release\" }\n[dependencies.rpc_runtime]\npath = \"../x\"\nfeatures = [\"protobuf\"]",
    ] {
        let project = Project::new();
        let manifest = format!("[package]\nname = \"user\"\n[dependencies]\n{dependencies}\n");
        project.write("Cargo.toml", &manifest);
        let run = project.compile(&[]);
        assert_eq!(
            run.stdout,
            "wrote 3 of 3 files to gen; `mod gen;` mounts it in the crate\n"
        );
        assert_eq!(run.stderr, "");
    }
}

#[test]
fn generates_although_a_manifest_cannot_be_read() {
    let project = Project::new();
    project.write("Cargo.toml", "[package\n");
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(0));
    assert!(
        run.stderr.contains("Cargo.toml is no manifest: "),
        "{}",
        run.stderr
    );
    assert_eq!(project.files("gen").len(), 3);
}
