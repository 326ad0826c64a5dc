//! `google.protobuf.Duration` in JSON: seconds, such as `-1.500s`.

use crate::json::failure::Failure;
use crate::json::number;
use crate::json::output::Output;
use crate::json::timestamp::{digits, read_fraction, write_fraction};

/// Writes a duration as a string, with 0, 3, 6 or 9 digits of a second.
pub(crate) fn write(seconds: i64, nanos: i32, output: &mut Output) -> Result<(), Failure> {
    let is_negative = seconds < 0 || nanos < 0;
    if !RANGE.contains(&seconds)
        || nanos.unsigned_abs() > 999_999_999
        || is_negative && (seconds > 0 || nanos > 0)
    {
        return Err(Failure::message(
            "a duration must be within 315576000000 seconds, and its seconds and nanoseconds must have the same sign",
        ));
    }
    output.push(b'"')?;
    if is_negative {
        output.push(b'-')?;
    }
    number::write_integer(seconds.unsigned_abs(), output)?;
    write_fraction(nanos.unsigned_abs(), output)?;
    output.extend("s\"")
}

/// The seconds and nanoseconds of a duration.
pub(crate) fn read(text: &str) -> Option<(i64, i32)> {
    let text = text.strip_suffix('s')?;
    let (is_negative, magnitude) = match text.strip_prefix('-') {
        Some(magnitude) => (true, magnitude),
        None => (false, text),
    };
    let (seconds, nanos) = match magnitude.split_once('.') {
        Some((seconds, fraction)) => (seconds, read_fraction(fraction.as_bytes())?),
        None => (magnitude, 0),
    };
    let seconds = digits(seconds.as_bytes()).filter(|seconds| RANGE.contains(seconds))?;
    Some(if is_negative {
        (-seconds, -nanos)
    } else {
        (seconds, nanos)
    })
}

/// About 10,000 years.
const RANGE: std::ops::RangeInclusive<i64> = -315_576_000_000..=315_576_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(seconds: i64, nanos: i32) -> Option<String> {
        let text = Output::written(|output| write(seconds, nanos, output))?;
        Some(text.trim_matches('"').to_owned())
    }

    #[test]
    fn durations_are_written_and_read() {
        for (seconds, nanos, text) in [
            (0, 0, "0s"),
            (1, 500_000_000, "1.500s"),
            (-1, -500_000, "-1.000500s"),
            (0, -1, "-0.000000001s"),
            (315_576_000_000, 999_999_999, "315576000000.999999999s"),
            (-315_576_000_000, 0, "-315576000000s"),
        ] {
            assert_eq!(written(seconds, nanos).as_deref(), Some(text));
            assert_eq!(read(text), Some((seconds, nanos)), "{text}");
        }
        for (seconds, nanos) in [
            (315_576_000_001, 0),
            (-315_576_000_001, 0),
            (i64::MIN, 0),
            (1, -1),
            (-1, 1),
            (0, 1_000_000_000),
            (0, i32::MIN),
        ] {
            assert_eq!(written(seconds, nanos), None);
        }
    }

    #[test]
    fn durations_end_in_s() {
        for (text, expected) in [
            ("1.5s", Some((1, 500_000_000))),
            ("-0s", Some((0, 0))),
            ("1", None),
            ("s", None),
            ("-s", None),
            ("1.s", None),
            (".5s", None),
            ("+1s", None),
            ("1.1234567890s", None),
            ("1e1s", None),
            ("315576000001s", None),
            ("9999999999999999999999s", None),
            ("--1s", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
