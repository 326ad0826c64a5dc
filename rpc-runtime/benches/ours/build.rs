//! Generates the service with the messages of each crate.

use std::env;
use std::error::Error;
use std::path::PathBuf;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    for (name, messages) in [
        ("protobuf", Messages::Protobuf),
        ("prost", Messages::Prost),
        ("buffa", Messages::Buffa),
    ] {
        Build::new()
            .include("../proto")
            .out_dir(out.join(name))
            .messages(messages)
            .compile(["../proto/bench.proto"])?;
    }
    Ok(())
}
