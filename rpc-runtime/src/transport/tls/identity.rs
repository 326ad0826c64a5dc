//! A certificate chain with its private key, replaceable while in use.

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

/// A certificate chain with its private key, which identifies one side of a connection.
///
/// Clones share their content, so that a certificate can be replaced before it expires, without a restart. Later
/// handshakes use the new one; open connections are not affected.
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

/// Provides rustls with the current identity. A separate type, to keep rustls' traits out of the API.
pub(crate) struct Current(pub(crate) TlsIdentity);

impl TlsIdentity {
    /// Reads the certificate, followed by the intermediate ones, and its private key (PKCS#8, PKCS#1 or SEC1), in PEM.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if either does not parse, or if the key does not belong to the certificate.
    pub fn from_pem(certificates: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Result<Self, Status> {
        let key = parse(certificates.as_ref(), key.as_ref())?;
        Ok(Self(Arc::new(RwLock::new(Arc::new(key)))))
    }

    /// Replaces the certificates and the key of this identity and all its clones.
    ///
    /// # Errors
    ///
    /// The same as [`from_pem`](Self::from_pem); the old ones then stay in use.
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

/// Shows the number of certificates, and nothing of the key.
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
    // Neither error contains key material.
    let key = PrivateKeyDer::from_pem_slice(key).map_err(|error| {
        Status::invalid_argument("the PEM text contains no valid private key").with_source(error)
    })?;
    CertifiedKey::from_der(chain, key, &provider()).map_err(|error| {
        Status::invalid_argument("the private key does not belong to the certificate")
            .with_source(error)
    })
}
