//! Each client with each server: on the wire nothing changes.

use from_tonic::{after, before};
use tokio::net::TcpListener;
use tokio_stream::wrappers::TcpListenerStream;

const EXPECTED: [&str; 6] = ["A", "b", "c", "de", "f", "g"];

async fn serve_before() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = format!("http://{}", listener.local_addr().unwrap());
    let words = before::generated::words_server::WordsServer::new(before::MyWords);
    tokio::spawn(
        tonic::transport::Server::builder()
            .add_service(words)
            .serve_with_incoming(TcpListenerStream::new(listener)),
    );
    target
}

async fn serve_after() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = format!("http://{}", listener.local_addr().unwrap());
    let words = after::generated::words::WordsServer::new(after::MyWords);
    tokio::spawn(
        rpc_runtime::Server::new()
            .add_service(words)
            .serve(listener),
    );
    target
}

#[tokio::test]
async fn the_client_before() {
    for target in [serve_before().await, serve_after().await] {
        let endpoint = tonic::transport::Endpoint::from_shared(target).unwrap();
        let channel = endpoint.connect().await.unwrap();
        assert_eq!(before::call(channel).await.unwrap(), EXPECTED);
    }
}

#[tokio::test]
async fn the_client_after() {
    for target in [serve_before().await, serve_after().await] {
        let channel = rpc_runtime::Channel::connect(&target).await.unwrap();
        assert_eq!(after::call(channel).await.unwrap(), EXPECTED);
    }
}
