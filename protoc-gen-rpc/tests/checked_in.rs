//! The generated code that is checked in is what the generator writes today. `.ci/generate`
//! refreshes it.
#![cfg(all(feature = "cli", feature = "prost", feature = "buffa"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn examples_are_fresh() {
    let mut checked = 0;
    for entry in fs::read_dir(workspace().join("examples")).unwrap() {
        let project = entry.unwrap().path();
        if project.join("src/generated").exists() {
            check(&project, "src/generated", "protobuf");
            checked += 1;
        }
    }
    assert_eq!(checked, 2, "helloworld and route_guide");
}

#[test]
fn integration_tests_are_fresh() {
    let project = workspace().join("integration-tests");
    check(&project, "src/generated", "protobuf");
}

#[test]
fn the_round_trip_is_fresh() {
    let project = workspace().join("protoc-gen-rpc/tests/round_trip");
    for messages in ["protobuf", "prost", "buffa"] {
        check(&project, &format!("generated/{messages}"), messages);
    }
}

/// Runs what the README tells users to run, with `--check`.
fn check(project: &Path, folder: &str, messages: &str) {
    let mut protos: Vec<PathBuf> = fs::read_dir(project.join("proto"))
        .unwrap()
        .map(|entry| Path::new("proto").join(entry.unwrap().file_name()))
        .collect();
    protos.sort();
    let output = Command::new(env!("CARGO_BIN_EXE_protoc-gen-rpc"))
        .args(["compile", "-I", "proto", "--check"])
        .args(["--out", folder, "--messages", messages])
        .args(protos)
        .current_dir(project)
        .env_remove("PROTOC")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{} is stale: run .ci/generate\n{}{}",
        project.join(folder).display(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
