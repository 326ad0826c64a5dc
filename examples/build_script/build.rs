//! Generates the messages and the service when `proto/helloworld.proto` changes.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    protoc_gen_rpc::Build::new()
        .include("proto")
        .compile(["proto/helloworld.proto"])?;
    Ok(())
}
