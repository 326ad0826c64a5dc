//! Channels through an HTTP proxy.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use rpc_runtime::{
    Balance, Channel, ChannelBuilder, Code, Endpoint, PeakEwma, Proxy, Resolver, RingHash, Server,
    Status, Updates,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::service::{PATIENCE, Service};
use crate::words::{WordsClient, WordsServer};

/// A proxy that makes a tunnel to one server, whatever its name, and keeps the heads of the requests.
struct Tunnels {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Tunnels {
    async fn start(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let proxy = Self {
            url,
            requests: Arc::clone(&requests),
        };
        tokio::spawn(async move {
            loop {
                let (mut client, _) = listener.accept().await.unwrap();
                let request = head(&mut client).await;
                requests.lock().unwrap().push(request);
                tokio::spawn(async move {
                    let mut server = TcpStream::connect(server).await.unwrap();
                    // A server of plaintext HTTP/2 may speak first.
                    let answer = b"HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n";
                    client.write_all(answer).await.unwrap();
                    // Either side may end the tunnel.
                    let _ = copy_bidirectional(&mut client, &mut server).await;
                });
            }
        });
        proxy
    }

    fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

async fn head(stream: &mut TcpStream) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        head.push(char::from(stream.read_u8().await.unwrap()));
    }
    head
}

async fn serve(server: Server) -> SocketAddr {
    let listener = Server::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(server.serve(listener));
    address
}

fn server() -> Server {
    Server::new().add_service(WordsServer(Arc::new(Service::default())))
}

async fn call(builder: ChannelBuilder) -> Result<String, Status> {
    let client = WordsClient(builder.build()?);
    let response = timeout(PATIENCE, client.upper("a".to_owned()).start()).await;
    Ok(response.expect("a call hangs")?.into_message())
}

fn policies() -> [Balance; 5] {
    [
        Balance::pick_first(),
        Balance::round_robin(),
        Balance::least_request(),
        Balance::peak_ewma(PeakEwma::default()),
        Balance::ring_hash(RingHash::by_header("x-key")),
    ]
}

#[tokio::test]
async fn the_proxy_resolves_the_name_under_every_policy() {
    let proxy = Tunnels::start(serve(server()).await).await;
    for balance in policies() {
        for target in [
            "http://billing.test:50051",
            "dns:///billing.test:50051",
            "billing.test:50051",
        ] {
            let builder = Channel::builder(target)
                .plaintext()
                .balance(balance.clone());
            call(builder.proxy(Proxy::http(&proxy.url))).await.unwrap();
        }
    }
    let requests = proxy.requests();
    assert_eq!(requests.len(), 3 * policies().len());
    for request in requests {
        assert_eq!(
            request,
            "CONNECT billing.test:50051 HTTP/1.1\r\nHost: billing.test:50051\r\n\r\n"
        );
    }
}

#[tokio::test]
async fn the_credentials_of_the_url_are_sent() {
    let proxy = Tunnels::start(serve(server()).await).await;
    let url = proxy.url.replace("//", "//user:pass%3Aword@");
    let builder = Channel::builder("http://billing.test");
    call(builder.proxy(Proxy::http(&url))).await.unwrap();
    assert_eq!(
        proxy.requests(),
        [
            "CONNECT billing.test:80 HTTP/1.1\r\nHost: billing.test:80\r\nProxy-Authorization: Basic dXNlcjpwYXNzOndvcmQ=\r\n\r\n"
        ]
    );
}

/// Finds these endpoints.
struct Fixed(Vec<Endpoint>);

impl Resolver for Fixed {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        updates.set(self.0.clone()).await?;
        std::future::pending().await
    }
}

#[tokio::test]
async fn addresses_that_are_known_are_sent_as_they_are() {
    let proxy = Tunnels::start(serve(server()).await).await;
    let setting = || Proxy::http(&proxy.url);
    let endpoints = || vec![Endpoint::new("192.0.2.1:1").authority("billing")];
    call(
        Channel::builder("http://x")
            .endpoints(endpoints())
            .proxy(setting()),
    )
    .await
    .unwrap();
    call(
        Channel::builder("x:///x")
            .plaintext()
            .resolver(Fixed(endpoints()))
            .proxy(setting()),
    )
    .await
    .unwrap();
    call(Channel::builder("http://192.0.2.1:1").proxy(setting()))
        .await
        .unwrap();
    call(
        Channel::builder("ipv6:[2001:db8::1]:1")
            .plaintext()
            .proxy(setting()),
    )
    .await
    .unwrap();
    let first_lines: Vec<_> = proxy
        .requests()
        .iter()
        .map(|request| request.lines().next().unwrap().to_owned())
        .collect();
    let ipv4 = "CONNECT 192.0.2.1:1 HTTP/1.1";
    assert_eq!(
        first_lines,
        [ipv4, ipv4, ipv4, "CONNECT [2001:db8::1]:1 HTTP/1.1"]
    );
}

#[tokio::test]
async fn an_exception_is_reached_without_the_proxy() {
    let address = serve(server()).await;
    let proxy = Tunnels::start(address).await;
    // Loopback is one without being listed.
    call(Channel::builder(&format!("http://{address}")).proxy(Proxy::http(&proxy.url)))
        .await
        .unwrap();
    let port = address.port();
    call(Channel::builder(&format!("http://localhost:{port}")).proxy(Proxy::http(&proxy.url)))
        .await
        .unwrap();
    let setting = Proxy::http(&proxy.url).except(".test");
    let status = call(Channel::builder("http://billing.test:1").proxy(setting))
        .await
        .unwrap_err();
    assert!(
        status.message().contains("resolving the name failed"),
        "{status}"
    );
    assert_eq!(proxy.requests(), [""; 0]);
}

#[tokio::test]
async fn an_error_names_the_proxy_and_what_it_answered() {
    for (answer, cause) in [
        (
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n",
            "the proxy answered \"HTTP/1.1 407 Proxy Authentication Required\"",
        ),
        (
            "nothing of the kind",
            "the proxy does not speak HTTP/1: its answer begins with \"n\"",
        ),
        ("", "the proxy closed the connection before it answered"),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (mut client, _) = listener.accept().await.unwrap();
            head(&mut client).await;
            client.write_all(answer.as_bytes()).await.unwrap();
        });
        let url = format!("http://user:secret@{address}");
        let builder = Channel::builder("http://billing.test:50051").proxy(Proxy::http(&url));
        let status = call(builder).await.unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        let text = format!(
            "cannot connect to http://billing.test:50051: connecting to billing.test:50051 through the proxy \
             http://{address} failed: {cause}"
        );
        assert!(status.message().contains(&text), "{status}");
    }
    let nobody = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    let proxy = Proxy::http(&format!("http://user:secret@{nobody}"));
    let status = call(Channel::builder("http://billing.test:1").proxy(proxy))
        .await
        .unwrap_err();
    let text = format!("through the proxy http://{nobody} failed");
    assert!(status.message().contains(&text), "{status}");
    let proxy = Proxy::http("socks5://proxy");
    let status = Channel::builder("http://billing.test:1")
        .proxy(proxy)
        .build()
        .unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn connections_come_from_the_local_address() {
    let address = serve(server()).await;
    let proxy = Tunnels::start(address).await;
    // On Linux all of 127.0.0.0/8 is this machine.
    let here = "127.0.0.7".parse().unwrap();
    let peer = |builder: ChannelBuilder| async move {
        let client = WordsClient(builder.local_address(here).build().unwrap());
        let answer = client.upper("peer".to_owned()).await;
        answer.map(rpc_runtime::Response::into_message)
    };
    let direct = Channel::builder(&format!("http://{address}"));
    let direct = peer(direct).await.unwrap();
    assert!(direct.contains("127.0.0.7:"), "{direct}");
    let named = Channel::builder(&format!("http://localhost:{}", address.port()));
    let named = peer(named).await.unwrap();
    assert!(named.contains("127.0.0.7:"), "{named}");
    let through = Channel::builder("http://billing.test:1").proxy(Proxy::http(&proxy.url));
    peer(through).await.unwrap();
    let other = format!("ipv6:[2001:db8::1]:{}", address.port());
    let status = peer(Channel::builder(&other).plaintext())
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
}

#[cfg(feature = "tls")]
#[tokio::test]
async fn tls_is_spoken_with_the_server_inside_of_the_tunnel() {
    use rpc_runtime::{ClientTls, ServerTls, TlsIdentity};

    let key = rcgen::generate_simple_self_signed(["billing.test".to_owned()]).unwrap();
    let certificate = key.cert.pem();
    let identity = TlsIdentity::from_pem(&certificate, key.signing_key.serialize_pem()).unwrap();
    let server = server().tls(ServerTls::new(identity));
    let proxy = Tunnels::start(serve(server).await).await;
    for balance in policies() {
        let tls = ClientTls::new().roots(&certificate);
        let builder = Channel::builder("https://billing.test")
            .tls(tls)
            .balance(balance);
        call(builder.proxy(Proxy::http(&proxy.url))).await.unwrap();
    }
    assert!(proxy.requests()[0].starts_with("CONNECT billing.test:443 HTTP/1.1\r\n"));
}
