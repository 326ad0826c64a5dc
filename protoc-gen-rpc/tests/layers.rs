//! No source file imports, however indirectly, a file that imports it.

#[allow(dead_code, reason = "another crate's test needs the rest")]
mod import_graph;

use std::collections::BTreeMap;
use std::path::Path;

use import_graph::ImportGraph;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let graph = ImportGraph::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for (file, imported) in [
        ("lib", "plugin"),
        ("plugin", "schema"),
        ("build/messages", "build/messages/job"),
        ("build/messages", "build/messages/prost"),
        ("build/messages/prost", "build/messages/job"),
    ] {
        assert!(graph.has_import(file, imported), "{graph:#?}");
    }
    let circles = graph.circles();
    assert!(circles.is_empty(), "{circles:#?}");
}

/// Each source is that of the file `a/b`, beside `a/b/child`, `a/c`, `d` and `lib`.
#[test]
fn an_import_is_found_however_it_is_written() {
    for (source, expected) in [
        ("use crate::d::D;", Some("d")),
        ("pub(crate) use crate::{d::{self, D}, d::E};", Some("d")),
        ("use crate::{a::{c as other}};", Some("a/c")),
        ("use super::c;", Some("a/c")),
        ("use super::*;", Some("a")),
        ("use self::child::Child;", Some("a/b/child")),
        ("mod child; use child::Child;", Some("a/b/child")),
        ("mod child; fn f() { child::f() }", Some("a/b/child")),
        ("fn f(_: &'static crate::d::D) -> char { '\"' }", Some("d")),
        (
            "fn f() -> impl Send + use<'_> { super::c::f() }",
            Some("a/c"),
        ),
        ("fn f() { println!(\"{}\", crate::d::D); }", Some("d")),
        ("mod tests { use super::super::c::C; }", Some("a/c")),
        ("mod tests { fn f() {} } use super::c::C;", Some("a/c")),
        ("use crate::Root;", Some("lib")),
        ("mod child;", None),
        ("mod tests { use super::*; }", None),
        ("use ::d::D; use std::d; fn f() { ::crate_d::f() }", None),
        ("use other::d::D; fn f() { other::d::f::<u8>() }", None),
        (
            "// use crate::d;\n/* use crate::d; /* */ crate::d::f() */",
            None,
        ),
        ("const D: &str = \"crate::d::D\";", None),
        ("const D: &[u8] = br#\"\" crate::d::D\"#;", None),
    ] {
        let mut sources = BTreeMap::new();
        for name in ["lib", "a", "a/b/child", "a/c", "d"] {
            sources.insert(name.to_owned(), String::new());
        }
        sources.insert("a/b".to_owned(), source.to_owned());
        let graph = ImportGraph::of_sources(&sources);
        for name in sources.keys() {
            let expected = expected == Some(name);
            assert_eq!(graph.has_import("a/b", name), expected, "{source} {name}");
        }
    }
}

#[test]
fn a_circle_is_told_by_its_imports() {
    let sources = [
        ("a", "use crate::b::B;"),
        ("b", "use crate::c::C; use crate::d::D;"),
        ("c", "use crate::a::A;"),
        ("d", ""),
        ("e", "use crate::a::A;"),
    ];
    let sources = sources.map(|(name, source)| (name.to_owned(), source.to_owned()));
    let graph = ImportGraph::of_sources(&BTreeMap::from(sources));
    let circle = ["a imports b", "b imports c", "c imports a"];
    assert_eq!(graph.circles(), [circle]);
}
