//! Parsing of targets.

use std::borrow::Cow;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use http::uri::{Authority, Scheme};

use crate::endpoint::{Endpoint, EndpointAddress};
use crate::metadata::size::FIELD_OVERHEAD_BYTES;
use crate::status::Status;
#[cfg(feature = "tls")]
use crate::transport::tls::client::{ClientTls, Connector};

/// What a channel calls: the names of its servers, the transport security, and the authority of its requests.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    text: String,
    pub(crate) authority: Authority,
    pub(crate) names: Names,
    pub(crate) security: Security,
    /// Whether all traffic stays within this machine.
    is_local: bool,
}

/// The transport security of a target.
#[derive(Clone, Debug)]
pub(crate) enum Security {
    Plaintext,
    #[cfg(feature = "tls")]
    Tls(Connector),
}

impl Security {
    pub(crate) fn is_encrypted(&self) -> bool {
        !matches!(self, Self::Plaintext)
    }
}

/// The transport security that the application has set.
#[derive(Clone, Debug)]
pub(crate) enum SecuritySetting {
    Plaintext,
    #[cfg(feature = "tls")]
    Tls(ClientTls),
}

/// How the endpoints of a target are found.
#[derive(Clone, Debug)]
pub(crate) enum Names {
    /// A host that the domain name system resolves. A zone (RFC 4007) is part of the host, and is not sent.
    Host {
        host: String,
        port: u16,
        /// The server to ask, if the target names one.
        server: Option<SocketAddr>,
    },
    /// Addresses that need not be resolved.
    Endpoints(Vec<Endpoint>),
}

/// A target whose transport security is not known yet.
struct Parsed<'a> {
    text: &'a str,
    names: ParsedNames,
    /// What the scheme says.
    security: Option<SecuritySetting>,
    is_local: bool,
}

enum ParsedNames {
    Host {
        names: HostAndPort,
        server: Option<SocketAddr>,
    },
    Endpoints {
        endpoints: Vec<Endpoint>,
        authority: Authority,
    },
}

/// A host, and its port if there is one.
pub(crate) struct HostAndPort {
    authority: Authority,
    /// With its zone, and without brackets.
    pub(crate) host: String,
    /// The default of a target is that of the transport security.
    pub(crate) port: Option<u16>,
}

impl Target {
    /// Parses a target in a form that [`Channel::builder`](crate::Channel::builder) names. `setting` is what the application
    /// has set, and `has_resolver` whether it resolves the target itself, whose scheme may then be any.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` with the reason, and what to write instead.
    pub(crate) fn parse(
        text: &str,
        setting: Option<SecuritySetting>,
        has_resolver: bool,
    ) -> Result<Self, Status> {
        Parsed::parse(text, has_resolver)?.with_security(setting)
    }

    /// The target with these endpoints instead of those of its name.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if there is none, or one has an authority that is not valid.
    pub(crate) fn with_endpoints(mut self, endpoints: Vec<Endpoint>) -> Result<Self, Status> {
        Endpoint::check_all(&endpoints)?;
        self.names = Names::Endpoints(endpoints);
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
        !self.is_local && matches!(self.security, Security::Plaintext)
    }

    /// The host and port that identify the server in a trace.
    pub(crate) fn server_address(&self) -> (String, Option<u16>) {
        match &self.names {
            Names::Host { host, port, .. } => (host.clone(), Some(*port)),
            Names::Endpoints(endpoints) => match endpoints.as_slice() {
                [only] => match only.addresses() {
                    [EndpointAddress::Tcp(address)] => {
                        (address.ip().to_string(), Some(address.port()))
                    }
                    [EndpointAddress::Unix(path)] => (path.display().to_string(), None),
                    _ => (self.text.clone(), None),
                },
                _ => (self.text.clone(), None),
            },
        }
    }

    /// The target of the in-memory transport.
    pub(crate) fn memory(setting: Option<SecuritySetting>) -> Result<Self, Status> {
        let parsed = Parsed {
            text: "in-memory",
            names: ParsedNames::Endpoints {
                endpoints: vec![Endpoint::new("in-memory")],
                authority: localhost(),
            },
            security: None,
            is_local: true,
        };
        parsed.with_security(setting)
    }
}

impl<'a> Parsed<'a> {
    fn parse(text: &'a str, has_resolver: bool) -> Result<Self, Status> {
        match text.split_once(':') {
            Some(("http" | "https", _)) => Self::http(text),
            Some(("unix", rest)) => Self::unix(text, rest),
            Some(("unix-abstract", name)) => Self::unix_abstract(text, name),
            Some(("ipv4", list)) => Self::addresses(text, list, SocketAddr::is_ipv4),
            Some(("ipv6", list)) => Self::addresses(text, list, SocketAddr::is_ipv6),
            Some(("dns", rest)) => Self::dns(text, rest),
            Some((_, rest)) if has_resolver && rest.starts_with("//") => {
                Self::own_scheme(text, rest)
            }
            _ if text.contains("//") => Err(invalid(text)),
            _ => Self::host(text, text),
        }
    }

    /// `http://host:port` or `https://host:port`.
    fn http(text: &'a str) -> Result<Self, Status> {
        let (is_secure, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme == "https", rest),
            // A host with the name of a scheme, and its port.
            None => return Self::host(text, text),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let names = HostAndPort::parse(rest).ok_or_else(|| invalid(text))?;
        let security = if is_secure {
            SecuritySetting::tls(text)?
        } else {
            SecuritySetting::Plaintext
        };
        Ok(Self {
            text,
            names: ParsedNames::Host {
                names,
                server: None,
            },
            security: Some(security),
            is_local: false,
        })
    }

    /// `host:port`, `dns:host:port`, `dns:///host:port`.
    fn host(text: &'a str, host: &str) -> Result<Self, Status> {
        let names = HostAndPort::parse(host).ok_or_else(|| invalid(text))?;
        Ok(Self {
            text,
            names: ParsedNames::Host {
                names,
                server: None,
            },
            security: None,
            is_local: false,
        })
    }

    fn dns(text: &'a str, rest: &str) -> Result<Self, Status> {
        let Some(rest) = rest.strip_prefix("//") else {
            // A port, or a name.
            let is_port = rest.parse::<u16>().is_ok();
            return Self::host(text, if is_port { text } else { rest });
        };
        match rest.split_once('/') {
            Some(("", host)) => Self::host(text, host),
            Some((server, host)) => Self::dns_at(text, server, host),
            None => Err(invalid(text)),
        }
    }

    /// `dns://server/host:port`.
    #[cfg(feature = "dns")]
    fn dns_at(text: &'a str, server: &str, host: &str) -> Result<Self, Status> {
        let bare = server.trim_start_matches('[').trim_end_matches(']');
        let address = server.parse().or_else(|_| {
            let ip = bare.parse();
            ip.map(|ip: IpAddr| SocketAddr::from((ip, DNS_PORT)))
        });
        let address = address.map_err(|error| {
            let text = format!(
                "`{server}` in the target `{text}` is not the IP address of a DNS server, such as `10.0.0.53`, `10.0.0.53:53` or \
                 `[2001:db8::53]:53`"
            );
            Status::invalid_argument(text).with_source(error)
        })?;
        let names = HostAndPort::parse(host).ok_or_else(|| invalid(text))?;
        Ok(Self {
            text,
            names: ParsedNames::Host {
                names,
                server: Some(address),
            },
            security: None,
            is_local: false,
        })
    }

    #[cfg(not(feature = "dns"))]
    fn dns_at(text: &'a str, _: &str, _: &str) -> Result<Self, Status> {
        Err(Status::invalid_argument(format!(
            "`{text}` names a DNS server, but the system's resolver asks its own servers: use `dns:///host:port`, enable the \
             feature `dns` of rpc-runtime, or set a resolver with `ChannelBuilder::resolver`"
        )))
    }

    /// `a:port,b:port`, IP addresses.
    fn addresses(
        text: &'a str,
        list: &str,
        is_of_family: impl Fn(&SocketAddr) -> bool,
    ) -> Result<Self, Status> {
        let addresses = list.split(',').map(|address| {
            let with_port = address.parse().or_else(|_| {
                let ip = address.trim_start_matches('[').trim_end_matches(']');
                ip.parse().map(|ip: IpAddr| SocketAddr::from((ip, DEFAULT_PORT)))
            });
            with_port.ok().filter(&is_of_family).ok_or_else(|| {
                Status::invalid_argument(format!(
                    "`{address}` in the target `{text}` is not an address of this family with its port, such as \
                     `ipv4:10.0.0.1:50051` or `ipv6:[2001:db8::1]:50051`"
                ))
            })
        });
        let addresses: Vec<SocketAddr> = addresses.collect::<Result<_, _>>()?;
        let first = addresses.first().ok_or_else(|| invalid(text))?;
        let authority = Authority::try_from(first.to_string())
            .map_err(|error| invalid(text).with_source(error))?;
        Ok(Self {
            text,
            names: ParsedNames::Endpoints {
                endpoints: addresses.into_iter().map(Endpoint::new).collect(),
                authority,
            },
            security: None,
            is_local: false,
        })
    }

    /// The target of a resolver of the application: its path is the authority.
    fn own_scheme(text: &'a str, rest: &str) -> Result<Self, Status> {
        let rest = rest.trim_start_matches('/');
        let name = rest.rsplit('/').next().unwrap_or(rest);
        Self::host(text, name)
    }

    #[cfg(unix)]
    fn unix(text: &'a str, rest: &str) -> Result<Self, Status> {
        let path = match rest.strip_prefix("//") {
            Some(absolute) if absolute.starts_with('/') => absolute,
            Some(_) => return Err(invalid(text)),
            None => rest,
        };
        if path.is_empty() {
            return Err(invalid(text));
        }
        Ok(Self::local(text, EndpointAddress::Unix(path.into())))
    }

    #[cfg(not(unix))]
    fn unix(text: &'a str, _rest: &str) -> Result<Self, Status> {
        Err(invalid(text))
    }

    #[cfg(target_os = "linux")]
    fn unix_abstract(text: &'a str, name: &str) -> Result<Self, Status> {
        if name.is_empty() {
            return Err(invalid(text));
        }
        Ok(Self::local(
            text,
            EndpointAddress::UnixAbstract(name.into()),
        ))
    }

    #[cfg(not(target_os = "linux"))]
    fn unix_abstract(text: &'a str, _name: &str) -> Result<Self, Status> {
        Err(Status::invalid_argument(format!(
            "`{text}`: only Linux has abstract names of Unix sockets"
        )))
    }

    /// A socket within this machine, whose default is plaintext.
    #[cfg(unix)]
    fn local(text: &'a str, address: EndpointAddress) -> Self {
        Self {
            text,
            names: ParsedNames::Endpoints {
                endpoints: vec![Endpoint::new(address)],
                // As sent by grpc-go and C-core for a Unix socket.
                authority: localhost(),
            },
            security: None,
            is_local: true,
        }
    }

    fn with_security(self, setting: Option<SecuritySetting>) -> Result<Target, Status> {
        let Self {
            text,
            names,
            security,
            is_local,
        } = self;
        let security = match (security, setting) {
            #[cfg(feature = "tls")]
            (Some(SecuritySetting::Plaintext), Some(SecuritySetting::Tls(_))) => {
                return Err(Status::invalid_argument(format!(
                    "`{text}` is a plaintext target: use `https://host:port` for TLS"
                )));
            }
            #[cfg(feature = "tls")]
            (Some(SecuritySetting::Tls(_)), Some(SecuritySetting::Plaintext)) => {
                return Err(Status::invalid_argument(format!(
                    "`{text}` is a target of TLS: use `http://host:port` for plaintext"
                )));
            }
            (_, Some(setting)) => setting,
            (Some(security), None) => security,
            (None, None) if is_local => SecuritySetting::Plaintext,
            (None, None) => return Err(undecided(text)),
        };
        let default_port = security.default_port();
        let (authority, names) = match names {
            ParsedNames::Endpoints {
                endpoints,
                authority,
            } => (authority, Names::Endpoints(endpoints)),
            ParsedNames::Host { names, server } => {
                let HostAndPort {
                    authority,
                    host,
                    port,
                } = names;
                let port = port.unwrap_or(default_port);
                let names = match host.parse() {
                    Ok(address) => {
                        let address: (IpAddr, u16) = (address, port);
                        Names::Endpoints(vec![Endpoint::new(address)])
                    }
                    Err(_) => Names::Host { host, port, server },
                };
                (authority, names)
            }
        };
        #[cfg_attr(
            not(feature = "tls"),
            allow(unused_mut, reason = "changed with the feature `tls`")
        )]
        let mut target = Target {
            text: text.to_owned(),
            authority,
            names,
            security: Security::Plaintext,
            is_local,
        };
        #[cfg(feature = "tls")]
        if let SecuritySetting::Tls(tls) = security {
            let connector = Connector::new(tls, target.authority.host())?;
            if let Some(authority) = connector.authority() {
                target.authority = authority;
            }
            target.security = Security::Tls(connector);
        }
        Ok(target)
    }
}

impl HostAndPort {
    /// Parses `host`, `host:port`, `[address]:port` with an optional zone, or an IPv6 address without brackets. The port may
    /// not be missing after its colon.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bare = text.split('%').next()?.parse::<Ipv6Addr>().is_ok();
        let text = if bare {
            format!("[{text}]")
        } else {
            text.to_owned()
        };
        let (without_zone, zone) = split_zone(&text)?;
        let authority = Authority::try_from(without_zone.as_ref()).ok()?;
        if authority.as_str().contains('@') {
            return None;
        }
        // The brackets belong to the syntax of a URI, not to the address.
        let host = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']');
        if host.is_empty() {
            return None;
        }
        let port = match authority.port() {
            Some(port) => Some(port.as_u16()),
            None if authority.as_str().ends_with(authority.host()) => None,
            None => return None,
        };
        let host = match zone {
            Some(zone) => format!("{host}%{zone}"),
            None => host.to_owned(),
        };
        Some(Self {
            authority,
            host,
            port,
        })
    }
}

impl SecuritySetting {
    #[cfg(feature = "tls")]
    #[allow(clippy::unnecessary_wraps, reason = "fails without the feature")]
    fn tls(_: &str) -> Result<Self, Status> {
        Ok(Self::Tls(ClientTls::new()))
    }

    #[cfg(not(feature = "tls"))]
    fn tls(text: &str) -> Result<Self, Status> {
        Err(Status::invalid_argument(format!(
            "`{text}` needs TLS, which rpc-runtime was built without: enable its feature `tls`"
        )))
    }

    fn default_port(&self) -> u16 {
        match self {
            Self::Plaintext => 80,
            #[cfg(feature = "tls")]
            Self::Tls(_) => DEFAULT_PORT,
        }
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

/// The error for a target that does not say whether to use TLS.
fn undecided(text: &str) -> Status {
    let is_http = Parsed::parse(text, false)
        .is_ok_and(|parsed| matches!(parsed.names, ParsedNames::Host { server: None, .. }));
    let host = match text.strip_prefix("dns:") {
        Some(port) if port.parse::<u16>().is_ok() => text,
        Some(host) => host.trim_start_matches('/'),
        None => text,
    };
    let or = if is_http {
        format!(", or write `http://{host}` or `https://{host}`")
    } else {
        String::new()
    };
    Status::invalid_argument(format!(
        "the target `{text}` does not say whether to use TLS: add `.plaintext()` or `.tls(ClientTls::new())` to the builder of \
         the channel{or}"
    ))
}

/// Refuses a name of an endpoint that cannot be connected to.
///
/// # Errors
///
/// What is wrong, and what to write instead.
pub(crate) fn check_address(address: &EndpointAddress) -> Result<(), String> {
    let EndpointAddress::Named(name) = address else {
        return Ok(());
    };
    match HostAndPort::parse(name) {
        Some(HostAndPort { port: Some(_), .. }) => Ok(()),
        Some(HostAndPort { port: None, .. }) => Err(format!(
            "the address {name:?} of an endpoint has no port: use `host:port`"
        )),
        None => Err(format!(
            "the address {name:?} of an endpoint is not valid: use `host:port`"
        )),
    }
}

fn invalid(text: &str) -> Status {
    let instead = match text.split_once("://") {
        Some(("grpc" | "tcp" | "h2c", rest)) => Some(format!("`http://{rest}`")),
        Some(("grpcs" | "tls" | "ssl" | "h2", rest)) => Some(format!("`https://{rest}`")),
        Some(("passthrough", rest)) => Some(format!("`http://{}`", rest.trim_start_matches('/'))),
        _ => None,
    };
    let instead = instead.as_deref().unwrap_or(
        "`http://host:port`, `https://host:port`, `dns:///host:port`, `ipv4:address:port`, `ipv6:[address]:port`, \
         `unix:relative/path`, `unix:///absolute/path`, or `scheme:///host:port` with `ChannelBuilder::resolver` or \
         `ChannelBuilder::endpoints`",
    );
    Status::invalid_argument(format!("`{text}` is not a target; use {instead}"))
}

/// The authority of requests to a socket within this machine.
fn localhost() -> Authority {
    Authority::from_static("localhost")
}

/// That of HTTPS, and of gRPC's "Name Resolution".
const DEFAULT_PORT: u16 = 443;

#[cfg(feature = "dns")]
const DNS_PORT: u16 = 53;

#[cfg(test)]
mod tests;
