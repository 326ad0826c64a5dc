//! Root certificates, replaceable while in use.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use tokio_rustls::rustls::RootCertStore;

use crate::status::Status;
use crate::transport::tls::pem::certificates;

/// The root certificates that a server trusts for the certificates of its clients.
///
/// Clones share their content, so that roots can be added or removed without a restart. Later handshakes use the new roots;
/// open connections are not affected. To end connections with certificates of removed roots, set a
/// [`ConnectionLimits::max_age`](crate::ConnectionLimits::max_age).
///
/// ```no_run
/// use rpc_runtime::{Server, ServerTls, TlsIdentity, TlsRoots};
///
/// # async fn serve(listener: tokio::net::TcpListener) -> Result<(), Box<dyn std::error::Error>> {
/// let clients = TlsRoots::from_pem(std::fs::read("clients.crt")?)?;
/// let identity = TlsIdentity::from_pem(std::fs::read("tls.crt")?, std::fs::read("tls.key")?)?;
/// let tls = ServerTls::new(identity).require_client_certificates(clients.clone());
/// tokio::spawn(Server::new().tls(tls).serve(listener));
///
/// // When the file has changed:
/// clients.replace(std::fs::read("clients.crt")?)?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct TlsRoots(Arc<RwLock<Arc<RootCertStore>>>);

impl TlsRoots {
    /// Reads one or more certificates, in PEM.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if there are none, or one does not parse.
    pub fn from_pem(pem: impl AsRef<[u8]>) -> Result<Self, Status> {
        let roots = roots(pem.as_ref())?;
        Ok(Self(Arc::new(RwLock::new(Arc::new(roots)))))
    }

    /// Replaces the certificates of these roots and all their clones.
    ///
    /// # Errors
    ///
    /// The same as [`from_pem`](Self::from_pem); the old ones then stay in use.
    pub fn replace(&self, pem: impl AsRef<[u8]>) -> Result<(), Status> {
        let roots = roots(pem.as_ref())?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(roots);
        Ok(())
    }

    pub(crate) fn current(&self) -> Arc<RootCertStore> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for TlsRoots {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("TlsRoots")
            .field("certificates", &self.current().len())
            .finish_non_exhaustive()
    }
}

/// Reads root certificates.
pub(crate) fn roots(pem: &[u8]) -> Result<RootCertStore, Status> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(pem)? {
        roots.add(certificate).map_err(|error| {
            Status::invalid_argument("a root certificate is not valid").with_source(error)
        })?;
    }
    Ok(roots)
}
