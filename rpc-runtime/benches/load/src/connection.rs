//! The connections of the load generator.

use std::fs;
use std::io;
use std::os::fd::{AsRawFd, RawFd};
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use h2::client::{Builder, SendRequest};
use http::{HeaderMap, HeaderValue, Method, Request, Uri, Version};
use measure::Error;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Where to connect to, and how.
pub struct Target {
    port: u16,
    tls: Option<TlsConnector>,
}

/// A connection, which a task of its own drives.
pub struct Connection {
    /// Where calls begin.
    pub requests: SendRequest<Bytes>,
    socket: RawFd,
}

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
    pub async fn connect(&self) -> Result<Connection, Error> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        stream.set_nodelay(true)?;
        let socket = stream.as_raw_fd();
        let requests = match &self.tls {
            None => handshake(stream).await?,
            Some(tls) => {
                let name = ServerName::try_from("localhost")?;
                handshake(tls.connect(name, stream).await?).await?
            }
        };
        Ok(Connection { requests, socket })
    }
}

impl Connection {
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
    pub fn segments(&self) -> io::Result<u64> {
        let mut info = [0_u32; 64];
        let mut len = libc::socklen_t::try_from(size_of_val(&info)).map_err(io::Error::other)?;
        // SAFETY: the kernel writes `len` bytes at most.
        let failed = unsafe {
            libc::getsockopt(
                self.socket,
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

async fn handshake<T>(io: T) -> Result<SendRequest<Bytes>, Error>
where
    T: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (requests, connection) = Builder::new()
        .initial_window_size(4 << 20)
        .initial_connection_window_size(64 << 20)
        .handshake(io)
        .await?;
    // What it ends with is seen by its calls.
    tokio::spawn(async move { drop(connection.await) });
    Ok(requests)
}

/// The head of a request, made once and cloned for each call.
#[derive(Clone, Debug)]
pub struct Head {
    uri: Uri,
    headers: HeaderMap,
}

impl Head {
    /// The head of a call of a method.
    ///
    /// # Errors
    ///
    /// When the method is no name.
    pub fn new(method: &str, gzip: bool) -> Result<Self, Error> {
        let mut headers = HeaderMap::new();
        headers.insert("te", HeaderValue::from_static("trailers"));
        headers.insert("content-type", HeaderValue::from_static("application/grpc"));
        headers.insert("user-agent", HeaderValue::from_static("load/0.1"));
        if gzip {
            headers.insert("grpc-encoding", HeaderValue::from_static("gzip"));
            headers.insert("grpc-accept-encoding", HeaderValue::from_static("gzip"));
        }
        Ok(Self {
            uri: format!("http://localhost/bench.v1.Bench/{method}").parse()?,
            headers,
        })
    }

    /// A request.
    #[must_use]
    pub fn request(&self) -> Request<()> {
        let mut request = Request::new(());
        *request.method_mut() = Method::POST;
        *request.version_mut() = Version::HTTP_2;
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = self.headers.clone();
        request
    }
}

/// Checks that a call has ended well.
///
/// # Errors
///
/// When its status is another than OK.
pub fn check_status(trailers: Option<&HeaderMap>) -> Result<(), Error> {
    match trailers.and_then(|trailers| trailers.get("grpc-status")) {
        Some(status) if status == "0" => Ok(()),
        _ => Err(format!("a call ended with {trailers:?}").into()),
    }
}

/// Where `struct tcp_info` of Linux has `tcpi_data_segs_in`, in bytes.
const TCPI_DATA_SEGS_IN: usize = 152;
