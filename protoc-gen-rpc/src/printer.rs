//! Indented lines, laid out as rustfmt (edition 2024, default configuration) lays them out.

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

    /// A line at the current indentation; an empty one has no spaces.
    pub(crate) fn line(&mut self, text: &str) {
        if !text.is_empty() {
            self.source.push_str(&" ".repeat(self.indent));
            self.source.push_str(text);
        }
        self.source.push('\n');
    }

    /// What `body` prints, four columns further in.
    pub(crate) fn indented(&mut self, body: impl FnOnce(&mut Self)) {
        self.indent += 4;
        body(self);
        self.indent -= 4;
    }

    /// `head`, the lines of `body` further in, `tail`.
    pub(crate) fn block(&mut self, head: &str, tail: &str, body: impl FnOnce(&mut Self)) {
        self.line(head);
        self.indented(body);
        self.line(tail);
    }

    pub(crate) fn docs(&mut self, docs: &[String]) {
        for line in docs {
            if line.is_empty() {
                self.line("///");
            } else {
                self.line(&format!("/// {line}"));
            }
        }
    }

    /// Whether `text` fits on a line at the current indentation.
    pub(crate) fn fits(&self, text: &str) -> bool {
        self.fits_in(text, MAX_WIDTH)
    }

    /// Whether `text` at the current indentation ends before or at column `width`.
    pub(crate) fn fits_in(&self, text: &str, width: usize) -> bool {
        self.indent + text.chars().count() <= width
    }

    /// `prefix`, `inner` inside the brackets of `outer`, `suffix`: on one line of `width` columns,
    /// or with as few brackets opened, from the outside in, as make the rest fit. What fits
    /// nowhere stays on one line, as rustfmt leaves it.
    pub(crate) fn nested(
        &mut self,
        prefix: &str,
        outer: &[&str],
        inner: &str,
        suffix: &str,
        width: usize,
    ) {
        let flat = format!(
            "{prefix}{}{inner}{}{suffix}",
            outer.concat(),
            ">".repeat(outer.len())
        );
        match outer.split_first() {
            Some((first, rest))
                if !self.fits_in(&flat, width) && self.fits_inside(outer.len(), inner) =>
            {
                self.block(&format!("{prefix}{first}"), &format!(">{suffix}"), |out| {
                    out.nested("", rest, inner, ",", MAX_WIDTH);
                });
            }
            _ => self.line(&flat),
        }
    }

    /// Whether `inner` and a comma fit on a line inside of `levels` brackets.
    pub(crate) fn fits_inside(&self, levels: usize, inner: &str) -> bool {
        self.indent + 4 * levels + inner.chars().count() < MAX_WIDTH
    }

    /// The arguments of a call on one line each.
    pub(crate) fn arguments(&mut self, head: &str, tail: &str, arguments: &[&str]) {
        self.block(head, tail, |out| {
            for argument in arguments {
                out.line(&format!("{argument},"));
            }
        });
    }
}

/// The lines of a function's body in an `impl`.
pub(crate) fn printed_lines(body: impl FnOnce(&mut Printer)) -> usize {
    let mut out = Printer {
        source: String::new(),
        indent: 8,
    };
    body(&mut out);
    out.source.lines().count()
}

/// The columns of a line, `max_width`.
pub(crate) const MAX_WIDTH: usize = 100;
/// The columns of a call's arguments, a tuple, an array or a chain of calls on one line:
/// `fn_call_width`, `array_width` and `chain_width`.
pub(crate) const SHORT_WIDTH: usize = 60;
