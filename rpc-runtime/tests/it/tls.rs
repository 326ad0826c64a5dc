//! TLS: which peers are accepted, which certificates handlers see, and the texts of failures.

use std::error::Error;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rpc_runtime::{
    Channel, ChannelBuilder, ClientTls, Code, ConnectionLimits, Listener, Peer, Request, Response,
    Server, ServerTls, Status, TlsIdentity, TlsRoots, testing,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{
    ClientConfig, ProtocolVersion, RootCertStore, ServerConfig, SupportedProtocolVersion, version,
};
use tokio_rustls::{TlsAcceptor, TlsConnector};

use crate::recorder::Recorder;
use crate::words::{Words, WordsClient, WordsServer};

/// Says who the client is.
struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let chain = request.peer().map_or(&[][..], Peer::certificates);
        let own = chain.first().map(|der| String::from_utf8_lossy(der));
        Ok(match own {
            Some(own) if own.contains("alice") => format!("alice of {}", chain.len()).into(),
            Some(_) => "somebody".to_owned().into(),
            None => "nobody".to_owned().into(),
        })
    }
}

/// One who signs certificates.
struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate and its key, as PEM.
struct Issued {
    certificate: String,
    key: String,
}

impl Authority {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let mut params = CertificateParams::default();
        let name = format!("authority {number}");
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    fn issue(&self, name: &str) -> Issued {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new([name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        Issued {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
        }
    }

    fn root(&self) -> String {
        self.0.pem()
    }

    fn trusted_roots(&self) -> TlsRoots {
        TlsRoots::from_pem(self.root()).unwrap()
    }

    fn trusted(&self) -> ClientTls {
        ClientTls::new().roots(self.root())
    }

    fn server(&self, name: &str) -> ServerTls {
        ServerTls::new(self.issue(name).identity())
    }
}

impl Issued {
    fn identity(&self) -> TlsIdentity {
        TlsIdentity::from_pem(&self.certificate, &self.key).unwrap()
    }
}

fn server(tls: ServerTls) -> Server {
    Server::new()
        .tls(tls)
        .add_service(WordsServer(Arc::new(Service)))
}

fn start(server_tls: ServerTls, client_tls: ClientTls) -> WordsClient {
    let (listener, channel) = testing::pair_builder();
    tokio::spawn(server(server_tls).serve(listener));
    WordsClient(channel.tls(client_tls).build().unwrap())
}

async fn who(client: &WordsClient) -> Result<String, Status> {
    client
        .upper(String::new())
        .await
        .map(Response::into_message)
}

/// Fails in the handshake, and says so; gives what it says of the cause.
async fn refused(client: &WordsClient) -> String {
    let status = who(client).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status}");
    assert!(status.message().contains("handshake failed"), "{status}");
    let sources = std::iter::successors(status.source(), |&error| error.source());
    sources
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("; ")
}

#[tokio::test]
async fn calls_work_over_tls_on_tcp() {
    let authority = Authority::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(server(authority.server("127.0.0.1")).serve(listener));
    let channel = Channel::builder(&target);
    let channel = channel.tls(authority.trusted()).connect().await;
    assert_eq!(who(&WordsClient(channel.unwrap())).await.unwrap(), "nobody");
    // The roots of the system are others.
    let status = Channel::connect(&target).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    for part in [target.as_str(), "at 127.0.0.1:", "the TLS handshake failed"] {
        assert!(status.message().contains(part), "{status}");
    }
    assert!(status.source().is_some());
}

#[tokio::test]
async fn the_certificate_of_a_server_must_be_trusted_and_have_its_name() {
    let authority = Authority::new();
    let stranger = Authority::new();
    let client = start(authority.server("localhost"), stranger.trusted());
    assert!(refused(&client).await.contains("UnknownIssuer"));
    let client = start(authority.server("elsewhere.test"), authority.trusted());
    assert!(refused(&client).await.contains("not valid for name"));
    let tls = authority.trusted().server_name("elsewhere.test");
    let client = start(authority.server("elsewhere.test"), tls);
    assert_eq!(who(&client).await.unwrap(), "nobody");
}

#[tokio::test]
async fn a_server_can_require_certificates_of_clients() {
    let authority = Authority::new();
    let clients = Authority::new();
    let tls = || {
        authority
            .server("localhost")
            .require_client_certificates(clients.trusted_roots())
    };
    let alice = clients.issue("alice").identity();
    let client = start(tls(), authority.trusted().identity(alice));
    assert_eq!(who(&client).await.unwrap(), "alice of 1");
    let client = start(tls(), authority.trusted());
    assert!(refused(&client).await.contains("CertificateRequired"));
    let stranger = Authority::new().issue("alice").identity();
    let client = start(tls(), authority.trusted().identity(stranger));
    assert!(refused(&client).await.contains("UnknownCA"));
}

#[cfg(feature = "tower")]
#[tokio::test]
async fn layers_do_not_hide_the_certificate_of_a_client() {
    let authority = Authority::new();
    let tls = authority.server("localhost");
    let tls = tls.require_client_certificates(authority.trusted_roots());
    let layered = server(tls).layer(tower::layer::util::Identity::new());
    let (listener, channel) = testing::pair_builder();
    tokio::spawn(layered.serve(listener));
    let alice = authority
        .trusted()
        .identity(authority.issue("alice").identity());
    let client = WordsClient(channel.tls(alice).build().unwrap());
    assert_eq!(who(&client).await.unwrap(), "alice of 1");
}

#[tokio::test]
async fn a_server_can_accept_clients_without_certificates() {
    let authority = Authority::new();
    let clients = Authority::new();
    let tls = || {
        authority
            .server("localhost")
            .request_client_certificates(clients.trusted_roots())
    };
    let alice = clients.issue("alice").identity();
    let client = start(tls(), authority.trusted().identity(alice));
    assert_eq!(who(&client).await.unwrap(), "alice of 1");
    let client = start(tls(), authority.trusted());
    assert_eq!(who(&client).await.unwrap(), "nobody");
    let stranger = Authority::new().issue("alice").identity();
    let client = start(tls(), authority.trusted().identity(stranger));
    refused(&client).await;
}

#[tokio::test]
async fn an_identity_is_replaced_while_it_is_in_use() {
    let (old, new) = (Authority::new(), Authority::new());
    let identity = old.issue("localhost").identity();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(server(ServerTls::new(identity.clone())).serve(listener));
    let client = |authority: &Authority| {
        let tls = authority.trusted().server_name("localhost");
        let channel = Channel::builder(&target).tls(tls);
        WordsClient(channel.build().unwrap())
    };
    let connected = client(&old);
    who(&connected).await.unwrap();
    refused(&client(&new)).await;

    let issued = new.issue("localhost");
    let other_key = KeyPair::generate().unwrap().serialize_pem();
    let refusal = identity.replace(&issued.certificate, other_key);
    assert_eq!(refusal.unwrap_err().code(), Code::InvalidArgument);
    identity.replace(&issued.certificate, &issued.key).unwrap();

    who(&connected).await.unwrap();
    who(&client(&new)).await.unwrap();
    refused(&client(&old)).await;
}

#[tokio::test]
async fn the_roots_of_clients_are_replaced_while_they_are_in_use() {
    let authority = Authority::new();
    let (old, new) = (Authority::new(), Authority::new());
    for optional in [false, true] {
        let roots = old.trusted_roots();
        let tls = authority.server("127.0.0.1");
        let tls = if optional {
            tls.request_client_certificates(roots.clone())
        } else {
            tls.require_client_certificates(roots.clone())
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let target = format!("https://{}", listener.local_addr().unwrap());
        tokio::spawn(server(tls).serve(listener));
        let client = |clients: &Authority| {
            let tls = authority.trusted();
            let tls = tls.identity(clients.issue("alice").identity());
            let channel = Channel::builder(&target).tls(tls);
            WordsClient(channel.build().unwrap())
        };
        let connected = client(&old);
        who(&connected).await.unwrap();
        refused(&client(&new)).await;

        let refusal = roots.replace("no certificate").unwrap_err();
        assert_eq!(refusal.code(), Code::InvalidArgument);
        who(&client(&old)).await.unwrap();
        roots.replace(new.root()).unwrap();

        who(&connected).await.unwrap();
        who(&client(&new)).await.unwrap();
        refused(&client(&old)).await;
        roots.replace(new.root() + &old.root()).unwrap();
        who(&client(&new)).await.unwrap();
        who(&client(&old)).await.unwrap();
    }
}

#[tokio::test]
async fn invalid_settings_are_refused() {
    let authority = Authority::new();
    let Issued { certificate, key } = authority.issue("localhost");
    let other_key = KeyPair::generate().unwrap().serialize_pem();
    let plaintext = Channel::builder("http://localhost:1");
    let built = |tls| Channel::builder("https://localhost:1").tls(tls).build();
    // The first error is the one that is reported.
    let twice = ClientTls::new().server_name("not a name").roots("");
    let text = built(twice).unwrap_err().to_string();
    assert!(text.contains("`not a name` is not a server name"), "{text}");
    for status in [
        TlsIdentity::from_pem("", &key).unwrap_err(),
        TlsIdentity::from_pem(&certificate, "").unwrap_err(),
        TlsIdentity::from_pem(&certificate, &certificate).unwrap_err(),
        TlsIdentity::from_pem(&certificate, other_key).unwrap_err(),
        built(ClientTls::new().roots("no certificate")).unwrap_err(),
        TlsRoots::from_pem("").unwrap_err(),
        built(ClientTls::new().server_name("not a name")).unwrap_err(),
        built(ClientTls::new().server_name("with.port:1")).unwrap_err(),
        plaintext.tls(ClientTls::new()).build().unwrap_err(),
    ] {
        assert_eq!(status.code(), Code::InvalidArgument, "{status}");
    }
    let shown = format!("{:?}", TlsIdentity::from_pem(&certificate, &key).unwrap());
    assert_eq!(shown, "TlsIdentity { certificates: 1, .. }");
    let shown = format!("{:?}", authority.trusted_roots());
    assert_eq!(shown, "TlsRoots { certificates: 1, .. }");
}

/// A client of bare TLS; gives the version it agreed on and the first byte it read, if there was one.
async fn handshake(
    authority: &Authority,
    alpn: &[&[u8]],
    versions: &[&'static SupportedProtocolVersion],
) -> std::io::Result<(Option<ProtocolVersion>, usize)> {
    let (mut roots, root) = (RootCertStore::empty(), authority.root());
    roots
        .add(CertificateDer::from_pem_slice(root.as_bytes()).unwrap())
        .unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|name| name.to_vec()).collect();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let socket = TcpStream::connect(listener.local_addr().unwrap())
        .await
        .unwrap();
    tokio::spawn(server(authority.server("localhost")).serve(listener));
    let connector = TlsConnector::from(Arc::new(config));
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = connector.connect(name, socket).await?;
    let read = stream.read(&mut [0]).await.unwrap_or(0);
    Ok((stream.get_ref().1.protocol_version(), read))
}

#[tokio::test]
async fn a_server_accepts_tls_1_2_and_1_3_with_http_2_only() {
    let authority = Authority::new();
    for (offered, agreed) in [
        (&version::TLS12, ProtocolVersion::TLSv1_2),
        (&version::TLS13, ProtocolVersion::TLSv1_3),
    ] {
        let result = handshake(&authority, &[b"h2"], &[offered]).await;
        assert_eq!(result.unwrap(), (Some(agreed), 1));
        let result = handshake(&authority, &[b"http/1.1"], &[offered]).await;
        assert!(
            result
                .unwrap_err()
                .to_string()
                .contains("NoApplicationProtocol")
        );
        // TLS accepts a client that offers no protocol; then the server closes the connection.
        let result = handshake(&authority, &[], &[offered]).await;
        assert_eq!(result.unwrap(), (Some(agreed), 0));
    }
}

#[tokio::test]
async fn a_server_that_does_not_agree_on_http_2_is_refused() {
    let authority = Authority::new();
    let issued = authority.issue("localhost");
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(issued.certificate.as_bytes()).unwrap()],
            PrivateKeyDer::from_pem_slice(issued.key.as_bytes()).unwrap(),
        );
    let acceptor = TlsAcceptor::from(Arc::new(config.unwrap()));
    let (mut listener, channel) = testing::pair_builder();
    tokio::spawn(async move {
        let (socket, _) = listener.accept().await.unwrap();
        let stream = acceptor.accept(socket).await;
        pending::<()>().await;
        drop(stream);
    });
    let client = WordsClient(channel.tls(authority.trusted()).build().unwrap());
    assert!(
        refused(&client)
            .await
            .contains("did not negotiate `h2` by ALPN")
    );
}

/// The status of a call over TCP, and what the server has logged.
async fn mismatch(
    server: Server,
    client: impl FnOnce(String) -> ChannelBuilder,
) -> (String, String) {
    let (recorder, _guard) = Recorder::start();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(server.serve(listener));
    let client = WordsClient(client(address.to_string()).build().unwrap());
    let status = who(&client).await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status}");
    recorder.until("DEBUG message=closed").await;
    (status.to_string(), recorder.text())
}

#[tokio::test]
async fn if_only_one_side_uses_tls_both_say_so() {
    let authority = Authority::new();
    let plain = |address| Channel::builder(&format!("http://{address}"));
    let tls = |address| {
        let channel = Channel::builder(&format!("https://{address}"));
        channel.tls(authority.trusted())
    };
    let (status, log) = mismatch(server(authority.server("127.0.0.1")), plain).await;
    let advice =
        "the server speaks TLS on this port, and the client plaintext; try `https://127.0.0.1:";
    assert!(status.contains(advice), "{status}");
    assert!(
        log.contains("the client does not speak TLS, and this server does"),
        "{log}"
    );
    let (status, log) = mismatch(Server::new(), tls).await;
    let advice =
        "the server does not speak TLS on this port, and the client does; try `http://127.0.0.1:";
    assert!(status.contains(advice), "{status}");
    assert!(
        log.contains("the client speaks TLS, and this server plaintext"),
        "{log}"
    );
}

/// Servers of other implementations that do not speak what the client speaks.
#[tokio::test]
async fn a_client_explains_short_answers_of_a_server() {
    let authority = Authority::new();
    for (says, is_tls, advice) in [
        // As Go's.
        (
            &b"\x15\x03\x01\0\x02\x02\x46"[..],
            false,
            "the server speaks TLS on this port",
        ),
        (
            b"",
            false,
            "it may speak TLS on this port, or accept no more connections; try `https://",
        ),
        (
            b"",
            true,
            "it may speak plaintext on this port; try `http://",
        ),
        (
            b"HTTP/1.1 400 Bad Request\r\n\r\n",
            false,
            "answered in HTTP/1",
        ),
        (
            b"HTTP/1.1 400 Bad Request\r\n\r\n",
            true,
            "the server does not speak TLS on this port",
        ),
        (
            b"\0\0\0\x04\0\0\0\0\0",
            true,
            "the server does not speak TLS on this port",
        ),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            loop {
                let (mut socket, _) = listener.accept().await.unwrap();
                assert!(socket.read(&mut [0; 1024]).await.unwrap() > 0);
                let _ = socket.write_all(says).await;
                let _ = socket.shutdown().await;
                while socket.read(&mut [0; 1024]).await.unwrap_or(0) > 0 {}
            }
        });
        let scheme = if is_tls { "https" } else { "http" };
        let channel = Channel::builder(&format!("{scheme}://{address}"));
        let channel = if is_tls {
            channel.tls(authority.trusted())
        } else {
            channel
        };
        let status = who(&WordsClient(channel.build().unwrap()))
            .await
            .unwrap_err();
        assert!(status.message().contains(advice), "{advice}: {status}");
    }
}

#[tokio::test]
async fn a_refused_certificate_is_reported_on_both_sides() {
    let (authority, clients, stranger) = (Authority::new(), Authority::new(), Authority::new());
    let required = || {
        let tls = authority.server("127.0.0.1");
        server(tls.require_client_certificates(clients.trusted_roots()))
    };
    let connect = |tls: ClientTls| {
        |address| {
            let channel = Channel::builder(&format!("https://{address}"));
            channel.tls(tls)
        }
    };
    let (status, log) = mismatch(required(), connect(authority.trusted())).await;
    assert!(
        status.contains("requires a certificate of the client: set one with"),
        "{status}"
    );
    assert!(
        log.contains("the client has no certificate, and this server requires one"),
        "{log}"
    );
    let identity = stranger.issue("alice").identity();
    let tls = authority.trusted().identity(identity);
    let (status, log) = mismatch(required(), connect(tls)).await;
    assert!(
        status.contains("refused the client's certificate (UnknownCA)"),
        "{status}"
    );
    assert!(
        log.contains("the client's certificate was refused (UnknownIssuer)"),
        "{log}"
    );
    let (_, log) = mismatch(required(), connect(stranger.trusted())).await;
    assert!(
        log.contains("the client refused the server's certificate (UnknownCA)"),
        "{log}"
    );
}

#[tokio::test]
async fn slow_handshakes_delay_no_others_and_time_out() {
    let authority = Authority::new();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let tls = authority.server("127.0.0.1");
    let server = server(tls)
        .connection_limits(ConnectionLimits::new().handshake_timeout(Duration::from_millis(200)));
    tokio::spawn(server.serve(listener));
    let mut silent = TcpStream::connect(address).await.unwrap();
    let mut slow = TcpStream::connect(address).await.unwrap();
    slow.write_all(b"\x16\x03\x01").await.unwrap();
    let channel = Channel::builder(&format!("https://{address}"));
    let channel = channel.tls(authority.trusted()).build().unwrap();
    who(&WordsClient(channel)).await.unwrap();
    for stuck in [&mut silent, &mut slow] {
        assert_eq!(stuck.read(&mut [0]).await.unwrap_or(0), 0);
    }
}
