//! Generates messages of prost that serde can write as JSON.

use std::error::Error;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    Build::new()
        .include("proto")
        .messages(Messages::Prost)
        .prost_config(|config| {
            config.message_attribute(".shop", "#[derive(serde::Serialize)]");
            config.field_attribute(".shop.Receipt.page", "#[serde(skip)]");
            // Shares the memory of the received message, in place of a `Vec<u8>`.
            config.bytes([".shop.Receipt.page"]);
        })
        .compile(["proto/shop.proto"])?;
    Ok(())
}
