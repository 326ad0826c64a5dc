//! The order of files: by name, each after its imports.

use std::collections::{BTreeMap, BTreeSet};

use crate::descriptor::FileDescriptorProtoView;

/// `files` in an order that depends on nothing but them. Protoc's own follows its command line.
pub(crate) fn in_import_order<'a>(
    files: impl Iterator<Item = FileDescriptorProtoView<'a>>,
) -> Vec<FileDescriptorProtoView<'a>> {
    let files: BTreeMap<String, FileDescriptorProtoView<'a>> =
        files.map(|file| (file.name().to_string(), file)).collect();
    let mut sorted = Vec::new();
    let mut seen = BTreeSet::new();
    let mut stack: Vec<Step> = files.keys().rev().cloned().map(Step::Visit).collect();
    while let Some(step) = stack.pop() {
        match step {
            Step::Visit(name) if seen.insert(name.clone()) => {
                let imports = files
                    .get(&name)
                    .into_iter()
                    .flat_map(|file| file.dependency());
                let imports: Vec<Step> =
                    imports.map(|name| Step::Visit(name.to_string())).collect();
                stack.push(Step::Emit(name));
                stack.extend(imports.into_iter().rev());
            }
            Step::Visit(_) => {}
            Step::Emit(name) => sorted.extend(files.get(&name)),
        }
    }
    sorted
}

/// What is still to be done with the file of this name.
enum Step {
    /// Its imports come first.
    Visit(String),
    /// They are there.
    Emit(String),
}
