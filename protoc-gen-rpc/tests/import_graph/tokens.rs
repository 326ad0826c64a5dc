//! The names and signs of a Rust source, without comments and literals.

/// The tokens: names, `::`, and every other sign by itself.
pub(super) fn tokens(source: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = literal_or_comment(rest).unwrap_or_else(|| {
            let length = if rest.starts_with("::") {
                2
            } else {
                let name = rest
                    .find(|character: char| !character.is_alphanumeric() && character != '_')
                    .unwrap_or(rest.len());
                name.max(first.len_utf8())
            };
            if !first.is_whitespace() {
                tokens.push(rest[..length].to_owned());
            }
            length
        });
        rest = &rest[length..];
    }
    tokens
}

/// The length of the comment or literal at the start of `text`, or of the `r#` of a raw name.
fn literal_or_comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(block_comment(text));
    }
    for prefix in ["br", "cr", "r"] {
        if let Some(rest) = text.strip_prefix(prefix) {
            let hashes = rest.len() - rest.trim_start_matches('#').len();
            if rest[hashes..].starts_with('"') {
                let end = format!("\"{}", "#".repeat(hashes));
                let start = prefix.len() + hashes + 1;
                let inside = text[start..].find(&end)?;
                return Some(start + inside + end.len());
            }
        }
    }
    if text.starts_with("r#") {
        return Some(2);
    }
    for prefix in ["b", "c", ""] {
        if let Some(rest) = text.strip_prefix(prefix) {
            if rest.starts_with('"') {
                return Some(prefix.len() + quoted(rest, '"')?);
            }
            if rest.starts_with('\'') && is_character(rest) {
                return Some(prefix.len() + quoted(rest, '\'')?);
            }
        }
    }
    None
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

/// Whether a quote begins a character and not a lifetime.
fn is_character(text: &str) -> bool {
    let mut characters = text.chars().skip(1);
    let first = characters.next();
    first == Some('\\') || characters.next() == Some('\'')
}

/// The length of a literal between two `quote`s.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            character if character == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}
