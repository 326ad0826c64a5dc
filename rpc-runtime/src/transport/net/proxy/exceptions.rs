//! What is reached without a proxy: the list that the variable `no_proxy` has.

use std::net::{IpAddr, SocketAddr};

use crate::endpoint::EndpointAddress;
use crate::transport::net::target::HostAndPort;

/// The hosts and addresses that are reached without the proxy. This machine always is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exceptions(Vec<Exception>);

#[derive(Clone, Debug)]
enum Exception {
    All,
    Network {
        address: IpAddr,
        prefix: u8,
    },
    Address {
        address: IpAddr,
        port: Option<u16>,
    },
    Domain {
        /// In lower case, after a dot.
        suffix: String,
        /// Whether the domain itself is meant too.
        with_itself: bool,
        port: Option<u16>,
    },
}

impl Exceptions {
    /// Adds those of a list with commas. An entry that makes no sense is ignored.
    pub(crate) fn add(&mut self, list: &str) {
        self.0.extend(
            list.split(',')
                .filter_map(|entry| Exception::parse(entry.trim())),
        );
    }

    /// Whether `address` is reached without the proxy.
    pub(crate) fn have(&self, address: &EndpointAddress) -> bool {
        match address {
            EndpointAddress::Tcp(SocketAddr::V6(address)) if address.scope_id() != 0 => true,
            EndpointAddress::Tcp(address) => {
                self.have_host(&address.ip().to_string(), address.port())
            }
            EndpointAddress::Named(name) => HostAndPort::parse(name)
                .and_then(|name| Some(self.have_host(&name.host, name.port?)))
                .unwrap_or(true),
            EndpointAddress::Unix(_) | EndpointAddress::UnixAbstract(_) => true,
        }
    }

    /// Whether a host, or an IP address without brackets, is reached without the proxy.
    pub(crate) fn have_host(&self, host: &str, port: u16) -> bool {
        // The zone of an address has a meaning only on this machine.
        if host.contains('%') {
            return true;
        }
        let host = host.to_ascii_lowercase();
        let address = host
            .parse()
            .ok()
            .map(|address: IpAddr| address.to_canonical());
        host == "localhost"
            || address.is_some_and(|address| address.is_loopback())
            || self
                .0
                .iter()
                .any(|exception| exception.is_for(&host, address, port))
    }
}

impl Exception {
    fn parse(entry: &str) -> Option<Self> {
        if entry == "*" {
            return Some(Self::All);
        }
        if let Some((address, prefix)) = entry.split_once('/') {
            let address: IpAddr = address.parse().ok()?;
            let longest = if address.is_ipv4() { 32 } else { 128 };
            let prefix = prefix.parse().ok().filter(|prefix| *prefix <= longest)?;
            return Some(Self::Network { address, prefix });
        }
        let HostAndPort { host, port, .. } = HostAndPort::parse(entry)?;
        if let Ok(address) = host.parse::<IpAddr>() {
            let address = address.to_canonical();
            return Some(Self::Address { address, port });
        }
        let host = host.to_ascii_lowercase();
        let host = host
            .strip_prefix('*')
            .filter(|host| host.starts_with('.'))
            .unwrap_or(&host);
        let with_itself = !host.starts_with('.');
        let dot = if with_itself { "." } else { "" };
        Some(Self::Domain {
            suffix: format!("{dot}{host}"),
            with_itself,
            port,
        })
    }

    fn is_for(&self, host: &str, address: Option<IpAddr>, called: u16) -> bool {
        let is_port = |port: Option<u16>| port.is_none_or(|port| port == called);
        match self {
            Self::All => true,
            Self::Network {
                address: network,
                prefix,
            } => address.is_some_and(|address| is_within(address, *network, *prefix)),
            Self::Address { address: own, port } => address == Some(*own) && is_port(*port),
            Self::Domain {
                suffix,
                with_itself,
                port,
            } => {
                let is_itself = *with_itself && suffix.strip_prefix('.') == Some(host);
                (is_itself || host.ends_with(suffix)) && is_port(*port)
            }
        }
    }
}

fn is_within(address: IpAddr, network: IpAddr, prefix: u8) -> bool {
    match (address, network) {
        (IpAddr::V4(address), IpAddr::V4(network)) => {
            let other = address.to_bits() ^ network.to_bits();
            other.leading_zeros() >= u32::from(prefix)
        }
        (IpAddr::V6(address), IpAddr::V6(network)) => {
            let other = address.to_bits() ^ network.to_bits();
            other.leading_zeros() >= u32::from(prefix)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hosts and ports that a list has, and others that it does not have.
    fn check(list: &str, has: &[(&str, u16)], has_not: &[(&str, u16)]) {
        let mut exceptions = Exceptions::default();
        exceptions.add(list);
        for (hosts, expected) in [(has, true), (has_not, false)] {
            for (host, port) in hosts {
                assert_eq!(
                    exceptions.have_host(host, *port),
                    expected,
                    "{list:?}: {host} {port}"
                );
            }
        }
    }

    #[test]
    fn this_machine_needs_no_proxy() {
        let here = [
            ("localhost", 1),
            ("LocalHost", 1),
            ("127.0.0.1", 1),
            ("127.9.9.9", 1),
            ("::1", 1),
        ];
        check(
            "",
            &here,
            &[("a.example", 1), ("10.0.0.1", 1), ("localhost.example", 1)],
        );
        check(
            "",
            &[("::ffff:127.0.0.1", 1), ("fe80::1%eth0", 1)],
            &[("fe80::1", 1)],
        );
    }

    #[test]
    fn a_domain_stands_for_its_subdomains() {
        check(
            "b.example, foo.COM ,c.example:80",
            &[
                ("foo.com", 1),
                ("a.Foo.com", 1),
                ("x.a.foo.com", 1),
                ("c.example", 80),
                ("x.c.example", 80),
            ],
            &[
                ("afoo.com", 1),
                ("foo.com.example", 1),
                ("example", 1),
                ("c.example", 81),
            ],
        );
        for list in [".foo.com", "*.foo.com"] {
            check(
                list,
                &[("a.foo.com", 1)],
                &[("foo.com", 1), ("afoo.com", 1)],
            );
        }
        check(
            "*.foo.com:8080",
            &[("a.foo.com", 8080)],
            &[("a.foo.com", 80)],
        );
        check("a,*,b", &[("anything", 1), ("10.0.0.1", 1)], &[]);
    }

    #[test]
    fn addresses_and_networks_are_compared_as_numbers() {
        check(
            "10.1.0.0/16, 192.168.7.7, 10.9.9.9:80, 2001:DB8::/32, [2001:ee::1]:443, 2001:ff::1",
            &[
                ("10.1.2.3", 1),
                ("::ffff:10.1.2.3", 1),
                ("192.168.7.7", 1),
                ("10.9.9.9", 80),
                ("2001:db8:0:0::7", 1),
                ("2001:ee:0::1", 443),
                ("2001:ff::0:1", 1),
            ],
            &[
                ("10.2.0.1", 1),
                ("192.168.7.70", 1),
                ("10.9.9.9", 81),
                ("2001:db9::1", 1),
                ("2001:ee::1", 444),
                ("x.192.168.7.7", 1),
            ],
        );
        check(
            "0.0.0.0/0",
            &[("10.1.2.3", 1)],
            &[("2001:db8::1", 1), ("a.example", 1)],
        );
        check("::/0", &[("2001:db8::1", 1)], &[("10.1.2.3", 1)]);
        check("10.0.0.1/32", &[("10.0.0.1", 1)], &[("10.0.0.2", 1)]);
    }

    #[test]
    fn entries_that_make_no_sense_are_ignored() {
        let list =
            ",, ,:80,10.0.0.0/33,10.0.0.0/,2001:db8::/129,/8,a/8,[::1,a:b:c,a:,ä.example,a b";
        check(
            list,
            &[],
            &[("10.0.0.1", 80), ("a", 80), ("2001:db8::1", 80), ("", 80)],
        );
    }

    #[test]
    fn sockets_of_this_machine_and_names_without_a_port_need_no_proxy() {
        let exceptions = Exceptions::default();
        for (address, expected) in [
            (EndpointAddress::Unix("/a".into()), true),
            (EndpointAddress::UnixAbstract(b"a".to_vec()), true),
            ("127.0.0.1:1".into(), true),
            ("[fe80::1%2]:1".into(), true),
            ("a.example".into(), true),
            ("a b\r\n:1".into(), true),
            ("10.0.0.1:1".into(), false),
            ("a.example:1".into(), false),
        ] {
            assert_eq!(exceptions.have(&address), expected, "{address}");
        }
    }
}
