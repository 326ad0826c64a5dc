//! What a channel connects to.

use std::fmt;
use std::path::PathBuf;

use http::uri::{Authority, Scheme};

use super::MemoryConnector;
#[cfg(feature = "tls")]
use super::tls::{ClientTls, Connector};
use crate::protocol::metadata_size::FIELD;
use crate::status::Status;

/// Where a channel connects to, and the authority it names in its requests.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    text: String,
    pub(crate) authority: Authority,
    pub(super) endpoint: Endpoint,
    pub(super) security: Security,
}

/// How what is said to the target is kept from others.
#[derive(Clone, Debug)]
pub(super) enum Security {
    Plaintext,
    #[cfg(feature = "tls")]
    Tls(Connector),
}

#[derive(Clone, Debug)]
pub(super) enum Endpoint {
    Tcp {
        host: String,
        port: u16,
    },
    #[cfg(unix)]
    Unix(PathBuf),
    Memory(MemoryConnector),
}

impl Target {
    /// Parses `http://host:port`, `https://host:port`, `unix:path` or `unix:///path`.
    pub(crate) fn parse(text: &str) -> Result<Self, Status> {
        if let Some(rest) = text.strip_prefix("unix:") {
            return Self::unix(text, rest);
        }
        let uri: http::Uri = text
            .parse()
            .map_err(|error| invalid(text).with_source(error))?;
        let default_port = match uri.scheme() {
            Some(scheme) if *scheme == Scheme::HTTP => 80,
            Some(scheme) if *scheme == Scheme::HTTPS => 443,
            Some(_) | None => return Err(invalid(text)),
        };
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(invalid(text));
        }
        let authority = uri.authority().ok_or_else(|| invalid(text))?;
        if authority.as_str().contains('@') {
            return Err(invalid(text));
        }
        // Brackets belong to the text of an IPv6 address in a URI, not to the address.
        let host = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned();
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
            endpoint: Endpoint::Tcp { host, port },
            security,
        })
    }

    /// Sets how TLS is spoken with a target that is not one of plaintext.
    #[cfg(feature = "tls")]
    pub(crate) fn set_tls(&mut self, tls: ClientTls) -> Result<(), Status> {
        let connector = match (&self.endpoint, &self.security) {
            (Endpoint::Tcp { .. }, Security::Plaintext) => {
                return Err(Status::invalid_argument(format!(
                    "`{self}` is a target of plaintext; use `https://host:port` for TLS"
                )));
            }
            (Endpoint::Tcp { host, .. }, Security::Tls(_)) => Connector::new(tls, host)?,
            _ => Connector::new(tls, self.authority.host())?,
        };
        if let Some(authority) = connector.authority() {
            self.authority = authority;
        }
        self.security = Security::Tls(connector);
        Ok(())
    }

    /// The scheme that requests name.
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
        fields.sum::<usize>() + FIELD * names.len()
    }

    /// Whether what is said to the target can be read on the way: not over TLS, and not inside one machine.
    pub(crate) fn is_readable_on_the_way(&self) -> bool {
        matches!(
            (&self.endpoint, &self.security),
            (Endpoint::Tcp { .. }, Security::Plaintext)
        )
    }

    /// The host and the port that identify the server in a trace.
    pub(crate) fn server_address(&self) -> (String, Option<u16>) {
        match &self.endpoint {
            Endpoint::Tcp { host, port } => (host.clone(), Some(*port)),
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
            // What grpc-go and C-core send for a Unix socket.
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

fn invalid(text: &str) -> Status {
    Status::invalid_argument(format!(
        "`{text}` is not a target; use `http://host:port`, `https://host:port`, `unix:relative/path` or `unix:///absolute/path`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tcp_targets() {
        for (text, host, port) in [
            ("http://localhost:50051", "localhost", 50051),
            ("http://[::1]:1", "::1", 1),
            ("http://10.0.0.1", "10.0.0.1", 80),
            ("http://example.com:8080/", "example.com", 8080),
        ] {
            let target = Target::parse(text).expect(text);
            let Endpoint::Tcp {
                host: parsed,
                port: parsed_port,
            } = target.endpoint
            else {
                panic!("{text} is not TCP");
            };
            assert_eq!((parsed.as_str(), parsed_port), (host, port));
        }
    }

    #[test]
    fn tls_targets() {
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
    fn unix_targets() {
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
    fn invalid_targets_say_what_is_valid() {
        for text in [
            "",
            "localhost",
            "localhost:80",
            "http://",
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
