//! Rust names for Protobuf names: case, keywords, collisions.

use std::collections::BTreeSet;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// `name` as a Rust identifier: keywords become raw identifiers, and the four that cannot be raw
/// end in an underscore.
pub(crate) fn identifier(name: &str) -> String {
    if NEVER_RAW.contains(&name) {
        format!("{name}_")
    } else if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// The name of a service's trait, before keywords are escaped.
pub(crate) fn trait_name(name: &str) -> String {
    word(name.to_upper_camel_case())
}

/// The name of a method, before keywords are escaped.
pub(crate) fn method_name(name: &str) -> String {
    word(name.to_snake_case())
}

/// The name of a constant.
pub(crate) fn constant_name(name: &str) -> String {
    word(name.to_shouty_snake_case())
}

/// What is left of a name may begin with a digit, and of one that is all underscores it is nothing.
fn word(name: String) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("_{name}")
    }
}

/// A path or package as one lower-case identifier, as Google's generator names the module of a
/// file: separators become underscores, every other character its code.
pub(crate) fn flat_module(path: &str) -> String {
    let mut module = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'/' | b'.' | b'-' => module.push('_'),
            b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => module.push(char::from(byte)),
            other => module.extend(["_", &format!("{other:02x}"), "_"]),
        }
    }
    if !module.starts_with(|first: char| first.is_ascii_alphabetic()) {
        module.insert_str(0, "pb_");
    }
    module
}

/// Names already given in one scope.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// Keeps `name` from being given.
    pub(crate) fn reserve(&mut self, name: impl Into<String>) {
        self.taken.insert(name.into());
    }

    /// Whether `name` is neither given nor reserved.
    pub(crate) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(name)
    }

    /// Gives `name`, with as many trailing underscores as make it an identifier of its own.
    pub(crate) fn claim(&mut self, name: &str) -> String {
        let mut free = identifier(name);
        while self.taken.contains(&free) {
            free = format!("{}_", free.strip_prefix("r#").unwrap_or(&free));
        }
        self.taken.insert(free.clone());
        free
    }
}

const NEVER_RAW: &[&str] = &["Self", "_", "crate", "self", "super"];

/// The Rust reference, "Keywords", up to edition 2024: strict and reserved, without the weak ones.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];
