//! Messages of the `prost` crate, by prost-build.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;

use prost::Message as _;
use prost_types::{DescriptorProto, EnumDescriptorProto, FileDescriptorProto, FileDescriptorSet};

use crate::build::error::BuildError;
use crate::build::messages::failure::caught;
use crate::build::messages::job::{Job, Output, read_tree};
use crate::options::Messages;
use crate::well_known;

pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    let set = FileDescriptorSet::decode(&job.descriptors.serialize()?[..]).map_err(|error| {
        BuildError::new(format!("protoc's descriptor set cannot be read: {error}"))
    })?;
    // Files that are mapped elsewhere stay: prost-build wants to see every type, and writes nothing
    // for those with an extern path.
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
    let types = outermost_types(&set);
    let mut config = prost_build::Config::new();
    job.prost.apply(&mut config);
    config.out_dir(&folder);
    for (proto, rust) in &job.options.extern_paths {
        // prost-build escapes keywords itself, but where the path is that of one type.
        if types.contains(proto) {
            config.extern_path(proto, rust);
        } else {
            config.extern_path(proto, rust.replace("r#", ""));
        }
    }
    if has_packages_below_the_well_known(&set) {
        // Its own mapping is for these packages too.
        config.compile_well_known_types();
        for name in types.iter().filter(|name| is_well_known(name)) {
            let rust = well_known::prost_type(name).map_or_else(
                || {
                    name.replacen(".google.protobuf.", "::prost_types::", 1)
                        .replace('.', "::")
                },
                str::to_owned,
            );
            if job.options.extern_path(name).is_none() {
                config.extern_path(name, rust);
            }
        }
    }
    // prost-build panics on some faults of a file.
    let names: Vec<String> = set.file.iter().map(|file| file.name().to_owned()).collect();
    let config = RefCell::new(config);
    caught("prost-build", &names, |count| {
        let file = set.file.iter().take(count).cloned().collect();
        config.borrow_mut().compile_fds(FileDescriptorSet { file })
    })?;
    Ok(Output {
        files: read_tree(&folder)?,
        warnings: Vec::new(),
    })
}

fn has_packages_below_the_well_known(set: &FileDescriptorSet) -> bool {
    let mut packages = set.file.iter().map(FileDescriptorProto::package);
    packages.any(|package| {
        package.starts_with("google.protobuf.")
            && well_known::module(Messages::Prost, "", package).is_none()
    })
}

/// The full names of the outermost messages and enums, with a leading dot.
fn outermost_types(set: &FileDescriptorSet) -> BTreeSet<String> {
    let files = set.file.iter();
    files
        .flat_map(|file| {
            let messages = file.message_type.iter().map(DescriptorProto::name);
            let enums = file.enum_type.iter().map(EnumDescriptorProto::name);
            let names = messages.chain(enums);
            names.map(|name| match file.package() {
                "" => format!(".{name}"),
                package => format!(".{package}.{name}"),
            })
        })
        .collect()
}

/// Whether prost has an outermost type in `prost-types`.
fn is_well_known(full_name: &str) -> bool {
    let package = full_name.trim_start_matches('.').rsplit_once('.');
    package.is_some_and(|(package, _)| well_known::module(Messages::Prost, "", package).is_some())
}
