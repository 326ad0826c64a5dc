//! `cargo fmt` changes nothing in a generated tree.
#![cfg(all(feature = "prost", feature = "buffa"))]

use std::fs;
use std::path::Path;
use std::process::Command;

use protoc_gen_rpc::{Build, Messages};

#[test]
fn cargo_fmt_leaves_a_generated_tree_alone() {
    if Command::new("rustfmt").arg("--version").output().is_err() {
        eprintln!("skipped: there is no rustfmt");
        return;
    }
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases");
    for (case, protos) in [
        ("folders", &["root.proto", "a/dup.proto", "b/dup.proto"][..]),
        ("more_names", &["long.proto", "more_names.proto"]),
        ("no_package", &["x.proto", "y.proto", "z.proto"]),
    ] {
        let folder = cases.join(case);
        for messages in [Messages::Protobuf, Messages::Prost, Messages::Buffa] {
            let sources = tempfile::tempdir().unwrap();
            let library = sources.path().join("lib.rs");
            fs::write(&library, "mod generated;\n").unwrap();
            let build = Build::new().include(&folder).messages(messages);
            let tree = build
                .generate(protos.iter().map(|name| folder.join(name)))
                .unwrap();
            let generated = sources.path().join("generated");
            tree.write(&generated).unwrap();
            let status = Command::new("rustfmt")
                .args(["--edition", "2024", "--config-path", "/dev/null"])
                .arg(&library)
                .status()
                .unwrap();
            assert!(status.success(), "{case}, {messages:?}");
            let differences = tree.differences(&generated).unwrap();
            assert!(differences.is_empty(), "{case}: {differences:#?}");
        }
    }
}
