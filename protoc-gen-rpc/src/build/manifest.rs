//! The dependencies that a `Cargo.toml` declares, with those that it inherits from its workspace.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The manifest of a package.
#[derive(Debug)]
pub(crate) struct Manifest {
    path: PathBuf,
    /// That of its workspace, if it is another one.
    workspace: Option<PathBuf>,
    dependencies: Vec<Declared>,
}

/// A dependency as a manifest declares it.
#[derive(Debug)]
pub(crate) struct Declared {
    /// The name that code uses.
    name: String,
    pub(crate) package: String,
    /// None for a folder or a repository without a version.
    pub(crate) requirement: Option<String>,
    pub(crate) features: Vec<String>,
}

impl Manifest {
    /// The manifest of the package that `folder` is part of, which need not exist yet: the nearest
    /// `Cargo.toml` at or above it. None if there is none, or it is that of a workspace alone.
    ///
    /// # Errors
    ///
    /// When a manifest cannot be read; the error is a sentence.
    pub(crate) fn above(folder: &Path) -> Result<Option<Self>, String> {
        let folder = std::path::absolute(folder)
            .map_err(|error| format!("{} is no path: {error}", folder.display()))?;
        let Some(path) = folder
            .ancestors()
            .map(|folder| folder.join(FILE))
            .find(|path| path.is_file())
        else {
            return Ok(None);
        };
        // Without `..`, or as it is if that cannot be had.
        let path = path.canonicalize().unwrap_or(path);
        let table = read(&path)?;
        if !table.contains_key("package") {
            return Ok(None);
        }
        let (workspace, inherited) = workspace(&path, &table)?;
        let mut dependencies = Vec::new();
        for section in sections(&table) {
            for (name, value) in section {
                dependencies.push(Declared::read(name, value, &inherited));
            }
        }
        Ok(Some(Self {
            path,
            workspace,
            dependencies,
        }))
    }

    /// Where the manifest is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The files that it was read from.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &PathBuf> {
        [Some(&self.path), self.workspace.as_ref()]
            .into_iter()
            .flatten()
    }

    /// The dependency that code names as `name`.
    pub(crate) fn dependency(&self, name: &str) -> Option<&Declared> {
        self.dependencies
            .iter()
            .find(|declared| is_same(&declared.name, name))
    }

    /// The name under which code has to use the package `package`, if it is another name.
    pub(crate) fn renamed(&self, package: &str) -> Option<&str> {
        self.dependencies
            .iter()
            .find(|declared| is_same(&declared.package, package))
            .map(|declared| declared.name.as_str())
            .filter(|name| !is_same(name, package))
    }
}

impl Declared {
    fn read(name: &str, value: &Value, workspace: &Table) -> Self {
        let inherited = value
            .get("workspace")
            .and_then(Value::as_bool)
            .filter(|inherits| *inherits)
            .and_then(|_| workspace.get(name));
        let text = |key: &str| {
            [Some(value), inherited]
                .into_iter()
                .flatten()
                .find_map(|value| value.get(key)?.as_str().map(str::to_owned))
        };
        let plain = inherited.unwrap_or(value).as_str().map(str::to_owned);
        let features = [Some(value), inherited]
            .into_iter()
            .flatten()
            .filter_map(|value| value.get("features")?.as_array())
            .flatten()
            .filter_map(|feature| feature.as_str().map(str::to_owned))
            .collect();
        Self {
            name: name.to_owned(),
            package: text("package").unwrap_or_else(|| name.to_owned()),
            requirement: plain.or_else(|| text("version")),
            features,
        }
    }
}

/// The tables of dependencies that code of the package, or of its tests, can name.
fn sections(manifest: &Table) -> Vec<&Table> {
    let of_targets = manifest
        .get("target")
        .and_then(Value::as_table)
        .into_iter()
        .flat_map(Table::values)
        .filter_map(Value::as_table);
    [manifest]
        .into_iter()
        .chain(of_targets)
        .flat_map(|table| [table.get("dependencies"), table.get("dev-dependencies")])
        .filter_map(|section| section?.as_table())
        .collect()
}

/// The dependencies that the workspace of a manifest declares for its members, and where, if it is in
/// another manifest.
fn workspace(path: &Path, manifest: &Table) -> Result<(Option<PathBuf>, Table), String> {
    let declared = |manifest: &Table| {
        let workspace = manifest.get("workspace")?;
        let dependencies = workspace.get("dependencies").and_then(Value::as_table);
        Some(dependencies.cloned().unwrap_or_default())
    };
    if let Some(dependencies) = declared(manifest) {
        return Ok((None, dependencies));
    }
    let folder = path.parent().unwrap_or(path);
    let named = manifest
        .get("package")
        .and_then(|package| package.get("workspace")?.as_str());
    let candidates: Vec<PathBuf> = match named {
        Some(root) => vec![folder.join(root).join(FILE)],
        None => folder
            .ancestors()
            .skip(1)
            .map(|folder| folder.join(FILE))
            .filter(|path| path.is_file())
            .collect(),
    };
    for candidate in candidates {
        if let Some(dependencies) = declared(&read(&candidate)?) {
            return Ok((Some(candidate), dependencies));
        }
    }
    Ok((None, Table::new()))
}

fn read(path: &Path) -> Result<Table, String> {
    let text = fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    text.parse()
        .map_err(|error| format!("{} is no manifest: {error}", path.display()))
}

/// Whether two names are of one crate: cargo takes `-` for `_` in code.
pub(crate) fn is_same(left: &str, right: &str) -> bool {
    left.replace('-', "_") == right.replace('-', "_")
}

const FILE: &str = "Cargo.toml";

#[cfg(test)]
mod tests {
    use super::*;

    const WORKSPACE: &str = r#"
        [workspace]
        members = ["member"]
        [workspace.dependencies]
        protobuf = "=4.36.2-release"
        rpc-runtime = { path = "../rpc-runtime", features = ["protobuf"] }
        wkt = { package = "protobuf-well-known-types", version = "=0.36.2-release" }
    "#;

    #[test]
    fn a_dependency_is_what_the_package_and_its_workspace_say() {
        let member = r#"
            [package]
            name = "member"
            [dependencies]
            protobuf.workspace = true
            wkt.workspace = true
            rpc-runtime = { workspace = true, features = ["prost"] }
            prost = { version = "0.13" }
            [target.'cfg(unix)'.dependencies]
            prost-types = "0.14"
            [dev-dependencies]
            buffa = { git = "https://example.com/buffa" }
            [build-dependencies]
            buffa-types = "0.9"
        "#;
        let folder = tempfile::tempdir().unwrap();
        let member_folder = folder.path().join("member");
        fs::create_dir(&member_folder).unwrap();
        fs::write(folder.path().join(FILE), WORKSPACE).unwrap();
        fs::write(member_folder.join(FILE), member).unwrap();
        let manifest = Manifest::above(&member_folder.join("src/generated"))
            .unwrap()
            .unwrap();

        let sources = [member_folder.join(FILE), folder.path().join(FILE)];
        assert!(manifest.sources().eq(&sources));
        assert_eq!(manifest.path(), sources[0]);
        for (name, requirement) in [
            ("protobuf", Some("=4.36.2-release")),
            ("wkt", Some("=0.36.2-release")),
            ("rpc-runtime", None),
            ("rpc_runtime", None),
            ("prost", Some("0.13")),
            ("prost-types", Some("0.14")),
            ("buffa", None),
        ] {
            let found = manifest.dependency(name).unwrap();
            assert_eq!(found.requirement.as_deref(), requirement, "{name}");
        }
        let runtime = manifest.dependency("rpc-runtime").unwrap();
        assert_eq!(runtime.features, ["prost", "protobuf"]);
        assert!(manifest.dependency("buffa-types").is_none());
        assert_eq!(manifest.renamed("protobuf-well-known-types"), Some("wkt"));
        assert_eq!(manifest.renamed("protobuf"), None);
        // The folder of the workspace has no package.
        assert!(Manifest::above(folder.path()).unwrap().is_none());
    }

    #[test]
    fn a_file_that_is_no_manifest_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "[package\n").unwrap();
        let error = Manifest::above(folder.path()).unwrap_err();
        assert!(error.contains("Cargo.toml is no manifest: "), "{error}");
    }
}
