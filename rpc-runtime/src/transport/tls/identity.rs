//! A certificate with its key, which can be replaced while it is in use.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use tokio_rustls::rustls::SignatureScheme;
use tokio_rustls::rustls::client::ResolvesClientCert;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;

use crate::status::Status;
use crate::transport::tls::crypto::provider;
use crate::transport::tls::pem::certificates;

/// What one side of a connection proves itself with: a certificate chain and its private key.
///
/// Clones share what they hold, so that a certificate that is about to expire is replaced without a restart.
/// Handshakes from then on use the new one; connections that are open stay as they are.
///
/// ```no_run
/// use rpc_runtime::{Server, ServerTls, TlsIdentity};
///
/// # async fn serve(listener: tokio::net::TcpListener) -> Result<(), Box<dyn std::error::Error>> {
/// let read = || Ok::<_, std::io::Error>((std::fs::read("tls.crt")?, std::fs::read("tls.key")?));
/// let (certificates, key) = read()?;
/// let identity = TlsIdentity::from_pem(certificates, key)?;
/// let server = Server::new().tls(ServerTls::new(identity.clone()));
/// tokio::spawn(server.serve(listener));
///
/// // When the files have changed:
/// let (certificates, key) = read()?;
/// identity.replace(certificates, key)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct TlsIdentity(Arc<RwLock<Arc<CertifiedKey>>>);

/// Gives rustls the identity of the moment. A type of its own, so that rustls' traits stay out of the API.
pub(crate) struct Current(pub(crate) TlsIdentity);

impl TlsIdentity {
    /// Reads the certificate, followed by those that lead to a root, and its private key (PKCS#8, PKCS#1 or SEC1).
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if one of the two does not parse, or if the key is not the certificate's.
    pub fn from_pem(certificates: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Result<Self, Status> {
        let key = parse(certificates.as_ref(), key.as_ref())?;
        Ok(Self(Arc::new(RwLock::new(Arc::new(key)))))
    }

    /// Replaces certificates and key for this identity and all its clones.
    ///
    /// # Errors
    ///
    /// As for [`from_pem`](Self::from_pem); then the old ones stay in use.
    pub fn replace(
        &self,
        certificates: impl AsRef<[u8]>,
        key: impl AsRef<[u8]>,
    ) -> Result<(), Status> {
        let key = parse(certificates.as_ref(), key.as_ref())?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(key);
        Ok(())
    }

    fn current(&self) -> Arc<CertifiedKey> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Shows how many certificates there are, and nothing of the key.
impl fmt::Debug for TlsIdentity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TlsIdentity")
            .field("certificates", &self.current().cert.len())
            .finish_non_exhaustive()
    }
}

impl ResolvesServerCert for Current {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.current())
    }
}

impl ResolvesClientCert for Current {
    fn resolve(&self, _roots: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        Some(self.0.current())
    }

    fn has_certs(&self) -> bool {
        true
    }
}

impl fmt::Debug for Current {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

fn parse(chain: &[u8], key: &[u8]) -> Result<CertifiedKey, Status> {
    let chain = certificates(chain)?;
    // The sources of both errors tell what is wrong with a key, and nothing of what is in it.
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|error| {
        Status::invalid_argument("there is no valid private key in the PEM text").with_source(error)
    })?;
    CertifiedKey::from_der(chain, key, &provider()).map_err(|error| {
        Status::invalid_argument("the private key is not one for the certificate")
            .with_source(error)
    })
}
