//! The templates of paths in `google.api.http`.
//!
//! ```text
//! Template  = "/" [ Segments ] [ ":" Verb ]
//! Segments  = Segment { "/" Segment }
//! Segment   = "*" | "**" | Literal | "{" FieldPath [ "=" Segments ] "}"
//! FieldPath = Name { "." Name }
//! ```
//!
//! `**` is only allowed at the end, and there is no variable within a variable. Source: `google/api/http.proto`.

use crate::rest::percent;

/// A template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Template {
    pub(crate) segments: Vec<Segment>,
    pub(crate) verb: Option<Box<str>>,
    pub(crate) variables: Vec<Variable>,
}

/// What a segment of a path must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    /// This text, decoded.
    Literal(Box<str>),
    /// `*`: any text that is not empty.
    Any,
    /// `**`: all segments that are left, or none.
    Rest,
}

/// A field of the request whose value is in the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variable {
    /// The names in the path of the field.
    pub(crate) field: Vec<Box<str>>,
    /// The first of its segments.
    pub(crate) start: usize,
    /// Its number of segments.
    pub(crate) length: usize,
    /// Whether it has several segments, so that an escaped slash differs from one that separates them.
    pub(crate) has_slashes: bool,
}

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TemplateFault {
    /// The column of the character, from 1.
    pub(crate) column: usize,
    pub(crate) problem: String,
}

impl Template {
    pub(crate) fn parse(text: &str) -> Result<Self, TemplateFault> {
        Parser {
            text,
            position: 0,
            template: Self::default(),
        }
        .template()
    }
}

struct Parser<'a> {
    text: &'a str,
    position: usize,
    template: Template,
}

impl Parser<'_> {
    fn template(mut self) -> Result<Template, TemplateFault> {
        self.expect('/', "a template begins with `/`")?;
        if !matches!(self.peek(), None | Some(':')) {
            self.segments(true)?;
        }
        if self.accept(':') {
            let verb = self.literal("a verb after `:`", "/{}*:=")?;
            self.template.verb = Some(verb);
        }
        match self.peek() {
            None => Ok(self.template),
            Some(found) => {
                Err(self.fault(format!("`{}` is not expected here", found.escape_debug())))
            }
        }
    }

    fn segments(&mut self, may_have_variables: bool) -> Result<(), TemplateFault> {
        loop {
            if self.template.segments.last() == Some(&Segment::Rest) {
                return Err(self.fault("`**` must be the last segment"));
            }
            if self.template.segments.len() == MAX_SEGMENTS {
                return Err(self.fault(format!("a template has at most {MAX_SEGMENTS} segments")));
            }
            self.segment(may_have_variables)?;
            if !self.accept('/') {
                return Ok(());
            }
        }
    }

    fn segment(&mut self, may_have_variables: bool) -> Result<(), TemplateFault> {
        let segment = match self.peek() {
            Some('*') => {
                self.position += 1;
                if self.accept('*') {
                    Segment::Rest
                } else {
                    Segment::Any
                }
            }
            Some('{') if may_have_variables => return self.variable(),
            Some('{') => {
                return Err(self.fault("a variable cannot be within a variable"));
            }
            _ => Segment::Literal(self.literal("a segment", "/{}*:=")?),
        };
        self.template.segments.push(segment);
        Ok(())
    }

    fn variable(&mut self) -> Result<(), TemplateFault> {
        let at = self.position;
        self.position += 1;
        let mut field = Vec::new();
        loop {
            field.push(self.name()?);
            if !self.accept('.') {
                break;
            }
        }
        let start = self.template.segments.len();
        if self.accept('=') {
            self.segments(false)?;
        } else if self.template.segments.last() == Some(&Segment::Rest) {
            return Err(self.fault("`**` must be the last segment"));
        } else {
            self.template.segments.push(Segment::Any);
        }
        self.expect('}', "`}` must end the variable")?;
        if self.template.variables.iter().any(|one| one.field == field) {
            self.position = at;
            return Err(self.fault(format!("the variable `{}` is there twice", field.join("."))));
        }
        let length = self.template.segments.len() - start;
        let has_slashes = length > 1 || self.template.segments.last() == Some(&Segment::Rest);
        self.template.variables.push(Variable {
            field,
            start,
            length,
            has_slashes,
        });
        Ok(())
    }

    fn name(&mut self) -> Result<Box<str>, TemplateFault> {
        let rest = self.rest();
        let end = rest
            .find(|character: char| !character.is_ascii_alphanumeric() && character != '_')
            .unwrap_or(rest.len());
        let name = rest.get(..end).unwrap_or_default();
        if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
            return Err(self.fault("the name of a field is expected"));
        }
        let name = name.into();
        self.position += end;
        Ok(name)
    }

    /// Reads the characters up to one of `ends`, and decodes them.
    fn literal(&mut self, expected: &str, ends: &str) -> Result<Box<str>, TemplateFault> {
        let rest = self.rest();
        let end = rest
            .find(|character: char| ends.contains(character))
            .unwrap_or(rest.len());
        let raw = rest.get(..end).unwrap_or_default();
        if raw.is_empty() {
            return Err(self.fault(format!("{expected} is expected")));
        }
        let is_url = |character: char| {
            character.is_ascii_alphanumeric() || "-_.~!$&'()+,;@%".contains(character)
        };
        if let Some(at) = raw.find(|character| !is_url(character)) {
            self.position += at;
            return Err(self.fault("this character must be percent-encoded in a template"));
        }
        let decoded = percent::decode(raw, percent::Slashes::Decoded)
            .ok_or_else(|| self.fault("an escape must be `%` and two digits, and mean UTF-8"))?;
        let literal = decoded.as_ref().into();
        self.position += end;
        Ok(literal)
    }

    fn rest(&self) -> &str {
        self.text.get(self.position..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn accept(&mut self, character: char) -> bool {
        let is_next = self.peek() == Some(character);
        if is_next {
            self.position += character.len_utf8();
        }
        is_next
    }

    fn expect(&mut self, character: char, problem: &str) -> Result<(), TemplateFault> {
        if self.accept(character) {
            return Ok(());
        }
        Err(self.fault(problem))
    }

    fn fault(&self, problem: impl Into<String>) -> TemplateFault {
        let before = self.text.get(..self.position).unwrap_or_default();
        TemplateFault {
            column: before.chars().count() + 1,
            problem: problem.into(),
        }
    }
}

/// More than any real path has; it bounds the depth of the table of routes.
const MAX_SEGMENTS: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn variable(field: &str, start: usize, length: usize, has_slashes: bool) -> Variable {
        Variable {
            field: field.split('.').map(Into::into).collect(),
            start,
            length,
            has_slashes,
        }
    }

    fn segments(text: &str) -> Vec<Segment> {
        let segments = text.split(' ').filter(|segment| !segment.is_empty());
        segments
            .map(|segment| match segment {
                "*" => Segment::Any,
                "**" => Segment::Rest,
                literal => Segment::Literal(literal.into()),
            })
            .collect()
    }

    #[test]
    fn templates_have_segments_variables_and_a_verb() {
        for (text, expected, variables, verb) in [
            ("/", "", vec![], None),
            ("/v1", "v1", vec![], None),
            ("/v1/*/b/**", "v1 * b **", vec![], None),
            ("/v1/{a}", "v1 *", vec![variable("a", 1, 1, false)], None),
            ("/{a=*}", "*", vec![variable("a", 0, 1, false)], None),
            ("/{a=**}", "**", vec![variable("a", 0, 1, true)], None),
            (
                "/v1/{a.b_c.d=x/*/y/**}:go",
                "v1 x * y **",
                vec![variable("a.b_c.d", 1, 4, true)],
                Some("go"),
            ),
            (
                "/v1/{a=x}/{b}:go-on",
                "v1 x *",
                vec![variable("a", 1, 1, false), variable("b", 2, 1, false)],
                Some("go-on"),
            ),
            ("/:go", "", vec![], Some("go")),
            ("/a%2Fb%20c", "", vec![], None),
            ("/a.b-c_d~e", "a.b-c_d~e", vec![], None),
        ] {
            let template = Template::parse(text).unwrap();
            if text == "/a%2Fb%20c" {
                assert_eq!(template.segments, [Segment::Literal("a/b c".into())]);
            } else {
                assert_eq!(template.segments, segments(expected), "{text}");
            }
            assert_eq!(template.variables, variables, "{text}");
            assert_eq!(template.verb.as_deref(), verb, "{text}");
        }
    }

    #[test]
    fn faults_have_their_column() {
        for (text, column, problem) in [
            ("", 1, "begins with `/`"),
            ("v1", 1, "begins with `/`"),
            ("//a", 2, "a segment is expected"),
            ("/a/", 4, "a segment is expected"),
            ("/a//b", 4, "a segment is expected"),
            ("/**/a", 5, "`**` must be the last"),
            ("/**/{a}", 5, "`**` must be the last"),
            ("/{a=**}/b", 9, "`**` must be the last"),
            ("/{a=**/b}", 8, "`**` must be the last"),
            ("/***", 4, "is not expected here"),
            ("/a*", 3, "is not expected here"),
            ("/{a", 4, "`}` must end the variable"),
            ("/{}", 3, "the name of a field"),
            ("/{1a}", 3, "the name of a field"),
            ("/{a.}", 5, "the name of a field"),
            ("/{a=}", 5, "a segment is expected"),
            ("/{a={b}}", 5, "within a variable"),
            ("/{a}/{a}", 6, "`a` is there twice"),
            ("/{a}b", 5, "is not expected here"),
            ("/a:", 4, "a verb after `:` is expected"),
            ("/a:b:c", 5, "is not expected here"),
            ("/a:b/c", 5, "is not expected here"),
            ("/a b", 3, "must be percent-encoded"),
            ("/a?b=c", 3, "must be percent-encoded"),
            ("/ü", 2, "must be percent-encoded"),
            ("/%zz", 2, "an escape must be"),
            ("/%ff", 2, "an escape must be"),
        ] {
            let fault = Template::parse(text).unwrap_err();
            assert_eq!(fault.column, column, "{text}: {}", fault.problem);
            assert!(fault.problem.contains(problem), "{text}: {}", fault.problem);
        }
        let long = "/a".repeat(65);
        assert!(Template::parse(&long).is_err());
        assert!(Template::parse(&"/a".repeat(64)).is_ok());
    }
}
