//! Escaping of a peer's text for logs and terminals.

use std::fmt;

/// A text that a peer may have written, with its control characters escaped, so that it cannot affect a terminal, the lines
/// of a log or the order of the text.
///
/// Line breaks and other control characters, line and paragraph separators, bidirectional formatting characters and
/// invisible characters are escaped as in Rust. All else is unchanged: text in any script, backslashes and quotes.
pub(crate) struct Printable<'a>(pub(crate) &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some((at, character)) = rest.char_indices().find(|(_, it)| acts(*it)) {
            let (before, after) = rest.split_at(at);
            write!(formatter, "{before}{}", character.escape_default())?;
            rest = after.get(character.len_utf8()..).unwrap_or_default();
        }
        formatter.write_str(rest)
    }
}

/// Whether a character is escaped.
fn acts(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            // Separators of lines and paragraphs.
            '\u{2028}' | '\u{2029}'
            // Bidirectional formatting: Unicode's UAX 9.
            | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Invisible: byte order mark, annotations, tags.
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped() {
        for (text, printed) in [
            ("", ""),
            ("no such user", "no such user"),
            (
                "größer: 日本語 हिन्दी 👩‍👩‍👧 \\ \"it's\"",
                "größer: 日本語 हिन्दी 👩‍👩‍👧 \\ \"it's\"",
            ),
            ("a\nERROR b\r\t\0c", "a\\nERROR b\\r\\t\\u{0}c"),
            (
                "\u{1b}[31mred\u{9b}m\u{7f}",
                "\\u{1b}[31mred\\u{9b}m\\u{7f}",
            ),
            (
                "a\u{202e}b\u{2066}c\u{200f}",
                "a\\u{202e}b\\u{2066}c\\u{200f}",
            ),
            ("a\u{2028}b\u{85}", "a\\u{2028}b\\u{85}"),
            ("\u{feff}a\u{e0041}", "\\u{feff}a\\u{e0041}"),
        ] {
            assert_eq!(Printable(text).to_string(), printed);
        }
    }
}
