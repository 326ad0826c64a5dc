//! Generates the messages, their views and the service with connectrpc's own generator.

use std::env;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    if env::var_os("PROTOC").is_none() {
        let protoc = protoc_bin_vendored::protoc_bin_path()?;
        // SAFETY: a build script has one thread.
        #[allow(
            unsafe_code,
            reason = "the generator takes protoc from the environment only"
        )]
        unsafe {
            env::set_var("PROTOC", protoc);
        }
    }
    connectrpc_build::Config::new()
        .files(&["../proto/bench.proto"])
        .includes(&["../proto"])
        .generate_json(false)
        .include_file("_connectrpc.rs")
        .compile()?;
    Ok(())
}
