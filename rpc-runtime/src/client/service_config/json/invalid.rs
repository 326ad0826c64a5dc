//! Why JSON is not a valid service config, and where.

use std::fmt;

use crate::fault::Fault;
use crate::status::Status;

/// A value that is not valid, with the path to it, such as `methodConfig[1].timeout`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Invalid {
    path: String,
    problem: String,
}

impl Invalid {
    pub(crate) fn new(problem: impl Into<String>) -> Self {
        Self {
            path: String::new(),
            problem: problem.into(),
        }
    }

    /// The same, seen from the object that has the value in `field`.
    pub(super) fn in_field(mut self, field: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') {
            ""
        } else {
            "."
        };
        self.path.insert_str(0, dot);
        self.path.insert_str(0, field);
        self
    }

    /// The same, seen from the list that has the value at `index`.
    pub(super) fn at_index(self, index: usize) -> Self {
        self.in_field(&format!("[{index}]"))
    }

    /// The same, seen from the map that has the value under `key`, which the author of the JSON has chosen.
    pub(crate) fn at_key(self, key: &str) -> Self {
        self.in_field(&format!("[{}]", quoted(key)))
    }
}

/// `text` in quotes and escaped, and cut if it is long.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{:?}…", text.get(..end).unwrap_or_default()),
        None => format!("{text:?}"),
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(formatter, "{}: ", self.path)?;
        }
        formatter.write_str(&self.problem)
    }
}

impl From<Fault> for Invalid {
    fn from(fault: Fault) -> Self {
        Self::new(fault.problem).in_field(fault.field)
    }
}

/// `INVALID_ARGUMENT`.
impl From<Invalid> for Status {
    fn from(invalid: Invalid) -> Self {
        Self::invalid_argument(format!("the service config is not valid: {invalid}"))
    }
}

/// Characters of a string that an error repeats.
const LONGEST_QUOTE: usize = 60;
