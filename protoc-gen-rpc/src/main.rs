//! The program: a protoc plugin without arguments, `compile` to do without a protoc command line,
//! and what goes with the two.

mod check;
mod compile;
mod inputs;

use std::error::Error;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use protoc_gen_rpc::well_known_crate_mapping;

#[derive(Parser)]
#[command(version = VERSION, about = ABOUT, after_help = PLUGIN)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    Compile(compile::Compile),
    /// Print the crate mapping of the well-known types, which `protoc --rust_out` needs
    ///
    /// Messages that import such as google/protobuf/timestamp.proto need it:
    /// `protoc-gen-rpc crate-mapping > crate_mapping.txt`, then protoc with
    /// `--rust_opt=crate_mapping=crate_mapping.txt`. `compile` does that by itself.
    CrateMapping,

    /// Print the completions of a shell, to be saved where the shell looks for them
    ///
    /// Such as `protoc-gen-rpc completion bash > ~/.local/share/bash-completion/completions/protoc-gen-rpc`
    Completion {
        /// The shell
        shell: Shell,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        None => answer_protoc().map(|()| ExitCode::SUCCESS),
        Some(Command::Compile(compile)) => compile.run(),
        Some(Command::CrateMapping) => print(well_known_crate_mapping().as_bytes()),
        Some(Command::Completion { shell }) => complete(shell),
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

/// The completions of a shell on stdout.
fn complete(shell: Shell) -> Result<ExitCode, Box<dyn Error>> {
    let mut script = Vec::new();
    let mut command = Arguments::command();
    let name = command.get_name().to_owned();
    clap_complete::generate(shell, &mut command, name, &mut script);
    print(&script)
}

fn print(text: &[u8]) -> Result<ExitCode, Box<dyn Error>> {
    io::stdout().lock().write_all(text)?;
    Ok(ExitCode::SUCCESS)
}

/// With the protoc that is in this program. A test compares it with what that protoc says.
const VERSION: &str = if env!("BUNDLED_PROTOC").is_empty() {
    concat!(
        env!("CARGO_PKG_VERSION"),
        " (without a protoc for this platform)"
    )
} else {
    concat!(env!("CARGO_PKG_VERSION"), " (with protoc 36.2)")
};

const ABOUT: &str = "Generates gRPC services for rpc-runtime from .proto files";

const PLUGIN: &str = "\
Without a command this is a plugin that protoc runs:
  protoc-gen-rpc crate-mapping > crate_mapping.txt
  protoc --rust_out=gen \\
         --rust_opt=experimental-codegen=enabled,kernel=upb,crate_mapping=crate_mapping.txt \\
         --rpc_out=gen --rpc_opt=KEY=VALUE,... FILE.proto

The options are:
  messages=protobuf|prost|buffa         the crate of the messages [default: protobuf]
  crate_mapping=FILE                    which crates hold the code for which .proto files, in the
                                        format of protoc's --rust_opt=crate_mapping=FILE
  extern_path=.proto.path=::rust::path  the Rust path that holds the code for a package or type;
                                        may be repeated
  only=client|server                    generate one side of the services [default: both]
  default_stubs=true|false              give each method of a server's trait a default, which
                                        answers UNIMPLEMENTED [default: false]
  descriptors=true|false                embed the descriptors that server reflection needs
                                        [default: true]
  module_tree=true|false                write the mod.rs that mounts everything [default: true]";
