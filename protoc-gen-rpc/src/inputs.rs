//! The `.proto` files and include folders of a command line, and what was meant where one is not there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use protoc_gen_rpc::{include_mapping, included_file};
use similar::get_close_matches;

/// The files that `named` stands for: a folder stands for all `.proto` files below it.
///
/// # Errors
///
/// When a folder or file is not there, or a folder has no `.proto` file.
pub(crate) fn resolve(named: &[PathBuf], includes: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    for include in includes {
        let (_, folder) = include_mapping(include);
        if !folder.is_dir() {
            return Err(format!(
                "the include folder `{}` (-I) does not exist{}",
                folder.display(),
                did_you_mean(folder, Path::is_dir).unwrap_or_default()
            ));
        }
    }
    let is_imported = |path: &Path| {
        let name = path.to_str();
        let file = name.and_then(|name| included_file(name, includes));
        file.is_some_and(|file| file.is_file())
    };
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            let below = files_below(path);
            if below.is_empty() {
                return Err(format!(
                    "there is no .proto file in the folder `{}`",
                    path.display()
                ));
            }
            files.extend(below);
        } else if path.is_file() || is_imported(path) {
            files.push(path.clone());
        } else {
            let folders = includes.iter().map(|include| include_mapping(include).1);
            let hint = folders
                .map(|folder| folder.join(path))
                .fold(did_you_mean(path, is_proto_or_folder), |hint, path| {
                    hint.or_else(|| did_you_mean(&path, is_proto_or_folder))
                });
            return Err(format!(
                "the file `{}` does not exist{}",
                path.display(),
                hint.unwrap_or_default()
            ));
        }
    }
    Ok(files)
}

/// For an error of protoc about imports that it did not find: where they are, if they are in a folder
/// above one of `files` or below the current folder; about well-known types that are not imported:
/// the import. Empty if there is nothing to say.
pub(crate) fn hint(error: &str, files: &[PathBuf]) -> String {
    let missing: BTreeSet<&str> = error
        .lines()
        .filter_map(|line| line.trim().strip_suffix(": File not found."))
        .collect();
    let mut hints: BTreeSet<String> = error.lines().filter_map(missing_import).collect();
    for import in missing {
        let above = files.iter().flat_map(|file| file.ancestors().skip(1));
        let folder = above
            .map(Path::to_path_buf)
            .find(|folder| folder.join(import).is_file())
            .or_else(|| folder_of(import, Path::new(".")));
        hints.insert(match folder {
            Some(folder) => format!(
                "`{import}` is in the folder `{0}`: add `-I {0}`",
                shown(&folder)
            ),
            None => format!(
                "`{import}` is in no folder of this project; add it, and name the folder that it is \
                 in with -I"
            ),
        });
    }
    let lines = hints.iter().flat_map(|hint| ["\n", hint.as_str()]);
    lines.collect()
}

/// What to write for an error of protoc about a well-known type.
fn missing_import(error: &str) -> Option<String> {
    let (_, message) = error.strip_suffix("\" is not defined.")?.rsplit_once('"')?;
    let file = match message.strip_prefix("google.protobuf.")? {
        "Any" => "any",
        "Duration" => "duration",
        "Empty" => "empty",
        "FieldMask" => "field_mask",
        "ListValue" | "NullValue" | "Struct" | "Value" => "struct",
        "Timestamp" => "timestamp",
        name if name.ends_with("Value") => "wrappers",
        _ => return None,
    };
    Some(format!(
        "`{message}` needs a line in the .proto file: `import \"google/protobuf/{file}.proto\";`"
    ))
}

/// The folder at or below `root` that has the file `import`.
fn folder_of(import: &str, root: &Path) -> Option<PathBuf> {
    let mut folders = vec![root.to_path_buf()];
    let mut visited = 0;
    while let Some(folder) = folders.pop() {
        if folder.join(import).is_file() {
            return Some(folder);
        }
        visited += 1;
        if visited > MAXIMUM_FOLDERS {
            return None;
        }
        folders.extend(entries(&folder).into_iter().filter(|path| {
            path.is_dir()
                && !path.is_symlink()
                && !NEVER_SEARCHED.iter().any(|name| path.ends_with(name))
        }));
    }
    None
}

/// The `.proto` files below a folder, sorted. Links and caches, such as cargo's `target`, are not
/// entered.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            if path.is_symlink() || path.join("CACHEDIR.TAG").exists() {
                continue;
            }
            files.extend(files_below(&path));
        } else if is_proto(&path) {
            files.push(path);
        }
    }
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    paths
}

fn is_proto(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "proto")
        && path.is_file()
}

fn is_proto_or_folder(path: &Path) -> bool {
    is_proto(path) || path.is_dir()
}

/// The path beside `path` with the most similar name, as the end of a sentence.
fn did_you_mean(path: &Path, is_of_kind: impl Fn(&Path) -> bool) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let searched = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let names: Vec<String> = entries(searched)
        .into_iter()
        .filter(|path| is_of_kind(path))
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let nearest = get_close_matches(name, &names, 1, SIMILARITY);
    let nearest = folder.join(nearest.first()?);
    Some(format!("; did you mean `{}`?", nearest.display()))
}

/// A folder as it is typed.
fn shown(folder: &Path) -> String {
    let folder = folder.strip_prefix("./").unwrap_or(folder);
    match folder.to_str() {
        Some("") => ".".to_owned(),
        _ => folder.display().to_string(),
    }
}

const SIMILARITY: f32 = 0.6;
const MAXIMUM_FOLDERS: usize = 10_000;
/// What others put into a project.
const NEVER_SEARCHED: &[&str] = &["target", "node_modules", ".git"];
