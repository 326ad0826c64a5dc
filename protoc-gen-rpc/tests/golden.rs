//! The generated code of every case in `tests/golden`, byte for byte.
//!
//! Refreshed by `UPDATE_GOLDEN=1 cargo test -p protoc-gen-rpc --test golden`. The test
//! `golden_compiles` compiles what is found there.
#![cfg(all(feature = "prost", feature = "buffa"))]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use protoc_gen_rpc::{Build, Messages};

#[test]
fn every_case_is_as_checked_in() {
    for (case, crates) in CASES {
        for (name, messages) in *crates {
            let generated = generate(case, *messages);
            let folder = folder(case).join(name);
            if env::var_os("UPDATE_GOLDEN").is_some() {
                update(&folder, &generated);
            }
            let found = read(&folder);
            let names =
                |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(&found), names(&generated), "{case}/{name}");
            for (file, content) in &generated {
                assert!(
                    found.get(file) == Some(content),
                    "{case}/{name}/{file} is stale: run UPDATE_GOLDEN=1 cargo test -p \
                     protoc-gen-rpc --test golden, and review the difference"
                );
            }
        }
    }
}

#[test]
fn every_folder_is_a_case() {
    let mut folders: Vec<String> = fs::read_dir(golden())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let cases: Vec<&str> = CASES.iter().map(|(case, _)| *case).collect();
    assert_eq!(folders, cases);
}

fn generate(case: &str, messages: Messages) -> BTreeMap<String, String> {
    let folder = folder(case);
    let protos: Vec<PathBuf> = protos(&folder);
    let tree = Build::new()
        .include(&folder)
        .messages(messages)
        .generate(protos)
        .unwrap();
    tree.files()
        .map(|(name, content)| (name.to_owned(), content.to_owned()))
        .collect()
}

fn protos(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(protos(&path));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "proto")
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn update(folder: &Path, files: &BTreeMap<String, String>) {
    let _ = fs::remove_dir_all(folder);
    for (name, content) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(&below).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
                files.insert(name.to_owned(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}

fn folder(case: &str) -> PathBuf {
    golden().join(case)
}

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

const PROTOBUF: (&str, Messages) = ("protobuf", Messages::Protobuf);
const PROST: (&str, Messages) = ("prost", Messages::Prost);
const BUFFA: (&str, Messages) = ("buffa", Messages::Buffa);

/// The cases by folder, with the message crates whose generator takes their `.proto` files.
const CASES: &[(&str, &[(&str, Messages)])] = &[
    ("calls", &[PROTOBUF, PROST, BUFFA]),
    ("comments", &[PROTOBUF, PROST, BUFFA]),
    // prost knows no editions.
    ("editions", &[PROTOBUF, BUFFA]),
    ("folders", &[PROTOBUF, PROST, BUFFA]),
    ("messages", &[PROTOBUF, PROST]),
    // buffa takes no message that is called `Self`.
    ("messages_buffa", &[BUFFA]),
    // prost makes one name of `self` and `Self`; buffa takes no message that is called `type`.
    ("messages_protobuf", &[PROTOBUF]),
    ("names", &[PROTOBUF, PROST, BUFFA]),
];
