//! Error texts for failed TLS handshakes.

use std::io;

use tokio_rustls::rustls::{AlertDescription, Error, InvalidMessage};

/// The cause of a client's failed handshake, if it is one that a user can fix, and whether the server may use plaintext.
/// In TLS 1.3 a client learns only after its handshake that its certificate is refused.
pub(crate) fn of_client(error: &io::Error) -> Option<(String, bool)> {
    let Some(failure) = rustls(error) else {
        let is_end = error.kind() == io::ErrorKind::UnexpectedEof;
        return is_end.then(|| {
            let cause = "the server closed the connection in the TLS handshake: it may speak plaintext on this port";
            (cause.to_owned(), true)
        });
    };
    match failure {
        Error::InvalidMessage(InvalidMessage::InvalidContentType) => {
            let cause = "the server does not speak TLS on this port, and the client does";
            Some((cause.to_owned(), true))
        }
        Error::AlertReceived(AlertDescription::CertificateRequired) => {
            let cause = "the server requires a certificate of the client: set one with `ClientTls::identity`";
            Some((cause.to_owned(), false))
        }
        Error::AlertReceived(alert) if is_of_certificate(*alert) => {
            let cause = format!(
                "the server refused the client's certificate ({alert:?}): `ClientTls::identity` needs one that is valid and \
                 signed by a root that the server trusts"
            );
            Some((cause, false))
        }
        _ => None,
    }
}

/// The cause of a server's failed handshake.
pub(crate) fn of_server(error: &io::Error) -> String {
    match rustls(error) {
        Some(Error::InvalidMessage(InvalidMessage::InvalidContentType)) => {
            "the client does not speak TLS, and this server does: its target must be `https://host:port`".to_owned()
        }
        Some(Error::NoCertificatesPresented) => {
            "the client has no certificate, and this server requires one: see \
             `ServerTls::require_client_certificates`"
                .to_owned()
        }
        Some(Error::InvalidCertificate(reason)) => format!(
            "the client's certificate was refused ({reason:?}): it must be valid and signed by one of the roots of \
             `ServerTls`"
        ),
        Some(Error::AlertReceived(alert)) if is_of_certificate(*alert) => format!(
            "the client refused the server's certificate ({alert:?}): it must trust the root that has signed it, and \
             connect to a name that it is for"
        ),
        _ => format!("the TLS handshake failed: {error}"),
    }
}

fn rustls(error: &io::Error) -> Option<&Error> {
    error.get_ref()?.downcast_ref()
}

fn is_of_certificate(alert: AlertDescription) -> bool {
    matches!(
        alert,
        AlertDescription::BadCertificate
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateUnknown
            | AlertDescription::UnknownCA
            | AlertDescription::AccessDenied
            | AlertDescription::DecryptError
    )
}
