//! TLS on connections that are accepted.

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::server::danger::ClientCertVerifier;
use tokio_rustls::rustls::server::{NoServerSessionStorage, WebPkiClientVerifier};
use tokio_rustls::{TlsAcceptor, TlsStream};

use super::identity::{Current, TlsIdentity};
use super::{H2, check_alpn, provider, roots};
use crate::status::Status;

/// How a server proves itself to its clients, and whether they must prove themselves.
///
/// TLS 1.2 and 1.3 are spoken, and nothing but HTTP/2 over them: a client that does not offer `h2` by ALPN is
/// refused.
///
/// ```no_run
/// use rpc_runtime::{Server, ServerTls, TlsIdentity};
///
/// # fn server() -> Result<Server, Box<dyn std::error::Error>> {
/// let identity = TlsIdentity::from_pem(std::fs::read("tls.crt")?, std::fs::read("tls.key")?)?;
/// let tls = ServerTls::new(identity).require_client_certificates(std::fs::read("clients.crt")?)?;
/// Ok(Server::new().tls(tls))
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ServerTls {
    identity: TlsIdentity,
    clients: Option<Arc<dyn ClientCertVerifier>>,
}

/// The handshake of a server, ready for use.
#[derive(Clone)]
pub(in crate::transport) struct Acceptor(TlsAcceptor);

/// A connection after the handshake, with the certificates that the client has proven to hold the key of.
pub(in crate::transport) struct Accepted<I> {
    pub(in crate::transport) stream: TlsStream<I>,
    pub(in crate::transport) certificates: Option<Arc<[Bytes]>>,
}

impl ServerTls {
    /// A server that proves itself with `identity`, and asks no client to.
    pub fn new(identity: TlsIdentity) -> Self {
        Self {
            identity,
            clients: None,
        }
    }

    /// Lets only clients connect that have a certificate signed by one of these roots, given as PEM.
    ///
    /// A handler sees it as [`Request::peer_certificates`](crate::Request::peer_certificates). The roots replace
    /// those given before.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the roots are not certificates.
    pub fn require_client_certificates(mut self, pem: impl AsRef<[u8]>) -> Result<Self, Status> {
        let roots = Arc::new(roots(pem.as_ref())?);
        let verifier = WebPkiClientVerifier::builder_with_provider(roots, provider()).build();
        self.clients = Some(verifier.map_err(no_verifier)?);
        Ok(self)
    }

    /// Asks clients for a certificate signed by one of these roots, given as PEM, and lets those connect as well
    /// that have none.
    ///
    /// A client with a certificate of another root is refused. The roots replace those given before.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if the roots are not certificates.
    pub fn request_client_certificates(mut self, pem: impl AsRef<[u8]>) -> Result<Self, Status> {
        let roots = Arc::new(roots(pem.as_ref())?);
        let verifier = WebPkiClientVerifier::builder_with_provider(roots, provider())
            .allow_unauthenticated()
            .build();
        self.clients = Some(verifier.map_err(no_verifier)?);
        Ok(self)
    }
}

impl Acceptor {
    pub(in crate::transport) fn new(tls: ServerTls) -> Self {
        let builder = ServerConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .expect("ring has cipher suites for TLS 1.2 and 1.3");
        let identity = Arc::new(Current(tls.identity));
        let mut config = match tls.clients {
            None => builder.with_no_client_auth().with_cert_resolver(identity),
            Some(verifier) => {
                let builder = builder.with_client_cert_verifier(verifier);
                let mut config = builder.with_cert_resolver(identity);
                // A resumed session skips the check of a certificate that may have expired since.
                config.session_storage = Arc::new(NoServerSessionStorage {});
                config.send_tls13_tickets = 0;
                config
            }
        };
        config.alpn_protocols = vec![H2.to_vec()];
        Self(Arc::new(config).into())
    }

    pub(in crate::transport) async fn accept<I>(&self, io: I) -> io::Result<Accepted<I>>
    where
        I: AsyncRead + AsyncWrite + Unpin,
    {
        let stream = self.0.accept(io).await?;
        let (_, session) = stream.get_ref();
        check_alpn(session)?;
        let certificates = session.peer_certificates().map(|chain| {
            chain
                .iter()
                .map(|certificate| Bytes::copy_from_slice(certificate))
                .collect()
        });
        Ok(Accepted {
            stream: stream.into(),
            certificates,
        })
    }
}

impl std::fmt::Debug for Acceptor {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Acceptor")
    }
}

fn no_verifier(error: impl std::error::Error + Send + Sync + 'static) -> Status {
    Status::invalid_argument("clients cannot be verified with these roots").with_source(error)
}
