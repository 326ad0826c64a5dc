//! TLS of a client.

use std::fmt;
use std::io;
use std::sync::Arc;

use http::uri::Authority;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::OnceCell;
use tokio_rustls::rustls::client::Resumption;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tokio_rustls::{TlsConnector, TlsStream};

use crate::status::Status;
use crate::transport::tls::alpn::{H2, check_alpn};
use crate::transport::tls::crypto::provider;
use crate::transport::tls::identity::{Current, TlsIdentity};
use crate::transport::tls::roots::roots;

/// TLS settings of a client: how it verifies the server, and its own certificate.
///
/// TLS 1.2 and 1.3 are supported, and only HTTP/2 over them: a server that does not select `h2` by ALPN is refused.
///
/// Setters do not fail: [`ChannelBuilder::build`](crate::ChannelBuilder::build) returns the first error.
///
/// ```no_run
/// use rpc_runtime::{Channel, ClientTls};
///
/// # async fn connect() -> Result<Channel, Box<dyn std::error::Error>> {
/// let tls = ClientTls::new().roots(std::fs::read("company.crt")?);
/// let channel = Channel::builder("https://greeter.example:443").tls(tls);
/// Ok(channel.connect().await?)
/// # }
/// ```
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ClientTls {
    roots: Option<Arc<RootCertStore>>,
    identity: Option<TlsIdentity>,
    server_name: Option<(ServerName<'static>, Authority)>,
    /// The error of the first setter that failed.
    fault: Option<Status>,
}

/// Performs the handshakes of a channel. Clones share the roots, once they are read, and the sessions.
#[derive(Clone)]
pub(crate) struct Connector {
    tls: ClientTls,
    server_name: ServerName<'static>,
    config: Arc<OnceCell<Arc<ClientConfig>>>,
}

impl ClientTls {
    /// Trusts the root certificates of the system and verifies the server's certificate for the host of the target.
    ///
    /// The roots of the system are read when the channel first connects. The environment variables `SSL_CERT_FILE` and
    /// `SSL_CERT_DIR` override their location.
    pub fn new() -> Self {
        Self::default()
    }

    /// Trusts these root certificates, in PEM, instead of the system's. They replace those set before. None, or one that does
    /// not parse, is an error.
    pub fn roots(mut self, pem: impl AsRef<[u8]>) -> Self {
        match roots(pem.as_ref()) {
            Ok(roots) => self.roots = Some(Arc::new(roots)),
            Err(fault) => self.fail(fault),
        }
        self
    }

    /// Sets the certificate for servers that request one. The default is none.
    pub fn identity(mut self, identity: TlsIdentity) -> Self {
        self.identity = Some(identity);
        self
    }

    /// Sets the name that the server's certificate must be valid for, instead of the host of the target. Requests also
    /// use it as their authority, for a server that is reached by another address. Another text than a DNS name or an IP
    /// address (version 6 in brackets) is an error.
    pub fn server_name(mut self, name: &str) -> Self {
        let authority = Authority::try_from(name)
            .ok()
            .filter(|authority| authority.host() == name)
            .ok_or_else(|| invalid_server_name(name));
        match authority.and_then(|authority| Ok((parse_server_name(name)?, authority))) {
            Ok(server_name) => self.server_name = Some(server_name),
            Err(fault) => self.fail(fault),
        }
        self
    }

    /// Keeps an error, unless there is an earlier one.
    fn fail(&mut self, fault: Status) {
        self.fault.get_or_insert(fault);
    }
}

impl Connector {
    /// For a server with the name that `tls` sets, or else `host`.
    ///
    /// # Errors
    ///
    /// The first error of the settings, or `INVALID_ARGUMENT` if `host` is not a name for a certificate.
    pub(crate) fn new(mut tls: ClientTls, host: &str) -> Result<Self, Status> {
        if let Some(fault) = tls.fault.take() {
            return Err(fault);
        }
        let server_name = match &tls.server_name {
            Some((name, _)) => name.clone(),
            None => parse_server_name(host)?,
        };
        Ok(Self {
            tls,
            server_name,
            config: Arc::default(),
        })
    }

    /// The authority of requests, if it is not the target's.
    pub(crate) fn authority(&self) -> Option<Authority> {
        let (_, authority) = self.tls.server_name.as_ref()?;
        Some(authority.clone())
    }

    /// Performs the handshake. `authority` is that of the endpoint, if it has one of its own: its certificate must be for that
    /// host.
    pub(crate) async fn connect<I>(
        &self,
        authority: Option<&str>,
        io: I,
    ) -> io::Result<TlsStream<I>>
    where
        I: AsyncRead + AsyncWrite + Unpin,
    {
        let server_name = match authority {
            Some(authority) => parse_server_name(host_of(authority)).map_err(io::Error::other)?,
            None => self.server_name.clone(),
        };
        let config = self.config.get_or_try_init(|| self.config()).await?;
        let connector = TlsConnector::from(Arc::clone(config));
        let stream = connector.connect(server_name, io).await?;
        check_alpn(stream.get_ref().1)?;
        Ok(stream.into())
    }

    async fn config(&self) -> io::Result<Arc<ClientConfig>> {
        let roots = match &self.tls.roots {
            Some(roots) => Arc::clone(roots),
            None => tokio::task::spawn_blocking(system_roots).await??,
        };
        let builder = ClientConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .expect("ring has cipher suites for TLS 1.2 and 1.3")
            .with_root_certificates(roots);
        let mut config = match &self.tls.identity {
            None => builder.with_no_client_auth(),
            Some(identity) => {
                let identity = Arc::new(Current(identity.clone()));
                let mut config = builder.with_client_cert_resolver(identity);
                // A resumed session would keep an identity that was replaced.
                config.resumption = Resumption::disabled();
                config
            }
        };
        config.alpn_protocols = vec![H2.to_vec()];
        Ok(Arc::new(config))
    }
}

impl fmt::Debug for Connector {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Connector")
            .field("server_name", &self.server_name)
            .finish_non_exhaustive()
    }
}

/// Reads the root certificates of the system, which may block. Those that do not parse are skipped.
fn system_roots() -> io::Result<Arc<RootCertStore>> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(found.certs);
    if !roots.is_empty() {
        return Ok(Arc::new(roots));
    }
    let missing = "the system has no root certificates: set them with `ClientTls::roots`";
    Err(match found.errors.into_iter().next() {
        Some(error) => io::Error::other(format!("{missing}: {error}")),
        None => io::Error::new(io::ErrorKind::NotFound, missing),
    })
}

fn parse_server_name(name: &str) -> Result<ServerName<'static>, Status> {
    let address = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    ServerName::try_from(address.unwrap_or(name).to_owned())
        .map_err(|error| invalid_server_name(name).with_source(error))
}

/// The host of an authority.
fn host_of(authority: &str) -> &str {
    let port = authority.rsplit_once(':');
    port.filter(|(_, port)| port.parse::<u16>().is_ok())
        .map_or(authority, |(host, _)| host)
}

fn invalid_server_name(name: &str) -> Status {
    Status::invalid_argument(format!(
        "`{name}` is not a server name: use a DNS name or an IP address (version 6 in brackets)"
    ))
}
