//! The modules of messages that a file of services imports, each under a short name of its own.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::naming::{Scope, flat_module, identifier};
use crate::types::MessagePath;

/// The `use` items of a file.
#[derive(Debug)]
pub(crate) struct Imports {
    /// The module of the messages that the same `.proto` file, or its package, defines.
    own_module: String,
    scope: Scope,
    /// The short names by module.
    names: BTreeMap<String, String>,
}

impl Imports {
    /// Imports for a file whose own messages are in `own_module`. What the file names otherwise is
    /// in `scope`.
    pub(crate) fn new(own_module: String, mut scope: Scope) -> Self {
        for name in RESERVED {
            scope.reserve(*name);
        }
        Self {
            own_module,
            scope,
            names: BTreeMap::new(),
        }
    }

    /// How the file names a message. A path through one crate or module is short as it is.
    pub(crate) fn name(&mut self, message: &MessagePath) -> String {
        let MessagePath {
            module,
            origin,
            name,
        } = message;
        if module.is_empty() {
            return name.clone();
        }
        if !module.trim_start_matches("::").contains("::") {
            return format!("{module}::{name}");
        }
        let known = self.names.get(module).cloned();
        let imported = known.unwrap_or_else(|| {
            if *module == self.own_module {
                OWN_MESSAGES.to_owned()
            } else {
                self.claim(origin)
            }
        });
        self.names.insert(module.clone(), imported.clone());
        format!("{imported}::{name}")
    }

    /// The items, in the order of their paths.
    pub(crate) fn items(&self) -> Vec<String> {
        let items = self.names.iter();
        items
            .map(|(module, name)| {
                let is_renamed = module.rsplit("::").next() != Some(name);
                let renamed = if is_renamed {
                    format!(" as {name}")
                } else {
                    String::new()
                };
                format!("use {module}{renamed};")
            })
            .collect()
    }

    /// The shortest end of `origin` that is a name of its own: `operations` of
    /// `google/longrunning/operations`, `iam_v1` of `acme.iam.v1`.
    fn claim(&mut self, origin: &str) -> String {
        let words = origin.split(['/', '.', ':']);
        let words: Vec<&str> = words.map(|word| word.trim_start_matches("r#")).collect();
        let ends = (0..words.len())
            .rev()
            .filter_map(|start| words.get(start..));
        let mut names = ends.map(|end| end.join("_").to_snake_case());
        let is_good = |name: &String| {
            name.is_ascii()
                && name.starts_with(|first: char| first.is_ascii_lowercase())
                && !is_version(name)
                && identifier(name) == *name
                && self.scope.is_free(name)
        };
        let name = names
            .find(is_good)
            .unwrap_or_else(|| format!("messages_of_{}", flat_module(origin).to_snake_case()));
        self.scope.claim(&name)
    }
}

/// Whether a name is that of a version, such as `v1` or `v1beta1`.
fn is_version(name: &str) -> bool {
    name.strip_prefix('v')
        .is_some_and(|version| version.starts_with(|digit: char| digit.is_ascii_digit()))
}

/// The name of the module of a file's own messages.
const OWN_MESSAGES: &str = "messages";

/// What generated code names besides: its imports and primitive types.
const RESERVED: &[&str] = &[
    OWN_MESSAGES,
    "rpc",
    "rpc_runtime",
    "bool",
    "f32",
    "f64",
    "i32",
    "i64",
    "u32",
    "u64",
    "u8",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_has_the_shortest_name_that_is_free() {
        let mut scope = Scope::default();
        scope.reserve("taken");
        let mut imports = Imports::new("super::own::v1".to_owned(), scope);
        for (module, origin, expected) in [
            ("super::own::v1", "own.v1", "messages::M"),
            ("super::acme::iam::v1", "acme.iam.v1", "iam_v1::M"),
            ("super::a::types", "a/types", "types::M"),
            ("super::b::types", "b/types", "b_types::M"),
            ("super::c::types", "b/types", "messages_of_b_types::M"),
            ("super::c::taken", "c/taken", "c_taken::M"),
            ("super::c::r#type", "c.type", "c_type::M"),
            ("super::c::messages", "c/messages", "c_messages::M"),
            ("super::c::v2", "v2", "messages_of_v2::M"),
            ("super::x::rpc", "x/Rpc", "x_rpc::M"),
            ("super::acme::iam::v1", "acme.iam.v1", "iam_v1::M"),
            ("crate::r#gen", "crate::r#gen", "crate_gen::M"),
            ("::other::kind", "::other::kind", "kind::M"),
            ("::prost_types", "google.protobuf", "::prost_types::M"),
            ("super", "", "super::M"),
            ("", "", "M"),
        ] {
            let path = MessagePath {
                module: module.to_owned(),
                origin: origin.to_owned(),
                name: "M".to_owned(),
            };
            assert_eq!(imports.name(&path), expected, "{module}");
        }
        let items = imports.items();
        assert!(items.contains(&"use ::other::kind;".to_owned()));
        assert!(items.contains(&"use super::own::v1 as messages;".to_owned()));
    }
}
