//! A place in a text.

/// The line and the column of a byte, both from 1. A column is a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Place {
    /// The place of byte `at`, or of the end.
    pub(crate) fn of(at: usize, text: &[u8]) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let mut lines = before.rsplit(|byte| *byte == b'\n');
        let last = lines.next().unwrap_or_default();
        // Each character has one byte that does not continue another.
        let characters = last.iter().filter(|byte| **byte & 0xc0 != 0x80);
        Self {
            line: 1 + lines.count(),
            column: 1 + characters.count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters() {
        let text = "{\n  \"ü\": 1\n}".as_bytes();
        for (at, line, column) in [
            (0, 1, 1),
            (1, 1, 2),
            (2, 2, 1),
            (4, 2, 3),
            (7, 2, 5),
            (text.len(), 3, 2),
            (99, 3, 2),
        ] {
            assert_eq!(Place::of(at, text), Place { line, column }, "byte {at}");
        }
    }
}
