//! The Rust path of every message type, as the generator of each message crate gives it.

use std::collections::{BTreeMap, BTreeSet};

use crate::descriptor::{CodeGeneratorRequest, DescriptorProtoView, FileDescriptorProtoView};
use crate::naming::Scope;
use crate::options::{Messages, Options};
use crate::spelling::{
    enum_name, file_module, message_name, nested_module, package_modules, stem, type_name,
    type_suffixes,
};
use crate::well_known;

/// The messages of all files in a request.
pub(crate) struct Types<'a> {
    options: &'a Options,
    generated: BTreeSet<String>,
    packages: BTreeSet<String>,
    /// The module of Google's messages.
    messages_module: String,
    by_name: BTreeMap<String, Type>,
}

/// A message type.
struct Type {
    file: String,
    package: String,
    /// The enclosing messages from the outside in, then the message itself.
    names: Vec<String>,
    /// The name in Rust.
    rust_name: String,
    deprecated: bool,
}

/// Where generated code finds a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MessagePath {
    /// The module of the message's file or package; empty for what needs none.
    pub(crate) module: String,
    /// The file, package or path that the module is for.
    pub(crate) origin: String,
    /// The path of the message in the module.
    pub(crate) name: String,
}

/// Why a type has no Rust path.
pub(crate) enum Unresolved {
    /// No file of the request defines it.
    Unknown,
    /// This file defines it, which is neither generated nor mapped to a crate.
    NotGenerated(String),
}

impl<'a> Types<'a> {
    /// The types of a request, in whose module tree Google's messages are in `messages_module`.
    pub(crate) fn of(
        request: &CodeGeneratorRequest,
        options: &'a Options,
        messages_module: &str,
    ) -> Self {
        let mut types = Self {
            options,
            generated: request
                .file_to_generate()
                .iter()
                .map(ToString::to_string)
                .collect(),
            packages: packages(request),
            messages_module: messages_module.to_owned(),
            by_name: BTreeMap::new(),
        };
        for file in request.proto_file() {
            let siblings = names(file.message_type().iter());
            for message in file.message_type() {
                types.add(file, &[], message, &siblings);
            }
        }
        types
    }

    fn add(
        &mut self,
        file: FileDescriptorProtoView<'_>,
        outer: &[String],
        message: DescriptorProtoView<'_>,
        siblings: &BTreeSet<String>,
    ) {
        let name = message.name().to_string();
        let rust_name = message_name(self.options.messages, &name, siblings);
        let mut path = outer.to_vec();
        path.push(name);
        let nested_names = names(message.nested_type().iter());
        for nested in message.nested_type() {
            self.add(file, &path, nested, &nested_names);
        }
        let package = file.package().to_string();
        let full_name = if package.is_empty() {
            format!(".{}", path.join("."))
        } else {
            format!(".{package}.{}", path.join("."))
        };
        let kind = Type {
            file: file.name().to_string(),
            package,
            names: path,
            rust_name,
            deprecated: message.options().deprecated() || file.options().deprecated(),
        };
        self.by_name.insert(full_name, kind);
    }

    /// Whether the message `full_name` is marked deprecated, or its file.
    pub(crate) fn is_deprecated(&self, full_name: &str) -> bool {
        self.by_name
            .get(full_name)
            .is_some_and(|kind| kind.deprecated)
    }

    /// The path of the message `full_name` (which begins with a dot) in a child of the module
    /// tree's root.
    pub(crate) fn path(&self, full_name: &str) -> Result<MessagePath, Unresolved> {
        let kind = self.by_name.get(full_name).ok_or(Unresolved::Unknown)?;
        if let Some(path) = self.extern_path(full_name) {
            return Ok(path);
        }
        for mapped in &self.options.crates {
            if mapped.files.contains(&kind.file) {
                return Ok(self.path_in(&format!("::{}", mapped.name), kind));
            }
        }
        let generated = self.generated.contains(&kind.file);
        // prost-build maps the well-known types even when it is asked to generate them.
        if (!generated || self.options.messages == Messages::Prost)
            && let Some(path) = self.well_known_path(full_name, kind)
        {
            return Ok(path);
        }
        // Without a module tree of our own, the files of other runs are in the user's tree.
        if generated || !self.options.module_tree {
            return Ok(self.path_in(&self.root(), kind));
        }
        Err(Unresolved::NotGenerated(kind.file.clone()))
    }

    /// The module of the messages of a generated file, in a child of the module tree's root.
    pub(crate) fn module(&self, file: &str, package: &str) -> String {
        self.module_in(&self.root(), file, package)
    }

    /// The module that all messages of this run are in, from a child of the module tree's root.
    fn root(&self) -> String {
        match self.options.messages {
            Messages::Protobuf => format!("super::{}", self.messages_module),
            Messages::Prost | Messages::Buffa => "super".to_owned(),
        }
    }

    /// The path of a message in an extern path that is its own, or that of what holds it.
    fn extern_path(&self, full_name: &str) -> Option<MessagePath> {
        let (root, inner) = self.options.extern_path(full_name)?;
        let names: Vec<&str> = inner.split('.').skip(1).collect();
        let Some((name, outer)) = names.split_last() else {
            let (module, name) = root.rsplit_once("::").unwrap_or(("", root));
            // A crate, or the root of this one, is in no module.
            let (module, name) = if matches!(module, "" | "crate") {
                ("", root)
            } else {
                (module, name)
            };
            return Some(MessagePath {
                module: module.to_owned(),
                origin: module.to_owned(),
                name: name.to_owned(),
            });
        };
        let messages = self.options.messages;
        let mut segments = vec![root.to_owned()];
        segments.extend(outer.iter().map(|module| nested_module(messages, module)));
        let module = segments.join("::");
        Some(MessagePath {
            origin: module.clone(),
            module,
            name: type_name(messages, name),
        })
    }

    /// The path of a message in the crates that come with the message crate.
    fn well_known_path(&self, full_name: &str, kind: &Type) -> Option<MessagePath> {
        let messages = self.options.messages;
        if messages == Messages::Protobuf {
            let holder = well_known::protobuf_crate();
            return holder
                .files
                .contains(&kind.file)
                .then(|| self.path_in(&format!("::{}", holder.name), kind));
        }
        if messages == Messages::Prost
            && let Some(standard) = well_known::prost_type(full_name)
        {
            return Some(MessagePath {
                module: String::new(),
                origin: String::new(),
                name: standard.to_owned(),
            });
        }
        let module = well_known::module(messages, &kind.file, &kind.package)?;
        Some(MessagePath {
            module: module.to_owned(),
            origin: kind.package.clone(),
            name: self.path_in_module(kind),
        })
    }

    /// The path of a message under the root of a generated crate or module tree.
    fn path_in(&self, root: &str, kind: &Type) -> MessagePath {
        let origin = match self.options.messages {
            Messages::Protobuf => stem(&kind.file),
            Messages::Prost | Messages::Buffa => &kind.package,
        };
        MessagePath {
            module: self.module_in(root, &kind.file, &kind.package),
            origin: origin.to_owned(),
            name: self.path_in_module(kind),
        }
    }

    /// The module of a file or its package under the root of a generated crate or module tree.
    fn module_in(&self, root: &str, file: &str, package: &str) -> String {
        let messages = self.options.messages;
        let mut segments = vec![root.to_owned()];
        if messages == Messages::Protobuf {
            segments.push(file_module(file));
        } else {
            segments.extend(package_modules(messages, package));
        }
        segments.join("::")
    }

    /// The path of a message in the module of its file or package: the modules of the messages
    /// around it, and its own name.
    fn path_in_module(&self, kind: &Type) -> String {
        let messages = self.options.messages;
        let Some((_, outer)) = kind.names.split_last() else {
            return String::new();
        };
        let modules = outer.iter().enumerate().map(|(depth, message)| {
            if depth == 0 {
                outermost_module(messages, &self.packages, &kind.package, message)
            } else {
                nested_module(messages, message)
            }
        });
        let mut segments: Vec<String> = modules.collect();
        segments.push(kind.rust_name.clone());
        segments.join("::")
    }
}

/// Every name that the outermost messages and enums of a file take, but for the modules of what is
/// inside them.
pub(crate) fn outermost_names(
    file: FileDescriptorProtoView<'_>,
    messages: Messages,
) -> Vec<String> {
    let siblings = names(file.message_type().iter());
    let mut taken = Vec::new();
    for name in &siblings {
        let name = message_name(messages, name, &siblings);
        let suffixes = type_suffixes(messages).iter();
        taken.extend(suffixes.map(|suffix| format!("{name}{suffix}")));
    }
    let enums = file.enum_type().iter();
    taken.extend(enums.map(|kind| enum_name(messages, &kind.name().to_string(), &siblings)));
    taken
}

fn names<'a>(messages: impl Iterator<Item = DescriptorProtoView<'a>>) -> BTreeSet<String> {
    messages.map(|message| message.name().to_string()).collect()
}

/// The names at the root of the module tree that are not ours to give: the outermost modules of
/// the packages, and all that has no package.
pub(crate) fn root_scope(request: &CodeGeneratorRequest, messages: Messages) -> Scope {
    let generated: BTreeSet<String> = request
        .file_to_generate()
        .iter()
        .map(ToString::to_string)
        .collect();
    let packages = packages(request);
    let mut scope = Scope::default();
    for file in request.proto_file() {
        if !generated.contains(&file.name().to_string()) {
            continue;
        }
        let package = file.package().to_string();
        if let Some(outermost) = package_modules(messages, &package).into_iter().next() {
            scope.reserve(outermost);
            continue;
        }
        for message in file.message_type() {
            let name = message.name().to_string();
            scope.reserve(outermost_module(messages, &packages, "", &name));
        }
        for name in outermost_names(file, messages) {
            scope.reserve(name);
        }
    }
    scope
}

/// The module that holds what is nested in a message which is itself in no other. buffa appends
/// underscores where it would meet that of a package.
fn outermost_module(
    messages: Messages,
    packages: &BTreeSet<String>,
    package: &str,
    message: &str,
) -> String {
    let mut module = nested_module(messages, message);
    if messages != Messages::Buffa {
        return module;
    }
    let is_package = |module: &str| {
        let child = match package {
            "" => module.to_owned(),
            package => format!("{package}.{module}"),
        };
        let below = format!("{child}.");
        packages
            .iter()
            .any(|other| *other == child || other.starts_with(&below))
    };
    while is_package(&module) {
        module.push('_');
    }
    module
}

fn packages(request: &CodeGeneratorRequest) -> BTreeSet<String> {
    let files = request.proto_file().iter();
    let packages = files.map(FileDescriptorProtoView::package);
    packages.map(ToString::to_string).collect()
}
