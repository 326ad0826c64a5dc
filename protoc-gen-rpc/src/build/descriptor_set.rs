//! The `.proto` files of a run, as protoc describes them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use protobuf::{Parse, RepeatedView, Serialize};

use crate::build::error::BuildError;
use crate::build::inputs::{Input, source};
use crate::build::needed::{Extensions, needed};
use crate::descriptor::{
    CodeGeneratorRequest, FileDescriptorProto, FileDescriptorProtoView, FileDescriptorSet,
};
use crate::import_order::in_import_order;
use crate::options::{Messages, Options};
use crate::well_known;

/// The files of a run and what they import.
pub(crate) struct DescriptorSet {
    /// Every file, each after its imports.
    described: FileDescriptorSet,
    /// The files asked for and what they use.
    needed: FileDescriptorSet,
    to_generate: Vec<String>,
}

impl DescriptorSet {
    /// Reads what `protoc --descriptor_set_out --include_imports` wrote for `inputs`, and picks the
    /// files to generate code for: those asked for, and those with a type that one of them uses,
    /// but for the files that an option maps to another crate.
    ///
    /// # Errors
    ///
    /// When the bytes are not a descriptor set, or no file is left to generate.
    pub(crate) fn parse(
        bytes: &[u8],
        inputs: &[Input],
        options: &Options,
    ) -> Result<Self, BuildError> {
        let described = FileDescriptorSet::parse(bytes).map_err(|error| {
            BuildError::new(format!("protoc's descriptor set cannot be read: {error}"))
        })?;
        let mut sorted = FileDescriptorSet::new();
        for file in in_import_order(described.file().iter()) {
            sorted.file_mut().push(file);
        }
        let described = sorted;
        let asked = asked(&described, inputs)?;
        let extensions = match options.messages {
            Messages::Protobuf | Messages::Prost => Extensions::Ignored,
            Messages::Buffa => Extensions::Generated,
        };
        let needed = needed(&described, &asked, extensions);
        let files = needed.file();
        let mut to_generate: Vec<String> = files
            .iter()
            .filter(|file| !is_mapped(*file, options))
            .map(|file| file.name().to_string())
            .collect();
        if to_generate.is_empty() {
            return Err(BuildError::new(
                "nothing to generate: every .proto file is mapped to another crate",
            ));
        }
        // Files without a folder come first because protoc writes `generated.rs` into the folder of
        // the first.
        to_generate.sort_by_key(|name| (name.contains('/'), name.clone()));
        Ok(Self {
            described,
            needed,
            to_generate,
        })
    }

    /// The serialized `google.protobuf.FileDescriptorSet` for a generator of messages.
    pub(crate) fn serialize(&self) -> Result<Vec<u8>, BuildError> {
        self.needed.serialize().map_err(|error| {
            BuildError::new(format!("the descriptor set cannot be written: {error}"))
        })
    }

    /// The names of the files to generate code for, sorted, those without a folder first.
    pub(crate) fn to_generate(&self) -> &[String] {
        &self.to_generate
    }

    /// Every file, also those that no code is generated for.
    pub(crate) fn described(&self) -> RepeatedView<'_, FileDescriptorProto> {
        self.described.file()
    }

    /// The files on disk that the set was read from. A file that comes with protoc has none.
    pub(crate) fn sources(&self, includes: &[PathBuf]) -> Vec<PathBuf> {
        let files = self.described.file().iter();
        files
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
        for file in self.needed.file() {
            request.proto_file_mut().push(file);
        }
        request
    }
}

/// The names of the files asked for.
fn asked(described: &FileDescriptorSet, inputs: &[Input]) -> Result<BTreeSet<String>, BuildError> {
    let names: BTreeSet<String> = described
        .file()
        .iter()
        .map(|file| file.name().to_string())
        .collect();
    let mut asked = BTreeSet::new();
    for input in inputs {
        match &input.name {
            Some(name) if names.contains(name) => asked.insert(name.clone()),
            _ => {
                return Err(BuildError::new(format!(
                    "protoc does not say under which name it read {}; give the file by its path \
                     below one of the include folders",
                    input.argument.display()
                )));
            }
        };
    }
    Ok(asked)
}

/// Whether another crate holds the types of a file.
fn is_mapped(file: FileDescriptorProtoView<'_>, options: &Options) -> bool {
    let name = file.name().to_string();
    let package = file.package().to_string();
    match options.messages {
        Messages::Protobuf => {
            let well_known = well_known::protobuf_crate();
            let mut crates = options.crates.iter().chain([&well_known]);
            crates.any(|mapped| mapped.files.contains(&name))
        }
        Messages::Prost | Messages::Buffa => {
            well_known::module(options.messages, &name, &package).is_some()
                || options.extern_path(&format!(".{package}")).is_some()
        }
    }
}
