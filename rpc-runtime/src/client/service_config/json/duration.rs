//! Durations in protobuf's JSON: seconds with up to nine decimals and the suffix `s`.
//!
//! Specification: `google/protobuf/duration.proto`.

use std::time::Duration;

/// A duration that may be negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Zero or more.
    Forward(Duration),
    /// Less than zero, by this.
    Backward(Duration),
}

impl Span {
    /// Parses `1.5s`, `.5s` or `-1s`.
    ///
    /// # Errors
    ///
    /// Why `text` is not a duration.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let (text, is_negative) = match text.strip_prefix('-') {
            Some(text) => (text, true),
            None => (text, false),
        };
        let number = text.strip_suffix('s').ok_or("must end in \"s\"")?;
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && fraction.is_empty() {
            return Err("must have digits");
        }
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(fraction) {
            return Err("must be decimal seconds");
        }
        if fraction.len() > 9 {
            return Err("must have at most 9 decimals");
        }
        let seconds = match whole {
            "" => 0,
            digits => digits.parse().unwrap_or(u64::MAX),
        };
        if seconds > MAX_SECONDS {
            return Err("must be at most 315576000000s");
        }
        let nanoseconds = format!("{fraction:0<9}").parse().unwrap_or(0);
        let length = Duration::new(seconds, nanoseconds);
        Ok(if is_negative && !length.is_zero() {
            Self::Backward(length)
        } else {
            Self::Forward(length)
        })
    }
}

/// 10,000 years.
const MAX_SECONDS: u64 = 315_576_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_exact() {
        let forward = |seconds, nanoseconds| Span::Forward(Duration::new(seconds, nanoseconds));
        let backward = |seconds, nanoseconds| Span::Backward(Duration::new(seconds, nanoseconds));
        for (text, span) in [
            ("1s", forward(1, 0)),
            ("-100.700s", backward(100, 700_000_000)),
            (".050s", forward(0, 50_000_000)),
            ("-.001s", backward(0, 1_000_000)),
            ("-0.200s", backward(0, 200_000_000)),
            ("1.s", forward(1, 0)),
            ("0s", forward(0, 0)),
            ("-0s", forward(0, 0)),
            ("-.0s", forward(0, 0)),
            ("007s", forward(7, 0)),
            ("0.000000001s", forward(0, 1)),
            ("9223372036s", forward(9_223_372_036, 0)),
            ("9223372037s", forward(9_223_372_037, 0)),
            ("9223372036.854775807s", forward(9_223_372_036, 854_775_807)),
            ("9223372036.854775808s", forward(9_223_372_036, 854_775_808)),
            ("315576000000s", forward(315_576_000_000, 0)),
            ("-9223372036s", backward(9_223_372_036, 0)),
            ("-9223372037s", backward(9_223_372_037, 0)),
            (
                "-9223372036.854775808s",
                backward(9_223_372_036, 854_775_808),
            ),
            (
                "-9223372036.854775809s",
                backward(9_223_372_036, 854_775_809),
            ),
            ("-315576000000s", backward(315_576_000_000, 0)),
        ] {
            assert_eq!(Span::parse(text), Ok(span), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused_with_a_reason() {
        for (text, reason) in [
            ("315576000001s", "must be at most 315576000000s"),
            ("-315576000001s", "must be at most 315576000000s"),
            ("99999999999999999999999s", "must be at most 315576000000s"),
            ("", "must end in \"s\""),
            ("1", "must end in \"s\""),
            ("5m", "must end in \"s\""),
            ("3c", "must end in \"s\""),
            ("1s ", "must end in \"s\""),
            ("1S", "must end in \"s\""),
            ("s", "must have digits"),
            (".s", "must have digits"),
            ("-s", "must have digits"),
            ("-.s", "must have digits"),
            ("5.3.2s", "must be decimal seconds"),
            ("x.3s", "must be decimal seconds"),
            ("3.xs", "must be decimal seconds"),
            ("+1s", "must be decimal seconds"),
            ("1.-5s", "must be decimal seconds"),
            ("--1s", "must be decimal seconds"),
            (" 1s", "must be decimal seconds"),
            ("1 s", "must be decimal seconds"),
            ("1e3s", "must be decimal seconds"),
            ("NaNs", "must be decimal seconds"),
            ("٣s", "must be decimal seconds"),
            ("1ms", "must be decimal seconds"),
            ("3.1234567890s", "must have at most 9 decimals"),
        ] {
            assert_eq!(Span::parse(text), Err(reason), "{text:?}");
        }
    }
}
