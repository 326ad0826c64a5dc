//! The crates that generated code names, as lines of `[dependencies]`, and whether a manifest has them.
//!
//! The program and build scripts say the same of them.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::build::manifest::{Manifest, is_same};
use crate::build::tree::Tree;

/// The dependencies that the code of a tree needs, compared with the manifest that it is for.
#[derive(Debug)]
pub struct Dependencies {
    manifest: Option<Manifest>,
    /// In the order of their names, each with what is wrong with it in the manifest.
    needed: Vec<(Dependency, Option<Problem>)>,
}

/// A crate that generated code needs.
#[derive(Debug, PartialEq, Eq)]
struct Dependency {
    name: &'static str,
    requirement: &'static str,
    features: Vec<&'static str>,
}

/// Why a manifest is not right for a dependency.
#[derive(Debug)]
struct Problem {
    words: String,
    /// Whether no build can succeed: a feature may be turned on by another package, for example.
    is_certain: bool,
}

impl Dependencies {
    /// What `tree` needs, where the manifest at or above `folder` is that of its crate.
    ///
    /// # Errors
    ///
    /// When a manifest cannot be read; the error is a sentence.
    pub fn of(tree: &Tree, folder: &Path) -> Result<Self, String> {
        let manifest = Manifest::above(folder)?;
        let needed = needed(tree).into_iter().map(|dependency| {
            let problem = manifest
                .as_ref()
                .and_then(|found| dependency.problem(found));
            (dependency, problem)
        });
        Ok(Self {
            needed: needed.collect(),
            manifest,
        })
    }

    /// The manifest, unless there is none.
    #[must_use]
    pub fn manifest(&self) -> Option<&Path> {
        self.manifest.as_ref().map(Manifest::path)
    }

    /// The manifest and that of its workspace.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &PathBuf> {
        self.manifest.iter().flat_map(Manifest::sources)
    }

    /// A line of `[dependencies]` for each dependency that the manifest has not or has otherwise, with
    /// the reason behind it; without a manifest, for each dependency.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        let needed = self.needed.iter();
        let lines = needed.filter_map(|(dependency, problem)| match problem {
            Some(problem) => Some(format!("{dependency}  # {}", problem.words)),
            None => self.manifest.is_none().then(|| dependency.to_string()),
        });
        lines.collect()
    }

    /// Whether the code cannot compile with what the manifest has.
    pub(crate) fn are_wrong(&self) -> bool {
        let mut problems = self
            .needed
            .iter()
            .filter_map(|(_, problem)| problem.as_ref());
        problems.any(|problem| problem.is_certain)
    }
}

/// The crates that the code of a tree names, in the order of their names.
fn needed(tree: &Tree) -> Vec<Dependency> {
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

impl Dependency {
    fn problem(&self, manifest: &Manifest) -> Option<Problem> {
        let problem = |words, is_certain| Some(Problem { words, is_certain });
        let Some(found) = manifest.dependency(self.name) else {
            return match manifest.renamed(self.name) {
                Some(name) => problem(
                    format!("is named `{name}` there, and generated code does not know that name"),
                    false,
                ),
                None => problem("is missing".to_owned(), true),
            };
        };
        if !is_same(&found.package, self.name) {
            return problem(format!("is the package `{}` there", found.package), false);
        }
        let requirement = found.requirement.as_deref().unwrap_or(self.requirement);
        let fit = fit(self.requirement, requirement);
        if fit != Fit::Right {
            return problem(
                format!("is of version \"{requirement}\" there"),
                fit == Fit::Wrong,
            );
        }
        let mut features = self.features.iter();
        let lacking =
            features.find(|feature| !found.features.iter().any(|found| found == *feature))?;
        problem(format!("lacks the feature `{lacking}` there"), false)
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

/// How a requirement of a manifest fits the one of generated code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// It admits no version that the code does not work with, or is no single version, such as
    /// `>=0.14, <0.16`, and the code need not have an exact one.
    Right,
    /// It admits the wanted version, and others.
    Loose,
    Wrong,
}

fn fit(wanted: &str, found: &str) -> Fit {
    let found: String = found.split_whitespace().collect();
    let is_range = found.contains([',', '<', '>', '*']);
    let version = found.trim_start_matches(['=', '^', '~']);
    if let Some(exact) = wanted.strip_prefix('=') {
        return if found == wanted {
            Fit::Right
        } else if is_range || version == exact {
            Fit::Loose
        } else {
            Fit::Wrong
        };
    }
    if is_range {
        return Fit::Right;
    }
    let mut found = version.split('.');
    for wanted in wanted.split('.') {
        match found.next() {
            Some(part) if part != wanted => return Fit::Wrong,
            None if wanted != "0" => return Fit::Loose,
            _ => {}
        }
    }
    Fit::Right
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
    fn a_requirement_fits_if_it_is_for_the_same_version_or_a_later_one_that_is_compatible() {
        for (wanted, found, expected) in [
            ("=4.36.2-release", "=4.36.2-release", Fit::Right),
            ("=4.36.2-release", "= 4.36.2-release", Fit::Right),
            ("=4.36.2-release", "4.36.2-release", Fit::Loose),
            ("=4.36.2-release", ">=4, <5", Fit::Loose),
            ("=4.36.2-release", "*", Fit::Loose),
            // It does not admit a version with a suffix.
            ("=4.36.2-release", "4.36", Fit::Wrong),
            ("=4.36.2-release", "3.7.2", Fit::Wrong),
            ("0.14", "0.14", Fit::Right),
            ("0.14", "0.14.3", Fit::Right),
            ("0.14", "=0.14.3", Fit::Right),
            ("0.14", "^0.14", Fit::Right),
            ("0.14", "0.1", Fit::Wrong),
            ("0.14", "0.13", Fit::Wrong),
            ("0.14", "0", Fit::Loose),
            ("0.1.0", "0.1", Fit::Right),
            ("0.14", ">=0.14, <0.16", Fit::Right),
            ("0.14", "*", Fit::Right),
        ] {
            assert_eq!(fit(wanted, found), expected, "{wanted} {found}");
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
