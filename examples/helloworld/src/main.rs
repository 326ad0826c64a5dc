//! The whole trip in one program: starts the server, calls it, prints the greeting.

use std::error::Error;

use helloworld::MyGreeter;
use helloworld::generated::helloworld::{GreeterClient, GreeterServer, HelloRequest};
use protobuf::proto;
use rpc_runtime::{Channel, Server};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = Server::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(
        Server::new()
            .add_service(GreeterServer::new(MyGreeter))
            .serve(listener),
    );

    let channel = Channel::connect(&format!("http://{address}")).await?;
    let greeter = GreeterClient::new(channel);
    let response = greeter
        .say_hello(proto!(HelloRequest { name: "world" }))
        .await?;
    println!("{}", response.message().message());
    Ok(())
}
