//! The program: a protoc plugin without arguments, and `compile` to do without a protoc command
//! line.

mod check;
mod compile;

use std::error::Error;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(version, about = ABOUT, after_help = PLUGIN)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    Compile(compile::Compile),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        None => answer_protoc().map(|()| ExitCode::SUCCESS),
        Some(Command::Compile(compile)) => compile.run(),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("protoc-gen-rpc: {error}");
        ExitCode::FAILURE
    })
}

/// The plugin: a request on stdin, a response on stdout.
fn answer_protoc() -> Result<(), Box<dyn Error>> {
    if io::stdin().is_terminal() {
        return Err("this is a protoc plugin and stdin is a terminal; see --help".into());
    }
    let mut request = Vec::new();
    io::stdin().lock().read_to_end(&mut request)?;
    let response = protoc_gen_rpc::generate(&request)?;
    let mut stdout = io::stdout().lock();
    stdout.write_all(&response)?;
    stdout.flush()?;
    Ok(())
}

const ABOUT: &str = "Generates gRPC services for rpc-runtime from .proto files";

const PLUGIN: &str = "\
Without a command this is a plugin that protoc runs:
  protoc --rust_out=gen --rust_opt=experimental-codegen=enabled,kernel=upb \\
         --rpc_out=gen --rpc_opt=KEY=VALUE,... FILE.proto

The options are:
  messages=protobuf|prost|buffa         the crate of the messages [default: protobuf]
  crate_mapping=FILE                    which crates hold the code for which .proto files, in the
                                        format of protoc's --rust_opt=crate_mapping=FILE
  extern_path=.proto.path=::rust::path  the Rust path that holds the code for a package or type;
                                        may be repeated
  descriptors=true|false                embed the descriptors that server reflection needs
                                        [default: true]
  module_tree=true|false                write the mod.rs that mounts everything [default: true]";
