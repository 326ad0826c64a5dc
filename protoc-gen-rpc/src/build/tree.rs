//! Generated files, in memory: compared with a folder, or written to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::build::error::BuildError;
use crate::build::mounted::{MOD_RS, is_ours, mounted};

/// Generated files that have not been written yet, from [`Build::generate`](crate::Build::generate).
#[derive(Clone, Debug)]
pub struct Tree {
    files: BTreeMap<String, String>,
    warnings: Vec<String>,
}

/// One way in which a folder differs from the [`Tree`] that should be in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Difference {
    /// A file that is generated and is not in the folder.
    Missing {
        /// Where the file should be.
        path: PathBuf,
    },
    /// A file with other content than is generated.
    Stale {
        /// Where the file is.
        path: PathBuf,
        /// What it holds. Bytes that are not UTF-8 are replaced.
        found: String,
        /// What it should hold.
        generated: String,
    },
    /// A file that an earlier run generated and this one does not.
    Leftover {
        /// Where the file is.
        path: PathBuf,
    },
}

impl Tree {
    /// Takes what the generators wrote. A file without an item, as for a package without messages,
    /// is dropped when `mod.rs` does not mount it.
    ///
    /// # Errors
    ///
    /// When `mod.rs` and the generators do not agree on the names of the files.
    pub(crate) fn new(
        mut files: BTreeMap<String, String>,
        warnings: Vec<String>,
    ) -> Result<Self, BuildError> {
        let wanted = files
            .get(MOD_RS)
            .map(|mod_rs| mounted(mod_rs))
            .unwrap_or_default();
        files.retain(|name, content| wanted.contains(name) || has_items(content));
        let written = files
            .keys()
            .filter(|name| *name != MOD_RS)
            .cloned()
            .collect();
        if let Some(name) = wanted.symmetric_difference(&written).next() {
            return Err(BuildError::new(format!(
                "mod.rs and the message generator do not agree on the file `{name}`; please \
                 report this with the .proto file"
            )));
        }
        Ok(Self { files, warnings })
    }

    /// The files by name: a path below the output folder, with `/` between its parts, in order.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_str()))
    }

    /// What the message generator wants the user to know, a sentence each.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// How `folder` differs from this tree, in order of the paths within each kind; empty when it
    /// is up to date. A folder that does not exist differs by every file. Files that protoc-gen-rpc
    /// did not generate are no difference.
    ///
    /// # Errors
    ///
    /// When a file or folder cannot be read.
    pub fn differences(&self, folder: impl AsRef<Path>) -> Result<Vec<Difference>, BuildError> {
        let folder = folder.as_ref();
        let mut differences = Vec::new();
        for (name, generated) in &self.files {
            let path = folder.join(name);
            match read(&path)? {
                None => differences.push(Difference::Missing { path }),
                Some(found) if found == generated.as_bytes() => {}
                Some(found) => differences.push(Difference::Stale {
                    path,
                    found: String::from_utf8_lossy(&found).into_owned(),
                    generated: generated.clone(),
                }),
            }
        }
        differences.extend(
            generated_before(folder)?
                .into_iter()
                .filter(|name| !self.files.contains_key(name))
                .map(|name| Difference::Leftover {
                    path: folder.join(name),
                }),
        );
        Ok(differences)
    }

    /// Makes `folder` hold this tree and returns what was done to it. It is created when it does
    /// not exist. Files that are up to date are not touched, and neither are files that
    /// protoc-gen-rpc did not generate.
    ///
    /// # Errors
    ///
    /// When a file or folder cannot be read or written, or a `mod.rs` or service file is there that
    /// protoc-gen-rpc did not generate. Nothing is changed before all new content has been written
    /// beside the old; after that, files are only renamed and removed.
    pub fn write(&self, folder: impl AsRef<Path>) -> Result<Vec<Difference>, BuildError> {
        let folder = folder.as_ref();
        let differences = self.differences(folder)?;
        if differences.is_empty() {
            return Ok(differences);
        }
        refuse_files_by_hand(&differences)?;
        fs::create_dir_all(folder).map_err(|error| failed("created", folder, &error))?;
        // Inside the folder, so that a rename never crosses file systems.
        let staging = tempfile::Builder::new()
            .prefix(".protoc-gen-rpc-")
            .tempdir_in(folder)
            .map_err(|error| failed("written to", folder, &error))?;
        let changed: BTreeSet<&Path> = differences.iter().map(Difference::path).collect();
        let mut renames = Vec::new();
        for (name, generated) in &self.files {
            let path = folder.join(name);
            if !changed.contains(path.as_path()) {
                continue;
            }
            let staged = staging.path().join(renames.len().to_string());
            fs::write(&staged, generated).map_err(|error| failed("written", &path, &error))?;
            renames.push((staged, path));
        }
        // `mod.rs` last: until then the old one mounts files that are all still there.
        renames.sort_by_key(|(_, path)| path.ends_with(MOD_RS));
        for (staged, path) in &renames {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).map_err(|error| failed("created", parent, &error))?;
            }
            fs::rename(staged, path).map_err(|error| failed("replaced", path, &error))?;
        }
        for difference in &differences {
            if let Difference::Leftover { path } = difference {
                fs::remove_file(path).map_err(|error| failed("removed", path, &error))?;
                remove_empty_parents(path, folder);
            }
        }
        Ok(differences)
    }

    /// The same tree with a `mod.rs` that can be read with `include!`, which takes no inner
    /// documentation.
    pub(crate) fn for_include(mut self) -> Self {
        if let Some(content) = self.files.get_mut(MOD_RS) {
            let header = content.lines().take_while(|line| line.starts_with("//!"));
            let rest = content.lines().skip(header.clone().count());
            *content = header
                .map(|line| line.replacen("//!", "//", 1))
                .chain(rest.map(str::to_owned))
                .map(|line| line + "\n")
                .collect();
        }
        self
    }
}

impl Difference {
    /// The file in question.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path } | Self::Stale { path, .. } | Self::Leftover { path } => path,
        }
    }
}

/// The files in `folder` that an earlier run generated: those which its `mod.rs` mounts, and every
/// service file with our header.
fn generated_before(folder: &Path) -> Result<BTreeSet<String>, BuildError> {
    let mod_rs = read(&folder.join(MOD_RS))?.unwrap_or_default();
    let mod_rs = String::from_utf8_lossy(&mod_rs);
    let mut names = BTreeSet::new();
    if is_ours(&mod_rs) {
        names = mounted(&mod_rs);
        names.retain(|name| folder.join(name).is_file());
    }
    add_service_files(folder, "", &mut names)?;
    Ok(names)
}

fn add_service_files(
    folder: &Path,
    prefix: &str,
    names: &mut BTreeSet<String>,
) -> Result<(), BuildError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed("read", folder, &error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| failed("read", folder, &error))?;
        let kind = entry
            .file_type()
            .map_err(|error| failed("read", &entry.path(), &error))?;
        let Ok(file_name) = entry.file_name().into_string() else {
            continue;
        };
        let name = format!("{prefix}{file_name}");
        // A folder with a `mod.rs` is another tree.
        if kind.is_dir() && !entry.path().join(MOD_RS).exists() {
            add_service_files(&entry.path(), &format!("{name}/"), names)?;
        } else if kind.is_file() && name.ends_with(SERVICE_SUFFIX) {
            let content = read(&entry.path())?.unwrap_or_default();
            if is_ours(&String::from_utf8_lossy(&content)) {
                names.insert(name);
            }
        }
    }
    Ok(())
}

/// Those of our files that carry our header are not written over a file without it: the folder is
/// then most likely the wrong one.
fn refuse_files_by_hand(differences: &[Difference]) -> Result<(), BuildError> {
    for difference in differences {
        let Difference::Stale {
            path,
            found,
            generated,
        } = difference
        else {
            continue;
        };
        if is_ours(generated) && !is_ours(found) && !found.trim().is_empty() {
            return Err(BuildError::new(format!(
                "{} is not by protoc-gen-rpc and would be overwritten; choose another folder, or \
                 remove the file",
                path.display()
            )));
        }
    }
    Ok(())
}

fn has_items(content: &str) -> bool {
    content
        .lines()
        .map(str::trim)
        .any(|line| !line.is_empty() && !line.starts_with("//"))
}

fn remove_empty_parents(path: &Path, folder: &Path) {
    for parent in path.ancestors().skip(1) {
        // Refused when it is not empty, which is the end of it.
        if parent == folder || fs::remove_dir(parent).is_err() {
            return;
        }
    }
}

/// The content of a file, or none when there is no such file.
fn read(path: &Path) -> Result<Option<Vec<u8>>, BuildError> {
    match fs::read(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("read", path, &error)),
    }
}

fn failed(what: &str, path: &Path, error: &io::Error) -> BuildError {
    BuildError::new(format!("{} cannot be {what}: {error}", path.display()))
}

const SERVICE_SUFFIX: &str = ".rpc.rs";
