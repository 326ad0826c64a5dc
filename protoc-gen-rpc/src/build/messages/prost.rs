//! Messages of the `prost` crate, by prost-build.

use std::any::Any;
use std::fs;
use std::panic::{self, AssertUnwindSafe};

use prost::Message as _;
use prost_types::FileDescriptorSet;

use crate::build::error::BuildError;
use crate::build::messages::job::{Job, Output, read_tree};

pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    let mut set =
        FileDescriptorSet::decode(&job.descriptors.serialize()?[..]).map_err(|error| {
            BuildError::new(format!("protoc's descriptor set cannot be read: {error}"))
        })?;
    // The output of a package is that of its files in order. Files that are mapped elsewhere stay:
    // prost-build wants to see every type, and writes nothing for those with an extern path.
    set.file
        .sort_by(|left, right| left.name().cmp(right.name()));
    if let Some(file) = set.file.iter().find(|file| file.syntax() == "editions") {
        return Err(BuildError::new(format!(
            "{}: prost-build does not know editions; use `syntax = \"proto3\"` or \"proto2\", or \
             messages=protobuf or messages=buffa",
            file.name()
        )));
    }

    let folder = job.workspace.join("messages");
    fs::create_dir(&folder).map_err(|error| {
        BuildError::new(format!("{} cannot be created: {error}", folder.display()))
    })?;
    let mut config = prost_build::Config::new();
    config.out_dir(&folder);
    for (proto, rust) in &job.options.extern_paths {
        config.extern_path(proto, rust);
    }
    // prost-build panics on some faults of a file, such as enum values that become one variant.
    panic::catch_unwind(AssertUnwindSafe(|| config.compile_fds(set)))
        .map_err(|panic| {
            BuildError::new(format!("prost-build panicked: {}", panic_message(&*panic)))
        })?
        .map_err(|error| BuildError::new(format!("prost-build: {error}")))?;
    Ok(Output {
        files: read_tree(&folder)?,
        warnings: Vec::new(),
    })
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without a message")
}
