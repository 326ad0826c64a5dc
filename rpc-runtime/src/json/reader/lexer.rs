//! The tokens of JSON (RFC 8259).

use std::borrow::Cow;

use crate::json::failure::Failure;
use crate::json::number;
use crate::json::output::Output;
use crate::json::string::plain_length;

/// Reads a text token by token. It has no tree.
#[derive(Debug)]
pub(crate) struct Lexer<'a> {
    text: &'a str,
    /// A byte, never within a character.
    position: usize,
}

impl<'a> Lexer<'a> {
    /// # Errors
    ///
    /// The bytes are not UTF-8.
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self, Failure> {
        let text = str::from_utf8(bytes);
        let text = text.map_err(|error| Failure::json(error.valid_up_to(), "it is not UTF-8"))?;
        Ok(Self { text, position: 0 })
    }

    /// The position of the next token, once its first byte was seen.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// Reads again from a position.
    pub(crate) fn rewind(&mut self, position: usize) {
        self.position = position;
    }

    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.text
            .as_bytes()
            .get(self.position..)
            .unwrap_or_default()
    }

    /// The first byte of the next token; 0 at the end.
    #[inline]
    pub(crate) fn peek(&mut self) -> u8 {
        loop {
            match self.rest() {
                [b' ' | b'\n' | b'\r' | b'\t', ..] => self.position += 1,
                [byte, ..] => return *byte,
                [] => return 0,
            }
        }
    }

    /// Reads the next token if it is this byte.
    #[inline]
    pub(crate) fn accept(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == byte && byte != 0;
        if is_next {
            self.position += 1;
        }
        is_next
    }

    #[inline]
    pub(crate) fn expect(&mut self, byte: u8) -> Result<(), Failure> {
        if self.accept(byte) {
            return Ok(());
        }
        Err(self.unexpected(match byte {
            b'{' => "an object",
            b'[' => "an array",
            b':' => "a colon after the name",
            _ => "a string",
        }))
    }

    /// Reads a comma, or the bracket that ends an object or an array. Returns whether there are more members or elements.
    #[inline]
    pub(crate) fn accept_comma(&mut self, end: u8) -> Result<bool, Failure> {
        if self.accept(b',') {
            return Ok(true);
        }
        if self.accept(end) {
            return Ok(false);
        }
        Err(self.unexpected(match end {
            b'}' => "a comma or the end of the object",
            _ => "a comma or the end of the array",
        }))
    }

    /// The end of the text.
    pub(crate) fn expect_end(&mut self) -> Result<(), Failure> {
        self.peek();
        if self.rest().is_empty() {
            return Ok(());
        }
        Err(self.unexpected("the end of the text"))
    }

    /// What is wrong with the next token if it is not `expected`.
    #[cold]
    pub(crate) fn unexpected(&mut self, expected: &str) -> Failure {
        self.peek();
        let rest = self.text.get(self.position..).unwrap_or_default();
        let found = match rest.chars().next() {
            Some('"') => "a string".to_owned(),
            Some('{') => "an object".to_owned(),
            Some('[') => "an array".to_owned(),
            Some('0'..='9' | '-') => "a number".to_owned(),
            Some('a'..='z' | 'A'..='Z') => {
                let word = rest
                    .split(|character: char| !character.is_ascii_alphanumeric())
                    .next();
                format!("`{:.20}`", word.unwrap_or_default())
            }
            Some(character) => format!("`{}`", character.escape_debug()),
            None => "the end of the text".to_owned(),
        };
        Failure::json(
            self.position,
            format!("{expected} is expected, and {found} is there"),
        )
    }

    /// Reads `true`, `false` or `null` if it is next.
    #[inline]
    pub(crate) fn accept_word(&mut self, word: &str) -> bool {
        self.peek();
        let after = self.rest().strip_prefix(word.as_bytes());
        let is_next = after.is_some_and(|after| {
            !matches!(after, [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_', ..])
        });
        if is_next {
            self.position += word.len();
        }
        is_next
    }

    /// Reads a number.
    #[inline]
    pub(crate) fn number(&mut self) -> Result<&'a str, Failure> {
        self.peek();
        let end = self.position + number::length(self.rest());
        let number = self.text.get(self.position..end).unwrap_or_default();
        let after = self.text.as_bytes().get(end);
        if number.is_empty()
            || matches!(after, Some(b'0'..=b'9' | b'.' | b'a'..=b'z' | b'A'..=b'Z'))
        {
            return Err(match self.peek() {
                b'0'..=b'9' | b'-' => {
                    Failure::json(self.position, "a number of JSON does not look like this")
                }
                _ => self.unexpected("a number"),
            });
        }
        self.position = end;
        Ok(number)
    }

    /// Reads a string. It is copied only if it has escapes.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, Failure> {
        self.expect(b'"')?;
        let start = self.position;
        let plain = self.plain();
        if self.rest().first() == Some(&b'"') {
            self.position += 1;
            return Ok(Cow::Borrowed(plain));
        }
        self.position = start;
        let mut output = Output::new(0, usize::MAX);
        self.characters(&mut output)?;
        let text = String::from_utf8(output.into_bytes()?);
        // Pieces of a text, and characters.
        let text = text.map_err(|_| Failure::json(start, "it is not UTF-8"))?;
        Ok(Cow::Owned(text))
    }

    /// Reads a string, and appends it to `output`.
    pub(crate) fn string_into(&mut self, output: &mut Output) -> Result<(), Failure> {
        self.expect(b'"')?;
        self.characters(output)
    }

    /// Reads characters up to the quote that ends the string.
    fn characters(&mut self, output: &mut Output) -> Result<(), Failure> {
        loop {
            output.extend(self.plain())?;
            match self.rest().first() {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape(output)?,
                Some(_) => {
                    let problem = "a string has a control character, which must be escaped";
                    return Err(Failure::json(self.position, problem));
                }
                None => return Err(Failure::json(self.position, "a string has no end")),
            }
        }
    }

    /// Reads the characters before the next quote, backslash or control character.
    #[inline]
    fn plain(&mut self) -> &'a str {
        let end = self.position + plain_length(self.rest());
        let plain = self.text.get(self.position..end).unwrap_or_default();
        self.position = end;
        plain
    }

    fn escape(&mut self, output: &mut Output) -> Result<(), Failure> {
        let byte = match self.rest() {
            [_, byte @ (b'"' | b'\\' | b'/'), ..] => *byte,
            [_, b'b', ..] => 0x08,
            [_, b'f', ..] => 0x0c,
            [_, b'n', ..] => b'\n',
            [_, b'r', ..] => b'\r',
            [_, b't', ..] => b'\t',
            [_, b'u', ..] => return self.unicode_escape(output),
            _ => {
                return Err(Failure::json(
                    self.position,
                    "a string has an unknown escape",
                ));
            }
        };
        self.position += 2;
        output.push(byte)
    }

    /// Reads `\uXXXX`, or two of them that are surrogates of one character.
    fn unicode_escape(&mut self, output: &mut Output) -> Result<(), Failure> {
        let first = self.unit()?;
        let character = match first {
            0xd800..0xdc00 => {
                let start = self.position;
                self.position += 6;
                let second = self
                    .unit()
                    .ok()
                    .filter(|second| (0xdc00..0xe000).contains(second));
                let pair = second.and_then(|second| {
                    char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
                });
                if pair.is_none() {
                    self.position = start;
                }
                pair
            }
            unit => char::from_u32(unit),
        };
        let Some(character) = character else {
            let problem = "a string has half of a surrogate pair";
            return Err(Failure::json(self.position, problem));
        };
        self.position += 6;
        output.extend(character.encode_utf8(&mut [0; 4]).as_bytes())
    }

    /// The number of `\uXXXX`, which is not read.
    fn unit(&self) -> Result<u32, Failure> {
        let digits = match self.rest() {
            [b'\\', b'u', a, b, c, d, ..] => [*a, *b, *c, *d],
            _ => [0; 4],
        };
        let unit = digits.iter().try_fold(0, |unit, digit| {
            Some(unit << 4 | char::from(*digit).to_digit(16)?)
        });
        unit.ok_or_else(|| Failure::json(self.position, "`\\u` needs four hexadecimal digits"))
    }

    /// Reads a value and forgets it.
    pub(crate) fn skip(&mut self, depth: usize) -> Result<(), Failure> {
        match self.peek() {
            b'"' => self.skip_string(),
            b'{' => {
                let depth = self.descend(depth)?;
                self.position += 1;
                if self.accept(b'}') {
                    return Ok(());
                }
                loop {
                    self.skip_string()?;
                    self.expect(b':')?;
                    self.skip(depth)?;
                    if !self.accept_comma(b'}')? {
                        return Ok(());
                    }
                }
            }
            b'[' => {
                let depth = self.descend(depth)?;
                self.position += 1;
                if self.accept(b']') {
                    return Ok(());
                }
                loop {
                    self.skip(depth)?;
                    if !self.accept_comma(b']')? {
                        return Ok(());
                    }
                }
            }
            b't' if self.accept_word("true") => Ok(()),
            b'f' if self.accept_word("false") => Ok(()),
            b'n' if self.accept_word("null") => Ok(()),
            b'0'..=b'9' | b'-' => self.number().map(drop),
            _ => Err(self.unexpected("a value")),
        }
    }

    fn skip_string(&mut self) -> Result<(), Failure> {
        self.string().map(drop)
    }

    /// The depth below a value at the next position.
    pub(crate) fn descend(&self, depth: usize) -> Result<usize, Failure> {
        depth.checked_sub(1).ok_or_else(|| {
            Failure::json(
                self.position,
                "too many objects and arrays are within each other",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(failure: Failure, text: &str) -> String {
        failure.of_json(text.as_bytes()).message().to_owned()
    }

    #[test]
    fn strings_are_unescaped() {
        for (text, expected) in [
            (r#""""#, ""),
            (r#""a""#, "a"),
            (r#" "\"\\\/\b\f\n\r\t" "#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r#""\u00fc\u20ACx""#, "ü€x"),
            (r#""\uD83D\uDE00""#, "😀"),
            ("\"ü\u{2028}\u{7f}\"", "ü\u{2028}\u{7f}"),
            (r#""0123456789\n0123456789""#, "0123456789\n0123456789"),
        ] {
            let mut lexer = Lexer::new(text.as_bytes()).unwrap();
            assert_eq!(lexer.string().unwrap(), expected);
            lexer.expect_end().unwrap();
            let mut output = Output::new(0, 100);
            Lexer::new(text.as_bytes())
                .unwrap()
                .string_into(&mut output)
                .unwrap();
            assert_eq!(output.into_bytes().unwrap(), expected.as_bytes());
            Lexer::new(text.as_bytes()).unwrap().skip(0).unwrap();
        }
    }

    #[test]
    fn strings_that_are_not_valid_are_refused() {
        for (text, problem) in [
            ("\"a\nb\"", "column 3: a string has a control character"),
            ("\"ab", "column 4: a string has no end"),
            ("\"ab\\\"", "column 6: a string has no end"),
            (r#""\x""#, "column 2: a string has an unknown escape"),
            (r#""\"#, "column 2: a string has an unknown escape"),
            (
                r#""\u12g4""#,
                "column 2: `\\u` needs four hexadecimal digits",
            ),
            (
                r#""\u+123""#,
                "column 2: `\\u` needs four hexadecimal digits",
            ),
            (r#""\u12"#, "column 2: `\\u` needs four hexadecimal digits"),
            (
                r#""\ud83d""#,
                "column 2: a string has half of a surrogate pair",
            ),
            (
                r#""\ud83dabcdef""#,
                "column 2: a string has half of a surrogate pair",
            ),
            (
                r#""\ud83d\u0061""#,
                "column 2: a string has half of a surrogate pair",
            ),
            (
                r#""\ude00""#,
                "column 2: a string has half of a surrogate pair",
            ),
            ("7", "column 1: a string is expected, and a number is there"),
            (
                "",
                "column 1: a string is expected, and the end of the text is there",
            ),
        ] {
            let failure = Lexer::new(text.as_bytes()).unwrap().string().unwrap_err();
            let message = message(failure, text);
            assert!(message.contains(problem), "{message}");
        }
        let failure = Lexer::new(b"\"\xff\"").unwrap_err();
        assert!(message(failure, "\"\n").contains("column 2: it is not UTF-8"));
    }

    #[test]
    fn values_are_skipped() {
        for text in [
            "null",
            "true",
            " false ",
            "-1.5e3",
            "\"\"",
            "[]",
            "{}",
            "[ ]",
            "{ }",
            "[1,[2,[]],{\"a\":null,\"b\":[{}]}]",
        ] {
            let mut lexer = Lexer::new(text.as_bytes()).unwrap();
            lexer.skip(4).unwrap();
            lexer.expect_end().unwrap();
        }
        for (text, problem) in [
            ("", "a value is expected, and the end of the text is there"),
            ("nul", "a value is expected, and `nul` is there"),
            ("nullx", "a value is expected, and `nullx` is there"),
            ("01", "a number of JSON does not look like this"),
            ("1.", "a number of JSON does not look like this"),
            ("-x", "a number of JSON does not look like this"),
            ("+1", "a value is expected, and `+` is there"),
            ("[1,]", "column 4: a value is expected, and `]` is there"),
            (
                "[1 2]",
                "column 4: a comma or the end of the array is expected, and a number is there",
            ),
            ("{\"a\" 1}", "a colon after the name is expected"),
            (
                "{\"a\":1 \"b\"}",
                "a comma or the end of the object is expected, and a string is there",
            ),
            ("{\"a\":1,}", "a string is expected, and `}` is there"),
            ("{a:1}", "a string is expected, and `a` is there"),
            (
                "[[[[[]]]]]",
                "column 5: too many objects and arrays are within each other",
            ),
            ("\u{0}", "a value is expected, and `\\0` is there"),
        ] {
            let failure = Lexer::new(text.as_bytes()).unwrap().skip(4).unwrap_err();
            let message = message(failure, text);
            assert!(message.contains(problem), "{message}");
        }
    }
}
