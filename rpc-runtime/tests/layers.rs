//! Who may import whom, as `README.md` draws it. A layer that is not listed may import nothing of ours.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders with the folders that they may import. The files beside them are the root nouns, which everyone may
/// import.
const LAYERS: [(&str, &[&str]); 6] = [
    ("codec", &[]),
    ("protocol", &["codec"]),
    ("transport", &["protocol"]),
    ("server", &["codec", "protocol", "transport"]),
    ("client", &["codec", "protocol", "transport"]),
    ("health", &["codec", "protocol", "server"]),
];

/// Root nouns: modules of one file, or with a folder of their own.
const NOUNS: [&str; 13] = [
    "codec",
    "deadline",
    "encoding",
    "error_details",
    "interceptor",
    "metadata",
    "method",
    "panics",
    "request",
    "response",
    "setting",
    "span",
    "status",
];

/// Nouns that show something of the layer below: the address of a peer, the target of a channel.
const EXCEPTIONS: [(&str, &str); 3] = [
    ("interceptor", "transport"),
    ("request", "transport"),
    ("span", "transport"),
];

#[test]
fn layers_import_only_what_is_below_them() {
    let mut wrong = Vec::new();
    for file in sources() {
        let layer = layer(&file);
        for import in imports(&file) {
            let allowed = import == layer
                || NOUNS.contains(&import.as_str())
                || EXCEPTIONS.contains(&(layer.as_str(), import.as_str()))
                || LAYERS
                    .iter()
                    .any(|(name, below)| *name == layer && below.contains(&import.as_str()));
            if !allowed {
                wrong.push(format!("{} imports {import}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_transport_names_hyper_and_rustls() {
    let named: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|file| layer(file) != "transport")
        .filter(|file| {
            let source = fs::read_to_string(file).unwrap();
            source.lines().any(|line| {
                let code = line.split("//").next().unwrap_or_default();
                ["hyper::", "hyper_util::", "h2::", "rustls::"]
                    .iter()
                    .any(|name| code.contains(name))
            })
        })
        .collect();
    assert!(named.is_empty(), "{named:#?}");
}

/// The source files, without those that put the whole together.
fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&root(), &mut files);
    assert!(files.len() > 20, "the sources are not where they were");
    files.retain(|file| !["lib", "codegen", "fuzzing", "testing"].contains(&layer(file).as_str()));
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// The first part of a file's path: `server` of `src/server/call.rs`, `status` of `src/status.rs`.
fn layer(file: &Path) -> String {
    let relative = file.strip_prefix(root()).unwrap().with_extension("");
    relative.iter().next().unwrap().to_str().unwrap().to_owned()
}

/// What a file names as `crate::layer`.
fn imports(file: &Path) -> BTreeSet<String> {
    let source = fs::read_to_string(file).unwrap();
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .filter(|name: &String| name.starts_with(|first: char| first.is_lowercase()))
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
