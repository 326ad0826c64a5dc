//! The greeter in memory, with code that buf has generated.

mod generated;

use std::time::{SystemTime, UNIX_EPOCH};

use generated::greeter::v1::{
    GreeterService, GreeterServiceClient, GreeterServiceServer, SayHelloRequest, SayHelloResponse,
};
use protobuf::proto;
use protobuf_well_known_types::Timestamp;
use rpc_runtime::{Request, Response, Server, Status, testing};

struct MyGreeter;

impl GreeterService for MyGreeter {
    async fn say_hello(
        &self,
        request: Request<SayHelloRequest>,
    ) -> Result<Response<SayHelloResponse>, Status> {
        let name = request.message().name();
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let seconds = now.map_or(0, |now| now.as_secs().cast_signed());
        Ok(proto!(SayHelloResponse {
            message: format!("Hello {name}!"),
            said_at: Timestamp { seconds: seconds },
        })
        .into())
    }
}

#[tokio::main]
async fn main() -> Result<(), Status> {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(GreeterServiceServer::new(MyGreeter))
            .serve(listener),
    );

    let greeter = GreeterServiceClient::new(channel);
    let response = greeter
        .say_hello(proto!(SayHelloRequest { name: "buf" }))
        .await?;
    println!("{}", response.message().message());
    Ok(())
}
