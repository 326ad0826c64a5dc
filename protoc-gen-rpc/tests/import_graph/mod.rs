//! Which source file of a crate imports which, read from the sources.
//!
//! An import is a path that begins with `crate`, `self`, `super` or a child module, in a `use` item or
//! anywhere else. It leads to the file of the last module in it, also if that file only re-exports what
//! is named. A declaration `mod name;` is no import. Macros are read like other code.

mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tokens::tokens;

/// The files by name, `server/call` for `src/server/call.rs` and `server` for `src/server/mod.rs`, each
/// with those that it imports.
#[derive(Debug)]
pub(crate) struct ImportGraph {
    imports: BTreeMap<String, BTreeSet<String>>,
}

impl ImportGraph {
    /// The graph of all files below a crate's source folder.
    pub(crate) fn of(folder: &Path) -> Self {
        let mut sources = BTreeMap::new();
        read(folder, folder, &mut sources);
        Self::of_sources(&sources)
    }

    /// The graph of sources by the names of their files.
    pub(crate) fn of_sources(sources: &BTreeMap<String, String>) -> Self {
        let files: BTreeSet<&str> = sources.keys().map(String::as_str).collect();
        let imports = sources.iter().map(|(name, source)| {
            let reader = Reader::new(name, source);
            let imported = reader.paths().into_iter();
            let targets = imported
                .map(|path| file_of(&files, &path))
                .filter(|target| target != name)
                .collect();
            (name.clone(), targets)
        });
        Self {
            imports: imports.collect(),
        }
    }

    /// Each import: which file, and of which.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.imports.iter().flat_map(|(file, imported)| {
            let imported = imported.iter();
            imported.map(move |imported| (file.as_str(), imported.as_str()))
        })
    }

    pub(crate) fn has_import(&self, file: &str, imported: &str) -> bool {
        self.imports
            .get(file)
            .is_some_and(|imports| imports.contains(imported))
    }

    /// The files that can be reached from themselves, as the imports between those of each circle.
    pub(crate) fn circles(&self) -> Vec<Vec<String>> {
        let reachable: BTreeMap<&str, BTreeSet<&str>> = self
            .imports
            .keys()
            .map(|file| (file.as_str(), self.reachable(file)))
            .collect();
        let mut circles = BTreeSet::new();
        for (file, reached) in &reachable {
            let circle: BTreeSet<&str> = reached
                .iter()
                .copied()
                .filter(|other| reachable.get(other).is_some_and(|back| back.contains(file)))
                .collect();
            if circle.contains(file) {
                circles.insert(circle);
            }
        }
        circles
            .iter()
            .map(|circle| self.imports_between(circle))
            .collect()
    }

    fn reachable(&self, file: &str) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut open = vec![file];
        while let Some(next) = open.pop() {
            for imported in self.imports.get(next).into_iter().flatten() {
                if reached.insert(imported.as_str()) {
                    open.push(imported);
                }
            }
        }
        reached
    }

    fn imports_between(&self, files: &BTreeSet<&str>) -> Vec<String> {
        let imports = self.imports.iter();
        imports
            .flat_map(|(file, imported)| imported.iter().map(move |other| (file, other)))
            .filter(|(file, other)| files.contains(file.as_str()) && files.contains(other.as_str()))
            .map(|(file, other)| format!("{file} imports {other}"))
            .collect()
    }
}

/// Reads the paths in one file.
struct Reader {
    /// The modules from the root of the crate to the one that is read.
    modules: Vec<String>,
    /// The brace depth inside of each inline module that is open.
    inline: Vec<usize>,
    depth: usize,
    tokens: Vec<String>,
    children: BTreeSet<String>,
    paths: Vec<Vec<String>>,
}

impl Reader {
    fn new(file: &str, source: &str) -> Self {
        let tokens = tokens(source);
        let children = tokens
            .windows(3)
            .filter(|window| window[0] == "mod" && window[2] == ";")
            .map(|window| window[1].clone());
        Self {
            modules: modules_of(file),
            inline: Vec::new(),
            depth: 0,
            children: children.collect(),
            tokens,
            paths: Vec::new(),
        }
    }

    /// The paths as the names of modules and items from the root of the crate.
    fn paths(mut self) -> Vec<Vec<String>> {
        let mut at = 0;
        while let Some(token) = self.token(at) {
            let next = self.token(at + 1).unwrap_or_default();
            match token {
                "mod" if self.token(at + 2) == Some("{") => {
                    self.modules.push(next.to_owned());
                    self.depth += 1;
                    self.inline.push(self.depth);
                    at += 3;
                }
                "{" => {
                    self.depth += 1;
                    at += 1;
                }
                "}" => {
                    if self.inline.last() == Some(&self.depth) {
                        self.inline.pop();
                        self.modules.pop();
                    }
                    self.depth = self.depth.saturating_sub(1);
                    at += 1;
                }
                "use" if next != "<" => at = self.use_tree(at + 1, &[]),
                _ if next == "::" && is_name(token) => at = self.plain_path(at),
                // What follows is below a path that is not ours, or a name of the crate's own.
                "::" => at += 2,
                _ => at += 1,
            }
        }
        self.paths
    }

    /// A path outside of `use` items. Returns where it ends.
    fn plain_path(&mut self, mut at: usize) -> usize {
        let mut path = Vec::new();
        while let Some(name) = self.token(at).filter(|token| is_name(token)) {
            path.push(name.to_owned());
            at += 1;
            if self.token(at) != Some("::") {
                break;
            }
            at += 1;
        }
        self.add(&path);
        at
    }

    /// A path of a `use` item, with all that is in its braces. Returns where it ends.
    fn use_tree(&mut self, mut at: usize, prefix: &[String]) -> usize {
        let mut path = prefix.to_vec();
        while let Some(token) = self.token(at).map(str::to_owned) {
            match token.as_str() {
                "{" => {
                    at += 1;
                    while self.token(at).is_some_and(|token| token != "}") {
                        at = self.use_tree(at, &path);
                        at += usize::from(self.token(at) == Some(","));
                    }
                    return at + 1;
                }
                "}" | "," | ";" => break,
                "as" => at += 1,
                // A path from the root of all crates is not ours.
                "::" if path.is_empty() => path.push(String::new()),
                "::" => {}
                "self" if !path.is_empty() => {}
                _ => path.push(token),
            }
            at += 1;
        }
        self.add(&path);
        at
    }

    fn add(&mut self, path: &[String]) {
        let Some(first) = path.first() else { return };
        let supers = path.iter().take_while(|name| *name == "super").count();
        let (modules, rest) = match first.as_str() {
            "crate" => (&[][..], &path[1..]),
            "self" => (&self.modules[..], &path[1..]),
            "super" => {
                let above = self.modules.len().saturating_sub(supers);
                (&self.modules[..above], &path[supers..])
            }
            child if self.inline.is_empty() && self.children.contains(child) => {
                (&self.modules[..], path)
            }
            _ => return,
        };
        self.paths.push([modules, rest].concat());
    }

    fn token(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).map(String::as_str)
    }
}

fn modules_of(file: &str) -> Vec<String> {
    match file {
        "lib" | "main" => Vec::new(),
        file => file.split('/').map(str::to_owned).collect(),
    }
}

/// The file of the last module in a path.
fn file_of(files: &BTreeSet<&str>, path: &[String]) -> String {
    (1..=path.len())
        .rev()
        .map(|end| path[..end].join("/"))
        .find(|file| files.contains(file.as_str()))
        .unwrap_or_else(|| "lib".to_owned())
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

fn read(root: &Path, folder: &Path, sources: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(root, &path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let relative = path.strip_prefix(root).unwrap().with_extension("");
            let name = relative.to_str().unwrap().replace('\\', "/");
            let name = name.strip_suffix("/mod").unwrap_or(&name).to_owned();
            let source = fs::read_to_string(&path).unwrap();
            // Tests at the end of a file may import what is above it.
            let code = source.split("\n#[cfg(test)]\nmod tests {").next();
            sources.insert(name, code.unwrap_or_default().to_owned());
        }
    }
}
