//! The messages of a tree, each by the generator of its own message crate.

#[cfg(feature = "buffa")]
mod buffa;
#[cfg(feature = "prost")]
mod prost;
mod protobuf;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::build::{BuildError, DescriptorSet, Protoc};
use crate::options::{Messages, Options};

pub(crate) use protobuf::RELEASE;

impl Messages {
    /// The crate's name, which is also that of the option's value and of the cargo feature.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Protobuf => "protobuf",
            Self::Prost => "prost",
            Self::Buffa => "buffa",
        }
    }
}

/// What a generator of messages works on.
pub(crate) struct Job<'a> {
    pub(crate) protoc: &'a Protoc,
    pub(crate) includes: &'a [PathBuf],
    pub(crate) options: &'a Options,
    pub(crate) descriptors: &'a DescriptorSet,
    /// An empty folder of our own.
    pub(crate) workspace: &'a Path,
}

/// The generated files by name, and what their generator wants the user to know.
#[derive(Debug, Default)]
pub(crate) struct Output {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) warnings: Vec<String>,
}

/// Generates the messages of a job.
///
/// # Errors
///
/// When the generator refuses the files, or is not compiled in.
pub(crate) fn generate(job: &Job<'_>) -> Result<Output, BuildError> {
    match job.options.messages {
        Messages::Protobuf => protobuf::generate(job),
        #[cfg(feature = "prost")]
        Messages::Prost => prost::generate(job),
        #[cfg(feature = "buffa")]
        Messages::Buffa => buffa::generate(job),
        #[allow(unreachable_patterns)] // With both features on, it is.
        messages => Err(BuildError::new(format!(
            "messages={0} needs the cargo feature `{0}` of protoc-gen-rpc",
            messages.name()
        ))),
    }
}

/// Reads every file below `folder`.
fn read_tree(folder: &Path) -> Result<BTreeMap<String, String>, BuildError> {
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
