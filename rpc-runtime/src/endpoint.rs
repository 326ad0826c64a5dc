//! The endpoints of a target: the servers that a channel can send calls to.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use http::uri::Authority;

use crate::status::Status;

/// A server of a target: where it is, and what policies of balancing may know of it.
///
/// ```
/// use std::net::SocketAddr;
///
/// use rpc_runtime::Endpoint;
///
/// let address: SocketAddr = "10.0.0.7:50051".parse().unwrap();
/// let endpoint = Endpoint::new(address).weight(3).zone("eu-1a");
/// assert_eq!(endpoint.to_string(), "10.0.0.7:50051");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
#[must_use]
pub struct Endpoint(Arc<Inner>);

#[derive(Clone, PartialEq, Eq, Hash)]
struct Inner {
    /// Never empty.
    addresses: Vec<EndpointAddress>,
    weight: u32,
    zone: Option<Box<str>>,
    hash_key: Option<Box<str>>,
    authority: Option<Box<str>>,
    /// The children that get it, from the root of the policies to the leaves.
    children: Vec<Box<str>>,
}

/// What is the same in all values for one server: two are equal whose addresses and authority are.
#[derive(Clone)]
pub(crate) struct Server(Arc<Inner>);

/// The address of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EndpointAddress {
    /// A TCP socket.
    Tcp(SocketAddr),
    /// The path of a Unix socket.
    Unix(PathBuf),
    /// A name in Linux's abstract namespace of Unix sockets, without the leading zero byte.
    UnixAbstract(Vec<u8>),
    /// `host:port`, which is resolved when a connection is made, or whatever a connector of the application understands.
    Named(Box<str>),
}

/// The family of an address, for gRFC A61's interleaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AddressFamily {
    Ipv6,
    Ipv4,
    Other,
}

impl Endpoint {
    /// An endpoint with one address, the weight 1, and no zone, hash key, authority or child of its own.
    pub fn new(address: impl Into<EndpointAddress>) -> Self {
        Self(Arc::new(Inner {
            addresses: vec![address.into()],
            weight: 1,
            zone: None,
            hash_key: None,
            authority: None,
            children: Vec::new(),
        }))
    }

    /// Adds another address of the same server. They are tried in turn, IPv6 and IPv4 alternating, until one has opened the
    /// connection (gRFC A61).
    pub fn or(self, address: impl Into<EndpointAddress>) -> Self {
        self.with(|inner| inner.addresses.push(address.into()))
    }

    /// Sets the share of the load that this endpoint takes, relative to the others, for the policies that weigh endpoints.
    /// The default is 1, and so is what 0 means.
    pub fn weight(self, weight: u32) -> Self {
        self.with(|inner| inner.weight = weight.max(1))
    }

    /// Sets the zone that the server is in, for the policies that prefer a zone. The default is none.
    pub fn zone(self, zone: impl Into<Box<str>>) -> Self {
        self.with(|inner| inner.zone = Some(zone.into()))
    }

    /// Sets the key by which the policy `ring_hash` places the endpoint on its ring (gRFC A76). The default is the first
    /// address. With a key, an endpoint keeps its calls when its address changes.
    pub fn hash_key(self, key: impl Into<Box<str>>) -> Self {
        self.with(|inner| inner.hash_key = Some(key.into()))
    }

    /// Sets the `:authority` of requests to this endpoint, and with TLS the name that its certificate must be for, where they
    /// differ from those of the target (gRFC A81).
    pub fn authority(self, authority: impl Into<Box<str>>) -> Self {
        self.with(|inner| inner.authority = Some(authority.into()))
    }

    /// Gives the endpoint to one child of the policies that divide calls among children, such as
    /// [`Balance::priority`](crate::Balance::priority). The default is to all of them. Where such policies are nested, the name
    /// of the outer child comes first:
    ///
    /// ```
    /// # use rpc_runtime::Endpoint;
    /// let endpoint = Endpoint::new("10.0.0.7:50051").child("here").child("canary");
    /// ```
    pub fn child(self, name: impl Into<Box<str>>) -> Self {
        self.with(|inner| inner.children.push(name.into()))
    }

    /// The addresses, in the order in which they are tried.
    #[must_use]
    pub fn addresses(&self) -> &[EndpointAddress] {
        &self.0.addresses
    }

    fn with(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }
}

/// What channels check, and policies read.
impl Endpoint {
    /// Refuses endpoints with which no call could be made.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if there is none, or one has an authority that is not valid.
    pub(crate) fn check_all(endpoints: &[Self]) -> Result<(), Status> {
        if endpoints.is_empty() {
            return Err(Status::invalid_argument(
                "the target has no endpoint: set at least one",
            ));
        }
        for endpoint in endpoints {
            if let Some(authority) = endpoint.own_authority() {
                Authority::try_from(authority).map_err(|error| {
                    let text = format!(
                        "the authority {authority:?} of the endpoint {endpoint} is not valid: use `host` or `host:port`"
                    );
                    Status::invalid_argument(text).with_source(error)
                })?;
            }
        }
        Ok(())
    }

    pub(crate) fn relative_weight(&self) -> u32 {
        self.0.weight
    }

    pub(crate) fn own_zone(&self) -> Option<&str> {
        self.0.zone.as_deref()
    }

    pub(crate) fn own_authority(&self) -> Option<&str> {
        self.0.authority.as_deref()
    }

    /// The endpoint as a child of a policy gets it; `None` if it is for another child.
    pub(crate) fn for_child(&self, name: &str) -> Option<Self> {
        match self.0.children.first() {
            None => Some(self.clone()),
            Some(child) if **child == *name => Some(self.clone().with(|inner| {
                inner.children.remove(0);
            })),
            Some(_) => None,
        }
    }

    /// The key on the ring of `ring_hash`.
    pub(crate) fn ring_key(&self) -> String {
        match &self.0.hash_key {
            Some(key) => key.to_string(),
            None => self.to_string(),
        }
    }

    /// The server, whatever its weight, zone or hash key are now.
    pub(crate) fn server(&self) -> Server {
        Server(Arc::clone(&self.0))
    }
}

impl PartialEq for Server {
    fn eq(&self, other: &Self) -> bool {
        self.0.addresses == other.0.addresses && self.0.authority == other.0.authority
    }
}

impl Eq for Server {}

impl Hash for Server {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.addresses.hash(state);
        self.0.authority.hash(state);
    }
}

impl EndpointAddress {
    pub(crate) fn family(&self) -> AddressFamily {
        match self {
            Self::Tcp(SocketAddr::V6(_)) => AddressFamily::Ipv6,
            Self::Tcp(SocketAddr::V4(_)) => AddressFamily::Ipv4,
            Self::Unix(_) | Self::UnixAbstract(_) | Self::Named(_) => AddressFamily::Other,
        }
    }
}

impl From<SocketAddr> for EndpointAddress {
    fn from(address: SocketAddr) -> Self {
        Self::Tcp(address)
    }
}

impl From<(IpAddr, u16)> for EndpointAddress {
    fn from(address: (IpAddr, u16)) -> Self {
        Self::Tcp(address.into())
    }
}

impl From<PathBuf> for EndpointAddress {
    fn from(path: PathBuf) -> Self {
        Self::Unix(path)
    }
}

/// `host:port`. An IP address becomes [`Tcp`](Self::Tcp).
impl From<&str> for EndpointAddress {
    fn from(address: &str) -> Self {
        match address.parse() {
            Ok(address) => Self::Tcp(address),
            Err(_) => Self::Named(address.into()),
        }
    }
}

/// `host:port`. An IP address becomes [`Tcp`](Self::Tcp).
impl From<String> for EndpointAddress {
    fn from(address: String) -> Self {
        address.as_str().into()
    }
}

impl fmt::Display for EndpointAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(formatter),
            Self::Unix(path) => write!(formatter, "unix:{}", path.display()),
            Self::UnixAbstract(name) => write!(formatter, "unix-abstract:{}", name.escape_ascii()),
            Self::Named(name) => name.fmt(formatter),
        }
    }
}

/// The first address.
impl fmt::Display for Endpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .addresses
            .first()
            .map_or(Ok(()), |address| address.fmt(formatter))
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            addresses,
            weight,
            zone,
            hash_key,
            authority,
            children,
        } = &*self.0;
        formatter
            .debug_struct("Endpoint")
            .field("addresses", addresses)
            .field("weight", weight)
            .field("zone", zone)
            .field("hash_key", hash_key)
            .field("authority", authority)
            .field("children", children)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_for_the_children_that_it_names_or_for_all() {
        let all = Endpoint::new("127.0.0.1:1");
        let nested = all.clone().child("a").child("b");
        for (endpoint, child, expected) in [
            (&all, "a", Some(all.clone())),
            (&nested, "a", Some(all.clone().child("b"))),
            (&nested, "b", None),
            (&all.clone().child("b"), "b", Some(all.clone())),
        ] {
            assert_eq!(
                endpoint.for_child(child),
                expected,
                "{endpoint:?} for {child}"
            );
        }
        assert!(nested.server() == all.server());
    }
}
