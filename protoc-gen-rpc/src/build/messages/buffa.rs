//! Messages of the `buffa` crate, by buffa-codegen.

use buffa_codegen::generated::descriptor::FileDescriptorSet;
use buffa_codegen::{CodeGenConfig, generate_with_diagnostics, tooling_decode_options};

use crate::build::error::BuildError;
use crate::build::messages::job::{Job, Output};

pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    let set = tooling_decode_options()
        .map_err(BuildError::new)?
        .decode_from_slice::<FileDescriptorSet>(&job.descriptors.serialize()?)
        .map_err(|error| {
            BuildError::new(format!("protoc's descriptor set cannot be read: {error}"))
        })?;
    let mut config = CodeGenConfig::default();
    config.file_per_package = true;
    // protoc has accepted the file, so it is not refused here.
    config.allow_message_set = true;
    config.extern_paths.clone_from(&job.options.extern_paths);
    let (files, warnings) =
        generate_with_diagnostics(&set.file, job.descriptors.to_generate(), &config)
            .map_err(|error| BuildError::new(format!("buffa-codegen: {error}")))?;
    Ok(Output {
        files: files
            .into_iter()
            .map(|file| (file.name, file.content))
            .collect(),
        warnings: warnings.iter().map(ToString::to_string).collect(),
    })
}
