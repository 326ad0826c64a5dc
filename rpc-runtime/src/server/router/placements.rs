//! Where the application wants handlers to run: those of all methods, and those of each.

use std::collections::HashMap;

use crate::handler_placement::HandlerPlacement;

/// What the application has said. If it has said nothing of a method by itself, asking costs nothing.
#[derive(Debug, Default)]
pub(crate) struct Placements {
    all: HandlerPlacement,
    methods: HashMap<String, HandlerPlacement>,
}

impl Placements {
    pub(crate) fn place_all(&mut self, placement: HandlerPlacement) {
        self.all = placement;
    }

    pub(crate) fn place_method(&mut self, path: String, placement: HandlerPlacement) {
        self.methods.insert(path, placement);
    }

    /// The paths of the methods of which something was said.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.methods.keys().map(String::as_str)
    }

    /// Where the handlers of the method at `path` run.
    pub(crate) fn of(&self, path: &str) -> HandlerPlacement {
        if self.methods.is_empty() {
            return self.all;
        }
        self.methods.get(path).copied().unwrap_or(self.all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_of_a_method_goes_before_what_was_said_of_all() {
        let mut placements = Placements::default();
        assert_eq!(placements.of("/S/A"), HandlerPlacement::Automatic);
        placements.place_method("/S/A".to_owned(), HandlerPlacement::Connection);
        placements.place_all(HandlerPlacement::Task);
        assert_eq!(placements.of("/S/A"), HandlerPlacement::Connection);
        assert_eq!(placements.of("/S/B"), HandlerPlacement::Task);
    }
}
