//! Generates the messages of the suite, whose `.proto` files are in the package of its runner, for each message crate.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    let theirs = env::var_os(FOLDER)
        .map(PathBuf::from)
        .ok_or("JSON_PROTO is not set: run `integration-tests/run json`")?;
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let without_editions = ["proto2", "proto3"];
    let without_editions = without_editions
        .map(|syntax| theirs.join(format!("google/protobuf/test_messages_{syntax}.proto")));
    let all = vec![PathBuf::from("proto/messages.proto")];
    for (folder, messages, files) in [
        ("protobuf", Messages::Protobuf, &all),
        ("buffa", Messages::Buffa, &all),
        ("prost", Messages::Prost, &without_editions.to_vec()),
        (
            "runner",
            Messages::Prost,
            &vec![theirs.join("conformance/conformance.proto")],
        ),
    ] {
        let out = out.join(folder);
        fs::create_dir_all(&out)?;
        Build::new()
            .include("proto")
            .include(&theirs)
            .out_dir(out)
            .messages(messages)
            .default_stubs(true)
            .compile(files)?;
    }
    Ok(())
}

/// The environment variable that says where the `.proto` files are.
const FOLDER: &str = "JSON_PROTO";
