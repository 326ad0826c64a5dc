//! The plugin: from the request that protoc writes to the files of services and their module tree.

use std::fmt;

use protobuf::{Parse, RepeatedView, Serialize};

use crate::descriptor::{CodeGeneratorRequest, CodeGeneratorResponse, File, FileDescriptorProto};
use crate::error::Error;
use crate::options::Options;
use crate::schema::{self, MAXIMUM_EDITION, MINIMUM_EDITION};
use crate::{constants, modules, service};

/// Answers a serialized `CodeGeneratorRequest` with a serialized `CodeGeneratorResponse`.
///
/// Equal requests have equal answers, byte for byte. What is wrong with a `.proto` file or an
/// option is in the `error` of the response, which then holds no file.
///
/// # Errors
///
/// When `request` is not a `CodeGeneratorRequest`, or one that describes no file.
pub fn generate(request: &[u8]) -> Result<Vec<u8>, InvalidRequest> {
    let request = CodeGeneratorRequest::parse(request).map_err(|_| InvalidRequest)?;
    if request.proto_file().is_empty() {
        return Err(InvalidRequest);
    }
    let mut response = CodeGeneratorResponse::new();
    response.set_supported_features(PROTO3_OPTIONAL | SUPPORTS_EDITIONS);
    response.set_minimum_edition(MINIMUM_EDITION);
    response.set_maximum_edition(MAXIMUM_EDITION);
    match files(&request, request.proto_file()) {
        Ok(files) => {
            for generated in files {
                let mut file = File::new();
                file.set_name(generated.name);
                file.set_content(generated.content);
                response.file_mut().push(file);
            }
        }
        Err(error) => response.set_error(error.to_string()),
    }
    response.serialize().map_err(|_| InvalidRequest)
}

/// The input is not what protoc writes to a plugin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidRequest;

impl fmt::Display for InvalidRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "stdin is not a CodeGeneratorRequest; run this plugin through protoc, as \
             `protoc --rpc_out=DIR FILE.proto`",
        )
    }
}

impl std::error::Error for InvalidRequest {}

/// A file to write below the output folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GeneratedFile {
    /// Relative, with forward slashes.
    pub(crate) name: String,
    pub(crate) content: String,
}

/// The files that answer `request`, in the order of their names. `described` are all files that
/// protoc knows of, where the request has only what code is generated for.
///
/// # Errors
///
/// When an option or a `.proto` file is at fault.
pub(crate) fn files(
    request: &CodeGeneratorRequest,
    described: RepeatedView<'_, FileDescriptorProto>,
) -> Result<Vec<GeneratedFile>, Error> {
    let options = Options::parse(&request.parameter().to_string())?;
    let schema = schema::read(request, described, &options)?;
    let mut files = Vec::new();
    for file in &schema.files {
        if !file.services.is_empty() {
            files.push(GeneratedFile {
                name: file.services_path.clone(),
                content: service::file(file, &options),
            });
        }
    }
    if options.module_tree {
        if !schema.descriptors.is_empty() {
            files.push(GeneratedFile {
                name: schema.descriptors_path.clone(),
                content: constants::descriptors_file(&schema.descriptors),
            });
        }
        files.push(GeneratedFile {
            name: "mod.rs".to_owned(),
            content: modules::tree(&schema, &options)?,
        });
    }
    files.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(files)
}

/// `CodeGeneratorResponse.Feature`.
const PROTO3_OPTIONAL: u64 = 1;
const SUPPORTS_EDITIONS: u64 = 2;
