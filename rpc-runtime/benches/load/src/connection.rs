//! Where the load generator connects to.

use std::fs;
use std::io;
use std::os::fd::{AsRawFd, RawFd};
use std::path::Path;
use std::sync::Arc;

use measure::Error;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::session::Session;

/// Where to connect to, and how.
pub struct Target {
    port: u16,
    tls: Option<TlsConnector>,
}

/// The socket of a session, for as long as that lives.
#[derive(Clone, Copy, Debug)]
pub struct Socket(RawFd);

impl Target {
    /// A server on this machine, with TLS if there is a folder with its certificate.
    ///
    /// # Errors
    ///
    /// When there is no certificate.
    pub fn new(port: u16, tls: Option<&str>) -> Result<Self, Error> {
        let tls = tls.map(|folder| -> Result<TlsConnector, Error> {
            let pem = fs::read(Path::new(folder).join("certificate.pem"))?;
            let mut roots = RootCertStore::empty();
            roots.add(CertificateDer::from_pem_slice(&pem)?)?;
            let provider = Arc::new(ring::default_provider());
            let mut config = ClientConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()?
                .with_root_certificates(roots)
                .with_no_client_auth();
            config.alpn_protocols = vec![b"h2".to_vec()];
            Ok(TlsConnector::from(Arc::new(config)))
        });
        Ok(Self {
            port,
            tls: tls.transpose()?,
        })
    }

    /// A new connection.
    ///
    /// # Errors
    ///
    /// When the server refuses it.
    pub async fn connect(&self) -> Result<(Session, Socket), Error> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        stream.set_nodelay(true)?;
        let socket = Socket(stream.as_raw_fd());
        let Some(tls) = &self.tls else {
            return Ok((Session::new(stream), socket));
        };
        let name = ServerName::try_from("localhost")?;
        Ok((Session::new(tls.connect(name, stream).await?), socket))
    }
}

impl Socket {
    /// How many TCP segments with data the server has sent. On loopback every write of up to 64 KiB is one, whatever
    /// system call it was.
    ///
    /// # Errors
    ///
    /// When the socket is closed.
    #[allow(
        unsafe_code,
        reason = "this socket option is there as a C function only"
    )]
    pub fn segments(self) -> io::Result<u64> {
        let mut info = [0_u32; 64];
        let mut len = libc::socklen_t::try_from(size_of_val(&info)).map_err(io::Error::other)?;
        // SAFETY: the kernel writes `len` bytes at most.
        let failed = unsafe {
            libc::getsockopt(
                self.0,
                libc::IPPROTO_TCP,
                libc::TCP_INFO,
                info.as_mut_ptr().cast(),
                &raw mut len,
            )
        };
        if failed != 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(u64::from(info[TCPI_DATA_SEGS_IN / size_of::<u32>()]))
    }
}

/// Where `struct tcp_info` of Linux has `tcpi_data_segs_in`, in bytes.
const TCPI_DATA_SEGS_IN: usize = 152;
