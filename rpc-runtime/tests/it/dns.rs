//! Targets whose names a DNS server resolves.

use std::collections::{HashMap, HashSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rpc_runtime::{
    Balance, Channel, ChannelBuilder, Code, Dns, MethodConfig, Request, Response, Server,
    ServiceConfig, Status,
};
use tokio::net::UdpSocket;
use tokio::time::{sleep, timeout};

use crate::service::PATIENCE;
use crate::words::{Words, WordsClient, WordsServer};

const A: u16 = 1;
const TXT: u16 = 16;
const SRV: u16 = 33;

/// A DNS server on a port of its own.
#[derive(Clone)]
struct DnsServer {
    address: SocketAddr,
    zone: Arc<Mutex<Zone>>,
}

#[derive(Default)]
struct Zone {
    /// The data of the records for a name and a type.
    records: HashMap<(String, u16), Vec<Vec<u8>>>,
    /// Names that are answered with SERVFAIL.
    broken: HashSet<String>,
    asked: Vec<(String, u16)>,
}

impl DnsServer {
    async fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: socket.local_addr().unwrap(),
            zone: Arc::default(),
        };
        let zone = Arc::clone(&server.zone);
        tokio::spawn(async move {
            let mut query = [0; 4096];
            loop {
                let (length, client) = socket.recv_from(&mut query).await.unwrap();
                let answer = zone.lock().unwrap().answer(&query[..length]);
                socket.send_to(&answer, client).await.unwrap();
            }
        });
        server
    }

    fn set(&self, name: &str, kind: u16, data: Vec<Vec<u8>>) {
        let mut zone = self.zone.lock().unwrap();
        zone.records.insert((name.to_owned(), kind), data);
    }

    fn set_addresses(&self, name: &str, addresses: &[Ipv4Addr]) {
        let data = addresses.iter().map(|address| address.octets().to_vec());
        self.set(name, A, data.collect());
    }

    /// Sets SRV records: priority, weight, port and host.
    fn set_services(&self, name: &str, records: &[(u16, u16, u16, &str)]) {
        let record = |&(priority, weight, port, host): &(u16, u16, u16, &str)| {
            let numbers = [priority, weight, port].map(u16::to_be_bytes).concat();
            let labels = host.split('.').filter(|label| !label.is_empty());
            let labels = labels.flat_map(|label| {
                let length = u8::try_from(label.len()).unwrap();
                [&[length][..], label.as_bytes()].concat()
            });
            numbers.into_iter().chain(labels).chain([0]).collect()
        };
        self.set(name, SRV, records.iter().map(record).collect());
    }

    /// Sets a TXT record, in strings of 100 bytes.
    fn set_text(&self, name: &str, text: &str) {
        let strings = text.as_bytes().chunks(100);
        let strings = strings.flat_map(|string| {
            let length = u8::try_from(string.len()).unwrap();
            [&[length][..], string].concat()
        });
        self.set(name, TXT, vec![b"\x07v=other".to_vec(), strings.collect()]);
    }

    fn was_asked(&self, kind: u16) -> bool {
        let zone = self.zone.lock().unwrap();
        zone.asked.iter().any(|(_, asked)| *asked == kind)
    }

    fn setting(&self) -> Dns {
        Dns::new().server(self.address)
    }
}

impl Zone {
    fn answer(&mut self, query: &[u8]) -> Vec<u8> {
        let mut name = Vec::new();
        let mut at = 12;
        while query[at] != 0 {
            let end = at + 1 + usize::from(query[at]);
            name.push(String::from_utf8_lossy(&query[at + 1..end]).to_lowercase());
            at = end;
        }
        let name = name.join(".");
        let kind = u16::from_be_bytes([query[at + 1], query[at + 2]]);
        let question = &query[12..at + 5];
        self.asked.push((name.clone(), kind));
        let is_known = self.records.keys().any(|(known, _)| *known == name);
        let code = match is_known {
            _ if self.broken.contains(&name) => 2,
            true => 0,
            false => 3,
        };
        let records = self.records.get(&(name, kind)).map_or(&[][..], |data| data);
        let count = u8::try_from(records.len()).unwrap();
        let mut answer = [
            &query[..2],
            &[0x81, 0x80 | code, 0, 1, 0, count, 0, 0, 0, 0],
        ]
        .concat();
        answer.extend(question);
        for data in records {
            // The name of the question, the type, the class IN, a TTL of 60 s.
            answer.extend([0xc0, 12]);
            answer.extend(kind.to_be_bytes());
            answer.extend([0, 1, 0, 0, 0, 60]);
            answer.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
            answer.extend(data);
        }
        answer
    }
}

/// Answers with the number of its address.
struct Numbered(u8);

impl Words for Numbered {
    async fn upper(&self, _: Request<String>) -> Result<Response<String>, Status> {
        Ok(self.0.to_string().into())
    }
}

/// Starts a server at 127.0.0.`number`.
async fn serve(number: u8, port: u16) -> (u16, rpc_runtime::ServerHandle) {
    let listener = Server::bind(&format!("127.0.0.{number}:{port}"))
        .await
        .unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = Server::new().add_service(WordsServer(Arc::new(Numbered(number))));
    let handle = server.handle();
    tokio::spawn(server.serve(listener));
    (port, handle)
}

async fn call(client: &WordsClient, text: &str) -> Result<String, Status> {
    let response = timeout(PATIENCE, client.upper(text.to_owned()).start()).await;
    response.expect("a call hangs").map(Response::into_message)
}

fn client(builder: ChannelBuilder) -> WordsClient {
    WordsClient(builder.build().unwrap())
}

fn here(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 0, number)
}

#[tokio::test]
async fn a_target_may_name_its_server() {
    let dns = DnsServer::start().await;
    let (port, _handle) = serve(1, 0).await;
    dns.set_addresses("billing.test", &[here(1)]);
    let target = format!("dns://{}/billing.test:{port}", dns.address);
    let target = Channel::builder(&target).plaintext();
    assert_eq!(call(&client(target), "").await.unwrap(), "1");
    // It counts more than the setting.
    let other = DnsServer::start().await;
    let target = format!("dns://{}/billing.test:{port}", dns.address);
    let target = Channel::builder(&target).plaintext().dns(other.setting());
    assert_eq!(call(&client(target), "").await.unwrap(), "1");
    assert!(!other.was_asked(A));
    assert!(!dns.was_asked(TXT), "a config that is not wanted");
}

#[tokio::test]
async fn a_name_that_is_not_there_is_an_error_until_it_is() {
    let dns = DnsServer::start().await;
    let (port, _handle) = serve(1, 0).await;
    let target = format!("http://billing.test:{port}");
    let client = client(Channel::builder(&target).dns(dns.setting()));
    let status = call(&client, "").await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    let text = format!("cannot connect to {target}: resolving the name failed");
    assert!(status.message().contains(&text), "{status}");
    dns.set_addresses("billing.test", &[here(1)]);
    let later = client.upper(String::new()).wait_for_ready(true).start();
    let later = timeout(PATIENCE, later).await.unwrap().unwrap();
    assert_eq!(later.into_message(), "1");
}

/// RFC 2782. All of 127.0.0.0/8 is this machine.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn service_records_have_hosts_and_ports() {
    let dns = DnsServer::start().await;
    let (first, _first) = serve(1, 0).await;
    let (second, _second) = serve(2, 0).await;
    let (third, _third) = serve(3, 0).await;
    for number in 1..=3 {
        dns.set_addresses(&format!("host-{number}.test"), &[here(number)]);
    }
    let name = "_grpc._tcp.billing.test";
    dns.set_services(
        name,
        &[
            (1, 0, first, "host-1.test"),
            (1, 10, second, "host-2.test"),
            (1, 10, 1, "nowhere.test"),
            (2, 10, third, "host-3.test"),
        ],
    );
    let channel = || {
        let target = Channel::builder("dns:///_grpc._tcp.billing.test").plaintext();
        let target = target.dns(dns.setting().service_records());
        client(target.balance(Balance::round_robin()))
    };
    let mut seen = HashSet::new();
    let calls = channel();
    while seen.len() < 2 {
        seen.insert(call(&calls, "").await.unwrap());
    }
    for _ in 0..10 {
        assert_ne!(call(&calls, "").await.unwrap(), "3");
    }
    for (records, text) in [
        (&[][..], "resolving the name failed"),
        (&[(0, 0, 0, ".")], "resolving the name failed"),
        (&[(0, 0, 1, "nowhere.test")], "resolving the name failed"),
    ] {
        dns.set_services(name, records);
        let status = call(&channel(), "").await.unwrap_err();
        assert_eq!(status.code(), Code::Unavailable);
        assert!(status.message().contains(text), "{status}");
    }
}

/// All of 127.0.0.0/8 is this machine.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_lost_connection_asks_again() {
    let dns = DnsServer::start().await;
    let (port, first) = serve(1, 0).await;
    let (_, _second) = serve(2, port).await;
    let (_, _third) = serve(3, port).await;
    dns.set_addresses("billing.test", &[here(1)]);
    let target = format!("http://billing.test:{port}");
    let builder = Channel::builder(&target).dns(dns.setting());
    let client = client(builder.balance(Balance::round_robin()));
    assert_eq!(call(&client, "").await.unwrap(), "1");
    dns.set_addresses("billing.test", &[here(2), here(3)]);
    first.drain(PATIENCE).await;
    let mut seen = HashSet::new();
    while seen.len() < 2 {
        let call = client.upper(String::new()).wait_for_ready(true).start();
        let answer = timeout(PATIENCE, call).await.unwrap().unwrap();
        seen.insert(answer.into_message());
        seen.remove("1");
        sleep(Duration::from_millis(1)).await;
    }
}

#[cfg(feature = "service-config")]
#[tokio::test]
async fn a_config_in_a_txt_record_is_used_where_it_is_wanted() {
    let choice = r#"[
        {"clientLanguage": ["go"], "serviceConfig": {}},
        {"percentage": 100, "serviceConfig": {"methodConfig": [{"name": [{}], "maxRequestMessageBytes": 3}]}}
    ]"#;
    let text = format!("grpc_config={choice}");
    let dns = DnsServer::start().await;
    let (port, _handle) = serve(1, 0).await;
    dns.set_addresses("billing.test", &[here(1)]);
    dns.set_text("_grpc_config.billing.test", &text);
    let target = format!("http://billing.test:{port}");
    let without = client(Channel::builder(&target).dns(dns.setting()));
    call(&without, "abcd").await.unwrap();
    assert!(!dns.was_asked(TXT));
    let with = client(Channel::builder(&target).dns(dns.setting().service_config()));
    call(&with, "abc").await.unwrap();
    let status = call(&with, "abcd").await.unwrap_err();
    assert_eq!(status.code(), Code::ResourceExhausted);
}

#[cfg(feature = "service-config")]
#[tokio::test]
async fn a_config_that_cannot_be_read_is_an_error_of_the_config_alone() {
    let dns = DnsServer::start().await;
    let (port, _handle) = serve(1, 0).await;
    for (host, config, text) in [
        ("none.test", None, None),
        ("other.test", Some("v=spf1"), None),
        (
            "broken.test",
            None,
            Some("cannot look up the service config in the TXT record of _grpc_config.broken.test"),
        ),
        (
            "invalid.test",
            Some("grpc_config=[7]"),
            Some(
                "the TXT record of _grpc_config.invalid.test: the service config is not valid: [0]: must be an object",
            ),
        ),
    ] {
        dns.set_addresses(host, &[here(1)]);
        let name = format!("_grpc_config.{host}");
        if let Some(config) = config {
            dns.set_text(&name, config);
        }
        if host == "broken.test" {
            dns.zone.lock().unwrap().broken.insert(name);
        }
        let target = format!("http://{host}:{port}");
        let builder = Channel::builder(&target).dns(dns.setting().service_config());
        let answer = call(&client(builder.clone()), "").await;
        match text {
            None => assert_eq!(answer.unwrap(), "1", "{host}"),
            Some(text) => {
                let status = answer.unwrap_err();
                assert_eq!(status.code(), Code::Unavailable);
                assert!(status.message().contains(text), "{status}");
            }
        }
        // With a config of the application there is one to use (gRFC A21).
        let method = MethodConfig::default().max_request_message_bytes(3);
        let config = ServiceConfig::default().all_methods(method);
        let client = client(builder.service_config(config));
        assert_eq!(call(&client, "").await.unwrap(), "1");
        assert_eq!(
            call(&client, "abcd").await.unwrap_err().code(),
            Code::ResourceExhausted
        );
    }
}
