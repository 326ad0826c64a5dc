//! Finds the route of a request by its verb and path: a tree with a level for each segment.
//!
//! Where several templates match a path, the most specific one counts: from the first segment on, a literal comes before `*`, and that
//! before `**`. A verb after a colon comes before a segment with a colon in it. A template whose routes do not have the verb of the
//! request does not count.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use crate::rest::percent::{self, Slashes};
use crate::rest::template::{Segment, Template};

/// Routes by their templates and verbs.
#[derive(Debug)]
pub(crate) struct RouteTable {
    /// The first is the root.
    nodes: Vec<Node>,
}

/// What is known after some segments.
#[derive(Debug, Default)]
struct Node {
    literals: HashMap<Box<str>, usize>,
    any: Option<usize>,
    /// The routes that end here.
    ends: Vec<End>,
    /// The routes that have `**` here.
    rest: Vec<End>,
}

#[derive(Debug)]
struct End {
    /// What stands after the colon.
    suffix: Option<Box<str>>,
    /// The verb of HTTP, or `*` for all.
    verb: Box<str>,
    route: usize,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Route(usize),
    /// No route has the path.
    Nothing,
    /// Routes have the path, with these verbs.
    OtherVerbs(BTreeSet<Box<str>>),
    /// The path has an escape that is malformed, in its segment with this number, from 1.
    Malformed(usize),
}

impl RouteTable {
    pub(crate) fn new() -> Self {
        Self {
            nodes: vec![Node::default()],
        }
    }

    /// Adds a route.
    ///
    /// # Errors
    ///
    /// The route that is there already with the same verb, for the same paths.
    pub(crate) fn insert(
        &mut self,
        verb: &str,
        template: &Template,
        route: usize,
    ) -> Result<(), usize> {
        let mut at = 0;
        let mut takes_rest = false;
        for segment in &template.segments {
            let added = self.nodes.len();
            let Some(node) = self.nodes.get_mut(at) else {
                return Ok(());
            };
            let next = match segment {
                Segment::Literal(text) => *node.literals.entry(text.clone()).or_insert(added),
                Segment::Any => *node.any.get_or_insert(added),
                Segment::Rest => {
                    takes_rest = true;
                    break;
                }
            };
            if next == added {
                self.nodes.push(Node::default());
            }
            at = next;
        }
        let Some(node) = self.nodes.get_mut(at) else {
            return Ok(());
        };
        let ends = if takes_rest {
            &mut node.rest
        } else {
            &mut node.ends
        };
        let same = ends
            .iter()
            .find(|end| end.suffix == template.verb && *end.verb == *verb);
        if let Some(same) = same {
            return Err(same.route);
        }
        ends.push(End {
            suffix: template.verb.clone(),
            verb: verb.into(),
            route,
        });
        Ok(())
    }

    /// The route of a request with this path, as it is in the request line.
    pub(crate) fn find(&self, verb: &str, path: &str) -> Found {
        let path = path.strip_prefix('/').unwrap_or(path);
        let mut segments: Vec<Cow<'_, str>> = Vec::with_capacity(8);
        if !path.is_empty() {
            for (index, raw) in path.split('/').enumerate() {
                match percent::decode(raw, Slashes::Decoded) {
                    Some(segment) => segments.push(segment),
                    None => return Found::Malformed(index + 1),
                }
            }
        }
        let mut search = Search {
            table: self,
            verb,
            suffix: None,
            others: BTreeSet::new(),
        };
        // The colon of a suffix is not escaped.
        let raw = path.rsplit('/').next().unwrap_or_default();
        let split = raw.rsplit_once(':').and_then(|(before, suffix)| {
            let before = percent::decode(before, Slashes::Decoded)?;
            Some((before, percent::decode(suffix, Slashes::Decoded)?))
        });
        if let Some((before, suffix)) = &split {
            let whole = segments.pop();
            if !before.is_empty() || segments.is_empty() {
                if !before.is_empty() {
                    segments.push(before.clone());
                }
                search.suffix = Some(suffix);
                if let Some(route) = search.find(0, &segments) {
                    return Found::Route(route);
                }
                if !before.is_empty() {
                    segments.pop();
                }
            }
            segments.extend(whole);
        }
        search.suffix = None;
        match search.find(0, &segments) {
            Some(route) => Found::Route(route),
            None if search.others.is_empty() => Found::Nothing,
            None => Found::OtherVerbs(search.others),
        }
    }
}

struct Search<'a> {
    table: &'a RouteTable,
    verb: &'a str,
    suffix: Option<&'a str>,
    /// The verbs of routes that have the path.
    others: BTreeSet<Box<str>>,
}

impl Search<'_> {
    /// The route of the most specific template below a node. A template has a bounded number of segments, and so has this recursion.
    fn find(&mut self, node: usize, segments: &[Cow<'_, str>]) -> Option<usize> {
        let table = self.table;
        let node = table.nodes.get(node)?;
        let Some((first, after)) = segments.split_first() else {
            return self.end(&node.ends).or_else(|| self.end(&node.rest));
        };
        if let Some(next) = node.literals.get(first.as_ref())
            && let Some(route) = self.find(*next, after)
        {
            return Some(route);
        }
        if let Some(next) = node.any
            && !first.is_empty()
            && let Some(route) = self.find(next, after)
        {
            return Some(route);
        }
        self.end(&node.rest)
    }

    fn end(&mut self, ends: &[End]) -> Option<usize> {
        let mut of_all_verbs = None;
        for end in ends {
            if end.suffix.as_deref() != self.suffix {
                continue;
            }
            if *end.verb == *self.verb {
                return Some(end.route);
            }
            if *end.verb == *"*" {
                of_all_verbs = Some(end.route);
            } else {
                self.others.insert(end.verb.clone());
            }
        }
        of_all_verbs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(routes: &[(&str, &str)]) -> RouteTable {
        let mut table = RouteTable::new();
        for (index, (verb, template)) in routes.iter().enumerate() {
            let template = Template::parse(template).unwrap();
            table.insert(verb, &template, index).unwrap();
        }
        table
    }

    #[test]
    fn the_most_specific_route_counts() {
        let routes = [
            ("GET", "/v1/books"),
            ("GET", "/v1/books/{id}"),
            ("GET", "/v1/books/new"),
            ("GET", "/v1/{name=books/*/pages/**}"),
            ("GET", "/v1/**"),
            ("GET", "/v1/{a}/{b}/{c}"),
            ("GET", "/v1/books/{id}:cite"),
            ("POST", "/v1/books/new"),
            ("GET", "/v1/books/{id}/pages/1"),
            ("GET", "/"),
            ("GET", "/:ping"),
            ("GET", "/v2/{name=**}:cite"),
            ("GET", "/v2/a/*/c"),
            ("GET", "/v2/*/b/d"),
        ];
        let table = table(&routes);
        for (path, expected) in [
            ("/v1/books", Some(0)),
            ("/v1/books/7", Some(1)),
            ("/v1/books/new", Some(2)),
            ("/v1/b%6Foks/n%65w", Some(2)),
            ("/v1/books/a%2Fb", Some(1)),
            ("/v1/books/7/pages", Some(3)),
            ("/v1/books/7/pages/1", Some(8)),
            ("/v1/books/7/pages/1/2", Some(3)),
            ("/v1/books/7/covers", Some(5)),
            ("/v1/authors/7", Some(4)),
            ("/v1", Some(4)),
            ("/v1/", Some(4)),
            ("/v1/books/", Some(4)),
            ("/v1/books/7:cite", Some(6)),
            ("/v1/books/7%3Acite", Some(1)),
            ("/v1/books/7:other", Some(1)),
            ("/v1/books/a:b:cite", Some(6)),
            ("/", Some(9)),
            ("", Some(9)),
            ("/:ping", Some(10)),
            ("/:pong", None),
            ("/v2/a/b:cite", Some(11)),
            ("/v2/a/b", None),
            ("/v2/a/b/c", Some(12)),
            ("/v2/a/b/d", Some(13)),
            ("/v2/a//c", None),
            ("/v3", None),
            ("/V1/books", None),
        ] {
            let expected = expected.map_or(Found::Nothing, Found::Route);
            assert_eq!(table.find("GET", path), expected, "{path}");
        }
    }

    #[test]
    fn other_verbs_are_listed() {
        let routes = [
            ("GET", "/v1/{a}"),
            ("DELETE", "/v1/x"),
            ("PATCH", "/v1/{a=**}"),
            ("*", "/v2/a"),
            ("GET", "/v2/a"),
        ];
        let table = table(&routes);
        for (verb, path, expected) in [
            ("PUT", "/v1/x", Err("DELETE GET PATCH")),
            ("PUT", "/v1/y", Err("GET PATCH")),
            ("GET", "/v1/x", Ok(0)),
            ("PATCH", "/v1/x", Ok(2)),
            ("get", "/v1/x", Err("DELETE GET PATCH")),
            ("PUT", "/v2/a", Ok(3)),
            ("GET", "/v2/a", Ok(4)),
        ] {
            let expected = match expected {
                Ok(route) => Found::Route(route),
                Err(verbs) => Found::OtherVerbs(verbs.split(' ').map(Into::into).collect()),
            };
            assert_eq!(table.find(verb, path), expected, "{verb} {path}");
        }
        assert_eq!(table.find("GET", "/v1/%zz"), Found::Malformed(2));
    }

    #[test]
    fn two_routes_with_the_same_paths_and_verb_conflict() {
        for (first, second, conflict) in [
            ("/v1/{a}", "/v1/{b}", true),
            ("/v1/{a}", "/v1/*", true),
            ("/v1/{a=x/*}", "/v1/x/{b}", true),
            ("/v1/{a=**}", "/v1/**", true),
            ("/v1/a:x", "/v1/a:x", true),
            ("/v1/a:x", "/v1/a:y", false),
            ("/v1/a:x", "/v1/a", false),
            ("/v1/{a}", "/v1/b", false),
            ("/v1/{a}", "/v1/**", false),
        ] {
            let mut table = table(&[("GET", first)]);
            let template = Template::parse(second).unwrap();
            assert_eq!(table.insert("POST", &template, 1), Ok(()));
            let expected = if conflict { Err(0) } else { Ok(()) };
            assert_eq!(
                table.insert("GET", &template, 2),
                expected,
                "{first} {second}"
            );
        }
    }

    /// The cost of a search is that of the nodes it visits, whatever the number of routes.
    #[test]
    fn a_thousand_routes_are_found() {
        let templates: Vec<String> = (0..1000)
            .map(|index| format!("/v{}/kind{index}/{{id}}/part/{{part}}", index % 7))
            .collect();
        let routes: Vec<_> = templates
            .iter()
            .map(|text| ("GET", text.as_str()))
            .collect();
        let table = table(&routes);
        for index in 0..1000 {
            let path = format!("/v{}/kind{index}/a/part/b", index % 7);
            assert_eq!(table.find("GET", &path), Found::Route(index));
        }
    }
}
