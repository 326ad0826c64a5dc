//! Targets: what is parsed, and what is refused with which words.

use super::*;

fn parse(text: &str) -> Result<Target, Status> {
    Target::parse(text, None, false)
}

fn plaintext(text: &str) -> Result<Target, Status> {
    Target::parse(text, Some(SecuritySetting::Plaintext), false)
}

fn host(target: &Target) -> (&str, u16) {
    match &target.names {
        Names::Host { host, port, .. } => (host, *port),
        Names::Endpoints(endpoints) => panic!("{target} needs no resolver: {endpoints:?}"),
    }
}

/// The endpoints as text.
fn endpoints(target: &Target) -> Vec<String> {
    match &target.names {
        Names::Host { host, .. } => panic!("{host} is not an address"),
        Names::Endpoints(endpoints) => endpoints.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn hosts_are_resolved() {
    for (text, expected) in [
        ("http://localhost:50051", ("localhost", 50051)),
        ("http://example.com", ("example.com", 80)),
        ("http://example.com:8080/", ("example.com", 8080)),
        ("http://[fe80::1%25eth0]:50051", ("fe80::1%eth0", 50051)),
        ("http://[fe80::1%eth0]:50051", ("fe80::1%eth0", 50051)),
        ("http://[fe80::1%252]:50051", ("fe80::1%2", 50051)),
        ("http://[fe80::1%2]:50051", ("fe80::1%2", 50051)),
        ("http://[fe80::1%25]:50051", ("fe80::1%25", 50051)),
        ("http://[fe80::1%2525]:50051", ("fe80::1%25", 50051)),
        ("http://[fe80::1%25br-0.1]:50051", ("fe80::1%br-0.1", 50051)),
    ] {
        let target = parse(text).expect(text);
        assert_eq!(host(&target), expected, "{text}");
        assert_eq!(target.scheme(), Scheme::HTTP);
    }
    let zone = parse("http://[fe80::1%25eth0]:50051").unwrap();
    assert_eq!(
        zone.authority.as_str(),
        "[fe80::1]:50051",
        "a zone is not sent"
    );
}

#[test]
fn names_of_grpc_need_the_transport_security() {
    for (text, expected, authority) in [
        ("localhost:50051", ("localhost", 50051), "localhost:50051"),
        ("localhost", ("localhost", 80), "localhost"),
        ("grpc:50051", ("grpc", 50051), "grpc:50051"),
        ("dns:50051", ("dns", 50051), "dns:50051"),
        ("http:50051", ("http", 50051), "http:50051"),
        ("dns:a.test:50051", ("a.test", 50051), "a.test:50051"),
        ("dns:///a.test:50051", ("a.test", 50051), "a.test:50051"),
        ("dns:///a.test", ("a.test", 80), "a.test"),
    ] {
        let target = plaintext(text).expect(text);
        assert_eq!(host(&target), expected, "{text}");
        assert_eq!(target.authority.as_str(), authority, "{text}");
        let status = parse(text).expect_err(text);
        for part in [".plaintext()", ".tls(ClientTls::new())", text] {
            assert!(status.message().contains(part), "{status}");
        }
        let written = format!("write `http://{authority}` or `https://{authority}`");
        assert!(status.message().contains(&written), "{status}");
    }
}

#[test]
fn addresses_are_not_resolved() {
    for (text, addresses) in [
        ("http://10.0.0.1", &["10.0.0.1:80"][..]),
        ("http://[::1]:1", &["[::1]:1"]),
        ("10.0.0.1:50051", &["10.0.0.1:50051"]),
        ("[::1]:50051", &["[::1]:50051"]),
        ("::1", &["[::1]:80"]),
        ("ipv4:10.0.0.1:50051", &["10.0.0.1:50051"]),
        ("ipv4:10.0.0.1", &["10.0.0.1:443"]),
        ("ipv4:10.0.0.1:1,10.0.0.2:2", &["10.0.0.1:1", "10.0.0.2:2"]),
        ("ipv6:[::1]:1,[::2]:2", &["[::1]:1", "[::2]:2"]),
        ("ipv6:[::1]", &["[::1]:443"]),
    ] {
        let target = plaintext(text).expect(text);
        assert_eq!(endpoints(&target), addresses, "{text}");
    }
}

#[test]
fn tls_targets_are_parsed() {
    let parsed = parse("https://example.com");
    #[cfg(feature = "tls")]
    {
        let target = parsed.expect("a target");
        assert_eq!(target.scheme(), Scheme::HTTPS);
        assert_eq!(host(&target), ("example.com", 443));
        let tls = || Some(SecuritySetting::Tls(ClientTls::new()));
        let named = Target::parse("dns:///example.com", tls(), false).unwrap();
        assert_eq!(host(&named), ("example.com", 443));
        for (text, setting, advice) in [
            ("http://a", tls(), "use `https://host:port` for TLS"),
            (
                "https://a",
                Some(SecuritySetting::Plaintext),
                "use `http://host:port` for plaintext",
            ),
        ] {
            let status = Target::parse(text, setting, false).unwrap_err();
            assert!(status.message().contains(advice), "{status}");
        }
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
fn sockets_of_this_machine_are_plaintext() {
    for (text, path) in [
        ("unix:a/b", "unix:a/b"),
        ("unix:///a/b", "unix:/a/b"),
        ("unix:/a", "unix:/a"),
        #[cfg(target_os = "linux")]
        ("unix-abstract:a", "unix-abstract:a"),
    ] {
        let target = parse(text).expect(text);
        assert_eq!(endpoints(&target), [path]);
        assert_eq!(target.authority.as_str(), "localhost");
        assert!(!target.is_readable_on_the_way());
    }
}

#[test]
fn a_resolver_of_the_application_has_any_scheme() {
    for (text, authority) in [
        ("registry:///billing", "billing"),
        ("registry://cluster/billing:7", "billing:7"),
        ("http://billing", "billing"),
    ] {
        let target = Target::parse(text, Some(SecuritySetting::Plaintext), true).expect(text);
        assert_eq!(target.authority.as_str(), authority);
        assert!(text.starts_with("http") || plaintext(text).is_err());
    }
}

#[cfg(not(feature = "dns"))]
#[test]
fn a_dns_server_needs_the_feature() {
    let status = plaintext("dns://8.8.8.8/a").unwrap_err();
    assert!(
        status
            .message()
            .contains("use `dns:///host:port`, enable the feature `dns`"),
        "{status}"
    );
}

#[cfg(feature = "dns")]
#[test]
fn a_target_may_name_a_dns_server() {
    for (text, expected, address) in [
        ("dns://8.8.8.8/a.test", ("a.test", 80), "8.8.8.8:53"),
        ("dns://8.8.8.8:5353/a.test:1", ("a.test", 1), "8.8.8.8:5353"),
        (
            "dns://[2001:db8::53]/a.test:1",
            ("a.test", 1),
            "[2001:db8::53]:53",
        ),
        (
            "dns://[2001:db8::53]:1/a.test:1",
            ("a.test", 1),
            "[2001:db8::53]:1",
        ),
    ] {
        let target = plaintext(text).expect(text);
        assert_eq!(host(&target), expected, "{text}");
        let Names::Host { server, .. } = target.names else {
            panic!("{text} needs no resolver");
        };
        assert_eq!(server, address.parse().ok(), "{text}");
        let status = parse(text).expect_err(text);
        assert!(!status.message().contains("http://"), "{status}");
    }
    for server in ["dns.test", "8.8.8.8:", "8.8.8.8:x", ":53", "a b"] {
        let status = plaintext(&format!("dns://{server}/a.test")).expect_err(server);
        let text = format!(
            "`{server}` in the target `dns://{server}/a.test` is not the IP address of a DNS server"
        );
        assert!(status.message().starts_with(&text), "{status}");
    }
    assert!(plaintext("dns://8.8.8.8/").is_err());
    // An address needs no server.
    let target = plaintext("dns://8.8.8.8/10.0.0.1:1").unwrap();
    assert_eq!(endpoints(&target), ["10.0.0.1:1"]);
}

#[test]
fn other_texts_are_refused_with_the_valid_syntax() {
    let valid = "use `http://host:port`";
    for (text, advice) in [
        ("", valid),
        (":80", valid),
        ("http://:80", valid),
        ("dns:", valid),
        ("dns:///", valid),
        ("dns://8.8.8.8", valid),
        ("xds:///greeter", valid),
        ("http://", valid),
        ("http://[fe80::1%]:1", valid),
        ("http://[fe80::1%a b]:1", valid),
        ("http://[fe80::1%25eth0:1", valid),
        ("http://a%eth0:1", valid),
        ("ftp://a:1", valid),
        ("https://a:1/path", valid),
        ("http://a:1/path", valid),
        ("http://a:99999", valid),
        ("a:", valid),
        ("http://user@a:1", valid),
        ("unix:", valid),
        ("unix://host/path", valid),
        ("http://a b", valid),
        ("ipv4:", "such as `ipv4:10.0.0.1:50051`"),
        ("ipv4:[::1]:1", "such as `ipv4:10.0.0.1:50051`"),
        ("ipv4:10.0.0.1:1,b:2", "`b:2` in the target"),
        ("ipv6:10.0.0.1:1", "`ipv6:[2001:db8::1]:50051`"),
        ("grpc://localhost:50051", "use `http://localhost:50051`"),
        ("tcp://localhost:50051", "use `http://localhost:50051`"),
        ("grpcs://localhost:50051", "use `https://localhost:50051`"),
        (
            "passthrough:///localhost:50051",
            "use `http://localhost:50051`",
        ),
    ] {
        let status = plaintext(text).expect_err(text);
        assert_eq!(status.code(), crate::status::code::Code::InvalidArgument);
        assert!(status.message().contains(advice), "{status}");
    }
}
