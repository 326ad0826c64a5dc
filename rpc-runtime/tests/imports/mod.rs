//! The graph of a crate's imports, by file: `use` and `pub use`, and paths that begin with `crate`, `self` or `super`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files of a crate by their module (`server/call/handler`; the file of the root is the empty name), with the modules that
/// each imports.
pub struct Imports(BTreeMap<String, BTreeSet<String>>);

impl Imports {
    /// Reads the files below `root`, the `src` of a crate. Tests inside of files do not count, nor do files called `tests.rs`.
    pub fn read(root: &Path) -> Self {
        let mut files = Vec::new();
        collect(root, &mut files);
        let named: Vec<(String, String)> = files
            .iter()
            .map(|file| (module(root, file), fs::read_to_string(file).unwrap()))
            .filter(|(name, _)| name.rsplit('/').next() != Some("tests"))
            .collect();
        let modules: BTreeSet<String> = named.iter().map(|(name, _)| name.clone()).collect();
        let graph = named.iter().map(|(name, source)| {
            let mut imported: BTreeSet<String> = paths(&code(source))
                .iter()
                .filter_map(|path| resolve(path, name, &modules))
                .collect();
            imported.remove(name);
            (name.clone(), imported)
        });
        Self(graph.collect())
    }

    /// Each import: who, and whom.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(name, imported)| {
            imported.iter().map(move |of| (name.as_str(), of.as_str()))
        })
    }

    /// A circle of imports, if there is one: each file imports the next, and the last the first.
    pub fn circle(&self) -> Option<Vec<&str>> {
        let mut done = BTreeSet::new();
        let mut names = self.0.keys();
        names.find_map(|name| self.circle_from(name, &mut Vec::new(), &mut done))
    }

    fn circle_from<'a>(
        &'a self,
        name: &'a str,
        path: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
    ) -> Option<Vec<&'a str>> {
        if let Some(start) = path.iter().position(|&before| before == name) {
            return Some(path[start..].to_vec());
        }
        if done.contains(name) {
            return None;
        }
        path.push(name);
        let mut imported = self.0.get(name)?.iter();
        let found = imported.find_map(|next| self.circle_from(next, path, done));
        path.pop();
        done.insert(name);
        found
    }
}

/// The files below `folder`.
pub fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// `server/call` of `src/server/call.rs` and of `src/server/call/mod.rs`, and nothing of `src/lib.rs`.
pub fn module(root: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(root).unwrap().with_extension("");
    let name = relative.to_str().unwrap().replace('\\', "/");
    match name.strip_suffix("/mod").unwrap_or(&name) {
        "lib" | "main" => String::new(),
        name => name.to_owned(),
    }
}

/// The code without comments, texts and tests.
pub fn code(source: &str) -> String {
    let before_tests = source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let mut code = String::new();
    for line in before_tests.lines() {
        let line = line.split("//").next().unwrap_or_default();
        // What is between quotation marks is each second part.
        for part in line.split('"').step_by(2) {
            code.push_str(part);
        }
        code.push('\n');
    }
    code
}

/// The paths that the code names: of `use a::{b, c::d};` both `a::b` and `a::c::d`.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let start = statement
            .match_indices("use ")
            .map(|(at, _)| at)
            .find(|&at| !statement[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'));
        if let Some(start) = start {
            expand(&statement[start + 4..], &[], &mut found);
        }
    }
    for root in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(root) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let path: String = code[at..]
                .chars()
                .take_while(|&c| c.is_alphanumeric() || c == '_' || c == ':')
                .collect();
            // A tree, which was expanded already.
            if !path.ends_with(':') {
                found.push(path.split("::").map(str::to_owned).collect());
            }
        }
    }
    found
}

/// Adds the paths of a tree of `use`.
fn expand(tree: &str, prefix: &[String], found: &mut Vec<Vec<String>>) {
    let mut depth = 0;
    let parts = tree.split(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    for part in parts {
        let part = part.trim();
        let (path, below) = match part.split_once('{') {
            Some((path, below)) => (
                path,
                Some(below.trim_end().strip_suffix('}').unwrap_or(below)),
            ),
            None => (part.split(" as ").next().unwrap_or_default(), None),
        };
        let mut whole = prefix.to_vec();
        let names = path.split("::").map(str::trim);
        whole.extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
        match below {
            Some(below) => expand(below, &whole, found),
            None => found.push(whole),
        }
    }
}

/// The module that `path` leads to, as `from` names it; `None` if it is of another crate.
fn resolve(path: &[String], from: &str, modules: &BTreeSet<String>) -> Option<String> {
    let mut here: Vec<&str> = from.split('/').filter(|name| !name.is_empty()).collect();
    let mut rest = path.iter().map(String::as_str).peekable();
    match rest.peek()? {
        &"crate" => {
            here.clear();
            rest.next();
        }
        &"self" => {
            rest.next();
        }
        &"super" => {
            while rest.next_if_eq(&"super").is_some() {
                here.pop();
            }
        }
        // A module of its own, or another crate.
        name => {
            let own = [&here[..], &[*name]].concat().join("/");
            if !modules.contains(&own) {
                return None;
            }
        }
    }
    for name in rest {
        here.push(name);
        if !modules.contains(&here.join("/")) {
            here.pop();
            break;
        }
    }
    Some(here.join("/"))
}
