//! TCP peers that stop reading: their connections are closed, on systems with `TCP_USER_TIMEOUT`.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rpc_runtime::{Channel, Code, Keepalive, Server};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use crate::frames::{self, END_HEADERS, END_STREAM, HEADERS, SETTINGS, WINDOW_UPDATE, frame};
use crate::service::{Service, until};
use crate::words::{WordsClient, WordsServer};

const NEVER: Duration = Duration::from_secs(86_400);
const SOON: Duration = Duration::from_secs(1);
/// Long enough for a busy machine, and much shorter than the other timeouts.
const PATIENCE: Duration = Duration::from_secs(40);

/// The largest windows that there are.
fn windows() -> Vec<u8> {
    [
        frame(0, SETTINGS, 0, b"\0\x04\x7f\xff\xff\xff"),
        frame(0, WINDOW_UPDATE, 0, b"\x7f\xff\0\0"),
    ]
    .concat()
}

#[tokio::test]
async fn a_connection_to_a_client_that_acknowledges_nothing_is_closed() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = Arc::new(Service::default());
    let server = Server::new()
        .keepalive(Keepalive::every(NEVER).timeout(SOON))
        .add_service(WordsServer(Arc::clone(&service)));
    tokio::spawn(server.serve(listener));
    let mut client = TcpStream::connect(address).await.unwrap();
    let request = [
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        windows(),
        frame(
            1,
            HEADERS,
            END_HEADERS,
            b"\x83\x86\x04\x11/test.Words/Split\x0f\x10\x10application/grpc",
        ),
        frame(1, frames::DATA, END_STREAM, b"\0\0\0\0\x07forever"),
    ];
    client.write_all(&request.concat()).await.unwrap();
    let cancelled = until(|| service.cancelled.load(Ordering::Relaxed) == 1);
    timeout(PATIENCE, cancelled).await.unwrap();
}

#[tokio::test]
async fn a_connection_to_a_server_that_acknowledges_nothing_is_closed() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let accepted = tokio::spawn(async move {
        let (mut server, _) = listener.accept().await.unwrap();
        server.write_all(&windows()).await.unwrap();
        // Kept, and never read from.
        (server, listener)
    });
    let channel = Channel::builder(&format!("http://{address}"));
    let channel = channel.keepalive(Keepalive::every(NEVER).timeout(SOON));
    let client = WordsClient(channel.build().unwrap());
    let (mut words, joined) = client.join().start();
    let send = async move { while words.send("x".repeat(100_000)).await.is_ok() {} };
    tokio::spawn(send);
    let status = timeout(PATIENCE, joined).await.unwrap().unwrap_err();
    assert_eq!(status.code(), Code::Unavailable, "{status}");
    drop(accepted.await.unwrap());
}
