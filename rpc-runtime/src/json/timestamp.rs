//! `google.protobuf.Timestamp` in JSON: RFC 3339 in UTC, such as `1972-01-01T10:00:20.021Z`.

use crate::json::failure::Failure;
use crate::json::output::Output;

/// Writes a time as a string, with 0, 3, 6 or 9 digits of a second.
pub(crate) fn write(seconds: i64, nanos: i32, output: &mut Output) -> Result<(), Failure> {
    let nanos = u32::try_from(nanos)
        .ok()
        .filter(|nanos| *nanos < 1_000_000_000);
    let (true, Some(nanos)) = (RANGE.contains(&seconds), nanos) else {
        return Err(Failure::message(
            "a timestamp must be within the years 1 to 9999, and have 0 to 999999999 nanoseconds",
        ));
    };
    let (year, month, day) = date(seconds.div_euclid(SECONDS_PER_DAY));
    let time = seconds.rem_euclid(SECONDS_PER_DAY);
    output.push(b'"')?;
    write_digits(year, 1000, output)?;
    for (separator, number) in [
        (b'-', month),
        (b'-', day),
        (b'T', time / 3600),
        (b':', time / 60 % 60),
        (b':', time % 60),
    ] {
        output.push(separator)?;
        write_digits(number, 10, output)?;
    }
    write_fraction(nanos, output)?;
    output.extend("Z\"")
}

/// The seconds and nanoseconds since 1970 of a time with any offset.
pub(crate) fn read(text: &str) -> Option<(i64, i32)> {
    let bytes = text.as_bytes();
    let (date, rest) = bytes.split_first_chunk::<11>()?;
    let (time, rest) = rest.split_first_chunk::<8>()?;
    let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, b'T'] = date else {
        return None;
    };
    let &[h0, h1, b':', min0, min1, b':', s0, s1] = time else {
        return None;
    };
    let (year, month) = (digits(&[y0, y1, y2, y3])?, digits(&[m0, m1])?);
    let day = digits(&[d0, d1])?;
    let (hour, minute, second) = (
        digits(&[h0, h1])?,
        digits(&[min0, min1])?,
        digits(&[s0, s1])?,
    );
    if day < 1 || day > days_in_month(year, month)? || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (nanos, offset) = match rest {
        [b'.', rest @ ..] => {
            let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let (fraction, offset) = rest.split_at_checked(count)?;
            (read_fraction(fraction)?, offset)
        }
        offset => (0, offset),
    };
    let days = days_since_1970(year, month, day);
    let seconds = days * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
    let seconds = seconds - offset_seconds(offset)?;
    RANGE.contains(&seconds).then_some((seconds, nanos))
}

/// The seconds of `Z`, `+hh:mm` or `-hh:mm`.
fn offset_seconds(offset: &[u8]) -> Option<i64> {
    let &[sign @ (b'+' | b'-'), h0, h1, b':', m0, m1] = offset else {
        return (offset == b"Z").then_some(0);
    };
    let (hours, minutes) = (digits(&[h0, h1])?, digits(&[m0, m1])?);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60;
    Some(if sign == b'-' { -seconds } else { seconds })
}

/// Nanoseconds of 1 to 9 digits after the decimal point.
pub(crate) fn read_fraction(fraction: &[u8]) -> Option<i32> {
    let missing = 9_u32.checked_sub(u32::try_from(fraction.len()).ok()?)?;
    i32::try_from(digits(fraction)? * 10_i64.pow(missing)).ok()
}

/// The decimal point and 3, 6 or 9 digits; nothing for 0.
pub(crate) fn write_fraction(nanos: u32, output: &mut Output) -> Result<(), Failure> {
    let (digits, first_digit) = match nanos {
        0 => return Ok(()),
        _ if nanos.is_multiple_of(1_000_000) => (nanos / 1_000_000, 100),
        _ if nanos.is_multiple_of(1000) => (nanos / 1000, 100_000),
        _ => (nanos, 100_000_000),
    };
    output.push(b'.')?;
    write_digits(digits.into(), first_digit, output)
}

/// Writes a number with leading zeros. `first` is the weight of its first digit.
fn write_digits(number: i64, first: i64, output: &mut Output) -> Result<(), Failure> {
    let mut weight = first;
    while weight > 0 {
        let digit = u8::try_from(number / weight % 10).unwrap_or_default();
        output.push(b'0' + digit)?;
        weight /= 10;
    }
    Ok(())
}

/// A number of 1 to 18 digits.
pub(crate) fn digits(text: &[u8]) -> Option<i64> {
    if text.is_empty() || text.len() > 18 {
        return None;
    }
    text.iter().try_fold(0, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| byte - b'0')?;
        Some(number * 10 + i64::from(digit))
    })
}

/// Year, month and day in the Gregorian calendar. Years begin in March here, so that the leap day is the last of its year.
fn date(days_since_1970: i64) -> (i64, i64, i64) {
    let days = days_since_1970 + DAYS_TO_1970;
    let era = days.div_euclid(DAYS_PER_ERA);
    let day_of_era = days.rem_euclid(DAYS_PER_ERA);
    let leap_days = day_of_era / 1460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * YEARS_PER_ERA + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let year_of_era = year.rem_euclid(YEARS_PER_ERA);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    year.div_euclid(YEARS_PER_ERA) * DAYS_PER_ERA + day_of_era - DAYS_TO_1970
}

fn days_in_month(year: i64, month: i64) -> Option<i64> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(28 + i64::from(is_leap)),
        _ => None,
    }
}

/// The first second of the year 1, and the last of the year 9999.
const RANGE: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

const SECONDS_PER_DAY: i64 = 86_400;

/// After 400 years the calendar repeats itself.
const YEARS_PER_ERA: i64 = 400;
const DAYS_PER_ERA: i64 = 146_097;

/// From March 1 of the year 0 to January 1, 1970.
const DAYS_TO_1970: i64 = 719_468;

#[cfg(test)]
mod tests {
    use super::*;

    fn written(seconds: i64, nanos: i32) -> Option<String> {
        let text = Output::written(|output| write(seconds, nanos, output))?;
        Some(text.trim_matches('"').to_owned())
    }

    #[test]
    fn times_are_written_and_read() {
        for (seconds, nanos, text) in [
            (0, 0, "1970-01-01T00:00:00Z"),
            (63_108_020, 21_000_000, "1972-01-01T10:00:20.021Z"),
            (-62_135_596_800, 0, "0001-01-01T00:00:00Z"),
            (
                253_402_300_799,
                999_999_999,
                "9999-12-31T23:59:59.999999999Z",
            ),
            (951_782_399, 1000, "2000-02-28T23:59:59.000001Z"),
            (951_782_400, 0, "2000-02-29T00:00:00Z"),
            (951_868_800, 0, "2000-03-01T00:00:00Z"),
            (-2_203_891_200, 0, "1900-03-01T00:00:00Z"),
            (-1, 1, "1969-12-31T23:59:59.000000001Z"),
        ] {
            assert_eq!(written(seconds, nanos).as_deref(), Some(text));
            assert_eq!(read(text), Some((seconds, nanos)), "{text}");
        }
        for (seconds, nanos) in [
            (-62_135_596_801, 0),
            (253_402_300_800, 0),
            (i64::MIN, 0),
            (0, -1),
            (0, 1_000_000_000),
        ] {
            assert_eq!(written(seconds, nanos), None);
        }
    }

    #[test]
    fn every_day_of_an_era_comes_back() {
        for day in -719_162..2_932_897 {
            let (year, month, day_of_month) = date(day);
            assert!(
                (1..=9999).contains(&year)
                    && (1..=days_in_month(year, month).unwrap()).contains(&day_of_month)
            );
            assert_eq!(days_since_1970(year, month, day_of_month), day);
        }
    }

    #[test]
    fn times_have_an_offset_and_a_fraction() {
        for (text, expected) in [
            ("1970-01-01T01:30:00+01:30", Some((0, 0))),
            ("1969-12-31T23:00:00-01:00", Some((0, 0))),
            ("1970-01-01T00:00:00.1Z", Some((0, 100_000_000))),
            ("1970-01-01T00:00:00.123456789Z", Some((0, 123_456_789))),
            ("1970-01-01T00:00:00.1234567890Z", None),
            ("1970-01-01T00:00:00.Z", None),
            ("1970-01-01T00:00:00", None),
            ("1970-01-01T00:00:00z", None),
            ("1970-01-01t00:00:00Z", None),
            ("1970-01-01T00:00:00+24:00", None),
            ("1970-01-01T00:00:00+1:00", None),
            ("1970-01-01T24:00:00Z", None),
            ("1970-01-01T00:60:00Z", None),
            ("1970-01-01T00:00:60Z", None),
            ("1970-00-01T00:00:00Z", None),
            ("1970-13-01T00:00:00Z", None),
            ("1970-01-00T00:00:00Z", None),
            ("1970-02-29T00:00:00Z", None),
            ("1900-02-29T00:00:00Z", None),
            ("2000-02-29T00:00:00Z", Some((951_782_400, 0))),
            ("0001-01-01T00:00:00+00:01", None),
            ("9999-12-31T23:59:59-00:01", None),
            ("0000-12-31T23:59:59Z", None),
            ("1970-01-01T00:00:0üZ", None),
            ("", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
