//! `cargo fmt` finds nothing to change in generated services and module trees.
#![cfg(all(feature = "cli", feature = "prost"))]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

#[test]
fn rustfmt_changes_no_golden() {
    if !has_rustfmt() {
        return;
    }
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases")];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if is_generated_here(&path) {
                check(&path);
            }
        }
    }
}

/// Names and paths of every length, so that every way of breaking a line is met.
#[test]
fn rustfmt_changes_nothing_whatever_the_lengths() {
    if !has_rustfmt() {
        return;
    }
    for messages in ["protobuf", "prost"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("long.proto"), long_names()).unwrap();
        fs::write(folder.path().join("short.proto"), short_names()).unwrap();
        let status = Command::new(protoc_bin_vendored::protoc_bin_path().unwrap())
            .current_dir(&folder)
            .arg(concat!(
                "--plugin=protoc-gen-rpc=",
                env!("CARGO_BIN_EXE_protoc-gen-rpc")
            ))
            .arg("--rpc_out=.")
            .arg(format!("--rpc_opt=messages={messages}"))
            .args(["long.proto", "short.proto"])
            .status()
            .unwrap();
        assert!(status.success());
        for name in ["long.rpc.rs", "short.rpc.rs", "mod.rs"] {
            check(&folder.path().join(name));
        }
    }
}

fn long_names() -> String {
    let types = [
        "X",
        "AMessageWithAModeratelyLongName",
        "AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse",
        "AMessageWithANameThatIsSoLongThatItDoesNotFitOnALineWithAnythingElse.Nested",
    ];
    let word = "GrowsWithEveryMethodOfTheServiceUntilItIsFarTooLongForAnyLineThatThereIs";
    let mut proto = format!(
        "syntax = \"proto3\";\npackage layout.of_generated.code.v1;\nmessage {} {{}}\n\
         message {} {{}}\nmessage {} {{ message Nested {{}} }}\n",
        types[0], types[1], types[2]
    );
    for service in [
        "S",
        "MediumService",
        "AServiceWithAConsiderablyLongNameIndeed",
        "AnotherServiceWithANameThatIsLongerThanThat",
    ] {
        let _ = writeln!(proto, "service {service} {{");
        for length in 1..word.len() {
            let method = format!("{}{}", &word[..length], length);
            rpc(
                &mut proto,
                &method,
                types[length % 4],
                types[(length / 4 + length) % 4],
                length,
            );
        }
        proto.push_str("}\n");
    }
    for methods in 0..4 {
        for length in (1..word.len()).step_by(3) {
            let _ = writeln!(proto, "service {}{methods}x{length} {{", &word[..length]);
            for method in 0..methods {
                rpc(&mut proto, &format!("M{method}"), "X", "X", method + length);
            }
            proto.push_str("}\n");
        }
    }
    proto
}

/// Without a package, paths are short enough for the layouts on one line.
fn short_names() -> String {
    let letters = "AbcdefghijklmnopqrstuvwxyzAbcdefghijklmn";
    let mut proto = String::from("syntax = \"proto3\";\nmessage A {}\n");
    for service in 2..12 {
        let _ = writeln!(proto, "service {} {{", &letters[..service]);
        for method in 2..30 {
            rpc(&mut proto, &letters[..method], "A", "A", method + service);
        }
        proto.push_str("}\n");
    }
    proto
}

fn rpc(proto: &mut String, name: &str, request: &str, response: &str, variant: usize) {
    let (up, down) = [
        ("", ""),
        ("stream ", ""),
        ("", "stream "),
        ("stream ", "stream "),
    ][variant % 4];
    let options = [
        "",
        "option deprecated = true;",
        "option idempotency_level = IDEMPOTENT;",
        "option deprecated = true; option idempotency_level = NO_SIDE_EFFECTS;",
        "",
    ][variant % 5];
    let _ = writeln!(
        proto,
        "rpc {name}({up}{request}) returns ({down}{response}) {{ {options} }}"
    );
}

fn check(path: &Path) {
    let code = fs::read_to_string(path).unwrap();
    let formatted = rustfmt(code.clone());
    for (number, (line, expected)) in code.lines().zip(formatted.lines()).enumerate() {
        assert_eq!(line, expected, "{}:{}", path.display(), number + 1);
    }
    assert_eq!(code.len(), formatted.len(), "{}", path.display());
}

fn rustfmt(code: String) -> String {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path", "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // It also says that it leaves lines alone that are too long.
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = thread::spawn(move || stdin.write_all(code.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn has_rustfmt() -> bool {
    let found = Command::new("rustfmt").arg("--version").output().is_ok();
    if !found {
        eprintln!("skipped: there is no rustfmt");
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

fn is_generated_here(path: &Path) -> bool {
    // prost's messages of a package `acme.rpc` are in a file of such a name as well.
    path.extension().is_some_and(|extension| extension == "rs")
        && fs::read_to_string(path).is_ok_and(|code| code.contains("Generated by protoc-gen-rpc"))
}
