//! The greeter, called in memory.

use helloworld::MyGreeter;
use helloworld::generated::helloworld::{GreeterClient, GreeterServer, HelloRequest};
use protobuf::proto;
use rpc_runtime::{Code, Server, testing};

fn greeter() -> GreeterClient {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(GreeterServer::new(MyGreeter))
            .serve(listener),
    );
    GreeterClient::new(channel)
}

#[tokio::test]
async fn greets() {
    let response = greeter()
        .say_hello(proto!(HelloRequest { name: "test" }))
        .await
        .unwrap();
    assert_eq!(response.message().message(), "Hello test!");
}

#[tokio::test]
async fn wants_a_name() {
    let status = greeter().say_hello(HelloRequest::new()).await.unwrap_err();
    assert_eq!(status.code(), Code::InvalidArgument);
}
