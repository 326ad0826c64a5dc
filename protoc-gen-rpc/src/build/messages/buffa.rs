//! Messages of the `buffa` crate, by buffa-codegen.

use buffa_codegen::generated::descriptor::{FileDescriptorProto, FileDescriptorSet};
use buffa_codegen::{CodeGenConfig, generate_with_diagnostics, tooling_decode_options};

use crate::build::error::BuildError;
use crate::build::messages::failure::caught;
use crate::build::messages::job::{Job, Output};

pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    let mut set = tooling_decode_options()
        .map_err(BuildError::new)?
        .decode_from_slice::<FileDescriptorSet>(&job.descriptors.serialize()?)
        .map_err(|error| {
            BuildError::new(format!("protoc's descriptor set cannot be read: {error}"))
        })?;
    let mut config = CodeGenConfig::default();
    job.buffa.apply(&mut config);
    config.file_per_package = true;
    // protoc has accepted the file, so it is not refused here.
    config.allow_message_set = true;
    // buffa-codegen escapes keywords itself.
    let paths = job.options.extern_paths.iter();
    config.extern_paths = paths
        .map(|(proto, rust)| (proto.clone(), rust.replace("r#", "")))
        .collect();
    let files = job.descriptors.to_generate();
    let mut names = files.to_vec();
    if has_packages_below_the_well_known(&set.file, files) {
        config.extern_paths.extend(well_known_types(&set.file));
        // With a file of that package, buffa-codegen does not look for what is in the packages
        // below it in `buffa-types`.
        set.file.push(FileDescriptorProto {
            name: Some(NO_FILE.to_owned()),
            package: Some(WELL_KNOWN.to_owned()),
            ..Default::default()
        });
        names.insert(0, NO_FILE.to_owned());
    }
    let (files, warnings) = caught("buffa-codegen", &names, |count| {
        let names = names.get(..count).unwrap_or_default();
        generate_with_diagnostics(&set.file, names, &config)
    })?;
    Ok(Output {
        files: files
            .into_iter()
            .map(|file| (file.name, file.content))
            .collect(),
        warnings: warnings.iter().map(ToString::to_string).collect(),
    })
}

fn has_packages_below_the_well_known(set: &[FileDescriptorProto], names: &[String]) -> bool {
    let mut files = set
        .iter()
        .filter(|file| file.name.as_ref().is_some_and(|name| names.contains(name)));
    files.any(|file| {
        let package = file.package.as_deref().unwrap_or_default();
        package
            .strip_prefix(WELL_KNOWN)
            .is_some_and(|rest| rest.starts_with('.'))
    })
}

/// An extern path for each type of the package of the well-known types.
fn well_known_types(set: &[FileDescriptorProto]) -> Vec<(String, String)> {
    let files = set.iter().filter(|file| {
        file.package.as_deref() == Some(WELL_KNOWN)
            && file.name.as_deref() != Some("google/protobuf/descriptor.proto")
    });
    files
        .flat_map(|file| {
            let messages = file.message_type.iter().map(|message| &message.name);
            messages.chain(file.enum_type.iter().map(|kind| &kind.name))
        })
        .flatten()
        .map(|name| {
            (
                format!(".{WELL_KNOWN}.{name}"),
                format!("::buffa_types::google::protobuf::{name}"),
            )
        })
        .collect()
}

const WELL_KNOWN: &str = "google.protobuf";

/// The name of a file that is not there.
const NO_FILE: &str = "";
