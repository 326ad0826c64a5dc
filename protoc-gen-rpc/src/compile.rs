//! `protoc-gen-rpc compile`: the command line of [`Build`].

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use protoc_gen_rpc::{Build, Dependencies, Difference, Messages, Side, Tree};

use crate::{check, inputs};

/// Generate messages, services and the mod.rs that mounts them, in one go.
///
/// Runs protoc for the .proto files and has each message crate's own generator write the messages.
/// Imports are generated as well, unless another crate holds them. Files in the output folder that
/// are up to date are left alone, files that an earlier run generated and this one does not are
/// removed, and files of any other origin are not touched.
///
/// Ends with the dependencies that the code needs, or with those that the Cargo.toml above the output
/// folder lacks.
#[derive(Args)]
pub(crate) struct Compile {
    /// The .proto files; a folder stands for all that are below it.
    #[arg(required = true, value_name = "FILE.proto")]
    protos: Vec<PathBuf>,

    /// A folder to look up imports in; each .proto file is below one of them [default: the current
    /// folder]
    #[arg(short = 'I', long = "proto-path", value_name = "FOLDER")]
    includes: Vec<PathBuf>,

    /// The folder to write to; a crate mounts it with `mod NAME;`
    #[arg(short, long, value_name = "FOLDER")]
    out: PathBuf,

    /// The crate of the messages
    #[arg(long, value_enum, default_value_t = MessageCrate::Protobuf)]
    messages: MessageCrate,

    /// The protoc to run [default: that of the environment variable PROTOC, else the bundled
    /// release 36.2]
    #[arg(long, value_name = "PROGRAM")]
    protoc: Option<PathBuf>,

    /// Write nothing; print how the output folder differs and exit with 1 when it does
    #[arg(long)]
    check: bool,

    /// A Rust path that holds the code for a package or type, for prost and buffa messages
    #[arg(long = "extern-path", value_name = ".PROTO=::RUST", value_parser = extern_path)]
    extern_paths: Vec<(String, String)>,

    /// A file that says which crates hold the code for which .proto files, in protoc's format of a
    /// crate mapping, for protobuf messages
    #[arg(long = "crate-mapping", value_name = "FILE")]
    crate_mappings: Vec<PathBuf>,

    /// Generate only the clients of services, or only their servers [default: both]
    #[arg(long, value_enum, value_name = "SIDE")]
    only: Option<OnlySide>,

    /// Give each method of a server's trait a default, which answers UNIMPLEMENTED
    #[arg(long)]
    default_stubs: bool,

    /// Leave out the descriptors that server reflection needs
    #[arg(long)]
    no_descriptors: bool,
}

/// The values of `--messages`.
#[derive(Clone, Copy, ValueEnum)]
enum MessageCrate {
    Protobuf,
    Prost,
    Buffa,
}

/// The values of `--only`.
#[derive(Clone, Copy, ValueEnum)]
enum OnlySide {
    Client,
    Server,
}

impl Compile {
    /// Generates, then writes or compares.
    pub(crate) fn run(self) -> Result<ExitCode, Box<dyn Error>> {
        let files = inputs::resolve(&self.protos, &self.includes)?;
        let mut build = Build::new()
            .messages(match self.messages {
                MessageCrate::Protobuf => Messages::Protobuf,
                MessageCrate::Prost => Messages::Prost,
                MessageCrate::Buffa => Messages::Buffa,
            })
            .default_stubs(self.default_stubs)
            .descriptors(!self.no_descriptors);
        if let Some(side) = self.only {
            build = build.only(match side {
                OnlySide::Client => Side::Client,
                OnlySide::Server => Side::Server,
            });
        }
        for include in self.includes {
            build = build.include(include);
        }
        for (proto, rust) in self.extern_paths {
            build = build.extern_path(proto, rust);
        }
        for file in self.crate_mappings {
            build = build.crate_mapping(file);
        }
        if let Some(protoc) = self.protoc {
            build = build.protoc(protoc);
        }
        let tree = build
            .generate(&files)
            .map_err(|error| format!("{error}{}", inputs::hint(&error.to_string(), &files)))?;
        for warning in tree.warnings() {
            eprintln!("{warning}");
        }
        let code = if self.check {
            check::report(&self.out, &tree, &tree.differences(&self.out)?)?
        } else {
            println!("{}", written(&self.out, &tree, &tree.write(&self.out)?));
            ExitCode::SUCCESS
        };
        match Dependencies::of(&tree, &self.out) {
            Ok(needed) => advise(&needed, self.check),
            Err(error) => eprintln!("protoc-gen-rpc: {error}"),
        }
        Ok(code)
    }
}

/// Says what the manifest lacks: the reason to stderr, the lines to stdout. A check says nothing where
/// there is no manifest.
fn advise(needed: &Dependencies, is_check: bool) {
    let missing = needed.missing();
    match needed.manifest() {
        Some(_) if missing.is_empty() => return,
        Some(manifest) => eprintln!(
            "protoc-gen-rpc: this code does not compile with the dependencies of {}; change these \
             lines:",
            manifest.display()
        ),
        None if is_check => return,
        None => println!("\nThe crate of this code needs in its Cargo.toml:"),
    }
    println!("\n[dependencies]\n{}", missing.join("\n"));
}

/// What was done to the folder: a line for each file that was removed, one for all others, and one on
/// what to do with a new folder.
fn written(folder: &Path, tree: &Tree, differences: &[Difference]) -> String {
    use std::fmt::Write as _;

    let mut text = String::new();
    let mut count = 0;
    let mut is_new = false;
    for difference in differences {
        is_new |= matches!(difference, Difference::Missing { path } if path.ends_with("mod.rs"));
        match difference {
            Difference::Leftover { path } => {
                let _ = writeln!(text, "removed {}", path.display());
            }
            _ => count += 1,
        }
    }
    let summary = match (count, tree.files().count()) {
        (0, _) => format!("{} is up to date", folder.display()),
        (1, 1) => format!("wrote 1 file to {}", folder.display()),
        (written, all) => format!("wrote {written} of {all} files to {}", folder.display()),
    };
    let mount = folder
        .file_name()
        .filter(|_| is_new)
        .map(|name| format!("; `mod {};` mounts it in the crate", name.display()));
    text + &summary + &mount.unwrap_or_default()
}

fn extern_path(value: &str) -> Result<(String, String), String> {
    value
        .split_once('=')
        .map(|(proto, rust)| (proto.to_owned(), rust.to_owned()))
        .ok_or_else(|| "write it as `.proto.path=::rust::path`".to_owned())
}
