//! `grpc-timeout`: the time until the deadline of a call.
//!
//! Specification: PROTOCOL-HTTP2 "Timeout": at most eight digits and a unit.

use std::time::Duration;

use http::HeaderValue;

use crate::status::Status;

/// Parses a timeout; zero means that no time is left.
///
/// # Errors
///
/// `INTERNAL` when the value is not one to eight digits and one of the units `n u m S M H`.
pub(crate) fn parse(value: &HeaderValue) -> Result<Duration, Status> {
    let malformed = || {
        Status::internal(format!(
            "grpc-timeout {value:?} is not one to {MAX_TIMEOUT_DIGITS} digits and a unit of n, u, m, S, M, H"
        ))
    };
    let (&unit, digits) = value.as_bytes().split_last().ok_or_else(malformed)?;
    if digits.is_empty() || digits.len() > MAX_TIMEOUT_DIGITS {
        return Err(malformed());
    }
    let mut amount = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return Err(malformed());
        }
        // Eight digits do not overflow, nor do that many hours in seconds.
        amount = amount * 10 + u64::from(digit - b'0');
    }
    match unit {
        b'n' => Ok(Duration::from_nanos(amount)),
        b'u' => Ok(Duration::from_micros(amount)),
        b'm' => Ok(Duration::from_millis(amount)),
        b'S' => Ok(Duration::from_secs(amount)),
        b'M' => Ok(Duration::from_secs(amount * 60)),
        b'H' => Ok(Duration::from_secs(amount * 3600)),
        _ => Err(malformed()),
    }
}

/// Encodes `timeout` in the finest unit that fits.
///
/// Rounds down, so that the peer never waits longer than the caller. More than 99,999,999 hours (some 11,000 years) become
/// 99,999,999 hours.
pub(crate) fn encode(timeout: Duration) -> HeaderValue {
    let seconds = u128::from(timeout.as_secs());
    let units = [
        (timeout.as_nanos(), 'n'),
        (timeout.as_micros(), 'u'),
        (timeout.as_millis(), 'm'),
        (seconds, 'S'),
        (seconds / 60, 'M'),
        (seconds / 3600, 'H'),
    ];
    let (amount, unit) = units
        .into_iter()
        .find(|(amount, _)| *amount <= MAX_TIMEOUT_AMOUNT)
        .unwrap_or((MAX_TIMEOUT_AMOUNT, 'H'));
    HeaderValue::try_from(format!("{amount}{unit}")).expect("digits and a letter are visible ASCII")
}

const MAX_TIMEOUT_DIGITS: usize = 8;
const MAX_TIMEOUT_AMOUNT: u128 = 99_999_999;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::code::Code;

    #[test]
    fn all_units_are_parsed() {
        for (value, timeout) in [
            ("0n", Duration::ZERO),
            ("0H", Duration::ZERO),
            ("00000001n", Duration::from_nanos(1)),
            ("99999999n", Duration::from_nanos(99_999_999)),
            ("5u", Duration::from_micros(5)),
            ("5m", Duration::from_millis(5)),
            ("5S", Duration::from_secs(5)),
            ("5M", Duration::from_secs(300)),
            ("5H", Duration::from_secs(18_000)),
            ("99999999H", Duration::from_secs(359_999_996_400)),
        ] {
            assert_eq!(parse(&HeaderValue::from_static(value)).unwrap(), timeout);
        }
    }

    #[test]
    fn other_values_are_refused() {
        let refused: [&[u8]; 19] = [
            b"",
            b"1",
            b"n",
            b"S",
            b"123456789n",
            b"000000001S",
            b"99999999999999999999999H",
            b"-1S",
            b"+1S",
            b"1.5S",
            b"1 S",
            b" 1S",
            b"1S ",
            b"1s",
            b"1h",
            b"1ms",
            b"0x1S",
            b"1\xc2\xb5",
            b"\xff",
        ];
        for bytes in refused {
            let value = HeaderValue::from_bytes(bytes).unwrap();
            let status = parse(&value).unwrap_err();
            assert_eq!(status.code(), Code::Internal, "{value:?}");
            assert!(status.message().is_ascii(), "{status}");
        }
    }

    #[test]
    fn encodes_in_the_finest_unit_that_fits() {
        for (timeout, value) in [
            (Duration::ZERO, "0n"),
            (Duration::from_nanos(1), "1n"),
            (Duration::from_nanos(99_999_999), "99999999n"),
            (Duration::from_millis(100), "100000u"),
            (Duration::from_secs(1), "1000000u"),
            (Duration::from_secs(100), "100000m"),
            (Duration::from_secs(100_000), "100000S"),
            (Duration::from_secs(100_000_000), "1666666M"),
            (Duration::from_secs(6_000_000_000), "1666666H"),
            (Duration::MAX, "99999999H"),
        ] {
            assert_eq!(encode(timeout), value, "{timeout:?}");
        }
    }

    #[test]
    fn a_round_trip_never_lengthens_and_loses_little() {
        let mut timeout = Duration::from_nanos(1);
        while timeout < Duration::from_secs(359_999_996_400) {
            let decoded = parse(&encode(timeout)).unwrap();
            assert!(decoded <= timeout);
            assert!(
                timeout.saturating_sub(decoded) <= timeout / 100_000,
                "{timeout:?} became {decoded:?}"
            );
            timeout = timeout + timeout / 3 + Duration::from_nanos(7);
        }
    }
}
