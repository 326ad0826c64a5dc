//! An HTTP proxy: where it is, and who asks.

use std::borrow::Cow;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::transport::net::target::HostAndPort;

/// A proxy that makes tunnels with `CONNECT`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct HttpProxy {
    /// `host:port`.
    pub(crate) address: String,
    /// The value of `Proxy-Authorization`.
    pub(crate) authorization: Option<String>,
}

impl HttpProxy {
    /// Parses `http://user:password@host:port`, where all but the host may be missing.
    ///
    /// # Errors
    ///
    /// Why it is not a proxy, without the password.
    pub(crate) fn parse(url: &str) -> Result<Self, String> {
        let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
        if !scheme.eq_ignore_ascii_case("http") {
            return Err(format!(
                "has the scheme {scheme:?}, and only `http` is supported"
            ));
        }
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (user, address) = match rest.rsplit_once('@') {
            Some((user, address)) => (Some(user), address),
            None => (None, rest),
        };
        let invalid = || {
            format!(
                "has {address:?} where a host is, and must be `http://host:port` or `http://user:password@host:port`"
            )
        };
        let HostAndPort { host, port, .. } = HostAndPort::parse(address).ok_or_else(invalid)?;
        let port = port.unwrap_or(DEFAULT_PORT);
        let address = if host.contains(':') {
            format!("[{host}]:{port}")
        } else {
            format!("{host}:{port}")
        };
        let authorization = user.map(authorization).transpose()?;
        Ok(Self {
            address,
            authorization,
        })
    }
}

/// Without the password.
impl fmt::Display for HttpProxy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "http://{}", self.address)
    }
}

impl fmt::Debug for HttpProxy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The credentials of `user:password` (RFC 7617).
fn authorization(user: &str) -> Result<String, String> {
    let (name, password) = user.split_once(':').unwrap_or((user, ""));
    let decoded = decode(name).zip(decode(password));
    let (mut name, password) = decoded.ok_or(
        "has a `%` in its user or password that is not followed by two hexadecimal digits",
    )?;
    let credentials = name.to_mut();
    credentials.push(b':');
    credentials.extend_from_slice(&password);
    Ok(format!("Basic {}", STANDARD.encode(credentials)))
}

/// The bytes of a part of a URL (RFC 3986 section 2.1); `None` if an escape is not complete.
fn decode(text: &str) -> Option<Cow<'_, [u8]>> {
    let Some((plain, escaped)) = text.split_once('%') else {
        return Some(text.as_bytes().into());
    };
    let mut bytes = plain.as_bytes().to_vec();
    for part in escaped.split('%') {
        let (digits, rest) = part.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    Some(bytes.into())
}

/// That of `http`.
const DEFAULT_PORT: u16 = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_but_the_host_may_be_missing() {
        for (url, address, credentials) in [
            ("proxy", "proxy:80", None),
            ("proxy:3128", "proxy:3128", None),
            ("http://proxy", "proxy:80", None),
            ("HTTP://proxy:3128/", "proxy:3128", None),
            ("http://10.0.0.1:1", "10.0.0.1:1", None),
            ("http://[2001:db8::1]", "[2001:db8::1]:80", None),
            ("http://[2001:db8::1]:3128", "[2001:db8::1]:3128", None),
            ("user@proxy", "proxy:80", Some("user:")),
            (
                "http://user:password@proxy",
                "proxy:80",
                Some("user:password"),
            ),
            ("http://user:p:w@proxy", "proxy:80", Some("user:p:w")),
            ("http://a%40b:%70%3A%25@proxy:1", "proxy:1", Some("a@b:p:%")),
            ("http://a:b@c@proxy:1", "proxy:1", Some("a:b@c")),
            ("http://:@proxy:1", "proxy:1", Some(":")),
        ] {
            let proxy = HttpProxy {
                address: address.to_owned(),
                authorization: credentials.map(|text| format!("Basic {}", STANDARD.encode(text))),
            };
            assert_eq!(HttpProxy::parse(url), Ok(proxy), "{url}");
        }
    }

    #[test]
    fn another_url_is_refused_without_its_password() {
        for (url, problem) in [
            ("", "has \"\" where a host is"),
            ("http://", "has \"\" where a host is"),
            ("http://user:secret@", "has \"\" where a host is"),
            (
                "http://user:secret@proxy:port",
                "has \"proxy:port\" where a host is",
            ),
            (
                "http://user:secret@proxy/path",
                "has \"proxy/path\" where a host is",
            ),
            ("http://proxy:", "has \"proxy:\" where a host is"),
            (
                "https://user:secret@proxy",
                "has the scheme \"https\", and only `http` is supported",
            ),
            (
                "socks5://proxy:1080",
                "has the scheme \"socks5\", and only `http` is supported",
            ),
            (
                "http://user:secret%2@proxy",
                "has a `%` in its user or password",
            ),
            (
                "http://user%+1:secret@proxy",
                "has a `%` in its user or password",
            ),
        ] {
            let text = HttpProxy::parse(url).unwrap_err();
            assert!(text.starts_with(problem), "{url}: {text}");
            assert!(!text.contains("secret"), "{url}: {text}");
        }
        let proxy = HttpProxy::parse("http://user:secret@proxy").unwrap();
        assert_eq!(format!("{proxy:?}"), "http://proxy:80");
    }
}
