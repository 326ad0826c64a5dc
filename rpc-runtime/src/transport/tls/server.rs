//! TLS of a server.

use std::error::Error;
use std::io;
use std::sync::{Arc, PoisonError, RwLock};

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;
use tokio_rustls::rustls::server::danger::ClientCertVerifier;
use tokio_rustls::rustls::server::{NoServerSessionStorage, WebPkiClientVerifier};
use tokio_rustls::rustls::{RootCertStore, ServerConfig};
use tokio_rustls::{TlsAcceptor, TlsStream};

use crate::transport::io::cork::LINGER_TIMEOUT;
use crate::transport::tls::alpn::{H2, check_alpn};
use crate::transport::tls::crypto::provider;
use crate::transport::tls::failure;
use crate::transport::tls::identity::{Current, TlsIdentity};
use crate::transport::tls::roots::TlsRoots;

/// TLS settings of a server: its certificate, and whether it verifies certificates of its clients.
///
/// TLS 1.2 and 1.3 are supported, and only HTTP/2 over them: a client that does not offer `h2` by ALPN is refused.
///
/// ```no_run
/// use rpc_runtime::{Server, ServerTls, TlsIdentity, TlsRoots};
///
/// # fn server() -> Result<Server, Box<dyn std::error::Error>> {
/// let identity = TlsIdentity::from_pem(std::fs::read("tls.crt")?, std::fs::read("tls.key")?)?;
/// let clients = TlsRoots::from_pem(std::fs::read("clients.crt")?)?;
/// let tls = ServerTls::new(identity).require_client_certificates(clients);
/// Ok(Server::new().tls(tls))
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ServerTls {
    identity: TlsIdentity,
    clients: Option<Clients>,
}

/// The verification of clients.
#[derive(Clone, Debug)]
struct Clients {
    roots: TlsRoots,
    certificate: Certificate,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Certificate {
    Required,
    Optional,
}

/// Performs the handshakes of a server. Clones share it.
#[derive(Clone)]
pub(crate) struct Acceptor(Arc<Handshake>);

enum Handshake {
    /// Clients are not asked for a certificate.
    Anonymous(TlsAcceptor),
    Mutual {
        identity: TlsIdentity,
        clients: Clients,
        /// The acceptor for the current roots: rustls needs a configuration for each set of roots.
        current: RwLock<Option<(Arc<RootCertStore>, TlsAcceptor)>>,
    },
}

/// A connection after the handshake, with the verified certificates of the client.
pub(crate) struct Accepted<I> {
    pub(crate) stream: TlsStream<I>,
    pub(crate) certificates: Option<Arc<[Bytes]>>,
}

impl ServerTls {
    /// A server with the certificate `identity` that does not ask clients for theirs.
    pub fn new(identity: TlsIdentity) -> Self {
        Self {
            identity,
            clients: None,
        }
    }

    /// Requires clients to present a certificate signed by one of `roots`. Replaces the previous setting for clients.
    ///
    /// Handlers find it in [`Request::peer`](crate::Request::peer).
    pub fn require_client_certificates(mut self, roots: TlsRoots) -> Self {
        self.clients = Some(Clients {
            roots,
            certificate: Certificate::Required,
        });
        self
    }

    /// Requests a certificate signed by one of `roots` from clients. A client without a certificate may connect; a client
    /// with a certificate that the roots did not sign is refused. Replaces the previous setting for clients.
    pub fn request_client_certificates(mut self, roots: TlsRoots) -> Self {
        self.clients = Some(Clients {
            roots,
            certificate: Certificate::Optional,
        });
        self
    }
}

impl Acceptor {
    pub(crate) fn new(tls: ServerTls) -> Self {
        Self(Arc::new(match tls.clients {
            None => Handshake::Anonymous(acceptor(tls.identity, None)),
            Some(clients) => Handshake::Mutual {
                identity: tls.identity,
                clients,
                current: RwLock::default(),
            },
        }))
    }

    /// Performs the handshake.
    ///
    /// # Errors
    ///
    /// Why the handshake failed, for a log.
    pub(crate) async fn accept<I>(&self, io: I) -> Result<Accepted<I>, Box<dyn Error + Send + Sync>>
    where
        I: AsyncRead + AsyncWrite + Unpin,
    {
        let handshake = self.0.acceptor()?.accept(io).into_fallible();
        let stream = match handshake.await {
            Ok(stream) => stream,
            Err((error, io)) => {
                part_with(io).await;
                return Err(failure::of_server(&error).into());
            }
        };
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

/// Lets a client read why its handshake failed: closing with unread input would discard what was sent to it.
async fn part_with(mut io: impl AsyncRead + AsyncWrite + Unpin) {
    let part = async {
        io.shutdown().await?;
        while io.read(&mut [0; 1024]).await? > 0 {}
        io::Result::Ok(())
    };
    let _ = timeout(LINGER_TIMEOUT, part).await;
}

impl std::fmt::Debug for Acceptor {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Acceptor")
    }
}

impl Handshake {
    fn acceptor(&self) -> io::Result<TlsAcceptor> {
        let (identity, clients, current) = match self {
            Self::Anonymous(acceptor) => return Ok(acceptor.clone()),
            Self::Mutual {
                identity,
                clients,
                current,
            } => (identity, clients, current),
        };
        let roots = clients.roots.current();
        let made = current.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, acceptor)) = &*made
            && Arc::ptr_eq(of, &roots)
        {
            return Ok(acceptor.clone());
        }
        drop(made);
        let verifier = clients.verifier(Arc::clone(&roots))?;
        let acceptor = acceptor(identity.clone(), Some(verifier));
        let mut made = current.write().unwrap_or_else(PoisonError::into_inner);
        *made = Some((roots, acceptor.clone()));
        Ok(acceptor)
    }
}

impl Clients {
    fn verifier(&self, roots: Arc<RootCertStore>) -> io::Result<Arc<dyn ClientCertVerifier>> {
        let builder = WebPkiClientVerifier::builder_with_provider(roots, provider());
        let builder = match self.certificate {
            Certificate::Required => builder,
            Certificate::Optional => builder.allow_unauthenticated(),
        };
        builder.build().map_err(io::Error::other)
    }
}

fn acceptor(identity: TlsIdentity, clients: Option<Arc<dyn ClientCertVerifier>>) -> TlsAcceptor {
    let builder = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .expect("ring has cipher suites for TLS 1.2 and 1.3");
    let identity = Arc::new(Current(identity));
    let mut config = match clients {
        None => builder.with_no_client_auth().with_cert_resolver(identity),
        Some(verifier) => {
            let builder = builder.with_client_cert_verifier(verifier);
            let mut config = builder.with_cert_resolver(identity);
            // Resuming a session would not check whether the certificate has expired since.
            config.session_storage = Arc::new(NoServerSessionStorage {});
            config.send_tls13_tickets = 0;
            config
        }
    };
    config.alpn_protocols = vec![H2.to_vec()];
    Arc::new(config).into()
}
