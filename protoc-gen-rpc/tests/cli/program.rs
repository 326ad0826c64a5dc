//! The program as a process: what it prints, and how it exits.

use std::process::Command;

use crate::project::Project;

#[test]
fn prints_its_version_and_that_of_its_protoc() {
    let run = Project::new().run(&["--version"]);
    assert_eq!(run.code, Some(0));
    let bundled = protoc_bin_vendored::protoc_bin_path().unwrap();
    let protoc = Command::new(bundled).arg("--version").output().unwrap();
    let protoc = String::from_utf8(protoc.stdout).unwrap();
    let protoc = protoc.trim().trim_start_matches("libprotoc ");
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        run.stdout,
        format!("protoc-gen-rpc {version} (with protoc {protoc})\n")
    );
}

#[test]
fn prints_the_crate_mapping_of_the_well_known_types() {
    let run = Project::new().run(&["crate-mapping"]);
    assert_eq!(run.code, Some(0));
    let example = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../examples/buf/crate_mapping.txt"
    );
    assert_eq!(run.stdout, std::fs::read_to_string(example).unwrap());
}

#[test]
fn prints_completions_for_shells() {
    for (shell, word) in [
        ("bash", "complete -F"),
        ("fish", "complete -c protoc-gen-rpc"),
        ("zsh", "#compdef protoc-gen-rpc"),
    ] {
        let run = Project::new().run(&["completion", shell]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert!(run.stdout.contains(word), "{}", run.stdout);
        assert!(run.stdout.contains("extern-path"), "{}", run.stdout);
    }
    let run = Project::new().run(&["completion", "fsh"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("fish"), "{}", run.stderr);
}

#[test]
fn explains_itself() {
    let run = Project::new().run(&["--help"]);
    assert_eq!(run.code, Some(0));
    for word in ["--rpc_out=gen", "compile", "messages=protobuf|prost|buffa"] {
        assert!(run.stdout.contains(word), "{}", run.stdout);
    }
}

#[test]
fn refuses_garbage_on_stdin_in_one_line() {
    for garbage in [&b"not a request"[..], b"", b"\xff\xff\xff\xff", b"\x0a\x7f"] {
        let run = Project::new().run_with(&[], garbage, &[]);
        assert_eq!(run.code, Some(1), "{run:?}");
        assert_eq!(run.stdout, "");
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        assert!(run.stderr.starts_with("protoc-gen-rpc: "), "{}", run.stderr);
    }
}

#[test]
fn refuses_what_the_command_line_does_not_know() {
    let project = Project::new();
    for (arguments, word) in [
        (&["--frobnicate"][..], "--frobnicate"),
        (&["compilate"], "compile"),
        (&["compile", "--out", "gen"], "<FILE.proto>"),
        (&["compile", "proto/helloworld.proto"], "--out"),
        (
            &["compile", "--out", "gen", "--messages", "json", "x.proto"],
            "prost",
        ),
        (
            &["compile", "--out", "gen", "--extern-path", ".a", "x.proto"],
            ".proto.path=::rust::path",
        ),
    ] {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(2), "{run:?}");
        assert!(run.stderr.contains(word), "{}", run.stderr);
    }
    assert!(!project.path("gen").exists());
}

#[test]
fn passes_the_words_of_protoc_on() {
    let project = Project::new();
    project.write(
        "proto/helloworld.proto",
        "syntax = \"proto3\";\nmessage Open {\n",
    );
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr
            .contains("helloworld.proto:3:1: Reached end of input"),
        "{}",
        run.stderr
    );
    assert!(!project.path("gen").exists());

    let run = project.run(&[
        "compile",
        "-I",
        "proto",
        "--out",
        "gen",
        "proto/absent.proto",
    ]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("proto/absent.proto"), "{}", run.stderr);
    assert!(!project.path("gen").exists());
}

#[test]
fn says_which_protoc_it_needs() {
    let project = Project::new();
    let run = project.compile(&["--protoc", "/absent/protoc"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr
            .contains("the given protoc (/absent/protoc) cannot be started"),
        "{}",
        run.stderr
    );

    let arguments = [
        "compile",
        "-I",
        "proto",
        "--out",
        "gen",
        "proto/helloworld.proto",
    ];
    let run = project.run_with(&arguments, b"", &[("PROTOC", "/absent/protoc")]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr.contains("environment variable PROTOC"),
        "{}",
        run.stderr
    );
}

#[test]
fn says_what_protoc_fails_on_without_its_warnings() {
    let project = Project::new();
    project.write(
        "proto/other.proto",
        "syntax = \"proto3\";\nimport \"helloworld.proto\";\nmessage Other { Absent a = 1; }\n",
    );
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.stderr,
        "protoc-gen-rpc: protoc failed:\nproto/other.proto:3:17: \"Absent\" is not defined.\n"
    );
}

#[test]
fn passes_the_warnings_of_protoc_on() {
    let project = Project::new();
    project.write(
        "proto/other.proto",
        "syntax = \"proto3\";\nimport \"helloworld.proto\";\nmessage Other {}\n",
    );
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(0));
    assert!(
        run.stderr
            .contains("other.proto:2:1: warning: Import helloworld.proto is unused."),
        "{}",
        run.stderr
    );
}

#[cfg(unix)]
#[test]
fn refuses_a_protoc_of_another_release_for_protobuf_messages() {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    let project = Project::new();
    project.write("protoc", "#!/bin/sh\necho libprotoc 3.21.12\n");
    fs::set_permissions(project.path("protoc"), fs::Permissions::from_mode(0o755)).unwrap();
    let run = project.compile(&["--protoc", "./protoc"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr
            .contains("is release 3.21.12, and release 36.2 is needed"),
        "{}",
        run.stderr
    );
}

#[test]
fn refuses_options_of_the_other_message_crates() {
    let project = Project::new();
    let run = project.compile(&["--extern-path", ".google.type=::google_type"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("`.google.type`"), "{}", run.stderr);

    let run = project.compile(&["--messages=prost", "--crate-mapping", "mapping.txt"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("give extern paths"), "{}", run.stderr);

    let run = project.compile(&["--crate-mapping", "absent.txt"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("absent.txt"), "{}", run.stderr);
}
