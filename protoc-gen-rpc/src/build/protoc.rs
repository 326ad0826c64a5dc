//! The protoc program: which one, of which release, and how its failures are told.
//!
//! It knows nothing of what protoc is asked to write.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::build::bundle;
use crate::build::error::BuildError;

/// A protoc, and where its path came from.
pub(crate) struct Protoc {
    program: PathBuf,
    origin: &'static str,
    /// Holds the program, and goes with it.
    _unpacked: Option<TempDir>,
}

impl Protoc {
    /// The protoc at `path`, else the one that the environment variable `PROTOC` names, else the
    /// bundled one.
    ///
    /// # Errors
    ///
    /// When there is no bundled protoc for this machine.
    pub(crate) fn find(path: Option<&Path>) -> Result<Self, BuildError> {
        if let Some(path) = path {
            return Ok(Self {
                program: path.to_owned(),
                origin: "the given protoc",
                _unpacked: None,
            });
        }
        if let Some(path) = env::var_os("PROTOC").filter(|path| !path.is_empty()) {
            return Ok(Self {
                program: path.into(),
                origin: "the protoc of the environment variable PROTOC",
                _unpacked: None,
            });
        }
        let (program, unpacked) = bundle::protoc()?;
        Ok(Self {
            program,
            origin: "the bundled protoc",
            _unpacked: unpacked,
        })
    }

    /// Refuses a protoc of any other release than `release`, which `reason` asks for.
    pub(crate) fn require(&self, release: &str, reason: &str) -> Result<(), BuildError> {
        let said = self.run([OsString::from("--version")])?;
        let found = said
            .stdout
            .trim()
            .trim_start_matches("libprotoc ")
            .to_owned();
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

    /// Runs protoc and returns what it printed.
    ///
    /// # Errors
    ///
    /// When it cannot be started, or fails: then with what it printed to stderr.
    pub(crate) fn run(
        &self,
        arguments: impl IntoIterator<Item = OsString>,
    ) -> Result<ProtocOutput, BuildError> {
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
        let stderr = String::from_utf8_lossy(&output.stderr);
        let complaint = stderr.trim();
        if output.status.success() {
            return Ok(ProtocOutput {
                stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
                warnings: complaint.lines().map(str::to_owned).collect(),
            });
        }
        Err(BuildError::new(match &*without_noise(complaint) {
            "" => format!("protoc failed with {}", output.status),
            complaint => format!("protoc failed:\n{complaint}"),
        }))
    }
}

/// What a protoc that failed says of the failure: no warnings, and no addresses in its code.
fn without_noise(complaint: &str) -> String {
    let lines = complaint.lines().filter(|line| {
        let is_of_stack = line.starts_with("***") || line.trim_start().starts_with("@ ");
        !line.contains(": warning: ") && !is_of_stack
    });
    let lines: Vec<&str> = lines.collect();
    lines.join("\n")
}

/// What a protoc that succeeded printed.
pub(crate) struct ProtocOutput {
    stdout: String,
    /// Such as of unused imports, a line each.
    pub(crate) warnings: Vec<String>,
}
