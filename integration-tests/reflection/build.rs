//! Generates the services of each message crate, and one that has no descriptors.

use std::env;
use std::error::Error;
use std::path::Path;

use protoc_gen_rpc::{Build, Messages};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for (package, messages) in [
        ("catalogue", Messages::Protobuf),
        ("orders", Messages::Prost),
        ("stock", Messages::Buffa),
        ("hidden", Messages::Prost),
    ] {
        Build::new()
            .include("proto")
            .messages(messages)
            .descriptors(package != "hidden")
            .out_dir(Path::new(&out).join(package))
            .compile(protos(package))?;
    }
    Ok(())
}

/// The file of a package, and those of ours that it imports.
fn protos(package: &str) -> Vec<String> {
    let own = format!("proto/{package}/v1/{package}.proto");
    let imported: &[&str] = match package {
        "hidden" => &[],
        "orders" => &[
            "proto/shared/v1/shared.proto",
            "proto/orders/v1/label.proto",
        ],
        _ => &["proto/shared/v1/shared.proto"],
    };
    let imported = imported.iter().map(ToString::to_string);
    imported.chain([own]).collect()
}
