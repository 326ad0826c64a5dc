//! What is wrong with a `.proto` file or an option, and what to do about it.

use std::fmt;

/// A fault in the input of the plugin, shown by protoc to its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Error {
    file: Option<String>,
    line: Option<usize>,
    message: String,
}

impl Error {
    /// A fault that belongs to no file, as in an option.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            file: None,
            line: None,
            message: message.into(),
        }
    }

    /// A fault in `file`, at `line` (counted from one) where it is known.
    pub(crate) fn at(file: &str, line: Option<usize>, message: impl Into<String>) -> Self {
        Self {
            file: Some(file.to_owned()),
            line,
            message: message.into(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(formatter, "{file}:")?;
            if let Some(line) = self.line {
                write!(formatter, "{line}:")?;
            }
            write!(formatter, " ")?;
        }
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
