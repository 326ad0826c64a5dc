//! The rules of imports, by file: there are no cycles, and a room imports only the rooms that `ARCHITECTURE.md` names.

#[allow(dead_code, reason = "another crate's test needs the rest")]
#[path = "../../protoc-gen-rpc/tests/import_graph/mod.rs"]
mod import_graph;

use std::fs;
use std::path::{Path, PathBuf};

use import_graph::ImportGraph;

/// The rooms, each with the rooms that it may import besides itself and the nouns. A file in no room is a noun, which may
/// import nouns. A room inside of another comes before that.
const ROOMS: [(&str, &[&str]); 18] = [
    ("balance", &[]),
    ("descriptors", &["protocol"]),
    ("interceptor", &[]),
    ("json", &["descriptors", "protocol"]),
    ("observe", &[]),
    ("protocol", &[]),
    ("rest", &["descriptors", "json", "protocol"]),
    ("call_body", &["interceptor", "protocol"]),
    ("transport/io", &[]),
    ("transport/tls", &["transport/io"]),
    ("transport/net", &["transport/tls"]),
    ("transport/http2/activity", &[]),
    ("transport/http2/executor", &["call_body"]),
    ("transport/http2/flow", &["call_body"]),
    (
        "transport/http2/frames",
        &[
            "call_body",
            "transport/http2/activity",
            "transport/http2/flow",
        ],
    ),
    ("transport", &["call_body"]),
    ("server", SERVER),
    ("client", CLIENT),
];

/// What the server may import. Neither side imports the other.
const SERVER: &[&str] = &[
    "call_body",
    "interceptor",
    "json",
    "observe",
    "protocol",
    "transport",
];

const CLIENT: &[&str] = &[
    "balance",
    "call_body",
    "interceptor",
    "observe",
    "protocol",
    "transport",
];

/// What puts the whole together, or describes it.
const TOP: [&str; 9] = [
    "lib",
    "codegen",
    "fuzzing",
    "health",
    "limits",
    "picks",
    "reflection",
    "testing",
    "tuning",
];

#[test]
fn imports_have_no_cycle() {
    let circles = ImportGraph::of(&root()).circles();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn nothing_imports_what_is_above_it() {
    let imports = ImportGraph::of(&root());
    assert!(
        imports.iter().count() > 300,
        "the sources are not where they were"
    );
    let wrong: Vec<String> = imports
        .iter()
        .filter(|(from, to)| !is_top(from) && !may_import(from, to))
        .map(|(from, to)| format!("{from} imports {to}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_transport_names_hyper_and_rustls() {
    let mut files = Vec::new();
    collect(&root(), &mut files);
    let names = ["hyper::", "hyper_util::", "h2::", "rustls::"];
    let wrong: Vec<PathBuf> = files
        .into_iter()
        .filter(|file| !file.starts_with(root().join("transport")))
        .filter(|file| {
            let source = fs::read_to_string(file).unwrap();
            let mut code = source.lines().filter_map(|line| line.split("//").next());
            code.any(|line| names.iter().any(|name| line.contains(name)))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
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

fn may_import(from: &str, to: &str) -> bool {
    if is_top(to) {
        return false;
    }
    let Some(above) = room(to) else {
        return true;
    };
    let below = room(from).and_then(|room| ROOMS.iter().find(|(name, _)| *name == room));
    below.is_some_and(|(own, below)| is_in(to, own) || below.iter().any(|room| is_in(above, room)))
}

fn is_top(module: &str) -> bool {
    TOP.contains(&module.split('/').next().unwrap_or_default())
}

/// The room of a module; `None` if it is a noun.
fn room(module: &str) -> Option<&'static str> {
    let mut rooms = ROOMS.iter().map(|(name, _)| *name);
    rooms.find(|room| is_in(module, room))
}

fn is_in(module: &str, room: &str) -> bool {
    let rest = module.strip_prefix(room);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
