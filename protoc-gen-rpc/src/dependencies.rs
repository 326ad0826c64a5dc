//! The crates that generated code names, as lines of `[dependencies]`, and whether a manifest has them.

use std::fmt;
use std::path::Path;

use protoc_gen_rpc::Tree;

use crate::manifest::{Manifest, is_same};

/// A crate that generated code needs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Dependency {
    name: &'static str,
    requirement: &'static str,
    features: Vec<&'static str>,
}

/// The crates that the code of a tree names, in the order of their names.
pub(crate) fn of(tree: &Tree) -> Vec<Dependency> {
    let code: Vec<&str> = tree.files().map(|(_, content)| content).collect();
    let is_named = |path: &str| {
        code.iter()
            .flat_map(|content| content.lines())
            .any(|line| !line.trim_start().starts_with("//") && has_path(line, path))
    };
    CRATES
        .iter()
        .filter(|known| is_named(known.path))
        .map(|known| Dependency {
            name: known.name,
            requirement: known.requirement,
            features: known
                .features
                .iter()
                .filter(|(_, paths)| paths.iter().any(|path| is_named(path)))
                .map(|(feature, _)| *feature)
                .collect(),
        })
        .collect()
}

/// Whether a line has a path that begins with `start`, which is not the end of a longer one.
fn has_path(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(place, _)| {
        !line.get(..place).is_some_and(|before| {
            before.ends_with(|last: char| last.is_alphanumeric() || last == '_')
        })
    })
}

/// What is wrong with a manifest, a line for each dependency, with the reason behind it. Empty when the
/// manifest has all of them.
pub(crate) fn missing(dependencies: &[Dependency], manifest: &Manifest) -> Vec<String> {
    dependencies
        .iter()
        .filter_map(|dependency| {
            let problem = dependency.problem(manifest)?;
            Some(format!("{dependency}  # {problem}"))
        })
        .collect()
}

impl Dependency {
    fn problem(&self, manifest: &Manifest) -> Option<String> {
        let Some(found) = manifest.dependency(self.name) else {
            return Some(match manifest.renamed(self.name) {
                Some(name) => {
                    format!("is named `{name}` there, and generated code does not know that name")
                }
                None => "is missing".to_owned(),
            });
        };
        if !is_same(&found.package, self.name) {
            return Some(format!("is the package `{}` there", found.package));
        }
        if let Some(requirement) = &found.requirement
            && !is_met(self.requirement, requirement)
        {
            return Some(format!("is of version \"{requirement}\" there"));
        }
        let lacking = self
            .features
            .iter()
            .find(|feature| !found.features.iter().any(|found| found == *feature))?;
        Some(format!("lacks the feature `{lacking}` there"))
    }

    /// The folder of `rpc-runtime` if this program was built in its repository, from which a crate
    /// that is in no registry can be used.
    fn path(&self) -> Option<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .filter(|_| self.name == RUNTIME)?
            .join(RUNTIME);
        path.join("Cargo.toml")
            .is_file()
            .then(|| path.display().to_string())
    }
}

impl fmt::Display for Dependency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} = ", self.name)?;
        let path = self.path();
        if path.is_none() && self.features.is_empty() {
            return write!(formatter, "\"{}\"", self.requirement);
        }
        match path {
            Some(path) => write!(formatter, "{{ path = {path:?}")?,
            None => write!(formatter, "{{ version = \"{}\"", self.requirement)?,
        }
        if !self.features.is_empty() {
            write!(formatter, ", features = {:?}", self.features)?;
        }
        formatter.write_str(" }")
    }
}

/// Whether a requirement of a manifest admits no version that generated code does not work with. One
/// that is no single version, such as `>=0.14, <0.16`, is left to cargo, unless the version has to be
/// exact.
fn is_met(wanted: &str, found: &str) -> bool {
    let found: String = found.split_whitespace().collect();
    if let Some(exact) = wanted.strip_prefix('=') {
        return found.strip_prefix('=') == Some(exact);
    }
    if found.contains([',', '<', '>', '*']) {
        return true;
    }
    let found = found.trim_start_matches(['=', '^', '~']);
    let mut found = found.split('.');
    wanted
        .split('.')
        .all(|part| found.next().unwrap_or("0") == part)
}

/// A crate that generated code may name.
struct Crate {
    name: &'static str,
    /// How code names it.
    path: &'static str,
    /// The version that the generators write code for.
    requirement: &'static str,
    /// Its features, each with the paths that need it.
    features: &'static [(&'static str, &'static [&'static str])],
}

const RUNTIME: &str = "rpc-runtime";

/// A test compares the versions with those of the workspace.
const CRATES: &[Crate] = &[
    Crate {
        name: "buffa",
        path: "::buffa::",
        requirement: "0.9",
        features: &[],
    },
    Crate {
        name: "buffa-descriptor",
        path: "::buffa_descriptor::",
        requirement: "0.9",
        features: &[(
            "views",
            &[
                "::buffa_descriptor::generated::descriptor::__buffa::view::",
                "::buffa_descriptor::generated::compiler::__buffa::view::",
            ],
        )],
    },
    Crate {
        name: "buffa-types",
        path: "::buffa_types::",
        requirement: "0.9",
        features: &[],
    },
    Crate {
        name: "prost",
        path: "::prost::",
        requirement: "0.14",
        features: &[],
    },
    Crate {
        name: "prost-types",
        path: "::prost_types::",
        requirement: "0.14",
        features: &[],
    },
    Crate {
        name: "protobuf",
        path: "::protobuf::",
        requirement: "=4.36.2-release",
        features: &[],
    },
    Crate {
        name: "protobuf-well-known-types",
        path: "::protobuf_well_known_types::",
        requirement: "=0.36.2-release",
        features: &[],
    },
    Crate {
        name: RUNTIME,
        path: "rpc_runtime::",
        requirement: env!("CARGO_PKG_VERSION"),
        features: &[
            ("buffa", &["rpc::buffa::"]),
            ("prost", &["rpc::prost::"]),
            ("protobuf", &["rpc::protobuf::"]),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_requirement_is_met_by_the_same_version_or_a_later_one_that_is_compatible() {
        for (wanted, found, expected) in [
            ("=4.36.2-release", "=4.36.2-release", true),
            ("=4.36.2-release", "= 4.36.2-release", true),
            ("=4.36.2-release", "4.36.2-release", false),
            ("=4.36.2-release", "3.7.2", false),
            ("=4.36.2-release", "*", false),
            ("0.14", "0.14", true),
            ("0.14", "0.14.3", true),
            ("0.14", "=0.14.3", true),
            ("0.14", "^0.14", true),
            ("0.14", "0.1", false),
            ("0.14", "0.13", false),
            ("0.14", "0", false),
            ("0.1.0", "0.1", true),
            ("0.14", ">=0.14, <0.16", true),
            ("0.14", "*", true),
        ] {
            assert_eq!(is_met(wanted, found), expected, "{wanted} {found}");
        }
    }

    #[test]
    fn versions_are_those_of_the_workspace() {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
        // The published package has no workspace around it.
        let Ok(text) = std::fs::read_to_string(workspace) else {
            return;
        };
        let manifest: toml::Table = text.parse().unwrap();
        let dependencies = &manifest["workspace"]["dependencies"];
        for Crate {
            name, requirement, ..
        } in CRATES
        {
            if *name != RUNTIME {
                assert_eq!(dependencies[name].as_str(), Some(*requirement), "{name}");
            }
        }
    }
}
