//! A name at fault: where it is, and why.

/// What keeps the code of a generator from compiling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) file: String,
    /// The field numbers and indexes that lead from the file to the element.
    pub(crate) path: Vec<i32>,
    /// A sentence without its end.
    pub(crate) reason: String,
}

/// An element of a file, as an error names it.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    file: String,
    path: Vec<i32>,
    /// Such as "the field `name` of `package.Message`".
    words: String,
}

impl Element {
    /// The `kind` (such as "field") called `name` at `path` of `file`, in the message or package
    /// `parent`.
    pub(crate) fn new(file: &str, path: Vec<i32>, kind: &str, name: &str, parent: &str) -> Self {
        let words = match parent {
            "" => format!("the {kind} `{name}`"),
            parent => format!("the {kind} `{name}` of `{parent}`"),
        };
        Self {
            file: file.to_owned(),
            path,
            words,
        }
    }

    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// The fault that lies with the element: `why` follows its name.
    pub(crate) fn fault(&self, why: &str) -> Fault {
        Fault {
            file: self.file.clone(),
            path: self.path.clone(),
            reason: format!("{} {why}", self.words),
        }
    }
}
