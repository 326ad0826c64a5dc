//! The Rust names of one scope, each with the element that it is made for.

use std::collections::BTreeMap;

use crate::build::names::fault::{Element, Fault};

/// Names that must differ.
pub(crate) struct Names {
    /// The generator, as the beginning of a sentence.
    generator: &'static str,
    /// What the names are, such as "method".
    kind: &'static str,
    taken: BTreeMap<String, Option<Element>>,
}

impl Names {
    /// No names yet but those that the generated code has in any case.
    pub(crate) fn new(generator: &'static str, kind: &'static str, own: &[&str]) -> Self {
        let own = own.iter().map(|name| ((*name).to_owned(), None));
        Self {
            generator,
            kind,
            taken: own.collect(),
        }
    }

    /// Takes `name` for `element`.
    ///
    /// # Errors
    ///
    /// When it is taken.
    pub(crate) fn take(&mut self, name: String, element: &Element) -> Result<(), Fault> {
        let Self {
            generator, kind, ..
        } = self;
        match self.taken.get(&name) {
            None => {
                self.taken.insert(name, Some(element.clone()));
                Ok(())
            }
            Some(Some(other)) if other.words() == element.words() => Err(element.fault(&format!(
                "becomes more than one {kind} `{name}` in the code of {generator}"
            ))),
            Some(Some(other)) => Err(element.fault(&format!(
                "and {} both become the {kind} `{name}` in the code of {generator}",
                other.words()
            ))),
            Some(None) => Err(element.fault(&format!(
                "becomes a {kind} `{name}`, and the code of {generator} has one already"
            ))),
        }
    }
}
