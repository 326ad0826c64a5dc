//! `protoc-gen-rpc compile --check`: what it says about a folder, and that it writes nothing.

use std::fs;

use crate::compile::OTHER;
use crate::project::{HELLOWORLD, Project};

#[test]
fn check_accepts_what_was_just_written() {
    let project = Project::new();
    assert_eq!(project.compile(&[]).code, Some(0));
    let run = project.compile(&["--check"]);
    assert_eq!(run.code, Some(0), "{}{}", run.stdout, run.stderr);
    assert_eq!(run.stdout, "gen is up to date: 3 files were checked\n");
    assert_eq!(run.stderr, "");
}

#[test]
fn check_shows_stale_code_as_a_diff_and_writes_nothing() {
    let project = Project::new();
    assert_eq!(project.compile(&[]).code, Some(0));
    let before = project.read("gen/helloworld.rpc.rs");
    project.write(
        "proto/helloworld.proto",
        &HELLOWORLD.replace("Sends a greeting", "Greets"),
    );
    let run = project.compile(&["--check"]);
    assert_eq!(run.code, Some(1));
    for line in [
        "stale: gen/helloworld.rpc.rs\n",
        "--- gen/helloworld.rpc.rs\n+++ gen/helloworld.rpc.rs (generated)\n@@ -",
        "-    /// Sends a greeting.\n+    /// Greets.\n",
    ] {
        assert!(run.stdout.contains(line), "{}", run.stdout);
    }
    assert_eq!(
        run.stderr,
        "protoc-gen-rpc: 1 file is out of date in gen; run the same command without --check\n"
    );
    assert_eq!(project.read("gen/helloworld.rpc.rs"), before);
}

#[test]
fn check_names_missing_and_leftover_files() {
    let project = Project::new();
    let run = project.compile(&["--check"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stdout.contains("missing: gen/mod.rs\n"),
        "{}",
        run.stdout
    );
    assert!(!project.path("gen").exists());

    project.write("proto/deep/other.proto", OTHER);
    assert_eq!(project.compile(&[]).code, Some(0));
    fs::remove_file(project.path("proto/deep/other.proto")).unwrap();
    let run = project.compile(&["--check"]);
    assert_eq!(run.code, Some(1));
    for name in ["deep/other.rpc.rs", "deep/other.u.pb.rs"] {
        let line = format!("leftover: gen/{name} is no longer generated\n");
        assert!(run.stdout.contains(&line), "{}", run.stdout);
    }
    assert!(run.stdout.contains("stale: gen/mod.rs\n"), "{}", run.stdout);
}
