//! The protoc program: which one, of which release, and how its failures are told.
//!
//! It knows nothing of what protoc is asked to write.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::error::BuildError;

/// A protoc, and where its path came from.
pub(crate) struct Protoc {
    program: PathBuf,
    origin: &'static str,
}

impl Protoc {
    /// The protoc at `path`, else the one that the environment variable `PROTOC` names, else the
    /// one that comes with the crate `protoc-bin-vendored`.
    ///
    /// # Errors
    ///
    /// When there is no bundled protoc for this platform, or it is no longer where cargo unpacked it.
    pub(crate) fn find(path: Option<&Path>) -> Result<Self, BuildError> {
        if let Some(path) = path {
            return Ok(Self {
                program: path.to_owned(),
                origin: "the given protoc",
            });
        }
        if let Some(path) = env::var_os("PROTOC").filter(|path| !path.is_empty()) {
            return Ok(Self {
                program: path.into(),
                origin: "the protoc of the environment variable PROTOC",
            });
        }
        let program = protoc_bin_vendored::protoc_bin_path().map_err(|error| {
            BuildError::new(format!(
                "{error}; install protoc and name it with --protoc, Build::protoc or the \
                 environment variable PROTOC"
            ))
        })?;
        if !program.exists() {
            // The crate knows its binary by the folder cargo unpacked it to when it was compiled.
            return Err(BuildError::new(format!(
                "the bundled protoc is gone from {}; reinstall protoc-gen-rpc, or name a protoc \
                 with --protoc, Build::protoc or the environment variable PROTOC",
                program.display()
            )));
        }
        Ok(Self {
            program,
            origin: "the bundled protoc",
        })
    }

    /// Refuses a protoc of any other release than `release`, which `reason` asks for.
    pub(crate) fn require(&self, release: &str, reason: &str) -> Result<(), BuildError> {
        let output = self.run([OsString::from("--version")])?;
        let found = output.trim().trim_start_matches("libprotoc ").to_owned();
        if found == release {
            return Ok(());
        }
        Err(BuildError::new(format!(
            "{} ({}) is release {found}, and release {release} is needed: {reason}; leave out the \
             path to use the bundled protoc",
            self.origin,
            self.program.display()
        )))
    }

    /// Runs protoc and returns what it printed to stdout.
    ///
    /// # Errors
    ///
    /// When it cannot be started, or fails: then with what it printed to stderr.
    pub(crate) fn run(
        &self,
        arguments: impl IntoIterator<Item = OsString>,
    ) -> Result<String, BuildError> {
        let output = Command::new(&self.program)
            .args(arguments)
            .output()
            .map_err(|error| {
                BuildError::new(format!(
                    "{} ({}) cannot be started: {error}",
                    self.origin,
                    self.program.display()
                ))
            })?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let complaint = String::from_utf8_lossy(&output.stderr);
        Err(BuildError::new(match complaint.trim() {
            "" => format!("protoc failed with {}", output.status),
            complaint => format!("protoc failed:\n{complaint}"),
        }))
    }
}
