//! Generates messages and services with tonic-prost-build: OUT, then `-I FOLDER` and files.

use std::env;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let out = arguments.next().ok_or("the output folder is missing")?;
    let (mut includes, mut files) = (Vec::new(), Vec::new());
    while let Some(argument) = arguments.next() {
        if argument == "-I" {
            includes.extend(arguments.next());
        } else {
            files.push(argument);
        }
    }
    let mut config = tonic_prost_build::Config::new();
    config.protoc_executable(protoc_bin_vendored::protoc_bin_path()?);
    tonic_prost_build::configure()
        .out_dir(out)
        .emit_rerun_if_changed(false)
        .compile_with_config(config, &files, &includes)?;
    Ok(())
}
