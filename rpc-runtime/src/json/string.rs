//! Strings of JSON (RFC 8259 section 7).

use crate::json::failure::Failure;
use crate::json::output::Output;

/// Writes a string with its quotes. Only what must be escaped is.
#[inline]
pub(crate) fn write(text: &str, output: &mut Output) -> Result<(), Failure> {
    output.reserve(text.len() + 2)?;
    output.push(b'"')?;
    let mut rest = text.as_bytes();
    loop {
        let (plain, special) = rest
            .split_at_checked(plain_length(rest))
            .unwrap_or_default();
        output.extend(plain)?;
        let Some((byte, after)) = special.split_first() else {
            return output.push(b'"');
        };
        escape(*byte, output)?;
        rest = after;
    }
}

fn escape(byte: u8, output: &mut Output) -> Result<(), Failure> {
    let short = match byte {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        b'"' | b'\\' => byte,
        _ => return output.extend(format!("\\u{byte:04x}")),
    };
    output.extend([b'\\', short])
}

/// The text of a string.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Failure> {
    str::from_utf8(bytes).map_err(|_| Failure::message("a string is not UTF-8"))
}

/// How many bytes come before the first quote, backslash or control character, of which there may be none.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks();
    for (index, word) in words.iter().enumerate() {
        let special = special_bytes(u64::from_le_bytes(*word));
        if special != 0 {
            return index * 8 + special.trailing_zeros() as usize / 8;
        }
    }
    let special = rest
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\' | ..0x20));
    special.map_or(bytes.len(), |index| words.len() * 8 + index)
}

/// Sets the highest bit of the first byte that is special. The bits of later bytes mean nothing.
#[inline]
fn special_bytes(word: u64) -> u64 {
    let control = word.wrapping_sub(ONES * 0x20);
    let quote = (word ^ (ONES * u64::from(b'"'))).wrapping_sub(ONES);
    let backslash = (word ^ (ONES * u64::from(b'\\'))).wrapping_sub(ONES);
    // A byte above 127 is not special.
    (control | quote | backslash) & !word & HIGHEST_BITS
}

/// 1 in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;

const HIGHEST_BITS: u64 = ONES * 0x80;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        Output::written(|output| write(text, output)).unwrap()
    }

    #[test]
    fn special_characters_are_escaped() {
        for (text, expected) in [
            ("", r#""""#),
            ("a", r#""a""#),
            ("\"", r#""\"""#),
            ("/\\", r#""/\\""#),
            ("\u{8}\t\n\u{c}\r", r#""\b\t\n\f\r""#),
            ("\0\u{1f} \u{7f}", "\"\\u0000\\u001f \u{7f}\""),
            ("ü\u{2028}€😀", "\"ü\u{2028}€😀\""),
            ("0123456789\n0123456789", r#""0123456789\n0123456789""#),
        ] {
            assert_eq!(written(text), expected);
        }
    }

    #[test]
    fn a_special_byte_is_found_at_each_position() {
        for byte in 0..=255 {
            for position in 0..20 {
                for filling in [b' ', b'!', b'#', b'[', b']', 0x7f, 0x80, 0xff] {
                    let mut bytes = [filling; 20];
                    bytes[position] = byte;
                    let is_special = byte < 0x20 || byte == b'"' || byte == b'\\';
                    let expected = if is_special { position } else { 20 };
                    assert_eq!(plain_length(&bytes), expected, "{bytes:?}");
                }
            }
        }
    }
}
