//! What a server says about a further attempt: `grpc-retry-pushback-ms` (gRFC A6, "Pushback").

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

/// What a server says about a further attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pushback {
    /// Nothing.
    None,
    /// It is to be made after this time.
    After(Duration),
    /// None is to be made. A value that cannot be read says this too.
    Never,
}

impl Pushback {
    pub(crate) fn in_headers(headers: &HeaderMap) -> Self {
        let mut values = headers.get_all(&NAME).iter();
        match (values.next(), values.next()) {
            (None, _) => Self::None,
            (Some(value), None) => parse(value).map_or(Self::Never, Self::After),
            (Some(_), Some(_)) => Self::Never,
        }
    }
}

/// A number of milliseconds as gRPC's implementations read it: 32 bits, and not negative.
fn parse(value: &HeaderValue) -> Option<Duration> {
    let milliseconds: i32 = value.to_str().ok()?.parse().ok()?;
    let milliseconds = u64::try_from(milliseconds).ok()?;
    Some(Duration::from_millis(milliseconds))
}

const NAME: HeaderName = HeaderName::from_static("grpc-retry-pushback-ms");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grfc_a6_values() {
        let after = |milliseconds| Pushback::After(Duration::from_millis(milliseconds));
        for (values, expected) in [
            (&[][..], Pushback::None),
            (&["0"], after(0)),
            (&["1500"], after(1500)),
            (&["2147483647"], after(2_147_483_647)),
            (&["2147483648"], Pushback::Never),
            (&["-1"], Pushback::Never),
            (&["-99999999999"], Pushback::Never),
            (&["soon"], Pushback::Never),
            (&["1.5"], Pushback::Never),
            (&[""], Pushback::Never),
            (&["\u{e9}"], Pushback::Never),
            (&["10", "10"], Pushback::Never),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
                headers.append(NAME, value);
            }
            assert_eq!(Pushback::in_headers(&headers), expected, "{values:?}");
        }
    }
}
