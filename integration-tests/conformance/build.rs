//! Generates the code of the suite's `.proto` files, which its Go module holds.

use std::env;
use std::error::Error;
use std::path::PathBuf;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER}");
    let folder = env::var_os(FOLDER)
        .map(PathBuf::from)
        .ok_or("CONFORMANCE_PROTO is not set: run `integration-tests/run conformance`")?;
    let files = ["service", "client_compat", "server_compat"]
        .map(|name| folder.join(format!("connectrpc/conformance/v1/{name}.proto")));
    Build::new()
        .include(folder)
        .messages(Messages::Prost)
        .compile(files)?;
    Ok(())
}

/// The environment variable that says where the `.proto` files are.
const FOLDER: &str = "CONFORMANCE_PROTO";
