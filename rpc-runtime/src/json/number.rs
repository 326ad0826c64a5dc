//! Numbers of JSON (RFC 8259 section 6) and of Protocol Buffers.

use crate::json::failure::Failure;
use crate::json::output::Output;

/// How many bytes at the beginning are a number of JSON; 0 if none are.
pub(crate) fn length(text: &[u8]) -> usize {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let from = |start: usize| text.get(start..).unwrap_or_default();
    let mut end = usize::from(text.first() == Some(&b'-'));
    match from(end) {
        [b'0', ..] => end += 1,
        integer => match digits(integer) {
            0 => return 0,
            count => end += count,
        },
    }
    if let [b'.', fraction @ ..] = from(end) {
        match digits(fraction) {
            0 => return 0,
            count => end += 1 + count,
        }
    }
    if let [b'e' | b'E', exponent @ ..] = from(end) {
        let sign = usize::from(matches!(exponent, [b'+' | b'-', ..]));
        match digits(exponent.get(sign..).unwrap_or_default()) {
            0 => return 0,
            count => end += 1 + sign + count,
        }
    }
    end
}

/// Whether a text is a number of JSON and nothing else.
pub(crate) fn is_number(text: &str) -> bool {
    !text.is_empty() && length(text.as_bytes()) == text.len()
}

/// The integer that a number is, such as `-7`, `7.0` and `0.7e1`; `None` if it is none, or has more than 64 bits.
///
/// `number` is a number of JSON.
pub(crate) fn integer(number: &str) -> Option<i128> {
    let (is_negative, magnitude) = match number.strip_prefix('-') {
        Some(magnitude) => (true, magnitude),
        None => (false, number),
    };
    let magnitude = match magnitude.parse() {
        Ok(magnitude) => magnitude,
        Err(_) => exact_integer(magnitude)?,
    };
    let magnitude = i128::from(magnitude);
    Some(if is_negative { -magnitude } else { magnitude })
}

/// An integer with a fraction or an exponent. No digit is lost, as it would be in a double.
fn exact_integer(magnitude: &str) -> Option<u64> {
    let (mantissa, exponent) = match magnitude.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, saturating(exponent)),
        None => (magnitude, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    // The position of the decimal point within the digits.
    let point = i64::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let mut value = 0_u64;
    for (position, digit) in (0_i64..).zip(digits()) {
        let digit = u64::from(digit.wrapping_sub(b'0'));
        if position < point {
            value = value.checked_mul(10)?.checked_add(digit)?;
        } else if digit != 0 {
            return None;
        }
    }
    let zeros = point.saturating_sub(i64::try_from(whole.len() + fraction.len()).ok()?);
    match u32::try_from(zeros) {
        _ if value == 0 => Some(0),
        Ok(zeros) => value.checked_mul(10_u64.checked_pow(zeros)?),
        Err(_) if zeros < 0 => Some(value),
        Err(_) => None,
    }
}

/// An exponent. One of more digits than a number can need is the largest or the smallest.
fn saturating(exponent: &str) -> i64 {
    match exponent.parse::<i64>() {
        Ok(exponent) => exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT),
        Err(_) if exponent.starts_with('-') => -MAX_EXPONENT,
        Err(_) => MAX_EXPONENT,
    }
}

#[inline]
pub(crate) fn write_integer(
    number: impl itoa::Integer,
    output: &mut Output,
) -> Result<(), Failure> {
    output.extend(itoa::Buffer::new().format(number))
}

/// An integer of 64 bits, which JSON has as a string.
#[inline]
pub(crate) fn write_long(number: impl itoa::Integer, output: &mut Output) -> Result<(), Failure> {
    output.push(b'"')?;
    write_integer(number, output)?;
    output.push(b'"')
}

pub(crate) fn write_double(number: f64, output: &mut Output) -> Result<(), Failure> {
    match not_finite(number) {
        Some(text) => output.extend(text),
        None => output.extend(zmij::Buffer::new().format_finite(number)),
    }
}

pub(crate) fn write_float(number: f32, output: &mut Output) -> Result<(), Failure> {
    match not_finite(number.into()) {
        Some(text) => output.extend(text),
        None => output.extend(zmij::Buffer::new().format_finite(number)),
    }
}

fn not_finite(number: f64) -> Option<&'static str> {
    match number {
        _ if number.is_nan() => Some("\"NaN\""),
        f64::INFINITY => Some("\"Infinity\""),
        f64::NEG_INFINITY => Some("\"-Infinity\""),
        _ => None,
    }
}

/// The signed number that `sint32` and `sint64` encode.
#[inline]
pub(crate) fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

/// Longer numbers than this do not fit into memory.
const MAX_EXPONENT: i64 = 1 << 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_end_where_the_grammar_says() {
        for (text, expected) in [
            ("0", 1),
            ("-0", 2),
            ("01", 1),
            ("10,", 2),
            ("1.5]", 3),
            ("1e5", 3),
            ("1E+05 ", 5),
            ("-1.25e-7}", 8),
            ("", 0),
            ("-", 0),
            ("+1", 0),
            (".5", 0),
            ("1.", 0),
            ("1.e5", 0),
            ("1e", 0),
            ("1e+", 0),
            ("NaN", 0),
        ] {
            assert_eq!(length(text.as_bytes()), expected, "{text}");
            let is_number = expected > 0 && expected == text.len();
            assert_eq!(super::is_number(text), is_number, "{text}");
        }
    }

    #[test]
    fn integers_may_have_a_fraction_and_an_exponent() {
        for (text, expected) in [
            ("0", Some(0)),
            ("-0", Some(0)),
            ("-7", Some(-7)),
            ("18446744073709551615", Some(i128::from(u64::MAX))),
            ("18446744073709551616", None),
            ("9007199254740993.0", Some(9_007_199_254_740_993)),
            ("1e5", Some(100_000)),
            ("1.5", None),
            ("1.50e1", Some(15)),
            ("-0.125e+3", Some(-125)),
            ("1500e-2", Some(15)),
            ("1500e-3", None),
            ("1.0", Some(1)),
            ("1e19", Some(10_000_000_000_000_000_000)),
            ("1e20", None),
            ("0e99999999999999999999", Some(0)),
            ("0.0e-99999999999999999999", Some(0)),
            ("1e99999999999999999999", None),
            ("1e-99999999999999999999", None),
        ] {
            assert_eq!(integer(text), expected, "{text}");
        }
    }

    #[test]
    fn doubles_and_floats_are_the_shortest_that_come_back() {
        for (number, expected) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"),
            (f64::MIN_POSITIVE, "2.2250738585072014e-308"),
            (f64::NAN, "\"NaN\""),
            (f64::INFINITY, "\"Infinity\""),
            (f64::NEG_INFINITY, "\"-Infinity\""),
        ] {
            let mut output = Output::new(0, 100);
            write_double(number, &mut output).unwrap();
            assert_eq!(output.into_bytes().unwrap(), expected.as_bytes());
        }
        let mut output = Output::new(0, 100);
        write_float(0.1, &mut output).unwrap();
        write_float(f32::INFINITY, &mut output).unwrap();
        assert_eq!(output.into_bytes().unwrap(), b"0.1\"Infinity\"");
    }
}
