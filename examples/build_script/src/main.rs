//! The greeter in memory, with code that build.rs has generated.

use protobuf::proto;
use rpc_runtime::{Request, Response, Server, Status, testing};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

use generated::helloworld::{Greeter, GreeterClient, GreeterServer, HelloReply, HelloRequest};

struct MyGreeter;

impl Greeter for MyGreeter {
    async fn say_hello(
        &self,
        request: Request<HelloRequest>,
    ) -> Result<Response<HelloReply>, Status> {
        let name = request.message().name();
        Ok(proto!(HelloReply {
            message: format!("Hello {name}!")
        })
        .into())
    }
}

#[tokio::main]
async fn main() -> Result<(), Status> {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(GreeterServer::new(MyGreeter))
            .serve(listener),
    );

    let greeter = GreeterClient::new(channel);
    let response = greeter
        .say_hello(proto!(HelloRequest {
            name: "build script"
        }))
        .await?;
    println!("{}", response.message().message());
    Ok(())
}
