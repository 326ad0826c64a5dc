//! Indented lines. They break by structure: what they hold is never measured.

/// Rust source being written.
#[derive(Debug, Default)]
pub(crate) struct Printer {
    source: String,
    indent: usize,
}

impl Printer {
    pub(crate) fn into_source(self) -> String {
        self.source
    }

    /// The lines of `text` at the current indentation, without that of its first line, and without
    /// the line breaks around it.
    pub(crate) fn print(&mut self, text: &str) {
        let text = text.trim_start_matches('\n').trim_end();
        let margin = text.len() - text.trim_start().len();
        for line in text.lines() {
            let spaces = line.len() - line.trim_start().len();
            self.line(line.get(spaces.min(margin)..).unwrap_or_default());
        }
    }

    pub(crate) fn blank_line(&mut self) {
        self.line("");
    }

    /// What `body` prints, four columns further in.
    pub(crate) fn indented(&mut self, body: impl FnOnce(&mut Self)) {
        self.indent += 4;
        body(self);
        self.indent -= 4;
    }

    /// `head`, the lines of `body` further in, `tail`; on one line if there is nothing in between.
    pub(crate) fn block(&mut self, head: &str, tail: &str, body: impl FnOnce(&mut Self)) {
        let start = self.source.len();
        self.line(head);
        let inside = self.source.len();
        self.indented(body);
        if self.source.len() == inside {
            self.source.truncate(start);
            self.line(&format!("{head}{tail}"));
        } else {
            self.print(tail);
        }
    }

    pub(crate) fn docs(&mut self, docs: &[String]) {
        for line in docs {
            self.line(format!("/// {line}").trim_end());
        }
    }

    pub(crate) fn deprecated(&mut self, is_deprecated: bool) {
        if is_deprecated {
            self.line("#[deprecated]");
        }
    }

    /// An empty line has no spaces.
    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.source.push_str(&" ".repeat(self.indent));
            self.source.push_str(text);
        }
        self.source.push('\n');
    }
}
