//! The protoc that comes with this crate.
//!
//! A build script runs it where cargo unpacked it. The program carries it along, because it is
//! installed, and copied to other machines, without cargo's cache.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::build::error::BuildError;

/// The bundled protoc, and the folder to keep while it is in use.
///
/// # Errors
///
/// When there is none for this platform, or it cannot be unpacked.
pub(crate) fn protoc() -> Result<(PathBuf, Option<TempDir>), BuildError> {
    let program = PathBuf::from(env!("BUNDLED_PROTOC"));
    if program.exists() {
        return Ok((program, None));
    }
    unpack()
}

#[cfg(feature = "cli")]
fn unpack() -> Result<(PathBuf, Option<TempDir>), BuildError> {
    use std::{fs, io};

    if FILES.is_empty() {
        return Err(none());
    }
    let write = || -> io::Result<(PathBuf, TempDir)> {
        let folder = tempfile::tempdir()?;
        let mut program = PathBuf::new();
        for (name, content) in FILES {
            let path = folder.path().join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, content)?;
            if name.starts_with("bin/") {
                make_executable(&path)?;
                program = path;
            }
        }
        Ok((program, folder))
    };
    write()
        .map(|(program, folder)| (program, Some(folder)))
        .map_err(|error| BuildError::new(format!("the bundled protoc cannot be unpacked: {error}")))
}

#[cfg(all(feature = "cli", unix))]
fn make_executable(path: &std::path::Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
}

#[cfg(all(feature = "cli", not(unix)))]
fn make_executable(_: &std::path::Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(not(feature = "cli"))]
fn unpack() -> Result<(PathBuf, Option<TempDir>), BuildError> {
    Err(none())
}

fn none() -> BuildError {
    BuildError::new(
        "there is no bundled protoc for this machine; name one with --protoc, Build::protoc or \
         the environment variable PROTOC",
    )
}

/// Program and include files, by their path in protoc's own folder.
#[cfg(feature = "cli")]
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/bundle.rs"));
