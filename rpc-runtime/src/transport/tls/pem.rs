//! Certificates in PEM.

use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

use crate::status::Status;

/// Reads one or more certificates.
pub(crate) fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, Status> {
    let certificates: Vec<_> = CertificateDer::pem_slice_iter(pem)
        .collect::<Result<_, _>>()
        .map_err(|error| {
            Status::invalid_argument("the certificates are not valid PEM").with_source(error)
        })?;
    if certificates.is_empty() {
        return Err(Status::invalid_argument(
            "the PEM text contains no certificate",
        ));
    }
    Ok(certificates)
}
