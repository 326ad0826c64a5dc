//! Certificates that are trusted to sign others, which can be replaced while they are in use.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use tokio_rustls::rustls::RootCertStore;

use crate::status::Status;
use crate::transport::tls::pem::certificates;

/// Who is trusted to sign the certificates of clients.
///
/// Clones share what they hold, so that an authority is added, or one that is no longer trusted taken away, without a
/// restart. Handshakes from then on use the new roots; connections that are open stay as they are, so one that must not
/// stay needs a [`max_connection_age`](crate::Server::max_connection_age).
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
    /// Reads one certificate or more.
    ///
    /// # Errors
    ///
    /// `INVALID_ARGUMENT` if there is none, or one does not parse.
    pub fn from_pem(pem: impl AsRef<[u8]>) -> Result<Self, Status> {
        let roots = roots(pem.as_ref())?;
        Ok(Self(Arc::new(RwLock::new(Arc::new(roots)))))
    }

    /// Replaces all the certificates, for these roots and all their clones.
    ///
    /// # Errors
    ///
    /// As for [`from_pem`](Self::from_pem); then the old ones stay in use.
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

/// Reads certificates that are trusted to sign others.
pub(crate) fn roots(pem: &[u8]) -> Result<RootCertStore, Status> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(pem)? {
        roots.add(certificate).map_err(|error| {
            Status::invalid_argument("a root certificate is not valid").with_source(error)
        })?;
    }
    Ok(roots)
}
