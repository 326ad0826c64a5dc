//! Generates messages of buffa that serde can write as the JSON of Protobuf.

use std::error::Error;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    Build::new()
        .include("proto")
        .messages(Messages::Buffa)
        .buffa_config(|config| config.generate_json = true)
        .compile(["proto/shop.proto"])?;
    Ok(())
}
