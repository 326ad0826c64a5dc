//! Call credentials: the connections that they are sent over, and the status of a call whose credentials fail.

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use rpc_runtime::{
    CallCredentials, CallTarget, Channel, ClientTls, Code, Metadata, Request, Response, Server,
    ServerTls, Status, TlsIdentity, testing,
};

use crate::words::{Words, WordsClient, WordsServer};

/// Answers with the token of the call.
struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        let tokens: Vec<_> = request.metadata().get_all("authorization").collect();
        Ok(tokens.join(", ").into())
    }
}

/// A token with what it is good for.
struct Token(&'static str);

impl CallCredentials for Token {
    async fn metadata(&self, target: CallTarget<'_>) -> Result<Metadata, Status> {
        tokio::task::yield_now().await;
        let mut metadata = Metadata::new();
        metadata.insert(
            "authorization",
            format!("{} for {}", self.0, target.audience()),
        )?;
        Ok(metadata)
    }
}

/// Never has a token.
struct Stuck;

impl CallCredentials for Stuck {
    async fn metadata(&self, _target: CallTarget<'_>) -> Result<Metadata, Status> {
        pending().await
    }
}

/// Fails to get a token.
struct Broken;

impl CallCredentials for Broken {
    async fn metadata(&self, target: CallTarget<'_>) -> Result<Metadata, Status> {
        Err(Status::not_found(format!("no token for {}", target.path())))
    }
}

fn server() -> Server {
    Server::new().add_service(WordsServer(Arc::new(Service)))
}

fn start(credentials: impl CallCredentials) -> Channel {
    let (listener, channel) = testing::pair_builder();
    tokio::spawn(server().serve(listener));
    channel.credentials(credentials).build().unwrap()
}

async fn token(channel: &Channel) -> Result<String, Status> {
    let client = WordsClient(channel.clone());
    client
        .upper(String::new())
        .await
        .map(Response::into_message)
}

#[tokio::test]
async fn credentials_are_sent_over_tls() {
    let key = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let certificate = key.cert.pem();
    let identity = TlsIdentity::from_pem(&certificate, key.signing_key.serialize_pem()).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(server().tls(ServerTls::new(identity)).serve(listener));
    let tls = ClientTls::new().roots(certificate);
    let channel = Channel::builder(&format!("https://localhost:{port}"))
        .tls(tls)
        .credentials(Token("a"))
        .build()
        .unwrap();
    let expected = format!("a for https://localhost:{port}/test.Words");
    assert_eq!(token(&channel).await.unwrap(), expected);
}

#[tokio::test]
async fn credentials_are_not_sent_in_plaintext() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let target = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(server().serve(listener));
    let channel = Channel::builder(&target).build().unwrap();
    assert_eq!(token(&channel).await.unwrap(), "");
    let status = token(&channel.with_credentials(Token("a")))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::Unauthenticated);
    assert!(status.message().contains(&target), "{status}");
    assert!(!status.is_remote());
}

#[tokio::test]
async fn credentials_of_a_clone_replace_those_of_the_channel() {
    let channel = start(Token("a"));
    let other = channel.with_credentials(Token("b"));
    for (channel, expected) in [(&channel, "a"), (&other, "b"), (&channel, "a")] {
        let expected = format!("{expected} for https://localhost/test.Words");
        assert_eq!(token(channel).await.unwrap(), expected);
    }
}

#[tokio::test]
async fn credentials_add_to_the_metadata_of_the_call() {
    let client = WordsClient(start(Token("a")));
    let response = client
        .upper(String::new())
        .metadata("authorization", "own")
        .await
        .unwrap();
    assert_eq!(
        response.message(),
        "own, a for https://localhost/test.Words"
    );
}

#[tokio::test(start_paused = true)]
async fn the_deadline_of_the_call_ends_the_wait_for_credentials() {
    let client = WordsClient(start(Stuck));
    let status = client
        .upper(String::new())
        .timeout(Duration::from_millis(50))
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}

#[tokio::test]
async fn credentials_that_fail_end_the_call() {
    let status = token(&start(Broken)).await.unwrap_err();
    assert_eq!(status.code(), Code::Internal);
    assert!(
        status.message().contains("no token for /test.Words/Upper"),
        "{status}"
    );
}
