//! The comments and line numbers of a file, from its `SourceCodeInfo`.

use std::collections::BTreeMap;

use crate::descriptor::FileDescriptorProtoView;

/// Where each element of a file stands, by its path of field numbers and indexes.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    locations: BTreeMap<Vec<i32>, Location>,
}

#[derive(Debug)]
struct Location {
    line: Option<usize>,
    text: String,
}

impl Comments {
    pub(crate) fn of(file: FileDescriptorProtoView<'_>) -> Self {
        let mut locations = BTreeMap::new();
        for location in file.source_code_info().location() {
            let line = location
                .span()
                .get(0)
                .and_then(|line| usize::try_from(line).ok())
                .map(|line| line + 1);
            let leading = location.leading_comments().to_string();
            let trailing = location.trailing_comments().to_string();
            // A trailing comment is a remark on what the leading one said: a paragraph of its own.
            let text = match (leading.trim().is_empty(), trailing.trim().is_empty()) {
                (_, true) => leading,
                (true, false) => trailing,
                (false, false) => format!("{leading}\n\n{trailing}"),
            };
            locations
                .entry(location.path().iter().collect())
                .or_insert(Location { line, text });
        }
        Self { locations }
    }

    /// The comment on the element at `path`, empty when there is none.
    pub(crate) fn text(&self, path: &[i32]) -> &str {
        self.locations
            .get(path)
            .map_or("", |location| location.text.as_str())
    }

    /// The line of the element at `path`, counted from one.
    pub(crate) fn line(&self, path: &[i32]) -> Option<usize> {
        self.locations.get(path).and_then(|location| location.line)
    }
}
