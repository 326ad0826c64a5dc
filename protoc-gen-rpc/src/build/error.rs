//! Why generating code failed.

use std::fmt;

/// Why [`Build`](crate::Build) or [`Tree`](crate::Tree) failed, in words for the person who runs
/// the build.
///
/// `Debug` prints the same words as `Display`, because a build script's `main` reports its error
/// with `Debug`.
pub struct BuildError {
    message: String,
}

impl BuildError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl fmt::Debug for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for BuildError {}

impl From<crate::error::Error> for BuildError {
    fn from(error: crate::error::Error) -> Self {
        Self::new(error.to_string())
    }
}
