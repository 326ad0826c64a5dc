//! `Proxy`, the setting, and the rule that follows from it.

use crate::endpoint::EndpointAddress;
use crate::transport::net::proxy::exceptions::Exceptions;
use crate::transport::net::proxy::http_proxy::HttpProxy;

/// The HTTP proxy of a channel (gRFC A1). Set by [`ChannelBuilder::proxy`](crate::ChannelBuilder::proxy).
///
/// For every connection over TCP the channel asks the proxy for a tunnel to the server (`CONNECT`). TLS is spoken with the
/// server, inside the tunnel. The name of a target is not resolved on this machine: the proxy gets it. Addresses that were set or
/// that a resolver of the application finds are sent to the proxy as they are. [`Peer::address`](crate::Peer::address) is that of
/// the proxy.
///
/// `localhost`, loopback addresses, link-local addresses with a zone and Unix sockets are always reached without the proxy, and
/// so is what [`except`](Self::except) lists.
///
/// ```
/// use rpc_runtime::{Channel, Proxy};
///
/// # fn channel() -> Result<Channel, rpc_runtime::Status> {
/// let proxy = Proxy::http("http://user:password@proxy.example:3128").except(".internal.example,10.0.0.0/8");
/// Channel::builder("http://billing.example:50051").proxy(proxy).build()
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Proxy {
    source: Source,
    exceptions: Exceptions,
}

#[derive(Clone, Debug)]
enum Source {
    None,
    Environment,
    /// The error says why the URL is not valid.
    Url(Result<HttpProxy, String>),
}

/// The proxy of a channel, and for which addresses it is used.
#[derive(Clone, Debug)]
pub(crate) struct ProxyRule {
    proxy: HttpProxy,
    exceptions: Exceptions,
}

impl Proxy {
    /// The proxy that the environment names when the channel is built, as for gRPC in Go: that of `HTTPS_PROXY` for all targets,
    /// or else of `https_proxy`, with the exceptions of `NO_PROXY`, or else of `no_proxy`. An empty variable is no variable. This
    /// is the default of a channel.
    ///
    /// A URL that [`http`](Self::http) refuses is an error of the channel, unless no address of its target would use the proxy.
    pub fn from_environment() -> Self {
        Self::new(Source::Environment)
    }

    /// No proxy, whatever the environment says.
    pub fn none() -> Self {
        Self::new(Source::None)
    }

    /// The proxy at `url`, `http://user:password@host:port`. The scheme, the user with the password, which are percent-encoded,
    /// and the port may be left out; the default port is 80. They are sent as `Proxy-Authorization: Basic`, and not encrypted.
    ///
    /// Another URL, such as one of an `https` or `socks5` proxy, is an error of the channel.
    pub fn http(url: &str) -> Self {
        Self::new(Source::Url(HttpProxy::parse(url)))
    }

    /// Adds what is reached without the proxy, in the form of the variable `no_proxy`: a list with commas.
    ///
    /// | entry | what it stands for |
    /// |---|---|
    /// | `a.example` | that host, and all in the domain |
    /// | `.a.example`, `*.a.example` | all hosts in the domain, without itself |
    /// | `10.0.0.1`, `2001:db8::1` | that address |
    /// | `10.0.0.0/8`, `2001:db8::/32` | the addresses of that network |
    /// | `a.example:443`, `10.0.0.1:443`, `[2001:db8::1]:443` | the same, with that port only |
    /// | `*` | everything |
    ///
    /// Names are compared with the name in the target, and addresses with an address in it: nothing is resolved for that. An entry
    /// of another form is ignored.
    pub fn except(mut self, list: &str) -> Self {
        self.exceptions.add(list);
        self
    }

    fn new(source: Source) -> Self {
        Self {
            source,
            exceptions: Exceptions::default(),
        }
    }

    /// The rule; `None` without a proxy, or if there `is_none_needed`. `variable` reads the environment.
    ///
    /// # Errors
    ///
    /// The sentence for the user if the URL is not valid.
    pub(crate) fn rule(
        &self,
        variable: impl Fn(&str) -> Option<String>,
        is_needed: impl FnOnce(&Exceptions) -> bool,
    ) -> Result<Option<ProxyRule>, String> {
        let read = |names: [&'static str; 2]| {
            let mut values = names
                .into_iter()
                .filter_map(|name| Some((name, variable(name)?)));
            values.find(|(_, value)| !value.is_empty())
        };
        let mut exceptions = self.exceptions.clone();
        let (name, proxy) = match &self.source {
            Source::None => return Ok(None),
            Source::Url(proxy) => ("`Proxy::http`".to_owned(), proxy.clone()),
            Source::Environment => {
                let Some((name, url)) = read(["HTTPS_PROXY", "https_proxy"]) else {
                    return Ok(None);
                };
                if let Some((_, list)) = read(["NO_PROXY", "no_proxy"]) {
                    exceptions.add(&list);
                }
                (
                    format!("the environment variable `{name}`"),
                    HttpProxy::parse(&url),
                )
            }
        };
        if !is_needed(&exceptions) {
            return Ok(None);
        }
        let proxy = proxy.map_err(|problem| format!("the URL of {name} {problem}"))?;
        Ok(Some(ProxyRule { proxy, exceptions }))
    }
}

impl Default for Proxy {
    /// [`Proxy::from_environment`].
    fn default() -> Self {
        Self::from_environment()
    }
}

impl ProxyRule {
    /// The proxy for connections to `address`.
    pub(crate) fn proxy(&self, address: &EndpointAddress) -> Option<&HttpProxy> {
        (!self.exceptions.have(address)).then_some(&self.proxy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The proxy that is used for a host, with an environment of these variables.
    fn used(
        proxy: &Proxy,
        variables: &[(&str, &str)],
        host: &str,
    ) -> Result<Option<String>, String> {
        let variable = |name: &str| {
            let mut variables = variables.iter();
            variables
                .find(|(own, _)| *own == name)
                .map(|(_, value)| (*value).to_owned())
        };
        let rule = proxy.rule(variable, |exceptions| !exceptions.have_host(host, 443))?;
        let address = EndpointAddress::from(format!("{host}:443"));
        Ok(rule.and_then(|rule| rule.proxy(&address).map(HttpProxy::to_string)))
    }

    #[test]
    fn the_environment_is_read_as_in_go() {
        for (variables, host, expected) in [
            (&[][..], "a", None),
            (&[("https_proxy", "")], "a", None),
            (&[("HTTP_PROXY", "p"), ("http_proxy", "p")], "a", None),
            (&[("https_proxy", "p:1")], "a", Some("http://p:1")),
            (
                &[("https_proxy", "p:1"), ("HTTPS_PROXY", "q:1")],
                "a",
                Some("http://q:1"),
            ),
            (
                &[("https_proxy", "p:1"), ("HTTPS_PROXY", "")],
                "a",
                Some("http://p:1"),
            ),
            (&[("https_proxy", "p:1")], "localhost", None),
            (&[("https_proxy", "p:1"), ("no_proxy", "a")], "a", None),
            (
                &[("https_proxy", "p:1"), ("no_proxy", "a"), ("NO_PROXY", "b")],
                "a",
                Some("http://p:1"),
            ),
            (&[("https_proxy", "p:1"), ("NO_PROXY", "a")], "a", None),
            (&[("https_proxy", "socks5://p")], "localhost", None),
        ] {
            let proxy = used(&Proxy::default(), variables, host);
            assert_eq!(
                proxy,
                Ok(expected.map(str::to_owned)),
                "{variables:?} {host}"
            );
        }
        let text = "the URL of the environment variable `https_proxy` has the scheme \"socks5\", and only `http` is supported";
        let wrong = used(&Proxy::default(), &[("https_proxy", "socks5://p")], "a");
        assert_eq!(wrong, Err(text.to_owned()));
    }

    #[test]
    fn a_setting_counts_and_not_the_environment() {
        let variables = [("HTTPS_PROXY", "q:1"), ("NO_PROXY", "*")];
        for (proxy, host, expected) in [
            (Proxy::none(), "a", None),
            (Proxy::http("p:1"), "a", Some("http://p:1")),
            (Proxy::http("p:1").except("a"), "a", None),
            (Proxy::http("p:1").except("a").except("b"), "a", None),
            (Proxy::http("p:1").except("b"), "a", Some("http://p:1")),
        ] {
            assert_eq!(
                used(&proxy, &variables, host),
                Ok(expected.map(str::to_owned)),
                "{proxy:?}"
            );
        }
        let from = Proxy::from_environment().except("a");
        assert_eq!(used(&from, &variables[..1], "a"), Ok(None));
        let text = used(&Proxy::http("https://user:secret@p"), &[], "a").unwrap_err();
        assert!(
            text.starts_with("the URL of `Proxy::http` has the scheme \"https\""),
            "{text}"
        );
    }
}
