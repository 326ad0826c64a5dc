//! What a generator of messages is given, and what it gives back.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::build::descriptor_set::DescriptorSet;
use crate::build::error::BuildError;
use crate::build::protoc::Protoc;
#[cfg(any(feature = "buffa", feature = "prost"))]
use crate::build::settings::Settings;
use crate::options::Options;

/// What a generator of messages works on.
pub(crate) struct Job<'a> {
    pub(crate) protoc: &'a Protoc,
    pub(crate) options: &'a Options,
    pub(crate) descriptors: &'a DescriptorSet,
    /// An empty folder to write to.
    pub(crate) workspace: &'a Path,
    #[cfg(feature = "prost")]
    pub(crate) prost: &'a Settings<prost_build::Config>,
    #[cfg(feature = "buffa")]
    pub(crate) buffa: &'a Settings<buffa_codegen::CodeGenConfig>,
}

/// The generated files by name, and what their generator wants the user to know.
#[derive(Debug, Default)]
pub(crate) struct Output {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) warnings: Vec<String>,
}

/// Reads every file below `folder`.
pub(super) fn read_tree(folder: &Path) -> Result<BTreeMap<String, String>, BuildError> {
    let mut files = BTreeMap::new();
    read_into(folder, "", &mut files).map_err(|error| {
        BuildError::new(format!(
            "the generated messages in {} cannot be read: {error}",
            folder.display()
        ))
    })?;
    Ok(files)
}

fn read_into(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_into(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}
