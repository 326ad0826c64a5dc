//! Messages of Google's `protobuf` crate, by `protoc --rust_out` with the upb kernel.
//!
//! Protoc is run directly and not through the crate `protobuf-codegen`, which runs it with the
//! same flags: that crate panics where protoc finds a fault or is of another release, reads
//! `OUT_DIR` before it can be told another folder, and prints to the stdout of a command line.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;

use crate::build::error::BuildError;
use crate::build::messages::job::{Job, Output, read_tree};
use crate::options::MappedCrate;
use crate::well_known;

/// The release of protoc whose code works with the `protobuf` crate that is pinned.
pub(crate) const RELEASE: &str = "36.2";

pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    let folder = job.workspace.join("messages");
    let mapping = job.workspace.join("crate_mapping.txt");
    let set = job.workspace.join("needed.pb");
    let serialized = job.descriptors.serialize()?;
    fs::create_dir(&folder)
        .and_then(|()| fs::write(&set, serialized))
        .and_then(|()| fs::write(&mapping, crate_mapping(&job.options.crates)))
        .map_err(|error| {
            BuildError::new(format!(
                "{} cannot be written: {error}",
                job.workspace.display()
            ))
        })?;

    let mut output = OsString::from("--rust_out=");
    output.push(&folder);
    let mut options =
        OsString::from("--rust_opt=experimental-codegen=enabled,kernel=upb,crate_mapping=");
    options.push(&mapping);
    // Not from the sources again: in protoc's own description, a file has one name, however the
    // include folders are inside each other.
    let mut descriptor_set_in = OsString::from("--descriptor_set_in=");
    descriptor_set_in.push(&set);
    let mut arguments = vec![output, options, descriptor_set_in];
    arguments.extend(job.descriptors.to_generate().iter().map(OsString::from));
    job.protoc.run(arguments)?;

    let mut files = read_tree(&folder)?;
    // Protoc also writes an entry point, `generated.rs`, beside the first file. Our `mod.rs` names
    // the modules itself.
    files.retain(|name, _| name.ends_with(".u.pb.rs"));
    Ok(Output {
        files,
        warnings: Vec::new(),
    })
}

/// The user's mapping and that of the well-known types, in protoc's format.
fn crate_mapping(crates: &[MappedCrate]) -> String {
    let mut well_known = well_known::protobuf_crate();
    well_known
        .files
        .retain(|file| !crates.iter().any(|mapped| mapped.files.contains(file)));
    let mut text = String::new();
    for mapped in crates.iter().chain([&well_known]) {
        let _ = writeln!(text, "{}\n{}", mapped.name, mapped.files.len());
        for file in &mapped.files {
            let _ = writeln!(text, "{file}");
        }
    }
    text
}
