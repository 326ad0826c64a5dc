//! The Rust path of every message type, as the generator of each message crate names it.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::descriptor::{CodeGeneratorRequest, DescriptorProtoView, FileDescriptorProtoView};
use crate::naming::{Scope, flat_module, identifier};
use crate::options::{Messages, Options};

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
    deprecated: bool,
}

/// Why a type has no Rust path.
pub(crate) enum Unresolved {
    /// No file of the request defines it.
    Unknown,
    /// This file defines it, which is neither generated nor mapped to a crate.
    NotGenerated(String),
}

impl<'a> Types<'a> {
    pub(crate) fn of(request: &CodeGeneratorRequest, options: &'a Options) -> Self {
        let mut types = Self {
            options,
            generated: request
                .file_to_generate()
                .iter()
                .map(ToString::to_string)
                .collect(),
            packages: BTreeSet::new(),
            messages_module: String::new(),
            by_name: BTreeMap::new(),
        };
        let mut generated = Vec::new();
        for file in request.proto_file() {
            types.packages.insert(file.package().to_string());
            if types.generated.contains(&file.name().to_string()) {
                generated.push(file.package().to_string());
            }
            for message in file.message_type() {
                types.add(file, &[], message);
            }
        }
        types.messages_module = messages_module(generated.iter().map(String::as_str));
        types
    }

    fn add(
        &mut self,
        file: FileDescriptorProtoView<'_>,
        outer: &[String],
        message: DescriptorProtoView<'_>,
    ) {
        let mut names = outer.to_vec();
        names.push(message.name().to_string());
        for nested in message.nested_type() {
            self.add(file, &names, nested);
        }
        let package = file.package().to_string();
        let full_name = if package.is_empty() {
            format!(".{}", names.join("."))
        } else {
            format!(".{package}.{}", names.join("."))
        };
        let kind = Type {
            file: file.name().to_string(),
            package,
            names,
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
    pub(crate) fn path(&self, full_name: &str) -> Result<String, Unresolved> {
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
            let root = match self.options.messages {
                Messages::Protobuf => format!("super::{}", self.messages_module),
                Messages::Prost | Messages::Buffa => "super".to_owned(),
            };
            return Ok(self.path_in(&root, kind));
        }
        Err(Unresolved::NotGenerated(kind.file.clone()))
    }

    /// The longest extern path that is the type or holds it.
    fn extern_path(&self, full_name: &str) -> Option<String> {
        let (proto, rust) = self
            .options
            .extern_paths
            .iter()
            .filter(|(proto, _)| {
                full_name
                    .strip_prefix(proto.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
            .max_by_key(|(proto, _)| proto.len())?;
        let inside: Vec<&str> = full_name
            .strip_prefix(proto.as_str())?
            .split('.')
            .skip(1)
            .collect();
        let Some((name, modules)) = inside.split_last() else {
            return Some(rust.clone());
        };
        let mut segments = vec![rust.clone()];
        segments.extend(modules.iter().map(|module| self.module(module)));
        segments.push(self.name(name));
        Some(segments.join("::"))
    }

    /// Where the message crates keep the types of `google.protobuf`.
    fn well_known_path(&self, full_name: &str, kind: &Type) -> Option<String> {
        match self.options.messages {
            Messages::Protobuf => {
                let stem = kind.file.strip_prefix("google/protobuf/")?;
                PROTOBUF_WELL_KNOWN
                    .contains(&stem)
                    .then(|| self.path_in("::protobuf_well_known_types", kind))
            }
            Messages::Prost => {
                let name = full_name.strip_prefix(".google.protobuf.")?;
                let special = PROST_WELL_KNOWN
                    .iter()
                    .find(|(proto, _)| *proto == name)
                    .map(|(_, rust)| (*rust).to_owned());
                special.or_else(|| {
                    let in_crate = Type {
                        file: kind.file.clone(),
                        package: full_name
                            .strip_prefix(".google.protobuf.compiler.")
                            .map_or(String::new(), |_| "compiler".to_owned()),
                        names: kind.names.clone(),
                        deprecated: kind.deprecated,
                    };
                    Some(self.path_in("::prost_types", &in_crate))
                })
            }
            Messages::Buffa => {
                let module = match kind.file.as_str() {
                    "google/protobuf/descriptor.proto" => {
                        "::buffa_descriptor::generated::descriptor"
                    }
                    "google/protobuf/compiler/plugin.proto" => {
                        "::buffa_descriptor::generated::compiler"
                    }
                    _ if kind.package == "google.protobuf" => "::buffa_types::google::protobuf",
                    _ => return None,
                };
                let in_crate = Type {
                    file: kind.file.clone(),
                    package: String::new(),
                    names: kind.names.clone(),
                    deprecated: kind.deprecated,
                };
                Some(self.path_in(module, &in_crate))
            }
        }
    }

    /// The path of a message under the root of a generated crate or module tree.
    fn path_in(&self, root: &str, kind: &Type) -> String {
        let mut segments = vec![root.to_owned()];
        match self.options.messages {
            Messages::Protobuf => segments.push(file_module(&kind.file)),
            Messages::Prost | Messages::Buffa => {
                segments.extend(package_modules(self.options.messages, &kind.package));
            }
        }
        if let Some((name, outer)) = kind.names.split_last() {
            for (depth, message) in outer.iter().enumerate() {
                let mut module = self.module(message);
                if depth == 0 && self.options.messages == Messages::Buffa {
                    module = self.buffa_module(&kind.package, &module);
                }
                segments.push(module);
            }
            segments.push(self.name(name));
        }
        segments.join("::")
    }

    /// The module that holds what is nested in a message.
    fn module(&self, message: &str) -> String {
        identifier(&match self.options.messages {
            Messages::Protobuf => protobuf_snake_case(message),
            Messages::Prost => message.to_snake_case(),
            Messages::Buffa => buffa_snake_case(message),
        })
    }

    /// The name of the message itself.
    fn name(&self, message: &str) -> String {
        match self.options.messages {
            Messages::Protobuf | Messages::Buffa => identifier(message),
            Messages::Prost => identifier(&message.to_upper_camel_case()),
        }
    }

    /// buffa appends underscores to the module of a message that a package of the same name would
    /// meet.
    fn buffa_module(&self, package: &str, module: &str) -> String {
        let is_package = |name: &str| {
            let child = if package.is_empty() {
                name.to_owned()
            } else {
                format!("{package}.{name}")
            };
            self.packages
                .iter()
                .any(|other| *other == child || other.starts_with(&format!("{child}.")))
        };
        let mut free = module.to_owned();
        while is_package(&free) {
            free.push('_');
        }
        free
    }
}

/// The module that holds the modules of Google's messages, which no outermost one of `packages`
/// is called.
pub(crate) fn messages_module<'a>(packages: impl Iterator<Item = &'a str>) -> String {
    let mut scope = Scope::default();
    for package in packages {
        let outermost = package.split('.').next().unwrap_or_default();
        scope.reserve(identifier(outermost));
    }
    scope.claim("generated")
}

/// The module Google's generator writes for a `.proto` file.
pub(crate) fn file_module(path: &str) -> String {
    format!(
        "{}_proto",
        flat_module(path.strip_suffix(".proto").unwrap_or(path))
    )
}

/// The modules of a package, from the outside in.
pub(crate) fn package_modules(messages: Messages, package: &str) -> Vec<String> {
    package
        .split('.')
        .filter(|segment| !segment.is_empty())
        .map(|segment| match messages {
            Messages::Prost => identifier(&segment.to_snake_case()),
            Messages::Protobuf | Messages::Buffa => identifier(segment),
        })
        .collect()
}

/// The names that the message crate gives a top-level message or enum in its package.
pub(crate) fn names_in_package(messages: Messages, name: &str) -> Vec<String> {
    let suffixes: &[&str] = match messages {
        Messages::Protobuf => &["View", "Mut"],
        Messages::Buffa => &["View", "OwnedView"],
        Messages::Prost => return vec![identifier(&name.to_upper_camel_case())],
    };
    let name = identifier(name);
    let mut names: Vec<String> = suffixes
        .iter()
        .map(|suffix| format!("{name}{suffix}"))
        .collect();
    names.push(name);
    names
}

/// Google's generator: an underscore before every upper-case letter that follows anything else.
fn protobuf_snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut previous = '_';
    for character in name.chars() {
        if character.is_ascii_uppercase() && previous != '_' {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
        previous = character;
    }
    snake
}

/// buffa: an underscore where lower case turns to upper, and before the last capital of a run.
fn buffa_snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut previous: Option<char> = None;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let next_is_lower = characters.peek().is_some_and(char::is_ascii_lowercase);
        let starts_word = character.is_ascii_uppercase()
            && previous.is_some_and(|previous| {
                previous.is_ascii_lowercase() || (previous.is_ascii_uppercase() && next_is_lower)
            });
        if starts_word {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
        previous = Some(character);
    }
    snake
}

/// The files of `google/protobuf/` in the crate `protobuf-well-known-types`.
const PROTOBUF_WELL_KNOWN: &[&str] = &[
    "any.proto",
    "api.proto",
    "duration.proto",
    "empty.proto",
    "field_mask.proto",
    "source_context.proto",
    "struct.proto",
    "timestamp.proto",
    "type.proto",
    "wrappers.proto",
];

/// The messages that prost-build replaces by a type of the standard library.
const PROST_WELL_KNOWN: &[(&str, &str)] = &[
    ("BoolValue", "bool"),
    ("BytesValue", "::prost::alloc::vec::Vec<u8>"),
    ("DoubleValue", "f64"),
    ("Empty", "()"),
    ("FloatValue", "f32"),
    ("Int32Value", "i32"),
    ("Int64Value", "i64"),
    ("StringValue", "::prost::alloc::string::String"),
    ("UInt32Value", "u32"),
    ("UInt64Value", "u64"),
];
