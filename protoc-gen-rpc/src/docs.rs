//! Comments of a `.proto` file as Markdown that rustdoc takes without a warning.
//!
//! A comment was not written for rustdoc: what looks like a link or an HTML tag is text, indented
//! code is not a doctest, and a continued list item is not indented enough. All of it is turned
//! into Markdown that means what the comment shows.

use std::borrow::Cow;

/// The lines of a doc comment, without the slashes. An empty `comment` gives what `otherwise`
/// says.
pub(crate) fn markdown(comment: &str, otherwise: impl FnOnce() -> String) -> Vec<String> {
    let mut writer = Writer::default();
    let marker = doc_marker(comment);
    for line in comment.lines() {
        let line = line.strip_prefix(marker).unwrap_or(line);
        let line: String = line
            .replace('\t', "    ")
            .chars()
            .filter(|character| !is_invisible(*character))
            .collect();
        // The first space only sets the text off from the slashes.
        let line = line.strip_prefix(' ').unwrap_or(&line).trim_end();
        writer.line(line);
    }
    let lines = writer.finish();
    if lines.is_empty() {
        vec![otherwise()]
    } else {
        lines
    }
}

/// The third character of every `///` or `//!`, which protoc takes for text.
fn doc_marker(comment: &str) -> &'static [char] {
    for marker in [&['/'], &['!']] {
        if comment
            .lines()
            .all(|line| line.is_empty() || line.starts_with(marker))
        {
            return marker;
        }
    }
    &[]
}

/// Whether `clippy::doc_markdown` may take a word of the text for code. It may be true of text
/// that the lint lets pass.
pub(crate) fn resembles_code(docs: &[String]) -> bool {
    docs.iter().any(|line| {
        let mut previous = ' ';
        line.contains("::")
            || line.contains("()")
            || line.chars().any(|character| {
                let inside_word = previous.is_alphanumeric() && character.is_uppercase();
                previous = character;
                character == '_' || inside_word
            })
    })
}

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    block: Block,
    /// The column of a list item's text, while in a list.
    item: Option<usize>,
}

#[derive(Default, PartialEq, Eq)]
enum Block {
    #[default]
    Text,
    /// A fenced code block, with the fence that opened it and the columns that is indented by.
    Fenced { fence: String, columns: usize },
    /// An indented code block, now fenced, and the columns its lines are indented by.
    Indented { columns: usize },
}

impl Writer {
    fn line(&mut self, line: &str) {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        match &self.block {
            Block::Fenced { fence, columns } => {
                let closes = text.starts_with(fence.as_str())
                    && text.trim_start_matches(['`', '~']).is_empty();
                let code = line.get(indent.min(*columns)..).unwrap_or_default();
                if closes {
                    self.close();
                } else {
                    self.push_at(self.item.unwrap_or_default(), code);
                }
                return;
            }
            Block::Indented { columns } => {
                let columns = *columns;
                if text.is_empty() || indent >= columns {
                    let code = line.get(columns..).unwrap_or_default();
                    self.push_at(self.item.unwrap_or_default(), code);
                    return;
                }
                self.close();
            }
            Block::Text => {}
        }
        self.text_line(indent, text);
    }

    /// A line outside of code blocks.
    fn text_line(&mut self, indent: usize, text: &str) {
        let after_blank = self.lines.last().is_none_or(String::is_empty);
        let column = self.item.unwrap_or_default();
        if text.is_empty() {
            if !after_blank {
                self.lines.push(String::new());
            }
            return;
        }
        let fence = fence_info(text);
        // A fence that is not indented for its list ends the list; other text continues it.
        if indent < 2 && (after_blank || fence.is_some()) && item_width(text).is_none() {
            self.item = None;
        }
        let column = if self.item.is_none() { 0 } else { column };
        if after_blank && indent >= column + 4 {
            self.push_at(column, "```text");
            self.block = Block::Indented { columns: indent };
            self.push_at(column, text);
            return;
        }
        if let Some(info) = fence {
            let fence: String = text.chars().take(text.len() - info.len()).collect();
            self.push_at(column, &format!("{fence}{}", language(info)));
            self.block = Block::Fenced {
                fence,
                columns: indent,
            };
            return;
        }
        if let Some(width) = item_width(text) {
            // A number at the start of a line continues the text, unless it is the first of a list.
            if after_blank
                || indent < column
                || !text.starts_with(|first: char| first.is_ascii_digit())
                || text.starts_with("1.")
                || text.starts_with("1)")
            {
                let indent = indent.min(column + 3);
                let (marker, rest) = text.split_at(width);
                self.item = Some(indent + width);
                self.push_at(
                    indent,
                    &format!("{marker}{}", escape(&without_marker(rest))),
                );
                return;
            }
        }
        self.push_at(column, &escape(&without_marker(text)));
    }

    fn push_at(&mut self, indent: usize, text: &str) {
        let line = format!("{}{text}", " ".repeat(indent));
        self.lines.push(line.trim_end().to_owned());
    }

    /// Ends a code block that the comment does not end.
    fn close(&mut self) {
        let fence = match std::mem::take(&mut self.block) {
            Block::Text => return,
            Block::Fenced { fence, .. } => fence,
            Block::Indented { .. } => {
                let mut blank = false;
                while self.lines.last().is_some_and(String::is_empty) {
                    self.lines.pop();
                    blank = true;
                }
                self.push_at(self.item.unwrap_or_default(), "```");
                if blank {
                    self.lines.push(String::new());
                }
                return;
            }
        };
        self.push_at(self.item.unwrap_or_default(), &fence);
    }

    fn finish(mut self) -> Vec<String> {
        self.close();
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines
    }
}

/// What follows the backticks or tildes of a line that opens a code block.
fn fence_info(text: &str) -> Option<&str> {
    let info = text.trim_start_matches('`');
    if text.len() - info.len() >= 3 && !info.contains('`') {
        return Some(info);
    }
    let info = text.trim_start_matches('~');
    (text.len() - info.len() >= 3).then_some(info)
}

/// A language that rustdoc does not take for Rust, which it would compile as a test.
fn language(info: &str) -> &str {
    let info = info.trim();
    let plain = !info.is_empty() && info.chars().all(|character| character.is_ascii_lowercase());
    if plain && !["rust", "ignore", "custom"].contains(&info) {
        info
    } else {
        "text"
    }
}

/// The columns of a list item's marker with the space after it.
fn item_width(text: &str) -> Option<usize> {
    let digits = text.len()
        - text
            .trim_start_matches(|digit: char| digit.is_ascii_digit())
            .len();
    let marker = match digits {
        0 if text.starts_with(['-', '*', '+']) => 1,
        1..=9 if text.get(digits..)?.starts_with(['.', ')']) => digits + 1,
        _ => return None,
    };
    let rest = text.get(marker..)?;
    let spaces = rest.len() - rest.trim_start().len();
    // With five spaces the item would begin with a code block.
    (1..=4).contains(&spaces).then_some(marker + spaces)
}

/// Text that begins no list: the marker of an item is escaped.
fn without_marker(text: &str) -> Cow<'_, str> {
    let digits = text.len()
        - text
            .trim_start_matches(|digit: char| digit.is_ascii_digit())
            .len();
    match (item_width(text), text.split_at_checked(digits)) {
        (Some(_), Some((number, rest))) => Cow::Owned(format!("{number}\\{rest}")),
        _ => Cow::Borrowed(text),
    }
}

/// Text without the Markdown and HTML that a comment does not mean: no links but inline ones to
/// the web, no tags, no quotes; bare addresses become links.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    if text.starts_with('>') {
        escaped.push('\\');
    }
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let taken = if character == '`' {
            code_span(rest, &mut escaped)
        } else if rest.starts_with("https://") || rest.starts_with("http://") {
            let address = address(rest);
            escaped.extend(["<", address, ">"]);
            address.len()
        } else if character == '[' {
            let link = inline_link(rest);
            escaped.push_str(link.unwrap_or("\\["));
            link.map_or(1, str::len)
        } else if character == '<' {
            let link = automatic_link(rest);
            escaped.push_str(link.unwrap_or("\\<"));
            link.map_or(1, str::len)
        } else if character == '\\' {
            let escape: String = rest
                .chars()
                .take(2)
                .filter(char::is_ascii_punctuation)
                .collect();
            // A backslash of its own would escape what is put after it.
            escaped.push_str(if escape.len() == 2 { &escape } else { "\\\\" });
            escape.len()
        } else {
            if character == ']' {
                escaped.push('\\');
            }
            escaped.push(character);
            character.len_utf8()
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    escaped
}

/// Copies a code span from the start of `text`, or escapes backticks that open none.
fn code_span(text: &str, escaped: &mut String) -> usize {
    let after = text.trim_start_matches('`');
    let width = text.len() - after.len();
    let fence = "`".repeat(width);
    let mut from = 0;
    while let Some(found) = after.get(from..).and_then(|rest| rest.find(&fence)) {
        let end = from + found;
        let closing = after.get(end..).unwrap_or_default();
        let closing_width = closing.len() - closing.trim_start_matches('`').len();
        if closing_width == width {
            let span = text.get(..width + end + width).unwrap_or_default();
            escaped.push_str(span);
            return span.len();
        }
        from = end + closing_width;
    }
    escaped.push_str(&"\\`".repeat(width));
    width
}

/// The address at the start of `text`, without the punctuation that ends a sentence.
fn address(text: &str) -> &str {
    let end = text
        .find(|character: char| character.is_whitespace() || "<>\"`[]{}|\\^".contains(character))
        .unwrap_or(text.len());
    let address = text.get(..end).unwrap_or_default();
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
    if address.contains('(') {
        address
    } else {
        address.trim_end_matches(')').trim_end_matches(['.', ','])
    }
}

/// `[text](https://...)` at the start of `text`.
fn inline_link(text: &str) -> Option<&str> {
    let close = text.find(']')?;
    let label = text.get(1..close)?;
    let target = text.get(close + 1..)?.strip_prefix('(')?;
    let end = target.find(')')?;
    let address = target.get(..end)?;
    let to_web = address.starts_with("https://") || address.starts_with("http://");
    let plain = !label.contains(['[', '<', '`', '"', '\\']) && !address.contains([' ', '<', '\\']);
    if to_web && plain {
        text.get(..close + 2 + end + 1)
    } else {
        None
    }
}

/// `<https://...>` at the start of `text`.
fn automatic_link(text: &str) -> Option<&str> {
    let end = text.find('>')?;
    let address = text.get(1..end)?;
    let to_web = address.starts_with("https://") || address.starts_with("http://");
    if to_web && !address.contains([' ', '<']) {
        text.get(..=end)
    } else {
        None
    }
}

/// Characters that rustc refuses in comments: they hide what the text says.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(comment: &str) -> Vec<String> {
        markdown(comment, || "nothing".to_owned())
    }

    #[test]
    fn text_keeps_its_words() {
        for (comment, expected) in [
            (" Says hello.\n", "Says hello."),
            ("", "nothing"),
            (" \n \n", "nothing"),
            ("/ Says hello.\n/ Twice.\n", "Says hello.\nTwice."),
            ("! Says hello.\n", "Says hello."),
            (" a\r\n\n\n\n b  \n\n", "a\n\nb"),
            (" a\u{202e}b\u{7}", "ab"),
        ] {
            assert_eq!(lines(comment).join("\n"), expected, "{comment:?}");
        }
    }

    #[test]
    fn what_resembles_markup_is_escaped() {
        for (comment, expected) in [
            ("Vec<T>", "Vec\\<T>"),
            ("[Foo][foo.Foo]", "\\[Foo\\]\\[foo.Foo\\]"),
            ("[text](https://a.b/c)", "[text](https://a.b/c)"),
            ("[text](other.md)", "\\[text\\](other.md)"),
            ("see https://a.b/c_d.", "see <https://a.b/c_d>."),
            ("(https://a.b)", "(<https://a.b>)"),
            ("<https://a.b>", "<https://a.b>"),
            (
                "`Vec<T> [x]` and `` a ` b ``",
                "`Vec<T> [x]` and `` a ` b ``",
            ),
            ("a ` b", "a \\` b"),
            ("> quote", "\\> quote"),
            ("\\[a\\] \\", "\\[a\\] \\\\"),
        ] {
            assert_eq!(lines(comment), [expected], "{comment:?}");
        }
    }

    #[test]
    fn code_is_never_a_doctest() {
        for (comment, expected) in [
            ("     code\n text", "```text\ncode\n```\ntext"),
            (
                " a\n\n     code\n\n       more\n\n b",
                "a\n\n```text\ncode\n\n  more\n```\n\nb",
            ),
            (" a\n     continued", "a\ncontinued"),
            (" ```\n x\n ```", "```text\nx\n```"),
            (" ```rust\n x", "```text\nx\n```"),
            (" ~~~ignore\n x\n ~~~", "~~~text\nx\n~~~"),
            (
                " ```proto\n [x] <y>\n ```\n [x]",
                "```proto\n[x] <y>\n```\n\\[x\\]",
            ),
        ] {
            assert_eq!(lines(comment).join("\n"), expected, "{comment:?}");
        }
    }

    #[test]
    fn list_items_are_indented() {
        for (comment, expected) in [
            (" - a\n b\n - c", "- a\n  b\n- c"),
            (" - a\n       b", "- a\n  b"),
            (" 10. a\n b\n\n c", "10. a\n    b\n\nc"),
            (" - a\n   - b\n   c", "- a\n  - b\n    c"),
            (" - - a\n b", "- \\- a\n  b"),
            (" in\n 2024. it\n was", "in\n2024\\. it\nwas"),
            (" - a\n 2. b", "- a\n2. b"),
            (" - a\n   22. b\n   c", "- a\n  22\\. b\n  c"),
            (
                " - a\n   ```\n     x\n   ```\n b",
                "- a\n  ```text\n    x\n  ```\n  b",
            ),
            (" - a\n ```\n x\n ```\n b", "- a\n```text\nx\n```\nb"),
        ] {
            assert_eq!(lines(comment).join("\n"), expected, "{comment:?}");
        }
    }
}
