//! Generates the messages and the service with volo's own generator.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=../proto/bench.proto");
    volo_build::Builder::protobuf()
        .add_service("../proto/bench.proto")
        .include_dirs(vec!["../proto".into()])
        .write()?;
    Ok(())
}
