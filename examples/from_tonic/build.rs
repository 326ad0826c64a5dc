//! Generates the same service twice, with both generators.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    // Before. tonic needs a protoc. In a folder of its own, because both write a `words.rs`.
    let before = Path::new(&env::var("OUT_DIR")?).join("before");
    fs::create_dir_all(&before)?;
    let mut config = tonic_prost_build::Config::new();
    config.protoc_executable(protoc_bin_vendored::protoc_bin_path()?);
    tonic_prost_build::configure()
        .out_dir(before)
        .compile_with_config(config, &["proto/words.proto"], &["proto"])?;

    // After. protoc is inside.
    protoc_gen_rpc::Build::new()
        .include("proto")
        .messages(protoc_gen_rpc::Messages::Prost)
        .compile(["proto/words.proto"])?;
    Ok(())
}
