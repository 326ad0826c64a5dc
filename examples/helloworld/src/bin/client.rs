//! Calls the greeter of `server`, with the name that the command line gives.

use std::error::Error;
use std::time::Duration;

use helloworld::generated::helloworld::{GreeterClient, HelloRequest};
use protobuf::proto;
use rpc_runtime::Channel;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let name = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "world".to_owned());
    let channel = Channel::builder("http://127.0.0.1:50051")
        .connect_timeout(Duration::from_secs(2))
        .user_agent("hello/1.0")
        .connect()
        .await?;
    let greeter = GreeterClient::new(channel);

    let response = greeter
        .say_hello(proto!(HelloRequest { name }))
        .timeout(Duration::from_secs(5))
        .await?;
    println!("{}", response.message().message());
    Ok(())
}
