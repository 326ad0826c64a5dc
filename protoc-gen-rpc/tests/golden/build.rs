//! Generates every case with every message crate that takes it, and `cases.rs`, which mounts them.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use protoc_gen_rpc::{Build, Messages};

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    println!("cargo::rerun-if-changed=cases");
    println!("cargo::rerun-if-changed=two_crates");
    let mut mounts = String::new();
    for (name, messages) in CRATES {
        let _ = writeln!(mounts, "/// Messages of `{name}`.\npub mod {name} {{");
        for case in cases() {
            if REFUSED.contains(&(case.as_str(), name)) {
                continue;
            }
            let folder = Path::new("cases").join(&case);
            Build::new()
                .include(&folder)
                .messages(*messages)
                .out_dir(out.join(name).join(&case))
                .compile(protos(&folder))
                .unwrap_or_else(|error| panic!("{case}, {name}: {error}"));
            let path = out.join(name).join(&case).join("mod.rs");
            let _ = writeln!(
                mounts,
                "/// A case.\npub mod {case} {{\ninclude!({path:?});\n}}"
            );
        }
        mounts.push_str("}\n");
        two_crates(&out, name, *messages);
    }
    fs::write(out.join("cases.rs"), mounts).unwrap();
}

/// Shared messages for the library, and services on them for the crate `tests/two_crates.rs`.
fn two_crates(out: &Path, name: &str, messages: Messages) {
    let build = || Build::new().include("two_crates").messages(messages);
    build()
        .out_dir(out.join("shared").join(name))
        .compile([
            "two_crates/shared/type/kind.proto",
            "two_crates/shared/v1/shared.proto",
        ])
        .unwrap();
    let build = build().out_dir(out.join("user").join(name));
    let build = if messages == Messages::Protobuf {
        build.crate_mapping("two_crates/crate_mapping.txt")
    } else {
        build
            .extern_path(".shared", format!("::golden::shared_{name}::shared"))
            .extern_path(
                ".shared.type",
                format!("::golden::shared_{name}::shared::r#type"),
            )
            .extern_path(
                ".shared.v1.Item.Kept",
                format!("::golden::shared_{name}::shared::v1::item::Kept"),
            )
    };
    build.compile(["two_crates/user/v1/user.proto"]).unwrap();
}

fn cases() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir("cases")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn protos(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(protos(&path));
        } else if path.extension().is_some_and(|name| name == "proto") {
            found.push(path);
        }
    }
    found.sort();
    found
}

const CRATES: &[(&str, Messages)] = &[
    ("protobuf", Messages::Protobuf),
    ("prost", Messages::Prost),
    ("buffa", Messages::Buffa),
];

/// What the generator of a message crate does not take.
const REFUSED: &[(&str, &str)] = &[
    // prost knows no editions.
    ("editions", "prost"),
    ("features", "prost"),
    // buffa takes no message that is called `Self` or `type`.
    ("messages", "buffa"),
    ("messages_protobuf", "buffa"),
    // prost makes one name of `self` and `Self`.
    ("messages_protobuf", "prost"),
    // prost has one module for what is in a message and in a package.
    ("reexports", "prost"),
    ("messages_buffa", "protobuf"),
    ("messages_buffa", "prost"),
];
