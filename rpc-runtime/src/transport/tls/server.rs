//! TLS on connections that are accepted.

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

use crate::transport::io::cork::LINGER;
use crate::transport::tls::alpn::{H2, check_alpn};
use crate::transport::tls::crypto::provider;
use crate::transport::tls::failure;
use crate::transport::tls::identity::{Current, TlsIdentity};
use crate::transport::tls::roots::TlsRoots;

/// How a server proves itself to its clients, and whether they must prove themselves.
///
/// TLS 1.2 and 1.3 are spoken, and nothing but HTTP/2 over them: a client that does not offer `h2` by ALPN is
/// refused.
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

/// What is asked of clients.
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

/// The handshake of a server, ready for use. Clones share it.
#[derive(Clone)]
pub(crate) struct Acceptor(Arc<Handshake>);

enum Handshake {
    /// Clients are asked nothing.
    Anonymous(TlsAcceptor),
    Mutual {
        identity: TlsIdentity,
        clients: Clients,
        /// What was made for the roots of the moment: rustls wants a configuration for each.
        current: RwLock<Option<(Arc<RootCertStore>, TlsAcceptor)>>,
    },
}

/// A connection after the handshake, with the certificates that the client has proven to hold the key of.
pub(crate) struct Accepted<I> {
    pub(crate) stream: TlsStream<I>,
    pub(crate) certificates: Option<Arc<[Bytes]>>,
}

impl ServerTls {
    /// A server that proves itself with `identity`, and asks no client to.
    pub fn new(identity: TlsIdentity) -> Self {
        Self {
            identity,
            clients: None,
        }
    }

    /// Lets only clients connect that have a certificate signed by one of `roots`, instead of those given before.
    ///
    /// A handler sees it as [`Request::peer_certificates`](crate::Request::peer_certificates).
    pub fn require_client_certificates(mut self, roots: TlsRoots) -> Self {
        self.clients = Some(Clients {
            roots,
            certificate: Certificate::Required,
        });
        self
    }

    /// Asks clients for a certificate signed by one of `roots`, instead of those given before, and lets those connect as
    /// well that have none. A client with a certificate of another root is refused.
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

    /// # Errors
    ///
    /// Why the handshake has failed, for a log.
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

/// Lets a client read why its handshake has failed: what it has sent by then would make the system throw that away.
async fn part_with(mut io: impl AsyncRead + AsyncWrite + Unpin) {
    let part = async {
        io.shutdown().await?;
        while io.read(&mut [0; 1024]).await? > 0 {}
        io::Result::Ok(())
    };
    let _ = timeout(LINGER, part).await;
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
            // A resumed session skips the check of a certificate that may have expired since.
            config.session_storage = Arc::new(NoServerSessionStorage {});
            config.send_tls13_tickets = 0;
            config
        }
    };
    config.alpn_protocols = vec![H2.to_vec()];
    Arc::new(config).into()
}
