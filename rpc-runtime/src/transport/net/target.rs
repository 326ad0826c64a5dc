//! Parsing of targets.

use std::borrow::Cow;
use std::fmt;
use std::net::Ipv6Addr;
use std::path::PathBuf;

use http::uri::{Authority, Scheme};

use crate::metadata::size::FIELD_OVERHEAD_BYTES;
use crate::status::Status;
use crate::transport::net::listener::MemoryConnector;
#[cfg(feature = "tls")]
use crate::transport::tls::client::{ClientTls, Connector};

/// The address that a channel connects to, and the authority of its requests.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    text: String,
    pub(crate) authority: Authority,
    pub(crate) endpoint: Endpoint,
    pub(crate) security: Security,
}

/// The transport security of a target.
#[derive(Clone, Debug)]
pub(crate) enum Security {
    Plaintext,
    #[cfg(feature = "tls")]
    Tls(Connector),
}

#[derive(Clone, Debug)]
pub(crate) enum Endpoint {
    Tcp {
        host: String,
        /// The scope of a link-local address on this machine (RFC 4007). It is not sent.
        zone: Option<String>,
        port: u16,
    },
    #[cfg(unix)]
    Unix(PathBuf),
    Memory(MemoryConnector),
}

impl Target {
    /// Parses `http://host:port`, `https://host:port`, `unix:path` or `unix:///path`. An IPv6 address is in brackets and may
    /// have a zone: `[fe80::1%25eth0]` (RFC 6874), or `[fe80::1%eth0]`.
    pub(crate) fn parse(text: &str) -> Result<Self, Status> {
        if let Some(rest) = text.strip_prefix("unix:") {
            return Self::unix(text, rest);
        }
        let (without_zone, zone) = split_zone(text).ok_or_else(|| invalid(text))?;
        let uri: http::Uri = without_zone
            .parse()
            .map_err(|error| misspelled(text).with_source(error))?;
        let default_port = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTP => 80,
            Some(scheme) if *scheme == Scheme::HTTPS => 443,
            Some(_) | None => return Err(misspelled(text)),
        };
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(invalid(text));
        }
        let authority = uri.authority().ok_or_else(|| invalid(text))?;
        if authority.as_str().contains('@') {
            return Err(invalid(text));
        }
        // The brackets belong to the syntax of a URI, not to the address.
        let host = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned();
        if host.is_empty() {
            return Err(invalid(text));
        }
        let port = match authority.port() {
            Some(port) => port.as_u16(),
            None if authority.as_str().ends_with(authority.host()) => default_port,
            None => return Err(invalid(text)),
        };
        let security = if uri.scheme() == Some(&Scheme::HTTPS) {
            Security::default_tls(text, &host)?
        } else {
            Security::Plaintext
        };
        Ok(Self {
            text: text.to_owned(),
            authority: authority.clone(),
            endpoint: Endpoint::Tcp { host, zone, port },
            security,
        })
    }

    /// The target with these TLS settings. Fails for a plaintext TCP target.
    #[cfg(feature = "tls")]
    pub(crate) fn with_tls(mut self, tls: ClientTls) -> Result<Self, Status> {
        let connector = match (&self.endpoint, &self.security) {
            (Endpoint::Tcp { .. }, Security::Plaintext) => {
                return Err(Status::invalid_argument(format!(
                    "`{self}` is a plaintext target: use `https://host:port` for TLS"
                )));
            }
            (Endpoint::Tcp { host, .. }, Security::Tls(_)) => Connector::new(tls, host)?,
            _ => Connector::new(tls, self.authority.host())?,
        };
        if let Some(authority) = connector.authority() {
            self.authority = authority;
        }
        self.security = Security::Tls(connector);
        Ok(self)
    }

    /// The target with TLS instead of plaintext, or the reverse; `None` if it is not an HTTP target.
    pub(crate) fn with_other_security(&self) -> Option<String> {
        match self.text.strip_prefix("https://") {
            Some(rest) => Some(format!("http://{rest}")),
            None => Some(format!("https://{}", self.text.strip_prefix("http://")?)),
        }
    }

    /// The scheme of requests.
    pub(crate) fn scheme(&self) -> Scheme {
        match self.security {
            Security::Plaintext => Scheme::HTTP,
            #[cfg(feature = "tls")]
            Security::Tls(_) => Scheme::HTTPS,
        }
    }

    /// Bytes of the pseudo-headers of a request with an empty path: RFC 9113 sections 6.5.2 and 8.3.1.
    pub(crate) fn pseudo_header_bytes(&self) -> usize {
        let names = [":method", ":scheme", ":authority", ":path"];
        let values = ["POST", "https", self.authority.as_str()];
        let fields = names.into_iter().chain(values).map(str::len);
        fields.sum::<usize>() + FIELD_OVERHEAD_BYTES * names.len()
    }

    /// Whether others can read the traffic: plaintext between machines.
    pub(crate) fn is_readable_on_the_way(&self) -> bool {
        matches!(
            (&self.endpoint, &self.security),
            (Endpoint::Tcp { .. }, Security::Plaintext)
        )
    }

    /// The host and port that identify the server in a trace.
    pub(crate) fn server_address(&self) -> (String, Option<u16>) {
        match &self.endpoint {
            Endpoint::Tcp { host, port, .. } => (host.clone(), Some(*port)),
            #[cfg(unix)]
            Endpoint::Unix(path) => (path.display().to_string(), None),
            Endpoint::Memory(_) => (self.text.clone(), None),
        }
    }

    pub(crate) fn memory(connector: MemoryConnector) -> Self {
        Self {
            text: "in-memory".to_owned(),
            authority: Authority::from_static("localhost"),
            endpoint: Endpoint::Memory(connector),
            security: Security::Plaintext,
        }
    }

    #[cfg(unix)]
    fn unix(text: &str, rest: &str) -> Result<Self, Status> {
        let path = match rest.strip_prefix("//") {
            Some(absolute) if absolute.starts_with('/') => absolute,
            Some(_) => return Err(invalid(text)),
            None => rest,
        };
        if path.is_empty() {
            return Err(invalid(text));
        }
        Ok(Self {
            text: text.to_owned(),
            // As sent by grpc-go and C-core for a Unix socket.
            authority: Authority::from_static("localhost"),
            endpoint: Endpoint::Unix(PathBuf::from(path)),
            security: Security::Plaintext,
        })
    }

    #[cfg(not(unix))]
    fn unix(text: &str, _rest: &str) -> Result<Self, Status> {
        Err(invalid(text))
    }
}

impl Security {
    #[cfg(feature = "tls")]
    fn default_tls(text: &str, host: &str) -> Result<Self, Status> {
        Connector::new(ClientTls::new(), host)
            .map(Self::Tls)
            .map_err(|error| invalid(text).with_source(error))
    }

    #[cfg(not(feature = "tls"))]
    fn default_tls(text: &str, _host: &str) -> Result<Self, Status> {
        Err(Status::invalid_argument(format!(
            "`{text}` needs TLS, which rpc-runtime was built without: enable its feature `tls`"
        )))
    }
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// Removes the zone from an address in brackets; `None` if the zone is malformed.
fn split_zone(text: &str) -> Option<(Cow<'_, str>, Option<String>)> {
    let Some((before, rest)) = text.split_once('%') else {
        return Some((text.into(), None));
    };
    if !before.contains('[') || before.contains(']') {
        // Not a zone; parsing the URI reports the error.
        return Some((text.into(), None));
    }
    let (zone, after) = rest.split_once(']')?;
    // `%25` is an escaped `%`, unless nothing follows: then the zone is number 25.
    let zone = zone
        .strip_prefix("25")
        .filter(|zone| !zone.is_empty())
        .unwrap_or(zone);
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:@".contains(&byte);
    let is_zone = !zone.is_empty() && zone.bytes().all(is_allowed);
    is_zone.then(|| (format!("{before}]{after}").into(), Some(zone.to_owned())))
}

/// The error for a target in the syntax of other gRPC implementations. It contains the equivalent for this crate.
fn misspelled(text: &str) -> Status {
    let Some((name, is_secure)) = elsewhere(text) else {
        return invalid(text);
    };
    let plain = format!("http://{name}");
    let secure = format!("https://{name}");
    if Target::parse(&plain).is_err() {
        return invalid(text);
    }
    Status::invalid_argument(if is_secure {
        format!("`{text}` is not a target; use `{secure}`, or `{plain}` for plaintext")
    } else {
        format!("`{text}` is not a target; use `{plain}`, or `{secure}` for TLS")
    })
}

/// The host and port in a target of another implementation, and whether it uses TLS.
fn elsewhere(text: &str) -> Option<(Cow<'_, str>, bool)> {
    let (is_secure, name) = match text.split_once(':') {
        // A host with the name of a scheme, and its port.
        Some((_, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (false, text),
        // gRPC's "Name Resolution": `dns://authority/host:port`.
        Some(("dns" | "ipv4" | "ipv6" | "passthrough", rest)) => match rest.strip_prefix("//") {
            Some(rest) => (false, rest.split_once('/')?.1),
            None => (false, rest),
        },
        Some((scheme, rest)) if rest.starts_with("//") => {
            let is_secure = match scheme {
                "grpc" | "tcp" | "h2c" => false,
                "grpcs" | "tls" | "ssl" | "h2" => true,
                _ => return None,
            };
            (is_secure, rest.trim_matches('/'))
        }
        Some(_) | None => (false, text),
    };
    // Of several addresses, the first is used.
    let name = name.split(',').next().unwrap_or(name);
    let is_bare_ipv6 = name
        .split('%')
        .next()
        .is_some_and(|address| address.parse::<Ipv6Addr>().is_ok());
    let name = if is_bare_ipv6 {
        format!("[{name}]").into()
    } else {
        name.into()
    };
    Some((name, is_secure))
}

fn invalid(text: &str) -> Status {
    Status::invalid_argument(format!(
        "`{text}` is not a target; use `http://host:port`, `https://host:port`, `unix:relative/path` or `unix:///absolute/path`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tcp_targets_are_parsed() {
        for (text, host, port) in [
            ("http://localhost:50051", "localhost", 50051),
            ("http://[::1]:1", "::1", 1),
            ("http://10.0.0.1", "10.0.0.1", 80),
            ("http://example.com:8080/", "example.com", 8080),
        ] {
            let target = Target::parse(text).expect(text);
            let Endpoint::Tcp {
                host: parsed,
                zone: None,
                port: parsed_port,
            } = target.endpoint
            else {
                panic!("{text} is not TCP");
            };
            assert_eq!((parsed.as_str(), parsed_port), (host, port));
        }
    }

    #[test]
    fn a_zone_belongs_to_the_address_and_not_to_the_authority() {
        for (text, zone) in [
            ("http://[fe80::1%25eth0]:50051", "eth0"),
            ("http://[fe80::1%eth0]:50051", "eth0"),
            ("http://[fe80::1%252]:50051", "2"),
            ("http://[fe80::1%2]:50051", "2"),
            ("http://[fe80::1%25]:50051", "25"),
            ("http://[fe80::1%2525]:50051", "25"),
            ("http://[fe80::1%25br-0.1]:50051", "br-0.1"),
            #[cfg(feature = "tls")]
            ("https://[fe80::1%25eth0]:50051", "eth0"),
        ] {
            let target = Target::parse(text).expect(text);
            assert_eq!(target.authority.as_str(), "[fe80::1]:50051", "{text}");
            let Endpoint::Tcp {
                host, zone: parsed, ..
            } = target.endpoint
            else {
                panic!("{text} is not TCP");
            };
            assert_eq!((host.as_str(), parsed.as_deref()), ("fe80::1", Some(zone)));
        }
    }

    #[test]
    fn targets_of_other_implementations_are_refused_with_the_right_syntax() {
        for (text, advice) in [
            (
                "localhost",
                "use `http://localhost`, or `https://localhost` for TLS",
            ),
            ("localhost:50051", "use `http://localhost:50051`, or"),
            ("grpc:50051", "use `http://grpc:50051`, or"),
            ("10.0.0.1:50051", "use `http://10.0.0.1:50051`, or"),
            ("[::1]:50051", "use `http://[::1]:50051`, or"),
            ("::1", "use `http://[::1]`, or"),
            ("fe80::1%eth0", "use `http://[fe80::1%eth0]`, or"),
            ("dns:///localhost:50051", "use `http://localhost:50051`, or"),
            ("dns:localhost:50051", "use `http://localhost:50051`, or"),
            (
                "dns://8.8.8.8/localhost:50051",
                "use `http://localhost:50051`, or",
            ),
            ("ipv4:10.0.0.1:50051", "use `http://10.0.0.1:50051`, or"),
            (
                "ipv4:10.0.0.1:50051,10.0.0.2:50051",
                "use `http://10.0.0.1:50051`, or",
            ),
            ("ipv6:[::1]:50051", "use `http://[::1]:50051`, or"),
            (
                "passthrough:///localhost:50051",
                "use `http://localhost:50051`, or",
            ),
            ("tcp://localhost:50051", "use `http://localhost:50051`, or"),
            (
                "grpc://localhost:50051/",
                "use `http://localhost:50051`, or",
            ),
            (
                "grpcs://localhost:50051",
                "use `https://localhost:50051`, or",
            ),
        ] {
            let status = Target::parse(text).expect_err(text);
            assert!(status.message().contains(advice), "{status}");
        }
    }

    #[test]
    fn tls_targets_are_parsed() {
        let parsed = Target::parse("https://example.com");
        #[cfg(feature = "tls")]
        {
            let target = parsed.expect("a target");
            assert_eq!(target.scheme(), Scheme::HTTPS);
            assert!(matches!(target.endpoint, Endpoint::Tcp { port: 443, .. }));
        }
        #[cfg(not(feature = "tls"))]
        assert!(
            parsed
                .expect_err("no TLS")
                .message()
                .contains("feature `tls`")
        );
    }

    #[cfg(unix)]
    #[test]
    fn unix_targets_are_parsed() {
        for (text, path) in [
            ("unix:a/b", "a/b"),
            ("unix:///a/b", "/a/b"),
            ("unix:/a", "/a"),
        ] {
            let target = Target::parse(text).expect(text);
            assert!(
                matches!(target.endpoint, Endpoint::Unix(parsed) if parsed.as_os_str() == path)
            );
        }
    }

    #[test]
    fn invalid_targets_are_refused_with_the_valid_syntax() {
        for text in [
            "",
            ":80",
            "http://:80",
            "dns:",
            "dns:///",
            "dns://8.8.8.8",
            "xds:///greeter",
            "http://",
            "http://[fe80::1%]:1",
            "http://[fe80::1%a b]:1",
            "http://[fe80::1%25eth0:1",
            "http://a%eth0:1",
            "ftp://a:1",
            "https://a:1/path",
            "http://a:1/path",
            "http://a:99999",
            "http://user@a:1",
            "unix:",
            "unix://host/path",
            "http://a b",
        ] {
            let status = Target::parse(text).expect_err(text);
            assert!(
                status.message().contains("use `http://host:port`"),
                "{status}"
            );
        }
    }
}
