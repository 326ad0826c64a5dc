//! Generates the messages of the targets for JSON, whose descriptors they need.

use std::error::Error;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    Build::new()
        .include("proto")
        .messages(Messages::Buffa)
        .default_stubs(true)
        .compile(["proto/messages.proto"])?;
    Ok(())
}
