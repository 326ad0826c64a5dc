//! The `.proto` files that a run is asked for: how they are named to protoc, and how others import
//! them.

use std::ffi::OsString;
use std::path::{self, Component, Path, PathBuf};

use crate::build::error::BuildError;

/// A file that a run is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Input {
    /// What protoc is given for it.
    pub(crate) argument: OsString,
    /// The name by which others import it, as far as it is known before protoc has run.
    pub(crate) name: Option<String>,
}

impl Input {
    /// The file that `given` stands for: its place on disk, or the name by which others import it.
    ///
    /// Where include folders are inside each other, a file has the name that it has below the
    /// innermost one: protoc itself would take the first one in order, and the file would then be
    /// another one than that which others import.
    ///
    /// # Errors
    ///
    /// When the file is there, and below no include folder.
    pub(crate) fn find(given: &Path, includes: &[PathBuf]) -> Result<Self, BuildError> {
        if !given.exists() {
            return Ok(Self {
                argument: given.as_os_str().to_owned(),
                name: name_of(given),
            });
        }
        let current = [PathBuf::from(".")];
        let folders = if includes.is_empty() {
            &current[..]
        } else {
            includes
        };
        let places: Vec<Place> = (0..)
            .zip(folders)
            .filter_map(|(index, folder)| Place::below(given, index, folder))
            .collect();
        let Some(first) = places.first() else {
            return Err(below_none(given));
        };
        let innermost = places
            .iter()
            .filter(|place| is_first(folders, place.index, &place.name))
            .min_by_key(|place| place.name.len());
        // If every name is that of another file, protoc says which.
        let Place { index, name, path } = innermost.unwrap_or(first);
        // A bare name would be taken for a file of the current folder, if there is one.
        let by_path = *index == first.index || Path::new(name).exists();
        Ok(Self {
            argument: if by_path { path.into() } else { name.into() },
            name: Some(name.clone()),
        })
    }
}

/// A file in an include folder.
struct Place {
    /// That of the folder, for protoc takes the first.
    index: usize,
    /// The name by which others import the file.
    name: String,
    /// A path that begins as the folder is written: protoc compares paths as they are written.
    path: PathBuf,
}

impl Place {
    /// The file `given` in the folder `include`, by the words of the two paths, else by where they
    /// lead.
    fn below(given: &Path, index: usize, include: &Path) -> Option<Self> {
        let (prefix, folder) = mapping(include);
        let by_words = absolute(given)
            .strip_prefix(absolute(folder))
            .ok()
            .and_then(name_of);
        let rest = by_words.or_else(|| {
            let folder = folder.canonicalize().ok()?;
            name_of(given.canonicalize().ok()?.strip_prefix(folder).ok()?)
        })?;
        Some(Self {
            index,
            path: folder.join(&rest),
            name: match prefix {
                "" => rest,
                prefix => format!("{prefix}/{rest}"),
            },
        })
    }
}

fn below_none(given: &Path) -> BuildError {
    let folder = given.parent().filter(|folder| *folder != Path::new(""));
    BuildError::new(format!(
        "the file `{}` is below none of the include folders; add the folder that imports of it begin \
         at, such as `{}`",
        given.display(),
        folder.unwrap_or(Path::new(".")).display()
    ))
}

/// The file on disk that protoc reads for `name`: that of the first include folder which has it.
#[must_use]
pub fn source(name: &str, includes: &[PathBuf]) -> Option<PathBuf> {
    if includes.is_empty() {
        return Some(PathBuf::from(name)).filter(|path| path.exists());
    }
    includes
        .iter()
        .filter_map(|include| place(name, include))
        .find(|path| path.exists())
}

/// An include folder, and what the names of the files in it begin with: protoc takes `NAME=FOLDER`
/// too.
#[must_use]
pub fn mapping(include: &Path) -> (&str, &Path) {
    let words = include.to_str().and_then(|words| words.split_once('='));
    words.map_or(("", include), |(name, folder)| (name, Path::new(folder)))
}

/// Where the file `name` is if it is in the folder `include`.
fn place(name: &str, include: &Path) -> Option<PathBuf> {
    let (prefix, folder) = mapping(include);
    if prefix.is_empty() {
        return Some(folder.join(name));
    }
    let name = name.strip_prefix(prefix)?.strip_prefix('/')?;
    Some(folder.join(name))
}

/// Whether `name` is found in no folder before that at `index`.
fn is_first(folders: &[PathBuf], index: usize, name: &str) -> bool {
    let mut before = folders.iter().take(index);
    !before.any(|folder| place(name, folder).is_some_and(|path| path.exists()))
}

fn absolute(path: &Path) -> PathBuf {
    path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// A path in the words of an import, unless it leads out of the folder or is not UTF-8.
fn name_of(path: &Path) -> Option<String> {
    let mut words = Vec::new();
    for component in path.components() {
        match component {
            Component::Normal(word) => words.push(word.to_str()?),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(words.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_innermost_include_folder_names_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        for path in [
            "proto/a.proto",
            "proto/third/b/c.proto",
            "proto/third/d.proto",
            "proto/d.proto",
        ] {
            fs::create_dir_all(at(path).parent().unwrap()).unwrap();
            fs::write(at(path), "").unwrap();
        }
        let includes = [at("proto"), at("proto/third")];
        for (given, name, argument) in [
            ("proto/a.proto", "a.proto", at("proto/a.proto")),
            ("proto/./a.proto", "a.proto", at("proto/a.proto")),
            ("proto/third/b/c.proto", "b/c.proto", "b/c.proto".into()),
            // For `d.proto` protoc would read the other one.
            (
                "proto/third/d.proto",
                "third/d.proto",
                at("proto/third/d.proto"),
            ),
        ] {
            let input = Input::find(&at(given), &includes).unwrap();
            assert_eq!(input.name.as_deref(), Some(name), "{given}");
            assert_eq!(input.argument, argument, "{given}");
        }
        let mapped = [format!("x/y={}", at("proto/third").display()).into()];
        let input = Input::find(&at("proto/third/d.proto"), &mapped).unwrap();
        assert_eq!(input.name.as_deref(), Some("x/y/d.proto"));
        assert_eq!(
            source("x/y/d.proto", &mapped),
            Some(at("proto/third/d.proto"))
        );
        let by_name = Input::find(Path::new("b/c.proto"), &includes).unwrap();
        assert_eq!(by_name.name.as_deref(), Some("b/c.proto"));
        let outside = Input::find(Path::new("../x.proto"), &includes).unwrap();
        assert_eq!(outside.name, None);
        let error = Input::find(&at("proto/a.proto"), &includes[1..]).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("below none of the include folders")
        );
    }
}
