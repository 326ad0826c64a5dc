//! The `.proto` files of a run, as protoc describes them.

use std::path::{Path, PathBuf};

use protobuf::Parse;

use crate::build::error::BuildError;
use crate::descriptor::{CodeGeneratorRequest, FileDescriptorSet};
use crate::options::{Messages, Options};
use crate::well_known;

/// The files named to protoc and everything they import, each after its imports.
pub(crate) struct DescriptorSet {
    set: FileDescriptorSet,
    to_generate: Vec<String>,
}

impl DescriptorSet {
    /// Reads what `protoc --descriptor_set_out --include_imports` wrote, and picks the files to
    /// generate code for: those that no option maps to another crate. An import that nothing maps
    /// is generated as well, for otherwise the reference to it leads nowhere.
    ///
    /// # Errors
    ///
    /// When the bytes are not a descriptor set, or no file is left to generate.
    pub(crate) fn parse(bytes: &[u8], options: &Options) -> Result<Self, BuildError> {
        let set = FileDescriptorSet::parse(bytes).map_err(|error| {
            BuildError::new(format!("protoc's descriptor set cannot be read: {error}"))
        })?;
        let mut to_generate: Vec<String> = set
            .file()
            .iter()
            .filter(|file| {
                !is_mapped(
                    &file.name().to_string(),
                    &file.package().to_string(),
                    options,
                )
            })
            .map(|file| file.name().to_string())
            .collect();
        if to_generate.is_empty() {
            return Err(BuildError::new(
                "nothing to generate: every .proto file is mapped to another crate",
            ));
        }
        // The order is that of names, whatever the order of the command line, so that the output
        // is the same. Files without a folder come first because protoc writes `generated.rs` into
        // the folder of the first.
        to_generate.sort_by_key(|name| (name.contains('/'), name.clone()));
        Ok(Self { set, to_generate })
    }

    /// The serialized `google.protobuf.FileDescriptorSet`, for a generator in this process.
    #[cfg(any(feature = "buffa", feature = "prost"))]
    pub(crate) fn serialize(&self) -> Result<Vec<u8>, BuildError> {
        protobuf::Serialize::serialize(&self.set).map_err(|error| {
            BuildError::new(format!("the descriptor set cannot be written: {error}"))
        })
    }

    /// The names of the files to generate code for, sorted, those without a folder first.
    pub(crate) fn to_generate(&self) -> &[String] {
        &self.to_generate
    }

    /// The files on disk that `names` were read from. A file that comes with protoc has none.
    pub(crate) fn sources(&self, includes: &[PathBuf]) -> Vec<PathBuf> {
        self.set
            .file()
            .iter()
            .filter_map(|file| source(&file.name().to_string(), includes))
            .collect()
    }

    /// The request protoc would send to the plugin for these files.
    pub(crate) fn request(&self, parameter: &str) -> CodeGeneratorRequest {
        let mut request = CodeGeneratorRequest::new();
        request.set_parameter(parameter);
        for name in &self.to_generate {
            request.file_to_generate_mut().push(name.as_str());
        }
        for file in self.set.file() {
            request.proto_file_mut().push(file);
        }
        request
    }
}

/// The file on disk that protoc reads for `name`: that of the first include folder which has it.
pub(crate) fn source(name: &str, includes: &[PathBuf]) -> Option<PathBuf> {
    if includes.is_empty() {
        return Some(PathBuf::from(name)).filter(|path| path.exists());
    }
    includes
        .iter()
        .map(|include| include.join(Path::new(name)))
        .find(|path| path.exists())
}

fn is_mapped(name: &str, package: &str, options: &Options) -> bool {
    match options.messages {
        Messages::Protobuf => {
            well_known::protobuf_crate()
                .files
                .iter()
                .any(|file| file == name)
                || options
                    .crates
                    .iter()
                    .any(|mapped| mapped.files.iter().any(|file| file == name))
        }
        Messages::Prost | Messages::Buffa => {
            let package = format!(".{package}");
            package == ".google.protobuf"
                || package.starts_with(".google.protobuf.")
                || options.extern_path(&package).is_some()
        }
    }
}
