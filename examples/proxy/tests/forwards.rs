//! Calls through the proxy, to a service with a schema and to one that answers any path.

use std::time::Duration;

use bytes::Bytes;
use helloworld::MyGreeter;
use helloworld::generated::helloworld::{GreeterClient, GreeterServer, HelloRequest};
use protobuf::proto;
use rpc_runtime::{
    Channel, Code, Codec, DynamicMethod, Handler, Method, Request, RequestStream, ResponseSink,
    Server, ServerCall, Status, testing,
};

/// A channel to a proxy before `backend`.
fn proxied(backend: Server) -> Channel {
    let (listener, channel) = testing::pair();
    tokio::spawn(backend.serve(listener));
    let (listener, front) = testing::pair();
    let proxy = Server::new().fallback(proxy::forward(channel));
    tokio::spawn(proxy.serve(listener));
    front
}

/// Responds to each request with its bytes, and says in the metadata what it has received.
fn echo(call: ServerCall) -> Handler {
    const MESSAGES: Method<Bytes, Bytes> =
        Method::bidi_streaming("/any.Service/Method", Codec::bytes(), Codec::bytes());
    let path = call.path().to_owned();
    call.bidi_streaming(&MESSAGES, |request, responses| {
        echo_call(path, request, responses)
    })
}

async fn echo_call(
    path: String,
    request: Request<RequestStream<Bytes>>,
    mut responses: ResponseSink<Bytes>,
) -> Result<(), Status> {
    let has_deadline = request.deadline().is_some();
    let (mut requests, mut metadata) = request.into_parts();
    metadata.insert("x-path", path)?;
    metadata.insert("x-has-deadline", has_deadline.to_string())?;
    responses.send_metadata(metadata.clone())?;
    while let Some(message) = requests.message().await? {
        match &*message {
            b"fail" => {
                let mut status = Status::not_found("no such word").with_details("details");
                *status.metadata_mut() = metadata;
                return Err(status);
            }
            b"wait" => std::future::pending().await,
            _ => responses.send(message).await?,
        }
    }
    responses.set_trailers(metadata);
    Ok(())
}

fn method() -> DynamicMethod<Bytes, Bytes> {
    DynamicMethod::of_bytes("/a.B/C").unwrap()
}

#[tokio::test]
async fn a_service_with_a_schema() {
    let channel = proxied(Server::new().add_service(GreeterServer::new(MyGreeter)));
    let greeter = GreeterClient::new(channel.clone());
    let response = greeter.say_hello(proto!(HelloRequest { name: "proxy" }));
    assert_eq!(response.await.unwrap().message().message(), "Hello proxy!");
    let status = greeter.say_hello(HelloRequest::new()).await.unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
    let unknown = channel.unary(&method(), Bytes::new()).await;
    assert_eq!(unknown.unwrap_err().code(), Code::Unimplemented);
    // A response that is only a status stays one: clients may make such a call again.
    let mut unknown = channel.unary(&method(), Bytes::new()).start();
    let status = unknown.metadata().await.unwrap_err();
    assert_eq!(status.code(), Code::Unimplemented);
}

#[tokio::test]
async fn calls_of_all_types() {
    let channel = proxied(Server::new().fallback(echo));
    let call = channel
        .unary(&method(), Bytes::from_static(b"a"))
        .metadata("x-key", "value")
        .timeout(Duration::from_secs(60));
    let response = call.await.unwrap();
    assert_eq!(**response.message(), *b"a");
    for metadata in [response.metadata(), response.trailers()] {
        assert_eq!(metadata.get("x-key"), Some("value"));
        assert_eq!(metadata.get("x-path"), Some("/a.B/C"));
        assert_eq!(metadata.get("x-has-deadline"), Some("true"));
    }

    let mut responses = channel
        .server_streaming(&method(), Bytes::from_static(b"b"))
        .start();
    let metadata = responses.metadata().await.unwrap();
    assert_eq!(metadata.get("x-has-deadline"), Some("false"));
    assert_eq!(
        responses.message().await.unwrap().as_deref(),
        Some(&b"b"[..])
    );
    assert_eq!(responses.message().await.unwrap(), None);

    let (mut requests, response) = channel.client_streaming(&method()).start();
    requests.send(Bytes::from_static(b"c")).await.unwrap();
    requests.close();
    assert_eq!(**response.await.unwrap().message(), *b"c");

    let (mut requests, mut responses) = channel.bidi_streaming(&method()).start();
    for message in [Bytes::from(vec![7; 300_000]), Bytes::from_static(b"e")] {
        requests.send(message.clone()).await.unwrap();
        assert!(responses.message().await.unwrap() == Some(message));
    }
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
}

#[tokio::test]
async fn how_calls_end() {
    let channel = proxied(Server::new().fallback(echo));
    let call = channel.unary(&method(), Bytes::from_static(b"fail"));
    let status = call.metadata("x-key", "value").await.unwrap_err();
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(status.message(), "no such word");
    assert_eq!(status.details(), b"details");
    assert_eq!(status.metadata().get("x-key"), Some("value"));

    let call = channel.unary(&method(), Bytes::from_static(b"wait"));
    let status = call.timeout(Duration::from_millis(100)).await.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
}
