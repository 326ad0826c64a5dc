//! The generated code that is checked in is what the generator writes today.

use std::path::Path;
use std::process::Command;

#[test]
fn examples_are_fresh() {
    for example in ["helloworld", "route_guide"] {
        check("examples", example);
    }
}

/// Runs what the README tells users to run, with `--check`.
fn check(folder: &str, example: &str) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder).join(example);
    let output = Command::new(env!("CARGO_BIN_EXE_protoc-gen-rpc"))
        .args(["compile", "-I", "proto", "--out", "src/generated", "--check"])
        .arg(format!("proto/{example}.proto"))
        .current_dir(&project)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "stale: run the same without `--check` in {}\n{}{}",
        project.display(),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
}
