//! Generates every case with every message crate that takes it, and `cases.rs`, which mounts them.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use protoc_gen_rpc::{Build, Messages, Side};

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
            let build = Build::new().include(&folder).messages(*messages);
            let out = out.join(name);
            mount(&mut mounts, build.clone(), &folder, &out.join(&case));
            let varied = VARIED.contains(&case.as_str());
            for (variant, build) in variants(build).into_iter().filter(|_| varied) {
                let out = out.join(format!("{case}_{variant}"));
                mount(&mut mounts, build, &folder, &out);
            }
        }
        mounts.push_str("}\n");
        two_crates(&out, name, *messages);
    }
    fs::write(out.join("cases.rs"), mounts).unwrap();
}

/// Generates a case into `out`, and mounts it in a module of that name.
fn mount(mounts: &mut String, build: Build, case: &Path, out: &Path) {
    build
        .out_dir(out)
        .compile(protos(case))
        .unwrap_or_else(|error| panic!("{}: {error}", out.display()));
    let module = out.file_name().unwrap().to_str().unwrap();
    let path = out.join("mod.rs");
    let _ = writeln!(
        mounts,
        "/// A case.\npub mod {module} {{\ninclude!({path:?});\n}}"
    );
}

/// Options that change what is generated of a service.
fn variants(build: Build) -> [(&'static str, Build); 3] {
    [
        ("only_client", build.clone().only(Side::Client)),
        ("only_server", build.clone().only(Side::Server)),
        ("default_stubs", build.default_stubs(true)),
    ]
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

/// The cases that are compiled with each of the `variants`.
const VARIED: &[&str] = &["calls", "comments", "deprecated", "names"];

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
