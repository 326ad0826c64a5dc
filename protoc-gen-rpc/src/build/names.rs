//! Names in `.proto` files from which a generator of messages makes code that does not compile, or
//! on which it fails itself.
//!
//! They are looked for before anything is generated, so that the error names the line at fault and
//! not one of the generated code.

mod buffa;
mod elements;
mod fault;
mod prost;
mod protobuf;
mod scope;

use std::collections::BTreeSet;

use crate::build::error::BuildError;
use crate::build::names::fault::Fault;
use crate::comments::Comments;
use crate::descriptor::{CodeGeneratorRequest, FileDescriptorProtoView};
use crate::error::Error;
use crate::options::{Messages, Options};

/// Refuses names that the generator of the messages cannot take, among the files that `request`
/// asks for. `asked` says whether a file is one that the user named.
///
/// # Errors
///
/// When there is one: with its place, the reason and what can be done.
pub(crate) fn check(
    request: &CodeGeneratorRequest,
    options: &Options,
    asked: impl Fn(&str) -> bool,
) -> Result<(), BuildError> {
    let files = generated(request);
    let Some(fault) = fault_of(options.messages, &files, options) else {
        return Ok(());
    };
    let others = [Messages::Protobuf, Messages::Prost, Messages::Buffa].into_iter();
    let others: Vec<String> = others
        .filter(|other| *other != options.messages)
        .filter(|other| *other != Messages::Prost || !has_editions(&files))
        .filter(|other| fault_of(*other, &files, options).is_none())
        .map(|other| format!("`messages={}`", other.name()))
        .collect();
    let mut remedies = vec!["rename it".to_owned()];
    if !asked(&fault.file) {
        remedies.push(match options.messages {
            Messages::Protobuf => {
                "leave the file to a crate that has it, with a crate mapping".to_owned()
            }
            Messages::Prost | Messages::Buffa => {
                "leave the type to a crate that has it, with an extern path".to_owned()
            }
        });
    }
    if !others.is_empty() {
        remedies.push(format!("use {}", others.join(" or ")));
    }
    let file = files.iter().find(|file| *file.name() == *fault.file);
    let line = file.and_then(|file| Comments::of(*file).line(&fault.path));
    let message = format!("{}; {}", fault.reason, remedies.join(", or "));
    Err(Error::at(&fault.file, line, message).into())
}

fn generated(request: &CodeGeneratorRequest) -> Vec<FileDescriptorProtoView<'_>> {
    let names: BTreeSet<String> = request
        .file_to_generate()
        .iter()
        .map(ToString::to_string)
        .collect();
    let files = request.proto_file().iter();
    files
        .filter(|file| names.contains(&file.name().to_string()))
        .collect()
}

fn has_editions(files: &[FileDescriptorProtoView<'_>]) -> bool {
    files.iter().any(|file| file.syntax() == "editions")
}

fn fault_of(
    messages: Messages,
    files: &[FileDescriptorProtoView<'_>],
    options: &Options,
) -> Option<Fault> {
    match messages {
        Messages::Protobuf => protobuf::fault(files),
        Messages::Prost => prost::fault(files, options),
        Messages::Buffa => buffa::fault(files, options),
    }
}
